"""Where the money goes: the shares of an estimate's lines, in percent that add up to exactly 100."""

from collections.abc import Iterable, Sequence
from decimal import Decimal, localcontext
from typing import NamedTuple

from studyapp.cost.estimate import Estimate, Priced, source_line
from studyapp.cost.quantity import EXACT

_ZERO = Decimal(0)
MOST = 7
"""So many bars with a price, at most; the rest of them is one more."""
MOST_OTHERS = 3
"""So many free lines, and so many without a price."""
_TENTHS = 1000
"""Tenths of a percent in a whole."""


class Share(NamedTuple):
    """What one line, or all lines of one rate, or the rest of many, have of the sum in their currency."""

    label: str
    """"" for the rest."""
    amount: Decimal
    """What the priced part comes to."""
    unpriced_gb: Decimal
    """The volume that the document has no price for: never a bar of no length."""
    free: bool
    """Whether the document says that it costs nothing."""
    tenths: int = 0
    """Tenths of a percent of the priced sum; those of a group add up to 1000."""
    lines: int = 1
    """How many lines it stands for."""
    line: int = 0
    """The line of the document that its price stands on; 0 for none or several."""

    @property
    def priced(self) -> bool:
        """Whether it has a part of the sum."""
        return bool(self.amount)


class Group(NamedTuple):
    """The shares in one currency, the largest first, then what has no price, then what is free."""

    currency: str
    """ISO 4217 code."""
    total: Decimal
    """What all priced parts come to: 100 %."""
    unpriced_gb: Decimal
    shares: tuple[Share, ...]

    def part(self, share: Share) -> float:
        """How long a share's bar is, from 0 to 1."""
        return float(share.amount / self.total) if self.total else 0.0


def shares(result: Estimate, *, by_rate: bool = False, most: int = MOST) -> tuple[Group, ...]:
    """The shares of an estimate, a group a currency: by line, or by rate; the smallest of many are one."""
    currencies: dict[str, list[Priced]] = {}
    for line in result.lines:
        # A line whose price is gone has no currency; it stands with the first that has one.
        code = result.currency if line.missing else line.rate.currency
        currencies.setdefault(code, []).append(line)
    with localcontext(EXACT):
        return tuple(_group(code, lines, by_rate, most) for code, lines in currencies.items())


def tenths(amounts: Sequence[Decimal]) -> list[int]:
    """The amounts' parts of their sum in tenths of a percent that add up to 1000; all 0 where the sum is.

    By the largest remainder (Hamilton's method): what is lost by rounding down goes to those that lost most.
    """
    total = sum(amounts, _ZERO)
    if not total:
        return [0] * len(amounts)
    parts = [EXACT.divmod(EXACT.multiply(amount, Decimal(_TENTHS)), total) for amount in amounts]
    found = [int(whole) for whole, _ in parts]
    by_loss = sorted(range(len(parts)), key=[-left for _, left in parts].__getitem__)
    for place in by_loss[: _TENTHS - sum(found)]:
        found[place] += 1
    return found


def percent(share: Share) -> str:
    """`95.7%`; what is there and rounds to nothing is `<0.1%`."""
    return f"{share.tenths // 10}.{share.tenths % 10}%" if share.tenths else "<0.1%"


def _group(currency: str, lines: Sequence[Priced], by_rate: bool, most: int) -> Group:
    bundles = _by_rate(lines) if by_rate else [(line,) for line in lines]
    paid = [bundle for bundle in bundles if any(line.floor for line in bundle)]
    left = [bundle for bundle in bundles if not any(line.floor for line in bundle)]
    unpriced = [bundle for bundle in left if any(line.unpriced_gb for line in bundle)]
    others = [bundle for bundle in left if not any(line.unpriced_gb for line in bundle)]
    paid.sort(key=_amount, reverse=True)
    priced = _shares(paid, most, by_rate)
    parts = tenths([share.amount for share in priced])
    priced = [share._replace(tenths=part) for share, part in zip(priced, parts, strict=True)]
    without = _shares(unpriced, MOST_OTHERS, by_rate)
    total = sum((share.amount for share in priced), _ZERO)
    unpriced_gb = sum((share.unpriced_gb for share in (*priced, *without)), _ZERO)
    shown = (*priced, *without, *_shares(others, MOST_OTHERS, by_rate))
    return Group(currency, total, unpriced_gb, shown)


def _by_rate(lines: Iterable[Priced]) -> list[tuple[Priced, ...]]:
    """The lines of each rate, in the order of first use."""
    rates: dict[str, list[Priced]] = {}
    for line in lines:
        rates.setdefault(line.rate.key, []).append(line)
    return [tuple(bundle) for bundle in rates.values()]


def _shares(bundles: Sequence[tuple[Priced, ...]], most: int, by_rate: bool) -> list[Share]:
    """The first of many, and the rest of them as one; a rest of one is no rest."""
    count = most if len(bundles) > most + 1 else len(bundles)
    found = [_of(bundle, by_rate) for bundle in bundles[:count]]
    rest = [line for bundle in bundles[count:] for line in bundle]
    return [*found, _joined(rest, "")] if rest else found


def _of(bundle: tuple[Priced, ...], by_rate: bool) -> Share:
    first = bundle[0]
    label = first.rate.label if by_rate else first.entry.label or first.rate.label
    return _joined(bundle, label)._replace(line=source_line(first) or 0)


def _joined(lines: Sequence[Priced], label: str) -> Share:
    amount = sum((line.floor for line in lines), _ZERO)
    unpriced = sum((line.unpriced_gb for line in lines), _ZERO)
    return Share(label, amount, unpriced, all(line.rate.free for line in lines), lines=len(lines))


def _amount(bundle: tuple[Priced, ...]) -> Decimal:
    return bundle[0].floor if len(bundle) == 1 else sum((line.floor for line in bundle), _ZERO)
