"""Draws the ends of a path over the map, its line, and the price at its middle."""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studyapp.atlas.flows.trail import point_along
from studyapp.atlas.layout.routing import Way
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.flows.tags import joined, label_size
from studyapp.ui.atlas.lettering import Style
from studyapp.ui.atlas.overlay import paint_head, rounded, screen_rect, to_screen
from studyapp.ui.atlas.placing import Room
from studyapp.ui.atlas.pricing.places import Places
from studyapp.ui.theme import Theme

DISC, MARK_HEIGHT, MARK_AIR = 22, 30, 14
SHORT = 26
"""A straight line that is shorter, in design pixels, swings over what it joins."""

CORNER = 20
"""A line that swings over two places begins and ends so many pixels from the corners that face."""

LIFT, LOW = 44, 12
"""How high a line goes over two places that stand too close for a price between them, and without a price.

All in design pixels."""


class Line(NamedTuple):
    """A path on the map: its ends, and the line between them, () within one place."""

    start: str
    end: str
    way: Way


class Shown(NamedTuple):
    """What is on the map while paths are priced."""

    places: Places
    names: dict[str, str]
    """What the actors are called."""
    ends: tuple[str, ...] = ()
    """The start, and the end where it is chosen; of lit paths all places."""
    lines: tuple[Line, ...] = ()
    mark: str = ""
    """The price, "" where there is none yet."""
    is_sure: bool = True
    """Whether the mark tells a price of what is typed, and not of something before, or that there is none."""
    heads: int = 1
    """How many ends of a line have the head of an arrow."""
    is_lit: bool = False
    """Whether all the paths of one price are shown."""


class PathLayer:
    """One of the canvas's layers; shows what was last set."""

    def __init__(self, theme: Theme, canvas: MapCanvas) -> None:
        self._theme = theme
        self._canvas = canvas
        self._shown: Shown | None = None
        self._signs: dict[str, QRectF] = {}
        self.room: Room | None = None
        """What was put where when it was last painted, the price last."""

    def show(self, shown: Shown | None) -> None:
        """Show something else from now on; None: nothing."""
        self._shown = shown
        nodes = {shown.places.node(end) for end in shown.ends} if shown is not None else set[int]()
        self._canvas.ringed = frozenset(nodes)
        self._canvas.update()

    def paint_over(self, painter: QPainter, camera: Camera) -> None:
        """Draw, in pixels of the canvas."""
        shown = self._shown
        if shown is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(shown.ends) > 1 or shown.is_lit:
            self._canvas.light(painter, {node for end in shown.ends if (node := shown.places.node(end))})
        room = self.room = self._room(camera, shown)
        lines = [self._with_room(line, camera, shown, room) for line in shown.lines]
        for points in lines:
            self._paint_line(painter, points, shown)
            room.take_line(points)
        for name in shown.places.actors:
            self._paint_actor(painter, camera, shown, name)
        for at, end in enumerate(shown.ends):
            self._paint_end(painter, camera, shown, end, at, room)
        if shown.mark and len(shown.ends) > 1:
            self._paint_mark(painter, camera, shown, lines, room)
        painter.restore()

    def _room(self, camera: Camera, shown: Shown) -> Room:
        """Where a label may stand: over no name, no actor and neither end."""
        picture = self._canvas.picture
        area = picture.overlay.outlook[0] if picture.overlay.outlook is not None else self._seen()
        room = picture.room(camera, area)
        for rect in shown.places.actors.values():
            room.take(screen_rect(rect, camera))
        self._signs = self._signs_of(camera, shown, room)
        for end in shown.ends if not shown.is_lit else ():
            rect = self._rect(camera, shown, end)
            # In a place that holds the other one is room around its name.
            if not any(rect.contains(self._rect(camera, shown, one)) for one in shown.ends if one != end):
                room.take(rect)
        return room

    def _signs_of(self, camera: Camera, shown: Shown, room: Room) -> dict[str, QRectF]:
        """Places for the names of ends that cannot be read from here."""
        found: dict[str, QRectF] = {}
        nodes = self._canvas.painter
        for end, other in zip(shown.ends, reversed(shown.ends), strict=True) if not shown.is_lit else ():
            node = shown.places.node(end)
            if not node or node in room.names:
                continue
            size = QSizeF(*label_size(self._theme, nodes.letters, nodes.text_of(node)))
            point = nodes.rect(node, camera).center()
            places = self._beside_name(size, nodes.shown_in(node, camera), camera, room)
            to = screen_rect(shown.places.rect(other), camera).center()
            places.sort(key=lambda place: (place.center() - to).manhattanLength())
            places.append(_centred(point, size))
            found[end] = room.best(places, near=point, slack=size.height() / 6, is_bound=True)
            room.take(found[end])
        return found

    def _beside_name(self, size: QSizeF, box: int, camera: Camera, room: Room) -> list[QRectF]:
        """Places right and left of a box's name that lie in the box."""
        name, rect = room.names.get(box), self._canvas.painter.rect(box, camera)
        if name is None:
            return []
        away = 2 * self._theme.px(MARK_AIR) + size.width() / 2
        level = name.center().y()
        beside = [QPointF(name.right() + away, level), QPointF(name.left() - away, level)]
        around = rect.adjusted(0, -size.height() / 4, 0, 0)
        return [place for point in beside if around.contains(place := _centred(point, size))]

    def _seen(self) -> QRectF:
        """The part of the canvas that nothing lies over."""
        left, right = self._canvas.covered
        air = self._theme.px(4)
        return QRectF(self._canvas.rect()).adjusted(left + air, air, -right - air, -air)

    def _with_room(self, line: Line, camera: Camera, shown: Shown, room: Room) -> list[QPointF]:
        """A line on the screen that can be seen: between neighbours it swings over both, or under them.

        Of lit lines those of neighbours go over them, the higher the farther apart they are.
        """
        points = to_screen(line.way, camera)
        one, other = (self._rect(camera, shown, end) for end in (line.start, line.end))
        if self._signs:
            return _between(one, other, room)
        if len(points) < 2 or one.intersects(other):
            return points
        if abs(one.center().y() - other.center().y()) > min(one.height(), other.height()) / 2:
            return points
        if shown.is_lit:
            lift = min(self._theme.px(LIFT), self._theme.px(LOW) + round(_longest(points) / LOW))
            return points if len(points) > 2 else _swung(one, other, min(one.top(), other.top()) - lift)
        is_short = len(points) == 2 and _longest(points) < self._theme.px(SHORT)
        return self._swing(points, one, other, room) if is_short else points

    def _swing(self, points: list[QPointF], one: QRectF, other: QRectF, room: Room) -> list[QPointF]:
        """A line over two neighbours, or under them, where it runs through nothing."""
        levels: list[float] = []
        for away in (LIFT / 2, LOW, LIFT):
            levels.append(min(one.top(), other.top()) - self._theme.px(away))
            levels.append(max(one.bottom(), other.bottom()) + self._theme.px(away))
        swings = [_swung(one, other, level) for level in levels]
        return next((swing for swing in swings if room.is_open(swing)), points)

    def _paint_line(self, painter: QPainter, points: list[QPointF], shown: Shown) -> None:
        if len(points) < 2:
            return
        color = QColor(self._theme.color("accent" if shown.is_sure else "muted"))
        pen = QPen(color, self._theme.px(2 if shown.is_lit else 3.5))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if not shown.is_sure:
            pen.setDashPattern([3, 2.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(rounded(points, self._theme.px(10)))
        size = self._theme.px(6) + pen.widthF()
        if shown.heads:
            paint_head(painter, points, color, size)
        if shown.heads > 1:
            paint_head(painter, points[::-1], color, size)

    def _paint_actor(self, painter: QPainter, camera: Camera, shown: Shown, name: str) -> None:
        rect = screen_rect(shown.places.actors[name], camera)
        is_end = name in shown.ends
        painter.setPen(QPen(self._theme.color("accent" if is_end else "edge"), self._theme.px(2)))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        letters = self._canvas.painter.letters
        line = letters.elided(shown.names[name], rect.width() - self._theme.px(16), "body", 700)
        top = rect.center().y() - letters.face("body", 700).height / 2
        letters.write_centred(painter, line, rect.center().x(), top, Style("body", "ink", 700))

    def _paint_end(
        self, painter: QPainter, camera: Camera, shown: Shown, end: str, at: int, room: Room
    ) -> None:
        """A ring around an end; of one path, its letter at the upper left corner."""
        rect = self._rect(camera, shown, end)
        painter.setPen(QPen(self._theme.color("accent"), self._theme.px(2.4)))
        painter.setBrush(self._theme.color("surface") if end in self._signs else Qt.BrushStyle.NoBrush)
        is_actor = end in shown.places.actors or end in self._signs
        radius = rect.height() / 2 if is_actor else min(self._theme.px(12), rect.height() / 4)
        painter.drawRoundedRect(rect, radius, radius)
        if end in self._signs:
            top = rect.center().y() - self._canvas.painter.letters.face("small", 700).height / 2
            style = Style("small", "ink", 700)
            name = self._canvas.painter.text_of(shown.places.node(end))
            self._canvas.painter.letters.write_centred(painter, name, rect.center().x(), top, style)
        if shown.is_lit:
            return
        size = self._theme.px(DISC)
        first, last = shown.ends[0], shown.ends[-1]
        other = self._rect(camera, shown, last if at == 0 else first)
        is_right = rect.center().x() > other.center().x() or (at == 1 and first == last)
        # For the most part outside, where it covers no name.
        sides = (rect.right() - size * 0.3, rect.left() - size * 0.7)
        levels = (rect.top() - size * 0.7, rect.bottom() - size * 0.3)
        corners = [
            QRectF(left, top, size, size)
            for left in (sides if is_right else reversed(sides))
            for top in levels
        ]
        disc = next((corner for corner in corners if room.shows(corner, rect)), corners[0])
        room.take(disc)
        painter.setBrush(self._theme.color("accent"))
        painter.setPen(QPen(self._theme.color("surface"), self._theme.px(1.6)))
        painter.drawEllipse(disc)
        painter.setFont(self._canvas.painter.letters.face("small", 700).font)
        painter.setPen(self._theme.color("on_accent"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "AB"[at])

    def _paint_mark(
        self, painter: QPainter, camera: Camera, shown: Shown, lines: list[list[QPointF]], room: Room
    ) -> None:
        """The price on its line, or where it covers nothing, with a thin line from there."""
        letters, px = self._canvas.painter.letters, self._theme.px
        face = letters.face("body", 700)
        size = QSizeF(self._mark_width(shown.mark), max(px(MARK_HEIGHT), face.height + px(8)))
        point = self._mark_point(camera, shown, lines)
        line = lines[0] if lines and len(lines[0]) > 1 else []
        is_long = bool(line) and _length(line) > size.width() + 2 * px(MARK_HEIGHT)
        places = [_centred(place, size) for place in (_shares(line) if is_long else ())]
        for away in (px(MARK_AIR) / 2, px(MARK_AIR)):
            for x, y in ((0, -1), (0, 1), (1, 0), (-1, 0)):
                shift = QPointF(x * (size.width() / 2 + away), y * (size.height() / 2 + away))
                places.append(_centred(point + shift, size))
        rect = room.best(places, near=point)
        room.take(rect)
        color = self._theme.color("accent" if shown.is_sure else "muted")
        if not rect.adjusted(-px(MARK_AIR), -px(MARK_AIR), px(MARK_AIR), px(MARK_AIR)).contains(point):
            painter.setPen(QPen(color, px(1.4), Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(point, rect.center()))
        painter.setPen(QPen(color, px(2)))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        top = rect.center().y() - face.height / 2
        style = Style("body", "ink" if shown.is_sure else "muted", 700)
        letters.write_centred(painter, shown.mark, rect.center().x(), top, style)

    def _mark_width(self, text: str) -> float:
        metrics = self._canvas.painter.letters.face("body", 700).metrics
        return metrics.horizontalAdvance(text) + 2 * self._theme.px(MARK_AIR)

    def _mark_point(self, camera: Camera, shown: Shown, lines: list[list[QPointF]]) -> QPointF:
        """The middle of the line; within one place its upper border."""
        if not lines or len(lines[0]) < 2:
            rect = self._rect(camera, shown, shown.ends[-1])
            return QPointF(rect.center().x(), rect.top())
        return _along(lines[0], 0.5)

    def _rect(self, camera: Camera, shown: Shown, end: str) -> QRectF:
        if end in shown.places.actors:
            return screen_rect(shown.places.actors[end], camera)
        if end in self._signs:
            return self._signs[end]
        return self._canvas.painter.shown_rect(shown.places.node(end), camera)


def _swung(one: QRectF, other: QRectF, level: float) -> list[QPointF]:
    """A line from one place to another beside it over a level above or below both."""
    is_above = level < one.center().y()
    left, right = sorted((one, other), key=QRectF.left)
    inset = min(left.width() / 2, right.width() / 2, CORNER)
    xs = {id(left): left.right() - inset, id(right): right.left() + inset}
    start = QPointF(xs[id(one)], one.top() if is_above else one.bottom())
    end = QPointF(xs[id(other)], other.top() if is_above else other.bottom())
    return [start, QPointF(start.x(), level), QPointF(end.x(), level), end]


def _between(one: QRectF, other: QRectF, room: Room) -> list[QPointF]:
    """A line between two places on the screen that may lie in one another."""
    if one.contains(other):
        return _into(one, other, room)
    return _into(other, one, room)[::-1] if other.contains(one) else joined(one, other)


def _into(outer: QRectF, inner: QRectF, room: Room) -> list[QPointF]:
    """A straight line to a place from a border of what it lies in, the shortest that strikes nothing."""
    x, y = inner.center().x(), inner.center().y()
    lines = [
        [QPointF(x, outer.top()), QPointF(x, inner.top())],
        [QPointF(outer.left(), y), QPointF(inner.left(), y)],
        [QPointF(outer.right(), y), QPointF(inner.right(), y)],
        [QPointF(x, outer.bottom()), QPointF(x, inner.bottom())],
    ]
    lines.sort(key=_length)
    return next((line for line in lines if not room.strikes(*line)), lines[0])


def _centred(point: QPointF, size: QSizeF) -> QRectF:
    return QRectF(point - QPointF(size.width() / 2, size.height() / 2), size)


def _shares(line: list[QPointF]) -> list[QPointF]:
    """Where on a line a label may stand."""
    return [_along(line, share) for share in (0.5, 0.35, 0.65, 0.2, 0.8)]


def _along(line: list[QPointF], share: float) -> QPointF:
    return QPointF(*point_along(tuple((point.x(), point.y()) for point in line), share))


def _length(points: list[QPointF]) -> float:
    return sum((to - start).manhattanLength() for start, to in pairwise(points))


def _longest(points: list[QPointF]) -> float:
    """The longest stretch of a line."""
    return max(abs(one.x() - other.x()) + abs(one.y() - other.y()) for one, other in pairwise(points))
