"""A draft out of a post: what could be read in it goes into the fields that are still empty."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.moderation.refusals import Refusal
from bot.moderation.speakers import Known
from bot.moderation.steps import STEPS
from bot.moderation.steps.speaker import is_known
from storage.interchange import limits

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.matching.reading_post import PostRead
    from bot.moderation.sheet import Sheet
    from bot.moderation.steps.step import Scene
    from storage.records import Speaker

MOST_OFFERED = 4
"""Sentences of a post that are offered as wordings."""
LONGEST_OFFERED = 300
"""Letters of such a sentence; a longer one says more than one claim."""
_MESSENGER = "t.me"


@dataclass(frozen=True, slots=True)
class Post:
    """A post as it was written: its text, its day, and addresses that lie behind its words.

    `url` and `publisher` say where everybody can read it, None for a post that not everybody can.
    """

    text: str
    written_on: date
    hidden: tuple[str, ...] = ()
    url: str | None = None
    publisher: str | None = None


def with_post(sheet: Sheet, post: Post, read: PostRead, speakers: Sequence[Speaker], scene: Scene) -> Sheet:
    """Fill in what a post says, and leave what is filled in already.

    `speakers` are those with which the post was read.
    """
    sheet = _with_wording(sheet, read, scene)
    if not sheet.statements:
        return sheet
    if not sheet.speaker:
        sheet = _with_speaker(sheet, read, speakers, scene)
    if read.said_on and "said_on" not in sheet.statement:
        sheet = _if_taken(sheet, "date", read.said_on.isoformat(), scene)
    if not sheet.statement.get("text"):
        sheet = _if_taken(sheet, "text", _said(sheet, read), scene)
    if not sheet.statement.get("sources"):
        sheet = _with_sources(sheet, post, read, scene)
    return sheet


def _with_wording(sheet: Sheet, read: PostRead, scene: Scene) -> Sheet:
    """Take the sentence that states the claim; the others are offered instead."""
    if sheet.claim is None or sheet.claim.get("claim"):
        return sheet
    sentences = (each for each in (read.wording or "", *read.rest.splitlines()) if _is_claim(each))
    sheet = sheet.on_way(language=read.language, offered=tuple(dict.fromkeys(sentences))[:MOST_OFFERED])
    return _if_taken(sheet, "wording", read.wording or "", scene)


def _is_claim(sentence: str) -> bool:
    return 0 < len(sentence) <= LONGEST_OFFERED and not sentence.endswith(("?", ":"))


def _with_speaker(sheet: Sheet, read: PostRead, speakers: Sequence[Speaker], scene: Scene) -> Sheet:
    """Take who is said to have said it; a name that may be that of several is left to be settled."""
    if read.speaker is None:
        return sheet
    if read.speaker.place is not None:
        return is_known(Known(speakers[read.speaker.place]), sheet)
    sheet = _if_taken(sheet, "speaker", read.speaker.name, scene)
    is_new = bool(sheet.speaker.get("name")) and not STEPS["role"].is_filled(sheet)
    return _if_taken(sheet, "role", read.speaker.role or "", scene) if is_new else sheet


def _said(sheet: Sheet, read: PostRead) -> str:
    """Return what was said by a post: its claim, else, under a stored claim, the whole of a short post."""
    whole = read.rest if sheet.claim is None and len(read.rest) <= LONGEST_OFFERED else ""
    return read.wording or whole


def _with_sources(sheet: Sheet, post: Post, read: PostRead, scene: Scene) -> Sheet:
    """Take the post itself where everybody can read it, and the pages it links to."""
    links = [each for each in (*read.links, *post.hidden) if _is_page(each)]
    sources: dict[str, dict[str, str]] = {}
    if post.url:
        sources[post.url] = {"url": post.url} | ({"publisher": post.publisher} if post.publisher else {})
    for link in dict.fromkeys(links):
        taken = _if_taken(sheet, "links", link, scene).statement.get("sources", ())
        sources |= {each["url"]: each for each in taken if each["url"] not in sources}
    return sheet.with_statement(sources=list(sources.values())[: limits.SOURCES] or None)


def _is_page(link: str) -> bool:
    """Tell whether a link leads to something to read, and not to a whole channel or an invitation."""
    with suppress(ValueError):
        parts = urlsplit(link)
        return parts.hostname != _MESSENGER or parts.path.rpartition("/")[2].isdecimal()
    return False


def _if_taken(sheet: Sheet, step: str, text: str, scene: Scene) -> Sheet:
    """Fill in a step where the text can be its answer."""
    with suppress(Refusal):
        return STEPS[step].read(text, sheet, scene) if text else sheet
    return sheet
