"""What a person does with the lines of the estimate; each change can be taken back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from studyapp.lexicon import words
from studyapp.ui.cost.desk import Desk
from studyapp.ui.cost.estimate.model import LABEL, PATH, VOLUME
from studyapp.ui.cost.estimate.table import EstimateTable
from studyapp.ui.cost.wording import told

if TYPE_CHECKING:
    from studyapp.cost.entry.pasted import Pasted


class Rows(QObject):
    """Works on the rows that are chosen in the table."""

    emptied = Signal()
    """The last line was taken away."""
    message_raised = Signal(object)
    """A sentence."""

    def __init__(self, desk: Desk, table: EstimateTable, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = desk.model
        self._table = table

    def any(self) -> bool:
        """Whether the estimate has lines."""
        return self._model.rowCount() > 0

    def is_chosen(self) -> bool:
        """Whether a line is chosen, with the keyboard on the table."""
        return self._table.hasFocus() and 0 <= self._table.current_row() < self._model.rowCount()

    def _chosen(self) -> list[int]:
        return self._table.rows() or [self._table.current_row()]

    # -- editing

    def edit_volume(self) -> None:
        """Edit the volume of the chosen line."""
        self._table.edit_cell(VOLUME)

    def edit_label(self) -> None:
        """Edit the name of the chosen line."""
        self._table.edit_cell(LABEL)

    def edit_path(self) -> None:
        """Choose another path for the chosen line: what if the cache is in another zone?"""
        self._table.edit_cell(PATH)

    def has_directions(self) -> bool:
        """Whether a line is chosen that may be charged in one direction or in two."""
        return self.is_chosen() and any(self._model.has_directions(row) for row in self._chosen())

    def toggle_directions(self) -> None:
        """Charge the chosen lines in one direction in place of two, or the other way."""
        self._model.toggle_directions(self._chosen())

    # -- rows

    def duplicate(self) -> None:
        """Put the chosen lines once more below them."""
        rows = self._chosen()
        self._model.duplicate(rows)
        self._table.select_rows(rows[-1] + 1, len(rows))

    def move_up(self) -> None:
        """Put the chosen lines one higher."""
        self._move(min(self._chosen()) - 1)

    def move_down(self) -> None:
        """Put the chosen lines one lower."""
        self._move(max(self._chosen()) + 2)

    def _move(self, to: int) -> None:
        if 0 <= to <= self._model.rowCount():
            rows = self._chosen()
            self._table.select_rows(self._model.move(rows, to), len(rows))

    def remove(self) -> None:
        """Take the chosen lines away."""
        row = self._chosen()[0]
        self._model.remove(self._chosen())
        self._table.select_row(row)
        if not self.any():
            self.emptied.emit()

    def clear(self) -> None:
        """Take all lines away."""
        self._model.replace_all(())
        self.emptied.emit()

    # -- the clipboard

    def cut(self) -> None:
        """Take the chosen lines away and keep them to be pasted, here or in a spreadsheet."""
        from studyapp.cost.entry.pasted import line_of

        lines = (self._model.line(row) for row in self._chosen())
        data = QMimeData()
        data.setText("\n".join(line_of(line.entry, line.rate.label) for line in lines))
        QGuiApplication.clipboard().setMimeData(data)
        self.remove()

    def can_paste(self) -> bool:
        """Whether there are prices, and a text to read lines from."""
        return bool(self._desk.card.rates) and bool(QGuiApplication.clipboard().text())

    def paste(self) -> None:
        """Put each line of the copied text below the chosen line; say which are not understood."""
        from studyapp.cost.entry.pasted import read_pasted
        from studyapp.cost.entry.quick import QuickEntry

        text = QGuiApplication.clipboard().text()
        vocabulary = words("cost")
        reader = QuickEntry(self._desk.card, self._desk.places, vocabulary)
        pasted = read_pasted(text, reader, vocabulary, self._desk.gb_per_tb)
        if pasted.entries:
            rows = self._table.rows()
            row = rows[-1] + 1 if rows else self._model.rowCount()
            self._model.insert(row, pasted.entries)
            self._table.select_rows(row, len(pasted.entries))
            self._table.setFocus()
        self.message_raised.emit(self._said(pasted))

    def _said(self, pasted: "Pasted") -> str:
        added = self.tr("%n line(s) pasted.", "", len(pasted.entries))
        if not pasted.refused:
            return added
        first = pasted.refused[0]
        left = self.tr("%n left out, such as “{0}”: {1}", "", len(pasted.refused))
        left = left.format(first.text[:60], told(first.note))
        return f"{added} {left}" if pasted.entries else left

    # -- back and forth

    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._model.undo_stack.canUndo()

    def can_redo(self) -> bool:
        """Whether a change was taken back."""
        return self._model.undo_stack.canRedo()

    def undo(self) -> None:
        """Take the last change back."""
        self._model.undo_stack.undo()
        self._table.select_row(self._model.touched)

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._model.undo_stack.redo()
        self._table.select_row(self._model.touched)

    def undo_title(self) -> str:
        """What would be taken back, for a menu."""
        return self._titled(self.tr("Undo"), self._model.undo_stack.undoText())

    def redo_title(self) -> str:
        """What would be made again, for a menu."""
        return self._titled(self.tr("Redo"), self._model.undo_stack.redoText())

    def _titled(self, title: str, change: str) -> str:
        return f"{title}: {change}" if change else title
