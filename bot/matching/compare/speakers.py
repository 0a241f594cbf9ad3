"""Speakers: whoever is said to assert a claim must not be one who disputes it or says nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.answer import Difference, Fact

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.profile import Profile, Said
    from bot.matching.proposition import Proposition

_ASSERTS: Final = "asserts"
_OWN_WORDS: Final = 0.75


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return the speaker a question ascribes the claim to, where the record has them on another side."""
    named = asked.whole.attributed
    if not named or asked.is_long:
        return []
    strangers = _strangers(asked, stored)
    if strangers:
        asserting = next((said.person for said in stored.said if said.stance == _ASSERTS), "")
        return [Difference(Fact.SPEAKER, min(strangers), asserting)]
    meant = [said for said in stored.said if _is_named(named, said)]
    if not meant or any(said.stance == _ASSERTS for said in meant):
        return []
    core = _tells(asked.whole, stored.whole, lexicon)
    if any(_tells(asked.whole, said.text, lexicon) >= _OWN_WORDS * core for said in meant):
        return []
    asserting = next((said.person for said in stored.said if said.stance == _ASSERTS), "")
    return [Difference(Fact.SPEAKER, meant[0].person, asserting)]


def _strangers(asked: Asked, stored: Profile) -> set[str]:
    """Return the people a claim is ascribed to of whom the record says nothing beside it."""
    persons = {item[2:] for item in asked.whole.attributed if item.startswith("p:")}
    if persons:
        return set() if persons & stored.persons else persons
    terms = {item[2:] for item in asked.whole.attributed if item.startswith("t:")} & asked.whole.names
    return terms - stored.whole.terms - stored.around.terms


def _is_named(named: frozenset[str], said: Said) -> bool:
    persons = {item[2:] for item in named if item.startswith("p:")}
    if persons:
        return said.person in persons
    roles = {item[2:] for item in named if item.startswith("c:")}
    terms = {item[2:] for item in named if item.startswith("t:")}
    if roles:
        return bool(roles & said.speaker.concepts)
    return bool(terms & said.speaker.terms)


def _tells(asked: Proposition, told: Proposition, lexicon: Lexicon) -> float:
    """Count how much of what is asked a text tells."""
    telling = {c for c in asked.concepts if not lexicon.concepts[c].flags & {"weak", "speech", "topic"}}
    figures = {quantity.value for quantity in asked.quantities} & {
        quantity.value for quantity in told.quantities
    }
    return len(telling & told.concepts) + len(asked.terms & told.terms) + 2 * len(figures)
