"""Draws the ends of a path over the map, its line, and the price at its middle."""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studyapp.atlas.flows.trail import point_along
from studyapp.atlas.layout.routing import Way
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.lettering import Style
from studyapp.ui.atlas.overlay import paint_head, rounded, screen_rect, to_screen
from studyapp.ui.atlas.pricing.places import Places
from studyapp.ui.theme import Theme

DISC, MARK_HEIGHT, MARK_AIR = 22, 30, 14
LIFT, LOW = 44, 12
"""How high a line goes over two places that stand too close for a price between them, and without a price.

All in design pixels."""


class Line(NamedTuple):
    """A path on the map: its ends, and the line between them, () within one place."""

    start: str
    end: str
    way: Way


class Shown(NamedTuple):
    """What is on the map while paths are priced."""

    places: Places
    names: dict[str, str]
    """What the actors are called."""
    ends: tuple[str, ...] = ()
    """The start, and the end where it is chosen; of lit paths all places."""
    lines: tuple[Line, ...] = ()
    mark: str = ""
    """The price, "" where there is none yet."""
    is_sure: bool = True
    """Whether the mark tells a price of what is typed, and not of something before, or that there is none."""
    heads: int = 1
    """How many ends of a line have the head of an arrow."""
    is_lit: bool = False
    """Whether all the paths of one price are shown."""


class PathLayer:
    """One of the canvas's layers; shows what was last set."""

    def __init__(self, theme: Theme, canvas: MapCanvas) -> None:
        self._theme = theme
        self._canvas = canvas
        self._shown: Shown | None = None

    def show(self, shown: Shown | None) -> None:
        """Show something else from now on; None: nothing."""
        self._shown = shown
        nodes = {shown.places.node(end) for end in shown.ends} if shown is not None else set[int]()
        self._canvas.ringed = frozenset(nodes)
        self._canvas.update()

    def paint_over(self, painter: QPainter, camera: Camera) -> None:
        """Draw, in pixels of the canvas."""
        shown = self._shown
        if shown is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(shown.ends) > 1 or shown.is_lit:
            self._canvas.light(painter, {node for end in shown.ends if (node := shown.places.node(end))})
        lines = [self._with_room(line, camera, shown) for line in shown.lines]
        for points in lines:
            self._paint_line(painter, points, shown)
        for name in shown.places.actors:
            self._paint_actor(painter, camera, shown, name)
        for at, end in enumerate(shown.ends):
            self._paint_end(painter, camera, shown, end, at)
        if shown.mark and len(shown.ends) > 1:
            self._paint_mark(painter, self._mark_point(camera, shown, lines), shown)
        painter.restore()

    def _with_room(self, line: Line, camera: Camera, shown: Shown) -> list[QPointF]:
        """A line on the screen with room for the price: over the two places where they stand side by side.

        Of lit lines those of neighbours go over them, the higher the farther apart they are.
        """
        points = to_screen(line.way, camera)
        one, other = (self._rect(camera, shown, end) for end in (line.start, line.end))
        if len(points) < 2 or one.intersects(other):
            return points
        if abs(one.center().y() - other.center().y()) > min(one.height(), other.height()) / 2:
            return points
        lift = self._theme.px(LIFT)
        if shown.is_lit:
            if len(points) > 2:
                return points
            lift = min(lift, self._theme.px(LOW) + round(_longest(points) / LOW))
        elif _longest(points) > self._mark_width(shown.mark) + self._theme.px(DISC):
            return points
        top = min(one.top(), other.top()) - lift
        start, end = QPointF(one.center().x(), one.top()), QPointF(other.center().x(), other.top())
        return [start, QPointF(start.x(), top), QPointF(end.x(), top), end]

    def _paint_line(self, painter: QPainter, points: list[QPointF], shown: Shown) -> None:
        if len(points) < 2:
            return
        color = QColor(self._theme.color("accent" if shown.is_sure else "muted"))
        pen = QPen(color, self._theme.px(2 if shown.is_lit else 3.5))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if not shown.is_sure:
            pen.setDashPattern([3, 2.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(rounded(points, self._theme.px(10)))
        size = self._theme.px(6) + pen.widthF()
        if shown.heads:
            paint_head(painter, points, color, size)
        if shown.heads > 1:
            paint_head(painter, points[::-1], color, size)

    def _paint_actor(self, painter: QPainter, camera: Camera, shown: Shown, name: str) -> None:
        rect = screen_rect(shown.places.actors[name], camera)
        is_end = name in shown.ends
        painter.setPen(QPen(self._theme.color("accent" if is_end else "edge"), self._theme.px(2)))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        letters = self._canvas.painter.letters
        line = letters.elided(shown.names[name], rect.width() - self._theme.px(16), "body", 700)
        top = rect.center().y() - letters.face("body", 700).height / 2
        letters.write_centred(painter, line, rect.center().x(), top, Style("body", "ink", 700))

    def _paint_end(self, painter: QPainter, camera: Camera, shown: Shown, end: str, at: int) -> None:
        """A ring around an end; of one path, its letter at the upper left corner."""
        rect = self._rect(camera, shown, end)
        painter.setPen(QPen(self._theme.color("accent"), self._theme.px(2.4)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        is_actor = end in shown.places.actors
        radius = rect.height() / 2 if is_actor else min(self._theme.px(12), rect.height() / 4)
        painter.drawRoundedRect(rect, radius, radius)
        if shown.is_lit:
            return
        size = self._theme.px(DISC)
        first, last = shown.ends[0], shown.ends[-1]
        other = self._rect(camera, shown, last if at == 0 else first)
        is_right = rect.center().x() > other.center().x() or (at == 1 and first == last)
        # For the most part outside, where it covers no name.
        left = rect.right() - size * 0.3 if is_right else rect.left() - size * 0.7
        disc = QRectF(left, rect.top() - size * 0.7, size, size)
        painter.setBrush(self._theme.color("accent"))
        painter.setPen(QPen(self._theme.color("surface"), self._theme.px(1.6)))
        painter.drawEllipse(disc)
        painter.setFont(self._canvas.painter.letters.face("small", 700).font)
        painter.setPen(self._theme.color("on_accent"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "AB"[at])

    def _paint_mark(self, painter: QPainter, point: QPointF, shown: Shown) -> None:
        letters, px = self._canvas.painter.letters, self._theme.px
        face = letters.face("body", 700)
        width = self._mark_width(shown.mark)
        height = max(px(MARK_HEIGHT), face.height + px(8))
        area = QRectF(self._canvas.rect()).adjusted(px(4), px(4), -px(4), -px(4))
        rect = QRectF(point.x() - width / 2, point.y() - height / 2, width, height)
        rect.moveLeft(max(min(rect.left(), area.right() - width), area.left()))
        rect.moveTop(max(min(rect.top(), area.bottom() - height), area.top()))
        painter.setPen(QPen(self._theme.color("accent" if shown.is_sure else "muted"), px(2)))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(rect, height / 2, height / 2)
        top = rect.center().y() - face.height / 2
        style = Style("body", "ink" if shown.is_sure else "muted", 700)
        letters.write_centred(painter, shown.mark, rect.center().x(), top, style)

    def _mark_width(self, text: str) -> float:
        metrics = self._canvas.painter.letters.face("body", 700).metrics
        return metrics.horizontalAdvance(text) + 2 * self._theme.px(MARK_AIR)

    def _mark_point(self, camera: Camera, shown: Shown, lines: list[list[QPointF]]) -> QPointF:
        """The middle of the line, right of it where it is short; within one place above that."""
        if not lines or len(lines[0]) < 2:
            rect = self._rect(camera, shown, shown.ends[-1])
            return QPointF(rect.center().x(), rect.top() - self._theme.px(MARK_HEIGHT * 0.7))
        points = lines[0]
        middle = QPointF(*point_along(tuple((point.x(), point.y()) for point in points), 0.5))
        if len(points) == 2 and _longest(points) < 2 * self._theme.px(MARK_HEIGHT):
            middle += QPointF(self._mark_width(shown.mark) / 2 + self._theme.px(MARK_AIR), 0)
        return middle

    def _rect(self, camera: Camera, shown: Shown, end: str) -> QRectF:
        if end in shown.places.actors:
            return screen_rect(shown.places.actors[end], camera)
        return self._canvas.painter.shown_rect(shown.places.node(end), camera)


def _longest(points: list[QPointF]) -> float:
    """The longest stretch of a line."""
    return max(abs(one.x() - other.x()) + abs(one.y() - other.y()) for one, other in pairwise(points))
