"""Whatever two moderators do in whatever order, twice or too late: the rules hold; a refusal does nothing."""

from __future__ import annotations

import asyncio
import json
import shutil
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule, run_state_machine_as_test

from bot.moderation.drafting import begin
from bot.moderation.editing import edit_of, with_value
from bot.moderation.files import rehearse
from bot.moderation.rebasing import conflict_of
from bot.moderation.submitting import approve, give_back, submit
from bot.moderation.undoing import entry_to_undo, undo
from storage.desk.records import DraftState
from storage.interchange import plain
from storage.store import Store
from tests.moderation.attempts import ANNA, BORIS, Attempts
from tests.storage.desk.replay import as_it_is, from_the_audit
from tests.storage.desk.samples import ask
from tests.storage.rows import everything, rows
from tests.storage.samples import claim

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.moderation.people import Person
    from storage.desk.records import Draft

NUMBERS = count(1)
SOURCED = plain(claim("a"))["statements"][1]
SAID = {name: value for name, value in SOURCED.items() if name != "sources"}
UNSOURCED = "SELECT * FROM statements WHERE (claim, position) NOT IN (SELECT claim, statement FROM sources)"
TWICE = (
    "SELECT draft FROM audit WHERE draft IS NOT NULL GROUP BY draft HAVING count(DISTINCT at) > 1",
    "SELECT * FROM audit JOIN drafts ON drafts.number = audit.draft WHERE state != 'published'",
)

RARELY = st.sampled_from([False, False, False, True])
"""Whether somebody does what the other one should."""
PEOPLE = st.sampled_from([ANNA, BORIS])
KEYS = st.sampled_from([None, None, None, None, "update:1", "update:2"])
CLAIMS = st.sampled_from("abc")
STATEMENTS = st.sampled_from([SOURCED, SOURCED, SAID])
PLACES = st.sampled_from(
    [
        (("verdict",), "true"),
        (("verdict",), "false"),
        (("verdict",), "nonsense"),
        (("statements", 0, "sources", 0), "-"),
        (("statements", 1), "-"),
        (("tags", 0), "other"),
        (("nowhere",), "x"),
    ]
)
PICKS = st.sampled_from([0, 0, 0, 1, 1, 2, 5, 9])
"""Which draft: mostly one whose turn it is."""
ENOUGH = 3
"""Drafts that are begun before one is dropped."""
LIMITS = settings(max_examples=15, stateful_step_count=40, deadline=None, report_multiple_bugs=False)


def author_of(draft: Draft) -> Person:
    return ANNA if draft.author == ANNA.by else BORIS


def other_than(draft: Draft) -> Person:
    return BORIS if draft.author == ANNA.by else ANNA


class Moderating(Attempts):
    """Everything that moderators do to claims and questions, as the rules of the desk know it."""

    @initialize()
    def have_a_claim(self) -> None:
        self.do(self.bench.store.put_claims([claim("a")], by="import"))

    @rule(who=PEOPLE, claim_id=CLAIMS, said=STATEMENTS, key=KEYS, is_asked=st.booleans())
    def add(self, *, who: Person, claim_id: str, said: Any, key: str | None, is_asked: bool) -> None:
        asked = self.do(self.bench.desk.questions.open()) if is_asked else ()
        fields = {"claim": {**plain(claim(claim_id)), "tags": [str(next(NUMBERS))], "statements": [said]}}
        numbers = tuple(question.number for question in asked)
        work = begin("add", who, self.bench, fields=fields, key=key, questions=numbers)
        self.begun(self.tried(work, key))

    @rule(who=PEOPLE, claim_id=CLAIMS, said=STATEMENTS, key=KEYS)
    def add_a_statement(self, who: Person, claim_id: str, said: Any, key: str | None) -> None:
        if stored := self.stored(claim_id):
            fields = {"statements": [said]}
            work = begin("statement", who, self.bench, fields=fields, key=key, claim=stored)
            self.begun(self.tried(work, key))

    @rule(who=PEOPLE, claim_id=CLAIMS, text=st.sampled_from(["one", "other"]), key=KEYS)
    def add_a_wording(self, who: Person, claim_id: str, text: str, key: str | None) -> None:
        if stored := self.stored(claim_id):
            fields = {"language": "uk", "text": text}
            work = begin("alias", who, self.bench, fields=fields, key=key, claim=stored)
            self.begun(self.tried(work, key))

    @rule(who=PEOPLE, claim_id=CLAIMS, place=PLACES, key=KEYS)
    def edit(self, who: Person, claim_id: str, place: tuple[Any, str], key: str | None) -> None:
        if (stored := self.stored(claim_id)) is None:
            return
        draft = self.tried(edit_of(stored, who, self.bench, None))
        changed = self.tried(with_value(draft, *place, self.bench))
        if not isinstance(changed, Exception):
            self.begun(self.tried(self.bench.desk.drafts.save(changed, at=self.bench.now, key=key), key))

    @rule(who=PEOPLE, claim_id=CLAIMS, status=st.sampled_from(["retired", None]), key=KEYS)
    def retire_or_restore(self, who: Person, claim_id: str, status: str | None, key: str | None) -> None:
        if stored := self.stored(claim_id):
            fields = {"set": {"status": status}, "reason": "so"}
            work = begin("edit", who, self.bench, fields=fields, key=key, claim=stored)
            self.begun(self.tried(work, key))

    @rule(who=PEOPLE, back=st.integers(0, 5), key=KEYS)
    def undo(self, who: Person, back: int, key: str | None) -> None:
        latest = self.do(self.bench.desk.audit.latest(most=6))
        number = latest[back].number if back < len(latest) else None
        entry = self.tried(entry_to_undo(number, who, self.bench))
        if not isinstance(entry, Exception):
            found = self.tried(undo(entry, who, self.bench, key), key)
            self.begun(found if isinstance(found, Exception) else found.draft)

    @rule(who=PEOPLE, ids=st.lists(CLAIMS, min_size=1, max_size=3), said=STATEMENTS, key=KEYS)
    def import_(self, who: Person, ids: list[str], said: Any, key: str | None) -> None:
        tags = [str(next(NUMBERS))]
        claims = [{**plain(claim(claim_id)), "tags": tags, "statements": [said]} for claim_id in ids]
        work = rehearse(json.dumps(claims).encode(), "claims.json", who, self.bench, key or f"{tags}")
        came = self.tried(work, key)
        if not isinstance(came, Exception) and came[1] is not None:
            self.begun(came[1])

    @precondition(lambda self: self.seen)
    @rule(pick=PICKS, key=KEYS, is_wrong=RARELY)
    def submit(self, *, pick: int, key: str | None, is_wrong: bool) -> None:
        draft = self.picked(pick, DraftState.OPEN)
        self.submitted(draft, other_than(draft) if is_wrong else author_of(draft), key)

    @precondition(lambda self: any(draft.state is DraftState.WAITING for draft in self.seen))
    @rule(pick=PICKS, key=KEYS, is_wrong=RARELY, is_good=st.booleans())
    def review(self, *, pick: int, key: str | None, is_wrong: bool, is_good: bool) -> None:
        draft = self.picked(pick, DraftState.WAITING)
        who = author_of(draft) if is_wrong else other_than(draft)
        self.reviewed(draft, who, key, is_good=is_good)

    @precondition(lambda self: self.seen)
    @rule(pick=PICKS)
    def bring_to_an_end(self, pick: int) -> None:
        draft = self.picked(pick, DraftState.OPEN)
        self.submitted(draft, author_of(draft), None)
        for who in (author_of(draft), other_than(draft)):
            self.reviewed(self.seen[0], who, None, is_good=True)

    def submitted(self, draft: Draft, who: Person, key: str | None) -> None:
        is_right = self.is_as_seen(draft, DraftState.OPEN) and draft.author == who.by
        has_conflict, before = self.has_conflict(draft), everything(self.file)["audit"]
        came = self.tried(submit(draft, who, self.bench, key), key)
        self.judge(came, is_right=is_right, has_conflict=has_conflict)
        if not isinstance(came, Exception):
            self.begun(came.draft)
            assert came.is_waiting is self.is_reviewed
            assert (everything(self.file)["audit"] == before) is self.is_reviewed

    def reviewed(self, draft: Draft, who: Person, key: str | None, *, is_good: bool) -> None:
        is_right = self.is_as_seen(draft, DraftState.WAITING) and draft.author != who.by
        if is_good:
            has_conflict = self.has_conflict(draft)
            came = self.tried(approve(draft, who, self.bench, key), key)
            self.judge(came, is_right=is_right, has_conflict=has_conflict)
            self.begun(came if isinstance(came, Exception) else came.draft)
        else:
            came = self.tried(give_back(draft, who, "Who says so?", self.bench, key), key)
            assert is_right or isinstance(came, Exception)
            self.begun(came)

    @precondition(lambda self: self.seen)
    @rule(pick=PICKS, key=KEYS)
    def bring_up_to_date(self, pick: int, key: str | None) -> None:
        conflict = self.tried(conflict_of(self.picked(pick, DraftState.OPEN), self.bench))
        if conflict is not None and not isinstance(conflict, Exception):
            save = self.bench.desk.drafts.save(conflict.rebased, at=self.bench.now, key=key)
            self.begun(self.tried(save, key))

    @precondition(lambda self: len(self.seen) > ENOUGH)
    @rule(pick=PICKS)
    def drop(self, pick: int) -> None:
        dropped = replace(self.picked(pick, DraftState.OPEN), state=DraftState.CANCELLED, step=None)
        self.begun(self.tried(self.bench.desk.drafts.save(dropped, at=self.bench.now)))

    @precondition(lambda self: self.seen)
    @rule(pick=PICKS)
    def press_at_once(self, pick: int) -> None:
        draft = self.picked(pick, DraftState.WAITING if self.is_reviewed else DraftState.OPEN)
        author, other = author_of(draft), other_than(draft)

        async def together() -> list[Any]:
            one, two = self.benches
            if draft.state is DraftState.WAITING:
                work = approve(draft, other, one, None), give_back(draft, other, "No.", two, None)
            else:
                work = submit(draft, author, one, None), submit(draft, author, two, None)
            return await asyncio.gather(*work, return_exceptions=True)

        before = everything(self.file)
        ends = [end for end in self.do(together()) if not isinstance(end, Exception)]
        assert len(ends) <= 1
        if not ends:
            assert everything(self.file) == before

    @rule(user_id=st.sampled_from([21, 22]))
    def send_in(self, user_id: int) -> None:
        self.do(ask(self.bench.store, user_id, message_id=next(NUMBERS)))

    @rule(who=PEOPLE, key=KEYS)
    def close_questions(self, who: Person, key: str | None) -> None:
        numbers = [question.number for question in self.do(self.bench.desk.questions.open())]
        questions, now = self.bench.desk.questions, self.bench.now
        self.tried(questions.close(numbers, "no", by=who.by, at=now, key=key), key)

    @invariant()
    def the_audit_replays_to_the_present(self) -> None:
        assert self.do(from_the_audit(self.bench.store)) == self.do(as_it_is(self.benches[1].store))

    @invariant()
    def no_statement_lacks_a_source_and_no_draft_is_published_twice(self) -> None:
        for query in (UNSOURCED, *TWICE):
            assert self.do(rows(self.bench.store, query)) == []

    @invariant()
    def somebody_else_approved_every_change_where_that_is_required(self) -> None:
        query = "SELECT by, approved_by FROM audit WHERE draft IS NOT NULL"
        for by, approved_by in self.do(rows(self.bench.store, query)):
            assert {by, approved_by} == ({ANNA.by, BORIS.by} if self.is_reviewed else {by, None})

    @invariant()
    def what_is_finished_stays_as_it_ended(self) -> None:
        query = "SELECT number, version, state FROM drafts WHERE state IN ('published', 'cancelled')"
        ended = {row[0]: tuple(row) for row in self.do(rows(self.bench.store, query))}
        assert self.ended.items() <= ended.items()
        self.ended = ended


async def _made(url: str) -> str:
    async with Store.open(url):
        return url


@pytest.fixture
def new_file(tmp_path: Path) -> Callable[[], Path]:
    """Return what gives files with an empty record each."""
    asyncio.run(_made(f"sqlite:///{tmp_path}/empty.db"))
    return lambda: shutil.copy(tmp_path / "empty.db", tmp_path / f"{next(NUMBERS)}.db")


@pytest.mark.parametrize("is_reviewed", [False, True], ids=["at once", "with review"])
def test_whatever_moderators_do_in_whatever_order_the_rules_hold(
    new_file: Callable[[], Path], *, is_reviewed: bool
):
    run_state_machine_as_test(lambda: Moderating(new_file(), is_reviewed=is_reviewed), settings=LIMITS)
