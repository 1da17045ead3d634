"""A laid-out map, and how large its smallest things are before anything is stretched."""

from math import sqrt
from typing import Final, NamedTuple

from studyapp.atlas.layout.ties import Tie
from studyapp.atlas.layout.tree import BAND, BOX, CHIP, GHOST, INSTANCE, WORLD, Tree

ASPECT = 1.45
"""Width to height that the whole aims at: a window's middle."""

PAD: Final = 16.0
CHIP_GAP = 8.0
CHIP_HEIGHT = 28.0
TILE_HEIGHT = 32.0
CAPTION = 25.0
"""Height of the words above a band of services."""

HEAD = 40.0
HEAD_WITH_SUBTITLE = 62.0
HEAD_SHARE, HEAD_LARGEST, HEAD_LARGEST_OF_MANY = 0.06, 150.0, 1500.0
"""A head grows with what lies below it, so that far out the outer names are still readable."""

LEAF_WIDTH, LEAF_WIDEST = 176.0, 280.0
LEAF_HEIGHT, LEAF_HEIGHT_WITH_TEXT = 56.0, 104.0
LEAF_TALLEST, LEAF_TALLEST_WITH_TEXT, SMALL_TALLEST = 96.0, 152.0, 76.0
"""No leaf is stretched further: a small thing beside a large one stays small."""

BUS_HEIGHT = 60.0
WIDEST_TITLE, WIDEST_BAND = 420.0, 900.0


class Plan(NamedTuple):
    """A laid-out map: the tree, its ties, and of each node left, top, width, height and the head's height."""

    tree: Tree
    ties: tuple[Tie, ...]
    x: list[float]
    y: list[float]
    w: list[float]
    h: list[float]
    head: list[float]

    def children(self, node: int) -> list[int]:
        """The nodes directly in a node, in reading order."""
        end = self.tree.end
        found: list[int] = []
        child, stop = node + 1, end[node]
        while child < stop:
            found.append(child)
            child = end[child]
        return found

    def node_at(self, x: float, y: float) -> int:
        """The innermost node that covers a point, 0 (the ground) where none does."""
        left, top, w, h, end = self.x, self.y, self.w, self.h, self.tree.end
        node, child = 0, 1
        stop = end[0]
        while child < stop:
            if left[child] <= x < left[child] + w[child] and top[child] <= y < top[child] + h[child]:
                node, stop = child, end[child]
                child += 1
            else:
                child = end[child]
        return node


def widened(plan: Plan, factor: float) -> Plan:
    """The same map so many times as wide: for a screen that is wider than a window's middle."""
    if factor == 1:
        return plan
    return plan._replace(x=[x * factor for x in plan.x], w=[w * factor for w in plan.w])


def empty_plan(tree: Tree, ties: tuple[Tie, ...]) -> Plan:
    """A plan in which nothing has a size yet."""
    count = len(tree.kind)
    x, y, w, h, head = ([0.0] * count for _ in range(5))
    return Plan(tree, ties, x, y, w, h, head)


def columns_of(text: str) -> float:
    """About how many columns a text takes: Hangul and Han 2, others 1 to 1.5; quick rather than exact."""
    if len(text) > 64:
        text = text[:64]
    if text.isascii():
        return len(text)
    return (len(text) + len(text.encode("utf-8", "surrogatepass"))) / 2


def leaf_size(tree: Tree, node: int, *, has_text: bool) -> tuple[float, float]:
    """The width and height of a node without an inside."""
    kind, columns = tree.kind[node], columns_of(tree.text[node])
    if kind == BOX:
        height = LEAF_HEIGHT_WITH_TEXT if has_text else LEAF_HEIGHT
        return min(max(columns * 8.2 + 36, LEAF_WIDTH), LEAF_WIDEST), height
    if kind == CHIP:
        return min(max(columns * 9.0 + 24, 56.0), 260.0), CHIP_HEIGHT
    in_band = node > 0 and tree.kind[tree.parent[node]] == BAND
    if kind == GHOST:
        # One size for a statement, whatever it says: a changed text moves nothing.
        return (216.0, TILE_HEIGHT) if in_band else (168.0, 76.0)
    if kind == INSTANCE:
        return min(max(columns * 9.0 + 42, 76.0), 290.0), TILE_HEIGHT if in_band else LEAF_HEIGHT
    if kind == WORLD:
        return 0.0, 0.0
    return min(max(columns * 8.2 + 36, LEAF_WIDTH), LEAF_WIDEST), BUS_HEIGHT


def band_width(total: float, wanted: float) -> float:
    """How wide a band of chips is that take `total` pixels in one row, and `wanted` to look well.

    Not too wide to be read, unless there are so many that it would be a strip from top to bottom.
    """
    return max(min(wanted, WIDEST_BAND), sqrt(total * (CHIP_HEIGHT + CHIP_GAP) * ASPECT))


def least_head(height: float, *, has_text: bool, most: float = HEAD_LARGEST) -> float:
    """The height of a container's head over an inside of a height."""
    least = HEAD_WITH_SUBTITLE if has_text else HEAD
    return max(least, min(height * HEAD_SHARE, most))
