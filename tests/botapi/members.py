"""A person's standing in a chat, as ChatMember objects."""

from tests.botapi.params import Json

RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
    "can_delete_stories", "can_send_welcome_messages",
)  # fmt: skip
EXTRA: dict[str, Json] = {
    "creator": {"is_anonymous": False},
    "administrator": {"can_be_edited": False, "is_anonymous": False, **dict.fromkeys(RIGHTS, False)},
    "kicked": {"until_date": 0},
}


def member(user: Json, status: str) -> Json:
    """Write a ChatMember of this status: creator, administrator, member, left or kicked."""
    return {"status": status, "user": user, **EXTRA.get(status, {})}
