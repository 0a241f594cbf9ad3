"""The test's side: people who write to the bot and press its buttons."""

from collections.abc import Mapping
from datetime import datetime

from tests.botapi.chats import Chat
from tests.botapi.content import Content
from tests.botapi.conversation import Conversation
from tests.botapi.detection import detect
from tests.botapi.members import member
from tests.botapi.message import Message
from tests.botapi.params import Json
from tests.botapi.presses import Asked
from tests.botapi.privacy import bot_sees
from tests.botapi.world import World


class User(Conversation):
    """A person and their private chat with the bot."""

    def __init__(self, world: World, chat: Chat, info: Json) -> None:
        super().__init__(world, chat)
        self.info = info

    @property
    def id(self) -> int:
        return int(self.info["id"])

    async def send(
        self,
        text: str = "",
        *,
        content: Content | None = None,
        reply_to: Message | None = None,
        sent_at: datetime | None = None,
        to: Conversation | None = None,
        **fields: object,
    ) -> Message:
        """Write to the bot, or into a group; with ``content`` the text is its caption.

        Further ``fields`` go into the Message as they are, such as ``forward_origin``.
        """
        chat = to.chat if to else self.chat
        self._open(chat)
        message: Json = {"from": self.info, **_words(text, is_caption=content is not None)}
        message |= content.fields(self.world.files) if content else {}
        message |= {"reply_to_message": chat.quoted(reply_to.id)} if reply_to else {}
        date = int(sent_at.timestamp()) if sent_at else self.world.now()
        stored = chat.add(date, message | fields)
        return Message(stored, self._deliver("message", chat, stored))

    async def edit(self, message: Message, text: str) -> Message:
        """Change one's own message."""
        chat = self.world.chats[message.chat_id]
        stored = chat.messages[message.id]
        assert stored["from"]["id"] == self.id, "people can edit only their own messages"
        is_caption = "caption" in stored
        for name in ("text", "entities", "caption", "caption_entities"):
            stored.pop(name, None)
        stored |= _words(text, is_caption=is_caption) | {"edit_date": self.world.now()}
        shown = chat.show(message.id)
        return Message(shown, self._deliver("edited_message", chat, shown))

    async def press(self, message: Message, label: str) -> Asked:
        """Press a button, found by its words or its callback data."""
        button = message.button(label)
        assert "callback_data" in button, f"the button {label!r} does not call the bot: {button}"
        return await self.press_data(message, button["callback_data"])

    async def press_data(self, message: Message, data: str) -> Asked:
        """Send callback data, which a modified app can make up."""
        query, chat = self.world.queries.ask(), self.world.chats[message.chat_id]
        gone = {"chat": chat.info, "message_id": message.id, "date": 0}
        payload: Json = {
            "id": query.id,
            "from": self.info,
            "message": chat.show(message.id) if message.id in chat.messages else gone,
            "chat_instance": str(7_000_000_000 + abs(chat.id)),
            "data": data,
        }
        return Asked(self.world, query, self.world.updates.add("callback_query", payload) or {})

    async def search(self, words: str, offset: str = "") -> Asked:
        """Ask the bot inline: type its name and some words in any chat."""
        query = self.world.queries.ask()
        payload = {"id": query.id, "from": self.info, "query": words, "offset": offset, "chat_type": "sender"}
        return Asked(self.world, query, self.world.updates.add("inline_query", payload) or {})

    async def choose(self, asked: Asked, result_id: str) -> Message:
        """Send one of the results of a search to oneself; the bot hears of the choice."""
        results = (await asked.answer())["results"]
        chosen = next(result for result in results if result["id"] == result_id)
        words = asked.update["inline_query"]["query"]
        payload = {"result_id": result_id, "from": self.info, "query": words}
        update = self.world.updates.add("chosen_inline_result", payload) or {}
        return Message(
            {"message_id": 0, "chat": self.chat.info, "via_bot": self.world.sender(), **chosen["message"]},
            update,
        )

    def menu(self) -> list[str]:
        """Return the names of the commands the person's app offers."""
        commands = self.world.profile.menu(self.chat.id, self.info.get("language_code", ""))
        return [command["command"] for command in commands]

    async def block(self) -> None:
        """Stop the bot: it can no longer write here."""
        self.chat.is_blocked = True
        self._standing("member", "kicked")

    async def unblock(self) -> None:
        """Let the bot write again."""
        self.chat.is_blocked = False
        self._standing("kicked", "member")

    def delete(self, message: Message) -> None:
        """Delete a message for both sides; bots are not told."""
        del self.world.chats[message.chat_id].messages[message.id]

    def _open(self, chat: Chat) -> None:
        if chat.is_private:
            chat.is_started, chat.is_blocked = True, False
        else:
            assert chat.standing(self.id) not in {"left", "kicked"}, "only members write in a group"

    def _deliver(self, kind: str, chat: Chat, message: Json) -> Json:
        if not bot_sees(self.world, chat, message):
            return {}
        return self.world.updates.add(kind, message) or {}

    def _standing(self, old: str, new: str) -> None:
        bot = self.world.sender()
        change = {"old_chat_member": member(bot, old), "new_chat_member": member(bot, new)}
        who = {"chat": self.chat.info, "from": self.info, "date": self.world.now()}
        self.world.updates.add("my_chat_member", who | change)


def new_user(
    world: World, user_id: int, first_name: str, language_code: str, fields: Mapping[str, object]
) -> User:
    """Make a person and their private chat, which is not open yet."""
    assert user_id not in world.users, f"there is a user {user_id} already"
    info: Json = {"id": user_id, "is_bot": False, "first_name": first_name or f"User {user_id}", **fields}
    info |= {"language_code": language_code} if language_code else {}
    world.users[user_id] = info
    shown: Json = {key: info[key] for key in ("first_name", "last_name", "username") if key in info}
    chat = Chat({"id": user_id, "type": "private", **shown}, world.private_numbers, is_started=False)
    world.chats[user_id] = chat
    return User(world, chat, info)


def _words(text: str, *, is_caption: bool) -> Json:
    if not text:
        return {}
    entities = sorted(detect(text), key=lambda entity: int(entity["offset"]))
    names = ("caption", "caption_entities") if is_caption else ("text", "entities")
    return {names[0]: text} | ({names[1]: entities} if entities else {})
