"""Who acts: the agent of a predicate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.matching.facts.actors import PEOPLE, PERSON
from bot.matching.facts.agents_by_case import agent_by_case
from bot.matching.facts.agents_by_order import agent_by_order
from bot.matching.facts.negation import is_named
from bot.matching.facts.owners import owner_of, possesses

if TYPE_CHECKING:
    from bot.language.lexicon import Mention
    from bot.matching.facts.scene import Scene

_REACH: Final = 4


def agent_of(scene: Scene, at: int, mention: Mention) -> str:
    """Return who does what a predicate says as far as somebody can, or "" where that is open.

    The answer is a state ("ukraine"), its people ("ukraine:people"), people of no state named
    (":people"), one who speaks for a state ("ukraine:person", of deeds people can will), or
    several together ("russia|ukraine").
    """
    flags = scene.lexicon.concepts[mention.concept].flags
    if flags & {"symmetric", "patient"}:
        return ""
    feeling = _feeling(scene, at) if "experiencer" in flags else ""
    owner = "" if "objective" in flags else owner_of(scene, at)
    if feeling or owner:
        return feeling or owner
    if "objective" in flags and is_named(scene.reading, at):
        scene = scene.among(actor for actor in scene.actors if "gent" not in actor.cases or actor.at < at)
    agent = _owner(scene, at) if "event" in flags else _doer(scene, at, mention.length)
    if "willed" in flags:
        return agent
    return "" if agent.endswith(PEOPLE) else agent.removesuffix(PERSON)


def agents_agree(one: str, other: str) -> bool:
    """Tell whether two agents can be the same: open agrees with all, a state is not its people."""
    if not one or not other or one == other:
        return True
    if "|" in one or "|" in other:
        return any(agents_agree(a, b) for a in one.split("|") for b in other.split("|"))
    first, _, kind = one.partition(":")
    second, _, other_kind = other.partition(":")
    return kind == other_kind and (not first or not second)


def _feeling(scene: Scene, at: int) -> str:
    """Return who stands in the dative as the one who feels it."""
    return next((a.code for a in scene.actors if a.cases == {"datv"} and abs(a.at - at) <= _REACH), "")


def _owner(scene: Scene, at: int) -> str:
    """Return whose an event is: "Kyiv's strike", "удар Києва", "a strike by Kyiv"."""
    owners = (
        a for a in scene.actors if a.is_agent or possesses(scene.reading, a.at, at) or "gent" in a.cases
    )
    owner = next(owners, None)
    if owner is None or owner.is_joint or abs(owner.at - at) > _REACH:
        return ""
    return owner.code


def _doer(scene: Scene, at: int, length: int) -> str:
    """Return who acts; a named person only where no state does and the name comes first."""
    find = agent_by_case if scene.reading.is_inflected else agent_by_order
    states = scene.among(actor for actor in scene.actors if not actor.is_person)
    people = scene.among(a for a in scene.actors if a.is_person and (a.at < at or a.is_agent))
    code = find(states, at, length)
    if code in {"", PEOPLE} and people.actors:
        person = find(people, at, length)
        code = person + PERSON if person else code
    if any(actor.is_joint and actor.code == code for actor in scene.actors):
        return "|".join(sorted({actor.code for actor in scene.actors if actor.is_joint}))
    return code
