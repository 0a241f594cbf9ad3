"""The test's view of what the bot says in one chat."""

import asyncio

from tests.botapi.bell import PATIENCE
from tests.botapi.chats import Chat
from tests.botapi.message import Message
from tests.botapi.world import World


class Conversation:
    """Reads the bot's messages of a chat one after the other, each once."""

    def __init__(self, world: World, chat: Chat) -> None:
        self.world = world
        self.chat = chat
        self._read = 0
        self._read_edits = 0

    async def replies(self, n: int, within: float = PATIENCE) -> list[Message]:
        """Return the bot's next n messages; fail if they do not come in time."""
        start, end = self._read, self._read + n
        await self.world.bell.until(lambda: len(self.chat.sent) >= end, within)
        messages = [Message(json) for json in self.chat.sent[start:end]]
        assert len(messages) == n, (
            f"{len(messages)} messages in {within} s, not {n}: {[m.text for m in messages]}"
        )
        self._read = end
        return messages

    async def next_reply(self, within: float = PATIENCE) -> Message:
        """Return the bot's next message."""
        return (await self.replies(1, within))[0]

    async def next_edit(self, within: float = PATIENCE) -> Message:
        """Return the next message the bot has edited, as it is then."""
        position = self._read_edits
        await self.world.bell.until(lambda: len(self.chat.edited) > position, within)
        assert len(self.chat.edited) > position, f"the bot edited nothing in {within} s"
        self._read_edits += 1
        return Message(self.chat.edited[position])

    async def hears_nothing(self, seconds: float = 0.5) -> None:
        """Fail if the bot sends or edits anything in this time."""
        await asyncio.sleep(seconds)
        said = [*self.chat.sent[self._read :], *self.chat.edited[self._read_edits :]]
        assert not said, f"the bot said {[Message(json).text for json in said]}"

    def now(self, message: Message) -> Message:
        """Return a message as it stands at present."""
        return Message(self.chat.show(message.id))

    def history(self) -> list[Message]:
        """Return all messages of the chat, both sides, as they stand at present."""
        return [Message(self.chat.show(number)) for number in sorted(self.chat.messages)]
