"""Worked lines of a document before they are checked, and their arithmetic."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from studyapp.cost.model import Quantity
from studyapp.cost.money import decimals, rounded
from studyapp.cost.quantity import EXACT, convert
from studyapp.cost.reading.prices import Token


class Worked(NamedTuple):
    """One worked line before it is checked; `gb_per_tb` where a factor of 1000 or 1024 stands in it."""

    label: str
    quantity: Quantity
    price: Decimal
    unit: str | None
    factor: Decimal
    stated: Decimal
    about: bool
    digits: int
    currency: str | None
    line: int
    group: tuple[int, int]
    title: str
    gb_per_tb: int | None


class Total(NamedTuple):
    """The sum that a document states."""

    stated: Decimal
    about: bool
    digits: int
    currency: str | None
    line: int
    group: tuple[int, int]


def computed(worked: Worked, gb_per_tb: int) -> Decimal:
    """Quantity x price x factor, exact; the quantity in the unit that the price is for."""
    volume = convert(worked.quantity.value, worked.quantity.unit, worked.unit or "GB", gb_per_tb)
    return EXACT.multiply(EXACT.multiply(volume, worked.price), worked.factor)


def revealed_step(worked: Worked) -> int | None:
    """1024 or 1000 where the line's arithmetic comes out under exactly one of them."""
    if worked.gb_per_tb is not None:
        return worked.gb_per_tb
    if not worked.price or worked.quantity.unit == (worked.unit or "GB"):
        return None
    fits = [
        step
        for step in (1024, 1000)
        if agreement(
            computed(worked, step), worked.stated, worked.about, worked.digits, worked.currency or "USD"
        )
    ]
    return fits[0] if len(fits) == 1 else None


def agreement(value: Decimal, stated: Decimal, about: bool, digits: int, currency: str) -> bool:
    """Whether a stated amount is right: exactly, rounded to the currency's smallest coin, or, where it is
    said to be about so much, within less than one unit of its last printed digit.
    """
    if value == stated:
        return True
    if about:
        return EXACT.subtract(value, stated).copy_abs() < Decimal(1).scaleb(-digits)
    return digits >= decimals(currency) and rounded(value, digits) == stated


def digits_of(token: Token) -> int:
    """How many digits behind the point an amount is printed with."""
    found = re.search(r"\d[\d,]*(?:\.(\d+))?", token.text)
    return len(found[1]) if found and found[1] else 0


def in_examples(found: Sequence[Worked | Total]) -> list[tuple[list[Worked], Total | None]]:
    """Worked lines of one place together, up to their total."""
    examples: list[tuple[list[Worked], Total | None]] = []
    lines: list[Worked] = []
    for item in found:
        if isinstance(item, Total):
            examples.append((lines, item))
            lines = []
            continue
        if lines and lines[-1].group != item.group:
            examples.append((lines, None))
            lines = []
        lines.append(item)
    if lines:
        examples.append((lines, None))
    return [(lines, total) for lines, total in examples if lines]
