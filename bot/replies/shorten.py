"""Cutting long texts where a reader would pause: at a sentence's end, else between words."""

from __future__ import annotations

import re
from unicodedata import combining

from bot.replies.markup import utf16_units

ELLIPSIS = " …"
_JOINERS = "\u200d\ufe0e\ufe0f"
_SENTENCE_END = re.compile(r"[.!?…][\"'»”’)\]]*(?=\s+[^\sa-zа-яёєіїґ])|(?=\n)")
_SPACE = re.compile(r"\s+")
_LEAST_KEPT = 0.4
"""The share of the room that must be used for a cut to be made at a sentence's end or between words."""


def shorten(text: str, limit: int) -> str:
    """Shorten a text to at most `limit` UTF-16 units; an ellipsis shows that something is missing."""
    if utf16_units(text[: limit + 1]) <= limit:
        return text
    head, _ = _cut(text, limit - len(ELLIPSIS))
    return head + ELLIPSIS


def split(text: str, limit: int) -> tuple[str, ...]:
    """Split a text into parts of at most `limit` UTF-16 units each; together they hold all its words."""
    parts = []
    rest = text
    while utf16_units(rest[: limit + 1]) > limit:
        head, rest = _cut(rest, limit)
        parts.append(head)
    return (*parts, rest) if rest or not parts else tuple(parts)


def _cut(text: str, limit: int) -> tuple[str, str]:
    window = _whole_letters(text, limit)
    least = int(len(window) * _LEAST_KEPT)
    ahead = text[: len(window) + 2]
    for pattern in (_SENTENCE_END, _SPACE):
        ends = [m.end() if pattern is _SENTENCE_END else m.start() for m in pattern.finditer(ahead)]
        fitting = [end for end in ends if least < end <= len(window)]
        if fitting:
            return text[: fitting[-1]].rstrip(), text[fitting[-1] :].lstrip()
    return window, text[len(window) :]


def _whole_letters(text: str, limit: int) -> str:
    """Return the longest beginning within `limit` units that tears no accent or joined emoji apart."""
    window = text[:limit]
    while utf16_units(window) > limit:
        window = window[: len(window) - max(1, (utf16_units(window) - limit) // 2)]
    end = len(window)
    while end > 1 and end < len(text) and _belongs_to_previous(text, end):
        end -= 1
    return text[:end] if end > 1 else window


def _belongs_to_previous(text: str, position: int) -> bool:
    return bool(combining(text[position])) or text[position] in _JOINERS or text[position - 1] == "\u200d"
