"""Where a statement can be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from bot.moderation.refusals import Reason, Refusal
from bot.moderation.steps.step import Step, never
from storage.interchange import limits
from storage.interchange.fields import Url

if TYPE_CHECKING:
    from bot.moderation.sheet import Sheet
    from bot.moderation.steps.step import Scene

_URL: TypeAdapter[str] = TypeAdapter(Url)
LONGEST_SHOWN = 60
_BARE = re.compile(r"(?:[^\W_][\w-]*\.)+[^\W\d_]{2,}/\S+")
"""An address as people copy it, without "https://"; a host alone is where nothing can be read."""


def _read(text: str, sheet: Sheet, _scene: Scene) -> Sheet:
    """Take one or more addresses with blanks or commas between; the publisher is seen by the host.

    An address without its beginning gets https://.
    """
    urls = dict.fromkeys(_url(word) for word in text.replace(",http", " http").split())
    if not urls:
        raise Refusal(Reason.EMPTY)
    if len(urls) > limits.SOURCES:
        raise Refusal(Reason.TOO_MANY_LINKS, most=limits.SOURCES)
    return sheet.with_statement(sources=[{"url": url} for url in urls])


def _url(word: str) -> str:
    try:
        address = word.strip(",;<>")
        return _URL.validate_python(f"https://{address}" if _BARE.fullmatch(address) else address)
    except ValidationError:
        raise Refusal(Reason.NOT_A_LINK, link=word[:LONGEST_SHOWN]) from None


STEP = Step("links", _read, lambda sheet: bool(sheet.statement.get("sources")), never, is_needed=True)
