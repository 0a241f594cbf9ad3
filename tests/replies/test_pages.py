"""All sources, the timeline, and the rest of a claim that is larger than a message."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot import replies
from bot.replies.actions import Rest, ShowClaim, Sources, decode
from storage.records import Claim, Source, Stance, Statement
from tests.replies.samples import GENERAL, REFUSED, SPOKESWOMAN, record
from tests.replies.telegram import sent


def with_sources(count: int) -> Claim:
    sources = tuple(Source(f"https://a.example/{n}", "Publisher", f"Title {n}") for n in range(count))
    return replace(REFUSED, statements=(replace(REFUSED.statements[0], sources=sources),))


def actions(reply: replies.Reply) -> list[object]:
    return [decode(button.data or "") for row in reply.buttons for button in row]


def test_sources_are_listed_with_title_publisher_date_and_language():
    reply = replies.sources(REFUSED, 1, "en")
    shown = sent(reply)
    assert shown.startswith(
        "All sources on this claim\n“Ukraine refused to exchange 40 prisoners in June 2024.”"
        "\nVerdict: misleading"
    )
    assert "1. Exchange <refused>\nThe Herald, 8 June 2024" in shown
    assert "2. Обмін не відбувся\nВісті (in Ukrainian)" in shown
    assert "3. bare.example" in shown
    assert actions(reply) == [ShowClaim(REFUSED.key)]


def test_long_lists_are_paged_with_buttons_to_both_sides():
    claim = with_sources(200)
    reply = replies.sources(claim, 2, "en")
    assert "page 2 of" in sent(reply)
    assert actions(reply) == [Sources(claim.key, 1), Sources(claim.key, 3), ShowClaim(claim.key)]


def test_every_source_is_on_exactly_one_page():
    claim = with_sources(200)
    seen: list[str] = []
    page = 1
    while True:
        reply = replies.sources(claim, page, "en")
        seen += [line for line in sent(reply).splitlines() if ". Title" in line]
        if Sources(claim.key, page + 1) not in actions(reply):
            break
        page += 1
    assert seen == [f"{n + 1}. Title {n}" for n in range(200)]


def test_a_page_that_does_not_exist_is_the_nearest_one():
    claim = with_sources(3)
    assert (
        replies.sources(claim, 99, "en") == replies.sources(claim, 1, "en") == replies.sources(claim, 0, "en")
    )


def test_the_timeline_is_chronological_with_what_has_no_date_last():
    early = Statement(Stance.REBUTS, SPOKESWOMAN, {"en": "Early."}, date(2023, 1, 2))
    claim = replace(
        REFUSED, statements=(REFUSED.statements[2], REFUSED.statements[1], REFUSED.statements[0], early)
    )
    shown = sent(replies.timeline(claim, 1, "en"))
    headings = [
        "2 January 2023",
        "7 June 2024",
        "• The claim was first seen.",
        "9 June 2024",
        "Date not given",
    ]
    positions = [shown.index(heading) for heading in headings]
    assert positions == sorted(positions)
    assert "• Olha Petrenko, spokeswoman of the committee – disputes this\nEarly." in shown


def test_a_day_stands_once_above_all_that_was_said_on_it():
    claim = replace(REFUSED, statements=(REFUSED.statements[0], REFUSED.statements[0]))
    assert sent(replies.timeline(claim, 1, "en")).count("7 June 2024") == 1


def test_a_claim_too_large_for_a_message_shows_both_sides_and_a_button_for_the_rest():
    many = tuple(Statement(Stance.ASSERTS, GENERAL, {"en": f"Repeated it, time {n}."}) for n in range(300))
    claim = replace(REFUSED, statements=(*many, REFUSED.statements[1]))
    reply = replies.claim_card(claim, record(), "en")
    assert "Olha Petrenko" in sent(reply), "the only one who disputes it is seen"
    assert Rest(claim.key) in actions(reply)
    assert reply.buttons[0][0].text == "Show the rest"


def test_the_statement_asked_for_is_shown_however_many_there_are():
    many = tuple(Statement(Stance.ASSERTS, GENERAL, {"en": f"Repeated it, time {n}."}) for n in range(300))
    claim = replace(REFUSED, statements=many)
    assert (
        "What you asked about\n• Ivan Sidorov, general, date not given – claims this\nRepeated it, time 299."
        in sent(replies.claim_card(claim, record(), "en", points_to=(299,)))
    )


def test_a_long_text_is_shortened_at_a_sentence_and_is_whole_in_the_rest():
    sentences = [f"This is sentence number {n} of the summary." for n in range(300)]
    claim = replace(REFUSED, summary={"en": " ".join(sentences)})
    card = replies.claim_card(claim, record(), "en")
    assert "of the summary. …\n" in sent(card)
    rest = ""
    for page in range(1, 9):
        rest += sent(replies.rest(claim, page, "en")) + "\n"
    assert all(each in rest for each in sentences)
    assert "Summary" in rest


def test_a_claim_that_fits_has_no_rest():
    assert "There is nothing more on this claim." in sent(replies.rest(REFUSED, 1, "en"))
    assert Rest(REFUSED.key) not in actions(replies.claim_card(REFUSED, record(), "en"))


def test_an_address_too_long_for_a_card_is_a_link_among_the_sources():
    address = "https://a.example/?q=" + "x" * 4_000
    statements = tuple(
        replace(REFUSED.statements[0], stance=stance, sources=(Source(address + stance, "Publisher"),) * 2)
        for stance in Stance
    )
    claim = replace(REFUSED, statements=statements)
    card = replies.claim_card(claim, record(), "en")
    assert "\nPublisher · Publisher\n" in sent(card)
    assert address not in card.html
    assert f'<a href="{address}asserts">Publisher</a>' in replies.sources(claim, 1, "en").html
