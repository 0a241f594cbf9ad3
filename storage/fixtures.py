"""The record a new installation starts with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.errors import InterchangeError, StorageError
from storage.interchange import decode, parse
from storage.records import Claim, ImportReport

if TYPE_CHECKING:
    from pathlib import Path

    from storage.store import Store

BY = "fixtures"
"""Who added these claims, in the audit."""


async def load_fixtures(store: Store, folder: Path) -> ImportReport:
    """Fill a record without any claim from the folder's *.yaml files, in the order of their names.

    A record with claims is never touched, whatever the files hold. Raises StorageError when the
    folder has no files, and InterchangeError when one breaks the format or two hold the same claim.
    """
    if not await store.is_empty():
        return ImportReport()
    return await store.fill(read_fixtures(folder), by=BY)


def read_fixtures(folder: Path) -> tuple[Claim, ...]:
    """Read the claims of the folder's *.yaml files, in the order of the files' names."""
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise StorageError(f"{folder} holds no .yaml files to fill the record from.")
    claims: dict[str, Claim] = {}
    for file in files:
        for claim in parse(decode(file.read_bytes(), name=file.name), name=file.name):
            if claim.id in claims:
                raise InterchangeError(claim.id, "id", "stands in another file too", name=file.name)
            claims[claim.id] = claim
    return tuple(claims.values())
