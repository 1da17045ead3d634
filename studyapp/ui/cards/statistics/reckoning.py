"""Figures worked out in a thread, so that the window stays free; a newer wish makes an older one void."""

import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import islice
from queue import Empty, SimpleQueue
from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.cards.figures import Statistics
from studyapp.cards.history import History
from studyapp.cards.model import Card
from studyapp.cards.pool import CardId, Pool, id_of
from studyapp.cards.schedule import moment
from studyapp.cards.statistics import Scope, figures, scope_with
from studyapp.errors import StudyappError
from studyapp.settings import Learning

_LOOK_EVERY_MS = 15
_SLICE_SECONDS = 0.008
"""How long the window waits, again and again, while the cards of a large folder are gone through."""
_HANDFUL = 64


class Wish(NamedTuple):
    """What the figures are about."""

    history: str
    """The path of the history: each thread opens it for itself."""
    learning: Learning
    clock: Callable[[], datetime]
    pool: Pool | None = None
    """None for all that was ever learned."""
    deck: str = ""


class Reckoning(QObject):
    """Works one wish out at a time; `ready` carries `Statistics`, `failed` a `StudyappError`."""

    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wish: Wish | None = None
        self._cards: Iterator[Card] = iter(())
        self._ids: set[CardId] = set()
        self._results: SimpleQueue[Statistics | StudyappError] = SimpleQueue()
        # A pool belongs to the window's thread: its cards are gone through here, a handful at a time.
        self._gathering = QTimer(self)
        self._gathering.timeout.connect(self._on_gather)
        # The thread knows no object of Qt's: it may outlive the page by a second.
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_EVERY_MS)
        self._looking.timeout.connect(self._on_look)

    def start(self, wish: Wish) -> None:
        """Begin; what was wished for before is no longer waited for."""
        self._wish = wish
        self._looking.stop()
        self._gathering.stop()
        if wish.pool is None:
            self._reckon(wish, Scope())
            return
        self._ids = set()
        self._cards = iter(wish.pool.cards(wish.deck))
        self._gathering.start()

    def _on_gather(self) -> None:
        end = monotonic() + _SLICE_SECONDS
        wish = self._wish
        if wish is None or wish.pool is None:
            return
        try:
            while monotonic() < end:
                before = len(self._ids)
                self._ids.update(map(id_of, islice(self._cards, _HANDFUL)))
                if len(self._ids) == before:
                    self._gathering.stop()
                    self._reckon(wish, scope_with(wish.pool.pages, frozenset(self._ids), wish.deck))
                    return
        except StudyappError as error:
            self._gathering.stop()
            self.failed.emit(error)

    def _reckon(self, wish: Wish, scope: Scope) -> None:
        self._results = SimpleQueue()
        about = wish._replace(pool=None)
        threading.Thread(target=_work, args=(about, scope, self._results), daemon=True).start()
        self._looking.start()

    def _on_look(self) -> None:
        try:
            result = self._results.get_nowait()
        except Empty:
            return
        self._looking.stop()
        (self.failed if isinstance(result, StudyappError) else self.ready).emit(result)


def _work(wish: Wish, scope: Scope, results: "SimpleQueue[Statistics | StudyappError]") -> None:
    history = History(wish.history, wish.clock)
    try:
        now = moment(wish.clock(), wish.learning.rollover)
        results.put(figures(history, scope, now, wish.learning))
    except StudyappError as error:
        results.put(error)
    finally:
        history.close()
