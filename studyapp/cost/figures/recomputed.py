"""A document's worked examples under another size of a TB than its own arithmetic reveals."""

from studyapp.cost.model import RateCard, Scenario, ScenarioLine
from studyapp.cost.quantity import EXACT, convert, total
from studyapp.cost.reading.worked import agreement


def recomputed(card: RateCard, gb_per_tb: int) -> RateCard:
    """The card with every worked line and sum recomputed with this many GB a TB; what is stated stays."""
    return card._replace(scenarios=tuple(_scenario(scenario, gb_per_tb) for scenario in card.scenarios))


def _scenario(scenario: Scenario, gb_per_tb: int) -> Scenario:
    lines = tuple(_line(line, scenario, gb_per_tb) for line in scenario.lines)
    whole = total(line.computed for line in lines)
    agrees = all(line.agrees for line in lines)
    if scenario.stated_total is not None:
        agrees = agreement(whole, scenario.stated_total, scenario.about, scenario.digits, scenario.currency)
    return scenario._replace(lines=lines, computed_total=whole, agrees=agrees, gb_per_tb=gb_per_tb)


def _line(line: ScenarioLine, scenario: Scenario, gb_per_tb: int) -> ScenarioLine:
    volume = convert(line.quantity.value, line.quantity.unit, line.unit or "GB", gb_per_tb)
    value = EXACT.multiply(EXACT.multiply(volume, line.price), line.factor)
    agrees = agreement(value, line.stated, line.about, line.digits, scenario.currency)
    return line._replace(computed=value, agrees=agrees)
