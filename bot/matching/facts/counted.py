"""What a figure counts: the things, their kinds and whose people they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.facts.words import words, words_by_value

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.language.lexicon import Lexicon, Mention
    from bot.language.tokens import Token
    from bot.matching.facts.figures import Figure
    from bot.matching.reading import Reading

PEOPLE: Final = "person"

_LOOK_AHEAD: Final = 5

_LOOK_BACK: Final = 3


def counted(
    reading: Reading, tokens: list[Token], raws: list[Figure], index: int, raw: Figure, lexicon: Lexicon
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


def _countable(mentions: Collection[Mention], lexicon: Lexicon) -> list[str]:
    found: list[str] = []
    for mention in mentions:
        concept = lexicon.concepts[mention.concept]  # type: ignore[attr-defined]
        if "counts" in concept.flags or concept.kind == "formation":
            found.append(concept.id)
    return found


def _broad(concept: str, lexicon: Lexicon) -> str:
    known = lexicon.concepts[concept]
    return PEOPLE if known.kind == "formation" else lexicon.ancestors(concept)[-1]
