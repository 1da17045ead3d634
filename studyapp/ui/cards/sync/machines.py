"""The machines that reviews came from, each with how many and when the last was."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from studyapp.ui.cards.sync.wording import moment_words
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.cards.exchange.sync import Device


class Machines(QFrame):
    """A table of three columns; a machine whose name is not known goes by what the log calls it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(0, 1)
        self.cells: list[QLabel] = []
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def show_devices(self, devices: "Sequence[Device]") -> None:
        """Show these machines; nothing at all where there are none."""
        for cell in self.cells:
            self._grid.removeWidget(cell)
            cell.deleteLater()
        self.cells = []
        self.setVisible(bool(devices))
        self._add_row(0, (self.tr("Machine"), self.tr("Answers"), self.tr("Last answer")), "caption")
        for row, device in enumerate(devices, 1):
            name = device.name or device.id
            if device.is_here:
                name = (
                    self.tr("{0} (this machine)").format(device.name)
                    if device.name
                    else self.tr("This machine")
                )
            last = moment_words(device.last) if device.last else "–"
            self._add_row(row, (name, f"{device.answers:,}", last), "")

    def _add_row(self, row: int, texts: Sequence[str], role: str) -> None:
        for column, text in enumerate(texts):
            cell = QLabel(text, self)
            cell.setProperty("role", role)
            cell.setTextFormat(Qt.TextFormat.PlainText)
            side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
            self._grid.addWidget(cell, row, column, side)
            self.cells.append(cell)

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._grid.setContentsMargins(px(24), px(20), px(24), px(20))
        self._grid.setHorizontalSpacing(px(32))
        self._grid.setVerticalSpacing(px(8))
