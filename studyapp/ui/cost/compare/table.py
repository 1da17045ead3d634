"""The table of a comparison: columns as wide as their words need, and B's cells a key or a click away."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QTableView, QWidget

from studyapp.ui.cost.compare.cells import CompareCells
from studyapp.ui.cost.compare.header import HEIGHT, GroupHeader
from studyapp.ui.cost.compare.model import (
    A_PATH,
    A_VOLUME,
    B_PATH,
    B_VOLUME,
    DIFFERENCE,
    EDITED,
    ITEM,
    NUMBERS,
    CompareModel,
)
from studyapp.ui.theme import Theme

ROW = 37
MOST_MEASURED = 40
"""Rows, from the first, whose texts say how wide the columns are."""
MOST_TEXT = {ITEM: 220, A_PATH: 190, B_PATH: 210}
_TEXTS = (ITEM, A_PATH, B_PATH)
_LEAST_SHARE = 0.7
"""Of what texts would need; below that a column of A is left out."""
_LEAST_PATH = 0.6
"""Of what paths would need; down to that, the names of the items are not cut."""
_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class CompareTable(QTableView):
    """A row a pair of lines; as high as its rows while there is room."""

    source_asked = Signal(object)
    """A line number."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model: CompareModel | None = None
        self.cells: CompareCells | None = None
        self.header = GroupHeader(theme, self)
        self.setHorizontalHeader(self.header)
        self.setAccessibleName(self.tr("Comparison"))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self.take_lengths)
        self.take_lengths()

    def show_model(self, model: CompareModel) -> None:
        """Show this one from now on."""
        self._model = model
        self.cells = CompareCells(self._theme, model, self)
        self.setItemDelegate(self.cells)
        self.setModel(model)
        model.modelReset.connect(self._on_reset)
        model.dataChanged.connect(self.share_width)
        self._on_reset()

    def rows(self) -> list[int]:
        """The selected rows, else the current one."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        current = self.currentIndex().row()
        return chosen or ([current] if current >= 0 else [])

    def select_row(self, row: int) -> None:
        """Make a row the current one, or the last one where there are fewer."""
        model = self.model()
        row = min(row, model.rowCount() - 1)
        if row >= 0:
            column = self.currentIndex().column()
            index = model.index(row, column if column in EDITED else B_PATH)
            self.selectionModel().setCurrentIndex(index, _ALONE)

    def edit_cell(self, column: int) -> None:
        """Open the editor of a cell of the current row."""
        index = self.model().index(self.currentIndex().row(), column)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.edit(index)

    # -- size

    def sizeHint(self) -> QSize:
        count = self._model.rowCount() if self._model is not None else 0
        return QSize(self._theme.px(480), self.height_of(max(count, 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self.height_of(1))

    def height_of(self, rows: int) -> int:
        """How high it is with so many rows in sight."""
        return self._theme.px(HEIGHT) + rows * self._theme.px(ROW) + 2

    def take_lengths(self) -> None:
        """Take fonts and lengths from the theme."""
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))
        self.header.setFixedHeight(self._theme.px(HEIGHT))
        self.header.setMinimumSectionSize(1)
        self.setFont(self._theme.font("body"))
        self.updateGeometry()
        self.share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Numbers get what they need, the texts share the rest; what would leave too little of each goes: the
        volume and the path of A, which B's marks tell of.
        """
        if self._model is None or self.cells is None:
            return
        needs = {column: self._need(self._model, self.cells, column) for column in range(DIFFERENCE + 1)}
        enough = {column: min(needs[column], self._theme.px(MOST_TEXT[column])) for column in _TEXTS}
        shown = list(range(DIFFERENCE + 1))
        for spared in (A_VOLUME, A_PATH):
            if self._rest(needs, shown) < _LEAST_SHARE * sum(enough[c] for c in _TEXTS if c in shown):
                shown.remove(spared)
        texts = {column: enough[column] for column in _TEXTS if column in shown}
        widths = needs | _shared_out(self._rest(needs, shown), texts)
        for column, width in widths.items():
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, width)

    def _rest(self, needs: dict[int, int], shown: Sequence[int]) -> int:
        return self.viewport().width() - sum(needs[column] for column in NUMBERS if column in shown)

    def _need(self, model: CompareModel, cells: CompareCells, column: int) -> int:
        title = str(model.headerData(column, Qt.Orientation.Horizontal))
        need = self.fontMetrics().horizontalAdvance(title) + self._theme.px(20)
        rows = range(min(model.rowCount(), MOST_MEASURED))
        return max(need, *(cells.width_of(model.index(row, column)) for row in rows), 0)

    def _on_reset(self) -> None:
        self.updateGeometry()
        self.share_width()

    # -- keys and clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == self.State.EditingState:
            event.accept()  # what an editor leaves over is not meant for the rows
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            column = self.currentIndex().column()
            self.edit_cell(column if column in EDITED else B_VOLUME)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._opens(self.indexAt(event.position().toPoint()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and self._opens(index) and index == self.currentIndex():
            self.edit(index)

    def _opens(self, index: QModelIndex) -> bool:
        """Whether a click here opens a choice."""
        return index.isValid() and index.column() == B_PATH and self.state() != self.State.EditingState


def _shared_out(width: int, enough: dict[int, int]) -> dict[int, int]:
    """A width for each text: what is over goes to all alike, what lacks the paths go without first."""
    paths = {column: wide for column, wide in enough.items() if column != ITEM}
    rest = width - enough[ITEM]
    if width < sum(enough.values()) and rest >= _LEAST_PATH * sum(paths.values()):
        return {ITEM: enough[ITEM]} | {c: rest * wide // sum(paths.values()) for c, wide in paths.items()}
    total = sum(enough.values())
    return {column: max(width * wide // total, 1) for column, wide in enough.items()}
