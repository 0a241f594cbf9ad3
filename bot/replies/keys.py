"""The rows of buttons below replies; short texts, at most two in a row, readable on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.actions import (
    Action,
    NotThis,
    Rest,
    SendQuestion,
    ShowClaim,
    ShowNearest,
    Sources,
    StopNotices,
    Timeline,
    WantNotices,
    encode,
)
from bot.replies.reply import Button

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.replies.reader import Reader
    from storage.records import Claim

Rows = tuple[tuple[Button, ...], ...]

PER_ROW = 2


def button(text: str, action: Action) -> Button:
    """Make a button that calls for an action; button texts are plain, not HTML."""
    return Button(str(text), encode(action))


def below_claim(claim: Claim, reader: Reader, *, more: bool) -> Rows:
    """Make the buttons below a claim; `more`: the message had no room for all of it."""
    rest = (button(reader.plain("Show the rest"), Rest(claim.key)),) if more else ()
    look_up = []
    if claim.sources:
        look_up.append(button(reader.plain("All sources ({n})", n=len(claim.sources)), Sources(claim.key)))
    if claim.statements:
        look_up.append(button(reader.plain("Timeline"), Timeline(claim.key)))
    return _filled(rest, look_up, (button(reader.plain("Not what I asked"), NotThis(claim.key)),))


def open_claims(
    claims: Sequence[Claim],
    reader: Reader,
    *,
    first: int = 1,
    opens: type[ShowClaim | ShowNearest] = ShowClaim,
) -> Rows:
    """Make a button for each of the claims numbered in the message, counting from `first`."""
    buttons = [
        button(reader.plain("Show claim {n}", n=n), opens(claim.key))
        for n, claim in enumerate(claims, start=first)
    ]
    return _filled(*(buttons[at : at + PER_ROW] for at in range(0, len(buttons), PER_ROW)))


def send_question(reader: Reader) -> Rows:
    """Make the button that sends the question to the moderators."""
    return ((button(reader.plain("Send to the moderators"), SendQuestion()),),)


def stop_notices(reader: Reader) -> Rows:
    """Make the button below what somebody is told unasked: no more of that."""
    return ((button(reader.plain("No more such messages"), StopNotices()),),)


def nothing_unasked(reader: Reader) -> Rows:
    """Make the same button for where nothing unasked stands above it."""
    return ((button(reader.plain("Tell me nothing unasked"), StopNotices()),),)


def want_notices(reader: Reader) -> Rows:
    """Make the button for those who switched such messages off: tell me again."""
    return ((button(reader.plain("Tell me when there is news"), WantNotices()),),)


def turn_pages(
    kind: type[Rest | Sources | Timeline], key: str, page: int, pages: int, reader: Reader
) -> Rows:
    """Make the buttons below a page: backwards, forwards, and back to the claim."""
    turns = []
    if page > 1:
        turns.append(button(reader.plain("← Previous"), kind(key, page - 1)))
    if page < pages:
        turns.append(button(reader.plain("Next →"), kind(key, page + 1)))
    return _filled(turns, (button(reader.plain("Back to the claim"), ShowClaim(key)),))


def _filled(*rows: Iterable[Button]) -> Rows:
    return tuple(row for row in map(tuple, rows) if row)
