"""Find the statements of a confirmed claim that a question points at: by speaker, day, stance or words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bot.language.lexicon import Lexicon
    from bot.matching.profile import Profile, Said
    from bot.matching.proposition import Proposition

_ENOUGH: Final = 1.0
_BY_NAME: Final = 2.0
_BY_ROLE: Final = 1.2
_BY_SIDE: Final = 1.0
_BY_DAY: Final = 1.0
_BY_STANCE: Final = 1.0
_BY_WORDS: Final = 1.5
_MOST: Final = 0.6
_REBUTTING: Final = frozenset({"deny", "reply"})
_SAYING: Final = frozenset({"say", *_REBUTTING})


def pointed_at(asked: Proposition, stored: Profile, lexicon: Lexicon) -> tuple[int, ...]:
    """Return the positions of the statements meant, the best first; empty where none is."""
    scores = [(_score(asked, said, lexicon), place) for place, said in enumerate(stored.said)]
    return tuple(place for score, place in sorted(scores, key=lambda s: (-s[0], s[1])) if score >= _ENOUGH)


def _score(asked: Proposition, said: Said, lexicon: Lexicon) -> float:
    return (
        _BY_NAME * (said.person in asked.persons)
        + _BY_ROLE * bool(said.roles & asked.concepts and (said.side in asked.actors or not asked.actors))
        + _BY_SIDE * bool(asked.is_open and _SAYING & asked.concepts and said.side in asked.actors)
        + _BY_DAY * any(p.start == p.end and p.overlaps(day) for p in asked.periods for day in said.days)
        + _BY_STANCE * bool(asked.is_open and _REBUTTING & asked.concepts and said.stance == "rebuts")
        + _BY_WORDS * _shares_words(asked, said, lexicon)
    )


def _shares_words(asked: Proposition, said: Said, lexicon: Lexicon) -> bool:
    """Tell whether a statement has most of the telling words and a figure of the question."""
    telling = {
        c for c in asked.concepts if not lexicon.concepts[c].flags & {"weak", "speech", "topic"}
    } | asked.terms
    figures = {q.value for q in asked.quantities} & {q.value for q in said.text.quantities}
    own = said.text.concepts | said.text.terms
    return bool(telling) and bool(figures) and len(telling & own) >= _MOST * len(telling)
