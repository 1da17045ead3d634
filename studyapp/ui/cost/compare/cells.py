"""The cells of a comparison: what is another in B is marked, a difference has an arrow and a sign."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studyapp.cost.entry.quick import Note
from studyapp.ui.cost.compare.model import (
    A_PATH,
    B_AMOUNT,
    B_PATH,
    CHANGED,
    DIFFERENCE,
    ITEM,
    NUMBERS,
    TURN,
    CompareModel,
)
from studyapp.ui.cost.estimate.cells import takes
from studyapp.ui.cost.estimate.editors import CellEditor, PathEditor
from studyapp.ui.cost.wording import told
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.ui.cost.compare.table import CompareTable

Index = QModelIndex | QPersistentModelIndex
_ENDS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BEGINS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MARK = "• "
"""Before what is another in B."""
ARROW = 18
"""The room for the arrow of a path that can be chosen, in design pixels."""


class CompareCells(QStyledItemDelegate):
    """Paints the cells and opens the editors of B."""

    refused = Signal(object)
    """The sentence that says why a text was not taken."""

    def __init__(self, theme: Theme, model: CompareModel, table: "CompareTable") -> None:
        super().__init__(table)
        self._theme = theme
        self._model = model

    def width_of(self, index: Index) -> int:
        """What a cell needs, with room around."""
        metrics = QFontMetrics(self._font(index, bold=True))
        arrow = ARROW if index.column() == B_PATH else 0
        return metrics.horizontalAdvance(f"{MARK}{index.data()}") + self._theme.px(16 + arrow)

    def _font(self, index: Index, *, bold: bool = False) -> QFont:
        heavy = bold or bool(index.data(CHANGED)) or bool(index.data(TURN)) or index.column() == B_AMOUNT
        return self._theme.font("body", 600 if heavy else 400)

    # -- painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        px, color = self._theme.px, self._theme.color
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        column = index.column()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, color("selection"))
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if column in (A_PATH, B_PATH, DIFFERENCE):
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        if index.data(CHANGED):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(px(3), px(4), -px(3), -px(5)), px(6), px(6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._write(painter, rect, index)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(color("focus"), 1))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), px(4), px(4))

    def _write(self, painter: QPainter, rect: QRect, index: Index) -> None:
        px, column = self._theme.px, index.column()
        inner = rect.adjusted(px(8), 0, -px(8), 0)
        if column == B_PATH:
            inner.setRight(inner.right() - px(ARROW - 6))
            self._paint_arrow(painter, QRect(inner.right(), rect.top(), px(ARROW), rect.height()))
        font = self._font(index)
        text = f"{MARK}{index.data()}" if index.data(CHANGED) else str(index.data())
        text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.setFont(font)
        painter.setPen(self._theme.color(self._role(index)))
        painter.drawText(inner, _ENDS if column in NUMBERS else _BEGINS, text)

    def _role(self, index: Index) -> str:
        column, pair = index.column(), self._model.row(index.row())
        if column == DIFFERENCE:
            turn = index.data(TURN)
            none = "muted" if pair.difference is not None else "notice"
            return "notice" if turn > 0 else "good" if turn < 0 else none
        if column == ITEM:
            return "ink"
        if column < B_PATH:
            return "muted"
        if column == B_AMOUNT and pair.b is not None and pair.b.amount is None:
            return "notice"
        return "accent" if index.data(CHANGED) else "ink" if pair.b is not None else "faint"

    def _paint_arrow(self, painter: QPainter, room: QRect) -> None:
        unit = self._theme.px(4)
        middle = QPointF(room.center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("faint"), 1.4 * unit / 4))
        sides = QPointF(-unit, -unit / 2), QPointF(0, unit / 2), QPointF(unit, -unit / 2)
        painter.drawPolyline([middle + side for side in sides])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    # -- editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        if index.column() != B_PATH:
            return CellEditor(self._theme, index, parent)
        editor = PathEditor(self._theme, index, self._model.rates, parent)
        editor.picked.connect(self._on_picked)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # Other lines may change meanwhile: what is being typed stays.
        if isinstance(editor, CellEditor) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, CellEditor):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(1, 2, -1, -3))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(editor, CellEditor) and takes(event) and not self._understood(editor):
            return event.type() == QEvent.Type.KeyPress
        return super().eventFilter(editor, event)

    def _understood(self, editor: CellEditor) -> bool:
        if not editor.isModified() or not editor.cell.isValid():
            return True
        entry = self._model.read(editor.cell.row(), editor.cell.column(), editor.text())
        if not isinstance(entry, Note):
            return True
        editor.mark(told(entry))
        self.refused.emit(told(entry))
        return False

    def _on_picked(self, editor: PathEditor) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
