"""What the page of the optimizer has done in a thread: looking, fitting, adopting and taking back."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple

from studyapp.cards.fitting.optimizer import Fit, adoption, courses, fit, usable
from studyapp.cards.fitting.workload import Effort, habits, workload
from studyapp.cards.history.history import History
from studyapp.cards.schedule import moment
from studyapp.settings import Learning
from studyapp.ui.cards.background import Told


class Standing(NamedTuple):
    """How things stand before anything is fitted."""

    parameters: tuple[float, ...]
    """The weights in use; () for the defaults."""
    batch: str
    """What can be taken back: the last adoption, where it was made here; "" for nothing."""
    reviews: int
    """How many reviews can be used."""
    efforts: tuple[Effort, ...] | None
    """What remembering more would cost; None where that would take too long to say."""


class Work(NamedTuple):
    """What work in a thread needs: the thread opens the history for itself."""

    path: str
    clock: Callable[[], datetime]
    learning: Learning

    @contextmanager
    def history(self) -> Generator[History]:
        """The history, closed again afterwards."""
        history = History(self.path, self.clock)
        try:
            yield history
        finally:
            history.close()


class Look(NamedTuple):
    """Looks how things stand, for so many cards."""

    work: Work
    cards: int

    def __call__(self, told: Told) -> Standing:
        with self.work.history() as history:
            parameters = history.parameters
            found = courses(history)
            efforts = workload(parameters, self.work.learning, self.cards, habits(history)) if found else None
            return Standing(parameters, adoption(history), usable(found), efforts)


class Fitting(NamedTuple):
    """Fits weights to the history."""

    work: Work

    def __call__(self, told: Told) -> Fit:
        with self.work.history() as history:
            return fit(courses(history), history.parameters)


class Adopting(NamedTuple):
    """Adopts weights, () for the defaults, and reckons all cards anew."""

    work: Work
    weights: tuple[float, ...]

    def __call__(self, told: Told) -> None:
        with self.work.history() as history:
            history.set_parameters(self.weights, moment(self.work.clock(), self.work.learning.rollover))
            history.rebuild(told)


class TakingBack(NamedTuple):
    """Takes an adoption back and reckons all cards anew."""

    work: Work
    batch: str

    def __call__(self, told: Told) -> None:
        with self.work.history() as history:
            history.undo_batch(self.batch, moment(self.work.clock(), self.work.learning.rollover))
            history.rebuild(told)
