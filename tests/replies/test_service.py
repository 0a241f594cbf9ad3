"""What the bot says of itself: start, help, privacy, language, and what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import replies
from bot.language.offered import LANGUAGES as OFFERED_LANGUAGES
from bot.replies import Stored
from bot.replies.actions import (
    ForgetMe,
    SendQuestion,
    SetLanguage,
    ShowClaim,
    StopNotices,
    WantNotices,
    decode,
)
from tests.replies.samples import LANGUAGES, REFUSED
from tests.replies.telegram import sent

if TYPE_CHECKING:
    from collections.abc import Callable

NOTICES = [
    replies.failure,
    replies.forgotten,
    replies.outdated_button,
    replies.question_already_kept,
    replies.notices_stopped,
    replies.notices_wanted,
    replies.question_lost,
    replies.record_unavailable,
    replies.too_long,
    replies.unsupported_content,
    replies.withdrawn,
]
PAGES = [
    replies.start,
    replies.help_,
    replies.about,
    replies.privacy,
    replies.language_menu,
    replies.question_kept,
]


def actions(reply: replies.Reply) -> list[object]:
    return [decode(button.data or "") for row in reply.buttons for button in row]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_notice_is_a_short_text_of_its_own_without_buttons(language: str):
    texts = [sent(notice(language)) for notice in NOTICES]
    assert len(set(texts)) == len(NOTICES)
    assert all(len(text) <= 200 for text in texts), (
        "Telegram shows at most 200 letters above a pressed button"
    )
    assert not any(notice(language).buttons for notice in NOTICES)


@pytest.mark.parametrize("write", [*NOTICES, *PAGES])
def test_every_language_has_its_own_wording(write: Callable[[str], replies.Reply]):
    assert len({sent(write(language)) for language in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_content_that_cannot_be_read_is_named(language: str):
    texts = {sent(replies.unsupported_content(language, content)) for content in replies.Content}
    assert len(texts) == len(replies.Content)


@pytest.mark.parametrize("language", LANGUAGES)
def test_start_says_what_the_bot_does_and_how_to_ask(language: str):
    shown = sent(replies.start(language))
    assert "630" in shown
    for command in ("/help", "/language", "/about", "/privacy"):
        assert f"\n{command} " in shown


def test_the_verdict_is_said_never_to_be_the_bots_own():
    assert "The verdict is never mine" in sent(replies.about("en"))
    assert "Оцінка ніколи не моя" in sent(replies.about("uk"))
    assert "Оценка никогда не моя" in sent(replies.about("ru"))


@pytest.mark.parametrize(
    ("kept", "en", "uk", "ru"),
    [
        (
            0,
            "No question of yours is kept.",
            "Зараз жодне ваше запитання не зберігається.",
            "Сейчас ни один ваш вопрос не хранится.",
        ),
        (
            1,
            "1 question of yours is kept.",
            "Зараз зберігається 1 ваше запитання.",
            "Сейчас хранится 1 ваш вопрос.",
        ),
        (
            3,
            "3 questions of yours are kept.",
            "Зараз зберігаються 3 ваші запитання.",
            "Сейчас хранятся 3 ваших вопроса.",
        ),
        (
            5,
            "5 questions of yours are kept.",
            "Зараз зберігається 5 ваших запитань.",
            "Сейчас хранится 5 ваших вопросов.",
        ),
    ],
)
def test_privacy_says_how_many_questions_are_kept_and_deletes_them_on_request(
    kept: int, en: str, uk: str, ru: str
):
    for language, words in (("en", en), ("uk", uk), ("ru", ru)):
        reply = replies.privacy(language, Stored(questions=kept))
        assert words in sent(reply)
        assert (ForgetMe() in actions(reply)) is bool(kept)


def test_privacy_offers_to_delete_what_is_stored_and_nothing_where_nothing_is():
    nothing = replies.privacy("en")
    assert ForgetMe() not in actions(nothing)
    assert "button deletes" not in sent(nothing)
    for stored in (Stored(questions=1), Stored(shown=1), Stored(has_chosen=True), Stored(is_quiet=True)):
        reply = replies.privacy("en", stored)
        assert actions(reply)[0] == ForgetMe()
        assert "The first button deletes all of it." in sent(reply)


def test_privacy_switches_what_is_told_unasked_off_and_on_again():
    assert actions(replies.privacy("en")) == [StopNotices()]
    quiet = replies.privacy("en", Stored(is_quiet=True))
    assert actions(quiet)[1:] == [WantNotices()]
    assert "You want to be told nothing unasked." in sent(quiet)


def test_privacy_counts_what_somebody_was_shown():
    assert "you were shown 1 claim." in sent(replies.privacy("en", Stored(shown=1)))
    assert "вам показали 5 тверджень." in sent(replies.privacy("uk", Stored(shown=5)))


def test_only_moderators_read_what_stays_stored_of_them():
    assert "moderator:" in sent(replies.privacy("en", Stored(is_moderator=True)))
    assert "moderator:" not in sent(replies.privacy("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_sends_a_question_in_learns_whether_they_will_be_told_and_can_say_no(language: str):
    told, quiet = (replies.question_kept(language, is_told=is_told) for is_told in (True, False))
    assert actions(told) == [StopNotices()]
    assert actions(quiet) == [WantNotices()]
    assert sent(told) != sent(quiet)


def test_the_language_menu_offers_every_language_by_its_own_name_and_none_fixed():
    reply = replies.language_menu("en")
    buttons = [button.text for row in reply.buttons for button in row]
    assert buttons == [*(language.own_name for language in OFFERED_LANGUAGES), "Language of my question"]
    assert actions(reply) == [
        *(SetLanguage(language.code) for language in OFFERED_LANGUAGES),
        SetLanguage("auto"),
    ]


def test_the_language_menu_says_what_is_chosen_now():
    assert "Зараз я відповідаю українською." in sent(replies.language_menu("uk", chosen="uk"))
    assert "Сейчас я отвечаю на языке вашего вопроса." in sent(replies.language_menu("ru"))


def test_a_choice_of_language_is_confirmed_in_the_language_of_the_reader():
    assert sent(replies.language_set("uk", "uk")) == "Відтепер я відповідаю українською."
    assert sent(replies.language_set("ru", "ru")) == "Теперь я отвечаю по-русски."
    assert sent(replies.language_set("auto", "en")) == "From now on I reply in the language of your question."


def test_who_got_the_wrong_claim_is_helped_on():
    reply = replies.not_what_i_asked(REFUSED, "en")
    assert "a number, a date, a name" in sent(reply)
    assert actions(reply) == [SendQuestion(), ShowClaim(REFUSED.key)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_menus_and_descriptions_fit_what_telegram_shows(language: str):
    commands = replies.commands(language)
    assert [name for name, _ in commands] == ["start", "help", "language", "about", "privacy"]
    assert all(1 <= len(text) <= 256 for _, text in commands)
    about = replies.descriptions(language)
    assert 1 <= len(about.description) <= 512
    assert 1 <= len(about.short_description) <= 120
    assert "&" not in about.description + about.short_description, "menus are plain text, not HTML"
