"""The field that finds a component by its name, its other names or a part of them."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from studyapp.atlas.model import Atlas


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
        self._offered.setStringList([])
        self.clear()

    def seek(self) -> None:
        """Tell the best match of what is typed: the whole name, its beginning, a part of it."""
        wanted = self.text().strip().casefold()
        if not wanted:
            return
        for fits in (str.__eq__, str.startswith, str.__contains__):
            for written, name in self._names.items():
                if fits(written.casefold(), wanted):
                    self.found.emit(name)
                    return
        self.selectAll()
        self.missed.emit(self.text().strip())

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
        """Offer names from the first letter on; a list of them is made when it is first wanted."""
        if self._offered.rowCount() or not text:
            return
        self._offered.setStringList(list(self._names))
        if self.completer() is None:
            completer = QCompleter(self._offered, self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.activated.connect(self._on_completed)
            self.setCompleter(completer)

    def _on_completed(self, text: str) -> None:
        self.setText(text)
        self.seek()
