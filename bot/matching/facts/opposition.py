"""Who is against a deed, where no verb says so: "Kyiv is against the exchange", "Київ проти обміну"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.lexicon import Mention
from bot.language.lexicon.lists import listed

if TYPE_CHECKING:
    from bot.matching.facts.scene import Scene

_REACH: Final = 3
_OPPOSING: Final = Mention("refuse", "predicate")


def opposition(scene: Scene, at: int) -> Mention | None:
    """Return that somebody is against a deed, where a preposition says so by itself: "Київ проти обміну"."""
    reading = scene.reading
    item = reading.items[at]
    if item.inside or item.lower not in listed("grammar", "opposing", reading.language):
        return None
    if not any(item.mention("predicate") for item in reading.items[at + 1 : at + 1 + _REACH]):
        return None
    subjects = {actor.at for actor in scene.actors if not actor.is_oblique}
    small = listed("grammar", "auxiliary-passive", reading.language) | listed(
        "grammar", "linking", reading.language
    )
    for back in range(at - 1, max(at - 1 - _REACH, -1), -1):
        if back in subjects:
            return _OPPOSING
        item = reading.items[back]
        if not (item.lower in small or item.lower in listed("grammar", "negation", reading.language)):
            return None
    return None
