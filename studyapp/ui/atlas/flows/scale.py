"""A request's steps on a line: where it stands, and a handle to go elsewhere."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QToolTip, QWidget

from studyapp.ui.theme import Theme

HEIGHT, END = 32, 12
"""As high as a chip, so that the row that both stand in keeps its height."""

TICK, HANDLE = 3.5, 7.0
LEAST_APART = 9
"""Nearer to one another, in design pixels, ticks would be a line."""


class FlowScale(QSlider):
    """A slider with a tick a step; the tick of a step before a branch is a ring."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self._forks: frozenset[int] = frozenset()
        self.setAccessibleName(self.tr("Steps of the flow"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPageStep(1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_route(self, names: tuple[str, ...], forks: frozenset[int]) -> None:
        """Show steps by their names; `forks` are those before a branch."""
        self._names, self._forks = names, forks
        was_blocked = self.blockSignals(True)
        self.setRange(0, max(len(names) - 1, 0))
        self.blockSignals(was_blocked)
        self.update()

    def show_step(self, at: int) -> None:
        """Show where one stands."""
        was_blocked = self.blockSignals(True)
        self.setValue(at)
        self.blockSignals(was_blocked)
        self.setAccessibleDescription(self._names[at] if at < len(self._names) else "")
        self.update()

    def x_of(self, at: int) -> float:
        """Where a step stands, in pixels from the left."""
        end = self._theme.px(END)
        return end + (self.width() - 2 * end) * (at / max(self.maximum(), 1))

    def at_x(self, x: float) -> int:
        """The step next to a place."""
        end = self._theme.px(END)
        share = (x - end) / max(self.width() - 2 * end, 1)
        return min(max(round(share * self.maximum()), 0), self.maximum())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, edge = self._theme.color("accent"), self._theme.color("edge")
        middle, here = self.height() / 2, self.x_of(self.value())
        pen = QPen(self._theme.color("line"), self._theme.px(3))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(self.x_of(0), middle), QPointF(self.x_of(self.maximum()), middle))
        pen.setColor(accent)
        painter.setPen(pen)
        painter.drawLine(QPointF(self.x_of(0), middle), QPointF(here, middle))
        if self.x_of(1) - self.x_of(0) >= self._theme.px(LEAST_APART):
            for at in range(self.maximum() + 1):
                self._paint_tick(painter, at, accent if at <= self.value() else edge)
        painter.setPen(QPen(self._theme.color("focus" if self.hasFocus() else "surface"), self._theme.px(2)))
        painter.setBrush(accent)
        painter.drawEllipse(QPointF(here, middle), self._theme.px(HANDLE), self._theme.px(HANDLE))
        painter.end()

    def _paint_tick(self, painter: QPainter, at: int, color: QColor) -> None:
        is_fork = at in self._forks
        painter.setPen(QPen(color, self._theme.px(2)))
        painter.setBrush(self._theme.color("surface") if is_fork else color)
        radius = self._theme.px(TICK + 1.5 if is_fork else TICK)
        painter.drawEllipse(QPointF(self.x_of(at), self.height() / 2), radius, radius)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self.at_x(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setValue(self.at_x(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._names:
            QToolTip.showText(event.globalPos(), self._names[self.at_x(event.pos().x())], self)
            return True
        return super().event(event)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))
        self.update()
