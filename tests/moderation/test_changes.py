"""Each kind of change makes out of a draft's fields the claim that its author means."""

from __future__ import annotations

import pytest

from bot.moderation.changes import CHANGES
from bot.moderation.changes.paths import changed, value_at
from bot.moderation.refusals import Reason, Refusal

CLAIM = {
    "id": "offer",
    "claim": {"en": "Russia offered a swap."},
    "aliases": {"en": ["Moscow proposed a swap."]},
    "verdict": "disputed",
    "tags": ["a", "b", "c"],
    "statements": [{"stance": "asserts", "text": {"en": "We offer."}}],
}


def test_an_edit_sets_what_it_names_and_leaves_the_rest():
    (after,) = CHANGES["edit"].propose({"set": {"claim.uk": "Росія запропонувала обмін."}}, CLAIM)
    assert after == CLAIM | {"claim": {"en": "Russia offered a swap.", "uk": "Росія запропонувала обмін."}}
    assert "uk" not in CLAIM["claim"]


def test_what_is_set_to_nothing_is_taken_away_by_the_places_the_author_saw():
    after = changed(CLAIM, {"tags[0]": None, "tags[2]": None, "statements[0].text.en": "We offered."})
    assert after["tags"] == ["b"]
    assert value_at(after, "statements[0].text.en") == "We offered."


def test_a_list_grows_at_its_end_and_nowhere_else():
    assert changed(CLAIM, {"tags[3]": "d"})["tags"] == ["a", "b", "c", "d"]
    with pytest.raises(Refusal) as refused:
        changed(CLAIM, {"tags[5]": "f"})
    assert refused.value.reason is Reason.NO_SUCH_FIELD


@pytest.mark.parametrize("path", ["", "claim..uk", "tags[", "tags[x]", "[0]", "claim.en.deeper", "a b"])
def test_a_path_that_leads_nowhere_is_refused(path: str):
    with pytest.raises(Refusal) as refused:
        changed(CLAIM, {path: "x"})
    assert refused.value.reason is Reason.NO_SUCH_FIELD


def test_further_statements_come_after_those_that_stand():
    (after,) = CHANGES["statement"].propose({"statements": [{"stance": "rebuts"}]}, CLAIM)
    assert [each["stance"] for each in after["statements"]] == ["asserts", "rebuts"]


def test_a_wording_the_claim_has_is_no_new_alias():
    for known in ("Russia offered a swap.", "Moscow proposed a swap."):
        with pytest.raises(Refusal) as refused:
            CHANGES["alias"].propose({"language": "en", "text": known}, CLAIM)
        assert refused.value.reason is Reason.NOTHING_CHANGED


def test_undoing_an_addition_retires_and_deletes_nothing():
    (after,) = CHANGES["undo"].propose({"entry": 1, "claim": None}, CLAIM)
    assert after == CLAIM | {"status": "retired"}


@pytest.mark.parametrize("kind", ["statement", "edit", "alias", "undo"])
def test_a_change_of_a_claim_that_is_gone_is_refused(kind: str):
    with pytest.raises(Refusal) as refused:
        CHANGES[kind].propose({}, None)
    assert refused.value.reason is Reason.NO_SUCH_CLAIM
