"""Goal seek: the volume that a sum of money buys, as an exact fraction."""

from decimal import Decimal
from math import gcd
from typing import NamedTuple

from studyapp.cost.estimate import DEFAULT_GB_PER_TB, Pool
from studyapp.cost.model import Rate
from studyapp.cost.quantity import EXACT


class Goal(NamedTuple):
    """The volume that a sum buys: exactly `numerator / denominator` GB; `capped` where the prices end
    before.
    """

    numerator: int
    denominator: int
    capped: bool

    @property
    def gb(self) -> Decimal:
        """The volume in GB to 28 digits, exact where it has an end before."""
        return Decimal(self.numerator) / Decimal(self.denominator)

    @property
    def fraction(self) -> str:
        """The exact volume: `500`, `189760/17`."""
        return str(self.numerator) if self.denominator == 1 else f"{self.numerator}/{self.denominator}"


def goal_seek(
    amount: Decimal,
    rate: Rate,
    directions: int,
    gb_per_tb: int = DEFAULT_GB_PER_TB,
    used: Decimal = Decimal(0),
) -> Goal:
    """The largest volume of one rate that costs no more than `amount`, behind `used` GB of the same rate.

    A free rate, and one that is free from where the sum still reaches, raise ValueError.
    """
    if rate.free:
        raise ValueError("a free path has no largest volume")
    pool = Pool(rate, gb_per_tb)
    before, left, capped = used, amount, False
    numerator, denominator = 0, 1
    for tier, bound in zip(rate.tiers, pool.bounds, strict=True):
        if bound is not None and bound <= used:
            continue
        if tier.price is None:
            capped = True
            break
        each = EXACT.multiply(EXACT.multiply(tier.price, pool.per_gb), Decimal(directions))
        room = None if bound is None else EXACT.subtract(bound, used)
        whole = None if room is None else EXACT.multiply(room, each)
        if bound is not None and whole is not None and whole < left:
            left, used = EXACT.subtract(left, whole), bound
            continue
        if not each:
            raise ValueError("a path that is free from there on has no largest volume")
        (a, b), (c, d), (e, f) = left.as_integer_ratio(), each.as_integer_ratio(), used.as_integer_ratio()
        numerator, denominator = a * d * f + e * b * c, b * c * f
        break
    else:
        capped = True
    if capped:
        numerator, denominator = used.as_integer_ratio()
    (a, b), (c, d) = (numerator, denominator), before.as_integer_ratio()
    numerator, denominator = a * d - c * b, b * d
    shared = gcd(numerator, denominator)
    return Goal(numerator // shared, denominator // shared, capped)
