"""What differs between two states of a claim, named field by field."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from time import perf_counter
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings

from storage.interchange import differences, limits, plain, plain_differences
from storage.records import Source, Status, Verdict
from tests.storage.interchange.strategies import CLAIMS
from tests.storage.samples import OFFER, REFUSAL

if TYPE_CHECKING:
    from storage.interchange.comparing import Steps
    from storage.records import Claim, Statement

SAID, DENIED = OFFER.statements
ASKED = replace(
    DENIED, text={"uk": "Запитав, про яку пропозицію мова."}, sources=(Source("https://example.org/c"),)
)


def changes(before: Claim | None, after: Claim | None) -> list[tuple[str, Any, Any]]:
    return [(change.path, change.before, change.after) for change in differences(before, after)]


def with_statements(*statements: Statement) -> Claim:
    return replace(OFFER, statements=statements)


def plain_statement(statement: Statement) -> dict[str, Any]:
    (entry,) = plain(with_statements(statement))["statements"]
    return entry


def test_equal_claims_do_not_differ_whenever_they_were_stored():
    assert changes(OFFER, replace(OFFER, changed_at=datetime(2024, 12, 3, tzinfo=UTC))) == []


def test_a_change_names_the_field_and_what_it_held_before_and_after():
    after = replace(
        OFFER,
        claim={**OFFER.claim, "en": "Russia offered to swap 640 prisoners.", "de": "Russland bot es an."},
        verdict=Verdict.FALSE,
        first_seen=None,
        summary={},
        status=Status.RETIRED,
    )
    assert changes(OFFER, after) == [
        ("claim.en", "Russia offered to swap 630 prisoners.", "Russia offered to swap 640 prisoners."),
        ("claim.de", None, "Russland bot es an."),
        ("first_seen", "2024-11-27", None),
        ("verdict", "disputed", "false"),
        ("summary.uk", OFFER.summary["uk"], None),
        ("status", "published", "retired"),
    ]


def test_the_order_of_languages_is_no_difference():
    assert changes(OFFER, replace(OFFER, claim=dict(reversed(OFFER.claim.items())))) == []


def test_an_alias_or_a_tag_is_changed_added_or_removed_by_itself():
    after = replace(
        OFFER, tags=("630", "swap"), aliases={"en": ("new", *OFFER.aliases["en"]), "de": ("630",)}
    )
    assert changes(OFFER, after) == [
        ("aliases.en[0]", None, "new"),
        ("aliases.uk[0]", "630 на 630", None),
        ("aliases.de[0]", None, "630"),
        ("tags[1]", "offer", "swap"),
    ]


def test_a_statement_put_in_between_leaves_the_others_unchanged():
    after = with_statements(SAID, ASKED, DENIED)
    assert changes(OFFER, after) == [("statements[1]", None, plain_statement(ASKED))]
    assert changes(after, OFFER) == [("statements[1]", plain_statement(ASKED), None)]


def test_statements_are_known_again_when_they_are_edited_and_others_come_before_them():
    reworded = replace(DENIED, text={"uk": "Сказав інше."}, said_on=date(2024, 11, 28))
    assert changes(OFFER, with_statements(ASKED, SAID, reworded)) == [
        ("statements[0]", None, plain_statement(ASKED)),
        ("statements[2].text.uk", DENIED.text["uk"], "Сказав інше."),
        ("statements[2].said_on", None, "2024-11-28"),
    ]


def test_a_statement_of_somebody_else_is_no_edit():
    assert changes(with_statements(SAID), with_statements(DENIED)) == [
        ("statements[0]", plain_statement(SAID), None),
        ("statements[0]", None, plain_statement(DENIED)),
    ]


def test_statements_that_change_places_are_not_unchanged():
    assert changes(OFFER, with_statements(DENIED, SAID)) == [
        ("statements[0]", plain_statement(SAID), None),
        ("statements[1]", None, plain_statement(SAID)),
    ]


def test_sources_are_compared_within_their_statement():
    first, second = SAID.sources
    moved = replace(second, url="https://example.org/moved")
    after = with_statements(replace(SAID, sources=(replace(first, title=None), moved)), DENIED)
    assert changes(OFFER, after) == [
        ("statements[0].sources[0].title", "Ready", None),
        ("statements[0].sources[1].url", second.url, moved.url),
    ]


def test_an_added_claim_differs_from_none_in_everything_it_says():
    assert changes(None, REFUSAL)[:3] == [
        ("id", None, REFUSAL.id),
        ("claim.en", None, REFUSAL.claim["en"]),
        ("aliases", None, {}),
    ]
    assert changes(None, None) == []


def test_what_the_audit_keeps_is_compared_like_claims():
    after = replace(OFFER, status=Status.RETIRED)
    assert plain_differences(plain(OFFER), plain(after)) == differences(OFFER, after)


def test_long_lists_are_compared_within_seconds():
    many = [replace(SAID, text={"en": f"text {number}"}) for number in range(limits.STATEMENTS)]
    began = perf_counter()
    assert changes(with_statements(*many), with_statements(*many[::-1]))
    assert perf_counter() - began < 5


def value_at(entry: Any, steps: Steps) -> Any:
    for step in steps:
        entry = entry[step]
    return entry


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=80)
@given(before=CLAIMS, after=CLAIMS)
def test_claims_differ_exactly_where_their_fields_do(before: Claim, after: Claim):
    found = differences(before, after)
    assert (found == ()) == (before == after)
    old, new = ({**plain(claim), "status": str(claim.status)} for claim in (before, after))
    for change in found:
        assert change.before != change.after
        within_entry = any(isinstance(step, int) for step in change.steps[:-1])
        if change.after is not None:
            assert value_at(new, change.steps) == change.after
        elif not within_entry:
            assert value_at(old, change.steps) == change.before


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=40)
@given(before=CLAIMS, other=CLAIMS)
def test_no_field_differs_but_those_that_were_touched(before: Claim, other: Claim):
    for name in {field.name for field in fields(before)} - {"changed_at"}:
        after = replace(before, **{name: getattr(other, name)})
        found = {change.steps[0] for change in differences(before, after)}
        assert found == ({name} if before != after else set())
