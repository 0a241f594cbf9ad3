"""Measure the bot's speed: `python -m benchmarks.speed --claims 1000,10000,100000`."""

from __future__ import annotations

import argparse
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

from benchmarks.speed.measure import measure
from benchmarks.speed.table import keep, written


def main() -> None:
    """Measure every size in a process of its own, keep what came out, and print the table."""
    asked = _arguments()
    sizes = [int(size) for size in asked.claims.split(",")]
    # A process each: memory that one size leaves behind is not counted to the next.
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as processes:
        for measured in processes.map(partial(measure, one_language=asked.one_language), sizes):
            keep(measured)
            print(written(), flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--claims", default="1000,10000,100000", help="sizes, separated by commas")
    parser.add_argument(
        "--one-language",
        action="store_true",
        help="tell each claim in one language instead of three: a million is built in a fifth of the time",
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
