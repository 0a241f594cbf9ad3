"""Files of claims: what importing one would do, and the draft that does it."""

from __future__ import annotations

import asyncio
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import yaml

from bot.moderation.drafting import begin
from bot.moderation.proposal import valid
from bot.moderation.refusals import Reason, Refusal
from storage.errors import InterchangeError
from storage.interchange import Fate, decode, dump, plain, preview, read_claims
from storage.interchange.parsing import Reading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.moderation.bench import Bench
    from bot.moderation.people import Person
    from storage.desk.records import Draft
    from storage.interchange import Preview
    from storage.records import Claim
    from storage.store import Store

IMPORT = "import"
"""The kind of the draft that holds the claims of a file until they are written."""
MOST_BYTES = 5 * 1024 * 1024
"""What a file sent into the chat may hold; larger ones are imported from the command line."""
SPREADSHEETS = (".xlsx", ".xls", ".ods", ".numbers")
"""How files end that programs for tables save and nothing else reads."""


async def rehearse(
    data: bytes, name: str, person: Person, bench: Bench, key: str
) -> tuple[Preview, Draft | None]:
    """Say what importing a file would do, and begin the draft that would do it.

    No draft is begun when anything is wrong with the file, or it changes nothing. Raises Refusal when
    it is no text.
    """
    if name.lower().endswith(SPREADSHEETS):
        raise Refusal(Reason.SPREADSHEET, name=name)
    try:
        reading = await asyncio.to_thread(lambda: read_claims(decode(data, name=name), name=name))
    except InterchangeError as error:
        raise Refusal(Reason.WRONG_FILE, name=name, reason=error.reason) from None
    stored = await bench.store.claims_by_id([claim.id for claim in reading.claims])
    seen = preview(reading, stored)
    written = {outcome.record for fate in (Fate.ADDED, Fate.CHANGED) for outcome in seen.of(fate)}
    if reading.problems or not written:
        return seen, None
    fields = {
        "file": name,
        "claims": [plain(claim) for claim in reading.claims if claim.id in written],
        "seen": _seen(stored),
    }
    return seen, await begin(IMPORT, person, bench, fields=fields, key=key)


async def rehearsal(draft: Draft, store: Store) -> Preview:
    """Say what the draft of an import would do to the record as it is now."""
    claims = tuple(map(valid, draft.fields["claims"]))
    stored = await store.claims_by_id([claim.id for claim in claims])
    return preview(Reading(draft.fields["file"], "", claims, ()), stored)


async def looked_at(draft: Draft, bench: Bench) -> Draft:
    """Remember that the author of an import was shown what it would do to the record as it is now."""
    stored = await bench.store.claims_by_id([claim["id"] for claim in draft.fields["claims"]])
    fields = {**draft.fields, "seen": _seen(stored)}
    return await bench.desk.drafts.save(replace(draft, fields=fields), at=bench.now)


async def export(kind: str, bench: Bench) -> bytes:
    """Write all claims, the retired too, in one of the formats of storage.interchange.FORMATS."""
    claims = [claim async for claim in bench.store.iter_claims(status=None)]
    return (await asyncio.to_thread(dump, claims, kind)).encode()


async def export_words(bench: Bench) -> bytes:
    """Write the words that moderators taught the matching, as YAML."""
    words = [asdict(synonym) for synonym in await bench.desk.synonyms.all()]
    return yaml.safe_dump(words, allow_unicode=True, sort_keys=False).encode()


def _seen(stored: Mapping[str, Claim]) -> dict[str, str]:
    """Return when claims had last changed, by id, as a draft keeps it."""
    return {claim.id: at.isoformat() for claim in stored.values() if (at := claim.changed_at)}
