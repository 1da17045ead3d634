"""Fitting FSRS to a person's own log, and judging the fit on reviews that it has not seen.

The reviews are split by date: the earlier part is learned from, the later one is predicted, by the weights
in use and by the fitted ones alike. Only where these predict better, and by more than chance would have it,
are they fitted on everything and offered. The weights in use may have been fitted on some of the later part
before; that only makes adopting harder.
"""

import math
import os
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from studyapp.cards.history.history import History
from studyapp.cards.history.log import MEMORY, PARAMETERS, RESET
from studyapp.cards.schedule import AGAIN, Scheduler
from studyapp.errors import StudyappError

if TYPE_CHECKING:
    import sqlite3

    from fsrs_rs_python import FSRSItem

EARLIEST = 64
"""Reviews below which nothing is fitted: the engine would touch the first intervals at most."""
_MOST = 50_000
"""The newest reviews that are used: the engine lets no other thread run while it fits, here for 0.15 s."""
_LEARNED_FROM = 0.8
"""The share of the reviews, the earlier ones, that the fit is judged without."""
_SURE = 2.0
"""Standard errors that the mean gain must exceed: by chance alone it does so once in 44 times."""
_PARAMETERS = 21


class Course(NamedTuple):
    """The answers to one card from when it was learned for the first time, or anew after a reset."""

    days: tuple[int, ...]
    """Study days, never falling."""
    grades: tuple[int, ...]


class Score(NamedTuple):
    """How well some weights predict reviews; less is better."""

    log_loss: float
    """The mean of -ln of the probability that was given to what happened."""
    rmse: float
    """The root of the mean square of predicted less real recall over bins of alike reviews, 0 to 1."""


class Fit(NamedTuple):
    """What came of fitting."""

    reviews: int
    """All that could be used."""
    judged: int
    """The later ones among them, that were predicted."""
    before: Score
    """Of the weights in use."""
    after: Score
    """Of weights fitted on the earlier reviews alone."""
    current: tuple[float, ...]
    """The weights in use."""
    fitted: tuple[float, ...]
    """The weights to adopt, fitted on all reviews; () where they would not predict better."""

    @property
    def is_better(self) -> bool:
        """Whether adopting is offered."""
        return bool(self.fitted)


class TooEarly(StudyappError):
    """There are not enough reviews yet; `missing` says how many are."""

    def __init__(self, usable: int) -> None:
        self.missing = EARLIEST - usable
        super().__init__(
            "It is too early: {0} more reviews on later days are needed, {1} are there.",
            str(self.missing),
            str(usable),
        )


def courses(history: History) -> list[Course]:
    """The courses of all cards, in the log's order.

    A course that begins with what another program knew is left out: its first answers are not known. After a
    reset a card begins anew.
    """
    from studyapp.cards.history.replay import HOLDS, memory_of

    query = (
        "SELECT names.card, log.kind, day, data FROM log JOIN names ON names.id = log.name"
        f" WHERE (log.kind BETWEEN 1 AND 4 OR log.kind IN ({RESET}, {MEMORY})) AND {HOLDS}"
        " ORDER BY names.card, stamp, log.id"
    )
    found: list[Course] = []
    if not os.path.exists(history.path):
        return found
    card, builder = 0, _Builder()
    with history.reading() as db:
        for row, kind, day, data in _rows(db, query):
            if row != card or kind == RESET:
                found += builder.finished()
                card, builder = row, _Builder()
            if kind == MEMORY:
                builder.is_known = builder.is_known or (not builder.days and memory_of(data) is not None)
            elif kind != RESET:
                builder.add(day, kind)
        found += builder.finished()
    return found


def _rows(db: "sqlite3.Connection", query: str) -> Iterator[tuple[int, int, int, str]]:
    yield from db.execute(query)


class _Builder:
    """A course while its answers come in; `is_known` where another program knew the card before."""

    def __init__(self) -> None:
        self.days: list[int] = []
        self.grades: list[int] = []
        self.is_known = False

    def add(self, day: int, grade: int) -> None:
        """One more answer. A day that a wrong clock gave is taken as `schedule.seen_from` takes it."""
        last = self.days[-1] if self.days else day
        if last > day + 1:
            self.days = [min(day, other) for other in self.days]
            last = day
        self.days.append(max(day, last))
        self.grades.append(grade)

    def finished(self) -> list[Course]:
        """The course, where there is one to learn from."""
        return [Course(tuple(self.days), tuple(self.grades))] if self.days and not self.is_known else []


class Review(NamedTuple):
    """A review that counts: the first of a card on its day, on a later day than the card's first."""

    day: int
    course: Course
    at: int
    """Which of its answers."""


_day = attrgetter("day")


def usable(found: Iterable[Course]) -> int:
    """How many reviews count: the first of a card on a day, but for the day it was first learned."""
    return sum(_counts(course, index) for course in found for index in range(1, len(course.days)))


def _counts(course: Course, index: int) -> bool:
    return course.days[index] > course.days[index - 1]


def counted(found: Iterable[Course]) -> list[Review]:
    """The newest reviews that count, by day: those that weights are fitted to and judged by."""
    reviews = [
        Review(course.days[index], course, index)
        for course in found
        for index in range(1, len(course.days))
        if _counts(course, index)
    ]
    reviews.sort(key=_day)
    return reviews[-_MOST:]


def fit(found: Sequence[Course], current: Sequence[float]) -> Fit:
    """Fit weights to courses and judge them beside those in use; raises TooEarly."""
    in_use = Scheduler(parameters=current).parameters
    reviews = counted(found)
    if len(reviews) < EARLIEST:
        raise TooEarly(len(reviews))
    split = _split(reviews)
    earlier, later = reviews[:split], reviews[split:]
    trial = _fitted(earlier, in_use)
    before, losses = _judged(in_use, later)
    after, trial_losses = _judged(trial, later)
    is_better = _is_gain(losses, trial_losses) and after.rmse <= before.rmse
    fitted = _fitted(reviews, in_use) if is_better else ()
    return Fit(len(reviews), len(later), before, after, in_use, fitted)


def _is_gain(before: Sequence[float], after: Sequence[float]) -> bool:
    """Whether the losses of the same reviews fell by more than chance would have it.

    The paired test: the mean of the differences d is to exceed `_SURE` of its standard errors,
    sqrt(sum((d - mean d)^2) / (n - 1) / n). Source: W. S. Gosset, "The Probable Error of a Mean", Biometrika
    6 (1908); for two models judged by the same unseen data T. Dietterich, Neural Computation 10 (1998).
    """
    gains = [old - new for old, new in zip(before, after, strict=True)]
    if len(gains) < 2:
        return False
    mean = math.fsum(gains) / len(gains)
    spread = math.fsum((gain - mean) ** 2 for gain in gains)
    return mean > _SURE * math.sqrt(spread / (len(gains) - 1) / len(gains))


def _split(reviews: Sequence[Review]) -> int:
    """Where the later part begins: with a whole day."""
    day = reviews[int(len(reviews) * _LEARNED_FROM)].day
    split = bisect_left(reviews, day, key=_day)
    return split or bisect_left(reviews, day + 1, key=_day)


def _fitted(reviews: Sequence[Review], otherwise: tuple[float, ...]) -> tuple[float, ...]:
    """The engine's fit; the given weights where it comes to none that could hold."""
    from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS

    items = [_item(review.course, review.at + 1) for review in reviews]
    weights = tuple(FSRS(DEFAULT_PARAMETERS).compute_parameters(items))
    is_sound = len(weights) == _PARAMETERS and all(math.isfinite(weight) for weight in weights)
    return weights if is_sound else otherwise


def _item(course: Course, length: int) -> "FSRSItem":
    """The first answers of a course as the engine takes them: the last is the one that is predicted."""
    from fsrs_rs_python import FSRSItem, FSRSReview

    days = course.days[:length]
    waits = (0, *(after - before for before, after in pairwise(days)))
    return FSRSItem(
        [FSRSReview(grade, wait) for grade, wait in zip(course.grades[:length], waits, strict=True)]
    )


def score(parameters: Sequence[float], reviews: Sequence[Review]) -> Score:
    """How well weights predict reviews.

    Log loss: the mean of -(y ln R + (1 - y) ln(1 - R)), y = 1 where the card was recalled (any grade but
    again), R its retrievability just before. RMSE (bins): reviews whose wait, number and lapses are alike
    share a bin; the root of sum(n (mean R - mean y)^2) / sum(n). Both as the FSRS benchmark has them.
    """
    return _judged(parameters, reviews)[0]


def _judged(parameters: Sequence[float], reviews: Sequence[Review]) -> tuple[Score, list[float]]:
    """How well weights predict reviews, and the loss of each of them."""
    if not reviews:
        return Score(0.0, 0.0), []
    losses: list[float] = []
    bins: defaultdict[tuple[int, int, int], list[float]] = defaultdict(_empty_bin)
    for review, predicted in zip(reviews, _predicted(parameters, reviews), strict=True):
        recalled = review.course.grades[review.at] != AGAIN
        likely = min(max(predicted, 1e-6), 1 - 1e-6)
        losses.append(-math.log(likely if recalled else 1 - likely))
        collected = bins[_bin(review)]
        collected[0] += 1
        collected[1] += predicted - recalled
    squares = sum(difference**2 / count for count, difference in bins.values())
    return Score(math.fsum(losses) / len(losses), math.sqrt(squares / len(losses))), losses


def _empty_bin() -> list[float]:
    return [0.0, 0.0]


def _predicted(parameters: Sequence[float], reviews: Sequence[Review]) -> Iterator[float]:
    """The retrievability of each review's card just before it."""
    from fsrs_rs_python import FSRS

    of_course = {id(review.course): review.course for review in reviews}
    items = [_item(course, len(course.days)) for course in of_course.values()]
    states = FSRS(parameters).historical_memory_state_batch(items)
    memories = dict(zip(of_course, states, strict=True))
    for review in reviews:
        memory = memories[id(review.course)][review.at - 1]
        wait = review.day - review.course.days[review.at - 1]
        yield retrievability(parameters, memory.stability, wait)


def retrievability(parameters: Sequence[float], stability: float, days: float) -> float:
    """The forgetting curve of FSRS-6: (1 + f t / S) ** -decay, f such that it is 0.9 at t = S."""
    decay = parameters[20]
    factor = 0.9 ** (-1 / decay) - 1
    return (1 + factor * days / stability) ** -decay


def _bin(review: Review) -> tuple[int, int, int]:
    """Which reviews are alike: steps on a logarithmic scale of the wait, the number and the lapses."""
    course, index = review.course, review.at
    long = [each for each in range(1, index + 1) if _counts(course, each)]
    lapses = sum(course.grades[each] == AGAIN for each in long[:-1])
    wait = course.days[index] - course.days[index - 1]
    return _step(wait, 3.62), _step(len(long) + 1, 1.89), _step(lapses, 1.73) if lapses else -1


def _step(number: int, base: float) -> int:
    return math.floor(math.log(number, base))


def adoption(history: History) -> str:
    """The batch in which the weights in use were adopted, so that it can be taken back; "" where none can.

    What another machine adopted is its own to take back.
    """
    from studyapp.cards.history.replay import HOLDS

    if not os.path.exists(history.path):
        return ""
    query = (
        f"SELECT batch, device FROM log WHERE kind = {PARAMETERS} AND {HOLDS} ORDER BY stamp DESC, id DESC"
    )
    with history.reading() as db:
        row = db.execute(f"{query} LIMIT 1").fetchone()
    return str(row[0]) if row and row[1] == 1 else ""


def first_interval(parameters: Sequence[float], retention: float) -> float:
    """Days after a first "good" until a card is recalled with the wanted probability; not rounded."""
    decay = parameters[20]
    factor = 0.9 ** (-1 / decay) - 1
    return parameters[2] / factor * (retention ** (-1 / decay) - 1)
