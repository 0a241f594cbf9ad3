"""Lines typed at a terminal or piped in, without blocking and without threads."""

from __future__ import annotations

import asyncio
import os
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

CHUNK = 65_536


async def read_lines(descriptor: int) -> AsyncIterator[str]:
    """Yield the lines that arrive at a file descriptor until its end, as UTF-8, without line ends.

    The descriptor stays in blocking mode, because a terminal shares its mode with stdout.
    """
    decode = getincrementaldecoder("utf-8")(errors="replace").decode
    rest = ""
    while data := await _read(descriptor):
        *lines, rest = (rest + decode(data)).split("\n")
        for line in lines:
            yield line.rstrip("\r")
    rest += decode(b"", final=True)
    if rest:
        yield rest.rstrip("\r")


async def _read(descriptor: int) -> bytes:
    """Return what has arrived, as soon as something has; nothing at the end."""
    loop = asyncio.get_running_loop()
    arrived = asyncio.Event()
    try:
        loop.add_reader(descriptor, arrived.set)
    except PermissionError:
        # A regular file or /dev/null: it cannot be waited for, and reading it never blocks.
        return os.read(descriptor, CHUNK)
    try:
        await arrived.wait()
    finally:
        loop.remove_reader(descriptor)
    return os.read(descriptor, CHUNK)
