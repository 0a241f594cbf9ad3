"""The concept lexicon: what words of any language mean, read from the data files beside this module."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from bot.language.lexicon.adverbs import adverb_endings, leave_adverb
from bot.language.lexicon.lists import phrases, read_data
from bot.language.lexicon.patterns import PatternTable
from bot.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from bot.language.lexicon.patterns import Found
    from bot.language.tokens import Token

_NOT: Final = "not "
_REMEMBERED: Final = 20_000
FILES: Final = {
    "predicates": "predicate", "transfers": "predicate", "harm": "predicate",
    "public_life": "predicate", "speech": "predicate", "events": "predicate",
    "objects": "object", "everyday": "object",
    "roles": "role", "asides": "aside", "light_verbs": "aside",
}  # fmt: skip
"""The data files of concepts, each with the kind of what it lists."""
ACTORS: Final = ("actors", "world")
"""The data files of those who can act."""

FORMS: Final = ("state", "adjective", "people", "head")


@dataclass(frozen=True, slots=True)
class Concept:
    """A meaning that words of several languages share, and what it excludes.

    `kind` is predicate, object, actor, role, aside or the name of a family (formation, weapon, place);
    `parent` is the broader concept it is a kind of, `country` the state a place lies in or a weapon comes
    from, `converse` what the other side does in the same event.
    """

    id: str
    kind: str
    labels: Mapping[str, str] = field(default_factory=dict, compare=False)
    parent: str | None = None
    opposite: frozenset[str] = frozenset()
    excludes: frozenset[str] = frozenset()
    negated_as: str | None = None
    family: str | None = None
    country: str | None = None
    converse: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept found in a text.

    `form` is how an actor is named ("state", "adjective", "people", "head"), `length` how many
    tokens it took.
    """

    concept: str
    kind: str
    form: str = ""
    length: int = 1


class Lexicon:
    """All concepts and the patterns that lead to them."""

    def __init__(self, concepts: Iterable[Concept], tables: Mapping[str, PatternTable[Mention]]) -> None:
        self.concepts: Final = {concept.id: concept for concept in concepts}
        self._tables = tables
        self._ancestors: dict[str, tuple[str, ...]] = {}
        self._alone: dict[tuple[str, str, bool], tuple[Mention, ...]] = {}
        self._kin: dict[str, frozenset[str]] = {}
        self._excluded: dict[tuple[str, str], bool] = {}
        self._opposed: dict[tuple[str, str], bool] = {}

    def extended(self, words: Iterable[tuple[str, Sequence[Collection[str]], Mention]]) -> Lexicon:
        """Return a lexicon that has some words more: their language, the forms of each, what they mention."""
        tables = dict(self._tables)
        for language, forms, mention in reversed([*words]):
            if tables.get(language) is self._tables.get(language):
                tables[language] = self._tables[language].copy()
            tables[language].prefer(forms, mention)
        return Lexicon(self.concepts.values(), tables)

    def mentions(
        self, language: str, tokens: list[Token], at: int, *, exact: bool = False
    ) -> tuple[Mention, ...]:
        """Return the concepts that begin at a token: the longest phrase, of each kind the longest stem.

        With `exact` a lone stem does not count, only a whole word or a phrase.
        """
        table = self._tables.get(language)
        word = tokens[at].lower
        if table is None or not table.begins(word):
            return ()
        known = self._alone.get((language, word, exact))
        if known is None:
            known = self._found(table, tokens, at, exact=exact, adverbs=adverb_endings(language))
            if table.is_alone(word):
                if len(self._alone) >= _REMEMBERED:
                    self._alone.clear()
                self._alone[language, word, exact] = known
        return known

    def mentions_alone(self, language: str, word: str) -> tuple[Mention, ...]:
        """Return the concepts that a word by itself leads to, whatever stands after it."""
        return self.mentions(language, tokenize(word), 0)

    def _found(
        self,
        table: PatternTable[Mention],
        tokens: list[Token],
        at: int,
        *,
        exact: bool,
        adverbs: tuple[str, ...],
    ) -> tuple[Mention, ...]:
        best: dict[str, Found[Mention]] = {}
        word = tokens[at].lower
        for found in table.find(tokens, at):
            if exact and found.words == 1 and found.letters <= len(word):
                continue
            known = best.get(found.value.kind)
            if known is None or (found.words, found.letters) > (known.words, known.letters):
                best[found.value.kind] = found
        if adverbs and word.endswith(adverbs):
            leave_adverb(best, word)
        longest = max((found.words for found in best.values()), default=1)
        return tuple(
            Mention(found.value.concept, found.value.kind, found.value.form, found.taken)
            for found in best.values()
            if found.words == longest
        )

    def words(self, language: str) -> frozenset[str]:
        """Return every word or stem the lexicon knows in a language, for correcting typos."""
        table = self._tables.get(language)
        return table.words if table else frozenset()

    def label(self, concept: str, language: str) -> str:
        """Put a concept, also a denied one ("not refuse"), into words; an unknown one stays as it is."""
        bare = concept.removeprefix(_NOT)
        known = self.concepts.get(bare.partition(":")[0])
        if known is None:
            return concept
        label = known.labels.get(language) or known.labels.get("en") or bare
        return label if bare == concept else f"{_negating().get(language, _NOT.strip())} {label}"

    def ancestors(self, concept: str) -> tuple[str, ...]:
        """Return the concept and all broader ones, nearest first."""
        known_chain = self._ancestors.get(concept)
        if known_chain is not None:
            return known_chain
        chain: list[str] = []
        current: str | None = concept
        while current is not None and current not in chain:
            chain.append(current)
            known = self.concepts.get(current)
            current = known.parent if known else None
        return self._ancestors.setdefault(concept, tuple(chain))

    def kin(self, concept: str) -> frozenset[str]:
        """Return the concepts that share a broader one with a concept, or are that, itself among them."""
        broadest = self.ancestors(concept)[-1]
        known = self._kin.get(broadest)
        if known is None:
            family = (other for other in self.concepts if self.ancestors(other)[-1] == broadest)
            known = self._kin[broadest] = frozenset((broadest, *family))
        return known

    def exclude(self, one: str, other: str) -> bool:
        """Tell whether two concepts cannot describe the same thing."""
        known = self._excluded.get((one, other))
        return self._excluded.setdefault((one, other), self._exclude(one, other)) if known is None else known

    def _exclude(self, one: str, other: str) -> bool:
        if one == other:
            return False
        up, down = self.ancestors(one), self.ancestors(other)
        if one in down or other in up:
            return False
        first, second = self.concepts.get(one), self.concepts.get(other)
        if first is None or second is None:
            return False
        if first.family is not None and first.family == second.family:
            return True
        return any(
            b in self.concepts[a].excludes or a in self.concepts[b].excludes
            for a in up
            for b in down
            if a in self.concepts and b in self.concepts
        )

    def mirrored(self, one: str, other: str) -> bool:
        """Tell whether one predicate is what the other side does in an event of the other predicate."""
        up, down = self.ancestors(one), self.ancestors(other)
        return any(self.concepts[a].converse.intersection(down) for a in up) or any(
            self.concepts[b].converse.intersection(up) for b in down
        )

    def opposed(self, one: str, other: str) -> bool:
        """Tell whether two predicates cannot hold of the same thing at once."""
        known = self._opposed.get((one, other))
        return self._opposed.setdefault((one, other), self._oppose(one, other)) if known is None else known

    def _oppose(self, one: str, other: str) -> bool:
        first, second = self.concepts.get(one), self.concepts.get(other)
        if first is None or second is None:
            return False
        up, down = self.ancestors(one), self.ancestors(other)
        return any(b in first.opposite for b in down) or any(a in second.opposite for a in up)


class _Builder:
    """Gathers concepts and the patterns of each language."""

    def __init__(self) -> None:
        self.concepts: list[Concept] = []
        self.tables: dict[str, PatternTable[Mention]] = {}

    def add(self, name: str, kind: str, entry: Mapping[str, Any]) -> None:
        """Add a concept of a data file with its words."""
        self.concepts.append(_concept(name, kind, entry))
        self.teach(Mention(name, kind), _words(entry))

    def teach(self, mention: Mention, words: Mapping[str, object]) -> None:
        """Add the words of each language that mention a concept."""
        for language, patterns in words.items():
            table = self.tables.setdefault(language, PatternTable())
            for phrase in phrases(patterns):
                table.add(phrase, mention)


@cache
def _negating() -> dict[str, str]:
    words: dict[str, str] = read_data("grammar")["not-label"]
    return words


@cache
def default_lexicon() -> Lexicon:
    """Load the lexicon once."""
    builder = _Builder()
    for data, kind in FILES.items():
        for name, entry in read_data(data).items():
            builder.add(name, kind, entry)
    for family, members in read_data("families").items():
        for name, entry in members.items():
            builder.add(name, family, {**entry, "family": None if entry.get("broad") else family})
    for data in ACTORS:
        for name, entry in read_data(data).items():
            builder.concepts.append(_concept(name, "actor", entry))
            for form in FORMS:
                builder.teach(Mention(name, "actor", form), entry.get(form, {}))
    return Lexicon(builder.concepts, builder.tables)


_FLAGS: Final = (
    "weak", "speech", "symmetric", "topic", "counts", "distinct",
    "implies-not", "willed", "event", "patient", "experiencer", "asserts", "signless", "own", "deed",
    "objective", "broad", "people", "admits", "rebuts", "judges",
    "leaves-open", "blames", "frames", "ends-doing",
)  # fmt: skip
_LANGUAGE_KEY_LENGTH: Final = 2


def _words(entry: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in entry.items() if len(key) == _LANGUAGE_KEY_LENGTH and key != "is"}


def _concept(name: str, kind: str, entry: Mapping[str, Any]) -> Concept:
    return Concept(
        id=name,
        kind=kind,
        labels=entry.get("label", {}),
        parent=entry.get("is"),
        opposite=frozenset(phrases(entry.get("opposite", ""))),
        excludes=frozenset(phrases(entry.get("excludes", ""))),
        negated_as=entry.get("negated_as"),
        family=entry.get("family"),
        country=entry.get("country"),
        converse=frozenset(phrases(entry.get("converse", ""))),
        flags=frozenset(flag for flag in _FLAGS if entry.get(flag)),
    )
