"""A claim with a rebuttal in one message, by labels in three languages."""

from __future__ import annotations

import pytest

from bot.moderation.guiding import gaps
from bot.moderation.labelled import filled, labelled
from bot.moderation.opening import new_claim
from bot.moderation.refusals import Reason
from bot.replies.desk.fields import NAMES
from bot.replies.reader import reader_for
from tests.moderation.filling import scene

MESSAGES = {
    "en": """Claim: Ukraine refused the exchange.
Who: Maria Zakharova
When: 2 December
Link: https://example.org/a
Rebuttal by: Lubinets
When: yesterday
Said: He denied it.
Link: https://example.org/b""",
    "uk": """Твердження: Україна відмовилася від обміну.
Хто: Марія Захарова
Коли: 2 грудня
Посилання: https://example.org/a
Заперечив: Лубінець
Коли: вчора
Сказав: Він це заперечив.
Джерело: https://example.org/b""",
    "ru": """Утверждение: Украина отказалась от обмена.
Кто: Мария Захарова
Когда: 2 декабря
Ссылка: https://example.org/a
Опроверг: Лубинец
Когда: вчера
Сказал: Он это отрицал.
Источник: https://example.org/b""",
}


@pytest.mark.parametrize("language", MESSAGES)
def test_labels_of_every_language_make_a_claim_with_a_rebuttal(language: str):
    sheet, problems = filled(new_claim("en"), labelled(MESSAGES[language]), scene())
    assert (problems, gaps(sheet)) == ((), ())
    assert list(sheet.claim["claim"]) == [language]
    first, second = sheet.statements
    assert (first["stance"], first["speaker"]["name"]["en"]) == ("asserts", "Maria Zakharova")
    assert (second["stance"], second["speaker"]["name"]["en"]) == ("rebuts", "Dmytro Lubinets")
    assert first["said_on"] == second["said_on"] == "2024-12-02"
    assert first["text"] == sheet.claim["claim"]


def test_what_cannot_be_read_is_named_and_the_rest_is_kept():
    lines = labelled("Claim: Russia offered a swap.\nWhen: soon\nLink: https://example.org/a")
    sheet, problems = filled(new_claim("en"), lines, scene())
    assert [(line.label, refusal.reason) for line, refusal in problems] == [("When", Reason.NOT_A_DAY)]
    assert sheet.statements[0]["sources"] == [{"url": "https://example.org/a"}]


@pytest.mark.parametrize("language", list(MESSAGES))
@pytest.mark.parametrize("step", [step for step in NAMES if step != "stance"])
def test_what_the_bot_calls_a_field_is_its_label_too(step: str, language: str):
    name = reader_for(language).plain(NAMES[step])
    first, named = labelled(f"Claim: Russia offered a swap.\n{name}: 630")
    assert (first.step, named.step, named.text) == ("wording", step, "630")


def test_a_line_without_a_label_goes_on_with_the_one_before():
    (_, said) = labelled("Claim: Russia offered a swap.\nSaid: We offered.\nNobody answered.")
    assert said.text == "We offered.\nNobody answered."


@pytest.mark.parametrize("text", ["Peskov: we are ready.", "Claim: only one", "When will it end"])
def test_a_text_with_a_colon_is_no_labelled_message(text: str):
    assert labelled(text) == ()
