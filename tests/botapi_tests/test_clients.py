"""Two independent libraries take the server for Telegram."""

from collections.abc import AsyncIterator

import aiogram
import pytest
import telegram
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter

from tests.botapi import BotApiServer, Document, User
from tests.botapi.judge import assert_sound


@pytest.fixture
async def ptb(server: BotApiServer) -> AsyncIterator[telegram.Bot]:
    base_file_url = f"{server.url}/file/bot"
    async with telegram.Bot(server.token, base_url=server.base_url, base_file_url=base_file_url) as bot:
        yield bot
    assert_sound(server.calls)


@pytest.fixture
async def gram(server: BotApiServer) -> AsyncIterator[aiogram.Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    async with aiogram.Bot(server.token, session=session) as bot:
        yield bot
    assert_sound(server.calls)


async def test_ptb_reads_updates_and_answers_them(ptb: telegram.Bot, alice: User) -> None:
    await alice.send("hello")
    (update,) = await ptb.get_updates(timeout=1, allowed_updates=telegram.Update.ALL_TYPES)
    assert update.message
    button = telegram.InlineKeyboardButton("More", callback_data="more")
    await update.message.reply_html(
        "<b>hi</b>", do_quote=True, reply_markup=telegram.InlineKeyboardMarkup([[button]])
    )
    reply = await alice.next_reply()
    assert (reply.text, reply.buttons) == ("hi", ["More"])
    press = await alice.press(reply, "More")
    pressed = (await ptb.get_updates(offset=update.update_id + 1))[0].callback_query
    assert pressed
    await pressed.answer("done")
    assert (await press.answer())["text"] == "done"
    await pressed.edit_message_text("bye")
    assert (await alice.next_edit()).text == "bye"


async def test_ptb_uses_the_profile_and_files(ptb: telegram.Bot, alice: User) -> None:
    commands = [telegram.BotCommand("start", "Begin")]
    scope = telegram.BotCommandScopeChat(alice.id)
    await ptb.set_my_commands(commands, scope=scope, language_code="uk")
    assert list(await ptb.get_my_commands(scope=scope, language_code="uk")) == commands
    await ptb.set_my_short_description("A bot", "uk")
    await ptb.send_chat_action(alice.id, "typing")
    sent = await ptb.send_document(alice.id, b"id,text", caption="c", filename="claims.csv")
    assert sent.document
    file = await ptb.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"id,text"
    assert (await ptb.get_chat(alice.id)).first_name == "Alice"
    assert (await ptb.get_chat_member(alice.id, alice.id)).status == "member"


async def test_ptb_answers_searches(ptb: telegram.Bot, alice: User) -> None:
    asked = await alice.search("630")
    content = telegram.InputTextMessageContent("<b>No</b>", parse_mode="HTML")
    await ptb.answer_inline_query(
        asked.query.id, [telegram.InlineQueryResultArticle("1", "t", content)], is_personal=True
    )
    assert (await asked.answer())["results"][0]["message"]["text"] == "No"


@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")
async def test_ptb_raises_the_errors_telegram_means(
    ptb: telegram.Bot, server: BotApiServer, alice: User
) -> None:
    with pytest.raises(BadRequest, match="Can't parse entities"):
        await ptb.send_message(alice.id, "1 < 2", parse_mode="HTML")
    with pytest.raises(BadRequest, match="Message is too long"):
        await ptb.send_message(alice.id, "a" * 4097)
    server.fail_next("sendMessage", status=429, retry_after=7)
    with pytest.raises(RetryAfter, match="Retry in 7 seconds"):
        await ptb.send_message(alice.id, "a")
    server.fail_next("sendMessage", status=502)
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await ptb.send_message(alice.id, "a")
    server.drop_next("sendMessage")
    with pytest.raises(NetworkError):
        await ptb.send_message(alice.id, "a")
    server.fail_next("getUpdates", status=409)
    with pytest.raises(Conflict):
        await ptb.get_updates()
    await alice.block()
    with pytest.raises(Forbidden, match="blocked by the user"):
        await ptb.send_message(alice.id, "a")


async def test_ptb_notices_a_wrong_token(server: BotApiServer) -> None:
    with pytest.raises(InvalidToken):
        await telegram.Bot("1:wrong", base_url=server.base_url).initialize()


async def test_aiogram_reads_updates_and_answers_them(gram: aiogram.Bot, alice: User) -> None:
    message = await alice.send("hello", content=Document("a.txt", b"text"))
    (update,) = await gram.get_updates(timeout=1)
    assert update.message
    assert update.message.caption == "hello"
    markup = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="More", callback_data="more")]])
    reply_to = ReplyParameters(message_id=message.id)
    await gram.send_message(
        11, "<b>hi</b>", parse_mode="HTML", reply_markup=markup, reply_parameters=reply_to
    )
    reply = await alice.next_reply()
    press = await alice.press(reply, "More")
    await gram.answer_callback_query(press.query.id, "done")
    assert (await press.answer())["text"] == "done"
    await gram.edit_message_text("bye", chat_id=11, message_id=reply.id)
    assert (await alice.next_edit()).text == "bye"


async def test_aiogram_sends_and_fetches_files(gram: aiogram.Bot, alice: User) -> None:
    sent = await gram.send_photo(alice.id, BufferedInputFile(b"png", "a.png"), caption="c")
    assert sent.photo
    file = await gram.get_file(sent.photo[-1].file_id)
    assert file.file_path
    downloaded = await gram.download_file(file.file_path)
    assert downloaded
    assert downloaded.read() == b"png"


async def test_aiogram_raises_the_errors_telegram_means(
    gram: aiogram.Bot, server: BotApiServer, alice: User
) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await gram.send_message(99, "a")
    server.fail_next("sendMessage", status=429, retry_after=7)
    with pytest.raises(TelegramRetryAfter) as flood:
        await gram.send_message(alice.id, "a")
    assert flood.value.retry_after == 7
    server.fail_next("sendMessage", status=500)
    with pytest.raises(TelegramServerError):
        await gram.send_message(alice.id, "a")
    await alice.block()
    with pytest.raises(TelegramForbiddenError):
        await gram.send_message(alice.id, "a")
