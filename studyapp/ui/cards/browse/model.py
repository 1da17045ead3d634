"""The table of cards as Qt's views and screen readers ask for it, read row by row as it is scrolled."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from studyapp.cards.search import query_words
from studyapp.errors import StudyappError
from studyapp.ui.cards.browse.source import COLUMNS, Row, Source
from studyapp.ui.cards.wording import Wording

BLOCK = 128
"""Rows that are read together."""
_MOST_BLOCKS = 32
_ROOT = QModelIndex()
_NUMBERS = frozenset({"stability", "difficulty", "recall", "lapses"})
_Index = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractTableModel):
    """The rows that were found, in the order that was asked for."""

    failed = Signal(object)
    """A `StudyappError`: rows could not be read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: Source | None = None
        self._numbers: Sequence[int] = ()
        self._blocks: dict[int, Sequence[Row]] = {}
        self._wording = Wording(self)
        self.today = 0
        self.sorted_by = ""
        self.descending = False
        self.query = ""
        self.kept = "all"

    def set_source(self, source: Source, today: int) -> None:
        """Show the rows of a source on a study day, looked for and sorted as before."""
        self._source, self.today = source, today
        self.look()

    def look(self) -> None:
        """Find the rows anew, for `query`, `kept`, `sorted_by` and `descending`."""
        self.beginResetModel()
        self._blocks.clear()
        if self._source is not None:
            self._numbers = self._source.find(self.query, self.kept, self.sorted_by, self.descending)
        self.endResetModel()

    def row(self, at: int) -> Row | None:
        """The row at a place; None past the last."""
        if self._source is None or not 0 <= at < len(self._numbers):
            return None
        block, within = divmod(at, BLOCK)
        if block not in self._blocks:
            while len(self._blocks) >= _MOST_BLOCKS:
                del self._blocks[next(iter(self._blocks))]
            first = block * BLOCK
            self._blocks[block] = self._read(self._numbers[first : first + BLOCK])
        rows = self._blocks[block]
        return rows[within] if within < len(rows) else None

    def _read(self, numbers: Sequence[int]) -> Sequence[Row]:
        """Some rows; none where they cannot be read, as this is asked for while the table is painted."""
        try:
            return self._source.rows(numbers) if self._source is not None else ()
        except StudyappError as error:
            self.failed.emit(error)
            return ()

    @property
    def is_cut(self) -> bool:
        """Whether more was found than is shown."""
        most = self._source.most_found if self._source is not None else 0
        return bool(query_words(self.query)) and 0 < most <= len(self._numbers)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return {"question": row.card.front, "answer": row.card.back}.get(column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column_title(column)}: {self._text(row, column)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column_title(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if COLUMNS[section] in _NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        wanted = (
            COLUMNS[column] if 0 <= column < len(COLUMNS) else "",
            order == Qt.SortOrder.DescendingOrder,
        )
        # A header asks twice, once for its mark and once for its order.
        if wanted != (self.sorted_by, self.descending):
            self.sorted_by, self.descending = wanted
            self.look()

    def _text(self, row: Row, column: str) -> str:
        card = row.card
        if column in ("question", "answer"):
            return _one_line(card.front if column == "question" else card.back)
        if column == "place":
            return " › ".join((card.page, *card.path[-1:]))
        if column == "state":
            return state_title(row.phase)
        return "" if row.state.phase == "new" else self._figure(row, column)

    def _figure(self, row: Row, column: str) -> str:
        state = row.state
        if column == "due":
            return self._wording.due(state, self.today)
        if column == "stability":
            return self._wording.interval(max(1, round(state.stability)))
        if column == "recall":
            return f"{round(100 * row.recall)} %"
        return f"{state.difficulty:.1f}" if column == "difficulty" else str(state.lapses or "")


def _one_line(text: str) -> str:
    return " ".join(text[:400].split())


def column_title(column: str) -> str:
    """What a column is called."""
    translate = QCoreApplication.translate
    return {
        "question": translate("Browse", "Question"),
        "answer": translate("Browse", "Answer"),
        "place": translate("Browse", "Page and section"),
        "state": translate("Browse", "State"),
        "due": translate("Browse", "Due"),
        "stability": translate("Browse", "Stability"),
        "difficulty": translate("Browse", "Difficulty"),
        "recall": translate("Browse", "Recall"),
        "lapses": translate("Browse", "Lapses"),
    }[column]


def state_title(phase: str) -> str:
    """What a card's state is called."""
    translate = QCoreApplication.translate
    return {
        "new": translate("Browse", "New"),
        "learning": translate("Browse", "Learning"),
        "relearning": translate("Browse", "Relearning"),
        "review": translate("Browse", "Review"),
        "suspended": translate("Browse", "Suspended"),
        "buried": translate("Browse", "Buried"),
        "orphan": translate("Browse", "No longer in the notes"),
    }[phase]


def filter_title(kept: str) -> str:
    """What a filter is called."""
    translate = QCoreApplication.translate
    return {
        "all": translate("Browse", "All"),
        "new": translate("Browse", "New"),
        "learning": translate("Browse", "Learning"),
        "due": translate("Browse", "Due"),
        "suspended": translate("Browse", "Suspended"),
        "buried": translate("Browse", "Buried"),
        "leech": translate("Browse", "Leeches"),
        "orphan": translate("Browse", "Orphans"),
    }[kept]
