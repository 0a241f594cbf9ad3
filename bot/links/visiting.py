"""Visit addresses as a polite guest: few at a time, one at a time a host, and only on the internet."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from dataclasses import dataclass, field
from http import HTTPStatus
from ipaddress import ip_address
from socket import EAI_AGAIN, gaierror
from typing import TYPE_CHECKING, Final

import httpx

from bot.links.doors import is_public, resolve
from bot.links.judging import Answer, judge
from bot.links.patience import asked_to_wait
from storage.desk.figures import LinkState

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from ssl import SSLContext

    from bot.links.doors import Ip, Resolve

AGENT: Final = "exchange-claims-bot (looks whether the sources it cites can still be opened)"
AT_A_TIME: Final = 8
HOPS: Final = 5
"""How many redirects are followed."""
TIMEOUT: Final = 20.0
"""Seconds for one answer."""
PAUSE: Final = 1.0
"""Seconds between two requests to a host."""
LONGEST_WAIT: Final = 30.0
"""Seconds a host may ask the bot to wait; who wants more is asked another day."""
FOR_GOOD: Final = frozenset({HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT})
BUSY: Final = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})


class _Later(Exception):  # noqa: N818 -- no error of ours
    """The host does not want to be asked now."""


class _Trouble(Exception):  # noqa: N818 -- no error of ours
    """There was no answer; the argument is the state that this means."""

    def __init__(self, state: LinkState) -> None:
        super().__init__(state)
        self.state = state


@dataclass(frozen=True, slots=True)
class Visit:
    """What came of a visit; `has_answered` says whether any server said anything at all."""

    url: str
    state: LinkState
    leads_to: str | None = None
    has_answered: bool = True


@dataclass(slots=True)
class Visitor:
    """Visits addresses for one round.

    What reaches out of the program can be given: how names are resolved, which addresses may be asked,
    how time passes, and whom to trust.
    """

    resolve: Resolve = resolve
    is_allowed: Callable[[Ip], bool] = is_public
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    trust: SSLContext = field(default_factory=lambda: httpx.create_ssl_context(trust_env=False))
    _turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_A_TIME))
    _hosts: defaultdict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    _busy: set[str] = field(default_factory=set)

    async def visit(self, url: str) -> Visit | None:
        """Say what became of an address; None when its server wants to be asked another time."""
        try:
            answer = await self._follow(url)
        except _Later:
            return None
        except _Trouble as trouble:
            return Visit(url, trouble.state, has_answered=False)
        state = judge(url, answer)
        is_elsewhere = state in {LinkState.MOVED, LinkState.HOME}
        return Visit(url, state, answer.url if is_elsewhere else None)

    async def _follow(self, url: str) -> Answer:
        at, is_for_good, seen = _parsed(url), True, set[str]()
        while len(seen) <= HOPS:
            seen.add(str(at))
            response = await self._in_turn(at)
            location = response.headers["location"] if response.has_redirect_location else None
            if location is None:
                return Answer(str(at), response.status_code, is_for_good)
            is_for_good = is_for_good and response.status_code in FOR_GOOD
            at = _parsed(location, at)
            if str(at) in seen:
                # Round in circles goes who carries no cookies; a person would arrive.
                return Answer(url, HTTPStatus.OK)
        return Answer(str(at), HTTPStatus.BAD_GATEWAY)

    async def _in_turn(self, url: httpx.URL) -> httpx.Response:
        """Ask when it is the host's turn; once more if it says when."""
        async with self._hosts[url.host]:
            if url.host in self._busy:
                raise _Later
            response = await self._politely(url)
            if response.status_code not in BUSY:
                return response
            wait = asked_to_wait(response)
            if wait is not None and wait <= LONGEST_WAIT:
                await self.sleep(wait)
                response = await self._politely(url)
            elif wait is None and response.status_code == HTTPStatus.SERVICE_UNAVAILABLE:
                return response
            if response.status_code in BUSY:
                self._busy.add(url.host)
                raise _Later
            return response

    async def _politely(self, url: httpx.URL) -> httpx.Response:
        """Ask for the head of the page, and for the page where that is refused: some know nothing else."""
        try:
            head = await self._request("HEAD", url)
        except _Trouble as trouble:
            if trouble.state is not LinkState.FAILING:
                raise
        else:
            if not head.is_error or head.status_code in BUSY:
                return head
        return await self._request("GET", url)

    async def _request(self, method: str, url: httpx.URL) -> httpx.Response:
        """Send one request when there is room, and leave its host in peace for a moment after it."""
        try:
            async with self._turns:
                return await self._send(method, url)
        finally:
            await self.sleep(PAUSE)

    async def _send(self, method: str, url: httpx.URL) -> httpx.Response:
        """Ask an address that was checked; no more is read than the head of the answer."""
        try:
            async with asyncio.timeout(TIMEOUT), self._client() as client:
                ip = await self._door(url)
                # The very address that was checked is asked: a name asked for twice may change in between.
                request = client.build_request(
                    method,
                    url.copy_with(host=str(ip)),
                    headers={"Host": url.netloc.decode("ascii")},
                    extensions={"sni_hostname": url.raw_host.decode("ascii")},
                )
                response = await client.send(request, stream=True)
                await response.aclose()
                return response
        except (httpx.HTTPError, TimeoutError):
            raise _Trouble(LinkState.FAILING) from None

    def _client(self) -> httpx.AsyncClient:
        """Make a client that keeps nothing from one request to the next: no connection and no cookie.

        Connections are known by IP address here, and several hosts may share one. Proxies of the
        environment are left out, because they would resolve names anew.
        """
        headers = {"User-Agent": AGENT, "Accept": "*/*"}
        return httpx.AsyncClient(verify=self.trust, trust_env=False, timeout=TIMEOUT, headers=headers)

    async def _door(self, url: httpx.URL) -> Ip:
        port = url.port or {"http": 80, "https": 443}[url.scheme]
        try:
            ips = [ip_address(ip) for ip in await self.resolve(url.raw_host.decode("ascii"), port)]
        except gaierror as error:
            raise _Trouble(LinkState.FAILING if error.errno == EAI_AGAIN else LinkState.NO_HOST) from None
        except (OSError, ValueError):
            raise _Trouble(LinkState.NO_HOST) from None
        if not ips or not all(map(self.is_allowed, ips)):
            raise _Trouble(LinkState.REFUSED if ips else LinkState.NO_HOST)
        return ips[0]


def _parsed(url: str, base: httpx.URL | None = None) -> httpx.URL:
    """Read an address, or one relative to another, without the name and password it may carry."""
    try:
        parsed = base.join(url) if base else httpx.URL(url)
    except (httpx.InvalidURL, ValueError):
        raise _Trouble(LinkState.REFUSED) from None
    is_host = parsed.host and "%" not in parsed.host
    if parsed.scheme not in {"http", "https"} or not is_host:
        raise _Trouble(LinkState.REFUSED)
    return parsed.copy_with(userinfo=b"", fragment=None)
