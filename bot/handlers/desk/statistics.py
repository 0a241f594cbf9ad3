"""/stats: the numbers of some days, as a picture with words below it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.handlers import sending
from bot.handlers.calendar import day_of
from bot.moderation.statistics import SPANS, first_of, statistics
from bot.replies.desk.statistics import LISTED
from bot.replies.desk.statistics import statistics as write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.handlers.desk.call import Call
    from bot.moderation.statistics import Statistics
    from storage.records import Claim

_DRAWING: Final = asyncio.Lock()
"""The library that draws is not made for several threads at once."""


async def stats(call: Call) -> None:
    """Send the numbers of the last week."""
    numbers, claims = await _gather(call, SPANS[0])
    picture, reply = await _draw(numbers, claims, call.language), write(numbers, claims, call.language)
    chat, question = call.message.chat_id, call.message.message_id
    await sending.send_picture(call.context.bot, chat, picture, reply, to=question)


async def other_days(call: Call) -> None:
    """Put the numbers of the days the button names in the place of those that stand there."""
    (span,) = call.numbers(1) or SPANS[:1]
    numbers, claims = await _gather(call, span if span in SPANS else SPANS[0])
    picture, reply = await _draw(numbers, claims, call.language), write(numbers, claims, call.language)
    chat, message = call.message.chat_id, call.message.message_id
    if not await sending.edit_picture(call.context.bot, chat, message, picture, reply):
        await sending.send_picture(call.context.bot, chat, picture, reply)


async def _gather(call: Call, span: int) -> tuple[Statistics, Mapping[str, Claim]]:
    """Return the numbers up to now and the claims they name."""
    await call.services.counting.store()
    today = day_of(call.now)
    counts = await call.desk.counts.since(first_of(today, span))
    numbers = replace(
        statistics(counts, today, span),
        open=len(await call.desk.questions.open()),
        checked=len(await call.desk.links.known()),
        dead=tuple(await call.desk.links.dead()),
    )
    named = (*(asked.claim for asked in numbers.asked), *(source.claim for source in numbers.dead[:LISTED]))
    return numbers, await call.services.store.claims_by_id(named)


async def _draw(numbers: Statistics, claims: Mapping[str, Claim], language: str) -> bytes:
    async with _DRAWING:
        return await asyncio.to_thread(_picture, numbers, claims, language)


def _picture(numbers: Statistics, claims: Mapping[str, Claim], language: str) -> bytes:
    from bot.replies.desk.picture import picture  # noqa: PLC0415  # takes a second, and few want a picture

    return picture(numbers, claims, language)
