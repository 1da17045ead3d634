"""Names from far off: in the middle of a box that is not looked into, with how many lie in it."""

from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from studyapp.ui.atlas.colouring import Inks
from studyapp.ui.atlas.frames import paint_frame
from studyapp.ui.atlas.lettering import Lettering, Style
from studyapp.ui.theme import Theme


class Sign(NamedTuple):
    """What a plate says and how: a name, a line below it, long and brief, and the inks."""

    name: str
    below: tuple[str, str]
    inks: Inks


class _Text(NamedTuple):
    """A name in lines of a size, and what stands below it."""

    name: tuple[str, ...]
    size: str
    below: str


_Sizes: TypeAlias = tuple[tuple[str, int], ...]

_SIZES = (("title", 400), ("large", 140), ("body", 44), ("small", 0))
"""Letters, and how high a box must be for them, in design pixels."""


_SIGN = (300, 96)
"""How wide and high a sign is at most, in design pixels; it covers no more than half of what lies below."""

_SIZES_OF_SIGN = (("title", 72), ("large", 48), ("small", 0))


class Plates:
    """Writes them as large as they have room for."""

    def __init__(self, theme: Theme, letters: Lettering) -> None:
        self._theme = theme
        self._letters = letters

    def write(self, painter: QPainter, rect: QRectF, sign: Sign, sizes: _Sizes = _SIZES) -> None:
        """Write a box's name, and what is said below it, in its middle."""
        middle, reach = rect.center().y(), 2 * self._letters.face("title", 700).height
        if not self._letters.may_be_seen(QRectF(rect.left(), middle - reach, rect.width(), 2 * reach)):
            return
        text = self._set(rect, sign, sizes)
        rows, small = self._letters.face(text.size, 700).height, self._letters.face("small").height
        middle = rect.center()
        top = middle.y() - (rows * len(text.name) + (small if text.below else 0)) / 2
        for line in text.name:
            style = Style(text.size, sign.inks.strong, 700)
            self._letters.write_centred(painter, line, middle.x(), top, style)
            top += rows
        if text.below:
            self._letters.write_centred(painter, text.below, middle.x(), top, Style(role=sign.inks.muted))

    def write_over(self, painter: QPainter, rect: QRectF, sign: Sign) -> None:
        """Write it on a sign of its own, in the middle of what is too small to be named itself."""
        wide, high = self._theme.px(_SIGN[0]), self._theme.px(_SIGN[1])
        board = QRectF(0, 0, min(wide, rect.width() / 2), min(high, rect.height() / 2))
        board.moveCenter(rect.center())
        if not self._letters.may_be_seen(board) or not self._set(board, sign, _SIZES_OF_SIGN).name:
            return
        paint_frame(painter, self._theme, board, self._theme.color("raised"), self._theme.px(14))
        self.write(painter, board, sign, _SIZES_OF_SIGN)

    def _set(self, rect: QRectF, sign: Sign, sizes: _Sizes) -> _Text:
        """Break a name into lines: large where the box is, smaller where only so its words stay whole."""
        small, room = self._letters.face("small").height, rect.width() - self._theme.px(10)
        if room < self._theme.px(26) or rect.height() < small + 2:
            return _Text((), "small", "")
        size, name = "small", ()
        for size, least in sizes:
            rows = min(int((rect.height() - 4) // self._letters.face(size, 700).height), 2 if least else 3)
            if rect.height() >= self._theme.px(least) and rows:
                name = self._letters.wrapped(sign.name, room, rows, size, 700)
                if "".join(name).replace(" ", "") == sign.name.replace(" ", ""):
                    break
        below = ""
        if name and rect.height() >= self._letters.face(size, 700).height * len(name) + small + 4:
            fitting = (text for text in sign.below if self._letters.elided(text, room, "small") == text)
            below = next(fitting, "")
        return _Text(name, size, below)
