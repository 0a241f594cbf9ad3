"""Measure the bot's candidates on CheckThat!: `python -m benchmarks.retrieval FOLDER --model FOLDER`."""

from __future__ import annotations

import argparse
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.retrieval import ours, rivals, table
from benchmarks.retrieval.data import YEARS, read
from benchmarks.retrieval.tuning import tune
from bot.embedding import EmbeddingError, FolderEmbedder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.retrieval.data import Year
    from bot.matching.meaning import Embedder


def main() -> None:
    """Measure every ranking on every year's dev part and keep the table; or tune on the train parts."""
    asked = _arguments()
    try:
        years = [year for year in read(asked.folder) if asked.year in {None, year.name}]
        embedder = FolderEmbedder(asked.model) if asked.model else None
    except (OSError, EmbeddingError) as error:
        raise SystemExit(f"The data or the model cannot be read: {error}") from None
    if asked.tune:
        tune(years, embedder)
        return
    for year in years:
        qualities: dict[str, float] = {}
        for name, quality in chain(_lexical(year), _ours(year, embedder)):
            print(f"{year.name}  {quality:.3f}  {name}", flush=True)
            qualities[name] = quality
        table.keep(year, qualities)
    print(table.FILE.read_text("utf-8"))


def _lexical(year: Year) -> Iterator[tuple[str, float]]:
    """Yield the quality of the rankings by words and letters, and of the two best kinds joined."""
    texts = [each.text for each in year.dev]
    found = {each.name: each for each in rivals.all_rivals(year.claims)}
    scores = {}
    for name, rival in found.items():
        scores[name] = rival.scores(texts)
        yield name, rivals.quality(scores[name], year.claims, year.dev)
    words, letters = rivals.Words.name, rivals.Letters.name
    learnt = [found[name].scores([each.text for each in year.train]) for name in (words, letters)]
    share = rivals.best_share(learnt[0], learnt[1], year.claims, year.train)
    joined = rivals.fused(scores[words], scores[letters], share)
    yield "bm25s and characters joined", rivals.quality(joined, year.claims, year.dev)


def _ours(year: Year, embedder: Embedder | None) -> Iterator[tuple[str, float]]:
    yield ours.PLAIN, ours.quality(ours.engine_of(year.claims), year.dev)
    if embedder is not None:
        yield ours.WITH_MODEL, ours.quality(ours.engine_of(year.claims, embedder), year.dev)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.retrieval", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the data is: the folders ct20 and ct22")
    parser.add_argument("--model", type=Path, help="where a model for the extra “semantic” is")
    parser.add_argument("--year", choices=YEARS, help="measure one year alone and keep the other's figures")
    parser.add_argument("--tune", action="store_true", help="try other thresholds on the train parts instead")
    return parser.parse_args()


if __name__ == "__main__":
    main()
