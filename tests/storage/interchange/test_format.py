"""The format of a file of claims: what it may hold, and what each field makes of it."""

from __future__ import annotations

from datetime import date

import pytest

from storage.interchange import parse
from storage.records import Claim, Source, Speaker, Stance, Statement, Status, Verdict
from tests.storage.samples import OFFER, REFUSAL

FULL = """
- id: ru-offers-630
  claim:
    en: Russia offered to swap 630 prisoners.
    uk: Росія запропонувала обміняти 630 полонених.
    ru: Россия предложила обменять 630 пленных.
  aliases:
    en:
    - 630 for 630
    - swap of 630
    uk: [630 на 630]
  first_seen: '2024-11-27'
  verdict: disputed
  verdict_by: {en: Not independently assessed}
  summary:
    uk: МЗС Росії заявило, що готове; в Україні пропозиції не отримували.
  tags: ['630', offer]
  statements:
  - stance: asserts
    speaker:
      name: {en: Maria Zakharova}
      role: {en: Spokesperson, uk: речниця}
      side: russia
    said_on: 2024-11-27
    text: {en: Said that Russia was ready., ru: 'Сказала, что Россия готова.'}
    sources:
    - url: https://example.org/a?x=1&y=2
      publisher: Example
      title: Ready
      published_on: 2024-11-28
      language: en
    - url: http://приклад.укр/б
  - stance: rebuts
    speaker: {name: {uk: Дмитро Усов}, side: ukraine}
    text: {uk: 'Сказав, що пропозицій не було.'}
    sources: [{url: https://example.org/b, language: uk}]
"""

SHORT = """
- id: ua-refused-630
  claim: {en: Ukraine refused to take back 630 prisoners.}
  verdict: false
"""


def one(text: str) -> Claim:
    (claim,) = parse(text, name="claims.yaml")
    return claim


def test_every_field_is_read():
    assert one(FULL) == OFFER


def test_only_id_claim_and_verdict_must_be_there():
    assert one(SHORT) == REFUSAL


def test_claims_come_in_the_order_of_the_file():
    assert parse(SHORT + FULL, name="claims.yaml") == (REFUSAL, OFFER)


def test_no_claims_are_no_error():
    assert parse("[]", name="claims.yaml") == ()


def test_json_is_read_like_yaml_whatever_the_file_is_called():
    text = """[{"id": "x", "claim": {"en": "A"}, "verdict": "false", "tags": [630], "first_seen": null,
        "statements": [{"stance": "context", "speaker": {"name": {"en": "B"}, "side": "third-party"},
        "text": {"en": "C"}, "sources": [{"url": "https://example.org"}]}]}]"""
    expected = Claim(
        id="x",
        claim={"en": "A"},
        verdict=Verdict.FALSE,
        aliases={},
        verdict_by={},
        summary={},
        tags=("630",),
        statements=(
            Statement(
                Stance.CONTEXT,
                Speaker({"en": "B"}, {}, "third-party"),
                {"en": "C"},
                sources=(Source("https://example.org"),),
            ),
        ),
    )
    assert parse(text, name="claims.json") == parse(text, name="claims.txt") == (expected,)


def test_fields_left_empty_are_fields_left_out():
    claim = one(
        """
- id: x
  claim: {en: A, uk: '', ru: }
  aliases: {uk: }
  first_seen:
  verdict: disputed
  verdict_by:
  summary: ~
  tags: null
  statements:
  - stance: asserts
    speaker: {name: {en: B}, role: , side: russia}
    said_on: ''
    text: {en: C}
    sources: [{url: https://example.org, publisher: ' ', title: , published_on: , language: ''}]
"""
    )
    (statement,) = claim.statements
    assert (claim.claim, claim.aliases, claim.first_seen, claim.tags) == ({"en": "A"}, {}, None, ())
    assert (claim.verdict_by, claim.summary) == ({}, {})
    assert (statement.said_on, statement.speaker.role) == (None, {})
    assert statement.sources == (Source("https://example.org"),)


def test_words_that_yaml_takes_for_something_else_stay_words():
    claim = one(
        "- {id: 2024, claim: {no: no, en: 1_000}, verdict: true, tags: [630, 2024-11-27, 0x10, 1e3, on]}"
    )
    assert claim.id == "2024"
    assert claim.claim == {"no": "no", "en": "1_000"}
    assert claim.verdict is Verdict.TRUE
    assert claim.tags == ("630", "2024-11-27", "0x10", "1e3", "on")


def test_blanks_around_a_text_are_taken_off_and_those_inside_stay():
    claim = one("- id: x\n  verdict: true\n  claim:\n    en: |\n      Two lines,\n        one  text.\n\n")
    assert claim.claim == {"en": "Two lines,\n  one  text."}


def test_a_claim_is_published_unless_it_says_otherwise():
    assert one(SHORT).status is Status.PUBLISHED
    assert one(SHORT + "  status: retired").status is Status.RETIRED


def test_a_value_repeated_by_an_alias_is_read():
    claim = one(
        """
- id: x
  claim: &text {en: A, uk: Б}
  summary: *text
  verdict: true
"""
    )
    assert claim.summary == claim.claim == {"en": "A", "uk": "Б"}


@pytest.mark.parametrize("code", ["en", "uk", "ru", "crh", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419"])
def test_languages_are_given_by_their_codes(code: str):
    assert one(f"- {{id: x, claim: {{{code}: A}}, verdict: true}}").claim == {code: "A"}


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org",
        "https://example.org:8443/a/b?c=d&e=%20#f",
        "https://президент.рф/новость",
        "https://xn--d1abbgf6aiiy.xn--p1ai/",
        "http://192.0.2.1/page",
        "https://t.me/s/channel/123",
        "https://web.archive.org/web/2024/https://example.org/",
        "https://a_b.example.org/~user/(x)",
    ],
)
def test_web_addresses_are_taken_as_they_are(url: str):
    statement = {"stance": "asserts", "speaker": {"name": {"en": "B"}, "side": "russia"}, "text": {"en": "C"}}
    text = f'[{{"id": "x", "claim": {{"en": "A"}}, "verdict": "true", "statements": [{{{str(statement)[1:-1]}'
    claim = one(text.replace("'", '"') + f', "sources": [{{"url": "{url}"}}]}}]}}]')
    assert [source.url for source in claim.sources] == [url]


def test_dates_may_be_as_old_as_the_printed_press_and_as_new_as_today():
    assert one(SHORT + "  first_seen: 1914-06-28").first_seen == date(1914, 6, 28)
    assert one(SHORT + "  first_seen: 2024-02-29").first_seen == date(2024, 2, 29)
