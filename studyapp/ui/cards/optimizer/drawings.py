"""The two charts of the optimizer: how fast one forgets, and what remembering more would cost."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from studyapp.cards.fitting.optimizer import first_interval, retrievability
from studyapp.cards.fitting.workload import Effort
from studyapp.cards.schedule import Scheduler
from studyapp.ui.cards.optimizer.chart import Dot, Drawing, Line

_POINTS = 60
_STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 365, 730, 1460, 3650)


def forgetting(before: Sequence[float], after: Sequence[float], retention: float) -> Drawing:
    """How a card is forgotten after a first "good", by the weights before and, where there are any, after."""
    both = [(Scheduler(parameters=before).parameters, "accent", "")]
    if after:
        in_use = QCoreApplication.translate("OptimizerPage", "in use")
        fitted = QCoreApplication.translate("OptimizerPage", "fitted")
        both = [(both[0][0], "muted", in_use), (tuple(after), "accent", fitted)]
    intervals = [first_interval(weights, retention) for weights, _, _ in both]
    reach = _rounded_up(2.2 * max(intervals))
    lines = tuple(
        Line(tuple((day, retrievability(weights, weights[2], day)) for day in _spread(reach)), role, name)
        for weights, role, name in both
    )
    dots = tuple(Dot(days, retention, line.role) for days, line in zip(intervals, lines, strict=True))
    lowest = min(line.points[-1][1] for line in lines)
    floor = max(0, int(lowest * 10)) / 10
    return Drawing(lines, dots, _days(reach), ((floor, f"{100 * floor:.0f} %"), (1.0, "100 %")), retention)


def workload(efforts: Sequence[Effort], retention: float) -> Drawing:
    """The minutes a day over the wanted retention, with the one that is wanted marked."""
    points = tuple((effort.retention, effort.minutes) for effort in efforts)
    highest = _rounded_up(max(minutes for _, minutes in points))
    wanted = minutes_at(efforts, retention)
    text = QCoreApplication.translate("OptimizerPage", "{0} min").format(_short(round(wanted, 1)))
    marks = tuple((share, f"{100 * share:.0f} %") for share in (0.7, 0.8, 0.9, 0.97))
    return Drawing(
        (Line(points, "accent"),),
        (Dot(retention, wanted, "accent", text),),
        marks,
        ((0.0, "0"), (highest / 2, _short(highest / 2)), (highest, _short(highest))),
    )


def minutes_at(efforts: Sequence[Effort], retention: float) -> float:
    """The minutes a day at a retention between those that were simulated."""
    for low, high in pairwise(efforts):
        if low.retention <= retention <= high.retention:
            share = (retention - low.retention) / (high.retention - low.retention)
            return low.minutes + share * (high.minutes - low.minutes)
    return efforts[-1].minutes


def _spread(reach: float) -> list[float]:
    return [reach * step / _POINTS for step in range(_POINTS + 1)]


def _days(reach: float) -> tuple[tuple[float, str], ...]:
    day = QCoreApplication.translate("OptimizerPage", "{0} d")
    return tuple((at, day.format(_short(at)) if at else "0") for at in (0.0, reach / 2, reach))


def _rounded_up(value: float) -> float:
    return next((step for step in _STEPS if step >= value), round(value) + 1)


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.2f}".rstrip("0").rstrip(".")
