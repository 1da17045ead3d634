"""The list of all requests, a sheet within the window below the button that opens it."""

from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.shortcuts import key_names
from studyapp.ui.theme import Theme

LEAST, MOST, ROW, AIR = 260, 560, 34, 8

_NOTE = Qt.ItemDataRole.UserRole


class FlowRow(NamedTuple):
    """A request in the list: its title, how many steps it has, and the line it was read from."""

    title: str
    steps: int
    line: int


class FlowList(QFrame):
    """Open until something is chosen, Esc pressed, or the keyboard goes elsewhere; S asks for a line."""

    chosen = Signal(object)
    """The place of a flow, -1 for none."""
    source_asked = Signal(object)
    """The line of the flow that is chosen in the list."""
    left = Signal()
    """Esc: closed without a choice."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parent = parent
        self._before = 0
        self._flows: tuple[FlowRow, ...] = ()
        self.setProperty("role", "sheet")
        self.rows = QListWidget()
        self.rows.setAccessibleName(self.tr("Flows"))
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setUniformItemSizes(True)
        self.rows.setMouseTracking(True)
        self.rows.setItemDelegate(_Notes(theme, self.rows))
        self.rows.itemClicked.connect(self._on_clicked)
        self.rows.installEventFilter(self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.rows)
        theme.changed.connect(self.hide)
        self.hide()

    def open(self, below: QWidget, none: tuple[str, ...], flows: tuple[FlowRow, ...], at: int) -> None:
        """Show flows below a widget, as many rows as the window has room for, flow `at` chosen.

        `none` is what leads to no flow, where one is shown.
        """
        self._before, self._flows = len(none), flows
        self.rows.clear()
        for title in none:
            self._add(title, "")
        for flow in flows:
            self._add(flow.title, self._note(flow))
        self.rows.setCurrentRow(at + self._before)
        px = self._theme.px
        self.rows.setStyleSheet(f"::item {{ padding-left: {px(8)}px; border-radius: {px(6)}px }}")
        self._column.setContentsMargins(px(AIR), px(AIR), px(AIR), px(AIR))
        self._stand(below)
        self.show()
        self.raise_()
        self.rows.setFocus(Qt.FocusReason.PopupFocusReason)
        # The one installed last is asked first: S means a line here, before it means one for the whole room.
        self.rows.removeEventFilter(self)
        self.rows.installEventFilter(self)

    def _note(self, flow: FlowRow) -> str:
        """How long a flow is, and where it comes from."""
        return self.tr("%n step(s)", "", flow.steps) + " · " + self.tr("line {0}").format(flow.line)

    def _add(self, title: str, note: str) -> None:
        item = QListWidgetItem(title)
        item.setData(_NOTE, note)
        item.setToolTip(title)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {note}" if note else title)
        item.setSizeHint(QSize(0, self._theme.px(ROW)))
        self.rows.addItem(item)

    def _stand(self, below: QWidget) -> None:
        px = self._theme.px
        air = px(AIR)
        metrics, small = QFontMetrics(self._theme.font()), QFontMetrics(self._theme.font("small"))
        widest = max(
            (
                metrics.horizontalAdvance(flow.title[:200]) + small.horizontalAdvance(self._note(flow))
                for flow in self._flows
            ),
            default=0,
        )
        window = self._parent.rect()
        width = min(
            max(widest + px(60) + 2 * air, px(LEAST), below.width()), px(MOST), window.width() - 2 * air
        )
        corner = below.mapTo(self._parent, QPoint(below.width() - width, below.height() + px(4)))
        height = min(self.rows.count() * px(ROW) + 2 * air + 2, window.height() - corner.y() - air)
        self.setGeometry(max(corner.x(), air), corner.y(), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self._choose(self.rows.currentRow())
                return True
            if key == Qt.Key.Key_Escape:
                self.hide()
                self.left.emit()
                return True
            if "S" in key_names(event) and self.line():
                self.hide()
                self.source_asked.emit(self.line())
                return True
        return False

    def line(self) -> int:
        """The line of the flow that is chosen in the list, 0 for none."""
        at = self.rows.currentRow() - self._before
        return self._flows[at].line if 0 <= at < len(self._flows) else 0

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self._choose(self.rows.row(item))

    def _choose(self, row: int) -> None:
        self.hide()
        self.chosen.emit(row - self._before)


class _Notes(QStyledItemDelegate):
    """Writes what is known of a row small at its right end, and cuts the title before it."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        room = option.rect.width() - self._room(index) - self._theme.px(20)
        text = str(index.data() or "")[:400]
        option.text = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color("muted"))
        place = option.rect.adjusted(0, 0, -self._theme.px(10), 0)
        aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, aligned, str(index.data(_NOTE) or ""))
        painter.restore()

    def _room(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """How wide a row's note is, with air before it; 0 for none."""
        note = str(index.data(_NOTE) or "")
        metrics = QFontMetrics(self._theme.font("small"))
        return metrics.horizontalAdvance(note) + self._theme.px(16) if note else 0
