"""/queue: what people asked and the record did not have, the most asked first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.handlers.calendar import day_of
from bot.handlers.desk.drafts import begin_claim
from bot.handlers.desk.meant import claim_named
from bot.matching.message import Message as Question
from bot.moderation import queue as rules
from bot.moderation.groups import Seen
from bot.moderation.refusals import Reason, Refusal
from bot.replies.desk import queue as screens
from bot.replies.desk import queue_notes as notes
from storage.errors import AlreadyDoneError, StaleError
from storage.records import Status

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from markupsafe import Markup

    from bot.handlers.desk.call import Call
    from bot.matching.answer import Difference
    from bot.moderation.groups import Group
    from bot.replies import Record, Reply
    from bot.replies.desk.queue import Near
    from storage.records import Claim

NOTE, SEEK = "note", "seek"
"""What is expected of somebody who writes a note, or words of a claim; the group follows."""
MOST_NEAR = 3
MOST_FOUND = 5


async def queue(call: Call) -> Reply:
    """Show the group most people ask, or that of the question on the button."""
    await _expect(call, None)
    first = call.numbers(1)
    return await _page(call, first[0] if first else None)


async def link(call: Call) -> Reply:
    """Show what linking the group to the claim on the button would do."""
    return await _on_group(call, 1, lambda group: _choose_wording(call, group))


async def add(call: Call) -> Reply:
    """Answer the group by the claim on the button, and add one of its wordings to it."""
    *args, number = call.args or ("",)
    asked = replace(call, args=tuple(args))

    async def do(group: Group) -> Reply:
        wording = next((each for each in group.wordings if str(each.question) == number), None)
        if wording is None:
            raise StaleError
        language = call.services.record.language(wording.text, wording.language)
        claim, said = await _claim(call), replace(wording, language=language)
        is_done = await rules.link(group, claim, said, call.person, call.bench, call.key)
        note = notes.answered(group, call.language) if is_done else notes.waits(call.language)
        return await _page(call, None, note)

    return await _on_group(asked, 1, do)


async def answer(call: Call) -> Reply:
    """Answer the group by the claim on the button as it is."""

    async def do(group: Group) -> Reply:
        await rules.answer(group, await _claim(call), call.person, call.bench, call.key)
        return await _page(call, None, notes.answered(group, call.language))

    return await _on_group(call, 1, do)


async def seek(call: Call) -> Reply:
    """Ask for words of the claim to link the group to."""

    async def do(group: Group) -> Reply:
        await _expect(call, SEEK, group.seen)
        return screens.ask_for_claim(group, call.language)

    return await _on_group(call, 0, do)


async def sought(call: Call) -> Reply:
    """Show the claims that what was typed may mean."""

    async def do(group: Group) -> Reply:
        return screens.choose_claim(group, *await _found(call), call.language)

    return await _on_group(call, 0, do)


async def note(call: Call) -> Reply:
    """Ask for the note that those who asked are sent."""

    async def do(group: Group) -> Reply:
        await _expect(call, NOTE, group.seen)
        return screens.ask_for_note(group, call.language)

    return await _on_group(call, 0, do)


async def noted(call: Call) -> Reply:
    """Show the note that was typed as it will be read."""

    async def do(group: Group) -> Reply:
        written = rules.checked_note(call.words)
        await _expect(call, None)
        return screens.confirm_note(group, written, call.language)

    return await _on_group(call, 0, do)


async def send(call: Call) -> Reply:
    """Close the group with the note to which the message with the button replies."""
    replied = call.message.reply_to_message
    written = rules.checked_note((replied.text or replied.caption or "") if replied else "")

    async def do(group: Group) -> Reply:
        if written not in (call.message.text or ""):
            # It was edited after it was shown.
            return screens.confirm_note(group, written, call.language)
        await rules.close(group, written, call.person, call.bench, call.key)
        return await _page(call, None, notes.closed(call.language, is_told=True))

    return await _on_group(call, 0, do)


async def close(call: Call) -> Reply:
    """Close the group without a word to those who asked."""

    async def do(group: Group) -> Reply:
        await rules.close(group, None, call.person, call.bench, call.key)
        return await _page(call, None, notes.closed(call.language, is_told=False))

    return await _on_group(call, 0, do)


async def draft(call: Call) -> Reply:
    """Begin a claim that answers the group, in the words most people ask in."""
    return await _on_group(
        call, 0, lambda group: begin_claim(call, group.wordings[0].text, questions=group.numbers)
    )


async def _on_group(call: Call, at: int, do: Callable[[Group], Awaitable[Reply]]) -> Reply:
    """Do something with the group that the arguments from a place on name, if it is still as it was seen."""
    try:
        return await do(rules.as_seen(await call.services.queue.groups(), _seen(call, at)))
    except StaleError:
        is_new = await _is_new(call)
        return await _page(call, None, notes.moved_on(call.language) if is_new else None)


async def _is_new(call: Call) -> bool:
    """Tell whether the update has done nothing yet: delivered again, it shows what it left behind."""
    try:
        await call.desk.check_new(call.key)
    except AlreadyDoneError:
        return False
    return True


async def _page(call: Call, first: int | None, note: Markup | None = None) -> Reply:
    """Show the group of a question, else the one most people ask."""
    groups = await call.services.queue.groups()
    if not groups:
        return screens.empty(call.language, note)
    at = next((at for at, group in enumerate(groups) if first in group.numbers), 0)
    group = groups[at]
    firsts = [each.seen.first for each in groups]
    place = screens.Place(
        at + 1,
        len(groups),
        firsts[at - 1] if at else None,
        firsts[at + 1] if at + 1 < len(groups) else None,
    )
    near, record = await _near(call, group)
    in_review = rules.waits_for_review(group, await call.desk.drafts.waiting())
    return screens.group(group, place, near, record, call.language, note, in_review=in_review)


async def _found(call: Call) -> tuple[list[Near], Record]:
    """Return the claim that was named, or those that what was typed may mean."""
    named, _ = await claim_named(replace(call, args=()))
    ids = [named.id] if named else await call.services.record.nearest(_question(call), MOST_FOUND)
    record = await call.services.record.about(ids)
    return [(claim, ()) for each in ids if (claim := record.published(each)) is not None], record


def _question(call: Call) -> Question:
    return Question(call.words, call.language, day_of(call.now))


async def _near(call: Call, group: Group) -> tuple[list[Near], Record]:
    """Return the claims nearest to what most people wrote, and in what they differ."""
    said, asked_on = group.wordings[0], day_of(group.questions[0].asked_at)
    near, record = await _matching(call, Question(said.text, said.language, asked_on))
    return near[:MOST_NEAR], record


async def _matching(call: Call, question: Question) -> tuple[list[Near], Record]:
    answer, record = await call.services.record.ask(question)
    differs = {each.claim: each.differs for each in (*answer.candidates, *answer.beside)}
    found = (record.published(claim_id) for claim_id in answer.claims)
    return [(claim, differs.get(claim.id, ())) for claim in found if claim is not None], record


async def _choose_wording(call: Call, group: Group) -> Reply:
    claim, services = await _claim(call), call.services
    differs: dict[int, Sequence[Difference]] = {}
    for said in group.wordings[: screens.MOST_CHOICES]:
        answer, _ = await services.record.ask(Question(said.text, said.language))
        beside = (*answer.candidates, *answer.beside)
        differs[said.question] = next((each.differs for each in beside if each.claim == claim.id), ())
    return screens.choose_wording(
        group, claim, differs, await services.record.about([claim.id]), call.language
    )


async def _claim(call: Call) -> Claim:
    claim = await call.services.record.claim(call.args[0])
    if claim is None or claim.status is not Status.PUBLISHED:
        raise Refusal(Reason.NO_SUCH_CLAIM)
    return claim


async def _expect(call: Call, kind: str | None, seen: Seen | None = None) -> None:
    """Say what the person writes next, or that it is a question like any if it was a part of this."""
    drafts, user_id = call.desk.drafts, call.person.user_id
    if kind is not None and seen is not None:
        await drafts.expect(user_id, ":".join((kind, *map(str, seen.args))))
    elif ((await drafts.expected(user_id)) or "").partition(":")[0] in {NOTE, SEEK}:
        await drafts.expect(user_id, None)


def _seen(call: Call, at: int) -> Seen:
    numbers = replace(call, args=call.args[at:]).numbers(3)
    if numbers is None:
        raise StaleError
    return Seen(*numbers)
