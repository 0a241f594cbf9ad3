"""Teaching the matching a word: which concept is meant, what speaks against it, and taking it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from bot.language.concepts import Listed, concepts_for
from bot.language.lexicon import default_lexicon
from bot.moderation.refusals import Reason, Refusal
from bot.moderation.steps.cleaning import cleaned
from storage.records import claim_key

if TYPE_CHECKING:
    from bot.matching.teaching import Refusal as Objection
    from bot.moderation.bench import Bench
    from bot.moderation.people import Person
    from storage.desk.records import Synonym

LONGEST_WORD = 80
MOST_CONCEPTS = 8
"""Concepts that are offered for a word."""


class Matching(Protocol):
    """What teaching needs of the matching."""

    def objection(self, synonym: Synonym) -> Objection | None:
        """Return why a word should not be taught."""
        ...


@dataclass(frozen=True, slots=True)
class Lesson:
    """A word, its language, and the concepts it may be meant for."""

    word: str
    language: str
    concepts: tuple[Listed, ...]


def lesson(words: str, language: str, shown_in: str) -> Lesson:
    """Read "word = concept" and look for the concept; `shown_in` is the language of its labels.

    Raises Refusal when it is not of this form, or no concept is known by these words.
    """
    word, equals, meant = (part.strip() for part in words.partition("="))
    if not (word and equals and meant):
        raise Refusal(Reason.NO_LESSON)
    concepts = concepts_for(default_lexicon(), meant, shown_in)[:MOST_CONCEPTS]
    if not concepts:
        raise Refusal(Reason.NO_SUCH_CONCEPT, words=meant)
    return Lesson(cleaned(" ".join(word.split()), LONGEST_WORD), language, concepts)


async def teach(synonym: Synonym, person: Person, matching: Matching, bench: Bench, key: str) -> None:
    """Teach a word; the next question is understood with it.

    Raises Refusal when the matching objects, or knows it already.
    """
    objection = matching.objection(synonym)
    if objection is not None:
        reason = Reason(f"word-{objection.why}")
        raise Refusal(reason, word=synonym.word, concept=label(objection.concept, person.language))
    if not await bench.desk.synonyms.add(synonym, by=person.by, at=bench.now, key=key):
        raise Refusal(Reason.WORD_KNOWN, word=synonym.word)


async def forget(key_of_word: str, person: Person, bench: Bench, key: str) -> Synonym:
    """Take a taught word away, by its key; raises Refusal when it is not there any more."""
    taught = {name_of(each): each for each in await bench.desk.synonyms.all()}
    if key_of_word not in taught:
        raise Refusal(Reason.NO_SUCH_WORD)
    synonym = taught[key_of_word]
    await bench.desk.synonyms.remove(synonym, by=person.by, at=bench.now, key=key)
    return synonym


def name_of(synonym: Synonym) -> str:
    """Return a short name of a taught word for buttons; it is the same after a restart."""
    return claim_key(f"{synonym.concept}:{synonym.language}:{synonym.word}")


def label(concept: str, language: str) -> str:
    """Return a concept of the lexicon in words."""
    return default_lexicon().label(concept, language) if concept else ""
