"""A forwarded post is read into a draft: what it says, and nothing that it does not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.engine import Engine
from bot.matching.reading_post import Figure, PostRead, read_post
from tests.matching.record import BOROVIK, KLYMENKO, RECORD

SPEAKERS = (KLYMENKO, BOROVIK)
EMPTY = Engine()
WRITTEN = date(2024, 12, 5)

POST = """⚡️ Важливо!

3 грудня речник уряду Ігор Боровик заявив, що Україна відмовилася забрати 640 військовополонених.
Київ цього не підтвердив.
Джерело: https://news.example/2024/12/03/vidmova?utm_source=tg&id=7#top
t.me/channel/123 та ще раз http://www.news.example/2024/12/03/vidmova
Підписуйтесь на @channel"""


@pytest.fixture(scope="module")
def small() -> Engine:
    return Engine(RECORD)


def post(record: Engine, text: str, written_on: date | None = WRITTEN) -> PostRead:
    return read_post(record, text, speakers=SPEAKERS, written_on=written_on)


def test_a_post_is_read_into_all_parts_of_a_draft(small: Engine):
    found = post(small, POST)
    assert found.language == "uk"
    assert found.wording == "Україна відмовилася забрати 640 військовополонених."
    assert found.speaker == (1, "Ігор Боровик", "речник уряду")
    assert found.said_on == date(2024, 12, 3)
    assert found.figures == (Figure("640", "captive"),)
    assert found.links == ("https://news.example/2024/12/03/vidmova?id=7", "https://t.me/channel/123")
    assert "Київ цього не підтвердив." in found.rest.splitlines()
    assert "640" not in found.rest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Borovik said that Ukraine refused to take back 640 prisoners.", (1, "Borovik", None)),
        ("Боровик: Украина отказалась забрать 640 пленных", (1, "Боровик", None)),
        ("За словами Боровика, Україна відмовилася забрати 640 полонених.", (1, "Боровика", None)),
        ("According to Olha Klymenko, Ukraine took back 640 prisoners.", (0, "Olha Klymenko", None)),
        ("Украина отказалась забрать 640 пленных, заявил Боровик.", (1, "Боровик", None)),
        ("Ukraine took back 640 prisoners, Klymenko said on Tuesday.", (0, "Klymenko", None)),
        (
            "Міністр оборони Петро Невідомий заявив, що Росія передала 50 тіл.",
            (None, "Петро Невідомий", "Міністр оборони"),
        ),
        ("Yesterday Jane Unknown said that Russia handed over 50 bodies.", (None, "Jane Unknown", None)),
    ],
)
def test_who_says_so_is_read_and_is_no_part_of_the_wording(
    small: Engine, text: str, speaker: tuple[int | None, str, str | None]
):
    found = post(small, text)
    assert found.speaker == speaker
    assert found.wording is not None
    assert found.wording[0].isupper()
    assert speaker[1] not in found.wording


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine refused to take back 640 prisoners.",
        "Невідомий заявив, що Україна відмовилася забрати 640 полонених.",
        "Боровик і Клименко заявили, що Україна відмовилася забрати 640 полонених.",
        "Кажуть, що Україна відмовилася забрати 640 полонених.",
        "A SPOKESMAN SAID THAT UKRAINE REFUSED TO TAKE BACK 640 PRISONERS",
    ],
)
def test_nobody_is_named_where_a_post_does_not_say_who_it_was(small: Engine, text: str):
    found = post(small, text)
    assert found.wording is not None
    assert found.speaker is None
    assert found.said_on is None


def test_two_known_speakers_of_one_name_leave_open_who_it_was(small: Engine):
    found = read_post(
        small, "Borovik said that Ukraine took back 640 prisoners.", speakers=(BOROVIK, BOROVIK)
    )
    assert found.speaker == (None, "Borovik", None)


@pytest.mark.parametrize(
    ("text", "said_on"),
    [
        ("Yesterday Borovik said that Ukraine refused 640 prisoners.", date(2024, 12, 4)),
        ("3 December 2023: Borovik said that Ukraine refused 640 prisoners.", date(2023, 12, 3)),
        ("30 ноября Боровик заявил, что Украина отказалась от 640 пленных.", date(2024, 11, 30)),
        ("Украина отказалась от 640 пленных, заявил Боровик 30 ноября 2024 года.", date(2024, 11, 30)),
        ("30 марта Боровик заявил, что Украина отказалась от 640 пленных.", None),
        ("In December 2024 Borovik said that Ukraine refused 640 prisoners.", None),
        ("Borovik said that Ukraine refused 640 prisoners on 3 December 2024.", None),
        ("Borovik said that Ukraine refused 640 prisoners.", None),
    ],
)
def test_the_day_is_that_on_which_it_was_said(small: Engine, text: str, said_on: date | None):
    assert post(small, text).said_on == said_on


def test_a_day_that_only_the_posts_own_would_tell_stays_open_without_it(small: Engine):
    for day in ("Yesterday", "On 30 November"):
        text = f"{day} Borovik said that Ukraine refused 640 prisoners."
        assert post(small, text, written_on=None).said_on is None


def test_the_sentence_with_most_of_a_claim_is_its_wording(small: Engine):
    text = "Russia did it again. Russia handed over 50 bodies to Ukraine on 4 October 2024. Families wait."
    found = post(small, text)
    assert found.wording == "Russia handed over 50 bodies to Ukraine on 4 October 2024."
    assert found.rest == "Russia did it again.\nFamilies wait."


@pytest.mark.parametrize(
    "text",
    [
        "",
        "🙏",
        "Доброго ранку, друзі! Яка гарна погода.",
        "Who refused, and when?",
        "https://news.example/a/b",
    ],
)
def test_a_post_that_states_no_claim_has_no_wording(small: Engine, text: str):
    found = post(small, text)
    assert (found.wording, found.speaker, found.said_on) == (None, None, None)


def test_the_figures_of_the_wording_come_before_the_others(small: Engine):
    text = "Вечором приїхали 12 автобусів. Росія передала Україні 50 тіл загиблих."
    assert [figure.written for figure in post(small, text).figures] == ["50", "12"]


def test_a_sentence_too_long_for_a_wording_is_none(small: Engine):
    text = "Ukraine refused to take back 640 prisoners" + " and their families wait" * 20
    assert post(small, text).wording is None
    assert post(small, text).rest == text


@pytest.mark.parametrize(
    "text",
    [
        "BOROVIK'S MAN SAID THAT UKRAINE REFUSED THE 630:630 EXCHANGE OF PRISONERS",
        "Borovik said that Ukraine refused a 630/630 exchange.",
    ],
)
def test_signs_that_are_read_as_others_are_written_as_they_stand(small: Engine, text: str):
    wording = post(small, text).wording
    assert wording is not None
    assert wording in text


PIECES = [
    "Борoвик",
    "Borovik",
    "said that",
    "заявив, що",
    "Україна",
    "refused",
    "630:630",
    "'S",
    "3.12",
    ":",
    ", ",
    "«",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=12).map(" ".join))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_text_can_be_read(text: str):
    found = post(EMPTY, text)
    assert found.speaker is None or found.speaker.name
    assert all(link.startswith(("http://", "https://")) for link in found.links)
