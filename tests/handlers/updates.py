"""Updates as Telegram sends them, made by hand."""

from __future__ import annotations

from typing import Any

from telegram import Update

SECOND_DECEMBER = 1_733_140_800
"""2 December 2024, 12:00 UTC."""


def message(number: int, *, chat: int = 7, **fields: Any) -> dict[str, Any]:
    """Make a message of a person in their private chat."""
    return {
        "message_id": number,
        "date": SECOND_DECEMBER,
        "chat": {"id": chat, "type": "private"},
        "from": {"id": chat, "is_bot": False, "first_name": "Reader"},
        **fields,
    }


def raw_update(number: int, *, chat: int = 7, **fields: Any) -> dict[str, Any]:
    """Make an update with a new message, as it comes over the wire."""
    content = fields or {"text": f"text {number}"}
    return {"update_id": number, "message": message(number, chat=chat, **content)}


def update(number: int, *, chat: int = 7, **fields: Any) -> Update:
    """Make an update with a new message, as handlers see it."""
    return Update.de_json(raw_update(number, chat=chat, **fields), None)
