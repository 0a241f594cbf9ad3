"""Files that a person names on the command line; "-" stands for standard input or output."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from bot.commands.command import CommandError


def read_file(name: str) -> bytes:
    """Return what a file holds; raise CommandError when it cannot be read."""
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise CommandError(f"{name} cannot be read: {error.strerror}.") from error


def write_file(name: str, data: bytes) -> None:
    """Write all of a file or leave the old one as it was; raise CommandError when it cannot be written."""
    if name == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        _replace(Path(name).resolve(), data)
    except OSError as error:
        raise CommandError(f"{name} cannot be written: {error.strerror}.") from error


def _replace(path: Path, data: bytes) -> None:
    if path.exists() and not path.is_file():  # a pipe or a device
        path.write_bytes(data)
        return
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
