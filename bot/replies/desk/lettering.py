"""Letters in pictures: how wide a line is, and where a text is broken.

Importing this takes a second: whoever may do without a picture imports it only when one is wanted.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from matplotlib import get_data_path
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font

DPI: Final = 100
POINTS_IN_AN_INCH: Final = 72
ELLIPSIS: Final = "…"
LEAST_KEPT: Final = 0.6
"""The share of a line that must be used for it to be cut between words."""
_FONTS: Final = Path(get_data_path(), "fonts", "ttf")
_PLAIN: Final = str(_FONTS / "DejaVuSans.ttf")
_BOLD: Final = str(_FONTS / "DejaVuSans-Bold.ttf")
_LETTERS: Final = frozenset(map(chr, FT2Font(_PLAIN).get_charmap()))
"""What the font can write: Latin, Cyrillic, Greek and more, but no emoji."""
_PARTS_OF_A_PIXEL: Final = 64
"""In which the library measures."""


def font(size: int, *, bold: bool = False) -> FontProperties:
    """Return the font whose letters are `size` pixels high, from the top of an "h" to the foot of a "p"."""
    return FontProperties(fname=_BOLD if bold else _PLAIN, size=size * POINTS_IN_AN_INCH / DPI)


def writable(text: str) -> str:
    """Leave out what the font cannot write; a box in its place would tell nobody anything."""
    return "".join(letter for letter in text if letter in _LETTERS)


def width(text: str, size: int, *, bold: bool = False) -> float:
    """Return how many pixels a line takes."""
    letters = FT2Font(_BOLD if bold else _PLAIN)
    letters.set_size(size * POINTS_IN_AN_INCH / DPI, DPI)
    letters.set_text(writable(text))
    return letters.get_width_height()[0] / _PARTS_OF_A_PIXEL


def wrapped(text: str, size: int, room: float, most: int) -> list[str]:
    """Break a text into at most so many lines of `room` pixels; what finds none gives way to an ellipsis."""
    lines: list[str] = []
    words = writable(text).split()
    while words and len(lines) < most - 1:
        count = _fitting(words, size, room)
        lines.append(_cut(" ".join(words[:count]), size, room))
        words = words[count:]
    return [*lines, _cut(" ".join(words), size, room)] if words else lines


def _fitting(words: list[str], size: int, room: float) -> int:
    """Return how many words fit into a line; at least one, however long."""
    count = 1
    while count < len(words) and width(" ".join(words[: count + 1]), size) <= room:
        count += 1
    return count


def _cut(line: str, size: int, room: float) -> str:
    if width(line, size) <= room:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if width(line[:middle] + ELLIPSIS, size) <= room else (low, middle - 1)
    end = line.rfind(" ", 0, low + 1)
    return line[: end if end > low * LEAST_KEPT else low].rstrip(" ,;:—–-") + ELLIPSIS
