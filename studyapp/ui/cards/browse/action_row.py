"""What can be done to the selected cards, as a row of chips with their keys."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.cards.buttons import KeyButton
from studyapp.ui.theme import Theme


class ActionRow(QWidget):
    """Every chip stands for a command that its key runs as well; those without room are left out."""

    action_asked = Signal(object)
    """suspend, bury, reset, practise, source or edit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.chips: dict[str, KeyButton] = {}
        for name, words, key in (
            ("suspend", self.tr("Suspend, take up"), "-"),
            ("bury", self.tr("Bury"), "B"),
            ("practise", self.tr("Go through"), "P"),
            ("source", self.tr("Source"), "S"),
            ("edit", self.tr("Editor"), "E"),
            ("reset", self.tr("As new"), "Ctrl R"),
        ):
            chip = KeyButton(theme, "chip", self)
            chip.set_words(words, key)
            chip.setProperty("action", name)
            chip.clicked.connect(self._on_clicked)
            self.chips[name] = chip
        theme.changed.connect(self._place)

    def set_enabled(self, on: bool, is_one: bool) -> None:
        """Whether cards are selected, and whether it is just one, which has one line in one file."""
        for name, chip in self.chips.items():
            chip.setEnabled(on and (is_one or name not in ("source", "edit")))

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.px(26))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        left = 0
        for chip in self.chips.values():
            size = chip.sizeHint()
            chip.setVisible(left + size.width() <= self.width())
            chip.setGeometry(left, 0, size.width(), size.height())
            left += size.width() + self._theme.px(8)
        self.updateGeometry()

    def _on_clicked(self) -> None:
        self.action_asked.emit(self.sender().property("action"))
