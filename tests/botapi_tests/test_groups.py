"""Groups: what the bot sees there, who its members are, how it comes and goes."""

import pytest

from tests.botapi import BotApiServer, Group, User
from tests.botapi_tests.conftest import Api


@pytest.fixture
async def group(server: BotApiServer, alice: User) -> Group:
    return server.group(-1002, "Relatives", alice)


async def heard(api: Api) -> list[str]:
    return [update["message"]["text"] for update in await api("getUpdates")]


async def test_in_privacy_mode_the_bot_hears_what_is_meant_for_it(
    api: Api, alice: User, group: Group
) -> None:
    reply = await api("sendMessage", chat_id=-1002, text="hello")
    assert reply["chat"] == {"id": -1002, "type": "supergroup", "title": "Relatives"}
    await alice.send("just talking", to=group)
    await alice.send("/ask@other_bot why", to=group)
    await alice.send("/ask why", to=group)
    await alice.send("/ask@Test_Bot why", to=group)
    await alice.send("@test_bot why", to=group)
    await alice.send("why?", to=group, reply_to=await group.next_reply())
    assert await heard(api) == ["/ask why", "/ask@Test_Bot why", "@test_bot why", "why?"]


async def test_an_administrator_hears_everything(api: Api, server: BotApiServer, alice: User) -> None:
    group = server.group(-1003, "Newsroom", alice, bot_is_admin=True)
    await alice.send("just talking", to=group)
    assert await heard(api) == ["just talking"]


async def test_only_members_write_in_a_group(server: BotApiServer, group: Group) -> None:
    with pytest.raises(AssertionError, match="only members"):
        await server.user(12, "Bob").send("hi", to=group)


async def test_the_standing_of_members_can_be_asked(
    api: Api, server: BotApiServer, alice: User, group: Group
) -> None:
    bob = server.user(12, "Bob")
    group.join(bob, "administrator")
    who = {"chat_id": -1002, "user_id": alice.id}
    assert (await api("getChatMember", **who))["status"] == "member"
    (admin,) = await api("getChatAdministrators", chat_id=-1002)
    assert (admin["user"]["id"], admin["status"]) == (bob.id, "administrator")
    assert await api("getChatMemberCount", chat_id=-1002) == 3
    code, _ = await api.refusal("getChatMember", chat_id=-1002, user_id=99)
    assert code == 400


async def test_a_chat_can_be_looked_up(api: Api, alice: User) -> None:
    assert (await api("getChat", chat_id=alice.id))["first_name"] == "Alice"
    assert await api.refusal("getChat", chat_id=99) == (400, "Bad Request: chat not found")


async def test_a_bot_that_left_cannot_write(api: Api, group: Group) -> None:
    await api("leaveChat", chat_id=group.chat.id)
    code, description = await api.refusal("sendMessage", chat_id=group.chat.id, text="bye")
    assert (code, description) == (403, "Forbidden: bot is not a member of the supergroup chat")


async def test_a_bot_that_was_thrown_out_cannot_write(api: Api, alice: User, group: Group) -> None:
    group.remove_bot(by=alice)
    code, description = await api.refusal("sendMessage", chat_id=group.chat.id, text="bye")
    assert (code, description) == (403, "Forbidden: bot was kicked from the supergroup chat")


async def test_only_an_administrator_takes_back_what_others_wrote(
    api: Api, server: BotApiServer, alice: User, group: Group
) -> None:
    message = await alice.send("oops", to=group)
    refusal = await api.refusal("deleteMessage", chat_id=group.chat.id, message_id=message.id)
    assert refusal == (400, "Bad Request: message can't be deleted")
    newsroom = server.group(-1003, "Newsroom", alice, bot_is_admin=True)
    message = await alice.send("oops", to=newsroom)
    await api("deleteMessage", chat_id=-1003, message_id=message.id)


async def test_a_private_chat_cannot_be_left(api: Api, alice: User) -> None:
    code, _ = await api.refusal("leaveChat", chat_id=alice.id)
    assert code == 400


async def test_the_bot_is_told_when_it_is_thrown_out_and_let_in(api: Api, alice: User, group: Group) -> None:
    group.remove_bot(by=alice)
    group.add_bot(by=alice)
    changes = [update["my_chat_member"] for update in await api("getUpdates")]
    assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]
