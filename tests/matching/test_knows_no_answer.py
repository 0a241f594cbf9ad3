"""The engine is general: no figure and no claim of the record stands in its code or in its words."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from bot.language.lexicon import read_data
from tests.matching.stored import CLAIMS, FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
CODE = sorted((ROOT / "bot/matching").rglob("*.py"))
DATA = [*sorted((ROOT / "bot/matching").rglob("*.yaml")), *sorted((ROOT / "bot/language").rglob("*.yaml"))]
WORDS = sorted(path.stem for path in (ROOT / "bot/language/lexicon").glob("*.yaml") if path.stem != "numbers")
CALENDAR = {101, 131, 183, 365, 366, 401, 430, 901, 930, 1201, 1231, *range(1900, 2101)}
"""Years, the days of one, and the first and last days of its parts as mmdd."""
TELLING = {figure for figure in FIGURES if figure >= 100 and figure % 100} - CALENDAR
"""Figures by which a claim could be told: 630, 935, ..."""


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def literals(path: Path) -> Iterator[object]:
    tree = ast.parse(path.read_text("utf-8"))
    described = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in described:
            yield node.value


def values(entry: object) -> Iterator[str]:
    """Yield every text in a data file, without the keys, which are numbers of their own."""
    if isinstance(entry, dict):
        for value in entry.values():
            yield from values(value)
    elif isinstance(entry, list):
        for value in entry:
            yield from values(value)
    else:
        yield str(entry)


def test_the_figures_of_the_record_are_known_to_this_test():
    assert {630, 935} <= TELLING


@pytest.mark.parametrize("path", CODE, ids=name)
def test_no_figure_of_the_record_stands_in_the_code(path: Path):
    texts = [str(each) for each in literals(path) if isinstance(each, int | str)]
    assert not TELLING & {int(digits) for text in texts for digits in re.findall(r"\d{3,}", text)}


@pytest.mark.parametrize("data", WORDS)
def test_no_word_of_the_lexicon_is_a_number_of_three_digits(data: str):
    assert not [text for text in values(read_data(data)) if re.search(r"\d{3,}", text)]


def test_number_words_have_no_digits():
    numbers = read_data("numbers")
    assert not [
        text
        for kind in ("cardinal", "ordinal", "multiplier")
        for text in values(numbers[kind])
        if re.search(r"\d", text)
    ]


@pytest.mark.parametrize("path", [*CODE, *DATA], ids=name)
def test_neither_an_id_nor_a_key_nor_a_whole_wording_of_a_claim_is_known(path: Path):
    text = path.read_text("utf-8").casefold()
    own = [
        (claim.id, claim.key, *(wording.casefold().rstrip(".") for wording in claim.claim.values()))
        for claim in CLAIMS
    ]
    assert not [part for parts in own for part in parts if part in text]


@pytest.mark.parametrize("path", DATA, ids=name)
def test_no_figure_of_the_record_stands_in_the_data(path: Path):
    texts = list(values(yaml.safe_load(path.read_text("utf-8"))))
    assert not TELLING & {int(digits) for text in texts for digits in re.findall(r"\d{3,}", text)}
