"""`export [FILE]`: write the whole record, retired claims too."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.command import CommandError
from storage.interchange import FORMATS, dump
from storage.store import Store

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.settings import Settings


def configure(parser: ArgumentParser) -> None:
    """Declare the format and the file."""
    parser.add_argument(
        "--format", choices=list(FORMATS), help="default: json for a file ending in .json, else yaml"
    )
    parser.add_argument("file", metavar="FILE", nargs="?", default="-", help="default: standard output")


async def run(args: Namespace, settings: Settings) -> int:
    """Write the record; what `import` would read back without changing anything (yaml, json)."""
    async with Store.open(settings.database_url) as store:
        claims = [claim async for claim in store.iter_claims(status=None)]
    kind = args.format or ("json" if args.file.lower().endswith(".json") else "yaml")
    await asyncio.to_thread(_write, args.file, dump(claims, kind).encode())
    return 0


def _write(name: str, data: bytes) -> None:
    if name == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        _write_file(Path(name).resolve(), data)
    except OSError as error:
        raise CommandError(f"{name} cannot be written: {error.strerror}.") from error


def _write_file(path: Path, data: bytes) -> None:
    """Write all of a file or leave the old one as it was."""
    if path.exists() and not path.is_file():  # a pipe or a device
        path.write_bytes(data)
        return
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
