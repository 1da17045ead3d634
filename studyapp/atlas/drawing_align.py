"""Matching what must go on in the next row of a drawing to the marks that stand there, left to right."""

from bisect import bisect_left
from collections.abc import Sequence

# How far a border may stand from where it was last seen; 3 to 6 read real drawings alike, 4 is the middle.
TOLERANCE = 4
# Where a row has just as many marks as are wanted, their order tells more than their columns.
_ORDERLY = 9
# A border that is missing costs more than any drift that is allowed.
_MISSING = 12
_HOPELESS = 2 * _MISSING

ANY = 2

# One way to match so far: the last found index used, its cost, and the pairs as a chain from the last one back.
_Chain = tuple[int, int, "_Chain | None"]
_State = tuple[int, int, _Chain | None]


def align(
    wanted: list[int], sides: list[int], found: list[int], accepts: list[int], orderly: int = _ORDERLY
) -> Sequence[int]:
    """For each wanted column the index of the found one it goes on at, or -1; both ascend, no two lines cross.

    `sides` holds 0 or 1 (left, right) a wanted column, `accepts` the side a found one can be, or ANY. Least total
    drift wins; where the counts agree, order alone decides as long as no drift exceeds `orderly`.
    """
    if wanted == found and all(side + accept != 1 for side, accept in zip(sides, accepts, strict=True)):
        return range(len(wanted))
    if len(wanted) == len(found):
        for want, side, have, accept in zip(wanted, sides, found, accepts, strict=True):
            if not -orderly <= want - have <= orderly or side + accept == 1:
                break
        else:
            return range(len(wanted))
    places = dict(zip(found, range(len(found)), strict=True))
    exact = [places.get(want, -1) for want in wanted]
    if -1 not in exact and all(side + accepts[place] != 1 for side, place in zip(sides, exact, strict=True)):
        return exact
    return _nearest(wanted, sides, found, accepts)


def _nearest(wanted: list[int], sides: list[int], found: list[int], accepts: list[int]) -> list[int]:
    """Least total drift by dynamic programming over what lies within the tolerance of each wanted column."""
    states: list[_State] = [(-1, 0, None)]
    for index, want in enumerate(wanted):
        first = bisect_left(found, want - TOLERANCE)
        last = bisect_left(found, want + TOLERANCE + 1)
        near = [
            (place, abs(found[place] - want)) for place in range(first, last) if sides[index] + accepts[place] != 1
        ]
        states = _extended(states, index, near)
    matches = [-1] * len(wanted)
    chain = min(states, key=_cost)[2]
    while chain is not None:
        matches[chain[0]] = chain[1]
        chain = chain[2]
    return matches


def _extended(states: list[_State], index: int, near: list[tuple[int, int]]) -> list[_State]:
    """The ways to match one column more; kept are those that no other beats both in cost and in room left."""
    grown: list[_State] = [(place, cost + _MISSING, chain) for place, cost, chain in states]
    for place, drift in near:
        before = [state for state in states if state[0] < place]
        if before:
            _, cost, chain = min(before, key=_cost)
            grown.append((place, cost + drift, (index, place, chain)))
    grown.sort(key=_room)
    limit = min(grown, key=_cost)[1] + _HOPELESS
    best = limit + 1
    kept: list[_State] = []
    for state in grown:
        if state[1] < best:
            best = state[1]
            kept.append(state)
    return kept


def _cost(state: _State) -> int:
    return state[1]


def _room(state: _State) -> tuple[int, int]:
    return state[0], state[1]
