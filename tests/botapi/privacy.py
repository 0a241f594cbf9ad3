"""Which messages of a group a bot gets to see."""

from tests.botapi.chats import Chat
from tests.botapi.params import Json
from tests.botapi.utf16 import covered
from tests.botapi.world import World


def bot_sees(world: World, chat: Chat, message: Json) -> bool:
    """Say whether a message reaches the bot: in privacy mode only what is meant for it."""
    standing = chat.standing(world.bot["id"])
    if chat.is_private:
        return True
    if standing in {"left", "kicked"}:
        return False
    if standing == "administrator" or world.bot["can_read_all_group_messages"]:
        return True
    replied = message.get("reply_to_message", {}).get("from", {}).get("id") == world.bot["id"]
    return replied or _is_addressed(world, message)


def _is_addressed(world: World, message: Json) -> bool:
    text = message.get("text") or message.get("caption") or ""
    entities = message.get("entities") or message.get("caption_entities") or []
    name = f"@{world.bot['username']}".lower()
    for entity in entities:
        words = covered(text, entity).lower()
        to_nobody = "@" not in words
        if entity["type"] == "bot_command" and (to_nobody or words.endswith(name)):
            return True
        if entity["type"] == "mention" and words == name:
            return True
    return False
