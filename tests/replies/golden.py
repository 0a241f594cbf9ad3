"""Replies in full as files, to be read by people: `python -m tests.replies.golden` writes them anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot import replies
from bot.matching.answer import Answer, Candidate, Chat, Difference, Fact, Outcome
from bot.replies import Reply, told
from storage.records import Verdict
from tests.replies.samples import COUNTED, LANGUAGES, OFFERED, REFUSED, matched, near, record

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent / "golden"

NEAREST = (
    Candidate(REFUSED.id, (Difference(Fact.NUMBER, "50", "40"), Difference(Fact.ACTOR, "russia", "ukraine"))),
    Candidate(
        OFFERED.id, (Difference(Fact.DATE, "2024-06", ""), Difference(Fact.PREDICATE, "refuse", "offer"))
    ),
)
FITTING = tuple(Candidate(claim.id) for claim in (REFUSED, OFFERED, COUNTED))

ANSWERS = {
    "match": matched(),
    "match_pointed": matched(points_to=(1,)),
    "match_several": matched(REFUSED, OFFERED, COUNTED),
    "near": near(*NEAREST),
    "choose": Answer(Outcome.CHOOSE, "en", candidates=FITTING),
    "none": Answer(Outcome.NONE, "en"),
    "distress": Answer(Outcome.CHAT, "en", chat=Chat.DISTRESS),
    "identity": Answer(Outcome.CHAT, "en", chat=Chat.IDENTITY),
    "greeting": Answer(Outcome.CHAT, "en", chat=Chat.GREETING),
}

BEFORE = replace(REFUSED, verdict=Verdict.UNPROVEN, statements=REFUSED.statements[:1])
"""A claim as it was before its verdict was changed and a rebuttal found."""


def all_replies(language: str) -> Iterator[tuple[str, Reply]]:
    """Yield the replies that are kept as files, by the name of their file."""
    for name, answer in ANSWERS.items():
        yield name, replies.answer(answer, record(), language)
    yield "nearest", replies.nearest_card(REFUSED, record(), language)
    yield "sources", replies.sources(REFUSED, 1, language)
    yield "timeline", replies.timeline(REFUSED, 1, language)
    yield "start", replies.start(language)
    yield "help", replies.help_(language)
    yield "about", replies.about(language)
    yield "privacy", replies.privacy(language, replies.Stored(questions=2, shown=3))
    yield "answered", told.answered("Чи <b>правда</b>, що 40?", REFUSED, record(), language)
    yield "closed", told.closed("Is it <true>?", "Nobody said so & nobody knows.", language)
    yield "corrected", told.corrected(BEFORE, REFUSED, record(), language) or Reply("")
    yield "question_kept", replies.question_kept(language)
    yield "language", replies.language_menu(language)


def path(language: str, name: str) -> Path:
    """Return where a reply is kept."""
    return FOLDER / language / f"{name}.html"


def written(reply: Reply) -> str:
    """Write a reply as a file: the HTML, then a line for each row of buttons."""
    rows = (" | ".join(f"[{button.text}] {button.data}" for button in row) for row in reply.buttons)
    return "\n".join((reply.html, "", *rows)).rstrip("\n") + "\n"


def main() -> None:
    """Write all files."""
    for language in LANGUAGES:
        for name, reply in all_replies(language):
            path(language, name).parent.mkdir(parents=True, exist_ok=True)
            path(language, name).write_text(written(reply), encoding="utf-8")


if __name__ == "__main__":
    main()
