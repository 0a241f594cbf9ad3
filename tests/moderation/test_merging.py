"""Two changes of one claim come together without loss, and where they cannot it is said."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.moderation.merging import merged
from storage.interchange import plain
from tests.storage.samples import OFFER

BASE: dict[str, Any] = plain(OFFER)
WORDS = st.text("ab ", min_size=1, max_size=3)


def changed(**fields: Any) -> dict[str, Any]:
    return {**deepcopy(BASE), **fields}


def statement(text: str) -> dict[str, Any]:
    return {**deepcopy(BASE["statements"][1]), "text": {"uk": text}}


def test_changes_of_different_fields_both_stand():
    mine, theirs = changed(verdict="false"), changed(first_seen="2024-01-01")
    assert merged(BASE, mine, theirs).claim == changed(verdict="false", first_seen="2024-01-01")
    assert merged(BASE, mine, theirs).clashes == ()


def test_two_languages_of_one_text_are_different_places():
    mine = changed(claim={**BASE["claim"], "en": "Mine."})
    theirs = changed(claim={**BASE["claim"], "uk": "Їхнє.", "pl": "Ich."})
    assert merged(BASE, mine, theirs).claim["claim"] == {
        **BASE["claim"],
        "en": "Mine.",
        "uk": "Їхнє.",
        "pl": "Ich.",
    }


def test_where_both_changed_the_same_mine_stands_and_the_place_is_told():
    together = merged(BASE, changed(verdict="false"), changed(verdict="true"))
    assert (together.claim["verdict"], together.clashes) == ("false", (("verdict",),))


def test_the_same_change_by_both_is_no_clash():
    both = changed(verdict="false", tags=["630", "offer", "new"])
    assert merged(BASE, both, deepcopy(both)).clashes == ()
    assert merged(BASE, both, deepcopy(both)).claim == both


def test_a_statement_put_in_before_the_one_i_edit_does_not_get_my_text():
    first, second = BASE["statements"]
    mine = changed(statements=[first, {**second, "text": {"uk": "Точніше."}}])
    theirs = changed(statements=[first, statement("Нова заява між ними."), second])
    together = merged(BASE, mine, theirs)
    assert [each["text"].get("uk") for each in together.claim["statements"]] == [
        None,
        "Нова заява між ними.",
        "Точніше.",
    ]
    assert together.clashes == ()


def test_what_both_added_stands_once_each():
    mine, theirs = changed(tags=[*BASE["tags"], "a"]), changed(tags=[*BASE["tags"], "b", "a"])
    assert sorted(merged(BASE, mine, theirs).claim["tags"]) == sorted([*BASE["tags"], "a", "b"])


def test_what_one_took_away_while_the_other_changed_it_is_a_clash():
    first, second = BASE["statements"]
    together = merged(
        BASE, changed(statements=[first]), changed(statements=[first, {**second, "said_on": "2024-12-01"}])
    )
    assert together.claim["statements"] == [first]
    assert together.clashes == (("statements", 1),)


@given(st.lists(WORDS, max_size=5), st.lists(WORDS, max_size=5))
def test_when_only_one_changed_something_it_stands_as_they_left_it(before: list[str], after: list[str]):
    base, other = {"tags": before}, {"tags": after}
    assert merged(base, other, base) == merged(base, base, other)
    assert merged(base, other, base).claim == other


@given(st.lists(WORDS, max_size=5), st.lists(WORDS, max_size=5), st.lists(WORDS, max_size=5))
def test_nothing_that_either_added_is_lost_unless_a_clash_says_so(
    base: list[str], mine: list[str], theirs: list[str]
):
    together = merged({"tags": base}, {"tags": mine}, {"tags": theirs})
    assert set(mine) - set(base) <= set(together.claim["tags"])
    if not together.clashes:
        assert set(theirs) - set(base) <= set(together.claim["tags"])
