"""What the person says prices are for of which the document does not say it: found again after the document
was edited, and joined with the rates.
"""

from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import NamedTuple

from studyapp.cost.labels import Labels, normal, slug
from studyapp.cost.model import Conflict, Rate, RateCard, Side, Tier, Unassigned
from studyapp.cost.money import display_price


class Assignment(NamedTuple):
    """A price, known by its line's text, and the rate that it is one of."""

    text: str
    price: Decimal
    currency: str
    unit: str
    key: str
    label: str
    nth: int = 0
    """Which it is of those alike, counted from 0 in the order of the document."""


# -- assigning


def assignment(card: RateCard, price: Unassigned, label: str, key: str = "") -> Assignment:
    """That this price is for `label`: the rate of `key`, or else of the path that the label speaks of, or of
    its own words.
    """
    alike = [other for other in card.unassigned if _identity(other) == _identity(price)]
    return Assignment(*_identity(price), key or _key_of(label), label.strip(), alike.index(price))


def _key_of(label: str) -> str:
    from studyapp.lexicon import words

    return Labels(words("cost")).key(label) or slug(label)


def _identity(price: Unassigned | Assignment) -> tuple[str, Decimal, str, str]:
    return price.text, price.price, price.currency, price.unit


def joined(assignments: Sequence[Assignment], more: Assignment) -> tuple[Assignment, ...]:
    """The assignments with one more, which takes the place of another one of the same price."""
    return (*removed(assignments, more), more)


def removed(assignments: Sequence[Assignment], gone: Assignment) -> tuple[Assignment, ...]:
    """The assignments without that of this price."""
    price = (*_identity(gone), gone.nth)
    return tuple(other for other in assignments if (*_identity(other), other.nth) != price)


# -- the rates


class Placed(NamedTuple):
    """An assignment with the price of the document that it is of."""

    assignment: Assignment
    price: Unassigned


def placed(card: RateCard, assignments: Sequence[Assignment]) -> tuple[Placed, ...]:
    """The assignments whose price the document has, in the order of the document."""
    by_identity: dict[tuple[str, Decimal, str, str], list[Unassigned]] = {}
    for price in card.unassigned:
        by_identity.setdefault(_identity(price), []).append(price)
    found: dict[Unassigned, Assignment] = {}
    for said in assignments:
        alike = by_identity.get(_identity(said), ())
        if said.nth < len(alike):
            found[alike[said.nth]] = said
    return tuple(Placed(found[price], price) for price in card.unassigned if price in found)


def with_assigned(card: RateCard, assignments: Sequence[Assignment]) -> RateCard:
    """The rate card in which these prices have their rates.

    A price joins its rate where that has it already; it makes a rate where there is none; and where the rate
    has another price, a second rate and a conflict. No price of the document ever changes.
    """
    rates = {rate.key: rate for rate in card.rates}
    conflicts: list[Conflict] = []
    taken: set[Unassigned] = set()
    for said, price in placed(card, assignments):
        taken.add(price)
        same = [rate for key, rate in rates.items() if _path(key) == said.key or key == said.key]
        like = next((rate for rate in same if _has(rate, price)), None)
        if like is not None:
            lines = tuple(sorted({*like.lines, *_lines(price)}))
            rates[like.key] = like._replace(lines=lines)
            continue
        key = _free_key(said.key, rates)
        rates[key] = _rate(key, _free_label(said.label, price, rates.values()), price)
        if same:
            conflicts.append(_conflict(key, same[0], price))
    left = tuple(price for price in card.unassigned if price not in taken)
    return card._replace(
        rates=tuple(rates.values()), unassigned=left, conflicts=(*card.conflicts, *conflicts)
    )


def _path(key: str) -> str:
    """The key without the number that tells a second rate of a path apart."""
    path, _, number = key.rpartition("-")
    return path if path and number.isdigit() else key


def _free_key(key: str, rates: dict[str, Rate]) -> str:
    number, free = 1, key
    while free in rates:
        number += 1
        free = f"{_path(key)}-{number}"
    return free


def _free_label(label: str, price: Unassigned, rates: Collection[Rate]) -> str:
    """The label, told apart by its price where another rate is called so: `Internet out ($0.05/GB)`."""
    names = {normal(name) for rate in rates for name in (rate.label, *rate.aliases)}
    if normal(label) not in names:
        return label
    priced = f"{label} ({_words(price.prices, price.currency, price.unit)})"
    number, free = 1, priced
    while normal(free) in names:
        number += 1
        free = f"{priced} ({number})"
    return free


def _has(rate: Rate, price: Unassigned) -> bool:
    """Whether a rate says of a volume what the price says; one price may be that of a single tier."""
    if (rate.currency, rate.unit, rate.directions) != (price.currency, price.unit, price.directions):
        return False
    if not price.tiers:
        return price.price in {tier.price for tier in rate.tiers}
    return [tier[:2] for tier in rate.tiers] == [tier[:2] for tier in price.tiers]


def _rate(key: str, label: str, price: Unassigned) -> Rate:
    return Rate(
        key,
        label,
        (),
        price.currency,
        price.unit,
        price.directions,
        price.prices,
        _lines(price),
        assigned=True,
    )


def _lines(price: Unassigned) -> tuple[int, ...]:
    return tuple(sorted({price.line, *(tier.line for tier in price.tiers if tier.line)}))


def _conflict(key: str, first: Rate, price: Unassigned) -> Conflict:
    sides = (
        Side(_words(first.tiers, first.currency, first.unit), first.lines),
        Side(_words(price.prices, price.currency, price.unit), _lines(price)),
    )
    return Conflict(key, "price", sides, price.line, None, "both-kept")


def _words(tiers: Sequence[Tier], currency: str, unit: str) -> str:
    shown = (f"{display_price(t.price, currency)}/{unit}" for t in tiers if t.price is not None)
    return ", ".join(shown) or "–"
