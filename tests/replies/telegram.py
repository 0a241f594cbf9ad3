"""What Telegram takes: a reply is checked by the same parser that the test server refuses messages with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.botapi.html import parse_html
from tests.botapi.utf16 import utf16_length

if TYPE_CHECKING:
    from bot.replies import Reply

ALLOWED = {"bold", "italic", "text_link"}


def sent(reply: Reply) -> str:
    """Check a reply against every limit of a message; return its text as Telegram would show it."""
    text, entities = parse_html(reply.html)
    assert text.strip(), "a message may not be empty"
    assert utf16_length(text) <= 4_096
    assert len(reply.html.encode()) <= 32_768, "the Bot API server takes no more HTML"
    assert len(entities) <= 100, "Telegram would drop the entities beyond 100"
    assert {entity["type"] for entity in entities} <= ALLOWED
    assert all(entity["url"].startswith(("http://", "https://")) for entity in entities if "url" in entity)
    check_buttons(reply)
    return text


def check_buttons(reply: Reply) -> None:
    """Check the buttons: few in a row, short, each doing exactly one thing."""
    buttons = [button for row in reply.buttons for button in row]
    assert len(buttons) <= 100
    assert all(1 <= len(row) <= 2 for row in reply.buttons), "a phone shows two buttons in a row"
    for button in buttons:
        assert 1 <= utf16_length(button.text) <= 30
        assert (button.data is None) != (button.url is None)
        assert button.data is None or 1 <= len(button.data.encode()) <= 64
