"""The numbers of some days in words: what stands below their picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from bot.moderation.statistics import SPANS
from bot.replies.dates import write_partial
from bot.replies.desk.keys import key, rows
from bot.replies.desk.numbers import OUTCOMES, grouped, wording_of
from bot.replies.markup import CAPTION, bold, lines, link, paragraphs, size
from bot.replies.reader import message, reader_for
from bot.replies.reply import Reply
from bot.replies.shorten import shorten
from storage.desk.figures import LinkState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from bot.moderation.statistics import Asked, Statistics
    from bot.replies.reader import Reader
    from storage.desk.figures import DeadSource
    from storage.records import Claim

DEAD = {
    LinkState.HOME: message("leads to the front page"),
    LinkState.GONE: message("the page is gone"),
    LinkState.NO_HOST: message("the site is not found"),
    LinkState.FAILING: message("the site does not answer"),
    LinkState.REFUSED: message("no public web address"),
}
"""Why a source no longer leads where it did."""
LISTED: Final = 3
"""How many of the dead sources are named."""
WORDINGS: Final = (90, 45, 20)
"""The longest a claim may be, in UTF-16 units; the first that fits into a caption."""
LONGEST_HOST: Final = 40


def statistics(numbers: Statistics, claims: Mapping[str, Claim], language: str) -> Reply:
    """Write the numbers with a button for each span of days; `claims` are those the numbers name, by id."""
    reader = reader_for(language)
    for words in WORDINGS:
        html = paragraphs(
            _questions(numbers, reader),
            _asked(numbers, claims, reader, words),
            _work(numbers, reader),
            _dead(numbers, claims, reader, words // 2),
        )
        if size(html).fits(CAPTION):
            break
    days = [key(_days(n, reader, is_shown=n == len(numbers.days)), "stats", n) for n in SPANS]
    return Reply(str(html), rows(days))


def _days(days: int, reader: Reader, *, is_shown: bool) -> str:
    text = reader.plain("{n} days", n=days)
    return f"• {text} •" if is_shown else text


def _questions(numbers: Statistics, reader: Reader) -> Markup:
    questions = numbers.questions
    total, a_day = grouped(questions.total, reader), round(questions.total / len(numbers.days))
    parts = (questions.answered, questions.near, questions.none)
    return lines(
        bold(write_partial(f"{numbers.first}/{numbers.last}", reader.language)),
        reader.say("Questions: {number}, about {a_day} a day", number=total, a_day=grouped(a_day, reader))
        if a_day
        else reader.say("Questions: {number}", number=total),
        *(
            reader.say(
                "• {what}: {number} ({percent}%)",
                what=reader.say(text),
                number=grouped(part, reader),
                percent=percent,
            )
            for text, part, percent in zip(OUTCOMES, parts, questions.percent, strict=True)
            if questions.total
        ),
    )


def _asked(numbers: Statistics, claims: Mapping[str, Claim], reader: Reader, words: int) -> Markup:
    if not numbers.asked:
        return lines()
    listed = (_one_asked(asked, claims, reader, words) for asked in numbers.asked)
    return lines(bold(reader.say("Most asked")), *listed)


def _one_asked(asked: Asked, claims: Mapping[str, Claim], reader: Reader, words: int) -> Markup:
    claim = shorten(wording_of(asked.claim, claims, reader), words)
    shown = grouped(asked.shown, reader)
    if not asked.not_this:
        return reader.say("{number} × {claim}", number=shown, claim=claim)
    return reader.say(
        "{number} × {claim} (“Not what I asked”: {times})",
        number=shown,
        claim=claim,
        times=grouped(asked.not_this, reader),
    )


def _work(numbers: Statistics, reader: Reader) -> Markup:
    return lines(
        reader.say("“Not what I asked” was pressed: {number}", number=grouped(numbers.not_this, reader)),
        reader.say("Sent to the moderators: {number}", number=grouped(numbers.sent_in, reader)),
        reader.say("Waiting in /queue now: {number}", number=grouped(numbers.open, reader)),
    )


def _dead(numbers: Statistics, claims: Mapping[str, Claim], reader: Reader, words: int) -> Markup:
    if not numbers.checked:
        return reader.say("The addresses of the sources have not been checked yet.")
    if not numbers.dead:
        return reader.say("No source is known to lead elsewhere than it did.")
    count = grouped(len(numbers.dead), reader)
    named = [(source, shorten(wording_of(source.claim, claims, reader), words)) for source in numbers.dead]
    return lines(
        reader.say("Sources that no longer lead where they did: {number}", number=count),
        *(_one_dead(source, claim, reader) for source, claim in named[:LISTED]),
    )


def _one_dead(source: DeadSource, claim: str, reader: Reader) -> Markup:
    host = shorten(urlsplit(source.link.url).hostname or source.link.url, LONGEST_HOST)
    return reader.say(
        "• {source}: {why} ({claim})",
        source=link(host, source.link.url),
        why=reader.say(DEAD[source.link.state]),
        claim=claim,
    )
