"""Database addresses as people write them, made into those the async engine takes."""

from __future__ import annotations

DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
}
"""The async driver for each plain scheme."""

EXAMPLE = "sqlite:///data/claims.db"


def async_url(url: str) -> str:
    """Return the address with its async driver named.

    Takes "sqlite:///file.db", "postgresql://..." and "postgres://..." as well as the full forms
    with the driver. Raises ValueError saying what would be right; the message never repeats the
    address, which may hold a password.
    """
    scheme, separator, rest = url.partition("://")
    driver = DRIVERS.get(scheme, scheme)
    if not separator or driver not in DRIVERS.values():
        raise ValueError(f"must be an address such as {EXAMPLE} or postgresql://user:password@host/name")
    if driver == DRIVERS["sqlite"] and rest in {"", "/", "/:memory:"}:
        raise ValueError(f"must name a file, such as {EXAMPLE}")
    return f"{driver}://{rest}"
