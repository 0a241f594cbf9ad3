"""What stands beside a word decides which of its senses is meant."""

from __future__ import annotations

import pytest

from bot.language.lexicon import default_lexicon
from bot.language.lexicon.lists import read_data
from bot.language.lexicon.patterns import PatternTable
from bot.language.tokens import clean, tokenize


def stands(pattern: str, text: str) -> bool:
    """Tell whether a pattern begins at any word of a text."""
    table: PatternTable[bool] = PatternTable()
    table.add(pattern, True)  # noqa: FBT003 - any value
    tokens = tokenize(clean(text))
    return any(True for at in range(len(tokens)) for _ in table.find(tokens, at))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they dismissed the minister", True),
        ("they dismissed two ministers of the old cabinet", True),
        ("the ministers were dismissed", True),
        ("they dismissed the report", False),
        ("they dismissed the report of the minister", True),
        ("they dismissed the report, the minister said", False),
        ("they dismissed the report from the minister", False),
        ("they dismissed the report before the minister spoke", False),
    ],
)
def test_what_must_stand_beside_stands_in_the_clause_on_either_side_after_no_preposition(
    text: str, *, expected: bool
):
    assert stands("dismiss* & minister|ministers|prem*", text) is expected


def test_a_class_stands_for_its_words_in_every_language():
    assert stands("dismiss* & [office]", "dismissed the judges")
    assert stands("звільн* & [office]", "звільнили суддів")
    assert stands("звільн* & [office]", "звільнили судей")


def test_every_class_has_words_in_some_language_and_no_word_twice():
    for name, by_language in read_data("beside").items():
        for words in by_language.values():
            each = [word.strip() for word in words.split(",")]
            assert len(each) == len(set(each)), name


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "passed the neighbours a list", "hand-over"),
        ("en", "passed the budget", "agree"),
        ("en", "dismissed the rumour about a strike", "deny"),
        ("en", "dismissed the health minister", "resign"),
        ("en", "fired the prosecutor", "resign"),
        ("en", "fired two missiles at the port", "strike"),
        ("en", "sank the grain deal", "break"),
        ("en", "sank the ship despite the truce", "sink"),
        ("en", "killed the agreement", "break"),
        ("en", "killed the driver", "kill"),
        ("en", "released a video of the hostages", "publish"),
        ("en", "released the hostages", "hand-over"),
        ("en", "adopted a resolution", "agree"),
        ("en", "adopted a boy from Sudan", "adopt"),
        ("en", "held a vote in the villages", "carry-out"),
        ("en", "held twelve hostages", "hold"),
        ("en", "struck hundreds of voters' names off the register", "refuse"),
        ("en", "struck the port", "strike"),
        ("uk", "звільнили прокурора", "resign"),
        ("uk", "звільнили заручників", "hand-over"),
        ("uk", "потрапила в ефіопський полон", "capture"),
        ("uk", "розірвали угоду про зерно", "break"),
        ("uk", "відкинув звинувачення", "deny"),
        ("uk", "відкинув пропозицію", "refuse"),
        ("ru", "попали в суданский плен", "capture"),
        ("ru", "приняли бюджет", "agree"),
        ("ru", "приняли беженцев", "accept"),
        ("ru", "держат заложников", "hold"),
        ("ru", "отвергли обвинения", "deny"),
        ("ru", "отвергли предложение", "refuse"),
    ],
)
def test_a_verb_of_several_senses_has_the_one_its_object_chooses(language: str, text: str, expected: str):
    found = default_lexicon().mentions(language, tokenize(clean(text)), 0)
    assert expected in {mention.concept for mention in found}
