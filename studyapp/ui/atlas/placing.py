"""Free places on a picture for labels: over no word, over nothing that was put there before, in sight."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSizeF

from studyapp.ui.atlas.writing import Writing

_Box: TypeAlias = tuple[float, float, float, float]

STEPS = 26
"""So many steps around a point are looked for a free place, half a label high each."""

MOST_SEARCHES = 40
"""For so many labels of a picture a free place is looked for all around; with more there is none."""

AIR = 2.0
"""Between a label and what it must not cover, in pixels."""


class Room:
    """Knows which places of an area are taken."""

    def __init__(self, area: QRectF, writing: Writing | None = None) -> None:
        self.area = area
        self.names = writing.names if writing is not None else {}
        """Where the names of nodes are written."""
        self._taken: list[_Box] = []
        self._searches = 0
        self.labels: list[QRectF] = []
        """What was put there, in turn."""
        self._lines: list[_Box] = []
        self._borders: list[_Box] = []
        if writing is not None:
            for rect in writing.words:
                self._shut(rect)
            for rect in writing.boxes:
                self._take_borders(rect)

    def take(self, rect: QRectF) -> None:
        """Let no label cover a place."""
        self.labels.append(rect)
        self._shut(rect)

    def _shut(self, rect: QRectF) -> None:
        if rect.intersects(self.area):
            self._taken.append((rect.left(), rect.top(), rect.right(), rect.bottom()))

    def take_line(self, points: Sequence[QPointF]) -> None:
        """Let a label cover a line only where it would be far off else."""
        self._lines.extend(_stretches(points))

    def _take_borders(self, rect: QRectF) -> None:
        corners = rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft(), rect.topLeft()
        self._borders.extend(_stretches(corners))

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

    def strikes(self, start: QPointF, end: QPointF) -> bool:
        """Whether a straight line runs, its ends apart, through something that is written or stands there."""
        way = end - start
        if way.manhattanLength() < 4 * AIR:
            return False
        cut = way * (2 * AIR / way.manhattanLength())
        return _meets(_box(QRectF(start + cut, end - cut).normalized()), self._taken)

    def best(
        self, places: Sequence[QRectF], *, near: QPointF, slack: float = 0.0, is_bound: bool = False
    ) -> QRectF:
        """The first place that is free, one on no line before others; else the next one to a point.

        `is_bound`: rather at one of the places than elsewhere. Where nothing is free, where it covers least.
        """
        if not self.area.contains(near):
            return places[0]
        wanted = [rect for rect in places if self.is_free(rect, slack)]
        if is_bound and wanted:
            return wanted[0]
        around = () if wanted and self._crossed(wanted[0]) == 0 else self._next_to(near, places[0].size())
        # Nearer to what is wanted first: places on nothing, then those on borders, then those on lines.
        for crossed in range(3):
            found = next((rect for rect in (*wanted, *around) if self._crossed(rect) <= crossed), None)
            if found is not None:
                return found
        return min((self._brought_in(rect) for rect in places), key=self._covered)

    def _crossed(self, rect: QRectF) -> int:
        """2 for a label on a line, 1 for one on a border, 0 for one on neither."""
        box = _box(rect)
        return 2 if _meets(box, self._lines) else int(_meets(box, self._borders))

    def _next_to(self, point: QPointF, size: QSizeF) -> list[QRectF]:
        """Free places around a point, the next ones first, until one is on no line and no border."""
        self._searches += 1
        found: list[QRectF] = []
        if self._searches > MOST_SEARCHES:
            return found
        for x, y in _around(size.width(), size.height()):
            rect = QRectF(QPointF(point.x() + x, point.y() + y), size)
            if found and _away(rect, point) > _away(found[0], point) + 2 * size.height():
                break
            if self.is_free(rect):
                found.append(rect)
                if not self._crossed(rect):
                    break
        return found

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


def _stretches(points: Sequence[QPointF]) -> list[_Box]:
    return [_box(QRectF(start, end).normalized()) for start, end in pairwise(points)]


@lru_cache(maxsize=64)
def _around(width: float, height: float) -> tuple[tuple[float, float], ...]:
    """From a point to the upper left corners of labels around it, the next ones first."""
    step = height / 2
    found: list[tuple[float, float, float]] = []
    for row in range(-STEPS, STEPS + 1):
        for column in range(-STEPS, STEPS + 1):
            x, y = column * step, row * step
            apart = max(abs(x) - width / 2, 0.0) + abs(y) + abs(x) / 8
            found.append((apart, x - width / 2, y - height / 2))
    return tuple((x, y) for _, x, y in sorted(found))


def _box(rect: QRectF) -> _Box:
    return rect.left() - AIR, rect.top() - AIR, rect.right() + AIR, rect.bottom() + AIR


def _meets(box: _Box, others: Iterable[_Box]) -> bool:
    left, top, right, bottom = box
    return any(one[0] < right and left < one[2] and one[1] < bottom and top < one[3] for one in others)


def _away(rect: QRectF, point: QPointF) -> float:
    """How far a label's border is from a point."""
    dx = max(rect.left() - point.x(), point.x() - rect.right(), 0.0)
    return dx + max(rect.top() - point.y(), point.y() - rect.bottom(), 0.0)
