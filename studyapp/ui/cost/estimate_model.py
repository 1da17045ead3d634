"""The estimate as a table that can be edited and taken back; the lines stay plain values."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from studyapp.cost.estimate import DEFAULT_GB_PER_TB, Entry, Priced, estimate
from studyapp.cost.lookup import source_line
from studyapp.cost.model import RateCard
from studyapp.cost.quantity import QuantityError, format_quantity, parse_quantity
from studyapp.cost.quick import Note
from studyapp.lexicon import words
from studyapp.ui.cost.wording import Wording, told

LABEL, PATH, VOLUME, FORMULA, AMOUNT, SOURCE = range(6)
_RIGHT = (VOLUME, AMOUNT, SOURCE)
Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class EstimateModel(QAbstractTableModel):
    """Rows are entries in the person's order; every change goes over the undo stack."""

    estimate_changed = Signal()
    """Lines, prices or the size of a TB are others now."""
    edit_refused = Signal(object)
    """The sentence that says why an edited cell was not taken."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card = RateCard((), ())
        self._entries: tuple[Entry, ...] = ()
        self._gb_per_tb = DEFAULT_GB_PER_TB
        self._wording = Wording(self)
        self.result = estimate((), self._card)
        self.undo_stack = QUndoStack(self)

    # -- what is priced

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The lines in their order."""
        return self._entries

    @property
    def gb_per_tb(self) -> int:
        """The size of a TB that is reckoned with."""
        return self._gb_per_tb

    def set_card(self, card: RateCard, gb_per_tb: int) -> None:
        """Price with other rates; lines whose rate is gone go too, and with them what could be undone."""
        keys = {rate.key for rate in card.rates}
        kept = tuple(entry for entry in self._entries if entry.rate in keys)
        self.beginResetModel()
        if kept != self._entries:
            self.undo_stack.clear()
        self._card, self._entries, self._gb_per_tb = card, kept, gb_per_tb
        self.result = estimate(kept, card, gb_per_tb)
        self.endResetModel()
        self.estimate_changed.emit()

    def set_gb_per_tb(self, gb_per_tb: int) -> None:
        """Reckon with 1024 or 1000 GB a TB."""
        self._gb_per_tb = gb_per_tb
        self._price()

    def line(self, row: int) -> Priced:
        """The priced line of a row."""
        return self.result.lines[row]

    # -- what a person does; each can be undone

    def add(self, entries: Sequence[Entry]) -> None:
        """Put lines at the end."""
        self._push((*self._entries, *entries), self.tr("Add"))

    def replace_all(self, entries: Sequence[Entry]) -> None:
        """Put other lines in place of all."""
        self._push(tuple(entries), self.tr("Open"))

    def remove(self, rows: Sequence[int]) -> None:
        """Take lines away."""
        gone = set(rows)
        kept = tuple(entry for row, entry in enumerate(self._entries) if row not in gone)
        self._push(kept, self.tr("Remove"))

    def duplicate(self, row: int) -> None:
        """Put the same line below."""
        entries = self._entries
        self._push((*entries[: row + 1], *entries[row:]), self.tr("Duplicate"))

    def move(self, row: int, by: int) -> int:
        """Let a line change places with its neighbour; the row where it stands then."""
        other = row + by
        if not 0 <= other < len(self._entries):
            return row
        entries = list(self._entries)
        entries[row], entries[other] = entries[other], entries[row]
        self._push(tuple(entries), self.tr("Move"))
        return other

    def _push(self, entries: tuple[Entry, ...], text: str) -> None:
        if entries != self._entries:
            self.undo_stack.push(_Change(self, entries, text))

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Have these lines; views learn which rows in one place came or went, or that all may be others."""
        old = self._entries
        start = _shared(old, entries)
        end = _shared(old[start:][::-1], entries[start:][::-1])
        last_old, last_new = len(old) - end, len(entries) - end
        if last_old > start == last_new:
            self.beginRemoveRows(_NO_INDEX, start, last_old - 1)
            self._set(entries)
            self.endRemoveRows()
        elif last_new > start == last_old:
            self.beginInsertRows(_NO_INDEX, start, last_new - 1)
            self._set(entries)
            self.endInsertRows()
        elif len(old) == len(entries):
            self._set(entries)
        else:
            self.beginResetModel()
            self._set(entries)
            self.endResetModel()
        self._announce()

    def _set(self, entries: tuple[Entry, ...]) -> None:
        self._entries = entries
        self.result = estimate(entries, self._card, self._gb_per_tb)

    def _price(self) -> None:
        self._set(self._entries)
        self._announce()

    def _announce(self) -> None:
        if self._entries:  # tiers are pooled: a line may change the price of every other
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._entries) - 1, SOURCE))
        self.estimate_changed.emit()

    # -- the table

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else SOURCE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical or not 0 <= section <= SOURCE:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in _RIGHT else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Item"), self.tr("Path"), self.tr("Volume"), self.tr("Calculation"), self.tr("A month"),
            self.tr("Source"),
        )[section]  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if index.column() in _RIGHT else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(self.line(index.row()), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {self.data(index)}"
        return None

    def _text(self, line: Priced, column: int) -> str:
        if column == LABEL:
            return line.entry.label
        if column == PATH:
            return line.rate.label
        if column == VOLUME:
            return format_quantity(line.entry.quantity)
        if column == FORMULA:
            return self._wording.formula(line)
        if column == AMOUNT:
            return self._wording.amount(line)
        return str(source_line(line) or "")

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() in (LABEL, VOLUME):
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.row() >= len(self._entries):
            return False
        entry = self._edited(self._entries[index.row()], index.column(), str(value).strip())
        if entry is None:
            return False
        entries = list(self._entries)
        entries[index.row()] = entry
        self._push(tuple(entries), self.tr("Edit"))
        return True

    def _edited(self, entry: Entry, column: int, text: str) -> Entry | None:
        if column == LABEL:
            return entry._replace(label=text) if text else None
        if column != VOLUME:
            return None
        try:
            return entry._replace(quantity=parse_quantity(text, words("cost")))
        except QuantityError as error:
            self.edit_refused.emit(told(Note(error.code, error.details)))
            return None


class _Change(QUndoCommand):
    """One set of lines in place of another."""

    def __init__(self, model: EstimateModel, entries: tuple[Entry, ...], text: str) -> None:
        super().__init__(text)
        self._model = model
        self._before, self._after = model.entries, entries

    def redo(self) -> None:
        self._model.show_entries(self._after)

    def undo(self) -> None:
        self._model.show_entries(self._before)


def _shared(one: Sequence[Entry], other: Sequence[Entry]) -> int:
    """How many entries both begin with."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
