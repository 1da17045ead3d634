"""The cells of the estimate: text in its column's colour, a hairline below, the directions as a chip."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studyapp.cost.entry.notes import Note
from studyapp.ui.cost.estimate.editors import CellEditor, PathEditor
from studyapp.ui.cost.estimate.model import AMOUNT, FORMULA, PATH, SOURCE, VOLUME, EstimateModel
from studyapp.ui.cost.wording import told
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.ui.cost.estimate.table import EstimateTable

Index = QModelIndex | QPersistentModelIndex
NUMBERS = (VOLUME, AMOUNT, SOURCE)
_ROLES = {FORMULA: "muted", SOURCE: "accent"}
_ENDS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BEGINS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_AWAY = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Cells(QStyledItemDelegate):
    """Paints the cells and opens their editors; a text that is not understood keeps its editor open."""

    refused = Signal(object)
    """The sentence that says why a text was not taken."""
    too_narrow = Signal(int, int)
    """A column of numbers, and the width that one of them needs."""

    def __init__(self, theme: Theme, model: EstimateModel, table: "EstimateTable") -> None:
        super().__init__(table)
        self._theme = theme
        self._model = model
        self.take_looks()

    def take_looks(self) -> None:
        """Take fonts and colours from the theme, once for all cells."""
        theme = self._theme
        self._fonts = {
            column: theme.font("small" if column == SOURCE else "body", 600 if column == AMOUNT else 400)
            for column in range(SOURCE + 1)
        }
        self._metrics = {column: QFontMetrics(font) for column, font in self._fonts.items()}
        self._chip_font = theme.font("small")
        self._chip_metrics = QFontMetrics(self._chip_font)
        names = ("ink", "muted", "faint", "accent", "accent_soft", "notice", "line", "selection", "focus")
        self._colors = {name: theme.color(name) for name in names}
        self._colors["edge"] = theme.color("accent")
        self._colors["edge"].setAlphaF(0.4)

    def width_of(self, column: int, row: int) -> int:
        """What a cell needs, with room around."""
        space = self._theme.px(20)
        if column != FORMULA:
            text = str(self._model.index(row, column).data())
            return self._metrics[column].horizontalAdvance(text) + space
        text, factor = self._model.calculation(row)
        return self._metrics[column].horizontalAdvance(text) + self._chip_width(factor) + space

    def chip_rect(self, cell: QRect, row: int) -> QRect:
        """Where a row's directions can be clicked; empty where there is no choice."""
        text, factor = self._model.calculation(row)
        return self._chip(cell, text, factor) if factor else QRect()

    # -- painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._colors["selection"])
        painter.setPen(QPen(self._colors["line"], 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        column = index.column()
        if column == FORMULA:
            self._paint_formula(painter, rect, index.row())
        else:
            self._paint_text(painter, rect, index)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._colors["focus"], 1))
            space = self._theme.px(8)
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), space / 2, space / 2)

    def _paint_text(self, painter: QPainter, rect: QRect, index: Index) -> None:
        column, text = index.column(), str(index.data())
        space = self._theme.px(8)
        inner = rect.adjusted(space, 0, -space, 0)
        metrics = self._metrics[column]
        if column in NUMBERS and (need := metrics.horizontalAdvance(text)) > inner.width():
            self.too_narrow.emit(column, need + self._theme.px(20))
        painter.setFont(self._fonts[column])
        painter.setPen(self._color(index))
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _ENDS if column in NUMBERS else _BEGINS, text)

    def _paint_formula(self, painter: QPainter, rect: QRect, row: int) -> None:
        space = self._theme.px(8)
        inner = rect.adjusted(space, 0, -space, 0)
        text, factor = self._model.calculation(row)
        chip = self._chip(rect, text, factor) if factor else QRect()
        if factor:
            inner.setRight(chip.left() - space)
        painter.setFont(self._fonts[FORMULA])
        painter.setPen(self._colors["notice" if self._model.line(row).missing else "muted"])
        text = self._metrics[FORMULA].elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _BEGINS, text)
        if factor:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._colors["edge"], 1))
            painter.setBrush(self._colors["accent_soft"])
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setFont(self._chip_font)
            painter.setPen(self._colors["accent"])
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, factor)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _color(self, index: Index) -> QColor:
        column, line = index.column(), self._model.line(index.row())
        if line.missing and column == PATH:
            return self._colors["faint"]
        if column == AMOUNT and line.amount is None:
            return self._colors["notice"]
        return self._colors[_ROLES.get(column, "ink")]

    def _chip(self, cell: QRect, text: str, factor: str) -> QRect:
        """Behind the formula, or at the end of a cell that has no room for all of it."""
        space, height = self._theme.px(8), self._theme.px(20)
        width = self._chip_metrics.horizontalAdvance(factor) + 2 * space
        left = cell.left() + 2 * space + self._metrics[FORMULA].horizontalAdvance(text)
        left = max(min(left, cell.right() - space - width), cell.left())
        return QRect(left, cell.top() + (cell.height() - height) // 2, width, height)

    def _chip_width(self, factor: str) -> int:
        space = self._theme.px(8)
        return self._chip_metrics.horizontalAdvance(factor) + 3 * space if factor else 0

    # -- editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        if index.column() != PATH:
            return CellEditor(self._theme, index, parent)
        editor = PathEditor(self._theme, index, self._model.card.rates, parent)
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
        least = self._theme.px(110)
        if rect.width() < least:
            rect.setLeft(rect.right() - least if index.column() in NUMBERS else rect.left())
            rect.setWidth(least)
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


def takes(event: QEvent) -> bool:
    """Whether this event would take the text over into the table."""
    if isinstance(event, QKeyEvent):
        return event.type() == QEvent.Type.KeyPress and event.key() in _TAKING
    return (
        isinstance(event, QFocusEvent)
        and event.type() == QEvent.Type.FocusOut
        and event.reason() not in _AWAY
    )
