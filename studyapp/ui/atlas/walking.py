"""Which node comes next when one walks over the map with the keyboard."""

from bisect import bisect_left

from studyapp.atlas.layout.layout import BAND, GHOST, Plan


def toward(plan: Plan, node: int, dx: int, dy: int) -> int:
    """The nearest node in a direction, beside a node or else beside what it lies in; 0 for none."""
    while node > 0:
        found = _nearest(plan, node, dx, dy)
        if found:
            return found
        node = plan.tree.parent[node]
    return 0


def in_reading_order(plan: Plan, node: int, *, forward: bool) -> int:
    """The component after a node, or before it, as one reads; 0 past the last and before the first."""
    order = plan.tree.order
    if not order:
        return 0
    # Nodes are numbered in reading order, so the list is sorted.
    at = bisect_left(order, node) + (1 if forward else -1) if node else (0 if forward else len(order) - 1)
    return order[at] if 0 <= at < len(order) else 0


def _nearest(plan: Plan, node: int, dx: int, dy: int) -> int:
    best, least = 0, float("inf")
    here_x, here_y = plan.x[node] + plan.w[node] / 2, plan.y[node] + plan.h[node] / 2
    for other in plan.children(plan.tree.parent[node]):
        if other == node or plan.tree.kind[other] == GHOST:
            continue
        away_x = plan.x[other] + plan.w[other] / 2 - here_x
        away_y = plan.y[other] + plan.h[other] / 2 - here_y
        along = away_x * dx + away_y * dy
        across = abs(away_x * dy) + abs(away_y * dx)
        if along > 1 and along >= across * 0.2 and along + 2 * across < least:
            best, least = other, along + 2 * across
    return best + 1 if best and plan.tree.kind[best] == BAND else best
