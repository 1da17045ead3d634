"""A request on its way, painted over the map: its lines, its actors, a numbered disc for every step."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studyapp.atlas.routing import Rect
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.lettering import Lettering, Style
from studyapp.ui.atlas.overlay import paint_head, rounded, screen_rect, to_screen
from studyapp.ui.atlas.trail import Station, Trail
from studyapp.ui.theme import Theme


class TrailPainter:
    """Draws a trail with a map's letters."""

    def __init__(self, theme: Theme, letters: Lettering) -> None:
        self._theme = theme
        self._letters = letters

    def paint(self, painter: QPainter, camera: Camera, trail: Trail, at: int, mark: QPointF | None) -> None:
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
            paint_head(painter, points, accent if done else faint, self._theme.px(6) + pen.widthF())
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
        letters, room = self._letters, rect.width() - self._theme.px(12)
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
        face = self._letters.face("small", 700)
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
