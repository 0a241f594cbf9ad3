"""Every screen of the upkeep is a message Telegram takes, however large the claim and its changes are."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.moderation.conflict import Conflict, Undoing
from bot.moderation.lacking import lacking
from bot.moderation.refusals import Reason, Refusal
from bot.replies.desk import editing, files, finding, history, panel, proposed, review, translating
from bot.replies.desk.refusals import refused
from bot.replies.markup import lines
from storage.desk.records import AuditEntry, Draft
from storage.interchange import differences, limits, plain, preview
from storage.interchange.parsing import Reading
from storage.records import Source, Speaker, Stance, Statement, Status
from tests.replies.samples import LANGUAGES, REFUSED, record
from tests.replies.telegram import sent

NOW = datetime(2024, 12, 3, 12, tzinfo=UTC)
LONG = ("Слово & <слово>. " * limits.TEXT)[: limits.TEXT]
CODES = ("en", "uk", "ru", "pl", "de", "fr", "pt-BR", "zh-Hant", "es", "it", "cs", "sk", "lt", "lv", "et")
TEXTS = dict.fromkeys(CODES, LONG)
ADDRESS = "https://example.org/" + "a" * (limits.URL - 20)
STATEMENT = Statement(
    Stance.REBUTS,
    Speaker(TEXTS, TEXTS, "third-party"),
    TEXTS,
    date(2024, 12, 2),
    (Source(ADDRESS, LONG[:500], LONG[:500], date(2024, 12, 2), "uk"),) * limits.SOURCES,
)
HUGE = replace(
    REFUSED,
    id="x" * limits.ID,
    claim=TEXTS,
    summary={"pl": LONG},
    verdict_by=TEXTS,
    aliases=dict.fromkeys(CODES, (LONG,) * limits.ALIASES),
    tags=(LONG[:100],) * limits.TAGS,
    statements=(STATEMENT,) * limits.STATEMENTS,
    status=Status.RETIRED,
    changed_at=NOW,
)
BARE = replace(REFUSED, id=HUGE.id, changed_at=NOW)
DRAFT = Draft(
    99_999_999, "edit", "user:1", {"set": {"tags": []}}, NOW, NOW, version=999, claim=HUGE.id, reason=LONG
)
FILE = replace(DRAFT, kind="import", claim=None, fields={"file": LONG})
ENTRY = AuditEntry(
    99_999_999,
    NOW,
    "user:4503599627370495",
    "change",
    "claim",
    HUGE.id,
    plain(BARE),
    plain(HUGE),
    approved_by="cli:" + "n" * 40,
    reason=LONG,
)
CHANGES = differences(BARE, HUGE)
RECORD = record(HUGE)

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def test_lists_and_the_panel(language: str):
    sent(finding.found([HUGE] * 12, 2, language))
    sent(panel.as_shown(HUGE, RECORD, language))
    sent(panel.panel(HUGE, lacking(HUGE), ("n" * 200, NOW), language))
    sent(translating.wanted([(HUGE, lacking(HUGE))] * 5, 1, language, has_more=True))
    sent(translating.texts(HUGE, lacking(HUGE), language))


@pytest.mark.parametrize(
    "way",
    [
        (),
        ("claim",),
        ("claim", "pt-BR"),
        ("verdict",),
        ("aliases", "zh-Hant"),
        ("aliases", "zh-Hant", 199),
        ("tags",),
        ("statements",),
        ("statements", 199),
        ("statements", 199, "speaker", "name"),
        ("statements", 199, "speaker", "side"),
        ("statements", 199, "sources"),
        ("statements", 199, "sources", 49),
        ("statements", 199, "sources", 49, "published_on"),
        ("statements", 199, "sources", 49, "language"),
    ],
)
def test_every_place_of_an_edit(language: str, way: tuple[str | int, ...]):
    for page in (0, 1, 2, 99):
        sent(editing.place_of(DRAFT, plain(HUGE), way, language, page))


def test_previews_confirmations_and_outcomes(language: str):
    sent(proposed.looked_at(DRAFT, HUGE, CHANGES, RECORD, language, review=True))
    sent(proposed.status_asked(DRAFT, HUGE, LONG[:1000], language, review=True))
    sent(proposed.published([HUGE] * 50, 99_999_999, language))
    sent(review.waits(DRAFT, language))
    sent(proposed.stopped(DRAFT, language))


def test_files_reviews_and_drafts(language: str):
    claims = tuple(replace(HUGE, id=f"{'x' * 190}{n}") for n in range(20))
    stored = {claim.id: replace(BARE, id=claim.id) for claim in claims}
    seen = preview(Reading("a.yaml", "yaml", claims, ()), stored)
    names = {ENTRY.by: "n" * 64}
    sent(files.opened(FILE, seen, language, has_changed=True))
    sent(files.rehearsed(LONG, seen, replace(DRAFT, kind="import"), language))
    assert files.is_long(seen, language)
    sent(review.reviewed_file(FILE, seen, [claim.id for claim in claims], names, language))
    sent(review.unfit(DRAFT, lines(LONG[:300]), names, language))
    sent(review.between(Conflict(DRAFT, HUGE, ENTRY, CHANGES, CHANGES, (), DRAFT), names, language))
    sent(review.reviewed(replace(DRAFT, author=ENTRY.by), HUGE, CHANGES, RECORD, names, language))


def test_a_refusal_that_repeats_what_was_sent(language: str):
    for refusal in (
        Refusal(Reason.NO_SUCH_CHANGE, number=LONG * 2),
        Refusal(Reason.NO_SUCH_CONCEPT, words=LONG * 2),
        Refusal(Reason.NO_SUCH_FIELD, field=LONG * 2),
    ):
        sent(refused(refusal, language))


def test_conflicts_history_and_undo(language: str):
    clashes = tuple(change.steps for change in CHANGES)
    conflict = Conflict(DRAFT, HUGE, ENTRY, CHANGES, CHANGES, clashes, DRAFT)
    sent(proposed.conflict(conflict, {}, language))
    sent(history.of_claim(HUGE, [ENTRY] * 6, {}, 2, language))
    sent(history.of_everything([ENTRY] * 6, {}, 2, language))
    undoing = Undoing(ENTRY, HUGE, DRAFT, CHANGES, CHANGES[:9], has_later=True)
    sent(history.undoing(undoing, {ENTRY.by: "n" * 200}, language, review=True))
