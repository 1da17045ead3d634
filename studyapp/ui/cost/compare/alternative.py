"""The alternative that the open estimate is compared with: it begins as a copy, and goes its own way."""

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from studyapp.cost.entry.quick import Note
from studyapp.cost.estimate import Entry
from studyapp.cost.figures.compare import Comparison, compare, renamed
from studyapp.ui.cost.estimate.model import PATH, EstimateModel

if TYPE_CHECKING:
    from studyapp.ui.cost.desk import Desk

COPY: Final = "copy"
"""As long as nothing is changed in it, a copy follows the estimate."""
OWN: Final = "own"
SAVED: Final = "saved"
EXAMPLE: Final = "example"


class Base(NamedTuple):
    """What the alternative was when it began; `name` that of a saved estimate or an example."""

    kind: str = COPY
    name: str = ""
    entries: tuple[Entry, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    """Keys of rates, and what they were called when the document last had them."""


class AlternativeModel(EstimateModel):
    """The lines of the alternative. On another path a line keeps its name, by which it is found in A."""

    def read(self, row: int, column: int, text: str) -> Entry | Note:
        entry = super().read(row, column, text)
        if column == PATH and not isinstance(entry, Note):
            return entry._replace(label=self.entries[row].label)
        return entry


class Alternative(QObject):
    """B beside the estimate that is open, A; kept while the program runs. Its changes have an order of
    their own, in which they are taken back.
    """

    rebased = Signal()
    """It began anew, or what it began as came back."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self.model = AlternativeModel(self)
        self.base = Base()
        self._document = ""
        desk.card_changed.connect(self.attune)
        desk.size_changed.connect(self._on_size_changed)
        desk.keeper.opened.connect(self._on_opened)

    @property
    def is_touched(self) -> bool:
        """Whether it is more than a copy of the estimate."""
        return self.base.kind != COPY or self.model.entries != self.base.entries

    def compared(self) -> Comparison:
        """The estimate and the alternative as they stand now."""
        return compare(self._desk.model.result, self.model.result)

    def attune(self) -> None:
        """Reckon with the prices of today; of another document it begins anew."""
        desk = self._desk
        document = desk.study.path or desk.study.document.page if desk.study is not None else ""
        if document != self._document:
            self._document, self.base = document, Base()
            self.model.take_over(desk.card, desk.gb_per_tb, desk.model.known_as, ())
        else:
            self.model.known_as |= desk.model.known_as
            self.model.set_card(desk.card, desk.gb_per_tb)
        if not self.is_touched and self.base.entries != desk.model.entries:
            self._follow()

    # -- what a person does; all but `take` concerns the alternative alone

    def begin(self, base: Base) -> None:
        """Have other lines; can be taken back."""
        self.model.remember(dict(base.labels) | self.model.known_as)
        stack = self.model.undo_stack
        stack.beginMacro("")
        stack.push(_Rebased(self, base))
        self.model.replace_all(base.entries)
        stack.endMacro()

    def begin_anew(self) -> None:
        """Be a copy of the estimate again."""
        self.begin(Base(COPY, "", self._desk.model.entries))

    def take(self) -> None:
        """Make the alternative the open estimate; can be taken back here and there."""
        entries = renamed(self.compared())
        self._exchange(entries, Base(COPY, "", entries))

    def swap(self) -> None:
        """Let both change places; can be taken back here and there."""
        self._exchange(self.model.entries, Base(OWN, "", self._desk.model.entries))

    def _exchange(self, open_now: tuple[Entry, ...], base: Base) -> None:
        stack = self.model.undo_stack
        stack.beginMacro("")
        stack.push(_InEstimate(self._desk.model, open_now))
        stack.push(_Rebased(self, base))
        self.model.replace_all(base.entries)
        stack.endMacro()

    # -- another window's language

    def state(self) -> object:
        """What `restore` needs to go on with the same lines."""
        return self.base, self.model.entries

    def restore(self, state: object) -> None:
        """Go on with lines of a room that was thrown away."""
        self.attune()
        if isinstance(state, tuple):
            self.base, entries = state
            self.model.show_entries(entries)

    # -- what happens

    def _follow(self) -> None:
        if self.model.undo_stack.count():
            self.begin_anew()  # what it was before can still be had
        else:
            self.base = Base(COPY, "", self._desk.model.entries)
            self.model.show_entries(self.base.entries)

    def _on_size_changed(self) -> None:
        self.model.set_gb_per_tb(self._desk.gb_per_tb)

    def _on_opened(self) -> None:
        """Another estimate is open: the alternative to the one before can be had by taking back."""
        study = self._desk.study
        is_same = study is not None and (study.path or study.document.page) == self._document
        if is_same and self.is_touched:
            self.begin_anew()


class _Rebased(QUndoCommand):
    """Another beginning."""

    def __init__(self, alternative: Alternative, base: Base) -> None:
        super().__init__()
        self._alternative, self._before, self._after = alternative, alternative.base, base

    def redo(self) -> None:
        self._have(self._after)

    def undo(self) -> None:
        self._have(self._before)

    def _have(self, base: Base) -> None:
        self._alternative.base = base
        self._alternative.rebased.emit()


class _InEstimate(QUndoCommand):
    """A change of the open estimate; where it was changed again since, it stays as it is."""

    def __init__(self, model: EstimateModel, after: tuple[Entry, ...]) -> None:
        super().__init__()
        self._model, self._before, self._after = model, model.entries, after
        self._place = 0

    def redo(self) -> None:
        if self._model.entries == self._before:
            self._model.replace_all(self._after)
        self._place = self._model.undo_stack.index()

    def undo(self) -> None:
        stack = self._model.undo_stack
        if self._model.entries == self._after != self._before and 0 < stack.index() == self._place:
            stack.undo()
