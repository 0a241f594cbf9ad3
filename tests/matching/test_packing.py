"""Packed profiles are the profiles, in little memory; claims leave the shelf without a trace."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from bot.language.lexicon import default_lexicon
from bot.matching.facts.people import Directory
from bot.matching.numbering import Numbering
from bot.matching.packing import Facts, pack, unpack
from bot.matching.profile import Profile, Profiler
from bot.matching.shelf import Shelf
from tests.matching.stored import CLAIMS

MANY_FACTS = 70_000
"""More than two bytes can count."""


@pytest.fixture(scope="module")
def profiles() -> list[Profile]:
    directory = Directory(default_lexicon())
    directory.learn(statement.speaker for claim in CLAIMS for statement in claim.statements)
    profiler = Profiler(default_lexicon(), directory)
    return [profiler.profile(claim) for claim in CLAIMS]


def content(profile: Profile) -> dict[str, object]:
    """Return a profile's fields, what is unpacked when looked at among them."""
    values = {field.name: getattr(profile, field.name) for field in fields(profile)}
    return values | {name: tuple(values[name]) for name in ("core", "context", "said")}


def test_what_was_packed_is_unpacked_exactly(profiles: list[Profile]):
    facts = Facts()
    packed = [pack(profile, facts) for profile in profiles]
    for profile, written in zip(profiles, packed, strict=True):
        assert content(unpack(profile.id, written, facts)) == content(profile)


def test_facts_with_large_numbers_are_unpacked_exactly(profiles: list[Profile]):
    facts = Facts()
    for number in range(MANY_FACTS):
        facts.number(f"word {number}")
    packed = [pack(profile, facts) for profile in profiles]
    for profile, written in zip(profiles, packed, strict=True):
        assert content(unpack(profile.id, written, facts)) == content(profile)


def test_a_profile_of_very_many_facts_is_unpacked_exactly(profiles: list[Profile]):
    words = frozenset(f"word {number}" for number in range(MANY_FACTS))
    profile = replace(profiles[0], whole=replace(profiles[0].whole, terms=words))
    facts = Facts()
    assert content(unpack(profile.id, pack(profile, facts), facts)) == content(profile)


def test_tuples_that_are_equal_but_mean_different_things_stay_apart(profiles: list[Profile]):
    """A named tuple equals any tuple of the same values."""
    facts = Facts()
    frame = next(frame for profile in profiles for frame in profile.whole.frames)
    assert facts.number(tuple(frame)) != facts.number(frame)
    assert [type(fact) for fact in facts.having([0, 1])] == [tuple, type(frame)]


def test_packed_profiles_of_the_record_take_little_more_than_a_kilobyte_each(profiles: list[Profile]):
    facts = Facts()
    assert sum(len(pack(profile, facts)) for profile in profiles) < 1100 * len(profiles)


def test_a_shelf_gives_what_was_put_last_however_often_it_was_asked(profiles: list[Profile]):
    claims = Numbering()
    shelf = Shelf(claims)
    for profile in profiles:
        shelf.put(profile)
    assert [content(shelf[profile.id]) for profile in (*profiles, *profiles)] == [
        content(profile) for profile in (*profiles, *profiles)
    ]
    changed = replace(profiles[0], days=())
    slot = claims.take(changed.id)
    shelf.drop(slot)
    claims.give_back(slot)
    shelf.put(changed)
    assert shelf[changed.id].days == ()
    assert len(shelf) == len(profiles)


def test_a_claim_taken_from_the_shelf_is_unknown(profiles: list[Profile]):
    claims = Numbering()
    shelf = Shelf(claims)
    for profile in profiles:
        shelf.put(profile)
    gone = shelf[profiles[0].id]
    slot = claims.take(gone.id)
    shelf.drop(slot)
    claims.give_back(slot)
    assert gone.id not in shelf
    assert gone.id not in list(shelf)
    with pytest.raises(KeyError):
        shelf[gone.id]
