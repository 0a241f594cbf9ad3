"""The catalogues: complete in every language, and the same in the code, the .po and the .mo files."""

from __future__ import annotations

from gettext import GNUTranslations
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from babel.messages.mofile import read_mo
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po

from bot.language.offered import LANGUAGES as OFFERED_LANGUAGES
from tests.botapi.html import parse_html
from tests.replies.samples import LANGUAGES
from tools.catalogues import is_complete, po_path, template, updated

if TYPE_CHECKING:
    from babel.messages import Catalog, Message

SOME_NUMBERS = (0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 100, 101, 111, 1_000_001)


def po(language: str) -> Catalog:
    with po_path(language).open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def entries(language: str) -> list[Message]:
    return [entry for entry in po(language) if entry.id]


def ids(entry: Message) -> tuple[str, ...]:
    return (entry.id,) if isinstance(entry.id, str) else tuple(entry.id)


def forms(entry: Message) -> tuple[str, ...]:
    return (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_offered_language_has_a_catalogue():
    assert tuple(language.code for language in OFFERED_LANGUAGES) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_has_exactly_the_texts_of_the_code(language: str):
    assert {ids(entry) for entry in entries(language)} == {ids(entry) for entry in template() if entry.id}
    assert not po(language).obsolete


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_waits_for_its_translation_and_none_is_doubtful(language: str):
    assert [ids(entry) for entry in entries(language) if not is_complete(entry)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_running_the_tool_again_would_change_nothing(language: str):
    assert {ids(e): forms(e) for e in updated(language) if e.id} == {
        ids(e): forms(e) for e in entries(language)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_bot_reads_is_what_translators_wrote(language: str):
    with po_path(language).with_suffix(".mo").open("rb") as file:
        compiled = read_mo(file)
    assert {ids(e): forms(e) for e in compiled if e.id} == {ids(e): forms(e) for e in entries(language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_placeholders_of_its_text(language: str):
    for entry in entries(language):
        wanted = [placeholders(text) for text in ids(entry)]
        assert placeholders(forms(entry)[-1]) == wanted[-1], ids(entry)
        assert all(placeholders(form) in wanted for form in forms(entry)), ids(entry)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_is_html_telegram_takes_with_the_tags_of_its_text(language: str):
    for entry in entries(language):
        for form in forms(entry):
            kinds = [entity["type"] for entity in parse_html(form)[1]]
            assert kinds == [entity["type"] for entity in parse_html(ids(entry)[0])[1]], form


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_follow_the_rule_of_the_language(language: str):
    rule = get_plural(language)
    catalogue = po(language)
    assert (catalogue.num_plurals, catalogue.plural_expr) == (rule.num_plurals, rule.plural_expr)
    assert all(len(forms(e)) == rule.num_plurals for e in entries(language) if isinstance(e.id, tuple | list))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            (
                "sources",
                "source",
                "sources",
                "sources",
                "sources",
                "sources",
                "sources",
                "sources",
                "sources",
            ),
        ),
        (
            "uk",
            ("джерел", "джерело", "джерела", "джерела", "джерел", "джерел", "джерел", "джерел", "джерело"),
        ),
        (
            "ru",
            (
                "источников",
                "источник",
                "источника",
                "источника",
                "источников",
                "источников",
                "источников",
                "источников",
                "источник",
            ),
        ),
    ],
)
def test_numbers_take_the_right_form_at_run_time(language: str, words: tuple[str, ...]):
    with po_path(language).with_suffix(".mo").open("rb") as file:
        texts = GNUTranslations(file)
    said = [texts.ngettext("{n} source.", "{n} sources.", n).format(n=n) for n in SOME_NUMBERS[: len(words)]]
    assert said == [f"{n} {word}." for n, word in zip(SOME_NUMBERS, words, strict=False)]


@pytest.mark.parametrize(("language", "foreign"), [("uk", "ёъыэ"), ("ru", "ґєії")])
def test_no_letter_of_the_neighbouring_language_slips_in(language: str, foreign: str):
    assert [
        form for entry in entries(language) for form in forms(entry) if set(form.lower()) & set(foreign)
    ] == []
