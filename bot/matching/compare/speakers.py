"""Speakers: whoever is said to assert, admit or deny a claim must be one of whom the record has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.answer import Difference, Fact

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.compare.asked import Asked
    from bot.matching.facts.attribution import Attribution
    from bot.matching.profile import Profile, Said
    from bot.matching.proposition import Proposition

_ASSERTS: Final = "asserts"
_REBUTS: Final = "rebuts"
_ADMITS: Final = "admits"
_JUDGES: Final = "judges"
_SAYING: Final = "say"
_ABSENT: Final = "absent"
_OF_NO_SIDE: Final = "third-party"
_OWN_WORDS: Final = 0.75
_SOMETHING: Final = 2
"""Facts of a claim that a sentence has to tell in order to be about it."""


def compare(asked: Asked, stored: Profile, lexicon: Lexicon) -> list[Difference]:
    """Return to whom a question ascribes the claim, or its denial, of whom the record does not have it."""
    if asked.is_long:
        return []
    found = (
        _Ascribed(told, part, asked, stored, lexicon).difference()
        for part in asked.sentences
        for told in part.attributed
    )
    return list(dict.fromkeys(difference for difference in found if difference is not None))


class _Ascribed:
    """A deed of speech in a sentence of a question, beside what a claim's record has of the speaker."""

    def __init__(
        self, told: Attribution, part: Proposition, asked: Asked, stored: Profile, lexicon: Lexicon
    ) -> None:
        self._told = told
        self._part = part
        self._asked = asked
        self._stored = stored
        self._lexicon = lexicon
        self._flags = lexicon.concepts[told.act].flags
        self._by = _statements(told, stored)

    def difference(self) -> Difference | None:
        """Return what the record has otherwise, or None."""
        if self._is_claimed():
            return None
        others = self._others_who_say_it()
        if others:
            return Difference(Fact.ACTOR, min(self._told.those("a")), min(others))
        if _REBUTS in self._flags:
            return self._denial()
        return self._silence() if self._told.denied else self._assertion()

    def _is_claimed(self) -> bool:
        """Tell whether it is the claim itself that somebody says, admits or denies so."""
        if self._flags & {_ADMITS, _REBUTS}:
            return self._told.act in self._stored.whole.concepts
        return any(each.named & self._told.named for each in self._stored.whole.attributed)

    def _others_who_say_it(self) -> set[str]:
        """Return the states by whose words the claim is, where a question ascribes them to another state."""
        named = self._told.named
        if len(self._part.attributed) > 1 or not named or any(name[0] != "a" for name in named):
            return set()
        same = [each for each in self._stored.whole.attributed if each.act == self._told.act]
        others = {state for each in same for state in each.those("a")}
        return others if others.isdisjoint(self._told.those("a")) else set()

    def _silence(self) -> Difference | None:
        """Return a difference where one who asserts the claim is said not to."""
        is_asserted = self._has(_ASSERTS)
        return Difference(Fact.POLARITY, f"not {self._told.act}", self._told.act) if is_asserted else None

    def _assertion(self) -> Difference | None:
        """Return a difference where another asserts the claim than the one it is ascribed to."""
        if self._is_strange():
            return self._of_another(_ASSERTS)
        if _ADMITS in self._flags:
            return self._admission()
        if not self._by or _JUDGES in self._flags or self._has(_ASSERTS) or self._is_told():
            return None
        return None if self._has(_REBUTS) and self._goes_on() else self._of_another(_ASSERTS)

    def _denial(self) -> Difference | None:
        """Return a difference where one who asserts the claim, or an unknown one, is said to deny it."""
        asserts = bool(self._by) and all(said.stance == _ASSERTS for said in self._by)
        mains = [part.frames[0] for part in self._stored.core if part.frames]
        denies_already = any(main.is_denied or main.predicate == _ABSENT for main in mains)
        if self._told.denied or (asserts and denies_already) or not (asserts or self._is_strange()):
            return None
        return self._of_another(_REBUTS)

    def _admission(self) -> Difference | None:
        """Return a difference where nobody named admitted anything: to assert a thing is not to admit it."""
        if any(self._told.act in said.text.concepts for said in self._by):
            return None
        if self._has(_ASSERTS):
            return Difference(Fact.PREDICATE, self._told.act, _SAYING)
        return self._of_another(_ASSERTS)

    def _has(self, stance: str) -> bool:
        return any(said.stance == stance for said in self._by)

    def _is_strange(self) -> bool:
        """Tell whether the record has no word of those named: people, heads of states, capitalised names."""
        if self._by:
            return False
        persons = self._told.those("p")
        if persons:
            return not persons & self._stored.whole.persons
        known = self._stored.whole.terms | self._stored.around.terms
        return bool(self._told.those("h") or (self._told.those("t") & self._asked.whole.names) - known)

    def _is_told(self) -> bool:
        """Tell whether a statement of those named tells nearly as much of the sentence as the claim."""
        enough = _OWN_WORDS * _tells(self._part, self._stored.whole, self._lexicon)
        return any(_tells(self._part, said.text, self._lexicon) >= enough for said in self._by)

    def _goes_on(self) -> bool:
        """Tell whether another sentence tells the claim; this one may tell what is said against it."""
        others = (part for part in self._asked.sentences if part is not self._part)
        return any(_tells(other, self._stored.whole, self._lexicon) >= _SOMETHING for other in others)

    def _of_another(self, stance: str) -> Difference:
        """Return that another than those named has a stance, by the first who has it."""
        another = next((said.person for said in self._stored.said if said.stance == stance), "")
        return Difference(Fact.SPEAKER, self._name(), another)

    def _name(self) -> str:
        """Return by what name to tell a reader of those who are named."""
        persons = self._told.those("p")
        concepts = self._told.those("c") or self._told.those("a")
        known = [said.person for said in self._by if said.person in persons] or sorted(persons)
        return next(iter(known or sorted(concepts) or [self._told.written]), "")


def _statements(told: Attribution, stored: Profile) -> list[Said]:
    """Return the statements by those who are named: by name, else by role or word, else by side."""
    persons = told.those("p")
    if persons:
        return [said for said in stored.said if said.person in persons]
    alike = [(_likeness(told, said), said) for said in stored.said]
    most = max((likeness for likeness, _ in alike), default=0)
    if most or told.those("c"):
        return [said for likeness, said in alike if most and likeness == most]
    if told.those("h") or not told.those("a"):
        return []
    return [said for said in stored.said if _is_of_side(told, said)]


def _likeness(told: Attribution, said: Said) -> int:
    """Count the roles and words that name those a deed of speech is ascribed to and describe a speaker."""
    roles, terms = told.those("c") & said.speaker.concepts, told.those("t") & said.speaker.terms
    if told.those("c") and not (roles and _is_of_side(told, said)):
        return 0
    return len(roles) + len(terms)


def _is_of_side(told: Attribution, said: Said) -> bool:
    states = told.those("a")
    if not states or said.side in states or states & said.speaker.actors:
        return True
    return bool(told.those("c")) and said.side == _OF_NO_SIDE and not said.speaker.actors


def _tells(asked: Proposition, told: Proposition, lexicon: Lexicon) -> float:
    """Count how much of what is asked a text tells."""
    telling = {c for c in asked.concepts if not lexicon.concepts[c].flags & {"weak", "speech", "topic"}}
    figures = {quantity.value for quantity in asked.quantities} & {
        quantity.value for quantity in told.quantities
    }
    return len(telling & told.concepts) + len(asked.terms & told.terms) + 2 * len(figures)
