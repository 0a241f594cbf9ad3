"""Who is mentioned as one who can act: states, their people, and those who speak for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language.lexicon.lists import listed, listed_anywhere
from bot.matching.facts.void import excepts
from bot.matching.facts.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.language.lexicon import Lexicon
    from bot.matching.reading import Item, Reading

PEOPLE: Final = ":people"
"""What marks an agent as the people of a state, or of no state named."""

PERSON: Final = ":person"
"""What marks an agent as a person who speaks for a state."""

_PREPOSITION_REACH: Final = 3
_HEAD_REACH: Final = 3
_BESIDE: Final = 2
_LISTED: Final = 2


class Actor(NamedTuple):
    """A mention of a state, its people or one who speaks for it, and how it stands there.

    `head` is the place whose form tells that: its own, or that of the noun it belongs to ("the
    authorities of Russia", "власти России"), whose `cases` these are. `is_joint` says that another
    stands beside it ("Kyiv and Moscow"), so neither acts alone; `is_agent` that a preposition marks it
    as the one who acts, `is_oblique` as another.
    """

    at: int
    head: int
    code: str
    is_oblique: bool
    is_agent: bool
    is_joint: bool
    is_person: bool
    cases: frozenset[str]


def find_actors(reading: Reading, lexicon: Lexicon, side_of: Callable[[int], str]) -> tuple[Actor, ...]:
    """Return who is mentioned as one who can act.

    `side_of` gives the side of a named person at a place ("" for none), who then stands for it.
    """
    actors: list[Actor] = []
    for at in range(len(reading.items)):
        code = _code(reading, at, lexicon)
        person = "" if code else side_of(at)
        if code or person:
            head = _head(reading, at) if code else at
            is_agent, is_oblique = _prepositions(reading, at, head)
            actor = Actor(
                at,
                head,
                code or person,
                is_oblique=is_oblique,
                is_agent=is_agent,
                is_joint=False,
                is_person=not code,
                cases=reading.items[head].word.cases,
            )
            actors.append(actor)
    return tuple(actor._replace(is_joint=_is_joint(reading, actor, actors)) for actor in actors)


def is_people(item: Item, lexicon: Lexicon) -> bool:
    """Tell whether a word names people who can act: captives, soldiers, families."""
    mention = item.mention("object")
    return mention is not None and "people" in lexicon.concepts[mention.concept].flags


def _is_joint(reading: Reading, actor: Actor, actors: list[Actor]) -> bool:
    """Tell whether another stands beside an actor in a list: "Qatar, the Vatican and South Africa"."""
    joining = listed_anywhere("grammar", "coordinating") | listed_anywhere("grammar", "together")
    listing = joining | {","} | listed_anywhere("grammar", "article")
    for other in actors:
        low, high = sorted((actor.at, other.at))
        between = reading.items[low + 1 : high]
        is_beside = 0 < len(between) <= _LISTED and all(item.lower in listing for item in between)
        if other.code != actor.code and is_beside:
            return any(item.lower in joining for item in reading.items)
    return False


def _code(reading: Reading, at: int, lexicon: Lexicon) -> str:
    """Return the state that is meant at a place, marked where its people are, or ""."""
    mention = reading.items[at].mention("actor")
    if mention is None:
        return ""
    if mention.form in {"state", "head"}:
        return mention.concept
    if mention.form == "people":
        beside = (*reading.items[max(0, at - _BESIDE) : at], *reading.items[at + 1 : at + 1 + _BESIDE])
        return mention.concept + PEOPLE * any(is_people(item, lexicon) for item in beside)
    return _described(reading, at, mention.concept, lexicon)


def _described(reading: Reading, at: int, state: str, lexicon: Lexicon) -> str:
    """Return whom the adjective of a state describes: its people, itself by an office of it, or nobody."""
    heads = words("grammar", "side-head")
    for place in range(at + 1, min(at + 1 + _HEAD_REACH, len(reading.items))):
        following = reading.items[place]
        if following.is_mark:
            break
        if following.mention("role") is not None or heads.has(reading.language, reading.tokens, place):
            return state
        if is_people(following, lexicon):
            return state + PEOPLE
    return state if reading.is_inflected and reading.items[at].word.part != "adjective" else ""


def _head(reading: Reading, at: int) -> int:
    """Return where the noun stands that means a state together with its name, or the name's own place.

    "the authorities of Russia", "МИД Украины": there the name is a genitive, or follows "of".
    """
    items = reading.items
    before = at - 1
    if not reading.is_inflected:
        before -= before > 0 and items[before].lower in listed_anywhere("grammar", "article")
        if before < 0 or items[before].lower not in listed("grammar", "owning", reading.language):
            return at
        before -= 1
    elif "gent" not in items[at].word.cases:
        return at
    while before > 0 and items[before].inside:
        before -= 1
    if before < 0 or items[before].mention("actor") is not None:
        return at
    means_side = words("grammar", "side-head").has(reading.language, reading.tokens, before)
    return before if means_side or items[before].mention("role") is not None else at


def _prepositions(reading: Reading, at: int, head: int) -> tuple[bool, bool]:
    """Tell whether a preposition makes a name (the one who acts, one who does not): "by Kyiv", "to Kyiv"."""
    agents = listed("grammar", "agent-preposition", reading.language)
    oblique = listed("grammar", "oblique", reading.language)
    is_owner = at + 1 < len(reading.items) and reading.is_possessive(at + 1)
    for back in range(head - 1, max(head - 1 - _PREPOSITION_REACH, -1), -1):
        before = reading.items[back]
        if _ends_phrase(reading, before):
            break
        if before.lower in agents or excepts(reading, back):
            return True, is_owner
        if before.lower in oblique:
            return False, True
    return False, is_owner


def _ends_phrase(reading: Reading, item: Item) -> bool:
    """Tell whether no preposition before a word can belong to the name after it."""
    if item.is_mark or item.mention("predicate") is not None:
        return True
    if item.lower in listed("grammar", "clause-break", reading.language):
        return True
    is_other_name = item.token.is_capital and not item.token.first and not item.mentions and not item.is_stop
    return is_other_name or _is_noun_phrase(item)


def _is_noun_phrase(item: Item) -> bool:
    """Tell whether a word already is what a preposition before it belongs to."""
    if item.word.part == "noun" or item.mention("object") is not None:
        return True
    mention = item.mention("actor")
    return mention is not None and mention.form != "adjective"
