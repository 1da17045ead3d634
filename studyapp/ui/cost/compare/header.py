"""The head of the table: what the columns are, and above them whose they are."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from studyapp.ui.cost.charts.compare_chart import FILLS
from studyapp.ui.cost.compare.model import A_PATH, B_PATH, DIFFERENCE, NUMBERS
from studyapp.ui.theme import Theme

HEIGHT = 56
_GROUPS = ((A_PATH, B_PATH), (B_PATH, DIFFERENCE))


class GroupHeader(QHeaderView):
    """Two lines: A and B with their names and the colours of their bars, and below them the columns."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.names = ("A", "B")
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)

    def show_names(self, a: str, b: str) -> None:
        """Call both so."""
        self.names = (a, b)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        px = self._theme.px
        font = self._theme.font("small")
        inner = rect.adjusted(px(8), rect.height() // 2, -px(8), 0)
        side = Qt.AlignmentFlag.AlignRight if logicalIndex in NUMBERS else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(self._theme.color("muted"))
        model = self.model()
        text = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal) if model is not None else "")
        text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, text)

    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, (first, end) in enumerate(_GROUPS):
            left, right = self._left(first), self._left(end)
            if right > left:
                self._paint_group(painter, QRect(left, 0, right - left, self.height() // 2), place)
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _left(self, section: int) -> int:
        """Where a group begins: hidden columns take no room."""
        return (
            self.sectionViewportPosition(section)
            if not self.isSectionHidden(section)
            else self._next(section)
        )

    def _next(self, section: int) -> int:
        shown = next((at for at in range(section, self.count()) if not self.isSectionHidden(at)), DIFFERENCE)
        return self.sectionViewportPosition(shown)

    def _paint_group(self, painter: QPainter, rect: QRect, place: int) -> None:
        px, color = self._theme.px, self._theme.color
        mark = QRect(rect.left() + px(8), rect.center().y() - px(4), px(10), px(10))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(FILLS[place]))
        painter.drawRoundedRect(mark, px(3), px(3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        font = self._theme.font("small", 700)
        inner = rect.adjusted(px(8) + px(16), px(2), -px(8), 0)
        painter.setFont(font)
        painter.setPen(color("ink"))
        name = f"{'AB'[place]}  {self.names[place]}"
        name = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
