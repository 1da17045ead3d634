"""Tells a plain click on a cell from choosing rows, dragging and other buttons."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QMouseEvent


class Pressed:
    """Where the left button went down, with no key held."""

    def __init__(self) -> None:
        self._cell = QPersistentModelIndex()

    def note(self, event: QMouseEvent, cell: QModelIndex) -> None:
        """A button goes down on a cell."""
        self._cell = QPersistentModelIndex(cell) if _is_plain(event) else QPersistentModelIndex()

    def is_click(self, event: QMouseEvent, cell: QModelIndex) -> bool:
        """Whether a button that goes up on a cell ends a plain click on it; asked once for each."""
        began, self._cell = self._cell, QPersistentModelIndex()
        return _is_plain(event) and began.isValid() and began == cell


def _is_plain(event: QMouseEvent) -> bool:
    return event.button() == Qt.MouseButton.LeftButton and event.modifiers() == Qt.KeyboardModifier.NoModifier
