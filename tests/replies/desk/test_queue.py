"""Whatever people write, a page of the queue is a message Telegram takes, with buttons that fit."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.answer import Difference, Fact
from bot.moderation.groups import Group
from bot.replies.desk import queue as screens
from storage.desk.records import QueuedQuestion
from tests.replies.samples import LANGUAGES, OFFERED, REFUSED, record
from tests.replies.telegram import sent
from tests.replies.test_limits import every_claim, texts

if TYPE_CHECKING:
    from bot.replies import Reply

NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
LATEST = 2**31
"""As large as the number of a question may be."""
DIFFERS = (Difference(Fact.NUMBER, "640", "630"),)
NEAR = [(REFUSED, DIFFERS), (OFFERED, ()), (REFUSED, DIFFERS)]


def group_of(*written: str) -> Group:
    return Group(
        tuple(QueuedQuestion(LATEST - at, text, "uk", at, NOW) for at, text in enumerate(written, start=1))
    )


def page(group: Group, language: str = "en") -> Reply:
    return screens.group(group, screens.Place(2, 3, LATEST, LATEST), NEAR, record(), language)


@every_claim
@given(written=st.lists(texts, min_size=1, max_size=9), note=texts, language=st.sampled_from(LANGUAGES))
def test_every_screen_is_a_message_telegram_takes(written: list[str], note: str, language: str):
    group = group_of(*written)
    differs = dict.fromkeys(group.numbers, DIFFERS * 3)
    for reply in (
        page(group, language),
        screens.choose_claim(group, NEAR, record(), language),
        screens.choose_claim(group, [], record(), language),
        screens.ask_for_claim(group, language),
        screens.ask_for_note(group, language),
        screens.choose_wording(group, REFUSED, differs, record(), language),
        screens.confirm_note(group, note[:1_000], language),
    ):
        sent(reply)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_wrote_is_shown_and_never_read_as_a_tag(language: str):
    assert "<b>640</b>?" in sent(page(group_of("<b>640</b>?"), language))


def test_a_wording_that_differs_from_the_claim_is_marked_where_it_could_be_added():
    group = group_of("Did they refuse 640?")
    shown = sent(screens.choose_wording(group, REFUSED, {group.numbers[0]: DIFFERS}, record(), "en"))
    assert "⚠ You asked about 640; the record is about 630." in shown


def test_more_wordings_than_there_is_room_for_are_counted():
    assert "… and 3 other wordings" in sent(page(group_of(*map(str, range(9)))))
