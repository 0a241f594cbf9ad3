"""A question ready for comparing: the propositions of its sentences and all of them together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.matching.proposition import Proposition


@dataclass(frozen=True, slots=True)
class Asked:
    """What a message asks.

    `whole` joins the facts of all its sentences. A long message tells a story around its claim,
    so a detail the record does not have says less there than in a short question.
    `weights` are those of each sentence's items. `is_retold` says that it passes on what unnamed people
    say, who tell it in words of their own.
    """

    language: str
    sentences: tuple[Proposition, ...]
    whole: Proposition
    is_long: bool
    weights: tuple[Mapping[str, float], ...] = ()
    is_retold: bool = False

    @property
    def tells_more(self) -> bool:
        """Tell whether words beyond the claim are to be expected: in a long story, or one at second hand."""
        return self.is_long or self.is_retold
