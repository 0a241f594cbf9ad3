"""Which language a reader gets, and what is said where a text is in another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot import replies
from bot.language.offered import LANGUAGES as OFFERED_LANGUAGES
from bot.language.offered import language_for
from bot.replies.wording import IN_LANGUAGE
from storage.records import Source, Speaker
from tests.replies.samples import COUNTED, REFUSED, record
from tests.replies.telegram import sent


@pytest.mark.parametrize(
    ("code", "served_in"),
    [
        ("uk", "uk"),
        ("ru", "ru"),
        ("en-GB", "en"),
        ("UK_ua", "uk"),
        ("de", "en"),
        ("zh-hans", "en"),
        (None, "uk"),
        ("", "uk"),
    ],
)
def test_readers_get_their_language_else_english_and_ukrainian_when_nothing_is_known(
    code: str | None, served_in: str
):
    assert language_for(code).code == served_in


def test_every_offered_language_has_twelve_months_and_falls_back_on_the_others():
    codes = {language.code for language in OFFERED_LANGUAGES}
    for language in OFFERED_LANGUAGES:
        assert len(set(language.months)) == len(set(language.months_of_day)) == 12
        assert {language.code, *language.reads_also} == codes
        assert language.code in IN_LANGUAGE


def test_a_statement_lacking_in_the_readers_language_is_shown_as_stored_and_marked():
    shown = sent(replies.claim_card(REFUSED, record(), "en"))
    assert "Відповіла, що пропозиції не було. (in Ukrainian)" in shown


def test_a_claim_lacking_in_the_readers_language_is_shown_as_stored_and_marked():
    assert "«В мае вернули 90 тел.» (російською)" in sent(replies.claim_card(COUNTED, record(), "uk"))


def test_a_text_in_the_readers_language_bears_no_mark():
    shown = sent(replies.claim_card(REFUSED, record(), "uk"))
    assert "Відповіла, що пропозиції не було.\n" in shown


def test_a_source_in_another_language_says_so_next_to_its_link():
    shown = sent(replies.claim_card(REFUSED, record(), "en"))
    assert "The Herald · Вісті (in Ukrainian)" in shown
    assert "bare.example (" not in shown, "nothing is said of a source whose language is not known"


def test_a_name_and_role_in_the_same_other_language_are_marked_once():
    speaker = Speaker({"ru": "Иван Сидоров"}, {"ru": "генерал"}, "russia")
    claim = replace(REFUSED, statements=(replace(REFUSED.statements[0], speaker=speaker),))
    assert "• Иван Сидоров, генерал (in Russian), 7 June 2024" in sent(
        replies.claim_card(claim, record(), "en")
    )


def test_a_language_without_a_name_is_marked_by_its_code():
    statement = replace(REFUSED.statements[0], sources=(Source("https://a.example", "A", language="xx"),))
    claim = replace(REFUSED, statements=(statement,))
    assert "A (in another language: xx)" in sent(replies.claim_card(claim, record(), "en"))
