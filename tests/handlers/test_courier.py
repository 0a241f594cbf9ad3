"""No answer is lost: what Telegram postpones or what fails on the way is sent again."""

from __future__ import annotations

from typing import Any

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.handlers import patience
from bot.handlers.courier import ONCE, Courier

pytestmark = pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")
"""The library announces another type for the seconds to wait; the courier takes both."""


class Line:
    """A line to Telegram with the given troubles on it, one a request."""

    def __init__(self, *troubles: Exception) -> None:
        self.troubles = list(troubles)
        self.requests = 0

    async def __call__(self, *_args: Any, **_kwargs: Any) -> bool:
        """Take a request, or fail."""
        self.requests += 1
        if self.troubles:
            raise self.troubles.pop(0)
        return True


class Pauses(list[float]):
    """Notes how long a courier would wait, and lets it go on at once."""

    async def __call__(self, seconds: float) -> None:
        """Note a pause."""
        self.append(seconds)

    async def send(self, line: Line, data: dict[str, Any] | None = None, again: int | None = None) -> object:
        """Send a request about a chat, or the given one, by a courier."""
        data = {"chat_id": 7} if data is None else data
        return await Courier(self).process_request(line, (), {}, "sendMessage", data, again)


@pytest.fixture
def pauses() -> Pauses:
    return Pauses()


async def test_a_postponed_message_waits_as_long_as_telegram_says(pauses: Pauses):
    line = Line(RetryAfter(3), RetryAfter(40))
    assert await pauses.send(line)
    assert pauses == [pytest.approx(3.1), pytest.approx(40.1)]


@pytest.mark.parametrize("trouble", [TimedOut(), NetworkError("Bad Gateway (502)")])
async def test_a_message_that_failed_on_the_way_is_sent_again(pauses: Pauses, trouble: Exception):
    line = Line(trouble, trouble)
    assert await pauses.send(line)
    assert pauses == list(patience.DELAYS[:2])


@pytest.mark.parametrize("refusal", [BadRequest("can't parse entities"), Forbidden("bot was blocked")])
async def test_what_telegram_refuses_is_not_sent_again(pauses: Pauses, refusal: Exception):
    line = Line(refusal)
    with pytest.raises(type(refusal)):
        await pauses.send(line)
    assert line.requests == 1
    assert not pauses


async def test_after_some_minutes_of_failures_it_gives_up(pauses: Pauses):
    line = Line(*[TimedOut()] * 1000)
    with pytest.raises(TimedOut):
        await pauses.send(line)
    assert 120 < sum(pauses) < 600


async def test_what_is_worth_one_attempt_gets_one(pauses: Pauses):
    for trouble in (TimedOut(), RetryAfter(5)):
        line = Line(trouble)
        with pytest.raises(type(trouble)):
            await pauses.send(line, again=ONCE)
        assert line.requests == 1
    assert not pauses


async def test_requests_nobody_waits_for_are_left_to_their_caller(pauses: Pauses):
    line = Line(TimedOut())
    with pytest.raises(TimedOut):
        await pauses.send(line, data={})
    assert not pauses
