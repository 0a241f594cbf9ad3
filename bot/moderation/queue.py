"""What becomes of questions that people asked and the record did not have."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.moderation.drafting import begin
from bot.moderation.groups import LONGEST_ALIAS, Group, one_line
from bot.moderation.refusals import Reason, Refusal
from bot.moderation.submitting import submit
from storage.desk.records import DraftState, Publication
from storage.errors import AlreadyDoneError, RefusedError, StaleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.moderation.bench import Bench
    from bot.moderation.groups import Seen, Wording
    from bot.moderation.people import Person
    from storage.desk.records import Draft
    from storage.records import Claim

LONGEST_NOTE = 1_000
ALIAS = "alias"


def as_seen(groups: Iterable[Group], seen: Seen) -> Group:
    """Return the questions of a group that somebody saw, without those that came in since.

    Raises StaleError when they are no longer the same: somebody else has dealt with them.
    """
    for group in groups:
        if seen.first in group.numbers:
            known = Group(tuple(each for each in group.questions if each.number <= seen.latest))
            if known.seen == seen:
                return known
    raise StaleError


def checked_note(words: str) -> str:
    """Return what was written as a note; raises Refusal when it is empty or too long."""
    note = words.strip()
    if not 0 < len(note) <= LONGEST_NOTE:
        raise Refusal(Reason.WRONG_NOTE, most=LONGEST_NOTE)
    return note


async def close(group: Group, note: str | None, person: Person, bench: Bench, key: str) -> None:
    """Close questions, with a note that their askers are sent, or without one.

    Raises StaleError when none of them is open any more.
    """
    numbers = group.numbers
    if not await bench.desk.questions.close(numbers, note, by=person.by, at=bench.now, key=key):
        raise StaleError


async def answer(group: Group, claim: Claim, person: Person, bench: Bench, key: str) -> None:
    """Answer questions by a claim as it stands; that changes nothing in the record, so nobody reviews it."""
    answered = Publication(
        by=person.by,
        claims=(claim,),
        key=key,
        base={claim.id: claim.changed_at},
        answers=group.numbers,
        answered_by=claim.id,
    )
    await bench.desk.publish(answered)


async def link(  # noqa: PLR0913, PLR0917 -- what is linked to what, and what every change needs
    group: Group, claim: Claim, wording: Wording, person: Person, bench: Bench, key: str
) -> bool:
    """Answer questions by a claim that from now on also has one of their wordings.

    False when it waits for a reviewer. Raises Refusal when the wording cannot be one of a claim.
    """
    text = one_line(wording.text)
    if len(text) > LONGEST_ALIAS:
        raise Refusal(Reason.LONG_ALIAS, most=LONGEST_ALIAS)
    if text in (*claim.aliases.get(wording.language, ()), claim.claim.get(wording.language)):
        await answer(group, claim, person, bench, key)
        return True
    fields = {"language": wording.language, "text": text}
    draft = await _drafted(group, claim, fields, person, bench, key)
    try:
        return not (await submit(draft, person, bench, key)).is_waiting
    except AlreadyDoneError:
        raise
    except (Refusal, RefusedError):
        await bench.desk.drafts.save(replace(draft, state=DraftState.CANCELLED), at=bench.now)
        raise


async def _drafted(  # noqa: PLR0913, PLR0917 -- the parts of a draft
    group: Group, claim: Claim, fields: dict[str, str], person: Person, bench: Bench, key: str
) -> Draft:
    """Begin the draft of an alias, or find the one that the same update began before it was cut off."""
    await bench.desk.check_new(key)
    try:
        return await begin(
            ALIAS, person, bench, fields=fields, key=f"{key}:draft", claim=claim, questions=group.numbers
        )
    except AlreadyDoneError:
        begun = await bench.desk.drafts.of(person.by, (DraftState.OPEN,))
        for draft in begun:
            if draft.kind == ALIAS and draft.questions == group.numbers:
                return draft
        raise


def waits_for_review(group: Group, waiting: Sequence[Draft]) -> bool:
    """Tell whether a draft that answers some of the questions waits for a reviewer."""
    return any(set(draft.questions) & set(group.numbers) for draft in waiting)
