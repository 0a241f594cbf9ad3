"""Open questions that ask for the same, as moderators see them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from storage.desk.records import QueuedQuestion

LONGEST_ALIAS = 300
"""Letters of a question that may become a wording of a claim; a longer one says more than the claim."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A group as somebody saw it: its first question, its latest, and how many there were."""

    first: int
    latest: int
    count: int

    @property
    def args(self) -> tuple[int, ...]:
        """Return it as buttons carry it."""
        return self.first, self.latest, self.count


@dataclass(frozen=True, slots=True)
class Wording:
    """A text people asked in, its language, how often, and the number of the first such question."""

    text: str
    language: str
    times: int
    question: int


@dataclass(frozen=True, slots=True)
class Group:
    """Open questions that ask for the same, the oldest first."""

    questions: tuple[QueuedQuestion, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """Return the numbers of the questions."""
        return tuple(question.number for question in self.questions)

    @property
    def seen(self) -> Seen:
        """Return what tells this group, as it is now, from what becomes of it."""
        return Seen(min(self.numbers), max(self.numbers), len(self.numbers))

    @property
    def people(self) -> int:
        """Count who asked."""
        return len({question.user_id for question in self.questions})

    @property
    def since(self) -> datetime:
        """Return when it was asked first."""
        return min(question.asked_at for question in self.questions)

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages it was asked in, the most used first."""
        return tuple(code for code, _ in Counter(each.language for each in self.questions).most_common())

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """Return what was written, each text once, the most used first."""
        found: dict[str, list[QueuedQuestion]] = {}
        for question in self.questions:
            found.setdefault(one_line(question.text), []).append(question)
        wordings = (
            Wording(same[0].text, same[0].language, len(same), same[0].number) for same in found.values()
        )
        return tuple(sorted(wordings, key=lambda wording: -wording.times))


def grouped(questions: Iterable[QueuedQuestion], groups: Iterable[Iterable[int]]) -> tuple[Group, ...]:
    """Return groups of questions, given by their numbers, those that most people ask first."""
    known = {question.number: question for question in questions}
    found = (
        Group(tuple(known[number] for number in sorted(numbers) if number in known)) for numbers in groups
    )
    filled = [group for group in found if group.questions]
    return tuple(sorted(filled, key=lambda group: (-group.people, group.since)))


def one_line(text: str) -> str:
    """Return a text on one line, with single spaces."""
    return " ".join(text.split())
