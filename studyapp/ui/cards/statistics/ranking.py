"""Rows with a name, a bar and a number: cards, or the stages of learning."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from studyapp.ui.cards.statistics.chart import Chart

_ROW = 28
_NAME_SHARE = 0.5


class Ranking(Chart):
    """A row for each mark; the longest bar is the greatest value."""

    name_share = _NAME_SHARE
    """How much of the width the names may take."""

    def height_now(self) -> int:
        return self.theme.px(_ROW * max(1, len(self.marks)) + 8)

    def steps(self) -> dict[Qt.Key, int]:
        return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

    def place(self, at: int, area: QRectF) -> QRectF:
        height = self.theme.px(_ROW)
        return QRectF(area.left(), area.top() + self.theme.px(4) + at * height, area.width(), height)

    def draw(self, painter: QPainter, area: QRectF) -> None:
        letters = self.letters()
        pad = self.theme.px(8)
        number = max((letters.horizontalAdvance(mark.shown) for mark in self.marks), default=0.0) + pad
        names = max((letters.horizontalAdvance(mark.label) for mark in self.marks), default=0.0) + 2 * pad
        names = min(names, area.width() * self.name_share)
        most = max((mark.value or 0.0 for mark in self.marks), default=0.0) or 1.0
        for at, mark in enumerate(self.marks):
            row = self.place(at, area)
            if at == self.current:
                self.fill(painter, row, self.theme.color("hover"), self.theme.px(6))
            name = letters.elidedText(mark.label, Qt.TextElideMode.ElideRight, names - 2 * pad)
            middle = Qt.AlignmentFlag.AlignVCenter
            self.write(painter, row.adjusted(pad, 0, 0, 0), name, middle, "ink")
            room = row.width() - names - number - pad
            bar = QRectF(row.left() + names, 0, room * (mark.value or 0.0) / most, self.theme.px(10))
            bar.moveTop(row.center().y() - bar.height() / 2)
            if mark.value:
                bar.setWidth(max(bar.width(), self.theme.px(3)))
                self.fill(painter, bar, self.theme.color("memory_3"), self.theme.px(3))
            after = QRectF(row.right() - number - pad / 2, row.top(), number, row.height())
            self.write(painter, after, mark.shown, Qt.AlignmentFlag.AlignRight | middle, "muted")
