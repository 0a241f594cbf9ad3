"""Attempts of moderators at the record, each held against what every attempt has to keep to."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from hypothesis.stateful import RuleBasedStateMachine

from bot.moderation.bench import Bench
from bot.moderation.people import Person, Rank, by_user
from bot.moderation.refusals import Reason, Refusal
from storage.errors import AlreadyDoneError, ConflictError, RefusedError
from storage.store import Store
from tests.storage.rows import everything

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from pathlib import Path

    from storage.desk.records import Draft, DraftState

ANNA, BORIS = (Person(n, by_user(n), str(n), Rank.MODERATOR, "en") for n in (11, 12))
LEGAL_REFUSALS = {Reason.NOTHING_CHANGED, Reason.WRONG_FIELD, Reason.NO_SUCH_CLAIM, Reason.NO_SUCH_FIELD}
"""Why a draft may not be published although it is its turn and the right person's."""


class Attempts(RuleBasedStateMachine):
    """Two moderators at two replicas; `seen` are drafts as they were on some screen, the latest first."""

    def __init__(self, file: Path, *, is_reviewed: bool) -> None:
        super().__init__()
        self.file, self.is_reviewed = file, is_reviewed
        self.runner, self.opened = asyncio.Runner(), AsyncExitStack()
        self.benches = [self._bench() for _ in range(2)]
        self.bench = self.benches[0]
        self.seen: list[Draft] = []
        self.ended: dict[int, tuple[Any, ...]] = {}

    def _bench(self) -> Bench:
        store = self.do(self.opened.enter_async_context(Store.open(f"sqlite:///{self.file}")))
        owners = frozenset({ANNA.user_id, BORIS.user_id})
        return Bench(store, lambda: datetime.now(UTC), owners, self.is_reviewed)

    def do(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(work)

    def teardown(self) -> None:
        self.do(self.opened.aclose())
        self.runner.close()

    def tried(self, work: Coroutine[Any, Any, Any], key: str | None = None) -> Any:
        """Do something; what is refused, or was done for the same update before, may change nothing."""
        before = everything(self.file)
        is_done = key is not None and any(repr(key) in row for row in before["done"])
        try:
            came = self.do(work)
        except (Refusal, RefusedError) as refused:
            came = refused
        if is_done or isinstance(came, Exception):
            assert everything(self.file) == before
        return came

    def begun(self, came: Any) -> None:
        """Remember a draft as its author sees it now."""
        if not isinstance(came, Exception):
            self.seen.insert(0, came)

    def stored(self, claim_id: str) -> Any:
        return self.do(self.bench.store.claims_by_id([claim_id])).get(claim_id)

    def picked(self, pick: int, state: DraftState) -> Draft:
        """Return a draft in a state as it is now; beyond those, any as it was on some screen."""
        drafts = self.bench.desk.drafts
        now = [draft for who in (ANNA, BORIS) for draft in self.do(drafts.of(who.by, (state,)))]
        return now[pick] if pick < len(now) else self.seen[pick % len(self.seen)]

    def is_as_seen(self, draft: Draft, state: DraftState) -> bool:
        """Tell whether a draft still is what somebody saw, and in this state."""
        now = self.do(self.bench.desk.drafts.get(draft.number))
        return now is not None and now.version == draft.version and now.state is state

    def judge(self, came: Any, *, is_right: bool, has_conflict: bool) -> None:
        """Hold what came of publishing a draft against the rules: who may, when, and over whose change."""
        if not isinstance(came, Exception):
            assert is_right
            assert not has_conflict
        elif is_right and isinstance(came, Refusal):
            assert came.reason in LEGAL_REFUSALS
        elif is_right and isinstance(came, ConflictError):
            assert has_conflict
        elif is_right:
            assert isinstance(came, AlreadyDoneError)

    def has_conflict(self, draft: Draft) -> bool:
        """Tell whether a claim that a draft is about is no longer what its author saw."""
        if draft.claim is not None:
            return self.changed_at(draft.claim) != draft.base
        seen = draft.fields.get("seen", {})
        made = [made["id"] for made in draft.fields.get("claims", [draft.fields.get("claim", {})])]
        then = {name: datetime.fromisoformat(seen[name]) if name in seen else None for name in made}
        return any(self.changed_at(name) != moment for name, moment in then.items())

    def changed_at(self, claim_id: str) -> datetime | None:
        stored = self.stored(claim_id)
        return stored.changed_at if stored else None
