"""Find known speakers by a name as somebody types it: in any alphabet and case, in part, or misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rapidfuzz.distance import OSA

from bot.language.tokens import clean, tokenize
from bot.matching.facts.people import is_form_of, sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from storage.records import Speaker

_SHORTEST: Final = 3
_SHORTEST_MISSPELT: Final = 4
_SURE_WITH_ONE: Final = 7
"""From this many sounds on two slips are forgiven, below only one."""
_ENOUGH: Final = 0.6
"""The share of what was typed, by letters, that a similar name must have."""
_WHOLE: Final = 1.0
_PART: Final = 0.6
"""How alike the mere beginning of a word is to it at least."""


class Found(NamedTuple):
    """A known speaker whom a typed name can mean.

    `place` is where the speaker stands in the list that was searched. `is_exact` says that all that was
    typed is in the name, in whatever alphabet and case, and more than a first name: "Лубинцем",
    "Lubinetz". Others are only similar, as Usov is to Yusov. `likeness` is from 0 to 1.
    """

    place: int
    speaker: Speaker
    is_exact: bool
    likeness: float


def speakers_named(typed: str, speakers: Iterable[Speaker], most: int = 5) -> tuple[Found, ...]:
    """Return the speakers a typed name can mean: exact ones first, then the more alike; perhaps none.

    Names are compared by how they sound, in each language they are given in, with what stands in brackets.
    Of equally like ones the earlier in `speakers` comes first.
    """
    wanted = _words(typed)
    found = (_found(wanted, place, speaker) for place, speaker in enumerate(speakers))
    near = [each for each in found if each.is_exact or each.likeness >= _ENOUGH]
    return tuple(sorted(near, key=lambda each: (not each.is_exact, -each.likeness))[:most])


def _found(wanted: Sequence[str], place: int, speaker: Speaker) -> Found:
    """Return how a speaker's name stands to what was typed, by the language in which it fits best."""
    fits = [_fit(wanted, _words(name)) for name in speaker.name.values()]
    is_exact, likeness = max(fits, default=(False, 0.0))
    return Found(place, speaker, is_exact, likeness)


def _fit(wanted: Sequence[str], name: Sequence[str]) -> tuple[bool, float]:
    """Tell whether all that is wanted is in a name, and more than its first word; and how alike both are.

    What else is typed beside a surname, such as an office, makes it no exact match and still a likely one.
    """
    if not wanted or not name:
        return False, 0.0
    like = [[_likeness(word, part) for part in name] for word in wanted]
    tells = any(_WHOLE in (row[1:] or row) for row in like)
    told = sum(len(word) * max(row) for word, row in zip(wanted, like, strict=True))
    likeness = told / sum(map(len, wanted))
    return tells and all(_WHOLE in row for row in like), max(likeness, _ENOUGH) if tells else likeness


def _words(name: str) -> tuple[str, ...]:
    """Return how the words of a name sound; those too short to tell anybody apart are left out."""
    words = (token.lower for token in tokenize(clean(name)) if token.kind == "word")
    return tuple(sound(word) for word in words if len(word) >= _SHORTEST)


def _likeness(word: str, part: str) -> float:
    """Return how alike a typed word and one of a name sound, from 0 to 1 for the same in any case."""
    if is_form_of(word, part):
        return _WHOLE
    if part.startswith(word):
        return _PART + (_WHOLE - _PART) * len(word) / len(part)
    shorter, longer = sorted((len(word), len(part)))
    allowed = 0 if shorter < _SHORTEST_MISSPELT else 1 if shorter < _SURE_WITH_ONE else 2
    slips = OSA.distance(word, part, score_cutoff=allowed)
    return _WHOLE - slips / longer if slips <= allowed else 0.0
