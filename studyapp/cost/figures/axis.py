"""Axes of figures: round numbers and volumes along them, and walking from one to the next."""

from collections.abc import Sequence
from decimal import Decimal

from studyapp.cost.quantity import convert, grouped

_ZERO = Decimal(0)
_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


def round_step(most: Decimal, count: int) -> Decimal:
    """A step of 1, 2 or 5 times a power of ten, of which at most `count` fit in `most`."""
    wanted = most / count
    power = Decimal(1).scaleb(wanted.adjusted())
    return next(power * step for step in _STEPS if power * step >= wanted)


def ticks(most: Decimal, count: int) -> tuple[Decimal, ...]:
    """Round numbers from 0 to `most`, at most `count` + 1 of them."""
    if not most:
        return (_ZERO,)
    step = round_step(most, count)
    return tuple(step * place for place in range(int(most / step) + 1))


def volume_unit(most: Decimal, gb_per_tb: int) -> str:
    """The largest of GB, TB and PB of which `most` GB are at least one."""
    return next((unit for unit in ("PB", "TB") if convert(most, "GB", unit, gb_per_tb) >= 1), "GB")


def volume_ticks(most: Decimal, count: int, gb_per_tb: int) -> tuple[tuple[Decimal, str], ...]:
    """Round volumes from 0 to `most` GB, in a unit that suits them: GB, and how it is written."""
    unit = volume_unit(most, gb_per_tb)
    numbers = ticks(convert(most, "GB", unit, gb_per_tb), count)
    return tuple(
        (convert(number, unit, "GB", gb_per_tb), f"{grouped(number)} {unit}" if number else "0")
        for number in numbers
    )


def volume_shown(gb: Decimal, gb_per_tb: int) -> str:
    """`12.5 TB (12,800 GB)`, `500 GB`: in the larger unit where that takes two decimals at most."""
    unit = volume_unit(gb, gb_per_tb)
    number = convert(gb, "GB", unit, gb_per_tb).normalize()
    exponent = number.as_tuple().exponent
    plain = f"{grouped(gb)} GB"
    if unit == "GB" or not isinstance(exponent, int) or exponent < -2:
        return plain
    return f"{grouped(number)} {unit} ({plain})"


def volume_step(reach: Decimal, gb_per_tb: int, count: int = 100) -> Decimal:
    """By how many GB one walks along a curve: a round part of its reach."""
    unit = volume_unit(reach, gb_per_tb)
    return convert(round_step(convert(reach, "GB", unit, gb_per_tb), count), unit, "GB", gb_per_tb)


def walked(at: Decimal, by: int, step: Decimal, stops: Sequence[Decimal], reach: Decimal) -> Decimal:
    """The next volume from `at`, `by` steps up or down: a round one, or the first stop before it."""
    place = at / step
    whole = int(place)
    if by < 0:
        goal = max(_ZERO, (whole + by + (whole != place)) * step)
        return max([goal, *(stop for stop in stops if goal < stop < at)])
    goal = min(reach, (whole + by) * step)
    return min([goal, *(stop for stop in stops if at < stop < goal)])


def nearest(at: Decimal, step: Decimal, stops: Sequence[Decimal], reach: Decimal) -> Decimal:
    """The round volume next to one that was pointed at, or the stop within half a step of it."""
    close = [stop for stop in stops if abs(stop - at) <= step / 2]
    if close:
        return min((abs(stop - at), stop) for stop in close)[1]
    return min(reach, max(_ZERO, (at / step).to_integral_value() * step))
