"""A stored claim as matching sees it: the propositions it asserts and those around it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from bot.language import UNDERSTOOD
from bot.language.tokens import clean, sentences, tokenize, tokens_of
from bot.matching.facts.frames import NOWHERE
from bot.matching.facts.periods import Period, period_of
from bot.matching.items import items_of
from bot.matching.proposition import Proposition, glimpse, understand
from bot.matching.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.language.lexicon import Lexicon
    from bot.matching.facts.people import Directory
    from storage.records import Claim, LocalText, Statement

_REMEMBERED: Final = 1000


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
    statements; `days` are when it was first seen and spoken of, `items`
    those of each core proposition with the weights of their kinds.
    """

    id: str
    core: Sequence[Proposition]
    context: Sequence[Proposition]
    said: Sequence[Said]
    days: tuple[Period, ...]
    whole: Proposition = field(default=Proposition())
    around: Proposition = field(default=Proposition())
    persons: frozenset[str] = frozenset()
    items: tuple[tuple[tuple[str, float], ...], ...] = ()


class Profiler:
    """Turns claims into profiles; texts that many claims share, such as a speaker's role, are read once."""

    def __init__(self, lexicon: Lexicon, directory: Directory) -> None:
        self._lexicon = lexicon
        self._directory = directory
        self._read: dict[tuple[str, str], tuple[Proposition, ...]] = {}
        self._seen: dict[tuple[str, str], Proposition] = {}

    def profile(self, claim: Claim) -> Profile:
        """Read a claim into its profile."""
        wordings = _wordings(claim)
        core = tuple(
            p for language, texts in wordings.items() for text in texts for p in self._text(language, text)
        )
        context = tuple(self._local(claim.summary))
        said = tuple(self._statement(statement) for statement in claim.statements)
        whole = _placeless(_settled(merged(core)))
        around = _placeless(
            merged((*context, *(part for statement in said for part in (statement.text, statement.speaker))))
        )
        days = (claim.first_seen, *(statement.said_on for statement in claim.statements))
        return Profile(
            claim.id,
            tuple(_placeless(part) for part in core),
            tuple(_placeless(part) for part in context),
            tuple(replace(statement, text=_placeless(statement.text)) for statement in said),
            tuple(dict.fromkeys(period_of(day) for day in days if day is not None)),
            whole,
            around,
            persons=whole.persons | around.persons | {statement.person for statement in said},
            items=tuple(tuple(items_of(proposition, self._lexicon).items()) for proposition in core),
        )

    def _text(self, language: str, text: str) -> tuple[Proposition, ...]:
        known = self._read.get((language, text))
        if known is None:
            if len(self._read) >= _REMEMBERED:
                self._read.clear()
            known = self._read[language, text] = tuple(
                understand(read(language, tokenize(sentence), self._lexicon), self._lexicon, self._directory)
                for sentence in sentences(clean(text))
            )
        return known

    def _local(self, text: LocalText) -> Iterable[Proposition]:
        """Read a text beside the claim: its facts from one language, which all share, its words from each."""
        known = [language for language in text if language in UNDERSTOOD]
        if known:
            yield from self._text(known[0], text[known[0]])
            yield from self._glimpsed({language: text[language] for language in known[1:]})

    def _glimpsed(self, text: LocalText) -> Iterable[Proposition]:
        for language, written in text.items():
            if language in UNDERSTOOD:
                known = self._seen.get((language, written))
                if known is None:
                    if len(self._seen) >= _REMEMBERED:
                        self._seen.clear()
                    known = self._seen[language, written] = glimpse(
                        read(language, list(tokens_of(written)), self._lexicon), self._lexicon
                    )
                yield known

    def _statement(self, statement: Statement) -> Said:
        name = statement.speaker.name.get("en") or next(iter(statement.speaker.name.values()), "")
        published = [source.published_on for source in statement.sources if source.published_on is not None]
        days = [statement.said_on] if statement.said_on is not None else published
        speaker = merged((*self._glimpsed(statement.speaker.name), *self._glimpsed(statement.speaker.role)))
        return Said(
            person=name,
            side=statement.speaker.side,
            stance=statement.stance,
            days=tuple(period_of(day) for day in days),
            text=merged(self._local(statement.text)),
            speaker=speaker,
            roles=frozenset(c for c in speaker.concepts if self._lexicon.concepts[c].kind == "role"),
        )


def asked_for(name: str, parts: Sequence[Proposition], lexicon: Lexicon) -> Profile:
    """Return what somebody asks as if a claim of that name stated it, with nothing around it."""
    whole = _placeless(_settled(merged(parts)))
    return Profile(
        name,
        tuple(_placeless(part) for part in parts),
        (),
        (),
        (),
        whole,
        persons=whole.persons,
        items=tuple(tuple(items_of(part, lexicon).items()) for part in parts),
    )


def _wordings(claim: Claim) -> dict[str, tuple[str, ...]]:
    languages = dict.fromkeys((*claim.claim, *claim.aliases))
    return {
        language: (
            *((claim.claim[language],) if language in claim.claim else ()),
            *claim.aliases.get(language, ()),
        )
        for language in languages
        if language in UNDERSTOOD
    }


def _settled(whole: Proposition) -> Proposition:
    """Let the claim's wordings complete each other.

    An agent or year that one wording leaves open is known from another.
    """
    known = {(frame.predicate, frame.negated) for frame in whole.frames if frame.agent}
    dated = [period for period in whole.periods if not period.is_yearless]
    return replace(
        whole,
        frames=tuple(
            frame for frame in whole.frames if frame.agent or (frame.predicate, frame.negated) not in known
        ),
        periods=tuple(p for p in whole.periods if not p.is_yearless or not any(p.overlaps(d) for d in dated)),
    )


def _placeless(told: Proposition) -> Proposition:
    """Leave out what questions are not compared with: where in a sentence facts stand, unknown verbs.

    The same deed in several wordings becomes one; figures stay as many as they are, as some comparisons
    go by how many have the same surroundings.
    """
    return replace(
        told,
        strange=frozenset(),
        undergoers=frozenset(),
        cause=frozenset(),
        frames=tuple(dict.fromkeys(frame._replace(at=NOWHERE) for frame in told.frames)),
        quantities=tuple(quantity._replace(at=NOWHERE, end=NOWHERE) for quantity in told.quantities),
    )


def merged(propositions: Iterable[Proposition]) -> Proposition:
    """Join propositions into one that states the facts of all."""
    parts = list(propositions)
    return Proposition(
        language=parts[0].language if parts else "",
        concepts=frozenset().union(*(p.concepts for p in parts)),
        terms=frozenset().union(*(p.terms for p in parts)),
        names=frozenset().union(*(p.names for p in parts)),
        things=frozenset().union(*(p.things for p in parts)),
        persons=frozenset().union(*(p.persons for p in parts)),
        speakers=frozenset().union(*(p.speakers for p in parts)),
        attributed=tuple(dict.fromkeys(a for p in parts for a in p.attributed)),
        actors=frozenset().union(*(p.actors for p in parts)),
        nationals=frozenset().union(*(p.nationals for p in parts)),
        quantities=tuple(dict.fromkeys(q for p in parts for q in p.quantities)),
        periods=tuple(dict.fromkeys(q for p in parts for q in p.periods)),
        frames=tuple(dict.fromkeys(f for p in parts for f in p.frames)),
        asks=frozenset().union(*(p.asks for p in parts)),
        verbs=frozenset().union(*(p.verbs for p in parts)),
        strange=frozenset().union(*(p.strange for p in parts)),
        denied=frozenset().union(*(p.denied for p in parts)),
        joint=frozenset().union(*(p.joint for p in parts)),
        limits=frozenset().union(*(p.limits for p in parts)),
        cause=frozenset().union(*(p.cause for p in parts)),
        order=frozenset().union(*(p.order for p in parts)),
        ties=frozenset().union(*(p.ties for p in parts)),
        undergoers=frozenset().union(*(p.undergoers for p in parts)),
        is_question=any(p.is_question for p in parts),
        is_open=any(p.is_open for p in parts),
        denies=any(p.denies for p in parts),
    )
