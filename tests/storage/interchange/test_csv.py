"""Claims as a table: what people see in a spreadsheet, and what comes back from it."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from storage.interchange import dump, limits, parse, read_claims
from storage.interchange.formats.columns import BY_NAME, STATEMENT_NUMBER
from storage.interchange.schema import ClaimEntry, SourceEntry, SpeakerEntry, StatementEntry
from tests.storage.interchange.strategies import RECORDS
from tests.storage.samples import OFFER, REFUSAL

if TYPE_CHECKING:
    from storage.interchange import Problem
    from storage.records import Claim

HEADER = "id,claim.en,verdict,statement,stance,speaker.name.en,speaker.side,text.en,url\n"
GOOD = HEADER + "x,A,false,1,asserts,B,russia,C,https://example.org/a\n"


def table(text: str) -> list[dict[str, str]]:
    """Return the rows as a spreadsheet shows them, without empty cells."""
    rows = csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""))
    return [{name: cell for name, cell in row.items() if cell} for row in rows]


def problems(text: str) -> list[tuple[str, str, int | None]]:
    return [(problem.record, problem.field, problem.line) for problem in found(text)]


def found(text: str) -> tuple[Problem, ...]:
    return read_claims(text, name="claims.csv").problems


def test_every_source_has_a_row_and_nothing_is_repeated_but_id_and_number():
    offered, again, denied, refused = table(dump([OFFER, REFUSAL], "csv"))
    assert offered == {
        "id": "ru-offers-630",
        "claim.en": "Russia offered to swap 630 prisoners.",
        "claim.ru": "Россия предложила обменять 630 пленных.",
        "claim.uk": "Росія запропонувала обміняти 630 полонених.",
        "verdict": "disputed",
        "verdict_by.en": "Not independently assessed",
        "summary.uk": "МЗС Росії заявило, що готове; в Україні пропозиції не отримували.",
        "aliases.en": "630 for 630\nswap of 630",
        "aliases.uk": "630 на 630",
        "first_seen": "2024-11-27",
        "tags": "630\noffer",
        "status": "published",
        "statement": "1",
        "stance": "asserts",
        "speaker.name.en": "Maria Zakharova",
        "speaker.role.en": "Spokesperson",
        "speaker.role.uk": "речниця",
        "speaker.side": "russia",
        "said_on": "2024-11-27",
        "text.en": "Said that Russia was ready.",
        "text.ru": "Сказала, что Россия готова.",
        "url": "https://example.org/a?x=1&y=2",
        "publisher": "Example",
        "title": "Ready",
        "published_on": "2024-11-28",
        "language": "en",
    }
    assert again == {"id": "ru-offers-630", "statement": "1", "url": "http://приклад.укр/б"}
    assert denied == {
        "id": "ru-offers-630",
        "statement": "2",
        "stance": "rebuts",
        "speaker.name.uk": "Дмитро Усов",
        "speaker.side": "ukraine",
        "text.uk": "Сказав, що пропозицій не було.",
        "url": "https://example.org/b",
        "language": "uk",
    }
    assert refused["claim.en"] == "Ukraine refused to take back 630 prisoners."


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=80)
@given(claims=RECORDS)
def test_reading_what_was_written_gives_the_same_claims(claims: tuple[Claim, ...]):
    written = dump(claims, "csv")
    assert parse(written, name="x") == claims
    assert dump(parse(written, name="x"), "csv") == written


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=40)
@given(claims=RECORDS)
def test_no_cell_is_taken_for_a_formula(claims: tuple[Claim, ...]):
    cells = [cell for row in csv.reader(StringIO(dump(claims, "csv"), newline="")) for cell in row]
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r＝＋－＠")]


def test_formulas_are_guarded_by_an_apostrophe_that_import_takes_away():
    claim = replace(REFUSAL, claim={"en": '=HYPERLINK("https://evil.example")', "uk": "'@x", "ru": "'so'"})
    written = dump([claim], "csv")
    (row,) = table(written)
    assert (row["claim.en"][:6], row["claim.uk"], row["claim.ru"]) == ("'=HYPE", "''@x", "'so'")
    assert parse(written, name="x") == (claim,)


def test_every_field_of_the_format_has_a_column():
    parts = {
        *(ClaimEntry.model_fields.keys() - {"statements"}),
        *(StatementEntry.model_fields.keys() - {"speaker", "sources"}),
        *(f"speaker.{name}" for name in SpeakerEntry.model_fields),
        *SourceEntry.model_fields,
    }
    assert BY_NAME.keys() == parts | {STATEMENT_NUMBER}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_spreadsheets_write_is_read_whatever_separates_it(separator: str, end: str, mark: str):
    text = mark + GOOD.replace(",", separator).replace("\n", end)
    assert [claim.id for claim in parse(text, name="-")] == ["x"]


def test_rows_may_be_sorted_and_filled_down():
    text = HEADER + (
        "x,A,false,2,rebuts,D,ukraine,E,https://example.org/c\n"
        "y,B,true,,,,,,\n"
        "x,A,false,1,asserts,B,russia,C,https://example.org/a\n"
        "x,,,2,,,,,https://example.org/d\n"
    )
    claim, other = parse(text, name="claims.csv")
    assert [[source.url for source in statement.sources] for statement in claim.statements] == [
        ["https://example.org/a"],
        ["https://example.org/c", "https://example.org/d"],
    ]
    assert (claim.id, other.id) == ("x", "y")


def test_days_as_spreadsheets_rewrite_them_are_read():
    text = "id,claim.en,verdict,first_seen\nx,A,true,27.11.2024\ny,A,true,1.2.2024\n"
    assert [str(claim.first_seen) for claim in parse(text, name="x")] == ["2024-11-27", "2024-02-01"]
    text = "id,claim.en,verdict,first_seen\nx,A,true,11/27/2024\n"
    assert [problem.reason for problem in found(text)] == [
        "must be a date such as 2024-12-31, not '11/27/2024'"
    ]


def test_empty_rows_and_columns_without_header_are_nothing():
    (claim,) = parse(",id,claim.en,verdict,\n,,,,\n,x,A,true,\n\n", name="x")
    assert claim.id == "x"


def test_a_table_of_nothing_has_the_columns_to_fill_in():
    written = dump([], "csv")
    assert parse(written, name="x") == ()
    assert "claim.en,claim.uk,claim.ru" in written


def test_everything_wrong_is_named_with_its_row_and_column():
    text = HEADER + (
        "x,A,flase,1,asserts,B,russia,C,https://example.org/a\n"
        'y,"A\nB",true,1,denies,B,,C,ftp://example.org\n'
        "\n"
        ",A,true,,,,,,\n"
        "z,A,true,one,asserts,B,russia,C,https://example.org/a\n"
        "w,A,true,1,asserts,B,russia,C,\n"
        "v,A,true,1,asserts,B,russia,C,https://example.org/a\n"
        "v,B,,1,,,,,https://example.org/b\n"
    )
    assert problems(text) == [
        ("", "id", 5),
        ("x", "verdict", 2),
        ("y", "stance", 3),
        ("y", "speaker.side", 3),
        ("y", "url", 3),
        ("z", "statement", 6),
        ("w", "url", 7),
        ("v", "claim.en", 9),
    ]


@pytest.mark.parametrize(
    ("header", "field", "reason"),
    [
        ("id,claim.en,verdict,note", "note", "is no column of the format; the columns are id, claim.en, "),
        ("id,claim.ua,verdict", "claim.ua", "did you mean 'uk'?"),
        ("id,claim,verdict", "claim", "is no column of the format"),
        ("id,claim.en,verdict,verdict", "verdict", "stands in the first row twice"),
    ],
)
def test_a_column_that_is_none_is_refused(header: str, field: str, reason: str):
    problem, *others = found(header + "\nx" + ",true" * header.count(",") + "\n")
    assert not [other for other in others if other.field == ""]
    assert (problem.field, problem.line) == (field, 1)
    assert reason in problem.reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name,age\nx,1\n", "must name its columns in the first row, such as id, claim.en, verdict"),
        ('id,claim.en,verdict\nx,"A', "cannot be read as CSV: unexpected end of data (row 2)"),
        ('id,claim.en,verdict\nx,"A" B,true', "cannot be read as CSV: "),
        (f"id,claim.en,verdict\nx,{'A' * 1_000_000},true", "field larger than field limit"),
        ("id,verdict" + "," * 2000, "has more than 1000 columns"),
    ],
)
def test_a_text_that_is_no_table_of_claims_is_refused(text: str, reason: str):
    (problem,) = found(text)
    assert reason in problem.reason


def test_a_cell_below_no_column_is_not_lost():
    (problem,) = found("id,claim.en,verdict\nx,A,true,more\n")
    assert (problem.record, problem.line) == ("x", 2)
    assert problem.reason == "holds a cell below no column"


def test_the_longest_texts_come_back():
    aliases = tuple(f"{number}\\\n" + "x\ny" * 600 for number in range(limits.ALIASES))
    claim = replace(REFUSAL, aliases={"en": aliases})
    assert parse(dump([claim], "csv"), name="x") == (claim,)


def test_the_documentation_names_every_column():
    text = (Path(__file__).parents[3] / "docs/record.md").read_text(encoding="utf-8")
    table = text.partition("| Columns |")[2].partition("\n\n")[0]
    named = {name.removesuffix(".en") for name in re.findall(r"`([a-z_.]+)`", table)}
    assert named == set(BY_NAME)
