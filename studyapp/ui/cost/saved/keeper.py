"""Keeps the open estimate by itself: a moment after each change, and before anything takes its place."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from studyapp.cost.shelf.estimates import TAKEN, NameTaken, Saved, Shelf
from studyapp.cost.shelf.folders import folder_of
from studyapp.cost.templates import entries_of, shown_by
from studyapp.errors import StudyappError
from studyapp.ui.cost.saved.writer import NOT_KEPT, Job, Writer, Written, keep

if TYPE_CHECKING:
    from collections.abc import Sequence

    from studyapp.cost.estimate import Entry
    from studyapp.cost.model import Scenario
    from studyapp.ui.cost.desk import Desk

MOMENT_MS, AGAIN_MS = 1000, 5000
"""After a change, and after what could not be kept."""


class Held(NamedTuple):
    """An estimate that is not kept as it stands: where it belongs, and how it was kept or read last."""

    shelf: Shelf
    saved: Saved
    kept: Saved


class Stood(NamedTuple):
    """What a keeper hands over to that of a room which is built anew."""

    open: Held
    held: tuple[Held, ...]
    failure: StudyappError | None


class Keeper(QObject):
    """The open estimate's name and whether it is kept; what could not be kept is held, and tried again."""

    changed = Signal()
    """Another name, or something else to say about the keeping."""
    opened = Signal()
    """Another estimate of the document stands in the table."""
    leaving = Signal()
    """Another estimate is about to take the open one's place: who holds something for it gives it now."""
    message_raised = Signal(object)
    """A sentence or a StudyappError: what happened that was not asked for."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self.shelf = Shelf("")
        """The estimates of the document that is open."""
        self.failure: StudyappError | None = None
        """Why the last change is not kept yet."""
        self._kept = Saved("")
        """The open estimate as it was last kept or read."""
        self._held: list[Held] = []
        """What could not be kept of documents that are open no longer."""
        self._writer = Writer(self)
        self._writer.written.connect(self._take)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
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
        desk, folder = self._desk, folder_of(page)
        if is_same and (folder == self.shelf.folder or not self.is_blank):
            desk.model.set_card(desk.card, desk.gb_per_tb)
            if folder != self.shelf.folder:
                self._move_to(Shelf(folder, desk.clock))
            return
        held = next((held for held in self._held if held.shelf.folder == folder), None)
        if held is not None:
            self._held.remove(held)
            self.shelf = held.shelf
            self._show(held.saved, held.kept)
            self._on_changed()
            return
        self.shelf = Shelf(folder, desk.clock)
        self._forgive()
        for problem in self.shelf.all().problems:
            self.message_raised.emit(told(problem))
        self._show(self.shelf.load(self.shelf.opened or "") or Saved(""))

    def leave(self) -> None:
        """The document closes: keep what is open, or hold it until it can be kept."""
        self.leaving.emit()
        if not self.flush():
            self._held.append(self._open())
        self._kept = Saved("")

    def unkept(self) -> tuple[Saved, ...]:
        """What is not kept as it stands, of this document and of those before."""
        return (*(held.saved for held in self._held), *(() if self.is_kept else (self._now(),)))

    def state(self) -> Stood:
        """What `resume` needs to go on with the same lines, be they kept or not."""
        return Stood(self._open(), tuple(self._held), self.failure)

    def resume(self, stood: Stood) -> None:
        """Go on with an estimate as it stood, and with what was not kept yet."""
        self._held, self.failure = [*stood.held], stood.failure
        shelf, saved, kept = stood.open
        if saved.content != self._now().content:
            if shelf.folder != self.shelf.folder:
                shelf, kept = self.shelf, Saved(self.shelf.free_name(saved.name) if saved.name else "")
            self.shelf = shelf
            self._exchange(saved, kept)
        if self.unkept():
            self._timer.start(MOMENT_MS)
        else:
            self.failure = None
        self.changed.emit()

    # -- what a person does; what cannot be done changes nothing, and `message_raised` says why

    def start_from(self, entries: "Sequence[Entry]") -> bool:
        """Have these lines, of an example: in the open estimate where that is empty or an example itself, in
        a new one where it holds anything of the person's own. Whether that could be done.
        """
        desk = self._desk
        if desk.model.entries and (self.name or shown_by(desk.model.entries, desk.card) is None):
            return self.begin(entries)
        desk.model.replace_all(entries)
        return True

    def start_from_example(self, scenario: "Scenario") -> bool:
        """Have the lines of a worked example as `start_from` does; those that follow from no rate of the
        document cannot be priced, and it is said how many.
        """
        entries = entries_of(scenario, self._desk.card)
        left = len(scenario.lines) - len(entries)
        is_started = self.start_from(entries)
        if is_started and left:
            said = self.tr("%n line(s) of the example have no price in the document.", "", left)
            self.message_raised.emit(said)
        return is_started

    def begin(self, entries: "Sequence[Entry]" = ()) -> bool:
        """Put the open estimate away, named by its day if it has no name, and begin one of these lines."""
        with self._telling():
            self._put_away()
            self._exchange(Saved("", gb_per_tb=self._desk.chosen_size))
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
                self._exchange(saved)
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
                self._exchange(Saved(""))
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
        """Keep all changes now; whether that could be done for the open estimate."""
        self._writer.wait()
        for job in self._due():
            self._take(keep(job, self._spare()))
        return self.is_kept

    # -- keeping

    def _now(self) -> Saved:
        """The open estimate as it stands in the table."""
        model = self._desk.model
        rates = dict.fromkeys(entry.rate for entry in model.entries)
        labels = tuple((key, model.known_as[key]) for key in rates if key in model.known_as)
        return Saved(self.name, model.entries, labels, self._desk.chosen_size)

    def _open(self) -> Held:
        return Held(self.shelf, self._now(), self._kept)

    def _show(self, saved: Saved, kept: Saved | None = None) -> None:
        """Have an estimate in the table; `kept` is how it is kept, where that is otherwise."""
        desk, self._kept = self._desk, kept or saved
        desk.chosen_size = saved.gb_per_tb
        desk.model.take_over(desk.card, desk.gb_per_tb, dict(saved.labels), saved.entries)
        self.changed.emit()

    def _exchange(self, saved: Saved, kept: Saved | None = None) -> None:
        """Have another estimate of the same document in the table."""
        size = self._desk.chosen_size
        self._show(saved, kept)
        if self._desk.chosen_size != size:
            self._desk.size_changed.emit()
        self.opened.emit()

    def _move_to(self, shelf: Shelf) -> None:
        """The document is called otherwise, and its estimate stays."""
        self.shelf = shelf
        self._kept = Saved(shelf.free_name(self.name) if self.name else "")
        self._forgive()
        self._on_changed()
        self.changed.emit()

    def _forgive(self) -> None:
        """Say nothing more of what failed, where it is not held and what is open belongs elsewhere."""
        if not self._held:
            self.failure = None

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
        self.leaving.emit()
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
        if self._writer.is_busy:
            self._timer.start(MOMENT_MS)
            return
        due = self._due()
        if due:
            self._writer.start(due, self._spare())

    def _due(self) -> tuple[Job, ...]:
        """What is to be written: what is held of other documents, and the open one."""
        held = tuple(Job(each.shelf, each.saved, is_open=False) for each in self._held)
        return held if self.is_kept else (*held, Job(self.shelf, self._now(), is_open=True))

    def _take(self, written: Written) -> None:
        """Hear what became of a job; one of a document that was left is tried again out of `_held`."""
        job, kept = written.job, written.kept
        if isinstance(kept, StudyappError):
            self.failure = kept
            self._timer.start(AGAIN_MS)
        elif not job.is_open:
            self._held = [each for each in self._held if (each.shelf, each.saved) != (job.shelf, job.saved)]
        elif job.shelf is self.shelf:
            self._kept = kept
            if kept.name != job.saved.name:
                said = self.tr("Another window changed “{0}”; these lines are kept beside it as “{1}”.")
                name = job.saved.name or self.tr("Unnamed estimate")
                self.message_raised.emit(said.format(name, kept.name))
            self._on_changed()
        if written.problem is not None:
            self.message_raised.emit(written.problem)
        if not isinstance(kept, StudyappError) and not self._held:
            self.failure = None
        self.changed.emit()


def told(error: StudyappError) -> str:
    """An error whose sentence names the file, in the person's language."""
    return QCoreApplication.translate("Error", error.template).format(*error.details)
