"""Where a forwarded message comes from, as MessageOrigin objects."""

from datetime import datetime

from tests.botapi.params import Json


def from_channel(channel_id: int, title: str, sent_at: datetime, username: str = "", post: int = 1) -> Json:
    """Describe a post of a channel; channel ids are negative."""
    chat = {"id": channel_id, "type": "channel", "title": title}
    chat |= {"username": username} if username else {}
    return {"type": "channel", "date": int(sent_at.timestamp()), "chat": chat, "message_id": post}


def from_person(user: Json, sent_at: datetime) -> Json:
    """Describe a message of a person who lets others see who they are."""
    return {"type": "user", "date": int(sent_at.timestamp()), "sender_user": user}


def from_hidden(name: str, sent_at: datetime) -> Json:
    """Describe a message of a person whose account is hidden in forwards."""
    return {"type": "hidden_user", "date": int(sent_at.timestamp()), "sender_user_name": name}
