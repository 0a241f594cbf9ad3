"""In which line of a YAML or JSON text each value stands. Looked up only when something is wrong."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import yaml
from yaml.events import AliasEvent, CollectionEndEvent, MappingStartEvent, ScalarEvent, SequenceStartEvent

from storage.interchange.yamlish import LOADER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from storage.interchange.comparing import Steps

Lines = dict["Steps", int]
"""The line, counted from 1, of each value of a document by the way to it."""

Token = tuple[str, str, int]
"""What a text is made of: "{", "[", "}" (the end of either) or "." (a text), the text, and its line."""

JSON_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]|[^\s,:{}\[\]"]+', re.DOTALL)


def line_at(lines: Mapping[Steps, int], steps: Steps) -> int | None:
    """Return the line of a value, or of the innermost thing around the place where it is missing."""
    ways = (steps[:length] for length in range(len(steps), -1, -1))
    return next((lines[way] for way in ways if way in lines), None)


def yaml_lines(text: str) -> Lines:
    """Return the lines of a YAML text that could be read."""
    return _lines(_yaml_tokens(text))


def json_lines(text: str) -> Lines:
    """Return the lines of a JSON text that could be read."""
    return _lines(_json_tokens(text))


def _yaml_tokens(text: str) -> Iterator[Token]:
    for event in yaml.parse(text, Loader=LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 1
        match event:
            case MappingStartEvent():
                yield "{", "", line
            case SequenceStartEvent():
                yield "[", "", line
            case CollectionEndEvent():
                yield "}", "", line
            case ScalarEvent():
                yield ".", event.value, line
            case AliasEvent():
                yield ".", "", line


def _json_tokens(text: str) -> Iterator[Token]:
    line, read = 1, 0
    for found in JSON_TOKEN.finditer(text):
        line, read = line + text.count("\n", read, found.start()), found.start()
        match found[0]:
            case "{" | "[" as opens:
                yield opens, "", line
            case "}" | "]":
                yield "}", "", line
            case word:
                yield ".", json.loads(word) if word[0] == '"' else word, line


def _lines(tokens: Iterable[Token]) -> Lines:
    lines: Lines = {}
    ways: list[Steps] = []
    """The ways to the open collections, and for each how many entries or which field comes next."""
    following: list[int | str | None] = []
    for kind, text, line in tokens:
        if kind == "}":
            ways.pop()
            following.pop()
            continue
        if following and following[-1] is None:
            following[-1] = text
            lines[*ways[-1], text] = line
            continue
        way: Steps = ()
        if ways and (step := following[-1]) is not None:
            way = (*ways[-1], step)
            following[-1] = step + 1 if isinstance(step, int) else None
        lines.setdefault(way, line)
        if kind != ".":
            ways.append(way)
            following.append(0 if kind == "[" else None)
    return lines
