"""/edit: choose what to change by buttons, type or press the new value, look at it, publish."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.handlers.desk.call import first_word, is_number
from bot.handlers.desk.conflicts import own_draft
from bot.handlers.desk.meant import claim_meant
from bot.moderation.changes.paths import steps
from bot.moderation.editing import NOTHING, as_drafted, edit_of, with_value
from bot.moderation.fields import Kind, field_at
from bot.moderation.proposal import valid
from bot.moderation.refusals import Reason, Refusal
from bot.replies.desk import editing, proposed
from bot.replies.desk import review as screens
from storage.desk.records import DraftState
from storage.interchange.comparing import plain_differences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.handlers.desk.call import Call
    from bot.moderation.fields import Step
    from bot.replies import Reply
    from storage.desk.records import Draft

EDITED = "edit"
"""What is expected of a moderator who was asked for a value: "edit:<draft>:<step>:<step>..."."""


async def edit(call: Call) -> Reply:
    """Begin to edit a claim, or go on with it; with a place and a value, look at the change at once."""
    claim, rest = await claim_meant(call)
    path, value = first_word(rest)
    way = steps(path) if path else ()
    draft = await edit_of(claim, call.person, call.bench, None if value else call.key)
    if not value:
        return await ask_for(call, draft, way)
    changed = await with_value(draft, way, value, call.bench)
    return await looked_at(call, await call.desk.drafts.save(changed, at=call.now, key=call.key))


async def edit_pressed(call: Call) -> None:
    """Begin to edit the claim of a button, in a message of its own."""
    await call.say(await edit(call))


async def at(call: Call) -> Reply:
    """Show a place of a claim that is being edited; where one value stands, ask for another."""
    draft = await own_draft(call, any_version=True)
    way, page = call.args[1:], "1"
    if way and way[-1].startswith(editing.PAGE):
        way, page = way[:-1], way[-1].removeprefix(editing.PAGE)
    return await ask_for(call, draft, way_of(way), int(page) if is_number(page) else 1)


async def typed(call: Call) -> Reply:
    """Take what was typed for the value at the place that was asked about."""
    draft = await own_draft(call, any_version=True)
    changed = await with_value(draft, way_of(call.args[1:]), call.words, call.bench)
    return await looked_at(call, await _save(call, changed))


async def set_(call: Call) -> Reply:
    """Take the word on a button for the value at a place."""
    draft, (value, *way) = await own_draft(call), call.args[2:]
    return await looked_at(call, await _save(call, await with_value(draft, way_of(way), value, call.bench)))


async def unset(call: Call) -> Reply:
    """Take away what stands at a place."""
    draft = await own_draft(call)
    changed = await with_value(draft, way_of(call.args[2:]), NOTHING, call.bench)
    return await looked_at(call, await _save(call, changed))


async def look(call: Call) -> Reply:
    """Look at what a draft makes of its claim, before it is published or while it waits for that."""
    draft = await own_draft(call, any_version=True, also_waiting=True)
    if draft.state is DraftState.WAITING:
        return screens.waits(draft, call.language)
    return await looked_at(call, draft)


async def looked_at(call: Call, draft: Draft) -> Reply:
    """Show what an edit changes, and the claim as askers will see it."""
    base, after = await as_drafted(draft, call.bench)
    changes = plain_differences(base, after)
    if not changes:
        return editing.place_of(draft, after, (), call.language)
    record = await call.services.record.about([])
    review = call.bench.review_required
    claim = replace(valid(after), changed_at=call.now)
    return proposed.looked_at(draft, claim, changes, record, call.language, review=review)


async def ask_for(call: Call, draft: Draft, way: Sequence[Step], page: int = 1) -> Reply:
    """Show a place of a claim as an edit has it; where one value stands, the next message is the other."""
    held = field_at(way)
    if held is None:
        raise Refusal(Reason.NO_SUCH_FIELD, field=".".join(map(str, way)))
    is_asked = held.kind not in {Kind.PART, Kind.TEXTS, Kind.LIST}
    expected = ":".join((EDITED, str(draft.number), *map(str, way))) if is_asked else None
    await call.desk.drafts.expect(call.person.user_id, expected)
    _, after = await as_drafted(draft, call.bench)
    return editing.place_of(draft, after, tuple(way), call.language, page)


async def _save(call: Call, draft: Draft) -> Draft:
    heard = call.person.user_id
    return await call.desk.drafts.save(draft, at=call.now, key=call.key, heard=heard)


def way_of(args: Sequence[str]) -> tuple[Step, ...]:
    """Read the way to a place from the arguments of a button."""
    return tuple(int(arg) if is_number(arg) else arg for arg in args)
