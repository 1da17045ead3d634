"""Questions on prices, with fresh numbers each time and the exact answer with its formula."""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from random import Random
from typing import NamedTuple

from studyapp.atlas.names import undecorated
from studyapp.cost.estimate import DEFAULT_GB_PER_TB, Entry, Pool, Priced, estimate, formula
from studyapp.cost.model import Quantity, Rate, RateCard
from studyapp.cost.money import decimals, display, display_price, rounded
from studyapp.cost.quantity import convert, grouped
from studyapp.drills.sentences import say

_MOST = Decimal(9000)
"""The largest volume asked of a price without tiers, in its own unit."""


class Question(NamedTuple):
    """A price question as plain text; `priced` is what the answer says, exactly."""

    front: str
    back: str
    priced: Priced


def askable(rate: Rate) -> bool:
    """Whether the document has a price for the first byte, else no volume has one, and it is not all free."""
    return any(price for price in _prices(rate))


def _prices(rate: Rate) -> list[Decimal]:
    """The prices of the tiers from the first byte on, up to one that has none."""
    prices: list[Decimal] = []
    for tier in rate.tiers:
        if tier.price is None:
            break
        prices.append(tier.price)
    return prices


def names_of(rate: Rate) -> tuple[str, ...]:
    """What a rate is known by: its path; where several rates are of one path, its label as well."""
    path, _, number = rate.key.rpartition("-")
    return (path, undecorated(rate.label)) if path and number.isdigit() else (rate.key,)


def question(rate: Rate, seed: str, language: str, gb_per_tb: int = DEFAULT_GB_PER_TB) -> Question:
    """A question on a rate that is `askable`; the same for the same seed. Only volumes that have a price."""
    random = Random(seed)
    volume = Quantity(_volume(rate, random, gb_per_tb), rate.unit)
    directions = random.choice((1, 2)) if rate.directions == 2 else 1
    entry = Entry(rate.label, rate.key, volume, directions)
    result = estimate([entry], RateCard((rate,), ()), gb_per_tb)
    priced = result.lines[0]
    kind = ("price", "price_one", "price_both")[directions if rate.directions == 2 else 0]
    asked = f"{grouped(volume.value)} {volume.unit}"
    lines = [_amount(priced.floor, rate.currency), formula(priced)]
    if result.uses_tb:
        lines.append(say(language, "price_size", size=grouped(Decimal(gb_per_tb))))
    front = say(language, kind, label=undecorated(rate.label), volume=asked)
    return Question(front, "\n".join(lines), priced)


def _amount(amount: Decimal, currency: str) -> str:
    """The amount as money is written; with all its digits where that would round it."""
    is_round = rounded(amount, decimals(currency)) == amount
    return display(amount, currency) if is_round else display_price(amount, currency)


def _volume(rate: Rate, random: Random, gb_per_tb: int) -> Decimal:
    """A round volume in the rate's unit that costs something, its end as likely in each tier."""
    bounds: list[Decimal | None] = []
    prices = _prices(rate)
    for _, bound in zip(prices, Pool(rate, gb_per_tb).bounds, strict=False):
        bounds.append(None if bound is None else convert(bound, "GB", rate.unit, gb_per_tb))
    tier = random.choice([at for at in range(len(bounds)) if any(prices[: at + 1])])
    lower = _lower(bounds, tier)
    upper = bounds[tier]
    if upper is None:
        upper = lower * 3 if lower else _MOST
    if not lower:
        return _any_size(min(upper, _MOST), random)
    step = Decimal(10) ** (upper.adjusted() - 1)
    first = int((lower / step).to_integral_value(ROUND_FLOOR)) + 1
    last = int((upper / step).to_integral_value(ROUND_FLOOR))
    return step * random.randint(first, last) if first <= last else upper


def _lower(bounds: Sequence[Decimal | None], tier: int) -> Decimal:
    return (bounds[tier - 1] or Decimal(0)) if tier else Decimal(0)


def _any_size(upper: Decimal, random: Random) -> Decimal:
    """A volume of two digits at most, of any of the three sizes below `upper`."""
    size = Decimal(10) ** (upper.adjusted() - random.randrange(3))
    most = min(Decimal(9), (upper / size).to_integral_value(ROUND_CEILING))
    volume = size * random.randint(1, int(most)) + random.choice((0, 5)) * size / 10
    return min(volume, upper)
