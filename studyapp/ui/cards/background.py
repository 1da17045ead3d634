"""Work in a thread, so that the window stays free; what it comes to is told in the window's own thread."""

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.errors import StudyappError

_LOOK_EVERY_MS = 15

Told = Callable[[int, int], bool]
"""Hears how much of how much is done, and answers whether to go on."""


class Background(QObject):
    """Does one piece of work at a time; the work knows no object of Qt's, and may outlive this one."""

    finished = Signal(object)
    """What the work returned."""
    failed = Signal(object)
    """The `StudyappError` that it raised."""
    progressed = Signal(int, int)
    """How much of how much is done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._told: SimpleQueue[tuple[str, Any]] = SimpleQueue()
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_EVERY_MS)
        self._looking.timeout.connect(self._on_look)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._looking.isActive()

    def start(self, work: Callable[[Told], object]) -> None:
        """Begin; what was begun before is no longer waited for."""
        self._told = SimpleQueue()
        self._thread = threading.Thread(target=_do, args=(work, self._told), daemon=True)
        self._thread.start()
        self._looking.start()

    def wait(self, seconds: float) -> bool:
        """Wait for the thread, at the end of the program; whether it has ended."""
        if self._thread is not None:
            self._thread.join(seconds)
        return self._thread is None or not self._thread.is_alive()

    def _on_look(self) -> None:
        was_alive = self._thread is not None and self._thread.is_alive()
        try:
            while True:
                name, value = self._told.get_nowait()
                if name == "progressed":
                    self.progressed.emit(*value)
                    continue
                self._looking.stop()
                (self.failed if name == "failed" else self.finished).emit(value)
                return
        except Empty:
            if not was_alive:  # a bug ended it, and was told elsewhere
                self._looking.stop()


def _do(work: Callable[[Told], object], told: "SimpleQueue[tuple[str, Any]]") -> None:
    def report(done: int, everything: int) -> bool:
        told.put(("progressed", (done, everything)))
        return True

    try:
        told.put(("finished", work(report)))
    except StudyappError as error:
        told.put(("failed", error))
