"""The map's picture: boxes, tiles, chips and lines within a part of the screen, with as much text as there is room for."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from studyapp.atlas.layout import BAND, BOX, BUS, CHIP, GHOST, INSTANCE, PAD, Plan
from studyapp.atlas.model import Atlas, Component
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.lettering import Lettering
from studyapp.ui.theme import Theme

SMALLEST = 3.0
"""What is smaller on the screen, in pixels, is not drawn."""

DEEPEST_FILL = 3
FACT_LABELS = 260


class _Spot(NamedTuple):
    """A node on the screen on its way to being drawn: `plates` are the outer names that stand over it."""

    node: int
    depth: int
    rect: QRectF
    plates: tuple[QRectF, ...]
    is_plate: bool


class MapPainter:
    """Draws a plan; keeps nothing but pens, colours and cut texts."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.letters = Lettering(theme)
        self._atlas = Atlas((), (), (), ())
        self._plan: Plan | None = None
        self._inside: list[int] = []

    def set_plan(self, atlas: Atlas, plan: Plan) -> None:
        """Draw this plan from now on."""
        self._atlas, self._plan = atlas, plan
        self._inside = []
        self.letters.forget()

    def component(self, node: int) -> Component | None:
        """The component that a node stands for."""
        at = self._plan.tree.component[node] if self._plan else -1
        return self._atlas.components[at] if at >= 0 else None

    def kind(self, node: int) -> int:
        """What a node is: BOX, CHIP …"""
        return self._plan.tree.kind[node] if self._plan else 0

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
        return self._inside[tree.end[node]] - self._inside[node + 1]

    def rect(self, node: int, camera: Camera) -> QRectF:
        """Where a node stands on the screen."""
        plan = self._plan
        if plan is None:
            return QRectF()
        return camera.to_screen(QRectF(plan.x[node], plan.y[node], plan.w[node], plan.h[node]))

    def paint_nodes(self, painter: QPainter, camera: Camera, clip: QRectF) -> None:
        """Draw all nodes that touch a part of the screen, outer ones first, their far-off names last."""
        if self._plan is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        todo = self._spots(0, 0, (), camera, clip)
        while todo:
            spot = todo.pop()
            if spot.is_plate:
                self._paint_plate(painter, spot)
                continue
            plate = self._paint_node(painter, spot, camera)
            if self._plan.tree.end[spot.node] > spot.node + 1:
                plates = spot.plates
                if plate is not None:
                    plates = (*plates, plate)
                    todo.append(spot._replace(is_plate=True))
                todo.extend(self._spots(spot.node, spot.depth + 1, plates, camera, clip))

    def _spots(
        self, node: int, depth: int, plates: tuple[QRectF, ...], camera: Camera, clip: QRectF
    ) -> list[_Spot]:
        """The children of a node that can be seen, the last one first."""
        plan = self._plan
        if plan is None:
            return []
        found: list[_Spot] = []
        scale, ox, oy = camera
        x, y, w, h = plan.x, plan.y, plan.w, plan.h
        right, bottom, left, top = clip.right(), clip.bottom(), clip.left(), clip.top()
        end = plan.tree.end
        child, stop = node + 1, end[node]
        while child < stop:
            wide, tall = w[child] * scale, h[child] * scale
            at_x, at_y = x[child] * scale + ox, y[child] * scale + oy
            if (
                wide >= SMALLEST
                and tall >= SMALLEST
                and at_x - 2 < right
                and at_y - 2 < bottom
                and at_x + wide + 2 > left
                and at_y + tall + 2 > top
            ):
                found.append(_Spot(child, depth, QRectF(at_x, at_y, wide, tall), plates, False))
            child = end[child]
        found.reverse()
        return found

    # Boxes

    def _paint_node(self, painter: QPainter, spot: _Spot, camera: Camera) -> QRectF | None:
        """Draw one node; the place of its name where that must stand over what is inside."""
        plan = self._plan
        if plan is None:
            return None
        kind = plan.tree.kind[spot.node]
        if kind == CHIP:
            self._paint_chip(painter, spot)
        elif kind == BAND:
            self._paint_band(painter, spot, camera)
        elif kind == GHOST:
            self._paint_ghost(painter, spot)
        elif kind == INSTANCE:
            self._paint_tile(painter, spot)
        elif plan.tree.end[spot.node] > spot.node + 1:
            return self._paint_container(painter, spot, plan.head[spot.node] * camera.scale, camera.scale)
        else:
            self._paint_leaf(painter, spot, kind == BUS)
        return None

    def _paint_box(self, painter: QPainter, rect: QRectF, fill: QColor, line: QColor, radius: float) -> None:
        radius = min(self._theme.px(radius), rect.height() / 4, rect.width() / 4)
        painter.setPen(QPen(line, 1.0 if rect.width() < 400 else 1.25))
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, radius, radius)

    def _region(self, spot: _Spot) -> QColor:
        return self._theme.color(f"region_{min(self._level(spot.node), DEEPEST_FILL)}")

    def _level(self, node: int) -> int:
        """How many boxes a node lies in."""
        plan = self._plan
        level = 0
        while plan is not None and level < DEEPEST_FILL:
            node = plan.tree.parent[node]
            if node <= 0:
                break
            level += plan.tree.kind[node] == BOX
        return level

    def _border(self) -> QColor:
        color = self._theme.color("edge")
        color.setAlphaF(0.55)
        return color

    def _paint_container(self, painter: QPainter, spot: _Spot, head: float, scale: float) -> QRectF | None:
        rect, node = spot.rect, spot.node
        self._paint_box(painter, rect, self._region(spot), self._border(), 14)
        small = self.letters.face("small").height
        if head < small * 1.15:
            return self._plate(spot)
        inset = max(PAD * scale, 4.0)
        room = rect.width() - 2 * inset
        subtitle = self._subtitle(node)
        size, says_more = self._title_style(head, bool(subtitle))
        high = self.letters.face(size, 700).height
        top = rect.top() + max((head - high - (small if says_more else 0)) * 0.5, 1.0)
        self._text(painter, self._plan_text(node), (rect.left() + inset, top, room), size, "ink", 700)
        if says_more:
            self._text(painter, subtitle, (rect.left() + inset, top + high, room), "small", "muted")
        return None

    def _title_style(self, head: float, says_more: bool) -> tuple[str, bool]:
        """The size of a name in a head of a height, and whether a line below it fits too."""
        small = self.letters.face("small").height
        if says_more:
            for size, spare in (("title", 18), ("large", 6), ("body", 2)):
                if head >= self.letters.face(size, 700).height + small + self._theme.px(spare):
                    return size, True
        for size, spare in (("title", 24), ("large", 9), ("body", 3)):
            if head >= self.letters.face(size, 700).height + self._theme.px(spare):
                return size, False
        return "small", False

    def _subtitle(self, node: int) -> str:
        component = self.component(node)
        if component is None:
            return ""
        return component.summary or (component.facts[0].text if component.facts else "")

    def _plan_text(self, node: int) -> str:
        return self._plan.tree.text[node] if self._plan else ""

    def _paint_leaf(self, painter: QPainter, spot: _Spot, is_bus: bool) -> None:
        rect = spot.rect
        fill = self._theme.color("backbone") if is_bus else self._region(spot)
        self._paint_box(painter, rect, fill, self._border(), 10)
        size = "body" if rect.height() >= self.letters.face("body").height * 1.25 else "small"
        if size == "body" and rect.height() > self._theme.px(150) and rect.width() > self._theme.px(260):
            size = "large"
        face = self.letters.face(size, 700)
        if rect.height() < face.height or self._is_under(rect, spot.plates):
            return
        component = self.component(spot.node)
        inset = min(self._theme.px(14), rect.width() * 0.08)
        room = rect.width() - 2 * inset
        left = rect.left() + inset
        if is_bus:
            top = rect.center().y() - face.height / 2
            used = self._text(painter, self._plan_text(spot.node), (left, top, room), size, "ink", 700)
            self._paint_bus_text(painter, rect, left + used, inset, self._subtitle(spot.node))
            return
        rows = min(int((rect.height() - self._theme.px(6)) // face.height), 2)
        name = self.letters.wrapped(self._plan_text(spot.node), room, max(rows, 1), size, 700)
        high = face.height * len(name)
        lines = self._leaf_lines(component, room, rect.height() - high - self._theme.px(16))
        small = self.letters.face("small").height
        top = rect.top() + max((rect.height() - high - len(lines) * small) / 2, 0.0)
        top = min(top, rect.top() + self._theme.px(12)) if lines else top
        for at, words in enumerate(name):
            self._text(painter, words, (left, top + at * face.height, room), size, "ink", 700)
        for at, (text, role) in enumerate(lines):
            self._text(painter, text, (left, top + high + 3 + at * small, room), "small", role)

    def _paint_bus_text(
        self, painter: QPainter, rect: QRectF, used_to: float, inset: float, text: str
    ) -> None:
        room = rect.right() - used_to - 2 * inset
        text = self.letters.elided(text, room, "small")
        if not text or room < self._theme.px(60):
            return
        face = self.letters.face("small")
        width = face.metrics.horizontalAdvance(text)
        top = rect.top() + (rect.height() - face.height) / 2
        self._text(painter, text, (rect.right() - inset - width - 1, top, width + 2), "small", "muted")

    def _leaf_lines(
        self, component: Component | None, width: float, height: float
    ) -> tuple[tuple[str, str], ...]:
        """What a box has room to say under its name: its summary, then fact by fact."""
        rows = int(height // self.letters.face("small").height)
        if component is None or rows < 1 or width < self._theme.px(60):
            return ()
        texts = [component.summary] if component.summary else []
        for fact in component.facts[:rows]:
            if fact.text != component.summary:
                texts.append(f"{fact.label} · {fact.text}" if fact.label else fact.text)
        found: list[tuple[str, str]] = []
        for text in texts:
            left = rows - len(found)
            if left < 1:
                break
            found.extend((line, "muted") for line in self.letters.wrapped(text, width, min(left, 3), "small"))
        return tuple(found)

    # Small things

    def _paint_tile(self, painter: QPainter, spot: _Spot) -> None:
        rect = spot.rect
        self._paint_box(painter, rect, self._theme.color("surface"), self._theme.color("edge"), 8)
        text = self._plan_text(spot.node)
        left = rect.left() + self._theme.px(24)
        room = rect.right() - left - self._theme.px(6)
        size = "body" if self.letters.elided(text, room, "body", 700) == text else "small"
        face = self.letters.face(size, 700)
        if rect.height() < face.height or self._is_under(rect, spot.plates):
            return
        dot = self._theme.px(7)
        middle = rect.center().y()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        painter.drawEllipse(QPointF(rect.left() + self._theme.px(14), middle), dot / 2, dot / 2)
        self._text(painter, text, (left, middle - face.height / 2, room), size, "ink", 700)

    def _paint_chip(self, painter: QPainter, spot: _Spot) -> None:
        rect = spot.rect
        painter.setPen(QPen(self._border(), 1))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        face = self.letters.face("small")
        if rect.height() < face.height or self._is_under(rect, spot.plates):
            return
        text = self.letters.elided(self._plan_text(spot.node), rect.width() - rect.height() * 0.5, "small")
        painter.setPen(self._theme.color("ink"))
        painter.setFont(face.font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)

    def _paint_band(self, painter: QPainter, spot: _Spot, camera: Camera) -> None:
        plan = self._plan
        if plan is None or not plan.tree.scope[spot.node]:
            return
        rect = spot.rect
        caption = plan.y[spot.node + 1] * camera.scale + camera.y - rect.top()
        face = self.letters.face("small")
        if caption < face.height * 0.95 or self._is_under(rect, spot.plates):
            return
        text = f"{self._scope_name(plan.tree.scope[spot.node])} · {self.count_inside(spot.node)}"
        self._text(painter, text, (rect.left(), rect.top(), rect.width()), "small", "muted", 700)

    def _scope_name(self, scope: str) -> str:
        names = {
            "global": QCoreApplication.translate("MapPainter", "Global services"),
            "regional": QCoreApplication.translate("MapPainter", "Regional services"),
            "zonal": QCoreApplication.translate("MapPainter", "Zonal resources"),
        }
        return names.get(scope) or QCoreApplication.translate("MapPainter", "Services")

    def _paint_ghost(self, painter: QPainter, spot: _Spot) -> None:
        rect = spot.rect
        pen = QPen(self._theme.color("edge"), 1.25, Qt.PenStyle.DashLine)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = min(self._theme.px(10), rect.height() / 4)
        painter.drawRoundedRect(rect, radius, radius)
        small = self.letters.face("small").height
        inset = min(self._theme.px(12), rect.width() * 0.08)
        rows = int((rect.height() - 4) // small)
        if rows < 1 or self._is_under(rect, spot.plates):
            return
        line = self._plan.tree.line[spot.node] if self._plan else 0
        where = QCoreApplication.translate("MapPainter", "line {0}").format(line)
        text = self._plan_text(spot.node)
        room = rect.width() - 2 * inset
        if rows == 1:
            lines = [self.letters.elided(f"{text} · {where}", room, "small")]
        else:
            lines = [*self.letters.wrapped(text, room, min(rows - 1, 4), "small"), where]
        top = rect.top() + (rect.height() - small * len(lines)) / 2
        for at, words in enumerate(lines):
            role = "faint" if rows > 1 and at == len(lines) - 1 else "muted"
            self._text(painter, words, (rect.left() + inset, top + at * small, room), "small", role)

    # Names from far off

    def _plate(self, spot: _Spot) -> QRectF | None:
        """Where the name of a box whose head is too low stands, over what is inside; None where it does not."""
        rect = spot.rect
        face = self.letters.face(self._plate_size(rect), 700)
        name = self.letters.elided(self._plan_text(spot.node), rect.width() - 12, self._plate_size(rect), 700)
        if not name or rect.height() < face.height + 4 or rect.width() < self._theme.px(36):
            return None
        width = face.metrics.horizontalAdvance(name) + 12
        height = face.height + 2
        count = self._count_text(spot.node)
        small = self.letters.face("small")
        if rect.height() >= height + small.height + 4 and count:
            width = max(width, min(small.metrics.horizontalAdvance(count) + 12, rect.width()))
            height += small.height
        middle = rect.center()
        plate = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
        return None if self._is_under(plate, spot.plates) else plate

    def _plate_size(self, rect: QRectF) -> str:
        if rect.height() > self._theme.px(240):
            return "title"
        return "large" if rect.height() > self._theme.px(120) else "body" if rect.height() > 48 else "small"

    def _count_text(self, node: int) -> str:
        count = self.count_inside(node)
        return QCoreApplication.translate("MapPainter", "%n inside", "", count) if count else ""

    def _paint_plate(self, painter: QPainter, spot: _Spot) -> None:
        plate = self._plate(spot)
        if plate is None:
            return
        fill = self._region(spot)
        fill.setAlphaF(0.88)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(plate, 6, 6)
        size = self._plate_size(spot.rect)
        face = self.letters.face(size, 700)
        name = self.letters.elided(self._plan_text(spot.node), spot.rect.width() - 12, size, 700)
        self._centred(painter, name, plate.center().x(), plate.top() + 1, size, "ink", 700)
        if plate.height() > face.height + 4:
            self._centred(
                painter, self._count_text(spot.node), plate.center().x(), plate.top() + face.height + 1
            )

    def _is_under(self, rect: QRectF, plates: tuple[QRectF, ...]) -> bool:
        """Whether an outer name stands where this would be written: the outer one wins."""
        return any(plate.intersects(rect) for plate in plates)

    # Letters

    def _centred(  # noqa: PLR0913 - a place is two numbers, a style is three words
        self,
        painter: QPainter,
        text: str,
        x: float,
        top: float,
        size: str = "small",
        role: str = "muted",
        weight: int = 400,
    ) -> None:
        width = self.letters.face(size, weight).metrics.horizontalAdvance(text)
        self._text(painter, text, (x - width / 2, top, width + 2), size, role, weight)

    def _text(  # noqa: PLR0913 - as above
        self,
        painter: QPainter,
        text: str,
        place: tuple[float, float, float],
        size: str,
        role: str,
        weight: int = 400,
    ) -> float:
        """Write one line at (left, top) in a width, cut where it is longer; how wide it came out."""
        left, top, room = place
        face = self.letters.face(size, weight)
        line = self.letters.elided(text, room, size, weight)
        if not line:
            return 0.0
        painter.setFont(face.font)
        painter.setPen(self._theme.color(role))
        painter.drawText(QPointF(left, top + face.metrics.ascent()), line)
        return face.metrics.horizontalAdvance(line)


def rounded(points: list[QPointF], radius: float) -> QPainterPath:
    """A line through points with its corners rounded."""
    path = QPainterPath(points[0])
    for at in range(1, len(points) - 1):
        before, here, after = points[at - 1], points[at], points[at + 1]
        path.lineTo(_short_of(here, before, radius))
        path.quadTo(here, _short_of(here, after, radius))
    path.lineTo(points[-1])
    return path


def _short_of(corner: QPointF, other: QPointF, radius: float) -> QPointF:
    way = other - corner
    length = abs(way.x()) + abs(way.y())
    return corner + way * (min(radius, length / 2) / length) if length else corner
