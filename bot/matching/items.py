"""The items by which a proposition is found: concepts, words, numbers, dates, people."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.lexicon import Concept, Lexicon
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
    items = {f"c:{concept}": _weight_of(lexicon.concepts[concept]) for concept in proposition.concepts}
    items |= {f"t:{t}": weight["name" if t in proposition.names else "term"] for t in proposition.terms}
    items |= {f"p:{person}": weight["person"] for person in proposition.persons}
    items |= {f"a:{actor}": weight["actor"] for actor in proposition.actors}
    items |= dict.fromkeys(_deeds(proposition, lexicon), weight["frame"])
    items |= {f"n:{quantity.value:g}": weight["number"] for quantity in proposition.quantities}
    items |= {f"d:{period.start // 100 % 100}": weight["period"] for period in proposition.periods}
    items |= {f"q:{kind}": weight["asked"] for kind in proposition.asks}
    return items | {"s:": weight["said"]} if _tells_who_and_when(proposition, lexicon) else items


def _weight_of(concept: Concept) -> float:
    weight = thresholds()["weight"]
    kind = next((flag for flag in ("speech", "weak", "topic") if flag in concept.flags), concept.kind)
    return float(weight.get(kind, weight["concept"]))


def _deeds(proposition: Proposition, lexicon: Lexicon) -> Iterator[str]:
    """Yield the items of the deeds of which it is said who did them."""
    for frame in proposition.frames:
        if frame.agent and not lexicon.concepts[frame.predicate].flags & {"speech", "weak"}:
            predicate, sign = frame.meanings[0]
            yield f"f:{predicate}:{frame.agent}:{sign}"


def _tells_who_and_when(proposition: Proposition, lexicon: Lexicon) -> bool:
    """Tell whether a speaker or an office is named, and a day."""
    named = proposition.persons or any(lexicon.concepts[c].kind == "role" for c in proposition.concepts)
    return bool(named) and any(period.start == period.end for period in proposition.periods)
