"""Minimal pairs on the small record: what must match a claim, and what differs from it in one fact.

The questions are new to the engine, and most of the deeds and things lie outside the subject it serves.
"""

from __future__ import annotations

from bot.matching.answer import Fact
from tests.matching.pairs.actors import ACTORS, DEEDS_OF_SPEECH, SPEAKERS
from tests.matching.pairs.deeds import POLARITIES, PREDICATES
from tests.matching.pairs.numbers import DATES, NUMBERS
from tests.matching.pairs.objects import OBJECTS
from tests.matching.pairs.paraphrases import PARAPHRASES

FLIPS = {
    "number": (NUMBERS, {Fact.NUMBER}),
    "date": (DATES, {Fact.DATE}),
    "actor": (ACTORS, {Fact.ACTOR, Fact.PLACE}),
    "polarity": (POLARITIES, {Fact.POLARITY, Fact.PREDICATE}),
    "predicate": (PREDICATES, {Fact.PREDICATE}),
    "object": (OBJECTS, {Fact.OBJECT}),
    "speaker": (SPEAKERS, {Fact.SPEAKER}),
    "deed of speech": (DEEDS_OF_SPEECH, {Fact.PREDICATE}),
}
"""What is flipped: the questions, and the kinds of fact that may name the difference."""

__all__ = ["FLIPS", "PARAPHRASES"]
