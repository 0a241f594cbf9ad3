"""Entities Telegram finds by itself in a text: commands, addresses, mentions, hashtags."""

import re
from collections.abc import Iterable, Iterator

from tests.botapi.params import Json
from tests.botapi.utf16 import utf16_length

TOP_DOMAINS = "com|org|net|info|gov|ua|ru|eu|me"
DETECTED = (
    ("url", re.compile(r"https?://[^\s<>\"«»]*[^\s<>\"«».,:;!?)\]'…]", re.IGNORECASE)),
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        "url",
        re.compile(r"(?<![\w@./-])(?:[\w-]+\.)+(?:com|org|net|info|gov|ua|ru|eu|me)(?!\w)(?:/[^\s<>\"]*)?"),
    ),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w+")),
)


def detect(text: str, taken: Iterable[Json] = ()) -> Iterator[Json]:
    """Find entities outside the places where links and code already stand."""
    busy = [(e["offset"], e["offset"] + e["length"]) for e in taken]
    for kind, pattern in DETECTED:
        for found in pattern.finditer(text):
            start = utf16_length(text[: found.start()])
            end = start + utf16_length(found.group())
            if all(end <= first or last <= start for first, last in busy):
                busy.append((start, end))
                yield {"type": kind, "offset": start, "length": end - start}
