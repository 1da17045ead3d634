"""Boxes packed in their order: side by side on shelves, one below the other in a shelf's columns."""

from collections.abc import Iterator
from itertools import accumulate
from math import sqrt
from typing import Final

GAP: Final = 20.0
"""Between neighbours, wide enough for a line to run through; all lengths are pixels at 100 %."""

MOST_TRIED = 24
"""Up to so many boxes every sensible width and height is tried; above it the area decides."""

FULL_SHELF = 0.62
"""A shelf filled less than this is stretched only as much as the fullest one."""

TIDY = 0.1
"""How much the sum of both sides counts beside the one that decides how large the whole can be shown."""


class Column:
    """Boxes one below the other; `x` and `width` are final once the shelf is spread."""

    __slots__ = ("height", "nodes", "width", "x")

    def __init__(self, node: int, width: float, height: float) -> None:
        self.nodes = [node]
        self.x = 0.0
        self.width = width
        self.height = height


class Shelf:
    """Columns side by side."""

    __slots__ = ("columns", "height", "width")

    def __init__(self, column: Column) -> None:
        self.columns = [column]
        self.width = column.width
        self.height = column.height


def cost(width: float, height: float, aspect: float) -> float:
    """What a size costs in a window of an aspect: less can be shown larger."""
    width /= aspect
    return max(width, height) + TIDY * (width + height)


def pack(nodes: list[int], w: list[float], h: list[float], aspect: float) -> list[Shelf]:
    """Boxes of sizes `w[node]` × `h[node]` on shelves or in columns, whichever costs least in an aspect."""
    if len(nodes) == 1:
        return [Shelf(Column(nodes[0], w[nodes[0]], h[nodes[0]]))]
    if len(nodes) > MOST_TRIED:
        area = sum((w[node] + GAP) * (h[node] + GAP) for node in nodes)
        return _shelve(nodes, w, h, max([sqrt(area * aspect), *(w[node] for node in nodes)]))
    best: list[Shelf] = []
    least = 0.0
    for shelves in _tries(nodes, w, h):
        wide = max(shelf.width for shelf in shelves)
        now = cost(wide, stacked(shelves), aspect)
        if not best or now < least - 0.5:
            best, least = shelves, now
    return best


def stacked(shelves: list[Shelf]) -> float:
    """The height of shelves one below the other."""
    return sum(shelf.height for shelf in shelves) + GAP * (len(shelves) - 1)


def spread(shelves: list[Shelf], left: float, width: float) -> None:
    """Give every column its place and its share of a width."""
    least = min(_growth(shelf, width) for shelf in shelves)
    for shelf in shelves:
        grown = _growth(shelf, width)
        if shelf.width < FULL_SHELF * width and len(shelves) > 1:
            grown = min(grown, max(least, 1.0))
        x = left
        for column in shelf.columns:
            column.x = x
            column.width *= grown
            x += column.width + GAP


def settle(shelves: list[Shelf], h: list[float]) -> None:
    """Take up the heights of the boxes anew."""
    for shelf in shelves:
        for column in shelf.columns:
            column.height = sum(h[node] for node in column.nodes) + GAP * (len(column.nodes) - 1)
        shelf.height = max(column.height for column in shelf.columns)


def _growth(shelf: Shelf, width: float) -> float:
    """By how much a shelf's columns grow to fill a width; the gaps stay."""
    gaps = GAP * (len(shelf.columns) - 1)
    return (width - gaps) / (shelf.width - gaps)


def _tries(nodes: list[int], w: list[float], h: list[float]) -> Iterator[list[Shelf]]:
    widest, tallest = max(w[node] for node in nodes), max(h[node] for node in nodes)
    for width in sorted({max(widest, total - GAP) for total in accumulate(w[node] + GAP for node in nodes)}):
        yield _shelve(nodes, w, h, width)
    for height in sorted(
        {max(tallest, total - GAP) for total in accumulate(h[node] + GAP for node in nodes)}
    ):
        yield _in_columns(nodes, w, h, height)


def _in_columns(nodes: list[int], w: list[float], h: list[float], height: float) -> list[Shelf]:
    """Boxes from top to bottom, then in the next column, all on one shelf."""
    column = Column(nodes[0], w[nodes[0]], h[nodes[0]])
    shelf = Shelf(column)
    for node in nodes[1:]:
        if column.height + GAP + h[node] <= height + 0.01:
            column.nodes.append(node)
            column.height += GAP + h[node]
            column.width = max(column.width, w[node])
        else:
            column = Column(node, w[node], h[node])
            shelf.columns.append(column)
    shelf.width = sum(one.width for one in shelf.columns) + GAP * (len(shelf.columns) - 1)
    shelf.height = max(one.height for one in shelf.columns)
    return [shelf]


def _shelve(nodes: list[int], w: list[float], h: list[float], width: float) -> list[Shelf]:
    """Boxes from left to right; a low one goes below its left neighbour where the shelf has room for it."""
    column = Column(nodes[0], w[nodes[0]], h[nodes[0]])
    shelf = Shelf(column)
    shelves = [shelf]
    for node in nodes[1:]:
        wide, tall = w[node], h[node]
        below = column.height + GAP + tall
        grown = shelf.width + max(0.0, wide - column.width)
        if below <= shelf.height and grown <= width + 0.01:
            column.nodes.append(node)
            column.height = below
            column.width = max(column.width, wide)
            shelf.width = grown
            continue
        column = Column(node, wide, tall)
        if shelf.width + GAP + wide <= width + 0.01:
            shelf.columns.append(column)
            shelf.width += GAP + wide
            shelf.height = max(shelf.height, tall)
        else:
            shelf = Shelf(column)
            shelves.append(shelf)
    return shelves
