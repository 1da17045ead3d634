"""A request's way over the map: which step stands where, and the lines from one to the next."""

from collections.abc import Sequence
from typing import NamedTuple

from studyapp.atlas.layout import GAP, Plan, columns_of
from studyapp.atlas.model import Flow
from studyapp.atlas.routing import Rect, Way, connect, connect_outside, connect_rects, rect_of

ACTOR_WIDTH, ACTOR_WIDEST, ACTOR_GAP = 132.0, 220.0, 40.0
ACTOR_HEIGHT, ACTOR_HEIGHT_OF_TWO_LINES = 48.0, 70.0


class Station(NamedTuple):
    """Where a step happens: at a node, or at an actor outside of the map (`node` -1), whose place is `rect`.

    `stay` says that the step happens where the one before did; `way` leads here from there.
    """

    node: int
    rect: Rect
    stay: bool
    way: Way


class Trail(NamedTuple):
    """A flow with a station for each of its steps."""

    flow: Flow
    stations: tuple[Station, ...]

    @property
    def bounds(self) -> Rect | None:
        """What holds all the actors outside of the map; None where there are none."""
        rects = [station.rect for station in self.stations if station.node < 0]
        if not rects:
            return None
        return Rect(
            min(rect.left for rect in rects),
            min(rect.top for rect in rects),
            max(rect.right for rect in rects),
            max(rect.bottom for rect in rects),
        )


def follow(flow: Flow, plan: Plan, node_of: dict[str, int]) -> Trail:
    """Place a flow's steps: a component's at its node, those before the first and after the last outside.

    What happens between two components without being one ("look into the cache") happens where the request
    is; an actor that comes again ("user") stands where it stood.
    """
    nodes = [node_of.get(step.component, -1) if step.component else -1 for step in flow.steps]
    inside = [at for at, node in enumerate(nodes) if node >= 0]
    first, last = (inside[0], inside[-1]) if inside else (len(nodes), len(nodes))
    before_map = _in_a_row(flow, range(first - 1, -1, -1), -ACTOR_GAP, _level(plan, nodes, first))
    after_map = [at for at in range(last + 1, len(nodes)) if flow.steps[at].text.casefold() not in before_map]
    actors = before_map | _in_a_row(flow, after_map, plan.w[0] + ACTOR_GAP, _level(plan, nodes, last))
    stations: list[Station] = []
    for at, node in enumerate(nodes):
        before = stations[-1] if stations else None
        rect = actors.get(flow.steps[at].text.casefold())
        if node >= 0:
            stay = before is not None and before.node == node
            way = _way(plan, before, node) if before is not None and not stay else ()
            stations.append(Station(node, rect_of(plan, node), stay, way))
        elif rect is not None:
            stations.append(Station(-1, rect, False, _way_out(plan, before, rect) if before else ()))
        elif before is not None:
            stations.append(before._replace(stay=True, way=()))
    return Trail(flow, tuple(stations))


def _in_a_row(flow: Flow, steps: Sequence[int], start: float, level: float) -> dict[str, Rect]:
    """The places of actors by their words, one beside the other from a border of the map outwards.

    Those that start left of the map's border go on to the left; nobody stands twice.
    """
    found: dict[str, Rect] = {}
    way = -1 if start < 0 else 1
    for at in steps:
        words = flow.steps[at].text.casefold()
        if words in found:
            continue
        wanted = columns_of(words) * 9 + 40
        width = min(max(wanted, ACTOR_WIDTH), ACTOR_WIDEST)
        half = (ACTOR_HEIGHT if wanted <= ACTOR_WIDEST else ACTOR_HEIGHT_OF_TWO_LINES) / 2
        left = start - width if way < 0 else start
        found[words] = Rect(left, level - half, left + width, level + half)
        start += (width + ACTOR_GAP) * way
    return found


def _level(plan: Plan, nodes: list[int], at: int) -> float:
    """The height that actors next to a step stand at: that of its node."""
    return rect_of(plan, nodes[at] if at < len(nodes) else 0).centre[1]


def _way_out(plan: Plan, before: Station, rect: Rect) -> Way:
    """The way to an actor, from another one or from a node."""
    if before.node < 0:
        return connect_rects(before.rect, rect, []) if before.rect != rect else ()
    return connect_outside(plan, rect, before.node)[::-1]


def _way(plan: Plan, before: Station, node: int) -> Way:
    if before.node < 0:
        return connect_outside(plan, before.rect, node)
    outer, inner = sorted((before.node, node))
    if inner < plan.tree.end[outer]:
        rect = rect_of(plan, inner)
        x = rect.centre[0]
        way = ((x, rect.top - GAP), (x, rect.top))
        return way if outer == before.node else way[::-1]
    return connect(plan, before.node, node)
