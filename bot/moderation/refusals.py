"""Why something a moderator wants cannot be done: one value a reason, which replies put into a sentence."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """The reasons; replies/desk/refusals.py has the sentence for each."""

    NOT_YOURSELF = "not-yourself"
    NO_SUCH_PERSON = "no-such-person"
    INVITATION_OVER = "invitation-over"


class Refusal(Exception):  # noqa: N818 -- it is an answer, no failure
    """What is wanted breaks a rule; nothing was changed. `values` go into the sentence's placeholders."""

    def __init__(self, reason: Reason, /, **values: object) -> None:
        self.reason = reason
        self.values = values
        super().__init__(reason)
