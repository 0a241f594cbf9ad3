"""Replies: an answer, a claim, a menu as text and buttons in the reader's language.

Everything here is pure; catalogues are read once, at import.
"""

from bot.replies.answering import answer, claim_card, nearest_card
from bot.replies.chronology import timeline
from bot.replies.introduction import about, help_, start
from bot.replies.language_choice import language_menu, language_set
from bot.replies.menus import Descriptions, commands, descriptions
from bot.replies.not_this import not_what_i_asked
from bot.replies.notices import (
    Content,
    failure,
    forgotten,
    no_such_button,
    notices_stopped,
    notices_wanted,
    outdated_button,
    question_already_kept,
    question_kept,
    question_lost,
    record_unavailable,
    too_long,
    unknown_command,
    unsupported_content,
    withdrawn,
)
from bot.replies.privacy_notice import Stored, privacy
from bot.replies.record import Label, Record
from bot.replies.remainder import rest
from bot.replies.reply import Button, Reply
from bot.replies.source_list import sources

__all__ = [
    "Button",
    "Content",
    "Descriptions",
    "Label",
    "Record",
    "Reply",
    "Stored",
    "about",
    "answer",
    "claim_card",
    "commands",
    "descriptions",
    "failure",
    "forgotten",
    "help_",
    "language_menu",
    "language_set",
    "nearest_card",
    "no_such_button",
    "not_what_i_asked",
    "notices_stopped",
    "notices_wanted",
    "outdated_button",
    "privacy",
    "question_already_kept",
    "question_kept",
    "question_lost",
    "record_unavailable",
    "rest",
    "sources",
    "start",
    "timeline",
    "too_long",
    "unknown_command",
    "unsupported_content",
    "withdrawn",
]
