"""Lines come in from pipes, files and terminals alike, until their end."""

from __future__ import annotations

import asyncio
import os
import pty
from typing import TYPE_CHECKING

from bot.terminal.lines import read_lines

if TYPE_CHECKING:
    from pathlib import Path


async def lines_of(descriptor: int) -> list[str]:
    try:
        async with asyncio.timeout(5):
            return [line async for line in read_lines(descriptor)]
    finally:
        os.close(descriptor)


def piped(data: bytes) -> int:
    """Return the reading end of a pipe that holds some bytes and is closed."""
    reading, writing = os.pipe()
    os.write(writing, data)
    os.close(writing)
    return reading


async def test_each_line_of_a_pipe_comes_without_its_end():
    assert await lines_of(piped("перше\nsecond\r\n\nостаннє".encode())) == ["перше", "second", "", "останнє"]


async def test_a_pipe_without_anything_gives_nothing():
    assert await lines_of(piped(b"")) == []


async def test_a_file_is_read_to_its_end(tmp_path: Path):
    file = tmp_path / "questions.txt"
    file.write_text("one\ntwo\n", encoding="utf-8")
    assert await lines_of(os.open(file, os.O_RDONLY)) == ["one", "two"]


async def test_the_null_device_gives_nothing():
    assert await lines_of(os.open(os.devnull, os.O_RDONLY)) == []


async def test_a_letter_that_arrives_in_two_pieces_is_put_together():
    reading, writing = os.pipe()
    letter = "ї".encode()
    collecting = asyncio.create_task(lines_of(reading))
    for piece in (letter[:1], letter[1:], b"\n"):
        os.write(writing, piece)
        await asyncio.sleep(0.02)
    os.close(writing)
    assert await collecting == ["ї"]


async def test_bytes_that_are_no_text_do_no_harm():
    assert await lines_of(piped(b"\xff\xfe630\n")) == ["\ufffd\ufffd630"]


async def test_a_terminal_stays_in_blocking_mode():
    keyboard, terminal = pty.openpty()
    collecting = asyncio.create_task(lines_of(terminal))
    await asyncio.sleep(0.02)
    assert os.get_blocking(terminal)
    os.write(keyboard, b"630?\n\x04")
    assert await collecting == ["630?"]
