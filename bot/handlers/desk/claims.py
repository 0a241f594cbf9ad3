"""/find and /show: claims of any status, as askers see them and with what moderators can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.calendar import day_of
from bot.handlers.desk.call import first_word
from bot.handlers.desk.meant import claim_meant, claim_named
from bot.handlers.desk.names import names_in
from bot.matching.message import Message as Question
from bot.moderation.finding import withdrawn
from bot.moderation.lacking import lacking
from bot.moderation.refusals import Reason, Refusal
from bot.replies.desk import finding, panel, refusals
from bot.replies.desk.people import who
from bot.replies.reader import reader_for

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.handlers.desk.call import Call
    from bot.replies import Reply
    from storage.records import Claim

NEAREST = 15
"""Published claims that a search shows; further ones have little to do with the words."""


async def find(call: Call) -> Reply:
    """List the claims that words, a link, a number or an id lead to, the best first."""
    if not call.words:
        raise Refusal(Reason.NO_WORDS_TO_FIND)
    return finding.found(await _found(call, call.words), 1, call.language)


async def unless_unknown(call: Call, handler: Callable[[Call], Awaitable[Reply | None]]) -> Reply | None:
    """Do what a command says; where it names no claim that there is, say so and list the likest."""
    try:
        return await handler(call)
    except Refusal as refusal:
        found = await _found(call, call.words) if refusal.reason is Reason.NO_SUCH_CLAIM else []
        if not found:
            raise
        call.services.note_refusal()
        return finding.found(found, 1, call.language, refusals.sentence(refusal, call.language))


async def find_page(call: Call) -> Reply:
    """Turn to another page of a search, whose words stand in the message it answers."""
    numbers, asked = call.numbers(1), call.message.reply_to_message
    _, words = first_word(asked.text or "") if asked else ("", "")
    if numbers is None or not words:
        raise Refusal(Reason.NO_WORDS_TO_FIND)
    return finding.found(await _found(call, words), numbers[0], call.language)


async def show(call: Call) -> Reply | None:
    """Show a claim as askers see it, and below it what moderators see; words that name none are sought."""
    claim, words = await claim_named(call)
    if claim is None and words:
        return await find(call)
    if claim is None:
        raise Refusal(Reason.NO_CLAIM_NAMED)
    return await open_claim(call, claim)


async def open_shown(call: Call) -> None:
    """Show the claim of a button in messages of its own, so that the list it was chosen from stays."""
    claim, _ = await claim_meant(call)
    await call.say(await open_claim(call, claim))


async def open_claim(call: Call, claim: Claim) -> Reply:
    """Send a claim as askers see it; return what moderators see besides."""
    record = await call.services.record.about([claim.id])
    await call.say(panel.as_shown(claim, record, call.language))
    latest = await call.desk.audit.of(claim.id, most=1)
    names = await names_in(call, latest)
    reader = reader_for(call.language)
    changed = next(((who(entry.by, names, reader), entry.at) for entry in latest), None)
    return panel.panel(claim, lacking(claim), changed, call.language)


async def _found(call: Call, words: str) -> list[Claim]:
    """Find what is named or worded so, then what is surely meant, then what comes near."""
    store, record = call.services.store, call.services.record
    question = Question(words, app_language=call.language, sent_on=day_of(call.now))
    answer, _ = await record.ask(question)
    matched = [id_ for id_ in (answer.claim, *answer.also) if id_]
    near = (*answer.claims, *await record.nearest(question, NEAREST))
    gone = await withdrawn(words, store)
    named, meant, others = [await store.claims_by_id(ids) for ids in ([words], matched, near)]
    found = [*named.values(), *gone.worded, *meant.values(), *gone.sure, *others.values(), *gone.perhaps]
    return list({claim.id: claim for claim in found}.values())
