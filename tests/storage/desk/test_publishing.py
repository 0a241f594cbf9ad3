"""Publishing: a change, its audit, its draft, its questions and its notices happen together or not at all."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from storage.desk.records import DraftState, NoticeKind, QuestionState
from storage.errors import AlreadyDoneError, ConflictError, StaleError, StorageError
from storage.interchange import plain
from storage.records import Verdict
from tests.storage.desk.samples import (
    ANNA,
    ASKER,
    BORYS,
    NOW,
    OTHER_ASKER,
    ask,
    draft,
    notice,
    publication,
    told,
)
from tests.storage.rows import rows
from tests.storage.samples import OFFER, REFUSAL, as_given, claim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Row

    from storage.store import Store

CORRECTED = replace(OFFER, verdict=Verdict.FALSE)
TABLES = (
    "claims",
    "statements",
    "sources",
    "audit",
    "drafts",
    "expected",
    "questions",
    "notices",
    "done",
    "shown",
)


async def everything(store: Store) -> list[Sequence[Row]]:
    return [await rows(store, f"SELECT * FROM {table} ORDER BY 1, 2") for table in TABLES]  # noqa: S608


async def test_a_publication_does_everything_that_belongs_to_it(store: Store):
    number = await ask(store)
    begun = await store.desk.drafts.begin(draft(questions=(number,)), expecting=17)
    report = await store.desk.publish(
        publication(
            key="update:1",
            draft=(begun.number, begun.version),
            answers=(number,),
            answered_by=OFFER.id,
            approved_by=BORYS,
            reason="well sourced",
        ),
        [notice("approved:1", user_id=17, kind=NoticeKind.APPROVED)],
    )
    assert report.added == (OFFER.id,)
    assert list(map(as_given, await store.claims())) == [OFFER]
    finished = await store.desk.drafts.get(begun.number)
    assert finished is not None
    assert (finished.state, finished.version) == (DraftState.PUBLISHED, 2)
    assert await store.desk.drafts.expected(17) is None
    (question,) = await store.desk.questions.with_numbers([number])
    assert (question.state, question.claim) == (QuestionState.ANSWERED, OFFER.id)
    assert [(n.user_id, n.kind) for n in await told(store)] == [
        (ASKER, NoticeKind.ANSWERED),
        (17, NoticeKind.APPROVED),
    ]


async def test_the_audit_says_who_when_why_what_before_and_after_and_who_approved(store: Store):
    start = datetime.now(UTC)
    begun = await store.desk.drafts.begin(draft())
    await store.desk.publish(publication())
    await store.desk.publish(
        publication(CORRECTED, draft=(begun.number, 1), approved_by=BORYS, reason="a new assessment")
    )
    last, first = await store.desk.audit.of(OFFER.id)
    assert (first.by, first.action, first.before, first.after) == (ANNA, "add", None, plain(OFFER))
    assert (first.draft, first.approved_by, first.reason) == (None, None, None)
    assert (last.by, last.action, last.before, last.after) == (ANNA, "change", plain(OFFER), plain(CORRECTED))
    assert (last.draft, last.approved_by, last.reason) == (begun.number, BORYS, "a new assessment")
    assert start <= first.at < last.at <= datetime.now(UTC)
    assert last.at.tzinfo is not None


async def test_two_claims_change_at_one_moment_or_neither_does(store: Store):
    await store.desk.publish(publication(OFFER, REFUSAL))
    assert len({stored.changed_at for stored in await store.claims()}) == 1


BARE = claim("bare", statements=(replace(OFFER.statements[0], sources=()),))
FAILURES = [
    pytest.param({"key": "update:1"}, AlreadyDoneError, id="the key was used"),
    pytest.param({"draft": (1, 2)}, StaleError, id="the draft has another version"),
    pytest.param({"draft": (99, 1)}, StaleError, id="there is no such draft"),
    pytest.param({"base": {OFFER.id: None}}, ConflictError, id="the claim is there by now"),
    pytest.param({"base": {OFFER.id: NOW}}, ConflictError, id="the claim changed since"),
    pytest.param({"base": {"gone": NOW}}, ConflictError, id="the claim is gone"),
    pytest.param({"claims": (CORRECTED, CORRECTED)}, StorageError, id="a claim comes twice"),
    pytest.param({"claims": (CORRECTED, BARE)}, StorageError, id="a statement has no source"),
    pytest.param({"by": None}, StorageError, id="the audit cannot be written"),
]


@pytest.mark.parametrize(("wrong", "error"), FAILURES)
async def test_a_publication_that_fails_anywhere_leaves_nothing_behind(
    store: Store, wrong: dict[str, object], error: type[Exception]
):
    number = await ask(store)
    await store.desk.drafts.begin(draft(), expecting=17, key="update:1")
    await store.desk.publish(publication())
    await store.desk.shown.remember(OTHER_ASKER, [OFFER.id], "ru", at=NOW)
    before = await everything(store)
    right = {
        "claims": (CORRECTED, REFUSAL),
        "key": "update:2",
        "draft": (1, 1),
        "corrects": frozenset([OFFER.id]),
        "answers": (number,),
        "answered_by": OFFER.id,
    }
    with pytest.raises(error):
        await store.desk.publish(publication(**(right | wrong)), [notice("another")])
    assert await everything(store) == before
    await store.desk.publish(publication(**right), [notice("another")])
    assert len(await told(store)) == 3


async def test_a_notice_that_cannot_be_stored_takes_everything_back(store: Store):
    before = await everything(store)
    with pytest.raises(Exception, match="not JSON serializable"):
        await store.desk.publish(publication(key="update:1"), [notice(payload={"text": object()})])
    assert await everything(store) == before


async def test_a_conflict_names_the_claims_that_changed_and_no_others(store: Store):
    await store.desk.publish(publication(OFFER, REFUSAL))
    seen = {stored.id: stored.changed_at for stored in await store.claims()}
    await store.desk.publish(publication(CORRECTED))
    with pytest.raises(ConflictError) as conflict:
        await store.desk.publish(publication(OFFER, REFUSAL, base=seen))
    assert conflict.value.claims == (OFFER.id,)


async def test_a_claim_is_replaced_whatever_it_is_now_when_no_base_is_given(store: Store):
    await store.desk.publish(publication())
    await store.desk.publish(publication(CORRECTED))
    assert (await store.desk.publish(publication(OFFER))).changed == (OFFER.id,)


async def test_of_two_moderators_who_change_a_claim_at_once_exactly_one_wins(store: Store, other: Store):
    await store.desk.publish(publication())
    (seen,) = await store.claims()
    rivals = [(store, "one"), (other, "two")]
    ends = await asyncio.gather(
        *(
            desk.desk.publish(
                publication(replace(OFFER, tags=(tag,)), by=tag, base={OFFER.id: seen.changed_at})
            )
            for desk, tag in rivals
        ),
        return_exceptions=True,
    )
    assert sorted(type(end).__name__ for end in ends) == ["ConflictError", "ImportReport"]
    (stored,) = await store.claims()
    assert (stored.tags[0],) == ((await store.desk.audit.latest(most=1))[0].by,)
    assert len(await store.desk.audit.of(OFFER.id)) == 2


async def test_of_two_reviewers_who_approve_a_draft_at_once_exactly_one_does(store: Store, other: Store):
    begun = await store.desk.drafts.begin(draft(state=DraftState.WAITING))
    ends = await asyncio.gather(
        *(
            desk.desk.publish(publication(approved_by=by, draft=(begun.number, 1)))
            for desk, by in ((store, "user:1"), (other, "user:2"))
        ),
        return_exceptions=True,
    )
    assert sorted(type(end).__name__ for end in ends) == ["ImportReport", "StaleError"]
    assert len(await store.desk.audit.latest()) == 1


async def test_a_button_pressed_ten_times_on_two_replicas_publishes_once(store: Store, other: Store):
    presses = [desk.desk.publish(publication(key="update:1")) for desk in (store, other) * 5]
    ends = await asyncio.gather(*presses, return_exceptions=True)
    assert sorted(type(end).__name__ for end in ends) == ["AlreadyDoneError"] * 9 + ["ImportReport"]
    assert len(await store.desk.audit.latest()) == 1


async def test_a_draft_cannot_be_published_twice_nor_after_it_was_cancelled(store: Store):
    begun = await store.desk.drafts.begin(draft())
    await store.desk.publish(publication(draft=(begun.number, 1)))
    dropped = await store.desk.drafts.begin(draft())
    await store.desk.drafts.save(replace(dropped, state=DraftState.CANCELLED), at=NOW)
    for number in (begun.number, dropped.number):
        with pytest.raises(StaleError):
            await store.desk.publish(publication(REFUSAL, draft=(number, 2)))


async def test_who_was_shown_a_claim_is_told_that_it_was_corrected(store: Store):
    await store.desk.publish(publication(OFFER, REFUSAL))
    await store.desk.shown.remember(ASKER, [OFFER.id, REFUSAL.id], "uk", at=NOW)
    await store.desk.shown.remember(OTHER_ASKER, [REFUSAL.id], "ru", at=NOW)
    await store.desk.publish(publication(CORRECTED, corrects=frozenset([OFFER.id])))
    (correction,) = await told(store)
    (entry, _) = await store.desk.audit.of(OFFER.id)
    assert (correction.user_id, correction.kind, correction.language) == (ASKER, NoticeKind.CORRECTED, "uk")
    assert correction.payload == {"claim": OFFER.id, "audit": entry.number}


async def test_each_correction_is_told(store: Store):
    await store.desk.publish(publication())
    await store.desk.shown.remember(ASKER, [OFFER.id], "uk", at=NOW)
    for changed in (CORRECTED, OFFER):
        await store.desk.publish(publication(changed, corrects=frozenset([OFFER.id])))
        assert len(await told(store)) == 1


async def test_nobody_is_told_of_a_correction_that_changes_nothing(store: Store):
    await store.desk.publish(publication())
    await store.desk.shown.remember(ASKER, [OFFER.id], "uk", at=NOW)
    await store.desk.publish(publication(OFFER, corrects=frozenset([OFFER.id])))
    assert await told(store) == []


async def test_a_claim_with_the_longest_id_can_be_corrected(store: Store):
    long = claim("x" * 200)
    await store.desk.publish(publication(long))
    await store.desk.shown.remember(ASKER, [long.id], "uk", at=NOW)
    await store.desk.publish(publication(replace(long, tags=()), corrects=frozenset([long.id])))
    assert len(await told(store)) == 1


async def test_who_is_told_of_the_answer_is_told_of_other_things_but_not_that_it_is_corrected(store: Store):
    await store.desk.publish(publication(OFFER, REFUSAL))
    await store.desk.shown.remember(ASKER, [OFFER.id, REFUSAL.id], "uk", at=NOW)
    number = await ask(store)
    await store.desk.publish(
        publication(
            *(CORRECTED, replace(REFUSAL, verdict=Verdict.UNPROVEN)),
            corrects=frozenset([OFFER.id, REFUSAL.id]),
            answers=(number,),
            answered_by=OFFER.id,
        ),
        [notice("approved:1", kind=NoticeKind.APPROVED)],
    )
    assert {(n.kind, n.payload.get("claim")) for n in await told(store)} == {
        (NoticeKind.ANSWERED, OFFER.id),
        (NoticeKind.CORRECTED, REFUSAL.id),
        (NoticeKind.APPROVED, None),
    }


async def test_more_people_than_one_query_takes_are_told_in_one_transaction(store: Store):
    many = [notice(f"n{number}", user_id=number) for number in range(2500)]
    await store.desk.publish(publication(), many)
    await store.desk.publish(publication(CORRECTED), many)
    assert await store.desk.outbox.waiting() == 2500
