"""Any text whatever is answered, the same way every time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language import UNDERSTOOD
from bot.matching.answer import Chat, Outcome
from bot.matching.engine import Engine
from bot.matching.message import Message
from tests.matching.record import RECORD
from tests.matching.stored import CLAIMS, WORDINGS

if TYPE_CHECKING:
    from bot.matching.answer import Answer

KNOWN = {claim.id for claim in CLAIMS}
LONGEST = 4096
"""The most characters of a Telegram message."""

PIECES = st.sampled_from(
    [
        *(word for wording in WORDINGS[::20] for word in wording.text.split()),
        *(
            "630",
            "1 200",
            "2024",
            "02.12.2024",
            "31.02.2024",
            "00.00.00",
            "9" * 30,
            "1/0",
            "0",
            "-1",
            "½",
            "²",
            "Ⅳ",
        ),
        *(
            "не",
            "not",
            "n't",
            "'s",
            "''",
            "'",
            "’",
            "-",
            "—",
            "...",
            "?!",
            "%",
            "№",
            "$",
            "@",
            "#",
            "..",
            "*",
            "<b>",
        ),
        *(
            "\n",
            "\t",
            "\x00",
            "\u200f",
            "\u202e",
            "\ufeff",
            "🇺🇦",
            "👨‍👩‍👧",
            "שלום",
            "مرحبا",
            "你好",
            "é",
            "ß",
            "İ",
            "ﬁ",
        ),
        *(
            "https://t.me/a/1",
            "http://",
            "@name_name",
            "/start",
            "/",
            "yesterday",
            "торік",
            "тисяч",
            "hundred",
        ),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=10).map("".join),
)
MESSAGES = st.builds(
    Message,
    TEXTS,
    app_language=st.sampled_from([None, "en", "uk", "ru", "de", ""]),
    sent_on=st.one_of(st.none(), st.dates(date(2010, 1, 1), date(2100, 12, 31))),
    is_forwarded=st.booleans(),
    previous=st.sampled_from([(), (CLAIMS[0].id,), ("no such claim",), (CLAIMS[0].id, CLAIMS[1].id)]),
)


def check(answer: Answer, known: set[str]) -> None:
    """See that an answer is whole: its outcome, its claims and its language fit together."""
    assert answer.language in UNDERSTOOD
    assert set(answer.claims) <= known
    assert (answer.claim is not None) == (answer.outcome is Outcome.MATCH)
    assert (answer.chat is not None) == (answer.outcome is Outcome.CHAT)
    if answer.outcome in {Outcome.NEAR, Outcome.CHOOSE}:
        assert answer.candidates
    if answer.outcome is Outcome.CHOOSE:
        assert len(answer.candidates) > 1 or not answer.candidates[0].differs
    names = [candidate.claim for candidate in answer.candidates]
    assert len(names) == len(set(names))


@given(MESSAGES)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_message_gets_a_whole_answer_and_the_same_one_again(engine: Engine, message: Message):
    answer = engine.ask(message)
    check(answer, KNOWN)
    assert engine.ask(message) == answer


@pytest.fixture(scope="module")
def two() -> tuple[Engine, Engine]:
    return Engine(RECORD), Engine(RECORD)


@given(TEXTS, TEXTS)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_what_was_asked_before_changes_no_answer(two: tuple[Engine, Engine], before: str, text: str):
    one, other = two
    other.ask(Message(before))
    assert one.ask(Message(text)) == other.ask(Message(text))


@pytest.mark.parametrize(
    "text",
    [
        "Обмін 630 на",
        "they exchanged 630 for",
        "630 на 630 на",
        "from 2024 to",
        "2 of",
        "не",
        "Україна відмовилась від",
        "yesterday to",
        "31.02.2024",
        "for 630",
        "'s",
        "Ukraine's",
        "no 58",
        "№",
    ],
)
def test_a_message_that_breaks_off_is_answered(engine: Engine, text: str):
    for language in UNDERSTOOD:
        check(engine.ask(Message(text, app_language=language, sent_on=date(2024, 12, 5))), KNOWN)


@pytest.mark.parametrize(
    "text",
    [
        "відмова " * (LONGEST // 8),
        "a" * LONGEST,
        "9" * LONGEST,
        "630 на " * (LONGEST // 7),
        "?" * LONGEST,
        "\u202e\u200f" * (LONGEST // 2),
        "🙂" * (LONGEST // 2),
        "(" * LONGEST,
        "не " * (LONGEST // 3),
        "1 000 " * (LONGEST // 6),
        "yiyi" * (LONGEST // 4),
        "shch" * 20 + " " + "aiaiai" * 50,
        "Was Ukraine " * (LONGEST // 12),
        " ".join(wording.text for wording in WORDINGS)[:LONGEST],
        "\n".join(wording.text for wording in WORDINGS)[:LONGEST],
    ],
    ids=lambda text: repr(text[:12]),
)
def test_a_message_of_the_greatest_length_is_answered(engine: Engine, text: str):
    check(engine.ask(Message(text)), KNOWN)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "?", "🙂🙂", "\u200b", "—", "\x00"])
def test_a_message_without_words_is_empty(engine: Engine, text: str):
    answer = engine.ask(Message(text))
    assert (answer.outcome, answer.chat) == (Outcome.CHAT, Chat.EMPTY)


@given(MESSAGES)
@settings(max_examples=50, deadline=None, derandomize=True)
def test_an_empty_record_confirms_nothing(message: Message):
    assert Engine().ask(message).outcome in {Outcome.NONE, Outcome.CHAT}
