"""Lines between boxes: right-angled, through the gaps around what stands between, side by side."""

from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from typing import Final, NamedTuple, TypeAlias

from studyapp.atlas.layout.layout import BAND, GAP, Plan

Point: TypeAlias = tuple[float, float]
Way: TypeAlias = tuple[Point, ...]

BEND: Final = 60.0
"""What a corner costs: the detour in pixels that saves it."""

OFF_CENTRE: Final = 0.35
"""What a pixel away from the middle of a side costs."""

MOST_OBSTACLES = 40
"""With more than these around, a line runs straight through all: looking for a way costs their square."""

HEAD_WIDE = 0.75
"""So much of the width of a box's head is taken by its name and by what is said below it."""

_HALF = GAP / 2
_CLEAR = 3.0
_SIDEWAYS, _UPRIGHT = 0, 1


_FAR = float("inf")
_Crossing: TypeAlias = tuple[int, int]
_State: TypeAlias = tuple[int, int, int]
"""A crossing of two lines, and on which axis it was reached."""


class Rect(NamedTuple):
    """A box by its sides."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def centre(self) -> Point:
        """The point in its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


def rect_of(plan: Plan, node: int) -> Rect:
    """Where a node stands."""
    left, top = plan.x[node], plan.y[node]
    return Rect(left, top, left + plan.w[node], top + plan.h[node])


def connect(plan: Plan, source: int, target: int, words: Sequence[Rect] = ()) -> Way:
    """The way from one node's border to another's through the innermost container of both.

    It runs through none of the `words` that are written on what it crosses, where it can.
    """
    parent = plan.tree.parent[source]
    if plan.tree.kind[parent] == BAND and parent == plan.tree.parent[target]:
        return _direct(rect_of(plan, source), rect_of(plan, target))
    return connect_rects(rect_of(plan, source), rect_of(plan, target), around(plan, source, target, words))


def has_way_around(plan: Plan, source: int, target: int) -> bool:
    """Whether `connect` can look for a way that crosses nothing: not where very much stands around."""
    count, end = 0, plan.tree.end
    containers, _, _ = _containers(plan, source, target)
    for container in containers:
        child, stop = container + 1, end[container]
        while child < stop:
            count += 1
            if count > MOST_OBSTACLES:
                return False
            child = end[child]
    return True


def connect_outside(plan: Plan, outside: Rect, target: int, words: Sequence[Rect] = ()) -> Way:
    """The way from something that stands outside of the map to a node."""
    return connect_rects(outside, rect_of(plan, target), around(plan, 0, target, words))


def inward(outer: Rect, inner: Rect, words: Sequence[Rect] = ()) -> Way:
    """A short way to a box from what it lies in, over no words: on the side where there is room for it."""
    found: list[Way] = []
    for share in (0.5, 0.62, 0.38, 0.74, 0.26, 0.86, 0.14):
        x = inner.left + (inner.right - inner.left) * share
        y = inner.top + (inner.bottom - inner.top) * share
        found.append(((x, max(inner.top - GAP, outer.top)), (x, inner.top)))
        found.append(((max(inner.left - GAP, outer.left), y), (inner.left, y)))
        found.append(((min(inner.right + GAP, outer.right), y), (inner.right, y)))
        found.append(((x, min(inner.bottom + GAP, outer.bottom)), (x, inner.bottom)))
    # From above where that is possible anywhere.
    found.sort(key=_is_not_from_above)
    return next((way for way in found if not any(overlap(_held(way), word) for word in words)), found[0])


def _is_not_from_above(way: Way) -> bool:
    return way[0][0] != way[1][0] or way[0][1] > way[1][1]


def _held(way: Way) -> Rect:
    """What holds a straight way, with a little air."""
    (x, y), (to_x, to_y) = way
    air, along = (_CLEAR, -1.0) if x == to_x else (-1.0, _CLEAR)
    return Rect(min(x, to_x) - air, min(y, to_y) - along, max(x, to_x) + air, max(y, to_y) + along)


def around(
    plan: Plan, source: int, target: int, words: Sequence[Rect] = (), ends: Sequence[Rect] = ()
) -> list[Rect]:
    """What a way between two nodes must not cross: what stands around, and words that are written there.

    `ends` are the places of the two where these are not those on the plan.
    """
    found = _between(plan, source, target)
    own = {*_way_up(plan, source), *_way_up(plan, target)} - {0}
    ends = ends or [rect_of(plan, node) for node in (source, target) if node]
    outer = [rect_of(plan, node) for node in own - {source, target}]
    for word in words:
        is_near = not outer or any(overlap(word, rect) for rect in outer)
        if len(found) == MOST_OBSTACLES:
            break
        is_known = any(overlap(word, rect) for rect in ends) or any(_holds(rect, word) for rect in found)
        if is_near and not is_known:
            found.append(word)
    return found


def connect_rects(source: Rect, target: Rect, obstacles: list[Rect]) -> Way:
    """The cheapest way between two borders that crosses no obstacle; through all of them if there is none.

    One point after the other, every stretch level or upright; from centre to centre where the two overlap.
    """
    if overlap(source, target):
        return source.centre, target.centre
    if len(obstacles) > MOST_OBSTACLES:
        obstacles = []
    return (
        _Search(source, target, obstacles).way()
        or _Search(source, target, []).way()
        or _direct(source, target)
    )


def _direct(source: Rect, target: Rect) -> Way:
    """Straight from border to border; with one bend where the two stand askew."""
    (x, y), (to_x, to_y) = source.centre, target.centre
    low, high = max(source.top, target.top), min(source.bottom, target.bottom)
    if low < high:
        level = (low + high) / 2
        if x < to_x:
            return (source.right, level), (target.left, level)
        return (source.left, level), (target.right, level)
    start, end = (source.bottom, target.top) if y < to_y else (source.top, target.bottom)
    low, high = max(source.left, target.left), min(source.right, target.right)
    if low < high:
        return ((low + high) / 2, start), ((low + high) / 2, end)
    return (source.right if x < to_x else source.left, y), (to_x, y), (to_x, end)


def overlap(one: Rect, other: Rect) -> bool:
    """Whether two boxes share more than a border."""
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def _holds(outer: Rect, inner: Rect) -> bool:
    return (
        outer.left <= inner.left
        and inner.right <= outer.right
        and outer.top <= inner.top
        and inner.bottom <= outer.bottom
    )


def _between(plan: Plan, source: int, target: int) -> list[Rect]:
    """What stands beside two nodes and beside what they lie in, up to the container of both."""
    containers, own, shared = _containers(plan, source, target)
    found: list[Rect] = []
    for container in containers:
        children = plan.children(container)
        if len(children) > MOST_OBSTACLES:
            continue
        found.extend(rect_of(plan, child) for child in children if child not in own)
        if container and container != shared:
            left, top, right, _ = rect_of(plan, container)
            found.append(Rect(left, top + 1, left + (right - left) * HEAD_WIDE, top + plan.head[container]))
    return found


def _containers(plan: Plan, source: int, target: int) -> tuple[set[int], set[int], int]:
    """What two nodes lie in up to the container of both; these with the nodes; that container."""
    ups, downs = _way_up(plan, source), _way_up(plan, target)
    own = {*ups, *downs}
    shared = 0
    while ups and downs and ups[-1] == downs[-1]:
        shared = ups.pop()
        downs.pop()
    return {*ups[1:], *downs[1:], shared}, own, shared


def _way_up(plan: Plan, node: int) -> list[int]:
    way = [node]
    while node > 0:
        node = plan.tree.parent[node]
        way.append(node)
    return way


class _Port(NamedTuple):
    """A crossing just outside of a box, the axis across the border there, the cost, the border's point."""

    x: int
    y: int
    axis: int
    cost: float
    point: Point


class _Search:
    """A* over the lines half a gap beside every box and through the middle of the two to be joined."""

    def __init__(self, source: Rect, target: Rect, obstacles: Iterable[Rect]) -> None:
        self.source, self.target = source, target
        boxes = [*obstacles, source, target]
        self.blocked = [
            Rect(box.left - _CLEAR, box.top - _CLEAR, box.right + _CLEAR, box.bottom + _CLEAR)
            for box in boxes
        ]
        self.xs = _lines(boxes, _SIDEWAYS, (source, target))
        self.ys = _lines(boxes, _UPRIGHT, (source, target))
        self.free: dict[_State, bool] = {}

    def way(self) -> Way:
        """The cheapest way, () where there is none."""
        ends: dict[_Crossing, list[_Port]] = {}
        for port in self._ports(self.target):
            ends.setdefault((port.x, port.y), []).append(port)
        best: dict[_State, float] = {}
        came: dict[_State, _State | Point] = {}
        todo: list[tuple[float, float, _State]] = []
        for port in self._ports(self.source):
            state = (port.x, port.y, port.axis)
            if port.cost < best.get(state, _FAR):
                best[state], came[state] = port.cost, port.point
                heappush(todo, (port.cost + self._left(port.x, port.y), port.cost, state))
        last: tuple[float, _State, Point] = (_FAR, (0, 0, 0), (0.0, 0.0))
        while todo and todo[0][0] < last[0]:
            _, cost, state = heappop(todo)
            if cost > best[state]:
                continue
            for port in ends.get((state[0], state[1]), ()):
                total = cost + port.cost + (0.0 if port.axis == state[2] else BEND)
                if total < last[0]:
                    last = (total, state, port.point)
            for after, step in self._steps(state):
                if cost + step < best.get(after, _FAR):
                    best[after], came[after] = cost + step, state
                    heappush(todo, (cost + step + self._left(after[0], after[1]), cost + step, after))
        return () if last[0] == _FAR else self._retrace(last[1], came, last[2])

    def _retrace(self, state: _State, came: dict[_State, _State | Point], end: Point) -> Way:
        points = [end]
        before: _State | Point = state
        while len(before) == 3:
            points.append((self.xs[before[0]], self.ys[before[1]]))
            before = came[before]
        points.append(before)
        return _straightened(points[::-1])

    def _left(self, x: int, y: int) -> float:
        """The least that is still to go."""
        to = self.target
        across = max(to.left - self.xs[x], 0.0, self.xs[x] - to.right)
        return across + max(to.top - self.ys[y], 0.0, self.ys[y] - to.bottom)

    def _ports(self, box: Rect) -> list[_Port]:
        """Where a box may be left or entered."""
        found: list[_Port] = []
        middle = box.centre
        inset_x = min(14.0, (box.right - box.left) / 4)
        inset_y = min(14.0, (box.bottom - box.top) / 4)
        for edge, out in ((box.top, box.top - _HALF), (box.bottom, box.bottom + _HALF)):
            y = self.ys.index(out)
            for x, at in enumerate(self.xs):
                if box.left + inset_x <= at <= box.right - inset_x:
                    cost = _HALF + OFF_CENTRE * abs(at - middle[0])
                    found.append(_Port(x, y, _UPRIGHT, cost, (at, edge)))
        for edge, out in ((box.left, box.left - _HALF), (box.right, box.right + _HALF)):
            x = self.xs.index(out)
            for y, at in enumerate(self.ys):
                if box.top + inset_y <= at <= box.bottom - inset_y:
                    cost = _HALF + OFF_CENTRE * abs(at - middle[1])
                    found.append(_Port(x, y, _SIDEWAYS, cost, (edge, at)))
        return found

    def _steps(self, state: _State) -> list[tuple[_State, float]]:
        x, y, axis = state
        found: list[tuple[_State, float]] = []
        for after_x, after_y, way in (
            (x - 1, y, _SIDEWAYS),
            (x + 1, y, _SIDEWAYS),
            (x, y - 1, _UPRIGHT),
            (x, y + 1, _UPRIGHT),
        ):
            if not (0 <= after_x < len(self.xs) and 0 <= after_y < len(self.ys)):
                continue
            if self._is_free(min(x, after_x), min(y, after_y), way):
                length = abs(self.xs[after_x] - self.xs[x]) + abs(self.ys[after_y] - self.ys[y])
                found.append(((after_x, after_y, way), length + (0.0 if way == axis else BEND)))
        return found

    def _is_free(self, x: int, y: int, axis: int) -> bool:
        """Whether nothing stands on the stretch that begins at a crossing and runs right or down."""
        key = (x, y, axis)
        free = self.free.get(key)
        if free is None:
            left, top = self.xs[x], self.ys[y]
            right = self.xs[x + 1] if axis == _SIDEWAYS else left
            bottom = self.ys[y + 1] if axis == _UPRIGHT else top
            free = self.free[key] = not any(
                box.left < right and left < box.right and box.top < bottom and top < box.bottom
                for box in self.blocked
            )
        return free


def _lines(boxes: list[Rect], axis: int, joined: tuple[Rect, Rect]) -> list[float]:
    found = {box.centre[axis] for box in joined}
    for box in boxes:
        found.add(box[axis] - _HALF)
        found.add(box[axis + 2] + _HALF)
    return sorted(found)


def _straightened(points: list[Point]) -> Way:
    """Without the points at which a way does not turn."""
    kept = [points[0]]
    for at in range(1, len(points) - 1):
        before, here, after = kept[-1], points[at], points[at + 1]
        turns = not (before[0] == here[0] == after[0] or before[1] == here[1] == after[1])
        if turns and here != before:
            kept.append(here)
    kept.append(points[-1])
    return tuple(kept)
