"""The map's picture: the nodes within a part of the screen, with as much text as each has room for."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from studyapp.atlas.layout import BAND, BUS, CHIP, CHIP_HEIGHT, GHOST, INSTANCE, PAD, TILE_HEIGHT, Plan
from studyapp.atlas.model import Atlas, Component
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.colouring import Colouring
from studyapp.ui.atlas.frames import paint_frame
from studyapp.ui.atlas.leaves import Leaves, Words, subtitle_of
from studyapp.ui.atlas.lettering import Lettering, Style
from studyapp.ui.atlas.plates import Plates, Sign, is_under
from studyapp.ui.atlas.small_things import Paint, SmallThings, TileLook
from studyapp.ui.theme import Theme

SMALLEST = 6.0
"""What is smaller on the screen, in pixels, is not drawn."""

CHIP_AIR = 1.15
"""By how much a chip must be higher than its letters; with less, names in a row are easier to read."""

LOWEST_HEAD = 0.72
"""In a head lower than this share of a line its letters have no room, and stand over the box instead."""

TALL = 480
"""A box so many design pixels high is looked into even where its head has no room for its name."""

DEEPEST_FILL = 3
MOST_NAMES = 40
"""So many names of a band are written where it stands in words."""


_SMALLER = {"title": "large", "large": "body", "body": "small"}


class _Spot(NamedTuple):
    """A node on the screen on its way to being drawn.

    `level` says how many boxes it lies in, `plates` are the outer names that stand over it.
    """

    node: int
    rect: QRectF
    level: int
    plates: tuple[QRectF, ...]
    is_plate: bool


class MapPainter:
    """Draws a plan; keeps nothing but cut texts: a part of the screen looks the same whenever it is drawn."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.letters = Lettering(theme)
        self._small = SmallThings(theme, self.letters)
        self._leaves = Leaves(theme, self.letters)
        self._plates = Plates(theme, self.letters)
        self._colours = Colouring(theme)
        self._atlas = Atlas((), (), (), ())
        self._plan: Plan | None = None
        self._inside: list[int] = []
        self._looks: dict[int, TileLook] = {}
        self._looks_scale = 0.0

    @property
    def fills(self) -> Mapping[int, QColor] | None:
        """By node the fill that takes the place of its region's; None for the regions' own colours."""
        return self._colours.fills

    @fills.setter
    def fills(self, fills: Mapping[int, QColor] | None) -> None:
        self._colours.fills = fills

    @property
    def notes(self) -> Mapping[int, str]:
        """By node a short text in its upper right corner, such as "82 %"."""
        return self._colours.notes

    @notes.setter
    def notes(self, notes: Mapping[int, str]) -> None:
        self._colours.notes = notes

    def set_plan(self, atlas: Atlas, plan: Plan) -> None:
        """Draw this plan from now on."""
        self._atlas, self._plan = atlas, plan
        self._inside = []
        self.forget()

    def forget(self) -> None:
        """Measure anew: the theme has changed, or the map."""
        self._looks = {}
        self.letters.forget()

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

    def shown_rect(self, node: int, camera: Camera) -> QRectF:
        """What stands for a node on the screen: itself, its name in running text, the box it is hidden in."""
        plan = self._plan
        if plan is None or node <= 0:
            return self.rect(node, camera)
        shown, outer = node, plan.tree.parent[node]
        while outer > 0:
            if plan.tree.kind[outer] != BAND and not self.is_open(outer, camera):
                shown = outer
            outer = plan.tree.parent[outer]
        band = plan.tree.parent[shown]
        if plan.tree.kind[band] != BAND or not self.is_in_words(band, camera):
            return self.rect(shown, camera)
        return self._places_of_names(plan, band, camera).get(shown, self.rect(band, camera))

    def named_at(self, band: int, point: QPointF, camera: Camera) -> int:
        """The node whose name in a band's running text is at a point of the screen, 0 for none."""
        plan = self._plan
        if plan is None or not self.is_in_words(band, camera):
            return 0
        places = self._places_of_names(plan, band, camera)
        return next((node for node, place in places.items() if place.contains(point)), 0)

    def _places_of_names(self, plan: Plan, band: int, camera: Camera) -> dict[int, QRectF]:
        self.letters.look_from(camera.scale)
        places = self._small.places_of_names(
            self.rect(band, camera), plan.tree.scope[band], _names(plan, band)
        )
        nodes = plan.children(band)
        return {nodes[at]: place for at, place in places.items()}

    def paint_nodes(self, painter: QPainter, camera: Camera, clip: QRectF) -> None:
        """Draw all nodes that touch a part of the screen, outer ones first, their far-off names last."""
        if self._plan is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.letters.look_from(camera.scale)
        todo = self._spots(_Spot(0, QRectF(), -1, (), False), camera, clip)
        while todo:
            spot = todo.pop()
            if spot.is_plate:
                self._plates.paint(painter, spot.rect, self._sign(spot))
                continue
            plate = self._paint_node(painter, spot, camera)
            if not self.is_open(spot.node, camera):
                continue
            if plate is not None:
                spot = spot._replace(plates=(*spot.plates, plate))
                todo.append(spot._replace(is_plate=True))
            todo.extend(self._spots(spot, camera, clip))

    def is_open(self, node: int, camera: Camera) -> bool:
        """Whether what lies in a node is drawn: from far off a box is a name and a count."""
        plan = self._plan
        if plan is None or plan.tree.end[node] == node + 1:
            return False
        if plan.tree.kind[node] == BAND:
            return not self.is_in_words(node, camera)
        head = self.letters.face("small").height * LOWEST_HEAD
        return (
            node == 0
            or plan.head[node] * camera.scale >= head
            or plan.h[node] * camera.scale >= self._theme.px(TALL)
        )

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

    def _spots(self, outer: _Spot, camera: Camera, clip: QRectF) -> list[_Spot]:
        """The children of a node that can be seen, the last one first."""
        plan, node, plates = self._plan, outer.node, outer.plates
        if plan is None:
            return []
        level = outer.level + (plan.tree.kind[node] != BAND)
        found: list[_Spot] = []
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
                found.append(_Spot(child, rect, level, plates, False))
            child = end[child]
        found.reverse()
        return found

    def _paint_node(self, painter: QPainter, spot: _Spot, camera: Camera) -> QRectF | None:
        """Draw one node; the place of its name where that must stand over what is inside."""
        plan = self._plan
        if plan is None:
            return None
        kind, node, rect = plan.tree.kind[spot.node], spot.node, spot.rect
        if kind == BAND:
            self._paint_band(painter, spot, camera)
            return None
        if plan.tree.end[node] > node + 1:
            if not self.is_open(node, camera):
                self._paint_closed(painter, spot)
                return None
            return self._paint_container(painter, spot, plan.head[node] * camera.scale, camera.scale)
        text = plan.tree.text[node]
        written = rect.height() >= self.letters.face("small").height and not is_under(rect, spot.plates)
        if kind == CHIP:
            self._small.paint_chip(painter, rect, text, self._paint_of(node, written))
        elif kind == GHOST:
            self._small.paint_statement(painter, rect, text, plan.tree.line[node], written=written)
        elif kind == INSTANCE:
            look = self._tile_look(node, camera)
            self._small.paint_tile(painter, rect, text, look, self._paint_of(node, written))
        else:
            self._paint_leaf(painter, spot, written and rect.width() >= self._theme.px(30))
        return None

    def _paint_of(self, node: int, written: bool) -> Paint:
        fill = self._colours.fill(node, self._theme.color("surface"))
        return Paint(fill, self._colours.inks(node).strong, written)

    def _tile_look(self, node: int, camera: Camera) -> TileLook:
        """All tiles of a band, or of a box, look alike."""
        plan = self._plan
        if plan is None:
            return self._small.tile_look([])
        parent = plan.tree.parent[node]
        if self._looks_scale != camera.scale:
            self._looks, self._looks_scale = {}, camera.scale
        if parent not in self._looks:
            tiles = [
                (plan.tree.text[child], self.rect(child, camera))
                for child in plan.children(parent)[:MOST_NAMES]
                if plan.tree.kind[child] == INSTANCE
            ]
            self._looks[parent] = self._small.tile_look(tiles)
        return self._looks[parent]

    # Boxes

    def _paint_box(self, painter: QPainter, rect: QRectF, fill: QColor, radius: float) -> None:
        radius = min(self._theme.px(radius), rect.height() / 4, rect.width() / 4)
        paint_frame(painter, self._theme, rect, fill, radius)

    def _paint_stack(self, painter: QPainter, rect: QRectF, fill: QColor) -> None:
        """Two sheets below a box that is shut: there is more under it."""
        step = min(self._theme.px(4), rect.height() / 12)
        for sheet in (2, 1):
            self._paint_box(painter, rect.adjusted(sheet * step, 0, -sheet * step, sheet * step), fill, 10)

    def _fill(self, spot: _Spot) -> QColor:
        """What a box is filled with."""
        return self._colours.fill(spot.node, self._region(spot.level))

    def _region(self, level: int) -> QColor:
        """A box's own colour: deeper ones have more of it, and the deepest two take turns."""
        if level > DEEPEST_FILL:
            level = DEEPEST_FILL - (level - DEEPEST_FILL) % 2
        return self._theme.color(f"region_{level}")

    def _paint_container(self, painter: QPainter, spot: _Spot, head: float, scale: float) -> QRectF | None:
        rect, node = spot.rect, spot.node
        self._paint_box(painter, rect, self._fill(spot), 14)
        small = self.letters.face("small").height
        if head < small * LOWEST_HEAD:
            plate = self._plates.place(rect, self._sign(spot))
            return None if plate is None or is_under(plate, spot.plates) else plate
        if is_under(QRectF(rect.left(), rect.top(), rect.width(), head), spot.plates):
            return None
        inset = max(PAD * scale, 4.0)
        inks, tall = self._colours.inks(node), max(head, small)
        corner = QRectF(rect.left(), rect.top(), rect.width() - inset, tall)
        room = rect.width() - 2 * inset - self._write_note(painter, corner, node)
        subtitle = subtitle_of(self.component(node))
        size, says_more = self._title_style(head, bool(subtitle))
        if spot.level > 0 and size == "title":
            size = "large"  # what lies in another never speaks louder
        while size in _SMALLER and self.letters.elided(self._name(node), room, size, 700) != self._name(node):
            size = _SMALLER[size]
        high = self.letters.face(size, 700).height
        # In a very low head the empty part of the line, not the letters, reaches over the border.
        top = rect.top() + (head - high - (small if says_more else 0)) * 0.5
        left = rect.left() + inset
        self.letters.write(painter, self._name(node), (left, top, room), Style(size, inks.strong, 700))
        if says_more:
            self.letters.write(painter, subtitle, (left, top + high, room), Style(role=inks.muted))
        return None

    def _write_note(self, painter: QPainter, corner: QRectF, node: int) -> float:
        """A node's note in the right of its head; how much of the width it takes."""
        note = self.notes.get(node, "")
        face = self.letters.face("small", 700)
        wide = face.metrics.horizontalAdvance(note) + 2 if note else 0.0
        if not note or wide > corner.width() / 2:
            return 0.0
        top = corner.top() + (corner.height() - face.height) / 2
        style = Style("small", self._colours.inks(node).strong, 700)
        self.letters.write(painter, note, (corner.right() - wide, top, wide + 2), style)
        return wide + self._theme.px(8)

    def _title_style(self, head: float, says_more: bool) -> tuple[str, bool]:
        """The size of a name in a head of a height, and whether a line below it fits too."""
        small = self.letters.face("small").height
        if says_more:
            for size, spare in (("title", 18), ("large", 6), ("body", 2)):
                if head >= self.letters.face(size, 700).height + small + self._theme.px(spare):
                    return size, True
        for size, spare in (("title", 10), ("large", 9), ("body", 3)):
            if head >= self.letters.face(size, 700).height + self._theme.px(spare):
                return size, False
        return "small", False

    def _words(self, node: int) -> Words:
        inside = self._count_text(node) if self.is_shut(node) else ""
        inks, note = self._colours.inks(node), self.notes.get(node, "")
        return Words(self._name(node), self.component(node), inks, note, inside)

    def _name(self, node: int) -> str:
        return self._plan.tree.text[node] if self._plan else ""

    def _paint_leaf(self, painter: QPainter, spot: _Spot, written: bool) -> None:
        rect, is_bus = spot.rect, self.kind(spot.node) == BUS
        own = self._theme.color("backbone") if is_bus else self._region(spot.level)
        fill = self._colours.fill(spot.node, own)
        if self.is_shut(spot.node):
            self._paint_stack(painter, rect, fill)
        self._paint_box(painter, rect, fill, 10)
        if not written:
            return
        size = "body" if rect.height() >= self.letters.face("body").height * 1.25 else "small"
        inset = min(self._theme.px(14), rect.width() * 0.08)
        if is_bus:
            self._leaves.write_along(painter, rect, self._words(spot.node), size, inset)
        else:
            self._leaves.write_in(painter, rect, self._words(spot.node), size, inset)

    def _paint_band(self, painter: QPainter, spot: _Spot, camera: Camera) -> None:
        plan, node, rect = self._plan, spot.node, spot.rect
        if plan is None or is_under(rect, spot.plates):
            return
        scope = plan.tree.scope[node]
        if self.is_in_words(node, camera):
            self._small.paint_names(painter, rect, scope, _names(plan, node))
            return
        caption = plan.y[node + 1] * camera.scale + camera.y - rect.top()
        if scope and caption >= self.letters.face("small").height * 0.95:
            self._small.paint_caption(painter, rect, scope, self.count_inside(node))

    # From far off

    def _paint_closed(self, painter: QPainter, spot: _Spot) -> None:
        """A box that is too far off to see into it: its name, and how many lie in it."""
        self._paint_box(painter, spot.rect, self._fill(spot), 10)
        self._plates.write(painter, spot.rect, self._sign(spot), spot.plates)

    def _sign(self, spot: _Spot) -> Sign:
        said = (self._count_text(spot.node), self.notes.get(spot.node, ""))
        text = " · ".join(part for part in said if part)
        brief = self.notes.get(spot.node, "") or str(self.count_inside(spot.node))
        return Sign(self._name(spot.node), (text, brief), self._fill(spot), self._colours.inks(spot.node))

    def _count_text(self, node: int) -> str:
        count = self.count_inside(node)
        return QCoreApplication.translate("MapPainter", "{0} inside").format(count) if count else ""


def _names(plan: Plan, band: int) -> tuple[str, ...]:
    return tuple(plan.tree.text[child] for child in plan.children(band)[:MOST_NAMES])
