"""The updates that wait for the bot, and the rules by which it fetches and confirms them."""

from collections.abc import Iterable

from tests.botapi.bell import Bell
from tests.botapi.errors import conflict
from tests.botapi.params import Json

FIRST_ID = 700_000_001
ON_REQUEST_ONLY = {"chat_member", "message_reaction", "message_reaction_count"}
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


class UpdateQueue:
    """Holds each update until the bot has confirmed it."""

    def __init__(self, bell: Bell) -> None:
        self.bell = bell
        self.pending: list[Json] = []
        self.allowed: set[str] | None = None
        self._next_id = FIRST_ID
        self._poller: object | None = None
        self._conflict = ""

    def add(self, kind: str, payload: Json) -> Json | None:
        """Queue an update; None if the bot has not asked for its kind."""
        wanted = kind not in ON_REQUEST_ONLY if not self.allowed else kind in self.allowed
        if not wanted:
            return None
        update = {"update_id": self._next_id, kind: payload}
        self._next_id += 1
        self.put(update)
        return update

    def put(self, update: Json) -> None:
        """Queue an update as it stands: raw, or a second time."""
        self.pending.append(update)
        self._next_id = max(self._next_id, update["update_id"] + 1)
        self.bell.ring()

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Keep to the kinds given from now on; None leaves it as it is, empty is the default."""
        if kinds is not None:
            self.allowed = set(kinds)

    def confirm(self, offset: int) -> None:
        """Forget what is below the offset; a negative one keeps only so many of the last."""
        if offset > 0:
            self.pending = [u for u in self.pending if u["update_id"] >= offset]
        elif offset < 0:
            self.pending = self.pending[offset:]
        self.bell.ring()

    def remove(self, update_id: int) -> None:
        self.pending = [u for u in self.pending if u["update_id"] != update_id]
        self.bell.ring()

    def clear(self) -> None:
        self.pending = []
        self.bell.ring()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """Answer one getUpdates: at once if something is pending, else when it comes or the time is over."""
        self.end_poll(OTHER_POLLER)
        self.confirm(offset)
        me = self._poller = object()
        try:
            await self.bell.until(lambda: self.pending or self._poller is not me, seconds)
            if self._poller is not me:
                raise conflict(self._conflict)
        finally:
            self._poller = None if self._poller is me else self._poller
        return self.pending[:limit]

    def end_poll(self, reason: str) -> None:
        """Let a getUpdates that is still waiting fail with a conflict."""
        if self._poller is not None:
            self._poller, self._conflict = None, reason
            self.bell.ring()
