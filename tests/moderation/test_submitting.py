"""A draft becomes the record at once, or when somebody else has approved it; never twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.moderation.bench import Bench
from bot.moderation.drafting import begin
from bot.moderation.people import Person, Rank, by_user
from bot.moderation.refusals import Reason, Refusal
from bot.moderation.submitting import approve, give_back, submit
from storage.desk.records import DraftState
from storage.errors import AlreadyDoneError, ConflictError, StaleError
from storage.interchange import plain
from storage.store import Store
from tests.storage.samples import OFFER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from storage.desk.records import Draft


def person(user_id: int) -> Person:
    return Person(user_id, by_user(user_id), str(user_id), Rank.MODERATOR, "en")


ANNA, BORIS = person(11), person(12)


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with Store.open(f"sqlite:///{tmp_path}/claims.db") as store:
        yield Bench(store, lambda: datetime.now(UTC))


async def drafted(bench: Bench) -> Draft:
    return await begin("add", ANNA, bench, fields={"claim": plain(OFFER)}, key=None)


async def refusal_of(attempt: object) -> Reason:
    with pytest.raises(Refusal) as refused:
        await attempt  # type: ignore[misc]
    return refused.value.reason


async def test_without_review_a_draft_is_published_by_its_author(bench: Bench):
    done = await submit(await drafted(bench), ANNA, bench, "update:1")
    assert [claim.id for claim in done.claims] == [OFFER.id]
    assert done.draft.state is DraftState.PUBLISHED
    (entry,) = await bench.desk.audit.of(OFFER.id)
    assert (entry.by, entry.draft, entry.approved_by) == (ANNA.by, done.draft.number, None)


async def test_the_same_update_does_nothing_twice(bench: Bench):
    draft = await drafted(bench)
    await submit(draft, ANNA, bench, "update:1")
    with pytest.raises(AlreadyDoneError):
        await submit(draft, ANNA, bench, "update:1")
    assert await refusal_of(submit(draft, ANNA, bench, "update:2")) is Reason.NOTHING_CHANGED
    assert len(await bench.desk.audit.of(OFFER.id)) == 1


async def test_with_review_nothing_is_live_until_somebody_else_approves(bench: Bench):
    strict = replace(bench, review_required=True, owners=frozenset({BORIS.user_id}))
    waiting = (await submit(await drafted(strict), ANNA, strict, None)).draft
    assert await strict.store.claims() == ()
    assert await refusal_of(approve(waiting, ANNA, strict, None)) is Reason.OWN_DRAFT
    await approve(waiting, BORIS, strict, None)
    (entry,) = await strict.desk.audit.of(OFFER.id)
    assert (entry.by, entry.approved_by) == (ANNA.by, BORIS.by)
    told = [(notice.user_id, str(notice.kind)) for notice in await strict.desk.outbox.take(9, at=strict.now)]
    assert told == [(BORIS.user_id, "review"), (ANNA.user_id, "approved")]


async def test_what_a_reviewer_gives_back_is_open_again_with_the_reason(bench: Bench):
    strict = replace(bench, review_required=True)
    waiting = (await submit(await drafted(strict), ANNA, strict, None)).draft
    returned = await give_back(waiting, BORIS, "Who says so?", strict, None)
    assert (returned.state, returned.reason) == (DraftState.OPEN, "Who says so?")
    with pytest.raises(StaleError):
        await approve(waiting, BORIS, strict, None)


async def test_a_claim_that_changed_since_the_draft_began_is_not_overwritten_unseen(bench: Bench):
    await submit(await drafted(bench), ANNA, bench, None)
    (stored,) = await bench.store.claims()
    fields = {"set": {"verdict": "false"}}
    mine = await begin("edit", ANNA, bench, fields=fields, key=None, claim=stored)
    theirs = await begin("edit", BORIS, bench, fields={"set": {"verdict": "true"}}, key=None, claim=stored)
    await submit(theirs, BORIS, bench, None)
    with pytest.raises(ConflictError):
        await submit(mine, ANNA, bench, None)
    assert [str(claim.verdict) for claim in await bench.store.claims()] == ["true"]


async def test_what_cannot_be_stored_is_refused_with_the_field_and_the_draft_stays(bench: Bench):
    wrong = plain(OFFER) | {"verdict": "nonsense"}
    draft = await begin("add", ANNA, bench, fields={"claim": wrong}, key=None)
    assert await refusal_of(submit(draft, ANNA, bench, None)) is Reason.WRONG_FIELD
    assert (await bench.desk.drafts.get(draft.number)) == draft
