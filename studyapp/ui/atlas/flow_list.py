"""The list of all requests, a sheet within the window below the button that opens it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from studyapp.ui.theme import Theme

LEAST, MOST, ROW, AIR = 210, 520, 34, 8


class FlowList(QFrame):
    """Open until something is chosen, Esc pressed, or the keyboard goes elsewhere."""

    chosen = Signal(object)
    """The place of a flow, -1 for none."""
    left = Signal()
    """Esc: closed without a choice."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parent = parent
        self._before = 0
        self.setProperty("role", "sheet")
        self.rows = QListWidget()
        self.rows.setAccessibleName(self.tr("Flows"))
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setUniformItemSizes(True)
        self.rows.setMouseTracking(True)
        self.rows.itemClicked.connect(self._on_clicked)
        self.rows.installEventFilter(self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.rows)
        theme.changed.connect(self.hide)
        self.hide()

    def open(self, below: QWidget, none: tuple[str, ...], flows: tuple[str, ...], at: int) -> None:
        """Show titles below a widget, as many rows as the window has room for, flow `at` chosen.

        `none` is what leads to no flow, where one is shown.
        """
        titles = (*none, *flows)
        self._before = len(none)
        px, row = self._theme.px, self._theme.px(ROW)
        self.rows.clear()
        for title in titles:
            item = QListWidgetItem(title)
            item.setToolTip(title)
            self.rows.addItem(item)
            item.setSizeHint(QSize(0, row))
        self.rows.setCurrentRow(at + self._before)
        self.rows.setStyleSheet(f"::item {{ padding-left: {px(8)}px; border-radius: {px(6)}px }}")
        air = px(AIR)
        self._column.setContentsMargins(air, air, air, air)
        metrics = QFontMetrics(self._theme.font())
        widest = max(metrics.horizontalAdvance(title[:200]) for title in titles)
        window = self._parent.rect()
        width = min(
            max(widest + px(36) + 2 * air, px(LEAST), below.width()), px(MOST), window.width() - 2 * air
        )
        corner = below.mapTo(self._parent, QPoint(below.width() - width, below.height() + px(4)))
        height = min(len(titles) * row + 2 * air + 2, window.height() - corner.y() - air)
        self.setGeometry(max(corner.x(), air), corner.y(), width, height)
        self.show()
        self.raise_()
        self.rows.setFocus(Qt.FocusReason.PopupFocusReason)

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
        return False

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self._choose(self.rows.row(item))

    def _choose(self, row: int) -> None:
        self.hide()
        self.chosen.emit(row - self._before)
