"""The verdict in a word, and whose it is: never the bot's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.markup import bold
from bot.replies.reader import message
from bot.replies.wording import wording
from storage.records import Verdict

if TYPE_CHECKING:
    from markupsafe import Markup

    from bot.replies.reader import Reader
    from storage.records import Claim

WORDS = {
    Verdict.TRUE: message("true"),
    Verdict.FALSE: message("false"),
    Verdict.MISLEADING: message("misleading"),
    Verdict.NEEDS_CONTEXT: message("needs context"),
    Verdict.DISPUTED: message("disputed"),
    Verdict.UNPROVEN: message("unproven"),
}


def verdict_word(claim: Claim, reader: Reader) -> Markup:
    """Write the verdict in a word."""
    return reader.say(WORDS[claim.verdict])


def verdict(claim: Claim, reader: Reader) -> Markup:
    """Write the line with the verdict."""
    return reader.say("Verdict: {verdict}", verdict=bold(verdict_word(claim, reader)))


def verdict_of_one(claim: Claim, reader: Reader) -> Markup:
    """Write the verdict on a claim that is one of several."""
    return reader.say("Verdict on this claim: {verdict}", verdict=bold(verdict_word(claim, reader)))


def verdict_of_another(claim: Claim, reader: Reader) -> Markup:
    """Write the verdict on a claim that is not the one asked about."""
    return reader.say(
        "Verdict on this claim, not on yours: {verdict}", verdict=bold(verdict_word(claim, reader))
    )


def assessed_by(claim: Claim, reader: Reader, limit: int | None) -> Markup:
    """Write the line that says whose verdict it is."""
    who = wording(claim.verdict_by, reader)
    if not who.text:
        return reader.say("About this verdict: the record does not say whose it is")
    return reader.say("About this verdict: {who}", who=who.shortened(limit).html(reader))
