"""Finds the rate that a worked line uses, by its label and its price."""

import re
from collections.abc import Sequence
from decimal import Decimal

from studyapp.cost.labels import Labels, normal
from studyapp.cost.model import Rate

_MOST_ALIKE = 64
"""Of more rates with one price the words of a label tell nothing."""


class KnownRates:
    """The rates of a document by key, name and price; made once for all worked lines."""

    def __init__(self, rates: Sequence[Rate], labels: Labels) -> None:
        self._labels = labels
        self.by_key = {rate.key: rate for rate in rates}
        self._of_path: dict[str, list[Rate]] = {}
        self._of_name: dict[str, list[Rate]] = {}
        self._of_price: dict[Decimal | None, list[Rate]] = {}
        # Examples of one document name the same few ways again and again.
        self._found: dict[tuple[str, Decimal], str | None] = {}
        for rate in rates:
            path, _, number = rate.key.rpartition("-")
            self._of_path.setdefault(path if path and number.isdigit() else rate.key, []).append(rate)
            for name in {normal(name) for name in (rate.label, *rate.aliases)}:
                self._of_name.setdefault(name, []).append(rate)
            for price in {tier.price for tier in rate.tiers}:
                self._of_price.setdefault(price, []).append(rate)

    def key_of(self, label: str, price: Decimal) -> str | None:
        """The key of the rate: by label, and among several by price; else the only one of the price."""
        asked = (label, price)
        if asked not in self._found:
            self._found[asked] = self._find(label, price)
        return self._found[asked]

    def _find(self, label: str, price: Decimal) -> str | None:
        named = self._named(label)
        if named:
            return next((r for r in named if any(t.price == price for t in r.tiers)), named[0]).key
        priced = self._of_price.get(price, [])
        if len(priced) == 1 and price:
            return priced[0].key
        return self._likest(label, priced) if len(priced) <= _MOST_ALIKE else None

    def _named(self, label: str) -> Sequence[Rate]:
        """The rates of the path that a label speaks of, or of its words, with or without a bracket behind."""
        key = self._labels.key(label)
        of_path = self._of_path.get(key, ()) if key is not None else ()
        bare = re.split(r"[(（\[]", label, maxsplit=1)[0]
        return of_path or self._of_name.get(normal(label)) or self._of_name.get(normal(bare), ())

    def _likest(self, label: str, rates: Sequence[Rate]) -> str | None:
        """The one rate that shares most words with a label; None where none does, or two do alike."""
        said = set(normal(label).split()) - set(self._labels.filler)
        shared = sorted(((len(said & _words_of(rate)), rate.key) for rate in rates), reverse=True)
        if not shared or not shared[0][0] or (len(shared) > 1 and shared[1][0] == shared[0][0]):
            return None
        return shared[0][1]


def _words_of(rate: Rate) -> set[str]:
    return {word for name in (rate.label, *rate.aliases) for word in normal(name).split()}
