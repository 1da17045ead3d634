"""A small chart of lines: axes with few words, a level to compare with, dots with what they say."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.theme import Theme


class Line(NamedTuple):
    """A line through points, in the colour of a role of the theme."""

    points: tuple[tuple[float, float], ...]
    role: str
    name: str = ""
    """What it is called in the legend; "" where it needs none."""


class Dot(NamedTuple):
    """A point that says something."""

    x: float
    y: float
    role: str
    text: str = ""


class Drawing(NamedTuple):
    """What a chart shows."""

    lines: tuple[Line, ...]
    dots: tuple[Dot, ...]
    x_marks: tuple[tuple[float, str], ...]
    """Places on the axis with their words; the first and the last are its ends."""
    y_marks: tuple[tuple[float, str], ...]
    level: float | None = None
    """A height that is marked right across."""


class LineChart(QWidget):
    """Paints a `Drawing`; a screen reader is told the same in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.drawing: Drawing | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_drawing(self, drawing: Drawing, words: str) -> None:
        """Show a drawing; `words` say what is to be seen in it."""
        self.drawing = drawing
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(220))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.drawing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        plot = self._plot(self.drawing)
        self._paint_axes(painter, plot, self.drawing)
        for line in self.drawing.lines:
            painter.setPen(QPen(self._theme.color(line.role), self._theme.px(2)))
            painter.drawPolyline(QPolygonF([self._at(plot, x, y) for x, y in line.points]))
        self._paint_dots(painter, plot, self.drawing.dots)
        self._paint_legend(painter, plot, self.drawing.lines)

    def _plot(self, drawing: Drawing) -> QRectF:
        """Where the lines are, beside the words of the axes."""
        px = self._theme.px
        metrics = QFontMetricsF(self._theme.font("small"))
        left = max(metrics.horizontalAdvance(text) for _, text in drawing.y_marks) + px(8)
        right = metrics.horizontalAdvance(drawing.x_marks[-1][1]) / 2 + px(4)
        return QRectF(self.rect()).adjusted(left, px(12), -right, -metrics.height() - px(8))

    def _at(self, plot: QRectF, x: float, y: float) -> QPointF:
        drawing = self.drawing
        if drawing is None:
            return plot.topLeft()
        across = _share(x, drawing.x_marks)
        return QPointF(
            plot.left() + across * plot.width(), plot.bottom() - _share(y, drawing.y_marks) * plot.height()
        )

    def _paint_axes(self, painter: QPainter, plot: QRectF, drawing: Drawing) -> None:
        metrics = QFontMetricsF(painter.font())
        for y, text in drawing.y_marks:
            at = self._at(plot, drawing.x_marks[0][0], y).y()
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.drawLine(QPointF(plot.left(), at), QPointF(plot.right(), at))
            painter.setPen(self._theme.color("faint"))
            width = metrics.horizontalAdvance(text) + self._theme.px(8)
            painter.drawText(QPointF(plot.left() - width, at + metrics.ascent() / 2 - 1), text)
        for x, text in drawing.x_marks:
            middle = self._at(plot, x, 0).x()
            painter.drawText(
                QPointF(middle - metrics.horizontalAdvance(text) / 2, self.height() - metrics.descent() - 1),
                text,
            )
        if drawing.level is not None:
            at = self._at(plot, 0, drawing.level).y()
            painter.setPen(QPen(self._theme.color("edge"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(plot.left(), at), QPointF(plot.right(), at))

    def _paint_legend(self, painter: QPainter, plot: QRectF, lines: Sequence[Line]) -> None:
        """The names of the lines, one below the other at the top right, where curves that fall leave room."""
        px = self._theme.px
        metrics = QFontMetricsF(painter.font())
        named = [line for line in lines if line.name]
        for at, line in enumerate(named):
            base = plot.top() + px(6) + metrics.height() * (at + 0.8)
            left = plot.right() - max(metrics.horizontalAdvance(each.name) for each in named)
            painter.setPen(QPen(self._theme.color(line.role), px(2)))
            middle = base - metrics.ascent() / 2 + 1
            painter.drawLine(QPointF(left - px(24), middle), QPointF(left - px(8), middle))
            painter.setPen(self._theme.color("muted"))
            painter.drawText(QPointF(left, base), line.name)

    def _paint_dots(self, painter: QPainter, plot: QRectF, dots: Sequence[Dot]) -> None:
        radius = self._theme.px(4)
        metrics = QFontMetricsF(painter.font())
        for dot in dots:
            at = self._at(plot, dot.x, dot.y)
            painter.setPen(QPen(self._theme.color("surface"), self._theme.px(2)))
            painter.setBrush(self._theme.color(dot.role))
            painter.drawEllipse(at, radius + 1, radius + 1)
            if dot.text:
                width = metrics.horizontalAdvance(dot.text)
                left = min(max(plot.left(), at.x() - width / 2), plot.right() - width)
                painter.setPen(self._theme.color("ink"))
                painter.drawText(QPointF(left, at.y() - radius - self._theme.px(6)), dot.text)


class ChartCard(QFrame):
    """A chart under its title, with what it says in a sentence."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._theme = theme
        self.title = QLabel(self)
        self.title.setProperty("role", "heading")
        self.chart = LineChart(theme, self)
        self.words = QLabel(self)
        self.words.setProperty("role", "small")
        self.words.setWordWrap(True)
        self._column = QVBoxLayout(self)
        for widget in (self.title, self.chart, self.words):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def show_drawing(self, drawing: Drawing, words: str) -> None:
        """Show a drawing and what is to be seen in it."""
        self.words.setText(words)
        self.chart.show_drawing(drawing, words)

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(24), px(20), px(24), px(20))
        self._column.setSpacing(px(12))
        self.chart.updateGeometry()
        self.chart.update()


def _share(value: float, marks: Sequence[tuple[float, str]]) -> float:
    low, high = marks[0][0], marks[-1][0]
    return (value - low) / (high - low)
