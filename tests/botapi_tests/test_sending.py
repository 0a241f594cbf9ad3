"""Sending text: what a message may hold, to whom, and in reply to what."""

import pytest

from tests.botapi import BotApiServer, Message, User
from tests.botapi_tests.conftest import Api


async def test_the_sent_message_comes_back_as_stored(api: Api, alice: User) -> None:
    sent = await api("sendMessage", chat_id=alice.id, text="<b>Yes</b> &amp; no", parse_mode="HTML")
    assert sent["text"] == "Yes & no"
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 3}]
    assert sent["chat"] == {"id": 11, "type": "private", "first_name": "Alice", "username": "alice"}
    assert sent["from"] == {
        "id": 7000000001,
        "is_bot": True,
        "first_name": "Test bot",
        "username": "test_bot",
    }
    assert (await alice.next_reply()).json == sent


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "message text is empty"),
        (" \n ", "text must be non-empty"),
        ("<b> </b>", "text must be non-empty"),
    ],
)
async def test_an_empty_text_is_refused(api: Api, alice: User, text: str, reason: str) -> None:
    refusal = await api.refusal("sendMessage", chat_id=alice.id, text=text, parse_mode="HTML")
    assert refusal == (400, f"Bad Request: {reason}")


async def test_a_text_may_have_4096_units_after_parsing(api: Api, alice: User) -> None:
    html = f"<b>{'&lt;' * 4096}</b>"
    assert len((await api("sendMessage", chat_id=alice.id, text=html, parse_mode="HTML"))["text"]) == 4096
    refusal = await api.refusal("sendMessage", chat_id=alice.id, text="a" * 4097)
    assert refusal == (400, "Bad Request: message is too long")


async def test_an_emoji_counts_as_two_units(api: Api, alice: User) -> None:
    await api("sendMessage", chat_id=alice.id, text="😀" * 2048)
    code, _ = await api.refusal("sendMessage", chat_id=alice.id, text="😀" * 2049)
    assert code == 400


async def test_malformed_html_is_refused(api: Api, alice: User) -> None:
    refusal = await api.refusal("sendMessage", chat_id=alice.id, text="1 < 2", parse_mode="HTML")
    assert refusal[1].startswith("Bad Request: can't parse entities: Unsupported start tag")


async def test_entities_can_be_given_instead_of_html(api: Api, alice: User) -> None:
    bold = {"type": "bold", "offset": 0, "length": 2}
    assert (await api("sendMessage", chat_id=alice.id, text="no way", entities=[bold]))["entities"] == [bold]


async def test_an_entity_outside_of_the_text_is_refused(api: Api, alice: User) -> None:
    bold = {"type": "bold", "offset": 5, "length": 9}
    code, _ = await api.refusal("sendMessage", chat_id=alice.id, text="no way", entities=[bold])
    assert code == 400


async def test_a_link_to_a_known_person_becomes_a_mention(api: Api, alice: User) -> None:
    html = '<a href="tg://user?id=11">her</a> and <a href="tg://user?id=99">a stranger</a>'
    sent = await api("sendMessage", chat_id=alice.id, text=html, parse_mode="HTML")
    (mention,) = sent["entities"]
    assert (mention["type"], mention["user"]["id"]) == ("text_mention", 11)


@pytest.mark.parametrize("chat_id", [99, "@nobody", -100])
async def test_an_unknown_chat_is_not_found(api: Api, chat_id: int | str) -> None:
    refusal = await api.refusal("sendMessage", chat_id=chat_id, text="hello")
    assert refusal == (400, "Bad Request: chat not found")


async def test_the_bot_cannot_write_first(api: Api, server: BotApiServer) -> None:
    bob = server.user(12, "Bob")
    assert await api.refusal("sendMessage", chat_id=12, text="hi") == (400, "Bad Request: chat not found")
    server.group(-1001, "Relatives", bob)
    refusal = await api.refusal("sendMessage", chat_id=12, text="hi")
    assert refusal == (403, "Forbidden: bot can't initiate conversation with a user")


async def test_who_has_blocked_the_bot_gets_nothing(api: Api, alice: User) -> None:
    await alice.block()
    refusal = await api.refusal("sendMessage", chat_id=alice.id, text="hi")
    assert refusal == (403, "Forbidden: bot was blocked by the user")
    await alice.unblock()
    await api("sendMessage", chat_id=alice.id, text="hi")
    blocked, unblocked = (update["my_chat_member"] for update in await api("getUpdates"))
    assert blocked["new_chat_member"]["status"] == "kicked"
    assert unblocked["new_chat_member"]["status"] == "member"


async def test_a_reply_carries_the_message_it_answers(api: Api, alice: User) -> None:
    question = await alice.send("one?", reply_to=await alice.send("zero"))
    reply = await api("sendMessage", chat_id=11, text="two", reply_parameters={"message_id": question.id})
    assert reply["reply_to_message"]["text"] == "one?"
    assert "reply_to_message" not in reply["reply_to_message"]


async def test_a_reply_to_a_missing_message_is_refused_unless_allowed(api: Api, alice: User) -> None:
    reply = {"message_id": 999}
    refusal = await api.refusal("sendMessage", chat_id=alice.id, text="two", reply_parameters=reply)
    assert refusal == (400, "Bad Request: message to be replied not found")
    reply["allow_sending_without_reply"] = True
    assert "reply_to_message" not in await api("sendMessage", chat_id=11, text="two", reply_parameters=reply)


async def test_a_quotation_must_stand_in_the_message(api: Api, alice: User) -> None:
    question = await alice.send("who refused?")
    reply = {"message_id": question.id, "quote": "refused"}
    sent = await api("sendMessage", chat_id=11, text="nobody", reply_parameters=reply)
    assert sent["quote"] == {"text": "refused", "position": 4, "is_manual": True}
    reply["quote"] = "agreed"
    code, _ = await api.refusal("sendMessage", chat_id=11, text="nobody", reply_parameters=reply)
    assert code == 400


async def test_link_preview_options_are_kept(api: Api, alice: User) -> None:
    options = {"is_disabled": True}
    sent = await api("sendMessage", chat_id=alice.id, text="a", link_preview_options=options)
    assert sent["link_preview_options"] == options
    code, _ = await api.refusal("sendMessage", chat_id=alice.id, text="a", link_preview_options={"off": True})
    assert code == 400


async def test_what_the_bot_is_doing_is_seen(api: Api, alice: User) -> None:
    await api("sendChatAction", chat_id=alice.id, action="typing")
    assert alice.chat.actions == ["typing"]
    code, _ = await api.refusal("sendChatAction", chat_id=alice.id, action="dancing")
    assert code == 400


async def test_a_message_can_be_taken_back_once(api: Api, alice: User) -> None:
    sent = Message(await api("sendMessage", chat_id=alice.id, text="oops"))
    await api("deleteMessage", chat_id=alice.id, message_id=sent.id)
    assert sent.id not in {message.id for message in alice.history()}
    refusal = await api.refusal("deleteMessage", chat_id=alice.id, message_id=sent.id)
    assert refusal == (400, "Bad Request: message to delete not found")


async def test_an_old_message_cannot_be_taken_back(api: Api, server: BotApiServer, alice: User) -> None:
    sent = await api("sendMessage", chat_id=alice.id, text="oops")
    now = server.world.clock()
    server.world.clock = lambda: now + 49 * 3600
    refusal = await api.refusal("deleteMessage", chat_id=alice.id, message_id=sent["message_id"])
    assert refusal == (400, "Bad Request: message can't be deleted")


async def test_several_messages_can_be_taken_back_at_once(api: Api, alice: User) -> None:
    sent = [(await api("sendMessage", chat_id=alice.id, text=text))["message_id"] for text in "ab"]
    assert await api("deleteMessages", chat_id=alice.id, message_ids=[*sent, 999])
    assert alice.chat.deleted == sent
