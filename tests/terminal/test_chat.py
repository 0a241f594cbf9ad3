"""The terminal's chat behaves as a private chat of Telegram does."""

from __future__ import annotations

from datetime import UTC, datetime
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.error import BadRequest, InvalidToken

from bot.handlers.client import Client
from bot.terminal.chat import TerminalChat
from bot.terminal.request import TerminalRequest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from telegram import Message, Update


class Terminal:
    """A bot of the library whose line ends in a terminal."""

    def __init__(self, app_language: str | None = "uk") -> None:
        self.screen = StringIO()
        self.chat = TerminalChat(lambda: datetime(2024, 12, 2, tzinfo=UTC), app_language)
        request = TerminalRequest(self.chat, self.screen)
        self.bot = Client("0:terminal", "terminal:", request=request)

    def types(self, line: str) -> Update:
        """Type a line."""
        return self.bot.read(self.chat.typed(line))

    async def says(self, html: str, *buttons: str, to: Message | None = None) -> Message:
        """Let the bot send a message with buttons, each with its words as data."""
        return await self.bot.send_message(
            self.chat.typed("?")["message"]["chat"]["id"],
            html,
            reply_markup=keyboard(*buttons),
            reply_parameters=ReplyParameters(to.message_id) if to else None,
        )

    def shows(self) -> str:
        """Return what appeared on the screen since the last look."""
        shown = self.screen.getvalue()
        self.screen.seek(0)
        self.screen.truncate()
        return shown


def keyboard(*buttons: str) -> InlineKeyboardMarkup | None:
    rows = [[InlineKeyboardButton(words, callback_data=words)] for words in buttons]
    return InlineKeyboardMarkup(rows) if rows else None


@pytest.fixture
async def terminal() -> AsyncIterator[Terminal]:
    terminal = Terminal()
    async with terminal.bot:
        yield terminal


async def test_a_message_appears_as_plain_text_with_its_links_and_numbered_buttons(terminal: Terminal):
    await terminal.says('<b>Usov</b> &lt;3 <a href="https://a.ua/1">A.ua</a>', "Sources", "Timeline")
    assert terminal.shows() == "Usov <3 A.ua (https://a.ua/1)\n  [1] Sources\n  [2] Timeline\n\n"


async def test_a_button_that_opens_an_address_shows_the_address(terminal: Terminal):
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Open", url="https://a.ua")]])
    await terminal.bot.send_message(2, "x", reply_markup=markup)
    assert "  Open: https://a.ua" in terminal.shows()
    assert terminal.types("1").callback_query.data is None


async def test_an_edited_message_appears_again_marked_as_edited(terminal: Terminal):
    message = await terminal.says("old")
    terminal.shows()
    await message.edit_text("new", reply_markup=keyboard("Back"))
    assert terminal.shows() == "✎\nnew\n  [1] Back\n\n"


async def test_buttons_that_are_taken_away_cannot_be_pressed(terminal: Terminal):
    message = await terminal.says("text", "Send")
    await message.edit_reply_markup(None)
    assert terminal.types("1").callback_query is None


async def test_a_number_presses_a_button_of_the_latest_message_with_buttons_only(
    terminal: Terminal,
):
    await terminal.says("first", "a", "b", "c")
    await terminal.says("second", "d")
    await terminal.says("third, without buttons")
    assert terminal.types("1").callback_query.data == "d"
    assert terminal.types(" 1 ").callback_query.data == "d"
    for missing in ("0", "3", "99"):
        assert terminal.types(missing).callback_query.data is None


async def test_what_is_longer_than_the_number_of_a_button_is_a_message(terminal: Terminal):
    await terminal.says("text", "a")
    for text in ("630", "1 2", "١", "-1"):
        assert terminal.types(text).message.text == text


async def test_an_edited_message_counts_as_the_latest(terminal: Terminal):
    first = await terminal.says("first", "a")
    await terminal.says("second", "b")
    await first.edit_text("first again", reply_markup=keyboard("c"))
    assert terminal.types("1").callback_query.data == "c"


async def test_a_pressed_button_knows_the_question_its_message_hangs_on(terminal: Terminal):
    question = terminal.types("is it true?").message
    await terminal.says("nothing found", "Send", to=question)
    pressed = terminal.types("1").callback_query
    assert pressed.message.reply_to_message.text == "is it true?"
    assert pressed.message.reply_markup == keyboard("Send")


async def test_only_what_telegram_would_take_for_a_command_is_one(terminal: Terminal):
    assert [entity.type for entity in terminal.types("/start abc").message.entities] == ["bot_command"]
    assert not terminal.types("/допомога").message.entities
    assert not terminal.types("/").message.entities


async def test_the_language_of_the_terminal_is_that_of_the_app(terminal: Terminal):
    assert terminal.types("?").effective_user.language_code == "uk"
    assert Terminal(None).types("?").effective_user.language_code is None


async def test_message_numbers_differ_from_those_of_an_earlier_session():
    earlier = TerminalChat(lambda: datetime(2024, 12, 2, 12, 0, tzinfo=UTC), None)
    later = TerminalChat(lambda: datetime(2024, 12, 2, 12, 5, tzinfo=UTC), None)
    numbers = [chat.typed("?")["message"]["message_id"] for chat in (earlier, later)]
    assert numbers[0] < numbers[1]


async def test_what_the_terminal_cannot_do_is_refused_as_telegram_does(terminal: Terminal):
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await terminal.bot.edit_message_text("text", 2, 12345)
    with pytest.raises(InvalidToken):
        await terminal.bot.send_dice(2)
