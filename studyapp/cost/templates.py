"""Worked examples of a document as estimates to start from, and estimates known again as such an example."""

from collections.abc import Sequence

from studyapp.cost.estimate import Entry
from studyapp.cost.model import RateCard, Scenario, ScenarioLine


def entries_of(scenario: Scenario, card: RateCard) -> tuple[Entry, ...]:
    """The lines of a worked example that a rate can be found for."""
    entries = (_entry_of(line, card) for line in scenario.lines)
    return tuple(entry for entry in entries if entry is not None)


def shown_by(entries: Sequence[Entry], card: RateCard) -> Scenario | None:
    """The worked example that these lines are, whatever they are called; None where they are none."""
    wanted = [entry._replace(label="") for entry in entries] if len(entries) <= _longest(card) else []
    for scenario in card.scenarios:
        if not len(wanted) == len(scenario.lines) > 0:
            continue
        if wanted == [entry._replace(label="") for entry in entries_of(scenario, card)]:
            return scenario
    return None


def _longest(card: RateCard) -> int:
    return max((len(scenario.lines) for scenario in card.scenarios), default=0)


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
