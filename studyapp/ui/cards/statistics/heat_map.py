"""A year of days as a calendar, a column a week, darker where more was done."""

from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent

from studyapp.ui.cards.statistics.chart import Chart
from studyapp.ui.cards.statistics.wording import Wording

_WEEK = 7
_LEVELS = 4


class HeatMap(Chart):
    """A cell for each day; the first mark is the day `base`, as date.toordinal() counts."""

    @property
    def first(self) -> int:
        """The day of the first mark."""
        return max(1, round(self.base))

    def height_now(self) -> int:
        rows = _WEEK * (self._side(QRectF(self.rect())) + self._gap())
        return round(self._head() + rows + self.theme.px(8) + self.letters().height() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def steps(self) -> dict[Qt.Key, int]:
        return {Qt.Key.Key_Left: -_WEEK, Qt.Key.Key_Right: _WEEK, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

    def first_mark(self) -> int:
        return len(self.marks) - 1

    def limits(self) -> list[float]:
        """The values up to which each level but the last reaches: quarters of the days with answers."""
        values = sorted(mark.value for mark in self.marks if mark.value)
        return [values[len(values) * at // _LEVELS] for at in range(1, _LEVELS)] if values else []

    def level(self, value: float, limits: list[float]) -> int:
        """How dark a day is, from 0 for none to 4."""
        return 1 + sum(value > limit for limit in limits) if value else 0

    def draw(self, painter: QPainter, area: QRectF) -> None:
        wording = Wording()
        limits = self.limits()
        self._draw_weekdays(painter, area, wording)
        shown_month = 0
        for at, mark in enumerate(self.marks):
            cell = self._cell(at, area)
            month = date.fromordinal(self.first + at)
            if (
                month.month != shown_month
                and month.day <= _WEEK
                and cell.right() < area.right() - self.theme.px(20)
            ):
                shown_month = month.month
                above = QRectF(cell.left(), area.top(), self.theme.px(64), self._head())
                self.write(painter, above, wording.month(self.first + at), Qt.AlignmentFlag.AlignVCenter)
            self._draw_cell(painter, cell, self.level(mark.value or 0.0, limits))
            if at == self.current:
                painter.setPen(QPen(self.theme.color("ink"), self.theme.px(2)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(cell, self.theme.px(3), self.theme.px(3))
        self._draw_scale(painter, area)

    def place(self, at: int, area: QRectF) -> QRectF:
        gap = self._gap()
        return self._cell(at, area).adjusted(-gap / 2, -gap / 2, gap / 2, gap / 2)

    def _draw_cell(self, painter: QPainter, cell: QRectF, level: int) -> None:
        self.fill(painter, cell, self.theme.color(f"memory_{level}"), self.theme.px(3))
        if level < 2:
            # Pale cells have a rim, so that a day without answers is seen on white and on black.
            painter.setPen(QPen(self.theme.color("hatch" if level else "line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), self.theme.px(3), self.theme.px(3))

    def _draw_weekdays(self, painter: QPainter, area: QRectF, wording: Wording) -> None:
        side = self._side(area) + self._gap()
        for row in (1, 3, 5):
            number = (wording.first_weekday() - 1 + row) % _WEEK + 1
            beside = QRectF(
                area.left(), area.top() + self._head() + row * side, self._left() - self.theme.px(6), side
            )
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            self.write(painter, beside, wording.weekday(number), flags)

    def _draw_scale(self, painter: QPainter, area: QRectF) -> None:
        side = self.theme.px(12)
        bottom = area.top() + self._head() + _WEEK * (self._side(area) + self._gap()) + self.theme.px(8)
        height = self.letters().height()
        right = self._cell(len(self.marks) - 1, area).right() if self.marks else area.right()
        width = self.letters().horizontalAdvance(self.tr("more")) + 2
        middle = Qt.AlignmentFlag.AlignVCenter
        self.write(painter, QRectF(right - width, bottom, width, height), self.tr("more"), middle)
        x = right - width - self.theme.px(6)
        for level in range(_LEVELS, -1, -1):
            x -= side + self._gap()
            self._draw_cell(painter, QRectF(x, bottom + (height - side) / 2, side, side), level)
        width = self.letters().horizontalAdvance(self.tr("less")) + 2
        self.write(
            painter, QRectF(x - width - self.theme.px(6), bottom, width, height), self.tr("less"), middle
        )

    def _cell(self, at: int, area: QRectF) -> QRectF:
        week, row = divmod(at + self._offset(), _WEEK)
        side = self._side(area)
        left = area.left() + self._left() + week * (side + self._gap())
        return QRectF(left, area.top() + self._head() + row * (side + self._gap()), side, side)

    def _offset(self) -> int:
        """The row of the first day."""
        return (date.fromordinal(self.first).isoweekday() - Wording().first_weekday()) % _WEEK

    def _side(self, area: QRectF) -> float:
        weeks = (len(self.marks) + self._offset() + _WEEK - 1) // _WEEK or 1
        room = (area.width() - self._left()) / weeks - self._gap()
        return max(2.0, min(float(self.theme.px(20)), room))

    def _gap(self) -> float:
        return float(self.theme.px(3))

    def _head(self) -> float:
        return self.letters().height() + self.theme.px(4)

    def _left(self) -> float:
        return self.letters().horizontalAdvance(Wording().weekday(3)) + self.theme.px(12)
