"""Where those stand who take part in a request and are not on the map: in rows left and right of it."""

from collections.abc import Sequence

from studyapp.atlas.flows.graph import START, FlowGraph
from studyapp.atlas.layout.layout import Plan, columns_of
from studyapp.atlas.layout.routing import Rect, rect_of

ACTOR_WIDTH, ACTOR_WIDEST, ACTOR_GAP = 112.0, 220.0, 44.0
ACTOR_HEIGHT, ACTOR_HEIGHT_OF_TWO_LINES = 44.0, 62.0
"""At the size of letters that the map is laid out for."""

FEWEST_IN_A_ROW = 4
"""So many actors stand side by side; more of them stand in rows, which then are longer."""


class Actors:
    """Finds where they stand: `rects` by the steps of a flow, None for what is on the map, or under way."""

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
