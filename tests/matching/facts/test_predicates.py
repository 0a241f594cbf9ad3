"""Which deed a verb, an idiom or a noun tells, and which verbs tell none by themselves."""

from __future__ import annotations

import pytest

from tests.matching.facts.understanding import understood


def deeds(language: str, text: str) -> set[str]:
    """Return the predicates of the frames of a sentence."""
    return {frame.predicate for frame in understood(language, text).frames}


@pytest.mark.parametrize(
    ("language", "text", "predicate"),
    [
        ("uk", "Лікарня візьме донорів", "take"),
        ("uk", "Держава забрала б своїх", "take"),
        ("uk", "Мерія продасть парк", "sell"),
        ("uk", "Хто скаже про це", "say"),
        ("uk", "Він думав про вибори", "think"),
        ("uk", "Комісія поверне бюлетені", "return"),
        ("ru", "Больница возьмет доноров", "take"),
        ("ru", "Мэрия продаст парк", "sell"),
        ("ru", "Он видел протокол", "know"),
        ("ru", "Комиссия найдёт и проверит подписи", "check-through"),
    ],
)
def test_every_form_of_a_verb_tells_the_deed_of_its_dictionary_form(language: str, text: str, predicate: str):
    assert predicate in deeds(language, text)


@pytest.mark.parametrize(
    ("language", "text", "predicate"),
    [
        ("en", "The agency crossed the new cheap vaccine off its list", "refuse"),
        ("en", "The party opposes the reform", "refuse"),
        ("en", "The mayor told the investors to keep them, you can keep them", "refuse"),
        ("en", "The clinic turned the patients away", "refuse"),
        ("en", "The board dug in its heels", "refuse"),
        ("en", "The union gave the go-ahead", "agree"),
        ("en", "The other side made the first move", "offer"),
        ("en", "The ministry is dragging its feet", "postpone"),
        ("en", "The opposition put paid to the reform", "stop"),
        ("en", "They went back on the agreement", "break"),
        ("en", "The firm made good on its pledge", "carry-out"),
        ("en", "The letters fell on deaf ears", "ignore"),
        ("en", "Two regions were left out of the census", "leave-out"),
        ("uk", "Мерія вперлася рогом", "refuse"),
        ("uk", "Лікарня махнула рукою на хворих", "refuse"),
        ("uk", "Фракція виступає проти реформи", "refuse"),
        ("uk", "Міністр дав відмашку", "agree"),
        ("uk", "Опозиція не проти дебатів", "agree"),
        ("uk", "Комісія поклала скаргу під сукно", "postpone"),
        ("uk", "Депутати вставляли палиці в колеса", "stop"),
        ("uk", "Реформу спустили на гальмах", "stop"),
        ("uk", "На лист — нуль реакції", "ignore"),
        ("uk", "Два райони оминули увагою", "leave-out"),
        ("ru", "Мэрия встала в позу", "refuse"),
        ("ru", "Профсоюз ни в какую", "refuse"),
        ("ru", "Министр дал отмашку", "agree"),
        ("ru", "Оппозиция не против дебатов", "agree"),
        ("ru", "Жалобу положили под сукно", "postpone"),
        ("ru", "Реформу спустили на тормозах", "stop"),
        ("ru", "Депутаты вставляли палки в колёса", "stop"),
        ("ru", "На письмо ноль внимания", "ignore"),
        ("ru", "Два района обошли стороной", "leave-out"),
    ],
)
def test_an_idiom_tells_the_deed_it_stands_for(language: str, text: str, predicate: str):
    assert predicate in deeds(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The officers remained in the town and travelled around"),
        ("en", "The list consists of names and comprises two parts"),
        ("uk", "Виборці перебували в місті, їздили й чекали"),
        ("uk", "Перелік містить прізвища й складається з двох частин"),
        ("ru", "Избиратели находились в городе, ездили и ждали"),
        ("ru", "Перечень содержит фамилии и состоит из двух частей"),
    ],
)
def test_being_somewhere_or_consisting_of_something_is_no_deed_nobody_knows(language: str, text: str):
    assert not understood(language, text).strange


@pytest.mark.parametrize(
    ("language", "text", "predicate"),
    [
        ("ru", "Это был намеренный удар", "plan"),
        ("uk", "Він сказав це на публіку", "publish"),
        ("uk", "Мерія відкрито заявила про це", "open-up"),
        ("uk", "У приймальні лікаря людно", "accept"),
        ("en", "The fallen soldiers' remains lay there", "stay"),
        ("en", "The headquarters dismissed the claim", "resign"),
    ],
)
def test_a_word_that_only_begins_like_a_deed_tells_none(language: str, text: str, predicate: str):
    assert predicate not in deeds(language, text)
