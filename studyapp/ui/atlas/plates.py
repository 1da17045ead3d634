"""Names from far off: in the middle of a box whose head has no room, over what is inside."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from studyapp.ui.atlas.colouring import Inks
from studyapp.ui.atlas.lettering import Lettering, Style
from studyapp.ui.theme import Theme


class Sign(NamedTuple):
    """What a plate says and how: a name, a line below it, the box's fill and its inks."""

    name: str
    below: str
    fill: QColor
    inks: Inks


class Plates:
    """Finds a plate's place, and draws it."""

    def __init__(self, theme: Theme, letters: Lettering) -> None:
        self._theme = theme
        self._letters = letters

    def place(self, rect: QRectF, sign: Sign, taken: tuple[QRectF, ...]) -> QRectF | None:
        """Where a box's name stands; None where it has no room, or an outer name stands there."""
        style = self._style(rect, sign)
        face, small = self._letters.face(style.size, 700), self._letters.face("small")
        name = self._letters.elided(sign.name, rect.width() - 12, style.size, 700)
        if not name or rect.height() < face.height + 4 or rect.width() < self._theme.px(36):
            return None
        width, height = face.metrics.horizontalAdvance(name) + 12, face.height + 2
        if rect.height() >= height + small.height + 4 and sign.below:
            width = max(width, min(small.metrics.horizontalAdvance(sign.below) + 12, rect.width()))
            height += small.height
        middle = rect.center()
        plate = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
        return None if is_under(plate, taken) else plate

    def paint(self, painter: QPainter, rect: QRectF, plate: QRectF, sign: Sign) -> None:
        """Draw a box's name at its place."""
        fill = QColor(sign.fill)
        fill.setAlphaF(0.88)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(plate, 6, 6)
        style = self._style(rect, sign)
        high, middle = self._letters.face(style.size, 700).height, plate.center().x()
        name = self._letters.elided(sign.name, rect.width() - 12, style.size, 700)
        self._letters.write_centred(painter, name, middle, plate.top() + 1, style)
        if plate.height() > high + 4:
            below = Style("small", sign.inks.muted)
            self._letters.write_centred(painter, sign.below, middle, plate.top() + high + 1, below)

    def _style(self, rect: QRectF, sign: Sign) -> Style:
        for size, least in (("large", 160), ("body", 60)):
            if rect.height() > self._theme.px(least):
                return Style(size, sign.inks.strong, 700)
        return Style("small", sign.inks.strong, 700)


def is_under(rect: QRectF, plates: tuple[QRectF, ...]) -> bool:
    """Whether an outer name stands where this would be written: the outer one wins."""
    return any(plate.intersects(rect) for plate in plates)
