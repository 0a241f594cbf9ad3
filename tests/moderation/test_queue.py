"""Questions are dealt with as they were seen, once, and by whoever comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.moderation.bench import Bench
from bot.moderation.groups import LONGEST_ALIAS, Group, grouped
from bot.moderation.people import Person, Rank, by_user
from bot.moderation.queue import (
    LONGEST_NOTE,
    answer,
    as_seen,
    checked_note,
    close,
    link,
    waits_for_review,
)
from bot.moderation.refusals import Reason, Refusal
from storage.desk.records import DraftState, NoticeKind, QueuedQuestion
from storage.errors import AlreadyDoneError, StaleError
from storage.records import KeptQuestion
from storage.store import Store
from tests.storage.samples import OFFER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from storage.records import Claim

NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
ANNA = Person(11, by_user(11), "Anna", Rank.MODERATOR, "en")


def question(
    number: int, text: str = "Is it true?", *, user: int = 0, language: str = "en"
) -> QueuedQuestion:
    return QueuedQuestion(number, text, language, user or number, NOW + timedelta(minutes=number))


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with Store.open(f"sqlite:///{tmp_path}/claims.db") as store:
        await store.put_claims([OFFER], by="test")
        yield Bench(store, lambda: datetime.now(UTC))


async def kept(bench: Bench, *texts: str) -> Group:
    """Send questions in, each by another person."""
    for number, text in enumerate(texts, start=1):
        await bench.store.keep_question(KeptQuestion(text, "uk", number, number, number, NOW))
    return Group(tuple(await bench.desk.questions.open()))


async def stored(bench: Bench) -> Claim:
    return (await bench.store.claims_by_id([OFFER.id]))[OFFER.id]


async def told(bench: Bench) -> list[tuple[int, NoticeKind]]:
    return [(each.user_id, each.kind) for each in await bench.desk.outbox.take(9, at=bench.now)]


def test_what_most_people_ask_comes_first_however_often_one_of_them_does():
    questions = [question(1, user=5), question(2, user=5), question(3, user=5), question(4), question(5)]
    first, second = grouped(questions, [(1, 2, 3), (4, 5)])
    assert (first.numbers, first.people) == ((4, 5), 2)
    assert (second.numbers, second.people) == ((1, 2, 3), 1)


def test_a_group_tells_its_wordings_by_how_often_they_were_used():
    group = Group((question(1, "A?"), question(2, "B  b?"), question(3, "B b?", language="uk")))
    assert [(each.times, each.question) for each in group.wordings] == [(2, 2), (1, 1)]
    assert group.languages == ("en", "uk")
    assert group.since == NOW + timedelta(minutes=1)


def test_what_came_in_after_somebody_looked_is_not_part_of_what_they_saw():
    seen = Group((question(1), question(2))).seen
    now = [Group((question(1), question(2), question(3)))]
    assert as_seen(now, seen).numbers == (1, 2)


@pytest.mark.parametrize("left", [(), (question(1),), (question(2),)])
def test_a_group_of_which_somebody_dealt_with_a_part_is_no_longer_what_was_seen(
    left: tuple[QueuedQuestion, ...],
):
    seen = Group((question(1), question(2))).seen
    with pytest.raises(StaleError):
        as_seen([Group(left)] if left else [], seen)


@pytest.mark.parametrize("words", ["", "  \n", "x" * (LONGEST_NOTE + 1)])
def test_a_note_is_neither_empty_nor_endless(words: str):
    with pytest.raises(Refusal) as refused:
        checked_note(words)
    assert refused.value.reason is Reason.WRONG_NOTE


async def test_a_note_goes_to_everybody_who_asked_and_the_second_who_closes_is_told_so(bench: Bench):
    group = await kept(bench, "One?", "One?")
    await close(group, "No.", ANNA, bench, "update:1")
    assert await told(bench) == [(1, NoticeKind.CLOSED), (2, NoticeKind.CLOSED)]
    with pytest.raises(AlreadyDoneError):
        await close(group, "No.", ANNA, bench, "update:1")
    with pytest.raises(StaleError):
        await close(group, "No.", ANNA, bench, "update:2")


async def test_an_answer_by_a_claim_as_it_stands_changes_nothing_in_the_record(bench: Bench):
    group = await kept(bench, "One?")
    before = await stored(bench)
    strict = replace(bench, review_required=True)
    await answer(group, before, ANNA, strict, "update:1")
    assert await stored(bench) == before
    assert await told(bench) == [(1, NoticeKind.ANSWERED)]


async def test_a_link_adds_the_wording_and_answers_in_one_step(bench: Bench):
    group = await kept(bench, "Чи  справді?")
    assert await link(group, await stored(bench), group.wordings[0], ANNA, bench, "update:1")
    assert (await stored(bench)).aliases["uk"][-1] == "Чи справді?"
    assert await told(bench) == [(1, NoticeKind.ANSWERED)]
    with pytest.raises(AlreadyDoneError):
        await link(group, await stored(bench), group.wordings[0], ANNA, bench, "update:1")
    assert await bench.desk.drafts.of(ANNA.by) == []


async def test_a_link_waits_for_a_reviewer_where_one_is_required_and_nobody_is_told_before(bench: Bench):
    strict = replace(bench, review_required=True)
    group = await kept(bench, "Чи справді?")
    assert not await link(group, await stored(bench), group.wordings[0], ANNA, strict, "update:1")
    assert await told(bench) == []
    assert waits_for_review(group, await bench.desk.drafts.waiting())


async def test_a_link_cut_off_after_its_draft_was_begun_is_finished_by_the_same_update(bench: Bench):
    class BrokenError(Exception):
        pass

    class Cut:
        """A store that breaks where the draft is submitted."""

        def __init__(self, store: Store) -> None:
            self.desk = store.desk

        async def claims_by_id(self, _: object) -> None:
            raise BrokenError

    group = await kept(bench, "Чи справді?")
    claim = await stored(bench)
    with pytest.raises(BrokenError):
        await link(group, claim, group.wordings[0], ANNA, replace(bench, store=Cut(bench.store)), "update:1")
    assert len(await bench.desk.drafts.of(ANNA.by)) == 1
    assert await link(group, claim, group.wordings[0], ANNA, bench, "update:1")
    assert await bench.desk.drafts.of(ANNA.by) == []


async def test_a_link_that_cannot_be_leaves_no_draft_behind(bench: Bench):
    group = await kept(bench, "Чи справді?")
    old = await stored(bench)
    await bench.store.put_claims([replace(old, tags=("new",))], by="test")
    with pytest.raises(Exception, match="Changed meanwhile"):
        await link(group, old, group.wordings[0], ANNA, bench, "update:1")
    assert await bench.desk.drafts.of(ANNA.by, (DraftState.OPEN,)) == []
    assert await told(bench) == []


async def test_a_wording_the_claim_has_already_answers_without_a_change(bench: Bench):
    group = await kept(bench, OFFER.claim["uk"])
    assert await link(group, await stored(bench), group.wordings[0], ANNA, bench, "update:1")
    assert await told(bench) == [(1, NoticeKind.ANSWERED)]


async def test_a_whole_post_is_no_wording_of_a_claim(bench: Bench):
    group = await kept(bench, "x" * (LONGEST_ALIAS + 1))
    with pytest.raises(Refusal) as refused:
        await link(group, await stored(bench), group.wordings[0], ANNA, bench, "update:1")
    assert refused.value.reason is Reason.LONG_ALIAS
