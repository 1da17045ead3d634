"""The edges of a diagram kept apart from one another, and their labels from all that stands around."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from studyapp.atlas.drawings.drawing import Edge
from studyapp.atlas.layout.routing import Point, Rect

LANE: Final = 12.0
"""Between lines that run side by side."""

_NEAR: Final = 7.0
_TOUCH: Final = 4.0
_SHIFTS = (0.0, LANE, -LANE, 2 * LANE, -2 * LANE, 3 * LANE, -3 * LANE)
# The middle of a stretch is best for a label, then beside it.
_SHARES = (0.5, 0.35, 0.65, 0.2, 0.8)
_AIR: Final = 8.0
_ON_TEXT, _ON_BORDER, _ON_LINE, _OFF_LINE = 2_000.0, 600.0, 300.0, 60.0


class _Run(NamedTuple):
    """All stretches of one forked line on one level, in one direction."""

    axis: int
    level: float
    low: float
    high: float
    places: tuple[tuple[int, int], ...]
    """The way and the stretch in it."""


def parted(edges: Sequence[Edge], ways: Sequence[list[Point]], rects: Sequence[Rect]) -> list[list[Point]]:
    """The same ways, those of different lines a lane apart where they would lie on one another."""
    moved = [list(way) for way in ways]
    for axis in (0, 1):
        placed: list[_Run] = []
        for run in _runs(edges, moved, axis):
            shift = next((s for s in _SHIFTS if _is_free(run, s, placed, edges, rects, moved)), 0.0)
            placed.append(run._replace(level=run.level + shift))
            for way, at in run.places if shift else ():
                for point in (at, at + 1):
                    moved[way][point] = _moved(moved[way][point], 1 - axis, shift)
    return moved


def _runs(edges: Sequence[Edge], ways: list[list[Point]], axis: int) -> list[_Run]:
    """The stretches along an axis (0 sideways, 1 upright), those of one line on one level together."""
    found: dict[tuple[int, float], _Run] = {}
    for number, (edge, way) in enumerate(zip(edges, ways, strict=True)):
        for at in range(len(way) - 1):
            level = way[at][1 - axis]
            if level != way[at + 1][1 - axis] or way[at] == way[at + 1]:
                continue
            low, high = sorted((way[at][axis], way[at + 1][axis]))
            known = found.get((edge.line, level))
            if known is None:
                found[edge.line, level] = _Run(axis, level, low, high, ((number, at),))
            else:
                found[edge.line, level] = known._replace(
                    low=min(low, known.low), high=max(high, known.high), places=(*known.places, (number, at))
                )
    return list(found.values())


def _is_free(
    run: _Run,
    shift: float,
    placed: list[_Run],
    edges: Sequence[Edge],
    rects: Sequence[Rect],
    ways: list[list[Point]],
) -> bool:
    level = run.level + shift
    for other in placed:
        is_beside = run.low - _TOUCH < other.high and other.low < run.high + _TOUCH
        if is_beside and abs(other.level - level) < _NEAR:
            return False
    return not shift or all(
        _stays(run, level, edges[way], rects, (at, len(ways[way]))) for way, at in run.places
    )


def _stays(run: _Run, level: float, edge: Edge, rects: Sequence[Rect], at: tuple[int, int]) -> bool:
    """Whether a first or last stretch that is moved still meets the side of its box."""
    ends = [edge.source] * (at[0] == 0) + [edge.target] * (at[0] == at[1] - 2)
    across = 1 - run.axis
    return all(rects[box][across] + _TOUCH <= level <= rects[box][across + 2] - _TOUCH for box in ends)


def _moved(point: Point, axis: int, shift: float) -> Point:
    return (point[0] + shift, point[1]) if axis == 0 else (point[0], point[1] + shift)


class Labels:
    """Places for labels, each on its line where there is room, and on no text or border."""

    def __init__(self, rects: Sequence[Rect], texts: Sequence[Rect], ways: Sequence[Sequence[Point]]) -> None:
        self._rects = rects
        self._texts = list(texts)
        self._ways = ways

    def place(self, at: int, size: tuple[float, float]) -> Point:
        """The middle and the top of the best room for a label of this size at a way."""
        best: tuple[float, Rect] | None = None
        for order, (start, end, rect, is_off) in enumerate(self._candidates(self._ways[at], size)):
            cost = order / 100 + _OFF_LINE * is_off + self._cost(at, rect) - _length(start, end) / 20
            if best is None or cost < best[0]:
                best = cost, rect
        if best is None:
            return self._ways[at][0]
        self._texts.append(best[1])
        return (best[1].left + best[1].right) / 2, best[1].top

    def _candidates(
        self, way: Sequence[Point], size: tuple[float, float]
    ) -> Iterator[tuple[Point, Point, Rect, bool]]:
        width, height = size
        for start, end in pairwise(way):
            is_flat = start[1] == end[1]
            room = _length(start, end) - (width if is_flat else height) - 2 * _AIR
            for share in _SHARES:
                x, y = (a + (b - a) * share for a, b in zip(start, end, strict=True))
                is_off_middle = abs(share - 0.5) * _length(start, end)
                if room >= 2 * is_off_middle:
                    yield start, end, _around((x, y), size), False
                aside = (0.0, height / 2 + 5) if is_flat else (width / 2 + 6, 0.0)
                for sign in (-1, 1) if is_flat else (1, -1):
                    yield start, end, _around((x + sign * aside[0], y + sign * aside[1]), size), True

    def _cost(self, at: int, rect: Rect) -> float:
        wide = Rect(rect.left - _TOUCH, rect.top - 1, rect.right + _TOUCH, rect.bottom + 1)
        cost = _ON_TEXT * sum(_overlap(wide, text) for text in self._texts)
        cost += _ON_BORDER * sum(_on_border(wide, box) for box in self._rects)
        for number, way in enumerate(self._ways):
            if number != at:
                cost += _ON_LINE * sum(_overlap(wide, _hull(*pair)) for pair in pairwise(way))
        return cost


def _length(start: Point, end: Point) -> float:
    return abs(start[0] - end[0]) + abs(start[1] - end[1])


def _around(middle: Point, size: tuple[float, float]) -> Rect:
    (x, y), (width, height) = middle, size
    return Rect(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _hull(start: Point, end: Point) -> Rect:
    return Rect(min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1]))


def _overlap(one: Rect, other: Rect) -> bool:
    return (
        one.left <= other.right
        and other.left <= one.right
        and one.top <= other.bottom
        and other.top <= one.bottom
    )


def _on_border(rect: Rect, box: Rect) -> bool:
    """Whether a rectangle is neither inside nor outside of a box."""
    is_inside = (
        box.left <= rect.left
        and rect.right <= box.right
        and box.top <= rect.top
        and rect.bottom <= box.bottom
    )
    return _overlap(rect, box) and not is_inside
