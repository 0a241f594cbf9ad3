"""One page has many addresses; two pages never share one."""

from __future__ import annotations

import pytest

from bot.matching.addresses import addresses_in, canonical

PAGE = "https://news.example/2024/12/03/exchange"


@pytest.mark.parametrize(
    "other",
    [
        "http://news.example/2024/12/03/exchange/",
        "https://www.news.example/2024/12/03/exchange?utm_source=x&fbclid=1#top",
        "https://m.news.example/2024/12/03/exchange/amp",
        "https://amp.news.example/amp/2024/12/03/exchange",
        "news.example/2024/12/03/exchange",
        "HTTPS://NEWS.EXAMPLE/2024/12/03/exchange",
        "https://news.example:443/2024/12/03/exchange",
        "https://news.example/2024/12/03/exchange/index.html?from=main",
        "https://news.example/2024/12/03/exchange?anything=else",
    ],
)
def test_ways_of_sharing_a_page_lead_to_it(other: str):
    assert canonical(other) == canonical(PAGE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://youtu.be/abc?si=x", "https://www.youtube.com/watch?v=abc&t=10s"),
        ("https://t.me/s/channel/123", "https://telegram.me/channel/123?single"),
        ("https://twitter.com/a/status/1", "https://x.com/a/status/1?s=20"),
        ("https://news.example/?p=5", "https://www.news.example?p=5&utm_medium=rss"),
        ("https://news.example/%D1%96", "https://news.example/і"),
    ],
)
def test_short_and_moved_addresses_lead_to_the_same_page(one: str, other: str):
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://youtu.be/abc", "https://youtu.be/abd"),
        ("https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=abd"),
        ("https://news.example/?p=5", "https://news.example/?p=6"),
        ("https://news.example/?p=5", "https://news.example/"),
        (PAGE, "https://news.example/2024/12/04/exchange"),
        (PAGE, "https://other.example/2024/12/03/exchange"),
    ],
)
def test_other_pages_stay_other_pages(one: str, other: str):
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Правда? {PAGE}.", 1),
        ("див. (news.example/a) та https://other.example/b!", 2),
        ("та/або 630/630, 1.2/3, він.вона", 0),
        ("пишіть на me@news.example/x", 0),
        ("http://[::1 https://", 1),
    ],
)
def test_addresses_are_found_among_words(text: str, found: int):
    assert len(addresses_in(text)) == found
