"""Keeps the open estimate by itself: a moment after each change, and before anything takes its place."""

import threading
from collections.abc import Generator
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from studyapp.cost.shelf.estimates import TAKEN, NameTaken, Saved, Shelf
from studyapp.cost.shelf.folders import folder_of
from studyapp.errors import StudyappError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from studyapp.cost.estimate import Entry
    from studyapp.ui.cost.desk import Desk

MOMENT_MS, AGAIN_MS = 1000, 5000
"""After a change, and after what could not be kept."""


class _Result(NamedTuple):
    """What became of an estimate that was to be kept on a shelf."""

    shelf: Shelf
    sent: Saved
    kept: Saved | StudyappError


class Keeper(QObject):
    """The open estimate's name and whether it is kept; writes in a thread, so that no key waits for a disk.

    What could not be kept is held here and tried again.
    """

    changed = Signal()
    """Another name, or something else to say about the keeping."""
    opened = Signal()
    """Another estimate stands in the table."""
    message_raised = Signal(object)
    """A sentence or a StudyappError: what happened that was not asked for."""
    _ended = Signal()

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self.shelf = Shelf("")
        """The estimates of the document that is open."""
        self.failure: StudyappError | None = None
        """Why the last change is not kept yet."""
        self._kept = Saved("")
        """The open estimate as it was last kept or read."""
        self._left: list[tuple[Shelf, Saved]] = []
        """What could not be kept of documents that are open no longer."""
        self._thread: threading.Thread | None = None
        self._results: SimpleQueue[_Result] = SimpleQueue()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        desk.model.estimate_changed.connect(self._on_changed)
        desk.size_changed.connect(self._on_changed)

    # -- what is open

    @property
    def name(self) -> str:
        """What the open estimate is called; "" where nobody named it yet."""
        return self._kept.name

    @property
    def is_kept(self) -> bool:
        """Whether the file holds what the table shows."""
        entries, size = self._kept.content
        return entries == self._desk.model.entries and size == self._desk.chosen_size

    @property
    def is_blank(self) -> bool:
        """Whether the open estimate has neither a line nor a name."""
        return not self.name and not self._desk.model.entries

    def enter(self, page: str, is_same: bool) -> None:
        """Work on the estimates of the document with this page name, on the one that was open last.

        `is_same`: it is the document that was open, read again, maybe under another name: the lines stay.
        """
        folder = folder_of(page)
        if is_same and folder == self.shelf.folder:
            return
        self.shelf = Shelf(folder, self._desk.clock)
        if is_same and not self.is_blank:
            self._kept = Saved(self.shelf.free_name(self.name))
            self._on_changed()
            return
        for problem in self.shelf.all().problems:
            self.message_raised.emit(told(problem))
        self._show(self.shelf.load(self.shelf.opened or "") or Saved(""))

    def state(self) -> object:
        """What `resume` needs to go on with the same lines, be they kept or not."""
        return self._now()

    def resume(self, state: object) -> None:
        """Go on with an estimate as it stood when it was not kept yet."""
        if isinstance(state, Saved) and state.content != self._now().content:
            before = self._kept
            self._show(state)
            self._kept = before if before.name == state.name else Saved(self.shelf.free_name(state.name))
            self._on_changed()
            self.changed.emit()

    def leave(self) -> None:
        """The document closes: keep what is open, or hold it until it can be kept."""
        if not self.flush():
            self._left.append((self.shelf, self._now()))
        self._kept = Saved("")
        self._desk.chosen_size = None
        self._desk.model.forget()

    # -- what a person does; what cannot be done changes nothing, and `message_raised` says why

    def start_from(self, entries: "Sequence[Entry]") -> bool:
        """Have these lines, of an example: in the open estimate where that is empty or an example itself, in
        a new one where it holds anything of the person's own. Whether that could be done.
        """
        desk = self._desk
        if desk.model.entries and (self.name or desk.scenario_shown() is None):
            return self.begin(entries)
        desk.model.replace_all(entries)
        return True

    def begin(self, entries: "Sequence[Entry]" = ()) -> bool:
        """Put the open estimate away, named by its day if it has no name, and begin one of these lines."""
        with self._telling():
            self._put_away()
            self._show(Saved("", gb_per_tb=self._desk.chosen_size))
            self._desk.model.add(entries)
            self._note()
            return True
        return False

    def open(self, name: str) -> bool:
        """Go on with another estimate, or with the open one as another window left it."""
        with self._telling():
            if name != self.name:
                self._put_away()
            saved = self._secured().load(name)
            if saved is not None and saved != self._kept:
                self._show(saved)
                self._note()
            return True
        return False

    def rename(self, name: str, new: str) -> bool:
        """Call an estimate, the open one or another, otherwise."""
        if new == name or not new:
            return False
        with self._telling():
            if name != self.name:
                self.shelf.rename(name, new)
            elif self._secured().has(name):
                self._kept = self.shelf.rename(name, new)
            elif self.shelf.has(new):
                raise NameTaken(TAKEN, new)
            else:
                self._kept = self.shelf.save(self._now()._replace(name=new))
            self._note()
            self.changed.emit()
            return True
        return False

    def duplicate(self, name: str) -> str:
        """Keep an estimate once more; what the copy is called, "" where it could not be made."""
        with self._telling():
            return self._secured().duplicate(name, self._spare()).name
        return ""

    def remove(self, name: str) -> str:
        """Take an estimate away, the open one too; what `bring_back` needs, "" where it could not be done."""
        with self._telling():
            away = self._secured().remove(name)
            if name == self.name:
                self._show(Saved(""))
                self._note()
            self.changed.emit()
            return away
        return ""

    def bring_back(self, away: str) -> str | None:
        """Have a removed estimate again; what it is called now, None where it could not be done."""
        with self._telling():
            name = self.shelf.bring_back(away, self._spare()).name
            self.changed.emit()
            return name
        return None

    def flush(self) -> bool:
        """Keep all changes now; whether that could be done."""
        self._wait()
        if not self.is_kept:
            self._take(_kept(self.shelf, self._now(), self._spare()))
        self._retry_left()
        return self.is_kept

    # -- keeping

    def _now(self) -> Saved:
        """The open estimate as it stands in the table."""
        model = self._desk.model
        rates = dict.fromkeys(entry.rate for entry in model.entries)
        labels = tuple((key, model.known_as[key]) for key in rates if key in model.known_as)
        return Saved(self.name, model.entries, labels, self._desk.chosen_size)

    def _show(self, saved: Saved) -> None:
        desk, self._kept = self._desk, saved
        desk.chosen_size = saved.gb_per_tb
        desk.model.forget()
        desk.model.remember(dict(saved.labels))
        desk.model.set_card(desk.card, desk.gb_per_tb)
        desk.model.show_entries(saved.entries)
        desk.size_changed.emit()
        self.opened.emit()
        self.changed.emit()

    @contextmanager
    def _telling(self) -> Generator[None]:
        try:
            yield
        except StudyappError as error:
            self.message_raised.emit(error)

    def _secured(self) -> Shelf:
        """The shelf, with the open estimate kept on it; raises what hindered that."""
        if not self.flush():
            raise self.failure or StudyappError(NOT_KEPT)
        return self.shelf

    def _put_away(self) -> None:
        self._secured()
        if self.name:
            return
        if self._desk.model.entries:
            self._kept = self.shelf.rename("", self.shelf.free_name(self._spare()))
        else:
            self.shelf.forget("")

    def _spare(self) -> str:
        """What an estimate that nobody named is called when another takes its place."""
        return self.tr("Estimate of {0}").format(f"{self._desk.clock():%Y-%m-%d}")

    def _note(self) -> None:
        try:
            self.shelf.note_opened(self.name)
        except StudyappError as error:
            self.message_raised.emit(error)

    def _on_changed(self) -> None:
        if not self.is_kept:
            self._timer.start(MOMENT_MS)

    def _on_time(self) -> None:
        if self._thread is not None:
            self._timer.start(MOMENT_MS)
        elif not self.is_kept:
            work = (self.shelf, self._now(), self._spare())
            self._thread = threading.Thread(target=self._work, args=work, daemon=True)
            self._thread.start()
        else:
            self._retry_left()

    def _work(self, shelf: Shelf, saved: Saved, spare: str) -> None:
        self._results.put(_kept(shelf, saved, spare))
        try:
            self._ended.emit()
        except RuntimeError:
            return  # the window is gone, and nobody waits for the answer

    def _wait(self) -> None:
        if self._thread is not None:
            self._thread.join()
            self._on_ended()

    def _on_ended(self) -> None:
        try:
            self._take(self._results.get_nowait())
        except Empty:
            return  # taken by whoever waited for it
        self._thread = None

    def _take(self, result: _Result) -> None:
        if result.shelf is not self.shelf:
            return
        if isinstance(result.kept, StudyappError):
            self.failure = result.kept
            self._timer.start(AGAIN_MS)
        else:
            self.failure, self._kept = None, result.kept
            if result.kept.name != result.sent.name:
                said = self.tr("Another window changed “{0}”; these lines are kept beside it as “{1}”.")
                name = result.sent.name or self.tr("Unnamed estimate")
                self.message_raised.emit(said.format(name, result.kept.name))
            self._note()
            self._on_changed()
            if self._left:
                self._timer.start(AGAIN_MS)
        self.changed.emit()

    def _retry_left(self) -> None:
        left, self._left = self._left, []
        for shelf, saved in left:
            if isinstance(_kept(shelf, saved, self._spare()).kept, StudyappError):
                self._left.append((shelf, saved))
        if self._left:
            self._timer.start(AGAIN_MS)
        elif left and self.is_kept:
            self.failure = None
            self.changed.emit()


NOT_KEPT = "The estimate could not be kept; nothing was changed."


def told(error: StudyappError) -> str:
    """An error whose sentence names the file, in the person's language."""
    return QCoreApplication.translate("Error", error.template).format(*error.details)


def _kept(shelf: Shelf, saved: Saved, spare: str) -> _Result:
    try:
        return _Result(shelf, saved, shelf.save(saved, spare))
    except StudyappError as error:
        return _Result(shelf, saved, error)
