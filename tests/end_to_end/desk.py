"""A bot with an owner and moderators, for tests that change the record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from storage.store import Store

if TYPE_CHECKING:
    from storage.records import Claim
    from tests.botapi import BotApiServer, BotProcess, User
    from tests.botapi.message import Message

OWNER, SECOND, STRANGER = 501, 502, 503


@dataclass
class Moderator:
    """A person at the desk who looks at the bot's latest screen; `messages` and `presses` are counted."""

    user: User
    screen: Message | None = None
    messages: int = 0
    presses: int = 0
    seen: list[str] = field(default_factory=list)

    async def writes(self, text: str, **more: object) -> str:
        """Write a message and return the screen that answers it, and not one that is shown once more."""
        self.messages += 1
        sent = await self.user.send(text, **more)
        while (shown := await self.user.next_reply()).reply_to != sent.id:
            pass
        return self._looks_at(shown)

    async def presses_on(self, label: str) -> str:
        """Press a button of the screen and return what the message then is."""
        assert self.screen is not None
        self.presses += 1
        await self.user.press(self.screen, label)
        return self._looks_at(await self.user.next_edit())

    async def hears(self, label: str) -> str:
        """Press a button that only tells something above the chat, and return that."""
        assert self.screen is not None
        return str((await (await self.user.press(self.screen, label)).answer())["text"])

    def _looks_at(self, message: Message) -> str:
        self.screen = message
        self.seen.append(message.text)
        return message.text


def moderators(server: BotApiServer, language: str = "en") -> tuple[Moderator, Moderator]:
    """Introduce the two owners of a bot that was started with both their ids."""
    return tuple(
        Moderator(server.user(number, name, language))
        for number, name in ((OWNER, "Olena"), (SECOND, "Ivan"))
    )


async def record_of(bot: BotProcess) -> list[Claim]:
    """Read the claims of a bot that may be running."""
    async with Store.open(f"sqlite:///{bot.database}") as store:
        return list(await store.claims())
