"""Text and entities written as HTML by another library are read back unchanged."""

from typing import Any

from aiogram.types import MessageEntity
from aiogram.utils.text_decorations import html_decoration
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.botapi.html import parse_html
from tests.botapi.utf16 import utf16_length

Json = dict[str, Any]
KINDS = ("bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "text_link", "custom_emoji")
EXTRA: dict[str, Json] = {
    "text_link": {"url": "https://example.com/?a=1&b=2"},
    "custom_emoji": {"custom_emoji_id": "5"},
}
WORDS = st.text("abї<>&\"'; \n😀", min_size=1, max_size=6)


@st.composite
def formatted(draw: st.DrawFn, depth: int = 3) -> tuple[str, list[Json]]:
    """Draw a text whose parts carry entities, nested but never across each other."""
    text, entities = "", []
    for _ in range(draw(st.integers(1, 3))):
        inner, nested = draw(formatted(depth - 1)) if depth and draw(st.booleans()) else (draw(WORDS), [])
        start = utf16_length(text)
        if kind := draw(st.sampled_from((*KINDS, ""))):
            place = {"type": kind, "offset": start, "length": utf16_length(inner)}
            entities.append(place | EXTRA.get(kind, {}))
        entities += [entity | {"offset": entity["offset"] + start} for entity in nested]
        text += inner
    return text, entities


def in_order(entities: list[Json]) -> list[tuple[Any, ...]]:
    return sorted(
        (e["offset"], -e["length"], e["type"], e.get("url"), e.get("custom_emoji_id")) for e in entities
    )


@settings(max_examples=150, deadline=None)
@given(formatted())
def test_another_librarys_html_is_understood(given_text: tuple[str, list[Json]]) -> None:
    text, entities = given_text
    html = html_decoration.unparse(text, [MessageEntity(**entity) for entity in entities])
    parsed, found = parse_html(html)
    assert parsed == text
    assert in_order(found) == in_order(entities)
