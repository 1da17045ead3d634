"""Which pairs to make so that all pairs together are worth most, each member in one pair at most."""

from collections.abc import Mapping, Sequence
from statistics import median_low

Weights = Mapping[tuple[int, int], float]
"""What a pair of a left and a right member is worth, above 0; pairs that are not named are not made."""

_LARGEST = 40
"""Members of a side up to which a group is solved at once; the method takes their cube."""


def best_pairs(weights: Weights) -> list[tuple[int, int]]:
    """The pairs in order of the left member; the same for the same weights in whatever order they come.

    Groups that share no member are solved apart, with the Hungarian method. A group too large for that is
    solved from its better half downwards; where all in it are worth the same, in order.
    """
    made: list[tuple[int, int]] = []
    waiting = [dict(sorted(weights.items()))]
    while waiting:
        for group in _groups(waiting.pop()):
            if max(len({left for left, _ in group}), len({right for _, right in group})) <= _LARGEST:
                made += _solved(group)
                continue
            middle = median_low(group.values())
            better = {pair: weight for pair, weight in group.items() if weight > middle}
            chosen = best_pairs(better) if better else _in_order(group)
            made += chosen
            taken = ({left for left, _ in chosen}, {right for _, right in chosen})
            rest = {p: w for p, w in group.items() if p[0] not in taken[0] and p[1] not in taken[1]}
            waiting.append(rest)
    return sorted(made)


def _in_order(weights: Weights) -> list[tuple[int, int]]:
    """The heaviest first, where that leaves no choice but the order."""
    lefts: set[int] = set()
    rights: set[int] = set()
    made: list[tuple[int, int]] = []
    for (left, right), _ in sorted(weights.items(), key=_heaviest_first):
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            made.append((left, right))
    return made


def _heaviest_first(item: tuple[tuple[int, int], float]) -> tuple[float, tuple[int, int]]:
    return -item[1], item[0]


def _groups(weights: Weights) -> list[dict[tuple[int, int], float]]:
    """The weights cut where no member is shared."""
    of_left: dict[int, list[int]] = {}
    of_right: dict[int, list[int]] = {}
    for left, right in weights:
        of_left.setdefault(left, []).append(right)
        of_right.setdefault(right, []).append(left)
    groups: list[dict[tuple[int, int], float]] = []
    seen: set[int] = set()
    for first in of_left:
        if first in seen:
            continue
        seen.add(first)
        group: dict[tuple[int, int], float] = {}
        waiting = [first]
        while waiting:
            left = waiting.pop()
            for right in of_left[left]:
                group[left, right] = weights[left, right]
                for other in of_right.pop(right, ()):
                    if other not in seen:
                        seen.add(other)
                        waiting.append(other)
        groups.append(dict(sorted(group.items())))
    return groups


def _solved(weights: Weights) -> list[tuple[int, int]]:
    """The Hungarian method (Kuhn and Munkres, with potentials); a pair that is not named is worth 0."""
    lefts = sorted({left for left, _ in weights})
    rights = sorted({right for _, right in weights})
    is_turned = len(lefts) > len(rights)
    rows, columns = (rights, lefts) if is_turned else (lefts, rights)
    cost = [
        [-weights.get((column, row) if is_turned else (row, column), 0.0) for column in columns]
        for row in rows
    ]
    made: list[tuple[int, int]] = []
    for column, row in enumerate(_rows_of_columns(cost)):
        if row >= 0:
            pair = (columns[column], rows[row]) if is_turned else (rows[row], columns[column])
            if pair in weights:
                made.append(pair)
    return made


def _rows_of_columns(cost: Sequence[Sequence[float]]) -> list[int]:
    """For each column the row it goes to, or -1, at the least total cost; no more rows than columns."""
    height, width = len(cost), len(cost[0])
    of_rows, of_columns = [0.0] * (height + 1), [0.0] * (width + 1)
    row_of = [height] * (width + 1)  # the last column stands for "none yet", the last row for "nobody"
    for row in range(height):
        row_of[width] = row
        column, before = width, [width] * (width + 1)
        least, done = [float("inf")] * (width + 1), [False] * (width + 1)
        while row_of[column] != height:
            done[column] = True
            here, step, nearest = row_of[column], float("inf"), width
            for other in range(width):
                if done[other]:
                    continue
                slack = cost[here][other] - of_rows[here] - of_columns[other]
                if slack < least[other]:
                    least[other], before[other] = slack, column
                if least[other] < step:
                    step, nearest = least[other], other
            for other in range(width + 1):
                if done[other]:
                    of_rows[row_of[other]] += step
                    of_columns[other] -= step
                else:
                    least[other] -= step
            column = nearest
        while column != width:
            row_of[column] = row_of[before[column]]
            column = before[column]
        row_of[width] = height
    return [-1 if row == height else row for row in row_of[:width]]
