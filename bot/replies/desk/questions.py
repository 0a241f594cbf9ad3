"""One question of a draft: what is asked, what may be answered, and the buttons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot.moderation.sheet import AS_WRITTEN
from bot.replies.desk import fields
from bot.replies.desk.keys import key, rows
from bot.replies.markup import bold, lines, one_line, paragraphs
from bot.replies.reader import message, reader_for
from bot.replies.reply import Reply
from bot.replies.shorten import shorten
from bot.replies.wording import wording
from storage.records import Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from bot.moderation.sheet import Sheet
    from bot.moderation.steps.step import Suggestion
    from bot.replies.keys import Rows
    from bot.replies.reader import Reader
    from bot.replies.reply import Button
    from storage.desk.records import Draft
    from storage.records import LocalText

QUESTIONS = {
    "wording": message("What is the claim?"),
    "language": message("In which language is it written?"),
    "speaker": message("Who claims this?"),
    "role": message("In which role?"),
    "side": message("For whom do they speak?"),
    "date": message("When was it said?"),
    "stance": message("What does the statement do to the claim?"),
    "text": message("What was said?"),
    "links": message("Where can it be read?"),
    "verdict": message("What is the verdict on the claim?"),
    "assessor": message("Who gave this verdict?"),
}

SPEAKERS = {
    Stance.ASSERTS: QUESTIONS["speaker"],
    Stance.REBUTS: message("Who disputes this?"),
    Stance.CONTEXT: message("Who gives context?"),
}

HINTS = {
    "wording": message("Send it in one sentence, or forward a post that makes it."),
    "language": message("Press a button, or send a code such as pl or de."),
    "speaker": message("Press a name, or send one."),
    "role": message("For example: press secretary of the president."),
    "side": message("Press a button."),
    "date": message("Press a day, or send one, such as 2024-12-02 or 2 December."),
    "stance": message("Press a button."),
    "text": message("Send the words, or what they come to in a sentence."),
    "links": message("Send one or more links."),
    "verdict": message("Press a button."),
    "assessor": message(
        "For example: the Institute for the Study of War. Skip it if nobody independent has."
    ),
}

DAYS = (message("Today, {day}"), message("Yesterday, {day}"))
LIKE_TYPED = message("The record knows somebody of a name like this. Who is meant?")
LONGEST_BUTTON = 40
LONGEST_QUOTE = 160


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question is written from.

    `may_skip` says that the step can be passed by, `people_asked` is the question a new claim will answer.
    """

    draft: Draft
    sheet: Sheet
    suggestions: Sequence[Suggestion]
    may_skip: bool
    stored: LocalText | None = None
    people_asked: str = ""


def question(asked: Asked, language: str, note: Markup | None = None) -> Reply:
    """Ask for what a draft is at; a note stands above it, such as why the last answer was none."""
    reader, step = reader_for(language), asked.draft.step or ""
    hint = LIKE_TYPED if asked.sheet.way.typed else HINTS[step]
    html = paragraphs(
        note or lines(),
        _about(asked, reader),
        _asked_by_people(asked, reader),
        lines(bold(reader.say(_question(step, asked.sheet))), _now(step, asked.sheet, reader)),
        reader.say(hint),
    )
    return Reply(str(html), (*_suggested(asked, step, reader), *_moves(asked, reader)))


def cancelling(draft: Draft, language: str) -> Reply:
    """Ask whether a draft shall really be thrown away."""
    reader = reader_for(language)
    yes = key(reader.plain("Yes, cancel it"), "drop-draft", draft.number, draft.version)
    no = key(reader.plain("No, go on"), "draft", draft.number)
    return Reply(
        str(reader.say("Cancel draft {n}? Nothing of it is kept.", n=draft.number)), rows([yes], [no])
    )


def cancelled(draft: Draft, language: str) -> Reply:
    """Say that a draft is no more."""
    return Reply(str(reader_for(language).say("Draft {n} is cancelled.", n=draft.number)))


def _about(asked: Asked, reader: Reader) -> Markup:
    """Quote the claim the question is about, once it has a wording."""
    claim = asked.stored or (asked.sheet.claim or {}).get("claim") or {}
    quoted = wording(claim, reader).one_line().shortened(LONGEST_QUOTE).quoted(reader)
    return (
        reader.say("Draft {n}: {claim}", n=asked.draft.number, claim=quoted.html(reader))
        if claim
        else lines()
    )


def _asked_by_people(asked: Asked, reader: Reader) -> Markup:
    """Quote what people asked, for whoever words the claim that answers it."""
    text = shorten(one_line(asked.people_asked), LONGEST_QUOTE)
    return reader.say("People asked: “{text}”", text=text) if text else lines()


def _question(step: str, sheet: Sheet) -> str:
    return SPEAKERS[sheet.stance] if step == "speaker" else QUESTIONS[step]


def _now(step: str, sheet: Sheet, reader: Reader) -> Markup:
    """Say what the field holds, where it is asked about once more."""
    value = filled(step, sheet, reader)
    return reader.say("Now: {value}", value=shorten(value, LONGEST_QUOTE)) if value else lines()


def filled(step: str, sheet: Sheet, reader: Reader) -> str:
    """Write what a draft holds of a step, "" for nothing."""
    claim, statement, speaker = sheet.claim or {}, sheet.statement, sheet.speaker
    texts = {
        "wording": claim.get("claim"),
        "assessor": claim.get("verdict_by"),
        "speaker": speaker.get("name"),
        "role": speaker.get("role"),
        "text": statement.get("text"),
    }
    values: dict[str, str] = {
        "side": speaker.get("side", ""),
        "stance": statement.get("stance", ""),
        "verdict": claim.get("verdict", ""),
        "language": sheet.way.language,
    }
    if step in texts:
        return fields.shown(texts[step] or {}, reader)
    if step == "date":
        said_on = statement.get("said_on")
        return fields.day(date.fromisoformat(said_on), reader) if said_on else ""
    if step == "links":
        return ", ".join(source["url"] for source in statement.get("sources", ()))
    return fields.value(step, values[step], reader) if values[step] else ""


def _suggested(asked: Asked, step: str, reader: Reader) -> Rows:
    draft = asked.draft
    buttons = [
        key(_shown(step, at, each, reader), "pick", draft.number, draft.version, step, each.value)
        for at, each in enumerate(asked.suggestions)
    ]
    per_row = {"wording": 1, "date": 1, "stance": 1, "speaker": 2}.get(step, 3)
    return rows(*(buttons[at : at + per_row] for at in range(0, len(buttons), per_row)))


def _shown(step: str, at: int, suggestion: Suggestion, reader: Reader) -> str:
    if suggestion.value == AS_WRITTEN:
        return shorten(reader.plain("As written: {name}", name=suggestion.shown), LONGEST_BUTTON)
    if suggestion.shown:
        return shorten(suggestion.shown, LONGEST_BUTTON)
    if step == "date":
        return reader.plain(DAYS[at], day=fields.day(date.fromisoformat(suggestion.value), reader))
    return fields.value(step, suggestion.value, reader)


def _moves(asked: Asked, reader: Reader) -> Rows:
    draft = asked.draft
    at = (draft.number, draft.version)
    way: list[Button] = []
    if asked.sheet.way.trail or asked.sheet.way.alone or asked.sheet.way.at:
        way.append(key(reader.plain("← Back"), "back", *at))
    if asked.may_skip:
        is_filled = bool(filled(draft.step or "", asked.sheet, reader))
        way.append(key(reader.plain("Keep it") if is_filled else reader.plain(_skip(asked)), "skip", *at))
    return rows(way, [key(reader.plain("Cancel the draft"), "cancel", *at)])


def _skip(asked: Asked) -> str:
    """Say what passing the step by means."""
    match asked.draft.step:
        case "speaker":
            return message("Nobody is known")
        case "text":
            return message("As the claim says")
        case "date":
            return message("Not known")
        case _:
            return message("Skip")
