"""What buttons carry: short, the same on every replica, and worth nothing when forged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies.actions import (
    AUTOMATIC,
    Action,
    ForgetMe,
    NotThis,
    Rest,
    SendQuestion,
    SetLanguage,
    ShowClaim,
    ShowNearest,
    Sources,
    StopNotices,
    Timeline,
    WantNotices,
    decode,
    encode,
)
from storage.records import claim_key

KEY = claim_key("ua-refused-630-dec-2024")
ACTIONS = [
    ShowClaim(KEY),
    ShowNearest(KEY),
    Rest(KEY),
    Rest(KEY, 12),
    Sources(KEY, 3),
    Timeline(KEY, 9_999),
    NotThis(KEY),
    SendQuestion(),
    SetLanguage("uk"),
    SetLanguage(AUTOMATIC),
    ForgetMe(),
    StopNotices(),
    WantNotices(),
]


@pytest.mark.parametrize("action", ACTIONS, ids=repr)
def test_an_action_is_read_back_as_it_was_written(action: Action):
    assert decode(encode(action)) == action


@pytest.mark.parametrize("action", ACTIONS, ids=repr)
def test_an_action_fits_a_button(action: Action):
    data = encode(action)
    assert data.isascii()
    assert len(data) <= 64


def test_what_buttons_carried_yesterday_means_the_same_today():
    assert encode(ShowClaim("abcdefghijklm")) == "c:abcdefghijklm"
    assert encode(ShowNearest("abcdefghijklm")) == "e:abcdefghijklm"
    assert encode(Rest("abcdefghijklm", 2)) == "r:abcdefghijklm:2"
    assert encode(Sources("abcdefghijklm", 1)) == "s:abcdefghijklm:1"
    assert encode(Timeline("abcdefghijklm", 1)) == "t:abcdefghijklm:1"
    assert encode(NotThis("abcdefghijklm")) == "n:abcdefghijklm"
    assert encode(SendQuestion()) == "q"
    assert encode(SetLanguage("auto")) == "l:auto"
    assert encode(ForgetMe()) == "f"


@pytest.mark.parametrize(
    "forged",
    [
        "", "c", "c:", "c:short", "c:ABCDEFGHIJKLM", "c:abcdefghijklm:1", "c:abcdefghijkl1",
        "c:abcdefghijklm\n", "r:abcdefghijklm", "r:abcdefghijklm:0", "r:abcdefghijklm:-1",
        "r:abcdefghijklm:1e9", "r:abcdefghijklm:٣", "r:abcdefghijklm:99999", "l:de", "l:", "q:1",
        "f:abcdefghijklm", "x:abcdefghijklm",
    ],
)  # fmt: skip
def test_forged_data_is_no_action(forged: str):
    assert decode(forged) is None


@given(st.text(max_size=80))
def test_whatever_is_read_as_an_action_is_written_the_same_again(data: str):
    action = decode(data)
    assert action is None or encode(action) == data
