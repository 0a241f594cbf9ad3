"""What a number counts: the nouns beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language.lexicon.lists import listed
from bot.matching.facts.words import words, words_by_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.lexicon import Lexicon, Mention
    from bot.matching.facts.figures import Figure
    from bot.matching.reading import Item, Reading

_LOOK_AHEAD: Final = 5
_LOOK_BACK: Final = 3
_CURRENCY: Final = frozenset("%$€₴£")
_LIST: Final = "list"
PEOPLE: Final = "person"


class Counted(NamedTuple):
    """What a number counts: the broad thing or "", the narrower concepts, and whose people they are."""

    unit: str = ""
    kinds: tuple[str, ...] = ()
    side: str = ""


def counted(reading: Reading, figures: Sequence[Figure], index: int, lexicon: Lexicon) -> Counted:
    """Return what one of a sentence's numbers counts, from the words after it or else before it."""
    figure = figures[index]
    following = figures[index + 1] if index + 1 < len(figures) else None
    limit = following.start if following else len(reading.items)
    noun = _Noun(reading, lexicon)
    if following and limit == figure.end + 1 and is_for(reading, figure.end):
        return noun.after(following.end, len(reading.items))
    found = noun.after(figure.end, limit)
    if found.unit:
        return found
    if following and limit == figure.end + 1 and _is_and(reading, figure.end):
        return noun.after(following.end, len(reading.items))
    return noun.before(figure.start, figures[index - 1].end if index else 0)


def is_for(reading: Reading, at: int) -> bool:
    """Tell whether a word stands between the two numbers of an exchange: "175 for 175"."""
    return words("numbers", "for").has(reading.language, reading.tokens, at)


def _is_and(reading: Reading, at: int) -> bool:
    """Tell whether a word joins two numbers of the same things: "900 and 600 captives"."""
    return reading.items[at].lower in listed("grammar", "coordinating", reading.language)


class _Noun:
    """Looks for what is counted, word by word."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self._reading = reading
        self._lexicon = lexicon

    def after(self, start: int, limit: int) -> Counted:
        """Look from a place onwards: a unit that is no object, or the objects up to the next deed."""
        unit, side, kinds = "", "", list[str]()
        for place in range(start, min(start + _LOOK_AHEAD, limit)):
            item = self._reading.items[place]
            if _ends(item) or item.lower in listed("grammar", "locating", self._reading.language):
                break
            measure = self._measure(place)
            if measure and not unit:
                return Counted(measure, (), side)
            actor = item.mention("actor")
            if actor is not None and actor.form in {"adjective", "people"}:
                side, unit = actor.concept, unit or _people(actor)
                continue
            found = _countable(item.mentions, self._lexicon)
            if unit and found and _broad(found, self._lexicon) != unit:
                break
            kinds.extend(found)
            unit = unit or _broad(found, self._lexicon)
            if not found and ((unit and item.mention("predicate")) or item.word.part == "verb"):
                break
        return _told(unit, kinds, side)

    def before(self, start: int, floor: int) -> Counted:
        """Look backwards from a place, for a percentage or the objects right there."""
        unit, side, kinds = "", "", list[str]()
        for place in range(start - 1, max(start - 1 - _LOOK_BACK, floor - 1), -1):
            item = self._reading.items[place]
            if _ends(item) or self._is_negation(place):
                break
            measure = "" if unit else self._measure(place)
            if measure == "percent" or (measure and item.is_mark):
                return Counted(measure, (), side)
            actor = item.mention("actor")
            if actor is not None and actor.form in {"adjective", "people"}:
                side, unit = actor.concept, unit or _people(actor)
                continue
            found = _countable(item.mentions, self._lexicon)
            if unit and not found:
                break
            kinds.extend(found)
            unit = unit or _broad(found, self._lexicon)
        return _told(unit, kinds, side)

    def _measure(self, place: int) -> str:
        found = words_by_value("numbers", "unit").value(self._reading.language, self._reading.tokens, place)
        return "" if found is None else str(found)

    def _is_negation(self, place: int) -> bool:
        return words("grammar", "negation").has(self._reading.language, self._reading.tokens, place)


def _ends(item: Item) -> bool:
    return item.is_mark and item.lower not in _CURRENCY


def _people(actor: Mention) -> str:
    return PEOPLE if actor.form == "people" else ""


def _told(unit: str, kinds: list[str], side: str) -> Counted:
    """Leave out lists, which hold what is counted but are not it."""
    told = tuple(kind for kind in dict.fromkeys(kinds) if kind != _LIST)
    return Counted("" if unit == _LIST else unit, told, side)


def _countable(mentions: Sequence[Mention], lexicon: Lexicon) -> list[str]:
    concepts = [lexicon.concepts[mention.concept] for mention in mentions]
    return [concept.id for concept in concepts if "counts" in concept.flags or concept.kind == "formation"]


def _broad(found: list[str], lexicon: Lexicon) -> str:
    """Return the broad thing that the first of some concepts is a kind of; units of soldiers are people."""
    if not found:
        return ""
    return PEOPLE if lexicon.concepts[found[0]].kind == "formation" else lexicon.ancestors(found[0])[-1]
