"""What of a map can be seen from where one looks: which boxes are looked into, and what is where."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from studyapp.atlas.layout.layout import BAND, CHIP_HEIGHT, GHOST, TILE_HEIGHT, Plan
from studyapp.atlas.model import Atlas, Component
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.lettering import Lettering
from studyapp.ui.theme import Theme

SMALLEST = 6.0
"""What is smaller on the screen, in pixels, is not drawn."""

CHIP_AIR = 1.15
"""By how much a chip must be higher than its letters; with less, names in a row are easier to read."""

LOWEST_HEAD = 0.72
"""In a head lower than this share of a line its letters have no room: the box is shut then."""

SMALLEST_INSIDE = 13
"""A box is looked into where the highest thing in it is so many design pixels high."""


class Spot(NamedTuple):
    """A node on the screen on its way to being drawn; `level` says how many boxes it lies in."""

    node: int
    rect: QRectF
    level: int


class Sight:
    """Answers for one plan; what it shows depends on the camera alone."""

    def __init__(self, theme: Theme, letters: Lettering) -> None:
        self._theme = theme
        self.letters = letters
        self._atlas = Atlas((), (), (), ())
        self._plan: Plan | None = None
        self._inside: list[int] = []
        self._largest: dict[int, float] = {}

    def look_at(self, atlas: Atlas, plan: Plan) -> None:
        """Answer for this plan from now on."""
        self._atlas, self._plan = atlas, plan
        self._inside, self._largest = [], {}

    def component(self, node: int) -> Component | None:
        """The component that a node stands for."""
        at = self._plan.tree.component[node] if self._plan else -1
        return self._atlas.components[at] if at >= 0 else None

    def kind(self, node: int) -> int:
        """What a node is: BOX, CHIP …"""
        return self._plan.tree.kind[node] if self._plan else 0

    def is_shut(self, node: int) -> bool:
        """Whether a node is collapsed, so that it stands for what lies in it."""
        return self._plan is not None and node in self._plan.tree.hidden

    def count_inside(self, node: int) -> int:
        """How many components lie in a node."""
        if self._plan is None:
            return 0
        tree = self._plan.tree
        if not self._inside:
            total = 0
            self._inside = [0]
            for kind, at in zip(tree.kind, tree.component, strict=True):
                total += at >= 0 and kind != GHOST
                self._inside.append(total)
        hidden = sum(count for at, count in tree.hidden.items() if node <= at < tree.end[node])
        return self._inside[tree.end[node]] - self._inside[node + 1] + hidden

    def rect(self, node: int, camera: Camera) -> QRectF:
        """Where a node stands on the screen."""
        plan = self._plan
        if plan is None:
            return QRectF()
        return camera.to_screen(QRectF(plan.x[node], plan.y[node], plan.w[node], plan.h[node]))

    def is_in_words(self, band: int, camera: Camera) -> bool:
        """Whether a band is too far off for chips, so that its names stand there as running text."""
        plan = self._plan
        if plan is None:
            return False
        high = CHIP_HEIGHT / CHIP_AIR if plan.tree.scope[band] else TILE_HEIGHT
        return high * camera.scale < self.letters.face("small").height

    def is_open(self, node: int, camera: Camera) -> bool:
        """Whether what lies in a node is drawn: from far off a box is a name and a count."""
        plan = self._plan
        if plan is None or plan.tree.end[node] == node + 1:
            return False
        if plan.tree.kind[node] == BAND:
            return not self.is_in_words(node, camera)
        head = self.letters.face("small").height * LOWEST_HEAD
        return node == 0 or (plan.head[node] * camera.scale >= head and self.names_inside(node, camera))

    def names_inside(self, node: int, camera: Camera) -> bool:
        """Whether the highest thing in a node is high enough to be named."""
        plan = self._plan
        if plan is None or plan.tree.end[node] == node + 1:
            return True
        least = max(self._theme.px(SMALLEST_INSIDE), self.letters.face("small").height)
        return self._largest_inside(plan, node) * camera.scale >= least

    def _largest_inside(self, plan: Plan, node: int) -> float:
        """The height of the highest thing in a box, in the map's units."""
        found = self._largest.get(node)
        if found is None:
            found = self._largest[node] = max(plan.h[child] for child in plan.children(node))
        return found

    def seen_as(self, node: int, camera: Camera) -> int:
        """The node that is drawn where a node is: itself, or the outermost box around it that is shut."""
        plan, shown = self._plan, node
        while plan is not None and node > 0:
            node = plan.tree.parent[node]
            if node > 0 and plan.tree.kind[node] != BAND and not self.is_open(node, camera):
                shown = node
        return shown

    def shown_in(self, node: int, camera: Camera) -> int:
        """The box that is drawn around a node, the innermost one; 0 for none."""
        plan, shown = self._plan, self.seen_as(node, camera)
        if plan is None or shown != node or node <= 0:
            return shown
        node = plan.tree.parent[node]
        while node > 0 and plan.tree.kind[node] in (BAND, GHOST):
            node = plan.tree.parent[node]
        return node

    def node_at(self, point: QPointF, camera: Camera) -> int:
        """The innermost node that is drawn at a point of the screen, 0 for none."""
        plan = self._plan
        if plan is None:
            return 0
        at = camera.to_map(point)
        x, y = at.x(), at.y()
        left, top, w, h, end = plan.x, plan.y, plan.w, plan.h, plan.tree.end
        node, child, stop = 0, 1, end[0]
        while child < stop:
            if left[child] <= x < left[child] + w[child] and top[child] <= y < top[child] + h[child]:
                node = child
                stop = end[child] if self.is_open(child, camera) else child
                child += 1
            else:
                child = end[child]
        return node

    def seen_through(self, camera: Camera, clip: QRectF) -> list[Spot]:
        """What to begin with: the innermost box that covers a part of the screen hides all around it."""
        spots = self.spots(Spot(0, QRectF(), -1), camera, clip)
        air = self._theme.px(14)
        while len(spots) == 1 and self.is_open(spots[0].node, camera):
            inside = self.spots(spots[0], camera, clip)
            if len(inside) != 1 or not inside[0].rect.adjusted(air, air, -air, -air).contains(clip):
                break
            if self.kind(inside[0].node) == BAND:
                break
            spots = inside
        return spots

    def spots(self, outer: Spot, camera: Camera, clip: QRectF) -> list[Spot]:
        """The children of a node that can be seen, the last one first."""
        plan, node = self._plan, outer.node
        if plan is None:
            return []
        level = outer.level + (plan.tree.kind[node] != BAND)
        found: list[Spot] = []
        scale, ox, oy = camera
        x, y, w, h = plan.x, plan.y, plan.w, plan.h
        # In the map's units, so that what is outside costs four comparisons.
        left, top = (clip.left() - 2 - ox) / scale, (clip.top() - 2 - oy) / scale
        right, bottom = (clip.right() + 2 - ox) / scale, (clip.bottom() + 2 - oy) / scale
        least = SMALLEST / scale
        end = plan.tree.end
        child, stop = node + 1, end[node]
        while child < stop:
            wide, tall = w[child], h[child]
            if (
                x[child] < right
                and y[child] < bottom
                and x[child] + wide > left
                and y[child] + tall > top
                and wide >= least
                and tall >= least
            ):
                rect = QRectF(x[child] * scale + ox, y[child] * scale + oy, wide * scale, tall * scale)
                found.append(Spot(child, rect, level))
            child = end[child]
        found.reverse()
        return found
