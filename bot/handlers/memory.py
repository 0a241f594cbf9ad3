"""What the bot answered lately: enough to correct an answer and to understand "and who denied it?"."""

from __future__ import annotations

from collections import OrderedDict
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

LIMIT = 10_000
"""Chats, and answers, that are remembered; some megabytes."""


class _Latest(OrderedDict[K, V], Generic[K, V]):
    def keep(self, key: K, value: V, limit: int) -> None:
        self[key] = value
        self.move_to_end(key)
        if len(self) > limit:
            self.popitem(last=False)


class Memory:
    """The latest answers by ids alone; no text of anyone. It is lost at a restart, and nothing depends on it.

    Without it an edited question is answered by a new message instead of a corrected one, and a
    follow-up is understood only as a reply to the answer it follows.
    """

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._answers: _Latest[tuple[int, int], int] = _Latest()
        self._claims: _Latest[int, tuple[str, ...]] = _Latest()
        self._albums: _Latest[str, None] = _Latest()

    def answered(self, chat: int, question: int, answer: int) -> None:
        """Remember which message answers a question, by the ids of chat and messages."""
        self._answers.keep((chat, question), answer, self._limit)

    def answer_to(self, chat: int, question: int) -> int | None:
        """Return the id of the message that answers a question, when it is known."""
        return self._answers.get((chat, question))

    def showed(self, chat: int, claims: tuple[str, ...]) -> None:
        """Remember the ids of the claims a chat was shown last."""
        self._claims.keep(chat, claims, self._limit)

    def shown(self, chat: int) -> tuple[str, ...]:
        """Return the ids of the claims a chat was shown last."""
        return self._claims.get(chat, ())

    def meet_album(self, album: str) -> bool:
        """Remember a group of photos; tell whether it is new."""
        is_new = album not in self._albums
        self._albums.keep(album, None, self._limit)
        return is_new
