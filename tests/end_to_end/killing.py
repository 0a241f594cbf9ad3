"""A bot that is killed at a chosen moment, and people who then go by what they see on their screens."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from tests.botapi.faults import Fault, Faults

if TYPE_CHECKING:
    from collections.abc import Awaitable, Collection, Mapping

    from tests.botapi import BotProcess, Message, User

T = TypeVar("T")

PATIENCE = 30.0
"""Seconds until everything that was sent must have been dealt with, a restart included."""
STILL = 0.1
"""Seconds without a request after which nothing more is expected for now."""
MOST_STEPS = 40
"""Steps after which a person who gets nowhere gives up."""


@dataclass
class Killer(Faults):
    """Kills the bot at its n-th request of Telegram, which is carried out or lost.

    `updates` kills it a moment after the n-th update instead. `at` is when it happened.
    """

    bot: BotProcess
    requests: int = 0
    updates: int = 0
    is_done: bool = False
    at: float | None = None
    counted: dict[str, int] = field(default_factory=lambda: {"requests": 0, "updates": 0})

    def take(self, method: str) -> Fault | None:
        """Count a request, and kill the bot if it is the one."""
        if method.lower() == "getupdates":
            return None
        self.counted["requests"] += 1
        if self.counted["requests"] != self.requests:
            return None
        self.strike()
        return Fault(method, drop="after" if self.is_done else "before")

    async def delivered(self) -> None:
        """Count an update that a person has just sent, and kill the bot while it works on the one."""
        self.counted["updates"] += 1
        if self.counted["updates"] == self.updates:
            await asyncio.sleep(0.003 * (self.updates % 5))
            self.strike()

    def strike(self) -> None:
        """Kill the bot: nothing can be finished or saved."""
        assert self.bot.process
        self.bot.process.send_signal(signal.SIGKILL)
        self.at = time.monotonic()

    async def settle(self) -> None:
        """Start the bot again if it was killed, and wait until it has dealt with everything."""
        world, until = self.bot.server.world, time.monotonic() + PATIENCE
        seen, still = -1, 0.0
        while world.updates.pending or still < STILL:
            assert time.monotonic() < until, self.bot.stderr
            if self.at is not None and self.bot.process and self.bot.process.returncode is not None:
                await self._revive()
            now = len(self.bot.server.calls)
            still = still + 0.02 if now == seen else 0.0
            seen = now
            await asyncio.sleep(0.02)

    async def _revive(self) -> None:
        await self.bot.wait()
        with closing(sqlite3.connect(self.bot.database)) as other, other:
            # As if the time had passed for which nobody else may take what the killed bot had taken.
            other.execute("UPDATE notices SET taken_at = '2020-01-01 00:00:00'")
        await self.bot.start()


@dataclass
class Watchful:
    """A person who goes on by what stands at the end of the chat."""

    user: User
    killer: Killer
    toast: str = ""

    @property
    def screen(self) -> Message | None:
        """Return the bot's last message as it stands now."""
        return next((m for m in reversed(self.user.history()) if m.json["from"]["is_bot"]), None)

    async def reaches(self, goals: Collection[str], begin: str, ways: Mapping[str, str]) -> None:
        """Begin with a message; then do what the words on the screen call for, until a goal stands there.

        `ways` has what to do by words of the screen: a button to press, or a text to write after a "!".
        """
        await self.writes(begin)
        for _ in range(MOST_STEPS):
            shown = f"{self.toast} {self.screen.text if self.screen else ''}"
            if any(goal in shown for goal in goals):
                return
            do = next((do for words, do in ways.items() if words in shown), f"!{begin}")
            await (self.writes(do[1:]) if do.startswith("!") else self.presses(do))
        raise AssertionError(f"{goals} was not reached: {shown}")

    async def writes(self, text: str) -> None:
        """Write, and wait until that has been dealt with."""
        await self._does(self.user.send(text))

    async def presses(self, label: str) -> None:
        """Press a button of the screen, and read what is told above the chat."""
        screen = self.screen
        assert screen
        asked = await self._does(self.user.press(screen, label))
        self.toast = str((asked.query.answer or {}).get("text", ""))

    async def _does(self, act: Awaitable[T]) -> T:
        self.toast = ""
        done = await act
        await self.killer.delivered()
        await self.killer.settle()
        return done
