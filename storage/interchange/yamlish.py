"""YAML without its surprises: every plain scalar is text or nothing, and nothing can blow up.

The library's own loaders guess types, let the second of two equal fields win, follow nesting
until the stack ends and expand aliases without limit; so only its parser is used here.
"""

from __future__ import annotations

from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser where PyYAML was built with it: much faster, and the events are the same."""

NOTHING = {"", "~", "null", "Null", "NULL"}
TAGS = {
    f"tag:yaml.org,2002:{kind}" for kind in ("str", "null", "bool", "int", "float", "timestamp", "seq", "map")
}

DEEPEST = 20
MOST_REPEATED = 100_000
"""Values that aliases may repeat in one file: some programs write a value used twice as an alias."""


def read_yaml(text: str) -> Any:
    """Read one YAML document into mappings, lists, texts and None.

    Raises ValueError saying what is wrong, and where.
    """
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise ValueError(f"{error.problem or error.context}{_where(error.problem_mark)}") from None
    except yaml.YAMLError as error:
        raise ValueError(str(error).partition("\n")[0]) from None
    return builder.document


class _Builder:
    """Puts values together as the parser's events come in.

    `_open` holds the collections that are not closed yet, innermost last, each with its anchor and
    the number of values read before it; `_keys` holds, for each of them, the field that waits for
    its value.
    """

    def __init__(self) -> None:
        self.document: Any = None
        self._documents = 0
        self._values = 0
        self._repeated = 0
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._open: list[tuple[dict[str, Any] | list[Any], str | None, int]] = []
        self._keys: list[str | None] = []

    def take(self, event: Event) -> None:
        """Add what one event tells; raises ValueError for what the format does not have."""
        match event:
            case DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    raise ValueError(f"only one document can be read{_where(event.start_mark)}")
            case AliasEvent():
                self._put(self._anchored(event), event)
            case ScalarEvent():
                self._check_tag(event)
                self._values += 1
                value = None if event.implicit[0] and event.value in NOTHING else event.value
                self._remember(event.anchor, value, 1)
                self._put(value, event)
            case CollectionStartEvent():
                self._begin(event)
            case CollectionEndEvent():
                collection, anchor, before = self._open.pop()
                self._keys.pop()
                self._remember(anchor, collection, self._values - before)

    def _begin(self, event: CollectionStartEvent) -> None:
        self._check_tag(event)
        if len(self._open) >= DEEPEST:
            raise ValueError(f"it is nested too deeply{_where(event.start_mark)}")
        value: dict[str, Any] | list[Any] = {} if isinstance(event, MappingStartEvent) else []
        self._put(value, event)
        self._open.append((value, event.anchor, self._values))
        self._values += 1
        self._keys.append(None)

    def _put(self, value: Any, event: Event) -> None:
        if not self._open:
            self.document = value
            return
        into = self._open[-1][0]
        if isinstance(into, list):
            into.append(value)
        elif (field := self._keys[-1]) is not None:
            into[field] = value
            self._keys[-1] = None
        elif not isinstance(value, str):
            raise ValueError(f"the name of a field must be a text{_where(event.start_mark)}")
        elif value in into:
            raise ValueError(f"the field {value!r} is given twice{_where(event.start_mark)}")
        else:
            self._keys[-1] = value

    def _remember(self, anchor: str | None, value: Any, size: int) -> None:
        if anchor is not None:
            self._anchors[anchor] = (value, size)

    def _anchored(self, event: AliasEvent) -> Any:
        where = _where(event.start_mark)
        if event.anchor not in self._anchors:
            raise ValueError(f"the alias *{event.anchor} stands for nothing before it{where}")
        value, size = self._anchors[event.anchor]
        self._values += size
        self._repeated += size
        if self._repeated > MOST_REPEATED:
            raise ValueError(f"aliases repeat too much{where}")
        return value

    @staticmethod
    def _check_tag(event: NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if tag and tag != "!" and tag not in TAGS:
            raise ValueError(f"the tag {tag!r} is not known{_where(event.start_mark)}")


def _where(mark: Any) -> str:
    return f" (line {mark.line + 1}, column {mark.column + 1})" if mark else ""
