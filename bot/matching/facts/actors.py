"""Who a sentence mentions as able to act: states, their people, those who speak for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from bot.matching.facts.grammar import AGENT, BREAK, COORDINATING, OBLIQUE, WITH
from bot.matching.facts.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.language.lexicon import Lexicon
    from bot.matching.reading import Item, Reading

PEOPLE: Final = ":people"

PERSON: Final = ":person"

_LISTED: Final = 2

_PEOPLE_CONCEPTS: Final = frozenset(
    {
        "captive",
        "soldier",
        "person",
        "civilian",
        "child",
        "wounded",
        "resident",
        "hostage",
        "woman",
        "officer",
        "commander",
        "conscript",
        "family",
        "missing",
        "mercenary",
    }
)


class Actor(NamedTuple):
    """A mention of a state, its people or one who speaks for it, and how it stands there.

    `is_joint` says that another stands beside it ("Kyiv and Moscow"), so neither acts alone.
    """

    at: int
    code: str
    is_oblique: bool
    is_agent: bool
    is_joint: bool
    is_person: bool
    cases: frozenset[str]


def find_actors(reading: Reading, lexicon: Lexicon, side_of: Callable[[int], str]) -> list[Actor]:
    """Return who is mentioned as one who can act.

    `side_of` gives the side of a named person at a place ("" for none), who then stands for it.
    """
    del lexicon
    actors: list[Actor] = []
    for at, item in enumerate(reading.items):
        code = _code(reading, at, item)
        person = "" if code else side_of(at)
        if code or person:
            actors.append(_standing(reading, at, item, code or person)._replace(is_person=not code))
    return [actor._replace(is_joint=_is_joint(reading, actor, actors)) for actor in actors]


def _is_joint(reading: Reading, actor: Actor, actors: list[Actor]) -> bool:
    """Tell whether another stands beside an actor in a list: "Kyiv and Moscow", "Qatar, the Vatican and Oman"."""
    for other in actors:
        low, high = sorted((actor.at, other.at))
        between = reading.items[low + 1 : high]
        if (
            other.code != actor.code
            and 0 < len(between) <= _LISTED
            and all(_lists(item, reading) for item in between)
        ):
            return any(item.lower in COORDINATING or item.lower in WITH for item in reading.items)
    return False


def _lists(item: Item, reading: Reading) -> bool:
    return item.lower in {",", "the"} or item.lower in COORDINATING or item.lower in WITH


def _code(reading: Reading, at: int, item: Item) -> str:
    mention = item.mention("actor")
    if mention is None:
        return ""
    if mention.form in {"state", "head"}:
        return mention.concept
    if mention.form == "people":
        beside = (*reading.items[max(0, at - 2) : at], *reading.items[at + 1 : at + 3])
        return mention.concept + PEOPLE if any(is_people(item) for item in beside) else mention.concept
    for later in range(at + 1, min(at + 4, len(reading.items))):
        following = reading.items[later]
        if following.is_mark:
            break
        if following.mention("role") is not None or words("grammar", "side-head").has(
            reading.language, [i.token for i in reading.items], later
        ):
            return mention.concept
        if is_people(following):
            return mention.concept + PEOPLE
    return (
        mention.concept if not reading.items[at].word.part == "adjective" and reading.language != "en" else ""
    )


def is_people(item: Item) -> bool:
    mention = item.mention("object")
    return mention is not None and mention.concept in _PEOPLE_CONCEPTS


def _standing(reading: Reading, at: int, item: Item, code: str) -> Actor:
    is_oblique = is_agent = False
    for back in range(at - 1, max(at - 4, -1), -1):
        before = reading.items[back]
        if before.is_mark or before.mention("predicate") is not None or _is_other_name(before):
            break
        if before.lower in BREAK[reading.language] or _is_noun_phrase(before):
            break
        if before.lower in AGENT.get(reading.language, ()):
            is_agent = True
            break
        if before.lower in OBLIQUE[reading.language]:
            is_oblique = True
            break
    after = reading.items[at + 1] if at + 1 < len(reading.items) else None
    if after is not None and after.lower == "'s":
        is_oblique = True
    return Actor(at, code, is_oblique, is_agent, is_joint=False, is_person=False, cases=item.word.cases)


def _is_noun_phrase(item: Item) -> bool:
    """Tell whether a word already is what a preposition before it belongs to."""
    mention = item.mention("actor")
    return (
        item.word.part == "noun"
        or item.mention("object") is not None
        or (mention is not None and mention.form != "adjective")
    )


def _is_other_name(item: Item) -> bool:
    return item.token.is_capital and not item.token.first and not item.mentions and not item.is_stop
