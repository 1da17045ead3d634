"""What volumes cost: tiers pooled over all lines of a rate, split, summed exactly; what has no price is
never zero.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from studyapp.cost.model import Quantity, Rate, RateCard
from studyapp.cost.money import display, display_price
from studyapp.cost.quantity import EXACT, convert, gigabytes, grouped

_ZERO = Decimal(0)
DEFAULT_GB_PER_TB = 1024


class Entry(NamedTuple):
    """A line of an estimate as the person enters it; `directions` 1 or 2."""

    label: str
    rate: str
    quantity: Quantity
    directions: int


class Split(NamedTuple):
    """The part of a volume that falls in one tier (counted from 1); no amount where the document has no
    price.
    """

    tier: int
    gb: Decimal
    price: Decimal | None
    amount: Decimal | None
    line: int


class Priced(NamedTuple):
    """An entry with its price; `floor` is what the priced part comes to, `amount` None where a part has no
    price.
    """

    entry: Entry
    rate: Rate
    gb: Decimal
    splits: tuple[Split, ...]
    floor: Decimal
    unpriced_gb: Decimal

    @property
    def amount(self) -> Decimal | None:
        """The exact cost a month."""
        return None if self.unpriced_gb else self.floor


class Estimate(NamedTuple):
    """Priced entries and their sum; `total` None where any part has no price."""

    lines: tuple[Priced, ...]
    floor: Decimal
    unpriced_gb: Decimal
    currency: str
    gb_per_tb: int
    uses_tb: bool
    """Whether the sum would be another one under the other size of a TB."""

    @property
    def total(self) -> Decimal | None:
        """The exact sum a month."""
        return None if self.unpriced_gb else self.floor

    @property
    def shown(self) -> str:
        """The total, or the priced minimum in words."""
        if not self.unpriced_gb:
            return display(self.floor, self.currency)
        return (
            f"at least {display(self.floor, self.currency)} + {grouped(self.unpriced_gb)} GB without a price"
        )


class Pool:
    """The tiers of one rate, filled line after line."""

    def __init__(self, rate: Rate, gb_per_tb: int) -> None:
        self.rate = rate
        self.used = _ZERO
        self.per_gb = convert(Decimal(1), "GB", rate.unit, gb_per_tb)
        self.bounds = [None if t.up_to is None else gigabytes(t.up_to, gb_per_tb) for t in rate.tiers]

    def take(self, gb: Decimal, directions: int) -> tuple[tuple[Split, ...], Decimal, Decimal]:
        """Fill the next `gb` in; the splits, the priced sum and the GB without a price."""
        splits: list[Split] = []
        floor = unpriced = _ZERO
        left = gb
        for number, (tier, bound) in enumerate(zip(self.rate.tiers, self.bounds, strict=True), start=1):
            room = left if bound is None else min(left, bound - self.used)
            if room < 0 or (not room and (left or splits)):
                continue
            self.used += room
            left -= room
            amount = self._amount(room, directions, tier.price)
            splits.append(Split(number, room, tier.price, amount, tier.line))
            floor += amount or _ZERO
            unpriced += room if amount is None else _ZERO
        if left:
            self.used += left
            splits.append(Split(len(self.bounds) + 1, left, None, None, 0))
            unpriced += left
        return tuple(splits), floor, unpriced

    def _amount(self, gb: Decimal, directions: int, price: Decimal | None) -> Decimal | None:
        if price is None:
            return None
        return EXACT.multiply(EXACT.multiply(EXACT.multiply(gb, self.per_gb), price), Decimal(directions))


def estimate(entries: Sequence[Entry], card: RateCard, gb_per_tb: int = DEFAULT_GB_PER_TB) -> Estimate:
    """Price entries in their order. An entry whose rate the card lacks raises KeyError."""
    from decimal import localcontext

    rates = {rate.key: rate for rate in card.rates}
    pools: dict[str, Pool] = {}
    units: dict[str, set[str]] = {}
    lines: list[Priced] = []
    floor = unpriced = _ZERO
    with localcontext(EXACT):
        for entry in entries:
            pool = pools.get(entry.rate)
            if pool is None:
                pool = pools[entry.rate] = Pool(rates[entry.rate], gb_per_tb)
                units[entry.rate] = set()
            units[entry.rate].add(entry.quantity.unit)
            gb = gigabytes(entry.quantity, gb_per_tb)
            splits, priced, without = pool.take(gb, entry.directions)
            floor += priced
            unpriced += without
            lines.append(Priced(entry, pool.rate, gb, splits, priced, without))
    currency = lines[0].rate.currency if lines else _currency(card)
    uses_tb = any(_depends_on_tb(pool, units[key]) for key, pool in pools.items())
    return Estimate(tuple(lines), floor, unpriced, currency, gb_per_tb, uses_tb)


def _currency(card: RateCard) -> str:
    return card.rates[0].currency if card.rates else "USD"


def _depends_on_tb(pool: Pool, units: set[str]) -> bool:
    """Whether a volume in another unit than the price's, or a tier's bound that it reaches, asks for the
    TB's size.
    """
    if pool.rate.free:
        return False
    first = pool.rate.tiers[0].up_to
    reaches = first is not None and first.unit != "GB" and pool.used > gigabytes(first, 1000)
    return reaches or any(unit != pool.rate.unit for unit in units)


def formula(line: Priced) -> str:
    """`10,240 × $0.09 + 240 × $0.085`; with `× 2` where both directions are charged; tiers without a price
    as GB.
    """
    currency = line.rate.currency
    unit = "" if line.rate.unit == "GB" else f" GB in {line.rate.unit}"
    factor = f" × {line.entry.directions}" if line.entry.directions > 1 else ""
    parts: list[str] = []
    for split in line.splits:
        volume = grouped(split.gb)
        if split.price is None:
            parts.append(f"{volume} GB without a price")
        else:
            parts.append(f"{volume}{unit or ' GB'} × {display_price(split.price, currency)}{factor}")
    return " + ".join(parts)
