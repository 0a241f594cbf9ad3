"""Moderators correct, withdraw, restore and undo from the chat, each change once and never over another."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio

from bot import replies
from bot.app import FIXTURES
from storage.interchange import parse
from storage.store import Store
from tests.botapi import BotApiServer, BotProcess
from tests.botapi.judge import assert_sound

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from storage.desk.records import AuditEntry
    from storage.records import Claim
    from tests.botapi import Message, User

OLENA, IVAN, HALYNA, STRANGER, ASKER = range(601, 606)
OTHER = ("true", "unproven")
"""Verdicts that no claim has which a test changes."""
OWNERS = f"{OLENA},{IVAN},{HALYNA}"

pytestmark = pytest.mark.asyncio(loop_scope="module")


@dataclass(frozen=True)
class Desk:
    """A bot at work with three owners, somebody who asks, and a stranger who would like to be one."""

    server: BotApiServer
    bot: BotProcess
    olena: User
    ivan: User
    halyna: User
    stranger: User
    asker: User

    async def audit(self, claim: Claim) -> list[AuditEntry]:
        """Return the changes of a claim, the newest first."""
        async with Store.open(f"sqlite:///{self.bot.database}") as store:
            return await store.desk.audit.of(claim.id)

    async def latest(self, claim: Claim) -> dict[str, Any]:
        """Return a claim as the latest change left it."""
        return dict((await self.audit(claim))[0].after or {})


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def desk(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Desk]:
    """Run one bot for all these tests; each has a claim of its own. In the end the judge looks at it all."""
    folder = tmp_path_factory.mktemp("desk")
    async with BotApiServer() as server, BotProcess(server, folder, env={"OWNER_IDS": OWNERS}) as bot:
        yield Desk(
            server,
            bot,
            olena=server.user(OLENA, "Olena", "en"),
            ivan=server.user(IVAN, "Ivan", "en", username="ivan"),
            halyna=server.user(HALYNA, "Halyna", "uk"),
            stranger=server.user(STRANGER, "Eve", "en"),
            asker=server.user(ASKER, "Anna", "en"),
        )
        await server.all_confirmed()
        assert_sound(call for call in server.calls if call.is_ok and call.method != "getUpdates")


@pytest.fixture(scope="module")
def claims() -> Iterator[Claim]:
    """Give the claims the bot comes with, one after the other."""
    files = sorted(FIXTURES.glob("*.yaml"))
    return (claim for file in files for claim in parse(file.read_text(encoding="utf-8"), name=file.name))


@pytest.fixture
def claim(claims: Iterator[Claim], desk: Desk) -> Claim:
    """Take a claim that no other test has, and read nobody's earlier messages."""
    for user in (desk.olena, desk.ivan, desk.halyna, desk.stranger, desk.asker):
        user._read, user._read_edits = len(user.chat.sent), len(user.chat.edited)
    return next(each for each in claims if each.summary.get("uk") and str(each.verdict) not in OTHER)


async def said(user: User, words: str) -> Message:
    await user.send(words)
    return await user.next_reply()


async def edited(user: User, message: Message, button: str) -> Message:
    await user.press(message, button)
    return await user.next_edit()


async def verdict_to(user: User, claim: Claim, verdict: str) -> Message:
    """Edit the verdict in one message and return the preview."""
    preview = await said(user, f"/edit {claim.id} verdict {verdict}")
    assert preview.text.startswith(("Not published yet.", "Ще не опубліковано."))
    return preview


async def test_an_edit_by_buttons_shows_what_changes_and_is_live_at_once(desk: Desk, claim: Claim):
    menu = await said(desk.olena, f"/edit {claim.id}")
    texts = await edited(desk.olena, menu, "Summary")
    await edited(desk.olena, texts, "English")
    preview = await said(desk.olena, "Nobody refused anything.")
    assert "• Summary (English)" in preview.text
    assert "Nobody refused anything." in preview.text
    done = await edited(desk.olena, preview, "Publish")
    assert f"{claim.id}: published" in done.text
    assert "Nobody refused anything." in (await said(desk.asker, claim.claim["en"])).text
    (entry, _) = await desk.audit(claim)
    assert entry.by == f"user:{OLENA}"


async def test_a_value_that_breaks_a_rule_is_refused_and_asked_for_again(desk: Desk, claim: Claim):
    menu = await said(desk.olena, f"/edit {claim.id}")
    await edited(desk.olena, menu, "First seen")
    assert "day" in (await said(desk.olena, "someday")).text
    assert "• First seen" in (await said(desk.olena, "2020-12-01")).text


async def test_the_later_of_two_editors_sees_what_changed_and_decides(desk: Desk, claim: Claim):
    mine = await verdict_to(desk.olena, claim, "true")
    theirs = await said(desk.ivan, f"/edit {claim.id} summary.en Nobody refused anything.")
    await edited(desk.ivan, theirs, "Publish")
    conflict = await edited(desk.olena, mine, "Publish")
    assert "@ivan changed this claim meanwhile" in conflict.text
    assert "Nobody refused anything." in conflict.text
    assert "yours takes nothing back" in conflict.text
    await edited(desk.olena, conflict, "Publish mine on top")
    (last, before, _) = await desk.audit(claim)
    assert (before.by, last.by) == (f"user:{IVAN}", f"user:{OLENA}")
    stands = await desk.latest(claim)
    assert (stands["verdict"], stands["summary"]["en"]) == ("true", "Nobody refused anything.")


async def test_who_drops_their_edit_leaves_the_others_change(desk: Desk, claim: Claim):
    mine, theirs = await verdict_to(desk.olena, claim, "true"), await verdict_to(desk.ivan, claim, "unproven")
    await edited(desk.ivan, theirs, "Publish")
    conflict = await edited(desk.olena, mine, "Publish")
    assert "You both changed: Verdict." in conflict.text
    await edited(desk.olena, conflict, "Drop mine")
    assert (await desk.latest(claim))["verdict"] == "unproven"


async def test_a_withdrawn_claim_is_no_answer_within_a_second_and_undo_brings_it_back(
    desk: Desk, claim: Claim
):
    confirm = await said(desk.olena, f"/retire {claim.id} a mistake of ours")
    assert "a mistake of ours" in confirm.text
    done = await edited(desk.olena, confirm, "Withdraw")
    async with asyncio.timeout(1):
        assert claim.claim["en"] not in (await said(desk.asker, claim.claim["en"])).text
    await desk.olena.press(done, "Undo it")
    asked = await desk.olena.next_reply()
    assert "• Status: withdrawn → published" in asked.text
    await edited(desk.olena, asked, "Undo it")
    assert claim.claim["en"] in (await said(desk.asker, claim.claim["en"])).text
    undone, withdrawn, _ = await desk.audit(claim)
    assert (undone.reason, withdrawn.reason) == (f"undoes:{withdrawn.number}", "a mistake of ours")


async def test_the_undo_of_an_undo_is_the_change_again(desk: Desk, claim: Claim):
    await edited(desk.olena, await verdict_to(desk.olena, claim, "true"), "Publish")
    for verdict in (str(claim.verdict), "true"):
        await edited(desk.olena, await said(desk.olena, "/undo"), "Undo it")
        assert (await desk.latest(claim))["verdict"] == verdict


async def test_undo_leaves_later_changes_elsewhere_and_says_which_would_be_lost(desk: Desk, claim: Claim):
    await edited(desk.olena, await verdict_to(desk.olena, claim, "true"), "Publish")
    await edited(desk.ivan, await said(desk.ivan, f"/edit {claim.id} first_seen 2020-12-01"), "Publish")
    undo = await said(desk.olena, "/undo")
    assert "what was changed later elsewhere in it stays" in undo.text
    await edited(desk.olena, undo, "Leave it as it is")
    await edited(desk.ivan, await verdict_to(desk.ivan, claim, "unproven"), "Publish")
    undo = await said(desk.olena, "/undo")
    assert "that later change would be lost" in undo.text
    await edited(desk.olena, undo, "Undo it")
    stands = await desk.latest(claim)
    assert (stands["verdict"], stands["first_seen"]) == (str(claim.verdict), "2020-12-01")


async def test_history_names_people_and_says_in_words_what_they_changed(desk: Desk, claim: Claim):
    await edited(desk.ivan, await verdict_to(desk.ivan, claim, "true"), "Publish")
    history = await said(desk.halyna, f"/history {claim.id}")
    assert "@ivan" in history.text
    assert str(IVAN) not in history.text
    assert "Оцінка: " in history.text
    assert "→ правда" in history.text
    assert "початкові твердження бота" in history.text


async def test_a_claim_is_found_and_opened_as_askers_see_it(desk: Desk, claim: Claim):
    found = await said(desk.olena, f"/find {claim.claim['en']}")
    assert f"ID {claim.id}" in found.text
    await desk.olena.press(found, f"m:show:{claim.key}")
    card, panel = await desk.olena.replies(2)
    assert card.text == (await said(desk.asker, f"/start {claim.key}")).text
    assert f"ID: {claim.id}" in panel.text
    answer = await said(desk.asker, claim.claim["en"])
    await desk.olena.send("/show", reply_to=card)
    assert [each.text for each in await desk.olena.replies(2)] == [card.text, panel.text]
    assert answer.text.split("\n\n")[:2] == card.text.split("\n\n")[:2]


async def test_a_claim_is_found_by_its_id_and_by_a_link_to_a_source(desk: Desk, claim: Claim):
    for words in (claim.id, claim.statements[0].sources[0].url):
        assert f"ID {claim.id}" in (await said(desk.olena, f"/find {words}")).text


async def test_a_mistyped_id_lists_the_likest_claims(desk: Desk, claim: Claim):
    shown = await said(desk.olena, f"/retire {claim.id}x a mistake of ours")
    assert shown.text.startswith("The record has no such claim")
    assert f"ID {claim.id}" in shown.text
    assert shown.button("Open 1")


async def test_a_withdrawn_claim_is_found_by_its_words(desk: Desk, claim: Claim):
    await edited(desk.olena, await said(desk.olena, f"/retire {claim.id}"), "Withdraw")
    found = await said(desk.olena, f"/find {claim.claim['en']}")
    assert found.text.splitlines()[2:4] == [f"1. {claim.claim['en']}", f"withdrawn, ID {claim.id}"]


async def test_a_stranger_changes_nothing_by_any_forged_button(desk: Desk, claim: Claim):
    preview = await verdict_to(desk.olena, claim, "true")
    helped = await said(desk.stranger, "/help")
    put = preview.button("Publish")["callback_data"]
    for data in (
        put,
        put.replace("put", "stop"),
        f"m:retire:{claim.key}",
        f"m:edit:{claim.key}",
        "m:undo:1",
        "m:at:1:claim",
    ):
        press = await desk.stranger.press_data(helped, data)
        assert (await press.answer())["text"] == replies.outdated_button("en").plain()
    for words in (f"/retire {claim.id}", "/undo 1", f"/edit {claim.id} verdict true"):
        assert (await said(desk.stranger, words)).text == replies.unknown_command("en").plain()
    assert len(await desk.audit(claim)) == 1
    await edited(desk.olena, preview, "Publish")
    assert len(await desk.audit(claim)) == 2


async def test_a_moderator_cannot_publish_what_another_is_preparing(desk: Desk, claim: Claim):
    preview, screen = await verdict_to(desk.olena, claim, "true"), await said(desk.ivan, "/history")
    press = await desk.ivan.press_data(screen, preview.button("Publish")["callback_data"])
    assert "somebody else’s" in (await press.answer())["text"]
    assert len(await desk.audit(claim)) == 1


async def test_an_update_that_comes_again_does_nothing_again(desk: Desk, claim: Claim):
    preview = await verdict_to(desk.olena, claim, "true")
    press = await desk.olena.press(preview, "Publish")
    await desk.olena.next_edit()
    press.repeat()
    again = await desk.olena.press(preview, "Publish")
    await again.answer()
    assert len(await desk.audit(claim)) == 2


async def test_a_typed_value_that_comes_again_is_taken_neither_as_a_value_nor_as_a_question(
    desk: Desk, claim: Claim
):
    menu = await said(desk.olena, f"/edit {claim.id}")
    await edited(desk.olena, menu, "First seen")
    typed = await desk.olena.send("2020-01-02")
    await desk.olena.next_reply()
    desk.server.world.updates.put(dict(typed.update))
    await desk.server.all_confirmed()
    await desk.olena.hears_nothing()


async def test_an_edit_is_listed_among_the_drafts_and_opened_there(desk: Desk, claim: Claim):
    preview = await verdict_to(desk.halyna, claim, "true")
    listed = await said(desk.halyna, "/drafts")
    number = preview.button("Опублікувати")["callback_data"].split(":")[2]
    opened = await edited(desk.halyna, listed, f"m:draft:{number}")
    assert opened.text.partition(", ")[0] == preview.text.partition(", ")[0]
    await edited(desk.halyna, opened, "Опублікувати")
    assert (await desk.latest(claim))["verdict"] == "true"


async def test_a_translation_is_one_press_and_one_message_away(desk: Desk, claim: Claim):
    await edited(desk.olena, await said(desk.olena, f"/edit {claim.id} summary.uk -"), "Publish")
    listed = await said(desk.olena, "/translate")
    await desk.olena.press(listed, f"m:translate:{claim.key}")
    texts = await desk.olena.next_reply()
    await desk.olena.press(texts, "Summary (Українська)")
    assert f"English: {claim.summary['en'][:200]}" in (await desk.olena.next_reply()).text
    preview = await said(desk.olena, "Ніхто нічого не відхиляв.")
    await edited(desk.olena, preview, "Publish")
    assert (await desk.latest(claim))["summary"]["uk"] == "Ніхто нічого не відхиляв."
