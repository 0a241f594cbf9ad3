"""Files of messages with what is expected of the answer to each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from storage.errors import InterchangeError
from storage.interchange import decode
from storage.interchange.reading import read

if TYPE_CHECKING:
    from bot.evaluation.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Case:
    """A message, the language and the way it is written in, and the id of the claim it belongs to.

    `also` are further claims it tells; `previous` those of the answer it follows up.
    """

    sheet: Sheet
    position: int
    text: str
    language: str
    kind: str
    claim: str | None
    also: tuple[str, ...] = ()
    previous: tuple[str, ...] = ()

    @property
    def claims(self) -> tuple[str, ...]:
        """Return the ids of all claims it belongs to."""
        return () if self.claim is None else (self.claim, *self.also)


def read_cases(data: bytes, sheet: Sheet, *, name: str) -> tuple[Case, ...]:
    """Read a file of messages, YAML or JSON.

    Raises InterchangeError with the position of the first thing that is wrong.
    """
    entries = read(decode(data, name=name), name=name)
    if not isinstance(entries, list) or not entries:
        raise InterchangeError(
            "", "", f"must hold a list of {sheet.name}, each beginning with its text", name=name
        )
    return tuple(_case(entry, sheet, place, name) for place, entry in enumerate(entries, start=1))


def _case(entry: Any, sheet: Sheet, position: int, name: str) -> Case:
    where = f"entry {position}"
    if not isinstance(entry, dict):
        raise InterchangeError(where, "", f"must have fields: text, lang, kind, {sheet.field}", name=name)

    def field(called: str, *, needed: bool = True) -> Any:
        value = entry.get(called)
        if isinstance(value, str) or (value is None and not needed):
            return value
        reason = "is missing" if value is None else "must be a text"
        raise InterchangeError(where, called, reason, name=name)

    def ids(called: str) -> tuple[str, ...]:
        value = entry.get(called, [])
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            return tuple(value)
        raise InterchangeError(where, called, "must be a list of ids", name=name)

    claim = field(sheet.field, needed=sheet.needs_claim)
    told = (field("text"), field("lang"), field("kind"))
    return Case(sheet, position, *told, claim, ids("also"), ids("previous"))
