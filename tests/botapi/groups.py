"""The test's side of groups."""

from collections.abc import Sequence

from tests.botapi.chats import Chat
from tests.botapi.conversation import Conversation
from tests.botapi.members import member
from tests.botapi.users import User
from tests.botapi.world import World


class Group(Conversation):
    """A supergroup; people write into it with ``alice.send(..., to=group)``."""

    def join(self, user: User, status: str = "member") -> None:
        """Let a person in, as member, administrator or creator."""
        self.chat.members[user.id] = status

    def add_bot(self, by: User) -> None:
        """Let the bot in; it is told."""
        self._move_bot(by, "member")

    def remove_bot(self, by: User) -> None:
        """Throw the bot out; it is told."""
        self._move_bot(by, "kicked")

    def _move_bot(self, by: User, new: str) -> None:
        bot = self.world.sender()
        old = self.chat.members.get(bot["id"], "left")
        self.chat.members[bot["id"]] = new
        change = {"old_chat_member": member(bot, old), "new_chat_member": member(bot, new)}
        who = {"chat": self.chat.info, "from": by.info, "date": self.world.now()}
        self.world.updates.add("my_chat_member", who | change)


def new_group(
    world: World, chat_id: int, title: str, members: Sequence[User], *, bot_is_admin: bool
) -> Group:
    """Make a supergroup with these people and the bot."""
    assert chat_id < 0, "chat ids of groups are negative"
    assert chat_id not in world.chats, f"there is a chat {chat_id} already"
    chat = Chat({"id": chat_id, "type": "supergroup", "title": title})
    chat.members = {user.id: "member" for user in members}
    chat.members[world.bot["id"]] = "administrator" if bot_is_admin else "member"
    world.chats[chat_id] = chat
    return Group(world, chat)
