"""What people can send, as the bot gets it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.botapi import (
    BotApiServer,
    Contact,
    Document,
    Location,
    Photo,
    Sticker,
    User,
    Video,
    Voice,
    from_channel,
    from_hidden,
    from_person,
)
from tests.botapi.content import Content
from tests.botapi.judge import update_offences
from tests.botapi_tests.conftest import Api

SENT_AT = datetime(2024, 12, 2, 12, tzinfo=UTC)


async def test_a_person_brings_their_language(api: Api, alice: User) -> None:
    await alice.send("/start now")
    (update,) = await api("getUpdates")
    message = update["message"]
    assert message["from"]["language_code"] == "en"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


@pytest.mark.parametrize(
    ("content", "field"),
    [
        (Photo(), "photo"), (Document("a.txt", b"a"), "document"), (Video(), "video"), (Voice(), "voice"),
        (Sticker(), "sticker"), (Location(), "location"), (Contact(), "contact"),
    ],
)  # fmt: skip
async def test_each_kind_of_content_has_its_field(alice: User, content: Content, field: str) -> None:
    message = await alice.send(content=content)
    assert field in message.json
    assert update_offences(message.update) == []


async def test_a_text_beside_content_is_its_caption(alice: User) -> None:
    message = await alice.send("see #this", content=Photo())
    assert message.json["caption"] == "see #this"
    assert message.json["caption_entities"][0]["type"] == "hashtag"
    assert "text" not in message.json


@pytest.mark.parametrize(
    "origin",
    [
        from_channel(-1001, "News", SENT_AT, "news"),
        from_person({"id": 5, "is_bot": False, "first_name": "Eve"}, SENT_AT),
        from_hidden("Somebody", SENT_AT),
    ],
)
async def test_a_forwarded_message_tells_its_origin(alice: User, origin: dict[str, Any]) -> None:
    message = await alice.send("the 630", forward_origin=origin)
    assert message.json["forward_origin"]["date"] == int(SENT_AT.timestamp())
    assert update_offences(message.update) == []


async def test_a_message_can_have_been_sent_at_another_time(alice: User) -> None:
    assert (await alice.send("hello", sent_at=SENT_AT)).json["date"] == int(SENT_AT.timestamp())


async def test_an_edited_message_arrives_as_edited(api: Api, alice: User) -> None:
    message = await alice.send("630?")
    edited = await alice.edit(message, "95?")
    update = (await api("getUpdates"))[-1]
    assert update["edited_message"] == edited.json
    assert (edited.id, edited.text) == (message.id, "95?")
    assert alice.now(message).text == "95?"


async def test_a_caption_can_be_edited(alice: User) -> None:
    message = await alice.send("630?", content=Photo())
    assert (await alice.edit(message, "95?")).json["caption"] == "95?"


async def test_people_edit_only_their_own_messages(server: BotApiServer, alice: User) -> None:
    message = await alice.send("mine")
    with pytest.raises(AssertionError, match="only their own"):
        await server.user(12, "Bob").edit(message, "yours")


async def test_messages_are_numbered_across_private_chats(server: BotApiServer, alice: User) -> None:
    first = await alice.send("one")
    second = await server.user(12, "Bob").send("two")
    assert second.id == first.id + 1
