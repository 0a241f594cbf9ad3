"""Delivery of updates to the bot's own server."""

import asyncio
import time
from dataclasses import dataclass

import aiohttp

from tests.botapi.params import Json
from tests.botapi.updates import UpdateQueue

FIRST_DELAY = 0.05  # seconds before a failed update is sent again; doubles each time
LAST_DELAY = 1.0
TIMEOUT = aiohttp.ClientTimeout(total=30)
SUCCESS = range(200, 300)


@dataclass(frozen=True, slots=True)
class WebhookSettings:
    """Where updates go, and what setWebhook said of the way there."""

    url: str
    secret_token: str = ""
    max_connections: int = 40
    ip_address: str = ""


class Webhook:
    """Sends each update until it gets a 2xx; those of one chat in order, chats side by side."""

    def __init__(self, updates: UpdateQueue) -> None:
        self.updates = updates
        self.settings: WebhookSettings | None = None
        self.last_error: Json = {}
        self._task: asyncio.Task[None] | None = None
        self._busy: dict[object, asyncio.Task[None]] = {}

    async def set(self, settings: WebhookSettings | None) -> None:
        """Deliver to this address from now on; None stops it."""
        await self.close()
        self.settings = settings
        if settings:
            self._task = asyncio.create_task(self._run(settings))

    async def close(self) -> None:
        """Stop delivering; what is not confirmed stays queued."""
        tasks = [task for task in (self._task, *self._busy.values()) if task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._task = None
        self._busy.clear()

    async def _run(self, settings: WebhookSettings) -> None:
        async with aiohttp.ClientSession(timeout=TIMEOUT) as session:
            while True:
                await self.updates.bell.until(lambda: self._ready(settings), LAST_DELAY)
                for update in self._ready(settings):
                    self._busy[_lane(update)] = asyncio.create_task(self._deliver(session, settings, update))

    def _ready(self, settings: WebhookSettings) -> list[Json]:
        """Return the first update of each chat that has none under way, as far as connections are free."""
        first: dict[object, Json] = {}
        for update in self.updates.pending:
            first.setdefault(_lane(update), update)
        free = max(0, settings.max_connections - len(self._busy))
        return [update for lane, update in first.items() if lane not in self._busy][:free]

    async def _deliver(self, session: aiohttp.ClientSession, settings: WebhookSettings, update: Json) -> None:
        delay = FIRST_DELAY
        while error := await self._post(session, settings, update):
            self.last_error = {"last_error_date": int(time.time()), "last_error_message": error}
            await asyncio.sleep(delay)
            delay = min(LAST_DELAY, 2 * delay)
        del self._busy[_lane(update)]
        self.updates.remove(update["update_id"])

    async def _post(self, session: aiohttp.ClientSession, settings: WebhookSettings, update: Json) -> str:
        secret = {"X-Telegram-Bot-Api-Secret-Token": settings.secret_token} if settings.secret_token else {}
        try:
            async with session.post(settings.url, json=update, headers=secret) as response:
                wrong = f"Wrong response from the webhook: {response.status} {response.reason}"
                return "" if response.status in SUCCESS else wrong
        except (aiohttp.ClientError, TimeoutError) as error:
            return f"Connection failed: {error}"


def _lane(update: Json) -> object:
    """Name the chat (or person) whose updates keep their order."""
    payload: Json = next((value for key, value in update.items() if key != "update_id"), {})
    chat = payload.get("chat") or payload.get("message", {}).get("chat") or payload.get("from") or {}
    return chat.get("id")
