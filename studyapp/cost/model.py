"""The values of the cost feature that are read from a document; money and volumes are Decimal."""

from decimal import Decimal
from typing import NamedTuple


def decimal_text(value: Decimal) -> str:
    """A decimal as JSON and people want it: no exponent, no trailing zeros, no minus before zero."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


class Quantity(NamedTuple):
    """An amount of data as written: value and unit (`GB`, `TB`, `GiB` …)."""

    value: Decimal
    unit: str

    def __str__(self) -> str:
        return f"{decimal_text(self.value)} {self.unit}"


class Tier(NamedTuple):
    """A price up to a volume that counts from zero; None: no end, or no price in the document."""

    up_to: Quantity | None
    price: Decimal | None
    line: int = 0
    """The line that states it; 0 where none does (the gap below a first tier that starts above zero)."""


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
    notes: tuple[str, ...] = ()
    """What the document adds in brackets behind a price."""

    @property
    def free(self) -> bool:
        """Whether the document says that this path costs nothing, however much."""
        return all(tier.price is not None and not tier.price for tier in self.tiers)


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
    about: bool = False
    """Whether the stated total is only about right, as `~` says."""


class RateCard(NamedTuple):
    """All prices of a document, in its order, and its worked examples."""

    rates: tuple[Rate, ...]
    scenarios: tuple[Scenario, ...]

    def rate(self, key: str | None) -> Rate | None:
        """The rate of a key."""
        return next((rate for rate in self.rates if rate.key == key), None)

    @property
    def gb_per_tb(self) -> int | None:
        """The size of a TB that the document's own arithmetic reveals."""
        return next((s.gb_per_tb for s in self.scenarios if s.gb_per_tb), None)
