"""A chat as the server keeps it: who is in it, what was written, what the bot sent."""

import itertools
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from tests.botapi.params import Json


@dataclass
class Chat:
    """One chat with its messages; ``sent`` and ``edited`` keep the bot's messages as they were then."""

    info: Json
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    messages: dict[int, Json] = field(default_factory=dict)
    members: dict[int, str] = field(default_factory=dict)
    sent: list[Json] = field(default_factory=list)
    edited: list[Json] = field(default_factory=list)
    deleted: list[int] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    is_started: bool = True
    is_blocked: bool = False

    @property
    def id(self) -> int:
        return int(self.info["id"])

    @property
    def is_private(self) -> bool:
        return bool(self.info["type"] == "private")

    def standing(self, user_id: int) -> str:
        """Return what somebody is here: creator, administrator, member, left or kicked."""
        return self.members.get(user_id, "member" if self.is_private else "left")

    def add(self, date: int, fields: Json) -> Json:
        """Store a message and return it as the API shows it."""
        number = next(self.numbers)
        self.messages[number] = {"message_id": number, "date": date, "chat": self.info, **fields}
        return self.show(number)

    def show(self, number: int) -> Json:
        """Return a copy of a stored message."""
        return deepcopy(self.messages[number])

    def quoted(self, number: int) -> Json:
        """Return a message as it stands inside a reply to it: without what it replied to itself."""
        return {key: value for key, value in self.show(number).items() if key != "reply_to_message"}
