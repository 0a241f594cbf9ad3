"""A draft out of a post, in three languages: what it says and nothing else."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.matching.reading_post import read_post
from bot.moderation.guiding import first_open, gaps
from bot.moderation.opening import further_statement, new_claim
from bot.moderation.posts import Post, with_post
from storage.records import Stance
from tests.moderation.filling import ENGINE, LUBINETS, ZAKHAROVA, scene

if TYPE_CHECKING:
    from bot.moderation.sheet import Sheet

WRITTEN = date(2024, 12, 2)
SPEAKERS = (LUBINETS, ZAKHAROVA)
POSTS = {
    "uk": "Вчора Марія Захарова заявила, що Україна відмовилася забрати 640 військовополонених.",
    "ru": "Вчера Мария Захарова заявила, что Украина отказалась забрать 640 военнопленных.",
    "en": "Yesterday Maria Zakharova said that Ukraine refused to take back 640 prisoners of war.",
}
WORDINGS = {
    "uk": "Україна відмовилася забрати 640 військовополонених.",
    "ru": "Украина отказалась забрать 640 военнопленных.",
    "en": "Ukraine refused to take back 640 prisoners of war.",
}
PUBLIC = {"url": "https://t.me/channel/7", "publisher": "Channel"}


def filled(sheet: Sheet, text: str, **more: object) -> Sheet:
    post = Post(text, WRITTEN, **more)
    read = read_post(ENGINE, text, speakers=SPEAKERS, written_on=WRITTEN)
    return with_post(sheet, post, read, SPEAKERS, scene())


@pytest.mark.parametrize("language", POSTS)
def test_a_post_of_a_public_channel_fills_a_whole_draft(language: str):
    sheet = filled(new_claim("en"), POSTS[language], **PUBLIC)
    assert (gaps(sheet), first_open(sheet)) == ((), None)
    assert sheet.claim["claim"] == {language: WORDINGS[language]}
    (said,) = sheet.statements
    assert said["speaker"]["name"] == dict(ZAKHAROVA.name)
    assert said["said_on"] == "2024-12-01"
    assert said["text"] == {language: WORDINGS[language]}
    assert said["sources"] == [PUBLIC]


@pytest.mark.parametrize("language", POSTS)
def test_what_a_private_post_does_not_say_stays_open(language: str):
    sheet = filled(new_claim("en"), WORDINGS[language])
    assert sheet.claim["claim"] == {language: WORDINGS[language]}
    assert {gap.step for gap in gaps(sheet)} == {"speaker", "side", "links"}
    assert first_open(sheet) == "speaker"
    assert "said_on" not in sheet.statement


def test_what_is_filled_in_already_is_kept():
    begun = new_claim("en").with_claim(claim={"en": "Mine."}).with_statement(said_on="2024-11-30")
    sheet = filled(begun, POSTS["en"], **PUBLIC)
    assert sheet.claim["claim"] == {"en": "Mine."}
    assert sheet.statement["said_on"] == "2024-11-30"


def test_pages_are_sources_and_whole_channels_are_not():
    text = POSTS["en"] + " https://news.example/a t.me/channel https://t.me/+Invite https://t.me/other/12"
    sheet = filled(new_claim("en"), text, hidden=("https://news.example/b", "tg://user?id=1"))
    assert [source["url"] for source in sheet.statement["sources"]] == [
        "https://news.example/a",
        "https://t.me/other/12",
        "https://news.example/b",
    ]


def test_somebody_the_record_does_not_know_comes_with_the_role_the_post_gives():
    sheet = filled(new_claim("uk"), "Міністр оборони Петро Невідомий заявив, що Росія передала 50 тіл.")
    assert sheet.speaker == {"name": {"uk": "Петро Невідомий"}, "role": {"uk": "Міністр оборони"}}
    assert first_open(sheet) == "side"


def test_a_post_without_a_claim_offers_its_sentences_and_fills_in_none():
    sheet = filled(new_claim("uk"), "Доброго ранку! Як справи? Гарного всім дня.")
    assert sheet.claim["claim"] == {}
    assert sheet.way.offered == ("Доброго ранку!", "Гарного всім дня.")
    assert first_open(sheet) == "wording"


def test_a_short_post_under_a_stored_claim_is_what_was_said():
    sheet = filled(further_statement(Stance.REBUTS, "uk"), "Лубінець: це неправда.")
    assert sheet.claim is None
    assert sheet.statement["stance"] == "rebuts"
    assert list(sheet.statement["text"]) == ["uk"]
    assert "неправда" in sheet.statement["text"]["uk"]
