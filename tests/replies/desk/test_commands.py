"""The help of moderators: everything they may do, in one message, with an example that works as it stands."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.language.offered import LANGUAGES
from bot.moderation.guiding import gaps
from bot.moderation.labelled import filled, labelled
from bot.moderation.opening import new_claim
from bot.moderation.people import Rank
from bot.replies.desk.commands import COMMANDS, EXAMPLE, GROUPS, help_of_desk
from bot.replies.markup import MESSAGE, size
from bot.replies.reader import reader_for
from tests.moderation.filling import scene

CODES = [language.code for language in LANGUAGES]


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("rank", [Rank.MODERATOR, Rank.OWNER])
def test_the_help_names_what_a_rank_may_do_in_one_message(language: str, rank: Rank):
    html = help_of_desk(language, rank).html
    assert size(html).fits(MESSAGE)
    assert {name for name in COMMANDS if f"/{name} " in html} == {
        name for name, (needed, _) in COMMANDS.items() if rank >= needed
    }


def test_every_command_is_in_one_group():
    assert Counter(name for _, names in GROUPS for name in names) == Counter(list(COMMANDS))


@pytest.mark.parametrize("language", CODES)
def test_the_example_of_every_language_is_read_as_a_whole_claim_with_a_rebuttal(language: str):
    command, _, lines = reader_for(language).plain(EXAMPLE).partition("\n")
    sheet, problems = filled(new_claim(language), labelled(lines), scene())
    assert (command, problems, gaps(sheet)) == ("/add", (), ())
    assert list(sheet.claim["claim"]) == [language]
    assert [each["stance"] for each in sheet.statements] == ["asserts", "rebuts"]
