"""Copies of the history, made in a thread beside the window."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, Signal

from studyapp.errors import StudyappError

_LEAST_DISTANCE = timedelta(minutes=30)
_AGAIN_AFTER = timedelta(minutes=5)
"""After a copy that could not be made."""


class BackupRunner(QObject):
    """Makes a copy whenever one is due.

    Ask after every answer, when the window opens and when it closes: where none is due, asking costs nothing.
    """

    made = Signal(str)
    """The path of a copy that was made."""
    failed = Signal(object)
    """A `StudyappError`: no copy could be made; said once until one can be made again."""
    _ended = Signal(object)

    def __init__(
        self,
        history_path: str,
        folder: str,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._history_path = history_path
        self._folder = folder
        self._clock = clock
        self._next: datetime | None = None
        self._thread: threading.Thread | None = None
        self._has_failed = False
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def ask(self) -> None:
        """Make a copy in a thread where half an hour has passed since the last, and something was added."""
        now = self._clock()
        # A clock that was set back must not put the next copy off for ever.
        if self._thread is not None or (
            self._next is not None and self._next - _LEAST_DISTANCE <= now < self._next
        ):
            return
        self._next = now + _LEAST_DISTANCE
        self._thread = threading.Thread(target=self._work, args=(now,), daemon=True)
        self._thread.start()

    def wait(self, seconds: float = 5.0) -> None:
        """Wait for a copy that is under way: before the program ends, so that none is left half made.

        One that takes longer is given up with the program; it has not taken any other's place then.
        """
        if self._thread is not None:
            self._thread.join(seconds)

    def _work(self, now: datetime) -> None:
        from studyapp.cards.history.backups import back_up_if_due

        result: str | StudyappError | None
        try:
            result = back_up_if_due(self._history_path, self._folder, now)
        except StudyappError as error:
            result = error
        try:
            self._ended.emit(result)
        except RuntimeError:
            return  # the window is gone, and nobody waits for the answer

    def _on_ended(self, result: str | StudyappError | None) -> None:
        self._thread = None
        if isinstance(result, StudyappError):
            self._next = self._clock() + _AGAIN_AFTER
            if not self._has_failed:
                self._has_failed = True
                self.failed.emit(result)
            return
        self._has_failed = False
        if result is None:
            # Nothing to copy yet, or too soon after another window's copy: look again before long.
            self._next = self._clock() + _AGAIN_AFTER
        else:
            self.made.emit(result)
