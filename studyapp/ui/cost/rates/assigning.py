"""What the person says open prices of the document are for: kept, taken back, and joined with its rates."""

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoStack

from studyapp.cost.model import Rate, RateCard, Unassigned
from studyapp.cost.reading.assigned import (
    Assignment,
    Placed,
    assignment,
    joined,
    placed,
    removed,
    with_assigned,
)
from studyapp.cost.shelf.assignments import read, write
from studyapp.cost.shelf.folders import folder_of
from studyapp.errors import StudyappError
from studyapp.ui.cost.undoing import Change, Step

ASSIGN = str(QT_TRANSLATE_NOOP("Assigning", "Assign"))
TAKE_BACK = str(QT_TRANSLATE_NOOP("Assigning", "Take back"))
ASSIGNMENT = "assignment"
"""The kind of a `Step` that changes what a price is for."""
Exchanged = tuple[Assignment | None, Assignment | None]
"""What holds from now on of a price, and what held before."""


class Assigning(QObject):
    """The assignments of the document that is open; each can be undone with the estimate's lines."""

    changed = Signal()
    """The prices are others now."""
    failed = Signal(object)
    """A StudyappError: what could not be read or kept; None once it could. What was assigned holds all the
    same, and is tried again."""

    def __init__(self, undo_stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo_stack = undo_stack
        self._written = RateCard((), ())
        self._folder = ""
        self._is_failing = False
        self._unwritten: dict[str, tuple[Exchanged, ...]] = {}
        """What could not be kept yet, by the folder where it belongs."""
        self._assignments: tuple[Assignment, ...] = ()

    def enter(self, page: str, card: RateCard) -> RateCard:
        """Take over the document with this page name, whose prices are `card`; those with what is
        assigned.
        """
        self._folder, self._written = folder_of(page), card
        kept = read(self._folder)
        self._assignments = _exchanged(kept.assignments, self._unwritten.get(self._folder, ()))
        if kept.problem is not None:
            self.failed.emit(kept.problem)
        return self.card

    def unwritten(self) -> Mapping[str, tuple[Exchanged, ...]]:
        """What could not be kept yet, by folder: for `resume`."""
        return dict(self._unwritten)

    def resume(self, unwritten: Mapping[str, tuple[Exchanged, ...]]) -> None:
        """Go on with what could not be kept in a room that was thrown away."""
        if unwritten:
            self._unwritten = dict(unwritten)
            self._assignments = _exchanged(self._assignments, self._unwritten.get(self._folder, ()))
            self.flush()
            self.changed.emit()

    def flush(self) -> bool:
        """Keep what could not be kept before; whether that could be done."""
        for folder in tuple(self._unwritten):
            self._write(folder)
        return not self._unwritten

    @property
    def card(self) -> RateCard:
        """The document's prices, with those assigned."""
        return with_assigned(self._written, self._assignments) if self._assignments else self._written

    @property
    def placed(self) -> tuple[Placed, ...]:
        """What is assigned, with the prices that the document still has, in its order."""
        return placed(self._written, self._assignments)

    def owned(self) -> frozenset[str]:
        """The keys of the rates that the person assigned something to."""
        if not self._assignments:
            return frozenset()
        return frozenset(rate.key for rate in self.card.rates if self.of(rate))

    def of(self, rate: Rate) -> tuple[Placed, ...]:
        """What the person assigned to a rate."""
        return tuple(
            each
            for each in self.placed
            if each.price.line in rate.lines
            and (rate.key == each.assignment.key or rate.key.startswith(f"{each.assignment.key}-"))
        )

    def assign(self, price: Unassigned, label: str) -> None:
        """Say what a price is for: the label of a rate that the document has, or a new one."""
        label = " ".join(label.split())
        if not label or price not in self._written.unassigned:
            return
        known = next((rate.key for rate in self.card.rates if label in (rate.label, *rate.aliases)), "")
        said = assignment(self._written, price, label, known)
        before = next((each.assignment for each in self.placed if each.price == price), None)
        if said == before:
            return
        self._undo_stack.push(AssignmentChange(self, Step(ASSIGNMENT, ASSIGN, (before, said))))

    def unassign(self, rate: Rate) -> None:
        """Take back all that the person assigned to a rate."""
        assigned = self.of(rate)
        if assigned:
            self._undo_stack.beginMacro(QCoreApplication.translate("Assigning", TAKE_BACK))
            for each in assigned:
                self.take_back(each)
            self._undo_stack.endMacro()

    def take_back(self, each: Placed) -> None:
        """Let a price be for nothing again."""
        self._undo_stack.push(AssignmentChange(self, Step(ASSIGNMENT, TAKE_BACK, (each.assignment, None))))

    def is_next_undone(self) -> bool:
        """Whether the step that would be taken back is an assignment."""
        return self._is_assignment(self._undo_stack.index() - 1)

    def is_next_redone(self) -> bool:
        """Whether the step that would be made again is an assignment."""
        return self._is_assignment(self._undo_stack.index())

    def _is_assignment(self, at: int) -> bool:
        if not 0 <= at < self._undo_stack.count():
            return False
        step = self._undo_stack.command(at)
        return isinstance(step.child(0) if step.childCount() else step, AssignmentChange)

    def put(self, said: Assignment | None, gone: Assignment | None) -> None:
        """Have one and not the other, here and in the file, where another window may have assigned too."""
        self._unwritten[self._folder] = (*self._unwritten.get(self._folder, ()), (said, gone))
        self._write(self._folder)
        self.changed.emit()

    def _write(self, folder: str) -> None:
        kept, is_open = read(folder), folder == self._folder
        base = self._assignments if kept.problem and is_open else kept.assignments
        assignments = _exchanged(base, self._unwritten[folder])
        if is_open:
            self._assignments = assignments
        try:
            write(folder, assignments)
        except StudyappError as error:
            self._is_failing = True
            self.failed.emit(error)
            return
        del self._unwritten[folder]
        if self._is_failing and not self._unwritten:
            self._is_failing = False
            self.failed.emit(None)


class AssignmentChange(Change):
    """Another assignment of a price, `(before, after)`."""

    def __init__(self, assigning: Assigning, step: Step) -> None:
        super().__init__("Assigning", step)
        self._assigning = assigning

    def apply(self, *, forward: bool) -> None:
        before, after = cast("Exchanged", self.step.values)
        self._assigning.put(*((after, before) if forward else (before, after)))


def _exchanged(assignments: Sequence[Assignment], exchanged: Sequence[Exchanged]) -> tuple[Assignment, ...]:
    for said, gone in exchanged:
        if gone is not None:
            assignments = removed(assignments, gone)
        if said is not None:
            assignments = joined(assignments, said)
    return tuple(assignments)
