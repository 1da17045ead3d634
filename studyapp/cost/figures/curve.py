"""What a rate costs over the volume: its tiers as stretches, and the bends between them."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from studyapp.cost.estimate import Entry, Estimate, estimate
from studyapp.cost.model import Quantity, Rate, RateCard, Volume
from studyapp.cost.quantity import EXACT, format_quantity, gigabytes, total

_ZERO = Decimal(0)
BEYOND_TIERS, BEYOND_VOLUME = Decimal("1.4"), Decimal("1.25")
"""So far does a curve go beyond the last bound of a tier, and beyond a volume that is of interest."""
USUAL_REACH = Decimal(100)
"""How far a curve goes, in GB, where neither tiers nor a volume say it."""


class Stretch(NamedTuple):
    """The volumes of one tier: above `low`, up to and with `high`, in GB."""

    number: int
    """Counted from 1, as in an estimate's splits."""
    low: Decimal
    high: Decimal | None
    """None where it has no end."""
    until: Volume | None
    """The upper bound as the document writes it."""
    price: Decimal | None
    """For one of the rate's unit in one direction; None where the document gives none."""
    line: int
    """The line that states it; 0 where none does."""
    since: Volume | None = None
    """The lower bound as the document writes it; None for zero."""


class Reading(NamedTuple):
    """What a volume costs: `floor` is what its priced part comes to."""

    gb: Decimal
    floor: Decimal
    unpriced_gb: Decimal
    stretch: int
    """The number of the stretch that the last of it lies in."""

    @property
    def average(self) -> Decimal | None:
        """The cost of a GB on average, to 28 digits; None where there is no volume or a part has no price."""
        return None if self.unpriced_gb or not self.gb else self.floor / self.gb


class Curve(NamedTuple):
    """The cost of a rate over its volume, straight between its points."""

    rate: Rate
    directions: int
    gb_per_tb: int
    stretches: tuple[Stretch, ...]
    reach: Decimal
    """How far it goes, in GB."""
    points: tuple[tuple[Decimal, Decimal], ...]
    """Volume in GB and cost: at zero, at every bound in reach, and at the end of reach or of the prices."""

    def at(self, gb: Decimal) -> Reading:
        """What a volume costs, exactly."""
        return reading(self.rate, gb, self.directions, self.gb_per_tb)

    @property
    def unpriced(self) -> tuple[Stretch, ...]:
        """The stretches without a price."""
        return tuple(stretch for stretch in self.stretches if stretch.price is None)

    @property
    def marks(self) -> tuple[tuple[Decimal, str], ...]:
        """Where tiers end, in reach: in GB, and as the document writes it."""
        return tuple(
            (part.high, format_quantity(part.until))
            for part in self.stretches
            if part.high is not None and part.until is not None and part.high <= self.reach
        )


class Spent(NamedTuple):
    """What an estimate has of one rate: the sum of its lines."""

    gb: Decimal
    floor: Decimal
    unpriced_gb: Decimal
    directions: int
    """In how many directions most is charged; the rate's own where there is no line."""
    is_mixed: bool
    """Whether some lines are charged in one direction and some in both: then no one curve holds them all."""


def spent(result: Estimate, rate: Rate) -> Spent:
    """What the lines of this rate come to together."""
    lines = [line for line in result.lines if line.rate.key == rate.key and not line.missing]
    directions = {line.entry.directions for line in lines} or {rate.directions}
    return Spent(
        total(line.gb for line in lines),
        total(line.floor for line in lines),
        total(line.unpriced_gb for line in lines),
        max(directions),
        len(directions) > 1,
    )


def stretches(rate: Rate, gb_per_tb: int) -> tuple[Stretch, ...]:
    """The tiers of a rate as volumes; where the last one ends, a stretch without a price follows."""
    found: list[Stretch] = []
    low: Decimal = _ZERO
    since: Volume | None = None
    for number, tier in enumerate(rate.tiers, start=1):
        high = None if tier.up_to is None else gigabytes(tier.up_to, gb_per_tb)
        found.append(Stretch(number, low, high, tier.up_to, tier.price, tier.line, since))
        if high is None:
            return tuple(found)
        low, since = high, tier.up_to
    return (*found, Stretch(len(found) + 1, low, None, None, None, 0, since))


def reading(rate: Rate, gb: Decimal, directions: int, gb_per_tb: int) -> Reading:
    """What a volume costs at a rate, as an estimate of one line reckons it."""
    entry = Entry("", rate.key, Quantity(gb, "GB"), directions)
    result = estimate([entry], RateCard((rate,), ()), gb_per_tb)
    splits = result.lines[0].splits
    return Reading(gb, result.floor, result.unpriced_gb, splits[-1].tier if splits else 1)


def curve(
    rate: Rate, volume: Decimal, directions: int, gb_per_tb: int, reach: Decimal | None = None
) -> Curve | None:
    """The curve up to `reach` GB, or else well beyond the tiers and the volume; None for a rate without any
    price.
    """
    if all(tier.price is None for tier in rate.tiers):
        return None
    parts = stretches(rate, gb_per_tb)
    reach = reach or whole_reach(rate, volume, gb_per_tb)
    end = _end_of_prices(parts)
    last = reach if end is None else min(end, reach)
    stops = sorted({_ZERO, last, *(s.high for s in parts if s.high is not None and s.high < last)})
    points = tuple((stop, reading(rate, stop, directions, gb_per_tb).floor) for stop in stops)
    return Curve(rate, directions, gb_per_tb, parts, reach, points)


def _end_of_prices(parts: Sequence[Stretch]) -> Decimal | None:
    """Where the last priced stretch ends; one without a price between priced ones is not the end."""
    return next((part.high for part in reversed(parts) if part.price is not None), None)


def whole_reach(rate: Rate, volume: Decimal, gb_per_tb: int) -> Decimal:
    """A reach, in GB, that shows all tiers and a volume."""
    bounds = [part.high for part in stretches(rate, gb_per_tb) if part.high is not None]
    return max([bound * BEYOND_TIERS for bound in bounds] + [volume * BEYOND_VOLUME]) or USUAL_REACH


def reaches(rate: Rate, volume: Decimal, gb_per_tb: int) -> tuple[Decimal, ...]:
    """How far one may look, in GB, from nearest to farthest: beyond each bound, beyond the volume, or all."""
    bounds = [part.high for part in stretches(rate, gb_per_tb) if part.high is not None]
    farthest = whole_reach(rate, volume, gb_per_tb)
    wanted = {bound * BEYOND_VOLUME for bound in bounds[:-1]} | {volume * BEYOND_VOLUME, farthest}
    found: list[Decimal] = []
    for reach in sorted(reach for reach in wanted if reach):
        if found and reach < found[-1] * BEYOND_VOLUME:
            found.pop()  # two that look the same
        found.append(reach)
    return tuple(found)


def average_shown(value: Decimal) -> tuple[Decimal, bool]:
    """An average price to four digits that count, and whether it is exactly that."""
    if not value:
        return value, True
    shown = EXACT.quantize(value, Decimal(1).scaleb(min(value.adjusted() - 3, 0)))
    return shown.normalize(), shown == value
