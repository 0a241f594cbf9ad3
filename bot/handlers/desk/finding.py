"""Which claim a moderator means: by key, by link, by words, or by what was shown last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.handlers.calendar import day_of
from bot.handlers.reading import actions_below, claim_keys
from bot.matching.message import Message as Question
from storage.records import Status

if TYPE_CHECKING:
    from bot.handlers.desk.call import Call
    from bot.moderation.posts import Post
    from storage.records import Claim

MOST = 5
_KEY = re.compile(r"(?:\S*[?&]start=)?([a-z2-7]{13})")
"""A claim's key, alone or at the end of a link to the bot."""


async def claims_meant(call: Call) -> list[Claim]:
    """Return the claims that what was typed may mean, the likeliest first.

    Without words they are those that the message replied to shows, else those the chat was shown last.
    """
    words, record = call.words.strip(), call.services.record
    keys = _KEY.findall(words) if _KEY.fullmatch(words) else []
    if not words and call.message.reply_to_message is not None:
        keys = list(claim_keys(actions_below(call.message.reply_to_message)))
    if keys:
        found = [await record.claim(key) for key in keys]
        return [claim for claim in found if claim is not None and claim.status is Status.PUBLISHED]
    if words:
        answer, _ = await record.ask(Question(words, call.language, day_of(call.now)))
        ids = answer.claims
    else:
        ids = call.services.memory.shown(call.message.chat_id)
    about = await record.about(ids)
    return [claim for each in ids if (claim := about.published(each)) is not None]


async def claims_like(call: Call, post: Post) -> list[Claim]:
    """Return the claims that a post comes nearest to, however little it agrees with them."""
    record = call.services.record
    question = Question(post.text, call.language, post.written_on, is_forwarded=True)
    ids = await record.nearest(question, MOST)
    about = await record.about(ids)
    return [claim for each in ids if (claim := about.published(each)) is not None]
