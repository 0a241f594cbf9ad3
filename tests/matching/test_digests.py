"""Digests find what was put and not what was dropped, before and after they are put in order."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.digests import Digests

MANY = 5000
"""More than wait to be put in order."""

CHANGES = st.lists(
    st.tuples(st.booleans(), st.integers(0, 5), st.lists(st.sampled_from("abcdef"), max_size=4))
)


def found(digests: Digests) -> dict[str, list[int]]:
    return {text: digests.find(text) for text in "abcdef"}


@settings(max_examples=100)
@given(CHANGES, st.booleans())
def test_digests_know_what_a_plain_table_knows(changes: list[tuple[bool, int, list[str]]], is_large: bool):  # noqa: FBT001
    digests = Digests()
    table: dict[int, set[str]] = {}
    if is_large:
        digests.put(99, (f"other {number}" for number in range(MANY)))
    for is_put, slot, texts in changes:
        digests.drop(slot)
        table.pop(slot, None)
        if is_put:
            digests.put(slot, texts)
            table[slot] = set(texts)
    expected = {text: sorted(slot for slot, texts in table.items() if text in texts) for text in "abcdef"}
    assert found(digests) == expected
    digests.put(98, (f"more {number}" for number in range(MANY)))
    assert found(digests) == expected


def test_many_texts_are_found_whenever_they_were_put():
    digests = Digests()
    for slot in range(MANY):
        digests.put(slot, (f"text {slot}", f"pair {slot // 2}"))
    assert all(digests.find(f"text {slot}") == [slot] for slot in range(MANY))
    assert digests.find("pair 7") == [14, 15]
    assert digests.find("text of nobody") == []
