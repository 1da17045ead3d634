"""The rows of the page of estimates as Qt's views and screen readers ask for them."""

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING
from unicodedata import normalize

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from studyapp.ui.cost.saved.rows import ESTIMATE, HEADING, NOTHING, REMOVED, Row, RowReader, Shown

if TYPE_CHECKING:
    from studyapp.cost.shelf.estimates import Saved
    from studyapp.cost.shelf.lookups import Kept

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SavedModel(QAbstractListModel):
    """Rows in groups, those that a search leaves; what was removed stays in its place until it is brought
    back or the page is opened anew.
    """

    renamed = Signal(object, str)
    """The `Row` of an estimate and what it shall be called."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reader: RowReader | None = None
        self._all: tuple[Row, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._removed: list[tuple[int, Row]] = []
        self.query = ""

    def show(self, reader: RowReader, saved: "Sequence[Saved]", kept: "Sequence[Kept] | None") -> None:
        """Show what there is now; `kept` None for no look-ups, also not the place for them."""
        self.beginResetModel()
        self._reader = reader
        rows = list(reader.rows(saved, kept))
        for at, row in self._removed:
            if rows[1].kind == NOTHING:
                rows.pop(1)
            rows.insert(min(at, 1 + sum(row.kind in (ESTIMATE, REMOVED) for row in rows)), row)
        self._all = tuple(rows)
        self._look()
        self.endResetModel()

    def search(self, query: str) -> None:
        """Leave the rows that a text occurs in."""
        self.beginResetModel()
        self.query = query
        self._look()
        self.endResetModel()

    def place(self, row: Row) -> int:
        """Where a row stands among all, found or not, for `put_away`."""
        return self._all.index(row)

    def put_away(self, place: int, name: str, away: str) -> None:
        """Say in a place from now on that the estimate which stood there was removed."""
        self._removed.append((place, Row(REMOVED, name, away)))

    def take_back(self, row: Row) -> None:
        """A removed estimate is there again."""
        self._removed = [each for each in self._removed if each[1] != row]

    def last_removed(self) -> Row | None:
        """The row of the estimate that was removed last and is not back; None where there is none."""
        return self._removed[-1][1] if self._removed else None

    def forget_removed(self) -> None:
        """No longer say what was removed."""
        self._removed.clear()

    def row(self, at: int) -> Row | None:
        """The row at a place; None where there is none."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def shown(self, row: Row) -> Shown:
        """What is said of a row."""
        return self._reader.shown(row) if self._reader is not None else Shown()

    def place_of(self, kind: str, name: str) -> int:
        """Where a row stands; -1 where it does not."""
        return next((at for at, row in enumerate(self._rows) if (row.kind, row.name) == (kind, name)), -1)

    def titles(self, most: int) -> list[str]:
        """What the first rows are called."""
        rows = (row for row in self._rows if row.kind not in (HEADING, NOTHING, REMOVED))
        return [self._title(row) for row in islice(rows, most)]

    @property
    def count(self) -> int:
        """How many things there are, found or not."""
        return sum(row.kind not in (HEADING, NOTHING) for row in self._all)

    @property
    def found(self) -> int:
        """How many things are shown."""
        return sum(row.kind not in (HEADING, NOTHING) for row in self._rows)

    def first(self) -> int:
        """The first row that something can be done with; -1 for none."""
        return next((at for at, row in enumerate(self._rows) if row.kind not in (HEADING, NOTHING)), -1)

    def _look(self) -> None:
        wanted = _folded(self.query)
        if not wanted:
            self._rows = self._all
            return
        left: list[Row] = []
        for row in self._all:
            if row.kind == HEADING:
                if left and left[-1].kind == HEADING:
                    left.pop()
                left.append(row)
            elif row.kind != NOTHING and wanted in _folded(self._title(row)):
                left.append(row)
        if left and left[-1].kind == HEADING:
            left.pop()
        self._rows = tuple(left)

    def _title(self, row: Row) -> str:
        return self._reader.title(row) if self._reader is not None else row.name

    # -- for views

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(row)
        if role == Qt.ItemDataRole.EditRole:
            return row.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            parts = (self._title(row), *self.shown(row))
            return ", ".join(part for part in parts if part)
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row(index.row()) if index.isValid() else None
        name = " ".join(str(value).split())
        if row is None or row.kind != ESTIMATE or role != Qt.ItemDataRole.EditRole or name in ("", row.name):
            return False
        self.renamed.emit(row, name)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self.row(index.row()) if index.isValid() else None
        if row is None or row.kind in (HEADING, NOTHING):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsEditable if row.kind == ESTIMATE else flags


def _folded(text: str) -> str:
    return normalize("NFC", text).casefold().strip()
