"""From a question nobody could answer to a reviewed claim, its correction and back, as people see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import replies
from bot.replies.actions import StopNotices, encode
from storage.store import Store
from tests.botapi import BotApiServer, BotProcess
from tests.botapi.judge import assert_sound
from tests.end_to_end.desk import Moderator, record_of
from tests.end_to_end.newsroom import (
    ASKED,
    CLAIMED,
    SOON,
    audit_of,
    fill,
    is_told,
    join,
    send_in,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.botapi import User

OWNER, FIRST, SECOND = 501, 502, 503
SETTINGS = {"OWNER_IDS": str(OWNER), "REVIEW_REQUIRED": "true"}
BY, OTHER = f"user:{FIRST}", f"user:{SECOND}"
ANSWERED = {"uk": "На ваше запитання тепер є відповідь.", "ru": "На ваш вопрос теперь есть ответ."}
CORRECTED = {
    "uk": "Відповідь, яку ви тут отримали, виправлено.",
    "ru": "Ответ, который вы здесь получили, исправлен.",
}
QUIET = 4.0
"""Seconds in which a notice that may not come would have come."""


@dataclass(frozen=True)
class People:
    """Those who take part: two moderators, two who asked, and one who asks later."""

    bot: BotProcess
    ivan: Moderator
    halyna: Moderator
    anna: User
    borys: User
    taras: User

    async def are_told(self, said: dict[str, str]) -> None:
        """Expect one notice for each of the two askers, in the language they asked in."""
        for asker, language in ((self.anna, "uk"), (self.borys, "ru")):
            assert (await asker.next_reply(SOON)).text.startswith(said[language])


async def test_a_question_becomes_a_reviewed_claim_is_corrected_and_the_correction_taken_back(tmp_path: Path):
    async with BotApiServer() as server, BotProcess(server, tmp_path, env=SETTINGS) as bot:
        people = People(
            bot,
            Moderator(server.user(FIRST, "Ivan", "en", username="ivan")),
            Moderator(server.user(SECOND, "Halyna", "en")),
            *(server.user(number, language, language) for number, language in ((21, "uk"), (22, "ru"))),
            server.user(23, "Taras", "uk"),
        )
        await join(Moderator(server.user(OWNER, "Olena", "uk")), people.ivan, people.halyna)
        await send_in(people.anna, ASKED["uk"])
        await send_in(people.borys, ASKED["ru"])
        await _a_draft_begins_in_the_queue(people.ivan)
        await _it_is_given_back_and_corrected(people.ivan, people.halyna)
        await _it_is_approved_and_everybody_told(people)
        (claim,) = [claim for claim in await record_of(bot) if CLAIMED in claim.claim.values()]
        await _the_verdict_is_corrected_and_everybody_told(people, claim.id)
        await _the_correction_is_taken_back_and_only_borys_told(people, claim.id)
        await _the_audit_is_whole(bot, claim.id)
        await server.all_confirmed()
        assert "Traceback" not in bot.stderr
        assert_sound(call for call in server.calls if call.is_ok and call.method != "getUpdates")


async def _a_draft_begins_in_the_queue(ivan: Moderator) -> None:
    queue = await ivan.writes("/queue")
    assert queue.startswith("Question 1 of 1\n2 people asked this")
    assert all(f"“{asked}”" in queue for asked in ASKED.values())
    await ivan.presses_on("Enter a new claim")
    assert "Askers will see this:" in await fill(ivan, CLAIMED)
    assert "waits for another moderator" in await ivan.presses_on("Send for review")


async def _it_is_given_back_and_corrected(ivan: Moderator, halyna: Moderator) -> None:
    assert await is_told(halyna) == "Draft 1 waits for a review: see /drafts."
    await halyna.presses_on("Review 1")
    own = await ivan.user.press_data(ivan.screen, halyna.screen.button("Approve")["callback_data"])
    assert "Nobody reviews their own draft" in (await own.answer())["text"]
    await halyna.presses_on("Give back")
    assert await halyna.writes("Who recorded it?") == "Draft 1 went back to its author."
    assert "Who recorded it?" in await is_told(ivan)
    assert "Who recorded it?" in await ivan.presses_on("Draft 1")
    await ivan.presses_on("Correct …")
    await ivan.presses_on("Maria Zakharova")
    await ivan.presses_on("Links")
    await ivan.writes("https://example.org/recording")
    await ivan.presses_on("Send for review")


async def _it_is_approved_and_everybody_told(people: People) -> None:
    assert "waits for a review" in await is_told(people.halyna)
    assert "example.org" in await people.halyna.presses_on("Review 1")
    assert (await people.halyna.presses_on("Approve")).startswith("Published.")
    await people.taras.send(ASKED["uk"])
    assert CLAIMED in (await people.taras.next_reply()).text
    assert "was approved" in await is_told(people.ivan)
    await people.are_told(ANSWERED)


async def _the_verdict_is_corrected_and_everybody_told(people: People, claim_id: str) -> None:
    await people.ivan.writes(f"/edit {claim_id} verdict false")
    await _reviewed(people)
    await people.are_told(CORRECTED)
    assert (await people.taras.next_reply(SOON)).text.startswith(CORRECTED["uk"])


async def _the_correction_is_taken_back_and_only_borys_told(people: People, claim_id: str) -> None:
    corrected = people.anna.history()[-1]
    assert corrected.text.startswith(CORRECTED["uk"])
    press = await people.anna.press(corrected, encode(StopNotices()))
    assert (await press.answer())["text"] == replies.notices_stopped("uk").plain()
    history = await people.ivan.writes(f"/history {claim_id}")
    assert "@ivan" in history
    assert "approved by Halyna" in history
    await people.anna.next_edit()
    number = (await audit_of(people.bot, claim_id))[-1].number
    await people.ivan.user.press(people.ivan.screen, f"Undo {number}")
    assert "This will change back:" in await is_told(people.ivan)
    await _reviewed(people)
    assert (await people.borys.next_reply(SOON)).text.startswith(CORRECTED["ru"])
    for asker in (people.anna, people.borys):
        await asker.hears_nothing(QUIET)


async def _reviewed(people: People) -> None:
    """Send what Ivan looks at for review, and approve it."""
    await people.ivan.presses_on("Send for review")
    review = await is_told(people.halyna)
    await people.halyna.presses_on(review.removeprefix("Draft ").partition(" ")[0].join(("Review ", "")))
    assert (await people.halyna.presses_on("Approve")).startswith("Done:")
    assert "was approved" in await is_told(people.ivan)


async def _the_audit_is_whole(bot: BotProcess, claim_id: str) -> None:
    """Expect one row a change, each made by one and approved by the other; both questions answered."""
    added, corrected, undone = await audit_of(bot, claim_id)
    assert {(entry.by, entry.approved_by) for entry in (added, corrected, undone)} == {(BY, OTHER)}
    assert [entry.draft for entry in (added, corrected, undone)] == [1, 2, 3]
    assert (added.before, added.after) == (None, corrected.before)
    assert (corrected.after, undone.after) == (undone.before, added.after)
    assert corrected.after == {**added.after, "verdict": "false"}
    async with Store.open(f"sqlite:///{bot.database}") as store:
        rest = await store.desk.audit.latest(most=50)
        answers = [entry for entry in rest if entry.kind == "question"]
        assert [(entry.action, entry.by, entry.after["claim"]) for entry in answers] == [
            ("answer", OTHER, claim_id)
        ] * len(ASKED)
        joined = [(entry.subject, entry.by) for entry in rest if entry.kind == "moderator"]
        assert joined == [(str(number), f"user:{OWNER}") for number in (SECOND, FIRST)]
        assert await store.desk.outbox.waiting() == 0
