"""What the bot says of itself: commands by scope and language, name and descriptions by language."""

import json
from dataclasses import dataclass, field

from tests.botapi.params import Json


@dataclass(slots=True)
class Profile:
    """The bot's settings; texts are keyed by kind and language, commands by scope and language."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)

    def menu(self, chat_id: int, language: str) -> list[Json]:
        """Return the commands offered in a private chat: the narrowest scope wins, then the language."""
        scopes = ({"type": "chat", "chat_id": chat_id}, {"type": "all_private_chats"}, {"type": "default"})
        keys = [(scope_key(scope), code) for scope in scopes for code in (language, "")]
        return next((self.commands[key] for key in keys if self.commands.get(key)), [])


def scope_key(scope: Json) -> str:
    """Write a scope in one way."""
    return json.dumps(scope, sort_keys=True)
