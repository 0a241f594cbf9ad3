"""/import and /export: files of claims as documents in the chat."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from telegram import InputFile

from bot.handlers.desk.conflicts import own_draft
from bot.moderation.files import IMPORT, MOST_BYTES, export, export_words, looked_at, rehearsal, rehearse
from bot.moderation.refusals import Reason, Refusal
from bot.moderation.submitting import changed_since, submit
from bot.replies.desk import files as screens
from bot.replies.desk import review
from storage.desk.records import DraftState
from storage.errors import ConflictError
from storage.interchange import FORMATS

if TYPE_CHECKING:
    from telegram import Document, Message

    from bot.handlers.desk.call import Call
    from bot.moderation.submitting import Submitted
    from bot.replies import Reply
    from storage.desk.records import Draft
    from storage.interchange import Preview

WORDS = "words"
"""What is exported besides claims: the words that moderators taught the matching."""


async def import_(call: Call) -> Reply:
    """Rehearse the import of the document that came with the command or is replied to, or ask for one."""
    document = _document(call.message)
    if document is None:
        return screens.ask_for_file(call.language)
    if (document.file_size or 0) > MOST_BYTES:
        raise Refusal(Reason.FILE_TOO_LARGE, megabytes=MOST_BYTES // 2**20)
    file = await document.get_file()
    data = bytes(await file.download_as_bytearray())
    name = document.file_name or "file"
    seen, draft = await rehearse(data, name, call.person, call.bench, call.key)
    await send_report(call, seen)
    return screens.rehearsed(name, seen, draft, call.language)


async def open_(call: Call) -> Reply:
    """Show once more what the import on the button would do, or that it waits."""
    draft = await own_draft(call, any_version=True, also_waiting=True)
    if draft.state is DraftState.WAITING:
        return review.waits(draft, call.language)
    return await _opened(call, draft)


async def send_report(call: Call, seen: Preview) -> None:
    """Send what a file would do as a file, where a message cannot hold it."""
    if screens.is_long(seen, call.language):
        await _send(call, screens.report(seen, call.language).encode(), "report.txt")


async def write(call: Call) -> Reply:
    """Import what was rehearsed; where claims of it changed meanwhile, show what it would do now."""
    draft = await own_draft(call, kind=IMPORT)
    try:
        done = await submit(draft, call.person, call.bench, call.key)
    except ConflictError:
        return await _opened(call, draft)
    return review.waits(done.draft, call.language) if done.is_waiting else imported(call, done)


def imported(call: Call, done: Submitted) -> Reply:
    """Say how many claims were written."""
    new = sum(claim.id not in done.draft.fields["seen"] for claim in done.claims)
    return screens.imported(new, len(done.claims) - new, call.language)


async def cancel(call: Call) -> Reply:
    """Import nothing."""
    draft = replace(await own_draft(call, kind=IMPORT), state=DraftState.CANCELLED)
    await call.desk.drafts.save(draft, at=call.now, key=call.key)
    return screens.dropped(call.language)


async def choose_format(call: Call) -> Reply | None:
    """Export in the format that was named, or ask for it."""
    kind = call.words.lower()
    if kind not in {*FORMATS, WORDS}:
        return screens.choose_format(call.language)
    await _export(call, kind)
    return None


async def export_as(call: Call) -> None:
    """Export in the format of the button."""
    kind = call.args[0] if call.args else ""
    if kind not in {*FORMATS, WORDS}:
        raise Refusal(Reason.NO_SUCH_FORMAT)
    await _export(call, kind)


async def _export(call: Call, kind: str) -> None:
    if kind == WORDS:
        await _send(call, await export_words(call.bench), f"words-{call.now.date()}.yaml")
        return
    ending = FORMATS[kind].endings[0]
    await _send(call, await export(kind, call.bench), f"claims-{call.now.date()}{ending}")


async def _opened(call: Call, draft: Draft) -> Reply:
    """Show the author what an import would do now, which is what they agree to by pressing its button."""
    has_changed = await changed_since(draft, call.bench)
    if has_changed:
        draft = await looked_at(draft, call.bench)
    seen = await rehearsal(draft, call.services.store)
    await send_report(call, seen)
    return screens.opened(draft, seen, call.language, has_changed=bool(has_changed))


async def _send(call: Call, data: bytes, name: str) -> None:
    # Read in a thread: a large file takes a while to encode.
    file = await asyncio.to_thread(InputFile, BytesIO(data), name)
    await call.context.bot.send_document(call.message.chat_id, file)


def _document(message: Message) -> Document | None:
    """Return the document of a message, or of the one it replies to."""
    replied = message.reply_to_message
    return message.document or (replied.document if replied else None)
