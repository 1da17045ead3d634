"""Exchanges reviews by itself: at the start, every ten minutes, and at the end where something is new."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.errors import StudyappError
from studyapp.ui.cards.background import Background, Told

if TYPE_CHECKING:
    from studyapp.cards.exchange.sync import Synced

EVERY_MS = 10 * 60 * 1000
SOON_MS = 1500
"""After the first picture."""
LAST_SECONDS = 5.0
"""How long the end of the program waits for an exchange; what is left goes with the next start."""


class Exchange(NamedTuple):
    """One exchange, in a thread that opens the history for itself."""

    folder: str
    path: str
    clock: Callable[[], datetime]

    def __call__(self, told: Told) -> "Synced":
        # Imported late: nothing of this is needed before the first exchange.
        from studyapp.cards.exchange.sync import synchronise
        from studyapp.cards.history.history import History

        history = History(self.path, self.clock)
        try:
            return synchronise(self.folder, history, self.clock())
        finally:
            history.close()


class LastExchange(NamedTuple):
    """The exchange at the end of the program: only where this machine has something new."""

    exchange: Exchange

    def __call__(self, told: Told) -> "Synced | None":
        from studyapp.cards.exchange.sync import has_news
        from studyapp.cards.history.history import History

        history = History(self.exchange.path, self.exchange.clock)
        try:
            is_wanted = has_news(self.exchange.folder, history)
        finally:
            history.close()
        return self.exchange(told) if is_wanted else None


class SyncRunner(QObject):
    """Keeps a history and a folder in step; never makes the window wait but for a moment at its end."""

    finished = Signal(object)
    """A `Synced`; where its `received` is not 0 the session is to be begun anew."""
    failed = Signal(object)
    """A `StudyappError`, where it is not the one of the last time."""

    def __init__(self, path: str, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._clock = clock
        self._folder = ""
        self._last_failure = ""
        self._background = Background(self)
        self._background.finished.connect(self._on_finished)
        self._background.failed.connect(self._on_failed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.run)

    @property
    def is_busy(self) -> bool:
        """Whether an exchange is at work."""
        return self._background.is_busy

    def watch(self, folder: str) -> None:
        """Exchange through this folder from now on; "" for not any more."""
        if folder == self._folder:
            return
        self._folder, self._last_failure = folder, ""
        if folder:
            self._timer.start(SOON_MS)
        else:
            self._timer.stop()

    def run(self) -> None:
        """Exchange now, unless that is being done."""
        if self._folder and not self.is_busy:
            self._background.start(Exchange(self._folder, self._path, self._clock))
        self._timer.start(EVERY_MS)

    def close(self) -> None:
        """Send what is new, at the end of the program; waits for it a moment."""
        self._timer.stop()
        if self._folder:
            # A folder that has not answered for so long, on a drive that is away perhaps, will not now.
            if self._background.wait(LAST_SECONDS):
                self._background.start(LastExchange(Exchange(self._folder, self._path, self._clock)))
                self._background.wait(LAST_SECONDS)
            self._folder = ""

    def _on_finished(self, synced: object) -> None:
        self._last_failure = ""
        if synced is not None:
            self.finished.emit(synced)

    def _on_failed(self, error: StudyappError) -> None:
        # A drive that is away all day is told once.
        if str(error) != self._last_failure:
            self._last_failure = str(error)
            self.failed.emit(error)
