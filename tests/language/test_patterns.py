"""Patterns of the data files: words, stems, phrases and gaps."""

from __future__ import annotations

import pytest

from bot.language.lexicon import default_lexicon, phrases
from bot.language.lexicon.patterns import PatternTable
from bot.language.tokens import clean, tokenize


def found(pattern: str, text: str) -> bool:
    """Tell whether a pattern begins at the first word of a text."""
    table: PatternTable[bool] = PatternTable()
    table.add(pattern, True)  # noqa: FBT003 - any value
    return any(table.find(tokenize(clean(text)), 0))


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("refuse", "refuse", True),
        ("refuse", "Refuse", True),
        ("refuse", "refused", False),
        ("refus*", "refused", True),
        ("refus*", "refus", True),
        ("refus*", "refu", False),
        ("refus*", "unrefused", False),
        ("відмов*", "ВІДМОВИЛАСЯ", True),
        ("п'ят*", "п’ятьох", True),
    ],
)
def test_a_word_is_met_whole_and_a_stem_by_its_beginning(pattern: str, text: str, *, expected: bool):
    assert found(pattern, text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("turn down the offer", True),
        ("turned down the offer", True),
        ("turned it down", False),
        ("turned", False),
        ("down turned", False),
        ("turned, down the road", False),
    ],
)
def test_words_of_a_phrase_stand_side_by_side(text: str, *, expected: bool):
    assert found("turn* down", text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("turned down", True),
        ("turned it down", True),
        ("turned the offer down", True),
        ("turned the whole offer down", False),
        ("turned it, down", False),
        ("turned it", False),
    ],
)
def test_a_gap_lets_up_to_two_words_come_between_but_no_mark(text: str, *, expected: bool):
    assert found("turn* .. down", text) is expected


def test_every_pattern_that_begins_at_a_word_is_found_with_its_size():
    table: PatternTable[str] = PatternTable()
    for pattern in ("all", "all*", "all for all", "all for", "for all"):
        table.add(pattern, pattern)
    found = {each.value: each.words for each in table.find(tokenize("all for all"), 0)}
    assert found == {"all": 1, "all*": 1, "all for all": 3, "all for": 2}


def test_a_hyphenated_pattern_is_met_however_it_is_written():
    assert found("one-for-one", "one-for-one")
    assert found("one-for-one", "one for one")


@pytest.mark.parametrize(
    ("listed", "expected"),
    [("a, b c ,d*", ("a", "b c", "d*")), ("", ()), (" , ,", ()), ("one", ("one",))],
)
def test_a_list_of_patterns_is_split_at_commas(listed: str, expected: tuple[str, ...]):
    assert phrases(listed) == expected


def mentioned(language: str, text: str) -> set[str]:
    return {mention.concept for mention in default_lexicon().mentions(language, tokenize(clean(text)), 0)}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "all for all", "all-for-all"),
        ("en", "turned down the deal", "refuse"),
        ("en", "not turn up", "no-show"),
        ("uk", "відмовилася", "refuse"),
        ("ru", "отказалась", "refuse"),
        ("uk", "червоний хрест", "red-cross"),
        ("ru", "красный крест", "red-cross"),
    ],
)
def test_a_phrase_means_more_than_the_words_in_it(language: str, text: str, expected: str):
    assert mentioned(language, text) == {expected}


@pytest.mark.parametrize(("language", "text"), [("en", "zxcv"), ("de", "Ukraine"), ("uk", "шафа")])
def test_an_unknown_word_or_language_means_nothing(language: str, text: str):
    assert mentioned(language, text) == set()
