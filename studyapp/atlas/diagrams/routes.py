"""The edges of a diagram: right-angled ways from border to border, and a place for each label.

Of all simple ways the one is taken that crosses no box and no text, leaves and enters at the sides that the
source drew, and is short and straight. Edges of one forked line share their trunk.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import Final, NamedTuple

from studyapp.atlas.diagrams.lanes import Labels, parted
from studyapp.atlas.drawings.drawing import Drawing, Edge
from studyapp.atlas.layout.routing import Point, Rect, Way, connect_rects

_STUB: Final = 20.0
"""How far a line goes before it turns."""
_BESIDE: Final = 9.0
"""Halfway between a box and what it lies in."""
_INSET: Final = 10.0
"""Lines stay so far from the corners of a box."""

# What makes a way worse, in pixels of detour.
_THROUGH_BOX, _THROUGH_NAME, _THROUGH_TEXT, _ALONG_BORDER = 100_000.0, 4_000.0, 300.0, 3_000.0
_AMID, _CLOSE = 120.0, 30.0
_WRONG_SIDE, _BEND, _STRAY = 260.0, 40.0, 220.0

_MOST_LINES = 24
_AROUND: Final = 160.0
"""What stands farther than this from an edge's two ends is not looked at."""

_LEAST: Final = 9.0
"""The shortest stretch before a bend."""
_NEAR: Final = 5.0

_TRANSPOSED = {"left": "top", "top": "left", "right": "bottom", "bottom": "right"}
_OUTWARD = {"left": (-1, 0), "right": (1, 0), "top": (0, -1), "bottom": (0, 1)}
_SIDES = tuple(_OUTWARD)


class Route(NamedTuple):
    """The points of an edge, and where its label stands: the middle of the text and its top."""

    points: Way
    label: Point


def route(
    drawing: Drawing,
    rects: Sequence[Rect],
    texts: tuple[Sequence[Rect], Sequence[Rect]],
    labels: Sequence[tuple[float, float]],
) -> list[Route]:
    """A way for every edge between the placed boxes, and a place for every label, of these sizes.

    `texts` are the names of boxes, which no edge should cross, and the notes, at which it may be interrupted.
    """
    router = _Router(drawing, rects, texts)
    ways = parted(drawing.edges, [router.way(edge) for edge in drawing.edges], rects)
    places = Labels(rects, (*texts[0], *texts[1]), ways)
    return [
        Route(tuple(way), places.place(at, labels[at]) if labels[at][0] else way[0])
        for at, way in enumerate(ways)
    ]


class _Surroundings(NamedTuple):
    """What is around an edge: boxes it must not cross, those that hold one end, all, names and notes."""

    obstacles: list[Rect]
    amid: list[Rect]
    boxes: list[Rect]
    names: list[Rect]
    notes: list[Rect]


class _Router:
    """What stands in the way of edges, and the trunks of forked lines so far."""

    def __init__(
        self, drawing: Drawing, rects: Sequence[Rect], texts: tuple[Sequence[Rect], Sequence[Rect]]
    ) -> None:
        self.boxes = drawing.boxes
        self.rects = rects
        self.names, self.notes = texts
        self.forks = _forks(drawing.edges)
        self.trunks: dict[int, set[float]] = {}
        self.held: list[set[int]] = [self._around(box.id) for box in drawing.boxes]

    def _around(self, box: int) -> set[int]:
        around = {box}
        above = self.boxes[box].parent
        while above is not None:
            around.add(above)
            above = self.boxes[above].parent
        return around

    def way(self, edge: Edge) -> list[Point]:
        """The best way of an edge."""
        if edge.source == edge.target:
            return _loop(self.rects[edge.source])
        best: list[Point] = []
        least = float("inf")
        around = self._surroundings(edge)
        trunk = self.trunks.get(edge.line, set())
        for wrong, ways in self._candidates(edge, self._lines(edge, around.obstacles)):
            for points in ways if wrong < least else ():
                cost = wrong + _cheap_cost(points, trunk)
                if cost < least:
                    cost += _crossing_cost(points, around, least - cost)
                if cost < least:
                    best, least = points, cost
        if least >= _THROUGH_BOX and not self._inside(edge):
            found = connect_rects(self.rects[edge.source], self.rects[edge.target], around.obstacles)
            if len(found) > 2:
                best = list(found)
        self.trunks.setdefault(edge.line, set()).update(_channels(best))
        return best

    def _inside(self, edge: Edge) -> bool:
        return edge.source in self.held[edge.target] or edge.target in self.held[edge.source]

    def _surroundings(self, edge: Edge) -> _Surroundings:
        """What stands around the ends of an edge."""
        held = self.held[edge.source] | self.held[edge.target]
        ends: set[int] = set() if self._inside(edge) else {edge.source, edge.target}
        amid = (self.held[edge.source] ^ self.held[edge.target]) - {edge.source, edge.target}
        source, target = self.rects[edge.source], self.rects[edge.target]
        area = Rect(
            min(source.left, target.left) - _AROUND,
            min(source.top, target.top) - _AROUND,
            max(source.right, target.right) + _AROUND,
            max(source.bottom, target.bottom) + _AROUND,
        )
        near = [at for at, rect in enumerate(self.rects) if _crosses(area, rect)]
        return _Surroundings(
            [self.rects[at] for at in near if at not in held or at in ends],
            [self.rects[at] for at in sorted(amid)],
            [self.rects[at] for at in near],
            [rect for rect in self.names if _crosses(area, rect)],
            [rect for rect in self.notes if _crosses(area, rect)],
        )

    def _lines(self, edge: Edge, obstacles: list[Rect]) -> tuple[list[float], list[float]]:
        """Where a way may turn: halfway between the two, and beside what stands around."""
        source, target = self.rects[edge.source], self.rects[edge.target]
        one, other = self._shared_level(edge)
        near = [source, target, one, other, *obstacles]
        xs = {_between(one.left, one.right, other.left, other.right)}
        ys = {_between(one.top, one.bottom, other.top, other.bottom)}
        for rect in near:
            xs |= {rect.left - _STUB, rect.left - _BESIDE, rect.right + _BESIDE, rect.right + _STUB}
            ys |= {rect.top - _STUB, rect.top - _BESIDE, rect.bottom + _BESIDE, rect.bottom + _STUB}
        (x, y), (to_x, to_y) = source.centre, target.centre
        trunk = self.trunks.get(edge.line, set())
        return _nearest(xs | trunk, (x + to_x) / 2), _nearest(ys | trunk, (y + to_y) / 2)

    def _shared_level(self, edge: Edge) -> tuple[Rect, Rect]:
        """The boxes around the two ends that stand side by side in one container."""
        ups, downs = self._up(edge.source), self._up(edge.target)
        while len(ups) > 1 and len(downs) > 1 and ups[-1] == downs[-1]:
            ups.pop()
            downs.pop()
        return self.rects[ups[-1]], self.rects[downs[-1]]

    def _up(self, box: int) -> list[int]:
        way = [box]
        while (parent := self.boxes[way[-1]].parent) is not None:
            way.append(parent)
        return way

    # Ways

    def _candidates(
        self, edge: Edge, lines: tuple[list[float], list[float]]
    ) -> Iterator[tuple[float, Iterator[list[Point]]]]:
        """For each two sides what a way between them costs at least beyond its length, and such ways."""
        ends = self.rects[edge.source].centre, self.rects[edge.target].centre
        # A line between a box and what holds it meets that border from the inside.
        is_out = edge.target in self.held[edge.source]
        is_in = edge.source in self.held[edge.target]
        mismatches = _mismatches(edge)
        for leaves, enters in sorted(mismatches, key=mismatches.__getitem__):
            start, end = self._ports(edge, leaves, enters)
            away = _turned(leaves) if is_in else leaves
            to = _turned(enters) if is_out else enters
            wrong = _WRONG_SIDE * mismatches[leaves, enters]
            yield wrong, _ways(start, end, (away, to), lines)
        if not is_in and not is_out:
            yield _THROUGH_BOX / 2, iter([list(ends)])

    def _ports(self, edge: Edge, leaves: str, enters: str) -> tuple[Point, Point]:
        """Where the line meets the two borders: straight across from one another if it can be."""
        source, target = self.rects[edge.source], self.rects[edge.target]
        start, end = _middle(source, leaves), _middle(target, enters)
        axis = 0 if leaves in ("top", "bottom") else 1
        if self._inside(edge):
            inner = end if edge.source in self.held[edge.target] else start
            if leaves != enters:
                return start, end
            return _at(start, axis, inner[axis]), _at(end, axis, inner[axis])
        if leaves == enters or axis != (0 if enters in ("top", "bottom") else 1):
            return start, end
        low = max(source[axis], target[axis]) + _INSET
        high = min(source[axis + 2], target[axis + 2]) - _INSET
        forks_here, forks_there = self.forks.get(edge.line, (False, False))
        if low > high:
            return start, end
        level = (low + high) / 2
        for fixed, centre in ((forks_here, start[axis]), (forks_there, end[axis])):
            if fixed:
                level = centre
                break
        else:
            inside = [point[axis] for point in (start, end) if low <= point[axis] <= high]
            level = inside[0] if inside else level
        if not low <= level <= high:
            return start, end
        return _at(start, axis, level), _at(end, axis, level)


def _mismatches(edge: Edge) -> dict[tuple[str, str], int]:
    """For two sides how many of them the source drew otherwise."""
    return {
        (leaves, enters): (edge.leaves in _OUTWARD and edge.leaves != leaves)
        + (edge.enters in _OUTWARD and edge.enters != enters)
        for leaves, enters in product(_SIDES, _SIDES)
    }


def _cheap_cost(points: list[Point], trunk: set[float]) -> float:
    """What a way costs by its length and bends, and off the trunk of its line."""
    cost = sum(abs(x - to_x) + abs(y - to_y) for (x, y), (to_x, to_y) in _pairs(points))
    cost += _BEND * (len(points) - 2)
    if trunk and len(points) > 2 and not trunk.intersection(_channels(points)):
        cost += _STRAY
    return cost


def _crossing_cost(points: list[Point], around: _Surroundings, most: float) -> float:
    """What it costs that a way crosses what it should not; no more of it is told than `most`."""
    cost = 0.0
    for start, end in _pairs(points[1:-1]):
        cost += _AMID * sum(_crosses(_hull(start, end), rect) for rect in around.amid)
    for start, end in _pairs(points):
        stretch = _hull(start, end)
        cost += _THROUGH_BOX * sum(_crosses(stretch, rect) for rect in around.obstacles)
        if cost > most:
            return cost
        cost += _THROUGH_NAME * sum(_crosses(stretch, rect) for rect in around.names)
        cost += _THROUGH_TEXT * sum(_crosses(stretch, rect) for rect in around.notes)
        cost += sum(_closeness(stretch, rect) for rect in around.boxes)
    return cost


def _forks(edges: Sequence[Edge]) -> dict[int, tuple[bool, bool]]:
    """For lines with several edges: whether they begin at one box, and whether they end at one."""
    lines: dict[int, list[Edge]] = {}
    for edge in edges:
        lines.setdefault(edge.line, []).append(edge)
    return {
        line: (len({edge.source for edge in own}) == 1, len({edge.target for edge in own}) == 1)
        for line, own in lines.items()
        if len(own) > 1
    }


def _loop(rect: Rect) -> list[Point]:
    middle = (rect.top + rect.bottom) / 2
    out = rect.right + 2 * _STUB
    return [(rect.right, middle - 8), (out, middle - 8), (out, middle + 8), (rect.right, middle + 8)]


def _between(low: float, high: float, other_low: float, other_high: float) -> float:
    """The middle of the gap between two stretches, or of the two where there is none."""
    if high <= other_low:
        return (high + other_low) / 2
    if other_high <= low:
        return (other_high + low) / 2
    return (low + high + other_low + other_high) / 4


def _nearest(values: set[float], middle: float) -> list[float]:
    """The values nearest to a place, and in every case the outermost two."""
    ordered = sorted(values)
    if len(ordered) <= _MOST_LINES:
        return ordered
    apart = sorted((abs(value - middle), value) for value in ordered[1:-1])
    kept = {value for _, value in apart[: _MOST_LINES - 2]}
    return sorted({ordered[0], ordered[-1], *kept})


def _middle(rect: Rect, side: str) -> Point:
    x, y = rect.centre
    return {
        "left": (rect.left, y),
        "right": (rect.right, y),
        "top": (x, rect.top),
        "bottom": (x, rect.bottom),
    }[side]


def _turned(side: str) -> str:
    return {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}[side]


def _at(point: Point, axis: int, level: float) -> Point:
    return (level, point[1]) if axis == 0 else (point[0], level)


def _pairs(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    return pairwise(points)


def _channels(points: Sequence[Point]) -> list[float]:
    """Where a way runs between its first and its last stretch."""
    return [x if x == to_x else y for (x, y), (to_x, _) in _pairs(points[1:-1])]


def _hull(start: Point, end: Point) -> Rect:
    return Rect(min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1]))


def _crosses(stretch: Rect, rect: Rect) -> bool:
    return (
        stretch.left < rect.right - 1
        and stretch.right > rect.left + 1
        and stretch.top < rect.bottom - 1
        and stretch.bottom > rect.top + 1
    )


def _closeness(stretch: Rect, rect: Rect) -> float:
    """What it costs that a stretch lies on a side of a box, or close to it."""
    axis = 0 if stretch.top == stretch.bottom else 1
    if min(stretch[axis + 2], rect[axis + 2]) - max(stretch[axis], rect[axis]) <= _INSET:
        return 0.0
    apart = min(abs(stretch[1 - axis] - rect[1 - axis]), abs(stretch[1 - axis] - rect[3 - axis]))
    if apart >= _INSET:
        return 0.0
    return _ALONG_BORDER if apart < _NEAR else _CLOSE


def _ways(
    start: Point, end: Point, sides: tuple[str, str], lines: tuple[list[float], list[float]]
) -> Iterator[list[Point]]:
    """The ways from one point out of a side to another, that come in at a side of its own."""
    if sides[0] in ("top", "bottom"):
        turned = _TRANSPOSED[sides[0]], _TRANSPOSED[sides[1]]
        for points in _ways(_swapped(start), _swapped(end), turned, (lines[1], lines[0])):
            yield [_swapped(point) for point in points]
        return
    if _OUTWARD[sides[1]][0]:
        yield from _to_side(start, end, sides, lines)
        return
    (x, y), (to_x, to_y) = start, end
    go, across = _OUTWARD[sides[0]][0], _OUTWARD[sides[1]][1]
    if (to_x - x) * go >= _LEAST and (y - to_y) * across >= _LEAST:
        yield [start, (to_x, y), end]
    out = x + go * _STUB
    for level in lines[1]:
        if (level - to_y) * across >= _LEAST:
            yield [start, (out, y), (out, level), (to_x, level), end]


def _to_side(
    start: Point, end: Point, sides: tuple[str, str], lines: tuple[list[float], list[float]]
) -> Iterator[list[Point]]:
    """The ways that begin and end sideways."""
    (x, y), (to_x, to_y) = start, end
    go, along = _OUTWARD[sides[0]][0], _OUTWARD[sides[1]][0]
    if y == to_y and (to_x - x) * go > 0 and along == -go:
        yield [start, end]
    for column in lines[0]:
        if y != to_y and (column - x) * go >= _LEAST and (column - to_x) * along >= _LEAST:
            yield [start, (column, y), (column, to_y), end]
    out, back = x + go * _STUB, to_x + along * _STUB
    for level in lines[1]:
        yield [start, (out, y), (out, level), (back, level), (back, to_y), end]


def _swapped(point: Point) -> Point:
    return point[1], point[0]
