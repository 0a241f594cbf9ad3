"""What stands above and below the statements on a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.dates import write_moment
from bot.replies.markup import bold, lines, paragraphs
from bot.replies.verdicts import assessed_by, verdict_word
from bot.replies.wording import wording

if TYPE_CHECKING:
    from markupsafe import Markup

    from bot.replies.caps import Caps
    from bot.replies.reader import Reader
    from bot.replies.record import Record
    from storage.records import Claim


def head(claim: Claim, reader: Reader, caps: Caps) -> Markup:
    """Write the claim, its verdict and whose it is, and the summary.

    The verdict stands in the very first line: notifications show little more, and the wording of a
    claim alone would read there as a confirmation.
    """
    wanted = wording(claim.claim, reader).shortened(caps.claim).quoted(reader)
    return paragraphs(
        lines(
            reader.say(
                "Claim from the record, verdict: {verdict}", verdict=bold(verdict_word(claim, reader))
            ),
            wanted.bold(reader) or reader.say("no wording stored"),
            assessed_by(claim, reader, caps.assessed_by),
        ),
        wording(claim.summary, reader).shortened(caps.summary).html(reader),
    )


def foot(claim: Claim, record: Record, reader: Reader) -> Markup:
    """Write how many sources there are and when the record was last changed."""
    count = len(claim.sources)
    sources = (
        reader.say_n("{n} source.", "{n} sources.", count) if count else reader.say("No sources are stored.")
    )
    return sources + _last_changed(claim, record, reader)


def _last_changed(claim: Claim, record: Record, reader: Reader) -> Markup:
    if claim.changed_at is not None:
        moment = write_moment(claim.changed_at, reader.language)
        return " " + reader.say("This entry was last changed on {moment}.", moment=moment)
    if record.changed_at is not None:
        moment = write_moment(record.changed_at, reader.language)
        return " " + reader.say("The record was last changed on {moment}.", moment=moment)
    return lines()
