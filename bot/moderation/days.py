"""The day that somebody types: 2024-12-02, 02.12.2024, 2 December, 2 грудня, вчора."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from bot.language import UNDERSTOOD
from bot.language.lexicon import default_lexicon
from bot.language.tokens import clean, tokenize
from bot.matching.facts.dates import find_dates
from bot.matching.reading import read

if TYPE_CHECKING:
    from bot.matching.facts.periods import Period

_YEAR, _MONTH = 10_000, 100


def day_in(text: str, today: date) -> date | None:
    """Return the one day that a text names in any language, None when it names none or several.

    A day without a year is the last one that is not to come: who is asked when something was said
    means what has been.
    """
    with suppress(ValueError):
        return date.fromisoformat(text.strip())
    found = {day for language in UNDERSTOOD for day in _days(text, language, today)}
    return found.pop() if len(found) == 1 else None


def _days(text: str, language: str, today: date) -> set[date]:
    """Return the days named in a language; none where a number is left over ("2 or 3 December")."""
    lexicon, tokens = default_lexicon(), tokenize(clean(text))
    periods, taken = find_dates(read(language, tokens, lexicon), lexicon, today)
    if any(token.kind == "number" and at not in taken for at, token in enumerate(tokens)):
        return set()
    return {day for period in periods if (day := _day(period, today)) is not None}


def _day(period: Period, today: date) -> date | None:
    if period.start != period.end:
        return None
    year, rest = divmod(period.start, _YEAR)
    month, day = divmod(rest, _MONTH)
    years = (year,) if year else range(today.year, today.year - 8, -1)
    days = [made for year in years if (made := _real(year, month, day)) is not None]
    return next((each for each in days if year or each <= today), None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
