"""Reading JSON-LD, which leaves much open: one value or a list, a text or an object, a reference."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from storage.interchange.comparing import Steps

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
"""A character written as in HTML; with its semicolon, as addresses hold parameters such as &copy=2."""

PREFIXES = ("", "schema:", "http://schema.org/", "https://schema.org/")
"""How the names of the vocabulary may begin."""


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a document, the way to it, and what references in the document stand for."""

    data: Any
    steps: Steps = ()
    known: Mapping[str, Node] | None = None

    def every(self, *names: str) -> list[Node]:
        """Return the values of the first of these properties that has any; a reference is followed."""
        for name in names:
            key = next((prefix + name for prefix in PREFIXES if self._holds(prefix + name)), None)
            if key is not None:
                value = self.data[key]
                entries = list(enumerate(value)) if isinstance(value, list) else [(None, value)]
                return [self._at(key, place, entry) for place, entry in entries if entry not in (None, "")]
        return []

    def one(self, *names: str) -> Node:
        """Return the first value of the first of these properties that has any; else an empty one here."""
        return next(iter(self.every(*names)), Node(None, self.steps, self.known))

    def text(self, *names: str) -> str | None:
        """Return the first text among these properties; of an object it is its value or its name."""
        texts = (node.own_text() for name in names for node in self.every(name))
        return next((text for text in texts if text), None)

    def own_text(self) -> str | None:
        """Return the value as text, with the characters that are written as in HTML."""
        value = self.data
        if isinstance(value, dict):
            value = next((value[key] for key in ("@value", "value", "name") if key in value), None)
        return unescaped(value).strip() if isinstance(value, str) else None

    def is_a(self, kind: str) -> bool:
        """Say whether the value is an object of a type of the vocabulary."""
        types = self.data.get("@type") if isinstance(self.data, dict) else None
        listed = types if isinstance(types, list) else [types]
        return any(prefix + kind in listed for prefix in PREFIXES)

    def _holds(self, key: str) -> bool:
        return isinstance(self.data, dict) and self.data.get(key) not in (None, "", [])

    def _at(self, key: str, place: int | None, value: Any) -> Node:
        if isinstance(value, dict) and set(value) == {"@id"} and self.known:
            target = value["@id"]
            if isinstance(target, str) and target in self.known:
                return self.known[target]
        return Node(value, (*self.steps, key) if place is None else (*self.steps, key, place), self.known)


def objects(document: Any) -> Iterator[Node]:
    """Give every object of a document, the outer before the inner, in their order."""
    known: dict[str, Node] = {}
    for value, steps in _walk(document):
        if isinstance(value.get("@id"), str) and len(value) > 1:
            known.setdefault(value["@id"], Node(value, steps, known))
    for value, steps in _walk(document):
        yield Node(value, steps, known)


def _walk(document: Any) -> Iterator[tuple[dict[str, Any], Steps]]:
    waiting: list[tuple[Any, Steps]] = [(document, ())]
    while waiting:
        value, steps = waiting.pop()
        inner: list[tuple[str | int, Any]] = []
        if isinstance(value, dict):
            yield value, steps
            inner = list(value.items())
        elif isinstance(value, list):
            inner = list(enumerate(value))
        waiting += [(entry, (*steps, step)) for step, entry in reversed(inner)]


def unescaped(text: str) -> str:
    """Return a text with the characters that are written as in HTML."""
    return ENTITY.sub(lambda found: html.unescape(found[0]), text)


def escaped(value: Any) -> Any:
    """Return plain data in which nothing is taken for a character written as in HTML but what was one."""
    match value:
        case str():
            return ENTITY.sub(lambda found: f"&amp;{found[0][1:]}", value)
        case list():
            return [escaped(entry) for entry in value]
        case dict():
            return {name: escaped(entry) for name, entry in value.items()}
        case _:
            return value
