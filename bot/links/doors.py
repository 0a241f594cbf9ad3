"""Which network addresses may be asked: those anybody on the internet could ask, and no others.

An address in the record must not make the bot ask its own machine or the network around it, whose
services trust whoever can reach them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network
from socket import SOCK_STREAM
from typing import Final

Ip = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
"""Gives the IP addresses of a host and a port; raises OSError (or UnicodeError) when there are none."""

_TRANSLATED: Final = IPv6Network("64:ff9b::/96")
"""IPv4 addresses as networks without IPv4 write them (RFC 6052)."""


async def resolve(host: str, port: int) -> list[str]:
    """Ask the system for the IP addresses of a host, as Resolve says."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def is_public(ip: Ip) -> bool:
    """Tell whether an address is one of the internet; one that carries another leads where that one does."""
    carried = _carried(ip) if isinstance(ip, IPv6Address) else None
    if carried is not None:
        return is_public(carried)
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _carried(ip: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address to which packets for an address may be sent on."""
    if ip in _TRANSLATED:
        return IPv4Address(int(ip) & 0xFFFF_FFFF)
    return ip.ipv4_mapped or ip.sixtofour
