"""The bot's menus and the texts of its profile."""

from typing import Any

import pytest

from tests.botapi import User
from tests.botapi_tests.conftest import Api

START = {"command": "start", "description": "Begin"}


async def test_commands_are_kept_by_scope_and_language(api: Api, alice: User) -> None:
    await api("setMyCommands", commands=[START])
    begin = [{"command": "start", "description": "Почати"}]
    await api("setMyCommands", commands=begin, language_code="uk")
    chat = {"type": "chat", "chat_id": alice.id}
    await api("setMyCommands", commands=[START, {"command": "add", "description": "Add"}], scope=chat)
    assert await api("getMyCommands") == [START]
    assert await api("getMyCommands", language_code="uk") == begin
    assert len(await api("getMyCommands", scope=chat)) == 2
    assert await api("getMyCommands", language_code="ru") == []


async def test_a_person_is_offered_the_narrowest_menu_in_their_language(api: Api, alice: User) -> None:
    menus: list[tuple[str, dict[str, Any]]] = [
        ("everywhere", {}),
        ("english", {"language_code": "en"}),
        ("private", {"scope": {"type": "all_private_chats"}}),
        ("ukrainian", {"scope": {"type": "all_private_chats"}, "language_code": "uk"}),
        ("hers", {"scope": {"type": "chat", "chat_id": str(alice.id)}}),
    ]
    seen = []
    for name, where in menus:
        await api("setMyCommands", commands=[{"command": name, "description": "a"}], **where)
        seen += alice.menu()
    assert seen == ["everywhere", "english", "private", "private", "hers"]


async def test_commands_can_be_deleted(api: Api) -> None:
    await api("setMyCommands", commands=[START])
    await api("deleteMyCommands")
    assert await api("getMyCommands") == []


async def test_a_slash_before_a_command_does_not_matter(api: Api) -> None:
    await api("setMyCommands", commands=[{"command": "/start", "description": "Begin"}])
    assert await api("getMyCommands") == [START]


@pytest.mark.parametrize(
    "params",
    [
        {"commands": [{"command": "Start", "description": "Begin"}]},
        {"commands": [{"command": "почати", "description": "Begin"}]},
        {"commands": [{"command": "a" * 33, "description": "Begin"}]},
        {"commands": [{"command": "", "description": "Begin"}]},
        {"commands": [{"command": "start", "description": " "}]},
        {"commands": [{"command": "start", "description": "a" * 257}]},
        {"commands": [{"command": "start"}]},
        {"commands": [START] * 101},
        {"commands": {}},
        {"commands": [START], "scope": {"type": "everybody"}},
        {"commands": [START], "scope": {"type": "chat"}},
        {"commands": [START], "scope": {"type": "chat", "chat_id": 99}},
        {"commands": [START], "language_code": "ukr"},
        {"commands": [START], "language_code": "UK"},
    ],
)
async def test_commands_that_break_a_rule_are_refused(api: Api, params: dict[str, Any]) -> None:
    code, _ = await api.refusal("setMyCommands", **params)
    assert code == 400


@pytest.mark.parametrize(("kind", "limit"), [("Name", 64), ("Description", 512), ("ShortDescription", 120)])
async def test_a_profile_text_has_a_language_and_a_limit(api: Api, kind: str, limit: int) -> None:
    field = {"Name": "name", "Description": "description", "ShortDescription": "short_description"}[kind]
    await api(f"setMy{kind}", **{field: "for all"})
    await api(f"setMy{kind}", **{field: "для всіх"}, language_code="uk")
    assert await api(f"getMy{kind}", language_code="uk") == {field: "для всіх"}
    assert await api(f"getMy{kind}", language_code="ru") == {field: "for all"}
    await api(f"setMy{kind}", **{field: "a" * limit})
    code, _ = await api.refusal(f"setMy{kind}", **{field: "a" * (limit + 1)})
    assert code == 400


async def test_the_menu_button_is_kept(api: Api, alice: User) -> None:
    assert await api("getChatMenuButton") == {"type": "default"}
    await api("setChatMenuButton", menu_button={"type": "commands"}, chat_id=alice.id)
    assert await api("getChatMenuButton", chat_id=alice.id) == {"type": "commands"}
    code, _ = await api.refusal("setChatMenuButton", menu_button={"type": "flowers"})
    assert code == 400
