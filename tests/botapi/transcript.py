"""A record of every request the bot made."""

import json
from dataclasses import dataclass, field
from typing import Any

from tests.botapi.params import Json, Upload

TEXTS = {
    "text", "caption", "description", "short_description", "name", "callback_query_id", "inline_query_id",
    "secret_token", "next_offset",
}  # fmt: skip


@dataclass(slots=True)
class Call:
    """One request: method, parameters as sent, time (monotonic seconds), and what was answered."""

    method: str
    params: dict[str, str]
    at: float
    files: dict[str, Upload] = field(default_factory=dict)
    status: int = 0  # 0: not answered yet, or the connection was dropped
    answer: Json = field(default_factory=dict)

    @property
    def is_ok(self) -> bool:
        return bool(self.answer.get("ok"))

    def __getitem__(self, name: str) -> Any:
        """Return a parameter, with JSON decoded."""
        value = self.params[name]
        try:
            return value if name in TEXTS else json.loads(value)
        except ValueError:
            return value

    def get(self, name: str, default: Any = None) -> Any:
        return self[name] if name in self.params else default
