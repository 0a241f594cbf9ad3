"""What every handler works with, typed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from telegram.ext import Application, CallbackContext

from bot.handlers.client import Client
from bot.handlers.memory import Memory
from bot.handlers.remembering import Remembering

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.handlers.counting import Counting
    from bot.handlers.queue import LiveQueue
    from bot.handlers.record import LiveRecord
    from bot.settings import Settings
    from storage.store import Store

SERVICES = "services"


@dataclass(slots=True)
class Keyboard:
    """The one person at the command line; `refused` tells that something they wanted could not be done."""

    name: str
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Services:
    """The parts of the bot that handlers use; `clock` gives the time as an aware moment in UTC.

    `keyboard` is the person at the command line, where no Telegram user is known.
    `posted` is set when there may be notices to deliver. `remembering` writes down what people were shown.
    """

    settings: Settings
    store: Store
    record: LiveRecord
    clock: Callable[[], datetime]
    counting: Counting
    queue: LiveQueue
    memory: Memory = field(default_factory=Memory)
    keyboard: Keyboard | None = None
    posted: asyncio.Event = field(default_factory=asyncio.Event)
    remembering: Remembering = field(default_factory=Remembering)

    def note_refusal(self) -> None:
        """Remember for the command line that something could not be done."""
        if self.keyboard is not None:
            self.keyboard.refused = True


class BotContext(CallbackContext[Client, dict[Any, Any], dict[Any, Any], dict[str, Services]]):
    """The library's context with the services by name."""

    @property
    def services(self) -> Services:
        """Return the parts of the bot that handlers use."""
        return self.bot_data[SERVICES]


BotApplication = Application[Client, BotContext, dict[Any, Any], dict[Any, Any], dict[str, Services], None]
