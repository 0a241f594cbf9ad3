"""The profiles of all claims in little memory; those looked at last are at hand."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from bot.matching.packing import Facts, pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.matching.numbering import Numbering
    from bot.matching.profile import Profile

_AT_HAND: Final = 512


class Shelf(Mapping[str, "Profile"]):
    """Profiles by their claims' ids, packed; changed in place one at a time."""

    def __init__(self, claims: Numbering) -> None:
        self._claims = claims
        self._facts = Facts()
        self._packed: list[bytes] = []
        self._at_hand: OrderedDict[str, Profile] = OrderedDict()

    def put(self, profile: Profile) -> None:
        """Add the profile of a claim that is new."""
        slot = self._claims.take(profile.id)
        packed = pack(profile, self._facts)
        if slot < len(self._packed):
            self._packed[slot] = packed
        else:
            self._packed.append(packed)

    def drop(self, slot: int) -> None:
        """Forget the profile of the claim in a slot."""
        self._at_hand.pop(self._claims.name(slot), None)
        self._packed[slot] = b""

    def __getitem__(self, claim: str) -> Profile:
        known = self._at_hand.pop(claim, None)
        if known is None:
            slot = self._claims.find(claim)
            if slot is None:
                raise KeyError(claim)
            known = unpack(claim, self._packed[slot], self._facts)
            if len(self._at_hand) >= _AT_HAND:
                self._at_hand.popitem(last=False)
        self._at_hand[claim] = known
        return known

    def __contains__(self, claim: object) -> bool:
        return isinstance(claim, str) and claim in self._claims

    def __iter__(self) -> Iterator[str]:
        return iter(self._claims)

    def __len__(self) -> int:
        return len(self._claims)
