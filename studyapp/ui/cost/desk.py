"""What the room of prices and its pages share: prices, the estimate, and how it is reckoned."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from studyapp.clock import local_now
from studyapp.cost.entry.places import Places
from studyapp.cost.estimate import DEFAULT_GB_PER_TB
from studyapp.cost.model import RateCard
from studyapp.errors import StudyappError
from studyapp.settings import SettingsFile
from studyapp.study import Study
from studyapp.ui.cost.currency.rates import Rates
from studyapp.ui.cost.estimate.model import LINES, EstimateModel, LinesChange
from studyapp.ui.cost.rates.assigning import Assigning, AssignmentChange, Exchanged
from studyapp.ui.cost.saved.keeper import Keeper, Stood, told
from studyapp.ui.cost.undoing import Change, Step, Steps, put_back, steps_of

if TYPE_CHECKING:
    from studyapp.ui.cost.compare.alternative import Alternative


class DeskState(NamedTuple):
    """What a desk hands over to that of a room which is built anew."""

    estimate: Stood
    steps: Steps
    """What can be taken back in the estimate."""
    unwritten: Mapping[str, tuple[Exchanged, ...]]
    """Assignments that could not be kept yet."""
    alternative: object


class Desk(QObject):
    """The one state that the room and its pages share; whoever changes it, all hear of it."""

    card_taken = Signal()
    """There are other prices, and nothing is reckoned with them yet."""
    card_changed = Signal()
    """Other prices, of another document or the same one read again; the estimate is reckoned with them."""
    size_changed = Signal()
    """Another size of a TB; the estimate is reckoned anew already."""
    failed = Signal()
    """Other things than before could not be kept: `failures`."""

    def __init__(
        self,
        settings: SettingsFile | None,
        clock: Callable[[], datetime] = local_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.clock = clock
        self.study: Study | None = None
        self.card = RateCard((), ())
        """The prices that are reckoned with."""
        self.places = Places({})
        self.chosen_size: int | None = None
        """The GB of a TB that the person chose for this document; None where it was left open."""
        self.model = EstimateModel(self)
        """The estimate that is open."""
        self.assigning = Assigning(self.model.undo_stack, self)
        """What the person says prices are for of which the document does not say it."""
        self.assigning.changed.connect(self._on_assigned)
        self.assigning.failed.connect(self._on_assigning_failed)
        self.chart = ""
        """The chart that the page of charts shall open on; "" for the one that it showed last."""
        self.keeper = Keeper(self)
        """Keeps it, and knows what it is called."""
        self.exchange = Rates(settings, clock, self)
        """A second currency, to be shown beside the sum."""
        self.exchange.failed.connect(self._on_exchange_failed)
        self.failures: dict[str, StudyappError] = {}
        """What could not be kept of the person's choices, by what keeps it."""
        self._alternative: Alternative | None = None

    def set_study(self, study: Study) -> None:
        """Reckon with this document, on the estimate that was open last in it; the same one read again keeps
        its lines as they are.
        """
        from studyapp.links import places_of

        is_same = self.study is not None and study.path == self.study.path
        if self.study is not None and not is_same:
            self.keeper.leave()
        self.study, self.card = study, self.assigning.enter(study.document.page, study.written_rates)
        study.reckon_with(self.card)
        self.places = places_of(study) if self.card.rates else Places({})
        self.card_taken.emit()
        self.keeper.enter(study.document.page, is_same)
        self.card_changed.emit()

    def alternative(self) -> "Alternative":
        """What the estimate is compared with; built when it is first asked for, and kept."""
        from studyapp.ui.cost.compare.alternative import Alternative

        if self._alternative is None:
            self._alternative = Alternative(self)
        return self._alternative

    def state(self) -> DeskState:
        """What `restore` needs to go on with the same lines, also of the alternative, and with what was not
        kept yet. What was taken back or begun anew in the alternative cannot be taken back from then on.
        """
        alternative = self._alternative.state() if self._alternative is not None else None
        return DeskState(
            self.keeper.state(), steps_of(self.model.undo_stack), self.assigning.unwritten(), alternative
        )

    def restore(self, state: DeskState) -> None:
        """Go on where a desk that was thrown away stood."""
        self.assigning.resume(state.unwritten)
        self.keeper.resume(state.estimate)
        if self.model.entries == state.estimate.open.saved.entries and not self.model.undo_stack.count():
            put_back(self.model.undo_stack, state.steps, self._change)
        if state.alternative is not None:
            self.alternative().restore(state.alternative)

    def unkept(self) -> tuple[str, ...]:
        """What cannot be kept even now, each in a sentence that names it."""
        sentences: list[str] = []
        self.keeper.flush()
        if self.keeper.failure is not None:
            why = told(self.keeper.failure)
            for saved in self.keeper.unkept():
                name = saved.name or self.tr("Unnamed estimate")
                sentences.append(self.tr("The estimate “{0}” is not kept: {1}").format(name, why))
        if not self.assigning.flush() and "assignments" in self.failures:
            why = told(self.failures["assignments"])
            sentences.append(self.tr("What you said prices are for is not kept: {0}").format(why))
        return tuple(sentences)

    def _change(self, step: Step) -> Change:
        if step.kind == LINES:
            return LinesChange(self.model, step)
        return AssignmentChange(self.assigning, step)

    def _on_assigning_failed(self, error: StudyappError | None) -> None:
        self._fail("assignments", error)

    def _on_exchange_failed(self, error: StudyappError | None) -> None:
        self._fail("exchange", error)

    def _fail(self, keeping: str, error: StudyappError | None) -> None:
        """One failure for each that keeps something, until it could be kept."""
        before = self.failures.pop(keeping, None)
        if error is not None:
            self.failures[keeping] = error
        if before is not error:
            self.failed.emit()

    def _on_assigned(self) -> None:
        from studyapp.links import places_of

        self.card = self.assigning.card
        if self.study is not None:
            self.study.reckon_with(self.card)
            self.places = places_of(self.study) if self.card.rates else Places({})
        self.card_taken.emit()
        self.model.set_card(self.card, self.gb_per_tb)
        self.card_changed.emit()

    @property
    def gb_per_tb(self) -> int:
        """What the person chose here, else what the document reveals, else what was chosen before."""
        return self.size_of(self.chosen_size)

    def size_of(self, chosen: int | None) -> int:
        """The GB of a TB for an estimate where the person chose so, or left it open."""
        settled = self.settings.values.gb_per_tb if self.settings is not None else DEFAULT_GB_PER_TB
        return chosen or self.card.gb_per_tb or settled

    @property
    def revealed_by(self) -> int | None:
        """The line whose arithmetic says how large a TB is, where that is what is reckoned with."""
        return self.card.revealed_by if self.chosen_size is None else None

    def switch_size(self) -> None:
        """Reckon with the other size of a TB, here and from now on."""
        self.chosen_size = 1000 if self.gb_per_tb == 1024 else 1024
        self.model.set_gb_per_tb(self.chosen_size)
        self.size_changed.emit()
        if self.settings is not None:
            try:
                self.settings.change(self.settings.values._replace(gb_per_tb=self.chosen_size))
            except StudyappError as error:
                self._fail("settings", error)
            else:
                self._fail("settings", None)
