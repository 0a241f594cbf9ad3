"""A message as the test sees it."""

from dataclasses import dataclass, field

from tests.botapi.params import Json
from tests.botapi.utf16 import covered


@dataclass(frozen=True, slots=True)
class Message:
    """A Message as the API returned it at one moment; ``update`` is what brought it to the bot, if it did."""

    json: Json
    update: Json = field(default_factory=dict)

    @property
    def id(self) -> int:
        return int(self.json["message_id"])

    @property
    def chat_id(self) -> int:
        return int(self.json["chat"]["id"])

    @property
    def text(self) -> str:
        """Return the text or caption as a reader sees it."""
        return str(self.json.get("text", self.json.get("caption", "")))

    @property
    def entities(self) -> list[Json]:
        return list(self.json.get("entities") or self.json.get("caption_entities") or [])

    @property
    def links(self) -> list[tuple[str, str]]:
        """Return every link: the words that carry it and the address."""
        shown = [(covered(self.text, e), e) for e in self.entities if e["type"] in {"text_link", "url"}]
        return [(words, str(e.get("url", words))) for words, e in shown]

    def styled(self, kind: str) -> list[str]:
        """Return the words under an entity, such as "bold"."""
        return [covered(self.text, e) for e in self.entities if e["type"] == kind]

    @property
    def rows(self) -> list[list[Json]]:
        return list(self.json.get("reply_markup", {}).get("inline_keyboard", []))

    @property
    def buttons(self) -> list[str]:
        """Return the words on the buttons, in reading order."""
        return [button["text"] for row in self.rows for button in row]

    def button(self, label: str) -> Json:
        """Find a button by its words or its callback data."""
        buttons = [button for row in self.rows for button in row]
        for key in ("text", "callback_data"):
            if found := [button for button in buttons if button.get(key) == label]:
                return dict(found[0])
        raise AssertionError(f"no button {label!r}; there are {self.buttons}")

    @property
    def reply_to(self) -> int | None:
        """Return the id of the message this one replies to."""
        replied = self.json.get("reply_to_message")
        return int(replied["message_id"]) if replied else None
