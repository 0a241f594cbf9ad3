"""What is wrong with a field or a file, in the reader's language.

Storage finds it and says it in English, as the command line prints it. Here stand the same sentences
with placeholders for what they name; one that storage made is recognised and said with the same values.
"""

from __future__ import annotations

import re
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING

from bot.replies.reader import message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.replies.reader import Reader
    from storage.interchange import Problem

SENTENCES = (
    message("is missing"),
    message("is missing: every row begins with the id of its claim"),
    message("is missing: add reviewRating.alternateName; known are {words}"),
    message("is empty"),
    message("must be one of {choices}, not {value}"),
    message("must be a text, not {value}"),
    message("holds half a character: write it anew"),
    message("is longer than {limit} characters"),
    message("must be a date such as 2024-12-31, not {value}"),
    message("must be a day of the calendar; {day} is none"),
    message("must lie between {earliest} and {latest}, which {day} does not"),
    message("must hold one text for each language, such as en: ..., uk: ..."),
    message("needs a text in at least one language, such as en, uk or ru"),
    message("{value} is no language code; did you mean {other}?"),
    message("{value} is no language code; codes are such as en, uk, ru or pt-BR"),
    message("must have fields, such as {fields}"),
    message("is no field of the format; the fields here are {fields}"),
    message("must be a list"),
    message("needs at least one entry"),
    message("has more than {limit} entries"),
    message("holds the control character {character}: take it out"),
    message("must not hold blanks"),
    message("is no web address"),
    message("must begin with http:// or https://"),
    message("must name the host after http:// or https://, such as https://example.org/page"),
    message("stands in record {number} a second time"),
    message("is {value} here and {other} in another language of this claim"),
    message("is worded twice in one language: give each review an @id"),
    message("needs a language: add inLanguage, such as uk"),
    message(
        "cannot be told from the rating {value} on a scale from {worst} to {best}: "
        "add reviewRating.alternateName; known are {words}"
    ),
    message("cannot be told from the rating {value}; known are {words}"),
    message("holds a cell below no column"),
    message("stands in the first row twice"),
    message("is no column of the format; the columns are {columns} (en, uk, ru, ... by language)"),
    message("differs from row {number}: give it once, or the same in each of these rows"),
    message("must number the claim's statements: 1, 2, ...; a further source repeats the number"),
    message("must name its columns in the first row, such as id, claim.en, verdict"),
    message("has more than {limit} columns"),
    message("holds more than {limit} rows: split it"),
    message("holds more than {limit} claims: split it"),
    message("holds no ClaimReview"),
    message("must hold a list of claims, each beginning with its id"),
    message("is larger than {limit} bytes: split it"),
    message("is not UTF-8 text (byte {number}): save it as UTF-8"),
    message("is not a text file"),
    message("cannot be read as CSV: {error} (row {number})"),
    message("cannot be read as {format}: {error}"),
    message("{error} (line {number}, column {column})"),
    message("only one document can be read"),
    message("it is nested too deeply"),
    message("the name of a field must be a text"),
    message("the field {value} is given twice"),
    message("the alias {alias} stands for nothing before it"),
    message("aliases repeat too much"),
    message("the tag {value} is not known"),
    message("{reason}: add {name}"),
    message("{reason} ({name})"),
)
"""The sentences of storage; of two that fit, the one that stands first is meant."""

VALUES = (message("nothing"), message("fields"), message("a list"), message("{choices} or {last}"))
"""What storage puts into its sentences in words of its own."""

SHAPES = {
    "limit": "[0-9]+",
    "number": "[0-9]+",
    "column": "[0-9]+",
    "day": "[0-9-]+",
    "format": "[A-Z]+",
    "name": "[^()]+",
    "last": r"\S+",
}
"""What may stand for a placeholder; for any other, everything."""
PLACE = re.compile("record ([0-9]+)")
"""What storage calls a record that has no id."""
SENTENCE = "reason"
"""The placeholder for another of the sentences; `FOREIGN` is one for a sentence that may be a library's."""
FOREIGN = "error"
WORDED = {"value", "choices"}
"""The placeholders for which `VALUES` may stand."""


def said(reason: str, reader: Reader) -> str:
    """Say as plain text what storage says in English; a sentence of somebody else's stays as it is."""
    for template, values in _fitting(reason, SENTENCES):
        return reader.plain(template, **{name: _said(name, text, reader) for name, text in values.items()})
    return reason


def problem_said(problem: Problem, reader: Reader) -> str:
    """Say as plain text where in a file something is wrong, and what; of which record is said elsewhere."""
    reason = said(problem.reason, reader)
    told = f"{problem.field}: {reason}" if problem.field else reason
    return reader.plain("{told} (line {n})", told=told, n=problem.line) if problem.line else told


def record_called(record: str, reader: Reader) -> str:
    """Name a record of a file: by its id, or by its place where it has none."""
    found = PLACE.fullmatch(record)
    return reader.plain("record {n}", n=found[1]) if found else record


def template_of(reason: str) -> str | None:
    """Return the template that a sentence was made from; None for a sentence that is none of storage's."""
    return next((template for template, _ in _fitting(reason, SENTENCES)), None)


def _fitting(text: str, templates: Iterable[str]) -> Iterator[tuple[str, dict[str, str]]]:
    for template in templates:
        found = _pattern(template).fullmatch(text)
        if found and (SENTENCE not in found.groupdict() or template_of(found[SENTENCE])):
            yield template, found.groupdict()


def _said(name: str, text: str, reader: Reader) -> str:
    if name in {SENTENCE, FOREIGN}:
        return said(text, reader)
    if name in WORDED:
        for template, values in _fitting(text, VALUES):
            return reader.plain(template, **values)
    return text


@cache
def _pattern(template: str) -> re.Pattern[str]:
    parts = (
        re.escape(literal) + (f"(?P<{name}>{SHAPES.get(name, '.+')})" if name else "")
        for literal, name, _, _ in Formatter().parse(template)
    )
    return re.compile("".join(parts), re.DOTALL)
