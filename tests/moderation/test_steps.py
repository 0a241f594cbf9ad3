"""Each step reads what moderators type, in any language, and refuses with one clear reason."""

from __future__ import annotations

import pytest

from bot.moderation.opening import further_statement, new_claim
from bot.moderation.refusals import Reason, Refusal
from bot.moderation.sheet import AS_WRITTEN
from bot.moderation.steps import STEPS
from storage.records import Stance
from tests.moderation.filling import ZAKHAROVA, scene
from tests.storage.samples import OFFER


def read(step: str, text: str, language: str = "en"):
    return STEPS[step].read(text, new_claim(language), scene())


def refusal_of(step: str, text: str) -> Reason:
    with pytest.raises(Refusal) as refused:
        read(step, text)
    return refused.value.reason


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ukraine refused the exchange.", "en"),
        ("Україна відмовилася від обміну.", "uk"),
        ("Украина отказалась от обмена.", "ru"),
    ],
)
def test_the_language_of_a_claim_is_told_by_its_words(text: str, language: str):
    sheet = read("wording", f" {text}\n")
    assert sheet.claim["claim"] == {language: text}
    assert sheet.way.language == language


def test_a_language_that_was_told_wrongly_is_corrected_with_all_that_was_written_in_it():
    written = read("text", "Отказ", "ru").with_claim(claim={"ru": "Отказ"}).on_way(language="ru")
    corrected = STEPS["language"].read("uk", written, scene())
    assert corrected.claim["claim"] == {"uk": "Отказ"}
    assert corrected.statement["text"] == {"uk": "Отказ"}
    assert read("language", "Ukrainian").way.language == read("language", "українська").way.language == "uk"
    assert refusal_of("language", "klingon") is Reason.NOT_A_LANGUAGE


@pytest.mark.parametrize("name", ["Maria Zakharova", "Марія Захарова", "мария захарова", "Zaharova Maria"])
def test_a_known_speaker_comes_with_role_and_side_whatever_the_alphabet(name: str):
    speaker = read("speaker", name, "uk").speaker
    assert speaker == {"name": ZAKHAROVA.name, "role": ZAKHAROVA.role, "side": "russia"}


@pytest.mark.parametrize("typed", ["Захарова", "Zaharova", "захорова"])
def test_a_part_of_a_known_name_or_a_misspelling_is_asked_about(typed: str):
    asked = read("speaker", typed, "uk")
    shown = [each.shown for each in STEPS["speaker"].suggest(asked, scene())]
    assert shown == ["Марія Захарова", typed]
    assert not STEPS["speaker"].is_filled(asked)
    kept = STEPS["speaker"].read(AS_WRITTEN, asked, scene())
    assert list(kept.speaker["name"].values()) == [typed]


@pytest.mark.parametrize(
    ("name", "language", "kept"),
    [("Іван Петренко", "uk", "uk"), ("Іван Петренко", "en", "uk"), ("Ivan Petrenko", "ru", "en")],
)
def test_a_new_name_stays_as_written_in_the_language_of_its_letters(name: str, language: str, kept: str):
    assert read("speaker", name, language).speaker == {"name": {kept: name}}


@pytest.mark.parametrize(
    ("typed", "side"),
    [("Russia", "russia"), ("Україна", "ukraine"), ("росія", "russia"), ("третья сторона", "third-party")],
)
def test_a_side_can_be_typed_in_any_language(typed: str, side: str):
    assert read("side", typed).speaker["side"] == side


@pytest.mark.parametrize("step", ["side", "stance", "verdict"])
def test_what_is_none_of_the_answers_is_refused(step: str):
    assert refusal_of(step, "perhaps") is Reason.NOT_A_CHOICE


@pytest.mark.parametrize(
    "typed",
    [
        "2024-12-02",
        "02.12.2024",
        "2.12.24",
        "2 December",
        "2 грудня",
        "2 декабря 2024",
        "вчора",
        "вчера",
        "yesterday",
    ],
)
def test_a_day_is_read_however_it_is_written(typed: str):
    assert read("date", typed).statement["said_on"] == "2024-12-02"


def test_a_day_without_a_year_is_the_last_one_that_was():
    assert read("date", "24 December").statement["said_on"] == "2023-12-24"
    assert read("date", "сьогодні").statement["said_on"] == "2024-12-03"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("4 December 2024", Reason.DAY_TO_COME),
        ("2024-12-04", Reason.DAY_TO_COME),
        ("1745-01-02", Reason.DAY_TOO_EARLY),
        ("December 2024", Reason.NOT_A_DAY),
        ("31.02.2024", Reason.NOT_A_DAY),
        ("2 or 3 December 2024", Reason.NOT_A_DAY),
        ("soon", Reason.NOT_A_DAY),
    ],
)
def test_what_is_no_day_or_not_yet_is_refused(typed: str, reason: Reason):
    assert refusal_of("date", typed) is reason


def test_links_are_read_one_or_more_and_each_once():
    sheet = read("links", "https://a.example/x, http://b.example\nhttps://a.example/x")
    assert [source["url"] for source in sheet.statement["sources"]] == [
        "https://a.example/x",
        "http://b.example",
    ]


def test_a_link_copied_without_its_beginning_is_one():
    sheet = read("links", "t.me/rian_ru/298, www.example.org/news?id=1")
    assert [source["url"] for source in sheet.statement["sources"]] == [
        "https://t.me/rian_ru/298",
        "https://www.example.org/news?id=1",
    ]


@pytest.mark.parametrize(
    "link",
    [
        "example.org",
        "olena@example.org/x",
        "12.06/13",
        "ftp://example.org",
        "https://",
        "javascript:alert(1)",
        "see below",
    ],
)
def test_what_is_no_web_address_is_refused(link: str):
    assert refusal_of("links", link) is Reason.NOT_A_LINK


def test_what_somebody_said_may_be_left_to_the_claim_only_where_they_claim_it():
    claim = new_claim("en").with_claim(claim={"en": "Russia offered a swap."})
    assert STEPS["text"].skip(claim, scene()).statement["text"] == {"en": "Russia offered a swap."}
    asserting, rebuttal = (further_statement(each, "en") for each in (Stance.ASSERTS, Stance.REBUTS))
    assert STEPS["text"].skip(asserting, scene(OFFER)).statement["text"] == OFFER.claim
    assert STEPS["text"].skip(rebuttal, scene(OFFER)) is None


@pytest.mark.parametrize(
    ("step", "text", "reason"),
    [
        ("wording", "x" * 2001, Reason.TOO_LONG),
        ("wording", " \n", Reason.EMPTY),
        ("wording", "Did Russia offer a swap?", Reason.IS_A_QUESTION),
        ("wording", "Kremlin", Reason.IS_ONE_WORD),
        ("text", "\x07", Reason.EMPTY),
        ("text", "😀 …", Reason.EMPTY),
        ("speaker", "x" * 501, Reason.TOO_LONG),
    ],
)
def test_a_text_that_cannot_be_kept_is_refused(step: str, text: str, reason: Reason):
    assert refusal_of(step, text) is reason
