"""The prices that may be meant, as chips in one row of one height; those without room are left out."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from studyapp.cost.model import Rate
from studyapp.ui.cost.wording import Wording
from studyapp.ui.theme import Theme

MOST_CHIPS = 6
HEIGHT, GAP = 30, 8


class ChipRow(QWidget):
    """Never asks for width, so that a suggestion moves nothing and widens no window."""

    chosen = Signal(object)
    """A rate's key."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = Wording(self)
        self.chips: list[QPushButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rates(self, rates: Sequence[Rate]) -> None:
        """Offer these, the likeliest first."""
        for chip in self.chips:
            chip.setParent(None)
            chip.deleteLater()
        self.chips = [self._chip(rate) for rate in rates[:MOST_CHIPS]]
        self._place()

    def _chip(self, rate: Rate) -> QPushButton:
        chip = QPushButton(rate.label, self)
        chip.setProperty("role", "chip")
        chip.setProperty("rate", rate.key)
        chip.setAccessibleName(rate.label)
        chip.setToolTip(f"{rate.label}: {self._wording.price(rate)}")
        chip.clicked.connect(self._on_clicked)
        return chip

    def _place(self) -> None:
        """One beside the other; the first is shortened where even that has no room."""
        left, gap = 0, self._theme.px(GAP)
        for chip in self.chips:
            chip.setText(chip.accessibleName())
            room = self.width() - left
            width = chip.sizeHint().width()
            if width > room and not left:
                around = width - chip.fontMetrics().horizontalAdvance(chip.text())
                cut = chip.fontMetrics().elidedText(chip.text(), Qt.TextElideMode.ElideRight, room - around)
                chip.setText(cut)
                width = room
            chip.setVisible(width <= room)
            chip.setGeometry(left, 0, width, min(chip.sizeHint().height(), self.height()))
            left += width + gap

    def _on_clicked(self) -> None:
        self.chosen.emit(self.sender().property("rate"))

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._place()
