"""What changed in a claim, as far as it matters to somebody who was shown it before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.caps import SHORT
from bot.replies.markup import bold
from bot.replies.reader import message
from bot.replies.verdicts import WORDS
from bot.replies.wording import wording
from storage.records import Stance, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from bot.replies.reader import Reader
    from storage.records import Claim, Statement

NEW = {
    Stance.ASSERTS: message("• New: {speaker} claims this, too."),
    Stance.REBUTS: message("• New: {speaker} disputes this."),
    Stance.CONTEXT: message("• New: {speaker} gives context."),
}
MOST_NEW = 5


def changes(before: Claim, now: Claim, reader: Reader) -> tuple[Markup, ...]:
    """Write one line for each thing that changed; none when a reader of this language sees the same."""
    if now.status is not Status.PUBLISHED:
        return (reader.say("• The moderators have withdrawn this claim from the record."),)
    return tuple(_changes(before, now, reader))


def _changes(before: Claim, now: Claim, reader: Reader) -> Iterator[Markup]:
    if before.status is not Status.PUBLISHED:
        yield reader.say("• This claim had been withdrawn and is in the record again.")
    if before.verdict is not now.verdict:
        old, new = (bold(reader.say(WORDS[claim.verdict])) for claim in (before, now))
        yield reader.say("• Verdict: {old} before, {new} now.", old=old, new=new)
    elif wording(before.verdict_by, reader) != wording(now.verdict_by, reader):
        yield reader.say("• Whose verdict it is was corrected.")
    if wording(before.claim, reader) != wording(now.claim, reader):
        old_text = wording(before.claim, reader).shortened(SHORT.claim).html(reader)
        yield reader.say("• The claim is worded anew; before it was: “{text}”", text=old_text)
    if wording(before.summary, reader) != wording(now.summary, reader):
        yield reader.say("• The summary was corrected.")
    yield from _of_statements(before.statements, now.statements, reader)


def _of_statements(
    before: tuple[Statement, ...], now: tuple[Statement, ...], reader: Reader
) -> Iterator[Markup]:
    """Write what is new, and once that others were changed or taken out."""
    known = [(statement.stance, statement.speaker.name) for statement in before]
    new = [statement for statement in now if (statement.stance, statement.speaker.name) not in known]
    for statement in new[:MOST_NEW]:
        name = wording(statement.speaker.name, reader).one_line().shortened(SHORT.name)
        speaker = name.html(reader) or reader.say("speaker not named")
        yield reader.say(NEW[statement.stance], speaker=speaker)
    old = [statement for statement in now if statement not in new]
    if old != list(before) or len(new) > MOST_NEW:
        yield reader.say("• Statements or their sources were corrected.")
