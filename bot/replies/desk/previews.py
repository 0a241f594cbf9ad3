"""A finished draft: what askers will see, what is missing, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.card import write_card
from bot.replies.desk.fields import NAMES, shown
from bot.replies.desk.keys import key, rows
from bot.replies.keys import PER_ROW
from bot.replies.markup import GAP, MESSAGE, bold, lines, paragraphs, size
from bot.replies.reader import message, reader_for
from bot.replies.reply import Reply
from bot.replies.shorten import shorten
from storage.records import Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from bot.moderation.sheet import Gap, Sheet
    from bot.replies.keys import Rows
    from bot.replies.reader import Reader
    from bot.replies.record import Record
    from bot.replies.reply import Button
    from storage.desk.records import Draft
    from storage.records import Claim

MORE = {
    Stance.REBUTS: message("+ Rebuttal"),
    Stance.CONTEXT: message("+ Context"),
    Stance.ASSERTS: message("+ Who else claims it"),
}
LONGEST_BUTTON = 40
OF_CLAIM = ("wording", "language", "verdict", "assessor")
OF_STATEMENT = ("speaker", "role", "side", "date", "stance", "text", "links")


def preview(  # noqa: PLR0913 -- what a preview is written from
    draft: Draft,
    sheet: Sheet,
    claim: Claim,
    record: Record,
    language: str,
    *,
    missing: Sequence[Gap],
    needs_review: bool,
    note: Markup | None = None,
) -> Reply:
    """Show a draft of a claim or of statements as askers will see it, below a note.

    `missing` is what has to be filled in before it can be published.
    """
    reader = reader_for(language)
    html = paragraphs(note or lines(), _returned(draft, reader), _missing(missing, sheet, reader))
    title = reader.say("Draft {n}. Askers will see this:", n=draft.number)
    actions = _actions(draft, reader, is_whole=not missing, review=needs_review)
    return Reply(
        str(with_card(html, title, claim, record, reader)),
        (*_fill(draft, missing, sheet, reader), *actions),
    )


def with_card(above: Markup, title: Markup, claim: Claim, record: Record, reader: Reader) -> Markup:
    """Put a claim as askers see it below what is said about it, and a title."""
    top = paragraphs(above, bold(title))
    return paragraphs(top, write_card(claim, record, reader, room=MESSAGE - size(top) - GAP).html)


def corrections(draft: Draft, sheet: Sheet, language: str) -> Reply:
    """Offer what can be corrected: the claim itself, and each statement."""
    reader = reader_for(language)
    own = [] if sheet.claim is None else [_fix(draft, step, 0, reader) for step in OF_CLAIM]
    statements = [
        key(_named(sheet, at, reader), "fixes", draft.number, draft.version, at)
        for at in range(len(sheet.statements))
    ]
    if sheet.claim is None and len(statements) == 1:
        return statement_corrections(draft, sheet, 0, language)
    return Reply(
        str(bold(reader.say("Draft {n}: what shall be corrected?", n=draft.number))),
        rows(*_paired(own), *([each] for each in statements), [_open(draft, reader)]),
    )


def statement_corrections(draft: Draft, sheet: Sheet, at: int, language: str) -> Reply:
    """Offer what can be corrected in one statement."""
    reader = reader_for(language)
    fixes = [_fix(draft, step, at, reader) for step in OF_STATEMENT]
    is_only = sheet.claim is None and len(sheet.statements) == 1
    away = [] if is_only else [key(reader.plain("Take it out"), "less", draft.number, draft.version, at)]
    title = reader.say(
        "Draft {n}, {who}: what shall be corrected?", n=draft.number, who=_named(sheet, at, reader)
    )
    return Reply(str(bold(title)), rows(*_paired(fixes), away, [_open(draft, reader)]))


def _returned(draft: Draft, reader: Reader) -> Markup:
    return reader.say("A reviewer gave this back: {reason}", reason=draft.reason) if draft.reason else lines()


def _missing(missing: Sequence[Gap], sheet: Sheet, reader: Reader) -> Markup:
    if not missing:
        return lines()
    names = ", ".join(_gap(gap, sheet, reader) for gap in missing)
    return reader.say("Still missing: {what}. Without it nothing can be published.", what=names)


def _gap(gap: Gap, sheet: Sheet, reader: Reader) -> str:
    name = reader.plain(NAMES[gap.step])
    return name if len(sheet.statements) < PER_ROW else f"{name} ({_named(sheet, gap.at, reader)})"


def _fill(draft: Draft, missing: Sequence[Gap], sheet: Sheet, reader: Reader) -> Rows:
    return rows(
        *(
            [
                key(
                    shorten(reader.plain("Fill in: {what}", what=_gap(gap, sheet, reader)), LONGEST_BUTTON),
                    *("fix", draft.number, draft.version, gap.step, gap.at),
                )
            ]
            for gap in missing
        )
    )


def _actions(draft: Draft, reader: Reader, *, is_whole: bool, review: bool) -> Rows:
    at = (draft.number, draft.version)
    publish = reader.plain("Send for review") if review else reader.plain("Publish")
    return rows(
        [key(publish, "publish", *at)] if is_whole else [],
        *_paired([key(reader.plain(text), "more", *at, stance) for stance, text in MORE.items()]),
        [key(reader.plain("Correct …"), "fixes", *at), key(reader.plain("Cancel the draft"), "cancel", *at)],
    )


def _fix(draft: Draft, step: str, at: int, reader: Reader) -> Button:
    return key(reader.plain(NAMES[step]), "fix", draft.number, draft.version, step, at)


def _open(draft: Draft, reader: Reader) -> Button:
    return key(reader.plain("← Back"), "draft", draft.number)


def _named(sheet: Sheet, at: int, reader: Reader) -> str:
    """Name a statement by its speaker."""
    name = shown(sheet.on_way(at=at).speaker.get("name", {}), reader) if at < len(sheet.statements) else ""
    return shorten(name or reader.plain("speaker not named"), LONGEST_BUTTON)


def _paired(buttons: Sequence[Button]) -> Rows:
    return rows(*(buttons[at : at + PER_ROW] for at in range(0, len(buttons), PER_ROW)))
