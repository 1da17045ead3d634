"""Small labels on a request's lines, each where it covers no other."""

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from studyapp.ui.atlas.lettering import Lettering, Style
from studyapp.ui.theme import Theme

WIDEST = 240.0
AIR = 9.0
HEIGHT_OVER_LETTERS = 6.0
SHARES = (0.5, 0.35, 0.65, 0.2, 0.8)
"""Where on a line its label may stand."""

NEAR, FAR = 8.0, 26.0
"""Between a label and what it stands beside, without a line between the two and with one; design pixels."""

_BESIDE, _TIED = ("left", "right", "above", "below"), ("right", "left", "below", "above")


class Look(Enum):
    """Walked already, still to come, or not taken."""

    STRONG = "strong"
    PLAIN = "plain"
    DASHED = "dashed"


class Tags:
    """Writes labels on one picture and knows which places are taken."""

    def __init__(self, theme: Theme, letters: Lettering, painter: QPainter) -> None:
        self._theme, self._letters, self._painter = theme, letters, painter
        self._taken: list[QRectF] = []
        self._named: dict[int, QRectF] = {}

    def keep_free(self, rect: QRectF) -> None:
        """Let no label cover a place."""
        self._taken.append(rect)

    def rect_of(self, name: int) -> QRectF | None:
        """Where the label that was written under a name stands."""
        return self._named.get(name)

    def centre(self, name: int, text: str, point: QPointF, look: Look) -> None:
        """Write a label on a point, or below it where another one is."""
        width, height = self._size(text)
        rect = QRectF(point.x() - width / 2, point.y() - height / 2, width, height)
        for _ in range(len(self._taken)):
            under = next((taken for taken in self._taken if taken.intersects(rect)), None)
            if under is None:
                break
            rect.moveTop(under.bottom() + 2)
        self._named[name] = rect
        self._write(text, rect, look)

    def along(self, text: str, way: Sequence[QPointF], foot: QRectF, look: Look) -> None:
        """Write a label on a line, or where it has no room there, next to a point or another label."""
        width, height = self._size(text)
        length = sum((to - start).manhattanLength() for start, to in pairwise(way))
        found: list[QRectF] = []
        if length > min(width, height) + self._theme.px(FAR):
            for share in SHARES:
                point = _point_along(way, length * share)
                found.append(QRectF(point.x() - width / 2, point.y() - height / 2, width, height))
        if length:
            middle = _point_along(way, length / 2)
            found.extend(self._around(text, QRectF(middle, middle), NEAR, _BESIDE))
        self._write(text, self._best([*found, *self._around(text, foot, NEAR, _BESIDE)]), look)

    def tie(self, text: str, foot: QRectF, look: Look) -> None:
        """Write a label next to a point or another label, with a dashed line that leads to it."""
        rect = self._best(self._around(text, foot, FAR, _TIED))
        pen = QPen(self._theme.color("accent" if look is Look.STRONG else "muted"), self._theme.px(2))
        pen.setDashPattern([3, 2.6])
        self._painter.setPen(pen)
        self._painter.drawLine(_border(foot, rect), _border(rect, foot))
        self._write(text, rect, look)

    def _size(self, text: str) -> tuple[float, float]:
        face = self._letters.face("small", 700)
        width = min(face.metrics.horizontalAdvance(text[:200]), self._theme.px(WIDEST))
        return width + 2 * self._theme.px(AIR) + 1, face.height + self._theme.px(HEIGHT_OVER_LETTERS)

    def _around(self, text: str, foot: QRectF, away: float, sides: Sequence[str]) -> list[QRectF]:
        """Places at the sides of another one, so far away in design pixels or nearer."""
        distances = sorted({away, NEAR}, reverse=True)
        return [
            self._at_side(text, foot, self._theme.px(distance), side)
            for side in sides
            for distance in distances
        ]

    def _best(self, places: Sequence[QRectF]) -> QRectF:
        """The first place where a label can be seen and covers nothing, or else covers the least."""
        area = QRectF(self._painter.viewport())
        return min(places, key=_Covered(area, self._taken).of)

    def _at_side(self, text: str, foot: QRectF, away: float, side: str) -> QRectF:
        width, height = self._size(text)
        middle = foot.center()
        places = {
            "right": QRectF(foot.right() + away, middle.y() - height / 2, width, height),
            "left": QRectF(foot.left() - away - width, middle.y() - height / 2, width, height),
            "above": QRectF(middle.x() - width / 2, foot.top() - away - height, width, height),
            "below": QRectF(middle.x() - width / 2, foot.bottom() + away, width, height),
        }
        return places[side]

    def _write(self, text: str, rect: QRectF, look: Look) -> None:
        role = "accent" if look is Look.STRONG else "edge"
        pen = QPen(self._theme.color(role), self._theme.px(1.6))
        if look is Look.DASHED:
            pen.setDashPattern([3, 2.6])
        self._painter.setPen(pen)
        self._painter.setBrush(self._theme.color("surface"))
        self._painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        room = rect.width() - 2 * self._theme.px(AIR) + 1
        line = self._letters.elided(text, room, "small", 700)
        style = Style("small", "muted" if look is Look.DASHED else "ink", 700)
        top = rect.center().y() - self._letters.face("small", 700).height / 2
        self._letters.write_centred(self._painter, line, rect.center().x(), top, style)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._taken.append(rect)


class _Covered(NamedTuple):
    """How much a label at a place would cover, or lose beyond an area."""

    area: QRectF
    taken: list[QRectF]

    def of(self, rect: QRectF) -> float:
        seen = rect.intersected(self.area)
        lost = rect.width() * rect.height() - seen.width() * seen.height()
        shared = [rect.intersected(other) for other in self.taken if other.intersects(rect)]
        return round(lost + sum(both.width() * both.height() for both in shared), 3)


def _point_along(way: Sequence[QPointF], length: float) -> QPointF:
    for start, to in pairwise(way):
        leg = (to - start).manhattanLength()
        if length <= leg and leg:
            return start + (to - start) * (length / leg)
        length -= leg
    return QPointF(way[-1])


def _border(rect: QRectF, other: QRectF) -> QPointF:
    """The middle of the side of a place that another one lies at."""
    if other.left() >= rect.right() or other.right() <= rect.left():
        return QPointF(rect.right() if other.left() >= rect.right() else rect.left(), rect.center().y())
    return QPointF(rect.center().x(), rect.bottom() if other.top() >= rect.bottom() else rect.top())
