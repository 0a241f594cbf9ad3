"""Telegram's limits for sending, as a model that can be switched on."""

import math
from collections import deque
from dataclasses import dataclass, field

from tests.botapi.errors import too_many_requests


@dataclass(frozen=True, slots=True)
class Limit:
    """So many messages in so many seconds."""

    messages: int
    seconds: float


@dataclass(slots=True)
class Rates:
    """Telegram's published limits: 1 message a second to a chat, 20 a minute to a group, 30 a second overall.

    Telegram lets short bursts pass in private chats; ``private`` is where to say how long they may be.
    """

    private: Limit = Limit(1, 1.0)
    group: Limit = Limit(20, 60.0)
    overall: Limit = Limit(30, 1.0)
    _sent: dict[int | None, deque[float]] = field(default_factory=dict)

    def count(self, chat_id: int, *, is_private: bool, now: float) -> None:
        """Count one message, or refuse it with the seconds to wait (429)."""
        windows = ((chat_id, self.private if is_private else self.group), (None, self.overall))
        for key, limit in windows:
            sent = self._sent.setdefault(key, deque())
            while sent and sent[0] <= now - limit.seconds:
                sent.popleft()
            if len(sent) >= limit.messages:
                raise too_many_requests(max(1, math.ceil(sent[0] + limit.seconds - now)))
        for key, _ in windows:
            self._sent[key].append(now)
