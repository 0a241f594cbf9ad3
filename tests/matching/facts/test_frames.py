"""Who did what: the deed, the one who does it, and whether it is denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.language.known import unmet
from tests.matching.facts.understanding import SPEAKERS, understood

if TYPE_CHECKING:
    from bot.matching.facts.frames import Frame

STATEMENT = "a contraction after the subject is taken for a question's"
APART = "what stands between the particle and the negation hides that it only asks"


def deed(language: str, text: str, predicate: str) -> Frame:
    """Return the one frame of a deed in a sentence."""
    (found,) = (f for f in understood(language, text, speakers=SPEAKERS).frames if f.predicate == predicate)
    return found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukraine refused to take back 630 prisoners"),
        ("en", "Did Ukraine refuse the exchange?"),
        ("en", "Kyiv turned down the offer"),
        ("en", "Zelensky refused"),
        ("en", "the Ukrainian side refused"),
        ("en", "Russia says Ukraine refused to take back 630"),
        ("en", "According to Russia, Ukraine refused"),
        ("en", "Russia agreed but Ukraine refused"),
        ("en", "Was it Ukraine that refused?"),
        ("uk", "Україна відмовилась забрати 630 військових"),
        ("uk", "Чи відмовилась Україна від обміну?"),
        ("uk", "Від обміну відмовилась Україна"),
        ("uk", "Від росіян відмовилась Україна"),
        ("uk", "Пропозицію Росії Україна відхилила"),
        ("uk", "Банкова відмовилась"),
        ("uk", "Зеленський відмовився від наших"),
        ("uk", "українська сторона відмовилась"),
        ("uk", "Росія погодилась, а Україна відмовилась"),
        ("ru", "Украина отказалась забрать 630 военных"),
        ("ru", "Отказалась ли Украина от обмена?"),
        ("ru", "От обмена отказалась Украина"),
        ("ru", "Предложение России Украина отклонила"),
        ("ru", "По словам России, Украина отказалась"),
        ("ru", "Россия согласилась, а Украина отказалась"),
    ],
)
def test_the_one_who_acts_is_found_in_any_order_of_words(language: str, text: str):
    assert deed(language, text, "refuse").agent == "ukraine"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the exchange was refused by Ukraine"),
        ("en", "Was the exchange refused by Ukraine?"),
        ("en", "Russia's offer was turned down by Kyiv"),
        ("uk", "обмін було відхилено Україною"),
        ("uk", "пропозицію відхилено Києвом"),
        ("uk", "пропозиція Росії відхилена Україною"),
        ("ru", "обмен был отклонён Украиной"),
        ("ru", "предложение России отвергнуто Украиной"),
    ],
)
def test_the_one_who_acts_is_found_in_the_passive(language: str, text: str):
    assert deed(language, text, "refuse").agent == "ukraine"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukraine's refusal to take back its soldiers"),
        ("en", "the refusal by Ukraine of 630 soldiers"),
        unmet("en", "the refusal of Ukraine to take them", why="'of' owns no deed"),
        ("uk", "відмова України від обміну"),
        ("ru", "отказ Украины от обмена"),
    ],
)
def test_the_owner_of_a_deed_is_the_one_who_acts(language: str, text: str):
    assert deed(language, text, "refuse").agent == "ukraine"


@pytest.mark.parametrize(
    ("language", "text", "predicate", "agent"),
    [
        ("en", "Russia offered Ukraine 630 prisoners", "offer", "russia"),
        ("en", "Ukraine was offered 630 prisoners by Russia", "offer", "russia"),
        ("en", "Ukraine was offered 630 prisoners", "offer", ""),
        ("en", "Russia refused to hand over 630 prisoners to Ukraine", "refuse", "russia"),
        ("en", "Kyiv turned down the Russian offer", "offer", "russia"),
        ("en", "Russia's offer was turned down by Kyiv", "offer", "russia"),
        ("uk", "Росія запропонувала Україні 630 полонених", "offer", "russia"),
        ("uk", "Україні Росія запропонувала 630 полонених", "offer", "russia"),
        ("uk", "Україні запропонували 630 полонених", "offer", ""),
        ("uk", "Пропозицію Росії Україна відхилила", "offer", "russia"),
        ("uk", "від українців відмовилась Росія", "refuse", "russia"),
        ("ru", "Россия предложила Украине 630 пленных", "offer", "russia"),
        ("ru", "Украине Россия предложила 630 пленных", "offer", "russia"),
        ("ru", "Украине предложили 630 пленных", "offer", ""),
        ("ru", "от украинцев отказалась Россия", "refuse", "russia"),
    ],
)
def test_the_one_it_is_done_to_does_not_act(language: str, text: str, predicate: str, agent: str):
    assert deed(language, text, predicate).agent == agent


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukrainian prisoners refused to return"),
        ("uk", "Українські полонені відмовились повертатися"),
        ("ru", "Украинские пленные отказались возвращаться"),
    ],
)
def test_what_people_do_is_not_done_by_their_state(language: str, text: str):
    assert deed(language, text, "refuse").agent not in {"", "ukraine"}
    assert not deed(language, text, "refuse").same_agent(deed("en", "Ukraine refused", "refuse"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kyiv and Moscow refused"),
        ("uk", "Київ і Москва відмовились"),
        ("ru", "Киев и Москва отказались"),
    ],
)
def test_those_who_act_together_are_neither_one_alone(language: str, text: str):
    assert deed(language, text, "refuse").agent not in {"ukraine", "russia"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Zakharova refused to comment"),
        ("uk", "Захарова відмовилась від обміну"),
        ("ru", "Захарова отказалась"),
    ],
)
def test_a_speaker_acts_on_their_side(language: str, text: str):
    assert deed(language, text, "refuse").agent.startswith("russia")
    assert not deed(language, text, "refuse").same_agent(deed("en", "Ukraine refused", "refuse"))


@pytest.mark.parametrize(
    ("language", "text", "infinitive"),
    [
        ("en", "Ukraine refused to take back 630 prisoners", "take"),
        ("en", "Russia refused to hand over the prisoners", "hand-over"),
        ("uk", "Україна відмовилась забрати 630 полонених", "take"),
        ("uk", "Росія відмовилась віддати полонених", "hand-over"),
        ("ru", "Украина отказалась забрать 630 пленных", "take"),
        ("ru", "Россия отказалась отдать пленных", "hand-over"),
    ],
)
def test_refusing_to_do_is_not_doing(language: str, text: str, infinitive: str):
    refused, undone = deed(language, text, "refuse"), deed(language, text, infinitive)
    assert not refused.is_denied
    assert undone.is_denied
    assert undone.agent == refused.agent


@pytest.mark.parametrize(
    ("language", "text", "infinitive"),
    [
        ("en", "Ukraine has not refused to take back the soldiers", "take"),
        ("uk", "Україна не відмовлялась забрати полонених", "take"),
        ("ru", "Украина не отказывалась забрать пленных", "take"),
    ],
)
def test_not_refusing_to_do_is_doing(language: str, text: str, infinitive: str):
    assert deed(language, text, "refuse").is_denied
    assert not deed(language, text, infinitive).is_denied


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukraine did not refuse the exchange"),
        ("en", "Ukraine never refused"),
        ("en", "Nobody refused"),
        ("en", "Ukraine didn't refuse the exchange"),
        ("en", "Kyiv hasn't refused"),
        ("en", "Is it true that Ukraine did not refuse?"),
        ("en", "I read that Ukraine did not refuse"),
        ("uk", "Україна не відмовлялась"),
        ("uk", "Україна ніколи не відмовлялась від обміну"),
        ("uk", "Чи правда, що Україна не відмовлялась?"),
        ("ru", "Украина не отказывалась"),
        ("ru", "Украина никогда не отказывалась от обмена"),
        ("ru", "Правда ли, что Украина не отказывалась?"),
    ],
)
def test_a_denied_deed_is_denied(language: str, text: str):
    assert deed(language, text, "refuse").is_denied


def test_the_no_of_saying_no_denies_nothing():
    assert not deed("en", "Did Kyiv say no to getting 630 of its own back?", "refuse").is_denied


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Didn't Ukraine refuse the exchange?"),
        ("en", "Did Ukraine not refuse the exchange?"),
        ("en", "Hasn't Ukraine refused?"),
        ("en", "Is it false that Ukraine refused?"),
        ("uk", "Хіба не відмовилась Україна?"),
        ("uk", "Хіба не Україна відмовилась?"),
        ("uk", "Чи не відмовилась Україна від обміну?"),
        ("uk", "Хіба Україна не відмовилась від обміну?"),
        ("ru", "Разве не отказалась Украина?"),
        ("ru", "Разве не Украина отказалась?"),
        ("ru", "Не отказалась ли Украина от обмена?"),
        ("ru", "Разве Украина не отказалась от обмена?"),
    ],
)
def test_the_negation_of_a_question_asks_the_same_as_without_it(language: str, text: str):
    assert not deed(language, text, "refuse").is_denied


@pytest.mark.parametrize(
    ("language", "text", "predicate"),
    [
        ("uk", "Росія не веде кампанії з дискредитації влади", "discredit"),
        ("uk", "Росія не робила жодної пропозиції", "offer"),
        ("ru", "Россия не делала предложения", "offer"),
        ("ru", "Заявления не были ложными", "mislead"),
    ],
)
def test_a_deed_is_denied_with_a_verb_that_says_nothing_more(language: str, text: str, predicate: str):
    assert deed(language, text, predicate).is_denied


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukraine does not want its prisoners back"),
        ("uk", "Україна не хоче забирати своїх полонених"),
        ("ru", "Украина не хочет забирать своих пленных"),
    ],
)
def test_not_wanting_back_amounts_to_refusing(language: str, text: str):
    meanings = {meaning for frame in understood(language, text).frames for meaning in frame.meanings}
    assert ("refuse", 0) in meanings


@pytest.mark.parametrize(
    ("language", "text", "predicate"),
    [
        ("en", "Ukraine failed to agree", "agree"),
        ("uk", "Україна так і не погодилась", "agree"),
        ("ru", "Украина так и не согласилась", "agree"),
    ],
)
def test_what_did_not_come_about_is_denied(language: str, text: str, predicate: str):
    assert deed(language, text, predicate).is_denied


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukraine offered to release 24 hostages"),
        ("en", "Ukraine promised to release 24 hostages"),
        ("en", "Ukraine threatens to release nobody"),
        ("uk", "Україна пообіцяла звільнити 24 заручників"),
        ("uk", "Україна пропонувала звільнити 24 заручників"),
        ("ru", "Украина обещала освободить 24 заложников"),
        ("ru", "освободить 24 заложников Украина предлагала"),
    ],
)
def test_a_deed_only_offered_promised_or_threatened_is_left_open(language: str, text: str):
    found = deed(language, text, "hand-over")
    assert found.mode
    assert found.agent == "ukraine"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kyiv accused Moscow of refusing to take them"),
        ("uk", "Київ звинуватив Москву у відмові забрати їх"),
        ("ru", "Киев обвинил Москву в отказе забрать их"),
    ],
)
def test_the_accused_does_the_deed_and_not_the_accuser(language: str, text: str):
    assert deed(language, text, "refuse").agent == "russia"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukraine stopped refusing exchanges"),
        ("uk", "Україна перестала відмовлятися від обмінів"),
        ("ru", "Украина прекратила отказываться от обменов"),
    ],
)
def test_a_deed_that_was_stopped_is_denied(language: str, text: str):
    assert deed(language, text, "refuse").is_denied


def test_the_one_singled_out_before_a_verb_does_it():
    assert deed("en", "it was Kyiv that first asked for talks", "ask-for").agent == "ukraine"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "забирать отказался Киев"),
        ("uk", "забирати 12 полонених відмовився Київ"),
    ],
)
def test_an_infinitive_before_its_verb_belongs_to_it(language: str, text: str):
    assert deed(language, text, "take").is_denied


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [
        ("en", "Did Ukraine tickle 412 prisoners?", "tickl"),
        ("en", "Ukraine tickled 412 prisoners", "tickl"),
        ("uk", "Україна підстригла 412 полонених", "підстригти"),
        ("ru", "Украина подстригла 412 пленных", "подстричь"),
    ],
)
def test_a_verb_that_nobody_taught_is_told_apart_from_one_that_says_nothing(
    language: str, text: str, verb: str
):
    assert understood(language, text).strange == {verb}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "prisoners located in Ukraine"),
        ("uk", "полонені сидять у колонії"),
        ("ru", "пленные находятся в колонии"),
    ],
)
def test_a_verb_of_being_somewhere_tells_no_deed(language: str, text: str):
    assert not understood(language, text).strange


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Чи відмовився Київ у серпні 2025 року забирати полонених?"),
        ("ru", "Отказался ли Киев в августе 2025 года забирать пленных?"),
    ],
)
def test_an_infinitive_belongs_to_its_verb_across_what_stands_between(language: str, text: str):
    assert deed(language, text, "take").is_denied


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Москва відхилила пропозицію Києва"),
        ("ru", "Москва отклонила предложение Киева"),
    ],
)
def test_an_offer_that_was_refused_was_made(language: str, text: str):
    assert not deed(language, text, "offer").is_denied
