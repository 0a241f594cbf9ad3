"""Short names of the claims of the small record, and how the reason of an unmet case begins."""

from __future__ import annotations

from tests.matching import record

UKRAINE = record.REFUSED.id
BODIES = record.BODIES.id
HOSTAGES = record.HOSTAGES.id
ARMENIANS = record.ARMENIANS.id
HOSPITAL = record.HOSPITAL.id
BALLOTS = record.BALLOTS.id
VACCINE = record.VACCINE.id
PILOT = record.NEVER.id

CONFIRMED = "confirmed: "
