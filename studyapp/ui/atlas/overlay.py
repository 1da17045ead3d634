"""What lies over the map's picture: the selection, what is connected to it, a request on its way."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from studyapp.atlas.layout import BOX, BUS, CHIP, Tie
from studyapp.atlas.routing import Rect, Way
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.lettering import Style
from studyapp.ui.atlas.painting import MapPainter, rounded
from studyapp.ui.atlas.trail import Station, Trail
from studyapp.ui.theme import Theme

DIMMED = 0.62
"""How much of the ground lies over what is not meant."""


class Overlay:
    """Draws over a finished picture; reads from it what shall stay bright."""

    def __init__(self, theme: Theme, nodes: MapPainter) -> None:
        self._theme = theme
        self._nodes = nodes

    def paint_ties(
        self,
        painter: QPainter,
        camera: Camera,
        ties: Iterable[tuple[Tie, Way]],
        color: QColor,
        width: float,
    ) -> None:
        """Draw lines: dashed with an arrow for what depends, plain for what connects."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for tie, way in ties:
            points = to_screen(way, camera)
            pen = QPen(color, width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if tie.kind in ("depends_on", "part_of"):
                pen.setDashPattern([4, 3])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(rounded(points, self._theme.px(8)))
            if tie.kind != "connects":
                self._paint_head(painter, points, color, width)

    def _paint_head(self, painter: QPainter, points: Sequence[QPointF], color: QColor, width: float) -> None:
        tip, before = points[-1], points[-2]
        way = before - tip
        length = (way.x() ** 2 + way.y() ** 2) ** 0.5
        if length < 1:
            return
        size = self._theme.px(6) + width
        back = way * (size / length)
        side = QPointF(-back.y(), back.x()) * 0.55
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(QPolygonF([tip, tip + back + side, tip + back - side]))

    def paint_light(
        self, painter: QPainter, frame: QPixmap, size: QRectF, camera: Camera, bright: Iterable[int]
    ) -> None:
        """Dim the whole picture but some nodes."""
        shade = self._theme.color("ground")
        shade.setAlphaF(DIMMED)
        painter.fillRect(size, shade)
        for node in bright:
            rect = self._nodes.shown_rect(node, camera)
            if not rect.intersects(size):
                continue
            painter.save()
            path = QPainterPath()
            radius = self._radius(node, rect)
            path.addRoundedRect(rect, radius, radius)
            painter.setClipPath(path)
            painter.drawPixmap(0, 0, frame)
            painter.restore()

    def paint_outline(self, painter: QPainter, camera: Camera, node: int, *, strong: bool) -> None:
        """Draw around a node: two pixels for the selected one, one for where the pointer is."""
        rect = self._nodes.shown_rect(node, camera)
        width = self._theme.px(2.4 if strong else 1.6)
        radius = self._radius(node, rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("focus" if strong else "accent"), width))
        painter.drawRoundedRect(rect, radius, radius)

    def _radius(self, node: int, rect: QRectF) -> float:
        kind = self._nodes.kind(node)
        if kind == CHIP:
            return rect.height() / 2
        wanted = 14 if kind in (BOX, BUS) else 8
        return min(self._theme.px(wanted), rect.height() / 4, rect.width() / 4)

    # A request on its way

    def paint_trail(
        self, painter: QPainter, camera: Camera, trail: Trail, at: int, mark: QPointF | None
    ) -> None:
        """Draw a flow up to its step `at` strongly, what comes after it faintly, and the mark under way."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self._theme.color("accent")
        faint = QColor(accent)
        faint.setAlphaF(0.35)
        for number, station in enumerate(trail.stations):
            if not station.way:
                continue
            points = to_screen(station.way, camera)
            done = number <= at
            pen = QPen(accent if done else faint, self._theme.px(3.5 if done else 2))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            if trail.flow.steps[number].condition:
                pen.setDashPattern([3, 2.2])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(rounded(points, self._theme.px(10)))
            self._paint_head(painter, points, accent if done else faint, pen.widthF())
        for number, station in enumerate(trail.stations):
            if station.node < 0:
                self._paint_actor(painter, camera, station.rect, trail.flow.steps[number].text, number <= at)
        self._paint_numbers(painter, camera, trail, at)
        if mark is not None:
            painter.setPen(QPen(self._theme.color("surface"), self._theme.px(2)))
            painter.setBrush(accent)
            point = QPointF(mark.x() * camera.scale + camera.x, mark.y() * camera.scale + camera.y)
            painter.drawEllipse(point, self._theme.px(7), self._theme.px(7))

    def _paint_actor(self, painter: QPainter, camera: Camera, place: Rect, text: str, done: bool) -> None:
        rect = screen_rect(place, camera)
        painter.setPen(QPen(self._theme.color("accent" if done else "edge"), self._theme.px(2)))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        letters, room = self._nodes.letters, rect.width() - self._theme.px(12)
        size = "body" if letters.elided(text, room, "body", 700) == text else "small"
        face = letters.face(size, 700)
        lines = letters.wrapped(text, room, max(int(rect.height() // face.height), 1), size, 700)
        top = rect.center().y() - face.height * len(lines) / 2
        for at, line in enumerate(lines):
            letters.write_centred(
                painter, line, rect.center().x(), top + at * face.height, Style(size, "ink", 700)
            )

    def _paint_numbers(self, painter: QPainter, camera: Camera, trail: Trail, at: int) -> None:
        """A numbered disc for every step at the upper right corner of where it happens."""
        used: dict[tuple[float, float], int] = {}
        size = self._theme.px(22)
        face = self._nodes.letters.face("small", 700)
        painter.setFont(face.font)
        totals: dict[tuple[float, float], int] = {}
        for station in trail.stations:
            corner = _corner(station)
            totals[corner] = totals.get(corner, 0) + 1
        for number, station in enumerate(trail.stations):
            corner = _corner(station)
            place = used.get(corner, 0)
            used[corner] = place + 1
            x = corner[0] * camera.scale + camera.x - (totals[corner] - place) * (size + 3) + size / 2
            if station.node < 0:
                # An actor's pill is narrow: the disc leaves its words free.
                x += size * 0.6
            disc = QRectF(x, corner[1] * camera.scale + camera.y - size / 2, size, size)
            done = number <= at
            painter.setPen(QPen(self._theme.color("accent" if done else "edge"), self._theme.px(1.6)))
            painter.setBrush(self._theme.color("accent" if number == at else "surface"))
            painter.drawEllipse(disc)
            painter.setPen(self._theme.color("on_accent" if number == at else "accent" if done else "muted"))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number + 1))


def _corner(station: Station) -> tuple[float, float]:
    return station.rect.right, station.rect.top


def to_screen(way: Way, camera: Camera) -> list[QPointF]:
    """A way's points on the screen."""
    return [QPointF(x * camera.scale + camera.x, y * camera.scale + camera.y) for x, y in way]


def screen_rect(rect: Rect, camera: Camera) -> QRectF:
    """A rectangle of the map on the screen."""
    return camera.to_screen(QRectF(rect.left, rect.top, rect.right - rect.left, rect.bottom - rect.top))
