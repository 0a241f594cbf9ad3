"""Who acts: the agent of a deed, by word order in English, by case in Ukrainian and Russian."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.facts.actors import PEOPLE, PERSON, is_people
from bot.matching.facts.grammar import BREAK, DETERMINER, OBLIQUE, PASSIVE, PRONOUN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.lexicon import Lexicon
    from bot.matching.facts.actors import Actor
    from bot.matching.reading import Item, Reading

_REACH: Final = 12

AFTER_REACH: Final = 4


def agents_agree(one: str, other: str) -> bool:
    """Tell whether two agents can be the same: open agrees with all, a state is not its people."""
    if not one or not other or one == other:
        return True
    if "|" in one or "|" in other:
        return any(agents_agree(a, b) for a in one.split("|") for b in other.split("|"))
    first, _, kind = one.partition(":")
    second, _, other_kind = other.partition(":")
    return kind == other_kind and (not first or not second)


def agent_of(
    reading: Reading, at: int, length: int, actors: list[Actor], lexicon: Lexicon, *, is_event: bool
) -> str:
    """Return who acts; a named person only where no state does and the name comes first."""
    if is_event:
        owner = next(
            (a for a in actors if a.is_agent or possesses(reading, a.at, at) or "gent" in a.cases), None
        )
        return (
            owner.code
            if owner is not None and abs(owner.at - at) <= AFTER_REACH and not owner.is_joint
            else ""
        )
    find = _english_agent if reading.language == "en" else _slavic_agent
    states = [actor for actor in actors if not actor.is_person]
    people = [actor for actor in actors if actor.is_person and (actor.at < at or actor.is_agent)]
    code = find(reading, at, length, states, lexicon)
    if code in {"", PEOPLE} and people:
        person = find(reading, at, length, people, lexicon)
        code = person + PERSON if person else code
    if any(actor.is_joint and actor.code == code for actor in actors):
        return "|".join(sorted({actor.code for actor in actors if actor.is_joint}))
    return code


def _clause(reading: Reading, at: int, step: int, reach: int) -> Iterator[int]:
    """Yield places from a predicate outwards until its clause ends."""
    breaks = BREAK[reading.language]
    place = at + step
    while 0 <= place < len(reading.items) and abs(place - at) <= reach:
        item = reading.items[place]
        if (item.is_mark and item.lower not in '«»"“”„-') or (item.lower in breaks and not item.mentions):
            return
        yield place
        place += step


def _english_agent(reading: Reading, at: int, length: int, actors: list[Actor], lexicon: Lexicon) -> str:
    by_place = {actor.at: actor for actor in actors}
    before = reading.items[at - 1].lower if at else ""
    passive = _is_passive(reading, at, by_place)
    if before in DETERMINER:
        return next((a.code for a in actors if a.is_agent and 0 < a.at - at <= AFTER_REACH), "")
    after = list(_clause(reading, at + length - 1, 1, AFTER_REACH + 3))
    by = next((by_place[p].code for p in after if p in by_place and by_place[p].is_agent), "")
    if by:
        return by
    if passive:
        return ""
    found = ""
    for place in _clause(reading, at, -1, _REACH):
        item = reading.items[place]
        if item.lower in PRONOUN or _is_speech(item, lexicon):
            break
        actor = by_place.get(place)
        if actor is not None and (not actor.is_oblique or possesses(reading, place, at)):
            found = actor.code
            break
        if actor is None and is_people(item) and not _follows_preposition(reading, place):
            found = found or PEOPLE
        mention = item.mention("predicate")
        if found and mention is not None:
            break
    if found == PEOPLE:
        side = next((a.code for a in actors if a.code.endswith(PEOPLE) and a.at < at), "")
        return side or found
    return found


def _is_passive(reading: Reading, at: int, by_place: dict[int, Actor]) -> bool:
    """Tell whether an auxiliary makes the verb passive, with no one who acts between the two."""
    for back in range(at - 1, max(at - 4, -1), -1):
        if back in by_place:
            return False
        if reading.items[back].lower in PASSIVE and not reading.items[back].mentions:
            return True
    return False


def _is_speech(item: Item, lexicon: Lexicon) -> bool:
    mention = item.mention("predicate")
    return mention is not None and "speech" in lexicon.concepts[mention.concept].flags


def possesses(reading: Reading, place: int, at: int) -> bool:
    """Tell whether a possessive directly owns the predicate: "Kyiv's refusal"."""
    return place + 1 < len(reading.items) and reading.items[place + 1].lower == "'s" and at - place <= 3  # noqa: PLR2004


def _follows_preposition(reading: Reading, place: int) -> bool:
    oblique = OBLIQUE[reading.language]
    for back in range(place - 1, max(place - 5, -1), -1):
        item = reading.items[back]
        if item.is_mark or item.mention("predicate") is not None:
            return False
        if item.lower in oblique:
            return True
    return False


def _slavic_agent(reading: Reading, at: int, length: int, actors: list[Actor], lexicon: Lexicon) -> str:
    del lexicon
    by_place = {actor.at: actor for actor in actors}
    item = reading.items[at]
    before = list(_clause(reading, at, -1, _REACH))
    after = list(_clause(reading, at + length - 1, 1, AFTER_REACH))
    if item.word.part == "noun":
        owner = next((by_place[p] for p in after if p in by_place and _owns(reading, by_place[p])), None)
        if owner is not None:
            return owner.code
    if item.word.part == "participle" or (
        item.word.part in {"adjective", "verb"} and _has_instrumental(by_place, before, after)
    ):
        doer = next(
            (
                by_place[p].code
                for p in (*after, *before)
                if p in by_place and "ablt" in by_place[p].cases and not by_place[p].is_oblique
            ),
            "",
        )
        if doer or item.word.part == "participle":
            return doer
    nominative = [
        by_place[p]
        for p in (before if item.word.part == "noun" else (*before, *after))
        if p in by_place
        and not by_place[p].is_oblique
        and ("nomn" in by_place[p].cases or not by_place[p].cases)
    ]
    if nominative:
        return nominative[0].code
    people = next(
        (
            p
            for p in (*before, *after)
            if is_people(reading.items[p])
            and "nomn" in reading.items[p].word.cases
            and "accs" not in reading.items[p].word.cases
        ),
        None,
    )
    if people is not None:
        side = next((a.code for a in actors if a.code.endswith(PEOPLE) and abs(a.at - people) <= 2), "")  # noqa: PLR2004
        return side or PEOPLE
    return ""


def _owns(reading: Reading, actor: Actor) -> bool:
    """Tell whether a state in the genitive owns a deed; its people rather undergo it ("return of Ukrainians")."""
    mention = reading.items[actor.at].mention("actor")
    is_people = mention is not None and mention.form == "people"
    return not actor.is_oblique and not is_people and "gent" in actor.cases


def _has_instrumental(by_place: dict[int, Actor], *places: list[int]) -> bool:
    return any(
        p in by_place
        and "ablt" in by_place[p].cases
        and not by_place[p].is_oblique
        and "nomn" not in by_place[p].cases
        for group in places
        for p in group
    )
