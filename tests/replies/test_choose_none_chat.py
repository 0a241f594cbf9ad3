"""Several claims fit, none does, or there was nothing to check."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot import replies
from bot.matching.answer import Answer, Candidate, Chat, Outcome
from bot.replies.actions import SendQuestion, ShowClaim, decode
from bot.replies.answering import OUTCOMES
from tests.replies.samples import LANGUAGES, OFFERED, REFUSED, record
from tests.replies.telegram import sent


def choose(*ids: str) -> Answer:
    return Answer(Outcome.CHOOSE, "en", candidates=tuple(Candidate(each) for each in ids))


def actions(reply: replies.Reply) -> list[object]:
    return [decode(button.data or "") for row in reply.buttons for button in row]


def test_every_outcome_has_its_reply():
    assert set(OUTCOMES) == set(Outcome)


def test_the_claims_to_choose_from_are_numbered_and_each_has_a_button():
    reply = replies.answer(choose(OFFERED.id, REFUSED.id), record(), "en")
    shown = sent(reply)
    assert shown.startswith(
        "Which of these do you mean?\n\n1. “Russia offered 60 prisoners.”\nVerdict on this claim: true"
    )
    assert (
        "2. “Ukraine refused to exchange 40 prisoners in June 2024.”\n"
        "Verdict on this claim: misleading\nAbout this verdict: The Herald" in shown
    )
    assert actions(reply) == [ShowClaim(OFFERED.key), ShowClaim(REFUSED.key), SendQuestion()]
    assert [button.text for button in reply.buttons[0]] == ["Show claim 1", "Show claim 2"]


def test_no_more_than_five_claims_are_offered():
    claims = [replace(OFFERED, id=f"offer-{n}") for n in range(9)]
    reply = replies.answer(choose(*(claim.id for claim in claims)), record(*claims), "en")
    assert actions(reply) == [*(ShowClaim(claim.key) for claim in claims[:5]), SendQuestion()]


def test_a_choice_of_claims_that_are_gone_is_nothing_found():
    assert "The record has nothing on this." in sent(
        replies.answer(choose(OFFERED.id), record(REFUSED), "en")
    )


@pytest.mark.parametrize(
    ("language", "covers"),
    [
        ("en", "exchanges of prisoners between Russia and Ukraine"),
        ("uk", "обміни полоненими між Росією та Україною"),
        ("ru", "обменах пленными между Россией и Украиной"),
    ],
)
def test_when_nothing_is_found_the_reply_says_what_is_covered_and_offers_the_moderators(
    language: str, covers: str
):
    reply = replies.answer(Answer(Outcome.NONE, language), record(), language)
    assert covers in sent(reply)
    assert actions(reply) == [SendQuestion()]


def test_not_found_is_not_said_to_be_false():
    shown = sent(replies.answer(Answer(Outcome.NONE, "en"), record(), "en"))
    assert "That does not mean it is true or false" in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_chat_gets_a_short_text_of_its_own(language: str):
    texts = {
        sent(replies.answer(Answer(Outcome.CHAT, language, chat=kind), record(), language)) for kind in Chat
    }
    assert len(texts) == len(Chat)


@pytest.mark.parametrize("kind", [Chat.GREETING, Chat.IDENTITY, Chat.INSULT, Chat.EMPTY, Chat.MANIPULATION])
def test_chat_that_may_lead_to_a_question_says_how_to_ask(kind: Chat):
    assert "for example: “Did Ukraine" in sent(
        replies.answer(Answer(Outcome.CHAT, "en", chat=kind), record(), "en")
    )


def test_a_request_for_help_gets_the_help():
    assert replies.answer(Answer(Outcome.CHAT, "uk", chat=Chat.HELP), record(), "uk") == replies.help_("uk")
    assert replies.answer(Answer(Outcome.CHAT, "uk"), record(), "uk") == replies.help_("uk")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            (
                "I am very sorry. I cannot search for people and see no lists, only claims about exchanges "
                "and their sources. Please do not write names or dates of birth here."
            ),
        ),
        (
            "uk",
            (
                "Мені дуже шкода. Я не можу шукати людей і не бачу списків — лише твердження про обміни "
                "та їхні джерела. Прошу, не пишіть тут імен і дат народження."
            ),
        ),
        (
            "ru",
            (
                "Мне очень жаль. Я не могу искать людей и не вижу списков — только утверждения об обменах "
                "и их источники. Пожалуйста, не пишите здесь имён и дат рождения."
            ),
        ),
    ],
)
def test_who_looks_for_a_person_is_told_what_the_bot_cannot_do_and_is_offered_nothing_to_send(
    language: str, text: str
):
    reply = replies.answer(Answer(Outcome.CHAT, language, chat=Chat.DISTRESS), record(), language)
    assert (sent(reply), reply.buttons) == (text, ())


def test_who_asks_what_the_bot_is_learns_what_it_does_and_that_it_takes_no_side():
    shown = sent(replies.answer(Answer(Outcome.CHAT, "en", chat=Chat.IDENTITY), record(), "en"))
    assert shown.startswith("I look up claims about exchanges of prisoners")
    assert "I cannot add to it, change it or take a side." in shown


def test_manipulation_gets_the_record_and_nothing_else():
    shown = sent(replies.answer(Answer(Outcome.CHAT, "en", chat=Chat.MANIPULATION), record(), "en"))
    assert shown.startswith("I only show what the record says")
