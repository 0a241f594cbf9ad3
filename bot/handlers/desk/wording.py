"""What answers "What is the claim?": a sentence, labelled lines, or a post."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.handlers.desk.posts import fill
from bot.handlers.desk.showing import scene_of
from bot.moderation.guiding import first_open
from bot.moderation.labelled import filled, labelled
from bot.moderation.steps import STEPS
from bot.replies.desk.unread import unread

if TYPE_CHECKING:
    from markupsafe import Markup

    from bot.handlers.desk.call import Call
    from bot.moderation.posts import Post
    from bot.moderation.sheet import Sheet


class Taken(NamedTuple):
    """What a draft now holds, the step it is at (None: its preview), and what is to be said of it.

    `is_more`: more than a wording was given.
    """

    sheet: Sheet
    step: str | None
    note: Markup | None = None
    is_more: bool = False


async def take(call: Call, sheet: Sheet, words: str, post: Post | None) -> Taken:
    """Take words, and a post that they forward or are written below; raises Refusal if they are no claim."""
    scene, is_forwarded = await scene_of(call), post is not None and post.text == words
    if not is_forwarded and (lines := labelled(words)):
        sheet, problems = filled(sheet, lines, scene)
        note = unread([(line.label, refusal) for line, refusal in problems], call.language)
        return Taken(sheet, None, note, is_more=True)
    if words and not is_forwarded:
        sheet = STEPS["wording"].read(words, sheet, scene)
    if post is None:
        return Taken(sheet, first_open(sheet))
    if not is_forwarded:
        return Taken(*await fill(call, sheet, post), is_more=True)
    return await _instead(call, sheet, post)


async def _instead(call: Call, sheet: Sheet, post: Post) -> Taken:
    """Take the wording of a post in place of one that is there, which stays where the post has none."""
    before = (sheet.claim or {}).get("claim", {})
    taken, step, note = await fill(call, sheet.with_claim(claim={}), post)
    if before and step == "wording":
        taken = taken.with_claim(claim=before).on_way(language=sheet.way.language)
    return Taken(taken, step, note, is_more=True)
