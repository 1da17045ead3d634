"""Opening documents beside the running window, and noticing when the open one changes on disk."""

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, SignalInstance

from studyapp.errors import StudyappError
from studyapp.files import decode, read_bytes
from studyapp.study import Study, open_study

SETTLING_MILLISECONDS = 200
"""An editor writes in several steps; the file is read when it has been quiet for so long."""
PATIENCE_MILLISECONDS = 150
WAITING_ROUNDS = 12
"""How many times a file that vanished is waited for: an editor may put a new one in its place."""

_LATER_PARTS = ("atlas", "rates", "problems")
"""What of a study is read after its cards, part by part."""
_Stamp = tuple[int, int]
"""What changes when a file is written: its time in nanoseconds and its size."""


class Documents(QObject):
    """Reads in threads of their own; the latest request is the one that counts.

    A reading that counts no longer is given up at the next of its parts, and says nothing.
    """

    opened = Signal(object)
    """A `Study`, of a file that was asked for or of the open one after a change."""
    failed = Signal(object)
    """A `StudyappError`: nothing else is open now than before."""
    read_whole = Signal(object)
    """A `Study` that was opened, after its last part was read, so that nothing in it makes anyone wait."""
    delayed = Signal(object)
    """The path of a file whose reading takes so long that it should be said."""
    vanished = Signal(object)
    """The path of the open file, which is no longer there."""
    _finished = Signal(object, object, object)
    _completed = Signal(object, object)
    _outdated = Signal()
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None, reader: Callable[[str], Study] = open_study) -> None:
        super().__init__(parent)
        self._reader = reader
        self._ticket = 0
        self._lock = threading.Lock()
        """Held while a thread speaks: none does so once its ticket is no longer the latest."""
        self._is_reading = False
        self._path = ""
        self._stamp: _Stamp | None = None
        self._missing = 0
        self._watcher: QFileSystemWatcher | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(SETTLING_MILLISECONDS)
        self._quiet.timeout.connect(self._on_quiet)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._on_patience_ended)
        self._asked = ""
        queued = Qt.ConnectionType.QueuedConnection
        self._finished.connect(self._on_finished, queued)
        self._completed.connect(self._on_completed, queued)
        self._outdated.connect(self._on_outdated, queued)
        self._ended.connect(self._on_ended, queued)

    def open(self, path: str) -> None:
        """Read a file and watch it from then on; `opened` and `read_whole`, or `failed`, follow."""
        self._asked = path
        self._patience.start()
        self._start(self._read, path)

    def follow(self, study: Study) -> None:
        """Watch a document that is open already and read the rest of it; `read_whole` follows."""
        self._watch(study.path, _stamp(study.path))
        self._start(self._catch_up, study)

    def stop(self) -> None:
        """Give up what is under way, without waiting for it."""
        with self._lock:
            self._ticket += 1
        self._quiet.stop()
        self._patience.stop()

    def _watch(self, path: str, stamp: _Stamp | None) -> None:
        """Read `path` again whenever it is no longer what `stamp` says; other files are watched no longer."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(self._on_changed)
            self._watcher.directoryChanged.connect(self._on_changed)
        old = (*self._watcher.files(), *self._watcher.directories())
        if old:
            self._watcher.removePaths(old)
        self._path, self._stamp, self._missing = path, stamp, 0
        # The folder too: many editors write a new file and put it in the old one's place.
        self._watcher.addPaths([path, os.path.dirname(os.path.abspath(path))])
        self._quiet.start()  # it may have been written before it was watched

    # In the window's thread, to begin with; `work` goes on in another

    def _start(self, work: Callable[[int, Any], None], what: object) -> None:
        with self._lock:
            self._ticket += 1
        self._is_reading = True
        threading.Thread(target=self._work, args=(work, self._ticket, what), daemon=True).start()

    def _work(self, work: Callable[[int, Any], None], ticket: int, what: object) -> None:
        try:
            work(ticket, what)
        finally:
            self._tell(ticket, self._ended, ticket)

    def _read(self, ticket: int, path: str) -> None:
        stamp = _stamp(path)  # before the reading: a save in its midst makes another one
        try:
            study = self._reader(path)
        except StudyappError as error:
            self._tell(ticket, self._finished, ticket, error, None)
            return
        if self._counts(ticket):
            _ = study.deck
            self._tell(ticket, self._finished, ticket, study, stamp)
            self._complete(ticket, study)

    def _catch_up(self, ticket: int, study: Study) -> None:
        """Read the rest of a study that was opened before anything watched its file."""
        try:
            is_same = decode(read_bytes(study.path), study.path)[0] == study.text
        except StudyappError:
            is_same = True  # a file that is gone is noticed elsewhere
        if not is_same:
            self._tell(ticket, self._outdated)
        _ = study.deck
        self._complete(ticket, study)

    def _complete(self, ticket: int, study: Study) -> None:
        for part in _LATER_PARTS:
            if not self._counts(ticket):
                return
            getattr(study, part)
        self._tell(ticket, self._completed, ticket, study)

    def _counts(self, ticket: int) -> bool:
        return ticket == self._ticket

    def _tell(self, ticket: int, signal: SignalInstance, *values: object) -> None:
        with self._lock:
            if self._counts(ticket):
                with suppress(RuntimeError):  # the window is gone, and nobody waits to be told
                    signal.emit(*values)

    # In the window's thread

    def _on_finished(self, ticket: int, result: object, stamp: _Stamp | None) -> None:
        if not self._counts(ticket):
            return
        self._patience.stop()
        if isinstance(result, Study):
            self._watch(result.path, stamp)
            self.opened.emit(result)
        else:
            self.failed.emit(result)

    def _on_completed(self, ticket: int, study: Study) -> None:
        if self._counts(ticket):
            self.read_whole.emit(study)

    def _on_outdated(self) -> None:
        self._stamp = None
        self._quiet.start()

    def _on_ended(self, ticket: int) -> None:
        if self._counts(ticket):
            self._is_reading = False

    def _on_patience_ended(self) -> None:
        self.delayed.emit(self._asked)

    def _on_changed(self, _path: str) -> None:
        self._quiet.start()

    def _on_quiet(self) -> None:
        if self._is_reading:  # what a person asked for goes before, and saves in its midst make one reading
            self._quiet.start()
            return
        stamp = _stamp(self._path)
        if stamp is None:
            self._missing += 1
            if self._missing < WAITING_ROUNDS:
                self._quiet.start()
            elif self._missing == WAITING_ROUNDS:
                self.vanished.emit(self._path)
            return
        self._missing = 0
        if self._watcher is not None and self._path not in self._watcher.files():
            self._watcher.addPath(self._path)
        if stamp != self._stamp:
            self._stamp = stamp
            self.open(self._path)


def _stamp(path: str) -> _Stamp | None:
    """A file's stamp; None without a file."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
