"""/history and /undo: who changed what, and changing it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.desk.call import is_number
from bot.handlers.desk.meant import claim_meant, claim_named
from bot.handlers.desk.names import names_in
from bot.moderation import undoing
from bot.moderation.refusals import Reason, Refusal
from bot.replies.desk import history as screens

if TYPE_CHECKING:
    from bot.handlers.desk.call import Call
    from bot.replies import Reply
    from storage.records import Claim

MORE = screens.PER_PAGE + 1


async def history(call: Call) -> Reply:
    """List the changes of a claim; without one, everybody's latest."""
    claim, words = await claim_named(call)
    if claim is not None:
        return await _of_claim(call, claim, 1)
    if words:
        raise Refusal(Reason.NO_SUCH_CLAIM)
    return await _of_everything(call, 1)


async def history_pressed(call: Call) -> None:
    """List the changes of the claim of a button in a message of its own."""
    await call.say(await history(call))


async def history_page(call: Call) -> Reply:
    """Turn to another page of a claim's changes."""
    claim, _ = await claim_meant(call)
    return await _of_claim(call, claim, int(call.args[1]) if call.args[1:] and is_number(call.args[1]) else 1)


async def changes_page(call: Call) -> Reply:
    """Turn to another page of everybody's changes."""
    numbers = call.numbers(1)
    return await _of_everything(call, numbers[0] if numbers else 1)


async def undo(call: Call) -> Reply:
    """Show what undoing would change back: one's own latest change, or the change with a number."""
    number = (call.args[0] if call.args else call.words).strip().lstrip("#")
    if number and not is_number(number):
        raise Refusal(Reason.NO_SUCH_CHANGE, number=number)
    entry = await undoing.entry_to_undo(int(number) if number else None, call.person, call.bench)
    found = await undoing.undo(entry, call.person, call.bench, call.key)
    names = await names_in(call, [entry])
    return screens.undoing(found, names, call.language, review=call.bench.review_required)


async def undo_pressed(call: Call) -> None:
    """Show in a message of its own what undoing the change of a button would change back."""
    await call.say(await undo(call))


async def _of_claim(call: Call, claim: Claim, page: int) -> Reply:
    skip = max(page - 1, 0) * screens.PER_PAGE
    entries = await call.desk.audit.of(claim.id, most=MORE, skip=skip)
    return screens.of_claim(claim, entries, await names_in(call, entries), page, call.language)


async def _of_everything(call: Call, page: int) -> Reply:
    entries = await call.desk.audit.latest(most=MORE, skip=max(page - 1, 0) * screens.PER_PAGE)
    return screens.of_everything(entries, await names_in(call, entries), page, call.language)
