"""Split a text into words, numbers and punctuation that remember where they stood."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

_APOSTROPHE: Final = re.compile("[’ʼ`´′‘ʹ]")
_DASH: Final = re.compile("[‐‑‒–—―]")
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe0f]")
_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w@.])(?:[\w-]+\.)+[^\W\d_]{2,}/\S+|@\w{3,}", re.IGNORECASE
)
_NUMBER: Final = (
    r"\d{1,3}(?:[\u00a0\u202f']\d{3}(?!\d))+(?:[.,]\d+)?"
    r"|\d{1,3}(?: 000(?!\d))+"
    r"|\d{1,2}(?: \d{3}(?!\d))+"
    r"|\d{1,3}(?:[.,]\d{3}(?!\d))+"
    r"|\d+(?:[.,:/]\d+)*"
)
_TWICE: Final = re.compile(r"(\d{2,})([/:])(\1)$")
"""A number for the same number: "630/630"."""

_SHORTENED: Final = re.compile(r"\d\s?[^\W\d_]{1,5}\.$")
"""What ends in a full stop that belongs to an abbreviation, where a small letter follows: "6 тис. тіл"."""

_TOKEN: Final = re.compile(
    rf"(?P<number>(?:{_NUMBER})(?:\+(?!\d))?)"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*'?)"
    r"|(?P<mark>[.!?…]+|[,;:()\[\]«»\"“”„\n]|%|[$€₴£]|~|-)",
)
_LETTER_FOR_ZERO: Final = re.compile(r"(?<=\d)[OoОо]{1,3}(?![^\W\d_])")
_SHORT_YEAR: Final = re.compile(r"(?<!\w)'([2-9]\d)(?!\w)(?!.*\w'(?!\w))")
"""A year without its century ("in '24"), unless that mark is the first of a pair of quotation marks."""

_FIRST_OF_THE_LAST_CENTURY: Final = 40
_FOUR_FOR_CH: Final = re.compile(r"\b4(?=([a-zа-яєі]{1,2})\b)", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(
    r"(?<=[^\W\d_]{2}[.!?…])\s+(?=[^\W_])|(?<=[.!?…][\"»])\s+(?=[^\W_])"
    r"|(?<=[!?…])\s+(?=[^\W_])|\n+|(?<=\d[.!?])\s+(?=[^\W\d_])"
)
_POSSESSIVE: Final = "'s"
_REMEMBERED: Final = 256
"""The texts of a claim and more: several readers go through them one after the other."""


class Token(NamedTuple):
    """A word ("word"), number ("number") or mark ("mark") of a text.

    `text` is as written, `lower` folded for comparing; `joined` says that no white space stands
    before it, and `first` that it opens a sentence, where a capital letter means nothing.
    """

    kind: str
    text: str
    lower: str
    joined: bool
    first: bool

    @property
    def is_capital(self) -> bool:
        """Tell whether the word begins with a capital letter."""
        return self.text[:1].isupper()


def clean(text: str) -> str:
    """Fold apostrophes, dashes, compatibility forms and short years; drop what is invisible, and accents."""
    text = _INVISIBLE.sub("", _keeping_thin_spaces(text))
    text = _FOUR_FOR_CH.sub(lambda match: "ch" if match.group(1).isascii() else "ч", text)
    text = _LETTER_FOR_ZERO.sub(lambda match: "0" * len(match.group()), text)
    text = _DASH.sub("-", _APOSTROPHE.sub("'", text)).replace("\u0301", "")
    return _SHORT_YEAR.sub(_in_full, text) if "'" in text else text


def _in_full(short: re.Match[str]) -> str:
    """Write a year with its century, the one that makes it a year of our time."""
    return f"{19 if int(short[1]) >= _FIRST_OF_THE_LAST_CENTURY else 20}{short[1]}"


def _keeping_thin_spaces(text: str) -> str:
    """Normalise compatibility forms but keep the spaces that group digits apart from those between words."""
    return "\u00a0".join(
        unicodedata.normalize("NFKC", part) for part in re.split("[\u00a0\u202f\u2009]", text)
    )


def without_addresses(text: str) -> str:
    """Drop web addresses and @names, which are no words."""
    return _ADDRESS.sub(" ", text)


def sentences(text: str) -> list[str]:
    """Split a cleaned text at sentence ends and line breaks."""
    parts: list[str] = []
    for piece in filter(None, (piece.strip() for piece in _SENTENCE_END.split(text))):
        if parts and _SHORTENED.search(parts[-1]) and piece[0].islower():
            parts[-1] += f" {piece}"
        else:
            parts.append(piece)
    return parts


def tokenize(text: str) -> list[Token]:
    """Return the tokens of a cleaned text, in order.

    A possessive 's becomes a token of its own; hyphenated words are split, with `joined` set.
    """
    tokens: list[Token] = []
    end, first = -1, True
    for match in _TOKEN.finditer(text):
        kind, written = match.lastgroup or "mark", match.group()
        joined = match.start() == end or (match.start() == end + 1 and text[end : end + 1] == "-")
        end = match.end()
        if kind == "mark":
            if written == "-":
                continue
            tokens.append(Token("mark", written, written, joined, first=False))
            first = first or written[0] in '.!?…\n"«“„'
            continue
        split = _words if kind == "word" else _numbers
        tokens.extend(split(written, joined=joined, first=first))
        first = False
    return tokens


@lru_cache(maxsize=_REMEMBERED)
def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text that is not cleaned yet; those of the texts read last are remembered."""
    return tuple(tokenize(clean(text)))


def _numbers(written: str, *, joined: bool, first: bool) -> list[Token]:
    twice = _TWICE.match(written)
    if twice is None:
        return [Token("number", written, written, joined, first)]
    one, between, other = twice.groups()
    return [
        Token("number", one, one, joined, first),
        Token("mark", "/", between.replace(":", "/"), joined=True, first=False),
        Token("number", other, other, joined=True, first=False),
    ]


def _words(written: str, *, joined: bool, first: bool) -> list[Token]:
    stripped = written.strip("'")
    lower = stripped.lower()
    owner = lower.removesuffix(_POSSESSIVE)
    if owner and owner != lower and lower.isascii():
        return [
            Token("word", stripped[: len(owner)], owner, joined, first),
            Token("word", _POSSESSIVE, _POSSESSIVE, joined=True, first=False),
        ]
    return [Token("word", stripped, lower, joined, first)] if stripped else []
