"""Find what the record already has of a claim that is being written: the same claim, and near ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.language import UNDERSTOOD
from bot.matching.answer import Candidate, Outcome
from bot.matching.checks import to_agree, to_confirm, to_offer
from bot.matching.decision import as_candidate
from bot.matching.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bot.matching.engine import Engine
    from storage.records import LocalText


@dataclass(frozen=True, slots=True)
class Resemblance:
    """A claim of the record beside one that is being written.

    `is_same` says that the record's claim has the same truth conditions as far as both state them: what
    is being written belongs there as a statement. Otherwise it only comes near, and `candidate.differs`
    names in what, as in an answer to a question; `candidate.score` orders claims.
    """

    candidate: Candidate
    is_same: bool

    @property
    def claim(self) -> str:
        """Return the id of the record's claim."""
        return self.candidate.claim

    @property
    def rank(self) -> tuple[bool, float]:
        """Return what orders claims: those that say the same before those that come near."""
        return self.is_same, self.candidate.score


def resembling(
    record: Engine, wordings: LocalText, *, but: str | None = None, written_on: date | None = None
) -> tuple[Resemblance, ...]:
    """Return the claims of the record that say the same as a claim's wordings or come near, best first.

    `wordings` are by language, some of them or all; each claim comes once, by the wording it resembles
    most. `but` is the id of the claim itself where it is in the record; `written_on` the day of the
    wordings, without which "last week" stays open. Unlike an answer to a question, several claims may
    say the same, and a claim that looks more alike but differs takes nothing from one that agrees.
    """
    best: dict[str, Resemblance] = {}
    for language, text in wordings.items():
        if language not in UNDERSTOOD:
            continue
        for found in _beside(record, Message(text, app_language=language, sent_on=written_on)):
            known = best.get(found.claim)
            if found.claim != but and (known is None or found.rank > known.rank):
                best[found.claim] = found
    return tuple(sorted(best.values(), key=lambda found: (*(-part for part in found.rank), found.claim)))


def _beside(record: Engine, message: Message) -> Iterator[Resemblance]:
    """Yield the claims one wording says the same as or comes near to."""
    asked = record.hear(message).asked
    verbatim = record.worded(message.text)
    if verbatim is not None:
        yield Resemblance(Candidate(verbatim, score=1.0), is_same=True)
    for judgement in record.judged(asked, message.text):
        checks = (*to_agree(asked, judgement, 0.0), *to_confirm(asked, judgement, record.lexicon))
        if not judgement.differs and all(check.holds for check in checks):
            yield Resemblance(as_candidate(Outcome.MATCH, judgement, record.lexicon), is_same=True)
        elif all(check.holds for check in to_offer(asked, judgement)):
            yield Resemblance(as_candidate(Outcome.NEAR, judgement, record.lexicon), is_same=False)
