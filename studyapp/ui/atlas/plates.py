"""Names from far off: in the middle of a box whose head has no room, over what is inside."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from studyapp.ui.atlas.colouring import Inks
from studyapp.ui.atlas.lettering import Lettering, Style
from studyapp.ui.theme import Theme


class Sign(NamedTuple):
    """What a plate says and how: a name, a line below it, long and brief, the box's fill and its inks."""

    name: str
    below: tuple[str, str]
    fill: QColor
    inks: Inks


class _Text(NamedTuple):
    """A name in lines of a size, what stands below it, and the place that both take; None without room."""

    name: tuple[str, ...]
    size: str
    below: str
    place: QRectF | None


_SIZES = (("large", 140), ("body", 44), ("small", 0))
"""Letters, and how high a box must be for them, in design pixels."""


class Plates:
    """Finds a plate's place, and draws it."""

    def __init__(self, theme: Theme, letters: Lettering) -> None:
        self._theme = theme
        self._letters = letters

    def place(self, rect: QRectF, sign: Sign) -> QRectF | None:
        """Where in the middle of a box its name stands; None where it has no room."""
        return self._set(rect, sign).place

    def paint(self, painter: QPainter, rect: QRectF, sign: Sign) -> None:
        """Draw a box's name on a plate over what is inside."""
        text = self._set(rect, sign)
        if text.place is None:
            return
        fill = QColor(sign.fill)
        fill.setAlphaF(0.9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(text.place, 6, 6)
        self._write(painter, text, text.place, sign.inks)

    def write(self, painter: QPainter, rect: QRectF, sign: Sign, taken: tuple[QRectF, ...]) -> None:
        """Write a box's name, and what is said below it, in its middle, unless an outer name stands there."""
        text = self._set(rect, sign)
        if text.place is not None and not is_under(text.place, taken):
            self._write(painter, text, text.place, sign.inks)

    def _write(self, painter: QPainter, text: _Text, place: QRectF, inks: Inks) -> None:
        top, middle = place.top() + 1, place.center().x()
        style = Style(text.size, inks.strong, 700)
        for line in text.name:
            self._letters.write_centred(painter, line, middle, top, style)
            top += self._letters.face(text.size, 700).height
        if text.below:
            self._letters.write_centred(painter, text.below, middle, top, Style(role=inks.muted))

    def _set(self, rect: QRectF, sign: Sign) -> _Text:
        """Break a name into lines: large where the box is, smaller where only so its words stay whole."""
        small, room = self._letters.face("small"), rect.width() - self._theme.px(10)
        if room < self._theme.px(26) or rect.height() < small.height + 2:
            return _Text((), "small", "", None)
        size, name = "small", ()
        for size, least in _SIZES:
            high = self._letters.face(size, 700).height
            rows = min(int((rect.height() - 4) // high), 2 if size != "small" else 3)
            if rect.height() >= self._theme.px(least) and rows:
                name = self._letters.wrapped(sign.name, room, rows, size, 700)
                if "".join(name).replace(" ", "") == sign.name.replace(" ", ""):
                    break
        face = self._letters.face(size, 700)
        width = max((face.metrics.horizontalAdvance(line) for line in name), default=0.0)
        height = face.height * len(name) + 2
        below = ""
        if rect.height() >= height + small.height + 2:
            below = next(
                (text for text in sign.below if self._letters.elided(text, room, "small") == text), ""
            )
            width = max(width, small.metrics.horizontalAdvance(below))
            height += small.height if below else 0
        if not name:
            return _Text((), size, "", None)
        middle = rect.center()
        place = QRectF(middle.x() - width / 2 - 6, middle.y() - height / 2, width + 12, height)
        return _Text(name, size, below, place)


def is_under(rect: QRectF, plates: tuple[QRectF, ...]) -> bool:
    """Whether an outer name stands where this would be written: the outer one wins."""
    return any(plate.intersects(rect) for plate in plates)
