"""Editing, undoing and what came between, by the rules alone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bot.moderation.bench import Bench
from bot.moderation.conflict import undone_by
from bot.moderation.editing import NOTHING, edit_of, with_value
from bot.moderation.fields import field_at
from bot.moderation.lacking import lacking, most_asked
from bot.moderation.people import Person, Rank, by_user
from bot.moderation.rebasing import conflict_of
from bot.moderation.refusals import Reason, Refusal
from bot.moderation.submitting import submit
from bot.moderation.undoing import entry_to_undo, undo
from bot.replies.desk.history import of_everything
from storage.desk.figures import Counted, Event
from storage.errors import ConflictError
from storage.interchange import plain
from storage.records import Status
from storage.store import Store
from tests.storage.samples import OFFER, REFUSAL, claim

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from storage.desk.records import Draft
    from storage.records import Claim


def person(user_id: int) -> Person:
    return Person(user_id, by_user(user_id), str(user_id), Rank.MODERATOR, "en")


ANNA, BORIS = person(11), person(12)


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with Store.open(f"sqlite:///{tmp_path}/claims.db") as store:
        await store.put_claims([OFFER], by="import")
        yield Bench(store, lambda: datetime.now(UTC))


async def stored(bench: Bench) -> Claim:
    return (await bench.store.claims_by_id([OFFER.id]))[OFFER.id]


async def edit(bench: Bench, who: Person, *way: str | int, to: str) -> Draft:
    draft = await edit_of(await stored(bench), who, bench, None)
    changed = await with_value(draft, way, to, bench)
    return await bench.desk.drafts.save(changed, at=bench.now)


async def published(bench: Bench, who: Person, *way: str | int, to: str) -> int:
    await submit(await edit(bench, who, *way, to=to), who, bench, None)
    return (await bench.desk.audit.of(OFFER.id))[0].number


async def refusal_of(attempt: object) -> Reason:
    with pytest.raises(Refusal) as refused:
        await attempt  # type: ignore[misc]
    return refused.value.reason


async def test_further_values_go_into_the_same_edit(bench: Bench):
    first = await edit(bench, ANNA, "verdict", to="false")
    second = await edit(bench, ANNA, "statements", 1, "said_on", to="2024-12-02")
    assert first.number == second.number
    await submit(second, ANNA, bench, None)
    after = await stored(bench)
    assert (str(after.verdict), after.statements[1].said_on) == ("false", date(2024, 12, 2))


async def test_places_mean_the_claim_as_the_edit_has_it(bench: Bench):
    await edit(bench, ANNA, "tags", 0, to=NOTHING)
    draft = await edit(bench, ANNA, "tags", 0, to="changed")
    await submit(draft, ANNA, bench, None)
    assert (await stored(bench)).tags == ("changed",)


@pytest.mark.parametrize(
    ("way", "value"),
    [
        (("first_seen",), "2999-01-01"),
        (("statements", 0, "sources", 0, "url"), "ftp://example.org"),
        (("statements", 0, "sources"), NOTHING),
        (("claim",), NOTHING),
        (("verdict",), "right"),
    ],
)
async def test_a_value_that_breaks_a_rule_is_refused_and_the_edit_stays(
    bench: Bench, way: tuple[str | int, ...], value: str
):
    before = await edit(bench, ANNA, "tags", 0, to="kept")
    assert await refusal_of(with_value(before, way, value, bench)) is Reason.WRONG_FIELD
    assert await bench.desk.drafts.get(before.number) == before


async def test_a_day_may_be_typed_as_people_write_it(bench: Bench):
    draft = await edit(bench, ANNA, "first_seen", to="2 грудня 2024")
    assert draft.fields["set"]["first_seen"] == "2024-12-02"
    assert await refusal_of(with_value(draft, ("first_seen",), "someday", bench)) is Reason.NOT_A_DAY


async def test_the_id_of_a_claim_is_no_place_to_edit(bench: Bench):
    draft = await edit_of(await stored(bench), ANNA, bench, None)
    assert await refusal_of(with_value(draft, ("id",), "other", bench)) is Reason.NO_SUCH_FIELD


async def test_what_came_between_is_told_and_the_edit_fits_on_top(bench: Bench):
    mine = await edit(bench, ANNA, "verdict", to="false")
    await published(bench, BORIS, "tags", 2, to="new")
    with pytest.raises(ConflictError):
        await submit(mine, ANNA, bench, None)
    conflict = await conflict_of(mine, bench)
    assert conflict
    assert [change.path for change in conflict.theirs] == ["tags[2]"]
    assert [change.path for change in conflict.mine] == ["verdict"]
    rebased = await bench.desk.drafts.save(conflict.rebased, at=bench.now)
    await submit(rebased, ANNA, bench, None)
    after = await stored(bench)
    assert (str(after.verdict), after.tags[2]) == ("false", "new")
    assert await conflict_of(rebased, bench) is not None


async def test_without_a_number_ones_own_latest_change_is_undone(bench: Bench):
    assert await refusal_of(entry_to_undo(None, ANNA, bench)) is Reason.NOTHING_TO_UNDO
    mine = await published(bench, ANNA, "verdict", to="false")
    await published(bench, BORIS, "tags", 0, to="theirs")
    assert (await entry_to_undo(None, ANNA, bench)).number == mine


async def test_what_was_added_is_withdrawn_by_its_undo_and_undoing_that_shows_it_again(bench: Bench):
    (added,) = await bench.desk.audit.of(OFFER.id)
    await submit((await undo(added, ANNA, bench, None)).draft, ANNA, bench, None)
    assert (await stored(bench)).status is Status.RETIRED
    (retired, _) = await bench.desk.audit.of(OFFER.id)
    await submit((await undo(retired, ANNA, bench, None)).draft, ANNA, bench, None)
    assert plain(await stored(bench)) == plain(OFFER)


async def test_what_is_undone_already_cannot_be_undone_again(bench: Bench):
    number = await published(bench, ANNA, "verdict", to="false")
    entry = await entry_to_undo(number, ANNA, bench)
    await submit((await undo(entry, ANNA, bench, None)).draft, ANNA, bench, None)
    assert await refusal_of(undo(entry, ANNA, bench, None)) is Reason.UNDONE_ALREADY


async def test_only_changes_of_claims_are_undone(bench: Bench):
    await bench.desk.moderators.add(BORIS.user_id, "Boris", by=ANNA.by, at=bench.now)
    (entry,) = await bench.desk.audit.latest(kind="moderator")
    assert await refusal_of(entry_to_undo(entry.number, ANNA, bench)) is Reason.UNDONE_ELSEWHERE
    assert await refusal_of(entry_to_undo(999, ANNA, bench)) is Reason.NO_SUCH_CHANGE


def test_a_text_lacks_a_language_when_it_has_another():
    assert lacking(REFUSAL) == {"uk": (("claim", "uk"),), "ru": (("claim", "ru"),)}
    assert (
        lacking(
            claim(
                "bare", claim=dict.fromkeys(("en", "uk", "ru"), "x"), summary={}, verdict_by={}, statements=()
            )
        )
        == {}
    )
    assert ("statements", 1, "text", "en") in lacking(OFFER)["en"]


def test_the_most_asked_claims_come_first():
    day = date(2024, 12, 3)
    counts = {
        Counted(day, Event.SHOWN, "a"): 1,
        Counted(day, Event.SHOWN, "b"): 2,
        Counted(day, Event.SENT_IN): 9,
    }
    assert most_asked({**counts, Counted(date(2024, 12, 2), Event.SHOWN, "a"): 2}) == ["a", "b"]


def test_no_place_is_named_by_a_language_longer_than_any():
    assert field_at(("claim", "zh-Hant")) is not None
    assert field_at(("claim", "a" * 36)) is None


async def test_the_audit_says_which_change_an_undo_undoes_and_the_history_says_it_in_words(bench: Bench):
    mine = await published(bench, ANNA, "verdict", to="false")
    entry = await entry_to_undo(mine, ANNA, bench)
    await submit((await undo(entry, ANNA, bench, None)).draft, ANNA, bench, None)
    (undone,) = await bench.desk.audit.of(OFFER.id, most=1)
    assert undone_by(undone.reason or "") == mine
    assert f"Undoes change {mine}" in of_everything([undone], {}, 1, "en").plain()
