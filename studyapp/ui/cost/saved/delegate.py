"""How a row of the page of estimates is painted: its name, what it is about, its price, when."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studyapp.ui.cost.saved.head import LONGEST
from studyapp.ui.cost.saved.rows import ESTIMATE, EXAMPLE, HEADING, NOTHING, REMOVED, Row

if TYPE_CHECKING:
    from studyapp.ui.cost.saved.model import SavedModel
    from studyapp.ui.theme import Theme

ROW, HEAD = 42, 44
MOST_MEASURED = 200
_NAME_SHARE = 0.36
_VERTICAL = Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = _VERTICAL | Qt.AlignmentFlag.AlignLeft, _VERTICAL | Qt.AlignmentFlag.AlignRight
_Index = QModelIndex | QPersistentModelIndex


class SavedDelegate(QStyledItemDelegate):
    """Four columns of a row; the amounts stand below one another, and where room is scarce the time goes."""

    def __init__(self, theme: "Theme", model: "SavedModel", parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._widest = 0
        """What the widest name of the rows needs; 0 where it is to be measured."""
        model.modelReset.connect(self._on_changed)
        theme.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        self._widest = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = self._model.row(index.row())
        is_head = row is not None and row.kind == HEADING
        return QSize(0, self._theme.px(HEAD if is_head else ROW))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setMaxLength(LONGEST)
        editor.setAccessibleName(self.tr("Name of the estimate"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(0, 2, 0, -3))
        editor.setFixedWidth(max(round(rect.width() * _NAME_SHARE), self._theme.px(160)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._model.row(index.row())
        if row is None:
            return
        painter.save()
        rect: QRect = option.rect
        if row.kind == HEADING:
            self._heading(painter, rect, str(index.data()))
        elif row.kind == NOTHING:
            self._text(painter, self._inner(rect), str(index.data()), "faint", _LEFT)
        else:
            self._row(painter, option, row, str(index.data()))
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setFont(self._theme.font("small", 700))
        self._text(painter, self._inner(rect).adjusted(0, self._theme.px(14), 0, 0), text, "muted", _LEFT)
        self._rule(painter, rect)

    def _row(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, title: str) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.color("hover"))
        self._rule(painter, rect)
        inner = self._inner(rect)
        left = self._at_right(painter, inner, row)
        name = QRect(inner.left(), inner.top(), self._name_width(inner, left, row), inner.height())
        painter.setFont(self._theme.font("body", 600 if row.kind == ESTIMATE else 400))
        self._text(painter, name, title, "muted" if row.kind == REMOVED or not row.name else "ink", _LEFT)
        detail = QRect(name.right() + self._theme.px(16), inner.top(), 0, inner.height())
        detail.setRight(left - self._theme.px(16))
        if detail.width() > self._theme.px(48):
            painter.setFont(self._theme.font("small"))
            self._text(painter, detail, self._model.shown(row).detail, "muted", _LEFT)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.color("focus"), 1))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), self._theme.px(4), self._theme.px(4))

    def _at_right(self, painter: QPainter, inner: QRect, row: Row) -> int:
        """Paint when and how much; where what stands left of them ends."""
        shown = self._model.shown(row)
        when = QRect(inner)
        when.setLeft(inner.right() - self._theme.px(104))
        painter.setFont(self._theme.font("small"))
        self._text(painter, when, shown.when, "accent" if row.kind in (REMOVED, EXAMPLE) else "faint", _RIGHT)
        painter.setFont(self._theme.font("body", 600))
        width = max(painter.fontMetrics().horizontalAdvance(shown.amount), self._theme.px(120))
        amount = QRect(when.left() - self._theme.px(8) - width, inner.top(), width, inner.height())
        self._text(painter, amount, shown.amount, "ink", _RIGHT)
        return amount.right() if row.kind == REMOVED else amount.left()

    def _name_width(self, inner: QRect, left: int, row: Row) -> int:
        whole = left - inner.left() - self._theme.px(16)
        if row.kind == REMOVED:
            return whole
        if not self._widest:
            metrics = QFontMetrics(self._theme.font("body", 600))
            self._widest = max(map(metrics.horizontalAdvance, self._model.titles(MOST_MEASURED)), default=1)
        return min(whole, round(inner.width() * _NAME_SHARE), self._widest + self._theme.px(8))

    def _inner(self, rect: QRect) -> QRect:
        return rect.adjusted(self._theme.px(12), 0, -self._theme.px(12), 0)

    def _rule(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _text(self, painter: QPainter, rect: QRect, text: str, role: str, side: Qt.AlignmentFlag) -> None:
        painter.setPen(self._theme.color(role))
        metrics = painter.fontMetrics()
        painter.drawText(rect, side, metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width()))
