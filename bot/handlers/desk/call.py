"""What a moderator wants, as every handler of the desk gets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.handlers import sending
from bot.moderation.bench import Bench

if TYPE_CHECKING:
    from datetime import datetime

    from telegram import Message

    from bot.handlers.context import BotContext, Services
    from bot.moderation.people import Person
    from bot.replies import Reply
    from storage.desk.desk import Desk


MOST_DIGITS = 16
"""Of numbers that people type or forge: more than the record ever counts to, less than databases take."""


def is_number(text: str) -> bool:
    """Tell whether a text is a number that may name something in the record."""
    return text.isdecimal() and len(text) <= MOST_DIGITS


def first_word(text: str) -> tuple[str, str]:
    """Return the first word of a text, and what stands after it, be it on the same line or below."""
    first, rest, *_ = *text.split(maxsplit=1), "", ""
    return first, rest.strip()


@dataclass(frozen=True, slots=True)
class Call:
    """One wish of one person who has the right to it.

    `words` is what stands after the command, or what was typed; `args` what the button carries.
    `message` is the one that was written, or that has the button. `key` names the update: what was
    done for it is not done again.
    """

    person: Person
    key: str
    context: BotContext
    message: Message
    words: str = ""
    args: tuple[str, ...] = ()

    @property
    def services(self) -> Services:
        """Return the parts of the bot."""
        return self.context.services

    @property
    def bench(self) -> Bench:
        """Return what the rules work with."""
        settings = self.services.settings
        return Bench(self.services.store, self.services.clock, settings.owner_ids, settings.review_required)

    @property
    def desk(self) -> Desk:
        """Return the stored desk."""
        return self.context.services.store.desk

    @property
    def now(self) -> datetime:
        """Return the time, aware and in UTC."""
        return self.context.services.clock()

    @property
    def language(self) -> str:
        """Return the language the person is answered in."""
        return self.person.language

    async def say(self, reply: Reply, *, to: int | None = None) -> Message:
        """Send a message to the person besides what the handler returns, hung onto a message if named."""
        return await sending.send(self.context.bot, self.message.chat_id, reply, to=to)

    def numbers(self, count: int) -> tuple[int, ...] | None:
        """Return the button's arguments as so many numbers; None when they are not."""
        is_right = len(self.args) == count and all(map(is_number, self.args))
        return tuple(map(int, self.args)) if is_right else None
