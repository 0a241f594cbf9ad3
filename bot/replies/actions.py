"""What a button does: one frozen value an action, written into Telegram's callback data and read back.

Callback data is at most 64 bytes, and anyone can forge it. What is read back is therefore either an
action in full or nothing at all. The keys are pure functions of the claims' ids, so a button works
after a restart and on another replica.
"""

from __future__ import annotations

import re
from dataclasses import astuple, dataclass

from bot.language.offered import is_offered

AUTOMATIC = "auto"
"""The choice of no fixed language: replies follow the language of the question."""

_KEY = re.compile(r"[a-z2-7]{13}")
_PAGE = re.compile(r"[1-9][0-9]{0,3}")


@dataclass(frozen=True, slots=True)
class ShowClaim:
    """Show a claim in full."""

    key: str


@dataclass(frozen=True, slots=True)
class ShowNearest:
    """Show a claim in full that comes near what was asked but is not it."""

    key: str


@dataclass(frozen=True, slots=True)
class Rest:
    """Show what the first message about a claim had no room for; pages count from 1."""

    key: str
    page: int = 1


@dataclass(frozen=True, slots=True)
class Sources:
    """List all sources of a claim."""

    key: str
    page: int = 1


@dataclass(frozen=True, slots=True)
class Timeline:
    """List what was said of a claim by date."""

    key: str
    page: int = 1


@dataclass(frozen=True, slots=True)
class NotThis:
    """Say that this claim is not what was asked."""

    key: str


@dataclass(frozen=True, slots=True)
class SendQuestion:
    """Send the question to the moderators."""


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """Choose the language of replies: an offered code or `AUTOMATIC`."""

    code: str


@dataclass(frozen=True, slots=True)
class ForgetMe:
    """Delete everything stored about the person who presses."""


@dataclass(frozen=True, slots=True)
class StopNotices:
    """Tell the person who presses nothing unasked any more."""


@dataclass(frozen=True, slots=True)
class WantNotices:
    """Tell the person who presses again what becomes of their questions and answers."""


Plain = SendQuestion | ForgetMe | StopNotices | WantNotices
Action = ShowClaim | ShowNearest | Rest | Sources | Timeline | NotThis | SetLanguage | Plain

_ABOUT_A_CLAIM: dict[str, type[ShowClaim | ShowNearest | NotThis]] = {
    "c": ShowClaim,
    "e": ShowNearest,
    "n": NotThis,
}
_PAGED: dict[str, type[Rest | Sources | Timeline]] = {"r": Rest, "s": Sources, "t": Timeline}
_PLAIN: dict[str, type[Plain]] = {"q": SendQuestion, "f": ForgetMe, "x": StopNotices, "w": WantNotices}
_LANGUAGE = {"l": SetLanguage}

_CODES = {kind: code for table in (_ABOUT_A_CLAIM, _PAGED, _PLAIN, _LANGUAGE) for code, kind in table.items()}


def encode(action: Action) -> str:
    """Write an action as callback data: short ASCII such as "r:abcdefghijklm:2"."""
    return ":".join((_CODES[type(action)], *map(str, astuple(action))))


def decode(data: str) -> Action | None:
    """Read callback data back; None for anything `encode` cannot have written."""
    match data.split(":"):
        case [code] if code in _PLAIN:
            return _PLAIN[code]()
        case [code, language] if code in _LANGUAGE and (language == AUTOMATIC or is_offered(language)):
            return _LANGUAGE[code](language)
        case [code, key] if code in _ABOUT_A_CLAIM and _KEY.fullmatch(key):
            return _ABOUT_A_CLAIM[code](key)
        case [code, key, page] if code in _PAGED and _KEY.fullmatch(key) and _PAGE.fullmatch(page):
            return _PAGED[code](key, int(page))
        case _:
            return None
