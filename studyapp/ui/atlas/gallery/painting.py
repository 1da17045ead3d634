"""Paints a laid out diagram with any painter: on the screen, small in a list, or into a picture file."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from studyapp.atlas.diagrams.layout import DiagramPlan, PlacedBox, PlacedEdge, PlacedText
from studyapp.atlas.diagrams.text import Style
from studyapp.atlas.layout.routing import Point, Rect
from studyapp.ui.theme import Theme

RADIUS, OUTER_RADIUS = 8.0, 12.0
BEND = 6.0
ARROW, ARROW_WIDTH = 9.0, 4.5
BORDER, LINE, STRONG_LINE = 1.2, 1.5, 2.2

_DEEPEST_REGION = 3
_AIR = 3.0


class Lit(NamedTuple):
    """What stands out over a picture: boxes, edges and notes by number."""

    boxes: frozenset[int] = frozenset()
    edges: frozenset[int] = frozenset()
    notes: frozenset[int] = frozenset()


class DiagramPainter:
    """Paints plans in the colours and letters of a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._fonts: dict[Style, tuple[QFont, float]] = {}

    def paint(self, painter: QPainter, plan: DiagramPlan, rect: QRectF) -> None:
        """Paint a whole plan as large as it fits into the middle of `rect`; the ground is not painted."""
        if not plan.width or not plan.height:
            return
        scale = min(rect.width() / plan.width, rect.height() / plan.height)
        painter.save()
        painter.translate(
            rect.center().x() - plan.width * scale / 2, rect.center().y() - plan.height * scale / 2
        )
        painter.scale(scale, scale)
        self.paint_plan(painter, plan)
        painter.restore()

    def paint_plan(self, painter: QPainter, plan: DiagramPlan, linked: Lit | None = None) -> None:
        """Paint a plan in its own pixels; texts of `linked` notes and edges look as if they led somewhere."""
        linked = linked or Lit()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in plan.boxes:
            self._paint_box(painter, box)
        labels = _gaps(plan)
        for edge in plan.edges:
            self._paint_edge(painter, edge, labels, strong=False)
        for text in plan.texts:
            self._write(painter, text, "accent" if _is_of(text, linked) else text.style.role)

    def paint_lit(self, painter: QPainter, plan: DiagramPlan, lit: Lit) -> None:
        """Let parts of a painted plan stand out."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in plan.boxes:
            if box.id in lit.boxes:
                painter.setPen(QPen(self._theme.color("accent"), STRONG_LINE))
                radius = OUTER_RADIUS if box.holds else RADIUS
                painter.drawRoundedRect(_rect(box.rect), radius, radius)
        labels = _gaps(plan)
        for edge in plan.edges:
            if edge.at in lit.edges:
                self._paint_edge(painter, edge, labels, strong=True)
        for text in plan.texts:
            if _is_of(text, lit):
                self._write(painter, text, "accent")

    def _paint_box(self, painter: QPainter, box: PlacedBox) -> None:
        color = self._theme.color
        fill = color(f"region_{min(box.depth, _DEEPEST_REGION)}") if box.holds else color("surface")
        painter.setPen(QPen(color("hatch" if box.holds else "edge"), BORDER))
        painter.setBrush(QBrush(fill))
        radius = OUTER_RADIUS if box.holds else RADIUS
        painter.drawRoundedRect(_rect(box.rect), radius, radius)
        if box.divider is not None:
            painter.setPen(QPen(color("line"), 1))
            painter.drawLine(
                QPointF(box.rect.left + 1, box.divider), QPointF(box.rect.right - 1, box.divider)
            )

    def _paint_edge(
        self, painter: QPainter, edge: PlacedEdge, labels: Sequence[Rect], *, strong: bool
    ) -> None:
        color = self._theme.color("accent" if strong else "muted")
        pen = QPen(color, STRONG_LINE if strong else LINE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        way = list(edge.way)
        forward, both = edge.arrow != "none", edge.arrow == "both"
        if forward:
            way[-1] = _toward(way[-1], way[-2], ARROW - 1)
        if both:
            way[0] = _toward(way[0], way[1], ARROW - 1)
        for piece in _pieces(way, labels):
            painter.drawPath(_rounded(piece))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(color))
        if forward:
            _paint_head(painter, edge.way[-2], edge.way[-1])
        if both:
            _paint_head(painter, edge.way[1], edge.way[0])

    def _write(self, painter: QPainter, text: PlacedText, role: str) -> None:
        font, rise = self._font(text.style)
        painter.setFont(font)
        painter.setPen(self._theme.color(role))
        rect = text.rect
        x = rect.left
        if text.centred:
            x += (rect.right - rect.left - QFontMetricsF(font).horizontalAdvance(text.text)) / 2
        painter.drawText(QPointF(x, (rect.top + rect.bottom) / 2 + rise), text.text)

    def _font(self, style: Style) -> tuple[QFont, float]:
        """A font that scales without steps, and how far its base line is below the middle of a line."""
        known = self._fonts.get(style)
        if known is None:
            font = self._theme.font("body", style.weight)
            font.setPixelSize(style.size)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            metrics = QFontMetricsF(font)
            known = self._fonts[style] = font, (metrics.ascent() - metrics.descent()) / 2
        return known


def _gaps(plan: DiagramPlan) -> list[Rect]:
    """Where edges are interrupted: at their labels, and at notes that stand in their way."""
    return [text.rect for text in plan.texts if text.edge is not None or text.note is not None]


def _is_of(text: PlacedText, lit: Lit) -> bool:
    return text.note in lit.notes if text.note is not None else text.edge in lit.edges


def _paint_head(painter: QPainter, start: Point, tip: Point) -> None:
    x, y = _toward(tip, start, ARROW)
    length = max(abs(tip[0] - start[0]) + abs(tip[1] - start[1]), 1e-6)
    dx, dy = (tip[1] - start[1]) / length * ARROW_WIDTH, (tip[0] - start[0]) / length * ARROW_WIDTH
    painter.drawPolygon(QPolygonF([QPointF(*tip), QPointF(x + dx, y - dy), QPointF(x - dx, y + dy)]))


def _rect(rect: Rect) -> QRectF:
    return QRectF(rect.left, rect.top, rect.right - rect.left, rect.bottom - rect.top)


def _toward(point: Point, other: Point, by: float) -> Point:
    """A point moved toward another, at most up to it."""
    length = abs(other[0] - point[0]) + abs(other[1] - point[1])
    share = min(by / length, 1.0) if length else 0.0
    return point[0] + (other[0] - point[0]) * share, point[1] + (other[1] - point[1]) * share


def _pieces(way: list[Point], labels: Sequence[Rect]) -> list[list[Point]]:
    """A way without the parts that would go through labels."""
    pieces: list[list[Point]] = [[way[0]]]
    for start, end in pairwise(way):
        axis = 0 if start[1] == end[1] else 1
        forward = 1 if end[axis] >= start[axis] else -1
        gaps: list[tuple[float, float]] = []
        for rect in labels:
            if rect[1 - axis] < start[1 - axis] < rect[3 - axis]:
                near, far = (rect[axis] - _AIR, rect[axis + 2] + _AIR)[::forward]
                if (near - start[axis]) * forward > 0 and (end[axis] - far) * forward > 0:
                    gaps.append((near, far))
        for near, far in sorted(gaps, reverse=forward < 0):
            pieces[-1].append(_at(start, axis, near))
            pieces.append([_at(start, axis, far)])
        pieces[-1].append(end)
    return pieces


def _at(point: Point, axis: int, level: float) -> Point:
    return (level, point[1]) if axis == 0 else (point[0], level)


def _rounded(points: list[Point]) -> QPainterPath:
    """A path through points, its bends rounded."""
    path = QPainterPath(QPointF(*points[0]))
    for before, point, after in zip(points, points[1:], points[2:], strict=False):
        path.lineTo(QPointF(*_toward(point, before, min(BEND, _length(point, before) / 2))))
        path.quadTo(QPointF(*point), QPointF(*_toward(point, after, min(BEND, _length(point, after) / 2))))
    path.lineTo(QPointF(*points[-1]))
    return path


def _length(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])
