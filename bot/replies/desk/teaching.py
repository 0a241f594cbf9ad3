"""Words that the matching was taught: a lesson, and the list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.desk.keys import key, rows
from bot.replies.markup import bold, lines, paragraphs
from bot.replies.reader import reader_for
from bot.replies.reply import Reply

if TYPE_CHECKING:
    from collections.abc import Sequence

PER_PAGE = 20


def how_to_teach(taught: Sequence[tuple[str, str, str, str]], page: int, language: str) -> Reply:
    """List the taught words and say how to teach another.

    Each comes as its name for buttons, the word, its language and the concept in words. Pages count from 1.
    """
    reader = reader_for(language)
    first = (page - 1) * PER_PAGE
    shown = list(enumerate(taught[first : first + PER_PAGE], start=first + 1))
    listed = lines(
        *(
            reader.say("{n}. {word} ({code}): {concept}", n=n, word=word, code=code, concept=concept)
            for n, (_, word, code, concept) in shown
        )
    )
    html = paragraphs(
        bold(reader.say("Words the matching was taught")),
        listed or reader.say("None so far."),
        reader.say(
            "To teach one, send for example: /synonym exchange fund = prisoners. Left stands the new word, "
            "right one that I know. It counts from the next question on."
        ),
    )
    remove = [key(reader.plain("Forget {n}", n=n), "unteach", name) for n, (name, *_) in shown]
    turns = []
    if page > 1:
        turns.append(key(reader.plain("← Previous"), "words", page - 1))
    if first + PER_PAGE < len(taught):
        turns.append(key(reader.plain("Next →"), "words", page + 1))
    return Reply(str(html), rows(*(remove[at : at + 4] for at in range(0, len(remove), 4)), turns))


def which_concept(word: str, draft: tuple[int, int], concepts: Sequence[str], language: str) -> Reply:
    """Ask which of some concepts a word means; `draft` is the number and version of the lesson."""
    reader = reader_for(language)
    text = reader.say("What does “{word}” mean?", word=word)
    meanings = [[key(concept, "teach", *draft, n)] for n, concept in enumerate(concepts)]
    return Reply(str(text), rows(*meanings, [key(reader.plain("Cancel"), "no-lesson", *draft)]))


def learned(word: str, concept: str, language: str) -> Reply:
    """Say that a word is taught."""
    reader = reader_for(language)
    said = reader.say("From now on “{word}” means: {concept}.", word=word, concept=concept)
    return Reply(str(paragraphs(said, reader.say("/synonym lists all words and lets you forget one."))))


def not_taught(language: str) -> Reply:
    """Say that nothing was taught."""
    return Reply(str(reader_for(language).say("Not taught; nothing was changed.")))
