"""What a reader sent, as matching needs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Message:
    """A text to answer.

    `app_language` is the reader's language, which breaks ties; `sent_on` the day the text was
    written (of a forwarded post the original's), without which relative dates stay open;
    `previous` are the claims of the answer before, for follow-ups.
    """

    text: str
    app_language: str | None = None
    sent_on: date | None = None
    is_forwarded: bool = False
    previous: tuple[str, ...] = ()
