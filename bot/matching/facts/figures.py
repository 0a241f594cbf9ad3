"""Read figures: digits with separators, number words, ordinals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language.lexicon import phrases
from bot.matching.facts.words import begins_any, read_cached, words

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.language.tokens import Token

_GROUPED: Final = re.compile(r"\d{1,3}(?:[ \u00a0\u202f',.]\d{3})+$")

_ORDINAL_SUFFIX: Final = frozenset(
    {"th", "st", "nd", "rd", "й", "го", "м", "му", "ий", "ого", "им", "ым", "ша", "та", "ої", "ой", "ый"}
)

_CARDINAL_SUFFIX: Final = frozenset({"ти", "х", "ми", "мя", "тью", "и", "ю", "ма", "т"})

ORDINAL_MARKS: Final = frozenset({"number", "no", "№", "номер", "номером", "рахунком", "счету", "счёту"})

_NUMBER_LISTS: Final = ("cardinal", "multiplier", "ordinal")

_ALSO: Final = {"uk": ("ru",), "ru": ("uk",)}


class Figure(NamedTuple):
    start: int
    end: int
    value: float
    ordinal: bool


def figure_at(language: str, tokens: list[Token], at: int, taken: Collection[int]) -> Figure | None:
    token = tokens[at]
    if token.kind == "number":
        return _digits(language, tokens, at)
    if token.kind != "word":
        return None
    codes = (language, *_ALSO.get(language, ()))
    if not any(begins_any("numbers", _NUMBER_LISTS, code, token.lower) for code in codes):
        return None
    return _spelled(language, tokens, at, taken)


def _digits(language: str, tokens: list[Token], at: int) -> Figure | None:
    written = tokens[at].lower
    if _GROUPED.match(written):
        value = float(re.sub(r"\D", "", written))
    elif re.fullmatch(r"\d+(?:[.,]\d+)?", written):
        value = float(written.replace(",", "."))
    else:
        return None
    end = at + 1
    ordinal = False
    if end < len(tokens) and tokens[end].joined and tokens[end].lower in _ORDINAL_SUFFIX | _CARDINAL_SUFFIX:
        ordinal = tokens[end].lower in _ORDINAL_SUFFIX
        end += 1
    more = words("numbers", "more-after").match(language, tokens, end)
    if more is not None and _multiplier(language, tokens, end + more[0]) is not None:
        end += more[0]
    multiplier = _multiplier(language, tokens, end)
    if multiplier is not None:
        return Figure(at, end + 1, value * multiplier, ordinal)
    return Figure(at, end, value, ordinal)


def _multiplier(language: str, tokens: list[Token], at: int) -> int | None:
    if at >= len(tokens) or tokens[at].kind != "word":
        return None
    for code in (language, *_ALSO.get(language, ())):
        value = words("numbers", "multiplier").value(code, tokens, at)
        if isinstance(value, int):
            return value
    return None


def _part(name: str, language: str, tokens: list[Token], at: int) -> tuple[int, int] | None:
    for code in (language, *_ALSO.get(language, ())):
        found = words("numbers", name).match(code, tokens, at)
        if found is not None:
            return found[0], int(found[1])
    return None


def _spelled(language: str, tokens: list[Token], at: int, taken: Collection[int]) -> Figure | None:
    """Read number words: tens and hundreds add up, a multiplier closes a group."""
    total = group = 0.0
    place, ordinal, parts, last = at, False, 0, 0
    while place < len(tokens) and place not in taken:
        multiplier = _multiplier(language, tokens, place)
        part = _part("cardinal", language, tokens, place) if multiplier is None else None
        if multiplier is not None:
            if (
                not parts
                and _is_vague(language, tokens, place)
                and not _continues(language, tokens, place + 1)
            ):
                return None
            scaled = (group or 1) * multiplier
            if multiplier >= 1000:  # noqa: PLR2004 - a hundred only multiplies within its group
                total, group = total + scaled, 0.0
            else:
                group = scaled
            place, parts, last = place + 1, parts + 1, 0
            continue
        if part is not None:
            if parts and last and part[1] >= last:
                break
            group, last = group + part[1], _magnitude(part[1])
            place, parts = place + part[0], parts + 1
            continue
        if (
            parts
            and tokens[place].lower == "and"
            and language == "en"
            and _part("cardinal", language, tokens, place + 1)
        ):
            place += 1
            continue
        found = _part("ordinal", language, tokens, place)
        if found is not None and (not parts or found[1] < (last or found[1] + 1)):
            group, ordinal = group + found[1], True
            place, parts = place + found[0], parts + 1
        break
    if not parts:
        return None
    value = total + group
    if value < 2 and not ordinal:  # noqa: PLR2004 - "one" counts nothing
        return None
    return Figure(at, place, value, ordinal)


def _magnitude(value: int) -> int:
    return next(size for size in (1, 10, 100, 1000, 10**9) if value < size * 10)


def _is_vague(language: str, tokens: list[Token], at: int) -> bool:
    return words("numbers", "vague").has(language, tokens, at)


def _continues(language: str, tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and (_part("cardinal", language, tokens, at) is not None)


def is_label(language: str, tokens: list[Token], raw: Figure) -> bool:
    """Tell whether a figure belongs to a name (Il-76) or a web-like token rather than counting."""
    before = tokens[raw.start - 1] if raw.start else None
    if before is not None and before.kind == "word" and tokens[raw.start].kind == "number":
        marked = words("numbers", "label-before").has(language, tokens, raw.start - 1)
        if marked and before.lower not in ORDINAL_MARKS:
            return True
        return tokens[raw.start].joined and before.lower.isalpha() and before.text.isupper()
    return False


def number_words() -> frozenset[str]:
    """Return every number word of every language, for correcting typos."""
    data = read_cached("numbers")
    return frozenset(
        word.rstrip("*")
        for name in ("cardinal", "multiplier", "ordinal")
        for by_value in data[name].values()
        for listed in by_value.values()
        for phrase in phrases(listed)
        for word in phrase.split()
    )
