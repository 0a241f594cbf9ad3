"""Why something a moderator wants cannot be done: one value a reason, which replies put into a sentence."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """The reasons; replies/desk/refusals.py has the sentence for each."""

    NOT_YOURSELF = "not-yourself"
    NO_SUCH_PERSON = "no-such-person"
    INVITATION_OVER = "invitation-over"
    NO_SUCH_CLAIM = "no-such-claim"
    NO_SUCH_FIELD = "no-such-field"
    WRONG_FIELD = "wrong-field"
    NOTHING_CHANGED = "nothing-changed"
    NOT_YOUR_DRAFT = "not-your-draft"
    OWN_DRAFT = "own-draft"
    DRAFT_MOVED_ON = "draft-moved-on"
    WITH_AUTHOR = "with-author"
    DRAFT_PUBLISHED = "draft-published"
    DRAFT_CANCELLED = "draft-cancelled"
    NO_LESSON = "no-lesson"
    NO_SUCH_CONCEPT = "no-such-concept"
    NO_SUCH_WORD = "no-such-word"
    WORD_NO_CONCEPT = "word-no-concept"
    WORD_NO_LANGUAGE = "word-no-language"
    WORD_TOO_SHORT = "word-too-short"
    WORD_TOO_LONG = "word-too-long"
    WORD_NUMBER = "word-number"
    WORD_COMMON = "word-common"
    WORD_PERSON = "word-person"
    WORD_KNOWN = "word-known"
    WORD_EXCLUDED = "word-excluded"
    WRONG_FILE = "wrong-file"
    FILE_TOO_LARGE = "file-too-large"
    SPREADSHEET = "spreadsheet"
    NO_SUCH_FORMAT = "no-such-format"
    NOTHING_TO_UNDO = "nothing-to-undo"
    NO_SUCH_CHANGE = "no-such-change"
    UNDONE_ELSEWHERE = "undone-elsewhere"
    UNDONE_ALREADY = "undone-already"
    NO_WORDS_TO_FIND = "no-words-to-find"
    NO_CLAIM_NAMED = "no-claim-named"
    IS_RETIRED = "is-retired"
    IS_PUBLISHED = "is-published"
    REASON_TOO_LONG = "reason-too-long"
    NO_SUCH_DRAFT = "no-such-draft"
    EMPTY = "empty"
    TOO_LONG = "too-long"
    IS_A_QUESTION = "is-a-question"
    IS_ONE_WORD = "is-one-word"
    NEEDED = "needed"
    NOT_A_CHOICE = "not-a-choice"
    NOT_A_LANGUAGE = "not-a-language"
    NOT_A_DAY = "not-a-day"
    DAY_TO_COME = "day-to-come"
    DAY_TOO_EARLY = "day-too-early"
    NOT_A_LINK = "not-a-link"
    TOO_MANY_LINKS = "too-many-links"
    NO_WORDS = "no-words"
    TOO_MANY_DRAFTS = "too-many-drafts"
    WRONG_NOTE = "wrong-note"
    LONG_ALIAS = "long-alias"


class Refusal(Exception):  # noqa: N818 -- it is an answer, no failure
    """What is wanted breaks a rule; nothing was changed. `values` go into the sentence's placeholders."""

    def __init__(self, reason: Reason, /, **values: object) -> None:
        self.reason = reason
        self.values = values
        super().__init__(reason)
