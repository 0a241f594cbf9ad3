"""Read a forwarded post into what a moderator would otherwise type: only what it really says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language.tokens import clean, sentences, without_addresses
from bot.matching.addresses import links_in
from bot.matching.facts.dates import find_dates
from bot.matching.message import Message
from bot.matching.reading import Reading
from bot.matching.told_by import Written, told_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.language.lexicon import Lexicon
    from bot.matching.engine import Engine
    from bot.matching.facts.periods import Period
    from bot.matching.proposition import Proposition
    from bot.matching.told_by import SpeakerRead
    from storage.records import Speaker

_LONGEST: Final = 300
"""Letters above which a sentence is no wording of a claim."""
_IDLE: Final = frozenset({"speech", "weak"})
_RECENT: Final = timedelta(days=180)
"""How long before a post a day without a year may lie."""
_YEAR, _MONTH = 10_000, 100
_BEFORE: Final = re.compile(r"^[^\w«\"“„(]+")
_AFTER: Final = re.compile(r"[\s,;:-]+$")


class Figure(NamedTuple):
    """A number a post states: as people write it, and the concept it counts, "" where that is open."""

    written: str
    counts: str


@dataclass(frozen=True, slots=True)
class PostRead:
    """What a post says, each part None or empty where it does not say it or leaves it open.

    `language` is the code of the post's language, `wording` the sentence that states its claim, without
    who said it, `speaker` who is said to have said that, `said_on` the day on which, `figures` the numbers
    of the post, those of the wording first, `links` the addresses in it, which begin with http:// or
    https://, and `rest` its other sentences, one a line.
    """

    language: str
    wording: str | None = None
    speaker: SpeakerRead | None = None
    said_on: date | None = None
    figures: tuple[Figure, ...] = ()
    links: tuple[str, ...] = ()
    rest: str = ""


class _Sentence(NamedTuple):
    text: str
    states: Proposition


def read_post(
    record: Engine,
    text: str,
    *,
    speakers: Sequence[Speaker] = (),
    written_on: date | None = None,
    app_language: str | None = None,
) -> PostRead:
    """Return what a post says that a draft of a claim needs.

    `speakers` are those of the record, `written_on` the day the post was written, of a forwarded one the
    original's, without which "yesterday" stays open; `app_language` is the moderator's, which breaks ties.
    """
    language, lexicon = record.language(text, app_language), record.lexicon
    told = [
        _Sentence(each, record.hear(Message(each, app_language=language, sent_on=written_on)).asked.whole)
        for each in sentences(without_addresses(clean(text)))
    ]
    claim = max(told, key=lambda each: _worth(each, lexicon), default=None)
    if claim is None or not _worth(claim, lexicon):
        return PostRead(language, figures=_figures(told), links=links_in(text), rest=_joined(told))
    written = Written.of(claim.text, language, lexicon)
    teller = told_by(written, lexicon, speakers)
    others = [each for each in told if each is not claim]
    return PostRead(
        language,
        wording=_wording(written, teller.frame),
        speaker=teller.speaker,
        said_on=_said_on(written.reading, teller.frame, lexicon, written_on),
        figures=_figures((claim, *others)),
        links=links_in(text),
        rest=_joined(others),
    )


def _worth(sentence: _Sentence, lexicon: Lexicon) -> int:
    """Return how much of a checkable claim a sentence states, 0 where it states none.

    It tells a deed of somebody or something named or counted; one that asks tells less.
    """
    states = sentence.states
    deeds = [each for each in states.frames if not lexicon.concepts[each.predicate].flags & _IDLE]
    counted = [each for each in states.quantities if each.unit in lexicon.concepts]
    about = (states.actors, states.persons, states.names, counted)
    if not deeds or not any(about) or states.is_open or len(sentence.text) > _LONGEST:
        return 0
    agents = sum(bool(deed.agent) for deed in deeds)
    figures = min(len(counted), 2)
    told = 2 * bool(agents) + 2 * figures + bool(states.actors) + bool(states.persons) + bool(states.periods)
    return max(1 + told - 2 * states.is_question, 1)


def _wording(sentence: Written, frame: range) -> str:
    """Return a sentence without the words at its beginning or end that say who said it."""
    places = range(len(sentence.spans))
    if frame and frame.start == 0:
        places = range(frame.stop, places.stop)
    elif frame and all(item.is_mark for item in sentence.reading.items[frame.stop :]):
        places = range(frame.start)
    start, end = (
        (sentence.spans[places.start][0], sentence.spans[places.stop - 1][1]) if places else (0, None)
    )
    part = _AFTER.sub("", _BEFORE.sub("", sentence.text[start:end]))
    return part[:1].upper() + part[1:]


def _said_on(reading: Reading, frame: range, lexicon: Lexicon, written_on: date | None) -> date | None:
    """Return the one day that stands with the words that say who said it."""
    head = Reading(
        reading.language, reading.items[frame.start : frame.stop], reading.tokens[frame.start : frame.stop]
    )
    periods, _ = find_dates(head, lexicon, written_on)
    days = {day for period in periods if (day := _day(period, written_on)) is not None}
    return days.pop() if len(days) == 1 and len(periods) == 1 else None


def _day(period: Period, written_on: date | None) -> date | None:
    """Return a period as a day; one without a year is the last such day before the post, if not long ago."""
    if period.start != period.end:
        return None
    year, rest = divmod(period.start, _YEAR)
    years = [year] if year else [written_on.year, written_on.year - 1] if written_on else []
    days = [day for each in years if (day := _real(each, *divmod(rest, _MONTH))) is not None]
    if year or written_on is None:
        return next(iter(days), None)
    return next((day for day in days if timedelta() <= written_on - day <= _RECENT), None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _figures(told: Iterable[_Sentence]) -> tuple[Figure, ...]:
    quantities = (quantity for each in told for quantity in each.states.quantities)
    found = (Figure(each.written(), next(iter(each.kinds), each.unit)) for each in quantities)
    return tuple(dict.fromkeys(found))


def _joined(told: Iterable[_Sentence]) -> str:
    return "\n".join(each.text for each in told)
