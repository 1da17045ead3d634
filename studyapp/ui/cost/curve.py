"""The cost of a rate over its volume: tiers marked, the zone without a price hatched."""

from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.cost.estimate import Entry, estimate
from studyapp.cost.model import Quantity, Rate, RateCard
from studyapp.cost.money import display
from studyapp.cost.quantity import gigabytes, grouped
from studyapp.ui.theme import Theme


class Curve(NamedTuple):
    """The cost of a rate over its volume: points in GB and money, tier ends, and where prices end (None:
    never).
    """

    points: tuple[tuple[Decimal, Decimal], ...]
    marks: tuple[tuple[Decimal, str], ...]
    reach: Decimal
    unpriced_from: Decimal | None


def curve(rate: Rate, volume: Decimal, directions: int, gb_per_tb: int) -> Curve | None:
    """The curve up to well beyond the tiers and the volume; None for a rate without any price."""
    if all(tier.price is None for tier in rate.tiers):
        return None
    ends = [(gigabytes(t.up_to, gb_per_tb), str(t.up_to)) for t in rate.tiers if t.up_to is not None]
    last = max((end for end, _ in ends), default=Decimal(0))
    reach = max(last * Decimal("1.4"), volume * Decimal("1.25"), last or Decimal(100))
    unpriced = _unpriced_from(rate, gb_per_tb)
    stops: list[Decimal] = sorted({Decimal(0), reach, *(end for end, _ in ends), min(volume, reach)})
    card = RateCard((rate,), ())
    points = tuple(
        (stop, estimate([Entry("", rate.key, Quantity(stop, "GB"), directions)], card, gb_per_tb).floor)
        for stop in stops
        if unpriced is None or stop <= unpriced
    )
    return Curve(points, tuple(ends), reach, unpriced)


def _unpriced_from(rate: Rate, gb_per_tb: int) -> Decimal | None:
    """Where the last priced tier ends; a gap between priced tiers costs nothing in the curve and is not
    its end.
    """
    end: Decimal | None = None
    for tier in rate.tiers:
        if tier.price is not None:
            end = None if tier.up_to is None else gigabytes(tier.up_to, gb_per_tb)
    return end


class CostCurve(QWidget):
    """The cost over the volume of one rate: tiers marked, the volume a dot, the unpriced zone hatched."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.curve: Curve | None = None
        self._rate: Rate | None = None
        self._volume = Decimal(0)
        self._cost = Decimal(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_rate(self, rate: Rate, volume: Decimal, directions: int, gb_per_tb: int) -> None:
        """Draw this rate, with a dot at the volume of the estimate."""
        self._rate, self._volume = rate, volume
        self.curve = curve(rate, volume, directions, gb_per_tb)
        card = RateCard((rate,), ())
        self._cost = estimate(
            [Entry("", rate.key, Quantity(volume, "GB"), directions)], card, gb_per_tb
        ).floor
        if self.curve is not None:
            rows = (f"{grouped(gb)} GB {display(cost, rate.currency)}" for gb, cost in self.curve.points)
            self.setAccessibleDescription(", ".join(rows))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(210))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.curve is None or self._rate is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        _CurvePainter(painter, self._theme, self.curve, self._rate.currency).paint(
            QRectF(self.rect()), (self._volume, self._cost), self.tr("no price in the document")
        )
        painter.end()


class _CurvePainter:
    """Paints one curve into a rectangle."""

    def __init__(self, painter: QPainter, theme: Theme, shown: Curve, currency: str) -> None:
        self._painter = painter
        self._theme = theme
        self._curve = shown
        self._currency = currency
        self._metrics = QFontMetricsF(painter.font())
        self._area = QRectF()
        self._top_cost = max((cost for _, cost in shown.points), default=Decimal(0)) or Decimal(1)

    def paint(self, rect: QRectF, dot: tuple[Decimal, Decimal], no_price: str) -> None:
        """Axes, zone, marks, line and dot, in this order."""
        px = self._theme.px
        widest = max((self._metrics.horizontalAdvance(text) for _, text in self._levels()), default=0.0)
        self._area = rect.adjusted(widest + px(8), px(14), -px(2), -px(24))
        self._paint_zone(no_price)
        self._paint_axes()
        self._paint_marks()
        path = QPainterPath()
        for place, (gb, cost) in enumerate(self._curve.points):
            point = self._at(gb, cost)
            path.lineTo(point) if place else path.moveTo(point)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._theme.color("accent"), px(2.4)))
        self._painter.drawPath(path)
        if dot[0] <= self._curve.reach:
            self._painter.setPen(QPen(self._theme.color("surface"), px(2)))
            self._painter.setBrush(self._theme.color("accent"))
            self._painter.drawEllipse(self._at(*dot), px(5), px(5))

    def _at(self, gb: Decimal, cost: Decimal) -> QPointF:
        x = float(gb / self._curve.reach) * self._area.width()
        y = float(cost / self._top_cost) * self._area.height()
        return QPointF(self._area.left() + x, self._area.bottom() - y)

    def _levels(self) -> list[tuple[Decimal, str]]:
        """The costs written beside the axis: at the ends of tiers, or at the end of the line."""
        ends = {end for end, _ in self._curve.marks}
        costs = [cost for gb, cost in self._curve.points if gb in ends and cost]
        costs = costs or [cost for _, cost in self._curve.points[-1:]]
        return [(cost, display(cost, self._currency).split(".", maxsplit=1)[0] if cost >= 100 else
                 display(cost, self._currency)) for cost in costs]  # fmt: skip

    def _paint_axes(self) -> None:
        self._painter.setPen(QPen(self._theme.color("edge"), 1))
        self._painter.drawLine(self._area.topLeft(), self._area.bottomLeft())
        self._painter.drawLine(self._area.bottomLeft(), self._area.bottomRight())
        self._painter.setPen(self._theme.color("muted"))
        last = None
        for cost, text in reversed(self._levels()):
            y = self._at(Decimal(0), cost).y()
            if last is None or y - last > self._metrics.height():
                height = self._metrics.height()
                box = QRectF(0, y - height / 2, self._area.left() - self._theme.px(6), height)
                self._painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
                last = y

    def _paint_marks(self) -> None:
        px = self._theme.px
        reach = self._curve.reach
        marks = self._curve.marks or ((reach, f"{grouped(reach.to_integral_value())} GB"),)
        before = -1e9
        for gb, text in marks:
            x = self._at(gb, Decimal(0)).x()
            if gb < self._curve.reach:
                self._painter.setPen(QPen(self._theme.color("edge"), 1, Qt.PenStyle.DashLine))
                self._painter.drawLine(QPointF(x, self._area.top()), QPointF(x, self._area.bottom()))
            width = self._metrics.horizontalAdvance(text)
            left = min(max(x - width / 2, self._area.left() - px(4)), self._area.right() - width)
            if left < before + px(4):
                continue
            before = left + width
            self._painter.setPen(self._theme.color("muted"))
            self._painter.drawText(QPointF(left, self._area.bottom() + px(6) + self._metrics.ascent()), text)

    def _paint_zone(self, no_price: str) -> None:
        start = self._curve.unpriced_from
        if start is None:
            return
        left = self._at(start, Decimal(0)).x()
        zone = QRectF(QPointF(left, self._area.top()), self._area.bottomRight())
        self._painter.fillRect(zone, self._theme.color("hover"))
        self._painter.fillRect(zone, QBrush(self._theme.color("hatch"), Qt.BrushStyle.BDiagPattern))
        self._painter.setPen(self._theme.color("muted"))
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        space = self._theme.px(4)
        needed = self._painter.boundingRect(zone.adjusted(space, 0, -space, 0), flags, no_price)
        self._painter.fillRect(needed.adjusted(-space, -space, space, space), self._theme.color("hover"))
        self._painter.drawText(zone.adjusted(space, 0, -space, 0), flags, no_price)
