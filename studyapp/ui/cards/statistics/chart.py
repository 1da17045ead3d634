"""What all charts share: marks to hover and to walk through, and one way to paint for screen and file."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent


class Mark(NamedTuple):
    """One bar, cell, point or row of a chart."""

    value: float | None
    """None where there is nothing to draw."""
    said: str
    """What it stands for and its value, in words."""
    label: str = ""
    """What stands at the axis, or before a row."""
    part: float = 0.0
    """How much of the value is set apart by colour."""
    low: float = 0.0
    high: float = 0.0
    """The interval around the value."""
    shown: str = ""
    """The value as it stands beside a row."""


class Chart(QWidget):
    """A row of marks; the arrow keys walk over them, and what is hovered or walked over is said."""

    chosen = Signal(object)
    """The number of a mark that was asked for by Enter or a double click."""

    HEIGHT = 180

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.marks: tuple[Mark, ...] = ()
        self.current = -1
        """The mark that is hovered or walked over; -1 for none."""
        self.base = 0.0
        """What the marks are measured by: the first day of a calendar, the wanted share of a line."""
        self._about = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_marks(self, marks: tuple[Mark, ...], title: str, about: str) -> None:
        """Show these; `about` is what a screen reader says of the whole."""
        self.marks = marks
        self.current = -1
        self._about = about
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.updateGeometry()
        self.update()

    def height_now(self) -> int:
        """How high it is drawn."""
        return self.theme.px(self.HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(320), self.height_now())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(120), self.height_now())

    # What each chart draws

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Paint all within the area."""
        raise NotImplementedError

    def place(self, at: int, area: QRectF) -> QRectF:
        """Where a mark can be pointed at."""
        raise NotImplementedError

    def steps(self) -> dict[Qt.Key, int]:
        """How far each arrow key goes."""
        return {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}

    # Pointing and walking

    def point_at(self, at: int) -> None:
        """Let the cursor stand on a mark, -1 for none, and say its value."""
        at = at if 0 <= at < len(self.marks) else -1
        if at == self.current:
            return
        self.current = at
        said = self.marks[at].said if at >= 0 else ""
        self.setAccessibleDescription(said or self._about)
        if said:
            where = self.place(at, QRectF(self.rect())).center().toPoint()
            QToolTip.showText(self.mapToGlobal(where), said, self)
        else:
            QToolTip.hideText()
        self.update()

    def mark_at(self, spot: QPointF) -> int:
        """The mark at a spot; -1 where there is none."""
        area = QRectF(self.rect())
        return next((at for at in range(len(self.marks)) if self.place(at, area).contains(spot)), -1)

    def mouseMoveEvent(self, event: "QMouseEvent") -> None:
        self.point_at(self.mark_at(event.position()))

    def mouseDoubleClickEvent(self, event: "QMouseEvent") -> None:
        at = self.mark_at(event.position())
        if at >= 0:
            self.chosen.emit(at)

    def leaveEvent(self, event: QEvent) -> None:
        self.point_at(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: "QFocusEvent") -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: "QFocusEvent") -> None:
        super().focusOutEvent(event)
        self.point_at(-1)
        self.update()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        key = Qt.Key(event.key())
        last = len(self.marks) - 1
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or last < 0:
            super().keyPressEvent(event)
        elif key in self.steps():
            self._walk(self.steps()[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.point_at(0 if key == Qt.Key.Key_Home else last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current >= 0:
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _walk(self, by: int) -> None:
        last = len(self.marks) - 1
        start = self.current if self.current >= 0 else self.first_mark() - by
        self.point_at(min(max(start + by, 0), last))

    def first_mark(self) -> int:
        """Where the cursor begins."""
        return 0

    # Painting

    def paintEvent(self, event: "QPaintEvent") -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, QRectF(self.rect()))
        if self.hasFocus():
            painter.setPen(QPen(self.theme.color("focus"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def write(
        self, painter: QPainter, area: QRectF, text: str, flags: Qt.AlignmentFlag, role: str = "faint"
    ) -> None:
        """Write small letters within an area."""
        painter.setFont(self.theme.font("small"))
        painter.setPen(self.theme.color(role))
        painter.drawText(area, int(flags | Qt.TextFlag.TextSingleLine), text)

    def letters(self) -> QFontMetricsF:
        """The measures of small letters."""
        return QFontMetricsF(self.theme.font("small"))

    def fill(self, painter: QPainter, area: QRectF, color: QColor, radius: float) -> None:
        """A bar or a cell without a rim."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(area, radius, radius)
