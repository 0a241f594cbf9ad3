"""Slavic languages, by pymorphy's dictionaries."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

from bot.language.base import GENDERS, PLURAL, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_PARTS: Final = {
    "NOUN": "noun", "NPRO": "noun", "VERB": "verb", "INFN": "infinitive", "GRND": "verb",
    "ADJF": "adjective", "ADJS": "adjective", "PRTF": "participle", "PRTS": "participle",
}  # fmt: skip
_NAMES: Final = frozenset({"Surn", "Name", "Patr", "Geox", "Orgn", "surn", "name"})
_MINOR: Final = frozenset({"1per", "2per", "GRND"})
_INFINITIVE: Final = ("ти", "тися", "тись")
_UNDECLINED: Final = frozenset({"Fixd"})
_SURNAMES: Final = frozenset({"Surn", "surn"})
_ALL_CASES: Final = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
_CACHED: Final = 50_000
_MOST_PARSES: Final = 4
_LIKELY: Final = 0.25


class Slavic:
    """A language that pymorphy has a dictionary of."""

    code: str
    script = "cyrillic"
    letters: str
    sisters: tuple[str, ...]
    is_mixed = False
    is_inflected = True

    def __init__(self) -> None:
        self._describe = _describer(self.code)
        self._know = _knower(self.code)

    def word(self, lower: str) -> Word:
        """Describe a folded word form."""
        return self._describe(lower)

    def knows(self, lower: str) -> bool:
        """Tell whether a folded word form is in the dictionary."""
        return self._know(lower)

    def forms(self, lower: str) -> frozenset[str]:
        """Return the forms a folded word is met in; those of all words whose dictionary form it is."""
        parses = _analyzer(self.code).parse(lower)
        own = [parse for parse in parses if parse.normal_form == lower] or parses[:1]
        forms = {form.word for parse in own for form in parse.lexeme}
        return frozenset({lower, *forms, *(form.replace("ё", "е") for form in forms)})


@cache
def _analyzer(code: str) -> Any:
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 - half of the start-up time of commands that do not match

    return MorphAnalyzer(lang=code)


def _describer(code: str) -> Callable[[str], Word]:
    """Return a cached function from a folded word form to what pymorphy knows of it.

    Only readings at least a quarter as likely as the best one tell the cases.
    """

    @lru_cache(maxsize=_CACHED)
    def describe(lower: str) -> Word:
        analyzer = _analyzer(code)
        parses = analyzer.parse(lower)
        best = parses[0]
        likely = [parse for parse in parses if parse.score >= best.score * _LIKELY][:_MOST_PARSES]
        return Word(
            lemma=best.normal_form.replace("ё", "е"),
            known=analyzer.word_is_known(lower),
            part=_part(best.tag, lower),
            cases=_cases(best, likely),
            agrees=frozenset[str]().union(*(_agreeing(parse.tag) for parse in likely)),
            name=not _NAMES.isdisjoint(best.tag.grammemes),
            future="futr" in best.tag.grammemes,
            minor=not _MINOR.isdisjoint(best.tag.grammemes),
        )

    return describe


def _part(tag: Any, lower: str) -> str:
    """Name a part of speech; Ukrainian marks infinitives as a form of the verb, some only by their ending."""
    is_bare = tag.POS == "VERB" and not tag.tense and lower.endswith(_INFINITIVE)
    return "infinitive" if is_bare or "infn" in tag.grammemes else _PARTS.get(str(tag.POS), "other")


def _cases(best: Any, likely: Iterable[Any]) -> frozenset[str]:
    """Return the cases a form can stand in: all of them where the word has only one form."""
    if best.tag.grammemes >= _UNDECLINED and not _SURNAMES & best.tag.grammemes:
        return _ALL_CASES
    return frozenset(str(parse.tag.case) for parse in likely if parse.tag.case)


def _agreeing(tag: Any) -> frozenset[str]:
    """Return the genders, or the plural, in which a word agrees; Ukrainian leaves the singular unmarked."""
    if tag.number == "plur":
        return PLURAL
    if tag.gender:
        return frozenset({str(tag.gender)})
    return GENDERS if tag.number == "sing" else frozenset()


def _knower(code: str) -> Callable[[str], bool]:
    """Return a cached function that tells whether the dictionary has a folded word form."""

    @lru_cache(maxsize=_CACHED)
    def knows(lower: str) -> bool:
        return bool(_analyzer(code).word_is_known(lower))

    return knows
