"""The estimate as a table that can be edited and taken back; the lines stay plain values."""

import os
from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QUndoStack

from studyapp.cost.entry.notes import Note
from studyapp.cost.estimate import DEFAULT_GB_PER_TB, Entry, Priced, estimate, source_line
from studyapp.cost.model import Rate, RateCard
from studyapp.cost.quantity import QuantityError, format_quantity, parse_quantity
from studyapp.lexicon import words
from studyapp.ui.cost.estimate.explanation import Explanation
from studyapp.ui.cost.undoing import Change, Step
from studyapp.ui.cost.wording import Wording, told

LABEL, PATH, VOLUME, FORMULA, AMOUNT, SOURCE = range(6)
EDITED = (LABEL, PATH, VOLUME)
ROWS = "application/x-studyapp-estimate-rows"
"""The kind of what is dragged: row numbers of this very table."""
_RIGHT = (VOLUME, AMOUNT, SOURCE)
_ENDS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BEGINS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)
_MORE_ROLES = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole)
ADD, PASTE, OPEN, REMOVE, DUPLICATE, MOVE, DIRECTIONS, EDIT = map(
    str,
    (
        QT_TRANSLATE_NOOP("EstimateModel", "Add"),
        QT_TRANSLATE_NOOP("EstimateModel", "Paste"),
        QT_TRANSLATE_NOOP("EstimateModel", "Open"),
        QT_TRANSLATE_NOOP("EstimateModel", "Remove"),
        QT_TRANSLATE_NOOP("EstimateModel", "Duplicate"),
        QT_TRANSLATE_NOOP("EstimateModel", "Move"),
        QT_TRANSLATE_NOOP("EstimateModel", "Directions"),
        QT_TRANSLATE_NOOP("EstimateModel", "Edit"),
    ),
)
"""What a person can take back, in English."""
LINES = "lines"
"""The kind of a `Step` that is a change of lines."""
Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class EstimateModel(QAbstractTableModel):
    """Rows are entries in the person's order; every change of them goes over the undo stack.

    The size of a TB does not: it is a way of reckoning, kept as a setting and shown beside the total, where
    the button that changes it changes it back; taking back an edit must not change what a TB is.
    """

    estimate_changed = Signal()
    """Lines, prices or the size of a TB are others now."""
    edit_refused = Signal(object)
    """The sentence that says why an edited cell was not taken."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.card = RateCard((), ())
        self.known_as: dict[str, str] = {}
        """What rates are called, those too that the document had once."""
        self.touched = 0
        """The row where lines changed last."""
        self._entries: tuple[Entry, ...] = ()
        self._gb_per_tb = DEFAULT_GB_PER_TB
        self._wording = Wording(self)
        self._explanation = Explanation(self)
        self._mark = f"{os.getpid()}-{id(self)}"
        self.result = estimate((), self.card)
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
        """Price with other rates; lines whose rate is gone stay, without a price until it is back."""
        self.card, self._gb_per_tb = card, gb_per_tb
        self.remember(_labels(card))

    def set_gb_per_tb(self, gb_per_tb: int) -> None:
        """Reckon with 1024 or 1000 GB a TB."""
        self._gb_per_tb = gb_per_tb
        self._price()

    def remember(self, known_as: Mapping[str, str]) -> None:
        """Call rates so that the document lacks; by key."""
        self.known_as |= known_as
        self._price()

    def take_over(
        self, card: RateCard, gb_per_tb: int, known_as: Mapping[str, str], entries: Sequence[Entry]
    ) -> None:
        """Be another estimate, of these prices: nothing of the one before can be taken back. Said once."""
        self.undo_stack.clear()
        self.card, self._gb_per_tb = card, gb_per_tb
        self.known_as = {**known_as, **_labels(card)}
        self.touched = 0
        self.beginResetModel()
        self._set(tuple(entries))
        self.endResetModel()
        self.estimate_changed.emit()

    def forget(self) -> None:
        """Begin anew: no lines, nothing to take back."""
        self.undo_stack.clear()
        self.known_as = _labels(self.card)
        self.show_entries(())

    def line(self, row: int) -> Priced:
        """The priced line of a row."""
        return self.result.lines[row]

    # -- what a person does; each can be undone

    def add(self, entries: Sequence[Entry]) -> None:
        """Put lines at the end."""
        self._push((*self._entries, *entries), ADD)

    def insert(self, row: int, entries: Sequence[Entry]) -> None:
        """Put lines above a row."""
        self._push((*self._entries[:row], *entries, *self._entries[row:]), PASTE)

    def replace_all(self, entries: Sequence[Entry]) -> None:
        """Put other lines in place of all."""
        self._push(tuple(entries), OPEN if entries else REMOVE)

    def remove(self, rows: Sequence[int]) -> None:
        """Take lines away."""
        gone = set(rows)
        kept = tuple(entry for row, entry in enumerate(self._entries) if row not in gone)
        self._push(kept, REMOVE)

    def duplicate(self, rows: Sequence[int]) -> None:
        """Put the same lines once more below the last of them."""
        end = max(rows) + 1
        again = (self._entries[row] for row in rows)
        self._push((*self._entries[:end], *again, *self._entries[end:]), DUPLICATE)

    def move(self, rows: Sequence[int], to: int) -> int:
        """Put lines, together and in their order, above row `to`; the row where the first stands then."""
        chosen = set(rows)
        first = to - sum(row < to for row in chosen)
        others = [entry for row, entry in enumerate(self._entries) if row not in chosen]
        others[first:first] = [self._entries[row] for row in sorted(chosen)]
        self._push(tuple(others), MOVE)
        return first

    def toggle_directions(self, rows: Sequence[int]) -> None:
        """Charge lines in one direction in place of two, or the other way; where the price is for each."""
        entries = list(self._entries)
        for row in rows:
            if self.has_directions(row):
                entries[row] = entries[row]._replace(directions=3 - entries[row].directions)
        self._push(tuple(entries), DIRECTIONS)

    def has_directions(self, row: int) -> bool:
        """Whether there is a choice of one direction or two."""
        line = self.line(row)
        return not line.rate.free and (line.rate.directions > 1 or line.entry.directions > 1)

    def _push(self, entries: tuple[Entry, ...], title: str) -> None:
        if entries != self._entries:
            start, end = _shared(self._entries, entries)
            before = self._entries[start : len(self._entries) - end]
            values = (start, before, entries[start : len(entries) - end])
            self.undo_stack.push(LinesChange(self, Step(LINES, title, values)))

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Have these lines; views learn which rows in one place came or went, or that all may be others."""
        start, end = _shared(self._entries, entries)
        self.splice(start, len(self._entries) - end - start, entries[start : len(entries) - end])

    def splice(self, start: int, count: int, entries: tuple[Entry, ...]) -> None:
        """Put lines in the place of `count` ones from row `start` on."""
        whole = (*self._entries[:start], *entries, *self._entries[start + count :])
        lines = self.result.lines
        before = (*lines[:start], *(None for _ in entries), *lines[start + count :])
        if count > 0 and not entries:
            self.beginRemoveRows(_NO_INDEX, start, start + count - 1)
            self._set(whole, before)
            self.endRemoveRows()
        elif entries and not count:
            self.beginInsertRows(_NO_INDEX, start, start + len(entries) - 1)
            self._set(whole, before)
            self.endInsertRows()
        elif count == len(entries):
            self._set(whole, before)
        else:
            self.beginResetModel()
            self._set(whole, before)
            self.endResetModel()
        self.touched = start
        self._announce(start)

    def _set(self, entries: tuple[Entry, ...], before: Sequence[Priced | None] = ()) -> None:
        self._entries = entries
        self.result = estimate(entries, self.card, self._gb_per_tb, self.known_as, before)

    def _price(self) -> None:
        self._set(self._entries)
        self._announce(0)

    def _announce(self, start: int) -> None:
        last = len(self._entries) - 1
        if start <= last:  # tiers are pooled: a line may change the price of all below, never of one above
            self.dataChanged.emit(self.index(start, 0), self.index(last, SOURCE))
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
            return _ENDS if section in _RIGHT else _BEGINS
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
            return _ENDS if index.column() in _RIGHT else _BEGINS
        if role in _TEXT_ROLES:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {self.data(index)}"
        if role in _MORE_ROLES and index.column() in (FORMULA, AMOUNT):
            return "\n".join(self._explanation.sentences(self.result, index.row()))
        return self.data(index) if role == Qt.ItemDataRole.ToolTipRole else None

    def calculation(self, row: int) -> tuple[str, str]:
        """A row's formula, and apart from it in how many directions it is charged."""
        line = self.line(row)
        return self._wording.calculation(line), self._wording.factor(line)

    def text(self, row: int, column: int) -> str:
        """What a cell shows."""
        line = self.line(row)
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
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in EDITED else flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.row() >= len(self._entries):
            return False
        entry = self.read(index.row(), index.column(), str(value))
        if isinstance(entry, Note):
            self.edit_refused.emit(told(entry))
            return False
        entries = list(self._entries)
        entries[index.row()] = entry
        self._push(tuple(entries), EDIT)
        return True

    def read(self, row: int, column: int, text: str) -> Entry | Note:
        """The line as it would be with this text in a cell, or why the text is not understood."""
        entry, text = self._entries[row], text.strip()
        if column == LABEL:
            return entry._replace(label=text or self.line(row).rate.label)
        if column == PATH:
            rate = self._rate(text)
            if rate is None and text != self.line(row).rate.label:
                return Note("UNPRICED_PATH", (text,))
            return _on_path(entry, self.line(row).rate, rate) if rate else entry
        try:
            return entry._replace(quantity=parse_quantity(text, words("cost")))
        except QuantityError as error:
            return Note(error.code, error.details)

    def _rate(self, text: str) -> Rate | None:
        """The rate of a name: as the document writes it, else as in a quick entry."""
        for rate in self.card.rates:
            if text.casefold() in (rate.label.casefold(), rate.key):
                return rate
        from studyapp.cost.entry.pasted import rate_named
        from studyapp.cost.entry.quick import NO_PLACES, QuickEntry

        return rate_named(text, QuickEntry(self.card, NO_PLACES, words("cost")))

    # -- rows that are dragged

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [ROWS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted({index.row() for index in indexes})
        data = QMimeData()
        data.setData(ROWS, " ".join((self._mark, *map(str, rows))).encode())
        return data

    def dragged(self, data: QMimeData) -> list[int]:
        """The rows that are dragged; none where they are those of another table."""
        mark, *rows = bytes(data.data(ROWS).data()).decode().split() or ("",)
        return [int(row) for row in rows] if mark == self._mark else []


class LinesChange(Change):
    """Some lines in place of others, `(start, before, after)`: only those, however long the estimate is."""

    def __init__(self, model: EstimateModel, step: Step) -> None:
        super().__init__("EstimateModel", step)
        self._model = model

    def apply(self, *, forward: bool) -> None:
        start, before, after = cast("tuple[int, tuple[Entry, ...], tuple[Entry, ...]]", self.step.values)
        gone, come = (before, after) if forward else (after, before)
        self._model.splice(start, len(gone), come)


def _labels(card: RateCard) -> dict[str, str]:
    return {rate.key: rate.label for rate in card.rates}


def _on_path(entry: Entry, old: Rate, new: Rate) -> Entry:
    """A line on another path; a line that was called like its path is called like the new one."""
    directions = entry.directions if old.directions == new.directions else new.directions
    label = new.label if entry.label == old.label else entry.label
    return Entry(label, new.key, entry.quantity, directions)


def _shared(one: Sequence[Entry], other: Sequence[Entry]) -> tuple[int, int]:
    """How many entries both begin with, and how many of the others both end with."""
    most = min(len(one), len(other))
    start = 0
    while start < most and (one[start] is other[start] or one[start] == other[start]):
        start += 1
    end = 0
    while end < most - start and (one[-1 - end] is other[-1 - end] or one[-1 - end] == other[-1 - end]):
        end += 1
    return start, end
