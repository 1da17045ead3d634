"""Small labels on a request's lines, each where it covers no other."""

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from studyapp.ui.atlas.lettering import Lettering, Style
from studyapp.ui.atlas.placing import Room
from studyapp.ui.atlas.strokes import rounded
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
    """Writes labels on one picture, each where it covers no name and no other label."""

    def __init__(self, theme: Theme, letters: Lettering, painter: QPainter, room: Room) -> None:
        self._theme, self._letters, self._painter, self._room = theme, letters, painter, room
        self._named: dict[int, QRectF] = {}

    @property
    def area(self) -> QRectF:
        """What can be seen."""
        return self._room.area

    def rect_of(self, name: int) -> QRectF | None:
        """Where the label that was written under a name stands."""
        return self._named.get(name)

    def centre(self, name: int, text: str, point: QPointF, look: Look) -> None:
        """Write a label on a point; with a line to the point where it must stand elsewhere."""
        width, height = self.size(text)
        place = QRectF(point.x() - width / 2, point.y() - height / 2, width, height)
        rect = self._room.best([place], near=point, is_bound=True)
        self._named[name] = rect
        if not rect.contains(point):
            self._lead(QRectF(point, point), rect, look)
        self._write(text, rect, look)

    def along(self, text: str, way: Sequence[QPointF], foot: QRectF, look: Look) -> None:
        """Write a label on a line or beside it; with a line to it where it must stand elsewhere."""
        width, height = self.size(text)
        length = sum((to - start).manhattanLength() for start, to in pairwise(way))
        places: list[QRectF] = []
        if length > min(width, height) + self._theme.px(FAR):
            for share in SHARES:
                point = _point_along(way, length * share)
                places.append(QRectF(point.x() - width / 2, point.y() - height / 2, width, height))
        middle = _point_along(way, length / 2) if length else foot.center()
        for share in SHARES if length else ():
            point = _point_along(way, length * share)
            places.extend(self._around(text, QRectF(point, point), NEAR, _BESIDE))
        if not length:
            places.extend(self._around(text, foot, NEAR, _BESIDE))
        rect = self._room.best(places, near=middle)
        if _apart(rect, way) > self._theme.px(NEAR) + 2:
            self._lead(QRectF(middle, middle), rect, look)
        self._write(text, rect, look)

    def tie(self, text: str, foot: QRectF, look: Look) -> None:
        """Write a label next to a point or another label, with a dashed line that leads to it."""
        sides = self._around(text, foot, FAR, _TIED)
        rect = self._room.best(sides, near=foot.center())
        self._lead(foot, rect, look)
        self._write(text, rect, look)

    def _lead(self, foot: QRectF, rect: QRectF, look: Look) -> None:
        """A dashed line from a place to a label."""
        pen = QPen(self._theme.color("accent" if look is Look.STRONG else "muted"), self._theme.px(2))
        pen.setDashPattern([3, 2.6])
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(rounded(joined(foot, rect), self._theme.px(8)))

    def size(self, text: str) -> tuple[float, float]:
        """How wide and high the label of a text is."""
        return label_size(self._theme, self._letters, text)

    def _around(self, text: str, foot: QRectF, away: float, sides: Sequence[str]) -> list[QRectF]:
        """Places at the sides of another one, so far away in design pixels or nearer."""
        distances = sorted({away, NEAR}, reverse=True)
        return [
            self._at_side(text, foot, self._theme.px(distance), side)
            for side in sides
            for distance in distances
        ]

    def _at_side(self, text: str, foot: QRectF, away: float, side: str) -> QRectF:
        width, height = self.size(text)
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
        self._room.take(rect)


def label_size(theme: Theme, letters: Lettering, text: str) -> tuple[float, float]:
    """How wide and high the label of a text is, in pixels."""
    face = letters.face("small", 700)
    width = min(face.metrics.horizontalAdvance(text[:200]), theme.px(WIDEST))
    return width + 2 * theme.px(AIR) + 1, face.height + theme.px(HEIGHT_OVER_LETTERS)


def _point_along(way: Sequence[QPointF], length: float) -> QPointF:
    for start, to in pairwise(way):
        leg = (to - start).manhattanLength()
        if length <= leg and leg:
            return start + (to - start) * (length / leg)
        length -= leg
    return QPointF(way[-1])


def joined(rect: QRectF, other: QRectF) -> list[QPointF]:
    """A level and upright line between the borders of two places."""
    middle, to = rect.center(), other.center()
    if other.left() >= rect.right() or other.right() <= rect.left():
        is_right = other.left() >= rect.right()
        start = QPointF(rect.right() if is_right else rect.left(), middle.y())
        if other.top() <= middle.y() <= other.bottom():
            return [start, QPointF(other.left() if is_right else other.right(), middle.y())]
        turn = QPointF(to.x(), middle.y())
        return [start, turn, QPointF(to.x(), other.top() if to.y() > middle.y() else other.bottom())]
    is_below = other.top() >= rect.bottom()
    x = min(max(middle.x(), other.left() + 4), other.right() - 4)
    start = QPointF(x, rect.bottom() if is_below else rect.top())
    return [start, QPointF(x, other.top() if is_below else other.bottom())]


def _apart(rect: QRectF, way: Sequence[QPointF]) -> float:
    """How far a label is from a line."""
    least = float("inf")
    for start, end in pairwise(way):
        left, right = sorted((start.x(), end.x()))
        top, bottom = sorted((start.y(), end.y()))
        dx = max(rect.left() - right, left - rect.right(), 0.0)
        least = min(least, dx + max(rect.top() - bottom, top - rect.bottom(), 0.0))
    return least
