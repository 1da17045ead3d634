"""The values of the cost feature that are read from a document; money and volumes are Decimal."""

from decimal import Decimal
from typing import NamedTuple


class Quantity(NamedTuple):
    """An amount of data as written: value and unit (`GB`, `TB`, `GiB` …)."""

    value: Decimal
    unit: str

    def __str__(self) -> str:
        return f"{self.value.normalize():f} {self.unit}"


class Tier(NamedTuple):
    """A price up to a volume that counts from zero; None: without an end, or without a price in the document."""

    up_to: Quantity | None
    price: Decimal | None


class Rate(NamedTuple):
    """A price a unit of one class of path."""

    key: str
    label: str
    aliases: tuple[str, ...]
    currency: str
    """ISO 4217 code."""
    unit: str
    """The unit the price is for, mostly GB."""
    directions: int
    """How many directions a volume is charged in unless said otherwise; 2 where the price is for each."""
    tiers: tuple[Tier, ...]
    lines: tuple[int, ...]


class ScenarioLine(NamedTuple):
    """One worked line: quantity x price x factor = stated, and what it really comes to."""

    label: str
    quantity: Quantity
    price: Decimal
    factor: Decimal
    stated: Decimal
    computed: Decimal
    agrees: bool
    rate: str | None
    line: int


class Scenario(NamedTuple):
    """A worked example of the document with its total, recomputed."""

    title: str
    lines: tuple[ScenarioLine, ...]
    stated_total: Decimal | None
    computed_total: Decimal
    agrees: bool
    line: int
    gb_per_tb: int | None
    """1024 or 1000 where the document's own arithmetic reveals it."""


class RateCard(NamedTuple):
    """All prices of a document, in its order, and its worked examples."""

    rates: tuple[Rate, ...]
    scenarios: tuple[Scenario, ...]
