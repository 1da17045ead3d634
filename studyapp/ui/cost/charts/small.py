"""The charts beside the estimate: small, and a click or Enter away from the same in large."""

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.cost.estimate import Estimate
from studyapp.cost.figures.curve import Curve, Spent, curve
from studyapp.cost.figures.shares import shares
from studyapp.cost.model import Rate
from studyapp.ui.cost.charts.curve_chart import CurveChart, paint_curve
from studyapp.ui.cost.charts.curve_words import CurveWords
from studyapp.ui.cost.charts.share_chart import ShareBar, ShareChart, paint_shares, shares_height
from studyapp.ui.cost.charts.share_words import ShareWords
from studyapp.ui.theme import Theme

_CURVE_HEIGHT = 210


class SmallChart(QWidget):
    """What both have in common: a click asks for the large one."""

    enlarged = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    def height_now(self) -> int:
        """How high it is."""
        raise NotImplementedError

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Paint the chart."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.height_now())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.enlarged.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enlarged.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, QRectF(self.rect()))
        painter.end()


class ShareBars(SmallChart):
    """Where the money goes: a bar a line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = ShareWords(self)
        self.chart = ShareChart()

    @property
    def bars(self) -> tuple[ShareBar, ...]:
        """The bars of all currencies."""
        return self.chart.bars

    def show_estimate(self, result: Estimate) -> None:
        """Draw the shares of these lines."""
        self.chart = self._words.chart(shares(result), roomy=False)
        self.setAccessibleDescription(self._words.said(self.chart))
        self.updateGeometry()
        self.update()

    def height_now(self) -> int:
        return max(shares_height(self.chart, self._theme), 1)

    def draw(self, painter: QPainter, area: QRectF) -> None:
        paint_shares(painter, area, self._theme, self.chart)


class CostCurve(SmallChart):
    """The cost over the volume of one rate: tiers marked, the volume a dot, the unpriced zone hatched."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = CurveWords(self)
        self.curve: Curve | None = None
        """None where there is no price."""
        self.chart = CurveChart()

    def show_rate(self, rate: Rate, used: Spent, gb_per_tb: int, said: Mapping[int, str]) -> None:
        """Draw this rate, with a dot at the volume of the estimate; `said` is what the document says on a
        line in a price's place.
        """
        self.curve = curve(rate, used.gb or Decimal(0), used.directions, gb_per_tb)
        if self.curve is not None:
            self.chart = self._words.chart(self.curve, used, said, roomy=False)
            self.setAccessibleDescription(self._words.said(self.curve, said))
        self.update()

    def height_now(self) -> int:
        return self._theme.px(_CURVE_HEIGHT)

    def draw(self, painter: QPainter, area: QRectF) -> None:
        if self.curve is not None:
            paint_curve(painter, area, self._theme, self.chart)
