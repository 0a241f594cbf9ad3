"""Which labelled lines of a message could not be taken, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.desk.refusals import sentence
from bot.replies.markup import lines
from bot.replies.reader import reader_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from bot.moderation.refusals import Refusal


def unread(problems: Sequence[tuple[str, Refusal]], language: str) -> Markup:
    """Write one line for each label whose text could not be taken."""
    reader = reader_for(language)
    return lines(
        *(
            reader.say("{label}: {problem}", label=label, problem=sentence(refusal, language))
            for label, refusal in problems
        )
    )
