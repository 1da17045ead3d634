"""A request on its way, painted over the map: its lines, actors and branches, a number for every step."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studyapp.atlas.flows.graph import UNSAID
from studyapp.atlas.flows.trail import Station, Trail
from studyapp.atlas.layout.routing import Rect
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.flows.tags import Look, Tags
from studyapp.ui.atlas.lettering import Lettering, Style
from studyapp.ui.atlas.overlay import paint_head, rounded, screen_rect, to_screen
from studyapp.ui.atlas.placing import Room
from studyapp.ui.theme import Theme

FAINT = 0.35
"""How strong the part of the way is that is still to come."""

MOST_DISCS = 5
"""So many steps at one place are numbered there, those around the one that is shown."""

DISC = 22
"""The height of a step's number, in design pixels."""

MOST_UNWRITTEN = 24
"""So many components that cannot be read from here are named, those around the step that is shown."""

MARK = 7.0
"""The radius of the mark under way, in design pixels."""


class TrailPainter:
    """Draws a trail with a map's letters."""

    def __init__(self, theme: Theme, letters: Lettering) -> None:
        self._theme = theme
        self._letters = letters

    def paint(self, painter: QPainter, camera: Camera, trail: Trail, at: int, room: Room) -> None:
        """Draw a flow as it stands at a place of its route, its labels where a picture has room for them.

        What was walked is strong, what is still to come faint, what lies on other branches dashed.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        done = frozenset(trail.route[: at + 1])
        names = dict(room.names)
        shown = {trail.stations[number].rect for number in done}
        for station in trail.stations:
            if station.is_actor:
                room.take(screen_rect(station.rect, camera))
        tags = Tags(self._theme, self._letters, painter, room)
        discs = self._discs(camera, trail, at, names, room)
        self._paint_ways(painter, camera, trail, done, room)
        for number, station in enumerate(trail.stations):
            if station.is_actor:
                text = trail.flow.steps[number].text
                self._paint_actor(painter, camera, station, text, station.rect in shown)
        self._paint_unwritten(tags, camera, trail, done, names)
        self._paint_under_way(tags, camera, trail, done)
        self._paint_branches(tags, camera, trail, done)
        painter.setFont(self._letters.face("small", 700).font)
        for number, disc in discs.items():
            is_current = number == trail.route[at]
            self._paint_disc(painter, disc, number, number in done, is_current=is_current)

    def paint_mark(self, painter: QPainter, camera: Camera, mark: QPointF) -> None:
        """Draw the mark at a point of the map."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("surface"), self._theme.px(2)))
        painter.setBrush(self._theme.color("accent"))
        point = QPointF(mark.x() * camera.scale + camera.x, mark.y() * camera.scale + camera.y)
        painter.drawEllipse(point, self._theme.px(MARK), self._theme.px(MARK))

    def _paint_ways(
        self, painter: QPainter, camera: Camera, trail: Trail, done: frozenset[int], room: Room
    ) -> None:
        """The lines, what was walked last: it lies over the rest."""
        route = frozenset(trail.route)
        moving = [number for number, station in enumerate(trail.stations) if station.way]
        for number in sorted(moving, key=lambda number: (number in route) + (number in done)):
            self._paint_way(painter, camera, trail.stations[number], number in route, number in done)
            room.take_line(to_screen(trail.stations[number].way, camera))

    def _paint_way(
        self, painter: QPainter, camera: Camera, station: Station, is_chosen: bool, is_done: bool
    ) -> None:
        color = QColor(self._theme.color("accent"))
        if not is_done:
            color.setAlphaF(FAINT)
        points = to_screen(station.way, camera)
        pen = QPen(color, self._theme.px(3.5 if is_done else 2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if not is_chosen:
            pen.setDashPattern([3, 2.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(rounded(points, self._theme.px(10)))
        if not station.is_under_way:
            leg = (points[-1] - points[-2]).manhattanLength()
            paint_head(painter, points, color, min(self._theme.px(6) + pen.widthF(), 0.9 * leg))

    def _paint_actor(
        self, painter: QPainter, camera: Camera, station: Station, text: str, is_done: bool
    ) -> None:
        rect = screen_rect(station.rect, camera)
        painter.setPen(QPen(self._theme.color("accent" if is_done else "edge"), self._theme.px(2)))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        letters, room = self._letters, rect.width() - self._theme.px(12)
        size = "body" if letters.elided(text, room, "body", 700) == text else "small"
        face = letters.face(size, 700)
        lines = letters.wrapped(text, room, max(int(rect.height() // face.height), 1), size, 700)
        top = rect.center().y() - face.height * len(lines) / 2
        for at, line in enumerate(lines):
            letters.write_centred(
                painter, line, rect.center().x(), top + at * face.height, Style(size, "ink", 700)
            )

    # On the lines

    def _paint_unwritten(
        self, tags: Tags, camera: Camera, trail: Trail, done: frozenset[int], names: dict[int, QRectF]
    ) -> None:
        """The components of the flow whose names cannot be read from here, each where its line ends."""
        reached = max(done, default=0)
        hidden: dict[int, int] = {}
        for number, station in enumerate(trail.stations):
            if station.node >= 0 and station.node not in names:
                hidden.setdefault(station.node, number)
        for number in sorted(hidden.values(), key=lambda number: abs(number - reached))[:MOST_UNWRITTEN]:
            station = trail.stations[number]
            text = f"{number + 1}  {trail.flow.steps[number].component or trail.flow.steps[number].text}"
            look = Look.STRONG if number in done else Look.PLAIN
            tags.centre(number, text, _point(station.rect.centre, camera), look)

    def _paint_under_way(self, tags: Tags, camera: Camera, trail: Trail, done: frozenset[int]) -> None:
        """What happens on a line between two components, with its number."""
        for number, station in enumerate(trail.stations):
            if station.is_under_way:
                text = f"{number + 1}  {trail.flow.steps[number].text}"
                look = Look.STRONG if number in done else Look.PLAIN
                tags.centre(number, text, _point(station.rect.centre, camera), look)

    def _paint_branches(self, tags: Tags, camera: Camera, trail: Trail, done: frozenset[int]) -> None:
        """The condition of each way on at a branch, and what the document leaves unsaid."""
        for step, ways in enumerate(trail.graph.ways):
            if len(ways) < 2:
                continue
            taken = _after(trail.route, step)
            foot = self._foot(tags, camera, trail, step, tags.area)
            for edge in ways:
                is_done = edge.target == taken and (step in done) and (edge.target in done)
                look = Look.STRONG if is_done else Look.PLAIN if edge.target == taken else Look.DASHED
                if edge.target == UNSAID:
                    tags.tie(self._otherwise(), foot, look)
                elif edge.condition:
                    way = to_screen(trail.stations[edge.target].way, camera)
                    tags.along(edge.condition, way, foot, look)

    def _foot(self, tags: Tags, camera: Camera, trail: Trail, step: int, area: QRectF) -> QRectF:
        """What the ways on from a step leave: its label, its actor, or as much of its box as can be seen."""
        label = tags.rect_of(step)
        if label is not None:
            return label
        station = trail.stations[step]
        rect = screen_rect(station.rect, camera)
        return rect if station.is_actor else rect.intersected(area)

    def _otherwise(self) -> str:
        return QCoreApplication.translate("TrailPainter", "Else: unsaid")

    # Numbers

    def _discs(
        self, camera: Camera, trail: Trail, at: int, names: dict[int, QRectF], room: Room
    ) -> dict[int, QRectF]:
        """A place for every step's number: behind the name of where it happens."""
        reached = max(trail.route[: at + 1], default=0)
        size = self._theme.px(DISC)
        here: dict[Rect, list[int]] = {}
        for number, station in enumerate(trail.stations):
            if not station.is_under_way and (station.is_actor or station.node in names):
                here.setdefault(station.rect, []).append(number)
        found: dict[int, QRectF] = {}
        for rect, numbers in here.items():
            shown = _around(numbers, reached)
            widths = [size * max(len(str(number + 1)) / 2.6, 1.0) + 3 for number in shown]
            row = QRectF(0, 0, sum(widths), size)
            station = trail.stations[numbers[0]]
            place = screen_rect(rect, camera)
            rows = _rows_for(row, place, names.get(station.node))
            row = room.best(rows, near=place.topRight(), slack=size / 5, is_bound=True)
            room.take(row)
            left = row.left()
            for number, width in zip(shown, widths, strict=True):
                found[number] = QRectF(left, row.top(), width - 3, size)
                left += width
        return found

    def _paint_disc(
        self, painter: QPainter, disc: QRectF, number: int, is_done: bool, *, is_current: bool
    ) -> None:
        painter.setPen(QPen(self._theme.color("accent" if is_done else "edge"), self._theme.px(1.6)))
        painter.setBrush(self._theme.color("accent" if is_current else "surface"))
        painter.drawRoundedRect(disc, disc.height() / 2, disc.height() / 2)
        painter.setPen(self._theme.color("on_accent" if is_current else "accent" if is_done else "muted"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number + 1))


def _rows_for(row: QRectF, place: QRectF, name: QRectF | None) -> list[QRectF]:
    """Where numbers may stand: behind a name or before it, at a corner; of an actor at its corners."""
    size, wide = row.height(), row.width()
    corners = [(place.left(), place.top()), (place.right(), place.top()), (place.right(), place.bottom())]
    if name is None:
        out = wide / 2 + size * 0.25
        return [
            row.translated(x + (out if x > place.left() else -out) - wide / 2, y - size / 2)
            for x, y in corners[1:] + corners[:1]
        ]
    level = name.center().y() - size / 2
    found = [row.translated(name.left() - wide - size / 8, level)]
    if name.right() + size / 4 + wide < place.right():
        found.insert(0, row.translated(name.right() + size / 4, level))
    else:
        found.append(row.translated(place.right() + 2, level))
    middle = name.center().x() - wide / 2
    found += [row.translated(middle, name.top() - size), row.translated(middle, name.bottom())]
    return found + [row.translated(x - wide / 2, y - size / 2) for x, y in corners]


def _point(point: tuple[float, float], camera: Camera) -> QPointF:
    return QPointF(point[0] * camera.scale + camera.x, point[1] * camera.scale + camera.y)


def _after(route: tuple[int, ...], step: int) -> int | None:
    """Where a route goes from a step; None where it does not come by, or ends."""
    if step not in route:
        return None
    at = route.index(step) + 1
    return route[at] if at < len(route) else None


def _around(numbers: Iterable[int], current: int) -> list[int]:
    """Some of the numbers, the last that was reached among them."""
    found = list(numbers)
    reached = sum(number <= current for number in found)
    start = max(min(reached - 1, len(found) - MOST_DISCS), 0)
    return found[start : start + MOST_DISCS]
