"""Any claim that the format can hold, for property tests."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from storage.interchange.fields import UNSEEN
from storage.records import Claim, Side, Source, Speaker, Stance, Statement, Status, Verdict

CHARACTERS = st.one_of(
    st.sampled_from("aя1 \n\t:-#&*!|>'\"%@`{}[]~?,\u00a0\u2028\ufeff\u0301😀🇺🇦\u200b\u00ad\u0085\x7f\\"),
    st.characters(exclude_categories=("Cs",)),
)


def texts(longest: int = 30) -> st.SearchStrategy[str]:
    """Give texts as they are after reading: without blanks around them, without control characters."""
    return (
        st.text(CHARACTERS, min_size=1, max_size=longest)
        .map(lambda text: UNSEEN.sub("", text).strip())
        .filter(lambda text: text != "")
    ) | st.sampled_from(
        ["null", "~", "no", "true", "1_0", "2024-01-01", "0x1", "<<", "=", "- a", "a: b", "'", "%YAML"]
    )


LANGUAGES = st.sampled_from(["en", "uk", "ru", "no", "pt-BR", "zh-Hant"])
WORDS = st.from_regex(r"[a-z0-9._:~+#!%@&*'\"-]{1,20}", fullmatch=True)
DAYS = st.none() | st.dates(date(1800, 1, 1), date(2024, 12, 31))
LINES = st.none() | texts()


def local(smallest: int = 0) -> st.SearchStrategy[dict[str, str]]:
    """Give a text in some languages."""
    return st.dictionaries(LANGUAGES, texts(), min_size=smallest, max_size=3)


SOURCES = st.builds(
    Source,
    url=WORDS.map(lambda path: f"https://example.org/{path}"),
    publisher=LINES,
    title=LINES,
    published_on=DAYS,
    language=st.none() | LANGUAGES,
)
STATEMENTS = st.builds(
    Statement,
    stance=st.sampled_from(Stance),
    speaker=st.builds(Speaker, name=local(1), role=local(), side=st.sampled_from(Side)),
    text=local(1),
    said_on=DAYS,
    sources=st.lists(SOURCES, min_size=1, max_size=2).map(tuple),
)
CLAIMS = st.builds(
    Claim,
    id=WORDS,
    claim=local(1),
    verdict=st.sampled_from(Verdict),
    aliases=st.dictionaries(LANGUAGES, st.lists(texts(), min_size=1, max_size=2).map(tuple), max_size=2),
    verdict_by=local(),
    summary=local(),
    tags=st.lists(texts(), max_size=2).map(tuple),
    statements=st.lists(STATEMENTS, max_size=2).map(tuple),
    first_seen=DAYS,
    status=st.sampled_from(Status),
    changed_at=st.none(),
)
RECORDS = st.lists(CLAIMS, max_size=3, unique_by=lambda claim: claim.id).map(tuple)
