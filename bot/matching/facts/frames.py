"""Who did what: the predicates of a sentence with the one who acts and whether it is denied."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language.lexicon import phrases
from bot.matching.facts.words import read_cached, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.language.lexicon import Lexicon, Mention
    from bot.matching.reading import Item, Reading

_REACH: Final = 12
_AFTER_REACH: Final = 4
_COMPLEMENT_REACH: Final = 4
_LISTED: Final = 2
_PEOPLE: Final = ":people"
_PERSON: Final = ":person"
_OPEN: Final = 2
_GRAMMAR: Final = read_cached("grammar")
_OBLIQUE: Final = {code: frozenset(phrases(listed)) for code, listed in _GRAMMAR["oblique"].items()}
_AGENT: Final = {code: frozenset(phrases(listed)) for code, listed in _GRAMMAR["agent-preposition"].items()}
_BREAK: Final = {code: frozenset(phrases(listed)) for code, listed in _GRAMMAR["clause-break"].items()}
_NEGATION: Final = {code: frozenset(phrases(listed)) for code, listed in _GRAMMAR["negation"].items()}
_PASSIVE: Final = frozenset(phrases(_GRAMMAR["auxiliary-passive"]["en"]))
_COORDINATING: Final = frozenset(
    word for listed in _GRAMMAR["coordinating"].values() for word in phrases(listed)
)
_DETERMINER: Final = frozenset(phrases(_GRAMMAR["determiner"]["en"]))
_WITH: Final = frozenset(word for listed in _GRAMMAR["together"].values() for word in phrases(listed))
_PRONOUN: Final = frozenset(phrases(_GRAMMAR["pronoun"]["en"]))
_QUESTION: Final = {code: frozenset(phrases(listed)) for code, listed in _GRAMMAR["question-word"].items()}
_ASKED_NOT: Final = {
    code: frozenset(phrases(listed)) for code, listed in _GRAMMAR["question-negation"].items()
}
_NEGATION_REACH: Final = {"en": 4, "uk": 2, "ru": 2}


@lru_cache(maxsize=4096)
def _meanings(predicate: str, negated: int, contrary: str) -> tuple[tuple[str, int], ...]:
    if negated == _OPEN:
        return (predicate, 0), (predicate, 1)
    if negated and contrary:
        return (contrary, 0), (predicate, 1)
    return ((predicate, negated),)


class Frame(NamedTuple):
    """A predicate with its agent.

    `agent` is a state ("ukraine"), its people ("ukraine:people", ":people" where the sentence
    does not say whose), several that act together ("russia|ukraine") or "" where it is open; `negated` is 0, 1, or 2 where a question leaves it
    open; `contrary` is what denying the predicate amounts to ("does not take" refuses), if anything.
    """

    predicate: str
    agent: str
    negated: int
    contrary: str = ""
    at: int = -1

    @property
    def meanings(self) -> tuple[tuple[str, int], ...]:
        """Return the (predicate, sign) pairs it amounts to; sign 1 where it is denied."""
        return _meanings(self.predicate, self.negated, self.contrary)

    @property
    def is_denied(self) -> bool:
        """Tell whether the sentence says that it did not happen."""
        return self.negated == 1

    def same_agent(self, other: Frame) -> bool:
        """Tell whether both can have the same agent."""
        return agents_agree(self.agent, other.agent)


def agents_agree(one: str, other: str) -> bool:
    """Tell whether two agents can be the same: open agrees with all, a state is not its people."""
    if not one or not other or one == other:
        return True
    if "|" in one or "|" in other:
        return any(agents_agree(a, b) for a in one.split("|") for b in other.split("|"))
    first, _, kind = one.partition(":")
    second, _, other_kind = other.partition(":")
    return kind == other_kind and (not first or not second)


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
    """Tell whether another stands beside an actor in a list: "Kyiv and Moscow", "Qatar, the Vatican and South Africa"."""
    for other in actors:
        low, high = sorted((actor.at, other.at))
        between = reading.items[low + 1 : high]
        if (
            other.code != actor.code
            and 0 < len(between) <= _LISTED
            and all(_lists(item, reading) for item in between)
        ):
            return any(item.lower in _COORDINATING or item.lower in _WITH for item in reading.items)
    return False


def _lists(item: Item, reading: Reading) -> bool:
    return item.lower in {",", "the"} or item.lower in _COORDINATING or item.lower in _WITH


def _code(reading: Reading, at: int, item: Item) -> str:
    mention = item.mention("actor")
    if mention is None:
        return ""
    if mention.form in {"state", "head"}:
        return mention.concept
    if mention.form == "people":
        beside = (*reading.items[max(0, at - 2) : at], *reading.items[at + 1 : at + 3])
        return mention.concept + _PEOPLE if any(_is_people(item) for item in beside) else mention.concept
    for later in range(at + 1, min(at + 4, len(reading.items))):
        following = reading.items[later]
        if following.is_mark:
            break
        if following.mention("role") is not None or words("grammar", "side-head").has(
            reading.language, [i.token for i in reading.items], later
        ):
            return mention.concept
        if _is_people(following):
            return mention.concept + _PEOPLE
    return (
        mention.concept if not reading.items[at].word.part == "adjective" and reading.language != "en" else ""
    )


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


def _is_people(item: Item) -> bool:
    mention = item.mention("object")
    return mention is not None and mention.concept in _PEOPLE_CONCEPTS


def _standing(reading: Reading, at: int, item: Item, code: str) -> Actor:
    is_oblique = is_agent = False
    for back in range(at - 1, max(at - 4, -1), -1):
        before = reading.items[back]
        if before.is_mark or before.mention("predicate") is not None or _is_other_name(before):
            break
        if before.lower in _BREAK[reading.language] or _is_noun_phrase(before):
            break
        if before.lower in _AGENT.get(reading.language, ()):
            is_agent = True
            break
        if before.lower in _OBLIQUE[reading.language]:
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


def find_frames(reading: Reading, actors: list[Actor], lexicon: Lexicon) -> tuple[Frame, ...]:
    """Return the frames of a sentence, in order."""
    frames: list[Frame] = []
    last_complement = -1
    for at, item in enumerate(reading.items):
        mention = item.mention("predicate")
        if mention is None:
            continue
        concept = lexicon.concepts[mention.concept]
        negated = _negated(reading, at, lexicon)
        name = mention.concept
        agent = _acting(reading, at, mention, actors, lexicon)
        denies = bool(frames) and _denies_complement(frames[-1], lexicon)
        if (
            frames
            and frames[-1].at != last_complement
            and _is_complement(reading, frames[-1], at, denies=denies)
        ):
            last_complement = at if denies else last_complement
            previous = frames[-1]
            if denies:
                negated = int(
                    previous.negated != 1 or "implies-not" not in lexicon.concepts[previous.predicate].flags
                )
            agent = (
                agent if actors and any(previous.at < actor.at < at for actor in actors) else previous.agent
            )
        elif not agent and frames and _is_coordinated(reading, frames[-1].at, at):
            agent = frames[-1].agent
        frames.append(Frame(name, agent, negated, concept.negated_as or "", at))
    return tuple(frames)


def _acting(reading: Reading, at: int, mention: Mention, actors: list[Actor], lexicon: Lexicon) -> str:
    """Return the agent as far as the predicate can have one."""
    flags = lexicon.concepts[mention.concept].flags
    if flags & {"symmetric", "patient"}:
        return ""
    if "experiencer" in flags:
        feeling = next((a.code for a in actors if a.cases == {"datv"} and abs(a.at - at) <= _AFTER_REACH), "")
        if feeling:
            return feeling
    if "objective" in flags and _is_noun(reading, at):
        actors = [actor for actor in actors if "gent" not in actor.cases or actor.at < at]
    agent = _agent(reading, at, mention.length, actors, lexicon, is_event="event" in flags)
    if "willed" in flags:
        return agent
    return "" if agent.endswith(_PEOPLE) else agent.removesuffix(_PERSON)


def _is_coordinated(reading: Reading, previous: int, at: int) -> bool:
    """Tell whether a verb shares its subject with the one before: "picked 38 and abandoned 500"."""
    if reading.language != "en" and reading.items[at].word.part != "verb":
        return False
    return any(item.lower in _COORDINATING for item in reading.items[max(previous + 1, at - 3) : at])


def _denies_complement(frame: Frame, lexicon: Lexicon) -> bool:
    """Tell whether what a predicate is said of did not happen: "refused to ...", "does not want to ..."."""
    return frame.negated == 1 or "implies-not" in lexicon.concepts[frame.predicate].flags


def _is_complement(reading: Reading, previous: Frame, at: int, *, denies: bool) -> bool:
    """Tell whether a verb is the infinitive, or a denied deed the noun, that the predicate before it asks for."""
    if at - previous.at > _COMPLEMENT_REACH:
        return False
    between = reading.items[previous.at + 1 : at + 1]
    if any(item.is_mark for item in between):
        return False
    if reading.language == "en":
        return any(item.lower == "to" for item in between) or (denies and between[-1].lower.endswith("ing"))
    is_noun = denies and reading.items[at].word.part == "noun"
    return is_noun or any(item.word.part == "infinitive" for item in between)


def _negated(reading: Reading, at: int, lexicon: Lexicon) -> int:
    language = reading.language
    negation = _NEGATION[language]
    if reading.items[at].lower in negation:
        return 0
    for back in range(at - 1, max(at - 1 - _NEGATION_REACH[language], -1), -1):
        item = reading.items[back]
        if item.is_mark:
            break
        lower = item.lower
        if lower == "no" and (
            reading.items[back + 1].token.kind == "number" or _is_mutual(reading, at, lexicon)
        ):
            continue
        if lower in negation or (language == "en" and lower.endswith("n't")):
            return _OPEN if _is_asked(reading, back) else 1
        mention = item.mention("predicate")
        if mention is not None and (
            language == "en" or "weak" not in lexicon.concepts[mention.concept].flags
        ):
            break
        if (
            language != "en"
            and item.word.part in {"verb", "infinitive"}
            and reading.items[at].word.part != "infinitive"
        ):
            break
    if _denied_after(reading, at):
        return 1
    return _OPEN if _is_noun(reading, at) else 0


def _is_mutual(reading: Reading, at: int, lexicon: Lexicon) -> bool:
    mention = reading.items[at].mention("predicate")
    return mention is not None and "symmetric" in lexicon.concepts[mention.concept].flags


def _is_noun(reading: Reading, at: int) -> bool:
    """Tell whether a predicate stands as a noun, which names a deed without asserting it."""
    if reading.language == "en":
        return at > 0 and reading.items[at - 1].lower in _DETERMINER
    return reading.items[at].word.part == "noun"


def denied_words(reading: Reading) -> frozenset[str]:
    """Return the lemmas and concepts that a negation stands right before: "did not convene", "не HIMARS"."""
    negation = _NEGATION[reading.language]
    return frozenset(
        name
        for at, item in enumerate(reading.items)
        for name in (item.word.lemma, *(mention.concept for mention in item.mentions))
        if at and reading.items[at - 1].lower in negation and not _is_asked(reading, at - 1)
    )


def _denied_after(reading: Reading, at: int) -> bool:
    """Tell whether an English object denies the verb: "abducted none of them"."""
    after = reading.items[at + 1 : at + 2]
    return reading.language == "en" and any(
        item.lower in {"none", "nobody", "no", "nothing"} for item in after
    )


def _is_asked(reading: Reading, at: int) -> bool:
    """Tell whether a negation belongs to the question ("didn't they ...?", "разве не") rather than to the claim."""
    language = reading.language
    lower = reading.items[at].lower
    if language == "en":
        opens = at <= 1 or reading.items[at - 1].is_mark
        return (opens and lower in _ASKED_NOT["en"]) or (
            lower == "not" and reading.items[0].lower in {"did", "has", "does", "was", "is", "have", "had"}
        )
    before = reading.items[at - 1].lower if at else ""
    if f"{before} {lower}" in _ASKED_NOT[language]:
        return True
    return any(item.lower == "ли" for item in reading.items[at + 1 : at + 4])


def _agent(
    reading: Reading, at: int, length: int, actors: list[Actor], lexicon: Lexicon, *, is_event: bool
) -> str:
    """Return who acts; a named person only where no state does and the name comes first."""
    if is_event:
        owner = next(
            (a for a in actors if a.is_agent or _possesses(reading, a.at, at) or "gent" in a.cases), None
        )
        return (
            owner.code
            if owner is not None and abs(owner.at - at) <= _AFTER_REACH and not owner.is_joint
            else ""
        )
    find = _english_agent if reading.language == "en" else _slavic_agent
    states = [actor for actor in actors if not actor.is_person]
    people = [actor for actor in actors if actor.is_person and (actor.at < at or actor.is_agent)]
    code = find(reading, at, length, states, lexicon)
    if code in {"", _PEOPLE} and people:
        person = find(reading, at, length, people, lexicon)
        code = person + _PERSON if person else code
    if any(actor.is_joint and actor.code == code for actor in actors):
        return "|".join(sorted({actor.code for actor in actors if actor.is_joint}))
    return code


def _clause(reading: Reading, at: int, step: int, reach: int) -> Iterator[int]:
    """Yield places from a predicate outwards until its clause ends."""
    breaks = _BREAK[reading.language]
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
    if before in _DETERMINER:
        return next((a.code for a in actors if a.is_agent and 0 < a.at - at <= _AFTER_REACH), "")
    after = list(_clause(reading, at + length - 1, 1, _AFTER_REACH + 3))
    by = next((by_place[p].code for p in after if p in by_place and by_place[p].is_agent), "")
    if by:
        return by
    if passive:
        return ""
    found = ""
    for place in _clause(reading, at, -1, _REACH):
        item = reading.items[place]
        if item.lower in _PRONOUN or _is_speech(item, lexicon):
            break
        actor = by_place.get(place)
        if actor is not None and (not actor.is_oblique or _possesses(reading, place, at)):
            found = actor.code
            break
        if actor is None and _is_people(item) and not _follows_preposition(reading, place):
            found = found or _PEOPLE
        mention = item.mention("predicate")
        if found and mention is not None:
            break
    if found == _PEOPLE:
        side = next((a.code for a in actors if a.code.endswith(_PEOPLE) and a.at < at), "")
        return side or found
    return found


def _is_passive(reading: Reading, at: int, by_place: dict[int, Actor]) -> bool:
    """Tell whether an auxiliary makes the verb passive, with no one who acts between the two."""
    for back in range(at - 1, max(at - 4, -1), -1):
        if back in by_place:
            return False
        if reading.items[back].lower in _PASSIVE and not reading.items[back].mentions:
            return True
    return False


def _is_speech(item: Item, lexicon: Lexicon) -> bool:
    mention = item.mention("predicate")
    return mention is not None and "speech" in lexicon.concepts[mention.concept].flags


def _possesses(reading: Reading, place: int, at: int) -> bool:
    """Tell whether a possessive directly owns the predicate: "Kyiv's refusal"."""
    return place + 1 < len(reading.items) and reading.items[place + 1].lower == "'s" and at - place <= 3  # noqa: PLR2004


def _follows_preposition(reading: Reading, place: int) -> bool:
    oblique = _OBLIQUE[reading.language]
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
    after = list(_clause(reading, at + length - 1, 1, _AFTER_REACH))
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
            if _is_people(reading.items[p])
            and "nomn" in reading.items[p].word.cases
            and "accs" not in reading.items[p].word.cases
        ),
        None,
    )
    if people is not None:
        side = next((a.code for a in actors if a.code.endswith(_PEOPLE) and abs(a.at - people) <= 2), "")  # noqa: PLR2004
        return side or _PEOPLE
    return ""


def _owns(reading: Reading, actor: Actor) -> bool:
    """Tell whether a state in the genitive owns a deed; its people there rather undergo it ("return of Ukrainians")."""
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
