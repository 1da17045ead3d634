"""How many minutes a day it takes to remember a given share: a year, simulated by the engine.

The simulation learns 1,000 cards with a person's own grades and times; its minutes are scaled to the cards
that there are. It says how the effort grows with the wanted retention, not how long tomorrow will take.
"""

import os
from collections.abc import Sequence
from statistics import fmean
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from studyapp.cards.history.history import History
from studyapp.settings import MOST_FORGETFUL, Learning

if TYPE_CHECKING:
    from fsrs_rs_python import SimulatorConfig

RETENTIONS = tuple(round(MOST_FORGETFUL + 0.03 * step, 2) for step in range(10))
"""0.70 to 0.97."""
LONGEST_SECONDS = 2.0
"""What takes longer is not shown: nobody waits for a hint."""
DAYS = 365
_CARDS = 1000
_FEW = 30
"""Answers of a kind below which a person's own times and grades say too little."""
_LONGEST_ANSWER = 120.0
"""Seconds; who takes longer is not at the desk."""


class Habits(NamedTuple):
    """How a person answers, from their log; the engine's averages where it says too little."""

    first: tuple[float, ...] = ()
    """Shares of again, hard, good and easy among first answers; () where there are too few."""
    recalled: tuple[float, ...] = ()
    """Shares of hard, good and easy among reviews that were recalled."""
    seconds: tuple[float, ...] = ()
    """Seconds of an answer again, hard, good and easy."""


class Effort(NamedTuple):
    """What a wanted retention costs."""

    retention: float
    minutes: float
    """A day, averaged over a year."""


def habits(history: History) -> Habits:
    """How a person answers."""
    if not os.path.exists(history.path):
        return Habits()
    first, recalled, seconds = [0] * 5, [0] * 5, [0.0] * 5
    every = [0] * 5
    query = (
        "SELECT grade, previous, count(*), sum(min(took, ?) / 1000.0) FROM answers"
        " GROUP BY grade, CASE WHEN previous > 0 THEN 1 ELSE previous END"
    )
    with history.reading() as db:
        for grade, previous, count, spent in db.execute(query, (int(_LONGEST_ANSWER * 1000),)):
            every[grade] += count
            seconds[grade] += spent
            if previous == 0:
                first[grade] += count
            elif previous > 0:
                recalled[grade] += count
    is_timed = min(every[1:]) >= _FEW and min(seconds[1:]) > 0
    return Habits(
        _shares(first[1:]),
        _shares(recalled[2:]),
        tuple(spent / count for spent, count in zip(seconds[1:], every[1:], strict=True)) if is_timed else (),
    )


def _shares(counts: Sequence[int]) -> tuple[float, ...]:
    """The shares of some kinds, each counted once more than it came, so that none is impossible."""
    if sum(counts) < _FEW:
        return ()
    return tuple((count + 1) / (sum(counts) + len(counts)) for count in counts)


def workload(
    parameters: Sequence[float], learning: Learning, cards: int, own: Habits, limit: float = LONGEST_SECONDS
) -> tuple[Effort, ...] | None:
    """The effort of each of `RETENTIONS` for so many cards; None where it takes more than `limit` seconds."""
    from fsrs_rs_python import DEFAULT_PARAMETERS, simulate

    if not cards:
        return None
    config = _config(learning, cards, own)
    weights = list(parameters) or DEFAULT_PARAMETERS
    begun = monotonic()
    efforts: list[Effort] = []
    for retention in RETENTIONS:
        costs = simulate(weights, retention, config, 1).cost_per_day
        efforts.append(Effort(retention, fmean(costs) / 60 * cards / _CARDS))
        if monotonic() - begun > limit:
            return None
    return tuple(efforts)


def _config(learning: Learning, cards: int, own: Habits) -> "SimulatorConfig":
    from fsrs_rs_python import default_simulator_config

    config = default_simulator_config()
    config.deck_size = _CARDS
    config.learn_span = DAYS
    config.learn_limit = max(1, round((learning.new_per_day or 1) * _CARDS / cards))
    config.max_cost_perday = 86_400.0 * _CARDS
    config.learning_step_count = len(learning.learning_steps)
    config.relearning_step_count = len(learning.relearning_steps)
    if own.first:
        config.first_rating_prob = list(own.first)
    if own.recalled:
        config.review_rating_prob = list(own.recalled)
    if own.seconds:
        config.state_rating_costs = [list(own.seconds)] * 3
    return config
