"""The table of worked lines: what the document writes, what it comes to, and whether that follows."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
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

from studyapp.ui.cost.check.content import Row
from studyapp.ui.pressed import Pressed
from studyapp.ui.theme import Theme

LINE, WRITTEN, AMOUNT, VERDICT = range(4)
MOST_MEASURED = 500
"""Rows beyond get the height of the usual one; what has no room in them is cut and told by the tooltip."""
PADDING, HEADER_HEIGHT, HEADING_HEIGHT = 9, 34, 48
Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class CheckModel(QAbstractTableModel):
    """Rows of worked examples: a heading, its lines, its total."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else VERDICT + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical or not 0 <= section <= VERDICT:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == AMOUNT else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Line"), self.tr("The document writes"), self.tr("It comes to"), self.tr("Check")
        )[section]  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(self.rows[index.row()], index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {self.data(index)}"
        return None

    def _text(self, row: Row, column: int) -> str:
        if column == LINE:
            return str(row.line) if row.line else ""
        if column == WRITTEN:
            return "\n".join(part for part in (row.label, row.text) if part)
        if column == AMOUNT:
            return row.amount
        return "\n".join(verdict.text for verdict in row.verdicts)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        row = self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None
        if row is not None and row.kind == "example":
            return Qt.ItemFlag.NoItemFlags  # the arrows pass it
        return flags


class CheckTable(QTableView):
    """As high as its rows: the page around it scrolls."""

    source_asked = Signal(object)
    """A line number."""
    row_shown = Signal(object)
    """The QRect, in the table's own pixels, of the row that is the current one now."""
    left = Signal(object)
    """Whether the arrows go on below the last row (True) or above the first (False)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = CheckModel(self)
        self.setModel(self._model)
        self._pressed = Pressed()
        self._delegate = _Delegate(theme, self._model, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Worked lines"))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(1)
        self.horizontalHeader().setHighlightSections(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._model.rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the current one stays where it was."""
        before = self.currentIndex().row()
        self.clearSpans()
        self._model.set_rows(rows)
        for number, row in enumerate(rows):
            if row.kind == "example":
                self.setSpan(number, 0, 1, VERDICT + 1)
        self._take_lengths()
        if before >= 0:
            self.select_row(before)

    def select_row(self, row: int) -> None:
        """Make a row the current one, or the last where there are fewer."""
        row = min(row, len(self.rows) - 1)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, LINE))

    def show_source(self) -> bool:
        """Ask for the line of the current row; whether there is one."""
        row = self.currentIndex().row()
        line = self.rows[row].line if 0 <= row < len(self.rows) else 0
        if line:
            self.source_asked.emit(line)
        return bool(line)

    # -- size

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self.horizontalHeader().height() + self.verticalHeader().length())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self.sizeHint().height())

    def _take_lengths(self) -> None:
        self.horizontalHeader().setFixedHeight(self._theme.px(HEADER_HEIGHT))
        self.setFont(self._theme.font("body"))
        self._delegate.restyle()
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share_width()

    def _share_width(self) -> None:
        px = self._theme.px
        bold = QFontMetrics(self._theme.font("body", 600))
        widths = {
            LINE: bold.horizontalAdvance(self._longest(LINE)) + px(20),
            AMOUNT: bold.horizontalAdvance(self._longest(AMOUNT)) + px(24),
        }
        rest = max(self.viewport().width() - sum(widths.values()), 2)
        widths[WRITTEN] = rest * 11 // 20
        widths[VERDICT] = rest - widths[WRITTEN]
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        usual = self._delegate.usual_height
        self.verticalHeader().setDefaultSectionSize(usual)
        for number, row in enumerate(self.rows[:MOST_MEASURED]):
            self.setRowHeight(number, self._delegate.height(row, widths[WRITTEN], widths[VERDICT]))
        self.updateGeometry()

    def _longest(self, column: int) -> str:
        """The longest text of a column of digits, its header among them."""
        texts = [str(row.line) if column == LINE else row.amount for row in self.rows]
        return max((*texts, str(self._model.headerData(column, Qt.Orientation.Horizontal))), key=len)

    # -- keys and clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.show_source()
        elif event.key() == Qt.Key.Key_Up and row <= 1:
            self.left.emit(False)
        elif event.key() == Qt.Key.Key_Down and row == len(self.rows) - 1:
            self.left.emit(True)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.currentIndex().row() < 0:
            self.select_row(1)  # below the first heading
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._is_link(self.indexAt(event.position().toPoint()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed.note(event, self.indexAt(event.position().toPoint()))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self._is_link(index) and self._pressed.is_click(event, index):
            self.show_source()

    def _is_link(self, index: QModelIndex) -> bool:
        return index.isValid() and index.column() == LINE and self.rows[index.row()].kind != "example"

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            top = self.horizontalHeader().height() + self.rowViewportPosition(current.row())
            self.row_shown.emit(QRect(0, top, self.width(), self.rowHeight(current.row())))


class _Delegate(QStyledItemDelegate):
    """Paints a row: the line as a link, name over words, the sum, and one line for each verdict."""

    def __init__(self, theme: Theme, model: CheckModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._metrics: dict[str, QFontMetrics] = {}

    def restyle(self) -> None:
        """Measure with the theme's fonts as they are now."""
        self._metrics.clear()

    def _metrics_of(self, size: str) -> QFontMetrics:
        if size not in self._metrics:
            self._metrics[size] = QFontMetrics(self._theme.font(size))
        return self._metrics[size]

    @property
    def usual_height(self) -> int:
        """The height of a row of two lines."""
        body, small = self._metrics_of("body").height(), self._metrics_of("small").height()
        return body + small + 2 * self._theme.px(PADDING)

    def height(self, row: Row, written: int, verdict: int) -> int:
        """How high a row must be for all its words, in columns of these widths."""
        if row.kind == "example":
            return self._theme.px(HEADING_HEIGHT)
        space = 2 * self._theme.px(8)
        left = sum(self._high(text, role, written - space) for text, role, _color in self._written(row))
        right = sum(self._high(text, role, verdict - space) for text, role, _color in self._verdicts(row))
        return max(max(left, right) + 2 * self._theme.px(PADDING), self.usual_height)

    def _high(self, text: str, size: str, width: int) -> int:
        metrics = self._metrics_of(size)
        if metrics.horizontalAdvance(text) <= width:
            return metrics.height()
        return metrics.boundingRect(QRect(0, 0, max(width, 1), 100_000), _WRAPPED, text).height()

    def _written(self, row: Row) -> list[tuple[str, str, str]]:
        """Text, size and colour of what stands in the column of the document's words."""
        name = [(row.label, "body", "ink")] if row.label else []
        return [*name, (row.text, "small" if row.label else "body", "muted")]

    def _verdicts(self, row: Row) -> list[tuple[str, str, str]]:
        return [(v.text, "small" if n else "body", v.mood) for n, v in enumerate(row.verdicts)]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        row = self._model.rows[index.row()]
        painter.save()
        state: QStyle.StateFlag = option.state
        view = self.parent()
        has_focus = isinstance(view, QWidget) and view.hasFocus()
        if state & QStyle.StateFlag.State_Selected and has_focus:
            painter.fillRect(rect, self._theme.color("selection"))
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        space, padding = self._theme.px(8), self._theme.px(PADDING)
        inner = rect.adjusted(space, padding, -space, -padding)
        if row.kind == "example":
            self._paint_heading(painter, rect.adjusted(space, 0, -space, -space), row)
        elif index.column() == LINE:
            self._lines(painter, inner, [(str(row.line or ""), "body", "accent")])
        elif index.column() == WRITTEN:
            self._lines(painter, inner, self._written(row), row.kind == "total")
        elif index.column() == AMOUNT:
            painter.setFont(self._theme.font("body", 600))
            painter.setPen(self._theme.color("ink"))
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, row.amount)
        else:
            self._lines(painter, inner, self._verdicts(row))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: Row) -> None:
        bottom = Qt.AlignmentFlag.AlignBottom
        painter.setFont(self._theme.font("body", 600))
        painter.setPen(self._theme.color("ink"))
        text = painter.fontMetrics().elidedText(row.label, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, bottom | Qt.AlignmentFlag.AlignLeft, text)

    def _lines(
        self, painter: QPainter, rect: QRect, lines: Sequence[tuple[str, str, str]], is_strong: bool = False
    ) -> None:
        top = rect.top()
        for text, size, color in lines:
            painter.setFont(self._theme.font(size, 600 if size == "body" and is_strong else 400))
            painter.setPen(self._theme.color(color))
            high = min(self._high(text, size, rect.width()), max(rect.bottom() + 1 - top, 0))
            place = QRect(rect.left(), top, rect.width(), high)
            metrics = painter.fontMetrics()
            is_one = high < 2 * metrics.height()
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width()) if is_one else text
            painter.drawText(place, _WRAPPED, shown)
            top += high
