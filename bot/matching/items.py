"""The items by which a proposition is found: concepts, words, numbers, dates, people."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import yaml

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.proposition import Proposition

_FILE: Final = Path(__file__).with_name("thresholds.yaml")


@lru_cache(maxsize=1)
def thresholds() -> dict[str, Any]:
    """Load how much each kind of evidence weighs and when it suffices."""
    loaded: dict[str, Any] = yaml.safe_load(_FILE.read_text("utf-8"))
    return loaded


def items_of(proposition: Proposition, lexicon: Lexicon) -> dict[str, float]:
    """Return the items of a proposition with the weight of their kind."""
    weight = thresholds()["weight"]
    items: dict[str, float] = {}
    for concept in proposition.concepts:
        known = lexicon.concepts[concept]
        kind = next((flag for flag in ("speech", "weak", "topic") if flag in known.flags), known.kind)
        items[f"c:{concept}"] = weight.get(kind, weight["concept"])
    for term in proposition.terms:
        items[f"t:{term}"] = weight["name" if term in proposition.names else "term"]
    for person in proposition.persons:
        items[f"p:{person}"] = weight["person"]
    for actor in proposition.actors:
        items[f"a:{actor}"] = weight["actor"]
    for frame in proposition.frames:
        flags = lexicon.concepts[frame.predicate].flags
        if frame.agent and not flags & {"speech", "weak"}:
            for predicate, sign in frame.meanings[:1]:
                items[f"f:{predicate}:{frame.agent}:{sign}"] = weight["frame"]
    for quantity in proposition.quantities:
        items[f"n:{quantity.value:g}"] = weight["number"]
    for period in proposition.periods:
        items[f"d:{period.start // 100 % 100}"] = weight["period"]
    items.update({f"q:{kind}": weight["asked"] for kind in proposition.asks})
    named = proposition.persons or any(lexicon.concepts[c].kind == "role" for c in proposition.concepts)
    if named and any(period.start == period.end for period in proposition.periods):
        items["s:"] = weight["said"]
    return items
