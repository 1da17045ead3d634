"""What there is to learn: the page and its sections with what is left of each, and the week ahead."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studyapp.cards.model import Card
from studyapp.cards.sections import sections
from studyapp.cards.session import Counts, Session
from studyapp.ui.cards.wording import Wording
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_COUNT_ROLE = int(Qt.ItemDataRole.UserRole)
_DEPTH_ROLE = _COUNT_ROLE + 1
_NO_INDEX = QModelIndex()


class DeckRow(NamedTuple):
    """One line of the list."""

    title: str
    depth: int
    """0 for the whole page."""
    cards: tuple[Card, ...]
    counts: Counts


class DeckModel(QAbstractListModel):
    """The rows as Qt's views and screen readers ask for them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[DeckRow, ...] = ()

    def set_rows(self, rows: Sequence[DeckRow]) -> None:
        """Show these; where only counts changed, the choice stays."""
        same = [(row.title, row.depth) for row in rows] == [(row.title, row.depth) for row in self.rows]
        if same:
            self.rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.title}: {Wording().progress(row.counts)}"
        shown = {
            Qt.ItemDataRole.DisplayRole: row.title,
            _COUNT_ROLE: row.counts.total,
            _DEPTH_ROLE: row.depth,
        }
        return shown.get(role)


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(32))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        px, color = self._theme.px, self._theme.color
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(area, px(6), px(6))
        count = index.data(_COUNT_ROLE)
        depth = index.data(_DEPTH_ROLE)
        number = str(count) if count else ""
        small = self._theme.font("small", 700 if chosen else 400)
        width = QFontMetrics(small).horizontalAdvance(number)
        inside = area.adjusted(px(12 + 16 * depth), 0, -px(12), 0)
        painter.setFont(small)
        painter.setPen(color("accent" if chosen else "muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | middle, number)
        font = self._theme.font("body", 700 if chosen else 400)
        painter.setFont(font)
        painter.setPen(color("accent" if chosen else "ink" if count else "muted"))
        room = inside.adjusted(0, 0, -width - px(8), 0)
        title = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, title)
        painter.restore()


class Forecast(QWidget):
    """A bar a day for what comes back: today in the accent, its number above and its day below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: tuple[int, ...] = ()
        self._today = QDate.currentDate()

    def set_days(self, days: Sequence[int], today: QDate) -> None:
        """How many cards come back on each day from today on."""
        self._days = tuple(days)
        self._today = today
        sentence = ", ".join(
            f"{self._day_name(at, short=False)}: {Wording().cards(n)}" for at, n in enumerate(days)
        )
        self.setAccessibleName(self.tr("The next 7 days"))
        self.setAccessibleDescription(sentence)
        self.setToolTip(sentence.replace(", ", "\n"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(208), self._theme.px(96))

    def paintEvent(self, event: "QPaintEvent") -> None:
        if not self._days:
            return
        px, color = self._theme.px, self._theme.color
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font("small")
        font.setPixelSize(max(8, round(font.pixelSize() * 0.92)))
        painter.setFont(font)
        letters = QFontMetrics(font).height()
        gap, margin = px(8), px(12)
        width = (self.width() - 2 * margin - gap * (len(self._days) - 1)) / len(self._days)
        floor = self.height() - letters - px(4)
        most = max(*self._days, 1)
        for at, count in enumerate(self._days):
            left = margin + at * (width + gap)
            height = max(px(2), round((floor - letters - px(4)) * count / most))
            bar = QRectF(left, floor - height, width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("line" if not count else "accent" if at == 0 else "memory_3"))
            painter.drawRoundedRect(bar, min(px(3), height / 2), min(px(3), height / 2))
            painter.setPen(color("ink" if at == 0 else "muted"))
            above = QRectF(left - gap, bar.top() - letters - px(2), width + 2 * gap, letters)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(count) if count else "")
            painter.setPen(color("ink" if at == 0 else "faint"))
            below = QRectF(left - gap, floor + px(4), width + 2 * gap, letters)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._day_name(at, short=True))

    def _day_name(self, at: int, short: bool) -> str:
        date = self._today.addDays(at)
        form = QLocale.FormatType.NarrowFormat if short else QLocale.FormatType.LongFormat
        return QLocale().dayName(date.dayOfWeek(), form)


def rows_of(page: str, session: Session) -> list[DeckRow]:
    """The page and its sections, each with what is left of it today."""
    found = [(page, 0, session.cards), *sections(session.cards)]
    return [DeckRow(title, depth, cards, session.counts_of(cards)) for title, depth, cards in found]


class DeckPanel(QFrame):
    """The list and the forecast below it; `deck_chosen` carries the cards of the row that was chosen."""

    deck_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model = DeckModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_RowDelegate(theme, self.list))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Decks"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._on_chosen)
        self.list.activated.connect(self._on_chosen)
        self.forecast = Forecast(theme, self)
        self._titles = (QLabel(self.tr("Decks"), self), QLabel(self.tr("The next 7 days"), self))
        for title in self._titles:
            title.setProperty("role", "caption")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._titles[0])
        self._column.addWidget(self.list)
        self._column.addWidget(self._titles[1])
        self._column.addWidget(self.forecast)
        self._column.addStretch(1)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def show_forecast(self, days: Sequence[int], today: QDate) -> None:
        """Show the week ahead; before the first answer there is none."""
        self.forecast.set_days(days, today)
        for part in (self._titles[1], self.forecast):
            part.setVisible(any(days))

    def show_rows(self, rows: Sequence[DeckRow], chosen: Sequence[Card]) -> None:
        """Show the rows, with the one marked that holds the chosen cards."""
        self.model.set_rows(rows)
        wanted = tuple(chosen)
        at = next((at for at, row in enumerate(self.model.rows) if row.cards == wanted), -1)
        self.list.setCurrentIndex(self.model.index(at))
        self._fit()

    def _on_chosen(self, index: QModelIndex) -> None:
        self.deck_chosen.emit(self.model.rows[index.row()].cards)

    def _fit(self) -> None:
        """The list is as high as its rows, up to what leaves room for the forecast."""
        rows = max(1, len(self.model.rows))
        self.list.setFixedHeight(
            min(rows * self._theme.px(32) + 2, max(self.height() - self._theme.px(220), self._theme.px(64)))
        )

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(8), px(16), px(8), px(16))
        self._column.setSpacing(px(8))
        for at, title in enumerate(self._titles):
            title.setContentsMargins(px(12), px(20) if at else 0, 0, 0)
        self.forecast.setFixedHeight(px(96))
        self.forecast.setContentsMargins(px(12), 0, px(12), 0)
        self._fit()
