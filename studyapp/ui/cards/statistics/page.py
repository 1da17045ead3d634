"""The page of statistics: what was learned and how well, of all cards, of a document, of a section."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studyapp.errors import StudyappError
from studyapp.ui.cards.statistics.content import Content
from studyapp.ui.cards.statistics.contents import SPANS, Contents
from studyapp.ui.cards.statistics.lists import Lists
from studyapp.ui.cards.statistics.panel import Panel
from studyapp.ui.cards.statistics.reckoning import Reckoning, Wish
from studyapp.ui.cards.statistics.tiles import Tiles
from studyapp.ui.choice_box import ChoiceBox
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from studyapp.cards.figures.values import Listed, Statistics
    from studyapp.ui.cards.desk import Desk

TWO_COLUMNS = 820
"""Width, in pixels at 100 %, from which two panels stand side by side."""
NARROW = 660
"""Width below which tiles and choices stand in two rows."""
WIDEST, WIDEST_CHOICE = 1240, 260
EVERYTHING = "\0"
"""The choice of all that was ever learned, in whatever document; no deck is called so."""
PANELS = (
    "activity", "forecast", "retention", "recall", "stages", "time", "stability", "difficulty",
    "hardest", "slowest", "leeches",
)  # fmt: skip


class StatisticsPage(QWidget):
    """A scrolling page of panels; the figures are worked out in a thread."""

    closed = Signal()
    source_asked = Signal(object)
    message_raised = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk: Desk | None = None
        self._span = SPANS[0]
        self.found: Statistics | None = None
        """The figures that are shown."""
        self._contents = Contents(self)
        self._lists = Lists(self)
        self._reckoning = Reckoning(self)
        self._reckoning.ready.connect(self._on_ready)
        self._reckoning.failed.connect(self._on_failed)
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self.choice = ChoiceBox(self)
        self.choice.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(8)
        self.choice.activated.connect(self._on_chosen)
        self._back = QPushButton(self)
        self._back.setProperty("role", "quiet")
        self._back.clicked.connect(self.closed)
        self.nothing = QLabel(self)
        self.nothing.setProperty("role", "heading")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        self.notice = QLabel(self)
        self.notice.setProperty("role", "muted")
        self.notice.setWordWrap(True)
        self.notice.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.tiles = Tiles(theme, self)
        self.panels = {name: Panel(theme, name, self) for name in PANELS}
        for panel in self.panels.values():
            panel.card_chosen.connect(self._on_card_chosen)
            panel.span_chosen.connect(self._on_span_chosen)
            panel.message_raised.connect(self.message_raised)
        self._columns = 0
        self._build()
        self.setFocusProxy(self.choice)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()
        self._take_words()
        self._show()

    def open(self, desk: "Desk") -> None:
        """Show the figures as things stand now, of what was chosen before."""
        self._desk = desk
        self._fill_choice()
        self._reckon()

    # Building

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addWidget(self.choice, 3)
        self._head.addStretch(1)
        self._head.addWidget(self._back)
        self._grid = QGridLayout()
        inside = QWidget()
        inside.setObjectName("statistics")
        self._column = QVBoxLayout(inside)
        self._column.addLayout(self._head)
        self._column.addWidget(self.nothing, 2)
        self._column.addWidget(self.notice, 3)
        self._column.addWidget(self.tiles)
        self._column.addLayout(self._grid)
        self._column.addStretch(0)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inside)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.area)

    def _arrange(self) -> None:
        """Put the panels in as many columns as there is room for."""
        is_narrow = self.width() < self._theme.px(NARROW)
        self.tiles.set_narrow(is_narrow)
        for panel in self.panels.values():
            panel.set_narrow(is_narrow)
        columns = 2 if self.width() >= self._theme.px(TWO_COLUMNS) else 1
        if columns == self._columns:
            return
        self._columns = columns
        row = column = 0
        for name, panel in self.panels.items():
            if name in ("activity", "forecast", "leeches") or columns == 1:
                self._grid.addWidget(panel, row, 0, 1, columns)
                row += 1
                continue
            self._grid.addWidget(panel, row, column)
            row, column = (row, 1) if column == 0 else (row + 1, 0)
        for at in (0, 1):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        self._arrange()
        self._take_margins()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._take_words()
            if self._desk is not None:
                self._fill_choice()
            self._show()
        super().changeEvent(event)

    def _take_lengths(self) -> None:
        gap = self._theme.px(12)
        self._column.setSpacing(gap)
        self._grid.setSpacing(gap)
        self._head.setSpacing(self._theme.px(16))
        self.choice.setMaximumWidth(self._theme.px(WIDEST_CHOICE))
        self._arrange()
        self._take_margins()

    def _take_margins(self) -> None:
        side = max(self._theme.px(24), (self.width() - self._theme.px(WIDEST)) // 2)
        self._column.setContentsMargins(side, self._theme.px(20), side, self._theme.px(24))

    def _take_words(self) -> None:
        self._title.setText(self.tr("Statistics"))
        self._back.setText(self.tr("Back to the card"))
        self.choice.setAccessibleName(self.tr("Cards that the figures are about"))

    # What the figures are about

    def _fill_choice(self) -> None:
        chosen = self.choice.currentData()
        pool = self._desk.pool if self._desk is not None else None
        self.choice.clear()
        self.choice.addItem(self.tr("All that was ever learned"), EVERYTHING)
        for deck in pool.choices() if pool is not None else ():
            self.choice.addItem("    " * deck.depth + deck.title, deck.name)
        at = self.choice.findData(chosen) if chosen is not None else -1
        # At first the open document or folder, which is the pool's first deck.
        self.choice.setCurrentIndex(at if at >= 0 else min(1, self.choice.count() - 1))

    def _reckon(self) -> None:
        desk = self._desk
        if desk is None:
            return
        chosen = self.choice.currentData()
        wish = Wish(desk.history.path, desk.learning, desk.clock)
        self._reckoning.start(wish, None if chosen == EVERYTHING else desk.pool, str(chosen))

    def _on_chosen(self, at: int) -> None:
        self._reckon()

    def _on_ready(self, found: "Statistics") -> None:
        self.found = found
        self._show()

    def _on_failed(self, error: StudyappError) -> None:
        self.found = None
        self._show()
        self.message_raised.emit(error)

    # Showing

    def _show(self) -> None:
        found = self.found
        is_shown = found is not None and not found.is_empty
        self.nothing.setVisible(not is_shown)
        self.notice.setVisible(not is_shown)
        self.tiles.setVisible(is_shown)
        for panel in self.panels.values():
            panel.setVisible(is_shown)
        if found is None:
            self.nothing.setText("")
            self.notice.setText("")
        elif not is_shown:
            self.nothing.setText(self.tr("Nothing was learned here yet"))
            self.notice.setText(
                self.tr(
                    "After the first answers this page shows what you did each day, what comes back when,"
                    " how much you recall, and which cards are hard."
                )
            )
        else:
            self.tiles.show_figures(found)
            for name, panel in self.panels.items():
                panel.show_content(self._content(name, found))
            self._order_keys()

    def _order_keys(self) -> None:
        """Let Tab go as the eye does: charts are made later than what stands around them."""
        last: QWidget = self._back
        for panel in self.panels.values():
            for widget in panel.by_tab():
                self.setTabOrder(last, widget)
                last = widget

    def _content(self, name: str, found: "Statistics") -> Content:
        if name == "forecast":
            return self._contents.forecast(found, self._span)
        maker = self._lists if hasattr(self._lists, name) else self._contents
        content: Content = getattr(maker, name)(found)
        return content

    def _on_span_chosen(self, days: int) -> None:
        self._span = days
        if self.found is not None:
            self.panels["forecast"].show_content(self._content("forecast", self.found))

    def _on_card_chosen(self, card: "Listed") -> None:
        """Show the card's place, where it stands in the open document."""
        desk = self._desk
        pool = desk.pool if desk is not None else None
        try:
            found = pool.find((card.page, card.key)) if pool is not None else None
            open_page = desk.open_page if desk is not None else ""
        except StudyappError as error:
            self.message_raised.emit(error)
            return
        if found is not None and found.page == open_page:
            self.source_asked.emit(found.line)
        else:
            self.message_raised.emit(self.tr("This card does not stand in the open document."))
