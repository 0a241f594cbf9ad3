"""People, moments, drafts, questions and notices to test the desk with."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from storage.desk.records import Draft, Notice, NoticeKind, Publication
from storage.records import KeptQuestion
from tests.storage.samples import OFFER

if TYPE_CHECKING:
    from storage.store import Store

NOW = datetime(2024, 12, 2, 12, 0, 0, 123456, tzinfo=UTC)
SOON = NOW + timedelta(minutes=5)
ANNA, BORYS = "user:17", "user:18"
"""Two moderators, as the audit names them."""
ASKER, OTHER_ASKER = 2**52 - 1, 7
"""Two askers; the first with the largest id that Telegram gives."""


def draft(**changes: Any) -> Draft:
    """Return a draft that has not been stored yet."""
    given = {"number": 0, "kind": "add", "author": ANNA, "fields": {}, "created_at": NOW, "changed_at": NOW}
    return Draft(**(given | changes))


def publication(*claims: Any, **changes: Any) -> Publication:
    """Return a publication of claims (of OFFER, if none is given) by the first moderator."""
    return Publication(**({"by": ANNA, "claims": claims or (OFFER,)} | changes))


def notice(key: str = "answered:1", **changes: Any) -> Notice:
    """Return a notice to the first asker."""
    return Notice(**({"user_id": ASKER, "kind": NoticeKind.ANSWERED, "key": key} | changes))


async def ask(store: Store, user_id: int = ASKER, message_id: int = 1, language: str = "uk") -> int:
    """Keep a question and return its number."""
    text = "Чи відмовилась Україна?"
    assert await store.keep_question(KeptQuestion(text, language, user_id, message_id, user_id, NOW))
    return (await store.desk.questions.open())[-1].number


async def told(store: Store) -> list[Notice]:
    """Return everything that waits in the outbox and has not been taken yet."""
    return await store.desk.outbox.take(100, at=NOW)
