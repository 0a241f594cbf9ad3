"""One message asked of the record and answered as a reader would be, with the time it took."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from bot import replies
from bot.matching.answer import Answer, Outcome
from bot.replies.markup import MESSAGE, utf16_units

if TYPE_CHECKING:
    from bot.handlers.record import LiveRecord
    from bot.matching.message import Message


@dataclass(frozen=True, slots=True)
class Answered:
    """What matching says, the reply as plain text, and the milliseconds from the message to the text."""

    answer: Answer
    reply: str
    ms: float


async def answered(message: Message, record: LiveRecord) -> Answered:
    """Understand a message, look it up and write the reply in its language.

    A text longer than a Telegram message is not looked up. Raises StorageError when the database
    cannot be read.
    """
    began = perf_counter()
    if utf16_units(message.text) > MESSAGE.units:
        language = record.language(message.text[: MESSAGE.units], message.app_language)
        answer, reply = Answer(Outcome.CHAT, language), replies.too_long(language)
    else:
        answer, stored = await record.ask(message)
        reply = replies.answer(answer, stored, answer.language)
    text = reply.plain()
    return Answered(answer, text, (perf_counter() - began) * 1000)
