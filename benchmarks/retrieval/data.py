"""Read the CheckThat! data: messages from a social network, and which stored claim each is about."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from storage.records import Claim, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

YEARS: Final = {"2020": "ct20", "2022": "ct22"}
"""The folder of each year."""
PARTS: Final = ("train", "dev")
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Stored:
    """A claim that was checked, and the headline of the article that did."""

    id: str
    text: str
    title: str

    @property
    def whole(self) -> str:
        """Return the claim and its headline as one text."""
        return f"{self.text} {self.title}"

    def claim(self) -> Claim:
        """Return it as the bot's record would hold it: the headline is another wording of the claim."""
        return Claim(
            id=self.id,
            claim={"en": self.text},
            verdict=Verdict.FALSE,
            aliases={"en": (self.title,)} if self.title else {},
            verdict_by={},
            summary={},
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """A message, and the ids of the claims it is about."""

    text: str
    about: frozenset[str]


@dataclass(frozen=True, slots=True)
class Year:
    """The data of one year."""

    name: str
    claims: tuple[Stored, ...]
    train: tuple[Asked, ...]
    dev: tuple[Asked, ...]


def read(folder: Path) -> tuple[Year, ...]:
    """Read all years from a folder that holds one folder for each.

    A claim that has the very words of an earlier one, whatever the punctuation, is taken for that one:
    the judgements name only one of them. Messages of a dev part that stand in a train part of any year
    are left out of the latter. Raises OSError where a file is missing.
    """
    tests = {
        text for name in YEARS.values() for _, text in _lines_of_messages(folder / name / "dev.queries.jsonl")
    }
    return tuple(_year(name, folder / place, tests) for name, place in YEARS.items())


def _year(name: str, folder: Path, tests: set[str]) -> Year:
    claims: dict[str, Stored] = {}
    same: dict[str, str] = {}
    with gzip.open(folder / "claims.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            words = " ".join(_WORD.findall(entry["text"].lower()))
            first = claims.setdefault(words, Stored(entry["id"], entry["text"], entry.get("title") or ""))
            same[entry["id"]] = first.id
    train, dev = (tuple(_messages(folder, part, same)) for part in PARTS)
    return Year(name, tuple(claims.values()), tuple(each for each in train if each.text not in tests), dev)


def _messages(folder: Path, part: str, same: dict[str, str]) -> Iterator[Asked]:
    about: dict[str, set[str]] = {}
    for line in (folder / f"{part}.qrels.tsv").read_text(encoding="utf-8").splitlines():
        message, claim, _ = line.split("\t")
        about.setdefault(message, set()).add(same[claim])
    for name, text in _lines_of_messages(folder / f"{part}.queries.jsonl"):
        yield Asked(text, frozenset(about[name]))


def _lines_of_messages(file: Path) -> Iterator[tuple[str, str]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        yield entry["id"], entry["text"]
