"""A claim in one message: the wording, the verdict and whose it is, both sides, context, what it rests on.

Where the record holds more than a message, texts are shortened at sentence ends and both sides keep
their place: statements are taken in turn from those who claim, those who dispute and the context.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from bot.replies.blocks import Block, render, take
from bot.replies.caps import SHORT, WHOLE, Caps
from bot.replies.head import foot, head
from bot.replies.markup import MESSAGE, Size, lines, paragraphs, size
from bot.replies.reader import message
from bot.replies.statements import HEADINGS, signed, statement_html, with_stance
from bot.replies.wording import wording
from storage.records import Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from bot.replies.reader import Reader
    from bot.replies.record import Record
    from storage.records import Claim

SHORT_CARD = Size(units=2_950, entities=70, octets=20_000)
"""The room of the head and statements on a card that cannot show everything.

It holds the head and one statement of each stance at their caps, and leaves a message enough for the
foot and for a statement that was asked for.
"""

ASKED_ABOUT = {
    Stance.REBUTS: message(
        "You asked about a statement that disputes this claim: {speaker}. The verdict is on the claim."
    ),
    Stance.CONTEXT: message(
        "You asked about a statement that gives context: {speaker}. The verdict is on the claim."
    ),
}
"""What keeps the verdict from being read as one on the statement that was asked about."""


@dataclass(frozen=True, slots=True)
class Card:
    """A claim as written for one message.

    `cut`: there is more than was shown; `tight`: the room given was too small for the card with the
    statement that was asked for first.
    """

    html: Markup
    cut: bool = False
    tight: bool = False


def write_card(
    claim: Claim, record: Record, reader: Reader, points_to: tuple[int, ...] = (), room: Size = MESSAGE
) -> Card:
    """Write a claim, with the statements at the positions `points_to` first.

    A card is never `tight` in a whole message.
    """
    pointed = tuple(dict.fromkeys(at for at in points_to if 0 <= at < len(claim.statements)))
    whole = _Layout(claim, record, reader, WHOLE).html(tuple(range(len(claim.statements))), pointed)
    if size(whole).fits(room):
        return Card(whole)
    layout = _Layout(claim, record, reader, SHORT)
    shown = selection(claim, reader)
    for at in (at for at in pointed if at not in shown):
        if not size(layout.html((*shown, at), pointed)).fits(room):
            break
        shown = (*shown, at)
    html = layout.html(shown, pointed)
    return Card(html, cut=True, tight=not size(html).fits(room) or not set(pointed[:1]).issubset(shown))


def selection(claim: Claim, reader: Reader) -> tuple[int, ...]:
    """Choose the statements a shortened card shows whatever was asked, as positions.

    One of each stance in turn, until the card is full: however many repeat a claim, those who
    dispute it are seen.
    """
    turns = [at for turn in zip_longest(*_by_stance(claim)) for at in turn if at is not None]
    left = SHORT_CARD - size(head(claim, reader, SHORT))
    blocks = (_block(claim, reader, at, SHORT, is_pointed=False) for at in turns)
    return tuple(turns[: len(take(blocks, left))])


@dataclass(frozen=True, slots=True)
class _Layout:
    """A claim's message with the statements to be chosen."""

    claim: Claim
    record: Record
    reader: Reader
    caps: Caps

    def html(self, shown: tuple[int, ...], pointed: tuple[int, ...]) -> Markup:
        """Write the message with the statements shown: those asked for first, then the others by stance."""
        visible = set(shown)
        first = [at for at in pointed if at in visible]
        others = [at for group in _by_stance(self.claim) for at in group if at in visible.difference(first)]
        blocks = [
            _block(self.claim, self.reader, at, self.caps, is_pointed=number < len(first))
            for number, at in enumerate((*first, *others))
        ]
        return paragraphs(
            head(self.claim, self.reader, self.caps),
            self._meant(first),
            render(blocks),
            foot(self.claim, self.record, self.reader),
        )

    def _meant(self, first: Sequence[int]) -> Markup:
        """Say whose statement was asked about where it is not one of those that make the claim."""
        statement = self.claim.statements[first[0]] if first else None
        if statement is None or statement.stance is Stance.ASSERTS:
            return lines()
        name = wording(statement.speaker.name, self.reader).one_line().shortened(SHORT.name)
        speaker = name.html(self.reader) or self.reader.say("speaker not named")
        return self.reader.say(ASKED_ABOUT[statement.stance], speaker=speaker)


def _by_stance(claim: Claim) -> Iterator[list[int]]:
    for stance in HEADINGS:
        yield [at for at, statement in enumerate(claim.statements) if statement.stance is stance]


def _block(claim: Claim, reader: Reader, at: int, caps: Caps, *, is_pointed: bool) -> Block:
    statement = claim.statements[at]
    signature = signed(statement, reader, caps)
    heading = reader.say(HEADINGS[statement.stance])
    if is_pointed:
        signature = with_stance(signature, statement, reader)
        heading = reader.say("What you asked about")
    return Block(statement_html(statement, reader, caps, signature), heading)
