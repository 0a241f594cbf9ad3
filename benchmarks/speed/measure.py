"""Measure one size of record: the bot over a database, and beside it the rivals over the same claims."""

from __future__ import annotations

import asyncio
import gc
import os
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, Final

from benchmarks.speed.claims import LANGUAGES, claims, questions
from benchmarks.speed.rivals import FullText, Scan, Sparse
from bot.commands.answering import answered
from bot.handlers.record import LiveRecord
from bot.matching.engine import Engine
from bot.matching.message import Message
from storage.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from benchmarks.speed.claims import Question
    from benchmarks.speed.rivals import Rival, Wordings
    from storage.records import Claim

_ASKED: Final = 1000
_CHANGED: Final = 40
_WARM: Final = 100
_CHUNK: Final = 1000
_SECONDS: Final = 30
_AGAIN: Final = {"en": "times", "uk": "рази", "ru": "раза"}
"""What makes a wording new."""
_PAGE: Final = os.sysconf("SC_PAGE_SIZE")
_MEMORY: Final = Path("/proc/self/statm")


@dataclass(frozen=True, slots=True)
class Times:
    """How long something took, in milliseconds, and how often it was done."""

    name: str
    count: int
    p50: float
    p99: float


@dataclass(frozen=True, slots=True)
class Measured:
    """One size of record: the seconds to ready it, bytes a claim, milliseconds of what is done with it."""

    claims: int
    one_language: bool
    stored: float
    loaded: float
    memory: float
    asked: Times
    changed: Times
    rivals: tuple[Times, ...]


def measure(count: int, *, one_language: bool) -> Measured:
    """Measure a record of so many generated claims."""
    with TemporaryDirectory() as folder:
        bot = asyncio.run(_bot(count, f"sqlite:///{folder}/claims.db", one_language=one_language))
    gc.collect()
    return replace(bot, rivals=tuple(_rivals(count, one_language=one_language)))


async def _bot(count: int, url: str, *, one_language: bool) -> Measured:
    _warm_up()
    asked = questions(count, _ASKED + _WARM)
    async with Store.open(url) as store:
        began = perf_counter()
        await _fill(store, claims(count, one_language=one_language))
        stored, before, began = perf_counter() - began, _memory(), perf_counter()
        record = await LiveRecord.load(store)
        loaded, memory = perf_counter() - began, (_memory() - before) / count
        times = [(await answered(Message(each.text), record)).ms for each in asked]
        changed = [ms async for ms in _changes(store, record, claims(count, one_language=one_language))]
    return Measured(
        count,
        one_language,
        stored,
        loaded,
        memory,
        _times("ask", times[_WARM:]),
        _times("change", changed),
        (),
    )


def _warm_up() -> None:
    """Load what is there once however many claims there are: dictionaries, lexicon, catalogues."""
    engine = Engine(claims(_WARM))
    for question in questions(_WARM, _WARM):
        engine.ask(Message(question.text))


async def _fill(store: Store, made: Iterator[Claim]) -> None:
    while some := list(islice(made, _CHUNK)):
        await store.put_claims(some, by="benchmark")


async def _changes(store: Store, record: LiveRecord, made: Iterator[Claim]) -> AsyncIterator[float]:
    """Change claims and ask for them at once: the milliseconds from the end of the change to the reply."""
    for number, claim in enumerate(islice(made, _CHANGED)):
        language = next(iter(claim.claim))
        wording = f"{claim.claim[language].rstrip('.')} {number + 2} {_AGAIN[language]}"
        await store.put_claims([replace(claim, claim={**claim.claim, language: wording})], by="benchmark")
        began = perf_counter()
        found = await answered(Message(wording), record)
        yield (perf_counter() - began) * 1000
        if claim.id not in found.answer.claims:
            raise AssertionError(f"The change of {claim.id} was not seen.")


def _rivals(count: int, *, one_language: bool) -> Iterator[Times]:
    wordings: list[Wordings] = [dict(claim.claim) for claim in claims(count, one_language=one_language)]
    asked = questions(count, _ASKED)
    makers: tuple[Callable[[], Rival], ...] = (
        lambda: Scan(wordings, LANGUAGES),
        lambda: FullText(wordings),
        lambda: Sparse(wordings),
    )
    for make in makers:
        rival = make()
        rival.find(asked[0])
        yield _times(rival.name, list(_within(_SECONDS, rival, asked)))
        del rival
        gc.collect()


def _within(seconds: float, rival: Rival, asked: list[Question]) -> Iterator[float]:
    """Ask until the questions or the seconds are used up; the milliseconds of each."""
    end = perf_counter() + seconds
    for question in asked:
        began = perf_counter()
        if began > end:
            return
        rival.find(question)
        yield (perf_counter() - began) * 1000


def _times(name: str, times: list[float]) -> Times:
    highest = quantiles(times, n=100, method="inclusive")[-1] if len(times) > 1 else times[0]
    return Times(name, len(times), round(median(times), 2), round(highest, 2))


def _memory() -> int:
    """Return the bytes of memory this process takes."""
    gc.collect()
    return int(_MEMORY.read_text().split()[1]) * _PAGE
