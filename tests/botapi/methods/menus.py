"""The command menus, by scope and language."""

import re
from typing import Any

from tests.botapi.errors import bad_request
from tests.botapi.method import Method, names
from tests.botapi.methods.about import language_code
from tests.botapi.params import Json, Params
from tests.botapi.profile import scope_key
from tests.botapi.world import World

MAX_COMMANDS = 100
MAX_DESCRIPTION = 256
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
SCOPES = {
    "default": set[str](), "all_private_chats": set[str](), "all_group_chats": set[str](),
    "all_chat_administrators": set[str](), "chat": {"chat_id"}, "chat_administrators": {"chat_id"},
    "chat_member": {"chat_id", "user_id"},
}  # fmt: skip
WHERE = names("scope language_code")


def set_my_commands(world: World, params: Params) -> bool:
    commands = params.json("commands")
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.profile.commands[_where(world, params)] = [_command(command) for command in commands]
    world.bell.ring()
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    return world.profile.commands.get(_where(world, params), [])


def delete_my_commands(world: World, params: Params) -> bool:
    world.profile.commands.pop(_where(world, params), None)
    return True


def set_chat_menu_button(world: World, params: Params) -> bool:
    button = params.json("menu_button") or {"type": "default"}
    if button.get("type") not in {"default", "commands", "web_app"}:
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    chat = world.chat(params) if params.text("chat_id") else None
    world.profile.menu_buttons[chat.id if chat else None] = button
    return True


def get_chat_menu_button(world: World, params: Params) -> Json:
    chat = world.chat(params) if params.text("chat_id") else None
    return world.profile.menu_buttons.get(chat.id if chat else None, {"type": "default"})


def _where(world: World, params: Params) -> tuple[str, str]:
    """Return the key of a menu: its scope, written in one way, and its language."""
    scope = params.json("scope", "BotCommandScope") or {"type": "default"}
    if not isinstance(scope, dict) or scope.get("type") not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    if scope.keys() - {"type"} != SCOPES[scope["type"]]:
        raise bad_request("can't parse BotCommandScope: wrong fields specified")
    if "chat_id" in scope:
        scope["chat_id"] = world.chat(Params({"chat_id": str(scope["chat_id"])})).id
    return scope_key(scope), language_code(params)


def _command(command: Any) -> Json:
    if not isinstance(command, dict) or command.keys() != {"command", "description"}:
        raise bad_request("can't parse BotCommand: expected an Object")
    name = str(command["command"]).strip().removeprefix("/")
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID" if name else "command must be non-empty")
    description = str(command["description"]).strip()
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > MAX_DESCRIPTION:
        raise bad_request(f"command description length must not exceed {MAX_DESCRIPTION}")
    return {"command": name, "description": description}


METHODS = (
    Method("setMyCommands", set_my_commands, WHERE | names("commands")),
    Method("getMyCommands", get_my_commands, WHERE),
    Method("deleteMyCommands", delete_my_commands, WHERE),
    Method("setChatMenuButton", set_chat_menu_button, names("chat_id menu_button")),
    Method("getChatMenuButton", get_chat_menu_button, names("chat_id")),
)
