"""The page that browses all cards: a field to search, filters, the table, and the chosen card."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from studyapp.cards.search import query_words
from studyapp.errors import StudyappError
from studyapp.ui.cards.browse.action_row import ActionRow
from studyapp.ui.cards.browse.model import CardModel, filter_title
from studyapp.ui.cards.browse.preview import Preview
from studyapp.ui.cards.browse.source import COLUMNS, FILTERS
from studyapp.ui.cards.wording import Wording
from studyapp.ui.theme import Theme
from studyapp.ui.wrapping import WrappingRow

if TYPE_CHECKING:
    from studyapp.cards.model import Card
    from studyapp.ui.cards.desk import Desk

MOST_KEPT, MOST_LOOKED_AT = 1000, 4096
"""How many cards stay selected when the table is filled anew, and among how many rows they are looked for."""
BESIDE = 1360
"""From this width on the chosen card stands beside the table, below it otherwise."""
_WIDTHS = {
    "place": 168,
    "state": 92,
    "due": 120,
    "stability": 100,
    "difficulty": 76,
    "recall": 64,
    "lapses": 64,
}
_LEAST_TEXT = 180
_GO_FIRST = ("lapses", "difficulty", "stability", "recall", "place")
"""The columns that give way where there is no room, the first first."""


class BrowsePage(QWidget):
    """All cards, as many as there are; the room acts on those that are `chosen`."""

    closed = Signal()
    message_raised = Signal(object)
    learn_asked = Signal(object)
    """A card to learn now."""
    action_asked = Signal(object)
    """What to do to the chosen cards, as `ActionRow` names it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self._wording = Wording(self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search all cards"))
        self.search.setAccessibleName(self.tr("Search all cards"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self._on_entered)
        self._count = QLabel(self)
        self._count.setProperty("role", "small")
        self._back = QPushButton(self.tr("Back to the card"), self)
        self._back.setProperty("role", "quiet")
        self._back.clicked.connect(self.closed)
        self.filters: dict[str, QPushButton] = {}
        self.model = CardModel(self)
        self.model.failed.connect(self.message_raised)
        self.table = self._made_table()
        self.nothing = self._made_nothing()
        """Says, where no row is shown, why, and what helps."""
        self.action_row = ActionRow(theme, self)
        self.action_row.action_asked.connect(self.action_asked)
        self.action_row.set_enabled(False, False)
        self.preview = Preview(theme, self.action_row, self)
        self._line = QFrame(self)
        self._line.setProperty("role", "line")
        self._head, self._middle = QHBoxLayout(), QHBoxLayout()
        self._chips = WrappingRow(theme, self)
        self._middle.addWidget(self._chips)
        for widget, stretch in ((self.search, 1), (self._count, 0), (self._back, 0)):
            self._head.addWidget(widget, stretch)
        for kept in FILTERS:
            self._chips.add(self._made_filter(kept))
        self._split = QSplitter(self)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.table)
        self._split.addWidget(self.preview)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._split.setSizes([600, 400])
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._middle)
        self._column.addWidget(self._line)
        self._column.addWidget(self._split, 1)
        self.setFocusProxy(self.search)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def open(self, desk: "Desk") -> None:
        """Show the cards as they stand; search, filter, order and choice stay."""
        from studyapp.ui.cards.browse.sources import source_of

        self._desk = desk
        chosen = [(card.page, card.key) for card in self.chosen()]
        try:
            self.model.set_source(*source_of(desk))
        except StudyappError as error:
            self.message_raised.emit(error)
        self._show_count()
        self._choose_again(chosen)

    def chosen(self) -> "tuple[Card, ...]":
        """The cards of the rows that are selected."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        found = [self.model.row(row) for row in rows]
        return tuple(row.card for row in found if row is not None)

    def set_projection(self, on: bool) -> None:
        """Show the table alone to a class."""
        self.preview.setVisible(not on)

    # Parts

    def _made_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Cards"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        table.setSortingEnabled(True)
        table.activated.connect(self._on_activated)
        table.selectionModel().selectionChanged.connect(self._on_selected)
        self.model.modelReset.connect(self._on_reset)
        return table

    def _made_nothing(self) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", "muted")
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.hide()
        QVBoxLayout(self.table.viewport()).addWidget(label)
        return label

    def _made_filter(self, kept: str) -> QPushButton:
        button = QPushButton(filter_title(kept), self)
        button.setProperty("role", "chip")
        button.setProperty("kept", kept)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setChecked(kept == "all")
        button.clicked.connect(self._on_filtered)
        self.filters[kept] = button
        return button

    # What follows

    def _on_searched(self, text: str) -> None:
        self.model.query = text
        self._look()

    def _on_filtered(self) -> None:
        self.model.kept = self.sender().property("kept")
        self._look()

    def _look(self) -> None:
        try:
            self.model.look()
        except StudyappError as error:
            self.message_raised.emit(error)
        self._show_count()

    def _on_entered(self) -> None:
        """From the field down into the table."""
        if self.model.rowCount():
            self.table.setFocus()
            self.table.selectRow(0)

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None and not row.is_orphan:
            self.learn_asked.emit(row.card)

    def _on_selected(self) -> None:
        current = self.table.selectionModel().currentIndex()
        is_chosen = self.table.selectionModel().isRowSelected(current.row(), QModelIndex())
        row = self.model.row(current.row()) if current.isValid() and is_chosen else None
        self.preview.show_card(row.card if row is not None else None)
        self._show_count()

    def _on_reset(self) -> None:
        self.preview.show_card(None)

    def _show_count(self) -> None:
        found, chosen = self.model.rowCount(), len(self.table.selectionModel().selectedRows())
        self.action_row.set_enabled(chosen > 0, chosen == 1)
        words = self._wording.cards(found)
        if self.model.is_cut:
            words = self.tr("the first {0}").format(words)
        self._count.setText(self.tr("{0} of {1}").format(chosen, words) if chosen > 1 else words)
        self.nothing.setText(self._why_nothing())
        self.nothing.setVisible(not found)
        self.preview.nothing.setVisible(found > 0 and not chosen)

    def _why_nothing(self) -> str:
        if query_words(self.model.query):
            words = self.tr("Nothing found for “{0}”.").format(self.model.query.strip())
            if self.model.kept != "all":
                return f"{words} " + self.tr("Look among all cards, or for fewer words.")
            return f"{words} " + self.tr("Try fewer or shorter words.")
        if self.model.kept != "all":
            return self.tr("No card is in this state now. “All” shows every card.")
        return self.tr("There are no cards here yet.")

    def _choose_again(self, ids: "list[tuple[str, str]]") -> None:
        """Select the rows of these cards, where they are shown still."""
        wanted = set(ids[:MOST_KEPT])
        selection = self.table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for at in range(min(self.model.rowCount(), MOST_LOOKED_AT) if wanted else 0):
            row = self.model.row(at)
            if row is not None and (row.card.page, row.card.key) in wanted:
                wanted.discard((row.card.page, row.card.key))
                selection.setCurrentIndex(self.model.index(at, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
                selection.select(self.model.index(at, 0), flags)
                if not wanted:
                    return

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The card beside the table or below it; in the table what matters most."""
        px = self._theme.px
        is_wide = self.width() >= px(BESIDE)
        self._split.setOrientation(Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical)
        room = self.width() * 3 // 5 if is_wide else self.width()
        shown = set(_WIDTHS)
        for column in _GO_FIRST:
            if sum(px(_WIDTHS[name]) for name in shown) + 2 * px(_LEAST_TEXT) <= room:
                break
            shown.discard(column)
        header = self.table.horizontalHeader()
        for at, column in enumerate(COLUMNS):
            is_text = column in ("question", "answer")
            self.table.setColumnHidden(at, not (is_text or column in shown))
            mode = QHeaderView.ResizeMode.Stretch if is_text else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(at, mode)
            if not is_text:
                header.resizeSection(at, px(_WIDTHS[column]))

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, px(16), 0, 0)
        self._column.setSpacing(px(12))
        self._head.setContentsMargins(px(24), 0, px(24), 0)
        self._head.setSpacing(px(16))
        self._middle.setContentsMargins(px(24), 0, px(24), 0)
        self.search.setMaximumWidth(px(520))
        self.table.verticalHeader().setDefaultSectionSize(px(34))
        self.table.setStyleSheet(f"QTableView::item {{ padding: 0 {px(8)}px; }}")
        self._split.setHandleWidth(1)
        self._fit()
