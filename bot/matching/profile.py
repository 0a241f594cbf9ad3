"""A stored claim as matching sees it: the propositions it asserts and those around it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from bot.language.detect import Written
from bot.language.tokens import clean, sentences, tokenize
from bot.matching.facts.dates import Period, period_of
from bot.matching.proposition import Proposition, understand
from bot.matching.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.language.lexicon import Lexicon
    from bot.matching.facts.people import Directory
    from storage.records import Claim, LocalText, Statement

_KNOWN: Final = frozenset({"en", "uk", "ru"})


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as matching sees it: who said it, with which stance, when, and what."""

    person: str
    side: str
    stance: str
    days: tuple[Period, ...]
    text: Proposition
    speaker: Proposition
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Profile:
    """All of a claim that a question is compared with.

    `core` holds the claim's own wordings and aliases, `context` its summary, `said` its
    statements; `days` are when it was first seen and spoken of.
    """

    id: str
    core: tuple[Proposition, ...]
    context: tuple[Proposition, ...]
    said: tuple[Said, ...]
    days: tuple[Period, ...]
    whole: Proposition = field(default=Proposition())
    around: Proposition = field(default=Proposition())
    persons: frozenset[str] = frozenset()


def profile_of(claim: Claim, lexicon: Lexicon, directory: Directory) -> Profile:
    """Read a claim into its profile."""
    reader = _Reader(lexicon, directory)
    core = [
        proposition
        for language, texts in _wordings(claim).items()
        for text in texts
        for proposition in reader.text(language, text)
    ]
    context = list(reader.local(claim.summary))
    said = [reader.statement(statement) for statement in claim.statements]
    days = [period_of(day) for day in (claim.first_seen, *(s.said_on for s in claim.statements)) if day is not None]
    whole = _settled(merged(core))
    around = merged((*context, *(part for statement in said for part in (statement.text, statement.speaker))))
    persons = whole.persons | around.persons | {statement.person for statement in said}
    return Profile(
        claim.id, tuple(core), tuple(context), tuple(said), tuple(dict.fromkeys(days)), whole, around, persons
    )


def _wordings(claim: Claim) -> dict[str, tuple[str, ...]]:
    languages = dict.fromkeys((*claim.claim, *claim.aliases))
    return {
        language: (*((claim.claim[language],) if language in claim.claim else ()), *claim.aliases.get(language, ()))
        for language in languages
        if language in _KNOWN
    }


class _Reader:
    def __init__(self, lexicon: Lexicon, directory: Directory) -> None:
        self._lexicon = lexicon
        self._directory = directory

    def text(self, language: str, text: str) -> list[Proposition]:
        cleaned = sentences(clean(text))
        return [
            understand(read(written.language, written.tokens, self._lexicon), self._lexicon, self._directory)
            for written in (Written(language, tokenize(sentence)) for sentence in cleaned)
        ]

    def local(self, text: LocalText) -> Iterable[Proposition]:
        for language, written in text.items():
            if language in _KNOWN:
                yield from self.text(language, written)

    def statement(self, statement: Statement) -> Said:
        name = statement.speaker.name.get("en") or next(iter(statement.speaker.name.values()), "")
        published = [source.published_on for source in statement.sources if source.published_on is not None]
        days = [statement.said_on] if statement.said_on is not None else published
        speaker = merged((*self.local(statement.speaker.name), *self.local(statement.speaker.role)))
        roles = frozenset(c for c in speaker.concepts if self._lexicon.concepts[c].kind == "role")
        return Said(
            person=name,
            side=statement.speaker.side,
            stance=statement.stance,
            days=tuple(period_of(day) for day in days),
            text=merged(self.local(statement.text)),
            speaker=speaker,
            roles=roles,
        )


def _settled(whole: Proposition) -> Proposition:
    """Let the claim's wordings complete each other.

    An agent or year that one wording leaves open is known from another.
    """
    known = {frame.predicate for frame in whole.frames if frame.agent}
    dated = [period for period in whole.periods if not period.is_yearless]
    return replace(
        whole,
        frames=tuple(frame for frame in whole.frames if frame.agent or frame.predicate not in known),
        periods=tuple(p for p in whole.periods if not p.is_yearless or not any(p.overlaps(d) for d in dated)),
    )


def merged(propositions: Iterable[Proposition]) -> Proposition:
    """Join propositions into one that states the facts of all."""
    parts = list(propositions)
    return Proposition(
        language=parts[0].language if parts else "",
        concepts=frozenset().union(*(p.concepts for p in parts)),
        terms=frozenset().union(*(p.terms for p in parts)),
        names=frozenset().union(*(p.names for p in parts)),
        persons=frozenset().union(*(p.persons for p in parts)),
        speakers=frozenset().union(*(p.speakers for p in parts)),
        attributed=next((p.attributed for p in parts if p.attributed), frozenset()),
        actors=frozenset().union(*(p.actors for p in parts)),
        nationals=frozenset().union(*(p.nationals for p in parts)),
        quantities=tuple(dict.fromkeys(q for p in parts for q in p.quantities)),
        periods=tuple(dict.fromkeys(q for p in parts for q in p.periods)),
        frames=tuple(dict.fromkeys(f for p in parts for f in p.frames)),
        asks=frozenset().union(*(p.asks for p in parts)),
        verbs=frozenset().union(*(p.verbs for p in parts)),
        is_question=any(p.is_question for p in parts),
        is_open=any(p.is_open for p in parts),
    )
