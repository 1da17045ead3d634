"""The cards of a page grouped by the headings they stand under, for a list to choose from."""

from collections.abc import Sequence
from typing import NamedTuple

from studyapp.cards.model import Card

_DEEPEST = 2


class Section(NamedTuple):
    """Cards under one heading, those of the headings below it included."""

    title: str
    depth: int
    """1 for the outermost sections of the page, 2 for those within."""
    cards: tuple[Card, ...]
    path: tuple[str, ...] = ()
    """The headings it stands under, its own the last."""


def sections(cards: Sequence[Card]) -> tuple[Section, ...]:
    """The sections in the order of their first card; none where all cards stand under the same heading.

    Headings that all cards share say nothing and are left out; so is a section within another that holds all
    of its cards.
    """
    shared = _shared_depth(cards)
    above = cards[0].path[:shared] if cards else ()
    grouped: dict[tuple[str, ...], list[Card]] = {}
    for card in cards:
        path = card.path[shared : shared + _DEEPEST]
        for depth in range(1, len(path) + 1):
            grouped.setdefault(path[:depth], []).append(card)
    found = [
        Section(path[-1], len(path), tuple(members), (*above, *path))
        for path, members in sorted(grouped.items(), key=lambda item: _place(item, grouped))
        if len(path) == 1 or len(members) < len(grouped[path[:-1]])
    ]
    return tuple(found)


def _place(
    item: tuple[tuple[str, ...], list[Card]], grouped: dict[tuple[str, ...], list[Card]]
) -> tuple[int, ...]:
    """Where a section stands: by the first card of each section around it, then its own."""
    path = item[0]
    return tuple(grouped[path[:depth]][0].line for depth in range(1, len(path) + 1))


def _shared_depth(cards: Sequence[Card]) -> int:
    if not cards:
        return 0
    first = cards[0].path
    shared = len(first)
    for card in cards:
        while shared and card.path[:shared] != first[:shared]:
            shared -= 1
    return shared
