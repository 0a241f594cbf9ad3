"""The record as handlers ask it: in memory for matching, from storage for what is shown."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.language.lexicon import default_lexicon
from bot.matching.engine import Engine
from bot.matching.message import Message
from bot.replies import Record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.matching.answer import Answer
    from storage.records import Claim
    from storage.store import Store


class LiveRecord:
    """Answers from an engine that follows the changes other processes make to the stored record.

    Whatever reads the database raises StorageError when it cannot be read.
    """

    def __init__(self, store: Store, claims: Iterable[Claim], changed_at: datetime | None) -> None:
        """Follow a store, beginning with the published claims it held at a moment."""
        self._store = store
        self._known = {claim.id: claim for claim in claims}
        self._engine = Engine(self._known.values())
        self._changed_at = changed_at
        self._refreshing = asyncio.Lock()

    @classmethod
    async def load(cls, store: Store) -> LiveRecord:
        """Take over everything a store holds."""
        # The moment first: a change between the two is then taken over with the next question.
        changed_at = await store.changed_at()
        return cls(store, await store.claims(), changed_at)

    async def ask(self, message: Message) -> tuple[Answer, Record]:
        """Answer a message, together with the claims the answer names."""
        await self._refresh()
        answer = self._engine.ask(message)
        return answer, await self._about(answer.claims)

    async def about(self, ids: Iterable[str]) -> Record:
        """Return the claims with these ids as they are stored now."""
        await self._refresh()
        return await self._about(ids)

    def language(self, text: str, app_language: str | None) -> str:
        """Return the code of the language a text is written in; the app's breaks ties."""
        return self._engine.ask(Message(text, app_language=app_language)).language

    async def claim(self, key: str) -> Claim | None:
        """Return the claim, published or not, that a button or a link names by its key."""
        return await self._store.claim_by_key(key)

    async def _about(self, ids: Iterable[str]) -> Record:
        claims = await self._store.claims_by_id(tuple(ids))
        return Record(claims, self._changed_at, default_lexicon().label)

    async def _refresh(self) -> None:
        async with self._refreshing:
            changed_at = await self._store.changed_at()
            if changed_at != self._changed_at:
                self._take_over(await self._store.claims())
                self._changed_at = changed_at

    def _take_over(self, claims: Iterable[Claim]) -> None:
        published = {claim.id: claim for claim in claims}
        for gone in self._known.keys() - published.keys():
            self._engine.drop(gone)
        for claim in published.values():
            if self._known.get(claim.id) != claim:
                self._engine.put(claim)
        self._known = published
