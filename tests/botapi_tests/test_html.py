"""Telegram's HTML: what it means, what is refused, and in which words."""

from typing import Any

import pytest

from tests.botapi.errors import ApiError
from tests.botapi.formatting import formatted

Json = dict[str, Any]


def parse(source: str) -> tuple[str, list[Json]]:
    return formatted(source, "HTML")


def complaint(source: str) -> str:
    with pytest.raises(ApiError) as refused:
        parse(source)
    assert refused.value.status == 400
    return refused.value.description.removeprefix("Bad Request: can't parse entities: ")


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"), ("strong", "bold"), ("i", "italic"), ("em", "italic"), ("u", "underline"),
        ("ins", "underline"), ("s", "strikethrough"), ("strike", "strikethrough"), ("del", "strikethrough"),
        ("tg-spoiler", "spoiler"), ("code", "code"), ("pre", "pre"), ("blockquote", "blockquote"),
    ],
)  # fmt: skip
def test_each_tag_makes_its_entity(tag: str, kind: str) -> None:
    assert parse(f"a <{tag}>bc</{tag}>") == ("a bc", [{"type": kind, "offset": 2, "length": 2}])


def test_tags_may_be_written_in_capitals() -> None:
    assert parse("<B>a</b>")[1][0]["type"] == "bold"


def test_a_span_hides_a_spoiler() -> None:
    assert parse('<span class="tg-spoiler">a</span>')[1] == [{"type": "spoiler", "offset": 0, "length": 1}]


def test_a_quotation_can_be_expandable() -> None:
    assert parse("<blockquote expandable>a</blockquote>")[1][0]["type"] == "expandable_blockquote"


def test_a_code_block_keeps_its_language() -> None:
    _, entities = parse('<pre><code class="language-python">x</code></pre>')
    assert entities == [{"type": "pre", "offset": 0, "length": 1, "language": "python"}]


def test_a_link_keeps_its_address_decoded() -> None:
    text, entities = parse('<a href="https://example.com/?a=1&amp;b=2">source</a>')
    assert text == "source"
    assert entities == [
        {"type": "text_link", "offset": 0, "length": 6, "url": "https://example.com/?a=1&b=2"}
    ]


def test_an_address_without_scheme_or_path_is_completed() -> None:
    assert parse('<a href="Example.com">a</a>')[1][0]["url"] == "http://example.com/"


@pytest.mark.parametrize("address", ["nowhere", "javascript:alert(1)", "http://[broken", "mailto:a@b.c"])
def test_a_link_to_no_web_address_is_left_out(address: str) -> None:
    assert parse(f'<a href="{address}">a</a>') == ("a", [])


def test_tags_can_be_nested() -> None:
    _, entities = parse("<b>a <i>b</i></b>")
    assert entities == [
        {"type": "bold", "offset": 0, "length": 3},
        {"type": "italic", "offset": 2, "length": 1},
    ]


def test_nothing_stands_inside_code() -> None:
    assert parse("<code>a <b>b</b></code>")[1] == [{"type": "code", "offset": 0, "length": 3}]


def test_four_names_and_numbers_are_decoded() -> None:
    assert parse("&lt;&gt;&amp;&quot;&#1111;&#x457;")[0] == '<>&"її'


@pytest.mark.parametrize("written", ["&nbsp;", "&laquo;", "&apos;", "R&D", "&", "&#0;", "&#99999999999;"])
def test_any_other_reference_stays_as_it_is_written(written: str) -> None:
    assert parse(written)[0] == written


def test_offsets_and_lengths_count_utf16_code_units() -> None:
    assert parse("😀<b>😀</b>")[1] == [{"type": "bold", "offset": 2, "length": 2}]


def test_an_empty_tag_makes_no_entity() -> None:
    assert parse("a<b></b>") == ("a", [])


def test_white_space_around_the_text_is_trimmed() -> None:
    text, entities = parse("  \n a <b>b </b>\n ")
    assert (text, entities) == ("a b", [{"type": "bold", "offset": 2, "length": 1}])


def test_at_most_100_entities_are_kept() -> None:
    assert len(parse("<b>a</b> " * 101)[1]) == 100


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("ї<p>a</p>", 'Unsupported start tag "p" at byte offset 2'),
        ("<b/>", 'Unsupported start tag "b/" at byte offset 0'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ('<span class="x">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a href="x>a</a>', "Unclosed start tag at byte offset 0"),
        ('<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x/y>a</a>", "Unexpected end of name token at byte offset 8"),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ('<tg-emoji emoji-id="no">🙂</tg-emoji>', "Invalid custom emoji identifier specified"),
    ],
)
def test_malformed_html_is_refused_with_its_place(source: str, reason: str) -> None:
    assert complaint(source) == reason


def test_half_of_a_surrogate_pair_is_refused() -> None:
    assert "invalid Unicode characters" in complaint("&#xd83d;")


def test_without_a_parse_mode_tags_are_text() -> None:
    assert formatted("<b>a</b>") == ("<b>a</b>", [])


def test_other_parse_modes_are_refused() -> None:
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        formatted("*a*", "Markdown")


def test_commands_addresses_mentions_and_hashtags_are_found() -> None:
    text = "/ask@test_bot see https://example.com/a. or kyiv.ua, @alice #обмін a@b.com 24/7"
    found = [(e["type"], text[e["offset"] :][: e["length"]]) for e in formatted(text)[1]]
    assert found == [
        ("bot_command", "/ask@test_bot"),
        ("url", "https://example.com/a"),
        ("url", "kyiv.ua"),
        ("mention", "@alice"),
        ("hashtag", "#обмін"),
        ("email", "a@b.com"),
    ]


def test_nothing_is_found_inside_a_link_or_code() -> None:
    _, entities = parse('<a href="https://a.com/x">https://b.com</a> <code>@alice</code>')
    assert [entity["type"] for entity in entities] == ["text_link", "code"]
