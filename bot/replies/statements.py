"""A statement as readers see it: who, in which role, when, in which words, and where to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from markupsafe import Markup

from bot.replies.dates import write_date
from bot.replies.markup import lines, link, one_line
from bot.replies.reader import message
from bot.replies.shorten import shorten
from bot.replies.wording import Wording, language_mark, wording
from storage.records import Stance

if TYPE_CHECKING:
    from datetime import date

    from bot.replies.caps import Caps
    from bot.replies.reader import Reader
    from storage.records import Source, Speaker, Statement

HEADINGS = {
    Stance.ASSERTS: message("Who claims this"),
    Stance.REBUTS: message("Who disputes this"),
    Stance.CONTEXT: message("Context"),
}
"""What stands above the statements of a stance; the order is the order of the reply."""

STANCES = {
    Stance.ASSERTS: message("claims this"),
    Stance.REBUTS: message("disputes this"),
    Stance.CONTEXT: message("gives context"),
}
"""The stance where no heading says it."""

LONGEST_PUBLISHER = 40


def statement_html(statement: Statement, reader: Reader, caps: Caps, signature: Markup) -> Markup:
    """Write a statement below its signature: the stored words, and the links."""
    return lines(
        signature,
        wording(statement.text, reader).shortened(caps.text).html(reader),
        links(statement.sources, reader, caps.links),
    )


def signed(statement: Statement, reader: Reader, caps: Caps) -> Markup:
    """Write who made a statement and when."""
    return reader.say(
        "• {speaker}, {date}",
        speaker=speaker_html(statement.speaker, reader, caps),
        date=when(statement.said_on, reader),
    )


def with_stance(signature: Markup, statement: Statement, reader: Reader) -> Markup:
    """Add the stance to a signature, for places where no heading says it."""
    return reader.say("{who} – {stance}", who=signature, stance=reader.say(STANCES[statement.stance]))


def speaker_html(speaker: Speaker, reader: Reader, caps: Caps) -> Markup:
    """Write a speaker's name and role; one mark serves both where they are in the same other language."""
    name = wording(speaker.name, reader).one_line().shortened(caps.name)
    role = wording(speaker.role, reader).one_line().shortened(caps.role)
    if role.text and name.foreign == role.foreign:
        name = Wording(name.text)
    known = [part for part in (name.bold(reader), role.html(reader)) if part]
    return Markup(", ").join(known) if known else reader.say("speaker not named")


def when(day: date | None, reader: Reader) -> Markup:
    """Write a date, or that none is given."""
    return reader.say("date not given") if day is None else Markup.escape(write_date(day, reader.language))


def links(sources: tuple[Source, ...], reader: Reader, limit: int) -> Markup:
    """Write a statement's sources as links with the publishers' names, at most `limit` of them."""
    if not sources:
        return reader.say("No source is stored for this statement.")
    shown = Markup(" · ").join(source_link(source, reader) for source in sources[:limit])
    more = len(sources) - limit
    if more <= 0:
        return shown
    return Markup("{} · {}").format(shown, reader.say_n("and {n} more", "and {n} more", more))


def source_link(source: Source, reader: Reader) -> Markup:
    """Write one source: the publisher as a link, and its language where it is not the reader's."""
    return link(publisher(source), source.url) + language_mark(source.language, reader)


def publisher(source: Source) -> str:
    """Name a source: its publisher, else the host of its address, else the address."""
    name = one_line(source.publisher or "") or _host(source.url) or one_line(source.url)
    return shorten(name, LONGEST_PUBLISHER)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
