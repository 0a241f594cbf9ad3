"""The numbers of some days as one picture: questions a day by what came of them, and the most asked claims.

It has a background of its own and is readable on it, whether the app is dark or light. It is as wide as the
largest picture Telegram keeps, and its letters are so high that a phone shows them as high as those of the
chat. Importing this takes a second.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.replies.dates import write_partial
from bot.replies.desk.canvas import Canvas
from bot.replies.desk.lettering import width, wrapped
from bot.replies.desk.numbers import OUTCOMES, grouped, wording_of
from bot.replies.reader import reader_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.moderation.statistics import Questions, Statistics
    from bot.replies.reader import Reader
    from storage.records import Claim

WIDTH: Final = 1280
MARGIN: Final = 56
INSIDE: Final = WIDTH - 2 * MARGIN
BACKGROUND: Final = "#1d2733"
TEXT: Final = "#f3f6f9"
QUIET: Final = "#a9b6c4"
LINE: Final = "#3a4757"
COLORS: Final = ("#4db2ec", "#f2b138", "#c9d1da")
"""Answered, near, none: told apart also by those who see no red or green, and in grey."""
TITLE, SECTION, WORDS, SMALL = 52, 42, 36, 32
LEADING: Final = 46
"""Pixels from one line of words to the next."""
HEAD: Final = 262
DAYS: Final = 300
"""The height of the bars of the days."""
FOOT: Final = 70
BAR: Final = 24
SEVERAL_LINES: Final = 4
"""The most lines across the bars."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A claim and how often it was asked about."""

    lines: list[str]
    number: int

    @property
    def height(self) -> int:
        return len(self.lines) * LEADING + BAR + 40


def picture(statistics: Statistics, claims: Mapping[str, Claim], language: str) -> bytes:
    """Draw the numbers as a PNG file in a language; `claims` are those the numbers name, by id."""
    reader = reader_for(language)
    rows = [
        _Row(wrapped(wording_of(asked.claim, claims, reader), WORDS, INSIDE, 2), asked.shown)
        for asked in statistics.asked
    ]
    top = HEAD + DAYS + FOOT
    height = top + (LEADING * 2 + sum(row.height for row in rows) if rows else 0) + MARGIN // 2
    canvas = Canvas(WIDTH, height, BACKGROUND)
    _head(canvas, statistics, reader)
    _days(canvas, statistics, reader)
    if rows:
        _claims(canvas, top, rows, reader)
    return canvas.png()


def _head(canvas: Canvas, statistics: Statistics, reader: Reader) -> None:
    """Write how many questions there were and when."""
    questions = statistics.questions
    title = reader.plain("Questions: {number}", number=grouped(questions.total, reader))
    canvas.write(MARGIN, MARGIN + TITLE - 8, title, TITLE, TEXT, bold=True)
    span = write_partial(f"{statistics.first}/{statistics.last}", reader.language)
    canvas.write(MARGIN, MARGIN + TITLE + LEADING, span, WORDS, QUIET)
    if questions.total:
        _legend(canvas, questions, reader)


def _legend(canvas: Canvas, questions: Questions, reader: Reader) -> None:
    """Say what the colours mean, and the share of each."""
    left, baseline = float(MARGIN), HEAD - 54
    for color, text, percent in zip(COLORS, OUTCOMES, questions.percent, strict=True):
        words = reader.plain("{what}: {percent}%", what=reader.plain(text), percent=percent)
        canvas.box(left, baseline - 24, 26, 26, color)
        canvas.write(left + 38, baseline, words, SMALL, TEXT)
        left += 38 + width(words, SMALL) + 36


def _days(canvas: Canvas, statistics: Statistics, reader: Reader) -> None:
    """Draw the bars of the days, with lines across for the numbers."""
    if not statistics.questions.total:
        text = reader.plain("No questions in these days.")
        canvas.write(WIDTH / 2, HEAD + DAYS / 2, text, SECTION, QUIET, align="center")
        return
    step = _step(max(day.total for day in statistics.days))
    highest = -(-max(day.total for day in statistics.days) // step) * step
    labels = {number: grouped(number, reader) for number in range(0, highest + 1, step)}
    left = MARGIN + max(width(label, SMALL) for label in labels.values()) + 20
    for number, label in labels.items():
        y = HEAD + DAYS * (1 - number / highest)
        canvas.box(left, y - 1, WIDTH - MARGIN - left, 2, LINE)
        canvas.write(left - 20, y + 11, label, SMALL, QUIET, align="right")
    _bars(canvas, statistics, left, DAYS / highest)
    _dates(canvas, statistics, left, reader)


def _step(highest: int) -> int:
    """Return the distance between lines: the least of 1, 2, 5, 10, ... that needs few of them."""
    step, factors = 1, (2, 2.5, 2)
    turn = 0
    while highest > step * SEVERAL_LINES:
        step = int(step * factors[turn % len(factors)])
        turn += 1
    return step


def _bars(canvas: Canvas, statistics: Statistics, left: float, scale: float) -> None:
    place = (WIDTH - MARGIN - left) / len(statistics.days)
    thick = min(place * 0.78, 160)
    for number, day in enumerate(statistics.days):
        bottom = float(HEAD + DAYS)
        for color, part in zip(COLORS, (day.answered, day.near, day.none), strict=True):
            bottom -= part * scale
            canvas.box(left + number * place + (place - thick) / 2, bottom, thick, part * scale, color)


def _dates(canvas: Canvas, statistics: Statistics, left: float, reader: Reader) -> None:
    """Write the first and the last day below their bars."""
    baseline, right = HEAD + DAYS + 44, WIDTH - MARGIN
    first, last = (
        write_partial(f"--{day:%m-%d}", reader.language) for day in (statistics.first, statistics.last)
    )
    if len(statistics.days) == 1:
        canvas.write((left + right) / 2, baseline, first, SMALL, QUIET, align="center")
        return
    canvas.write(left, baseline, first, SMALL, QUIET)
    canvas.write(right, baseline, last, SMALL, QUIET, align="right")


def _claims(canvas: Canvas, top: int, rows: list[_Row], reader: Reader) -> None:
    """Draw the most asked claims, each by its words and a bar as long as it was asked often."""
    y = top + LEADING
    canvas.write(MARGIN, y, reader.plain("Most asked"), SECTION, TEXT, bold=True)
    y += LEADING // 2
    numbers = [grouped(row.number, reader) for row in rows]
    longest = INSIDE - max(width(number, WORDS, bold=True) for number in numbers) - 20
    for row, number in zip(rows, numbers, strict=True):
        for place, line in enumerate(row.lines, start=1):
            canvas.write(MARGIN, y + place * LEADING - 8, line, WORDS, TEXT)
        bar = max(longest * row.number / rows[0].number, 4)
        below = y + len(row.lines) * LEADING + 8
        canvas.box(MARGIN, below, bar, BAR, COLORS[0])
        canvas.write(MARGIN + bar + 20, below + BAR, number, WORDS, TEXT, bold=True)
        y += row.height
