"""Kept questions: answered by a claim or closed with a note, once, and their askers are told."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from storage.desk.questions import QUESTION
from storage.desk.records import NoticeKind, QuestionState
from storage.errors import AlreadyDoneError
from tests.storage.desk.samples import (
    ANNA,
    ASKER,
    BORYS,
    NOW,
    OTHER_ASKER,
    SOON,
    ask,
    draft,
    publication,
    told,
)
from tests.storage.samples import OFFER

if TYPE_CHECKING:
    from storage.store import Store


async def test_open_questions_come_the_oldest_first(store: Store):
    numbers = [await ask(store, message_id=message) for message in (3, 1, 2)]
    assert [question.number for question in await store.desk.questions.open()] == numbers
    found = await store.desk.questions.with_numbers([*numbers[:0:-1], 99])
    assert [question.number for question in found] == numbers[1:]


async def test_a_closed_question_is_no_longer_open_and_its_asker_is_sent_the_note(store: Store):
    number = await ask(store)
    assert await store.desk.questions.close([number], "Немає джерел", by=ANNA, at=SOON) == 1
    assert await store.desk.questions.open() == []
    (question,) = await store.desk.questions.with_numbers([number])
    assert (question.state, question.note, question.claim) == (QuestionState.CLOSED, "Немає джерел", None)
    (sent,) = await told(store)
    assert (sent.user_id, sent.kind, sent.language) == (ASKER, NoticeKind.CLOSED, "uk")
    assert sent.payload == {"note": "Немає джерел", "question": number, "chat": ASKER, "message": 1}


async def test_a_question_closed_without_a_note_is_told_to_nobody(store: Store):
    await store.desk.questions.close([await ask(store)], None, by=ANNA, at=SOON)
    assert await told(store) == []


async def test_an_answered_question_is_told_with_where_it_was_asked_and_counts_as_shown(store: Store):
    numbers = [await ask(store), await ask(store, OTHER_ASKER, language="ru")]
    await store.desk.publish(publication(answers=tuple(numbers), answered_by=OFFER.id))
    assert [(sent.user_id, sent.kind, sent.language, sent.payload) for sent in await told(store)] == [
        (
            asker,
            NoticeKind.ANSWERED,
            language,
            {"claim": OFFER.id, "question": n, "chat": asker, "message": 1},
        )
        for asker, language, n in ((ASKER, "uk", numbers[0]), (OTHER_ASKER, "ru", numbers[1]))
    ]
    assert await store.desk.shown.of(ASKER) == [OFFER.id]


async def test_who_asked_the_same_twice_is_told_once(store: Store):
    numbers = tuple([await ask(store, message_id=message) for message in (1, 2)])
    await store.desk.publish(publication(answers=numbers, answered_by=OFFER.id))
    (sent,) = await told(store)
    assert (sent.user_id, sent.payload["message"]) == (ASKER, 2)


async def test_a_question_is_dealt_with_once(store: Store):
    number = await ask(store)
    await store.desk.publish(publication(answers=(number,), answered_by=OFFER.id))
    assert await store.desk.questions.close([number], "no", by=ANNA, at=SOON) == 0
    await store.desk.publish(publication(answers=(number,), answered_by="another"))
    (question,) = await store.desk.questions.with_numbers([number])
    assert (question.state, question.claim, question.note) == (QuestionState.ANSWERED, OFFER.id, None)
    assert len(await told(store)) == 1


async def test_of_two_moderators_who_deal_with_a_question_at_once_exactly_one_does(
    store: Store, other: Store
):
    number = await ask(store)
    closed, _ = await asyncio.gather(
        store.desk.questions.close([number], "no", by=ANNA, at=SOON),
        other.desk.publish(publication(by=BORYS, answers=(number,), answered_by=OFFER.id)),
    )
    (entry,) = await store.desk.audit.of(str(number), kind=QUESTION)
    assert (entry.by, entry.action) == ((ANNA, "close") if closed else (BORYS, "answer"))
    assert len(await told(store)) == 1


async def test_the_audit_says_what_became_of_a_question_and_nothing_of_who_asked_what(store: Store):
    number = await ask(store)
    await store.desk.publish(publication(answers=(number,), answered_by=OFFER.id, approved_by=BORYS))
    (entry,) = await store.desk.audit.of(str(number), kind=QUESTION)
    assert (entry.by, entry.action, entry.before) == (BORYS, "answer", {"state": "open"})
    assert entry.after == {"state": "answered", "claim": OFFER.id, "note": None}
    assert "Чи відмовилась" not in str(entry)
    assert str(ASKER) not in str(entry)


async def test_an_update_that_comes_twice_closes_once(store: Store):
    first, second = await ask(store), await ask(store, message_id=2)
    await store.desk.questions.close([first], "no", by=ANNA, at=SOON, key="update:1")
    with pytest.raises(AlreadyDoneError):
        await store.desk.questions.close([second], "no", by=ANNA, at=SOON, key="update:1")
    assert [question.number for question in await store.desk.questions.open()] == [second]


async def test_a_forgotten_question_leaves_its_number_to_no_other(store: Store):
    number = await ask(store)
    begun = await store.desk.drafts.begin(draft(questions=(number,)))
    await store.forget_reader(ASKER)
    another = await ask(store, OTHER_ASKER)
    await store.desk.publish(publication(answers=begun.questions, answered_by=OFFER.id))
    assert [question.number for question in await store.desk.questions.open()] == [another]
    assert await told(store) == []


async def test_a_note_with_characters_no_database_holds_is_kept(store: Store):
    number = await ask(store)
    await store.desk.questions.close([number], "n\0te \ud83d", by=ANNA, at=NOW)
    (question,) = await store.desk.questions.with_numbers([number])
    assert question.note == "n\ufffdte ?"
