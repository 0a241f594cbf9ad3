"""The day a message was written, where its readers live."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datetime import date, datetime

READERS: Final = ZoneInfo("Europe/Kyiv")
"""Where "yesterday" begins and ends; Telegram gives the time in UTC."""


def day_of(moment: datetime) -> date:
    """Return the day of a moment by the readers' calendar."""
    return moment.astimezone(READERS).date()
