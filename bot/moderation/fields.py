"""The places of a claim that can be edited, and what each holds: the format's fields, one row each."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from storage.records import Side, Stance, Status, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Step = str | int


LONGEST_LANGUAGE = 35
"""Letters of a language's code: what RFC 5646 tells programs to have room for."""


class Kind(StrEnum):
    """What a place holds."""

    PART = "part"
    """Fields by name."""
    TEXTS = "texts"
    """Something by language."""
    LIST = "list"
    """Something in an order."""
    TEXT = "text"
    LINK = "link"
    DAY = "day"
    CHOICE = "choice"
    """One of some words."""
    LANGUAGE = "language"
    """The code of a language."""


@dataclass(frozen=True, slots=True)
class Field:
    """What a place holds: `parts` by name, `each` by language or in an order, or one of the `options`.

    `needed`: it cannot be emptied.
    """

    kind: Kind
    parts: Mapping[str, Field] = field(default_factory=dict)
    each: Field | None = None
    options: tuple[str, ...] = ()
    needed: bool = False


def _choice(options: Iterable[str]) -> Field:
    return Field(Kind.CHOICE, options=tuple(map(str, options)), needed=True)


def _texts(*, needed: bool = False) -> Field:
    return Field(Kind.TEXTS, each=Field(Kind.TEXT), needed=needed)


SOURCE = Field(
    Kind.PART,
    {
        "url": Field(Kind.LINK, needed=True),
        "publisher": Field(Kind.TEXT),
        "title": Field(Kind.TEXT),
        "published_on": Field(Kind.DAY),
        "language": Field(Kind.LANGUAGE),
    },
)
SPEAKER = Field(
    Kind.PART, {"name": _texts(needed=True), "role": _texts(), "side": _choice(Side)}, needed=True
)
STATEMENT = Field(
    Kind.PART,
    {
        "stance": _choice(Stance),
        "speaker": SPEAKER,
        "said_on": Field(Kind.DAY),
        "text": _texts(needed=True),
        "sources": Field(Kind.LIST, each=SOURCE, needed=True),
    },
)
CLAIM = Field(
    Kind.PART,
    {
        "claim": _texts(needed=True),
        "verdict": _choice(Verdict),
        "verdict_by": _texts(),
        "summary": _texts(),
        "statements": Field(Kind.LIST, each=STATEMENT),
        "first_seen": Field(Kind.DAY),
        "aliases": Field(Kind.TEXTS, each=Field(Kind.LIST, each=Field(Kind.TEXT))),
        "tags": Field(Kind.LIST, each=Field(Kind.TEXT)),
        "status": _choice(Status),
    },
)
"""A claim; its id alone cannot be edited, because it names the claim for ever."""


def field_at(way: Sequence[Step]) -> Field | None:
    """Return what the place at the end of a way holds; None when there is no such place."""
    at: Field | None = CLAIM
    for step in way:
        if at is None:
            break
        match at.kind, step:
            case Kind.PART, str():
                at = at.parts.get(step)
            case Kind.TEXTS, str() if len(step) <= LONGEST_LANGUAGE:
                at = at.each
            case Kind.LIST, int():
                at = at.each
            case _:
                return None
    return at


def names(way: Sequence[Step]) -> tuple[str, ...]:
    """Return the names of fields on a way, without languages and places in lists."""
    return tuple(
        step
        for at, step in enumerate(way)
        if isinstance(step, str) and (above := field_at(way[:at])) is not None and above.kind is Kind.PART
    )
