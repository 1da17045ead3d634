"""What can be done to the selected cards, as a row of chips with their keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.cards.buttons import KeyButton
from studyapp.ui.theme import Theme
from studyapp.ui.wrapping import WrappingRow


class ActionRow(WrappingRow):
    """Every chip stands for a command that its key runs as well."""

    action_asked = Signal(object)
    """suspend, bury, reset, practise, source or edit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
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
            self.add(chip)

    def set_enabled(self, on: bool, is_one: bool) -> None:
        """Whether cards are selected, and whether it is just one, which has one line in one file."""
        for name, chip in self.chips.items():
            chip.setEnabled(on and (is_one or name not in ("source", "edit")))

    def _on_clicked(self) -> None:
        self.action_asked.emit(self.sender().property("action"))
