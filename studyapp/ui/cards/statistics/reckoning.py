"""Figures worked out in the background, for cards that are gone through a handful at a time."""

from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import islice
from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.cards.figures.statistics import Scope, figures, scope_with
from studyapp.cards.figures.values import Statistics
from studyapp.cards.history.history import History
from studyapp.cards.learning.pool import CardId, Pool, id_of
from studyapp.cards.model import Card
from studyapp.cards.schedule import moment
from studyapp.errors import StudyappError
from studyapp.settings import Learning
from studyapp.ui.cards.background import Background, Told

_SLICE_SECONDS = 0.008
"""How long the window waits, again and again, while the cards of a large folder are gone through."""
_HANDFUL = 64


class Wish(NamedTuple):
    """What figures are wanted; a value that a thread may have."""

    history: str
    """The path of the history: a thread opens it for itself."""
    learning: Learning
    clock: Callable[[], datetime]
    scope: Scope = Scope()

    def work(self, told: Told) -> Statistics:
        """The figures; raises StudyappError."""
        history = History(self.history, self.clock)
        try:
            now = moment(self.clock(), self.learning.rollover)
            return figures(history, self.scope, now, self.learning)
        finally:
            history.close()


class Reckoning(QObject):
    """Works one wish out at a time; `ready` carries `Statistics`, `failed` a `StudyappError`."""

    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wish: Wish | None = None
        self._pool: Pool | None = None
        self._deck = ""
        self._cards: Iterator[Card] = iter(())
        self._ids: set[CardId] = set()
        # A pool belongs to the window's thread, so its cards are gone through here.
        self._gathering = QTimer(self)
        self._gathering.timeout.connect(self._on_gather)
        self._background = Background(self)
        self._background.finished.connect(self._on_finished)
        self._background.failed.connect(self.failed)

    def start(self, wish: Wish, pool: Pool | None, deck: str = "") -> None:
        """Begin, for a deck of a pool or (None) for all that was ever learned.

        What was wished for before is no longer waited for.
        """
        self._gathering.stop()
        if pool is None:
            self._background.start(wish.work)
            return
        self._wish, self._pool, self._deck = wish, pool, deck
        self._ids = set()
        self._cards = iter(pool.cards(deck))
        self._gathering.start()

    def _on_gather(self) -> None:
        end = monotonic() + _SLICE_SECONDS
        try:
            while monotonic() < end:
                handful = [id_of(card) for card in islice(self._cards, _HANDFUL)]
                self._ids.update(handful)
                if not handful:
                    self._gathering.stop()
                    self._reckon()
                    return
        except StudyappError as error:
            self._gathering.stop()
            self.failed.emit(error)

    def _on_finished(self, found: Statistics) -> None:
        if not self._gathering.isActive():  # else it is what was wished for before
            self.ready.emit(found)

    def _reckon(self) -> None:
        if self._wish is not None and self._pool is not None:
            scope = scope_with(self._pool.pages, frozenset(self._ids), self._deck)
            self._background.start(self._wish._replace(scope=scope).work)
