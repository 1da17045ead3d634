"""What volumes cost: tiers pooled over all lines of a rate, split, summed exactly; what has no price is
never zero.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from studyapp.cost.model import Quantity, Rate, RateCard, Tier
from studyapp.cost.money import display, display_price
from studyapp.cost.quantity import EXACT, convert, gigabytes, grouped, total

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
    """Where the card has no rate of the entry's key: one without a price, named as it was last known."""
    gb: Decimal
    splits: tuple[Split, ...]
    floor: Decimal
    unpriced_gb: Decimal
    used_gb: Decimal = _ZERO
    """What the lines above have used of the rate's tiers already."""
    missing: bool = False
    """Whether the card lacks the rate."""

    @property
    def amount(self) -> Decimal | None:
        """The exact cost a month."""
        return None if self.unpriced_gb or self.missing else self.floor


class Sum(NamedTuple):
    """What the lines in one currency come to; `unpriced_gb` of them has no price."""

    currency: str
    floor: Decimal
    unpriced_gb: Decimal


class Estimate(NamedTuple):
    """Priced entries and what they come to, by currency; different currencies are never added up."""

    lines: tuple[Priced, ...]
    sums: tuple[Sum, ...]
    """One a currency in the order of first use, at least one; lines whose rate is missing are in none."""
    unpriced_gb: Decimal
    """All volume without a price."""
    gb_per_tb: int
    uses_tb: bool
    """Whether under the other size of a TB any line would have another cost, or other volumes in its
    formula; a free path has neither."""

    @property
    def currency(self) -> str:
        """The only currency, or the one that is used first."""
        return self.sums[0].currency

    @property
    def floor(self) -> Decimal:
        """What the priced part in `currency` comes to; where `sums` has more, it says only that much."""
        return self.sums[0].floor

    @property
    def total(self) -> Decimal | None:
        """The exact sum a month; None where any line has no price, and where there are several currencies."""
        return None if not self.is_priced or len(self.sums) > 1 else self.floor

    @property
    def is_priced(self) -> bool:
        """Whether every line has its price, also one whose rate is missing and whose volume is zero."""
        return not self.unpriced_gb and not any(line.missing for line in self.lines)

    @property
    def priced(self) -> str:
        """The priced part: `$45.00 + ₩30,000`; "" where nothing that has a price costs anything, but some
        line has none.
        """
        is_priced = self.is_priced
        sums = [s for s in self.sums if s.floor or is_priced]
        return " + ".join(display(s.floor, s.currency) for s in sums)

    @property
    def shown(self) -> str:
        """The total, or the priced minimum in words."""
        if self.is_priced:
            return self.priced
        without = f"{grouped(self.unpriced_gb)} GB without a price"
        return f"at least {self.priced} + {without}" if self.priced else without


class Pool:
    """The tiers of one rate, filled line after line; to be used in the context EXACT."""

    def __init__(self, rate: Rate, gb_per_tb: int, missing: bool = False) -> None:
        self.rate = rate
        self.missing = missing
        self.used = self.floor = self.unpriced = _ZERO
        self.units: set[str] = set()
        self.per_gb = convert(Decimal(1), "GB", rate.unit, gb_per_tb)
        self.prices = [None if t.price is None else self.per_gb * t.price for t in rate.tiers]
        """Of a GB in one direction."""
        self.bounds = [None if t.up_to is None else gigabytes(t.up_to, gb_per_tb) for t in rate.tiers]
        self._first = 0

    def price(self, entry: Entry, gb: Decimal) -> Priced:
        """Fill the next line's `gb` in."""
        used, splits = self.used, self._take(gb, entry.directions)
        floor = unpriced = _ZERO
        for split in splits:
            if split.amount is None:
                unpriced += split.gb
            else:
                floor += split.amount
        self._count(entry, floor, unpriced)
        return Priced(entry, self.rate, gb, splits, floor, unpriced, used, self.missing)

    def keep(self, line: Priced) -> None:
        """Fill in a line that was priced before, when as much was used as is now."""
        self.used += line.gb
        self._count(line.entry, line.floor, line.unpriced_gb)

    @property
    def may_use_tb(self) -> bool:
        """Whether any unit or any bound that was reached may come to another volume under the other size."""
        if self.rate.free:
            return False
        if self.units | {"GB", self.rate.unit} != {"GB"}:
            return True
        bounds = [tier.up_to for tier in self.rate.tiers if tier.up_to is not None]
        return any(self.used > min(gigabytes(b, 1000), gigabytes(b, 1024)) for b in bounds)

    def _count(self, entry: Entry, floor: Decimal, unpriced: Decimal) -> None:
        self.units.add(entry.quantity.unit)
        self.floor += floor
        if unpriced:
            self.unpriced += unpriced

    def _take(self, gb: Decimal, directions: int) -> tuple[Split, ...]:
        splits: list[Split] = []
        left = gb
        while self._first < len(self.bounds):
            bound = self.bounds[self._first]
            room = left if bound is None else min(left, bound - self.used)
            if room > 0 or room == left:
                splits.append(self._split(room, directions))
                self.used += room
                left -= room
                if not left:
                    return tuple(splits)
            self._first += 1
        self.used += left
        splits.append(Split(len(self.bounds) + 1, left, None, None, 0))
        return tuple(splits)

    def _split(self, gb: Decimal, directions: int) -> Split:
        tier = self.rate.tiers[self._first]
        price = self.prices[self._first]
        amount = None if price is None else gb * price * directions
        return Split(self._first + 1, gb, tier.price, amount, tier.line)


def estimate(
    entries: Sequence[Entry],
    card: RateCard,
    gb_per_tb: int = DEFAULT_GB_PER_TB,
    known_as: Mapping[str, str] | None = None,
    before: Sequence[Priced | None] = (),
) -> Estimate:
    """Price entries in their order.

    An entry whose rate the card lacks stays, without a price; `known_as` may say what such rates are called.
    `before` may give for each entry a line of an estimate with the same prices and size of a TB: it is taken
    over where its entry is the very same and its tiers are as full as they were then.
    """
    from decimal import localcontext
    from itertools import chain, repeat

    rates = {rate.key: rate for rate in card.rates}
    currency = _currency(card)
    pools: dict[str, Pool] = {}
    sizes: dict[str, Decimal] = {}
    lines: list[Priced] = []
    with localcontext(EXACT):
        for entry, old in zip(entries, chain(before, repeat(None)), strict=False):
            pool = pools.get(entry.rate)
            if pool is None:
                rate = rates.get(entry.rate)
                placeholder = _placeholder(entry.rate, (known_as or {}).get(entry.rate), currency)
                pool = pools[entry.rate] = Pool(rate or placeholder, gb_per_tb, rate is None)
            if old is not None and old.entry is entry and old.used_gb == pool.used:
                pool.keep(old)
                lines.append(old)
                continue
            value, unit = entry.quantity
            if unit not in sizes:
                sizes[unit] = convert(Decimal(1), unit, "GB", gb_per_tb)
            lines.append(pool.price(entry, value * sizes[unit]))
        unpriced = sum((pool.unpriced for pool in pools.values()), _ZERO)
        sums = _sums([pool for pool in pools.values() if not pool.missing])
        uses_tb = _uses_tb(lines, pools, gb_per_tb)
    return Estimate(tuple(lines), sums or (Sum(currency, _ZERO, _ZERO),), unpriced, gb_per_tb, uses_tb)


def _placeholder(key: str, label: str | None, currency: str) -> Rate:
    return Rate(key, label or key, (), currency, "GB", 1, (Tier(None, None),), ())


def _sums(pools: Sequence[Pool]) -> tuple[Sum, ...]:
    sums: dict[str, Sum] = {}
    for pool in pools:
        code = pool.rate.currency
        before = sums.get(code, Sum(code, _ZERO, _ZERO))
        sums[code] = Sum(code, before.floor + pool.floor, before.unpriced_gb + pool.unpriced)
    return tuple(sums.values())


def _currency(card: RateCard) -> str:
    return card.rates[0].currency if card.rates else "USD"


def _uses_tb(lines: Sequence[Priced], pools: Mapping[str, Pool], gb_per_tb: int) -> bool:
    """Reckons again under the other size, up to the first line that differs; mostly none has to be."""
    other = 1000 if gb_per_tb == 1024 else 1024
    again = {key: Pool(pool.rate, other) for key, pool in pools.items() if pool.may_use_tb}
    units = {unit for key in again for unit in pools[key].units}
    sizes = {unit: convert(Decimal(1), unit, "GB", other) for unit in units}
    for line in lines:
        pool = again.get(line.entry.rate)
        if pool is not None:
            value, unit = line.entry.quantity
            if _parts(pool.price(line.entry, value * sizes[unit])) != _parts(line):
                return True
    return False


def _parts(line: Priced) -> list[tuple[Decimal, Decimal | None]]:
    """The volumes that a line's formula shows, each with what it costs."""
    return [(split.gb, split.amount) for split in line.splits if split.gb]


def allowance(line: Priced) -> Decimal:
    """How many GB fall into tiers that are free while others of the same rate are not."""
    return total(split.gb for split in line.splits if is_allowance(split, line.rate))


def gives_allowance(rate: Rate) -> bool:
    """Whether a tier of this rate is free while others are not."""
    return not rate.free and any(tier.price is not None and not tier.price for tier in rate.tiers)


def is_allowance(split: Split, rate: Rate) -> bool:
    """Whether this part is free while others of the same rate are not: a free first tier."""
    return split.price is not None and not split.price and not rate.free


def source_lines(line: Priced) -> tuple[int, ...]:
    """The lines of the document that a price comes from: all that state it, of tiers only those that were
    used.
    """
    tiers = {tier.line for tier in line.rate.tiers}
    used = {split.line for split in line.splits}
    return tuple(number for number in line.rate.lines if number not in tiers or number in used)


def source_line(line: Priced) -> int | None:
    """The one line that says most about a price: that of the first tier used, else the first that states
    it.
    """
    tier = next((split.line for split in line.splits if split.line), None)
    return tier or next(iter(line.rate.lines), None)


def formula(line: Priced) -> str:
    """`10,240 × $0.09 + 240 × $0.085`; with `× 2` where both directions are charged; what is free or has no
    price as GB.
    """
    currency = line.rate.currency
    unit = "" if line.rate.unit == "GB" else f" GB in {line.rate.unit}"
    factor = f" × {line.entry.directions}" if line.entry.directions > 1 else ""
    parts: list[str] = []
    for split in line.splits:
        volume = grouped(split.gb)
        if split.price is None:
            parts.append(f"{volume} GB without a price")
        elif is_allowance(split, line.rate):
            parts.append(f"{volume} GB free")
        else:
            parts.append(f"{volume}{unit or ' GB'} × {display_price(split.price, currency)}{factor}")
    return " + ".join(parts)
