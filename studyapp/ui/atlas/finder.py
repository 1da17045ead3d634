"""The field that finds a component by its name, its other names or a part of them."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from studyapp.atlas.model import Atlas

MOST_OFFERED = 200
"""So many names are offered at most; of more than these nobody reads the last."""


class Finder(QLineEdit):
    """Keeps Enter and Esc to itself, so that neither also does something to the map."""

    found = Signal(object)
    """The name of a component that was searched for."""
    missed = Signal(object)
    """What was typed, where nothing is called so."""
    left = Signal()
    """Esc: the keyboard may go back to the map."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: dict[str, str] = {}
        self._folded: dict[str, str] = {}
        self._offered = QStringListModel(self)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(self.tr("Find on the map"))
        self.setAccessibleName(self.tr("Find on the map"))
        self.textEdited.connect(self._on_edited)

    def set_atlas(self, atlas: Atlas) -> None:
        """Find this atlas's components from now on."""
        self._names = {}
        for component in atlas.components:
            self._names.setdefault(component.name, component.name)
        for component in atlas.components:
            for alias in component.aliases:
                self._names.setdefault(alias, component.name)
        self._folded = {}
        self._offered.setStringList([])
        self.clear()

    def seek(self) -> None:
        """Tell the best match of what is typed, and empty the field; what is missed stays to be mended."""
        written = self.text().strip()
        if not written:
            return
        matches = self._matches(written)
        if matches:
            self.clear()
            self.found.emit(self._names[matches[0]])
        else:
            self.selectAll()
            self.missed.emit(written)

    def _matches(self, written: str) -> list[str]:
        """The best names: that very name, then those that begin so, then those that have it in them."""
        if not self._folded:
            self._folded = {name: name.casefold() for name in self._names}
        wanted, names = written.casefold(), self._folded.items()
        ranked = sorted(
            (folded != wanted, not folded.startswith(wanted), at, name)
            for at, (name, folded) in enumerate(names)
            if wanted in folded
        )
        return [name for *_, name in ranked[:MOST_OFFERED]]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self.completer().popup() if self.completer() is not None else None
        is_open = popup is not None and popup.isVisible()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if popup is not None:
                popup.hide()
            self.seek()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and not is_open:
            self.left.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _on_edited(self, text: str) -> None:
        """Offer names from the first letter on, the best first."""
        self._offered.setStringList(self._matches(text.strip()) if text.strip() else [])
        if self.completer() is None and text:
            completer = QCompleter(self._offered, self)
            # They are put in order here, the model keeps it.
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.activated.connect(self._on_completed)
            # The field itself writes what was chosen, maybe after this: it is emptied once that is done.
            completer.activated.connect(self.clear, Qt.ConnectionType.QueuedConnection)
            self.setCompleter(completer)

    def _on_completed(self, text: str) -> None:
        self.setText(text)
        self.seek()
