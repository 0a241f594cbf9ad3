"""A bot killed at any moment of its work loses no step and doubles none, as its people see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from storage.desk.records import DraftState
from storage.store import Store
from tests.botapi import BotApiServer, BotProcess
from tests.end_to_end.desk import record_of
from tests.end_to_end.killing import PATIENCE, Killer, Watchful
from tests.end_to_end.newsroom import ASKED, CLAIMED, audit_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.botapi import Message, User

OWNER = 501
ASKERS = {"uk": 21, "ru": 22}
KEPT = {"uk": "збережено для модераторів", "ru": "сохранён для модераторов"}
ALREADY = {
    "uk": "Модератори вже мають це запитання; його збережено один раз.",
    "ru": "У модераторов уже есть этот вопрос; он сохранён один раз.",
}
SEND = {"uk": "Надіслати модераторам", "ru": "Отправить модераторам"}
ANSWERED = {"uk": "На ваше запитання тепер є відповідь.", "ru": "На ваш вопрос теперь есть ответ."}
CORRECTED = {
    "uk": "Відповідь, яку ви тут отримали, виправлено.",
    "ru": "Ответ, который вы здесь получили, исправлен.",
}
ADDING = {
    "Question 1 of 1": "Enter a new claim",
    "What is the claim?": f"!{CLAIMED}",
    "Who claims this?": "Марія Захарова",
    "When was it said?": "Not known",
    "What was said?": "As the claim says",
    "Where can it be read?": "!https://example.org/claim",
    "Askers will see this:": "Publish",
}
CORRECTING = {"Not published yet.": "Publish"}
UNDOING = {"This will change back:": "Undo it"}
DONE = ("Published.", ": published", "is published")
"""What a moderator reads when a change is live, or was before a button was pressed once more."""
JUST = 1.0
"""Seconds around its death in which the bot may have sent a notice and not noted that it did."""


async def _whole_path(bot: BotProcess, killer: Killer) -> str:
    """Let two people ask and a moderator answer, correct and undo; return the claim's id."""
    server = bot.server
    owner = Watchful(server.user(OWNER, "Olena", "en"), killer)
    askers = {code: server.user(number, code, code) for code, number in ASKERS.items()}
    for code, asker in askers.items():
        await Watchful(asker, killer).reaches(
            [KEPT[code], ALREADY[code]], ASKED[code], {"модераторам": SEND[code]}
        )
    await owner.reaches(DONE, "/queue", ADDING)
    (claim,) = [claim for claim in await record_of(bot) if CLAIMED in claim.claim.values()]
    await told(askers, ANSWERED, 1, killer)
    await owner.reaches(DONE, f"/edit {claim.id} verdict false", CORRECTING)
    await told(askers, CORRECTED, 1, killer)
    await owner.reaches(DONE, f"/undo {(await audit_of(bot, claim.id))[-1].number}", UNDOING)
    await told(askers, CORRECTED, 2, killer)
    return claim.id


async def told(askers: dict[str, User], words: dict[str, str], times: int, killer: Killer) -> None:
    """Wait until everybody was told so often, once more where the bot died between sending and noting it."""
    for code, asker in askers.items():
        await asker.world.bell.until(lambda a=asker, c=code: len(notices(a, words[c])) >= times, PATIENCE)
    await killer.settle()
    for code, asker in askers.items():
        sent = [
            call for call in killer.bot.server.calls_of("sendMessage") if words[code] in call.params["text"]
        ]
        doubtful = [call for call in sent if killer.at and abs(call.at - killer.at) < JUST]
        assert times <= len(notices(asker, words[code])) <= times + bool(doubtful)


def notices(asker: User, words: str) -> list[Message]:
    """Return the notices somebody got that begin with some words."""
    return [message for message in asker.history() if message.text.startswith(words)]


POINTS = [
    *({"requests": number} for number in (6, 24, 34)),
    *({"requests": number, "is_done": True} for number in (10, 30, 38)),
    *({"updates": number} for number in (5, 12, 16)),
]
"""When the bot is killed: by the number of its request, or of the update; it takes 46 and 16 in all."""


@pytest.mark.parametrize("point", POINTS, ids=str)
async def test_a_bot_killed_anywhere_on_the_way_loses_no_step_and_doubles_none(
    tmp_path: Path, point: dict[str, Any]
):
    env = {"OWNER_IDS": str(OWNER)}
    async with BotApiServer() as server, BotProcess(server, tmp_path, env=env) as bot:
        killer = server.dispatcher.faults = Killer(bot, **point)
        claim_id = await _whole_path(bot, killer)
        assert killer.at is not None
        added, corrected, undone = await audit_of(bot, claim_id)
        assert (added.before, added.after) == (None, corrected.before) == (None, undone.after)
        async with Store.open(f"sqlite:///{bot.database}") as store:
            drafts = await store.desk.drafts.of(f"user:{OWNER}", DraftState)
            published = [draft.number for draft in drafts if draft.state is DraftState.PUBLISHED]
            assert sorted(published) == [added.draft, corrected.draft, undone.draft]
            assert await store.desk.questions.open() == []
            assert await store.desk.outbox.waiting() == 0
            answers = [entry for entry in await store.desk.audit.latest(most=50) if entry.kind == "question"]
            assert len(answers) == len(ASKED)
