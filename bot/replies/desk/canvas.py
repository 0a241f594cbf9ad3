"""A picture to write and draw on, in pixels from its top left corner; importing this takes a second."""

from __future__ import annotations

from io import BytesIO

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.transforms import IdentityTransform

from bot.replies.desk.lettering import DPI, font, writable


class Canvas:
    """A picture of one size; the same strokes give the same bytes."""

    def __init__(self, width: int, height: int, background: str) -> None:
        self._height = height
        self._figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI, facecolor=background)
        FigureCanvasAgg(self._figure)

    def box(self, left: float, top: float, width: float, height: float, color: str) -> None:
        """Fill a rectangle."""
        corner = (left, self._height - top - height)
        plane = IdentityTransform()
        self._figure.add_artist(Rectangle(corner, width, height, color=color, linewidth=0, transform=plane))

    def write(  # noqa: PLR0913 -- where, what and how
        self,
        x: float,
        baseline: float,
        text: str,
        size: int,
        color: str,
        *,
        align: str = "left",
        bold: bool = False,
    ) -> None:
        """Write a line that begins, ends (align "right") or is in the middle ("center") at x."""
        self._figure.text(
            x,
            self._height - baseline,
            writable(text),
            color=color,
            horizontalalignment=align,
            verticalalignment="baseline",
            fontproperties=font(size, bold=bold),
            transform=IdentityTransform(),
            parse_math=False,
        )

    def png(self) -> bytes:
        """Return the picture as a PNG file."""
        file = BytesIO()
        # No word of the library and its version: the same picture is the same file.
        self._figure.savefig(file, format="png", metadata={"Software": None})
        return file.getvalue()
