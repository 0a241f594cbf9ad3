"""Long polling: what getUpdates gives, repeats and forgets."""

import asyncio
import time

from tests.botapi import BotApiServer, User
from tests.botapi_tests.conftest import Api


async def test_pending_updates_come_at_once_and_in_order(api: Api, alice: User) -> None:
    for text in ("one", "two"):
        await alice.send(text)
    updates = await api("getUpdates", timeout=10)
    assert [update["message"]["text"] for update in updates] == ["one", "two"]
    assert updates[0]["update_id"] + 1 == updates[1]["update_id"]


async def test_an_update_is_repeated_until_it_is_confirmed(api: Api, alice: User) -> None:
    await alice.send("one")
    first = await api("getUpdates")
    assert await api("getUpdates") == first
    assert await api("getUpdates", offset=first[0]["update_id"]) == first
    assert await api("getUpdates", offset=first[0]["update_id"] + 1) == []
    assert await api("getUpdates") == []


async def test_an_offset_confirms_every_lower_id(api: Api, alice: User) -> None:
    for text in ("one", "two", "three"):
        await alice.send(text)
    last = (await api("getUpdates"))[-1]
    (update,) = await api("getUpdates", offset=last["update_id"])
    assert update == last


async def test_a_negative_offset_keeps_only_the_last_updates(api: Api, alice: User) -> None:
    for text in ("one", "two", "three"):
        await alice.send(text)
    updates = await api("getUpdates", offset=-1)
    assert [update["message"]["text"] for update in updates] == ["three"]
    assert await api("getUpdates") == updates


async def test_a_limit_is_kept(api: Api, alice: User) -> None:
    for text in ("one", "two"):
        await alice.send(text)
    assert len(await api("getUpdates", limit=1)) == 1


async def test_never_more_than_100_updates_come_at_once(api: Api, alice: User) -> None:
    for number in range(101):
        await alice.send(str(number))
    assert len(await api("getUpdates", limit=500)) == 100


async def test_a_poll_waits_for_its_timeout(api: Api) -> None:
    begin = time.monotonic()
    assert await api("getUpdates", timeout=1) == []
    assert 0.9 < time.monotonic() - begin < 2


async def test_a_waiting_poll_answers_as_soon_as_something_comes(api: Api, alice: User) -> None:
    poll = asyncio.create_task(api("getUpdates", timeout=10))
    await asyncio.sleep(0.1)
    await alice.send("hello")
    (update,) = await asyncio.wait_for(poll, 1)
    assert update["message"]["text"] == "hello"


async def test_of_two_pollers_the_earlier_gets_a_conflict(api: Api, server: BotApiServer) -> None:
    earlier = asyncio.create_task(api.ask("getUpdates", timeout=10))
    await server.world.bell.until(lambda: server.calls, 1)
    await asyncio.sleep(0.05)
    assert await api("getUpdates") == []
    answer = await asyncio.wait_for(earlier, 1)
    assert answer["error_code"] == 409
    assert answer["description"].startswith("Conflict: terminated by other getUpdates request")


async def test_a_poller_that_went_away_conflicts_with_nobody(api: Api, server: BotApiServer) -> None:
    gone = asyncio.create_task(api.ask("getUpdates", timeout=10))
    await server.world.bell.until(lambda: server.calls, 1)
    gone.cancel()
    await asyncio.sleep(0.2)
    assert await api("getUpdates") == []
    assert [call.status for call in server.calls_of("getUpdates")] == [0, 200]


async def test_only_the_kinds_asked_for_are_queued(api: Api, alice: User) -> None:
    await api("getUpdates", allowed_updates=["callback_query", "edited_message"])
    message = await alice.send("one")
    await alice.edit(message, "two")
    (update,) = await api("getUpdates")
    assert update["edited_message"]["text"] == "two"


async def test_an_update_can_arrive_twice(api: Api, server: BotApiServer, alice: User) -> None:
    server.repeat(await alice.send("again"))
    first, second = await api("getUpdates")
    assert first == second


async def test_any_raw_update_can_be_queued(api: Api, server: BotApiServer) -> None:
    answer = {"poll_id": "1", "option_ids": [0], "option_persistent_ids": ["0"]}
    server.inject(poll_answer=answer)
    (update,) = await api("getUpdates")
    assert update["poll_answer"] == answer
