"""The side of the room: the decks with what is left of them, the week ahead, and the way to the pages."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studyapp.errors import StudyappError
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.cards.learning.session import Session
    from studyapp.ui.cards.decks import DeckPanel
    from studyapp.ui.cards.desk import Desk
    from studyapp.ui.cards.side_links import SideLinks

WIDTH = 248
AFTER_CARD_MS = 30
"""What a large folder brings is reckoned once the next card stands."""
_ORDINAL_TO_JULIAN = 1_721_425


class Side(QFrame):
    """Empty in the first picture; `build` fills it."""

    deck_chosen = Signal(object)
    """The name of a deck."""
    page_chosen = Signal(object)
    """The name of a page."""
    counted = Signal(object)
    """The `Counts` of what is left today of all cards."""
    failed = Signal(object)
    """A `StudyappError`."""

    def __init__(self, theme: Theme, desk: "Desk", parent: QWidget) -> None:
        super().__init__(parent)
        # Not painted here: PySide's first pen or brush would cost the first picture 15 ms.
        self.setProperty("role", "side")
        self._theme = theme
        self._desk = desk
        self.decks: DeckPanel | None = None
        self.links: SideLinks | None = None
        self._later: QTimer | None = None
        self._waiting = (0, 0)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def build(self) -> None:
        """Build all."""
        from studyapp.ui.cards.decks import DeckPanel
        from studyapp.ui.cards.side_links import SideLinks
        from studyapp.ui.cards.streak import Streak

        self._streak = Streak()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER_CARD_MS)
        self._later.timeout.connect(self._show)
        self.decks = DeckPanel(self._theme, self)
        self.decks.deck_chosen.connect(self.deck_chosen)
        self.decks.failed.connect(self.failed)
        self.links = SideLinks(self._theme, self)
        self.links.show_waiting(*self._waiting)
        self.links.page_chosen.connect(self.page_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.decks, 1)
        column.addWidget(self.links)
        for part in (self.decks, self.links):
            part.show()

    def refresh(self) -> None:
        """Show what is left now."""
        if self._later is None:
            return
        if self._desk.library is None:
            self._show()
        else:
            self._later.start()

    def show_open(self, page: str) -> None:
        """Mark the page that is open, "" for none."""
        if self.links is not None:
            self.links.show_open(page)

    def show_waiting(self, undecided: int, vanished: int) -> None:
        """Say how many cards wait to be decided on, and how many vanished from the notes."""
        self._waiting = undecided, vanished
        if self.links is not None:
            self.links.show_waiting(undecided, vanished)

    def _show(self) -> None:
        session = self._desk.session
        if session is None or self.decks is None:
            return
        try:
            self._show_decks(self.decks, session)
        except StudyappError as error:
            self.failed.emit(error)

    def _show_decks(self, decks: "DeckPanel", session: "Session") -> None:
        from PySide6.QtCore import QDate

        deck = session.deck if isinstance(session.deck, str) else None
        decks.show_decks(self._desk.choices, session.counts_of_decks, deck)
        today = QDate.fromJulianDay(session.today + _ORDINAL_TO_JULIAN)
        streak = self._streak.days(self._desk.history, session.today, session.done_today > 0)
        decks.show_forecast(session.forecast(), today, streak)
        counts = decks.model.counts("")
        if counts is not None:
            self.counted.emit(counts)

    def _take_lengths(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))
