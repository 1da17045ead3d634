"""Where the ends of a path stand on the map, the two outside of it too, and the line between them."""

from collections.abc import Mapping

from studyapp.atlas.layout.layout import Plan
from studyapp.atlas.layout.routing import Rect, Way, connect, connect_outside, connect_rects, inward, rect_of
from studyapp.pathclass import INTERNET, USER

WIDTH, HEIGHT, BETWEEN = 132.0, 48.0, 36.0
"""An actor outside of the map, and the room around it, at the size of letters that maps are laid out for."""


class Places:
    """One laid-out map with the internet and a user at its left; `size` enlarges the two."""

    def __init__(self, plan: Plan, node_of: Mapping[str, int], size: float) -> None:
        self._plan = plan
        self.size = size
        self._node_of = node_of
        self.words: tuple[Rect, ...] = ()
        """What is written on the map as it is seen, which lines run around."""
        middle = plan.h[0] / 2
        right = -BETWEEN * size
        above = Rect(
            right - WIDTH * size, middle - (HEIGHT + BETWEEN / 2) * size, right, middle - BETWEEN / 2 * size
        )
        below = Rect(above.left, middle + BETWEEN / 2 * size, right, middle + (HEIGHT + BETWEEN / 2) * size)
        self.actors = {INTERNET: above, USER: below}

    def node(self, name: str) -> int:
        """The node of an end, 0 for one outside or one that is not there."""
        return self._node_of.get(name, 0)

    def has(self, name: str) -> bool:
        """Whether an end stands anywhere."""
        return name in self.actors or self.node(name) > 0

    def rect(self, name: str) -> Rect:
        """Where an end stands."""
        return self.actors.get(name) or rect_of(self._plan, self.node(name))

    def actor_at(self, x: float, y: float) -> str:
        """The actor at a point of the map, "" for none."""
        return next(
            (
                name
                for name, rect in self.actors.items()
                if rect.left <= x <= rect.right and rect.top <= y <= rect.bottom
            ),
            "",
        )

    def way(self, start: str, end: str) -> Way:
        """The line from one end to the other through the innermost container of both; () within one node."""
        source, target = self.node(start), self.node(end)
        if start in self.actors and end in self.actors:
            return connect_rects(self.rect(start), self.rect(end), []) if start != end else ()
        if start in self.actors:
            return connect_outside(self._plan, self.rect(start), target, self.words)
        if end in self.actors:
            return connect_outside(self._plan, self.rect(end), source, self.words)[::-1]
        if source == target:
            return ()
        outer, inner = sorted((source, target))
        if inner >= self._plan.tree.end[outer]:
            return connect(self._plan, source, target, self.words)
        way = inward(rect_of(self._plan, outer), rect_of(self._plan, inner), self.words)
        return way if source == outer else way[::-1]
