"""What can go wrong with the record, each as one sentence for the person it reaches."""

from __future__ import annotations


class StorageError(Exception):
    """The database is missing, locked, full, broken or of another version; the message says which."""


class InterchangeError(Exception):
    """A file of claims breaks the format.

    `record` is the claim's id or "record 3", or empty when the whole file is at fault; `field` is
    a path such as "statements[2].sources[0].url", or empty; `reason` says what is wrong and what
    would be right, without a full stop; `name` is the file as the person named it.
    """

    def __init__(self, record: str, field: str, reason: str, *, name: str = "") -> None:
        self.record = record
        self.field = field
        self.reason = reason
        self.name = name
        super().__init__(": ".join(part for part in (name, record, field, reason) if part) + ".")
