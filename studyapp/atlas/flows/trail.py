"""A request's way over the map: which step stands where, and the lines from one to the next."""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from studyapp.atlas.flows.actors import Actors
from studyapp.atlas.flows.graph import START, FlowGraph, branches
from studyapp.atlas.flows.sheet import Sheet, places_in
from studyapp.atlas.layout.lanes import separate
from studyapp.atlas.layout.layout import GAP, Plan
from studyapp.atlas.layout.routing import (
    Point,
    Rect,
    Way,
    around,
    connect,
    connect_rects,
    inward,
    rect_of,
)
from studyapp.atlas.model import Flow, Step

_PARENTHESIS = re.compile(r"\s*\([^()]*\)$")

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


def follow(
    flow: Flow, plan: Plan, node_of: Mapping[str, int], size: float = 1.0, sheet: Sheet | None = None
) -> Trail:
    """Place a flow's steps: a component's at its node, what comes before or after the map outside of it.

    What happens between two components without being one ("look into the cache") happens on the line between
    them; an actor that comes again ("user") stands where it stood. Actors are `size` times as large as usual,
    for letters that are larger, or seen from farther off. A `sheet` tells what is written on the map: then
    lines run around that, and what is done at a component stands in it where it has room.
    """
    graph = branches(flow)
    named = {name.casefold(): node for name, node in node_of.items()}
    nodes = [named.get(_name(step), -1) for step in flow.steps]
    rects = Actors(graph, plan, nodes, size).rects
    return Trail(flow, _Stations(graph, plan, nodes, rects, sheet).found, graph, graph.route({}))


def _name(step: Step) -> str:
    """What a step's component is called; its own words where it has none: a heading may be called so."""
    return (step.component or _PARENTHESIS.sub("", step.text)).casefold()


class _Stations:
    """Finds the lines between the steps that have a place, and on them the places of those that have none."""

    def __init__(
        self,
        graph: FlowGraph,
        plan: Plan,
        nodes: list[int],
        rects: list[Rect | None],
        sheet: Sheet | None,
    ) -> None:
        self._graph, self._plan, self._nodes, self._rects = graph, plan, nodes, rects
        self._sheet = sheet
        self._words = sheet.words if sheet is not None else ()
        self._signs: dict[int, Rect | None] = {}
        self._is_crowded = False
        self._actors = sorted({rect for rect in rects if rect is not None})
        placed = [at for at in range(len(nodes)) if self._is_placed(at)]
        self._from = {at: self._placed_before(at) for at in placed}
        self._done: dict[int, Rect] = {}
        for at in placed:
            self._stand_within(at)
        self._ways = self._connected(
            {
                at: (self._start_of(at), self._place(at))
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
        node = self._nodes[step]
        rect = self._rects[step] or rect_of(self._plan, node)
        sheet = self._sheet
        if sheet is None or node < 0 or self._plan.tree.end[node] > node + 1:
            return node, rect
        name = sheet.names.get(node)
        if name is None:
            return node, self._sign_of(step, sheet) or rect
        # A name in running text stands elsewhere than its chip would.
        return node, name if name.top < rect.top - 1 or name.bottom > rect.bottom + 1 else rect

    def _sign_of(self, step: int, sheet: Sheet) -> Rect | None:
        """A place in the band of a name that is not written from here, for a label that says it."""
        node = self._nodes[step]
        if node not in self._signs:
            band = rect_of(self._plan, self._plan.tree.parent[node])
            text = f"{step + 1}  {self._graph.steps[step].component or self._graph.steps[step].text}"
            spare = max(sheet.label(text)[1] * 1.3 - (band.bottom - band.top), 0.0)
            band = band._replace(bottom=band.bottom + spare)
            self._signs[node] = (*places_in(sheet, node, band, (text,)), None)[0]
        return self._signs[node]

    def _stays(self, step: int) -> bool:
        return self._place(self._from[step]) == self._place(step)

    def _under_way(self, step: int) -> list[int]:
        """The steps that lead to one from the last that has a place, and have none themselves."""
        found: list[int] = []
        before = self._graph.before[step]
        while before != START and not self._is_placed(before):
            found.insert(0, before)
            before = self._graph.before[before]
        return found

    def _stand_within(self, step: int) -> None:
        """Let what is done before a step stand in the component where it is done, if that has room."""
        between, start = self._under_way(step), self._from[step]
        if self._sheet is None or not between or between[0] in self._done or start == START:
            return
        node, rect = self._place(start)
        if node < 0:
            return
        # A label begins with the number of its step.
        texts = [f"{at + 1}  {self._graph.steps[at].text}" for at in between]
        row = places_in(self._sheet, node, rect, texts)
        self._done.update(zip(between, row, strict=False))

    def _start_of(self, step: int) -> _Place:
        """Where the line to a step begins: at what is done before, where that stands in its component."""
        before = self._graph.before[step]
        start, rect = self._place(self._from[step])
        return start, self._done.get(before, rect)

    def _put_within(self, step: int, stations: dict[int, Station]) -> None:
        """The stations of what is done in a component before a step, with lines from its name on."""
        for at in self._under_way(step):
            if at in stations or at not in self._done:
                continue
            rect, before = self._done[at], self._name_of(self._graph.before[at], self._done[at])
            is_left = before.centre[0] > rect.centre[0]
            end = (rect.right if is_left else rect.left, rect.centre[1])
            way = _upright((before.left if is_left else before.right, before.centre[1]), end)
            stations[at] = Station(-1, Rect(*rect.centre, *rect.centre), False, way)

    def _name_of(self, step: int, rect: Rect) -> Rect:
        """A step's label, or the name of its component with the number behind it."""
        if step in self._done:
            return self._done[step]
        node, outer = self._place(step)
        name = self._sheet.names.get(node) if self._sheet is not None else None
        if name is None or self._sheet is None:
            return Rect(outer.left, rect.top, outer.left, rect.bottom)
        return name._replace(right=name.right + 1.4 * self._sheet.disc)

    def _put(self, step: int, stations: dict[int, Station]) -> None:
        """The station of a step, and those of the steps that lead to it and have no place of their own."""
        node, rect = self._place(step)
        self._put_within(step, stations)
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
        (source, source_rect), (target, target_rect) = start, end
        if source < 0 and target < 0:
            others = [rect for rect in self._actors if rect not in (source_rect, target_rect)]
            return connect_rects(source_rect, target_rect, [*others, rect_of(self._plan, 0)])
        if source_rect in self._done.values():
            return self._from_within(source, source_rect, target, target_rect)
        if source < 0 or target < 0:
            node, rect = end if source < 0 else start
            return connect_rects(source_rect, target_rect, around(self._plan, 0, node, self._words, [rect]))
        return self._connect_nodes(start, end)

    def _connect_nodes(self, start: _Place, end: _Place) -> Way:
        plan, (source, source_rect), (target, target_rect) = self._plan, start, end
        outer, inner = sorted((start, end))
        if inner[0] < plan.tree.end[outer[0]]:
            way = inward(outer[1], inner[1], self._words)
            return way if outer[0] == source else way[::-1]
        if self._is_crowded:
            return connect_rects(source_rect, target_rect, [])
        if (source_rect, target_rect) == (rect_of(plan, source), rect_of(plan, target)):
            return connect(plan, source, target, self._words)
        obstacles = around(plan, source, target, self._words, (source_rect, target_rect))
        return connect_rects(source_rect, target_rect, obstacles)

    def _from_within(self, source: int, rect: Rect, target: int, target_rect: Rect) -> Way:
        """The line from what is done in a component to another place."""
        plan, outer = self._plan, rect_of(self._plan, source)
        if target >= 0 and target < source < plan.tree.end[target]:
            return (rect.centre[0], rect.top), (rect.centre[0], outer.top - GAP)
        obstacles = around(plan, source, max(target, 0), self._words, (outer, target_rect))
        if self._sheet is not None:
            obstacles += self._sheet.words_in(outer)
        obstacles += [one for one in self._done.values() if one != rect]
        return connect_rects(rect, target_rect, obstacles)


def _upright(start: Point, end: Point) -> Way:
    """Level and upright stretches between two points."""
    (x, y), (to_x, to_y) = start, end
    if abs(y - to_y) < 1:
        return (x, to_y), (to_x, to_y)
    middle = (x + to_x) / 2
    return (x, y), (middle, y), (middle, to_y), (to_x, to_y)


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
