"""Which network addresses may be asked: those of the internet, in whatever dress."""

from __future__ import annotations

from ipaddress import ip_address

import pytest

from bot.links.doors import is_public, resolve

PUBLIC = ("8.8.8.8", "93.184.216.34", "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::808:808")


@pytest.mark.parametrize("ip", PUBLIC)
def test_addresses_of_the_internet_are_public(ip: str):
    assert is_public(ip_address(ip))


@pytest.mark.parametrize(
    "ip",
    [
        "0.0.0.0",  # noqa: S104 -- nothing is bound to it
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.8.9.10",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "fc00::1",
        "fe80::1",
        "fe80::1%eth0",
        "ff02::1",
        "2001:db8::1",
    ],
)
def test_every_other_network_is_not(ip: str):
    assert not is_public(ip_address(ip))


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f000001", "127.1", "localhost"])
async def test_this_machine_is_known_by_any_of_its_names(host: str):
    assert not any(is_public(ip_address(ip)) for ip in await resolve(host, 80))
