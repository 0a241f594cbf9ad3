"""What a bot has counted is there after it was stopped."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.handlers.calendar import day_of
from bot.replies.actions import NotThis, SendQuestion, encode
from storage.desk.figures import Event
from storage.records import claim_key
from storage.store import Store
from tests.botapi import BotApiServer, BotProcess
from tests.end_to_end.asked import NOTHING, REFUSED, REFUSED_ID

if TYPE_CHECKING:
    from pathlib import Path


async def test_answers_and_what_people_say_of_them_are_counted(tmp_path: Path):
    day = day_of(datetime.now(UTC))
    async with BotApiServer() as server, BotProcess(server, tmp_path) as bot:
        alice = server.user(11, "Alice", "en")
        question = await alice.send(REFUSED["en"])
        answer = await alice.next_reply()
        await alice.press(answer, encode(NotThis(claim_key(REFUSED_ID))))
        await alice.next_edit()
        await alice.edit(question, REFUSED["en"] + "?")
        await alice.next_edit()
        await alice.send(NOTHING["uk"])
        unanswered = await alice.next_reply()
        await alice.press(unanswered, encode(SendQuestion()))
        await alice.press_data(unanswered, encode(SendQuestion()))
        await alice.replies(2)
        await bot.stop()
    async with Store.open(f"sqlite:///{bot.database}") as store:
        counts = await store.desk.counts.since(day)
    assert {(each.event, each.about, each.language): number for each, number in counts.items()} == {
        (Event.ANSWERED, "match", "en"): 1,
        (Event.SHOWN, REFUSED_ID, ""): 1,
        (Event.NOT_THIS, REFUSED_ID, ""): 1,
        (Event.ANSWERED, "none", "uk"): 1,
        (Event.SENT_IN, "", ""): 1,
    }
