"""Near misses: never a confirmation, and every difference in a plain sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot import replies
from bot.matching.answer import Candidate, Difference, Fact
from bot.replies.actions import SendQuestion, ShowNearest, decode
from bot.replies.differences import PHRASINGS, UNNAMED, sentence, sentences
from bot.replies.reader import reader_for
from storage.records import Status
from tests.replies.samples import LANGUAGES, OFFERED, REFUSED, near, record
from tests.replies.telegram import sent


def said(fact: Fact, asked: str, stored: str, language: str) -> str:
    return str(sentence(Difference(fact, asked, stored), reader_for(language), record()))


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        (
            "en",
            "The record has nothing that says exactly this.",
            "Below is the nearest claim it has. It neither confirms nor denies what you asked.",
        ),
        (
            "uk",
            "У базі немає саме такого твердження.",
            "Нижче — найближче твердження. Воно не підтверджує і не спростовує того, про що ви питали.",
        ),
        (
            "ru",
            "В базе нет именно такого утверждения.",
            "Ниже — ближайшее утверждение. Оно не подтверждает и не опровергает то, о чём вы спрашивали.",
        ),
    ],
)
def test_the_first_lines_say_that_the_record_does_not_have_what_was_asked(
    language: str, first: str, second: str
):
    assert sent(replies.answer(near(), record(), language)).split("\n\n")[:2] == [first, second]


def test_the_difference_stands_before_the_verdict_and_the_verdict_says_what_it_is_on():
    shown = sent(replies.answer(near(), record(), "en"))
    assert (
        "1. “Ukraine refused to exchange 40 prisoners in June 2024.”\n"
        "You asked about 50; the record is about 40.\n"
        "Verdict on this claim, not on yours: misleading\n"
        "About this verdict: The Herald"
    ) in shown


def test_each_of_at_most_three_claims_has_a_button_and_the_question_can_be_sent_in():
    claims = [replace(REFUSED, id=f"refused-{n}") for n in range(5)]
    candidates = [Candidate(claim.id, (Difference(Fact.NUMBER, "50", "40"),)) for claim in claims]
    reply = replies.answer(near(*candidates), record(*claims), "en")
    actions = [decode(button.data or "") for row in reply.buttons for button in row]
    assert actions == [*(ShowNearest(claim.key) for claim in claims[:3]), SendQuestion()]
    assert "Below are the 3 nearest claims it has. They neither confirm nor deny" in sent(reply)


def test_a_near_claim_without_a_named_difference_is_still_no_confirmation():
    shown = sent(replies.answer(near(Candidate(REFUSED.id)), record(), "en"))
    assert UNNAMED in shown


def test_candidates_that_are_gone_or_withdrawn_are_left_out():
    withdrawn = replace(OFFERED, status=Status.RETIRED)
    shown = sent(
        replies.answer(near(Candidate(OFFERED.id), Candidate(REFUSED.id)), record(withdrawn, REFUSED), "en")
    )
    assert "1. “Ukraine refused" in shown
    assert "Russia offered" not in shown


def test_without_any_candidate_left_nothing_is_found():
    assert "The record has nothing on this." in sent(replies.answer(near(), record(OFFERED), "en"))


SENTENCES = [
    (
        Difference(Fact.NUMBER, "640", "630"),
        "You asked about 640; the record is about 630.",
        "Ви питали про 640, а в базі йдеться про 630.",
        "Вы спрашивали про 640, а запись в базе — про 630.",
    ),
    (
        Difference(Fact.NUMBER, "20000", "339"),
        "You asked about 20,000; the record is about 339.",
        "Ви питали про 20\u00a0000, а в базі йдеться про 339.",
        "Вы спрашивали про 20\u00a0000, а запись в базе — про 339.",
    ),
    (
        Difference(Fact.NUMBER, "50", ""),
        "You asked about 50; this claim has no such number.",
        "Ви питали про 50, а в цьому твердженні такого числа немає.",
        "Вы спрашивали про 50, а в этом утверждении такого числа нет.",
    ),
    (
        Difference(Fact.DATE, "2024-06", "2024-12-03"),
        "You asked about June 2024; the record is about 3 December 2024.",
        "Ви питали про червень 2024 року, а в базі йдеться про 3 грудня 2024 року.",
        "Вы спрашивали про июнь 2024 года, а запись в базе — про 3 декабря 2024 года.",
    ),
    (
        Difference(Fact.ACTOR, "russia", "ukraine"),
        "Who acts: “Russia” in your question, “Ukraine” in the record.",
        "Хто діє: у вашому запитанні — «Росія», у базі — «Україна».",
        "Кто действует: в вашем вопросе — «Россия», в базе — «Украина».",
    ),
    (
        Difference(Fact.PREDICATE, "offer", "refuse"),
        "What happened: “offered” in your question, “refused” in the record.",
        "Що сталося: у вашому запитанні — «пропозиція», у базі — «відмова».",
        "Что произошло: в вашем вопросе — «предложение», в базе — «отказ».",
    ),
    (
        Difference(Fact.POLARITY, "no", "yes"),
        (
            "Your question and this claim say opposite things: "
            "one says that it happened, the other that it did not."
        ),
        "Ваше запитання і це твердження протилежні: в одному йдеться, що це було, в іншому — що ні.",
        "Ваш вопрос и это утверждение противоположны: в одном говорится, что это было, в другом — что нет.",
    ),
]


@pytest.mark.parametrize(("difference", "en", "uk", "ru"), SENTENCES)
def test_each_difference_is_one_plain_sentence(difference: Difference, en: str, uk: str, ru: str):
    assert [str(sentence(difference, reader_for(code), record())) for code in ("en", "uk", "ru")] == [
        en,
        uk,
        ru,
    ]


VALUES = {Fact.NUMBER: ("2021", "2022"), Fact.DATE: ("2021", "2022")}
CONCEPTS = ("russia", "ukraine")


@pytest.mark.parametrize("fact", sorted(PHRASINGS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_fact_with_values_has_its_own_words_whatever_is_known_of_it(fact: Fact, language: str):
    one, other = VALUES.get(fact, CONCEPTS)
    both, asked, stored = (said(fact, *values, language) for values in ((one, other), (one, ""), ("", other)))
    assert "" not in {both, asked, stored}
    assert len({both, asked, stored}) == 3


def test_all_kinds_of_fact_but_polarity_have_values():
    assert set(PHRASINGS) == set(Fact) - {Fact.POLARITY}


@pytest.mark.parametrize(
    "difference",
    [
        Difference(Fact.ACTOR, ":people", "ukraine"),
        Difference(Fact.ACTOR, "russia", "ukraine:people"),
        Difference(Fact.ACTOR, "russia|ukraine", ""),
        Difference(Fact.OBJECT, "vaccin", "exchang"),
        Difference(Fact.NAME, "euronew", ""),
        Difference(Fact.SPEAKER, "role:spokesman", ""),
        Difference(Fact.DATE, "someday", "2024"),
        Difference(Fact.PREDICATE, "refuse", "refuse"),
    ],
    ids=repr,
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_no_words_for_readers_is_not_shown(difference: Difference, language: str):
    reader = reader_for(language)
    assert sentences((difference,), reader, record()) == (reader.say(UNNAMED),)


def test_what_can_be_said_is_said_without_what_cannot():
    differences = (Difference(Fact.OBJECT, "vaccin", ""), *(Difference(Fact.NUMBER, "50", "40"),) * 2)
    assert sentences(differences, reader_for("en"), record()) == (
        "You asked about 50; the record is about 40.",
    )


def test_a_speaker_of_the_record_is_named_in_the_language_of_the_reader_and_others_as_they_are():
    assert "«Иван Сидоров»" in said(Fact.SPEAKER, "Ivan Sidorov", "", "ru")
    assert "«John Doe»" in said(Fact.SPEAKER, "John Doe", "", "ru")


def test_a_name_in_quotation_marks_is_not_quoted_twice():
    assert said(Fact.OBJECT, "unit", "", "uk").count("«") == 1


def test_words_are_escaped():
    assert "“&lt;b&gt;&amp;amp;” in your question, “Ukraine” in" in said(
        Fact.PLACE, "hostile", "ukraine", "en"
    )


@pytest.mark.parametrize(
    ("language", "thousand", "more"),
    [("en", "6,000", "20,000"), ("uk", "6000", "20\u00a0000"), ("ru", "6000", "20\u00a0000")],
)
def test_large_numbers_are_written_as_is_usual_in_the_language(language: str, thousand: str, more: str):
    written = said(Fact.NUMBER, "6000", "20000", language)
    assert thousand in written
    assert more in written


def test_an_enormous_value_is_shortened():
    assert 0 < len(said(Fact.SPEAKER, "x" * 5_000, "y " * 5_000, "en")) < 200


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("en", "This is the nearest claim, not what you asked."),
        ("uk", "Це найближче твердження, а не те, про що ви питали."),
        ("ru", "Это ближайшее утверждение, а не то, о чём вы спрашивали."),
    ],
)
def test_a_claim_opened_as_the_nearest_begins_with_saying_so(language: str, first: str):
    card = replies.claim_card(REFUSED, record(), language)
    nearest = replies.nearest_card(REFUSED, record(), language)
    assert sent(nearest) == f"{first}\n\n{sent(card)}"
    assert nearest.buttons == card.buttons
