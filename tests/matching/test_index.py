"""The index finds what adding everything up would find, however it came to hold what it holds."""

from __future__ import annotations

import tracemalloc
from hashlib import blake2b
from itertools import pairwise
from math import log
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.index import Index
from bot.matching.numbering import packed, unpacked

MOST = 5
MANY = 6000


class Plain:
    """An index that keeps every claim's items and adds everything up."""

    def __init__(self) -> None:
        self.claims: dict[str, dict[str, float]] = {}

    def put(self, claim: str, core: list[str], around: list[str]) -> None:
        self.claims[claim] = dict.fromkeys(around, 0.6) | dict.fromkeys(core, 1.0)

    def drop(self, claim: str) -> None:
        self.claims.pop(claim, None)

    def rarity(self, item: str) -> float:
        count, holding = len(self.claims), sum(item in items for items in self.claims.values())
        if not count:
            return 1.0
        return log(1 + (count - holding + 0.5) / (holding + 0.5)) / log(1 + (count + 0.5) / 0.5)

    def nearest(self, wanted: dict[str, float], most: int) -> list[str]:
        gains = {item: weight * self.rarity(item) for item, weight in wanted.items()}
        scores = {
            claim: round(sum(gain * items.get(item, 0.0) for item, gain in gains.items()), 9)
            for claim, items in self.claims.items()
        }
        found = [claim for claim, score in scores.items() if score > 0]
        return sorted(found, key=lambda claim: (-scores[claim], lot(claim)))[:most]


def lot(claim: str) -> int:
    return int.from_bytes(blake2b(claim.encode(), digest_size=8).digest())


ITEMS = st.lists(st.sampled_from([f"c:{number}" for number in range(12)]), max_size=6)
CHANGES = st.lists(
    st.tuples(
        st.sampled_from([f"claim {number}" for number in range(9)]), st.none() | st.tuples(ITEMS, ITEMS)
    ),
    max_size=40,
)
QUESTIONS = st.dictionaries(
    st.sampled_from([f"c:{number}" for number in range(14)]),
    st.sampled_from([0.25, 0.35, 1.0, 1.6, 2.0]),
    max_size=6,
)


@given(CHANGES, QUESTIONS)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_changes_in_any_order_leave_what_was_put_last(
    changes: list[tuple[str, tuple[list[str], list[str]] | None]], wanted: dict[str, float]
):
    index, plain = Index(), Plain()
    for claim, items in changes:
        for each in (index, plain):
            if items is None:
                each.drop(claim)
            else:
                each.put(claim, *items)
    assert len(index) == len(plain.claims)
    assert [index.rarity(item) for item in wanted] == pytest.approx([plain.rarity(item) for item in wanted])
    assert {item: index.knows(item) for item in wanted} == {
        item: any(item in items for items in plain.claims.values()) for item in wanted
    }
    assert index.nearest(wanted, MOST) == plain.nearest(wanted, MOST)


def grown(random: Random, size: int) -> tuple[Index, Plain]:
    """Return two indexes of the same claims, whose items range from one claim's to nearly every claim's."""
    index, plain = Index(), Plain()
    for number in range(size):
        core = [f"c:{int(random.paretovariate(0.3))}" for _ in range(4)]
        around = [f"c:{int(random.paretovariate(0.3))}" for _ in range(6)]
        for each in (index, plain):
            each.put(f"claim {number}", core, around)
    return index, plain


@pytest.fixture(scope="module")
def large() -> tuple[Index, Plain]:
    """Return indexes that were changed much after they were filled."""
    random = Random(7)
    index, plain = grown(random, MANY)
    for number in random.sample(range(MANY), MANY // 2):
        for each in (index, plain):
            each.drop(f"claim {number}")
    for number in random.sample(range(2 * MANY), MANY // 4):
        for each in (index, plain):
            each.put(f"claim {number}", [f"c:{number % 7}", "c:1"], ["c:2"])
    return index, plain


@pytest.mark.parametrize(
    "wanted",
    [
        {"c:1": 1.0},
        {"c:1": 1.0, "c:2": 1.0, "c:3": 1.0},
        {"c:1": 0.35, "c:2": 0.25, "c:5": 1.0, "c:40": 2.0},
        {"c:1": 1.0, "c:2": 1.0, "c:999": 1.0, "c:54321": 1.6},
        {f"c:{number}": 1.0 for number in range(1, 40)},
        {"c:unheard of": 1.0},
        {},
    ],
    ids=lambda wanted: f"{len(wanted)} items",
)
@pytest.mark.parametrize("most", [1, 24, 500])
def test_skipping_what_cannot_be_among_the_best_changes_nothing(
    large: tuple[Index, Plain], wanted: dict[str, float], most: int
):
    index, plain = large
    assert index.nearest(wanted, most) == plain.nearest(wanted, most)


def test_the_order_in_which_claims_came_means_nothing():
    claims = [(f"claim {number}", ["c:1"], [f"c:{number % 3}"]) for number in range(50)]
    forth, back = Index(), Index()
    for claim in claims:
        forth.put(*claim)
    for claim in reversed(claims):
        back.put(*claim)
    assert forth.nearest({"c:1": 1.0, "c:2": 0.5}, 10) == back.nearest({"c:1": 1.0, "c:2": 0.5}, 10)


def test_nothing_is_left_of_claims_that_were_dropped():
    index, _ = grown(Random(1), 2000)
    for number in range(2000):
        index.drop(f"claim {number}")
    assert len(index) == 0
    assert not index.knows("c:1")
    assert index.nearest({"c:1": 1.0}, MOST) == []
    assert index.rarity("c:1") == 1.0


def test_replacing_the_same_claims_again_and_again_takes_no_more_memory():
    index, _ = grown(Random(3), 500)
    tracemalloc.start()
    for _ in range(40):
        for number in range(50):
            index.put(f"claim {number}", [f"c:{number % 9}"], ["c:1"])
    grew, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert grew < 50_000


def test_a_claim_of_a_hundred_items_takes_at_most_five_hundred_bytes():
    random = Random(5)
    common, rare = ([f"t:{kind} {number}" for number in range(400)] for kind in ("common", "rare"))
    claims = [
        (f"claim {number}", random.sample(common, 40), [*random.sample(common, 60), *random.sample(rare, 10)])
        for number in range(4000)
    ]
    tracemalloc.start()
    index = Index()
    for claim in claims:
        index.put(*claim)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert taken / len(index) < 500


@given(st.sets(st.integers(0, 2**30)))
@settings(deadline=None, derandomize=True)
def test_packed_numbers_come_back_in_order(numbers: set[int]):
    back = list(unpacked(packed(numbers)))
    assert back == sorted(numbers)
    assert all(one < other for one, other in pairwise(back))


def test_neighbouring_numbers_take_a_byte_each():
    assert len(packed(range(5000, 5100))) == 101
