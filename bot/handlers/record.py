"""The record as handlers ask it: in memory for matching, from storage for what is shown."""

from __future__ import annotations

import asyncio
import gc
import logging
from contextlib import aclosing
from typing import TYPE_CHECKING, Final

from bot.language.lexicon import default_lexicon
from bot.matching.engine import Engine
from bot.matching.resembling import resembling
from bot.replies import Record
from storage.records import Status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from bot.matching.answer import Answer
    from bot.matching.meaning import Embedder
    from bot.matching.message import Message
    from bot.matching.resembling import Resemblance
    from bot.matching.teaching import Refusal as Objection
    from storage.desk.records import Synonym
    from storage.records import Claim, LocalText
    from storage.store import Store


logger = logging.getLogger(__name__)

_TOLD: Final = 10_000
"""After how many claims it is logged that more are being read."""


_MADE: Final = 20_000
"""How many objects more are made than given up before Python looks for garbage."""


class LiveRecord:
    """Answers from an engine that follows the changes other processes make to the stored record.

    Whatever reads the database raises StorageError when it cannot be read.
    """

    def __init__(self, store: Store, embedder: Embedder | None = None) -> None:
        """Follow a store; nothing of it is known yet."""
        self._store = store
        self._embedder = embedder
        self._engine = Engine(embedder=embedder)
        self._changed_at: datetime | None = None
        self._synonyms: tuple[Synonym, ...] = ()
        self._taught_at = 0
        self._refreshing = asyncio.Lock()

    @classmethod
    async def load(cls, store: Store, embedder: Embedder | None = None) -> LiveRecord:
        """Take over everything a store holds."""
        record = cls(store, embedder)
        await record._refresh()
        _spare_collector()
        return record

    async def ask(self, message: Message) -> tuple[Answer, Record]:
        """Answer a message, together with the claims the answer names."""
        await self._refresh()
        while True:
            answer = self._engine.ask(message)
            record = await self._about(answer.claims)
            gone = [claim for claim in answer.claims if record.published(claim) is None]
            if not gone:
                return answer, record
            # Deleted, which leaves no trace, or withdrawn in between.
            for claim in gone:
                self._engine.drop(claim)

    async def about(self, ids: Iterable[str]) -> Record:
        """Return the claims with these ids as they are stored now."""
        await self._refresh()
        return await self._about(ids)

    async def engine(self) -> tuple[Engine, datetime | None]:
        """Return the engine that answers now, and when what it holds last changed."""
        await self._refresh()
        return self._engine, self._changed_at

    def explain(self, message: Message) -> tuple[str, ...]:
        """Return how a message is understood and why it is answered as it is."""
        return self._engine.explain(message)

    def objection(self, synonym: Synonym) -> Objection | None:
        """Return why the matching should not be taught a word."""
        return self._engine.refusal(synonym)

    def language(self, text: str, app_language: str | None) -> str:
        """Return the code of the language a text is written in; the app's breaks ties."""
        return self._engine.language(text, app_language)

    async def nearest(self, message: Message, most: int) -> list[str]:
        """Return the published claims a message leads to, best first, however little they agree with it."""
        await self._refresh()
        return self._engine.nearest(message, most)

    async def resembling(
        self, wordings: LocalText, written_on: date
    ) -> tuple[tuple[Resemblance, ...], Record]:
        """Return the claims that say what a new one would or come near, best first, with the record on them.

        `written_on` is the readers' day on which the wordings were written.
        """
        await self._refresh()
        found = resembling(self._engine, wordings, written_on=written_on)
        record = await self._about(each.claim for each in found)
        return tuple(each for each in found if record.published(each.claim)), record

    async def claim(self, key: str) -> Claim | None:
        """Return the claim, published or not, that a button or a link names by its key."""
        return await self._store.claim_by_key(key)

    async def _about(self, ids: Iterable[str]) -> Record:
        claims = await self._store.claims_by_id(tuple(ids))
        return Record(claims, self._changed_at, default_lexicon().label)

    async def _refresh(self) -> None:
        async with self._refreshing:
            revision = await self._store.revision()
            await self._learn(revision.taught)
            changed_at = revision.changed_at
            if changed_at == self._changed_at:
                return
            if self._changed_at is not None and (changed_at is None or changed_at < self._changed_at):
                # The last change was deleted, or the record is a copy from before it: nothing known is sure.
                self._engine = Engine(embedder=self._embedder, synonyms=self._synonyms)
                self._changed_at = None
            await self._take_over(self._changed_at)
            # Read before the claims: one that changed in between is then read again.
            self._changed_at = changed_at

    async def _learn(self, revision: int) -> None:
        """Know the words taught by now, and understand the claims that hold them anew."""
        if revision == self._taught_at:
            return
        self._synonyms = tuple(await self._store.desk.synonyms.all())
        concerned = self._engine.teach(self._synonyms)
        if concerned:
            async with aclosing(self._store.iter_claims()) as claims:
                async for claim in claims:
                    if concerned(claim):
                        self._engine.put(claim)
                    await asyncio.sleep(0)
        self._taught_at = revision

    async def _take_over(self, since: datetime | None) -> None:
        """Read what changed since a moment (None: ever) and no more; the loop goes on between claims."""
        if since is None:
            self._engine.meet(speaker for speaker, _ in await self._store.speakers())
        read = 0
        async with aclosing(self._store.changed_since(since)) as changed:
            async for claim in changed:
                read += 1
                if not read % _TOLD:
                    logger.info("Read %s claims, and more follow.", read)
                if claim.status is Status.PUBLISHED:
                    self._engine.put(claim)
                else:
                    self._engine.drop(claim.id)
                await asyncio.sleep(0)


def _spare_collector() -> None:
    """Let Python look for garbage less often, and not among what is there now, which stays.

    A question makes thousands of small objects and no cycles: looking took a sixth of its time, and
    all of a large record was gone through at once now and then.
    """
    gc.freeze()
    gc.set_threshold(_MADE)
