"""Chats are served side by side, and the updates of one chat in order."""

from __future__ import annotations

import asyncio

from telegram import Update

from bot.handlers.order import MOST_WAITING, ChatOrder, chat_of
from tests.handlers.updates import update


class Work:
    """Work on updates that takes as long as the test wants, and a diary of what happened."""

    def __init__(self) -> None:
        self.diary: list[str] = []
        self.order = ChatOrder()
        self.gates: dict[int, asyncio.Event] = {}

    def begin(self, number: int, chat: int) -> asyncio.Task[None]:
        """Hand an update to the processor; it is done once its gate is opened."""
        self.gates[number] = asyncio.Event()
        return asyncio.create_task(self.order.process_update(update(number, chat=chat), self._do(number)))

    async def _do(self, number: int) -> None:
        self.diary.append(f"begin {number}")
        await self.gates[number].wait()
        self.diary.append(f"end {number}")


async def breathe() -> None:
    """Let every task go on as far as it can."""
    for _ in range(10):
        await asyncio.sleep(0)


async def test_messages_of_one_chat_are_answered_one_after_the_other_in_their_order():
    work = Work()
    tasks = [work.begin(number, chat=7) for number in (1, 2, 3)]
    await breathe()
    assert work.diary == ["begin 1"]
    for gate in reversed(work.gates.values()):
        gate.set()
    await asyncio.gather(*tasks)
    assert work.diary == ["begin 1", "end 1", "begin 2", "end 2", "begin 3", "end 3"]


async def test_a_slow_chat_holds_up_no_other():
    work = Work()
    slow = [work.begin(number, chat=7) for number in range(1, 100)]
    other = work.begin(500, chat=8)
    work.gates[500].set()
    await other
    assert "end 500" in work.diary
    assert work.diary.count("begin 1") == 1
    assert "end 1" not in work.diary
    for task in slow:
        task.cancel()
    await asyncio.gather(*slow, return_exceptions=True)


async def test_a_flood_of_one_chat_is_cut_off_and_leaves_room_for_others():
    work = Work()
    flood = [work.begin(number, chat=7) for number in range(1, 2_001)]
    other = work.begin(5_000, chat=8)
    await breathe()
    for gate in work.gates.values():
        gate.set()
    await asyncio.gather(*flood, other)
    assert "end 5000" in work.diary
    answered = [line for line in work.diary if line.startswith("end") and line != "end 5000"]
    assert answered == [f"end {number}" for number in range(1, MOST_WAITING + 1)]


async def test_a_message_that_fails_lets_the_next_of_its_chat_pass():
    order, reached = ChatOrder(), asyncio.Event()

    async def fail() -> None:
        raise ValueError

    async def succeed() -> None:
        reached.set()

    results = await asyncio.gather(
        order.process_update(update(1), fail()),
        order.process_update(update(2), succeed()),
        return_exceptions=True,
    )
    assert isinstance(results[0], ValueError)
    assert reached.is_set()


async def test_a_chat_leaves_nothing_behind_once_it_is_served():
    work = Work()
    tasks = [work.begin(number, chat=number % 3) for number in range(30)]
    for gate in work.gates.values():
        gate.set()
    await asyncio.gather(*tasks)
    assert not work.order._locks
    assert not work.order._waiting


async def test_an_update_of_no_chat_waits_for_nobody():
    update_of_nobody = Update(update_id=1)
    assert chat_of(update_of_nobody) is None
    done = asyncio.Event()

    async def do() -> None:
        done.set()

    await ChatOrder().process_update(update_of_nobody, do())
    assert done.is_set()
