"""What a chart says as a table: for Qt's views, for screen readers, and for a spreadsheet's clipboard."""

from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """The cells of a row, and the line of the document that it rests on; 0 for none."""

    cells: tuple[str, ...]
    line: int = 0
    is_chosen: bool = False
    """Whether it is the estimate's own."""


class Table(NamedTuple):
    """Rows with a cell for each title; the first column is words, those in `words` as well."""

    titles: tuple[str, ...]
    rows: tuple[Row, ...]
    words: tuple[int, ...] = (0,)
    """The columns that are no numbers."""


def tsv(table: Table) -> str:
    """The table as text that a spreadsheet takes: tabs between cells, and no cell that it reckons with."""
    from studyapp.export.spreadsheet import harmless

    lines = [table.titles, *(row.cells for row in table.rows)]
    return "".join("\t".join(harmless(" ".join(cell.split())) for cell in line) + "\n" for line in lines)


class TableModel(QAbstractTableModel):
    """A table as Qt's views ask for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = Table((), ())

    def set_table(self, table: Table) -> None:
        """Show this table."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.table.titles)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        cell = self.table.rows[index.row()].cells[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.table.titles[index.column()]}: {cell}"
        return self._alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.table.titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table.titles[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignLeft if column in self.table.words else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter
