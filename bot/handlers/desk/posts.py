"""Posts that moderators forward or reply to: read into what a draft is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import MessageEntity, MessageOriginChannel

from bot.handlers.calendar import day_of
from bot.handlers.desk.showing import scene_of
from bot.handlers.reading import is_own, post_replied_to
from bot.matching.reading_post import read_post
from bot.moderation.guiding import first_open
from bot.moderation.posts import Post, with_post
from bot.moderation.refusals import Reason, Refusal
from bot.replies.desk.read_out import read_out

if TYPE_CHECKING:
    from markupsafe import Markup
    from telegram import Message, MessageOrigin

    from bot.handlers.desk.call import Call
    from bot.moderation.sheet import Sheet


def forwarded(message: Message) -> Post | None:
    """Return the post that a message forwards; None for one that was written here."""
    return _post(message) if message.forward_origin is not None else None


def replied_to(message: Message) -> Post | None:
    """Return the post that a message replies to, or the quoted part of it; None without one.

    Raises Refusal when the post has no words.
    """
    asked, post, elsewhere = post_replied_to(message), message.reply_to_message, message.external_reply
    if asked is None:
        if post is not None and not is_own(post):
            raise Refusal(Reason.NO_WORDS)
        return None
    origin = elsewhere.origin if elsewhere else post.forward_origin if post else None
    hidden = _hidden(post) if post is not None and not message.quote else ()
    return Post(asked.text, asked.sent_on, hidden, *_where(origin))


async def fill(call: Call, sheet: Sheet, post: Post) -> tuple[Sheet, str | None, Markup]:
    """Fill in what a post says; return it with the step that is open now, and what was read."""
    engine, _ = await call.services.record.engine()
    speakers = [speaker for speaker, _ in await call.services.store.speakers()]
    read = read_post(
        engine, post.text, speakers=speakers, written_on=post.written_on, app_language=call.language
    )
    filled = with_post(sheet, post, read, speakers, await scene_of(call))
    return filled, first_open(filled), read_out(sheet, filled, call.language)


def _post(message: Message) -> Post:
    origin = message.forward_origin
    written_on = day_of(origin.date if origin else message.date)
    return Post(message.text or message.caption or "", written_on, _hidden(message), *_where(origin))


def _hidden(message: Message) -> tuple[str, ...]:
    """Return the addresses behind words of a post, which its text does not show."""
    entities = (*message.entities, *message.caption_entities)
    return tuple(each.url for each in entities if each.type == MessageEntity.TEXT_LINK and each.url)


def _where(origin: MessageOrigin | None) -> tuple[str | None, str | None]:
    """Return the address and the title of a public channel's post."""
    if isinstance(origin, MessageOriginChannel) and origin.chat.username:
        return f"https://t.me/{origin.chat.username}/{origin.message_id}", origin.chat.title
    return None, None
