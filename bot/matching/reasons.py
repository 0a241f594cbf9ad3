"""Say how a message was understood, for those who look after the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.matching.compare.asked import Asked
    from bot.matching.facts.quantity import Quantity


def reasons(asked: Asked) -> tuple[str, ...]:
    """Return a line for each kind of fact found in a message."""
    return tuple(f"{name}: {', '.join(found)}" for name, found in _facts(asked) if found)


def _facts(asked: Asked) -> Iterator[tuple[str, list[str]]]:
    whole = asked.whole
    yield (
        "deeds",
        [f"{'not ' if f.is_denied else ''}{f.predicate} by {f.agent or 'anyone'}" for f in whole.frames],
    )
    yield "numbers", [_number(quantity) for quantity in whole.quantities]
    yield "times", [period.written() for period in whole.periods]
    yield "states", sorted(whole.actors)
    yield "whose people", sorted(whole.nationals)
    yield "people named", sorted(whole.persons)
    yield "said to speak", [f"{a.act} by {', '.join(sorted(a.named))}" for a in whole.attributed]
    yield "concepts", sorted(whole.concepts)
    yield "other words", sorted(whole.terms)
    yield (
        "kind",
        [
            word
            for word, holds in (
                ("long", asked.is_long),
                ("at second hand", asked.is_retold),
                ("open question", whole.is_open),
            )
            if holds
        ],
    )


def _number(quantity: Quantity) -> str:
    kinds = "/".join(quantity.kinds) or quantity.unit or "anything"
    return f"{'not ' if quantity.denied else ''}{quantity.written()} of {kinds}"
