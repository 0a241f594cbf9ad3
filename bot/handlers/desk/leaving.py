"""What is no answer to what the desk expects: a question in the middle of a draft, and /cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.desk.drafts import drafts
from bot.handlers.desk.showing import own
from bot.replies.desk import listing, questions

if TYPE_CHECKING:
    from bot.handlers.desk.call import Call
    from bot.replies import Reply

DRAFT = "draft"
SENTENCES = {"wording", "text"}
"""What a draft asks for that may end in a question mark; a name, a day or a link does not."""


async def is_aside(call: Call, kind: str) -> bool:
    """Tell whether somebody who works on a draft wrote a question to the bot."""
    if kind != DRAFT or not call.words.rstrip().endswith("?"):
        return False
    draft = await call.desk.drafts.get(int(call.args[0]))
    return draft is not None and draft.step not in SENTENCES


async def cancel(call: Call) -> Reply:
    """Ask whether the draft that is worked on shall be thrown away; expect nothing else any more, either."""
    expected = await call.desk.drafts.expected(call.person.user_id) or ""
    kind, _, number = expected.partition(":")
    if kind == DRAFT:
        return questions.cancelling(await own(call, int(number)), call.language)
    await call.desk.drafts.expect(call.person.user_id, None)
    return listing.stopped(call.language) if expected else await drafts(call)
