"""The speakers of the record, to be offered and found by name in any alphabet."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.matching.facts.people import sound
from bot.matching.speakers_by_name import speakers_named
from storage.records import claim_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from storage.records import Speaker

MOST_OFFERED = 6


@dataclass(frozen=True, slots=True)
class Known:
    """A speaker of the record in the role they most often have there."""

    speaker: Speaker

    @property
    def key(self) -> str:
        """Return what names this speaker in a button."""
        speaker = self.speaker
        return claim_key("|".join((str(speaker.side), *sorted(speaker.name.values()))))

    def shown(self, language: str) -> str:
        """Return the name as somebody who writes in a language would."""
        name = self.speaker.name
        return name.get(language) or next(iter(name.values()), "")


class Speakers:
    """Everybody who made a statement in the record."""

    def __init__(self, used: Iterable[tuple[Speaker, int]]) -> None:
        """Take speakers with how many statements each has in each role, the most first."""
        first: dict[str, Known] = {}
        uses: Counter[str] = Counter()
        for speaker, count in used:
            known = Known(speaker)
            first.setdefault(known.key, known)
            uses[known.key] += count
        self._known = {key: first[key] for key, _ in uses.most_common()}
        self._sounds = {key: _sounds(known.speaker) for key, known in self._known.items()}

    def most_used(self) -> list[Known]:
        """Return those who are to be offered before anything was typed."""
        return list(self._known.values())[:MOST_OFFERED]

    def by_key(self, key: str) -> Known | None:
        """Return the speaker whose button was pressed."""
        return self._known.get(key)

    def named(self, name: str) -> Known | None:
        """Return the speaker who has exactly this name in some alphabet; None also when several have."""
        typed = _heard(name)
        found = [known for key, known in self._known.items() if typed in self._sounds[key]]
        return found[0] if len(found) == 1 else None

    def surely(self, name: str) -> Known | None:
        """Return the one speaker whose name has all that was typed, in some alphabet and case."""
        known = list(self._known.values())
        exact = [each for each in speakers_named(name, (k.speaker for k in known)) if each.is_exact]
        return known[exact[0].place] if len(exact) == 1 else None

    def like(self, name: str) -> list[Known]:
        """Return those who may be meant by a name, the likeliest and then the most used first."""
        known = list(self._known.values())
        found = speakers_named(name, (each.speaker for each in known), MOST_OFFERED)
        return [known[each.place] for each in found]


def _sounds(speaker: Speaker) -> frozenset[str]:
    return frozenset(_heard(name) for name in speaker.name.values())


def _heard(name: str) -> str:
    return " ".join(sorted(sound(word) for word in name.lower().split()))
