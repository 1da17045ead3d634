"""The lines of an estimate as JSON and back."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from studyapp.cost.estimate import Entry
from studyapp.cost.model import Quantity
from studyapp.cost.quantity import gigabytes

_MOST_DIGITS = 5000
"""Of a volume as it is written: more than any that is reckoned with, few enough to stop nothing."""


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


def from_lines(lines: Iterable[dict[str, Any]]) -> tuple[Entry, ...]:
    """The entries of `to_lines`; raises KeyError, TypeError, ValueError or ArithmeticError on others."""
    return tuple(_entry(line) for line in lines)


def _entry(line: dict[str, Any]) -> Entry:
    label, rate, written, directions = line["label"], line["rate"], line["quantity"], line["directions"]
    if not (isinstance(label, str) and isinstance(rate, str) and isinstance(written, str)):
        raise TypeError("a line's words")
    if type(directions) is not int or directions not in (1, 2) or len(written) > _MOST_DIGITS:
        raise ValueError("a line's numbers")
    value, unit = written.split(" ")
    quantity = Quantity(Decimal(value), unit)
    if not quantity.value.is_finite() or abs(quantity.value.adjusted()) > _MOST_DIGITS:
        raise ValueError("a line's volume")
    if gigabytes(quantity, 1024) < 0:  # or a unit that is none
        raise ValueError("a line's volume")
    return Entry(label, rate, quantity, directions)
