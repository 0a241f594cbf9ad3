"""Ways in which people write a text differently without meaning anything else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

_HELLO: Final = {"en": "Hello! ", "uk": "Добрий день! ", "ru": "Здравствуйте! "}
_THANKS: Final = {"en": " Thank you!", "uk": " Дякую!", "ru": " Спасибо!"}
_TRUE: Final = {"en": "Is it true that ", "uk": "Чи правда, що ", "ru": "Правда ли, что "}
_LOOKALIKES: Final = str.maketrans("аеіорсухАВЕІКМНОРСТХ", "aeiopcyxABEIKMHOPCTX")


def _asked(text: str, language: str) -> str:
    return f"{_TRUE[language]}{text[0].lower()}{text[1:].rstrip('.')}?"


VARIATIONS: Final[dict[str, Callable[[str, str], str]]] = {
    "capitals": lambda text, _: text.upper(),
    "small letters": lambda text, _: text.lower(),
    "no punctuation": lambda text, _: re.sub(r"[.,!?;:—«»“”\"()]", "", text),
    "a line for each part": lambda text, _: text.replace(", ", ",\n"),
    "a greeting": lambda text, language: _HELLO[language] + text,
    "thanks": lambda text, language: text + _THANKS[language],
    "a question": _asked,
    "emoji": lambda text, _: f"🙏🇺🇦 {text} 😢",
    "look-alike letters": lambda text, language: text if language == "en" else text.translate(_LOOKALIKES),
    "an address": lambda text, _: f"{text} https://t.me/some_channel/12345",
}
"""What is changed: (text, language) -> text."""

_UKRAINIAN: Final = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’",
        (
            *"abvhgde",
            "ye",
            "zh",
            *"zyi",
            "yi",
            *"iklmnoprstuf",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "yu",
            "ya",
            "",
            "",
        ),
        strict=True,
    )
)
_RUSSIAN: Final = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        (*"abvgdee", "zh", *"ziyklmnoprstufh", "ts", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya"),
        strict=True,
    )
)
_LATIN: Final = {"uk": str.maketrans(_UKRAINIAN), "ru": str.maketrans(_RUSSIAN)}


def in_latin(text: str, language: str) -> str:
    """Write Ukrainian or Russian as people do who have no other keyboard."""
    return text.lower().translate(_LATIN[language])


_ROWS: Final = {
    "en": ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    "uk": ("йцукенгшщзхї", "фівапролджє", "ячсмитьбю"),
    "ru": ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
}
_LONG: Final = re.compile(r"[^\W\d_]{7,}")


def has_long_word(text: str) -> bool:
    return bool(_LONG.search(text))


@st.composite
def with_a_typo(draw: st.DrawFn, text: str, language: str) -> str:
    """Draw a text in which one long word has one slip: a neighbour key, a letter lost, doubled or swapped."""
    word = draw(st.sampled_from(list(_LONG.finditer(text))))
    at = draw(st.integers(word.start() + 1, word.end() - 2))
    before, letter, after = text[:at], text[at], text[at + 1 :]
    row = next((row for row in _ROWS[language] if letter in row), letter)
    beside = row[max(0, row.index(letter) - 1) : row.index(letter) + 2].replace(letter, "") or letter
    slips = (
        before + draw(st.sampled_from(beside)) + after,
        before + after,
        before + letter + letter + after,
        before + after[0] + letter + after[1:],
    )
    return draw(st.sampled_from(slips))
