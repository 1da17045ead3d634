"""What may be meant, as chips in one row of one height; those without room are left out."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from studyapp.ui.theme import Theme

MOST_CHIPS = 6
HEIGHT, GAP = 30, 8


class Chip(NamedTuple):
    """What stands on a chip, what it says when pointed at, and what a click on it means."""

    text: str
    tip: str
    value: str


class ChipRow(QWidget):
    """Never asks for width, so that a suggestion moves nothing and widens no window."""

    chosen = Signal(object)
    """The value of a chip."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[QPushButton] = []
        self._shown: tuple[Chip, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def chips(self) -> list[QPushButton]:
        """The buttons of what is offered, the likeliest first."""
        return self._buttons[: len(self._shown)]

    def offer(self, chips: Sequence[Chip]) -> None:
        """Offer these, the likeliest first."""
        shown = tuple(chips[:MOST_CHIPS])
        if shown == self._shown:
            return
        self._shown = shown
        while len(self._buttons) < len(shown):
            self._buttons.append(self._button())
        for button, chip in zip(self._buttons, shown, strict=False):
            button.setAccessibleName(chip.text)
            button.setToolTip(chip.tip)
        self._place()

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "chip")
        button.setProperty("number", len(self._buttons))
        button.clicked.connect(self._on_clicked)
        return button

    def _place(self) -> None:
        """One beside the other; the first is shortened where even that has no room."""
        for button in self._buttons[len(self._shown) :]:
            button.hide()
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
        self.chosen.emit(self._shown[self.sender().property("number")].value)

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
