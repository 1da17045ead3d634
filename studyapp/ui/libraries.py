"""Reading a folder of documents beside the running window, and noticing when something in it changes."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, SignalInstance

from studyapp.errors import StudyappError
from studyapp.library.folder import Listing, whole
from studyapp.library.library import Library
from studyapp.settings import SettingsFile

SETTLING_MILLISECONDS = 300
"""Something is looked for when the folder has been quiet for so long."""
SHOWING_MILLISECONDS = 4000
"""What was read so far is shown after so long, while more is read."""
MOST_WATCHED = 500
"""Up to so many files are watched one by one; of more, the folders, and all when the window is entered."""


class Libraries(QObject):
    """Reads one folder at a time in a thread; the latest request is the one that counts."""

    opened = Signal(object)
    """A `Library` that was asked for, as soon as any of it can be used."""
    changed = Signal(object)
    """The open `Library`, after more of it was read."""
    progressed = Signal(object)
    """(files read, all files), or None when nothing is being read any more."""
    stopped = Signal(object)
    """(files read, all files) when a person ended the reading."""
    nothing_found = Signal(object)
    """The path of a folder that holds no document: what was open stays open."""
    failed = Signal(object)
    """A `StudyappError`."""
    _told = Signal(object, object, object)
    _ended = Signal(object, object)

    def __init__(self, settings: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.library: Library | None = None
        self._coming: Library | None = None
        """The folder that was asked for, of which nothing can be used yet."""
        self._lock = threading.Lock()
        """Held while a thread speaks: none does so once its ticket is no longer the latest."""
        self._ticket = 0
        self._progress: tuple[int, int] | None = None
        self._is_wanted_again = False
        self._stand: object = None
        self._watcher: QFileSystemWatcher | None = None
        self._quiet = _timer(self, SETTLING_MILLISECONDS, self.look_again)
        self._showing = _timer(self, SHOWING_MILLISECONDS, self._show)
        queued = Qt.ConnectionType.QueuedConnection
        self._told.connect(self._on_told, queued)
        self._ended.connect(self._on_ended, queued)

    @property
    def is_reading(self) -> bool:
        """Whether files are being read, and a person may end that."""
        return self._progress is not None

    def open(self, folder: str) -> None:
        """Read a folder; `opened`, `nothing_found` or `failed` follows."""
        self._coming = Library(folder)
        self._start(self._coming)

    def follow(self, library: Library) -> None:
        """Bring a library that is open already up to date, and watch it."""
        self.library, self._coming = library, None
        self._start(library)

    def look_again(self) -> None:
        """Read what changed in the open folder."""
        if self.library is None or self._coming is not None:
            return
        if self._progress is not None:
            self._is_wanted_again = True
        else:
            self._start(self.library)

    def stop_reading(self) -> None:
        """Leave off reading, as a person asked: what was read can be used, and the next look goes on."""
        if self._progress is not None:
            progress = self._progress
            self._give_up()
            self._show()
            self.stopped.emit(progress)

    def close(self) -> None:
        """Let the folder go; another document is open."""
        self._give_up()
        self.library = self._coming = None
        self._watch(())

    # In the window's thread, to begin with; `_read` goes on in another

    def _give_up(self) -> None:
        with self._lock:
            self._ticket += 1
        self._quiet.stop()
        self._showing.stop()
        self._is_wanted_again = False
        if self._progress is not None:
            self._progress = None
            self.progressed.emit(None)

    def _start(self, library: Library) -> None:
        self._give_up()
        library.settings = self._settings.values
        self._progress = (0, 0)
        threading.Thread(target=self._read, args=(self._ticket, library), daemon=True).start()

    def _read(self, ticket: int, library: Library) -> None:
        def progress(done: int, total: int) -> bool:
            self._tell(ticket, self._told, ticket, library, (done, total))
            return ticket == self._ticket and total > 0

        result: object = None
        try:
            result = library.read(progress)
            if result is not None:
                result = (result, library.stand)
        except StudyappError as error:
            result = error
        finally:
            self._tell(ticket, self._ended, ticket, result)

    def _tell(self, ticket: int, signal: SignalInstance, *values: object) -> None:
        with self._lock:
            if ticket == self._ticket:
                with suppress(RuntimeError):  # the window is gone, and nobody waits to be told
                    signal.emit(*values)

    # In the window's thread

    def _on_told(self, ticket: int, library: Library, progress: tuple[int, int]) -> None:
        if ticket != self._ticket:
            return
        done, total = self._progress = progress
        if library is self._coming and done:
            self.library, self._coming = library, None
            self.opened.emit(library)
        if done < total:
            self.progressed.emit(progress)
            if library is self.library and not self._showing.isActive():
                self._showing.start()

    def _on_ended(self, ticket: int, result: Any) -> None:
        if ticket != self._ticket:
            return
        again = self._is_wanted_again
        progress = self._progress
        self._give_up()
        if isinstance(result, StudyappError):
            self._coming = None
            self.failed.emit(result)
        elif self._coming is not None and progress is not None and not progress[1]:
            folder, self._coming = self._coming.folder, None
            self.nothing_found.emit(folder)
        elif result is not None:
            self._finish(*result)
        if again:
            self.look_again()

    def _finish(self, listing: Listing, stand: object) -> None:
        self._watch(_to_watch(self.library, listing))
        if stand != self._stand:
            self._stand = stand
            self._show()

    def _show(self) -> None:
        if self.library is not None:
            self.changed.emit(self.library)

    def _watch(self, paths: Sequence[str]) -> None:
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(self._on_disk_changed)
            self._watcher.directoryChanged.connect(self._on_disk_changed)
        wanted, watched = set(paths), {*self._watcher.files(), *self._watcher.directories()}
        if watched - wanted:
            self._watcher.removePaths(sorted(watched - wanted))
        if wanted - watched:
            self._watcher.addPaths(sorted(wanted - watched))

    def _on_disk_changed(self, _path: str) -> None:
        self._quiet.start()


def _to_watch(library: Library | None, listing: Listing) -> list[str]:
    if library is None:
        return []
    paths = list(listing.folders)
    if len(listing.files) <= MOST_WATCHED:
        paths += [file.path for file in listing.files]
    return [whole(library.folder, path) for path in paths]


def _timer(parent: QObject, milliseconds: int, act: Callable[[], object]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer
