"""A text as words, numbers and marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.tokens import clean, sentences, tokenize, without_addresses
from tests.language.known import unmet


def of_kind(kind: str, text: str) -> list[str]:
    return [token.lower for token in tokenize(clean(text)) if token.kind == kind]


def words(text: str) -> list[str]:
    return of_kind("word", text)


def numbers(text: str) -> list[str]:
    return of_kind("number", text)


@pytest.mark.parametrize(
    "text",
    [
        "1 200 men",
        "1,200 men",
        "1.200 men",
        "1\u00a0200 осіб",
        "1\u202f200",
        "1'200",
        "12 345 678",
        "1,200,000",
    ],
)
def test_a_number_with_separators_is_one_token(text: str):
    assert len(numbers(text)) == 1


@pytest.mark.parametrize("text", ["6,5", "2.5 million", "0,5"])
def test_a_decimal_fraction_is_one_token(text: str):
    assert len(numbers(text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 2024 630 men", ["2024", "630"]),
        ("on 2 December 2024 1200 people", ["2", "2024", "1200"]),
        ("1 2 3", ["1", "2", "3"]),
        ("95 на 95", ["95", "95"]),
        ("95х95", ["95", "95"]),
        ("630-640", ["630", "640"]),
        ("630, 640", ["630", "640"]),
        ("630,640 and 95", ["630,640", "95"]),
    ],
)
def test_numbers_side_by_side_stay_apart(text: str, expected: list[str]):
    """A year and a figure, or two figures joined by a dash, are not thousands."""
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("630-person", ["person"]),
        ("58-й", ["й"]),
        ("58th", ["th"]),
        ("630чел", ["чел"]),
        ("2024-го", ["го"]),
        ("500k", ["k"]),
    ],
)
def test_what_is_joined_to_a_number_is_a_word_that_says_so(text: str, expected: list[str]):
    token = tokenize(clean(text))[-1]
    assert words(text) == expected
    assert token.joined


@pytest.mark.parametrize("text", ["630 person", "58 й", "Il 76"])
def test_what_stands_apart_does_not_say_it_is_joined(text: str):
    assert not tokenize(clean(text))[1].joined


@pytest.mark.parametrize(
    "apostrophe",
    [*"'’ʼ`′‘", unmet("´", why="compatibility forms are folded before apostrophes, which parts this one")],
)
def test_an_apostrophe_of_any_kind_belongs_to_its_word(apostrophe: str):
    assert words(f"п{apostrophe}ять") == ["п'ять"]
    assert words(f"didn{apostrophe}t") == ["didn't"]


@pytest.mark.parametrize("text", ["Ukraine's refusal", "Ukraine’s refusal"])
def test_a_possessive_s_is_a_word_of_its_own(text: str):
    assert words(text) == ["ukraine", "'s", "refusal"]


def test_a_plural_possessive_is_the_plural():
    assert words("the soldiers' families") == ["the", "soldiers", "families"]


@pytest.mark.parametrize("dash", list("-‐‑‒–—"))
def test_a_dash_of_any_kind_parts_words(dash: str):
    assert words(f"one{dash}for{dash}one") == ["one", "for", "one"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\ufeffобмін\u200b", ["обмін"]),
        ("не\u0301 забра\u0301ли", ["не", "забрали"]),
        ("ﬁve", ["five"]),
        ("#обмін", ["обмін"]),
        ("«Азов»", ["азов"]),
        ("обмін.Потім", ["обмін", "потім"]),
        ("обмін🙂відмова", ["обмін", "відмова"]),
        ("a_b", ["a", "b"]),
        ("и/или", ["и", "или"]),
        ("й", ["й"]),
        ("и\u0306", ["й"]),
        ("і\u0308", ["ї"]),
    ],
)
def test_what_surrounds_a_word_is_no_part_of_it(text: str, expected: list[str]):
    assert words(text) == expected


def test_digits_of_any_width_are_digits():
    assert numbers("６３０") == ["630"]


@pytest.mark.parametrize("text", ["", " ", "\n", "🙂🙂", "\u200b", "—"])
def test_a_text_without_words_has_none(text: str):
    assert not words(text)
    assert not numbers(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see https://example.org/630/exchange now", ["see", "now"]),
        ("www.example.org каже", ["каже"]),
        ("t.me/channel/630 правда?", ["правда"]),
        ("@some_channel пише", ["пише"]),
        ("це правда? https://example.org/a-630", ["це", "правда"]),
    ],
)
def test_addresses_are_no_words_and_hold_no_numbers(text: str, expected: list[str]):
    bare = without_addresses(clean(text))
    assert words(bare) == expected
    assert not numbers(bare)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Перше. Друге! Третє?", 3),
        ("рядок\nдругий рядок", 2),
        ("Так?! Ні.", 2),
        ("«Ні.» Так.", 2),
        ("Юсов А.В. сказав це", 1),
        ("о 10.30 сказав це", 1),
        ("близько 1 200 осіб", 1),
        ("Обмін 3 грудня. Україна", 2),
        ("2 тис. осіб", 1),
        ("630 чел. не вернули", 1),
        unmet("Mr. Smith went home.", 1, why="an abbreviation of two letters ends the sentence"),
    ],
)
def test_sentences_end_at_ends_and_not_at_abbreviations(text: str, expected: int):
    assert len(sentences(clean(text))) == expected


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str):
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_every_token_stands_in_its_text(text: str):
    cleaned = clean(text)
    assert all(token.text in cleaned and token.text for token in tokenize(cleaned) if token.text != "'s")


@pytest.mark.parametrize("written", ["63O", "63О", "63о", "6ОО", "10О", "95 о 12"])
def test_a_letter_o_that_ends_a_figure_is_a_zero(written: str):
    expected = {"6ОО": ["600"], "10О": ["100"], "95 о 12": ["95", "о", "12"]}
    assert [token.lower for token in tokenize(clean(written))] == expected.get(written, ["630"])
