"""The comparison as a table: a row a pair of lines; the cells of B can be edited."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studyapp.cost.entry.quick import Note
from studyapp.cost.estimate import Entry, Priced
from studyapp.cost.figures import compare
from studyapp.cost.figures.compare import Compared, Comparison
from studyapp.cost.model import Rate
from studyapp.cost.quantity import format_quantity
from studyapp.ui.cost.compare.alternative import Alternative
from studyapp.ui.cost.compare.wording import CompareTexts
from studyapp.ui.cost.estimate import model as estimate_model
from studyapp.ui.cost.estimate.model import EstimateModel

ITEM, A_PATH, A_VOLUME, A_AMOUNT, B_PATH, B_VOLUME, B_AMOUNT, DIFFERENCE = range(8)
EDITED: Final = {B_PATH: estimate_model.PATH, B_VOLUME: estimate_model.VOLUME}
"""The columns that can be edited, and where they stand in an estimate."""
NUMBERS: Final = (A_VOLUME, A_AMOUNT, B_VOLUME, B_AMOUNT, DIFFERENCE)
CHANGED = Qt.ItemDataRole.UserRole + 1
"""Whether B's cell is another than A's."""
TURN = Qt.ItemDataRole.UserRole + 2
"""1 where B is dearer, -1 where it is cheaper, 0 where it is the same or not known."""
_ENDS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BEGINS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MARKED = {B_PATH: {compare.PATH}, B_VOLUME: {compare.VOLUME, compare.DIRECTIONS}}
NONE: Final = "—"
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class CompareModel(QAbstractTableModel):
    """Shows a comparison; what is edited goes to the alternative, over its undo stack."""

    def __init__(self, estimate: EstimateModel, alternative: Alternative, parent: QObject) -> None:
        super().__init__(parent)
        self._estimate = estimate
        self._alternative = alternative
        self._texts = CompareTexts(self)
        self.comparison = alternative.compared()

    @property
    def rates(self) -> tuple[Rate, ...]:
        """What a path can be chosen from."""
        return self._estimate.card.rates

    def show_comparison(self, comparison: Comparison) -> None:
        """Show this one; where the same lines answer each other, rows stay what they are."""
        count = len(comparison.rows)
        if _places(self.comparison) == _places(comparison):
            self.comparison = comparison
            if count:
                self.dataChanged.emit(self.index(0, 0), self.index(count - 1, DIFFERENCE))
            return
        self.beginResetModel()
        self.comparison = comparison
        self.endResetModel()

    def row(self, row: int) -> Compared:
        """The pair of a row."""
        return self.comparison.rows[row]

    # -- what a person does in B

    def read(self, row: int, column: int, text: str) -> Entry | Note:
        """The line of B as it would be with this text in a cell, or why the text is not understood."""
        pair, place = self.row(row), EDITED[column]
        if pair.at_b >= 0:
            return self._alternative.model.read(pair.at_b, place, text)
        entry = self._estimate.read(pair.at_a, place, text)
        return entry if isinstance(entry, Note) else entry._replace(label=pair.label)

    def remove(self, rows: Sequence[int]) -> None:
        """Take lines out of B."""
        gone = [self.row(row).at_b for row in rows if self.row(row).at_b >= 0]
        if gone:
            self._alternative.model.remove(gone)

    def reset_rows(self, rows: Sequence[int]) -> None:
        """Have lines as they are in A: those it lacks too, and none that A lacks."""
        entries = list(self._alternative.model.entries)
        gone: set[int] = set()
        added: list[tuple[int, Entry]] = []
        for row in rows:
            pair = self.row(row)
            if pair.a is None:
                gone.add(pair.at_b)
            elif pair.at_b >= 0:
                entries[pair.at_b] = pair.a.entry
            else:
                added.append((self._place(row), pair.a.entry))
        for place, entry in reversed(added):
            entries.insert(place, entry)
            gone = {at + 1 if at >= place else at for at in gone}
        kept = [entry for at, entry in enumerate(entries) if at not in gone]
        self._alternative.model.replace_all(kept)

    def toggle_directions(self, rows: Sequence[int]) -> None:
        """Charge lines of B in one direction in place of two, or the other way."""
        places = [self.row(row).at_b for row in rows if self.row(row).at_b >= 0]
        self._alternative.model.toggle_directions(places)

    def _place(self, row: int) -> int:
        """Where in B a line of A belongs that it lacks: below the one that stands above it."""
        above = (self.row(before).at_b for before in range(row - 1, -1, -1))
        return next((at + 1 for at in above if at >= 0), 0)

    # -- the table

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.comparison.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else DIFFERENCE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical or not 0 <= section <= DIFFERENCE:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ENDS if section in NUMBERS else _BEGINS
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (self.tr("Path"), self.tr("Volume"), self.tr("A month"))
        return (self.tr("Item"), *titles, *titles, self.tr("Difference"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        pair, column = self.row(index.row()), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(pair, column)
        if role == Qt.ItemDataRole.EditRole:
            return self._edited(pair, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ENDS if column in NUMBERS else _BEGINS
        return self._told(pair, column, role)

    def _told(self, pair: Compared, column: int, role: int) -> object:
        """What a cell is beside its text."""
        if role == CHANGED:
            return self._is_changed(pair, column)
        if role == TURN:
            by = pair.difference or 0
            return (by > 0) - (by < 0) if column == DIFFERENCE else 0
        return self._said(pair, column) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _text(self, pair: Compared, column: int) -> str:
        if column == ITEM:
            return pair.label
        if column == DIFFERENCE:
            return self._texts.turned(pair)
        line = pair.a if column <= A_AMOUNT else pair.b
        if line is None:
            return NONE if column in (A_PATH, B_PATH) else ""
        return self._texts.side(line)[(column - A_PATH) % 3]

    def _edited(self, pair: Compared, column: int) -> str:
        line: Priced | None = pair.b or pair.a
        if line is None or column not in EDITED:
            return self._text(pair, column)
        return line.rate.label if column == B_PATH else format_quantity(line.entry.quantity)

    def _is_changed(self, pair: Compared, column: int) -> bool:
        if column in (B_PATH, B_VOLUME) and pair.a is not None and pair.b is not None:
            return not _MARKED[column].isdisjoint(pair.changed)
        return False

    def _said(self, pair: Compared, column: int) -> str:
        title = str(self.headerData(column, Qt.Orientation.Horizontal))
        text = self._text(pair, column)
        if ITEM < column < DIFFERENCE:
            title = f"{'A' if column <= A_AMOUNT else 'B'} {title}"
        if text == NONE:
            text = self.tr("not in A") if column == A_PATH else self.tr("not in B")
        said = f"{title}: {text}"
        return self.tr("{0}, changed").format(said) if self._is_changed(pair, column) else said

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() in EDITED else flags

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.column() not in EDITED:
            return False
        pair, model = self.row(index.row()), self._alternative.model
        entry = self.read(index.row(), index.column(), str(value))
        if isinstance(entry, Note):
            return False
        if pair.at_b >= 0:
            return model.setData(model.index(pair.at_b, EDITED[index.column()]), value)
        model.insert(self._place(index.row()), (entry,))
        return True


def _places(comparison: Comparison) -> list[tuple[int, int]]:
    return [(row.at_a, row.at_b) for row in comparison.rows]
