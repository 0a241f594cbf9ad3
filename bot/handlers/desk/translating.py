"""/translate: claims that lack a language, and adding it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.handlers.calendar import day_of
from bot.handlers.desk.editing import ask_for, way_of
from bot.handlers.desk.meant import claim_meant, claim_named
from bot.moderation.editing import edit_of
from bot.moderation.lacking import lacking, most_asked
from bot.moderation.refusals import Reason, Refusal
from bot.replies.desk import translating as screens
from storage.records import Status

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.handlers.desk.call import Call
    from bot.replies import Reply
    from storage.records import Claim

COUNTED = timedelta(days=90)
"""Over how long it is looked at what people ask most."""


async def translate(call: Call) -> Reply:
    """Offer the texts of a claim that lack a language; without one, list the claims that lack any."""
    claim, words = await claim_named(call)
    if claim is not None:
        return screens.texts(claim, lacking(claim), call.language)
    if words:
        raise Refusal(Reason.NO_SUCH_CLAIM)
    return await _wanted(call, 1)


async def translate_pressed(call: Call) -> None:
    """Offer the texts of the claim of a button in a message of its own."""
    claim, _ = await claim_meant(call)
    await call.say(screens.texts(claim, lacking(claim), call.language))


async def translations_page(call: Call) -> Reply:
    """Turn to another page of claims that lack a language."""
    numbers = call.numbers(1)
    return await _wanted(call, numbers[0] if numbers else 1)


async def translation(call: Call) -> None:
    """Ask in a message of its own for the text that the button names; what is sent next becomes it."""
    claim, _ = await claim_meant(call)
    draft = await edit_of(claim, call.person, call.bench, call.key)
    await call.say(await ask_for(call, draft, way_of(call.args[1:])))


async def _wanted(call: Call, page: int) -> Reply:
    page = max(page, 1)
    first, last = (page - 1) * screens.PER_PAGE, page * screens.PER_PAGE
    found = []
    async for claim in _most_asked_first(call):
        if lacks := lacking(claim):
            found.append((claim, lacks))
        if len(found) > last:
            break
    return screens.wanted(found[first:last], page, call.language, has_more=len(found) > last)


async def _most_asked_first(call: Call) -> AsyncIterator[Claim]:
    """Give the published claims, those first that people were shown most often lately."""
    store = call.services.store
    counts = await call.desk.counts.since(day_of(call.now - COUNTED))
    asked = await store.claims_by_id(most_asked(counts))
    for claim in asked.values():
        if claim.status is Status.PUBLISHED:
            yield claim
    async for claim in store.iter_claims():
        if claim.id not in asked:
            yield claim
