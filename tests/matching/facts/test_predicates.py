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
        ("en", "The sponsor bailed on the festival", "refuse"),
        ("en", "They fulfilled less than half of the contract", "break"),
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
        ("ru", "Самолёт грохнулся в поле", "crash"),
        ("ru", "Власти не дали врачам забрать больных", "stop"),
        ("ru", "Мэрия валит на соседей срыв концерта", "blame"),
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
        ("en", "Did the special forces leave", "cause"),
        ("en", "A complete check of the register", "carry-out"),
        ("ru", "Мятежники ушли из города", "revolt"),
        ("ru", "Лекарство без рецепта", "food"),
    ],
)
def test_a_word_that_only_begins_like_a_deed_tells_none(language: str, text: str, predicate: str):
    assert predicate not in deeds(language, text)


@pytest.mark.parametrize(
    ("language", "text", "predicate", "expected"),
    [
        ("en", "Did the bank close after strikes?", "strike", True),
        ("uk", "Що знайшли в палаці після втечі президента", "flee", True),
        ("uk", "Президент утік після обіду", "flee", False),
        ("ru", "Голосование перенесли из-за протеста", "protest", True),
        ("ru", "Протест перенесли", "protest", False),
    ],
)
def test_a_noun_after_a_word_of_time_or_cause_only_tells_when_or_why(
    language: str, text: str, predicate: str, *, expected: bool
):
    found = [f.is_aside for f in understood(language, text).frames if f.predicate == predicate]
    assert found in ([], [expected])


def test_a_cause_is_not_denied_by_what_is_put_off():
    (cause,) = (
        f for f in understood("ru", "Выборы перенесли из-за протеста").frames if f.predicate == "protest"
    )
    assert not cause.is_denied


def test_what_others_are_to_do_is_not_done_by_who_refuses_it():
    (freed,) = (
        f for f in understood("en", "Israel said no to them being freed").frames if f.predicate == "hand-over"
    )
    assert not freed.agent


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "The chemist does not sell it without a prescription", "prescript"),
        ("uk", "В аптеці не продають ліки без рецепта", "рецепт"),
        ("ru", "В аптеке не продают лекарство без рецепта", "рецепт"),
    ],
)
def test_a_lack_that_is_denied_is_none(language: str, text: str, word: str):
    assert word not in understood(language, text).denied
