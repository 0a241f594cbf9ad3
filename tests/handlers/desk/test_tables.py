"""The lists of what the desk can do fit together."""

from __future__ import annotations

import pytest

from bot.handlers.desk.buttons import BUTTONS
from bot.handlers.desk.commands import COMMANDS
from bot.moderation.people import Rank
from bot.moderation.refusals import Reason
from bot.replies.desk.actions import DeskAction, decode
from bot.replies.desk.commands import COMMANDS as IN_WORDS
from bot.replies.desk.refusals import SENTENCES


def test_every_command_has_a_handler_a_rank_and_words_in_the_menu():
    assert list(COMMANDS) == list(IN_WORDS)


def test_nothing_of_the_desk_is_open_to_readers():
    ranks = [rank for rank, _ in (*IN_WORDS.values(), *BUTTONS.values())]
    assert Rank.READER not in ranks


def test_every_reason_has_a_sentence():
    assert set(SENTENCES) == set(Reason)


@pytest.mark.parametrize("action", [DeskAction("invite"), DeskAction("drop", ("17",))])
def test_an_action_is_read_back_as_it_was_written(action: DeskAction):
    assert decode(action.encode()) == action


@pytest.mark.parametrize(
    "data", ["", "m", "m:", "m:drop:", "m:drop:a b", "x:drop:1", "m:" + "a" * 70, "m:drop:é"]
)
def test_forged_data_is_no_action(data: str):
    assert decode(data) is None


def test_what_does_not_fit_into_callback_data_is_refused_when_it_is_made():
    with pytest.raises(ValueError, match="cannot be callback data"):
        DeskAction("drop", ("1" * 40, "2" * 40)).encode()
