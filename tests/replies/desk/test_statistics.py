"""The numbers in words and as a picture: right, and within Telegram's limits whatever they are."""

from __future__ import annotations

import struct
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.moderation.statistics import Asked, Questions, Statistics
from bot.replies.desk.lettering import ELLIPSIS, width, wrapped
from bot.replies.desk.picture import BACKGROUND, COLORS, TEXT, WIDTH, picture
from bot.replies.desk.statistics import DEAD, LISTED, statistics
from bot.replies.markup import CAPTION, size
from storage.desk.figures import LASTING, PASSING, DeadSource, Link, LinkState
from tests.botapi.html import parse_html
from tests.replies.samples import LANGUAGES
from tests.storage.samples import OFFER, claim

TODAY = date(2024, 12, 8)
PNG = b"\x89PNG\r\n\x1a\n"
CLAIMS = {OFFER.id: OFFER}


def days(count: int, *questions: Questions) -> Statistics:
    """Make the numbers of some days, of which the last ones had questions."""
    empty = (Questions(),) * (count - len(questions))
    return Statistics(TODAY - timedelta(days=count - 1), TODAY, (*empty, *questions))


def dead(state: LinkState, claim_id: str = OFFER.id) -> DeadSource:
    return DeadSource(Link("https://example.org/a", state, datetime(2024, 12, 8, tzinfo=UTC), 3), claim_id)


WEEK = replace(
    days(7, Questions(1, 1, 0), Questions(2, 0, 1)),
    asked=(Asked(OFFER.id, 3, 1), Asked("deleted", 1)),
    not_this=1,
    sent_in=2,
    open=12_345,
    checked=9,
    dead=(dead(LinkState.GONE),),
)
WORST_CLAIMS = {
    letter: claim(letter, claim={"en": f"{letter} & <b>" * 500, "uk": "Щ$ " * 900}) for letter in "abcd"
}
WORST = replace(
    days(90, *[Questions(10**9, 10**9, 10**9)] * 90),
    asked=tuple(Asked(letter, 10**9, 10**9) for letter in "abcd"),
    not_this=10**9,
    sent_in=10**9,
    open=10**9,
    checked=9,
    dead=tuple(dead(LinkState.REFUSED, letter) for letter in "abcd"),
)
SEVERAL = [
    (WEEK, CLAIMS),
    (days(1), {}),
    (days(7), {}),
    (days(90, Questions(1)), {}),
    (WORST, WORST_CLAIMS),
    (replace(WORST, asked=(Asked("🛑" * 300, 1), Asked("$x^2$", 1))), {}),
]


def test_the_words_tell_every_number():
    assert statistics(WEEK, CLAIMS, "en").plain() == (
        "2 December – 8 December 2024\n"
        "Questions: 5, about 1 a day\n"
        "• Answered: 3 (60%)\n"
        "• Only near: 1 (20%)\n"
        "• Not in the record: 1 (20%)\n\n"
        "Most asked\n"
        "3 × Russia offered to swap 630 prisoners. (“Not what I asked”: 1)\n"
        "1 × deleted\n\n"
        "“Not what I asked” was pressed: 1\n"
        "Sent to the moderators: 2\n"
        "Waiting in /queue now: 12,345\n\n"
        "Sources that no longer lead where they did: 1\n"
        "• example.org (https://example.org/a): the page is gone (Russia offered to swap 630 prisoners.)"
    )


def test_sources_that_were_never_checked_are_not_said_to_be_fine():
    unchecked, fine = (statistics(replace(days(7), checked=n), {}, "en").plain() for n in (0, 9))
    assert "have not been checked yet" in unchecked
    assert "No source is known to lead elsewhere" in fine


def test_every_way_of_being_dead_has_words():
    assert set(DEAD) == LASTING | PASSING


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("numbers", "claims"), SEVERAL)
def test_any_numbers_fit_into_a_caption(numbers: Statistics, claims: dict, language: str):
    reply = statistics(numbers, claims, language)
    assert size(reply.html).fits(CAPTION)
    assert parse_html(reply.html)
    assert [button.data for row in reply.buttons for button in row] == [
        "m:stats:7",
        "m:stats:30",
        "m:stats:90",
    ]


def test_no_more_dead_sources_are_named_than_can_be_read_at_a_glance():
    assert statistics(WORST, WORST_CLAIMS, "en").html.count("https://example.org/a") == LISTED


def test_the_button_of_the_days_that_are_shown_is_marked():
    texts = [button.text for button in statistics(days(30), {}, "en").buttons[0]]
    assert texts == ["7 days", "• 30 days •", "90 days"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("numbers", "claims"), SEVERAL)
def test_any_numbers_make_a_picture_that_telegram_takes(numbers: Statistics, claims: dict, language: str):
    file = picture(numbers, claims, language)
    assert file.startswith(PNG)
    wide, high = struct.unpack(">II", file[16:24])
    assert wide == WIDTH
    assert high < 1.2 * WIDTH
    assert len(file) < 10 * 2**20


def test_the_same_numbers_make_the_same_file():
    assert picture(WEEK, CLAIMS, "uk") == picture(WEEK, CLAIMS, "uk")
    assert picture(WEEK, CLAIMS, "uk") != picture(replace(WEEK, asked=()), CLAIMS, "uk")


def luminance(color: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2 defines it."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("color", [TEXT, *COLORS])
def test_everything_drawn_stands_out_from_the_background(color: str):
    assert (luminance(color) + 0.05) / (luminance(BACKGROUND) + 0.05) > 4.5


@pytest.mark.parametrize(
    "text", ["", "one", "Чи правда, що " * 30, "x" * 500, "a " + "x" * 500, "🛑 $5$ " * 50]
)
def test_no_line_is_wider_than_its_room(text: str):
    lines = wrapped(text, 36, 600, 2)
    assert len(lines) <= 2
    assert all(width(line, 36) <= 600 for line in lines)
    is_whole = "".join(lines).split() == text.split() or " ".join(lines) == text
    assert is_whole or lines[-1].endswith(ELLIPSIS) or lines[0].endswith(ELLIPSIS)
