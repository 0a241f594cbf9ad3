"""Answer messages from the claims held in memory."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.language.detect import detect, written_in
from bot.language.lexicon import default_lexicon
from bot.language.tokens import clean, sentences, tokenize, without_addresses
from bot.matching.answer import Answer, Candidate, Chat, Fact, Outcome
from bot.matching.chat import chat_of
from bot.matching.compare.asked import Asked
from bot.matching.facts.people import Directory
from bot.matching.index import Index
from bot.matching.items import items_of, thresholds
from bot.matching.judge import Judge, Judgement
from bot.matching.profile import Profile, Profiler, merged
from bot.matching.proposition import understand
from bot.matching.reading import read
from bot.matching.spelling import Speller

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.language.lexicon import Lexicon
    from bot.matching.message import Message
    from storage.records import Claim

_LONG: Final = 3


class Engine:
    """Claims ready to be asked about; `put` and `drop` change them in place."""

    def __init__(self, claims: Iterable[Claim] = (), *, lexicon: Lexicon | None = None) -> None:
        self._lexicon = lexicon or default_lexicon()
        self._directory = Directory(self._lexicon)
        self._index = Index()
        self._profiles: dict[str, Profile] = {}
        self._profiler = Profiler(self._lexicon, self._directory)
        self._judge = Judge(self._lexicon, self._index.rarity)
        self._speller = Speller(self._lexicon)
        known = list(claims)
        for claim in known:
            self._directory.learn(statement.speaker for statement in claim.statements)
        for claim in known:
            self._add(claim)

    def __len__(self) -> int:
        return len(self._profiles)

    def put(self, claim: Claim) -> None:
        """Add a claim, or replace the one with its id."""
        self._directory.learn(statement.speaker for statement in claim.statements)
        self._add(claim)

    def drop(self, claim_id: str) -> None:
        """Forget a claim; an unknown one is no error."""
        self._profiles.pop(claim_id, None)
        self._index.drop(claim_id)

    def ask(self, message: Message) -> Answer:
        """Answer one message."""
        asked = self._understand(message)
        chat = chat_of(message.text, asked)
        if chat is not None:
            return Answer(Outcome.CHAT, asked.language, chat=chat)
        weights = self._judge.weigh(asked.whole)
        judgements = [
            self._judge.judge(asked, self._profiles[claim], weights)
            for claim in self._index.nearest(items_of(asked.whole, self._lexicon), int(thresholds()["candidates"]))
        ]
        most = max((j.evidence for j in judgements), default=0.0) or 1.0
        judgements = [replace(j, share=j.evidence / most) for j in judgements]
        return decide(asked, sorted(judgements, key=lambda j: (-j.rank, j.claim)))

    def _add(self, claim: Claim) -> None:
        self._speller.learn(claim)
        profile = self._profiler.profile(claim)
        self._profiles[claim.id] = profile
        people = [f"p:{person}" for person in profile.persons]
        self._index.put(
            claim.id,
            items_of(profile.whole, self._lexicon),
            (*items_of(profile.around, self._lexicon), *people),
        )

    def _understand(self, message: Message) -> Asked:
        text = without_addresses(clean(message.text))
        language = detect(tokenize(text), self._lexicon, message.app_language).language
        propositions = []
        for sentence in sentences(text):
            written = written_in(language, tokenize(sentence), self._lexicon)
            tokens = self._speller.correct(written.language, written.tokens)
            reading = read(written.language, tokens, self._lexicon)
            propositions.append(understand(reading, self._lexicon, self._directory, message.sent_on))
        parts = tuple(part for part in propositions if not part.is_empty)
        is_long = len(parts) > _LONG
        weights = tuple(self._judge.weigh(part) for part in parts) if is_long else ()
        return Asked(language, parts, merged(parts), is_long, weights)


def decide(asked: Asked, ranked: list[Judgement]) -> Answer:
    """Turn judgements, best first, into the answer."""
    rule = thresholds()
    agreeing = [j for j in ranked if not j.differs and j.coverage >= rule["choose"]["coverage-long" if asked.is_long else "coverage"] and j.evidence >= rule["choose"]["evidence"] and j.content >= rule["choose"]["content"]]
    liker = max((j.likeness for j in ranked if j.differs), default=0.0)
    agreeing = [j for j in agreeing if j.likeness >= liker - rule["confirm"]["doubt"]]
    if agreeing:
        best = agreeing[0]
        rivals = [j for j in agreeing[1:] if best.rank - j.rank < rule["confirm"]["margin"]]
        enough = rule["confirm"]["coverage-long" if asked.is_long else "coverage"]
        sure = best.rank >= rule["confirm"]["rank"] and best.coverage >= enough and best.evidence >= rule["confirm"]["evidence"]
        if sure and not rivals:
            return Answer(Outcome.MATCH, asked.language, claim=best.claim, candidates=_candidates(agreeing[:1]))
        return Answer(Outcome.CHOOSE, asked.language, candidates=_candidates([best, *(rivals or agreeing[1:])]))
    near = [j for j in ranked if _is_near(asked, j, rule["near"])]
    if near:
        return Answer(Outcome.NEAR, asked.language, candidates=_candidates(near))
    return Answer(Outcome.NONE, asked.language)


def _is_near(asked: Asked, judgement: Judgement, rule: dict[str, float]) -> bool:
    """Tell whether a claim is near enough to be offered: about the same things, and about nobody foreign to it."""
    foreign = {d.asked for d in judgement.differs if d.fact is Fact.ACTOR and not d.stored}
    if foreign and foreign >= asked.whole.actors and judgement.likeness < rule["foreign"]:
        return False
    return (
        judgement.coverage >= rule["coverage"]
        and judgement.evidence >= rule["evidence"]
        and judgement.content >= rule["content"]
        and judgement.rank >= rule["rank"]
    )


def _candidates(judgements: list[Judgement]) -> tuple[Candidate, ...]:
    shown = int(thresholds()["shown"])
    return tuple(Candidate(j.claim, j.differs, round(j.rank, 4)) for j in judgements[:shown])


__all__ = ["Chat", "Engine", "decide"]
