"""What is counted of the answers, and what was found at the sources' addresses, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

PERSISTS = 3
"""On so many different days in a row a passing trouble must be met before it is taken for a lasting one."""


class Event(StrEnum):
    """What is counted, and in brackets what `Counted.about` is of it."""

    ANSWERED = "answered"
    """A question was answered (its outcome, such as "match")."""
    SHOWN = "shown"
    """A claim was shown as what was asked about (its id)."""
    NOT_THIS = "not-this"
    """Somebody pressed that this claim is not what they asked (its id)."""
    SENT_IN = "sent-in"
    """Somebody sent their question to the moderators (empty)."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Something that happened on a day, and nothing of the person to whom it happened.

    `language` is that of an answered question and empty for everything else.
    """

    day: date
    event: Event
    about: str = ""
    language: str = ""


Counts = Mapping[Counted, int]
"""How often what happened."""


class LinkState(StrEnum):
    """What an address answered when it was asked last."""

    FINE = "fine"
    """It opens, or asks for a login first."""
    MOVED = "moved"
    """It opens at another address, for good."""
    HOME = "home"
    """It leads to the front page instead of the page."""
    GONE = "gone"
    """Its server says that there is no such page (any more)."""
    NO_HOST = "no-host"
    """The name of its server is not known."""
    FAILING = "failing"
    """Its server does not answer, or says that it fails."""
    REFUSED = "refused"
    """It is no web address, or one inside a private network, and is not asked."""


PASSING = frozenset({LinkState.NO_HOST, LinkState.FAILING, LinkState.REFUSED})
"""What is often over the next day."""
LASTING = frozenset({LinkState.HOME, LinkState.GONE})
"""What is seldom over the next day."""


@dataclass(frozen=True, slots=True)
class Link:
    """An address and what it answered last; `leads_to` is the address it led on to, if it did.

    `days` counts on how many different days (of UTC) in a row it was in trouble, 0 when it is not.
    """

    url: str
    state: LinkState
    checked_at: datetime
    days: int = 0
    leads_to: str | None = None

    @property
    def is_dead(self) -> bool:
        """Tell whether the address no longer leads where it did; passing trouble has to last for that."""
        return self.state in LASTING or (self.state in PASSING and self.days >= PERSISTS)

    def after(self, earlier: Link | None) -> Link:
        """Return this finding with its days counted, given what was known of the address before."""
        if self.state not in LASTING | PASSING:
            return replace(self, days=0)
        if earlier is None:
            return replace(self, days=1)
        is_new_day = self.checked_at.date() != earlier.checked_at.date()
        return replace(self, days=earlier.days + (is_new_day or not earlier.days))


@dataclass(frozen=True, slots=True)
class DeadSource:
    """An address that no longer leads where it did, and the first published claim that cites it."""

    link: Link
    claim: str
