"""The lines of an estimate as JSON and back."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, cast

from studyapp.cost.estimate import Entry
from studyapp.cost.model import Quantity
from studyapp.cost.quantity import EXACT, LIMIT, UNITS, gigabytes

_MOST_DIGITS = EXACT.prec - 500
"""Of a volume as it is written: those that are left are for the sizes of units and for prices."""


def to_lines(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """`{"label": …, "rate": …, "quantity": "500 GB", "directions": 1}` for each."""
    return [
        {
            "label": entry.label,
            "rate": entry.rate,
            "quantity": str(entry.quantity),
            "directions": entry.directions,
        }
        for entry in entries
    ]


def from_lines(lines: object) -> tuple[Entry, ...]:
    """The entries of `to_lines`; raises KeyError, TypeError, ValueError or ArithmeticError on others."""
    if not isinstance(lines, list):
        raise TypeError("no lines")
    return tuple(_entry(line) for line in cast("list[Any]", lines))


def _entry(line: Any) -> Entry:
    label, rate, written, directions = line["label"], line["rate"], line["quantity"], line["directions"]
    if not (isinstance(label, str) and isinstance(rate, str) and isinstance(written, str)):
        raise TypeError("a line's words")
    if type(directions) is not int or directions not in (1, 2) or len(written) > _MOST_DIGITS:
        raise ValueError("a line's numbers")
    return Entry(label, rate, _quantity(written), directions)


def _quantity(written: str) -> Quantity:
    """A volume that could have been entered: in a unit as it is written, neither too large nor too long."""
    value, unit = written.split(" ")
    quantity = Quantity(Decimal(value), unit)
    if unit not in UNITS or not quantity.value.is_finite():
        raise ValueError("a line's volume")
    if abs(quantity.value.adjusted()) > _MOST_DIGITS or len(str(quantity)) > _MOST_DIGITS:
        raise ValueError("a line's digits")
    if not 0 <= gigabytes(quantity, 1024) <= LIMIT:
        raise ValueError("a line's volume")
    return quantity
