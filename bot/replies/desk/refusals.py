"""What cannot be done, in one sentence each: what is wrong, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.moderation.refusals import Reason
from bot.replies.desk.places import path_in_words
from bot.replies.desk.reasons import said
from bot.replies.reader import message, reader_for
from bot.replies.reply import Reply
from bot.replies.shorten import shorten

if TYPE_CHECKING:
    from markupsafe import Markup

    from bot.moderation.refusals import Refusal

SENTENCES = {
    Reason.NOT_YOURSELF: message("You cannot remove yourself: ask another owner."),
    Reason.NO_SUCH_PERSON: message(
        "There is no such moderator: /moderators lists them all. To add somebody, send their numeric "
        "Telegram ID after /moderators, or reply with /moderators to a message of theirs."
    ),
    Reason.INVITATION_OVER: message("This invitation is used up or out of date: ask an owner for a new one."),
    Reason.NO_SUCH_CLAIM: message("The record has no such claim: look for it with /find."),
    Reason.NO_SUCH_FIELD: message("A claim has no place “{field}”: /show lists what can be edited."),
    Reason.WRONG_FIELD: message("{field}: {reason}. Please correct this."),
    Reason.NOTHING_CHANGED: message("The record says exactly this already, so there is nothing to change."),
    Reason.NOT_YOUR_DRAFT: message("This draft is somebody else’s: only its author can go on with it."),
    Reason.OWN_DRAFT: message("Nobody reviews their own draft: another moderator has to."),
    Reason.DRAFT_MOVED_ON: message("This draft is published, cancelled or under review: see /drafts."),
    Reason.WITH_AUTHOR: message("This draft waits for no review now: its author has it again."),
    Reason.DRAFT_PUBLISHED: message("This draft is approved and published already."),
    Reason.DRAFT_CANCELLED: message("This draft waits no more: its author cancelled it."),
    Reason.NO_LESSON: message("Write the new word, =, and one I know: /synonym exchange fund = prisoners."),
    Reason.NO_SUCH_CONCEPT: message("I know nothing by the words “{words}”: try a simpler one."),
    Reason.NO_SUCH_WORD: message("This word is forgotten already: /synonym lists those that are left."),
    Reason.WORD_NO_CONCEPT: message("I do not know this meaning any more: send /synonym again."),
    Reason.WORD_NO_LANGUAGE: message("I learn words in Ukrainian, Russian and English only."),
    Reason.WORD_TOO_SHORT: message("“{word}” is too short: a word needs three letters."),
    Reason.WORD_TOO_LONG: message("“{word}” is too long: a phrase may have five words."),
    Reason.WORD_NUMBER: message("“{word}” is a number, and a number means itself."),
    Reason.WORD_COMMON: message("“{word}” is too common a word to mean one thing."),
    Reason.WORD_PERSON: message("“{word}” is the name of somebody in the record."),
    Reason.WORD_KNOWN: message("I know “{word}” in this meaning already."),
    Reason.WORD_EXCLUDED: message(
        "“{word}” means “{concept}”, which excludes what you chose: questions would be misunderstood."
    ),
    Reason.WRONG_FILE: message("{name}: {reason}. Please correct the file and send it again."),
    Reason.FILE_TOO_LARGE: message(
        "The file is larger than {megabytes} MB: split it, or import it on the server’s command line."
    ),
    Reason.SPREADSHEET: message(
        "I cannot read {name}: save the table as CSV (UTF-8) and send that. "
        "/export shows which columns it needs."
    ),
    Reason.NO_SUCH_FORMAT: message("There is no such format: send /export and choose one."),
    Reason.NOTHING_TO_UNDO: message("You have changed no claim yet: /history shows what others changed."),
    Reason.NO_SUCH_CHANGE: message("There is no change {number}: /history shows those there are."),
    Reason.UNDONE_ELSEWHERE: message(
        "Only changes of claims are undone here: taught words in /synonym, moderators in /moderators."
    ),
    Reason.UNDONE_ALREADY: message("Change {number} is undone already: nothing of it is left in the claim."),
    Reason.NO_WORDS_TO_FIND: message("Write after /find what to look for: words, a number, a link or an ID."),
    Reason.NO_CLAIM_NAMED: message(
        "Say which claim: write its ID after the command, or reply with the command to an answer that "
        "shows it. /find looks for claims."
    ),
    Reason.IS_RETIRED: message("This claim is withdrawn already."),
    Reason.IS_PUBLISHED: message("This claim is not withdrawn: askers see it."),
    Reason.REASON_TOO_LONG: message("A reason has at most {most} characters: shorten it."),
    Reason.NO_SUCH_DRAFT: message("There is no such draft: /drafts lists yours."),
    Reason.EMPTY: message("There is nothing in it: write a few words."),
    Reason.TOO_LONG: message("This is longer than {most} characters: shorten it."),
    Reason.IS_A_QUESTION: message("This is a question: send what is claimed, as a statement."),
    Reason.IS_ONE_WORD: message("This is one word: send what is claimed in a sentence."),
    Reason.NEEDED: message("This cannot be left open: answer it, or cancel the draft."),
    Reason.NOT_A_CHOICE: message("This is none of the answers: press one of the buttons."),
    Reason.NOT_A_LANGUAGE: message(
        "I know no such language: press a button, or send a code such as pl or de."
    ),
    Reason.NOT_A_DAY: message(
        "I cannot tell which day this is: write it like 2024-12-02, 02.12.2024 or 2 December."
    ),
    Reason.DAY_TO_COME: message("This day is yet to come: send the day on which it was said."),
    Reason.DAY_TOO_EARLY: message("This day is before the year {year}: check the year."),
    Reason.NOT_A_LINK: message("“{link}” is no link: send an address that begins with http:// or https://."),
    Reason.TOO_MANY_LINKS: message("These are more than {most} links: send the most important ones."),
    Reason.NO_WORDS: message("I found no words in this message: send them as text."),
    Reason.TOO_MANY_DRAFTS: message("You have {most} open drafts: finish or cancel some of them in /drafts."),
    Reason.WRONG_NOTE: message("A note has 1 to {most} letters: write it again."),
    Reason.LONG_ALIAS: message("A wording of a claim has at most {most} letters: choose a shorter one."),
}
"""The sentence for each reason."""
LONGEST_QUOTE = 500
"""Letters of what somebody wrote, or storage says of it, that a sentence repeats."""
FINDINGS = {Reason.WRONG_FIELD, Reason.WRONG_FILE}
"""The reasons that quote what storage found wrong."""

MOVED_ON = message("This draft has changed since; this is how it stands now.")
OUTDATED = message("This changed since the button was made: open it again to see how it stands now.")
CONFLICT = message("Somebody changed this claim meanwhile, so nothing was changed: look at it again.")


def refused(refusal: Refusal, language: str) -> Reply:
    """Write the sentence for a refusal."""
    return Reply(str(sentence(refusal, language)))


def sentence(refusal: Refusal, language: str) -> Markup:
    """Write the sentence for a refusal, to stand in a longer message."""
    reader = reader_for(language)
    values = dict(refusal.values)
    if refusal.reason in FINDINGS:
        values["reason"] = said(str(values["reason"]), reader)
    if refusal.reason is Reason.WRONG_FIELD:
        values["field"] = path_in_words(str(values["field"]), reader)
    quoted = {
        name: shorten(value, LONGEST_QUOTE) if isinstance(value, str) else value
        for name, value in values.items()
    }
    return reader.say(SENTENCES[refusal.reason], **quoted)


def moved_on(language: str) -> Markup:
    """Say that below stands a draft as it is now, and not as the pressed button showed it."""
    return reader_for(language).say(MOVED_ON)


def outdated(language: str) -> Reply:
    """Say that a button shows something older than what is stored."""
    return Reply(str(reader_for(language).say(OUTDATED)))


def conflict(language: str) -> Reply:
    """Say that a claim changed since its editor looked at it."""
    return Reply(str(reader_for(language).say(CONFLICT)))
