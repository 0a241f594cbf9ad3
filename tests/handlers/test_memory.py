"""What was answered lately is remembered within bounds."""

from __future__ import annotations

from bot.handlers.memory import Memory


def test_the_answer_to_a_question_is_known_by_chat_and_message():
    remembered = Memory()
    remembered.answered(7, 1, 2)
    assert remembered.answer_to(7, 1) == 2
    assert remembered.answer_to(8, 1) is None


def test_the_claims_a_chat_saw_last_are_known():
    remembered = Memory()
    remembered.showed(7, ("a",))
    remembered.showed(7, ("b", "c"))
    assert remembered.shown(7) == ("b", "c")
    assert remembered.shown(8) == ()


def test_an_album_is_new_once():
    remembered = Memory()
    assert [remembered.meet_album("x"), remembered.meet_album("x")] == [True, False]


def test_the_oldest_is_forgotten_first_and_memory_stays_bounded():
    remembered = Memory(limit=3)
    for chat in (1, 2, 3, 1, 4):
        remembered.showed(chat, (str(chat),))
    assert [bool(remembered.shown(chat)) for chat in (1, 2, 3, 4)] == [True, False, True, True]
