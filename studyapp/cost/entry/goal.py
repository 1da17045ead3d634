"""Goal seek: the volume that a sum of money buys, as an exact fraction."""

from decimal import ROUND_FLOOR, Decimal
from math import gcd
from typing import NamedTuple

from studyapp.cost.estimate import DEFAULT_GB_PER_TB, Pool
from studyapp.cost.model import Quantity, Rate
from studyapp.cost.quantity import EXACT, LIMIT, QuantityError

_PLACES, _DIGITS = 6, 6
"""A volume that has no end is cut off behind so many decimals, or where that keeps fewer digits, behind so
many of these."""


class Goal(NamedTuple):
    """The volume that a sum buys: exactly `numerator / denominator` GB; `capped` where the prices end
    before.
    """

    numerator: int
    denominator: int
    capped: bool

    @property
    def gb(self) -> Decimal:
        """The volume in GB, to more digits than are ever shown."""
        return EXACT.divide(Decimal(self.numerator), Decimal(self.denominator))

    @property
    def fraction(self) -> str:
        """The exact volume: `500`, `189760/17`."""
        return str(self.numerator) if self.denominator == 1 else f"{self.numerator}/{self.denominator}"

    @property
    def quantity(self) -> Quantity:
        """The volume as a line of an estimate takes it, in GB: rounded down, so that it never costs more than
        the sum. Raises QuantityError where it is larger than any volume may be.
        """
        gb = self.gb
        if gb > LIMIT:
            raise QuantityError("TOO_LARGE")
        places = max(_PLACES, _DIGITS - 1 - gb.adjusted())
        return Quantity(gb.quantize(Decimal(1).scaleb(-places), ROUND_FLOOR, EXACT), "GB")


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
    before, left, is_free = used, amount, True
    for tier, bound in zip(rate.tiers, pool.bounds, strict=True):
        if bound is not None and bound <= used:
            continue
        if tier.price is None:
            return _bought(used, left, None, before, capped=bool(left) or is_free)
        each = EXACT.multiply(EXACT.multiply(tier.price, pool.per_gb), Decimal(directions))
        is_free = not each
        if bound is None:
            if is_free:
                raise ValueError("a path that is free from there on has no largest volume")
            return _bought(used, left, each, before)
        whole = EXACT.multiply(EXACT.subtract(bound, used), each)
        if whole > left:
            return _bought(used, left, each, before)
        left, used = EXACT.subtract(left, whole), bound
    return _bought(used, left, None, before, capped=bool(left) or is_free)


def _bought(
    used: Decimal, left: Decimal, each: Decimal | None, before: Decimal, *, capped: bool = False
) -> Goal:
    """`used` GB and what the rest of the sum buys at a price of `each` GB (nothing where there is none), less
    the volume `before`.
    """
    (a, b), (c, d) = EXACT.subtract(used, before).as_integer_ratio(), left.as_integer_ratio()
    e, f = (1, 0) if each is None else each.as_integer_ratio()
    numerator, denominator = a * d * e + c * f * b, b * d * e
    shared = gcd(numerator, denominator)
    return Goal(numerator // shared, denominator // shared, capped)
