"""Writes estimates in a thread, so that no key waits for a disk; one run at a time."""

import threading
from collections.abc import Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Qt, Signal

from studyapp.cost.shelf.estimates import Saved, Shelf
from studyapp.errors import StudyappError

NOT_KEPT = str(QT_TRANSLATE_NOOP("Error", "The estimate could not be kept; nothing was changed."))


class Job(NamedTuple):
    """An estimate that is to be kept on a shelf; `is_open`: it is the one that a person works on."""

    shelf: Shelf
    saved: Saved
    is_open: bool


class Written(NamedTuple):
    """What became of a job; `problem`: which estimate is open could not be noted."""

    job: Job
    kept: Saved | StudyappError
    problem: StudyappError | None = None


class Writer(QObject):
    """Has at most one thread; what became of each job is told in the window's own."""

    written = Signal(object)
    """A `Written`."""
    _ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._results: SimpleQueue[tuple[Written, ...]] = SimpleQueue()
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a thread writes."""
        return self._thread is not None

    def start(self, jobs: Sequence[Job], spare: str) -> None:
        """Write in a thread; what became of it is told by `written`."""
        self._thread = threading.Thread(target=self._work, args=(tuple(jobs), spare), daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Wait for the thread, and tell what became of its jobs."""
        if self._thread is not None:
            self._thread.join()
            self._on_ended()

    def _work(self, jobs: tuple[Job, ...], spare: str) -> None:
        """Whatever happens, each job gets an answer: what no code expected goes its way from here, and the
        next run is not hindered by it.
        """
        results: list[Written] = []
        try:
            results.extend(keep(job, spare) for job in jobs)
        finally:
            failed = (Written(job, StudyappError(NOT_KEPT)) for job in jobs[len(results) :])
            self._results.put((*results, *failed))
            with suppress(RuntimeError):  # the window is gone, and nobody waits for the answer
                self._ended.emit()

    def _on_ended(self) -> None:
        try:
            results = self._results.get_nowait()
        except Empty:
            return  # told by whoever waited for it
        self._thread = None
        for result in results:
            self.written.emit(result)


def keep(job: Job, spare: str) -> Written:
    """Keep an estimate now, and note the open one as that; `spare` is what it is called where it must be
    kept beside another and has no name.
    """
    try:
        kept = job.shelf.save(job.saved, spare)
    except StudyappError as error:
        return Written(job, error)
    try:
        if job.is_open:
            job.shelf.note_opened(kept.name)
    except StudyappError as error:
        return Written(job, kept, error)
    return Written(job, kept)
