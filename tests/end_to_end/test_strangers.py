"""A person who is no moderator can change nothing: by no message, button, forged callback data or link."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.handlers.desk.buttons import BUTTONS
from bot.handlers.desk.commands import COMMANDS
from bot.handlers.desk.expecting import EXPECTING
from bot.replies.desk.actions import DeskAction
from storage.interchange import plain
from storage.records import claim_key
from tests.botapi import BotApiServer, BotProcess
from tests.botapi.content import Document
from tests.botapi.origins import from_channel, from_person
from tests.end_to_end.asked import REFUSED_ID
from tests.end_to_end.desk import Moderator
from tests.end_to_end.newsroom import ASKED, CLAIMED, fill, send_in
from tests.storage.rows import everything
from tests.storage.samples import OFFER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.botapi import User
    from tests.botapi.groups import Group

OWNER, SECOND, STRANGER, ASKER = 501, 502, 666_001, 21
SETTINGS = {"OWNER_IDS": f"{OWNER},{SECOND}", "REVIEW_REQUIRED": "true"}
READERS = ("readers", "questions", "shown", "quiet", "expected")
"""Tables in which a stranger has rows of their own; `counts` has everybody's, and nobody's name."""
KEY = claim_key(REFUSED_ID)
DRAFTS = ("1", "2", "3")
VERSIONS = ("1", "2", "6", "7")
PATIENCE = 60.0
"""Seconds in which the bot has dealt with hundreds of updates on a busy machine."""
GROUP = ("1", "1", "1")
"""The kept question that waits: the first and the last of its group, and how many they are."""
SENSIBLE: dict[str, tuple[tuple[str, ...], ...]] = {
    "pick": (("side", "ukraine"), ("speaker", "0")),
    "fix": (("speaker", "0"),),
    "more": (("rebuts",),),
    "less": (("0",),),
    "there": ((KEY,),),
    "set": (("false", "verdict"),),
    "unset": (("verdict",),),
    "over": (("1",), ("9",)),
}
"""What follows the number and the version of a draft on its buttons."""
OTHERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "draft": (("1",),),
    "at": (("3", "verdict"),),
    "look": (("3",),),
    "under": ((KEY, "rebuts"),),
    "q-link": ((KEY, *GROUP),),
    "q-add": ((KEY, *GROUP, "1"),),
    "q-answer": ((KEY, *GROUP),),
    **dict.fromkeys(("q-seek", "q-note", "q-send", "q-draft", "q-close"), (GROUP,)),
    "queue": (("1",),),
    **dict.fromkeys(("show", "edit", "retire", "restore", "history", "translate"), ((KEY,),)),
    "translation": ((KEY, "uk"), (KEY, "0")),
    "undo": (("1",), ("2",)),
    "drop": ((str(STRANGER),), (str(SECOND),)),
    "teach": (("1", "prisoners"),),
    "unteach": ((claim_key("x:uk:y"),),),
}
"""What other buttons carry."""
PROOFS = re.compile(":(publish|stop|q-close|q-draft):")
"""Some of these buttons; that they do something for an owner proves that they were worth forging."""
LINES = ("", f"{REFUSED_ID} verdict true", "1", str(STRANGER), CLAIMED)
"""What may stand after a command."""
LINKS = ("join-", "join-wrong", f"join-{'a' * 32}", "join-1", KEY, "m_approve_1_1")
FILE = json.dumps([plain(OFFER)]).encode()


def buttons() -> Iterator[str]:
    """Make callback data for every button of the desk: bare, and with what it may carry."""
    for name in BUTTONS:
        drafts = [
            (draft, version, *rest)
            for draft in DRAFTS
            for version in VERSIONS
            for rest in SENSIBLE.get(name, ((),))
        ]
        for args in ((), *OTHERS.get(name, drafts)):
            yield DeskAction(name, args).encode()


def as_others_left_it(bot: BotProcess) -> dict[str, list[str]]:
    """Return all tables, without what belongs to the stranger and without the counts."""
    tables = everything(bot.database)
    del tables["counts"]
    return {
        name: [row for row in rows if name not in READERS or str(STRANGER) not in row]
        for name, rows in tables.items()
    }


async def have_work(server: BotApiServer) -> Moderator:
    """Leave something of every kind that could be changed: drafts, questions, an invitation, a notice."""
    owner = Moderator(server.user(OWNER, "Olena", "en"))
    await send_in(server.user(ASKER, "Anna", "uk"), ASKED["uk"])
    await owner.writes("/add")
    await fill(owner, CLAIMED)
    await owner.presses_on("Send for review")
    await owner.writes("/add")
    await fill(owner, "Литва запропонувала росіянам 78 заручників.")
    await owner.writes(f"/edit {REFUSED_ID} verdict true")
    await owner.writes("/moderators")
    await owner.user.press(owner.screen, "m:invite")
    await owner.user.next_reply()
    return owner


async def test_a_stranger_changes_nothing_by_any_forged_button(tmp_path: Path):
    async with BotApiServer() as server, BotProcess(server, tmp_path, env=SETTINGS) as bot:
        owner = await have_work(server)
        stranger = server.user(STRANGER, "Eve", "en")
        await stranger.send("/start")
        shown = await stranger.next_reply()
        await server.all_confirmed()
        before = as_others_left_it(bot)
        for data in buttons():
            await stranger.press_data(shown, data)
        await stranger.press_data(owner.screen, "m:approve:1:7")
        await server.all_confirmed(PATIENCE)
        assert as_others_left_it(bot) == before
        for data in filter(PROOFS.search, buttons()):
            await owner.user.press_data(owner.screen, data)
        await server.all_confirmed(PATIENCE)
        after = as_others_left_it(bot)
        assert {"drafts", "done", "questions", "notices"} <= {
            name for name in before if after[name] != before[name]
        }


async def test_a_stranger_changes_nothing_by_any_message(tmp_path: Path):
    async with BotApiServer() as server, BotProcess(server, tmp_path, env=SETTINGS) as bot:
        owner = await have_work(server)
        stranger = server.user(STRANGER, "Eve", "en")
        group = server.group(-1002, "Relatives", stranger, owner.user)
        await server.all_confirmed()
        before = as_others_left_it(bot)
        await _writes_commands(stranger, owner, group)
        await _writes_where_something_is_expected(stranger, bot)
        for link in LINKS:
            await stranger.send(f"/start {link}")
        await server.all_confirmed(PATIENCE)
        assert as_others_left_it(bot) == before
        assert "Traceback" not in bot.stderr


async def _writes_commands(stranger: User, owner: Moderator, group: Group) -> None:
    """Send every command in every way that Telegram has: plain, edited, forwarded, in groups and channels."""
    channel = {"id": -1003, "type": "channel", "title": "News"}
    for name in COMMANDS:
        for line in LINES:
            text = f"/{name} {line}".strip()
            sent = await stranger.send(text)
            await stranger.edit(sent, f"{text} ")
        text = f"/{name} {LINES[1]}"
        await stranger.send(text, forward_origin=from_person(owner.user.info, datetime.now(UTC)))
        await stranger.send(text, forward_origin=from_channel(-1003, "News", datetime.now(UTC)))
        await stranger.send(text, to=group)
        await stranger.send(text, to=group, sender_chat=group.chat.info)
        await stranger.send(text, content=Document("claims.json", FILE))
        post = {
            "message_id": 1,
            "date": stranger.world.now(),
            "chat": channel,
            "sender_chat": channel,
            "text": text,
        }
        # The bot has not asked for posts of channels, and yet may get them.
        stranger.world.updates.allow([*(stranger.world.updates.allowed or ()), "channel_post"])
        assert stranger.world.updates.add("channel_post", post)
    await stranger.send("", content=Document("claims.json", FILE))


async def _writes_where_something_is_expected(stranger: User, bot: BotProcess) -> None:
    """Write as somebody of whom something is still expected, because they were a moderator once."""
    for kind in EXPECTING:
        await bot.server.all_confirmed(PATIENCE)
        with closing(sqlite3.connect(bot.database)) as other, other:
            what = f"{kind}:1:1:1" if kind != "edit" else "edit:3:verdict"
            other.execute("INSERT OR REPLACE INTO expected VALUES (?, ?)", (STRANGER, what))
        await stranger.send("false")
