"""What can go wrong with the record, each as one sentence for the person it reaches."""

from __future__ import annotations


class StorageError(Exception):
    """The database is missing, locked, full, broken or of another version; the message says which."""


class InterchangeError(Exception):
    """A file of claims breaks the format.

    `record` is the claim's id or "record 3", or empty when the whole file is at fault; `field` is
    a path such as "statements[2].sources[0].url", or empty; `reason` says what is wrong and what
    would be right, without a full stop; `name` is the file as the person named it; `line` is where it
    stands, counted from 1, if that is known; the sentence leaves it out.
    """

    def __init__(
        self, record: str, field: str, reason: str, *, name: str = "", line: int | None = None
    ) -> None:
        self.record = record
        self.field = field
        self.reason = reason
        self.name = name
        self.line = line
        super().__init__(": ".join(part for part in (name, record, field, reason) if part) + ".")


class RefusedError(Exception):
    """What was asked does not fit what the record holds by now; nothing was changed."""


class AlreadyDoneError(RefusedError):
    """This very update was worked on before."""


class ConflictError(RefusedError):
    """Claims changed since the author of a change looked at them; `claims` are their ids."""

    def __init__(self, claims: tuple[str, ...]) -> None:
        self.claims = claims
        super().__init__(f"Changed meanwhile: {', '.join(claims)}.")


class StaleError(RefusedError):
    """A draft, a question or an invitation is no longer what it was when somebody decided about it."""
