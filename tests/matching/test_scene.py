"""What a message paints around its claim, or leaves out of it, keeps it from nothing."""

from __future__ import annotations

import pytest

from bot.matching.engine import Engine
from bot.matching.message import Message
from tests.matching.record import claim, texts
from tests.matching.stored import CLAIMS

BROKE = claim(
    "broke",
    texts(
        "Iran broke the agreement with Turkey in July 2023.",
        "Іран порушив угоду з Туреччиною в липні 2023 року.",
        "Иран нарушил договорённость с Турцией в июле 2023 года.",
    ),
)
ENGINE = Engine([BROKE])
RECORD = Engine(CLAIMS)


@pytest.mark.parametrize(
    "text", ["Only 173 Ukrainians for 248 Russians in January 2024?", "173 українці 248 росіян січень 2024"]
)
def test_several_figures_and_a_time_tell_which_claim_is_meant(text: str):
    assert RECORD.ask(Message(text)).claim == "swap-173-for-248-jan-2024"
    assert RECORD.ask(Message(text.replace("173", "137"))).claim is None
    assert RECORD.ask(Message(text.replace("248", ""))).claim is None


POST = (
    "Снова эта история: июль 2023-го, министр Ирана спускается с трапа, а вокруг камеры. "
    "Тогда в Анкаре говорили, мол, Иран нарушил договорённость с Турцией. "
    "Так нарушил Иран в июле 2023-го договорённость с Турцией? "
    "Друзья, если у кого есть хоть какие-то источники, то напишите, пожалуйста, "
    "буду благодарен за каждое слово."
)


def test_verbs_that_nobody_knows_paint_the_scene_of_a_long_post():
    assert ENGINE.ask(Message(POST)).claim == BROKE.id


def test_a_long_post_has_to_tell_the_claim_all_the_same():
    told = POST.replace("нарушил", "не нарушил")
    assert ENGINE.ask(Message(told)).claim is None


def test_of_nothing_is_said_by_zero_too():
    stored = claim("none", texts("No Polish sailors came home in May 2020.", "", ""))
    assert Engine([stored]).ask(Message("zero Polish sailors came home in May 2020")).claim == stored.id
