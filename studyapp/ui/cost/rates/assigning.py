"""What the person says open prices of the document are for: kept, taken back, and joined with its rates."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

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


class Assigning(QObject):
    """The assignments of the document that is open; each can be undone with the estimate's lines."""

    changed = Signal()
    """The prices are others now."""
    failed = Signal(object)
    """A StudyappError: what could not be read or kept; None once it could. What was assigned holds all the
    same until the document closes."""

    def __init__(self, undo_stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo_stack = undo_stack
        self._written = RateCard((), ())
        self._folder = ""
        self._is_failing = False
        self._assignments: tuple[Assignment, ...] = ()

    def enter(self, page: str, card: RateCard) -> RateCard:
        """Take over the document with this page name, whose prices are `card`; those with what is
        assigned.
        """
        self._folder, self._written = folder_of(page), card
        kept = read(self._folder)
        self._assignments = kept.assignments
        if kept.problem is not None:
            self.failed.emit(kept.problem)
        return self.card

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
        text = QCoreApplication.translate("Assigning", "Assign")
        self._undo_stack.push(_Change(self, before, said, text))

    def unassign(self, rate: Rate) -> None:
        """Take back all that the person assigned to a rate."""
        for each in self.of(rate):
            self.take_back(each)

    def take_back(self, each: Placed) -> None:
        """Let a price be for nothing again."""
        text = QCoreApplication.translate("Assigning", "Take back")
        self._undo_stack.push(_Change(self, each.assignment, None, text))

    def put(self, said: Assignment | None, gone: Assignment | None) -> None:
        """Have one and not the other, here and in the file, where another window may have assigned too."""
        kept = read(self._folder)
        assignments: Sequence[Assignment] = self._assignments if kept.problem else kept.assignments
        if gone is not None:
            assignments = removed(assignments, gone)
        if said is not None:
            assignments = joined(assignments, said)
        self._assignments = tuple(assignments)
        try:
            write(self._folder, self._assignments)
        except StudyappError as error:
            self._is_failing = True
            self.failed.emit(error)
        else:
            if self._is_failing:
                self._is_failing = False
                self.failed.emit(None)
        self.changed.emit()


class _Change(QUndoCommand):
    def __init__(
        self, assigning: Assigning, before: Assignment | None, after: Assignment | None, text: str
    ) -> None:
        super().__init__(text)
        self._assigning = assigning
        self._before, self._after = before, after

    def redo(self) -> None:
        self._assigning.put(self._after, self._before)

    def undo(self) -> None:
        self._assigning.put(self._before, self._after)
