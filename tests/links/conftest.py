"""A web of a few hosts, all of them one server on this machine, and a visitor who may ask it."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from ipaddress import IPv4Address
from socket import EAI_AGAIN, EAI_NONAME, gaierror

import pytest
from aiohttp import web

from bot.links.visiting import Visitor

HERE, PRIVATE = "127.0.0.1", "127.0.0.2"
Answering = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Web:
    """What the hosts answer by "host/path", and what they were asked."""

    port: int = 0
    pages: dict[str, Answering] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    resolved: Counter[str] = field(default_factory=Counter)
    waited: list[float] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    def url(self, page: str) -> str:
        """Return the address of a page, given as "host/path"."""
        host, _, path = page.partition("/")
        return f"http://{host}:{self.port}/{path}"

    def page(self, page: str, status: int = 200, **headers: str) -> str:
        """Let a page answer with a status and headers; return its address."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}

        async def answer(_request: web.Request) -> web.Response:
            return web.Response(status=status, headers=named, text="x" * 100)

        self.pages[page] = answer
        return self.url(page)

    def moved(self, page: str, to: str, status: int = 301) -> str:
        """Let a page lead on to another, given as an address."""
        return self.page(page, status, Location=to)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer a request as the page says; 404 for a page nobody made."""
        page = f"{request.url.host}{request.rel_url}"
        self.asked.append(f"{request.method} {page}")
        self.headers.append(dict(request.headers))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            return await self.pages[page](request) if page in self.pages else web.Response(status=404)
        finally:
            self.at_once -= 1

    async def resolve(self, host: str, _port: int) -> list[str]:
        """Know every host but those whose name says otherwise."""
        self.resolved[host] += 1
        match host.partition(".")[0]:
            case "unknown":
                raise gaierror(EAI_NONAME, "Name or service not known")
            case "unsure":
                raise gaierror(EAI_AGAIN, "Temporary failure in name resolution")
            case "private":
                return [PRIVATE]
            case "half":
                return [HERE, PRIVATE]
            case "changing":
                return [HERE if self.resolved[host] == 1 else PRIVATE]
            case _:
                return [HERE]

    async def sleep(self, seconds: float) -> None:
        """Wait no time."""
        self.waited.append(seconds)

    def visitor(self) -> Visitor:
        """Make a visitor to whom this machine is the internet, but for one address."""
        return Visitor(self.resolve, lambda ip: ip == IPv4Address(HERE), self.sleep)


@pytest.fixture
async def there() -> AsyncIterator[Web]:
    """Open the web."""
    made = Web()
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", made.handle)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, HERE, 0)
    await site.start()
    made.port = runner.addresses[0][1]
    yield made
    await runner.cleanup()
