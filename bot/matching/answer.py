"""What matching says of a message: a value that replies render and the command line prints."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How a message relates to the record."""

    MATCH = "match"
    NEAR = "near"
    CHOOSE = "choose"
    NONE = "none"
    CHAT = "chat"


class Chat(StrEnum):
    """What a message without a claim to check is."""

    GREETING = "greeting"
    THANKS = "thanks"
    FAREWELL = "farewell"
    INSULT = "insult"
    HELP = "help"
    IDENTITY = "identity"
    DISTRESS = "distress"
    EMPTY = "empty"
    MANIPULATION = "manipulation"


class Fact(StrEnum):
    """A kind of fact in which a question and a claim can disagree."""

    NUMBER = "number"
    DATE = "date"
    ACTOR = "actor"
    OBJECT = "object"
    PREDICATE = "predicate"
    POLARITY = "polarity"
    SPEAKER = "speaker"
    NAME = "name"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact in which the question and a stored claim disagree.

    `asked` and `stored` are literal values ("640"), ISO dates or parts of them ("2024-06-07",
    "2024-06", "2024", "2024-06-01/2024-08-31") when `fact` is a date, or the id of a lexicon
    concept ("ukraine"), which `Lexicon.label(id, language)` puts into words. `stored` is empty
    where the claim says nothing of the kind.
    """

    fact: Fact
    asked: str
    stored: str


@dataclass(frozen=True, slots=True)
class Signal:
    """One reason for a candidate's score, for explanations."""

    name: str
    value: float
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stored claim that comes near the question, and in what it differs."""

    claim: str
    differs: tuple[Difference, ...] = ()
    score: float = 0.0
    signals: tuple[Signal, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome for one message.

    `claim` is the confirmed claim of a match and `also` further confirmed claims of the same
    message; `candidates` are the nearest claims, best first. `points_to` are positions of the
    statements of `claim` the question points at ("did Zakharova say ..."), best first; replies
    show those before the others. `beside` are the claims that further parts of a matching message
    come near without agreeing. `language` is the question's language code.
    """

    outcome: Outcome
    language: str
    claim: str | None = None
    also: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    chat: Chat | None = None
    points_to: tuple[int, ...] = ()
    beside: tuple[Candidate, ...] = ()

    @property
    def claims(self) -> tuple[str, ...]:
        """Return the ids of all claims a reply to this answer needs, each once."""
        confirmed = () if self.claim is None else (self.claim, *self.also)
        offered = (candidate.claim for candidate in (*self.candidates, *self.beside))
        return tuple(dict.fromkeys((*confirmed, *offered)))
