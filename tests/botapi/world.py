"""Everything the server knows: the bot, people, chats, files, open queries, settings."""

import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.botapi.bell import Bell
from tests.botapi.chats import Chat
from tests.botapi.errors import bad_request, forbidden
from tests.botapi.files import Files
from tests.botapi.params import Json, Params
from tests.botapi.profile import Profile
from tests.botapi.queries import Queries
from tests.botapi.updates import UpdateQueue
from tests.botapi.webhook import Webhook


@dataclass
class World:
    """The state behind one bot token."""

    token: str
    bot: Json
    clock: Callable[[], float] = time.time
    bell: Bell = field(default_factory=Bell)
    users: dict[int, Json] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    files: Files = field(default_factory=Files)
    queries: Queries = field(default_factory=Queries)
    profile: Profile = field(default_factory=Profile)

    def __post_init__(self) -> None:
        self.updates = UpdateQueue(self.bell)
        self.webhook = Webhook(self.updates)
        self.private_numbers = itertools.count(1)

    def now(self) -> int:
        return int(self.clock())

    def sender(self) -> Json:
        """Return the bot as the author of a message: without what getMe alone tells."""
        return {key: self.bot[key] for key in ("id", "is_bot", "first_name", "username")}

    def chat(self, params: Params) -> Chat:
        """Find the chat a request is about."""
        chat_id = params.text("chat_id")
        if not chat_id:
            raise bad_request("chat_id is empty")
        chat = self.chats.get(int(chat_id)) if chat_id.removeprefix("-").isdecimal() else None
        if chat is None:
            raise bad_request("chat not found")
        return self._known(chat)

    def writable_chat(self, params: Params) -> Chat:
        """Find the chat and make sure that the bot may write there."""
        chat = self.chat(params)
        if chat.is_blocked:
            raise forbidden("bot was blocked by the user")
        standing = chat.standing(self.bot["id"])
        if standing == "kicked":
            raise forbidden(f"bot was kicked from the {chat.info['type']} chat")
        if standing == "left":
            raise forbidden(f"bot is not a member of the {chat.info['type']} chat")
        return chat

    def message(self, chat: Chat, number: int, missing: str) -> Json:
        """Return the stored message itself, to be changed in place."""
        if number not in chat.messages:
            raise bad_request(missing)
        return chat.messages[number]

    def _known(self, chat: Chat) -> Chat:
        if chat.is_started:
            return chat
        if any(chat.id in other.members for other in self.chats.values()):
            raise forbidden("bot can't initiate conversation with a user")
        raise bad_request("chat not found")
