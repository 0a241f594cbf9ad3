"""The one private chat of the terminal: its messages as the Bot API writes them, and its buttons."""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

Json = dict[str, Any]

BOT: Json = {"id": 1, "is_bot": True, "first_name": "Bot", "username": "terminal_bot"}
USER_ID = 2
MICROSECONDS = 1_000_000

_BUTTON = re.compile(r"\s*[0-9]{1,2}\s*")
"""The number of a button as typed: no message has more than 99 of them."""


class TerminalChat:
    """What was typed becomes updates for the bot, what the bot sends becomes messages.

    Ids of messages and updates begin with the microseconds of the clock, so that they are new in every
    session, also in one that begins a moment later: what is kept of a question is known by the id of its
    message, and what was done for an update is not done again.
    """

    def __init__(
        self,
        clock: Callable[[], datetime],
        app_language: str | None,
        *,
        user_id: int = USER_ID,
        name: str = "Reader",
    ) -> None:
        self._clock = clock
        self._numbers = count(int(clock().timestamp() * MICROSECONDS))
        self._messages: dict[int, Json] = {}
        self._user: Json = {"id": user_id, "is_bot": False, "first_name": name}
        if app_language:
            self._user["language_code"] = app_language

    def typed(self, line: str) -> Json:
        """Make the update for a typed line: the press of the button with this number, else a message.

        A press without data is that of a button which does not exist.
        """
        return self._press(line) or self._update(
            "message", self._add(self._user, **(_file(line) or {"text": line, **_command(line)}))
        )

    def sent(self, parameters: Json, text: str) -> Json:
        """Add a message the bot sends."""
        hung_on = self._messages.get(parameters.get("reply_parameters", {}).get("message_id"))
        # Telegram shows one message deep what a message replies to.
        earlier = {k: v for k, v in hung_on.items() if k != "reply_to_message"} if hung_on else None
        return self._add(
            BOT,
            text=text,
            reply_markup=parameters.get("reply_markup"),
            reply_to_message=earlier,
        )

    def edited(self, parameters: Json, changes: Json) -> Json | None:
        """Change a message of the bot, which makes it the latest; None when there is no such message."""
        message = self._messages.pop(parameters["message_id"], None)
        if message is not None:
            message |= changes
            self._messages[message["message_id"]] = message
        return message

    def buttons(self, message: Json) -> list[Json]:
        """Return the buttons of a message, row by row; the first has the number 1."""
        return [
            button for row in (message.get("reply_markup") or {}).get("inline_keyboard", ()) for button in row
        ]

    def _press(self, line: str) -> Json | None:
        """Press a button of the latest message that has any; more than two digits are a message."""
        latest = next((each for each in reversed(self._messages.values()) if self.buttons(each)), None)
        if latest is None or not _BUTTON.fullmatch(line):
            return None
        numbered = dict(enumerate(self.buttons(latest), start=1))
        return self._pressed(latest, numbered.get(int(line), {}).get("callback_data"))

    def _pressed(self, message: Json, data: str | None) -> Json:
        query = {"id": str(next(self._numbers)), "from": self._user, "chat_instance": "terminal"}
        pressed = {} if data is None else {"data": data}
        return self._update("callback_query", {**query, "message": message, **pressed})

    def _add(self, sender: Json, **content: Any) -> Json:
        number = next(self._numbers)
        message = {
            "message_id": number,
            "date": int(self._clock().timestamp()),
            "chat": {"id": self._user["id"], "type": "private", "first_name": self._user["first_name"]},
            "from": sender,
            **{name: value for name, value in content.items() if value is not None},
        }
        self._messages[number] = message
        return message

    def _update(self, kind: str, content: Json) -> Json:
        return {"update_id": next(self._numbers), kind: content}


def _file(line: str) -> Json | None:
    """Send the file that "/import PATH" names, as a person would in Telegram; its path is its id."""
    command, _, name = line.strip().partition(" ")
    path = Path(name.strip()).expanduser()
    if command != "/import" or not name.strip() or not path.is_file():
        return None
    where = str(path.resolve())
    size = path.stat().st_size
    document = {"file_id": where, "file_unique_id": where, "file_name": path.name, "file_size": size}
    return {"document": document, "caption": command}


def _command(line: str) -> Json:
    """Mark a command the way Telegram does: "/help" at the beginning of a message."""
    word = line.split(maxsplit=1)[0] if line.strip() else ""
    if not (word.startswith("/") and word[1:].isascii() and word[1:].replace("_", "").isalnum()):
        return {}
    return {"entities": [{"type": "bot_command", "offset": 0, "length": len(word)}]}
