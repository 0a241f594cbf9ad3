"""Claims in any number, and questions about them: those of fixtures/ with other figures, years and states."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import permutations
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

import yaml

from storage.interchange import parse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from storage.records import Claim, LocalText, Statement

LANGUAGES: Final = ("en", "uk", "ru")
SEED: Final = 630
_FIXTURES: Final = Path(__file__).parents[2] / "fixtures"
_STATES: Final = Path(__file__).with_name("states.yaml")
_NUMBER: Final = re.compile(r"(?<![\w.,])\d+(?![\w]|[.,]\d)")
_YEARS: Final = range(1990, 2030)
_SMALL: Final = 31
"""Figures up to this one are days, or too small to be told apart when they vary."""
_SHORTEST: Final = 28
_SAME_STATES: Final = 5
"""Variations in a row that keep the states."""
_STEP: Final = 7


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the claim it was made for, in the language of the question."""

    text: str
    language: str
    claim: str


class Variation:
    """Puts other figures, years and states in the place of those of a text; the first changes nothing."""

    def __init__(self, number: int) -> None:
        states = _states()
        pairs = list(permutations(range(len(states)), 2))
        first, second = pairs[number // _SAME_STATES % len(pairs)]
        self._number = number
        self._swaps = {
            language: _Swap(
                dict(zip((*one, *other), (*states[first][language], *states[second][language]), strict=True))
            )
            for language, one, other in ((code, states[0][code], states[1][code]) for code in states[0])
        }

    def text(self, text: str, language: str) -> str:
        """Return a text varied."""
        return _NUMBER.sub(self._figure, self._swaps[language].text(text))

    def _figure(self, found: re.Match[str]) -> str:
        value = int(found[0])
        if value in _YEARS:
            return str(self._year(value))
        return str(value + self._number * _STEP) if value > _SMALL else found[0]

    def _year(self, year: int) -> int:
        return _YEARS[(year - _YEARS[0] + self._number) % len(_YEARS)]

    def day(self, day: date | None) -> date | None:
        """Return a day in another year."""
        return None if day is None else day.replace(year=self._year(day.year), day=min(day.day, _SHORTEST))

    def local(self, text: LocalText) -> LocalText:
        """Return a text varied in each of its languages."""
        return {language: self.text(written, language) for language, written in text.items()}

    def claim(self, template: Claim) -> Claim:
        """Return a claim varied: its wordings, an alias in each language, its summary and first statement.

        A claim told in one language keeps what its statement says: a million is then built in bearable time.
        """
        return replace(
            template,
            id=f"{template.id}-{self._number}",
            claim=self.local(template.claim),
            aliases={
                language: tuple(self.text(alias, language) for alias in aliases[:1])
                for language, aliases in template.aliases.items()
            },
            summary=self.local(template.summary),
            statements=tuple(self._statement(statement) for statement in template.statements[:1]),
            first_seen=self.day(template.first_seen),
        )

    def _statement(self, statement: Statement) -> Statement:
        sources = (replace(source, url=f"{source.url}/{self._number}") for source in statement.sources[:1])
        return replace(
            statement,
            text=self.local(statement.text) if len(statement.text) > 1 else statement.text,
            said_on=self.day(statement.said_on),
            sources=tuple(sources),
        )


class _Swap:
    """Words and what is put in their place."""

    def __init__(self, words: dict[str, str]) -> None:
        self._words = words
        longest = sorted(words, key=len, reverse=True)
        self._pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, longest)) + ")")

    def text(self, text: str) -> str:
        """Return a text with the words replaced."""
        return self._pattern.sub(lambda found: self._words[found[0]], text)


def claims(count: int, *, one_language: bool = False) -> Iterator[Claim]:
    """Yield claims that differ in figures, years and states: all of fixtures/, varied again and again.

    Each is told in three languages, or in one of them, in turn.
    """
    templates = _told_once() if one_language else _templates()
    for number in range(-(-count // len(templates))):
        variation = Variation(number)
        yield from (variation.claim(template) for template in templates[: count - number * len(templates)])


@cache
def _told_once() -> tuple[Claim, ...]:
    """Return the claims of fixtures/ in one language each, without aliases and summary."""
    return tuple(
        _in_language(template, LANGUAGES[at % len(LANGUAGES)]) for at, template in enumerate(_templates())
    )


def _in_language(claim: Claim, language: str) -> Claim:
    statements = (
        replace(statement, text={language: statement.text[language]}) for statement in claim.statements
    )
    return replace(
        claim, claim={language: claim.claim[language]}, aliases={}, summary={}, statements=tuple(statements)
    )


def questions(among: int, count: int) -> list[Question]:
    """Return questions about generated claims: those of fixtures/, varied as the claims were."""
    random = Random(SEED)  # noqa: S311 - the same every time
    asked = yaml.safe_load((_FIXTURES / "questions.yaml").read_text("utf-8"))
    variations = among // len(_templates())
    found: list[Question] = []
    while len(found) < count:
        question, number = random.choice(asked), random.randrange(variations)
        text = Variation(number).text(question["text"], question["lang"])
        found.append(Question(text, question["lang"], f"{question['expect']}-{number}"))
    return found


@cache
def _templates() -> tuple[Claim, ...]:
    files = sorted((_FIXTURES / "claims").glob("*.yaml"))
    return tuple(claim for file in files for claim in parse(file.read_text("utf-8"), name=file.name))


@cache
def _states() -> list[dict[str, list[str]]]:
    states: list[dict[str, list[str]]] = yaml.safe_load(_STATES.read_text("utf-8"))
    return states
