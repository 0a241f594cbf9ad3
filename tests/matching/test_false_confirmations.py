"""What looks like a claim and is none: denials, limits, reasons, stages, and questions it does not answer."""

from __future__ import annotations

import pytest

from bot.matching.answer import Outcome
from bot.matching.engine import Engine
from bot.matching.message import Message
from tests.matching.record import claim, texts

DAM = claim(
    "peru-stopped-dam",
    texts(
        "In June 2023 Peru stopped building of the dam because the workers demanded higher wages",
        "У червні 2023 року Перу зупинило будівництво дамби, бо робітники вимагали вищих зарплат",
        "В июне 2023 года Перу остановило строительство плотины, так как рабочие требовали прибавки",
    ),
)
NURSES = claim(
    "kenya-vaccinated-nurses",
    texts(
        "Kenya vaccinated only nurses against cholera in 2022",
        "Кенія у 2022 році вакцинувала від холери лише медсестер",
        "Кения в 2022 году вакцинировала от холеры только медсестёр",
    ),
)
SCHOOLS = claim(
    "chad-and-niger-closed-schools",
    texts(
        "Chad and Niger agreed to rebuild most of the 340 burnt schools",
        "Чад і Нігер домовилися відбудувати більшість із 340 спалених шкіл",
        "Чад и Нигер договорились отстроить большинство из 340 сожжённых школ",
    ),
)
CAMPAIGN = claim(
    "serbia-discredits-montenegro",
    texts(
        "Serbia is running a campaign to discredit the Montenegrin authorities",
        "Сербія веде кампанію з дискредитації влади Чорногорії",
        "Сербия ведёт кампанию по дискредитации властей Черногории",
    ),
)

FERRY = claim(
    "malta-blamed-for-ferry",
    texts(
        "Malta's statements about the ferry distract from the deaths of 31 passengers",
        "Заяви Мальти про пором відвертають увагу від загибелі 31 пасажира",
        "Заявления Мальты о пароме отвлекают внимание от гибели 31 пассажира",
    ),
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine((DAM, NURSES, SCHOOLS, CAMPAIGN, FERRY))


def confirmed(engine: Engine, language: str, text: str) -> str | None:
    answer = engine.ask(Message(text, app_language=language))
    return answer.claim if answer.outcome is Outcome.MATCH else None


@pytest.mark.parametrize(
    ("claim", "language", "text"),
    [
        (DAM.id, "en", "Did Peru stop building the dam in June 2023 because workers demanded higher wages?"),
        (DAM.id, "uk", "Перу зупинило будівництво дамби, бо робітники хотіли вищих зарплат?"),
        (DAM.id, "ru", "Правда, что Перу остановило строительство плотины в июне 2023 года?"),
        (NURSES.id, "en", "Were only nurses vaccinated against cholera in Kenya?"),
        (NURSES.id, "uk", "Кенія вакцинувала від холери тільки медсестер?"),
        (SCHOOLS.id, "ru", "Чад и Нигер договорились отстроить большинство из 340 школ?"),
        (SCHOOLS.id, "en", "How many burnt schools did Chad and Niger agree to rebuild?"),
        (CAMPAIGN.id, "uk", "Кому вірити: Сербія веде кампанію з дискредитації влади Чорногорії?"),
        (CAMPAIGN.id, "ru", "Как проверить, что Сербия ведёт кампанию по дискредитации властей Черногории?"),
        (CAMPAIGN.id, "en", "Isn't Serbia running a campaign to discredit the Montenegrin authorities?"),
        (CAMPAIGN.id, "ru", "Разве Сербия не ведёт кампанию по дискредитации властей Черногории?"),
    ],
)
def test_what_has_the_same_truth_conditions_is_still_confirmed(
    engine: Engine, claim: str, language: str, text: str
):
    assert confirmed(engine, language, text) == claim


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The building of the dam in Peru was not stopped by the workers' demand for higher wages"),
        ("uk", "Сербія не веде жодної кампанії з дискредитації влади Чорногорії"),
        ("ru", "Никакой кампании по дискредитации властей Черногории Сербия не ведёт"),
        ("ru", "Перу остановило строительство плотины вовсе не из-за зарплат рабочих"),
        ("en", "Chad and Niger failed to agree on rebuilding most of the 340 burnt schools"),
    ],
)
def test_a_denial_that_no_known_deed_takes_up_denies_the_claim(engine: Engine, language: str, text: str):
    assert confirmed(engine, language, text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kenya vaccinated not only nurses against cholera in 2022"),
        ("uk", "Кенія вакцинувала від холери не лише медсестер"),
        ("ru", "Кения в 2022 году вакцинировала от холеры только врачей?"),
        ("en", "Kenya vaccinated everyone except nurses against cholera in 2022?"),
        ("ru", "Кения вакцинировала от холеры всех, кроме медсестёр?"),
        ("uk", "Чад і Нігер домовилися відбудувати лічені одиниці з 340 спалених шкіл?"),
        ("en", "Chad and Niger agreed to rebuild half of the 340 burnt schools?"),
    ],
)
def test_other_limits_and_shares_make_another_claim(engine: Engine, language: str, text: str):
    assert confirmed(engine, language, text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Did Peru stop building the dam in June 2023 because of an earthquake?"),
        ("uk", "Перу зупинило будівництво дамби у червні 2023 року, бо скінчився бетон?"),
        ("ru", "Перу остановило строительство плотины, чтобы спасти редких рыб?"),
    ],
)
def test_a_reason_that_nobody_in_the_record_gives_makes_another_claim(
    engine: Engine, language: str, text: str
):
    assert confirmed(engine, language, text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Has Serbia stopped its campaign to discredit the Montenegrin authorities?"),
        ("uk", "Сербія припинила кампанію з дискредитації влади Чорногорії?"),
        ("ru", "Сербия прекратила кампанию по дискредитации властей Черногории?"),
    ],
)
def test_what_has_stopped_does_not_go_on(engine: Engine, language: str, text: str):
    assert confirmed(engine, language, text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Did Chad and Mali agree to rebuild most of the 340 burnt schools?"),
        ("uk", "Судан і Нігер домовилися відбудувати більшість із 340 спалених шкіл?"),
    ],
)
def test_two_who_act_side_by_side_are_both_the_claims(engine: Engine, language: str, text: str):
    assert confirmed(engine, language, text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "How many teachers of the burnt schools of Chad and Niger were dismissed?"),
        ("en", "How much money did Chad and Niger spend on rebuilding the burnt schools?"),
        ("en", "How do I get vaccinated against cholera in Kenya?"),
        ("uk", "Як вакцинуватися від холери в Кенії?"),
        ("ru", "Сколько детей вакцинировали от холеры в Кении в 2022 году?"),
        ("ru", "Куда обратиться за вакциной от холеры в Кении?"),
    ],
)
def test_a_question_for_what_no_claim_tells_is_not_answered_with_one(
    engine: Engine, language: str, text: str
):
    assert confirmed(engine, language, text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Заяви Тунісу про пором відвертають увагу від загибелі 31 пасажира?"),
        ("ru", "Заявления Туниса о пароме отвлекают внимание от гибели 31 пассажира?"),
    ],
)
def test_words_are_those_of_whoever_they_are_ascribed_to(engine: Engine, language: str, text: str):
    assert confirmed(engine, language, text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Malta's statements about the ferry draw attention to the deaths of 31 passengers"),
        ("uk", "Заяви Мальти про пором привертають увагу до загибелі 31 пасажира"),
        ("ru", "Заявления Мальты о пароме отвлекают внимание от того, что 31 пассажир выжил"),
    ],
)
def test_the_opposite_deed_makes_another_claim(engine: Engine, language: str, text: str):
    assert confirmed(engine, language, text) is None
