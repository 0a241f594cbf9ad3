"""Ukrainian and Russian word forms, by pymorphy's dictionaries."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from bot.language.base import Word

if TYPE_CHECKING:
    from collections.abc import Callable

_PARTS: Final = {
    "NOUN": "noun", "NPRO": "noun", "VERB": "verb", "INFN": "infinitive", "GRND": "verb",
    "ADJF": "adjective", "ADJS": "adjective", "PRTF": "participle", "PRTS": "participle",
}  # fmt: skip
_NAMES: Final = frozenset({"Surn", "Name", "Patr", "Geox", "Orgn", "surn", "name"})
_CACHED: Final = 200_000


@lru_cache(maxsize=2)
def _analyzer(code: str) -> Any:
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 - half of the start-up time of commands that do not match

    return MorphAnalyzer(lang=code)


def describer(code: str) -> Callable[[str], Word]:
    """Return a cached function from a folded word form to what pymorphy knows of it.

    The dictionaries of Ukrainian and Russian are separate packages; nothing else of the program
    touches them.
    """

    @lru_cache(maxsize=_CACHED)
    def describe(lower: str) -> Word:
        analyzer = _analyzer(code)
        parses = analyzer.parse(lower)
        known = analyzer.word_is_known(lower)
        best = parses[0]
        kept = [parse for parse in parses if parse.score >= best.score / 4][:4]
        return Word(
            lemma=best.normal_form.replace("ё", "е"),
            known=known,
            part=_part(best.tag),
            cases=frozenset(str(parse.tag.case) for parse in kept if parse.tag.case),
            name=not _NAMES.isdisjoint(best.tag.grammemes),
        )

    return describe


def _part(tag: Any) -> str:
    """Name a part of speech; Ukrainian marks infinitives as a form of the verb."""
    return "infinitive" if "infn" in tag.grammemes else _PARTS.get(str(tag.POS), "other")


def knower(code: str) -> Callable[[str], bool]:
    """Return a cached function that tells whether the dictionary has a folded word form."""

    @lru_cache(maxsize=_CACHED)
    def knows(lower: str) -> bool:
        return bool(_analyzer(code).word_is_known(lower))

    return knows
