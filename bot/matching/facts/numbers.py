"""Numbers a sentence states: their value, how exact, what they count and in which role."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language.lexicon import phrases
from bot.matching.facts.words import begins_any, read_cached, words, words_by_value

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.language.lexicon import Lexicon
    from bot.language.tokens import Token
    from bot.matching.reading import Reading

_GROUPED: Final = re.compile(r"\d{1,3}(?:[ \u00a0\u202f',.]\d{3})+$")
_ORDINAL_SUFFIX: Final = frozenset(
    {"th", "st", "nd", "rd", "й", "го", "м", "му", "ий", "ого", "им", "ым", "ша", "та", "ої", "ой", "ый"}
)
_CARDINAL_SUFFIX: Final = frozenset({"ти", "х", "ми", "мя", "тью", "и", "ю", "ма", "т"})
_SHARE_OF_ONE: Final = 100
_LOOK_AHEAD: Final = 5
_LOOK_BACK: Final = 3
_ROUGH: Final = 0.12
_OPEN: Final = 0.2
_SMALLEST_ORDINAL: Final = 4
_ORDINAL_MARKS: Final = frozenset({"number", "no", "№", "номер", "номером", "рахунком", "счету", "счёту"})
_NUMBER_LISTS: Final = ("cardinal", "multiplier", "ordinal")
PEOPLE: Final = "person"
_THE_DEAD: Final = frozenset({"dead", "body"})


class Quantity(NamedTuple):
    """A number in a sentence.

    `low` and `high` bound what it can mean. `role` is "count", "ordinal" or "pair"; `unit` the
    broad thing counted ("person", "body", "exchange", "percent", "month", ... or "" where the
    sentence does not say), `kinds` the narrower concepts it counts, `side` whose people they are. `denied` says "not 630"; `predicate` and `beside` are the deed
    and the state that stand nearest to it in the sentence.
    """

    value: float
    low: float
    high: float
    role: str
    unit: str
    kinds: tuple[str, ...]
    side: str
    at: int
    end: int
    denied: bool = False
    predicate: str = ""
    beside: str = ""

    def written(self) -> str:
        """Return the number as people write it."""
        text = (
            f"{self.value:g}"
            if self.value < 1_000_000 and self.value != int(self.value)
            else f"{int(self.value)}"
        )  # noqa: PLR2004
        return f"{text}%" if self.unit == "percent" else text

    def same_value(self, other: Quantity) -> bool:
        """Tell whether both can mean the same figure."""
        if self.value == other.value:
            return True
        if self.low == self.high and other.low == other.high:
            return False
        return self.low <= other.high and other.low <= self.high

    def same_unit(self, other: Quantity) -> bool:
        """Tell whether both can count the same things."""
        if self.role == other.role == "ordinal":
            return True
        if (self.role == "ordinal") != (other.role == "ordinal"):
            return {self.unit, other.unit} <= {"exchange", ""}
        if self.unit == other.unit or (
            "dead" in (self.unit, other.unit) and {self.unit, other.unit} <= _THE_DEAD
        ):
            return True
        if {self.unit, other.unit} == {"dead", PEOPLE}:
            return not {*self.kinds, *other.kinds} - {"dead", PEOPLE}
        return "" in (self.unit, other.unit) and not {self.unit, other.unit} & {"percent", "money"}


class _Raw(NamedTuple):
    start: int
    end: int
    value: float
    ordinal: bool


def find_numbers(reading: Reading, taken: Collection[int], lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence, leaving out the tokens that dates have taken."""
    tokens = [item.token for item in reading.items]
    raws: list[_Raw] = []
    at = 0
    while at < len(tokens):
        raw = (
            None
            if at in taken or reading.items[at].inside
            else _number_at(reading.language, tokens, at, taken)
        )
        if raw is None:
            at += 1
            continue
        if not _is_label(reading.language, tokens, raw):
            raws.append(raw)
        at = raw.end
    return tuple(
        quantity
        for index, raw in enumerate(raws)
        if (quantity := _quantity(reading, tokens, raws, index, raw, lexicon)) is not None
    )


def _number_at(language: str, tokens: list[Token], at: int, taken: Collection[int]) -> _Raw | None:
    token = tokens[at]
    if token.kind == "number":
        return _digits(language, tokens, at)
    if token.kind != "word":
        return None
    codes = (language, *_ALSO.get(language, ()))
    if not any(begins_any("numbers", _NUMBER_LISTS, code, token.lower) for code in codes):
        return None
    return _spelled(language, tokens, at, taken)


def _digits(language: str, tokens: list[Token], at: int) -> _Raw | None:
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
        return _Raw(at, end + 1, value * multiplier, ordinal)
    return _Raw(at, end, value, ordinal)


def _multiplier(language: str, tokens: list[Token], at: int) -> int | None:
    if at >= len(tokens) or tokens[at].kind != "word":
        return None
    for code in (language, *_ALSO.get(language, ())):
        value = words("numbers", "multiplier").value(code, tokens, at)
        if isinstance(value, int):
            return value
    return None


_ALSO: Final = {"uk": ("ru",), "ru": ("uk",)}


def _part(name: str, language: str, tokens: list[Token], at: int) -> tuple[int, int] | None:
    for code in (language, *_ALSO.get(language, ())):
        found = words("numbers", name).match(code, tokens, at)
        if found is not None:
            return found[0], int(found[1])
    return None


def _spelled(language: str, tokens: list[Token], at: int, taken: Collection[int]) -> _Raw | None:
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
    return _Raw(at, place, value, ordinal)


def _magnitude(value: int) -> int:
    return next(size for size in (1, 10, 100, 1000, 10**9) if value < size * 10)


def _is_vague(language: str, tokens: list[Token], at: int) -> bool:
    return words("numbers", "vague").has(language, tokens, at)


def _continues(language: str, tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and (_part("cardinal", language, tokens, at) is not None)


def _is_label(language: str, tokens: list[Token], raw: _Raw) -> bool:
    """Tell whether a figure belongs to a name (Il-76) or a web-like token rather than counting."""
    before = tokens[raw.start - 1] if raw.start else None
    if before is not None and before.kind == "word" and tokens[raw.start].kind == "number":
        marked = words("numbers", "label-before").has(language, tokens, raw.start - 1)
        if marked and before.lower not in _ORDINAL_MARKS:
            return True
        return tokens[raw.start].joined and before.lower.isalpha() and before.text.isupper()
    return False


def _quantity(
    reading: Reading, tokens: list[Token], raws: list[_Raw], index: int, raw: _Raw, lexicon: Lexicon
) -> Quantity | None:
    language = reading.language
    before = tokens[raw.start - 1].lower if raw.start else ""
    ordinal = raw.ordinal or before in _ORDINAL_MARKS
    if ordinal and raw.value < _SMALLEST_ORDINAL:
        return None
    unit, kinds, side = _counted(reading, tokens, raws, index, raw, lexicon)
    paired = _is_paired(language, tokens, raws, index)
    unit = "" if paired and unit == "exchange" else unit
    role = "ordinal" if ordinal else "pair" if paired else "count"
    low, high = _bounds(language, tokens, raw)
    return Quantity(
        raw.value,
        low,
        high,
        role,
        unit,
        kinds,
        side,
        raw.start,
        raw.end,
        denied=_is_denied(language, tokens, raw.start),
    )


def _is_denied(language: str, tokens: list[Token], at: int) -> bool:
    """Tell whether the figure itself is denied: "not 630", "was not the 58th"."""
    negation = words("grammar", "negation")
    copula = words("grammar", "copula")
    back = at - 1
    while back >= 0 and at - back <= _LOOK_BACK and copula.has(language, tokens, back):
        back -= 1
    return (
        back >= 0
        and tokens[back].kind == "word"
        and negation.has(language, tokens, back)
        and not _asks(tokens, back)
    )


def _asks(tokens: list[Token], at: int) -> bool:
    return (
        at == 0
        or tokens[at].lower in {"ні", "ни"}
        or any(token.lower == "ли" for token in tokens[at + 1 : at + 3])
    )


def _bounds(language: str, tokens: list[Token], raw: _Raw) -> tuple[float, float]:
    value = raw.value
    if words("numbers", "more-after").has(language, tokens, raw.end):
        return value, value * (1 + _OPEN)
    for back in (3, 2, 1):
        at = raw.start - back
        for name, low, high in (
            ("at-least", value, value * (1 + _OPEN)),
            ("almost", value * (1 - _ROUGH), value),
            ("at-most", value * (1 - _ROUGH), value),
            ("about", value * (1 - _ROUGH), value * (1 + _ROUGH)),
        ):
            found = words("numbers", name).match(language, tokens, at) if at >= 0 else None
            if (
                found is not None
                and found[0] == back
                and not (name == "at-most" and back == 1 and tokens[at].lower in {"до", "up"})
            ):
                return low, high
    return value, value


def _is_paired(language: str, tokens: list[Token], raws: list[_Raw], index: int) -> bool:
    for one, other in ((index, index + 1), (index - 1, index)):
        if one < 0 or other >= len(raws):
            continue
        gap = range(raws[one].end, raws[other].start)
        if len(gap) == 1 and words("numbers", "for").has(language, tokens, gap[0]):
            return True
    return False


def _counted(
    reading: Reading, tokens: list[Token], raws: list[_Raw], index: int, raw: _Raw, lexicon: Lexicon
) -> tuple[str, tuple[str, ...], str]:
    """Return (unit, narrower kinds, side) of what a number counts, from the words beside it."""
    limit = raws[index + 1].start if index + 1 < len(raws) else len(tokens)
    if words("numbers", "for").has(reading.language, tokens, raw.end) and limit == raw.end + 1:
        limit = len(tokens)
        after = range(raws[index + 1].end, min(raws[index + 1].end + _LOOK_AHEAD, limit))
        unit, kinds, side = _noun(reading, tokens, after, lexicon)
        return unit, kinds, side
    unit, kinds, side = _noun(reading, tokens, range(raw.end, min(raw.end + _LOOK_AHEAD, limit)), lexicon)
    if unit:
        return unit, kinds, side
    floor = raws[index - 1].end if index else 0
    return _noun(
        reading,
        tokens,
        range(raw.start - 1, max(raw.start - 1 - _LOOK_BACK, floor - 1), -1),
        lexicon,
        back=True,
    )


def _noun(
    reading: Reading, tokens: list[Token], places: range, lexicon: Lexicon, *, back: bool = False
) -> tuple[str, tuple[str, ...], str]:
    unit, side = "", ""
    kinds: list[str] = []
    table = words_by_value("numbers", "unit")
    for place in places:
        item = reading.items[place]
        if item.is_mark and item.lower not in "%$€₴£":
            if item.lower in {",", "-"} and not kinds:
                break
            break
        found = table.value(reading.language, tokens, place)
        if back and words("grammar", "negation").has(reading.language, tokens, place):
            break
        if found is not None and not unit and not (back and found != "percent"):
            return str(found), (), side
        actor = item.mention("actor")
        if actor is not None and actor.form in {"adjective", "people"}:
            side = actor.concept
            if actor.form == "people":
                unit = unit or PEOPLE
            continue
        counted = _countable(item.mentions, lexicon)
        if counted:
            kinds.extend(counted)
            unit = unit or _broad(counted[0], lexicon)
            continue
        if unit and (item.mention("predicate") is not None or back):
            break
        if item.word.part == "verb" and not back:
            break
    if unit == "list":
        unit = ""
    return unit, tuple(kind for kind in dict.fromkeys(kinds) if kind != "list"), side


def _countable(mentions: Collection[object], lexicon: Lexicon) -> list[str]:
    found: list[str] = []
    for mention in mentions:
        concept = lexicon.concepts[mention.concept]  # type: ignore[attr-defined]
        if "counts" in concept.flags or concept.kind == "formation":
            found.append(concept.id)
    return found


def _broad(concept: str, lexicon: Lexicon) -> str:
    known = lexicon.concepts[concept]
    return PEOPLE if known.kind == "formation" else lexicon.ancestors(concept)[-1]


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
