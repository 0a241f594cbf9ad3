"""Group questions that ask for the same truth conditions, whatever their language and wording.

Two questions belong together

- when the record answers both by the same claim, or when to both the same claim comes near, agrees in
  everything else and has the same other figures or dates;
- when each would confirm the other, were it a claim, and neither states a figure, a date, a person or a
  denial that the other leaves open;
- when they have the same words.

What fits two groups is in neither.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from bot.language.tokens import tokens_of
from bot.matching.answer import Fact, Outcome
from bot.matching.checks import to_agree, to_confirm
from bot.matching.index import Index
from bot.matching.items import items_of, thresholds
from bot.matching.judge import Judge
from bot.matching.message import Message
from bot.matching.profile import asked_for

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bot.matching.answer import Answer, Candidate
    from bot.matching.compare.asked import Asked
    from bot.matching.engine import Engine
    from bot.matching.profile import Profile
    from bot.matching.proposition import Proposition

_KNOWN: Final = 0.99
"""How much a word tells at most: one that no claim has may well be what the questions are about."""
_EXCHANGEABLE: Final = frozenset({Fact.NUMBER, Fact.DATE})
"""Facts that are all there is of a difference: "640" for "630". Who did what to whom has several sides."""

Sign = tuple[str, frozenset[tuple[Fact, str]]]


@dataclass(frozen=True, slots=True)
class _Question:
    """A question, by itself and as if a claim stated it.

    `sign` is what the record says it asks for, None where that is open; `unlike` are the claims it differs
    from, `like` the questions that ask for the same.
    """

    asked: Asked
    stated: Profile
    words: tuple[str, ...]
    sign: Sign | None
    unlike: frozenset[str]
    like: set[str] = field(default_factory=set)


class Grouping:
    """Questions kept for the moderators, changed in place one at a time.

    >>> grouping = Grouping(engine)
    >>> grouping.put("1", "Did Kyiv turn down 640 prisoners?", "en")
    >>> grouping.put("2", "Київ відмовився від 640 полонених?", "uk")
    >>> grouping.groups()
    (('1', '2'),)

    A question is judged by the record as it is when it is put. After the record has changed, put again
    those whose answer may have changed, or all; a few milliseconds each.
    """

    def __init__(self, record: Engine) -> None:
        self._record = record
        self._judge = Judge(record.lexicon, lambda item: min(record.rarity(item), _KNOWN))
        self._index = Index()
        self._questions: dict[str, _Question] = {}

    def __len__(self) -> int:
        return len(self._questions)

    def __contains__(self, name: object) -> bool:
        return name in self._questions

    def put(self, name: str, text: str, language: str | None = None, sent_on: date | None = None) -> None:
        """Add a question under a name of the caller's, or replace it.

        `language` is a code that breaks ties where the text does not tell; `sent_on` the day it was
        written, without which "last week" stays open.
        """
        self.drop(name)
        message = Message(text, app_language=language, sent_on=sent_on)
        question = self._understood(name, message)
        items = items_of(question.asked.whole, self._record.lexicon)
        near = self._index.nearest(items, int(thresholds()["candidates"]))
        self._questions[name] = question
        self._index.put(name, items, ())
        for other in self._same(question, near):
            question.like.add(other)
            self._questions[other].like.add(name)

    def drop(self, name: str) -> None:
        """Forget a question; an unknown one is no error."""
        question = self._questions.pop(name, None)
        if question is not None:
            self._index.drop(name)
            for other in question.like:
                self._questions[other].like.discard(name)

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Return the names of all questions in groups, the biggest first; a question alone is a group.

        In a group, and among groups of one size, what was put first comes first.
        """
        gathered: dict[Sign | str, list[str]] = {}
        for name, home in self._homes().items():
            gathered.setdefault(home, []).append(name)
        return tuple(tuple(group) for group in sorted(gathered.values(), key=len, reverse=True))

    def _understood(self, name: str, message: Message) -> _Question:
        asked, answer = self._record.hear(message).asked, self._record.ask(message)
        return _Question(
            asked,
            asked_for(name, asked.sentences, self._record.lexicon),
            tuple(token.lower for token in tokens_of(message.text) if token.kind != "mark"),
            _sign(answer),
            frozenset(c.claim for c in answer.candidates if any(each.stored for each in c.differs)),
        )

    def _same(self, question: _Question, near: Iterable[str]) -> Iterable[str]:
        """Return which of the nearest questions ask for the same, each seen from the other."""
        others = [self._questions[name] for name in near]
        confirmed = set(self._confirmed(question, others))
        for other in others:
            name = other.stated.id
            if _stated(question.stated.whole) == _stated(other.stated.whole) and (
                question.words == other.words or (name in confirmed and self._confirmed(other, [question]))
            ):
                yield name

    def _confirmed(self, question: _Question, others: Iterable[_Question]) -> list[str]:
        """Return the questions that a question would confirm, were each the only claim."""
        asked, lexicon = question.asked, self._record.lexicon
        return [
            judgement.claim
            for judgement in self._judge.judge_all(asked, [other.stated for other in others])
            if not judgement.differs
            and all(check.holds for check in to_agree(asked, judgement, most_alike=0.0))
            and all(check.holds for check in to_confirm(asked, judgement, lexicon))
        ]

    def _homes(self) -> dict[str, Sign | str]:
        """Return by what each question's group is known: what the record says of it, or who came first."""
        homes: dict[str, Sign | str] = {}
        for name, question in self._questions.items():
            if question.sign is not None:
                homes[name] = question.sign
            elif name not in homes:
                cluster = self._cluster(name)
                homes |= dict.fromkeys(cluster, self._beside(cluster) or name)
        return {name: homes[name] for name in self._questions}

    def _beside(self, cluster: Iterable[str]) -> Sign | None:
        """Return what the record says of all the questions that some of which it says nothing are like."""
        questions = [self._questions[name] for name in cluster]
        signs = {self._questions[other].sign for question in questions for other in question.like} - {None}
        sign = signs.pop() if len(signs) == 1 else None
        return None if sign is None or any(sign[0] in question.unlike for question in questions) else sign

    def _cluster(self, name: str) -> set[str]:
        """Return the questions that are linked to one by others the record says nothing of."""
        found, open_ = {name}, [name]
        while open_:
            new = {
                other
                for other in self._questions[open_.pop()].like - found
                if self._questions[other].sign is None
            }
            found |= new
            open_.extend(new)
        return found


def _sign(answer: Answer) -> Sign | None:
    """Return what the record says a question asks for, where it asks for one thing."""
    if answer.also or answer.beside:
        return None
    if answer.claim is not None:
        return answer.claim, frozenset()
    if answer.outcome is Outcome.NEAR and _is_only_exchanged(answer.candidates[0]):
        best = answer.candidates[0]
        return best.claim, frozenset((each.fact, each.asked) for each in best.differs)
    return None


def _is_only_exchanged(near: Candidate) -> bool:
    """Tell whether a question is a claim with other figures or dates, and nothing else."""
    enough = thresholds()["confirm"]["coverage"]
    coverage = next((signal.value for signal in near.signals if signal.name == "coverage"), 0.0)
    differs = bool(near.differs) and all(each.fact in _EXCHANGEABLE and each.stored for each in near.differs)
    return differs and coverage >= enough


def _stated(whole: Proposition) -> tuple[frozenset[object], ...]:
    """Return what has to be stated on both sides: figures, times, people and denials."""
    return (
        frozenset((quantity.value, quantity.role, quantity.denied) for quantity in whole.quantities),
        frozenset(whole.periods),
        whole.persons,
        frozenset(frame.predicate for frame in whole.frames if frame.negated == 1 and not frame.contrary),
    )
