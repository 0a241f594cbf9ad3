"""What keeps the meaning keeps the answer, what changes it is never confirmed: over generated sentences."""

from __future__ import annotations

from itertools import combinations, pairwise, permutations, product
from time import process_time
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.answer import Outcome
from bot.matching.engine import Engine
from bot.matching.message import Message
from tests.matching.record import RECORD, REFUSED
from tests.matching.stored import CLAIMS
from tests.matching.variations import VARIATIONS, with_a_typo

if TYPE_CHECKING:
    from storage.records import Claim


class Told(NamedTuple):
    """The facts of a sentence about a refusal, each by its place among those its template knows."""

    agent: int = 0
    deed: int = 0
    number: int = 412
    object: int = 0
    date: int = 0


TRUE: Final = Told()
SLOTS: Final = {
    "en": (
        "{agent} {deed} {number} {object} {date}",
        ("Ukraine", "Russia", "Armenia"),
        ("refused to take back", "agreed to take back", "did not refuse to take back"),
        ("prisoners of war", "bodies", "children"),
        ("in March 2024", "in March 2023", "in May 2024"),
    ),
    "uk": (
        "{agent} {deed} {number} {object} {date}",
        ("Україна", "Росія", "Вірменія"),
        ("відмовилася забрати", "погодилася забрати", "не відмовлялася забирати"),
        ("військовополонених", "тіл", "дітей"),
        ("у березні 2024 року", "у березні 2023 року", "у травні 2024 року"),
    ),
    "ru": (
        "{agent} {deed} {number} {object} {date}",
        ("Украина", "Россия", "Армения"),
        ("отказалась забрать", "согласилась забрать", "не отказывалась забирать"),
        ("военнопленных", "тел", "детей"),
        ("в марте 2024 года", "в марте 2023 года", "в мае 2024 года"),
    ),
}
"""A template of REFUSED in each language, and what may stand in its places: first what is stored."""

LANGUAGES: Final = sorted(SLOTS)


def sentence(language: str, told: Told) -> str:
    template, agents, deeds, objects, dates = SLOTS[language]
    return template.format(
        agent=agents[told.agent],
        deed=deeds[told.deed],
        number=told.number,
        object=objects[told.object],
        date=dates[told.date],
    )


@pytest.fixture(scope="module")
def small() -> Engine:
    return Engine(RECORD)


PLACES = st.integers(0, 2)
TELLINGS = st.builds(Told, PLACES, PLACES, st.sampled_from([412, 413, 421, 4120, 41, 1212]), PLACES, PLACES)


@given(st.sampled_from(LANGUAGES), TELLINGS, st.sampled_from(sorted(VARIATIONS)))
@settings(max_examples=250, deadline=None, derandomize=True)
def test_only_what_is_stored_is_confirmed_however_it_is_written(
    small: Engine, language: str, told: Told, variation: str
):
    written = VARIATIONS[variation](sentence(language, told), language)
    answer = small.ask(Message(written, app_language=language))
    if told == TRUE:
        assert answer.claim == REFUSED.id, written
    else:
        assert answer.claim is None, written


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_single_flip_is_answered_with_the_claim_it_comes_near(small: Engine, language: str):
    flips = [TRUE._replace(**{name: 1}) for name in ("agent", "deed", "object", "date")]
    for told in (*flips, TRUE._replace(number=421)):
        answer = small.ask(Message(sentence(language, told), app_language=language))
        assert answer.outcome is Outcome.NEAR, sentence(language, told)
        near = next(each for each in answer.candidates if each.claim == REFUSED.id)
        assert near.differs, sentence(language, told)


@given(st.sampled_from(LANGUAGES), st.data())
@settings(max_examples=100, deadline=None, derandomize=True)
def test_a_slip_of_the_pen_keeps_the_answer(small: Engine, language: str, data: st.DataObject):
    written = data.draw(with_a_typo(sentence(language, TRUE), language))
    answer = small.ask(Message(written, app_language=language))
    assert REFUSED.id in answer.claims, written
    assert answer.claim in {REFUSED.id, None}, written


ORDERS = {
    "uk": ("Україна", "відмовилася забрати", "412 військовополонених", "у березні 2024 року"),
    "ru": ("Украина", "отказалась забрать", "412 военнопленных", "в марте 2024 года"),
}


@pytest.mark.parametrize(
    ("language", "parts"), [(code, parts) for code, whole in ORDERS.items() for parts in permutations(whole)]
)
def test_the_order_of_words_is_free_where_their_endings_tell_who_does_what(
    small: Engine, language: str, parts: tuple[str, ...]
):
    assert small.ask(Message(" ".join(parts), app_language=language)).claim == REFUSED.id


@pytest.mark.parametrize(
    "text",
    [
        "In March 2024 Ukraine refused to take back 412 prisoners of war",
        "412 prisoners of war were refused by Ukraine in March 2024",
        "It was Ukraine that refused to take back 412 prisoners of war in March 2024",
    ],
)
def test_english_sentences_are_turned_round_without_changing_the_answer(small: Engine, text: str):
    assert small.ask(Message(text)).claim == REFUSED.id


@pytest.mark.parametrize(("one", "other"), list(combinations(RECORD[:7], 2)), ids=lambda claim: claim.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_two_claims_told_one_after_the_other_are_both_found(
    small: Engine, language: str, one: Claim, other: Claim
):
    answer = small.ask(Message(f"{one.claim[language]}. {other.claim[language]}.", app_language=language))
    assert {answer.claim, *answer.also} == {one.id, other.id}


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_more_than_three_claims_three_are_answered(small: Engine, language: str):
    text = "\n".join(claim.claim[language] for claim in RECORD[:5])
    answer = small.ask(Message(text, app_language=language))
    confirmed = [answer.claim, *answer.also]
    assert len(confirmed) == 3
    assert set(confirmed) <= {claim.id for claim in RECORD[:5]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_claims_of_the_record_told_together_confirm_no_other(engine: Engine, language: str):
    told = [claim for claim in CLAIMS if language in claim.claim][::4]
    found = 0
    for one, other in pairwise(told):
        both = f"{one.claim[language].rstrip('.')}. {other.claim[language]}"
        answer = engine.ask(Message(both, app_language=language))
        confirmed = {claim for claim in (answer.claim, *answer.also) if claim}
        assert confirmed <= {one.id, other.id}, both
        found += confirmed == {one.id, other.id}
    assert found >= 0.6 * (len(told) - 1)


SECONDS: Final = 3.0
"""Of the processor's time, for one message of the greatest length; it takes a tenth of that."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_message_is_answered_in_bounded_time(engine: Engine, language: str):
    texts = [claim.claim[language] for claim in CLAIMS if language in claim.claim]
    post = " ".join(f"{text} І чи правда, що {text}?" for text, _ in product(texts, range(2)))[:4096]
    engine.ask(Message("warm up", app_language=language))
    began = process_time()
    engine.ask(Message(post, app_language=language))
    assert process_time() - began < SECONDS
