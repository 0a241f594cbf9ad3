"""Waiting for something to happen inside the server, without polling for it."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 30.0
"""Seconds within which what must happen has happened even on a machine with much else to do."""


class Bell:
    """Rings whenever the server's state has changed; who waits looks again each time."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def ring(self) -> None:
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)
        self._waiting.clear()

    async def until(self, look: Callable[[], T], seconds: float) -> T:
        """Return what ``look`` sees as soon as it is true, or its last, false sight after so many seconds."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while not (seen := look()) and (left := deadline - loop.time()) > 0:
            waiter = loop.create_future()
            self._waiting.add(waiter)
            try:
                await asyncio.wait([waiter], timeout=left)
            finally:
                self._waiting.discard(waiter)
        return seen
