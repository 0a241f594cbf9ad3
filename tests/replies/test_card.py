"""A claim that matches: what is shown of it, in which order, and in whose name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot import replies
from bot.replies.verdicts import WORDS
from storage.records import Source, Speaker, Stance, Statement, Status, Verdict
from tests.replies.samples import COUNTED, LANGUAGES, OFFERED, REFUSED, matched, record
from tests.replies.telegram import sent


def in_order(text: str, *parts: str) -> bool:
    positions = [text.find(part) for part in parts]
    return -1 not in positions and positions == sorted(positions)


def test_a_match_shows_claim_verdict_whose_it_is_both_sides_context_sources_and_last_change():
    shown = sent(replies.answer(matched(), record(), "en"))
    assert in_order(
        shown,
        "Claim from the record, verdict: misleading",
        "“Ukraine refused to exchange 40 prisoners in June 2024.”",
        "About this verdict: The Herald",
        "A general said so. The committee denied it.",
        "Who claims this",
        "• Ivan Sidorov, general, 7 June 2024\nSaid that 40 were left behind.",
        "Who disputes this",
        "• Olha Petrenko, spokeswoman of the committee, 9 June 2024",
        "Context",
        "• Red Cross, date not given",
        "3 sources. This entry was last changed on 3 December 2024, 14:05 UTC.",
    )


def test_the_first_line_holds_the_verdict_so_that_a_notification_does_not_read_as_a_confirmation():
    for language, first in (
        ("en", "Claim from the record, verdict: misleading"),
        ("uk", "Твердження з бази, оцінка: вводить в оману"),
        ("ru", "Утверждение из базы, оценка: вводит в заблуждение"),
    ):
        assert sent(replies.answer(matched(), record(), language)).splitlines()[0] == first


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_verdict_is_a_word_of_its_own(language: str):
    cards = {
        sent(replies.claim_card(replace(OFFERED, verdict=verdict), record(), language)).splitlines()[0]
        for verdict in Verdict
    }
    assert len(cards) == len(Verdict) == len(WORDS)


def test_a_verdict_without_an_author_says_so_instead_of_passing_for_the_bots_own():
    shown = sent(replies.claim_card(COUNTED, record(), "en"))
    assert "About this verdict: the record does not say whose it is" in shown


def test_every_source_of_a_statement_is_a_link():
    html = replies.claim_card(REFUSED, record(), "en").html
    assert '<a href="https://herald.example/a?x=1&amp;y=2">The Herald</a>' in html
    assert '<a href="http://bare.example/c">bare.example</a>' in html


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "ftp://a.example/x",
        "tg://resolve?domain=x",
        "https://",
        "http://[",
        "//a.example",
        "https://a .b/",
    ],
)
def test_only_web_addresses_become_links(url: str):
    statement = replace(REFUSED.statements[0], sources=(Source(url, "Publisher"),))
    reply = replies.claim_card(replace(REFUSED, statements=(statement,)), record(), "en")
    assert "<a " not in reply.html
    assert "\nPublisher\n" in sent(reply)


def test_what_a_source_wrote_can_neither_become_a_tag_nor_break_out_of_a_link():
    hostile = '"><script>x</script> & </b>'
    source = Source(f"https://a.example/?q={hostile.replace(' ', '')}", hostile, hostile)
    speaker = Speaker({"en": hostile}, {"en": hostile}, "russia")
    statement = Statement(Stance.ASSERTS, speaker, {"en": hostile}, sources=(source,))
    claim = replace(REFUSED, claim={"en": hostile}, summary={"en": hostile}, statements=(statement,))
    shown = sent(replies.claim_card(claim, record(), "en"))
    assert shown.count(hostile) == 6


def test_letters_that_turn_the_direction_of_writing_are_dropped():
    claim = replace(OFFERED, claim={"en": "offered\u202e 60\u2066 \x07prisoners"})
    assert "offered 60 prisoners" in sent(replies.claim_card(claim, record(), "en"))


def test_a_statement_asked_for_comes_first_with_its_stance_in_words():
    shown = sent(replies.answer(matched(points_to=(1,)), record(), "en"))
    assert in_order(
        shown,
        "What you asked about",
        "• Olha Petrenko, spokeswoman of the committee, 9 June 2024 – disputes this",
        "Who claims this",
        "Ivan Sidorov",
    )
    assert shown.count("• Olha Petrenko") == 1


@pytest.mark.parametrize(
    ("pointed", "line"),
    [
        (0, ""),
        (1, "You asked about a statement that disputes this claim: Olha Petrenko. The"),
        (2, "You asked about a statement that gives context: Red Cross. The"),
    ],
)
def test_the_verdict_is_said_to_be_on_the_claim_when_another_statement_was_asked_about(
    pointed: int, line: str
):
    shown = sent(replies.answer(matched(points_to=(pointed,)), record(), "en"))
    assert ("The verdict is on the claim." in shown) == bool(line)
    assert shown.find(line) < shown.index("What you asked about")
    assert line in shown


def test_the_claim_stands_word_for_word_in_the_quotation_marks_of_the_reader():
    claim = {"en": "Moscow said “no”.", "uk": "Обмін «630 на 630» був.", "ru": "Обмен «630 на 630» был."}
    shown = [
        sent(replies.claim_card(replace(REFUSED, claim=claim), record(), code)).splitlines()[1]
        for code in LANGUAGES
    ]
    assert shown == ["“Moscow said “no”.”", "«Обмін «630 на 630» був.»", "«Обмен «630 на 630» был.»"]
    assert "Who disputes this" not in shown


def test_positions_that_no_statement_has_are_ignored():
    card = replies.answer(matched(points_to=(7, -1)), record(), "en")
    assert card == replies.answer(matched(), record(), "en")


@pytest.mark.parametrize(
    ("count", "en", "uk", "ru"),
    [
        (1, "1 source.", "1 джерело.", "1 источник."),
        (2, "2 sources.", "2 джерела.", "2 источника."),
        (5, "5 sources.", "5 джерел.", "5 источников."),
        (11, "11 sources.", "11 джерел.", "11 источников."),
        (21, "21 sources.", "21 джерело.", "21 источник."),
    ],
)
def test_the_number_of_sources_has_the_right_plural(count: int, en: str, uk: str, ru: str):
    sources = tuple(Source(f"https://a.example/{n}") for n in range(count))
    claim = replace(REFUSED, statements=(replace(REFUSED.statements[0], sources=sources),))
    for language, words in (("en", en), ("uk", uk), ("ru", ru)):
        assert f"\n\n{words} " in sent(replies.claim_card(claim, record(), language))


def test_without_sources_and_statements_there_are_no_buttons_for_them():
    reply = replies.claim_card(OFFERED, record(), "en")
    assert "No sources are stored. The record was last changed on 4 December 2024, 08:00 UTC." in sent(reply)
    assert [button.text for row in reply.buttons for button in row] == ["Not what I asked"]


def test_the_buttons_of_a_claim_are_all_sources_timeline_and_not_what_i_asked():
    buttons = replies.claim_card(REFUSED, record(), "en").buttons
    assert [[button.text for button in row] for row in buttons] == [
        ["All sources (3)", "Timeline"],
        ["Not what I asked"],
    ]


def test_a_withdrawn_claim_is_not_shown():
    gone = replace(REFUSED, status=Status.RETIRED)
    for reply in (
        replies.claim_card(gone, record(), "en"),
        replies.rest(gone, 1, "en"),
        replies.sources(gone, 1, "en"),
        replies.timeline(gone, 1, "en"),
    ):
        assert sent(reply) == "The moderators have withdrawn this claim from the record."


def test_a_match_whose_claim_is_gone_or_withdrawn_meanwhile_is_answered_as_not_found():
    assert "The record has nothing on this." in sent(replies.answer(matched(), record(OFFERED), "en"))
    gone = replace(REFUSED, status=Status.RETIRED)
    assert "The record has nothing on this." in sent(replies.answer(matched(), record(gone), "en"))
