"""The bot as a real process, started, watched and stopped by a test."""

import asyncio
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.botapi.server import BotApiServer

ROOT = Path(__file__).resolve().parents[2]
RUN = ("-m", "bot", "run")
START = 60.0  # seconds a bot may take until it asks for updates
STOP = 30.0  # seconds it may take to end after SIGTERM
INHERITED = ("PATH", "HOME", "LANG", "TMPDIR", "SYSTEMROOT")


class BotProcess:
    """Runs the bot against a server, on a database in ``folder`` that survives restarts.

    ``env`` adds to the environment; what the calling process has set does not leak into it.
    """

    def __init__(
        self,
        server: BotApiServer,
        folder: Path,
        *,
        env: dict[str, str] | None = None,
        command: Sequence[str] = RUN,
    ) -> None:
        self.server = server
        self.command = (sys.executable, *command)
        self.database = folder / "bot.db"
        self.env = self._environment() | (env or {})
        self.stdout = ""
        self.stderr = ""
        self.process: asyncio.subprocess.Process | None = None
        self._readers: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self.process or self.process.returncode is not None:
            return
        if kind is not None:
            await self.kill()
        else:
            code = await self.stop()
            assert code == 0, f"the bot ended with exit code {code}:\n{self.stderr}"

    async def start(self, within: float = START) -> None:
        """Start the bot and wait until it asks for updates or sets its webhook."""
        before = self._signs_of_life()
        self.process = await asyncio.create_subprocess_exec(
            *self.command,
            env=self.env,
            cwd=ROOT,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        assert self.process.stdout
        assert self.process.stderr
        self._readers = [
            asyncio.create_task(self._read(self.process.stdout, "stdout")),
            asyncio.create_task(self._read(self.process.stderr, "stderr")),
        ]
        ended = asyncio.create_task(self.process.wait())
        ended.add_done_callback(lambda _: self.server.world.bell.ring())
        await self.server.world.bell.until(lambda: self._signs_of_life() > before or ended.done(), within)
        if self._signs_of_life() == before:
            await self.kill()
            raise AssertionError(f"the bot did not start in {within} s:\n{self.stderr}")

    async def stop(self, within: float = STOP) -> int:
        """Send SIGTERM and return the exit code; fail if the bot does not end in time."""
        self._send(signal.SIGTERM)
        return await self.wait(within)

    async def kill(self) -> int:
        """Send SIGKILL: nothing can be finished or saved."""
        self._send(signal.SIGKILL)
        return await self.wait()

    async def restart(self) -> None:
        """Start the bot again on the same database, whether it was stopped or killed."""
        if self.process and self.process.returncode is None:
            await self.stop()
        await self.start()

    async def wait(self, within: float = STOP) -> int:
        """Wait for the process to end by itself; return its exit code."""
        assert self.process, "the bot was not started"
        try:
            async with asyncio.timeout(within):
                code = await self.process.wait()
        except TimeoutError:
            self._send(signal.SIGKILL)
            raise AssertionError(f"the bot did not end in {within} s:\n{self.stderr}") from None
        await asyncio.gather(*self._readers)
        return code

    def _send(self, number: signal.Signals) -> None:
        assert self.process, "the bot was not started"
        if self.process.returncode is None:
            self.process.send_signal(number)

    def _signs_of_life(self) -> int:
        return len(self.server.calls_of("getUpdates")) + len(self.server.calls_of("setWebhook"))

    def _environment(self) -> dict[str, str]:
        inherited = {name: os.environ[name] for name in INHERITED if name in os.environ}
        return inherited | {
            "PYTHONPATH": str(ROOT),
            "PYTHONUNBUFFERED": "1",
            "BOT_TOKEN": self.server.token,
            "API_BASE_URL": self.server.base_url,
            "DATABASE_URL": f"sqlite+aiosqlite:///{self.database}",
        }

    async def _read(self, stream: asyncio.StreamReader, name: str) -> None:
        while chunk := await stream.read(4096):
            setattr(self, name, getattr(self, name) + chunk.decode(errors="replace"))
