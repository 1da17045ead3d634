"""What the charts are painted with: hatching, letters on one line, and labels that find a free place."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from studyapp.ui.theme import Theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter
_HATCH = 7
"""Between two lines of a hatching, in design pixels."""


class Sign(NamedTuple):
    """An entry of the legend: how it looks (line, dot, ring or hatch), and what it stands for."""

    look: str
    said: str


def hatch(painter: QPainter, area: QRectF, theme: Theme, *, rimmed: bool = False) -> None:
    """What has no price: slanted lines on a quiet ground, as sharp in a file as on the screen; a small one
    with a rim.
    """
    painter.fillRect(area, theme.color("hover"))
    gap = float(theme.px(_HATCH))
    path = QPainterPath()
    # Each line is x + y = sum, cut at the sides of the area.
    place = (int((area.left() + area.top()) / gap) + 1) * gap
    while place < area.right() + area.bottom():
        left = max(area.left(), place - area.bottom())
        right = min(area.right(), place - area.top())
        path.moveTo(left, place - left)
        path.lineTo(right, place - right)
        place += gap
    painter.setPen(QPen(theme.color("hatch"), max(1.0, theme.px(1))))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    if rimmed:
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))


def write(
    painter: QPainter, area: QRectF, text: str, font: QFont, color: QColor, flags: Qt.AlignmentFlag = LEFT
) -> None:
    """One line of text, cut in its middle where it has no room."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, area.width() + 1)
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(area, int(flags | Qt.TextFlag.TextSingleLine), shown)


def width_of(text: str, font: QFont) -> float:
    """How wide a text is on one line."""
    return QFontMetricsF(font).horizontalAdvance(text)


def bar(painter: QPainter, area: QRectF, color: QColor, radius: float) -> None:
    """A bar without a rim."""
    radius = min(radius, area.width() / 2, area.height() / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(area, radius, radius)


def readable_on(fill: QColor, theme: Theme) -> QColor:
    """Whichever of ink and surface stands out more on a fill."""
    ink, surface = theme.color("ink"), theme.color("surface")
    light = fill.lightnessF()
    return ink if abs(ink.lightnessF() - light) > abs(surface.lightnessF() - light) else surface


class Places:
    """Where labels can still stand: none over another, over a line, or outside."""

    def __init__(self, room: QRectF) -> None:
        self._room = room
        self._taken: list[QRectF] = []

    def take(self, area: QRectF) -> None:
        """Keep labels off here."""
        self._taken.append(area)

    def take_line(self, points: Sequence[QPointF], width: float) -> None:
        """Keep labels off a line."""
        for start, end in pairwise(points):
            steps = max(1, int(max(abs(end.x() - start.x()), abs(end.y() - start.y())) / width))
            for step in range(steps + 1):
                place = start + (end - start) * (step / steps)
                self.take(QRectF(place.x() - width / 2, place.y() - width / 2, width, width))

    def find(self, areas: Iterable[QRectF]) -> QRectF | None:
        """The first of these that is free, which it then is no more."""
        for area in areas:
            if self._room.contains(area) and not any(area.intersects(taken) for taken in self._taken):
                self.take(area)
                return area
        return None


def around(place: QPointF, width: float, height: float, gap: float) -> tuple[QRectF, ...]:
    """Where a label of this size can stand beside a point of a rising line: at its left above, else at its
    right below, else over or under it.
    """
    left, right = place.x() - gap - width, place.x() + gap
    above, below = place.y() - gap / 2 - height, place.y() + gap / 2
    middle = place.x() - width / 2
    return (
        QRectF(left, above, width, height),
        QRectF(right, below, width, height),
        QRectF(left, place.y() - height / 2, width, height),
        QRectF(middle, above - gap / 2, width, height),
        QRectF(right, place.y() - height / 2, width, height),
        QRectF(middle, below + gap / 2, width, height),
        QRectF(right, above, width, height),
        QRectF(left, below, width, height),
        QRectF(right, above - height, width, height),
        QRectF(middle, above - height, width, height),
    )


def aloft(place: QPointF, width: float, height: float, gap: float) -> tuple[QRectF, ...]:
    """Where a label can stand higher up over a point, at its right."""
    above = place.y() - gap / 2 - height
    return tuple(QRectF(place.x() + gap, above - far * height, width, height) for far in range(1, 9))
