"""What there is to learn: the decks with what is left of each, and the week ahead."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from studyapp.cards.learning.pool import Choice, Counts
from studyapp.ui.cards.deck_model import COUNTS_ROLE, MARK_ROLE, Counter, DeckModel
from studyapp.ui.cards.forecast import Forecast
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QDate

KINDS = ("new", "learning", "due")
_COLORS = {"new": "accent", "learning": "notice", "due": "good"}
ROW_HEIGHT = 32
INDENT = 14


class _RowDelegate(QStyledItemDelegate):
    """A title, and at the right in columns how many new cards, cards in learning and reviews are left."""

    def __init__(self, theme: Theme, parent: QTreeView) -> None:
        super().__init__(parent)
        self._theme = theme
        self.columns: tuple[str, ...] = ()
        """The kinds that are shown: those of which anything is left."""
        self.width = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        px, color = self._theme.px, self._theme.color
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        counts = index.data(COUNTS_ROLE)
        is_left = isinstance(counts, Counts) and counts.total > 0
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(px(12), 0, -px(10), 0)
        if isinstance(counts, Counts):
            self._paint_counts(painter, area, counts, chosen)
        font = self._theme.font("body", 700 if chosen else 400)
        room = area.adjusted(0, 0, -self.width * len(self.columns) - px(4), 0)
        mark = index.data(MARK_ROLE)
        if mark:
            self._paint_mark(painter, room, mark)
            room.setLeft(room.left() + self._mark_width(mark))
        # What differs between queries is at their ends as often as at their beginnings.
        side = Qt.TextElideMode.ElideMiddle if mark else Qt.TextElideMode.ElideRight
        title = QFontMetrics(font).elidedText(index.data(), side, int(room.width()))
        painter.setFont(font)
        painter.setPen(color("accent" if chosen else "ink" if is_left else "muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()

    def _mark_width(self, mark: str) -> int:
        return QFontMetrics(self._theme.mono("small")).horizontalAdvance(mark) + self._theme.px(6)

    def _paint_mark(self, painter: QPainter, room: QRectF, mark: str) -> None:
        """What tells a query from a page of the same name."""
        painter.setFont(self._theme.mono("small"))
        painter.setPen(self._theme.color("faint"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, mark)

    def _paint_counts(self, painter: QPainter, area: QRectF, counts: Counts, chosen: bool) -> None:
        painter.setFont(self._theme.font("small", 700 if chosen else 400))
        right = area.right()
        for kind in reversed(self.columns):
            number = getattr(counts, kind)
            cell = QRectF(right - self.width, area.top(), self.width, area.height())
            painter.setPen(self._theme.color(_COLORS[kind]))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(cell, side, str(number) if number else "")
            right -= self.width


class _Tree(QTreeView):
    """A tree whose row under the pointer, and the chosen one, are marked over their whole width."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def drawRow(
        self, painter: QPainter, options: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        chosen = self.selectionModel().isSelected(_plain(index))
        hovered = bool(options.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(QRectF(options.rect), self._theme.px(6), self._theme.px(6))
            painter.restore()
        super().drawRow(painter, options, index)

    def drawBranches(
        self, painter: QPainter, rect: object, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A small angle before a row that can be opened."""
        model = self.model()
        if not isinstance(model, DeckModel) or not model.rowCount(index) or not index.parent().isValid():
            return
        px = self._theme.px
        row = self.visualRect(_plain(index))
        middle, left = row.center().y(), row.left() - px(2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.color("faint"))
        if self.isExpanded(_plain(index)):
            painter.drawPolyline(_points((left, middle - px(2)), (left + px(4), middle + px(2)),
                                         (left + px(8), middle - px(2))))  # fmt: skip
        else:
            painter.drawPolyline(_points((left + px(2), middle - px(4)), (left + px(6), middle),
                                         (left + px(2), middle + px(4))))  # fmt: skip
        painter.restore()


def _plain(index: QModelIndex | QPersistentModelIndex) -> QModelIndex:
    return index.model().index(index.row(), index.column(), index.parent())


def _points(*points: tuple[float, float]) -> list[QPointF]:
    return [QPointF(x, y) for x, y in points]


class DeckPanel(QFrame):
    """The decks and the week ahead below them."""

    deck_chosen = Signal(object)
    """The name of a deck."""
    failed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model = DeckModel(self)
        self.model.failed.connect(self.failed)
        self.model.dataChanged.connect(self._on_counted)
        self.tree = _Tree(theme, self)
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setExpandsOnDoubleClick(False)
        self._delegate = _RowDelegate(theme, self.tree)
        self.tree.setItemDelegate(self._delegate)
        self.tree.setMouseTracking(True)
        self.tree.setAccessibleName(self.tr("Decks"))
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setRootIsDecorated(False)
        self.tree.clicked.connect(self._on_chosen)
        self.tree.activated.connect(self._on_chosen)
        self.tree.expanded.connect(self._fit)
        self.tree.collapsed.connect(self._fit)
        self.forecast = Forecast(theme, self)
        self._title = QLabel(self.tr("Decks"), self)
        self._kinds = {
            "new": QLabel(self.tr("new", "short, above a column of numbers"), self),
            "learning": QLabel(self.tr("steps", "cards in learning; short, above a column of numbers"), self),
            "due": QLabel(self.tr("due", "short, above a column of numbers"), self),
        }
        self._week = QLabel(self.tr("The next 7 days"), self)
        self._streak = QLabel(self)
        for label in (self._title, self._week, self._streak, *self._kinds.values()):
            label.setProperty("role", "caption")
        self._head, self._middle = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._title, 1)
        for label in self._kinds.values():
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._head.addWidget(label)
        self._middle.addWidget(self._week, 1)
        self._middle.addWidget(self._streak)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.tree)
        self._column.addLayout(self._middle)
        self._column.addWidget(self.forecast)
        self._column.addStretch(1)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def show_forecast(self, days: Sequence[int], today: "QDate", streak: int) -> None:
        """Show the week ahead and how many days in a row were learned; before the first answer nothing."""
        self.forecast.set_days(days, today)
        self._streak.setText(self.tr("%n day(s) in a row", "", streak) if streak > 1 else "")
        for part in (self._week, self._streak, self.forecast):
            part.setVisible(any(days))

    def show_decks(self, choices: Sequence[Choice], counter: Counter, chosen: str | None) -> None:
        """Show the decks, with the one marked that is learned; None marks none."""
        if self.model.set_decks(choices, counter):
            self._open_first()
        index = self.model.index_of(chosen) if chosen is not None else QModelIndex()
        if index.isValid():
            self.tree.setCurrentIndex(index)
        else:
            self.tree.clearSelection()
        self._fit()

    def _open_first(self) -> None:
        """A document is seen whole; of a folder of many the outermost rows."""
        if len(self.model.choices) <= 60:
            self.tree.expandAll()
        else:
            self.tree.expand(self.model.index(0, 0))

    def _on_chosen(self, index: QModelIndex) -> None:
        choice = self.model.choice(index)
        if choice is None:
            return
        if choice.kind == "folder":
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
        self.deck_chosen.emit(choice.name)

    def _on_counted(self) -> None:
        """Columns of which nothing is left in any deck take no room."""
        whole = self.model.counts("")
        columns = tuple(kind for kind in KINDS if whole is not None and getattr(whole, kind))
        small = QFontMetrics(self._theme.font("small"))
        widths = [small.horizontalAdvance(self._kinds[kind].text()) for kind in columns]
        widths += [small.horizontalAdvance(str(getattr(whole, kind))) for kind in columns]
        self._delegate.columns = columns
        self._delegate.width = max(widths, default=0) + self._theme.px(8)
        for kind, label in self._kinds.items():
            label.setVisible(kind in columns)
            label.setFixedWidth(self._delegate.width)
        self.tree.viewport().update()

    def _fit(self) -> None:
        """The tree is as high as its rows, up to what leaves room for the week ahead."""
        rows = max(1, self._rows_in_sight())
        most = max(self.height() - self._theme.px(200), self._theme.px(64))
        self.tree.setFixedHeight(min(rows * self._theme.px(ROW_HEIGHT) + 2, most))

    def _rows_in_sight(self) -> int:
        count, index = 0, self.model.index(0, 0)
        while index.isValid() and count < 100:
            count, index = count + 1, self.tree.indexBelow(index)
        return count

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(8), px(16), px(8), px(8))
        self._column.setSpacing(px(8))
        self._head.setContentsMargins(px(12), 0, px(10), 0)
        self._head.setSpacing(0)
        self._middle.setContentsMargins(px(12), px(12), px(12), 0)
        self.tree.setIndentation(px(INDENT))
        self.forecast.setFixedHeight(px(96))
        self._on_counted()
        self._fit()
