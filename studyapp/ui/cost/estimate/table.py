"""The estimate's table: rows with a hairline between, numbers to the right, the source a link."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from studyapp.cost.estimate import source_line
from studyapp.ui.cost.estimate.cells import NUMBERS, Cells
from studyapp.ui.cost.estimate.model import FORMULA, LABEL, PATH, SOURCE, EstimateModel
from studyapp.ui.pressed import Pressed
from studyapp.ui.theme import Theme

_TEXTS = (LABEL, PATH, FORMULA)
MOST_MEASURED = 40
"""Rows, from the first, whose texts say how wide the columns are; a number that needs more widens its own."""
LEAST_SHARE = 0.75
"""Of what texts would need; below that a column of them is left out."""
ROW_HEIGHT, HEADER_HEIGHT = 37, 34
FEWEST_ROWS = 2
MOST_TEXT = {LABEL: 200, PATH: 200, FORMULA: 320}
"""Longer texts are cut rather than that another column goes."""
_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class EstimateTable(QTableView):
    """Shows an `EstimateModel`; as high as its rows while there is room."""

    source_asked = Signal(object)
    """A line number."""
    row_changed = Signal(object)
    """The row that is the current one now; -1 where there is none."""
    left_upwards = Signal()
    """The arrow up on the first row."""

    def __init__(self, theme: Theme, model: EstimateModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self.setModel(model)
        self._cells = Cells(theme, model, self)
        self._cells.too_narrow.connect(self._on_too_narrow)
        self._cells.refused.connect(model.edit_refused)
        self.setItemDelegate(self._cells)
        self._least: dict[int, int] = {}
        self._spared = -1
        self._pressed = Pressed()
        self._widening = QTimer(self)
        self._widening.setSingleShot(True)
        self._widening.timeout.connect(self._share_width)
        self.setAccessibleName(self.tr("Estimate"))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        model.rowsInserted.connect(self._on_rows_changed)
        model.rowsRemoved.connect(self._on_rows_changed)
        model.modelReset.connect(self._on_rows_changed)
        model.estimate_changed.connect(self._share_width)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def current_row(self) -> int:
        """The row work is done on; -1 where there is none."""
        return self.currentIndex().row()

    def rows(self) -> list[int]:
        """The selected rows."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def select_row(self, row: int) -> None:
        """Make a row the current one, or the last one where there are fewer."""
        row = min(row, self._model.rowCount() - 1)
        if row >= 0:
            index = self._model.index(row, max(self.currentIndex().column(), 0))
            self.selectionModel().setCurrentIndex(index, _ALONE)

    def model(self) -> EstimateModel:
        """The estimate that is shown."""
        return self._model

    def edit_cell(self, column: int) -> None:
        """Open the editor of a cell of the current row."""
        index = self._model.index(self.current_row(), column)
        if index.isValid():
            # The tabulator goes on from the current cell.
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._spared = column
            self._share_width()
            self.scrollTo(index)
            self.edit(index)

    def select_rows(self, first: int, count: int) -> None:
        """Choose rows that stand together; the first is the current one."""
        self.select_row(first)
        last = min(first + count, self._model.rowCount()) - 1
        if last >= first:
            chosen = QItemSelection(self._model.index(first, 0), self._model.index(last, SOURCE))
            self.selectionModel().select(chosen, _ALONE)

    def show_source(self) -> None:
        """Ask for the line that the current row's price comes from."""
        row = self.current_row()
        line = source_line(self._model.line(row)) if 0 <= row < self._model.rowCount() else None
        if line is not None:
            self.source_asked.emit(line)

    # -- size

    def sizeHint(self) -> QSize:
        rows = max(self._model.rowCount(), FEWEST_ROWS)
        return QSize(self._theme.px(480), self._height(rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._height(1))

    def _height(self, rows: int) -> int:
        return self._theme.px(HEADER_HEIGHT) + rows * self._theme.px(ROW_HEIGHT) + 2

    def _on_rows_changed(self) -> None:
        self.updateGeometry()

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.row_changed.emit(current.row())

    def _take_lengths(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(self._theme.px(HEADER_HEIGHT))
        self.horizontalHeader().setMinimumSectionSize(1)
        self.setFont(self._theme.font("body"))
        self._cells.take_looks()
        self._least.clear()
        self.updateGeometry()
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()
        if event.size().height() < event.oldSize().height():
            self.scrollTo(self.currentIndex())

    def _share_width(self) -> None:
        """Numbers get what they need, the texts share the rest; what would leave too little of each goes: the
        path first, which the formula's price tells too.
        """
        needs = {column: self._need(column) for column in range(SOURCE + 1)}
        rest = self.viewport().width() - sum(needs[column] for column in NUMBERS)
        texts = list(_TEXTS)
        enough = {text: min(needs[text], self._theme.px(MOST_TEXT[text])) for text in texts}
        for column in (PATH, FORMULA):
            if column != self._spared and rest < LEAST_SHARE * sum(enough[text] for text in texts):
                texts.remove(column)
        widths = needs | _shared_out(rest, {c: needs[c] for c in texts}, {c: enough[c] for c in texts})
        for column, width in widths.items():
            self.setColumnHidden(column, column in _TEXTS and column not in texts)
            self.setColumnWidth(column, width)

    def _need(self, column: int) -> int:
        """The width of a column's longest text among the first rows, and of its header, with room around."""
        title = str(self._model.headerData(column, Qt.Orientation.Horizontal))
        need = QFontMetrics(self._theme.font("body")).horizontalAdvance(title) + self._theme.px(20)
        rows = min(self._model.rowCount(), MOST_MEASURED)
        needs = (self._cells.width_of(column, row) for row in range(rows))
        return max(need, self._least.get(column, 0), *needs)

    def _on_too_narrow(self, column: int, need: int) -> None:
        # Told while painting: the columns must not move before that is over.
        if need > self._least.get(column, 0):
            self._least[column] = need
            self._widening.start()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self._spared = -1
        self._widening.start()

    # -- keys and clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self.current_row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        over = self.indexAt(place).column() == SOURCE or self._chip_row(place) >= 0
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed.note(event, self.indexAt(event.position().toPoint()))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        if not self._pressed.is_click(event, self.indexAt(place)):
            return
        chip = self._chip_row(place)
        if chip >= 0:
            self._model.toggle_directions((chip,))
        elif self.indexAt(place).column() == SOURCE:
            self.show_source()

    def _chip_row(self, place: QPoint) -> int:
        """The row whose directions stand here; -1 for none."""
        index = self.indexAt(place)
        if index.column() != FORMULA:
            return -1
        return (
            index.row() if self._cells.chip_rect(self.visualRect(index), index.row()).contains(place) else -1
        )

    def dropEvent(self, event: QDropEvent) -> None:
        """Lines that were dragged are moved by the model; a second removal by the view must not follow."""
        rows = self._model.dragged(event.mimeData())
        if not rows:
            return
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = index.row() if index.isValid() else self._model.rowCount()
        if index.isValid() and place.y() > self.visualRect(index).center().y():
            row += 1
        self.select_rows(self._model.move(rows, row), len(rows))
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()


def _shared_out(width: int, needs: dict[int, int], enough: dict[int, int]) -> dict[int, int]:
    """A width for each of several columns: enough first, then by what each still lacks."""
    rest = width - sum(enough.values())
    lacks = {column: needs[column] - enough[column] for column in needs}
    if rest < 0 or not any(lacks.values()):
        lacks = enough
    total = max(sum(lacks.values()), 1)
    return {column: max(enough[column] + rest * lacks[column] // total, 1) for column in needs}
