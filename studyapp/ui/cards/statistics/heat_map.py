"""A year of days as a calendar, a column a week, darker where more was done; where narrow, the latest."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent

from studyapp.ui.cards.statistics.chart import Chart
from studyapp.ui.cards.statistics.wording import Wording

_WEEK = 7
_LEVELS = 4
_WIDEST_CELL, _LEAST_CELL = 20, 10


class Grid(NamedTuple):
    """Where the cells lie."""

    left: float
    top: float
    side: float
    gap: float
    before: int
    """Places of the first column that are before the first day; less than 0: days before the first column."""

    @property
    def first(self) -> int:
        """The first day that is shown."""
        return max(0, -self.before)

    def cell(self, at: int) -> QRectF:
        """The cell of a day."""
        week, row = divmod(at + self.before, _WEEK)
        step = self.side + self.gap
        return QRectF(self.left + week * step, self.top + row * step, self.side, self.side)

    def at(self, spot: QPointF) -> int:
        """The day at a spot, which may lie before the first or after the last; -1 outside of all cells."""
        step = self.side + self.gap
        week, row = (spot.x() - self.left) // step, (spot.y() - self.top) // step
        return int(week) * _WEEK + int(row) - self.before if 0 <= row < _WEEK and week >= 0 else -1

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return self.top + _WEEK * (self.side + self.gap)


class HeatMap(Chart):
    """A cell for each day; the first mark is the day `base`, as date.toordinal() counts."""

    @property
    def first(self) -> int:
        """The day of the first mark."""
        return max(1, round(self.base))

    def height_now(self) -> int:
        below = self.theme.px(8) + self.letters().height() + 2
        return round(self.grid(QRectF(0, 0, self.width(), 0)).bottom + below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def steps(self) -> dict[Qt.Key, int]:
        return {Qt.Key.Key_Left: -_WEEK, Qt.Key.Key_Right: _WEEK, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

    def first_mark(self) -> int:
        return len(self.marks) - 1

    def grid(self, area: QRectF) -> Grid:
        """The cells as large as the area allows; where they would be too small, those of the latest weeks."""
        wording = Wording()
        letters = self.letters()
        before = (date.fromordinal(self.first).isoweekday() - wording.first_weekday()) % _WEEK
        left = area.left() + letters.horizontalAdvance(wording.weekday(3)) + self.theme.px(12)
        weeks = (len(self.marks) + before + _WEEK - 1) // _WEEK or 1
        gap = float(self.theme.px(3))
        room = max(1, int((area.right() - left) // (self.theme.px(_LEAST_CELL) + gap)))
        hidden = max(0, weeks - room)
        if self.current >= 0:
            # Whoever walks back in the year takes the sight along.
            hidden = min(hidden, (self.current + before) // _WEEK)
        side = min(float(self.theme.px(_WIDEST_CELL)), (area.right() - left) / min(weeks, room) - gap)
        top = area.top() + letters.height() + self.theme.px(4)
        return Grid(left, top, max(2.0, side), gap, before - hidden * _WEEK)

    def place(self, at: int, area: QRectF) -> QRectF:
        return self.grid(area).cell(at)

    def mark_at(self, spot: QPointF) -> int:
        grid = self.grid(QRectF(self.rect()))
        at = grid.at(spot)
        return at if grid.first <= at < len(self.marks) else -1

    def limits(self) -> list[float]:
        """The values up to which each level but the last reaches: quarters of the days with answers."""
        values = sorted(mark.value for mark in self.marks if mark.value)
        return [values[len(values) * at // _LEVELS] for at in range(1, _LEVELS)] if values else []

    def draw(self, painter: QPainter, area: QRectF) -> None:
        grid = self.grid(area)
        wording = Wording()
        limits = self.limits()
        self._draw_weekdays(painter, area, grid, wording)
        self._draw_months(painter, area, grid, wording)
        for at in range(grid.first, len(self.marks)):
            if grid.cell(at).left() > area.right():
                break
            value = self.marks[at].value or 0.0
            level = 1 + sum(value > limit for limit in limits) if value else 0
            self._draw_cell(painter, grid.cell(at), level)
        if self.current >= 0:
            painter.setPen(QPen(self.theme.color("ink"), self.theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(grid.cell(self.current), self.theme.px(3), self.theme.px(3))
        self._draw_scale(painter, grid)

    def _draw_cell(self, painter: QPainter, cell: QRectF, level: int) -> None:
        self.fill(painter, cell, self.theme.color(f"memory_{level}"), self.theme.px(3))
        if level < 2:
            # Pale cells have a rim, so that a day without answers is seen on white and on black.
            painter.setPen(QPen(self.theme.color("hatch" if level else "line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), self.theme.px(3), self.theme.px(3))

    def _draw_months(self, painter: QPainter, area: QRectF, grid: Grid, wording: Wording) -> None:
        shown = 0
        for at in range(grid.first, len(self.marks)):
            day = date.fromordinal(self.first + at)
            left = grid.cell(at).left()
            if day.month == shown or day.day > _WEEK or left > area.right() - self.theme.px(36):
                continue
            shown = day.month
            above = QRectF(left, area.top(), self.theme.px(64), grid.top - area.top())
            self.write(painter, above, wording.month(self.first + at), Qt.AlignmentFlag.AlignVCenter)

    def _draw_weekdays(self, painter: QPainter, area: QRectF, grid: Grid, wording: Wording) -> None:
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row in (1, 3, 5):
            number = (wording.first_weekday() - 1 + row) % _WEEK + 1
            cell, height = grid.cell(row - grid.before), self.letters().height()
            top = cell.center().y() - height / 2
            beside = QRectF(area.left(), top, grid.left - area.left() - self.theme.px(6), height)
            self.write(painter, beside, wording.weekday(number), flags)

    def _draw_scale(self, painter: QPainter, grid: Grid) -> None:
        letters = self.letters()
        less, more = self.tr("less"), self.tr("more")
        side, height = self.theme.px(12), letters.height()
        top = grid.bottom + self.theme.px(8)
        right = min(grid.cell(len(self.marks) - 1).right(), float(self.width()))
        width = letters.horizontalAdvance(more) + 2
        middle = Qt.AlignmentFlag.AlignVCenter
        self.write(painter, QRectF(right - width, top, width, height), more, middle)
        x = right - width - self.theme.px(6)
        for level in range(_LEVELS, -1, -1):
            x -= side + grid.gap
            self._draw_cell(painter, QRectF(x, top + (height - side) / 2, side, side), level)
        width = letters.horizontalAdvance(less) + 2
        self.write(painter, QRectF(x - width - self.theme.px(6), top, width, height), less, middle)
