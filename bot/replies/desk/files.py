"""Importing and exporting: what a file would change, and which formats there are."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from markupsafe import Markup

from bot.replies.desk.keys import key, rows
from bot.replies.desk.places import place, value
from bot.replies.desk.reasons import problem_said, record_called
from bot.replies.markup import bold, lines, one_line, paragraphs, size
from bot.replies.reader import message, reader_for
from bot.replies.reply import Reply
from bot.replies.shorten import shorten
from storage.interchange import FORMATS, Fate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.replies.reader import Reader
    from storage.desk.records import Draft
    from storage.interchange import Outcome, Preview

MOST_RECORDS = 12
"""Records that are told of one by one; the whole list comes as a file."""
MOST_DETAILS = 4
LONGEST = 120
"""Letters of what is shown of a value or a reason."""
ROOM = 3_000
"""UTF-16 units that records may take in a message, which says more than that; a single one takes less."""

FATES = {
    Fate.ADDED: message("{n} to add"),
    Fate.CHANGED: message("{n} to change"),
    Fate.UNCHANGED: message("{n} as they are"),
    Fate.REFUSED: message("{n} wrong"),
}
MARKS = {Fate.ADDED: "＋", Fate.CHANGED: "✎", Fate.REFUSED: "✗"}


def ask_for_file(language: str) -> Reply:
    """Say how to send a file."""
    reader = reader_for(language)
    names = ", ".join(FORMATS)
    text = reader.say(
        "Send the file here as a document ({formats}), and I say what it would change.", formats=names
    )
    return Reply(str(text))


def rehearsed(name: str, seen: Preview, draft: Draft | None, language: str, note: str = "") -> Reply:
    """Show what importing a file would do; `draft` would do it, None where nothing can be done."""
    reader = reader_for(language)
    html = paragraphs(
        lines(bold(shorten(one_line(name), LONGEST)), note),
        counts(seen, reader),
        listed(seen, reader),
        _conclusion(seen, draft, reader),
    )
    if draft is None:
        return Reply(str(html))
    write = key(reader.plain("Import"), "import", draft.number, draft.version)
    cancel = key(reader.plain("Cancel"), "no-import", draft.number, draft.version)
    return Reply(str(html), rows([write, cancel]))


def opened(draft: Draft, seen: Preview, language: str, *, has_changed: bool) -> Reply:
    """Show the author what their import would do now; `has_changed`: otherwise than when they last looked."""
    reader = reader_for(language)
    note = lines(
        reader.say("A reviewer gave this back: {reason}", reason=shorten(draft.reason, LONGEST * 2))
        if draft.reason
        else "",
        reader.say("Claims of it have changed meanwhile; this is what it would do now:")
        if has_changed
        else "",
    )
    return rehearsed(draft.fields["file"], seen, draft, language, note)


def counts(seen: Preview, reader: Reader) -> Markup:
    """Say how many records of a file would be added and changed."""
    counted = ", ".join(
        reader.plain(text, n=count) for fate, text in FATES.items() if (count := len(seen.of(fate)))
    )
    return reader.say("{counts}. Nothing is written yet.", counts=counted)


def listed(seen: Preview, reader: Reader) -> Markup:
    """Tell of the records one by one, as many as a message holds."""
    written, left = _written(seen, reader)
    more = reader.say("… and {n} more: see the file.", n=left) if left else ""
    return paragraphs(lines(*written), more)


def is_long(seen: Preview, language: str) -> bool:
    """Tell whether there is more than a message tells of."""
    _, left = _written(seen, reader_for(language))
    return left > 0


def report(seen: Preview, language: str) -> str:
    """Write everything a file would do, one line a field, as a text of its own."""
    reader = reader_for(language)
    told = [outcome for fate in MARKS for outcome in seen.of(fate)]
    return "\n".join(line for outcome in told for line in _told(outcome, reader)) + "\n"


def imported(added: int, changed: int, language: str) -> Reply:
    """Say what was imported."""
    reader = reader_for(language)
    return Reply(str(reader.say("Imported: {added} added, {changed} changed.", added=added, changed=changed)))


def dropped(language: str) -> Reply:
    """Say that a file was not imported."""
    return Reply(str(reader_for(language).say("Not imported; nothing was changed.")))


def choose_format(language: str) -> Reply:
    """Offer the formats of an export."""
    reader = reader_for(language)
    text = reader.say(
        "In which format? YAML and JSON hold everything, CSV opens in spreadsheets and can be imported "
        "again, ClaimReview is what search engines read."
    )
    formats = [key(_name(name), "export", name) for name in FORMATS]
    words = key(reader.plain("Taught words"), "export", "words")
    return Reply(str(text), rows(formats[:2], formats[2:], [words]))


def _name(kind: str) -> str:
    return "ClaimReview" if kind == "claimreview" else kind.upper()


def _written(seen: Preview, reader: Reader) -> tuple[list[Markup], int]:
    """Write the records that a message holds, and count those it does not."""
    told = [outcome for fate in MARKS for outcome in seen.of(fate)]
    written = [_record(outcome, reader) for outcome in told[:MOST_RECORDS]]
    while size(str(lines(*written))).units > ROOM:
        written.pop()
    return written, len(told) - len(written)


def _conclusion(seen: Preview, draft: Draft | None, reader: Reader) -> Markup:
    if seen.of(Fate.REFUSED):
        return reader.say("A file is imported as a whole or not at all: correct it and send it again.")
    return Markup("") if draft else reader.say("The record says all of this already.")


def _record(outcome: Outcome, reader: Reader) -> Markup:
    details = list(islice(_details(outcome, reader), MOST_DETAILS + 1))
    more = ["…"] if len(details) > MOST_DETAILS else []
    shown = (reader.say("    {detail}", detail=detail) for detail in [*details[:MOST_DETAILS], *more])
    head = reader.say("{mark} {name}", mark=MARKS[outcome.fate], name=_called(outcome, reader))
    return lines(head, *shown)


def _told(outcome: Outcome, reader: Reader) -> Iterator[str]:
    yield f"{MARKS[outcome.fate]} {_called(outcome, reader)}"
    yield from (f"    {detail}" for detail in _details(outcome, reader))


def _called(outcome: Outcome, reader: Reader) -> str:
    return record_called(outcome.record, reader) or reader.plain("The whole file")


def _details(outcome: Outcome, reader: Reader) -> Iterator[str]:
    for change in outcome.changes:
        before, after = (
            value(change.steps, stands, reader, LONGEST) for stands in (change.before, change.after)
        )
        yield f"{place(change.steps, reader)}: {before} → {after}"
    for problem in outcome.problems:
        yield shorten(one_line(problem_said(problem, reader)), LONGEST * 2)
