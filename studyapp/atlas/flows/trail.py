"""A request's way over the map: which step stands where, and the lines from one to the next."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from studyapp.atlas.flows.graph import START, FlowGraph, branches
from studyapp.atlas.layout.layout import GAP, Plan, columns_of
from studyapp.atlas.layout.routing import (
    Point,
    Rect,
    Way,
    connect,
    connect_outside,
    connect_rects,
    rect_of,
    separate,
)
from studyapp.atlas.model import Flow, Step

ACTOR_WIDTH, ACTOR_WIDEST, ACTOR_GAP = 112.0, 220.0, 44.0
ACTOR_HEIGHT, ACTOR_HEIGHT_OF_TWO_LINES = 44.0, 62.0
"""At the size of letters that the map is laid out for."""

_PARENTHESIS = re.compile(r"\s*\([^()]*\)$")

FEWEST_IN_A_ROW = 4
"""So many actors stand side by side; more of them stand in rows, which then are longer."""

MOST_APART = 60
"""With more lines than these nobody would see that they lie side by side."""

MOST_ROUTED = 100
"""With more lines than these, each takes the shortest way, whatever stands there."""

_Place: TypeAlias = tuple[int, Rect]
"""A node or -1, and where it stands."""


class Station(NamedTuple):
    """Where a step happens: at a node, at an actor outside of the map, or under way (`node` -1 for both).

    `rect` is the place, of no size for what happens under way; `stay` says that the step happens where
    the one before did; `way` leads here from there.
    """

    node: int
    rect: Rect
    stay: bool
    way: Way

    @property
    def is_under_way(self) -> bool:
        """Whether the step is neither at a component nor at an actor, but on the line between two."""
        return self.node < 0 and self.rect.left == self.rect.right

    @property
    def is_actor(self) -> bool:
        """Whether the step stands outside of the map."""
        return self.node < 0 and self.rect.left != self.rect.right


class Trail(NamedTuple):
    """A flow with a station for each of its steps, and the way through it that is shown."""

    flow: Flow
    stations: tuple[Station, ...]
    graph: FlowGraph
    route: tuple[int, ...]
    """The places of steps that are walked, `UNSAID` last where the document does not say what comes."""

    @property
    def bounds(self) -> Rect | None:
        """What holds all the actors outside of the map and their numbers; None where there are none."""
        rects = [station.rect for station in self.stations if station.is_actor]
        if not rects:
            return None
        air = max(rect.bottom - rect.top for rect in rects) / 3
        return Rect(
            min(rect.left for rect in rects),
            min(rect.top for rect in rects) - air,
            max(rect.right for rect in rects) + air,
            max(rect.bottom for rect in rects),
        )

    def by(self, chosen: Mapping[int, int]) -> "Trail":
        """The same flow by the ways that are chosen at its branches."""
        return self._replace(route=self.graph.route(chosen))


def follow(flow: Flow, plan: Plan, node_of: Mapping[str, int], size: float = 1.0) -> Trail:
    """Place a flow's steps: a component's at its node, what comes before or after the map outside of it.

    What happens between two components without being one ("look into the cache") happens on the line between
    them; an actor that comes again ("user") stands where it stood. Actors are `size` times as large as usual,
    for letters that are larger, or seen from farther off.
    """
    graph = branches(flow)
    named = {name.casefold(): node for name, node in node_of.items()}
    nodes = [named.get(_name(step), -1) for step in flow.steps]
    rects = _Places(graph, plan, nodes, size).rects
    return Trail(flow, _Stations(graph, plan, nodes, rects).found, graph, graph.route({}))


def _name(step: Step) -> str:
    """What a step's component is called; its own words where it has none: a heading may be called so."""
    return (step.component or _PARENTHESIS.sub("", step.text)).casefold()


class _Places:
    """Finds where actors stand."""

    def __init__(self, graph: FlowGraph, plan: Plan, nodes: list[int], size: float) -> None:
        self._graph, self._plan, self._nodes = graph, plan, nodes
        self._times = size
        self._gap = ACTOR_GAP * size
        self._pitch = (ACTOR_HEIGHT_OF_TWO_LINES + ACTOR_GAP) * size
        self._actors: dict[str, Rect] = {}
        steps = range(len(nodes))
        entered = self._nearest_before()
        self._reached = self._nearest_after()
        outside = [at for at in steps if nodes[at] < 0]
        self._stand_before([at for at in outside if entered[at] < 0])
        self._stand_after([at for at in outside if entered[at] >= 0 > self._reached[at]], entered)
        self.rects = [self._actors.get(self._words(at)) if nodes[at] < 0 else None for at in steps]

    def _words(self, step: int) -> str:
        return self._graph.steps[step].text.casefold()

    def _nearest_before(self) -> list[int]:
        """For each step the one at a component that it comes from, itself included; -1 for none."""
        found: list[int] = []
        for at, before in enumerate(self._graph.before):
            found.append(at if self._nodes[at] >= 0 else found[before] if before != START else -1)
        return found

    def _nearest_after(self) -> list[int]:
        """For each step the one at a component that it leads to on any way, itself included; -1 for none."""
        found = [at if node >= 0 else -1 for at, node in enumerate(self._nodes)]
        for at in range(len(found) - 1, 0, -1):
            before = self._graph.before[at]
            if found[before] < 0:
                found[before] = found[at]
        return found

    def _stand_before(self, steps: list[int]) -> None:
        """In rows left of the map, the last of them beside the component that is reached first."""
        entry = self._reached[steps[-1]] if steps else -1
        rows = self._rows(steps)
        for up, row in enumerate(reversed(rows)):
            level = self._level(entry) - up * self._pitch
            right = -self._gap
            for at in reversed(row):
                right = self._put(at, right - self._size(at)[0], level).left - self._gap

    def _stand_after(self, steps: list[int], entered: list[int]) -> None:
        """In rows right of the map, each beside the component that it comes from."""
        groups: dict[int, list[int]] = {}
        for at in steps:
            groups.setdefault(entered[at], []).append(at)
        lowest = float("-inf")
        for group in sorted(groups, key=self._level):
            level = self._level(group)
            for row in self._rows(groups[group]):
                level = max(level, lowest)
                left = self._plan.w[0] + self._gap
                for at in row:
                    left = self._put(at, left, level).right + self._gap
                lowest = level + self._pitch

    def _rows(self, steps: Sequence[int]) -> list[list[int]]:
        """Steps in rows, nobody twice."""
        told: dict[str, int] = {}
        for at in steps:
            if self._words(at) not in self._actors:
                told.setdefault(self._words(at), at)
        found = list(told.values())
        wide = max(FEWEST_IN_A_ROW, round((len(found) / 2) ** 0.5))
        return [found[at : at + wide] for at in range(0, len(found), wide)]

    def _put(self, step: int, left: float, level: float) -> Rect:
        width, height = self._size(step)
        rect = Rect(left, level - height / 2, left + width, level + height / 2)
        self._actors[self._words(step)] = rect
        return rect

    def _size(self, step: int) -> tuple[float, float]:
        wanted = columns_of(self._words(step)) * 9 + 40
        height = ACTOR_HEIGHT if wanted <= ACTOR_WIDEST else ACTOR_HEIGHT_OF_TWO_LINES
        return min(max(wanted, ACTOR_WIDTH), ACTOR_WIDEST) * self._times, height * self._times

    def _level(self, step: int) -> float:
        """The height of a step's component; that of the map's middle for none."""
        return rect_of(self._plan, self._nodes[step] if step >= 0 else 0).centre[1]


class _Stations:
    """Finds the lines between the steps that have a place, and on them the places of those that have none."""

    def __init__(self, graph: FlowGraph, plan: Plan, nodes: list[int], rects: list[Rect | None]) -> None:
        self._graph, self._plan, self._nodes, self._rects = graph, plan, nodes, rects
        self._is_crowded = False
        self._actors = sorted({rect for rect in rects if rect is not None})
        placed = [at for at in range(len(nodes)) if self._is_placed(at)]
        self._from = {at: self._placed_before(at) for at in placed}
        self._ways = self._connected(
            {
                at: (self._place(self._from[at]), self._place(at))
                for at in placed
                if self._from[at] != START and not self._stays(at)
            }
        )
        stations: dict[int, Station] = {}
        for at in placed:
            self._put(at, stations)
        self.found = tuple(stations[at] for at in range(len(nodes)))

    def _is_placed(self, step: int) -> bool:
        return self._nodes[step] >= 0 or self._rects[step] is not None

    def _placed_before(self, step: int) -> int:
        before = self._graph.before[step]
        while before != START and not self._is_placed(before):
            before = self._graph.before[before]
        return before

    def _place(self, step: int) -> _Place:
        return self._nodes[step], self._rects[step] or rect_of(self._plan, self._nodes[step])

    def _stays(self, step: int) -> bool:
        return self._place(self._from[step]) == self._place(step)

    def _put(self, step: int, stations: dict[int, Station]) -> None:
        """The station of a step, and those of the steps that lead to it and have no place of their own."""
        node, rect = self._place(step)
        between: list[int] = []
        before = self._graph.before[step]
        while before != START and before not in stations:
            between.insert(0, before)
            before = self._graph.before[before]
        way = self._ways.get(step, ())
        if not between:
            is_first = self._from[step] == START
            stations[step] = Station(node, rect, not way and not is_first, way)
            return
        parts = _split(way, len(between) + 1) if way else ()
        for at, under_way in enumerate(between):
            point = parts[at][-1] if parts else _foot(rect, (at + 1) / (len(between) + 1))
            stations[under_way] = Station(-1, Rect(*point, *point), not parts, parts[at] if parts else ())
        stations[step] = Station(node, rect, not parts, parts[-1] if parts else ())

    def _connected(self, moves: dict[int, tuple[_Place, _Place]]) -> dict[int, Way]:
        """The line of each step, one for all that go from the same place to the same; side by side."""
        different = dict.fromkeys(moves.values())
        self._is_crowded = len(different) > MOST_ROUTED
        found = {move: self._connect(*move) for move in different}
        if len(found) <= MOST_APART:
            found = dict(zip(found, separate(list(found.values())), strict=True))
        return {at: found[move] for at, move in moves.items()}

    def _connect(self, start: _Place, end: _Place) -> Way:
        plan, (source, source_rect), (target, target_rect) = self._plan, start, end
        if source < 0 and target < 0:
            others = [rect for rect in self._actors if rect not in (source_rect, target_rect)]
            return connect_rects(source_rect, target_rect, [*others, rect_of(plan, 0)])
        if source < 0:
            return connect_outside(plan, source_rect, target)
        if target < 0:
            return connect_outside(plan, target_rect, source)[::-1]
        outer, inner = sorted((source, target))
        if inner >= plan.tree.end[outer]:
            if self._is_crowded:
                return connect_rects(source_rect, target_rect, [])
            return connect(plan, source, target)
        rect = rect_of(plan, inner)
        way = ((rect.centre[0], rect.top - GAP), (rect.centre[0], rect.top))
        return way if outer == source else way[::-1]


def point_along(way: Way, share: float) -> Point:
    """The point at a share, 0 to 1, of a way's length."""
    return _cut(way, share)[0][-1]


def _cut(way: Way, share: float) -> tuple[Way, Way]:
    """A way's two parts, before and after a share of its length."""
    legs = [abs(to[0] - start[0]) + abs(to[1] - start[1]) for start, to in pairwise(way)]
    left = sum(legs) * share
    for at, (leg, (start, to)) in enumerate(zip(legs, pairwise(way), strict=True)):
        if left <= leg and leg:
            part = left / leg
            point = (start[0] + (to[0] - start[0]) * part, start[1] + (to[1] - start[1]) * part)
            return (*way[: at + 1], point), (point, *way[at + 1 :])
        left -= leg
    return way, (way[-1], way[-1])


def _split(way: Way, count: int) -> tuple[Way, ...]:
    """A way in parts of the same length."""
    found: list[Way] = []
    for left in range(count, 1, -1):
        part, way = _cut(way, 1 / left)
        found.append(part)
    return (*found, way)


def _foot(rect: Rect, share: float) -> Point:
    """A point on a box's lower border."""
    return rect.left + (rect.right - rect.left) * share, rect.bottom
