"""Two estimates side by side: which line answers which, what differs, and by how much exactly."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, NamedTuple

from studyapp.cost.estimate import Entry, Estimate, Priced, Sum
from studyapp.cost.money import display
from studyapp.cost.quantity import EXACT

PATH: Final = "path"
VOLUME: Final = "volume"
DIRECTIONS: Final = "directions"
"""What may be another in a line of B than in its line of A."""
MINUS: Final = "\N{MINUS SIGN}"
_ZERO = Decimal(0)


class Compared(NamedTuple):
    """A line of A and the line of B that answers it; one of them is None where only the other has it."""

    a: Priced | None
    b: Priced | None
    at_a: int
    """Its row in A, -1 for none."""
    at_b: int
    difference: Decimal | None
    """B less A, exact; None where either has a part without a price, or their currencies differ."""
    changed: frozenset[str]
    """Of `PATH`, `VOLUME`, `DIRECTIONS` what is another; nothing where only one of both has the line."""

    @property
    def label(self) -> str:
        """What the line is called."""
        line = self.a or self.b
        return line.entry.label if line is not None else ""

    @property
    def currency(self) -> str:
        """The currency of the difference."""
        priced = [line for line in (self.a, self.b) if line is not None and not line.missing]
        costing = next((line for line in priced if line.floor), priced[0] if priced else None)
        return costing.rate.currency if costing is not None else ""


class Difference(NamedTuple):
    """How far the totals in one currency are apart."""

    currency: str
    a: Sum
    """What the priced part of A comes to."""
    b: Sum
    by: Decimal | None
    """B less A, exact; None where either has a part without a price."""

    @property
    def percent(self) -> Decimal | None:
        """The same in percent of A, with one decimal, half up; None where A costs nothing."""
        if self.by is None or not self.a.floor:
            return None
        part = EXACT.divide(EXACT.multiply(self.by, Decimal(100)), self.a.floor)
        return part.quantize(Decimal("0.1"), ROUND_HALF_UP, EXACT)


class Comparison(NamedTuple):
    """Both estimates, their lines in pairs, and the difference of their totals by currency."""

    a: Estimate
    b: Estimate
    rows: tuple[Compared, ...]
    """In the order of A; lines that only B has stand where B has them."""
    differences: tuple[Difference, ...]
    """One a currency, in the order of first use."""

    @property
    def is_same(self) -> bool:
        """Whether both have the same lines at the same prices."""
        return all(row.a is not None and row.b is not None and not row.changed for row in self.rows)


def compare(a: Estimate, b: Estimate) -> Comparison:
    """Pair the lines of two estimates.

    Lines that are called alike answer each other: those of the same rate first, and in their order where as
    many in both are called so. Of the others those of the same rate do, in their order. A line that is left
    stands alone and counts as nothing in the other estimate.
    """
    partners = _partners(a.lines, b.lines)
    return Comparison(a, b, tuple(_rows(a.lines, b.lines, partners)), tuple(_differences(a, b)))


def renamed(comparison: Comparison) -> tuple[Entry, ...]:
    """The entries of B; those that are called like the path of their line in A are called like their own."""
    entries = [line.entry for line in comparison.b.lines]
    for row in comparison.rows:
        if row.a is not None and row.b is not None and PATH in row.changed:
            entry = row.b.entry
            if entry.label == row.a.rate.label and not row.b.missing:
                entries[row.at_b] = entry._replace(label=row.b.rate.label)
    return tuple(entries)


def signed(amount: Decimal, currency: str) -> str:
    """A difference with its sign: `+$20.48`, `−$0.50`; `$0.00` where there is none."""
    sign = "+" if amount > 0 else MINUS if amount < 0 else ""
    return sign + display(amount.copy_abs(), currency)


def signed_percent(percent: Decimal) -> str:
    """`+43.6 %`, `−3.0 %`."""
    sign = "+" if percent > 0 else MINUS if percent < 0 else ""
    return f"{sign}{percent.copy_abs():,f} %"


def _partners(a: Sequence[Priced], b: Sequence[Priced]) -> dict[int, int]:
    """For rows of A the row of B that answers each."""
    pairs: list[tuple[int, int]] = []
    named_a, named_b = _by_label(a), _by_label(b)
    for label, rows in named_a.items():
        pairs += _called_alike(a, b, rows, named_b.get(label, []))
    rest_a, rest_b = _left(range(len(a)), [x for x, _ in pairs]), _left(range(len(b)), [y for _, y in pairs])
    return dict(pairs) | dict(_in_order(a, b, rest_a, rest_b))


def _called_alike(
    a: Sequence[Priced], b: Sequence[Priced], rows: Sequence[int], others: Sequence[int]
) -> list[tuple[int, int]]:
    """Pairs of rows that have one label."""
    rates, other_rates = ([lines[row].entry.rate for row in of] for lines, of in ((a, rows), (b, others)))
    if len(rows) == len(others) and sorted(rates) != sorted(other_rates):
        return list(zip(rows, others, strict=True))  # one of them was put on another path
    pairs = list(_in_order(a, b, rows, others))
    left_a, left_b = _left(rows, [x for x, _ in pairs]), _left(others, [y for _, y in pairs])
    return [*pairs, *zip(left_a, left_b, strict=False)]


def _in_order(
    a: Sequence[Priced], b: Sequence[Priced], rows: Sequence[int], others: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Pairs of rows with the same rate, the first with the first."""
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for row in reversed(others):
        waiting[b[row].entry.rate].append(row)
    for row in rows:
        if waiting[a[row].entry.rate]:
            yield row, waiting[a[row].entry.rate].pop()


def _by_label(lines: Sequence[Priced]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for row, line in enumerate(lines):
        found.setdefault(line.entry.label, []).append(row)
    return found


def _left(rows: Sequence[int], taken: Sequence[int]) -> list[int]:
    gone = set(taken)
    return [row for row in rows if row not in gone]


def _rows(a: Sequence[Priced], b: Sequence[Priced], partners: Mapping[int, int]) -> Iterator[Compared]:
    answered = {at_b: at_a for at_a, at_b in partners.items()}
    alone: defaultdict[int, list[int]] = defaultdict(list)
    before = -1
    for at_b in range(len(b)):
        if at_b in answered:
            before = answered[at_b]
        else:
            alone[before].append(at_b)
    for at_a in range(-1, len(a)):
        if at_a >= 0:
            at_b = partners.get(at_a, -1)
            yield _row(a[at_a], b[at_b] if at_b >= 0 else None, at_a, at_b)
        yield from (_row(None, b[at_b], -1, at_b) for at_b in alone[at_a])


def _row(a: Priced | None, b: Priced | None, at_a: int, at_b: int) -> Compared:
    changed = _changed(a, b) if a is not None and b is not None else frozenset[str]()
    return Compared(a, b, at_a, at_b, _difference(a, b), changed)


def _changed(a: Priced, b: Priced) -> frozenset[str]:
    found: set[str] = set()
    has_moved = a.entry.rate != b.entry.rate
    if has_moved:
        found.add(PATH)
    if a.gb != b.gb:
        found.add(VOLUME)
    # Another path brings its own directions along; who chose the path did not choose them.
    if a.entry.directions != b.entry.directions and not (
        has_moved and a.rate.directions != b.rate.directions
    ):
        found.add(DIRECTIONS)
    return frozenset(found)


def _difference(a: Priced | None, b: Priced | None) -> Decimal | None:
    amounts = [_ZERO if line is None else line.amount for line in (a, b)]
    before, after = amounts
    if before is None or after is None:
        return None
    if a is not None and b is not None and before and after and a.rate.currency != b.rate.currency:
        return None
    return EXACT.subtract(after, before)


def _differences(a: Estimate, b: Estimate) -> Iterator[Difference]:
    currencies = dict.fromkeys(part.currency for result in (a, b) for part in result.sums)
    unknown = any(line.missing for result in (a, b) for line in result.lines)
    for currency in currencies:
        of_a, of_b = _sum(a, currency), _sum(b, currency)
        is_open = unknown or of_a.unpriced_gb or of_b.unpriced_gb
        yield Difference(currency, of_a, of_b, None if is_open else EXACT.subtract(of_b.floor, of_a.floor))


def _sum(result: Estimate, currency: str) -> Sum:
    none = Sum(currency, _ZERO, _ZERO)
    return next((part for part in result.sums if part.currency == currency), none)
