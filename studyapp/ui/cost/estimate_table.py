"""The estimate's table: rows with a hairline between, numbers to the right, the source a link."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from studyapp.cost.lookup import source_line
from studyapp.ui.cost.estimate_model import AMOUNT, FORMULA, LABEL, PATH, SOURCE, VOLUME, EstimateModel
from studyapp.ui.theme import Theme

_NUMBERS = (VOLUME, AMOUNT, SOURCE)
_TEXTS = (LABEL, PATH, FORMULA)
MOST_MEASURED = 200
_ROLES = {FORMULA: "muted", SOURCE: "accent"}
LEAST_SHARE = 0.75
"""Of what texts would need; below that a column of them is left out."""
ROW_HEIGHT, HEADER_HEIGHT = 37, 34
FEWEST_ROWS = 2


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
        self.setItemDelegate(_Delegate(theme, self))
        self.setAccessibleName(self.tr("Estimate"))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
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
            self.setCurrentIndex(self._model.index(row, max(self.currentIndex().column(), 0)))

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
        self.updateGeometry()
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Numbers get what they need, the texts share the rest by what they would need; what would leave
        less than half of each goes: the way first, which the formula's price tells too.
        """
        needs = {column: self._need(column) for column in range(SOURCE + 1)}
        rest = self.viewport().width() - sum(needs[column] for column in _NUMBERS)
        texts = list(_TEXTS)
        for column in (PATH, FORMULA):
            if rest < LEAST_SHARE * sum(needs[text] for text in texts):
                texts.remove(column)
        wanted = sum(needs[column] for column in texts)
        for column, need in needs.items():
            self.setColumnHidden(column, column in _TEXTS and column not in texts)
            self.setColumnWidth(column, need if column in _NUMBERS else max(rest * need // max(wanted, 1), 1))

    def _need(self, column: int) -> int:
        """The width of a column's longest text among the first rows, and of its header, with room around."""
        texts = [self._model.headerData(column, Qt.Orientation.Horizontal)]
        rows = min(self._model.rowCount(), MOST_MEASURED)
        texts += [self._model.index(row, column).data() for row in range(rows)]
        metrics = QFontMetrics(self._theme.font("body", 600 if column == AMOUNT else 400))
        return max(metrics.horizontalAdvance(str(text)) for text in texts) + self._theme.px(20)

    # -- keys and clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self.current_row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.indexAt(event.position().toPoint()).column() == SOURCE
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.indexAt(event.position().toPoint()).column() == SOURCE:
            self.show_source()


class _Delegate(QStyledItemDelegate):
    """Paints a cell: text in its column's colour, a hairline below, the selection behind."""

    def __init__(self, theme: Theme, table: EstimateTable) -> None:
        super().__init__(table)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("selection"))
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        column = index.column()
        weight = 600 if column == AMOUNT else 400
        font = self._theme.font("small" if column == SOURCE else "body", weight)
        painter.setFont(font)
        painter.setPen(self._theme.color(_ROLES.get(column, "ink")))
        space = self._theme.px(8)
        inner = rect.adjusted(space, 0, -space, 0)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, index.data(Qt.ItemDataRole.TextAlignmentRole), text)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.color("focus"), 1))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), space / 2, space / 2)
        painter.restore()
