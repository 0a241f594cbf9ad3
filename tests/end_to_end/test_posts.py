"""A post becomes a draft with what it says, and the draft a published claim with its source."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.botapi.origins import from_channel
from tests.end_to_end.desk import OWNER, SECOND, moderators, record_of

if TYPE_CHECKING:
    from tests.botapi import BotApiServer, BotProcess

POST = """⚡️ 3 травня 2025 року речниця МЗС Марія Захарова заявила, що Угорщина відмовилася прийняти \
77 поранених українських військовополонених.
Будапешт цього не підтвердив.
Джерело: https://news.example/2025/05/03/vidmova?utm_source=tg
Підписатися: https://t.me/novyny"""
WRITTEN = datetime(2025, 5, 4, 9, tzinfo=UTC)
CHANNEL = {"forward_origin": from_channel(-100123, "Новини <дня>", WRITTEN, "novyny", 42)}
REBUTTAL = """Лубінець: Україна не відмовлялася забрати 630 своїх військовополонених."""
WORDING = "Угорщина відмовилася прийняти 77 поранених українських військовополонених."
SETTINGS = {"OWNER_IDS": f"{OWNER},{SECOND}"}


async def test_a_forwarded_post_becomes_a_published_claim_with_its_source(
    server: BotApiServer, bot: BotProcess
):
    olena, _ = moderators(server, "uk")
    await olena.writes("/add")
    shown = await olena.writes(POST, **CHANNEL)
    assert "Прочитано з допису" in shown
    assert (await olena.presses_on("Опублікувати")).startswith("Опубліковано.")
    (claim,) = [each for each in await record_of(bot) if "77" in each.claim.get("uk", "")]
    (said,) = claim.statements
    assert claim.claim == {"uk": WORDING}
    assert (said.speaker.name["en"], str(said.said_on)) == ("Maria Zakharova", "2025-05-03")
    assert [(source.url, source.publisher) for source in said.sources] == [
        ("https://t.me/novyny/42", "Новини <дня>"),
        ("https://news.example/2025/05/03/vidmova", None),
    ]


@pytest.mark.usefixtures("bot")
async def test_add_as_a_reply_reads_the_post_and_prefers_what_is_written_after_it(server: BotApiServer):
    olena, _ = moderators(server)
    post = await olena.user.send(POST, **CHANNEL)
    await olena.user.next_reply()
    shown = await olena.writes("/add Hungary refused 77 wounded prisoners.", reply_to=post)
    assert "Hungary refused 77 wounded prisoners." in shown
    assert "Maria Zakharova" in shown
    assert shown.startswith("Read out of the post, please check it:")


async def test_a_rebuttal_is_read_out_of_a_post_under_the_claim_that_is_pressed(
    server: BotApiServer, bot: BotProcess
):
    olena, _ = moderators(server)
    before = {claim.id: len(claim.statements) for claim in await record_of(bot)}
    post = await olena.user.send(REBUTTAL, **CHANNEL)
    await olena.user.next_reply()
    await olena.user.send("/rebut", reply_to=post)
    olena.screen = await olena.user.next_reply()
    assert olena.screen.reply_to == post.id
    assert "Which claim is disputed?" in olena.screen.text
    await bot.restart()
    await olena.presses_on("1")
    assert "When was it said?" in olena.screen.text
    await olena.presses_on("Not known")
    assert (await olena.presses_on("Publish")).startswith("Published.")
    added = [
        claim.statements[-1]
        for claim in await record_of(bot)
        if len(claim.statements) > before.get(claim.id, 0)
    ]
    assert [(said.speaker.name["en"], said.sources[0].url) for said in added] == [
        ("Dmytro Lubinets", "https://t.me/novyny/42")
    ]


@pytest.mark.usefixtures("bot")
async def test_a_post_that_states_nothing_asks_for_the_claim_and_offers_its_sentences(server: BotApiServer):
    olena, _ = moderators(server)
    await olena.writes("/add")
    shown = await olena.writes("Доброго ранку! Гарного всім дня.", **CHANNEL)
    assert "I found no claim in this post" in shown
    assert "Who claims this?" in await olena.presses_on("Гарного всім дня.")


@pytest.mark.usefixtures("bot")
async def test_labelled_lines_answer_what_the_claim_is(server: BotApiServer):
    olena, _ = moderators(server)
    await olena.writes("/add")
    shown = await olena.writes(
        "Claim: Hungary refused 77 prisoners.\nWho: Zakharova\nWhen: yesterday\nLink: https://example.org/a"
    )
    assert shown.startswith("Draft 1. Askers will see this:")
    assert (await olena.presses_on("Publish")).startswith("Published.")
