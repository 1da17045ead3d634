"""A document's own arithmetic against itself: what each worked line should come to, and whether its price and
its factor are those that the document gives.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from studyapp.cost.estimate import DEFAULT_GB_PER_TB, Entry, estimate
from studyapp.cost.model import Quantity, Rate, RateCard, Scenario, ScenarioLine
from studyapp.cost.quantity import EXACT, convert

FOLLOWS = (
    "follows",  # price and factor are the rate's
    "no-rate",  # the document has no price of this path
    "other-currency",
    "other-unit",  # a price for another unit of volume than the rate's, and another price
    "other-price",  # the rate has another price, or no tier of this one
    "other-directions",  # the rate is charged in another number of directions
    "other-factor",  # no whole number of times what the rate charges
    "no-price",  # the rate has no price for all of the volume
    "other-tiers",  # the price is one of the rate's, but not that of all of this volume
)


class LineCheck(NamedTuple):
    """A worked line against its own arithmetic and against the rate card."""

    line: ScenarioLine
    difference: Decimal
    """What is stated less what it comes to."""
    tolerance: Decimal
    """A difference below this is none; 0 where the result is not said to be only about right."""
    follows: str
    """Whether price and factor are those of the rate card: one of FOLLOWS."""
    card_amount: Decimal | None
    """What the rate card charges for the volume, filled into tiers after the lines before it; None where it
    gives no price for all of it."""
    directions: int
    """How many directions the rate card charges; 1 without a rate."""


class TotalCheck(NamedTuple):
    """A stated sum against the sum of the lines above it."""

    line: int
    stated: Decimal
    computed: Decimal
    difference: Decimal
    tolerance: Decimal
    about: bool
    agrees: bool


class Check(NamedTuple):
    """One worked example, checked."""

    scenario: Scenario
    gb_per_tb: int
    """The GB of a TB that it is reckoned with."""
    lines: tuple[LineCheck, ...]
    total: TotalCheck | None
    """None where the document states no sum."""

    @property
    def agrees(self) -> bool:
        """Whether all lines and the sum come out as stated."""
        return all(check.line.agrees for check in self.lines) and (self.total is None or self.total.agrees)

    @property
    def follows(self) -> bool:
        """Whether all lines follow from the rate card."""
        return all(check.follows == "follows" for check in self.lines)


def checks(card: RateCard) -> tuple[Check, ...]:
    """Every worked example of the document, checked, in its order."""
    rates = {rate.key: rate for rate in card.rates}
    size = card.gb_per_tb or DEFAULT_GB_PER_TB
    return tuple(_check(scenario, card, rates, size) for scenario in card.scenarios)


def other_size(check: LineCheck, example: Check) -> int | None:
    """The size of a TB under which a line that is not right would be; None where there is none."""
    from studyapp.cost.reading.worked import agreement

    line = check.line
    other = 1000 if example.gb_per_tb == 1024 else 1024
    volume = convert(line.quantity.value, line.quantity.unit, line.unit or "GB", other)
    value = EXACT.multiply(EXACT.multiply(volume, line.price), line.factor)
    agrees = agreement(value, line.stated, line.about, line.digits, example.scenario.currency)
    return other if agrees and not line.agrees else None


def _check(scenario: Scenario, card: RateCard, rates: dict[str, Rate], size: int) -> Check:
    lines = tuple(_lines(scenario, card, rates, size))
    return Check(scenario, size, lines, _total(scenario))


def _lines(scenario: Scenario, card: RateCard, rates: dict[str, Rate], size: int) -> Iterator[LineCheck]:
    entries = {
        number: _entry(line, rates[line.rate])
        for number, line in enumerate(scenario.lines)
        if line.rate in rates and _same_currency(scenario, rates[line.rate])
    }
    priced = dict(zip(entries, estimate(list(entries.values()), card, size).lines, strict=True))
    for number, line in enumerate(scenario.lines):
        rate = rates.get(line.rate or "")
        amount = priced[number].amount if number in priced else None
        yield LineCheck(
            line,
            EXACT.subtract(line.stated, line.computed),
            _tolerance(line.about, line.digits),
            _follows(line, rate, amount, scenario),
            amount,
            rate.directions if rate else 1,
        )


def _entry(line: ScenarioLine, rate: Rate) -> Entry:
    """The volume that a line charges: a factor of 1 or 2 says directions, any other how often it comes."""
    times = Decimal(1) if line.factor in (1, 2) else _times(line, rate)
    value = EXACT.multiply(line.quantity.value, times)
    return Entry(line.label, rate.key, Quantity(value, line.quantity.unit), rate.directions)


def _times(line: ScenarioLine, rate: Rate) -> Decimal:
    """How often the volume is moved; a factor that is no whole number of directions says only that."""
    if rate.directions == 2 and _is_even(line.factor):
        return EXACT.divide(line.factor, Decimal(2))
    return line.factor


def _is_even(factor: Decimal) -> bool:
    return not EXACT.remainder(factor, Decimal(2))


def _follows(line: ScenarioLine, rate: Rate | None, amount: Decimal | None, scenario: Scenario) -> str:
    if rate is None:
        return "no-rate"
    if not _same_currency(scenario, rate):
        return "other-currency"
    if line.price not in {tier.price for tier in rate.tiers}:
        return "other-price" if line.unit in (None, rate.unit) else "other-unit"
    return "follows" if rate.free else _comes_to(line, rate, amount)


def _comes_to(line: ScenarioLine, rate: Rate, amount: Decimal | None) -> str:
    if line.factor in (1, 2) and line.factor != rate.directions:
        return "other-directions"
    if rate.directions == 2 and not _is_even(line.factor):
        return "other-factor"
    if amount is None:
        return "no-price"
    return "follows" if amount == line.computed else "other-tiers"


def _same_currency(scenario: Scenario, rate: Rate) -> bool:
    """Something free is free in every currency."""
    return rate.free or rate.currency == scenario.currency


def _total(scenario: Scenario) -> TotalCheck | None:
    stated = scenario.stated_total
    if stated is None:
        return None
    return TotalCheck(
        scenario.line,
        stated,
        scenario.computed_total,
        EXACT.subtract(stated, scenario.computed_total),
        _tolerance(scenario.about, scenario.digits),
        scenario.about,
        scenario.agrees,
    )


def _tolerance(about: bool, digits: int) -> Decimal:
    """One unit of the last printed digit, which a difference must stay below."""
    return Decimal(1).scaleb(-digits) if about else Decimal(0)
