"""Which claim a moderator means: by its id, its key, a button, or the answer they reply to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.desk.call import first_word
from bot.handlers.reading import actions_below, claim_keys, is_own
from bot.moderation.refusals import Reason, Refusal
from bot.replies.desk.actions import decode

if TYPE_CHECKING:
    from telegram import Message

    from bot.handlers.desk.call import Call
    from storage.records import Claim

NAMED_BY_KEY = frozenset({"show", "edit", "history", "retire", "restore", "translate"})
"""The buttons of the desk whose first argument is a claim's key."""


async def claim_meant(call: Call) -> tuple[Claim, str]:
    """Return the claim that is meant, of any status, and what else was written after the command.

    Raises Refusal when none is named, or the record does not have it.
    """
    claim, rest = await claim_named(call)
    if claim is not None:
        return claim, rest
    raise Refusal(Reason.NO_SUCH_CLAIM if rest else Reason.NO_CLAIM_NAMED)


async def claim_named(call: Call) -> tuple[Claim | None, str]:
    """Return the claim that is meant if one is, and what else was written after the command."""
    if call.args:
        return await _with_key(call, call.args[0]), call.words
    first, rest = first_word(call.words)
    if first and (claim := await _with_name(call, first)):
        return claim, rest
    keys = _keys_replied_to(call.message)
    claim = await _with_key(call, keys[0]) if keys else None
    return claim, call.words


async def _with_name(call: Call, name: str) -> Claim | None:
    """Find the claim with an id or a key; a link to the bot carries a key, too."""
    stored = await call.services.store.claims_by_id([name])
    return stored.get(name) or await _with_key(call, name.rpartition("start=")[2])


async def _with_key(call: Call, key: str) -> Claim | None:
    return await call.services.record.claim(key)


def _keys_replied_to(message: Message) -> tuple[str, ...]:
    """Return the keys of the claims that the bot's message replied to is about, the first first."""
    earlier = message.reply_to_message
    if earlier is None or not is_own(earlier):
        return ()
    rows = earlier.reply_markup.inline_keyboard if earlier.reply_markup else ()
    actions = (decode(str(button.callback_data)) for row in rows for button in row)
    of_desk = (each.args[0] for each in actions if each and each.name in NAMED_BY_KEY and each.args)
    return (*claim_keys(actions_below(earlier)), *of_desk)
