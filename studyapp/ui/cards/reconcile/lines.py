"""A list of two-line rows, and a field to type in that moves through it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studyapp.ui.theme import Theme

ROW = 56
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class Line(NamedTuple):
    """A row: its title, what is said quietly below it, and what it stands for."""

    title: str
    note: str
    value: object


class LineModel(QAbstractListModel):
    """Rows as Qt's views and screen readers ask for them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.title[:1000]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.title}, {line.note}"
        return None


class _TwoLines(QStyledItemDelegate):
    """Paints the title, and the note below it; what does not fit is left out."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: Any, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, LineModel):
            return
        theme, line = self._theme, model.lines[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft" if is_selected else "hover"))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), theme.px(8), theme.px(8))
        rect: QRect = option.rect.adjusted(theme.px(12), theme.px(8), -theme.px(12), -theme.px(8))
        half = rect.height() // 2
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for text, font, role, room in (
            (line.title, theme.font("body"), "ink", rect.adjusted(0, 0, 0, -half)),
            (
                line.note,
                theme.font("small"),
                "muted" if is_selected else "faint",
                rect.adjusted(0, half, 0, 0),
            ),
        ):
            painter.setFont(font)
            painter.setPen(theme.color(role))
            shown = QFontMetrics(font).elidedText(
                " ".join(text[:400].split()), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, top, shown)
        painter.restore()


class LineList(QListView):
    """The rows; `chosen` carries what the row stands for that was pressed or clicked twice."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines = LineModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_TwoLines(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setStyleSheet("background: transparent;")
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.activated.connect(self._on_activated)

    def show_lines(self, lines: Sequence[Line], most: int) -> None:
        """Show rows, the first chosen, as high as they are but for at most so many."""
        self.lines.set_lines(lines)
        if lines:
            self.setCurrentIndex(self.lines.index(0))
        self.setFixedHeight(self._theme.px(ROW) * max(1, min(len(lines), most)))

    def current(self) -> object:
        """What the chosen row stands for; None where there is none."""
        at = self.currentIndex()
        return self.lines.lines[at.row()].value if at.isValid() else None

    def step(self, by: int) -> None:
        """Choose the row so many further down."""
        last = self.lines.rowCount() - 1
        if last >= 0:
            row = max(0, min(last, self.currentIndex().row() + by))
            self.setCurrentIndex(self.lines.index(row))

    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(self.lines.lines[index.row()].value)


class FindField(QLineEdit):
    """A field whose Up and Down move through a list, and whose Enter chooses there."""

    moved = Signal(int)
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
