"""An update is confirmed to Telegram only when it has been processed, and none gets lost or blocks others."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from telegram.error import Conflict, InvalidToken, NetworkError

from bot.handlers.client import Client
from bot.handlers.order import ChatOrder
from bot.handlers.polling import Polling, Tempo
from tests.handlers.updates import raw_update

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from telegram import Update


class Telegram:
    """Telegram's queue of updates: it repeats what is not confirmed."""

    def __init__(self) -> None:
        self.queue: list[dict[str, Any]] = []
        self.asked: list[tuple[int, int]] = []
        self.failures: list[Exception] = []
        self.latency = 0.0
        self.read = Client("1:token", "http://nowhere.invalid").read

    async def receive(self, offset: int, _kinds: Sequence[str], seconds: int) -> list[dict[str, Any]]:
        """Answer at once what is pending, else wait a moment."""
        self.asked.append((offset, seconds))
        if self.failures:
            raise self.failures.pop(0)
        self.queue[:] = [update for update in self.queue if update["update_id"] >= offset]
        if not self.queue:
            await asyncio.sleep(min(seconds, 0.05))
        answer = self.queue[:100]
        await asyncio.sleep(self.latency)
        return answer

    def confirmed(self) -> int:
        """Return the first update that is not confirmed."""
        return max((offset for offset, _ in self.asked), default=0)


class Application:
    """Processes updates: those with a gate only when it is open, those that fail with an error."""

    def __init__(self) -> None:
        self.update_processor = ChatOrder()
        self.gates: dict[int, asyncio.Event] = {}
        self.begun: list[int] = []
        self.done: list[int] = []

    async def process_update(self, update: Update) -> None:
        """Note what happens to the update."""
        self.begun.append(update.update_id)
        if update.update_id in self.gates:
            await self.gates[update.update_id].wait()
        self.done.append(update.update_id)


class Service:
    """The polling under test, running."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram
        self.application = Application()
        self.stop = asyncio.Event()
        tempo = Tempo(breath=0.01, patience=0.1, grace=0.2)
        self.polling = Polling(self.application, telegram, ["message"], tempo)
        self.running: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to serve."""
        self.running = asyncio.create_task(self.polling.run(self.stop))

    async def end(self) -> None:
        """Stop and wait for the end."""
        self.stop.set()
        await self.running

    async def until(self, condition: Any) -> None:
        """Wait until something is the case."""
        async with asyncio.timeout(5):
            while not condition():  # noqa: ASYNC110 -- the condition is about a part that knows no test
                await asyncio.sleep(0.005)


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    """Offer a service that is not started yet."""
    service = Service(Telegram())
    yield service
    service.stop.set()
    for gate in service.application.gates.values():
        gate.set()
    await asyncio.gather(service.running, return_exceptions=True)


async def test_a_batch_is_confirmed_once_it_is_processed(service: Service):
    service.telegram.queue = [raw_update(10), raw_update(11)]
    service.start()
    await service.until(lambda: service.telegram.confirmed() == 12)
    assert service.application.done == [10, 11]


async def test_an_update_that_is_being_processed_is_not_confirmed(service: Service):
    service.application.gates[11] = asyncio.Event()
    service.telegram.queue = [raw_update(10), raw_update(11, chat=8), raw_update(12, chat=9)]
    service.start()
    await service.until(lambda: service.application.done == [10, 12])
    await asyncio.sleep(0.05)
    assert service.telegram.confirmed() == 11
    service.application.gates[11].set()
    await service.until(lambda: service.telegram.confirmed() == 13)


async def test_while_one_update_takes_long_later_ones_are_received_and_each_is_processed_once(
    service: Service,
):
    service.application.gates[10] = asyncio.Event()
    service.telegram.queue = [raw_update(10)]
    service.start()
    await service.until(lambda: service.application.begun == [10])
    service.telegram.queue.append(raw_update(11, chat=8))
    await service.until(lambda: service.application.done == [11])
    await asyncio.sleep(0.05)
    assert service.application.begun == [10, 11]
    assert service.telegram.confirmed() == 10


async def test_an_update_that_is_finished_while_telegram_answers_is_not_processed_again(service: Service):
    service.telegram.latency = 0.05
    service.application.gates[10] = asyncio.Event()
    service.telegram.queue = [raw_update(10), raw_update(11)]
    service.start()
    await service.until(lambda: service.telegram.asked.count((10, 0)) > 1)
    service.application.gates[10].set()
    await service.until(lambda: service.telegram.confirmed() == 12)
    assert service.application.begun == [10, 11]


async def test_an_update_that_takes_long_hides_no_newer_ones_however_many_they_are(service: Service):
    service.application.gates[10] = asyncio.Event()
    service.telegram.queue = [raw_update(10)] + [raw_update(n, chat=n) for n in range(11, 300)]
    service.start()
    await service.until(lambda: len(service.application.done) == 289)
    service.application.gates[10].set()
    await service.until(lambda: service.telegram.confirmed() == 300)
    assert service.application.begun == list(range(10, 300))


async def test_a_burst_is_confirmed_only_as_it_is_processed_as_long_as_that_is_quick(service: Service):
    service.application.gates = {10: asyncio.Event()}
    service.telegram.queue = [raw_update(10)] + [raw_update(n, chat=n) for n in range(11, 300)]
    service.start()
    await service.until(lambda: len(service.application.done) == 99)
    assert service.telegram.confirmed() <= 10


async def test_an_update_that_is_none_is_confirmed_and_the_next_one_answered(service: Service):
    service.telegram.queue = [{"update_id": 10, "message": {"text": "no date, no chat"}}, raw_update(11)]
    service.start()
    await service.until(lambda: service.telegram.confirmed() == 12)
    assert service.application.done == [11]


async def test_what_was_received_is_answered_and_confirmed_before_the_end(service: Service):
    service.application.gates[10] = asyncio.Event()
    service.telegram.queue = [raw_update(10)]
    service.start()
    await service.until(lambda: service.application.begun == [10])
    service.stop.set()
    await asyncio.sleep(0.05)
    service.application.gates[10].set()
    await service.running
    assert service.application.done == [10]
    assert service.telegram.asked[-1] == (11, 0)


async def test_what_cannot_be_finished_in_time_is_left_unconfirmed_for_the_next_start(
    service: Service, caplog: pytest.LogCaptureFixture
):
    service.application.gates[10] = asyncio.Event()
    service.telegram.queue = [raw_update(9), raw_update(10), raw_update(11, chat=8)]
    service.start()
    await service.until(lambda: service.application.done == [9, 11])
    await service.end()
    assert service.telegram.asked[-1] == (10, 0)
    assert "1 updates are left for the next start" in caplog.text


async def test_an_outage_is_waited_out_with_one_line_in_the_log(
    service: Service, caplog: pytest.LogCaptureFixture
):
    caplog.set_level("INFO")
    service.telegram.failures = [Conflict("other poller"), NetworkError("Bad Gateway")]
    service.telegram.queue = [raw_update(10)]
    service.start()
    await service.until(lambda: service.application.done == [10])
    assert [record.levelname for record in caplog.records] == ["WARNING", "INFO"]


async def test_a_token_that_is_wrong_is_not_tried_again(service: Service):
    service.telegram.failures = [InvalidToken("Unauthorized")]
    service.start()
    with pytest.raises(InvalidToken):
        await service.running
