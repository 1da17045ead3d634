"""Where everything stands on the map: nested boxes in document order that fill what they stand in."""

import gc
from collections.abc import Generator
from contextlib import contextmanager
from math import sqrt
from typing import TypeAlias

from studyapp.atlas.layout.plan import (
    ASPECT,
    CAPTION,
    CHIP_GAP,
    CHIP_HEIGHT,
    LEAF_TALLEST,
    LEAF_TALLEST_WITH_TEXT,
    LEAF_WIDTH,
    PAD,
    SMALL_TALLEST,
    TILE_HEIGHT,
    WIDEST_TITLE,
    Plan,
    band_width,
    columns_of,
    empty_plan,
    leaf_size,
    least_head,
)
from studyapp.atlas.layout.quick import lay_out_quickly
from studyapp.atlas.layout.shelves import GAP, Shelf, cost, pack, settle, spread, stacked
from studyapp.atlas.layout.ties import Tie, tie
from studyapp.atlas.layout.tree import BAND, BOX, BUS, CHIP, GHOST, INSTANCE, WORLD, Tree, grow
from studyapp.atlas.model import Atlas

ASPECTS = (1.45, 2.0, 2.8, 1.0)
"""What a container's inside may aim at: a small map tries them all and takes what shows largest."""

MOST_NODES_TRIED = 600

BESIDE_GAIN = 0.9
"""A band of services stands beside boxes only where that makes a container so much smaller."""

Rows: TypeAlias = list[list[Shelf] | int]
"""What stands in a container from top to bottom: packed boxes, or a band or bus over the whole width."""


def lay_out(atlas: Atlas, collapsed: frozenset[str] = frozenset()) -> Plan:
    """The map of an atlas; the same atlas gives the same plan, and a fact's wording moves nothing.

    The components named in `collapsed` are leaves that stand for all that lies in them, its ties too.
    Iterative from end to end: depth and number of children are bounded by memory alone.
    """
    with _without_collecting():
        tree = grow(atlas, collapsed)
        ties = tie(atlas, tree)
        has_text = [bool(component.summary or component.facts) for component in atlas.components]
        if len(tree.kind) > MOST_NODES_TRIED:
            return lay_out_quickly(tree, ties, has_text)
        return min((_Packer(tree, ties, has_text, aspect).plan_of() for aspect in ASPECTS), key=_extent)


@contextmanager
def _without_collecting() -> Generator[None, None, None]:
    """Let the collector wait: a layout makes many values and no circles, in which it would search in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _extent(plan: Plan) -> float:
    """How small a window of the wanted aspect shows it: less is larger."""
    return round(cost(plan.w[0], plan.h[0], ASPECT))


class _Packer:
    """Measures from the inside out, spreads widths from the outside in, then the same for the heights."""

    def __init__(self, tree: Tree, ties: tuple[Tie, ...], has_text: list[bool], aspect: float) -> None:
        self.plan = empty_plan(tree, ties)
        self.tree = tree
        self.has_text = has_text
        self.aspect = aspect
        self.rows: dict[int, Rows] = {}

    def plan_of(self) -> Plan:
        """The finished plan."""
        kinds, ends = self.tree.kind, self.tree.end
        containers = [node for node in range(len(kinds)) if ends[node] > node + 1 and kinds[node] != BAND]
        for node in range(len(kinds) - 1, -1, -1):
            if ends[node] == node + 1:
                size = leaf_size(self.tree, node, has_text=self._has_text(node))
                self.plan.w[node], self.plan.h[node] = size
            elif kinds[node] != BAND:
                self._measure(node)
        for node in containers:
            self._spread(node)
        if BAND in kinds:
            for node in reversed(containers):
                self._settle(node)
        for node in containers:
            self._drop(node)
        return self.plan

    # From the inside out

    def _has_text(self, node: int) -> bool:
        at = self.tree.component[node]
        return at >= 0 and self.has_text[at]

    def _measure(self, node: int) -> None:
        """Decide how what stands in a container is packed, and how large that makes it."""
        plan, children = self.plan, self.plan.children(node)
        self._even_out(children)
        rows, width, height = self._arrange(node, children, bands_between=False)
        if any(self._is_services(child) for child in children):
            other = self._arrange(node, children, bands_between=True)
            if cost(other[1], other[2], self.aspect) < cost(width, height, self.aspect) * BESIDE_GAIN:
                rows, width, height = other
        self.rows[node] = rows
        if node == 0:
            plan.w[node], plan.h[node] = width, height
            return
        plan.head[node] = least_head(height, has_text=self._has_text(node))
        plan.w[node] = width + 2 * PAD
        plan.h[node] = plan.head[node] + height + PAD

    def _is_services(self, node: int) -> bool:
        return self.tree.kind[node] == BAND and self.tree.scope[node] != ""

    def _even_out(self, children: list[int]) -> None:
        """Give the leaves of a container one size, so that they stand in a grid."""
        w, h, kinds, ends = self.plan.w, self.plan.h, self.tree.kind, self.tree.end
        leaves = [node for node in children if kinds[node] == BOX and ends[node] == node + 1]
        if len(leaves) > 1:
            width, height = max(w[node] for node in leaves), max(h[node] for node in leaves)
            for node in leaves:
                w[node], h[node] = width, height

    def _arrange(self, node: int, children: list[int], *, bands_between: bool) -> tuple[Rows, float, float]:
        """A container's rows, their width and height; bands of services are rows, or among the boxes."""
        plan, kinds = self.plan, self.tree.kind
        runs: list[list[int] | int] = []
        for child in children:
            if kinds[child] == BAND:
                plan.w[child] = self._band_width(child)
                plan.h[child] = self._wrap(child, plan.w[child])
            if kinds[child] == BUS or (
                kinds[child] == BAND and not (bands_between and self._is_services(child))
            ):
                runs.append(child)
            elif runs and isinstance(last := runs[-1], list):
                last.append(child)
            else:
                runs.append([child])
        title = 10 * columns_of(self.tree.text[node])
        width = min(max(title, LEAF_WIDTH), WIDEST_TITLE) if node else 0.0
        rows: Rows = []
        for run in runs:
            if isinstance(run, list):
                shelves = pack(run, plan.w, plan.h, self.aspect)
                rows.append(shelves)
                width = max([width, *(shelf.width for shelf in shelves)])
            else:
                rows.append(run)
                width = max(width, plan.w[run])
        for row in rows:
            if isinstance(row, int) and kinds[row] == BAND:
                plan.h[row] = self._wrap(row, width)
        return rows, width, self._high(rows)

    def _high(self, rows: Rows) -> float:
        """The height of rows one below the other."""
        return sum(stacked(row) if isinstance(row, list) else self.plan.h[row] for row in rows) + GAP * (
            len(rows) - 1
        )

    def _band_width(self, band: int) -> float:
        """What a band would like: all in one row, or a few times as wide as high."""
        widths = [self.plan.w[child] for child in self.plan.children(band)]
        total = sum(widths) + CHIP_GAP * (len(widths) - 1)
        wanted = sqrt(total * (CHIP_HEIGHT + CHIP_GAP) * (2 + 2 * self.aspect))
        return max([*widths, min(total, band_width(total, wanted)), 120.0])

    def _wrap(self, band: int, width: float) -> float:
        """Set a band's chips in rows of a width, from its own corner on; the height they take."""
        plan = self.plan
        x = left = plan.x[band]
        y = plan.y[band] + (CAPTION if self.tree.scope[band] else 0.0)
        tall = 0.0
        for child in plan.children(band):
            if x > left and x + plan.w[child] > left + width + 0.01:
                x = left
                y += tall + CHIP_GAP
            tall = plan.h[child]
            plan.x[child], plan.y[child] = x, y
            x += plan.w[child] + CHIP_GAP
        return y + tall - plan.y[band]

    # Widths from the outside in, heights from the inside out

    def _spread(self, node: int) -> None:
        plan = self.plan
        inset = PAD if node else 0.0
        left, width = plan.x[node] + inset, plan.w[node] - 2 * inset
        for row in self.rows[node]:
            if isinstance(row, int):
                self._widen(row, left, width)
                continue
            spread(row, left, width)
            for shelf in row:
                for column in shelf.columns:
                    for child in column.nodes:
                        self._widen(child, column.x, column.width)

    def _widen(self, node: int, left: float, width: float) -> None:
        self.plan.x[node], self.plan.w[node] = left, width
        if self.tree.kind[node] == BAND:
            self.plan.h[node] = self._wrap(node, width)

    def _settle(self, node: int) -> None:
        """A container's height once more: wider bands have become lower."""
        plan = self.plan
        for row in self.rows[node]:
            if isinstance(row, list):
                settle(row, plan.h)
        inset = PAD if node else 0.0
        plan.h[node] = plan.head[node] + self._high(self.rows[node]) + inset

    # Heights from the outside in

    def _drop(self, node: int) -> None:
        """Set rows one below the other; what is left of the height goes to the boxes."""
        plan, rows = self.plan, self.rows[node]
        inset = PAD if node else 0.0
        spare = plan.h[node] - plan.head[node] - inset - self._high(rows)
        stretchable = sum(shelf.height for row in rows if isinstance(row, list) for shelf in row)
        stretch = 1 + spare / stretchable if stretchable and spare > 0 else 1.0
        y = plan.y[node] + plan.head[node]
        for row in rows:
            if isinstance(row, int):
                self._lower(row, y, plan.h[row])
                y += plan.h[row] + GAP
                continue
            for shelf in row:
                for column in shelf.columns:
                    self._drop_column(column.nodes, y, shelf.height * stretch, column.height)
                y += shelf.height * stretch + GAP

    def _drop_column(self, nodes: list[int], y: float, height: float, natural: float) -> None:
        kinds, ends, tops, heights = self.tree.kind, self.tree.end, self.plan.y, self.plan.h
        gaps = GAP * (len(nodes) - 1)
        tall = max((height - gaps) / (natural - gaps), 1.0)
        for node in nodes:
            if kinds[node] != BAND and ends[node] == node + 1:
                heights[node] = max(min(heights[node] * tall, self._tallest(node)), heights[node])
        # What leaves and bands do not take goes to the containers.
        inner = [node for node in nodes if kinds[node] != BAND and ends[node] > node + 1]
        spare = height - gaps - sum(heights[node] for node in nodes)
        share = 1 + max(spare, 0.0) / sum(heights[node] for node in inner) if inner else 1.0
        for node in nodes:
            if kinds[node] == BAND:
                self._lower(node, y, heights[node])
            else:
                tops[node] = y
                heights[node] *= share if ends[node] > node + 1 else 1.0
            y += heights[node] + GAP

    def _tallest(self, node: int) -> float:
        if self.tree.kind[node] in (GHOST, INSTANCE):
            return SMALL_TALLEST
        return LEAF_TALLEST_WITH_TEXT if self._has_text(node) else LEAF_TALLEST

    def _lower(self, node: int, y: float, height: float) -> None:
        self.plan.y[node], self.plan.h[node] = y, height
        if self.tree.kind[node] == BAND:
            self._wrap(node, self.plan.w[node])


__all__ = [
    "BAND",
    "BOX",
    "BUS",
    "CHIP",
    "CHIP_HEIGHT",
    "GAP",
    "GHOST",
    "INSTANCE",
    "PAD",
    "TILE_HEIGHT",
    "WORLD",
    "Plan",
    "Tie",
    "columns_of",
    "lay_out",
]
