"""How much of each stored text is shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Caps:
    """The longest a text may be, in UTF-16 units (None: whole), and the links of a statement."""

    claim: int | None = None
    assessed_by: int | None = None
    summary: int | None = None
    name: int | None = None
    role: int | None = None
    text: int | None = None
    links: int = 6


WHOLE = Caps()
"""Everything, where a claim fits into a message."""

SHORT = Caps(claim=280, assessed_by=250, summary=300, name=60, role=110, text=190, links=2)
"""Where it does not: the head and a statement of each stance stay well within a message."""

BRIEF = Caps(claim=250, assessed_by=160, summary=200, name=60, role=110, text=300, links=2)
"""In lists: of claims, and of what was said by date."""

LONG = Caps(name=200, role=400)
"""On the pages with the rest; names and roles beyond this are shortened everywhere."""
