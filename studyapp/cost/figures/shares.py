"""Where the money goes: the shares of an estimate's lines, in percent that add up to exactly 100."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal, localcontext
from heapq import nlargest
from itertools import chain
from operator import attrgetter
from typing import NamedTuple, TypeVar

from studyapp.cost.estimate import Estimate, Priced, source_line
from studyapp.cost.quantity import EXACT, total

_ZERO = Decimal(0)
_Item = TypeVar("_Item")
_FLOOR: Callable[[Priced], Decimal] = attrgetter("floor")
_UNPRICED: Callable[[Priced], Decimal] = attrgetter("unpriced_gb")
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
    with localcontext(EXACT):
        return tuple(_group(code, lines, by_rate, most) for code, lines in _by_currency(result))


def tenths(amounts: Sequence[Decimal]) -> list[int]:
    """The amounts' parts of their sum in tenths of a percent that add up to 1000; all 0 where the sum is.

    By the largest remainder (Hamilton's method): what is lost by rounding down goes to those that lost most.
    """
    whole = total(amounts)
    if not whole:
        return [0] * len(amounts)
    parts = [EXACT.divmod(EXACT.multiply(amount, Decimal(_TENTHS)), whole) for amount in amounts]
    found = [int(full) for full, _ in parts]
    by_loss = sorted(range(len(parts)), key=[left for _, left in parts].__getitem__, reverse=True)
    for place in by_loss[: _TENTHS - sum(found)]:
        found[place] += 1
    return found


def percent(share: Share) -> str:
    """`95.7%`; what is there and rounds to nothing is `<0.1%`."""
    return f"{share.tenths // 10}.{share.tenths % 10}%" if share.tenths else "<0.1%"


def _group(currency: str, lines: Sequence[Priced], by_rate: bool, most: int) -> Group:
    # Of thousands of lines only those that are shown stand alone; a bundle for each would take its time.
    if by_rate:
        kinds = _kinds(_by_rate(lines), _amount, _unpriced, most)
        cut = [(front, [line for bundle in rest for line in bundle]) for front, rest in kinds]
    else:
        cut = [([(line,) for line in front], rest) for front, rest in _kinds(lines, _FLOOR, _UNPRICED, most)]
    priced, *others = ([_of(each, by_rate) for each in front] + _rest(rest) for front, rest in cut)
    parts = tenths([share.amount for share in priced])
    priced = [share._replace(tenths=part) for share, part in zip(priced, parts, strict=True)]
    paid_for = total(share.amount for share in priced)
    shown = (*priced, *chain.from_iterable(others))
    return Group(currency, paid_for, total(share.unpriced_gb for share in shown), shown)


def _by_currency(result: Estimate) -> Iterable[tuple[str, Sequence[Priced]]]:
    """The lines in each currency, in the order of first use."""
    if len(result.sums) == 1:
        return [(result.currency, result.lines)] if result.lines else []
    currencies: dict[str, list[Priced]] = {}
    for line in result.lines:
        # A line whose price is gone has no currency; it stands with the first that has one.
        code = result.currency if line.missing else line.rate.currency
        currencies.setdefault(code, []).append(line)
    return currencies.items()


def _by_rate(lines: Iterable[Priced]) -> list[tuple[Priced, ...]]:
    """The lines of each rate, in the order of first use."""
    rates: dict[str, list[Priced]] = {}
    for line in lines:
        rates.setdefault(line.rate.key, []).append(line)
    return [tuple(bundle) for bundle in rates.values()]


def _kinds(
    items: Sequence[_Item], amount: Callable[[_Item], Decimal], gb: Callable[[_Item], Decimal], most: int
) -> tuple[tuple[list[_Item], list[_Item]], ...]:
    """What has a price, the largest first, what has none, and the rest; of each what is shown, and what is
    not.
    """
    paid: list[_Item] = []
    unpriced: list[_Item] = []
    others: list[_Item] = []
    for item in items:
        kind = paid if amount(item) else unpriced if gb(item) else others
        kind.append(item)
    return (
        _cut(_largest_first(paid, amount, most + 1), most),
        _cut(unpriced, MOST_OTHERS),
        _cut(others, MOST_OTHERS),
    )


def _largest_first(items: Sequence[_Item], amount: Callable[[_Item], Decimal], most: int) -> list[_Item]:
    """So many of the largest in front, of equals the earlier first; nobody needs the others in order."""
    amounts = [amount(item) for item in items]
    front = nlargest(most, range(len(items)), key=amounts.__getitem__)
    chosen = set(front)
    return [*(items[place] for place in front), *(i for at, i in enumerate(items) if at not in chosen)]


def _cut(items: list[_Item], most: int) -> tuple[list[_Item], list[_Item]]:
    """The first of many, and the rest of them; a rest of one is no rest."""
    count = most if len(items) > most + 1 else len(items)
    return items[:count], items[count:]


def _rest(lines: Sequence[Priced]) -> list[Share]:
    return [_joined(lines, "")] if lines else []


def _of(bundle: tuple[Priced, ...], by_rate: bool) -> Share:
    first = bundle[0]
    label = first.rate.label if by_rate else first.entry.label or first.rate.label
    return _joined(bundle, label)._replace(line=source_line(first) or 0)


def _joined(lines: Sequence[Priced], label: str) -> Share:
    amount = _amount(lines)
    rates = {} if amount else {line.rate.key: line.rate for line in lines}
    free = not amount and all(rate.free for rate in rates.values())
    return Share(label, amount, _unpriced(lines), free, lines=len(lines))


def _amount(lines: Sequence[Priced]) -> Decimal:
    return lines[0].floor if len(lines) == 1 else sum(map(_FLOOR, lines), _ZERO)


def _unpriced(lines: Sequence[Priced]) -> Decimal:
    return lines[0].unpriced_gb if len(lines) == 1 else sum(map(_UNPRICED, lines), _ZERO)
