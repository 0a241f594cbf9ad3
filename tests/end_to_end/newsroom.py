"""People who ask, and moderators who answer them: what they do on the way, and what they look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.actions import SendQuestion, encode
from storage.store import Store

if TYPE_CHECKING:
    from storage.desk.records import AuditEntry
    from tests.botapi import BotProcess, User
    from tests.end_to_end.desk import Moderator

ASKED = {
    "uk": "Чи справді Казахстан запропонував росіянам сімдесят сім заручників?",
    "ru": "Правда ли, что Казахстан предложил россиянам семьдесят семь заложников?",
}
"""What the record has nothing on, asked in two languages."""
CLAIMED = "Казахстан запропонував росіянам 77 заручників."
SOON = 10.0
"""Seconds in which a notice is there on a busy machine."""


async def send_in(user: User, text: str) -> None:
    """Ask, and send the question to the moderators."""
    await user.send(text)
    await user.press(await user.next_reply(), encode(SendQuestion()))
    await user.next_reply()
    await user.next_edit()


async def join(owner: Moderator, *moderators: Moderator) -> None:
    """Make people moderators by links from an owner; they choose English."""
    for moderator in moderators:
        await owner.writes("/moderators")
        await owner.user.press(owner.screen, "m:invite")
        secret = (await owner.user.next_reply()).text.rpartition("start=")[2]
        await moderator.writes(f"/start {secret}")
        await moderator.writes("/language")
        await moderator.presses_on("English")


async def fill(moderator: Moderator, claim: str) -> str:
    """Answer what the draft of a claim asks for, and return its preview."""
    await moderator.writes(claim)
    await moderator.presses_on("Марія Захарова")
    await moderator.presses_on("Not known")
    await moderator.presses_on("As the claim says")
    return await moderator.writes("https://example.org/claim")


async def is_told(person: Moderator) -> str:
    """Wait for what a moderator is told unasked, and look at it."""
    person.screen = await person.user.next_reply(SOON)
    return person.screen.text


async def audit_of(bot: BotProcess, claim_id: str) -> list[AuditEntry]:
    """Return the changes of a claim, the oldest first."""
    async with Store.open(f"sqlite:///{bot.database}") as store:
        return (await store.desk.audit.of(claim_id))[::-1]
