"""What can be looked for by name, and the looking: plain matches first, then likely ones."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

MOST_RESULTS = 60
MOST_OF_A_GROUP = 12
LIKELY = 84
"""How alike (0 to 100) a text must be to be offered though it does not hold what was typed."""


class Entry(NamedTuple):
    """One thing that can be chosen: its group's title, its own, where it is, and what choosing it means."""

    group: str
    title: str
    place: str
    target: object
    words: str = ""
    """Other words it can be found by."""


def fold(text: str) -> str:
    """Text as it is compared: composed, without case and spaces."""
    return "".join(unicodedata.normalize("NFC", text).casefold().split())


class Index:
    """Entries made ready for looking."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._folded = [fold(f"{entry.title} {entry.words}") for entry in self.entries]

    def find(self, query: str) -> tuple[Entry, ...]:
        """The entries that match, group by group, the best group first; all of them for an empty query.

        What begins with the query goes before what holds it, and that before what is only alike.
        """
        wanted = fold(query)
        if not wanted:
            return self.entries
        ranks = {at: text.find(wanted) > 0 for at, text in enumerate(self._folded) if wanted in text}
        found = sorted(ranks, key=ranks.__getitem__)
        if len(found) < MOST_OF_A_GROUP and len(wanted) > 2:
            found += [at for at in self._likely(wanted) if at not in ranks]
        return _grouped([self.entries[at] for at in found])

    def _likely(self, wanted: str) -> list[int]:
        from rapidfuzz import fuzz, process

        hits = process.extract(
            wanted, self._folded, scorer=fuzz.partial_ratio, score_cutoff=LIKELY, limit=MOST_OF_A_GROUP
        )
        return [at for _text, _score, at in hits]


def _grouped(found: Sequence[Entry]) -> tuple[Entry, ...]:
    groups: dict[str, list[Entry]] = {}
    for entry in found:
        group = groups.setdefault(entry.group, [])
        if len(group) < MOST_OF_A_GROUP:
            group.append(entry)
    return tuple(entry for group in groups.values() for entry in group)[:MOST_RESULTS]
