"""Every kind of notice has words."""

from __future__ import annotations

from bot.handlers.telling import WRITERS
from storage.desk.records import NoticeKind


def test_every_kind_of_notice_has_a_writer():
    assert set(WRITERS) == set(NoticeKind)
