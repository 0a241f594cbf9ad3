"""Answer messages from the claims held in memory."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot.language.lexicon import default_lexicon
from bot.language.teaching import taught
from bot.matching.addresses import AddressBook, addresses_in
from bot.matching.answer import Answer, Outcome
from bot.matching.chat import chat_of
from bot.matching.citing import cited, settled
from bot.matching.decision import decide, is_settled
from bot.matching.facts.people import Directory
from bot.matching.followup import depends, follow_up, resumed, resumes
from bot.matching.hearing import Hearer
from bot.matching.items import thresholds
from bot.matching.judge import Judge, Judgement
from bot.matching.numbering import Numbering
from bot.matching.pointing import pointed_at
from bot.matching.profile import Profiler
from bot.matching.reasons import reasons
from bot.matching.retrieval import Retrieval
from bot.matching.several import together
from bot.matching.shelf import Shelf
from bot.matching.spelling import Speller
from bot.matching.teaching import Concerned, refusal
from bot.matching.verbatim import Verbatim
from bot.matching.why import why

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bot.language.lexicon import Lexicon
    from bot.language.teaching import Synonym
    from bot.matching.compare.asked import Asked
    from bot.matching.hearing import Heard, Story
    from bot.matching.meaning import Embedder
    from bot.matching.message import Message
    from bot.matching.teaching import Refusal
    from storage.records import Claim, Speaker


class Engine:
    """Claims ready to be asked about; `put` and `drop` change them in place."""

    def __init__(
        self,
        claims: Iterable[Claim] = (),
        *,
        lexicon: Lexicon | None = None,
        embedder: Embedder | None = None,
        synonyms: Iterable[Synonym] = (),
    ) -> None:
        self._untaught = lexicon or default_lexicon()
        self._synonyms = tuple(synonyms)
        self._directory = Directory(self._untaught)
        self._retrieval = Retrieval(self._untaught, embedder)
        self._slots = Numbering()
        self._profiles = Shelf(self._slots)
        self._speller = Speller(self._untaught)
        self._addresses = AddressBook(self._slots)
        self._verbatim = Verbatim(self._slots)
        self._use(taught(self._untaught, self._synonyms))
        known = list(claims)
        self.meet(statement.speaker for claim in known for statement in claim.statements)
        for claim in known:
            self.put(claim)

    @property
    def lexicon(self) -> Lexicon:
        """Return the words it knows."""
        return self._lexicon

    def __len__(self) -> int:
        return len(self._profiles)

    def put(self, claim: Claim) -> None:
        """Add a claim, or replace the one with its id."""
        self.drop(claim.id)
        self.meet(statement.speaker for statement in claim.statements)
        self._add(claim)

    def meet(self, speakers: Iterable[Speaker]) -> None:
        """Learn who people are; claims that are put afterwards are understood to name them."""
        self._directory.learn(speakers)

    def teach(self, synonyms: Iterable[Synonym]) -> Concerned:
        """Know these synonyms from now on, and none that was taught before and is not among them.

        The next question is understood with them. Claims have to be put again where what is returned is
        true of them: `for claim in claims: if concerned(claim): engine.put(claim)`. It is false as a whole
        where nothing changed, as when the same synonyms are taught again.
        """
        known, self._synonyms = self._synonyms, tuple(synonyms)
        changed = [each for each in (*known, *self._synonyms) if (each in known) != (each in self._synonyms)]
        if changed:
            self._use(taught(self._untaught, self._synonyms))
        return Concerned(changed)

    def refusal(self, synonym: Synonym) -> Refusal | None:
        """Return why a synonym should not be taught, or None where nothing speaks against it."""
        return refusal(self._lexicon, self._directory, synonym)

    def _use(self, lexicon: Lexicon) -> None:
        """Understand by a lexicon from now on: the one it began with and what was taught since."""
        self._lexicon = lexicon
        self._retrieval.use(lexicon)
        self._speller.use(lexicon)
        self._profiler = Profiler(lexicon, self._directory)
        self._judge = Judge(lexicon, self._retrieval.rarity)
        self._hearer = Hearer(lexicon, self._directory, self._speller, self._judge, self._is_wording)

    def drop(self, claim_id: str) -> None:
        """Forget a claim; an unknown one is no error."""
        slot = self._slots.find(claim_id)
        if slot is not None:
            self._profiles.drop(slot)
            self._addresses.drop(slot)
            self._verbatim.drop(slot)
            self._slots.give_back(slot)
            self._retrieval.drop(claim_id)

    def ask(self, message: Message) -> Answer:
        """Answer one message."""
        heard = self._hearer.hear(message)
        answer = self._find(message, heard)
        points_to: tuple[int, ...] = ()
        if answer.claim is not None:
            points_to = pointed_at(heard.everything, self._profiles[answer.claim], self._lexicon)
        return replace(answer, points_to=points_to)

    def language(self, text: str, app_language: str | None = None) -> str:
        """Return the code of the language a text is written in ("en", "uk", "ru"), the one `ask` would find.

        `app_language` is the reader's (a language tag, "uk" or "en-GB"): it breaks ties, and is what a text
        without words is taken to be in. Transliterated Ukrainian and Russian count as what they spell.
        """
        return self._hearer.language(text, app_language)

    def hear(self, message: Message) -> Heard:
        """Return what a message asks, understood with the words and people of the record, and unanswered."""
        return self._hearer.hear(message)

    def rarity(self, item: str) -> float:
        """Return how much an item of a proposition tells in this record, from 0 to 1 for one no claim has."""
        return self._retrieval.rarity(item)

    def explain(self, message: Message) -> tuple[str, ...]:
        """Return how a message is understood and why it is answered as it is, in plain sentences."""
        heard = self._hearer.hear(message)
        links = self._addresses.claims_of(addresses_in(message.text))
        verbatim = self.worded(message.text)
        lines = [f"It links to a source of {claim}." for claim in links]
        lines += [] if verbatim is None else [f"It has the very words of {verbatim}, which settles it."]
        lines += self._explained(heard.asked, message.text)
        for number, story in enumerate(heard.stories, start=1):
            lines += [f"Part {number} by itself:", *(f"  {line}" for line in self._explained(story.asked))]
        return tuple(lines)

    def _explained(self, asked: Asked, text: str = "") -> tuple[str, ...]:
        ranked = self.judged(asked, text)
        answer = decide(asked, ranked, self._lexicon)
        return (*reasons(asked), *why(asked, ranked, answer, self._lexicon))

    def _find(self, message: Message, heard: Heard) -> Answer:
        asked = heard.asked
        links = self._addresses.claims_of(addresses_in(message.text))
        points = heard.only_asks_back or depends(asked.whole, self._lexicon)
        if links and (points or asked.whole.is_empty):
            return cited(links, asked.language)
        chat = chat_of(message.text, asked, self._lexicon)
        if chat is not None:
            return Answer(Outcome.CHAT, asked.language, chat=chat)
        verbatim = self.worded(message.text)
        if verbatim is not None:
            return cited((verbatim,), asked.language)
        if points and (message.previous or not asked.whole.persons):
            return follow_up(asked, message.previous, self._profiles)
        return settled(self._answered(message, heard), links)

    def _answered(self, message: Message, heard: Heard) -> Answer:
        """Answer all of a message and each of its stories, or what it adds to the answer before."""
        whole = self._decide(heard.asked, message.text)
        if heard.stories:
            stories = heard.stories[: int(thresholds()["several"]["stories"])]
            return together(
                whole,
                [self._told(story) for story in stories],
                is_asked=[story.asked.whole.is_question for story in stories],
                is_long=heard.asked.is_long,
                strange=heard.everything.strange,
            )
        before = next((claim for claim in message.previous if claim in self._profiles), None)
        if before is None or whole.claim or not resumes(heard.asked.whole, self._lexicon):
            return whole
        return self._decide(resumed(heard.asked, self._profiles[before], self._lexicon))

    def nearest(self, message: Message, most: int) -> list[str]:
        """Return the claims a message leads to, best first, before any is judged."""
        return self._nearest(self._hearer.hear(message).asked, message.text, most)

    def worded(self, text: str) -> str | None:
        """Return the one claim that has a text as a wording, whatever its case and punctuation, or None."""
        return self._verbatim.claim_of(text)

    def _is_wording(self, text: str) -> bool:
        return self.worded(text) is not None

    def _told(self, story: Story) -> Answer:
        """Answer a part of a message; the very words of a claim mean that claim."""
        verbatim = self.worded(story.text)
        if verbatim is not None:
            return cited((verbatim,), story.asked.language)
        return self._decide(story.asked, most=int(thresholds()["several"]["candidates"]))

    def _nearest(self, asked: Asked, text: str, most: int) -> list[str]:
        return self._retrieval.nearest(asked.whole, asked.language, text, most)

    def _decide(self, asked: Asked, text: str = "", most: int | None = None) -> Answer:
        settles = partial(is_settled, asked, lexicon=self._lexicon)
        return decide(asked, self.judged(asked, text, settles, most), self._lexicon)

    def judged(
        self,
        asked: Asked,
        text: str = "",
        settles: Callable[[Sequence[Judgement], Judgement], bool] | None = None,
        most: int | None = None,
    ) -> list[Judgement]:
        """Judge the claims nearest to what a message asks, the best first.

        `text` is that of the message, whose words help to find them. No more are judged than `settles`
        asks for: it is told what is judged, and how alike the next claim is; nor more than `most`.
        """
        nearest = self._nearest(asked, text, most or int(thresholds()["candidates"]))
        return self._judge.judge_all(asked, [self._profiles[claim] for claim in nearest], settles)

    def _add(self, claim: Claim) -> None:
        profile = self._profiler.profile(claim)
        self._profiles.put(profile)
        self._speller.learn(claim)
        self._addresses.put(claim)
        self._verbatim.put(claim)
        self._retrieval.put(claim, profile)
