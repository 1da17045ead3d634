"""A combo box with an arrow: under a style sheet Qt draws none unless an image of it is given."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QComboBox


class ChoiceBox(QComboBox):
    """One of several; the arrow follows the theme through the palette, and the scale through the font."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        unit = self.fontInfo().pixelSize() / 14
        state = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        pen = QPen(self.palette().color(state, QPalette.ColorRole.PlaceholderText), 1.6 * unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        middle = QPointF(self.width() - 16 * unit, self.height() / 2)
        sides = QPointF(-4 * unit, -2 * unit), QPointF(0, 2 * unit), QPointF(4 * unit, -2 * unit)
        painter.drawPolyline([middle + side for side in sides])
        painter.end()
