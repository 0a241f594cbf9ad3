"""A row in the tables of methods."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from tests.botapi.errors import bad_request
from tests.botapi.params import Params
from tests.botapi.world import World

Work = Callable[[World, Params], Any]


@dataclass(frozen=True, slots=True)
class Method:
    """One method of the Bot API: its name, what does the work, and the parameters it knows."""

    name: str
    work: Work | Callable[[World, Params], Awaitable[Any]]
    parameters: frozenset[str] = frozenset()
    sends: bool = False  # counts against the limits for sending

    def check(self, params: Params) -> None:
        """Refuse a misspelt parameter; Telegram would ignore it, which helps nobody in a test."""
        if unknown := params.names() - self.parameters:
            names = ", ".join(sorted(unknown))
            raise bad_request(f"this server knows no parameter {names} of {self.name}")


def names(text: str) -> frozenset[str]:
    """Write a set of parameter names as one line."""
    return frozenset(text.split())
