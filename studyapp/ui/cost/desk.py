"""What the room of prices and its pages share: prices, the estimate, and how it is reckoned."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.clock import local_now
from studyapp.cost.entry.quick import Places
from studyapp.cost.estimate import DEFAULT_GB_PER_TB, Entry
from studyapp.cost.model import RateCard, Scenario, ScenarioLine
from studyapp.errors import StudyappError
from studyapp.settings import SettingsFile
from studyapp.study import Study
from studyapp.ui.cost.currency.rates import Rates
from studyapp.ui.cost.estimate.model import EstimateModel
from studyapp.ui.cost.rates.assigning import Assigning
from studyapp.ui.cost.saved.keeper import Keeper

if TYPE_CHECKING:
    from studyapp.ui.cost.compare.alternative import Alternative


class Desk(QObject):
    """The one state that the room and its pages share; whoever changes it, all hear of it."""

    card_changed = Signal()
    """Other prices: another document, or the same one read again."""
    size_changed = Signal()
    """Another size of a TB; the estimate is reckoned anew already."""
    failed = Signal(object)
    """A StudyappError: what could not be kept."""

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
        self.assigning.failed.connect(self.failed)
        self.chart = ""
        """The chart that the page of charts shall open on; "" for the one that it showed last."""
        self.keeper = Keeper(self)
        """Keeps it, and knows what it is called."""
        self.exchange = Rates(settings, clock, self)
        """A second currency, to be shown beside the sum."""
        self.exchange.failed.connect(self.failed)
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
        self.model.set_card(self.card, self.gb_per_tb)
        self.keeper.enter(study.document.page, is_same)
        self.card_changed.emit()

    def alternative(self) -> "Alternative":
        """What the estimate is compared with; built when it is first asked for, and kept."""
        from studyapp.ui.cost.compare.alternative import Alternative

        if self._alternative is None:
            self._alternative = Alternative(self)
        return self._alternative

    def state(self) -> object:
        """What `restore` needs to go on with the same lines, also of the alternative."""
        return self.keeper.state(), self._alternative.state() if self._alternative is not None else None

    def restore(self, state: object) -> None:
        """Go on where a desk that was thrown away stood."""
        if isinstance(state, tuple):
            estimate, alternative = state
            self.keeper.resume(estimate)
            if alternative is not None:
                self.alternative().restore(alternative)

    def _on_assigned(self) -> None:
        from studyapp.links import places_of

        self.card = self.assigning.card
        if self.study is not None:
            self.study.reckon_with(self.card)
            self.places = places_of(self.study) if self.card.rates else Places({})
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
        if self.chosen_size is not None:
            return None
        return next((scenario.line for scenario in self.card.scenarios if scenario.gb_per_tb), None)

    def switch_size(self) -> None:
        """Reckon with the other size of a TB, here and from now on."""
        self.chosen_size = 1000 if self.gb_per_tb == 1024 else 1024
        self.model.set_gb_per_tb(self.chosen_size)
        self.size_changed.emit()
        if self.settings is not None:
            try:
                self.settings.change(self.settings.values._replace(gb_per_tb=self.chosen_size))
            except StudyappError as error:
                self.failed.emit(error)
            else:
                self.failed.emit(None)

    def scenario_shown(self) -> Scenario | None:
        """The worked example that the estimate's lines are, whatever they are called."""
        count = len(self.model.entries)
        for scenario in self.card.scenarios:
            if not count == len(scenario.lines) > 0:
                continue
            wanted = [entry._replace(label="") for entry in entries_of(scenario, self.card)]
            if wanted == [entry._replace(label="") for entry in self.model.entries]:
                return scenario
        return None


def entries_of(scenario: Scenario, card: RateCard) -> tuple[Entry, ...]:
    """The lines of a worked example that a rate can be found for."""
    entries = (_entry_of(line, card) for line in scenario.lines)
    return tuple(entry for entry in entries if entry is not None)


def _entry_of(line: ScenarioLine, card: RateCard) -> Entry | None:
    """A factor of 2 is both directions where the rate has them; any other factor multiplies the volume."""
    rate = card.rate(line.rate)
    if rate is None:
        return None
    label = line.label or rate.label
    if rate.directions == 2 and line.factor in (1, 2):
        return Entry(label, rate.key, line.quantity, int(line.factor))
    quantity = line.quantity._replace(value=line.quantity.value * line.factor)
    return Entry(label, rate.key, quantity, 1)
