"""What lies over the map's picture: lines, the selection, what is connected to it."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from studyapp.atlas.layout.layout import BOX, BUS, CHIP, Tie
from studyapp.atlas.layout.routing import Rect, Way
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.painting import MapPainter
from studyapp.ui.atlas.strokes import dashed, rounded
from studyapp.ui.theme import Theme

DIMMED = 0.62
"""How much of the ground lies over what is not meant."""


# Qt's kinds are made when they are first named: here, not while the first picture is painted.
_SMOOTH, _NO_BRUSH, _FLAT = (
    QPainter.RenderHint.Antialiasing,
    Qt.BrushStyle.NoBrush,
    Qt.PenCapStyle.FlatCap,
)


class Layer(Protocol):
    """Draws over the finished map whenever that is shown; `canvas.update()` asks for it."""

    def paint_over(self, painter: QPainter, camera: Camera) -> None:
        """Draw, in pixels of the canvas; the painter is given back as it was."""
        ...


class Overlay:
    """Draws over a finished picture; reads from it what shall stay bright."""

    def __init__(self, theme: Theme, nodes: MapPainter) -> None:
        self._theme = theme
        self._nodes = nodes
        self.outlook: tuple[QRectF, Camera] | None = None
        """The part of the map that a picture for other programs shows, while it is painted."""

    def paint_ties(
        self,
        painter: QPainter,
        camera: Camera,
        ties: Iterable[tuple[Tie, Way]],
        color: QColor,
        width: float,
    ) -> None:
        """Draw lines: dashed with an arrow for what depends, plain for what connects."""
        painter.setRenderHint(_SMOOTH)
        painter.setBrush(_NO_BRUSH)
        area = painter.clipBoundingRect() if painter.hasClipping() else None
        for tie, way in ties:
            points = to_screen(way, camera)
            pen = QPen(color, width)
            pen.setCapStyle(_FLAT)
            painter.setPen(pen)
            painter.setBrush(_NO_BRUSH)
            radius = self._theme.px(8)
            if tie.kind in ("depends_on", "part_of"):
                painter.drawPath(dashed(points, radius, 4 * width, 3 * width, area))
            else:
                painter.drawPath(rounded(points, radius))
            if tie.kind != "connects":
                paint_head(painter, points, color, self._theme.px(6) + width)

    def paint_light(
        self, painter: QPainter, frame: QPixmap, size: QRectF, camera: Camera, bright: Iterable[int]
    ) -> None:
        """Dim the whole picture but some nodes."""
        shade = self._theme.color("ground")
        shade.setAlphaF(DIMMED)
        if self.outlook is not None:
            painter.fillPath(self._all_but(bright, *self.outlook), shade)
            return
        painter.fillRect(size, shade)
        for node in bright:
            rect = self._nodes.shown_rect(node, camera)
            if not rect.intersects(size):
                continue
            painter.save()
            path = QPainterPath()
            radius = self._radius(node, rect)
            path.addRoundedRect(rect, radius, radius)
            painter.setClipPath(path)
            painter.drawPixmap(0, 0, frame)
            painter.restore()

    def _all_but(self, bright: Iterable[int], area: QRectF, camera: Camera) -> QPainterPath:
        """An area without some nodes."""
        path = QPainterPath()
        path.addRect(area)
        for node in bright:
            rect = self._nodes.shown_rect(node, camera)
            hole = QPainterPath()
            hole.addRoundedRect(rect, self._radius(node, rect), self._radius(node, rect))
            path = path.subtracted(hole)
        return path

    def paint_outline(self, painter: QPainter, camera: Camera, node: int, *, strong: bool) -> None:
        """Draw around a node: two pixels for the selected one, one for where the pointer is."""
        rect = self._nodes.shown_rect(node, camera)
        width = self._theme.px(2.4 if strong else 1.6)
        radius = self._radius(node, rect)
        painter.setRenderHint(_SMOOTH)
        painter.setBrush(_NO_BRUSH)
        painter.setPen(QPen(self._theme.color("focus" if strong else "accent"), width))
        painter.drawRoundedRect(rect, radius, radius)

    def _radius(self, node: int, rect: QRectF) -> float:
        kind = self._nodes.kind(node)
        if kind == CHIP:
            return rect.height() / 2
        wanted = 14 if kind in (BOX, BUS) else 8
        return min(self._theme.px(wanted), rect.height() / 4, rect.width() / 4)


def paint_head(painter: QPainter, points: Sequence[QPointF], color: QColor, size: float) -> None:
    """The head of an arrow, so many pixels long, at the last of a line's points."""
    tip, before = points[-1], points[-2]
    way = before - tip
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    if length < 1:
        return
    back = way * (size / length)
    side = QPointF(-back.y(), back.x()) * 0.55
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([tip, tip + back + side, tip + back - side]))


def to_screen(way: Way, camera: Camera) -> list[QPointF]:
    """A way's points on the screen."""
    return [QPointF(x * camera.scale + camera.x, y * camera.scale + camera.y) for x, y in way]


def screen_rect(rect: Rect, camera: Camera) -> QRectF:
    """A rectangle of the map on the screen."""
    return camera.to_screen(QRectF(rect.left, rect.top, rect.right - rect.left, rect.bottom - rect.top))


def rect_on_map(rect: QRectF, camera: Camera) -> Rect:
    """A rectangle of the screen on the map."""
    start, end = camera.to_map(rect.topLeft()), camera.to_map(rect.bottomRight())
    return Rect(start.x(), start.y(), end.x(), end.y())


__all__ = ["Overlay", "paint_head", "rect_on_map", "rounded", "screen_rect", "to_screen"]
