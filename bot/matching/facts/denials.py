"""Denials that no deed the lexicon knows takes up: "it is not their fault"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.lexicon.lists import listed
from bot.matching.facts.negation import denies_other, is_contracted, only_seems_to_deny

if TYPE_CHECKING:
    from bot.matching.facts.scene import Scene
    from bot.matching.reading import Reading


def has_denial(scene: Scene) -> bool:
    """Tell whether a sentence denies anything but figures and speech: "it is not their fault".

    A negation that a comma or the end follows answers or asks back ("or not?"), and one that belongs
    to a concept ("not a single") is told by that.
    """
    reading = scene.reading
    return any(
        _denies(scene, at) and not only_seems_to_deny(reading, at, scene.lexicon)
        for at in range(len(reading.items) - 1)
    )


def _denies(scene: Scene, at: int) -> bool:
    """Tell whether the word at a place denies what follows it: no figure, and nothing that is only said."""
    reading = scene.reading
    item, following = reading.items[at], reading.items[at + 1]
    negates = item.lower in listed("grammar", "negation", reading.language) or is_contracted(reading, item)
    if not negates or item.inside or item.mentions or following.is_mark:
        return False
    if item.lower in listed("grammar", "lacking", reading.language) or denies_other(scene, at, at + 1):
        return False
    if following.token.kind == "number":
        return False
    denied = next(
        (other for other in reading.items[at + 1 :] if other.mentions or not other.is_stop), following
    )
    is_misspelt = not (denied.mentions or denied.word.known)
    return not is_misspelt and "speech" not in scene.flags(denied) and not _is_with(reading, at)


def _is_with(reading: Reading, at: int) -> bool:
    """Tell whether a preposition makes a negation say what is lacking: "with no date"."""
    return at > 0 and reading.items[at - 1].lower in listed("grammar", "oblique", reading.language)
