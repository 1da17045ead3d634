"""Offers of one path brought together, and those told apart that only look alike: two regions, two kinds."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from studyapp.cost.labels import Labels, normal
from studyapp.cost.model import Tier
from studyapp.cost.reading.statement import Statement

_MOST_PATHS, _MOST_OFFERS = 24, 8
"""So many paths of one key, and offers of each, are compared one by one; beyond, prices alone tell."""


class Offer(NamedTuple):
    """The prices that one place (a list, a table, a fence) gives for one path."""

    key: str
    label: str
    tiers: tuple[Tier, ...]
    statements: tuple[Statement, ...]

    @property
    def tiered(self) -> bool:
        """Whether the price depends on the volume."""
        return len(self.tiers) > 1

    @property
    def group(self) -> tuple[int, int]:
        """Where it stands."""
        return self.statements[0].group


_Sums = frozenset[Decimal | None]
_Place = Mapping[str, Offer]
"""What one place offers, by key."""


class _Seen(NamedTuple):
    """An offer with what it is compared by, worked out once."""

    offer: Offer
    prices: _Sums
    group: tuple[int, int]
    label: str
    names: frozenset[str]


class _Places:
    """What each place offers; says of two places whether they price the same paths anew."""

    def __init__(self, offers: Sequence[Offer]) -> None:
        self._offers: dict[tuple[int, int], dict[str, Offer]] = {}
        for offer in offers:
            self._offers.setdefault(offer.group, {})[offer.key] = offer
        self._known: dict[tuple[tuple[int, int], tuple[int, int]], bool] = {}

    def parallel(self, first: tuple[int, int], second: tuple[int, int]) -> bool:
        """Whether two places price the same paths anew, as two sections for two regions do."""
        pair = (first, second) if first < second else (second, first)
        if pair not in self._known:
            self._known[pair] = _disagree_twice(self._offers[first], self._offers[second])
        return self._known[pair]


def by_path(offers: Sequence[Offer], labels: Labels) -> dict[str, list[Offer]]:
    """Offers of one path together, in document order; those that a name tells apart get a number behind
    the key.
    """
    places = _Places(offers)
    paths: dict[str, list[Offer]] = {}
    compared: dict[str, list[dict[tuple[object, ...], _Seen]]] = {}
    by_prices: dict[tuple[str, _Sums], int] = {}
    for offer in offers:
        prices = _prices(offer)
        names = frozenset(labels.scan(offer.label).unknown)
        seen = _Seen(offer, prices, offer.group, normal(offer.label), names)
        same = compared.setdefault(offer.key, [])
        at = next((n for n, path in enumerate(same[:_MOST_PATHS]) if not _differs(path, seen, places)), None)
        if at is None and len(same) > _MOST_PATHS:
            at = by_prices.get((offer.key, prices))
        if at is None:
            at = len(same)
            same.append({})
        by_prices.setdefault((offer.key, prices), at)
        paths.setdefault(f"{offer.key}-{at + 1}" if at else offer.key, []).append(offer)
        if len(same[at]) < _MOST_OFFERS:
            same[at].setdefault((offer.label, *(tier[:2] for tier in offer.tiers)), seen)
    return paths


def _differs(path: Mapping[tuple[object, ...], _Seen], seen: _Seen, places: _Places) -> bool:
    return any(_apart(other, seen, places) for other in path.values())


def _apart(one: _Seen, other: _Seen, places: _Places) -> bool:
    """Whether two offers under one key are different paths: prices differ and so do the names that qualify
    them.
    """
    if _agree(one.offer, one.prices, other.offer, other.prices):
        return False
    if one.group == other.group:
        return one.label != other.label
    if one.names and other.names and one.names != other.names:
        return True
    return places.parallel(one.group, other.group)


def _agree(one: Offer, prices: _Sums, other: Offer, others: _Sums) -> bool:
    """Whether two offers say the same, a headline price that is one of the tiers included."""
    if one.tiered == other.tiered:
        return prices == others
    return not prices.isdisjoint(others)


def _disagree_twice(first: _Place, second: _Place) -> bool:
    if len(first) > len(second):
        first, second = second, first
    found = 0
    for key, one in first.items():
        other = second.get(key)
        if other is not None and not _agree(one, _prices(one), other, _prices(other)):
            found += 1
            if found > 1:
                return True
    return False


def _prices(offer: Offer) -> _Sums:
    return frozenset(tier.price for tier in offer.tiers)
