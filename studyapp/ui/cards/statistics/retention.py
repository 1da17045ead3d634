"""A line of shares with the band of their confidence intervals."""

from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from studyapp.ui.cards.statistics.bars import Axes

_STEP = 0.1


class ShareLine(Axes):
    """Shares from 0 to 1 as points on a line, each within its interval; `base` is what is wanted, dashed."""

    def floor(self) -> float:
        """The lowest number at the left: a tenth below all that is shown."""
        lows = [mark.low for mark in self.marks if mark.value is not None]
        return max(0.0, min(0.7, floor(min([*lows, self.base]) / _STEP) * _STEP))

    def number(self, value: float) -> str:
        return f"{round(100 * value)} %"

    def ceiling(self) -> tuple[float, float]:
        return 1.0, _STEP if self.floor() >= 0.5 else 2 * _STEP

    def height_of(self, value: float, field: QRectF) -> float:
        bottom = self.floor()
        return field.bottom() - field.height() * (value - bottom) / (1 - bottom)

    def draw_axes(self, painter: QPainter, field: QRectF) -> None:
        height = self.letters().height()
        _, step = self.ceiling()
        for at in range(ceil(self.floor() / step - 1e-9), round(1 / step) + 1):
            y = self.height_of(at * step, field)
            painter.setPen(QPen(self.theme.color("line"), 1))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            beside = QRectF(0, y - height / 2, field.left() - self.theme.px(6), height)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            self.write(painter, beside, self.number(at * step), flags)
        self._draw_labels(painter, field)

    def draw(self, painter: QPainter, area: QRectF) -> None:
        field = self.field(area)
        self.draw_axes(painter, field)
        if self.current >= 0:
            self.fill(painter, self.column(self.current, field), self.theme.color("hover"), 2)
        for run in self._runs():
            self._draw_run(painter, field, run)
        self._draw_wanted(painter, field)

    def _runs(self) -> list[list[int]]:
        """The marks with a value, in runs without a gap."""
        runs: list[list[int]] = [[]]
        for at, mark in enumerate(self.marks):
            if mark.value is not None:
                runs[-1].append(at)
            elif runs[-1]:
                runs.append([])
        return [run for run in runs if run]

    def _draw_run(self, painter: QPainter, field: QRectF, run: list[int]) -> None:
        across = [self.column(at, field).center().x() for at in run]
        marks = [self.marks[at] for at in run]
        if len(run) == 1:
            half = self.theme.px(5)
            across_band = [across[0] - half, across[0] + half]
            marks_band = marks * 2
        else:
            across_band, marks_band = across, marks
        upper = [
            QPointF(x, self.height_of(mark.high, field))
            for x, mark in zip(across_band, marks_band, strict=True)
        ]
        lower = [
            QPointF(x, self.height_of(mark.low, field))
            for x, mark in zip(across_band, marks_band, strict=True)
        ]
        painter.setPen(Qt.PenStyle.NoPen)
        band = self.theme.color("memory_3")
        band.setAlphaF(0.24)
        painter.setBrush(band)
        painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        points = [
            QPointF(x, self.height_of(mark.value or 0.0, field))
            for x, mark in zip(across, marks, strict=True)
        ]
        line = self.theme.color("memory_4")
        painter.setPen(QPen(line, self.theme.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(self.theme.color("surface"))
        for point in points:
            painter.drawEllipse(point, self.theme.px(3.5), self.theme.px(3.5))

    def _draw_wanted(self, painter: QPainter, field: QRectF) -> None:
        y = self.height_of(self.base, field)
        pen = QPen(self.theme.color("notice"), max(1, self.theme.px(1.5)), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
