"""The list below the quick line: what may be meant, or what was asked before."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from studyapp.ui.finding import Entry
from studyapp.ui.sheet import ROW, EntryDelegate, EntryModel
from studyapp.ui.theme import Theme

MOST_ROWS = 8
SHADOW = 10
"""How far its soft shadow reaches around it."""


class OfferList(QWidget):
    """Lies over the room, below a widget; it opens no window and never takes the focus."""

    taken = Signal(object)
    """The target of the entry that was taken; the list is closed by then."""
    told = Signal(str)
    """What to say of it to who cannot see it; "" when it closes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "offers")
        self._theme = theme
        self.model = EntryModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self._delegate = EntryDelegate(theme, self.list, wraps=False)
        self.list.setItemDelegate(self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setUniformItemSizes(True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.list)
        self.list.clicked.connect(self._on_clicked)
        self.hide()

    # -- opening and closing

    def open(self, title: str, entries: Sequence[Entry], over: QWidget, place: tuple[QPoint, int]) -> None:
        """Show these over a widget; `place` is the list's upper left corner in it, and its width.

        Nothing is chosen at first. Without entries it closes.
        """
        if not entries:
            self.dismiss()
            return
        if self.parentWidget() is not over:
            self.setParent(over)
        self.model.set_entries(entries)
        self.list.setAccessibleName(title)
        self.list.clearSelection()
        self.list.setCurrentIndex(QModelIndex())
        self.list.scrollToTop()
        self._fit(over, *place)
        self.show()
        self.raise_()
        self.told.emit(self.tr("{0}: {1}. The arrow down chooses.").format(title, len(entries)))

    def dismiss(self) -> None:
        """Take the list away."""
        if not self.isHidden():
            self.hide()
            self.told.emit("")

    @property
    def is_open(self) -> bool:
        """Whether anything is offered."""
        return not self.isHidden()

    @property
    def top(self) -> int:
        """Where it begins in its parent."""
        return self.y() + self._theme.px(SHADOW)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is offered."""
        rows = (self.model.row(self.model.index(at)) for at in range(self.model.rowCount()))
        return tuple(row for row in rows if isinstance(row, Entry)) if self.is_open else ()

    def _fit(self, over: QWidget, corner: QPoint, width: int) -> None:
        """As high as its rows, but not beyond the room."""
        px = self._theme.px
        shadow, inside = px(SHADOW), px(6) + 1
        self._column.setContentsMargins(shadow + 1, shadow + inside, shadow + 1, shadow + inside)
        rows = min(self.model.rowCount(), MOST_ROWS)
        room = over.height() - corner.y() - px(8)
        height = min(rows * px(ROW) + 2 * inside, max(room, px(ROW) + 2 * inside))
        panel = QRect(corner.x(), corner.y(), width, height)
        self.setGeometry(panel.adjusted(-shadow, -shadow, shadow, shadow))

    def paintEvent(self, event: QPaintEvent) -> None:
        shadow, color = self._theme.px(SHADOW), self._theme.color
        panel = QRectF(self.rect()).adjusted(shadow, shadow, -shadow, -shadow)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tint = QColor(color("shadow"))
        tint.setAlpha(max(tint.alpha() // (2 * shadow), 1))
        painter.setBrush(tint)
        for reach in range(shadow, 0, -1):
            radius = self._theme.px(14) + reach
            around = panel.adjusted(-reach, -reach / 3, reach, reach)
            painter.drawRoundedRect(around, radius, radius)
        painter.setBrush(color("raised"))
        painter.setPen(color("line"))
        radius = self._theme.px(14)
        painter.drawRoundedRect(panel.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    # -- choosing

    def choose(self, row: int) -> None:
        """Choose a row; one before the first chooses none."""
        index = self.model.index(min(row, self.model.rowCount() - 1)) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        if not index.isValid():
            self.list.clearSelection()
        said = index.data(Qt.ItemDataRole.AccessibleTextRole) if index.isValid() else None
        self.told.emit(str(said or self.list.accessibleName()))

    def press(self, key: Qt.Key) -> bool:
        """Use a key that the field was given; False where it is not for the list."""
        if not self.is_open:
            return False
        row = self.list.currentIndex().row()
        if key == Qt.Key.Key_Down:
            self.choose(row + 1)
        elif key == Qt.Key.Key_Up and row >= 0:
            self.choose(row - 1)
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.take()
        else:
            return False
        return True

    def take(self) -> bool:
        """Take the chosen one, or the first; False where nothing is offered."""
        if not self.is_open:
            return False
        self._on_clicked(self.model.index(max(self.list.currentIndex().row(), 0)))
        return True

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        self.dismiss()
        if isinstance(row, Entry):
            self.taken.emit(row.target)
