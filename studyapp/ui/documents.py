"""Opening documents beside the running window, and noticing when the open one changes on disk."""

import os
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal

from studyapp.errors import StudyappError
from studyapp.study import Study, open_study

SETTLING_MILLISECONDS = 200
"""An editor writes in several steps; the file is read when it has been quiet for so long."""
_ENDINGS = (".md", ".markdown")
PATIENCE_MILLISECONDS = 150
WAITING_ROUNDS = 15
"""How many times a file that vanished is waited for: an editor may put a new one in its place."""


class Documents(QObject):
    """Reads in a thread of its own; the latest request is the one that counts."""

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
    _finished = Signal(object, object)
    _completed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticket = 0
        self._thread: threading.Thread | None = None
        self._path = ""
        self._stamp: tuple[int, int] | None = None
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
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._completed.connect(self._on_completed, Qt.ConnectionType.QueuedConnection)

    def open(self, path: str) -> None:
        """Read a file; `opened` and `read_whole`, or `failed`, follow."""
        self._asked = path
        self._patience.start()
        self._start(self._read, path)

    def read_rest(self, study: Study) -> None:
        """Read what of a study was not asked for yet; `read_whole` follows."""
        self._start(self._complete, study)

    def watch(self, path: str) -> None:
        """Read `path` again whenever it changes; other files are watched no longer."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(self._on_changed)
            self._watcher.directoryChanged.connect(self._on_changed)
        old = (*self._watcher.files(), *self._watcher.directories())
        if old:
            self._watcher.removePaths(old)
        self._path, self._stamp, self._missing = path, _stamp(path), 0
        # The folder too: many editors write a new file and put it in the old one's place.
        self._watcher.addPaths([path, os.path.dirname(os.path.abspath(path))])

    def stop(self) -> None:
        """Wait for a reading that is under way; its result no longer matters."""
        self._ticket += 1
        self._quiet.stop()
        self._patience.stop()
        if self._thread is not None:
            self._thread.join()

    def _start(self, work: Callable[[int, Any], None], what: object) -> None:
        self._ticket += 1
        self._thread = threading.Thread(target=work, args=(self._ticket, what), daemon=True)
        self._thread.start()

    def _read(self, ticket: int, path: str) -> None:
        try:
            study = open_study(path)
        except StudyappError as error:
            self._finished.emit(ticket, error)
            return
        self._complete(ticket, study, first=True)

    def _complete(self, ticket: int, study: Study, *, first: bool = False) -> None:
        """Read all of a study; asking for its problems reads every part."""
        _ = study.deck
        if first:
            self._finished.emit(ticket, study)
        _ = study.problems
        self._completed.emit(ticket, study)

    def _on_finished(self, ticket: int, result: object) -> None:
        if ticket != self._ticket:
            return
        self._patience.stop()
        if isinstance(result, Study):
            self.opened.emit(result)
        else:
            self.failed.emit(result)

    def _on_completed(self, ticket: int, study: Study) -> None:
        if ticket == self._ticket:
            self.read_whole.emit(study)

    def _on_patience_ended(self) -> None:
        self.delayed.emit(self._asked)

    def _on_changed(self, _path: str) -> None:
        self._quiet.start()

    def _on_quiet(self) -> None:
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


def _stamp(path: str) -> tuple[int, int] | None:
    """What changes when a file is written: its time in nanoseconds and its size; None without a file."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def documents_in(folder: str) -> tuple[str, ...]:
    """The Markdown files of a folder, with those in a Logseq graph's `pages` and `journals`, by name."""
    found: list[str] = []
    for place in (folder, os.path.join(folder, "pages"), os.path.join(folder, "journals")):
        if os.path.isdir(place):
            found += [
                os.path.join(place, name) for name in sorted(os.listdir(place)) if name.endswith(_ENDINGS)
            ]
    return tuple(path for path in found if os.path.isfile(path))
