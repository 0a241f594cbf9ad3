"""/synonym: teach the matching a word, list what it was taught, forget it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.handlers.desk.conflicts import own_draft
from bot.moderation import teaching
from bot.moderation.drafting import begin
from bot.moderation.refusals import Reason, Refusal
from bot.replies.desk import teaching as screens
from storage.desk.records import DraftState, Synonym

if TYPE_CHECKING:
    from bot.handlers.desk.call import Call
    from bot.replies import Reply
    from storage.desk.records import Draft

LESSON = "lesson"
"""The kind of the draft that holds a word until its meaning is chosen."""


async def synonym(call: Call) -> Reply:
    """Ask which concept a word means, or list the taught words."""
    if not call.words:
        return await _list(call, 1)
    language = call.services.record.language(call.words.partition("=")[0], call.language)
    lesson = teaching.lesson(call.words, language, call.language)
    fields = {
        "word": lesson.word,
        "language": lesson.language,
        "concepts": [each.concept for each in lesson.concepts],
    }
    return which(call, await begin(LESSON, call.person, call.bench, fields=fields, key=call.key))


def which(call: Call, draft: Draft) -> Reply:
    """Ask which concept the word of a lesson means."""
    labels = [teaching.label(concept, call.language) for concept in draft.fields["concepts"]]
    return screens.which_concept(draft.fields["word"], (draft.number, draft.version), labels, call.language)


async def open_(call: Call) -> Reply:
    """Ask once more which concept the word of the lesson on the button means."""
    return which(call, await own_draft(call, any_version=True))


async def teach(call: Call) -> Reply:
    """Teach the word of a lesson the meaning of the pressed button."""
    draft, numbers = await own_draft(call, kind=LESSON), call.numbers(3)
    concepts = draft.fields["concepts"]
    if numbers is None or numbers[-1] >= len(concepts):
        raise Refusal(Reason.DRAFT_MOVED_ON)
    word = Synonym(concepts[numbers[-1]], draft.fields["language"], draft.fields["word"])
    await teaching.teach(word, call.person, call.services.record, call.bench, call.key)
    await call.desk.drafts.save(replace(draft, state=DraftState.PUBLISHED), at=call.now)
    return screens.learned(word.word, teaching.label(word.concept, call.language), call.language)


async def cancel(call: Call) -> Reply:
    """Teach nothing."""
    draft = await own_draft(call, kind=LESSON)
    await call.desk.drafts.save(replace(draft, state=DraftState.CANCELLED), at=call.now, key=call.key)
    return screens.not_taught(call.language)


async def forget(call: Call) -> Reply:
    """Forget the word of the pressed button."""
    await teaching.forget(call.args[0] if call.args else "", call.person, call.bench, call.key)
    return await _list(call, 1)


async def turn(call: Call) -> Reply:
    """Show another page of the taught words."""
    (page,) = call.numbers(1) or (1,)
    return await _list(call, max(page, 1))


async def _list(call: Call, page: int) -> Reply:
    taught = [
        (teaching.name_of(each), each.word, each.language, teaching.label(each.concept, call.language))
        for each in await call.desk.synonyms.all()
    ]
    return screens.how_to_teach(taught, page, call.language)
