"""The map's picture: the nodes within a part of the screen, with as much text as each has room for."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from studyapp.atlas.layout.layout import BAND, BUS, CHIP, GHOST, INSTANCE, PAD, Plan
from studyapp.atlas.model import Atlas
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.colouring import Colouring, Inks
from studyapp.ui.atlas.frames import paint_frame
from studyapp.ui.atlas.leaves import Leaves, Words, subtitle_of
from studyapp.ui.atlas.lettering import Lettering, Style, Written
from studyapp.ui.atlas.plates import Plates, Sign
from studyapp.ui.atlas.sight import Sight, Spot
from studyapp.ui.atlas.small_things import Caption, Paint, SmallThings, TileLook, line_text
from studyapp.ui.theme import Theme

DEEPEST_FILL = 3
MOST_NAMES = 600
"""So many names of a band are written where it stands in words."""


_SMALLER = {"title": "large", "large": "body", "body": "small"}


class MapPainter(Sight):
    """Draws a plan; keeps nothing but cut texts: a part of the screen looks the same whenever it is drawn."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Lettering(theme))
        self._small = SmallThings(theme, self.letters)
        self._leaves = Leaves(theme, self.letters)
        self._plates = Plates(theme, self.letters)
        self._colours = Colouring(theme)
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
        self.look_at(atlas, plan)
        self.forget()

    def forget(self) -> None:
        """Measure anew: the theme has changed, or the map."""
        self._looks = {}
        self.letters.forget()

    def shown_rect(self, node: int, camera: Camera) -> QRectF:
        """What stands for a node on the screen: itself, its name in running text, the box it is hidden in."""
        plan = self._plan
        if plan is None or node <= 0:
            return self.rect(node, camera)
        shown = self.seen_as(node, camera)
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

    def names_in_words(self, band: int, camera: Camera) -> dict[int, QRectF]:
        """Where the names of a band stand in running text, {} where it has chips."""
        plan = self._plan
        if plan is None or not self.is_in_words(band, camera):
            return {}
        return self._places_of_names(plan, band, camera)

    def text_of(self, node: int) -> str:
        """What is written of a node as its name."""
        return self._name(node)

    def spell(self, painter: QPainter, camera: Camera, clip: QRectF) -> Iterator[tuple[Spot, list[Written]]]:
        """Draw node after node as `paint_nodes` does, and say of each what is written for it."""
        letters, before = self.letters, self.letters.noted
        letters.look_from(camera.scale)
        todo = self.seen_through(camera, clip)
        try:
            while todo:
                spot = todo.pop()
                letters.noted = []
                self._paint_node(painter, spot, camera)
                yield spot, letters.noted
                if self.is_open(spot.node, camera):
                    todo.extend(self.spots(spot, camera, clip))
        finally:
            letters.noted = before

    def paint_nodes(self, painter: QPainter, camera: Camera, clip: QRectF) -> None:
        """Draw all nodes that touch a part of the screen, outer ones first, their far-off names last."""
        if self._plan is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.letters.look_from(camera.scale)
        self.letters.area = clip
        todo = self.seen_through(camera, clip)
        while todo:
            spot = todo.pop()
            self._paint_node(painter, spot, camera)
            if self.is_open(spot.node, camera):
                todo.extend(self.spots(spot, camera, clip))
        if not self.names_inside(0, camera):
            self._paint_crowd(painter, camera)
        self.letters.area = None

    def _paint_node(self, painter: QPainter, spot: Spot, camera: Camera) -> None:
        """Draw one node without what is inside."""
        plan = self._plan
        if plan is None:
            return
        kind, node, rect = plan.tree.kind[spot.node], spot.node, spot.rect
        if kind == BAND:
            self._paint_band(painter, spot, camera)
            return
        if plan.tree.end[node] > node + 1:
            if not self.is_open(node, camera):
                self._paint_closed(painter, spot)
            else:
                self._paint_container(painter, spot, plan.head[node] * camera.scale, camera.scale)
            return
        text = self._name(node)
        written = rect.height() >= self.letters.face("small").height
        if kind == CHIP:
            self._small.paint_chip(painter, rect, text, self._paint_of(node, written))
        elif kind == GHOST:
            self._small.paint_statement(
                painter, rect, text, plan.tree.line[node], self._paint_on(node, written)
            )
        elif kind == INSTANCE:
            look = self._tile_look(node, camera)
            self._small.paint_tile(painter, rect, text, look, self._paint_of(node, written))
        else:
            self._paint_leaf(painter, spot, written and rect.width() >= self._theme.px(30))

    def _paint_of(self, node: int, written: bool) -> Paint:
        fill = self._colours.fill(node, self._theme.color("surface"))
        return Paint(fill, self._colours.inks(node).strong, written)

    def _paint_on(self, node: int, written: bool = True) -> Paint:
        """For what is not filled: its letters must be read on the box in which it lies."""
        outer, plan = node, self._plan
        while plan is not None and outer > 0 and plan.tree.kind[outer] in (BAND, GHOST):
            outer = plan.tree.parent[outer]
        return Paint(self._theme.color("ground"), self._colours.inks(outer).muted, written)

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

    def _fill(self, spot: Spot) -> QColor:
        """What a box is filled with."""
        return self._colours.fill(spot.node, self._region(spot.level))

    def _region(self, level: int) -> QColor:
        """A box's own colour: deeper ones have more of it, and the deepest two take turns."""
        if level > DEEPEST_FILL:
            level = DEEPEST_FILL - (level - DEEPEST_FILL) % 2
        return self._theme.color(f"region_{level}")

    def _paint_container(self, painter: QPainter, spot: Spot, head: float, scale: float) -> None:
        rect, node = spot.rect, spot.node
        self._paint_box(painter, rect, self._fill(spot), 14)
        small = self.letters.face("small").height
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

    def note_left(self, node: int, camera: Camera) -> float:
        """Where on the screen the note in a box's head begins; the box's right border where it has none."""
        rect, note = self.rect(node, camera), self.notes.get(node, "")
        wide = self.letters.face("small", 700).metrics.horizontalAdvance(note)
        return rect.right() - max(PAD * camera.scale, 4.0) - wide if note else rect.right()

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
        """What a node is called; by its line where its name has nothing to be seen."""
        name = self._plan.tree.text[node] if self._plan else ""
        component = (
            None if any(letter.isprintable() and letter != " " for letter in name) else self.component(node)
        )
        return line_text(component.lines[0]) if component is not None and component.lines else name

    def _paint_leaf(self, painter: QPainter, spot: Spot, written: bool) -> None:
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

    def _paint_band(self, painter: QPainter, spot: Spot, camera: Camera) -> None:
        plan, node, rect = self._plan, spot.node, spot.rect
        if plan is None:
            return
        scope = plan.tree.scope[node]
        said = Caption(scope, self.count_inside(node), self._paint_on(node).ink)
        if self.is_in_words(node, camera):
            self._small.paint_names(painter, rect, said, _names(plan, node))
            if self.fills is not None:
                for child, place in self._places_of_names(plan, node, camera).items():
                    if child in self.fills:
                        self._small.paint_word(painter, place, self._name(child), self._paint_of(child, True))
            return
        caption = plan.y[node + 1] * camera.scale + camera.y - rect.top()
        if scope and caption >= self.letters.face("small").height * 0.95:
            self._small.paint_caption(painter, rect, said)

    # From far off

    def _paint_closed(self, painter: QPainter, spot: Spot) -> None:
        """A box that is too far off to see into it: its name, and how many lie in it."""
        self._paint_box(painter, spot.rect, self._fill(spot), 10)
        self._plates.write(painter, spot.rect, self._sign(spot))

    def _paint_crowd(self, painter: QPainter, camera: Camera) -> None:
        """What stands on the ground is too small to be named: say what it is all together, and how much."""
        whole = QCoreApplication.translate("MapPainter", "The whole map")
        count = self.count_inside(0)
        sign = Sign(whole, (self._count_text(0), f"{count:,}"), Inks("ink", "muted"))
        self._plates.write_over(painter, self.rect(0, camera), sign)

    def _sign(self, spot: Spot) -> Sign:
        said = (self._count_text(spot.node), self.notes.get(spot.node, ""))
        text = " · ".join(part for part in said if part)
        brief = self.notes.get(spot.node, "") or f"{self.count_inside(spot.node):,}"
        return Sign(self._name(spot.node), (text, brief), self._colours.inks(spot.node))

    def _count_text(self, node: int) -> str:
        count = self.count_inside(node)
        return QCoreApplication.translate("MapPainter", "{0} inside").format(f"{count:,}") if count else ""


def _names(plan: Plan, band: int) -> tuple[str, ...]:
    return tuple(plan.tree.text[child] for child in plan.children(band)[:MOST_NAMES])
