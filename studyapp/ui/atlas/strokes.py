"""Lines of the map as paths: with rounded corners, whole or in dashes."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

MOST_DASHES = 2000
"""A stretch of a line has no more dashes than this: the rest of it is far outside of any screen."""


def rounded(points: list[QPointF], radius: float) -> QPainterPath:
    """A line through points with its corners rounded."""
    path = QPainterPath(points[0])
    for at in range(1, len(points) - 1):
        before, here, after = points[at - 1], points[at], points[at + 1]
        path.lineTo(_short_of(here, before, radius))
        path.quadTo(here, _short_of(here, after, radius))
    path.lineTo(points[-1])
    return path


def dashed(
    points: list[QPointF], radius: float, dash: float, gap: float, area: QRectF | None = None
) -> QPainterPath:
    """A line in dashes with its corners rounded and whole; every stretch begins with a dash.

    Of a long stretch only the dashes in an area are made. Qt's own dashes begin where a line enters the
    device, so that a pushed picture would not match.
    """
    path = QPainterPath()
    for at in range(len(points) - 1):
        start, end = points[at], points[at + 1]
        if at > 0:
            start = _short_of(start, end, radius)
        if at < len(points) - 2:
            end = _short_of(end, points[at], radius)
        way = end - start
        length = abs(way.x()) + abs(way.y())
        if length:
            period, step = dash + gap, way / length
            for number in _numbers(start, step, length, period, area):
                path.moveTo(start + step * (number * period))
                path.lineTo(start + step * min(number * period + dash, length))
        if at < len(points) - 2:
            path.moveTo(end)
            path.quadTo(points[at + 1], _short_of(points[at + 1], points[at + 2], radius))
    return path


def _numbers(start: QPointF, step: QPointF, length: float, period: float, area: QRectF | None) -> range:
    """The numbers of a stretch's dashes, of those that may be seen."""
    first, last = 0.0, length
    if area is not None:
        near, far = (area.left(), area.right()) if step.x() else (area.top(), area.bottom())
        at, sign = (start.x(), step.x()) if step.x() else (start.y(), step.y())
        ends = sorted(((near - at) / sign, (far - at) / sign))
        first, last = max(ends[0], 0.0), min(ends[1], length)
    begin = max(int(first / period) - 1, 0)
    return range(begin, min(int(max(last, 0.0) / period) + 1, begin + MOST_DASHES))


def _short_of(corner: QPointF, other: QPointF, radius: float) -> QPointF:
    way = other - corner
    length = abs(way.x()) + abs(way.y())
    return corner + way * (min(radius, length / 2) / length) if length else corner


def dashed_frame(rect: QRectF, radius: float, dash: float, gap: float) -> QPainterPath:
    """The border of a box in dashes, its corners whole."""
    middle = QPointF(rect.center().x(), rect.top())
    corners = [rect.topRight(), rect.bottomRight(), rect.bottomLeft(), rect.topLeft()]
    return dashed([middle, *corners, middle], radius, dash, gap)
