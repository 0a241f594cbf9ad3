"""Whatever the record holds, a reply is a message Telegram takes, and nothing the record holds is lost."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import replies
from bot.matching.answer import Answer, Candidate, Difference, Fact, Outcome
from bot.replies.actions import Rest, decode
from storage.records import Claim, Source, Speaker, Stance, Statement, Verdict
from tests.replies.samples import LANGUAGES, REFUSED, matched, near, record
from tests.replies.telegram import sent

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PAGES = 400

letters = st.characters(exclude_categories=["Cs"])
short = st.text(letters, max_size=30) | st.sampled_from(
    ["", "<b>", "&lt;", "שלום עולם", "👩‍👩‍👧‍👦", "<script>alert(1)</script>", "a&b"]
)
"""What people write, and what breaks careless programs."""

texts = st.builds(
    lambda piece, joint, times: joint.join([piece] * times),
    short,
    st.sampled_from(["", " ", ". ", "\n", "! А "]),
    st.sampled_from([1, 2, 40, 400]),
)
local_texts = st.dictionaries(st.sampled_from(["en", "uk", "ru", "de", "xx-odd-code"]), texts, max_size=3)
urls = st.one_of(
    st.builds("https://a.example/{}".format, st.text(letters, max_size=20)),
    st.builds(lambda times: "https://a.example/?q=" + "&x" * times, st.sampled_from([1, 300, 5_000])),
    short,
)
sources = st.builds(
    Source,
    urls,
    publisher=st.none() | texts,
    title=st.none() | texts,
    published_on=st.none() | st.dates(),
    language=st.none() | st.sampled_from(["en", "uk", "xx", "<b>"]),
)
statements = st.builds(
    Statement,
    st.sampled_from(Stance),
    st.builds(Speaker, local_texts, local_texts, st.just("russia")),
    local_texts,
    st.none() | st.dates(),
    st.lists(sources, max_size=4).map(tuple),
)
claims = st.builds(
    Claim,
    st.text(letters, min_size=1, max_size=200),
    local_texts,
    st.sampled_from(Verdict),
    st.just({}),
    local_texts,
    local_texts,
    statements=st.builds(
        lambda found, times: tuple(found * times),
        st.lists(statements, max_size=4),
        st.sampled_from([1, 1, 30]),
    ),
    first_seen=st.none() | st.dates(),
)
differences = st.builds(Difference, st.sampled_from(Fact), texts, texts)
every_claim = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
)


@every_claim
@given(
    claim=claims,
    language=st.sampled_from(LANGUAGES),
    points_to=st.lists(st.integers(-1, 320), max_size=5),
    page=st.integers(1, 9_999),
)
def test_every_view_of_any_claim_is_a_message_telegram_takes(
    claim: Claim, language: str, points_to: list[int], page: int
):
    sent(replies.claim_card(claim, record(claim), language, tuple(points_to)))
    sent(replies.rest(claim, page, language))
    sent(replies.sources(claim, page, language))
    sent(replies.timeline(claim, page, language))


@every_claim
@given(
    found=st.lists(claims, min_size=1, max_size=5, unique_by=lambda claim: claim.id),
    differs=st.lists(differences, max_size=5),
    data=st.data(),
)
def test_every_answer_about_any_claims_is_a_message_telegram_takes(
    found: list[Claim], differs: list[Difference], data: st.DataObject
):
    language = data.draw(st.sampled_from(LANGUAGES))
    candidates = tuple(Candidate(claim.id, tuple(differs)) for claim in found)
    pointed = data.draw(st.integers(0, 5))
    for answer in (
        matched(*found, points_to=(pointed,)),
        near(*candidates),
        Answer(Outcome.CHOOSE, language, candidates=candidates),
    ):
        sent(replies.answer(answer, record(*found), language))


def numbered_words(name: str, count: int) -> str:
    return " ".join(f"{name}{n}." if n % 9 == 8 else f"{name}{n}" for n in range(count))


def pages_of_rest(claim: Claim) -> Iterator[str]:
    for page in range(1, MOST_PAGES):
        reply = replies.rest(claim, page, "en")
        yield sent(reply)
        if Rest(claim.key, page + 1) not in [
            decode(button.data or "") for row in reply.buttons for button in row
        ]:
            return


LARGE = replace(
    REFUSED,
    claim={"en": numbered_words("Claim", 500)},
    verdict_by={"en": numbered_words("Judge", 500)},
    summary={"en": numbered_words("Summary", 900)},
    statements=tuple(
        Statement(
            stance,
            Speaker({"en": f"Speaker {number}"}, {"en": f"role {number}"}, "russia"),
            {"en": numbered_words(f"{stance.value}{number}x", 15 if number else 600)},
        )
        for stance in Stance
        for number in range(20)
    ),
)


def test_every_word_of_a_claim_of_any_size_is_on_its_card_or_in_the_rest():
    shown = sent(replies.claim_card(LARGE, record(LARGE), "en")) + "\n".join(pages_of_rest(LARGE))
    seen = set(re.findall(r"\w+", shown))
    texts = [LARGE.claim, LARGE.verdict_by, LARGE.summary, *(s.text for s in LARGE.statements)]
    assert not {word for text in texts for word in re.findall(r"\w+", text["en"])} - seen


def test_the_statements_of_a_large_claim_are_all_in_the_rest_whatever_was_asked_for():
    for points_to in ((), (59, 30)):
        shown = sent(replies.claim_card(LARGE, record(LARGE), "en", points_to)) + "\n".join(
            pages_of_rest(LARGE)
        )
        assert set(re.findall(r"role \d+", shown)) == {f"role {number}" for number in range(20)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_large_claim_leaves_room_for_the_others_of_a_message(language: str):
    others = tuple(replace(LARGE, id=f"large-{n}") for n in range(3))
    shown = sent(replies.answer(matched(LARGE, *others, points_to=(59,)), record(LARGE, *others), language))
    assert "role 19" in shown, "the statement asked for is shown"


def test_a_text_of_a_million_letters_is_shortened():
    claim = replace(REFUSED, summary={"en": "word " * 200_000})
    assert len(sent(replies.claim_card(claim, record(claim), "en"))) < 4_096


def worst(piece: str, language: str) -> Claim:
    """Make a claim in which every text is long, in a language without a name, and costly as HTML."""
    text = {language: piece * 1_500}
    address = "https://a.example/?" + "&" * 190
    sources = tuple(Source(f"{address}{n}", piece * 300, piece * 300, language=language) for n in range(10))
    statements = tuple(
        Statement(stance, Speaker(text, text, "russia"), text, sources=sources)
        for stance in Stance
        for _ in range(4)
    )
    return replace(REFUSED, claim=text, verdict_by=text, summary=text, statements=statements)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", ["&", "𝔘", "Щ", '" ', "Щ. "])
def test_the_costliest_claim_fits_with_all_stances_and_the_statement_asked_for(piece: str, language: str):
    claim = worst(piece, "xx-no-name")
    others = tuple(replace(claim, id=f"worst-{n}") for n in range(5))
    differs = tuple(Difference(fact, piece * 99, piece * 98) for fact in Fact)
    candidates = tuple(Candidate(each.id, differs) for each in others)
    everything = record(claim, *others)
    shown = sent(replies.answer(matched(claim, *others, points_to=(11,)), everything, language))
    assert shown.count("\n• ") == 4, "one statement of each stance, and the one asked for"
    sent(replies.answer(near(*candidates), everything, language))
    sent(replies.answer(Answer(Outcome.CHOOSE, language, candidates=candidates), everything, language))
    for page in (1, 2, 9):
        sent(replies.rest(claim, page, language))
        sent(replies.sources(claim, page, language))
        sent(replies.timeline(claim, page, language))
