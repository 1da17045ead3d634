"""A request's way over the map: which step stands where, and the lines from one to the next."""

from typing import NamedTuple

from studyapp.atlas.layout import GAP, Plan
from studyapp.atlas.model import Flow
from studyapp.atlas.routing import Rect, Way, connect, connect_outside, connect_rects, rect_of

ACTOR_WIDTH, ACTOR_HEIGHT, ACTOR_GAP = 152.0, 48.0, 40.0


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
    """Place a flow's steps: a component's at its node, those before the first outside, others in place."""
    nodes = [node_of.get(step.component, -1) if step.component else -1 for step in flow.steps]
    first = next((at for at, node in enumerate(nodes) if node >= 0), len(nodes))
    level = rect_of(plan, nodes[first]).centre[1] if first < len(nodes) else plan.h[0] / 2
    stations: list[Station] = []
    for at, node in enumerate(nodes):
        if node >= 0:
            before = stations[-1] if stations else None
            stay = before is not None and before.node == node
            way = _way(plan, before, node) if before is not None and not stay else ()
            stations.append(Station(node, rect_of(plan, node), stay, way))
        elif at < first:
            rect = _actor(at - first, level)
            way = connect_rects(stations[-1].rect, rect, []) if stations else ()
            stations.append(Station(-1, rect, False, way))
        else:
            stations.append(stations[-1]._replace(stay=True, way=()))
    return Trail(flow, tuple(stations))


def _actor(place: int, level: float) -> Rect:
    """The place of an actor: to the left of the map, -1 next to it, -2 before that one."""
    left = place * (ACTOR_WIDTH + ACTOR_GAP)
    return Rect(left, level - ACTOR_HEIGHT / 2, left + ACTOR_WIDTH, level + ACTOR_HEIGHT / 2)


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
