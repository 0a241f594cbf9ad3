"""The questions that wait: a page a group, linking them to a claim, closing them with a note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from bot.language.offered import language_for
from bot.moderation.groups import LONGEST_ALIAS
from bot.replies.caps import BRIEF
from bot.replies.dates import write_date
from bot.replies.desk.keys import key, rows
from bot.replies.differences import sentences
from bot.replies.keys import stop_notices
from bot.replies.markup import bold, lines, one_line, paragraphs
from bot.replies.reader import reader_for
from bot.replies.reply import Button, Reply
from bot.replies.shorten import shorten
from bot.replies.verdicts import verdict_of_one
from bot.replies.wording import wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.matching.answer import Difference
    from bot.moderation.groups import Group, Wording
    from bot.replies.keys import Rows
    from bot.replies.reader import Reader
    from bot.replies.record import Record
    from storage.records import Claim

MOST_WORDINGS = 6
MOST_CHOICES = 4
"""Wordings of which one can be chosen to be added to a claim."""
LONGEST_WORDING = 250
MOST_DIFFERENCES = 3

Near = tuple["Claim", tuple["Difference", ...]]
"""A claim of the record that comes near a question, and in what it differs."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a group stands among all: its place from 1, and the first questions of those beside it."""

    at: int
    of: int
    before: int | None = None
    after: int | None = None


def empty(language: str, note: Markup | None = None) -> Reply:
    """Say that no question waits."""
    return Reply(str(paragraphs(note or "", reader_for(language).say("No question waits."))))


def waiting(groups: Sequence[Group], language: str) -> Reply:
    """Tell a moderator that questions wait, and lead to them."""
    reader = reader_for(language)
    text = reader.say_n(
        "{n} question waits for the moderators: /queue",
        "{n} questions wait for the moderators: /queue",
        len(groups),
    )
    return Reply(str(text), stop_notices(reader))


def group(  # noqa: PLR0913, PLR0917 -- what a page is made of
    group: Group,
    place: Place,
    near: Sequence[Near],
    record: Record,
    language: str,
    note: Markup | None = None,
    *,
    in_review: bool = False,
) -> Reply:
    """Show questions that ask for the same, what the record has nearest to them, and what can be done."""
    reader = reader_for(language)
    title = reader.say("Question {n} of {total}", n=place.at, total=place.of)
    html = paragraphs(
        note or "",
        lines(bold(title), _asked_by(group, reader)),
        lines(*_wordings(group, reader)),
        reader.say("A draft that answers this waits for a reviewer: see /drafts.") if in_review else "",
        _nearest(near, record, reader),
    )
    return Reply(str(html), _below(group, place, [claim for claim, _ in near], reader))


def choose_claim(group: Group, near: Sequence[Near], record: Record, language: str) -> Reply:
    """Show what was found to link questions to."""
    reader = reader_for(language)
    if not near:
        text = reader.say("Nothing in the record is like this: write it in other words, or go back.")
        return Reply(str(text), rows(_back(group, reader)))
    return Reply(
        str(_nearest(near, record, reader)),
        rows(*_links(group, [claim for claim, _ in near], reader), _back(group, reader)),
    )


def ask_for_claim(group: Group, language: str) -> Reply:
    """Ask for words of the claim that answers questions."""
    reader = reader_for(language)
    text = reader.say("Write some words of the claim that answers this, or send the link to it.")
    return Reply(str(text), rows(_back(group, reader)))


def choose_wording(
    group: Group,
    claim: Claim,
    differs: Mapping[int, Sequence[Difference]],
    record: Record,
    language: str,
) -> Reply:
    """Show what linking would add to a claim; `differs` says what each wording has otherwise, by question."""
    reader = reader_for(language)
    choices = [each for each in group.wordings if len(each.text) <= LONGEST_ALIAS][:MOST_CHOICES]
    listed = (
        lines(
            Markup("{}. “{}”").format(n, one_line(each.text)),
            *(
                reader.say("⚠ {difference}", difference=sentence)
                for sentence in _differences(differs.get(each.question, ()), reader, record)
            ),
        )
        for n, each in enumerate(choices, start=1)
    )
    html = paragraphs(
        bold(reader.say("The answer will be this claim:")),
        _claim(claim, reader),
        reader.say(
            "Whoever asks in a wording that you add will get this claim as the answer. Add one only if it "
            "says exactly what the claim says."
        ),
        *listed,
    )
    add = [
        key(reader.plain("Add wording {n}", n=n), "q-add", claim.key, *group.seen.args, each.question)
        for n, each in enumerate(choices, start=1)
    ]
    none = key(reader.plain("Answer, add nothing"), "q-answer", claim.key, *group.seen.args)
    return Reply(str(html), rows(add[:2], add[2:], [none], _back(group, reader)))


def ask_for_note(group: Group, language: str) -> Reply:
    """Ask for the note that askers are sent."""
    reader = reader_for(language)
    text = reader.say(
        "Write what those who asked shall be told. You will see it once more before it is sent."
    )
    return Reply(str(text), rows(_back(group, reader)))


def confirm_note(group: Group, note: str, language: str) -> Reply:
    """Show the note as askers will read it."""
    reader = reader_for(language)
    html = paragraphs(
        lines(bold(reader.say("This will be sent to those who asked:")), *_wordings(group, reader)), note
    )
    send = key(reader.plain("Close and send"), "q-send", *group.seen.args)
    again = key(reader.plain("Write it anew"), "q-note", *group.seen.args)
    return Reply(str(html), rows([send, again], _back(group, reader)))


def _asked_by(group: Group, reader: Reader) -> Markup:
    since = write_date(group.since.date(), reader.language)
    return reader.say_n(
        "{n} person asked this, since {day}: {languages}",
        "{n} people asked this, since {day}: {languages}",
        group.people,
        day=since,
        languages=", ".join(language_for(code).own_name for code in group.languages),
    )


def _wordings(group: Group, reader: Reader) -> list[Markup]:
    wordings = group.wordings
    shown = [_one_of_them(each) for each in wordings[:MOST_WORDINGS]]
    more = len(wordings) - len(shown)
    further = reader.say_n("… and {n} other wording", "… and {n} other wordings", more) if more else ""
    return [*shown, Markup(further)] if more else shown  # noqa: S704 -- say_n makes markup


def _one_of_them(each: Wording) -> Markup:
    times = Markup(" ×{}").format(each.times) if each.times > 1 else ""
    return Markup("• “{}”{}").format(shorten(one_line(each.text), LONGEST_WORDING), times)


def _nearest(near: Sequence[Near], record: Record, reader: Reader) -> Markup:
    if not near:
        return reader.say("The record has nothing like this.")
    entries = (
        lines(
            Markup("{}. {}").format(n, _claim(claim, reader)),
            *_differences(differs, reader, record),
        )
        for n, (claim, differs) in enumerate(near, start=1)
    )
    return paragraphs(bold(reader.say("Nearest in the record")), *entries)


def _differences(differs: Sequence[Difference], reader: Reader, record: Record) -> Sequence[Markup]:
    return sentences(differs[:MOST_DIFFERENCES], reader, record) if differs else ()


def _claim(claim: Claim, reader: Reader) -> Markup:
    text = wording(claim.claim, reader).shortened(BRIEF.claim).quoted(reader).html(reader)
    return lines(text, verdict_of_one(claim, reader))


def _below(group: Group, place: Place, claims: Sequence[Claim], reader: Reader) -> Rows:
    seen = group.seen.args
    turns = []
    if place.before is not None:
        turns.append(key(reader.plain("← Previous"), "queue", place.before))
    if place.after is not None:
        turns.append(key(reader.plain("Next →"), "queue", place.after))
    return rows(
        *_links(group, claims, reader),
        [
            key(reader.plain("Find another claim"), "q-seek", *seen),
            key(reader.plain("Enter a new claim"), "q-draft", *seen),
        ],
        [
            key(reader.plain("Close with a note"), "q-note", *seen),
            key(reader.plain("Close"), "q-close", *seen),
        ],
        turns,
    )


def _links(group: Group, claims: Sequence[Claim], reader: Reader) -> list[list[Button]]:
    links = [
        key(reader.plain("Link to {n}", n=n), "q-link", claim.key, *group.seen.args)
        for n, claim in enumerate(claims, start=1)
    ]
    return [links[at : at + 2] for at in range(0, len(links), 2)]


def _back(group: Group, reader: Reader) -> list[Button]:
    return [key(reader.plain("Back"), "queue", group.seen.first)]
