"""Free places on a picture for labels: over no word, over nothing that was put there before, in sight."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF

from studyapp.ui.atlas.writing import Writing

_Box: TypeAlias = tuple[float, float, float, float]

STEPS = 26
"""So many steps around a point are looked for a free place, half a label high each."""

AIR = 2.0
"""Between a label and what it must not cover, in pixels."""


class Room:
    """Knows which places of an area are taken."""

    def __init__(self, area: QRectF, writing: Writing | None = None) -> None:
        self.area = area
        self.names = writing.names if writing is not None else {}
        """Where the names of nodes are written."""
        self._taken: list[_Box] = []
        self._borders: list[_Box] = []
        if writing is not None:
            for rect in writing.words:
                self.take(rect)
            for rect in writing.boxes:
                self._take_borders(rect)

    def take(self, rect: QRectF) -> None:
        """Let no label cover a place."""
        if rect.intersects(self.area):
            self._taken.append((rect.left(), rect.top(), rect.right(), rect.bottom()))

    def take_line(self, points: Sequence[QPointF]) -> None:
        """Let a label cover a line only where it would be far off else."""
        for start, end in pairwise(points):
            left, right = sorted((start.x(), end.x()))
            top, bottom = sorted((start.y(), end.y()))
            self._borders.append((left - AIR, top - AIR, right + AIR, bottom + AIR))

    def _take_borders(self, rect: QRectF) -> None:
        corners = rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft(), rect.topLeft()
        self.take_line(corners)

    def is_free(self, rect: QRectF, slack: float = 0.0) -> bool:
        """Whether a label there can be seen and covers nothing that it must not.

        So many pixels of it above and below may: what is round touches no letter there.
        """
        return self.area.contains(rect) and not _meets(_box(rect.adjusted(0, slack, 0, -slack)), self._taken)

    def is_open(self, points: Sequence[QPointF]) -> bool:
        """Whether a line can be seen, and runs through nothing that is written or stands there.

        Where it begins and ends it may touch what it joins.
        """
        inner = [QRectF(start, end).normalized() for start, end in pairwise(points)][1:-1]
        return all(self.area.contains(point) for point in points) and not any(
            _meets(_box(rect), self._taken) for rect in inner
        )

    def shows(self, rect: QRectF, place: QRectF) -> bool:
        """Whether a label at the corner of a place can be seen and covers nothing around that."""
        own = _box(place)
        others = [
            one for one in self._taken if one != (own[0] + AIR, own[1] + AIR, own[2] - AIR, own[3] - AIR)
        ]
        return self.area.contains(rect) and not _meets(_box(rect), others)

    def best(self, places: Sequence[QRectF], *, near: QPointF, slack: float = 0.0) -> QRectF:
        """The first place that is free; else the free one next to a point; else the one that covers least."""
        size = places[0].size()
        wanted = [rect for rect in places if self.is_free(rect, slack)]
        if slack and wanted:
            return wanted[0]
        for rect in wanted:
            if not _meets(_box(rect), self._borders):
                return rect
        if wanted:
            return wanted[0]
        around = [QRectF(point, size) for point in self._around(near, size.width(), size.height())]
        free = [rect for rect in around if self.is_free(rect)]
        if free:
            step = size.height()
            reach = _away(free[0], near) + step
            clear = (rect for rect in free if not _meets(_box(rect), self._borders))
            clearest = next(clear, free[0])
            return clearest if _away(clearest, near) <= reach + step else free[0]
        return min((self._brought_in(rect) for rect in places), key=self._covered)

    def _around(self, point: QPointF, width: float, height: float) -> list[QPointF]:
        """Upper left corners of labels around a point, the next ones first."""
        step = height / 2
        found: list[tuple[float, float, float]] = []
        for row in range(-STEPS, STEPS + 1):
            for column in range(-STEPS, STEPS + 1):
                x, y = point.x() + column * step, point.y() + row * step
                apart = max(abs(column * step) - width / 2, 0.0) + abs(row * step)
                found.append((apart + abs(column * step) / 8, x - width / 2, y - height / 2))
        return [QPointF(x, y) for _, x, y in sorted(found)]

    def _brought_in(self, rect: QRectF) -> QRectF:
        """The same place, or as near to it as can be seen."""
        area, moved = self.area, QRectF(rect)
        moved.moveLeft(max(min(rect.left(), area.right() - rect.width()), area.left()))
        moved.moveTop(max(min(rect.top(), area.bottom() - rect.height()), area.top()))
        return moved

    def _covered(self, rect: QRectF) -> float:
        left, top, right, bottom = _box(rect)
        return sum(
            max(min(right, other[2]) - max(left, other[0]), 0.0)
            * max(min(bottom, other[3]) - max(top, other[1]), 0.0)
            for other in self._taken
        )


def _box(rect: QRectF) -> _Box:
    return rect.left() - AIR, rect.top() - AIR, rect.right() + AIR, rect.bottom() + AIR


def _meets(box: _Box, others: Iterable[_Box]) -> bool:
    left, top, right, bottom = box
    return any(one[0] < right and left < one[2] and one[1] < bottom and top < one[3] for one in others)


def _away(rect: QRectF, point: QPointF) -> float:
    """How far a label's border is from a point."""
    dx = max(rect.left() - point.x(), point.x() - rect.right(), 0.0)
    return dx + max(rect.top() - point.y(), point.y() - rect.bottom(), 0.0)
