"""What moderators are told of drafts that are reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.desk.keys import key, rows
from bot.replies.markup import lines, tidy
from bot.replies.reader import reader_for
from bot.replies.reply import Reply

if TYPE_CHECKING:
    from storage.desk.records import Draft


def review(draft: Draft, language: str) -> Reply:
    """Tell a reviewer that a draft waits."""
    reader = reader_for(language)
    told = reader.say("Draft {n} waits for a review: see /drafts.", n=draft.number)
    look = key(reader.plain("Review {n}", n=draft.number), "review", draft.number)
    return Reply(str(told), rows([look]))


def returned(draft: Draft, language: str) -> Reply:
    """Tell an author that their draft was given back, and why."""
    reader = reader_for(language)
    text = reader.say("Your draft {n} was given back, it is open again: see /drafts.", n=draft.number)
    go_on = key(reader.plain("Draft {n}", n=draft.number), "draft", draft.number)
    return Reply(str(lines(text, tidy(draft.reason or ""))), rows([go_on]))


def approved(draft: Draft, language: str) -> Reply:
    """Tell an author that their draft is published."""
    return Reply(
        str(reader_for(language).say("Your draft {n} was approved and is published.", n=draft.number))
    )
