"""Full replies in three languages, as people read them; a change of wording is seen in the diff."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.replies.golden import FOLDER, all_replies, path, written
from tests.replies.samples import LANGUAGES
from tests.replies.telegram import sent

if TYPE_CHECKING:
    from bot.replies import Reply

KEPT = [(language, name, reply) for language in LANGUAGES for name, reply in all_replies(language)]


@pytest.mark.parametrize(
    ("language", "name", "reply"), KEPT, ids=[f"{code}-{name}" for code, name, _ in KEPT]
)
def test_a_reply_reads_as_it_was_approved(language: str, name: str, reply: Reply):
    sent(reply)
    assert written(reply) == path(language, name).read_text(encoding="utf-8")


def test_no_file_is_left_over():
    assert {path(language, name) for language, name, _ in KEPT} == set(FOLDER.rglob("*.html"))
