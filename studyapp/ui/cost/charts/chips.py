"""A row of chips, of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from studyapp.ui.discarding import discard


class Chips(QWidget):
    """Choices beside one another; hidden where there is none to make."""

    chosen = Signal(int)
    """The place of the choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._group.idClicked.connect(self.chosen)

    @property
    def buttons(self) -> list[QPushButton]:
        """The chips in their order."""
        return [button for button in self._group.buttons() if isinstance(button, QPushButton)]

    def show_choices(self, names: Sequence[str], at: int) -> None:
        """Offer these, with the one at `at` chosen, or none with -1; the keyboard stays where it is."""
        for button in self.buttons[len(names) :]:
            self._group.removeButton(button)
            discard(button)
        for place in range(len(self.buttons), len(names)):
            button = QPushButton(self)
            button.setProperty("role", "chip")
            button.setCheckable(True)
            self._group.addButton(button, place)
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._group.setExclusive(False)
        for place, (button, name) in enumerate(zip(self.buttons, names, strict=True)):
            button.setText(name)
            button.setChecked(place == at)
        self._group.setExclusive(True)
        self.setVisible(len(names) > 1)
