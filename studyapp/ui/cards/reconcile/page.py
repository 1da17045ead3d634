"""The page of what only a person can decide: which edited card is which, and where a lost one went."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from studyapp.cards.history.known import Registered
from studyapp.cards.model import Card
from studyapp.errors import StudyappError
from studyapp.ui.cards.reconcile.docket import Docket
from studyapp.ui.cards.reconcile.orphans import OrphanPanel
from studyapp.ui.cards.reconcile.pair import PairPanel
from studyapp.ui.cards.reconcile.wording import Wording
from studyapp.ui.shortcuts import key_names
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from studyapp.ui.cards.desk import Desk

WIDTH = 960


class ReconcilePage(QWidget):
    """The questions one by one, and below them the cards that stand nowhere any more."""

    closed = Signal()
    history_changed = Signal()
    source_asked = Signal(object)
    """A line."""
    message_raised = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("focusPolicy", "StrongFocus")
        self._theme = theme
        self._wording = Wording(self)
        self._docket: Docket | None = None
        self._is_told = False
        """Whether what happens now is the page's own doing, so that it need not look anew."""
        self._inside = QWidget()
        self._inside.setObjectName("reconcile")
        self._title = QLabel(self.tr("Cards to decide on"), self._inside)
        self._title.setProperty("role", "title")
        self._back = QPushButton(self.tr("Back to the card"), self._inside)
        self._back.setProperty("role", "quiet")
        self._back.setProperty("focusPolicy", "TabFocus")
        self._back.clicked.connect(self.closed)
        self.pair = PairPanel(theme, self._inside)
        self.pair.joined.connect(self.join)
        self.pair.parted.connect(self.part)
        self.pair.undone.connect(self.undo)
        self.pair.source_clicked.connect(self.show_source)
        self._line = QFrame(self._inside)
        self._line.setProperty("role", "line")
        self._line.setFixedHeight(1)
        self.orphans = OrphanPanel(theme, self._inside)
        self.orphans.linked.connect(self._on_linked)
        self.nothing = QLabel(
            self.tr("Every card you learned still has its place in the notes. There is nothing to decide."),
            self._inside,
        )
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._back)
        self._column = QVBoxLayout(self._inside)
        self._column.addLayout(head)
        for widget in (self.nothing, self.pair, self._line, self.orphans):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setProperty("focusPolicy", "NoFocus")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setWidget(self._inside)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._scroll)
        theme.changed.connect(self._take_look)
        self._take_look()

    def open(self, desk: "Desk") -> None:
        """Look what there is to decide; what the page itself changes does not begin it anew."""
        if self._is_told:
            return
        try:
            self._docket = Docket(desk)
        except StudyappError as error:
            self._docket = None
            self.message_raised.emit(error)
        found = self._docket.adopted.edited if self._docket is not None else 0
        if found:
            self.message_raised.emit(self._wording.found(found))
            self._tell()
        self._show()

    def chosen(self) -> tuple[Card, ...]:
        """The card of the notes that is asked about."""
        pair = self._docket.pair if self._docket is not None else None
        return (pair.card,) if pair is not None else ()

    def join(self) -> None:
        """It is the same card."""
        if self.chosen() and self._docket is not None:
            self._do(self._docket.join)

    def part(self) -> None:
        """It is a different card."""
        if self.chosen() and self._docket is not None:
            self._do(self._docket.part)

    def undo(self) -> None:
        """Take back what was decided last."""
        if self._docket is not None and self._docket.made:
            self._do(self._docket.undo)

    def show_source(self) -> None:
        """Ask for the line of the card that is asked about."""
        for card in self.chosen():
            self.source_asked.emit(card.line)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        names = set(key_names(event))
        if names & {"1", "Enter"} and self.chosen():
            self.join()
        elif "2" in names and self.chosen():
            self.part()
        elif "Z" in names:
            self.undo()
        else:
            super().keyPressEvent(event)

    def _on_linked(self, orphan: object, card: object) -> None:
        docket = self._docket
        if docket is None or not isinstance(orphan, Registered) or not isinstance(card, Card):
            return

        def link() -> None:
            docket.link(orphan, card)

        self._do(link)

    def _do(self, decide: "Callable[[], object]") -> None:
        """Decide, show what is next, and let the room know."""
        try:
            decide()
        except StudyappError as error:
            self.message_raised.emit(error)
            return
        self._show()
        self._tell()
        self.setFocus()

    def _tell(self) -> None:
        self._is_told = True
        try:
            self.history_changed.emit()
        finally:
            self._is_told = False

    def _show(self) -> None:
        docket = self._docket
        pairs = docket.pairs if docket is not None else []
        orphans = docket.orphans if docket is not None else []
        can_undo = bool(docket is not None and docket.made)
        self.nothing.setVisible(not pairs and not orphans and not can_undo)
        self.pair.setVisible(bool(pairs) or can_undo)
        self.pair.show_pair(pairs[0] if pairs else None, len(pairs), can_undo=can_undo)
        self._line.setVisible(bool(orphans) and self.pair.isVisibleTo(self))
        self.orphans.setVisible(bool(orphans))
        cards, gone = (docket.cards, docket.gone) if docket is not None else ((), ())
        self.orphans.show_orphans(tuple(orphans), cards, gone)

    def _take_look(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(32), px(32), px(32), px(24))
        self._column.setSpacing(px(20))
        self._inside.setMaximumWidth(px(WIDTH))
        self.pair.take_look()
        self.orphans.take_look()
