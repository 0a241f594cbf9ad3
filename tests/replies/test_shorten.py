"""Texts are shortened where a reader would pause."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies.markup import utf16_units
from bot.replies.shorten import shorten, split

anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


def test_a_text_that_fits_is_left_alone():
    assert shorten("One. Two.", 9) == "One. Two."


@pytest.mark.parametrize(
    ("text", "limit", "shortened"),
    [
        ("First sentence. Second sentence.", 24, "First sentence. …"),
        ("Перше речення! Друге речення.", 24, "Перше речення! …"),
        ("Сказав: «Ні.» Потім пішов геть.", 20, "Сказав: «Ні.» …"),
        ("one two three four", 12, "one two …"),
        ("abcdefghijklmnop", 10, "abcdefgh …"),
        ("It was 3.5 percent of all", 16, "It was 3.5 …"),
    ],
)
def test_the_cut_is_at_a_sentence_else_between_words_else_between_letters(
    text: str, limit: int, shortened: str
):
    assert shorten(text, limit) == shortened


def test_no_accent_and_no_joined_emoji_is_torn_apart():
    assert shorten("aaaaaaе\u0301bcdef", 9) == "aaaaaa …"
    assert shorten("aaaa👩\u200d👩\u200d👧bcdefghijkl", 10) == "aaaa …"


@given(anything, st.integers(5, 60))
def test_a_shortened_text_fits_and_shows_that_something_is_missing(text: str, limit: int):
    short = shorten(text, limit)
    assert utf16_units(short) <= limit
    assert short == text or short.endswith("…")


@given(anything, st.integers(5, 60))
def test_the_parts_of_a_split_text_fit_and_hold_everything_but_spaces(text: str, limit: int):
    parts = split(text, limit)
    assert all(utf16_units(part) <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
