"""What an answer over HTTP says of an address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final
from urllib.parse import SplitResult, urlsplit

from storage.desk.figures import LinkState

GONE: Final = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_FRONT: Final = re.compile(
    r"/?|/[a-z]{2}(-[a-z]{2})?/?|(/[a-z]{2})?/(index|default|home)(\.\w+)?/?", re.IGNORECASE
)
"""The path of a front page, also that of a language: "/", "/uk/", "/index.html"."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How a visit ended: at which address, with which status, and whether all ways there are for good."""

    url: str
    status: int
    is_for_good: bool = True


def judge(asked: str, answer: Answer) -> LinkState:
    """Say what became of the address that was asked.

    A server that wants a login, a payment or a person (4xx besides 404 and 410) does not say that the
    page is gone, so that it counts as fine. To be sent to the front page is how many say it.
    """
    if answer.status in GONE:
        return LinkState.GONE
    if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return LinkState.FAILING
    before, after = urlsplit(asked), urlsplit(answer.url)
    if answer.status >= HTTPStatus.BAD_REQUEST or _page(before) == _page(after):
        return LinkState.FINE
    if _is_front(after) and not _is_front(before):
        return LinkState.HOME
    return LinkState.MOVED if answer.is_for_good else LinkState.FINE


def _is_front(parts: SplitResult) -> bool:
    return not parts.query and _FRONT.fullmatch(parts.path) is not None


def _page(parts: SplitResult) -> tuple[str, str, str]:
    """Return what tells one page from another: http or https, www and a slash at the end do not."""
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query
