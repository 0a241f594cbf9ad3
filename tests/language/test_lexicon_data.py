"""The data files of the lexicon: complete, consistent, and free of slips."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pytest

from bot.language import UNDERSTOOD
from bot.language.lexicon import ACTORS, FILES, FORMS, default_lexicon, phrases, read_data
from bot.language.tokens import clean, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGES = frozenset(UNDERSTOOD)
CONCEPTS = default_lexicon().concepts
NUMBERS = read_data("numbers")
TIME = read_data("time")


def entries() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield each list of words with its kind and the concept it leads to."""
    for data, kind in FILES.items():
        for concept, entry in read_data(data).items():
            yield kind, concept, entry
    for family, members in read_data("families").items():
        for concept, entry in members.items():
            yield family, concept, entry
    for data in ACTORS:
        for concept, entry in read_data(data).items():
            for form in FORMS:
                yield "actors", concept, entry.get(form, {})


def listed() -> Iterator[tuple[str, str, str, str]]:
    """Yield (kind, concept, language, pattern) of every pattern as it is written."""
    for kind, concept, entry in entries():
        for language in LANGUAGES & entry.keys():
            for pattern in str(entry[language]).split(","):
                yield kind, concept, language, pattern.strip()


def test_the_languages_are_english_ukrainian_and_russian():
    assert {"en", "uk", "ru"} == LANGUAGES


def test_no_two_concepts_share_an_id():
    ids = [(kind, concept) for kind, concept, _ in entries()]
    assert not [concept for kind, concept in ids if {k for k, c in ids if c == concept} != {kind}]


def test_every_concept_has_a_label_in_every_language():
    assert not {name: LANGUAGES - set(c.labels) for name, c in CONCEPTS.items() if LANGUAGES - set(c.labels)}


def test_every_label_is_one_clean_line():
    labels = [label for concept in CONCEPTS.values() for label in concept.labels.values()]
    assert not [label for label in labels if label != label.strip() or not label or "\n" in label]


def test_every_concept_has_words_in_every_language():
    lacking = {
        (concept, language)
        for kind, concept, entry in entries()
        for language in LANGUAGES - entry.keys()
        if kind != "actors" or len(entry) > 1
    }
    assert not lacking


@pytest.mark.parametrize("relation", ["opposite", "excludes"])
def test_what_a_concept_excludes_exists(relation: str):
    named = {(name, other) for name, c in CONCEPTS.items() for other in getattr(c, relation)}
    assert named
    assert not {pair for pair in named if pair[1] not in CONCEPTS}


@pytest.mark.parametrize("relation", ["parent", "negated_as"])
def test_what_a_concept_is_or_amounts_to_exists(relation: str):
    named = {(name, getattr(c, relation)) for name, c in CONCEPTS.items() if getattr(c, relation)}
    assert named
    assert not {pair for pair in named if pair[1] not in CONCEPTS}


def test_relations_stay_within_a_kind_and_lead_to_no_concept_itself():
    named = {
        (name, other)
        for name, c in CONCEPTS.items()
        for other in (*c.opposite, *c.excludes, *filter(None, (c.parent, c.negated_as)))
    }
    assert not {(one, other) for one, other in named if one == other}
    assert not {(one, other) for one, other in named if CONCEPTS[one].kind != CONCEPTS[other].kind}


def test_no_concept_is_a_kind_of_itself_by_detours():
    parents = {name: concept.parent for name, concept in CONCEPTS.items()}
    for name, parent in parents.items():
        seen, current = [name], parent
        while current:
            assert current not in seen
            seen.append(current)
            current = parents[current]


def test_opposition_and_exclusion_go_both_ways():
    lexicon = default_lexicon()
    for name, concept in CONCEPTS.items():
        assert all(lexicon.opposed(name, o) and lexicon.opposed(o, name) for o in concept.opposite)
        assert all(lexicon.exclude(name, o) and lexicon.exclude(o, name) for o in concept.excludes)


def test_a_concept_excludes_neither_itself_nor_what_it_is_a_kind_of():
    lexicon = default_lexicon()
    for name in CONCEPTS:
        assert not [broader for broader in lexicon.ancestors(name) if lexicon.exclude(name, broader)]


def test_no_pattern_is_empty():
    empty = {each[:3] for each in listed() if not tokenize(clean(each[3].replace("*", "").replace("..", "")))}
    assert not empty


def test_a_star_stands_only_at_the_end_of_a_word():
    words = {word for *_, pattern in listed() for word in pattern.replace("|", " ").split()}
    assert not {word for word in words if "*" in word[:-1]}


def test_a_gap_stands_only_between_words():
    patterns = {pattern for *_, pattern in listed()}
    assert not {pattern for pattern in patterns if pattern.startswith("..") or pattern.endswith("..")}


def test_no_lone_stem_is_so_short_that_it_means_many_things():
    stems = {(concept, pattern) for _, concept, _, pattern in listed() if pattern.endswith("*")}
    assert not {(concept, stem) for concept, stem in stems if len(stem) < len("abc*")}


def test_no_pattern_leads_to_two_concepts_of_one_kind():
    concepts = defaultdict(set)
    for kind, concept, language, pattern in listed():
        concepts[kind, language, pattern].add(concept)
    # Asides count for next to nothing, so which of them a word is makes no difference.
    told = {pattern: found for pattern, found in concepts.items() if pattern[0] != "aside"}
    assert not {pattern: found for pattern, found in told.items() if len(found) > 1}


@pytest.mark.parametrize(
    ("language", "word", "other"),
    [
        ("uk", "досі", "qatar"),
        ("uk", "стали", "stop"),
        ("uk", "надія", "hand-over"),
        ("ru", "детали", "child"),
        ("ru", "послал", "refuse"),
        ("ru", "Словакия", "say"),
        ("ru", "Словения", "say"),
        ("uk", "парад", "south-africa"),
        ("uk", "омана", "oman"),
        ("uk", "тирана", "albania"),
        ("uk", "мали", "mali"),
        ("uk", "сотні", "wto"),
        ("ru", "загреб", "croatia"),
        ("ru", "либерал", "liberia"),
        ("uk", "турбота", "turkey"),
        ("uk", "кожен", "animal"),
        ("uk", "листопад", "letter"),
        ("uk", "газета", "gas"),
        ("ru", "газета", "gas"),
        ("ru", "городе", "grad"),
        ("ru", "женева", "family"),
        ("ru", "летом", "pilot"),
        ("en", "chinaware", "gas"),
        ("en", "until", "un"),
        ("en", "hurry", "ukraine"),
        ("en", "usage", "usa"),
    ],
)
def test_a_common_word_is_not_taken_for_another_that_begins_alike(language: str, word: str, other: str):
    found = default_lexicon().mentions(language, tokenize(clean(word)), 0)
    assert other not in {mention.concept for mention in found}


def number_words() -> Iterator[tuple[str, str, int, str]]:
    for kind in ("cardinal", "multiplier", "ordinal"):
        for language, values in NUMBERS[kind].items():
            for value, words in values.items():
                for word in phrases(words):
                    yield kind, language, value, word


def test_no_number_word_has_two_values():
    values = defaultdict(set)
    for kind, language, value, word in number_words():
        values[kind, language, word].add(value)
    assert not {word: found for word, found in values.items() if len(found) > 1}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_number_up_to_a_hundred_has_its_words(language: str):
    known = {value for kind, code, value, _ in number_words() if kind == "cardinal" and code == language}
    tens = range(20, 100, 10)
    assert known >= {*range(2, 20), *tens}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_month_and_season_has_its_words(language: str):
    assert set(TIME["month"][language]) == set(range(1, 13))
    assert set(TIME["season"][language]) == {3, 6, 9, 12}
    assert all(phrases(words) for words in TIME["month"][language].values())


def test_no_name_of_a_month_means_two_months():
    for months in TIME["month"].values():
        words = [word for by_month in months.values() for word in phrases(by_month)]
        assert len(words) == len(set(words))


@pytest.mark.parametrize("data", ["grammar", "time", "chat"])
def test_a_list_of_small_words_has_every_language_or_is_of_one_kind_of_them(data: str):
    """What English says by words of their own, the others may say by endings, or the reverse."""
    lists = {name: LANGUAGES & entry.keys() for name, entry in read_data(data).items()}
    whole = (LANGUAGES, {"en"}, LANGUAGES - {"en"})
    assert not {name: found for name, found in lists.items() if found not in whole}


@pytest.mark.parametrize(
    ("language", "words", "state"),
    [
        ("en", "Pretoria", "south-africa"),
        ("en", "the Holy See", "vatican"),
        ("en", "Bangkok", "thailand"),
        ("uk", "Преторія", "south-africa"),
        ("uk", "Копенгаген", "denmark"),
        ("uk", "Єврокомісія", "eu"),
        ("ru", "Претория", "south-africa"),
        ("ru", "Лиссабон", "portugal"),
        ("ru", "МАГАТЭ", "iaea"),
    ],
)
def test_a_capital_or_seat_stands_for_who_acts_from_there(language: str, words: str, state: str):
    tokens = tokenize(clean(words))
    found = {m.concept for at in range(len(tokens)) for m in default_lexicon().mentions(language, tokens, at)}
    assert state in found


@pytest.mark.parametrize(
    ("language", "words", "concept"),
    [
        ("en", "consultations", "negotiate"),
        ("uk", "діалог", "negotiate"),
        ("ru", "консультации", "negotiate"),
        ("uk", "договірняк", "make-deal"),
        ("uk", "укол", "vaccinate"),
        ("en", "registry", "list"),
        ("en", "pupils", "child"),
        ("en", "a detention facility", "prison"),
    ],
)
def test_another_word_for_a_thing_leads_to_it(language: str, words: str, concept: str):
    tokens = tokenize(clean(words))
    found = {m.concept for at in range(len(tokens)) for m in default_lexicon().mentions(language, tokens, at)}
    assert concept in found
