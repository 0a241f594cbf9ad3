"""Candidates are found by the words of their wordings too, whatever their form."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.lexicon import default_lexicon
from bot.matching.alike import Alike
from bot.matching.engine import Engine
from bot.matching.index import Index
from bot.matching.items import thresholds
from bot.matching.message import Message
from bot.matching.words import Words
from storage.records import Claim, Verdict

RULE = thresholds()["words"]
WORDINGS = {
    "butterflies": {"en": "Butterflies survive bushfires by hiding in the moist burrows of wombats."},
    "certificates": {"en": "A bill would deny birth certificates to the children of single mothers."},
    "lighthouse": {"en": "A lighthouse keeper sold his parrot to a travelling circus."},
    "маяк": {
        "uk": "Доглядач маяка продав папугу мандрівному цирку.",
        "ru": "Смотритель маяка продал попугая цирку.",
    },
    "пожежі": {"uk": "Метелики пережили лісові пожежі в норах вомбатів."},
}


def stored(name: str, wording: dict[str, str]) -> Claim:
    return Claim(name, wording, Verdict.FALSE, aliases={}, verdict_by={}, summary={})


CLAIMS = [stored(name, wording) for name, wording in WORDINGS.items()]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(CLAIMS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wombat burrows", "butterflies"),
        ("u smotritelya popugay", "маяк"),
        ("did a buterfly hide in a burow?", "butterflies"),
        ("look at #WombatBurrows", "butterflies"),
        ("@SingleMothersUnited are angry", "certificates"),
        ("birthcertificates", "certificates"),
        ("https://example.org/lighthouse/parrot - a certificate for a mother?", "certificates"),
        ("папуга з мояка", "маяк"),
        ("попугай смотрителя", "маяк"),
        ("вомбатам", "пожежі"),
    ],
)
def test_a_word_leads_to_its_claim_whatever_its_form(engine: Engine, text: str, expected: str):
    assert engine.nearest(Message(text), 5)[:1] == [expected]


def test_an_address_leads_to_no_claim_by_its_letters(engine: Engine):
    assert engine.nearest(Message("https://example.org/lighthouse/keeper/parrot"), 5) == []


def test_a_claim_says_nothing_any_more_with_the_words_it_had_before():
    engine = Engine(CLAIMS)
    engine.put(replace(CLAIMS[2], claim={"en": "A sailor bought a kite."}))
    assert engine.nearest(Message("parrot circus"), 5) == []
    assert engine.nearest(Message("sailors"), 5) == ["lighthouse"]


def test_one_mention_tells_more_of_a_short_claim_than_of_a_long_one():
    claims = [
        stored("long", {"en": "The parrot " + " ".join(f"word{letter}" for letter in "abcdefghijklmnop")}),
        stored("short", {"en": "The parrot talks"}),
        stored("other", {"en": "A kite flies"}),
    ]
    assert Engine(claims).nearest(Message("parrot"), 2) == ["short", "long"]


def test_of_a_long_message_the_telling_words_count():
    words = Words(default_lexicon(), RULE)
    text = " ".join(f"filler{letter}{other}" for letter in "abcdefghij" for other in "abcdefghij")
    wanted = words.wanted("en", f"{text} parrot", lambda item: 1.0 if item == "w:parrot" else 0.1)
    assert "w:parrot" in wanted
    assert len(wanted) <= RULE["most"]


def test_a_misspelt_word_weighs_less_than_the_word_itself():
    words = Words(default_lexicon(), RULE)
    items = words.of(CLAIMS[2])
    index = Index()
    index.put("lighthouse", (), (), items)
    index.put("other", (), (), words.of(CLAIMS[0]))
    wanted = words.wanted("en", "circuss parrot", index.rarity)
    assert 0 < wanted["w:circus"] < wanted["w:parrot"]


WORDS = st.text("abcdeабвгд", min_size=1, max_size=9)


@given(st.lists(WORDS, max_size=20), WORDS)
@settings(deadline=None, derandomize=True)
def test_words_are_as_like_as_the_letters_they_share_whenever_they_were_learnt(known: list[str], asked: str):
    forth, back = Alike(RULE), Alike(RULE)
    for word in known:
        forth.learn(word)
    for word in reversed(known):
        back.learn(word)
    found = forth.like(asked)
    assert found == back.like(asked)
    assert asked not in [like.word for like in found]
    assert all(RULE["likeness"] <= like.likeness <= 1 for like in found)


@pytest.mark.parametrize("word", ["2019", "cat", "covid19"])
def test_a_short_word_and_a_figure_are_like_nothing(word: str):
    alike = Alike({**RULE, "likeness": 0.1})
    for known in ("2018", "cats", "covid", "covid18"):
        alike.learn(known)
    assert alike.like(word) == ()
