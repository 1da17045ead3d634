"""Bars over an axis: a histogram, or a number for each day."""

from math import floor, log10

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from studyapp.ui.cards.statistics.chart import Chart

_LINES = 3
"""Lines across, at round numbers."""


def round_step(most: float) -> float:
    """A step of 1, 2 or 5 times a power of ten, of which about `_LINES` make the most."""
    wanted = max(most, 1e-9) / _LINES
    power = 10.0 ** floor(log10(wanted))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= wanted)


class Axes(Chart):
    """A chart with numbers at the left and labels below."""

    def ceiling(self) -> tuple[float, float]:
        """The highest number at the left, and the step between two."""
        most = max((mark.value or 0.0 for mark in self.marks), default=0.0)
        step = max(1.0, round_step(most))
        lines = max(1, -int(-most // step))
        return lines * step, step

    def number(self, value: float) -> str:
        """A number at the left."""
        return QLocale().toString(round(value))

    def field(self, area: QRectF) -> QRectF:
        """Where the marks are drawn."""
        left = self.letters().horizontalAdvance(self.number(self.ceiling()[0])) + self.theme.px(8)
        below = self.letters().height() + self.theme.px(6)
        return area.adjusted(left + self.theme.px(4), self.theme.px(8), -self.theme.px(4), -below)

    def draw_axes(self, painter: QPainter, field: QRectF) -> None:
        """Lines across with their numbers, and the labels below that have room."""
        top, step = self.ceiling()
        height = self.letters().height()
        value = 0.0
        while value <= top + step / 2:
            y = self.height_of(value, field)
            painter.setPen(QPen(self.theme.color("line"), 1))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            beside = QRectF(0, y - height / 2, field.left() - self.theme.px(6), height)
            self.write(
                painter,
                beside,
                self.number(value),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            )
            value += step
        self._draw_labels(painter, field)

    def height_of(self, value: float, field: QRectF) -> float:
        """Where a number lies."""
        return field.bottom() - field.height() * value / self.ceiling()[0]

    def _draw_labels(self, painter: QPainter, field: QRectF) -> None:
        free = float("-inf")
        for at, mark in enumerate(self.marks):
            if not mark.label:
                continue
            width = self.letters().horizontalAdvance(mark.label) + 2
            center = self.column(at, field).center().x()
            left = min(max(center - width / 2, 0.0), field.right() + self.theme.px(4) - width)
            if left < free:
                continue
            free = left + width + self.theme.px(8)
            below = QRectF(left, field.bottom() + self.theme.px(5), width, self.letters().height())
            self.write(painter, below, mark.label, Qt.AlignmentFlag.AlignHCenter)

    def column(self, at: int, field: QRectF) -> QRectF:
        """The part of the field that belongs to a mark."""
        width = field.width() / max(1, len(self.marks))
        return QRectF(field.left() + at * width, field.top(), width, field.height())

    def place(self, at: int, area: QRectF) -> QRectF:
        return self.column(at, self.field(area))

    def mark_at(self, spot: QPointF) -> int:
        field = self.field(QRectF(self.rect()))
        at = (
            floor((spot.x() - field.left()) / field.width() * len(self.marks)) if field.contains(spot) else -1
        )
        return at if at < len(self.marks) else -1


class Bars(Axes):
    """A bar for each mark; the part that is set apart stands at its foot, hatched."""

    def draw(self, painter: QPainter, area: QRectF) -> None:
        field = self.field(area)
        self.draw_axes(painter, field)
        for at, mark in enumerate(self.marks):
            column = self.column(at, field)
            if at == self.current:
                self.fill(painter, column, self.theme.color("hover"), 2)
            if mark.value:
                self._draw_bar(painter, column, mark.value, mark.part, field)

    def _draw_bar(self, painter: QPainter, column: QRectF, value: float, part: float, field: QRectF) -> None:
        gap = min(self.theme.px(3), column.width() * 0.2)
        bar = column.adjusted(gap / 2, 0, -gap / 2, 0)
        widest = self.theme.px(40)
        if bar.width() > widest:
            bar = QRectF(bar.center().x() - widest / 2, bar.top(), widest, bar.height())
        bar.setTop(min(self.height_of(value, field), bar.bottom() - 1.5))
        radius = min(self.theme.px(3), bar.width() / 3)
        self.fill(painter, bar, self.theme.color("memory_3"), radius)
        if part:
            foot = QRectF(bar)
            foot.setTop(max(bar.top(), self.height_of(part, field)))
            self.fill(painter, foot, self.theme.color("notice"), radius)
            painter.setBrush(Qt.BrushStyle.BDiagPattern)
            painter.setPen(Qt.PenStyle.NoPen)
            brush = painter.brush()
            brush.setColor(self.theme.color("surface"))
            painter.setBrush(brush)
            painter.drawRoundedRect(foot, radius, radius)
