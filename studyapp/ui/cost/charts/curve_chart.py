"""The cost of a rate over its volume, painted: tiers marked, and hatched where the document has no price."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from studyapp.ui.cost.charts.strokes import CENTER, RIGHT, Places, aloft, around, bar, hatch, width_of, write
from studyapp.ui.theme import Theme

_BAND = 30
"""How high the band of prices over a large curve is, in design pixels."""


class Point(NamedTuple):
    """A point of the curve, from 0 to 1 each way, and what is written beside it."""

    x: float
    y: float
    said: str = ""
    is_floor: bool = False
    """Whether the cost is only what the priced part comes to."""


class Band(NamedTuple):
    """A tier: from where to where, from 0 to 1, and its price; without one it is hatched."""

    start: float
    end: float
    number: str
    """What stands for it where its price has no room."""
    said: str
    """Its price, or what the document says in a price's place."""
    is_priced: bool


class CurveChart(NamedTuple):
    """All that is painted of a curve; places are from 0 to 1, from the left and from below."""

    line: tuple[Point, ...] = ()
    bands: tuple[Band, ...] = ()
    bounds: tuple[tuple[float, str], ...] = ()
    """Where tiers end."""
    across: tuple[tuple[float, str], ...] = ()
    """Round volumes along the foot; where bounds have no room they give way to these."""
    upward: tuple[tuple[float, str], ...] = ()
    """Costs at the left."""
    bends: tuple[Point, ...] = ()
    """Where the price changes, with the cost there."""
    here: Point | None = None
    """The volume of the estimate."""
    roomy: bool = False


def field(area: QRectF, theme: Theme, chart: CurveChart) -> QRectF:
    """Where in an area the curve itself is drawn, without its numbers."""
    px, font = theme.px, theme.font("small")
    widest = max((width_of(text, font) for _, text in chart.upward), default=0.0)
    last = max((width_of(text, font) / 2 for x, text in chart.across if x > 0.97), default=0.0)
    right = max(last, px(10)) if chart.roomy else px(2)
    above = px(_BAND + 6) if chart.roomy else px(14)
    return area.adjusted(widest + px(8), above, -right, -px(26))


def fits(chart: CurveChart, width: float, theme: Theme) -> bool:
    """Whether every priced band of a field of this width has room for its price."""
    priced = (band for band in chart.bands if band.is_priced)
    return all(_needed(band, theme) <= (band.end - band.start) * width for band in priced)


def _needed(band: Band, theme: Theme) -> float:
    return width_of(band.said, theme.font("small", 500)) + theme.px(10)


def paint_curve(
    painter: QPainter, area: QRectF, theme: Theme, chart: CurveChart, at: Point | None = None
) -> None:
    """Paint it all; `at` is the point that is pointed at."""
    _CurvePainter(painter, theme, chart, field(area, theme, chart)).paint(area, at)


class _CurvePainter:
    """Paints one chart into its field."""

    def __init__(self, painter: QPainter, theme: Theme, chart: CurveChart, room: QRectF) -> None:
        self._painter = painter
        self._theme = theme
        self._chart = chart
        self._field = room
        self._small = theme.font("small")
        self._plate_area = QRectF()
        """Where the values are told of the point that is pointed at; no label shows from under it."""

    def paint(self, area: QRectF, at: Point | None) -> None:
        """From the ground up: zones, lines across, the curve, its points, the words."""
        self._paint_zones()
        self._paint_upward(area)
        self._paint_zone_words()
        self._paint_bounds()
        self._paint_foot(area)
        if self._chart.roomy:
            self._paint_band()
        self._paint_line()
        if at is not None:
            self._plate_area = self._place_plate(at, area)
        places = Places(area)
        places.take_line([self._at(point) for point in self._chart.line], self._theme.px(5))
        self._paint_points(places)
        if at is not None:
            self._paint_pointed(at)

    def _at(self, point: Point) -> QPointF:
        room = self._field
        return QPointF(room.left() + point.x * room.width(), room.bottom() - point.y * room.height())

    def _x(self, place: float) -> float:
        return self._field.left() + place * self._field.width()

    def _color(self, role: str) -> QColor:
        return self._theme.color(role)

    def _thin(self, role: str, width: float = 1, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> None:
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._color(role), max(1.0, self._theme.px(width)), style))

    def _zone(self, band: Band) -> QRectF:
        start, end = self._x(band.start), self._x(band.end)
        return QRectF(start, self._field.top(), end - start, self._field.height())

    def _paint_zones(self) -> None:
        for band in self._chart.bands:
            if not band.is_priced:
                hatch(self._painter, self._zone(band), self._theme)

    def _paint_zone_words(self) -> None:
        """On a plain ground, as in a plate; in a zone too narrow the legend says it."""
        px = self._theme.px
        flags = int(CENTER) | int(Qt.TextFlag.TextWordWrap)
        for band in self._chart.bands:
            zone = self._zone(band)
            if band.is_priced or zone.width() < px(40):
                continue
            self._painter.setFont(self._small)
            room = zone.adjusted(px(6), px(4), -px(6), -px(4))
            plate = self._painter.boundingRect(room, flags, band.said)
            if zone.adjusted(px(2), 0, -px(2), 0).contains(plate.adjusted(-px(2), 0, px(2), 0)):
                bar(self._painter, plate.adjusted(-px(4), -px(3), px(4), px(3)), self._color("hover"), px(4))
                self._painter.setPen(self._color("ink" if self._chart.roomy else "muted"))
                self._painter.drawText(plate, flags, band.said)

    def _paint_upward(self, area: QRectF) -> None:
        height = self._theme.px(16)
        last: float | None = None
        for place, text in sorted(self._chart.upward, reverse=True):
            y = self._field.bottom() - place * self._field.height()
            if self._chart.roomy and place:
                self._thin("hatch")
                self._painter.drawLine(QPointF(self._field.left(), y), QPointF(self._field.right(), y))
            if last is None or y - last >= height:
                last = y
                beside = QRectF(area.left(), y - height / 2, self._field.left() - area.left(), height)
                beside.setRight(self._field.left() - self._theme.px(8))
                write(self._painter, beside, text, self._small, self._color("muted"), RIGHT)
        self._thin("edge")
        if not self._chart.roomy:
            self._painter.drawLine(self._field.topLeft(), self._field.bottomLeft())
        self._painter.drawLine(self._field.bottomLeft(), self._field.bottomRight())

    def _paint_bounds(self) -> None:
        self._thin("edge", 1, Qt.PenStyle.DashLine)
        top = self._field.top() - (self._theme.px(_BAND) if self._chart.roomy else 0)
        for place, _ in self._chart.bounds:
            if place < 1:
                x = self._x(place)
                self._painter.drawLine(QPointF(x, top), QPointF(x, self._field.bottom()))

    def _paint_foot(self, area: QRectF) -> None:
        """The bounds first, the last before the others; then the round volumes that still have room."""
        places = Places(area.adjusted(-1, 0, 1, self._theme.px(4)))
        labels = [(x, text, "ink" if self._chart.roomy else "muted") for x, text in self._chart.bounds]
        labels.reverse()
        for x, text, role in [*labels, *((x, text, "muted") for x, text in self._chart.across)]:
            width = width_of(text, self._small) + self._theme.px(8)
            left = min(max(self._x(x) - width / 2, area.left()), area.right() - width)
            label = QRectF(left, self._field.bottom() + self._theme.px(6), width, self._theme.px(16))
            if places.find([label]) is not None:
                write(self._painter, label, text, self._small, self._color(role), CENTER)

    def _paint_band(self) -> None:
        """The price of each tier over its volumes; where one has no room, the numbers of the tiers."""
        font = self._theme.font("small", 500)
        is_short = not fits(self._chart, self._field.width(), self._theme)
        for band in self._chart.bands:
            start, end = self._x(band.start), self._x(band.end)
            room = QRectF(
                start, self._field.top() - self._theme.px(_BAND), end - start, self._theme.px(_BAND - 6)
            )
            text = band.number if is_short else band.said
            if width_of(text, font) + self._theme.px(4) <= room.width() and (is_short or band.is_priced):
                write(self._painter, room, text, font, self._color("muted"), CENTER)

    def _paint_line(self) -> None:
        path = QPainterPath()
        for place, point in enumerate(self._chart.line):
            spot = self._at(point)
            path.lineTo(spot) if place else path.moveTo(spot)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(self._color("accent"), self._theme.px(2.4))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        self._painter.drawPath(path)
        here = self._chart.here
        if here is not None and here.is_floor and self._chart.line:
            self._thin("accent", 1.6, Qt.PenStyle.DotLine)
            self._painter.drawLine(self._at(self._chart.line[-1]), self._at(here))

    def _paint_points(self, places: Places) -> None:
        px = self._theme.px
        here = self._chart.here
        if here is not None:
            spot = self._at(here)
            places.take(QRectF(spot.x() - px(7), spot.y() - px(7), px(14), px(14)))
            self._label(places, here, "ink", 700, is_led=True)
        for bend in self._chart.bends:
            self._dot(self._at(bend), 3.5, is_hollow=True)
            self._label(places, bend, "muted", 400)
        if here is not None:
            self._dot(self._at(here), 5.5, is_hollow=here.is_floor)

    def _dot(self, spot: QPointF, radius: float, *, is_hollow: bool) -> None:
        px = self._theme.px
        pen = QPen(self._color("accent" if is_hollow else "surface"), px(2))
        self._painter.setPen(pen)
        self._painter.setBrush(self._color("surface" if is_hollow else "accent"))
        self._painter.drawEllipse(spot, px(radius), px(radius))

    def _label(self, places: Places, point: Point, role: str, weight: int, *, is_led: bool = False) -> None:
        """Words beside a point where they have room; those that must stand may be led to with a line."""
        if not point.said or not self._chart.roomy:
            return
        px = self._theme.px
        font = self._theme.font("small", weight)
        width, height = width_of(point.said, font) + px(8), px(18)
        field = self._field.adjusted(px(2), 0, 0, 0)
        spot = self._at(point)
        candidates = (
            *around(spot, width, height, px(8)),
            *(aloft(spot, width, height, px(8)) if is_led else ()),
        )
        area = places.find(area for area in candidates if field.contains(area))
        if area is None or area.intersects(self._plate_area):
            return
        bar(self._painter, area, self._plate(), px(4))
        if area.bottom() < spot.y() - height:
            corner = QPointF(spot.x(), area.center().y())
            self._thin("edge")
            self._painter.drawPolyline([spot, corner, QPointF(area.left() + px(2), corner.y())])
        write(self._painter, area, point.said, font, self._color(role), CENTER)

    def _plate(self) -> QColor:
        ground = self._color("surface")
        ground.setAlphaF(0.86)
        return ground

    def _place_plate(self, at: Point, area: QRectF) -> QRectF:
        """At the left above, or at the right at the very top: there a rising line leaves room."""
        px, spot = self._theme.px, self._at(at)
        lines = at.said.split("\n")
        fonts = [self._theme.font("small", 700), *[self._small] * (len(lines) - 1)]
        width = max(width_of(text, font) for text, font in zip(lines, fonts, strict=True)) + px(20)
        height = len(lines) * px(18) + px(12)
        left, top = spot.x() - px(12) - width, spot.y() - height - px(6)
        if left < self._field.left():
            left, top = spot.x() + px(12), self._field.top() + px(4)
        left = max(min(left, area.right() - width), area.left())
        top = max(min(top, self._field.bottom() - height - px(4)), area.top())
        return QRectF(left, top, width, height)

    def _paint_pointed(self, at: Point) -> None:
        """A hairline down to the foot, a dot, and the values in a plate."""
        px, spot, plate = self._theme.px, self._at(at), self._plate_area
        self._thin("accent")
        self._painter.drawLine(QPointF(spot.x(), self._field.top()), QPointF(spot.x(), self._field.bottom()))
        self._dot(spot, 4.5, is_hollow=at.is_floor)
        self._painter.setPen(QPen(self._color("line"), 1))
        self._painter.setBrush(self._color("raised"))
        self._painter.drawRoundedRect(plate, px(6), px(6))
        for place, text in enumerate(at.said.split("\n")):
            row = QRectF(plate.left() + px(10), plate.top() + px(6) + place * px(18), plate.width(), px(18))
            font = self._small if place else self._theme.font("small", 700)
            write(self._painter, row, text, font, self._color("muted" if place else "ink"))
