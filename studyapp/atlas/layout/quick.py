"""The layout of a large map: what the thorough one does, in two passes over flat lists.

Boxes stand on shelves in document order, low ones below one another in a shelf's columns. A row of services
is broken once, where its container was measured; what a container is given beyond that stretches its boxes.
"""

from itertools import pairwise
from math import sqrt
from typing import Final, NamedTuple, TypeAlias

from studyapp.atlas.layout.plan import (
    ASPECT,
    CAPTION,
    CHIP_GAP,
    HEAD_LARGEST_OF_MANY,
    LEAF_HEIGHT,
    LEAF_HEIGHT_WITH_TEXT,
    LEAF_TALLEST,
    LEAF_TALLEST_WITH_TEXT,
    LEAF_WIDEST,
    LEAF_WIDTH,
    PAD,
    SMALL_TALLEST,
    WIDEST_TITLE,
    Plan,
    band_width,
    columns_of,
    empty_plan,
    leaf_size,
    least_head,
)
from studyapp.atlas.layout.shelves import FULL_SHELF, GAP
from studyapp.atlas.layout.ties import Tie
from studyapp.atlas.layout.tree import BAND, BOX, BUS, Tree

GAP_SHARE, WIDEST_GAP = 0.02, 400.0
RAGGED = 1.12
"""Shelves end short of the width that they aim at: so much wider than the area asks for they are as wide."""

_ROWS = frozenset((BAND, BUS))
_NEARLY: Final = 0.01


class _Block(NamedTuple):
    """Boxes on shelves: a column's nodes and a shelf's columns are neighbours, so that starts suffice.

    `columns` has where in `nodes` each column starts, `shelves` where in `columns` each shelf does; both end
    with one past the last.
    """

    nodes: list[int]
    columns: list[int]
    shelves: list[int]
    widths: list[float]
    """Of the columns."""
    heights: list[float]
    """Of the columns."""
    wide: list[float]
    """The shelves' widths."""
    tall: list[float]
    """The shelves' heights."""
    gap: float


class _Grid(NamedTuple):
    """Boxes of one size without an inside, whose nodes are neighbours, with so many of them in a row."""

    nodes: range
    across: int


_Rows: TypeAlias = list[_Block | _Grid | int]
"""From top to bottom: boxes on shelves or in a grid, or a band or bus by itself."""


def lay_out_quickly(tree: Tree, ties: tuple[Tie, ...], has_text: list[bool]) -> Plan:
    """The plan of a tree; `has_text` says by component whether there is something to say below its name."""
    packer = _QuickPacker(tree, ties, has_text)
    containers = [node for node, end in enumerate(tree.end) if end > node + 1 and tree.kind[node] != BAND]
    for node in reversed(containers):
        packer.measure(node)
    for node in containers:
        packer.place(node)
    return packer.plan


class _QuickPacker:
    """Measures from the inside out, places from the outside in."""

    def __init__(self, tree: Tree, ties: tuple[Tie, ...], has_text: list[bool]) -> None:
        self.tree = tree
        self.plan = empty_plan(tree, ties)
        self.has_text = [at >= 0 and has_text[at] for at in tree.component]
        self.rows: dict[int, _Rows] = {}
        self.gaps = [GAP] * len(tree.kind)
        """Between what stands in a container: wider between large things, or they would touch far off."""

    # From the inside out

    def measure(self, node: int) -> None:
        """Give a container, and what has no inside in it, the size that it wants."""
        w, h, kinds = self.plan.w, self.plan.h, self.tree.kind
        width = min(max(10 * columns_of(self.tree.text[node]), LEAF_WIDTH), WIDEST_TITLE) if node else 0.0
        rows = self.rows[node] = self._rows_of(node)
        gap = max([row.gap for row in rows if isinstance(row, _Block)], default=GAP)
        self.gaps[node] = gap
        height = -gap
        for row in rows:
            if isinstance(row, int):
                width = max(width, w[row])
            elif isinstance(row, _Grid):
                width = max(width, row.across * (w[row.nodes[0]] + GAP) - GAP)
                height += _rows_in(row) * (h[row.nodes[0]] + GAP) - GAP + gap
            else:
                width = max(width, *row.wide)
                height += sum(row.tall) + row.gap * (len(row.tall) - 1) + gap
        for row in rows:
            if isinstance(row, int):
                if kinds[row] == BAND:
                    h[row] = self._wrap(row, width)
                height += h[row] + gap
        if not node:
            w[0], h[0] = width, max(height, 0.0)
            return
        head = self.plan.head[node] = least_head(
            height, has_text=self.has_text[node], most=HEAD_LARGEST_OF_MANY
        )
        inset = self._inset(node)
        w[node], h[node] = width + 2 * inset, head + height + inset

    def _inset(self, node: int) -> float:
        """Between a container's border and what is inside."""
        return self.gaps[node] * PAD / GAP if node else 0.0

    def _rows_of(self, node: int) -> _Rows:
        """What stands in a container: runs of boxes, and what has a row of its own."""
        w, h = self.plan.w, self.plan.h
        kinds, ends, stop = self.tree.kind, self.tree.end, self.tree.end[node]
        runs: list[list[int] | int] = []
        run: list[int] = []
        leaves: list[int] = []
        child = node + 1
        while child < stop:
            kind, end = kinds[child], ends[child]
            if kind in _ROWS:
                runs += (run, child) if run else (child,)
                run = []
                if kind == BAND:
                    w[child] = self._band_width(child)
            else:
                run.append(child)
            if kind == BOX and end == child + 1:
                leaves.append(child)
            elif end == child + 1:
                w[child], h[child] = leaf_size(self.tree, child, has_text=self.has_text[child])
            child = end
        if run:
            runs.append(run)
        if leaves:
            self._size(leaves)
        return [run if isinstance(run, int) else self._packed(run) for run in runs]

    def _packed(self, run: list[int]) -> _Block | _Grid:
        """Boxes that follow one another."""
        w, h, first, stop = self.plan.w, self.plan.h, run[0], run[-1] + 1
        is_even = stop - first == len(run) == self.tree.kind[first:stop].count(BOX)
        if not is_even or self.tree.end[run[-1]] != stop:
            return shelve(run, w, h)
        wide, tall = w[first] + GAP, h[first] + GAP
        across = int(max(sqrt(wide * tall * len(run) * ASPECT) + GAP, wide) / wide + _NEARLY)
        return _Grid(range(first, stop), min(across, len(run)))

    def _size(self, leaves: list[int]) -> None:
        """Give the boxes of a container that have no inside one size, so that they stand in a grid."""
        w, h, has_text = self.plan.w, self.plan.h, self.has_text
        texts = [self.tree.text[leaf] for leaf in leaves]
        longest = max(map(columns_of, texts))
        wide = min(max(longest * 8.2 + 36, LEAF_WIDTH), LEAF_WIDEST)
        tall = LEAF_HEIGHT_WITH_TEXT if any(has_text[leaf] for leaf in leaves) else LEAF_HEIGHT
        for leaf in leaves:
            w[leaf] = wide
            h[leaf] = tall

    def _band_width(self, band: int) -> float:
        """What a band would like: all in one row, or a few times as wide as high."""
        w, h = self.plan.w, self.plan.h
        nodes = range(band + 1, self.tree.end[band])
        for node in nodes:
            w[node], h[node] = leaf_size(self.tree, node, has_text=False)
        widths = w[nodes.start : nodes.stop]
        total = sum(widths) + CHIP_GAP * (len(widths) - 1)
        wanted = sqrt(total * (h[band + 1] + CHIP_GAP) * (2 + 2 * ASPECT))
        return max(*widths, min(total, band_width(total, wanted)), 120.0)

    def _wrap(self, band: int, width: float) -> float:
        """Set a band's chips in rows of a width, as if it stood at (0, 0); the height they take."""
        x, y, w, h = self.plan.x, self.plan.y, self.plan.w, self.plan.h
        at, tall = 0.0, 0.0
        top = CAPTION if self.tree.scope[band] else 0.0
        for child in range(band + 1, self.tree.end[band]):
            if at and at + w[child] > width + _NEARLY:
                at = 0.0
                top += tall + CHIP_GAP
            tall = h[child]
            x[child], y[child] = at, top
            at += w[child] + CHIP_GAP
        return top + tall

    # From the outside in

    def place(self, node: int) -> None:
        """Place what stands in a container; what is left of the container's size goes to its boxes."""
        x, y, w, h = self.plan.x, self.plan.y, self.plan.w, self.plan.h
        rows, inset, gap = self.rows[node], self._inset(node), self.gaps[node]
        left, top, width = x[node] + inset, y[node] + self.plan.head[node], w[node] - 2 * inset
        stretch = self._stretch(node, h[node] - self.plan.head[node] - inset)
        for row in rows:
            if isinstance(row, _Grid):
                top = self._place_grid(row, (left, top, width), stretch) + gap
            elif isinstance(row, _Block):
                top = self._place_block(row, (left, top, width), stretch) + gap
            else:
                x[row], y[row], w[row] = left, top, width
                if self.tree.kind[row] == BAND:
                    self._shift(row, left, top)
                top += h[row] + gap

    def _stretch(self, node: int, height: float) -> float:
        """How much higher the boxes in a container get than they want to be."""
        h = self.plan.h
        gap = self.gaps[node]
        boxes, others = 0.0, -gap
        for row in self.rows[node]:
            if isinstance(row, int):
                others += h[row] + gap
            elif isinstance(row, _Grid):
                boxes += _rows_in(row) * h[row.nodes[0]]
                others += (_rows_in(row) - 1) * GAP + gap
            else:
                boxes += sum(row.tall)
                others += (len(row.tall) - 1) * row.gap + gap
        return max((height - others) / boxes, 1.0) if boxes else 1.0

    def _shift(self, band: int, left: float, top: float) -> None:
        x, y = self.plan.x, self.plan.y
        for child in range(band + 1, self.tree.end[band]):
            x[child] += left
            y[child] += top

    def _place_grid(self, grid: _Grid, place: tuple[float, float, float], stretch: float) -> float:
        """Place a grid at (left, top) in a width, a row at once; where it ends."""
        left, top, width = place
        nodes, across = grid
        plan, first, stop = self.plan, nodes.start, nodes.stop
        wide = (width - GAP * (across - 1)) / across
        natural = plan.h[first]
        share = natural * stretch
        tallest = LEAF_TALLEST_WITH_TEXT if natural > LEAF_HEIGHT else LEAF_TALLEST
        lefts = [left + (wide + GAP) * at for at in range(across)]
        plan.w[first:stop] = [wide] * len(nodes)
        plan.h[first:stop] = [min(share, tallest)] * len(nodes)
        for start in range(first, stop, across):
            count = min(across, stop - start)
            plan.x[start : start + count] = lefts[:count]
            plan.y[start : start + count] = [top] * count
            top += share + GAP
        return top - GAP

    def _place_block(self, block: _Block, place: tuple[float, float, float], stretch: float) -> float:
        """Place boxes at (left, top) in a width; where it ends."""
        left, top, width = place
        nodes, columns, shelves, widths, heights, wides, talls, gap = block
        growth = [
            (width - gap * (stop - start - 1)) / (wide - gap * (stop - start - 1))
            for wide, (start, stop) in zip(wides, pairwise(shelves), strict=True)
        ]
        least = max(min(growth), 1.0)
        for at, most in enumerate(growth):
            tall = talls[at] * stretch
            is_short = len(growth) > 1 and wides[at] < FULL_SHELF * width
            grown = min(most, least) if is_short else most
            across = left
            for column in range(shelves[at], shelves[at + 1]):
                wide = widths[column] * grown
                inside = nodes[columns[column] : columns[column + 1]]
                self._place_column(inside, (across, top, wide), (tall, heights[column]), gap)
                across += wide + gap
            top += tall + gap
        return top - gap

    def _place_column(
        self, nodes: list[int], place: tuple[float, float, float], heights: tuple[float, float], gap: float
    ) -> None:
        """Place boxes one below the other; `heights` are what they may take, and what they want."""
        _, _, x, y, w, h, _ = self.plan
        ends = self.tree.end
        left, top, width = place
        gaps = gap * (len(nodes) - 1)
        tall = (heights[0] - gaps) / (heights[1] - gaps)
        for node in nodes:
            x[node], y[node], w[node] = left, top, width
            high = h[node]
            if tall > 1.0:
                grown = high * tall
                h[node] = high = (
                    grown if ends[node] > node + 1 else max(min(grown, self._tallest(node)), high)
                )
            top += high + gap

    def _tallest(self, node: int) -> float:
        if self.tree.kind[node] != BOX:
            return SMALL_TALLEST
        return LEAF_TALLEST_WITH_TEXT if self.has_text[node] else LEAF_TALLEST


def _rows_in(grid: _Grid) -> int:
    return -(-len(grid.nodes) // grid.across)


def shelve(nodes: list[int], w: list[float], h: list[float]) -> _Block:
    """Boxes from left to right; a low one goes below its left neighbour where the shelf has room for it."""
    sizes = [(w[node], h[node]) for node in nodes]
    gap = max(GAP, min(max([tall for _, tall in sizes]) * GAP_SHARE, WIDEST_GAP))
    area = sum([(wide + gap) * (tall + gap) for wide, tall in sizes])
    most = max(sqrt(area * ASPECT) * RAGGED, max(sizes)[0]) + _NEARLY
    columns: list[int] = []
    shelves: list[int] = [0]
    widths: list[float] = []
    heights: list[float] = []
    wides: list[float] = []
    talls: list[float] = []
    used, high = -gap, 0.0
    for at, (wide, tall) in enumerate(sizes):
        if columns and shelves[-1] < len(columns):
            below = heights[-1] + gap + tall
            grown = wide - widths[-1]
            if below <= high and (grown <= 0 or used + grown <= most):
                heights[-1] = below
                if grown > 0:
                    widths[-1] = wide
                    used += grown
                continue
            if used + gap + wide > most:
                wides.append(used)
                talls.append(high)
                shelves.append(len(columns))
                used, high = -gap, 0.0
        columns.append(at)
        widths.append(wide)
        heights.append(tall)
        used += gap + wide
        high = max(high, tall)
    wides.append(used)
    talls.append(high)
    shelves.append(len(columns))
    columns.append(len(nodes))
    return _Block(nodes, columns, shelves, widths, heights, wides, talls, gap)
