"""What differs between two states of a claim is told by place, in the reader's words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.moderation.fields import CLAIM, Field, Kind
from bot.replies.desk.differing import change_lines
from bot.replies.desk.places import CHOICES, ENTRIES, LABELS, place
from bot.replies.reader import reader_for
from storage.interchange import differences
from storage.records import Status, Verdict
from tests.storage.samples import OFFER


def told(language: str = "en", limit: int = 160, **changes: object) -> list[str]:
    after = replace(OFFER, **changes)  # type: ignore[arg-type]
    return str(change_lines(differences(OFFER, after), reader_for(language), limit=limit)).splitlines()


def named(field: Field, name: str = "") -> set[str]:
    """Return the names of all fields within a part."""
    within = field.each if field.kind in {Kind.LIST, Kind.TEXTS} else None
    below = named(within, name) if within else set()
    dotted = {part: f"{name}.{part}".removeprefix(".") for part in field.parts}
    return (
        below
        | {way for part, way in dotted.items()}
        | {each for part, way in dotted.items() for each in named(field.parts[part], way)}
    )


def test_every_field_of_a_claim_has_a_name_in_words():
    assert named(CLAIM) == set(LABELS)
    assert set(ENTRIES) <= set(LABELS)
    assert set(CHOICES) <= set(LABELS)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "• Verdict: disputed → false"),
        ("uk", "• Оцінка: спірне → неправда"),
        ("ru", "• Оценка: спорное → неправда"),
    ],
)
def test_words_of_the_format_are_told_in_the_readers_words(language: str, line: str):
    assert told(language, verdict=Verdict.FALSE) == [line]


def test_what_was_added_or_removed_is_told_as_such():
    assert told(first_seen=None, tags=(*OFFER.tags, "new")) == [
        "• First seen: removed 27 November 2024",
        "• Tag 3: added “new”",
    ]
    assert told(status=Status.RETIRED) == ["• Status: published → withdrawn"]


def test_a_place_is_named_from_the_statement_to_the_language():
    assert place(("statements", 1, "text", "uk"), reader_for("en")) == "Statement 2 › Text (Українська)"
    assert (
        place(("statements", 0, "sources", 2, "url"), reader_for("en")) == "Statement 1 › Source 3 › Address"
    )


def test_a_statement_is_told_by_who_said_what():
    assert told(statements=OFFER.statements[:1]) == [
        "• Statement 2: removed Дмитро Усов: Сказав, що пропозицій не було."
    ]


def test_of_long_texts_the_part_that_differs_is_shown():
    before = OFFER.summary["uk"]
    (line,) = told(limit=40, summary={"uk": before.replace("не отримували", "отримали")})
    assert "не отримували" in line
    assert "отримали." in line.partition("→")[2]


def test_what_people_wrote_becomes_no_markup():
    (line,) = told(tags=(*OFFER.tags, "<b>&"))
    assert line == "• Tag 3: added “&lt;b&gt;&amp;”"
