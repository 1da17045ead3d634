"""What a person does with the lines of the estimate; each change can be taken back."""

from PySide6.QtCore import QObject, Signal

from studyapp.ui.cost.estimate_model import LABEL, VOLUME, EstimateModel
from studyapp.ui.cost.estimate_table import EstimateTable


class Rows(QObject):
    """Works on the rows that are chosen in the table."""

    emptied = Signal()
    """The last line was taken away."""

    def __init__(self, model: EstimateModel, table: EstimateTable, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._table = table

    def any(self) -> bool:
        """Whether the estimate has lines."""
        return self._model.rowCount() > 0

    def is_chosen(self) -> bool:
        """Whether a line is chosen, with the keyboard on the table."""
        return self._table.hasFocus() and 0 <= self._table.current_row() < self._model.rowCount()

    def edit_volume(self) -> None:
        """Edit the volume of the chosen line."""
        self._table.edit(self._model.index(self._table.current_row(), VOLUME))

    def edit_label(self) -> None:
        """Edit the name of the chosen line."""
        self._table.edit(self._model.index(self._table.current_row(), LABEL))

    def duplicate(self) -> None:
        """Put the chosen line once more below it."""
        row = self._table.current_row()
        self._model.duplicate(row)
        self._table.select_row(row + 1)

    def move_up(self) -> None:
        """Let the chosen line and the one above change places."""
        self._table.select_row(self._model.move(self._table.current_row(), -1))

    def move_down(self) -> None:
        """Let the chosen line and the one below change places."""
        self._table.select_row(self._model.move(self._table.current_row(), 1))

    def remove(self) -> None:
        """Take the chosen lines away."""
        row = self._table.current_row()
        self._model.remove(self._table.rows())
        self._table.select_row(row)
        if not self.any():
            self.emptied.emit()

    def clear(self) -> None:
        """Take all lines away."""
        self._model.replace_all(())
        self.emptied.emit()

    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._model.undo_stack.canUndo()

    def can_redo(self) -> bool:
        """Whether a change was taken back."""
        return self._model.undo_stack.canRedo()

    def undo(self) -> None:
        """Take the last change back."""
        self._model.undo_stack.undo()

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._model.undo_stack.redo()
