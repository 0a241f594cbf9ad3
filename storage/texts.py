"""Texts as people write them, made such that every database holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import String, Text
from sqlalchemy.types import TypeDecorator

if TYPE_CHECKING:
    from sqlalchemy import Dialect


class PeoplesText(TypeDecorator[str]):
    """A text of any length."""

    impl: type[String] = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return what is stored for a text."""
        del dialect
        return None if value is None else storable(value)


class PeoplesWord(PeoplesText):
    """A text of a given length at most."""

    impl = String
    cache_ok = True


def storable(text: str) -> str:
    """Replace what no database holds: NUL and half surrogate pairs."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()
