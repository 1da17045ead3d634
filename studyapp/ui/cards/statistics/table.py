"""A table of figures, as a chart shows them: for Qt's views, and for a file."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studyapp.ui.cards.statistics.wording import Wording

Cell = str | int | float | date | None
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class Column(NamedTuple):
    """A column's title, and what its numbers are: text, number, decimal, percent, day or minutes."""

    title: str
    kind: str = "number"


class Table(NamedTuple):
    """Figures in rows; every row has a cell for each column."""

    name: str
    """What its file is called."""
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


class TableModel(QAbstractTableModel):
    """A table as Qt's views and screen readers ask for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = Wording(self)
        self.table = Table("", (), ())

    def set_table(self, table: Table) -> None:
        """Show this table."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        column = self.table.columns[index.column()]
        said = self._wording.cell(self.table.rows[index.row()][index.column()], column.kind)
        if role == Qt.ItemDataRole.DisplayRole:
            return said
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {said}"
        if role == Qt.ItemDataRole.ToolTipRole and column.kind == "text":
            return said
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.table.columns):
            return None
        column = self.table.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column.kind in ("text", "day") else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def titles(table: Table) -> Sequence[str]:
    """The first line of the table as a file."""
    return [column.title for column in table.columns]
