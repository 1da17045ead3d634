"""A sheet over the window with a field to type in and a list to choose from: palette, shortcuts, problems."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QCloseEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.finding import Entry, Index
from studyapp.ui.theme import Theme

WIDTH, ROW, HEADER, MOST_ROWS = 640, 36, 30, 12
_ROOT = QModelIndex()
_Row = Entry | str
"""An entry, or the title of a group."""


class EntryModel(QAbstractListModel):
    """Entries as rows, each group under its title."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._rows = []
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                self._rows.append(group)
            self._rows.append(entry)
        self.endResetModel()

    def row(self, index: QModelIndex | QPersistentModelIndex) -> _Row:
        """What stands in a row."""
        return self._rows[index.row()]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.row(index), str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        row = self.row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row if isinstance(row, str) else f"{row.title}, {row.place}, {row.group}"
        return None


class EntryDelegate(QStyledItemDelegate):
    """Paints an entry: its title, and quietly at the right where it is.

    A title takes one line, or as many as it needs where it is a sentence to be read (`wraps`).
    """

    def __init__(self, theme: Theme, parent: QObject, *, wraps: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wraps = wraps
        self.width = WIDTH
        """How wide a row is, in pixels."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        model = index.model()
        row = model.row(index) if isinstance(model, EntryModel) else ""
        if isinstance(row, str):
            return QSize(0, self._theme.px(HEADER))
        if not self._wraps:
            return QSize(0, self._theme.px(ROW))
        width = self.width - 2 * self._theme.px(20) - self._place_width(row.place)
        metrics = QFontMetrics(self._theme.font())
        text = metrics.boundingRect(QRect(0, 0, max(width, 100), 1000), _WRAPPED, row.title)
        return QSize(0, max(text.height() + self._theme.px(ROW) - metrics.height(), self._theme.px(ROW)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        if not isinstance(model, EntryModel):
            return
        theme = self._theme
        row = model.row(index)
        rect: QRect = option.rect.adjusted(theme.px(20), 0, -theme.px(20), 0)
        painter.save()
        if isinstance(row, str):
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("faint"))
            painter.drawText(rect.adjusted(0, 0, 0, -theme.px(4)), _LEFT_BOTTOM, row)
        else:
            self._paint_entry(painter, option, rect, row)
        painter.restore()

    def _paint_entry(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, entry: Entry
    ) -> None:
        theme = self._theme
        selected = bool(option.state & QStyleOptionViewItem().state.State_Selected)
        if selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selection"))
            chosen = option.rect.adjusted(theme.px(8), 1, -theme.px(8), -1)
            painter.drawRoundedRect(chosen, theme.px(8), theme.px(8))
        small = theme.font("small")
        most = rect.width() // 2
        place = QFontMetrics(small).elidedText(entry.place, Qt.TextElideMode.ElideRight, most)
        painter.setFont(small)
        painter.setPen(theme.color("muted" if selected else "faint"))
        painter.drawText(rect, _RIGHT, place)
        body = theme.font("body")
        painter.setFont(body)
        painter.setPen(theme.color("ink"))
        room = rect.adjusted(0, 0, -self._place_width(place), 0)
        if self._wraps:
            painter.drawText(room, _WRAPPED, entry.title)
        else:
            title = " ".join(entry.title.split())
            shown = QFontMetrics(body).elidedText(title, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, _LEFT, shown)

    def _place_width(self, place: str) -> int:
        small = QFontMetrics(self._theme.font("small"))
        return small.horizontalAdvance(place) + self._theme.px(16)


class Sheet(QWidget):
    """Lies over its parent until something is chosen, Esc pressed or its ground clicked; then it is gone."""

    chosen = Signal(object)
    """The target of the entry."""
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        words: tuple[str, str],
        entries: Sequence[Entry],
        parent: QWidget,
        *,
        start: Sequence[Entry] | None = None,
        wraps: bool = False,
    ) -> None:
        """`words` are its title and the hint in its field; `entries` can be found.

        `start` (None: all of them) is shown while nothing is typed; with `wraps` long titles take several
        lines.
        """
        title, hint = words
        super().__init__(parent)
        self._parent = parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self._theme = theme
        self._entries = entries
        self._index: Index | None = None
        self._start = entries if start is None else start
        self.answers: Callable[[str], Sequence[Entry]] | None = None
        """What it makes of a text stands before what is found."""
        self._focus_before = QApplication.focusWidget()
        self._panel = QFrame(self)
        self._panel.setProperty("role", "sheet")
        self.field = QLineEdit(self._panel)
        self.field.setProperty("role", "search")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.model = EntryModel(self)
        self.list = QListView(self._panel)
        self.list.setAccessibleName(title)
        self._delegate = EntryDelegate(theme, self.list, wraps=wraps)
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = QLabel(self.tr("Nothing found."), self._panel)
        self._nothing.setProperty("role", "muted")
        line = QFrame(self._panel)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        layout = QVBoxLayout(self._panel)
        layout.setContentsMargins(1, theme.px(4), 1, theme.px(8))
        layout.setSpacing(0)
        for widget in (self.field, line, self.list, self._nothing):
            layout.addWidget(widget)
        self._nothing.setContentsMargins(theme.px(20), theme.px(12), 0, theme.px(8))
        self.field.textChanged.connect(self._on_text_changed)
        self.list.clicked.connect(self._on_clicked)
        theme.changed.connect(self.close)
        self._on_text_changed("")

    def open(self) -> None:
        """Show the sheet and take the keyboard."""
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Fit the sheet to its parent, which has another size now."""
        self.setGeometry(self._parent.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that the field leaves over."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: MOST_ROWS,
            Qt.Key.Key_PageUp: -MOST_ROWS,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._move(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape or self._is_toggle(event):
            self.close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        return True  # the field keeps the keyboard; the list is moved in by the arrows

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.color("shadow"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.PopupFocusReason)
            self._focus_before = None
        self.closed.emit()

    def _is_toggle(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_K and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _on_text_changed(self, text: str) -> None:
        if text.strip():
            if self._index is None:
                self._index = Index(self._entries)
            answered = self.answers(text) if self.answers is not None else ()
            self.model.set_entries((*answered, *self._index.find(text)))
        else:
            self.model.set_entries(self._start)
        self._nothing.setVisible(self.model.rowCount() == 0)
        self.list.setVisible(self.model.rowCount() > 0)
        self.list.setCurrentIndex(QModelIndex())
        self._move(1)
        self.list.scrollToTop()
        self._fit()

    def _move(self, by: int) -> None:
        """Select the entry that many rows on, over the titles of groups."""
        last = self.model.rowCount() - 1
        at = min(max(self.list.currentIndex().row() + by, 0), last)
        step = 1 if by > 0 else -1
        while 0 <= at <= last and isinstance(self.model.row(self.model.index(at)), str):
            at += step
        if 0 <= at <= last:
            self.list.setCurrentIndex(self.model.index(at))
            if at == 1:
                self.list.scrollToTop()

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid() or isinstance(self.model.row(index), str):
            return
        row = self.model.row(index)
        self.close()
        if isinstance(row, Entry):
            self.chosen.emit(row.target)

    def _fit(self) -> None:
        px = self._theme.px
        width = min(px(WIDTH), self.width() - px(32))
        self._panel.setFixedWidth(max(width, px(200)))
        self._delegate.width = self._panel.width() - 2 - self.list.verticalScrollBar().sizeHint().width()
        rows = sum(self.list.sizeHintForRow(at) for at in range(min(self.model.rowCount(), MOST_ROWS)))
        self.list.setFixedHeight(min(rows, max(px(ROW), self.height() - px(180))))
        self._panel.adjustSize()
        self._panel.move(QPoint((self.width() - self._panel.width()) // 2, px(56)))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = _LEFT | Qt.TextFlag.TextWordWrap
_LEFT_BOTTOM = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
