"""The profiles of all claims in little memory; those looked at last are at hand."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from bot.matching.packing import Facts, pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.matching.profile import Profile

_AT_HAND: Final = 512


class Shelf(Mapping[str, "Profile"]):
    """Profiles by their claims' ids, packed; changed in place one at a time."""

    def __init__(self) -> None:
        self._facts = Facts()
        self._packed: dict[str, bytes] = {}
        self._at_hand: OrderedDict[str, Profile] = OrderedDict()

    def put(self, profile: Profile) -> None:
        """Add a profile, or replace that of the same claim."""
        self._at_hand.pop(profile.id, None)
        self._packed[profile.id] = pack(profile, self._facts)

    def drop(self, claim: str) -> None:
        """Forget a claim's profile; an unknown one is no error."""
        self._at_hand.pop(claim, None)
        self._packed.pop(claim, None)

    def __getitem__(self, claim: str) -> Profile:
        known = self._at_hand.pop(claim, None)
        if known is None:
            known = unpack(claim, self._packed[claim], self._facts)
            if len(self._at_hand) >= _AT_HAND:
                self._at_hand.popitem(last=False)
        self._at_hand[claim] = known
        return known

    def __contains__(self, claim: object) -> bool:
        return claim in self._packed

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)
