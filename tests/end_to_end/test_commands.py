"""Commands say what the bot is, and the reader's choice of language rules every reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import replies
from bot.language.offered import LANGUAGES
from bot.replies import Stored
from bot.replies.actions import AUTOMATIC, ForgetMe, SendQuestion, encode
from storage.records import claim_key
from tests.end_to_end.asked import NOTHING, REFUSED, REFUSED_ID

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.botapi import User
    from tests.end_to_end.conftest import Running

pytestmark = pytest.mark.asyncio(loop_scope="session")

REPLIES = {
    "/start": replies.start,
    "/help": replies.help_,
    "/language": replies.language_menu,
    "/about": replies.about,
    "/privacy": replies.privacy,
    "/nosuchcommand": replies.unknown_command,
}


@pytest.mark.parametrize("command", REPLIES)
async def test_each_command_is_answered_and_an_unknown_one_helps(alice: User, command: str):
    await alice.send(command)
    assert (await alice.next_reply()).text == REPLIES[command]("en").plain()


@pytest.mark.parametrize(
    ("app_language", "answered_in"), [("uk", "uk"), ("ru-RU", "ru"), ("fr", "en"), ("", "uk")]
)
async def test_the_greeting_is_in_the_language_of_the_app(
    reader: Callable[[str], User], app_language: str, answered_in: str
):
    newcomer = reader(app_language)
    await newcomer.send("/start")
    assert (await newcomer.next_reply()).text == replies.start(answered_in).plain()


async def test_a_link_to_a_claim_shows_that_claim(alice: User):
    await alice.send(f"/start {claim_key(REFUSED_ID)}")
    assert REFUSED["en"] in (await alice.next_reply()).text


@pytest.mark.parametrize("payload", ["nosuchclaim00", "'; DROP TABLE claim; --", "<b>"])
async def test_a_link_to_nothing_greets(alice: User, payload: str):
    await alice.send(f"/start {payload}")
    assert (await alice.next_reply()).text == replies.start("en").plain()


async def test_the_chosen_language_rules_replies_to_questions_in_any(alice: User):
    await alice.send("/language")
    menu = await alice.next_reply()
    await alice.press(menu, "Українська")
    assert (await alice.next_edit()).text == replies.language_set("uk", "uk").plain()
    await alice.send("/privacy")
    assert (await alice.next_reply()).text == replies.privacy("uk", Stored(has_chosen=True)).plain()
    await alice.send(REFUSED["en"])
    assert REFUSED["uk"] in (await alice.next_reply()).text


async def test_the_choice_can_be_taken_back(alice: User):
    await alice.send("/language")
    menu = await alice.next_reply()
    await alice.press(menu, "Русский")
    await alice.next_edit()
    await alice.send("/language")
    await alice.press(await alice.next_reply(), "l:auto")
    assert (await alice.next_edit()).text == replies.language_set(AUTOMATIC, "en").plain()
    await alice.send(REFUSED["en"])
    assert REFUSED["en"] in (await alice.next_reply()).text


async def test_privacy_tells_what_is_kept_and_deletes_it(alice: User):
    await alice.send(NOTHING["en"])
    await alice.press(await alice.next_reply(), encode(SendQuestion()))
    await alice.next_reply()
    await alice.next_edit()
    await alice.send("/privacy")
    privacy = await alice.next_reply()
    assert privacy.text == replies.privacy("en", Stored(questions=1)).plain()
    await alice.press(privacy, encode(ForgetMe()))
    assert (await alice.next_edit()).text == replies.forgotten("en").plain()
    await alice.send("/privacy")
    assert (await alice.next_reply()).text == replies.privacy("en").plain()


async def test_menus_and_descriptions_are_there_in_every_language(running: Running):
    wanted = {
        (name, code) for name in ("commands", "description", "short") for code in ("", "en", "uk", "ru")
    }
    methods = {
        "setMyCommands": "commands",
        "setMyDescription": "description",
        "setMyShortDescription": "short",
    }
    for method in methods:
        await running.server.wait_for(method, times=len(LANGUAGES) + 1)
    calls = [call for call in running.server.calls if call.method in methods and call.is_ok]
    assert {(methods[call.method], call.get("language_code", "")) for call in calls} == wanted


async def test_the_menu_of_a_reader_names_every_command(reader: Callable[[str], User]):
    assert reader("uk").menu() == ["start", "help", "language", "about", "privacy"]
