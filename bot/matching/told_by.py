"""Read from a sentence who is said to have said it: a known speaker, or a name as it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language.detect import written_in
from bot.language.tokens import tokenize
from bot.matching.facts.dates import find_dates
from bot.matching.facts.words import words
from bot.matching.reading import read
from bot.matching.speakers_by_name import speakers_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.lexicon import Lexicon
    from bot.matching.reading import Item, Reading
    from storage.records import Speaker

_OPENING: Final = 14
"""The most words before a deed of speech or a colon that still belong to who speaks."""
_FULL_NAME: Final = range(2, 5)
_SAYING: Final = frozenset({"asserts", "speech"})
_COLON: Final = ":"
_NOWHERE: Final = range(0)


class SpeakerRead(NamedTuple):
    """Who is said to have said something.

    `place` is where a known speaker stands in the list of speakers, None for one who is not known or whom
    several could be; `name` is as it stands in the text, also in its case ("за словами Чернякa"), and `role`
    what the text says right before it, None where it says nothing.
    """

    place: int | None
    name: str
    role: str | None


class Told(NamedTuple):
    """Who tells a sentence, and which of its tokens say so: "3 December: Zakharova said that"."""

    speaker: SpeakerRead | None
    frame: range


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence with its tokens read, and where each of them stands in the text."""

    text: str
    reading: Reading
    spans: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, text: str, language: str, lexicon: Lexicon) -> Written:
        """Read a cleaned sentence in a language."""
        tokens, spans, end = tokenize(text), [], 0
        for token in tokens:
            # A token may be a sign that stands for another, as "/" for the ":" of "630:630".
            start = max(text.find(token.text, end), end)
            spans.append((start, end := start + len(token.text)))
        reading = read(language, written_in(language, tokens, lexicon).tokens, lexicon)
        return cls(text, reading, tuple(spans))

    def part(self, places: range) -> str:
        """Return some neighbouring tokens as they are written, with what stands between them."""
        return self.text[self.spans[places.start][0] : self.spans[places.stop - 1][1]] if places else ""


def told_by(sentence: Written, lexicon: Lexicon, speakers: Sequence[Speaker]) -> Told:
    """Return who a sentence says to have said what it tells; nobody where that is not sure."""
    finder = _Finder(sentence, lexicon, speakers)
    reading = sentence.reading
    for at, item in enumerate(reading.items):
        source = words("grammar", "source-opening").match(reading.language, reading.tokens, at)
        if source is not None:
            return finder.of_source(at, at + source[0])
        if _says(item, lexicon):
            return finder.of_deed(at, at + max(mention.length for mention in item.mentions))
        if item.lower == _COLON and at <= _OPENING:
            told = finder.told(range(at), range(at + 1))
            if told.speaker is not None:
                return told
    return Told(None, _NOWHERE)


def _says(item: Item, lexicon: Lexicon) -> bool:
    """Tell whether a word is a deed of speech, rather than somebody whose office it is to speak."""
    mention = item.mention("predicate")
    return (
        item.mention("role") is None
        and mention is not None
        and lexicon.concepts[mention.concept].flags >= _SAYING
    )


class _Finder:
    """Looks for the name of who speaks in one sentence."""

    def __init__(self, sentence: Written, lexicon: Lexicon, speakers: Sequence[Speaker]) -> None:
        self._sentence = sentence
        self._reading = sentence.reading
        self._speakers = speakers
        self._dated = find_dates(sentence.reading, lexicon)[1]

    def told(self, places: range, frame: range) -> Told:
        """Return whose name stands at some places, as the one who tells the sentence by its frame."""
        speaker = self._named(places)
        return Told(speaker, frame if speaker is not None else _NOWHERE)

    def of_source(self, at: int, start: int) -> Told:
        """Read "according to ..., ...": the name ends where the next mark stands."""
        end = self._end(start)
        return self.told(range(start, end), range(at, min(end + 1, len(self._reading.items))))

    def of_deed(self, at: int, end: int) -> Told:
        """Read "... said that ...", or "..., said ..." with the name beside the deed."""
        items = self._reading.items
        before, clause = range(at) if at <= _OPENING else _NOWHERE, self._end(end)
        leads = next((place for place in range(end, len(items)) if self._leads(place)), None)
        if leads is not None:
            told = self.told(before, range(leads + 1))
            return told if told.speaker else self.told(range(end, leads), range(leads + 1))
        start = next((place for place in range(at, 0, -1) if items[place - 1].is_mark), at)
        told = self.told(range(end, clause), range(start, clause))
        return told if told.speaker else self.told(range(start, at), range(start, clause))

    def _leads(self, place: int) -> bool:
        return words("discourse", "reports-on").has(self._reading.language, self._reading.tokens, place)

    def _end(self, start: int) -> int:
        items = self._reading.items
        return next((at for at in range(start, len(items)) if items[at].is_mark), len(items))

    def _named(self, places: range) -> SpeakerRead | None:
        """Return the one person whose name stands at some places; None where none or several stand."""
        found = [each for run in self._runs(places) if (each := self._person(run, places)) is not None]
        known = [each for each in found if each.place is not None]
        if len({each.place for each in known}) == 1:
            return known[0]
        return found[0] if len(found) == 1 else None

    def _runs(self, places: range) -> Iterator[range]:
        """Yield stretches of words that are written as names and mean nothing else."""
        start: int | None = None
        for at in (*places, places.stop):
            is_name = at in places and _is_name(self._reading.items[at])
            if is_name and start is None:
                start = at
            elif not is_name and start is not None:
                yield range(start, at)
                start = None

    def _person(self, run: range, places: range) -> SpeakerRead | None:
        """Return who a stretch of capital words names: somebody known, or by first name and surname."""
        name, role = self._sentence.part(run), self._role(run, places)
        exact = [found for found in speakers_named(name, self._speakers) if found.is_exact]
        if exact:
            return SpeakerRead(exact[0].place if len(exact) == 1 else None, name, role)
        is_full = len(run) in _FULL_NAME and not self._reading.is_all_capitals
        return SpeakerRead(None, name, role) if is_full else None

    def _role(self, run: range, places: range) -> str | None:
        """Return the words right before a name, where an office is among them."""
        start, items = run.start, self._reading.items
        while start > places.start and start - 1 not in self._dated and _may_be_office(items[start - 1]):
            start -= 1
        is_office = any(item.mention("role") is not None for item in items[start : run.start])
        return self._sentence.part(range(start, run.start)) if is_office else None


def _may_be_office(item: Item) -> bool:
    return item.token.kind == "word" and not item.is_stop and item.word.part not in {"verb", "other"}


def _is_name(item: Item) -> bool:
    means = any(mention.form != "head" for mention in item.mentions)
    return item.token.kind == "word" and item.token.is_capital and not (item.is_stop or item.inside or means)
