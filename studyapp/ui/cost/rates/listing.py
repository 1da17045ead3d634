"""The document's rate card: each price with its note and lines, and the prices that it leaves open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.cost.model import RateCard
from studyapp.ui.cost.rates.entry import RateButton, RateEntry
from studyapp.ui.cost.rates.unassigned import UnassignedRow, drafts_of, go_on
from studyapp.ui.discarding import discard
from studyapp.ui.theme import Theme

MOST_OPEN = 20
"""So many prices that are not assigned stand here; the document's arithmetic has all."""


class RateList(QWidget):
    """All rates below one another, then what is not assigned."""

    rate_chosen = Signal(object)
    """A rate's key."""
    source_asked = Signal(object)
    """A line number."""
    map_asked = Signal(object)
    """The key of a rate whose paths the map shall show."""
    assign_asked = Signal(object, str)
    """An `Unassigned` and the label that it shall have."""
    unassign_asked = Signal(object)
    """The `Rate` that the person assigned and takes back."""
    page_asked = Signal(object)
    """The name of the page that has more on it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card = RateCard((), ())
        self._owned: frozenset[str] = frozenset()
        self._unfolded: set[str] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.entries: list[RateEntry] = []
        self.open: list[UnassignedRow] = []
        """The prices that are not assigned."""
        theme.changed.connect(self._build)

    @property
    def rows(self) -> list[RateButton]:
        """The rates' names."""
        return [entry.button for entry in self.entries]

    @property
    def line_buttons(self) -> list[QPushButton]:
        """The links to the lines, of all rates."""
        return [button for entry in self.entries for button in entry.line_buttons]

    def set_card(self, card: RateCard) -> None:
        """Show these prices."""
        self._card = card
        self._build()

    def set_owned(self, keys: frozenset[str]) -> None:
        """Mark these rates, when the card is shown next, as those that the person assigned a price to."""
        self._owned = keys

    def open_row(self, line: int) -> UnassignedRow | None:
        """The row of the price on this line that is not assigned."""
        return next((row for row in self.open if row.unassigned.line == line), None)

    def _build(self) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        drafts = drafts_of(self.open)
        if had_focus and focus is not None:
            focus.clearFocus()  # while it is there: whoever follows the focus must not hold what is gone
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                discard(widget)
        self.entries.clear()
        self.open.clear()
        for rate in self._card.rates:
            entry = RateEntry(self._theme, rate, rate.key in self._owned, self)
            entry.rate_chosen.connect(self.rate_chosen)
            entry.source_asked.connect(self.source_asked)
            entry.map_asked.connect(self.map_asked)
            entry.unassign_asked.connect(self.unassign_asked)
            entry.unfolded.connect(self._on_unfolded)
            entry.unfold(rate.key in self._unfolded)
            self.entries.append(entry)
            self._column.addWidget(entry)
        if self._card.unassigned:
            self._add_open()
        if self._card.scenarios or self._card.conflicts:
            self._column.addSpacing(self._theme.px(16))
            self._column.addWidget(self._check_button())
        if not go_on(self.open, drafts) and had_focus:
            self._take_focus()

    def _check_button(self) -> QPushButton:
        self.check_button = QPushButton(self.tr("Check the document's arithmetic"), self)
        self.check_button.setProperty("role", "link")
        self.check_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.check_button.clicked.connect(self._on_check)
        return self.check_button

    def _take_focus(self) -> None:
        """What had the keyboard is gone: on with the next price, or with what the person assigned."""
        owned = [entry.button for entry in self.entries if entry.take_back is not None]
        nearest = [row.assign_button for row in self.open] + owned[-1:] + self.rows
        if nearest:
            nearest[0].setFocus()

    def _add_open(self) -> None:
        self._caption(self.tr("Not assigned"))
        labels = tuple(dict.fromkeys(rate.label for rate in self._card.rates))
        for unassigned in self._card.unassigned[:MOST_OPEN]:
            row = UnassignedRow(self._theme, unassigned, labels, self)
            row.source_asked.connect(self.source_asked)
            row.assign_asked.connect(self.assign_asked)
            self.open.append(row)
            self._column.addWidget(row)
        more = len(self._card.unassigned) - MOST_OPEN
        if more > 0:
            self._caption(self.tr("and %n more with the document's arithmetic", "", more))

    def _caption(self, text: str) -> None:
        caption = QLabel(text, self)
        caption.setProperty("role", "caption")
        caption.setWordWrap(True)
        caption.setContentsMargins(0, self._theme.px(20), 0, self._theme.px(4))
        self._column.addWidget(caption)

    def _on_check(self) -> None:
        self.page_asked.emit("check")

    def _on_unfolded(self, key: str, on: bool) -> None:
        (self._unfolded.add if on else self._unfolded.discard)(key)
