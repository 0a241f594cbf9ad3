"""Hear a message: its sentences as propositions, and which of them tell a story of their own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language import UNDERSTOOD
from bot.language.detect import detect, written_in
from bot.language.tokens import clean, sentences, tokenize, without_addresses
from bot.matching.compare.asked import Asked
from bot.matching.discourse import clauses, only_asks_back, points_back, told
from bot.matching.profile import merged
from bot.matching.proposition import Proposition, understand
from bot.matching.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from bot.language.lexicon import Lexicon
    from bot.matching.facts.people import Directory
    from bot.matching.judge import Judge
    from bot.matching.message import Message
    from bot.matching.reading import Reading
    from bot.matching.spelling import Speller

_LONG: Final = 3
"""Sentences above which a message tells more than its claim."""
_MANY: Final = 40
"""Words above which it does, too, in however few sentences."""

_SHORT: Final = 8
"""The most words of a question that adds nothing to those before it."""

_SPEAKING: Final = frozenset({"speech", "weak"})


class Story(NamedTuple):
    """A part of a message that can be asked for itself; `text` as written where it is one sentence."""

    asked: Asked
    text: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message asks.

    `asked` is all of it as one, `stories` its parts where several can be asked for themselves;
    `everything` has also the facts of sentences that only ask about the others, which is all there is
    where `only_asks_back`: "source?".
    """

    asked: Asked
    stories: tuple[Story, ...]
    everything: Proposition
    only_asks_back: bool = False


class _Part(NamedTuple):
    told: Proposition
    points_back: bool
    only_asks_back: bool
    is_retold: bool
    text: str = ""


class _Sentence(NamedTuple):
    """A sentence as one, and its clauses where it goes on to another question."""

    whole: _Part
    clauses: tuple[_Part, ...]


class Hearer:
    """Understands messages with the words and names of one record.

    `judge` tells what a fact weighs in it and whether it uses a word, `is_wording` whether a sentence is the
    very words of a claim.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        directory: Directory,
        speller: Speller,
        judge: Judge,
        is_wording: Callable[[str], bool],
    ) -> None:
        self._lexicon = lexicon
        self._directory = directory
        self._speller = speller
        self._judge = judge
        self._is_wording = is_wording

    def hear(self, message: Message) -> Heard:
        """Turn a message into what it asks, as a whole and story by story."""
        text = without_addresses(clean(message.text))
        language = self._detected(text, message.app_language)
        spoken = [self._sentence(language, sentence, message.sent_on) for sentence in sentences(text)]
        said = [each for each in spoken if not each.whole.told.is_empty]
        telling = [each for each in said if not self._is_idle(each.whole)]
        kept = self._without_talk(telling or said)
        everything = merged(each.whole.told for each in said)
        is_long = len(telling or said) > _LONG or len(text.split()) > _MANY
        asked = self._asked(language, [each.whole for each in kept], is_long=is_long)
        if kept != said:
            asked = replace(asked, whole=replace(asked.whole, is_open=everything.is_open))
        stories = self._stories([part for each in kept for part in each.clauses])
        told_apart = [self._story(language, parts) for parts in stories]
        return Heard(
            asked,
            tuple(told_apart) if len(stories) > 1 else (),
            everything,
            only_asks_back=not telling and any(each.whole.only_asks_back for each in spoken),
        )

    def language(self, text: str, app_language: str | None) -> str:
        """Return the code of the language a text is written in, which hearing it would find too."""
        return self._detected(without_addresses(clean(text)), app_language)

    def _detected(self, text: str, app_language: str | None) -> str:
        """Return the language of a text; of one without words that of the reader's app."""
        tokens = tokenize(text)
        app = (app_language or "").partition("-")[0].lower()
        if app in UNDERSTOOD and not any(token.kind == "word" for token in tokens):
            return app
        return detect(tokens, self._lexicon, app).language

    def _sentence(self, language: str, sentence: str, today: date | None) -> _Sentence:
        written = written_in(language, tokenize(sentence), self._lexicon)
        tokens = self._speller.correct(written.language, written.tokens)
        reading = read(written.language, tokens, self._lexicon)
        whole = self._part(reading, today)._replace(text=sentence)
        split = clauses(reading)
        return _Sentence(
            whole, tuple(self._part(each, today) for each in split) if len(split) > 1 else (whole,)
        )

    def _part(self, clause: Reading, today: date | None) -> _Part:
        passed_on = told(clause, self._lexicon, self._directory)
        return _Part(
            understand(passed_on, self._lexicon, self._directory, today),
            points_back(passed_on),
            only_asks_back(passed_on),
            is_retold=passed_on is not clause,
        )

    def _story(self, language: str, parts: Sequence[_Part]) -> Story:
        asked = self._asked(language, parts, is_long=len(parts) > _LONG)
        return Story(asked, parts[0].text if len(parts) == 1 else "")

    def _asked(self, language: str, parts: Sequence[_Part], *, is_long: bool) -> Asked:
        facts = tuple(part.told for part in parts)
        weights = tuple(self._judge.weigh(part) for part in facts) if is_long else ()
        is_retold = any(part.is_retold for part in parts)
        return Asked(language, facts, merged(facts), is_long, weights, is_retold)

    def _without_talk(self, said: Sequence[_Sentence]) -> Sequence[_Sentence]:
        """Blank what precedes all that names something, "For those who missed it.", and mere questions."""
        begin = (at for at, each in enumerate(said) if not self._is_bare(each.whole.told))
        first = next(begin, 0)
        return [
            _blank(each) if at < first or (at > first and self._only_asks(each.whole)) else each
            for at, each in enumerate(said)
        ]

    def _only_asks(self, part: _Part) -> bool:
        """Tell whether a short question has only words of its own: "any primary source?"."""
        is_short = len(part.text.split()) <= _SHORT
        return part.told.is_question and is_short and bool(part.told.terms) and self._is_bare(part.told)

    def _is_idle(self, part: _Part) -> bool:
        """Tell whether a sentence adds nothing but a question about the others: "is that so?"."""
        if not part.only_asks_back or not self._names_nothing(part.told):
            return False
        concepts = [self._lexicon.concepts[concept] for concept in part.told.concepts]
        return all(
            concept.kind == "predicate" and (part.told.is_open or concept.flags & _SPEAKING)
            for concept in concepts
        )

    def _is_bare(self, facts: Proposition) -> bool:
        """Tell whether a sentence is all talk: it names nobody, no figure, no time, no deed and no thing."""
        known = (self._lexicon.concepts[concept] for concept in facts.concepts)
        return (
            self._names_nothing(facts)
            and not facts.names
            and all(concept.flags & _SPEAKING for concept in known)
            and not any(self._judge.uses(f"t:{term}") for term in facts.terms)
        )

    @staticmethod
    def _names_nothing(facts: Proposition) -> bool:
        return not (facts.quantities or facts.persons or facts.actors or facts.periods)

    def _stories(self, parts: Sequence[_Part]) -> list[list[_Part]]:
        """Group sentences so that each group begins with one that can be asked for itself."""
        if len(parts) == 1:
            return [[*parts]]
        groups: list[list[_Part]] = []
        is_begun = False
        for part in parts:
            is_whole = self._stands_alone(part) or self._is_wording(part.text)
            if groups and not (is_whole and is_begun):
                groups[-1].append(part)
            else:
                groups.append([part])
            is_begun = is_begun or is_whole
        return groups

    def _stands_alone(self, part: _Part) -> bool:
        """Tell whether a sentence tells of somebody a deed, or asks for a number of things."""
        facts = part.told
        if part.points_back:
            return False
        kinds = [self._lexicon.concepts[concept] for concept in facts.concepts]
        tells_of = facts.actors or facts.persons or facts.names or facts.quantities
        deeds = (c for c in kinds if c.kind == "predicate" and not c.flags & _SPEAKING)
        things = (c for c in kinds if c.kind == "object")
        is_counted = facts.quantities and (facts.is_question or facts.actors or facts.persons)
        return bool(tells_of and (any(deeds) or (is_counted and any(things))))


def _blank(sentence: _Sentence) -> _Sentence:
    """Return a sentence that states nothing but still counts as one."""
    told = sentence.whole.told
    part = sentence.whole._replace(told=Proposition(told.language, is_question=told.is_question))
    return _Sentence(part, (part,))
