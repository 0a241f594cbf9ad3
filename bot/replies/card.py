"""A claim in one message: the wording, the verdict and whose it is, both sides, context, what it rests on.

Where the record holds more than a message, texts are shortened at sentence ends and both sides keep
their place: statements are taken in turn from those who claim, those who dispute and the context.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from bot.replies.blocks import Block, render, take
from bot.replies.dates import write_moment
from bot.replies.markup import MESSAGE, Size, lines, paragraphs, size
from bot.replies.statements import HEADINGS, SHORT, WHOLE, Caps, signed, statement_html, with_stance
from bot.replies.verdicts import assessed_by, verdict
from bot.replies.wording import wording

if TYPE_CHECKING:
    from markupsafe import Markup

    from bot.replies.reader import Reader
    from bot.replies.record import Record
    from storage.records import Claim


@dataclass(frozen=True, slots=True)
class HeadCaps:
    """How much of the texts above the statements is shown, in UTF-16 units; None: the whole."""

    claim: int | None = None
    assessed_by: int | None = None
    summary: int | None = None


WHOLE_HEAD = HeadCaps()
SHORT_HEAD = HeadCaps(claim=300, assessed_by=250, summary=400)

SHORT_CARD = Size(units=2_900, entities=70, octets=20_000)
"""The room of a card that cannot show everything.

It holds the head and one statement of each stance at their caps, and leaves a message enough for the
foot, for statements that were asked for and for further claims of the same message.
"""


@dataclass(frozen=True, slots=True)
class Card:
    """A claim as written for one message; `cut`: there is more than was shown."""

    html: Markup
    cut: bool


def write_card(
    claim: Claim, record: Record, reader: Reader, points_to: tuple[int, ...] = (), room: Size = MESSAGE
) -> Card:
    """Write a claim in the room given, with the statements at `points_to` first."""
    pointed = tuple(dict.fromkeys(at for at in points_to if 0 <= at < len(claim.statements)))
    every = tuple(range(len(claim.statements)))
    whole = _compose(claim, record, reader, WHOLE_HEAD, _blocks(claim, reader, every, pointed, WHOLE))
    if size(whole).fits(room):
        return Card(whole, cut=False)
    selected = selection(claim, reader)
    asked_for = tuple(at for at in pointed if at not in selected)
    left = room - size(
        _compose(claim, record, reader, SHORT_HEAD, _blocks(claim, reader, selected, pointed, SHORT))
    )
    extra = take((_block(claim, reader, at, SHORT, pointed=True) for at in asked_for), left)
    blocks = _blocks(claim, reader, (*asked_for[: len(extra)], *selected), pointed, SHORT)
    return Card(_compose(claim, record, reader, SHORT_HEAD, blocks), cut=True)


def selection(claim: Claim, reader: Reader) -> tuple[int, ...]:
    """Choose the statements a shortened card shows, whatever was asked, as positions.

    One of each stance in turn, until the card is full: however many repeat a claim, those who
    dispute it are seen.
    """
    turns = [at for turn in zip_longest(*_by_stance(claim)) for at in turn if at is not None]
    left = SHORT_CARD - size(head(claim, reader, SHORT_HEAD))
    return tuple(turns[: len(take((_block(claim, reader, at, SHORT, pointed=False) for at in turns), left))])


def head(claim: Claim, reader: Reader, caps: HeadCaps) -> Markup:
    """Write what stands above the statements."""
    return paragraphs(
        lines(
            reader.say("Claim in the record:"),
            wording(claim.claim, reader).shortened(caps.claim).bold(reader)
            or reader.say("no wording stored"),
        ),
        lines(verdict(claim, reader), assessed_by(claim, reader, caps.assessed_by)),
        wording(claim.summary, reader).shortened(caps.summary).html(reader),
    )


def _compose(
    claim: Claim, record: Record, reader: Reader, caps: HeadCaps, blocks: tuple[Block, ...]
) -> Markup:
    return paragraphs(head(claim, reader, caps), render(blocks), _foot(claim, record, reader))


def _foot(claim: Claim, record: Record, reader: Reader) -> Markup:
    count = len(claim.sources)
    sources = (
        reader.say_n("{n} source.", "{n} sources.", count) if count else reader.say("No sources are stored.")
    )
    if claim.changed_at is not None:
        moment = write_moment(claim.changed_at, reader.language)
        return sources + " " + reader.say("This entry was last changed on {moment}.", moment=moment)
    if record.changed_at is not None:
        moment = write_moment(record.changed_at, reader.language)
        return sources + " " + reader.say("The record was last changed on {moment}.", moment=moment)
    return sources


def _by_stance(claim: Claim) -> list[list[int]]:
    return [[at for at, s in enumerate(claim.statements) if s.stance is stance] for stance in HEADINGS]


def _blocks(
    claim: Claim, reader: Reader, shown: tuple[int, ...], pointed: tuple[int, ...], caps: Caps
) -> tuple[Block, ...]:
    """Make the blocks of the statements shown: those asked for first, then the others by stance."""
    first = [at for at in pointed if at in shown]
    others = [at for group in _by_stance(claim) for at in group if at in shown and at not in first]
    return (
        *(_block(claim, reader, at, caps, pointed=True) for at in first),
        *(_block(claim, reader, at, caps, pointed=False) for at in others),
    )


def _block(claim: Claim, reader: Reader, at: int, caps: Caps, *, pointed: bool) -> Block:
    statement = claim.statements[at]
    signature = signed(statement, reader, caps)
    if not pointed:
        return Block(
            statement_html(statement, reader, caps, signature), reader.say(HEADINGS[statement.stance])
        )
    signature = with_stance(signature, statement, reader)
    return Block(
        statement_html(statement, reader, caps, signature), reader.say("You asked about this statement")
    )
