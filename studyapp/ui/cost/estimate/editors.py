"""What a cell of the estimate is edited with: a line of text, for a path with the document's prices below."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from studyapp.cost.model import Rate
from studyapp.ui.cost.wording import Wording
from studyapp.ui.theme import Theme

_NAME = Qt.ItemDataRole.UserRole


class CellEditor(QLineEdit):
    """Edits one cell; what is not understood stays in it, marked."""

    def __init__(self, theme: Theme, cell: QModelIndex | QPersistentModelIndex, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cell = QPersistentModelIndex(cell)
        self.setFont(theme.font("body"))
        self.setAlignment(cell.data(Qt.ItemDataRole.TextAlignmentRole))
        self.setAccessibleName(
            str(
                cell.model().headerData(cell.column(), Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
            )
        )
        self.mark("")
        self.textEdited.connect(self._on_edited)

    def mark(self, sentence: str) -> None:
        """Say why the text is not taken; "" where nothing is wrong with it."""
        px, color = self._theme.px, self._theme.color
        self.setToolTip(sentence)
        self.setAccessibleDescription(sentence)
        edge = color("error" if sentence else "accent").name()
        self.setStyleSheet(
            f"QLineEdit {{ color: {color('ink').name()}; background: {color('raised').name()};"
            f" border: {px(2)}px solid {edge}; border-radius: {px(6)}px; padding: 0 {px(6)}px; }}"
        )

    def _on_edited(self, _text: str) -> None:
        if self.toolTip():
            self.mark("")


class PathEditor(CellEditor):
    """Edits a path: the document's prices open below it, and typing leaves those that fit."""

    picked = Signal(object)
    """This editor: one of the prices was chosen from the list."""

    def __init__(
        self, theme: Theme, cell: QModelIndex | QPersistentModelIndex, rates: Sequence[Rate], parent: QWidget
    ) -> None:
        super().__init__(theme, cell, parent)
        wording = Wording(self)
        names = QStandardItemModel(self)
        for rate in rates:
            item = QStandardItem(f"{rate.label}   {wording.price(rate)}")
            item.setData(rate.label, _NAME)
            names.appendRow(item)
        completer = QCompleter(names, self)
        completer.setCompletionRole(_NAME)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(10)
        completer.activated.connect(self._on_activated)
        self._list = QListView(self)
        completer.setPopup(self._list)
        self.setCompleter(completer)
        self._dress()

    def _dress(self) -> None:
        px, color = self._theme.px, self._theme.color
        popup = self._list
        popup.setFont(self._theme.font("body"))
        popup.setAccessibleName(self.accessibleName())
        popup.setStyleSheet(
            f"QListView {{ color: {color('ink').name()}; background: {color('raised').name()};"
            f" border: 1px solid {color('line').name()}; border-radius: {px(8)}px; padding: {px(4)}px;"
            " outline: 0; }"
            f"QListView::item {{ padding: {px(6)}px {px(8)}px; border-radius: {px(6)}px; }}"
            f"QListView::item:selected {{ color: {color('ink').name()};"
            f" background: {color('selection').name()}; }}"
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.open_list()

    def _on_activated(self, name: str) -> None:
        self.setText(name)
        self.setModified(True)
        self.picked.emit(self)

    def open_list(self) -> None:
        """Show all prices."""
        completer = self.completer()
        completer.setCompletionPrefix("")
        width = self._list.sizeHintForColumn(0) + self._theme.px(48)
        self._list.setMinimumWidth(max(self.width(), width))
        completer.complete()
