"""What a step is: one thing its author is asked for, and how the answer is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.matching.facts.people import sound
from bot.moderation.refusals import Reason, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from bot.moderation.sheet import Sheet
    from bot.moderation.speakers import Speakers
    from storage.records import Claim


@dataclass(frozen=True, slots=True)
class Scene:
    """What answers are read with.

    `today` is the readers' day, `language_of` tells the language of a text (the second argument is the
    likeliest), `speakers` are those of the record, `stored` is the claim that statements are added to.
    """

    today: date
    language_of: Callable[[str, str], str]
    speakers: Speakers
    stored: Claim | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An answer to be chosen by a button: the value that is read, and how it is shown.

    `shown` is empty for the fixed values of a field, which replies have words for.
    """

    value: str
    shown: str = ""


def _nothing(_sheet: Sheet, _scene: Scene) -> Sequence[Suggestion]:
    return ()


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to fill in.

    `read` puts what was typed, or the value of a pressed suggestion, into the sheet, or raises Refusal
    with the one reason why it cannot be. `is_filled` tells whether nothing is left to ask. `skip` says
    what leaving it open makes of the sheet, None where it may not be left open. Without what `is_needed`
    nothing can be published. A step that is not `is_asked` on the way is asked only to correct
    something. `of_claim`: it is about a new claim itself and not about a statement. `then` is asked
    after it, also where it is corrected alone.
    """

    name: str
    read: Callable[[str, Sheet, Scene], Sheet]
    is_filled: Callable[[Sheet], bool]
    skip: Callable[[Sheet, Scene], Sheet | None]
    suggest: Callable[[Sheet, Scene], Sequence[Suggestion]] = _nothing
    is_needed: bool = False
    is_asked: bool = True
    of_claim: bool = False
    then: str | None = None


def never(_sheet: Sheet, _scene: Scene) -> Sheet | None:
    """Say that a step may not be left open."""
    return None


def chosen(text: str, words: Mapping[str, Sequence[str]]) -> str:
    """Return the value that a typed word stands for; raises Refusal when it stands for none."""
    folded = sound(text.strip().lower())
    for value, names in words.items():
        if folded in {sound(name.lower()) for name in (value, *names)}:
            return value
    raise Refusal(Reason.NOT_A_CHOICE)
