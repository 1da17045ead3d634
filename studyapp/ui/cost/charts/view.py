"""Shows a figure: what is pointed at or walked over is said."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from studyapp.ui.cost.charts.compare_chart import CompareChart, row_areas
from studyapp.ui.cost.charts.curve_chart import CurveChart, Point, field
from studyapp.ui.cost.charts.figure import Figure, figure_height, highest, paint_figure, parts
from studyapp.ui.cost.charts.share_chart import ShareChart, rows
from studyapp.ui.theme import Theme

_WALKS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}


class FigureView(QWidget):
    """A figure as large as there is room; bars are walked with Up and Down, a curve with Left and Right."""

    walked = Signal(int, bool)
    """Steps along the curve, and whether they are large ones."""
    hovered = Signal(float)
    """A place along the curve, from 0 to 1; -1 for none."""
    jumped = Signal(int)
    """To the beginning of the curve, -1, or to its end, 1."""
    row_chosen = Signal(int)
    """A bar that was asked for by Enter or a double click."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.figure = Figure("", "", ShareChart())
        self.at = -1
        """The bar that is pointed at; -1 for none."""
        self.point: Point | None = None
        """The point of the curve that is pointed at."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_look_changed)

    def show_figure(self, figure: Figure) -> None:
        """Show this one."""
        self.figure = figure
        self.at, self.point = -1, None
        self.setAccessibleName(figure.title)
        self.setAccessibleDescription(figure.nothing or figure.said)
        self.updateGeometry()
        self.update()

    def show_point(self, point: Point | None) -> None:
        """Point at a place of the curve, and say it."""
        self.point = point
        said = self.figure.said if point is None else ", ".join(point.said.split("\n"))
        self.setAccessibleDescription(said)
        self.update()

    def point_at(self, row: int) -> None:
        """Point at a bar, -1 for none, and say it."""
        said = self._said()
        self.at = row if 0 <= row < len(said) else -1
        self.setAccessibleDescription(said[self.at] if self.at >= 0 else self.figure.said)
        self.update()

    # -- size

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return figure_height(self.figure, width - 2 * self._pad(), self._theme) + 2 * self._pad()

    def most_height(self, width: int) -> int:
        """How high it may be at a width, before it has more room than it can use."""
        return highest(self.figure, width - 2 * self._pad(), self._theme) + 2 * self._pad()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(640), self.heightForWidth(self._theme.px(640)))

    def minimumSizeHint(self) -> QSize:
        width = self._theme.px(280)
        is_curve = isinstance(self.figure.chart, CurveChart)
        return QSize(
            width, self._theme.px(220) if is_curve else self.heightForWidth(max(width, self.width()))
        )

    def _pad(self) -> int:
        return self._theme.px(20)

    def _area(self) -> QRectF:
        pad = self._pad()
        return QRectF(self.rect()).adjusted(pad, pad, -pad, -pad)

    def _chart_area(self) -> QRectF:
        return parts(self.figure, self._area(), self._theme).chart

    def _rows(self) -> list[QRectF]:
        chart, area = self.figure.chart, self._chart_area()
        if isinstance(chart, ShareChart):
            return [row.area for row in rows(chart, area, self._theme) if row.bar is not None]
        return row_areas(chart, area, self._theme) if isinstance(chart, CompareChart) else []

    def _said(self) -> list[str]:
        chart = self.figure.chart
        if isinstance(chart, ShareChart):
            return [f"{bar.label}: {bar.shown} {bar.amount}".rstrip() for bar in chart.bars]
        if isinstance(chart, CompareChart):
            pairs = chart.pairs if chart.total is None else (*chart.pairs, chart.total)
            return [f"{pair.label}: {' → '.join(pair.shown)} {pair.difference}".rstrip() for pair in pairs]
        return []

    # -- what happens

    def _place(self, spot: QPointF) -> float:
        """Where along the curve a spot lies, from 0 to 1; -1 beside it."""
        chart = self.figure.chart
        if not isinstance(chart, CurveChart) or not chart.line:
            return -1.0
        room = field(self._chart_area(), self._theme, chart)
        inside = room.adjusted(-4, -room.height(), 4, self._theme.px(26)).contains(spot)
        return min(max((spot.x() - room.left()) / room.width(), 0.0), 1.0) if inside else -1.0

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if isinstance(self.figure.chart, CurveChart):
            self.hovered.emit(self._place(event.position()))
            return
        row = self._row_at(event.position())
        if row != self.at:
            self.point_at(row)
            if row >= 0:
                QToolTip.showText(event.globalPosition().toPoint(), self._said()[row], self)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if row >= 0:
            self.row_chosen.emit(row)

    def _row_at(self, spot: QPointF) -> int:
        return next((at for at, area in enumerate(self._rows()) if area.contains(spot)), -1)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._forget()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._forget()
        self.update()

    def _forget(self) -> None:
        if isinstance(self.figure.chart, CurveChart):
            self.hovered.emit(-1.0)
        else:
            self.point_at(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_large = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        is_curve = isinstance(self.figure.chart, CurveChart)
        ends = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
        if key in _WALKS and is_curve == (key in (Qt.Key.Key_Left, Qt.Key.Key_Right)):
            self._walk(_WALKS[key], is_large)
        elif key in ends and is_curve:
            self.jumped.emit(ends[key])
        elif key in ends:
            self.point_at(0 if ends[key] < 0 else len(self._said()) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.at >= 0:
            self.row_chosen.emit(self.at)
        else:
            super().keyPressEvent(event)

    def _walk(self, by: int, is_large: bool) -> None:
        if isinstance(self.figure.chart, CurveChart):
            self.walked.emit(by, is_large)
            return
        last = len(self._said()) - 1
        start = self.at if self.at >= 0 else (-1 if by > 0 else last + 1)
        self.point_at(min(max(start + by, 0), last))

    # -- looks

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_figure(painter, self._area(), self._theme, self.figure, self.at, self.point)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("focus"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = self._theme.px(14)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()
