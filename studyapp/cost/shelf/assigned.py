"""What the person says prices are for of which the document does not say it: kept, found again after the
document was edited, and joined with the rates.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple, cast

from studyapp.cost.model import Conflict, Rate, RateCard, Side, Tier, Unassigned, decimal_text
from studyapp.cost.money import display_price
from studyapp.errors import StudyappError

FILE = "assigned.json"
FORMAT = 1


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


class Kept(NamedTuple):
    """What stands in the file, and what was wrong with it."""

    assignments: tuple[Assignment, ...]
    problem: StudyappError | None = None


# -- assigning


def assignment(card: RateCard, price: Unassigned, label: str, key: str = "") -> Assignment:
    """That this price is for `label`: the rate of `key`, or else of the path that the label speaks of, or of
    its own words.
    """
    alike = [other for other in card.unassigned if _identity(other) == _identity(price)]
    return Assignment(*_identity(price), key or _key_of(label), label.strip(), alike.index(price))


def _key_of(label: str) -> str:
    from studyapp.cost.labels import Labels, slug
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
        rates[key] = _rate(key, said.label, price)
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


# -- the file


def read(folder: str) -> Kept:
    """The assignments in a document's folder of prices; a damaged file is set aside. Never raises."""
    path = os.path.join(folder, FILE)
    if not os.path.lexists(path):  # which is so for most documents, and costs a look-up no import
        return Kept(())
    from studyapp.cost.shelf.files import load, set_aside

    values, problem = load(path, FORMAT)
    if values is None:
        return Kept((), problem)
    stored: object = values.get("assigned")
    if not isinstance(stored, list):
        return Kept((), set_aside(path))
    rows = cast("list[object]", stored)
    found = [_from_json(row) for row in rows]
    kept = tuple(row for row in found if row is not None)
    if len(kept) == len(found):
        return Kept(kept)
    problem = set_aside(path)
    with suppress(StudyappError):  # the file that is set aside has them all
        write(folder, kept)
    return Kept(kept, problem)


def write(folder: str, assignments: Sequence[Assignment]) -> None:
    """Keep the assignments, also those whose price the document has no longer; raises a StudyappError."""
    from studyapp.cost.shelf.files import save

    rows = [said._asdict() | {"price": decimal_text(said.price)} for said in assignments]
    save(os.path.join(folder, FILE), {"format": FORMAT, "assigned": rows})


def _from_json(stored: object) -> Assignment | None:
    if not isinstance(stored, dict):
        return None
    row = cast("dict[str, Any]", stored)
    texts = [row.get(name) for name in ("text", "price", "currency", "unit", "key", "label")]
    nth = row.get("nth", 0)
    if not all(isinstance(text, str) for text in texts) or type(nth) is not int or nth < 0:
        return None
    text, digits, currency, unit, key, label = cast("list[str]", texts)
    try:
        price = Decimal(digits)
    except InvalidOperation:
        return None
    if not key or not price.is_finite():
        return None
    return Assignment(text, price, currency, unit, key, label, nth)
