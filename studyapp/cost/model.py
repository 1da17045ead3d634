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


class Quantities(NamedTuple):
    """Volumes in several units one behind the other: "first 100 GB, next 10 TB" ends at `100 GB + 10 TB`. How
    much that is hangs on the size of a TB.
    """

    parts: tuple[Quantity, ...]

    def __str__(self) -> str:
        return " + ".join(map(str, self.parts))


Volume = Quantity | Quantities


class Tier(NamedTuple):
    """A price up to a volume that counts from zero; None: no end, or no price in the document."""

    up_to: Volume | None
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
    assigned: bool = False
    """Whether the person said what its price is for, and not the document."""

    @property
    def free(self) -> bool:
        """Whether the document says that this path costs nothing, however much; an allowance ends."""
        return self.tiers[-1].up_to is None and all(
            tier.price is not None and not tier.price for tier in self.tiers
        )


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
    unit: str | None = None
    """The unit of volume that the price is written for; None where the line leaves that open."""
    about: bool = False
    """Whether the stated result is only about right, as `~` says."""
    digits: int = 0
    """How many digits behind the point the stated result is printed with."""


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
    digits: int = 0
    """How many digits behind the point the stated total is printed with."""
    currency: str = "USD"
    revealed_by: int | None = None
    """The line whose arithmetic reveals the size of a TB."""


class Unassigned(NamedTuple):
    """A price by volume of which the document does not say what it is for."""

    line: int
    text: str
    """The line as plain text; of a table's row the cells, joined by ` | `."""
    price: Decimal
    """The first price, where there are tiers."""
    currency: str
    unit: str
    directions: int = 1
    tiers: tuple[Tier, ...] = ()
    """All tiers, where the price depends on the volume."""

    @property
    def prices(self) -> tuple[Tier, ...]:
        """The tiers as a rate has them."""
        return self.tiers or (Tier(None, self.price, self.line),)


class Side(NamedTuple):
    """What some lines of the document say, in its own words."""

    words: str
    lines: tuple[int, ...]


class Conflict(NamedTuple):
    """Places of a document that contradict one another, and which of them counts."""

    rate: str
    """The key of the rate; "" for the size of a TB, which is all rates'."""
    kind: str
    """What they disagree on: "direction", "price", "headline" (one price here, tiers there), "currency",
    "size" (of a TB)."""
    sides: tuple[Side, ...]
    line: int
    """The line that a problem reports it at."""
    applied: int | None
    """The place of the side that counts; None where none does."""
    rule: str
    """Why: "each-direction-counts", "both-directions-count", "one-direction-counts", "first-price-counts",
    "tiers-count", "no-size-adopted", "both-kept"."""
    evidence: tuple[int, ...] = ()
    """Worked lines that reckon as the applied side says."""


class RateCard(NamedTuple):
    """All prices of a document, in its order, and its worked examples."""

    rates: tuple[Rate, ...]
    scenarios: tuple[Scenario, ...]
    unassigned: tuple[Unassigned, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    def rate(self, key: str | None) -> Rate | None:
        """The rate of a key."""
        return next((rate for rate in self.rates if rate.key == key), None)

    @property
    def gb_per_tb(self) -> int | None:
        """The size of a TB that the document's own arithmetic reveals."""
        return next((s.gb_per_tb for s in self.scenarios if s.gb_per_tb), None)

    @property
    def revealed_by(self) -> int | None:
        """The line whose arithmetic reveals the size of a TB."""
        return next((s.revealed_by for s in self.scenarios if s.gb_per_tb), None)
