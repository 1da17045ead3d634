"""Statements to rates: tiers put together, places that speak of one path joined, contradictions reported."""

import itertools
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import NamedTuple

from studyapp.cost.labels import Labels, normal, slug
from studyapp.cost.model import Quantities, Quantity, Rate, Tier, Unassigned, Volume
from studyapp.cost.money import display_price
from studyapp.cost.quantity import EXACT, gigabytes
from studyapp.cost.reading.contradictions import Findings, directions
from studyapp.cost.reading.paths import Offer, by_path
from studyapp.cost.reading.statement import Statement
from studyapp.document.model import Problem


class Assembled(NamedTuple):
    """The rates of a document in its order, prices without a label, and what came up in putting them
    together.
    """

    rates: tuple[Rate, ...]
    unassigned: tuple[Unassigned, ...]
    findings: Findings


def assemble(statements: Sequence[Statement], labels: Labels, currency: str | None) -> Assembled:
    """The rates of all statements; `currency` is that of prices which name none."""
    found = Findings()
    currency = currency or "USD"
    believed, unlabelled = _believed(statements, found.problems)
    offers = _offers(believed, found.problems)
    units = {s.unit for s in statements if s.price and s.unit}
    unit = units.pop() if len(units) == 1 else "GB"
    rates = tuple(_rate(key, same, (currency, unit), found) for key, same in by_path(offers, labels).items())
    return Assembled(rates, _unassigned(unlabelled, currency), found)


def _unassigned(statements: Sequence[Statement], currency: str) -> tuple[Unassigned, ...]:
    """The prices that name no path; those of one place that name bounds are the tiers of one."""
    places: dict[tuple[int, int], list[Statement]] = {}
    for statement in statements:
        places.setdefault(statement.group, []).append(statement)
    found: list[Unassigned] = []
    for said in places.values():
        tiers = [s for s in said if s.bound is not None and not s.doubt]
        known = bool(tiers) and tiers[0].bound is not None and tiers[0].bound.kind not in ("rest", "next")
        tiers = tiers if known else []
        alone = (s for s in said if s not in tiers and s.price and s.unit)
        found.extend(_without_label((s,), (), currency) for s in alone)
        if any(s.price and s.unit for s in tiers):
            found.append(_without_label(tiers, _tiers(tiers, "", []), currency))
    return tuple(sorted(found, key=_line_of))


def _line_of(price: Unassigned) -> int:
    return price.line


def _without_label(said: Sequence[Statement], tiers: tuple[Tier, ...], currency: str) -> Unassigned:
    first = next(s for s in said if s.price and s.unit)
    return Unassigned(
        first.line,
        first.text,
        first.price or Decimal(0),
        first.currency or currency,
        first.unit or "GB",
        directions(said),
        tiers,
    )


def _believed(
    statements: Sequence[Statement], problems: list[Problem]
) -> tuple[list[Statement], list[Statement]]:
    """Statements that say what they are for, and those that do not, or that may not hold and say what no
    other says.

    Free words of unknown labels count only beside real prices, or where they repeat what such a one says.
    """
    priced = {s.group for s in statements if s.trusted and s.price}
    keys: dict[Decimal, dict[str, str]] = {}
    for statement in statements:
        if statement.key and statement.price and statement.bound is None and not statement.doubt:
            keys.setdefault(statement.price, {}).setdefault(statement.key, statement.label)
    named = {slug(s.label) for s in statements if s.trusted or s.group in priced}
    sure = {(s.key, s.price, s.currency, s.unit) for s in statements if not s.doubt}
    kept: list[Statement] = []
    unlabelled: list[Statement] = []
    for said in statements:
        statement = _of_drawing(said, keys)
        repeats = (
            statement.key and (statement.key, statement.price, statement.currency, statement.unit) in sure
        )
        if not statement.label or (statement.doubt and not repeats):
            unlabelled.append(statement)
            if statement.price and statement.unit:
                problems.append(_not_placed(statement))
        elif statement.trusted or statement.group in priced or slug(statement.label) in named:
            kept.append(statement)
    taken = {(s.key, s.group) for s in kept} | {(s.key, s.label) for s in kept}
    return [_placed(statement, taken) for statement in kept], unlabelled


def _not_placed(statement: Statement) -> Problem:
    if statement.doubt:
        return Problem(statement.line, "warning", "rate-doubtful", (statement.words, statement.doubt))
    shown = display_price(statement.price or Decimal(0), statement.currency or "USD") + f"/{statement.unit}"
    return Problem(statement.line, "warning", "rate-unassigned", (shown,))


def _of_drawing(statement: Statement, keys: Mapping[Decimal, Mapping[str, str]]) -> Statement:
    """A caption in a drawing that names no path repeats the one rate that has its price, if just one has.

    `keys` holds for each price the keys of the rates that have it, with a label.
    """
    if not statement.drawn or statement.key is not None or not statement.price:
        return statement
    same = keys.get(statement.price, {})
    if len(same) != 1:
        return statement
    ((key, label),) = same.items()
    return statement._replace(key=key, label=statement.label or label)


def _placed(statement: Statement, taken: AbstractSet[tuple[str | None, object]]) -> Statement:
    """A price whose label is no path but that stands below one ("Cloud NAT" above "Data processing") is that
    path's, unless another price in its place or of that label is: `taken` holds keys with both.
    """
    if statement.above is None or (statement.bound is not None and statement.price != 0):
        return statement
    key, label = statement.above
    if (key, statement.group) in taken or (key, label) in taken:
        return statement
    return statement._replace(key=key, label=f"{label} ({statement.label})")


def _offers(statements: Sequence[Statement], problems: list[Problem]) -> list[Offer]:
    """What each place says of each path; several prices there are tiers if they name bounds, else offers
    each.
    """
    tiered = {(s.group, s.key) for s in statements if s.bound is not None}
    places: dict[tuple[tuple[int, int], str], list[Statement]] = {}
    for statement in statements:
        identity = statement.key if statement.bound is None and statement.key else slug(statement.label)
        if statement.key and (statement.group, statement.key) in tiered:
            identity = statement.key + "\n" + _qualifier(statement.label)
        places.setdefault((statement.group, identity), []).append(statement)
    offers: list[Offer] = []
    for group in places.values():
        offers.extend(_offers_of(group, problems))
    return offers


def _qualifier(label: str) -> str:
    start = label.rfind("(")
    return normal(label[start:]) if start >= 0 else ""


def _offers_of(group: Sequence[Statement], problems: list[Problem]) -> list[Offer]:
    bounded = [s for s in group if s.bound is not None]
    flat = [s for s in group if s.bound is None]
    key, label = group[0].key or slug(group[0].label), group[0].label
    offers: list[Offer] = []
    if bounded:
        open_end = any(s.bound is not None and s.bound.high is None for s in bounded)
        if flat and not open_end and all(s.price == 0 for s in bounded):
            bounded, flat = [*bounded, flat[0]], flat[1:]
        tiers = _tiers(bounded, label, problems)
        offers.append(Offer(key, label, tiers, tuple(bounded)))
    offers.extend(Offer(key, s.label, (Tier(None, s.price, s.line),), (s,)) for s in flat)
    return sorted(offers, key=_first_line)


def _is_free(statement: Statement) -> bool:
    return not statement.price


def _first_line(offer: Offer) -> int:
    return offer.statements[0].line


def _tiers(statements: Sequence[Statement], label: str, problems: list[Problem]) -> tuple[Tier, ...]:
    """Tiers with cumulative bounds; what lies between two bounds and has no price is a tier without one.

    Where two prices of one tier differ, or a price is in another unit or currency than the first, the tier
    has none.
    """
    spans = _spans(statements)
    spans.sort(key=_span_order)
    usual = next(((s.currency, s.unit) for _, _, s in spans if s.price), (None, None))
    said: dict[Volume | None, set[Decimal | None]] = {}
    for _, high, statement in spans:
        said.setdefault(high, set()).add(statement.price if _fits(statement, usual) else None)
    tiers: list[Tier] = []
    ends: set[Volume | None] = set()
    end: Volume | None = None
    for low, high, statement in spans:
        if high in ends:
            continue
        ends.add(high)
        if low is not None and _size(low) > _size(end):
            tiers.append(Tier(low, None))
            if end is not None:
                problems.append(Problem(statement.line, "hint", "rate-tiers-unclear", (label,)))
        holds = len(said[high]) == 1 and _fits(statement, usual) and not _overlaps(statement, end)
        price = statement.price if holds else None
        if price != statement.price:
            problems.append(Problem(statement.line, "warning", "rate-tiers-differ", (label,)))
        tiers.append(Tier(high, price, statement.line))
        end = high
    if _in_order(tiers):
        return tuple(tiers)
    problems.append(Problem(statements[0].line, "warning", "rate-tiers-differ", (label,)))
    return (Tier(None, None, statements[0].line),)


def _in_order(tiers: Sequence[Tier]) -> bool:
    """Whether each tier ends above the one before it, and only the last one nowhere."""
    ends = [_size(tier.up_to) if tier.up_to is not None else Decimal("Infinity") for tier in tiers]
    return all(one < other for one, other in itertools.pairwise(ends))


def _overlaps(statement: Statement, end: Volume | None) -> bool:
    """Whether a tier begins, by its own words, below the end of the one before it; from zero means up to."""
    low = statement.bound.low if statement.bound is not None else None
    return low is not None and bool(low.value) and _size(low) < _size(end)


_Span = tuple[Volume | None, Volume | None, Statement]


def _spans(statements: Sequence[Statement]) -> list[_Span]:
    """From where to where each tier goes; a tier that begins where another ends, and has none before it, has
    no price that could be reckoned with.
    """
    spans: list[_Span] = []
    end: Volume | None = None
    unknown = False
    for statement in sorted(statements, key=_first_first):
        bound = statement.bound
        low: Volume | None = end
        high: Volume | None = None
        if bound is not None:
            low = bound.low or end
            high = _sum(end, bound.high) if bound.kind == "next" else bound.high
        follows = bound is not None and bound.kind in ("next", "rest")
        unknown = follows and (end is None or unknown)
        spans.append((low, high, statement._replace(price=None) if unknown else statement))
        end = high or end
    return spans


def _first_first(statement: Statement) -> bool:
    return statement.bound is None or statement.bound.kind != "first"


def _fits(statement: Statement, usual: tuple[str | None, str | None]) -> bool:
    """Whether a price is in the unit and currency of the others; one of nothing is in any."""
    said = (statement.currency, statement.unit)
    return not statement.price or all(
        a is None or b is None or a == b for a, b in zip(said, usual, strict=True)
    )


def _span_order(span: _Span) -> Decimal:
    return Decimal("Infinity") if span[1] is None else _size(span[1])


def _size(volume: Volume | None) -> Decimal:
    return Decimal(0) if volume is None else gigabytes(volume, 1024)


def _sum(end: Volume | None, more: Quantity | None) -> Volume | None:
    """`first 10 TB, next 40 TB` ends at 50 TB; of several units each keeps its own sum: `100 GB + 50 TB`."""
    if end is None or more is None:
        return more
    sums: dict[str, Decimal] = {}
    for value, unit in (*(end.parts if isinstance(end, Quantities) else (end,)), more):
        sums[unit] = EXACT.add(sums.get(unit, Decimal(0)), value)
    parts = tuple(Quantity(value, unit) for unit, value in sums.items())
    return parts[0] if len(parts) == 1 else Quantities(parts)


def _rate(key: str, offers: Sequence[Offer], usual: tuple[str, str], found: Findings) -> Rate:
    """One rate; `usual` are the currency and the unit that the document's other prices are in."""
    best = next((o for o in offers if o.tiered), offers[0])
    found.prices(key, best, offers, usual)
    statements = [s for offer in offers for s in offer.statements]
    by_weight = sorted([*best.statements, *statements], key=_is_free)
    free = all(tier.price == 0 for tier in best.tiers)
    label = offers[0].label
    if not free:
        found.directions(key, label, statements)
    aliases = dict.fromkeys(s.label for s in statements if normal(s.label) != normal(label))
    return Rate(
        key=key,
        label=label,
        aliases=tuple(aliases),
        currency=next((s.currency for s in by_weight if s.currency), None) or usual[0],
        unit=next((s.unit for s in by_weight if s.unit), None) or usual[1],
        directions=1 if free else directions(statements),
        tiers=best.tiers,
        lines=tuple(sorted({s.line for s in statements})),
        notes=tuple(dict.fromkeys(s.note for s in statements if s.note)),
    )
