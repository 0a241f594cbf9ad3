"""The words of texts as items: how much each tells of a claim, and which known words a question's mean.

They only lead to candidates, so typing errors, other forms of a word and names inside @names and
#hashtags may count here; what a claim asserts is for its facts to say.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

import numpy as np

from bot.language import UNDERSTOOD, of_script
from bot.language.detect import written_in
from bot.language.tokens import clean, tokenize
from bot.matching.alike import Alike
from bot.matching.postings import DEGREES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from bot.language.lexicon import Lexicon
    from bot.language.tokens import Token
    from bot.matching.postings import Gains
    from storage.records import Claim

PREFIX: Final = "w:"
_LINK: Final = re.compile(r"\S+://\S+|\S+\.\w+/\S*")
_JOINT: Final = re.compile(r"(?<=[^\W\d_A-ZА-ЯІЇЄҐ])(?=[A-ZА-ЯІЇЄҐ])|_")
_SHORTEST: Final = 2
_LEAST, _MOST = 0.2, 2.0
_STEP: Final = (_MOST - _LEAST) / (DEGREES - 2)
IMPACTS: Final[Gains] = np.array([0.0, *(_LEAST + _STEP * at for at in range(DEGREES - 1))])
"""How much of a word's weight a claim gains, by the degree to which it has the word."""


class Words:
    """The words that claims use, and how those of a question lead to them."""

    def __init__(self, lexicon: Lexicon, rule: Mapping[str, float]) -> None:
        """Begin with no words; `rule` is the part "words" of the thresholds."""
        self._lexicon = lexicon
        self._rule = rule
        self._alike = Alike(rule)

    def of(self, claim: Claim) -> dict[str, int]:
        """Return the items of a claim's own wordings, each with the degree to which it has them."""
        degrees: dict[str, int] = {}
        for language in UNDERSTOOD:
            own = (claim.claim[language],) if language in claim.claim else ()
            texts = (*own, *claim.aliases.get(language, ()))
            counts = Counter(word for text in texts for word in self._read(language, text))
            for word, times in counts.items():
                self._alike.learn(word)
                degree = self._degree(times, counts.total())
                degrees[PREFIX + word] = max(degree, degrees.get(PREFIX + word, 0))
        return degrees

    def _degree(self, times: int, length: int) -> int:
        """Return BM25's saturated frequency of a word, with the length of the texts, as a degree."""
        rule = self._rule
        usual = 1 - rule["length"] + rule["length"] * length / rule["usual"]
        impact = times * (rule["saturation"] + 1) / (times + rule["saturation"] * usual)
        return int(np.clip(round((impact - _LEAST) / _STEP), 0, DEGREES - 2)) + 1

    def wanted(self, language: str, text: str, rarity: Callable[[str], float]) -> dict[str, float]:
        """Return the items a text leads to, with what each weighs: its words and known ones like them.

        `rarity` tells how much an item says, 1 for one that no claim has. Of a long text only the
        most telling words count.
        """
        told = {word: self._weight(word, rarity) for word in self._read(language, text)}
        weights: defaultdict[str, float] = defaultdict(float)
        for word in sorted(told, key=lambda word: (-told[word], word))[: int(self._rule["most"])]:
            weights[PREFIX + word] += told[word]
            known = [like for like in self._alike.like(word) if rarity(PREFIX + like.word) < 1]
            for like in known[: int(self._rule["alike"])]:
                weights[PREFIX + like.word] += self._weight(like.word, rarity) * like.likeness**2
        return weights

    def _weight(self, word: str, rarity: Callable[[str], float]) -> float:
        rule = self._rule
        return float(rule["weight"] * len(word) ** rule["letters"] * rarity(PREFIX + word) ** rule["rarity"])

    def _read(self, language: str, text: str) -> Iterator[str]:
        """Yield the dictionary forms of a text's words, and its figures.

        Words that were taken for transliterated ones are read as they are written, too.
        """
        tokens = tokenize(_JOINT.sub(" ", _LINK.sub(" ", clean(text))))
        written = written_in(language, tokens, self._lexicon)
        yield from _forms(language, written.tokens)
        if written.is_transliterated:
            yield from _forms(of_script("latin")[0], tokens)


def _forms(language: str, tokens: Iterable[Token]) -> Iterator[str]:
    known = UNDERSTOOD[language]
    for token in tokens:
        if token.kind != "mark" and len(token.lower) >= _SHORTEST:
            yield known.word(token.lower).lemma if token.kind == "word" else token.lower
