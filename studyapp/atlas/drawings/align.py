"""Matching what must go on in the next row of a drawing to the marks that stand there, left to right."""

from bisect import bisect_left
from collections.abc import Sequence

# How far a border may stand from where it was last seen; 3 to 6 read real drawings alike, 4 is the middle.
TOLERANCE = 4
# Where a row has just as many marks as are wanted, their order tells more than their columns.
_ORDERLY = 16
# A border that is missing costs more than any drift that is allowed.
_MISSING = 24
_HOPELESS = 2 * _MISSING

ANY = 2

# One way to match so far: the last found index used, its cost, how far the row is shifted there, and the
# pairs as a chain from the last one back.
_Chain = tuple[int, int, "_Chain | None"]
_State = tuple[int, int, int, _Chain | None]


def align(
    wanted: list[int],
    homes: list[int],
    sides: list[int],
    found: list[int],
    accepts: list[int],
    orderly: int = _ORDERLY,
) -> Sequence[int]:
    """The index of the found column that each wanted one goes on at, or -1; both ascend, no two lines cross.

    `wanted` says where a line was last seen and `homes` where it began; the nearer one counts. `sides` holds
    0 or 1 (left, right) a wanted column, `accepts` the side a found one can be, or ANY. Least drift wins;
    where the counts agree, order alone decides as long as no drift exceeds `orderly`.
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
    return _nearest(wanted, homes, sides, found, accepts)


def _nearest(
    wanted: list[int], homes: list[int], sides: list[int], found: list[int], accepts: list[int]
) -> list[int]:
    """Least total drift by dynamic programming over what lies within the tolerance of each wanted column."""
    states: list[_State] = [(-1, 0, 0, None)]
    for index, (want, home, side) in enumerate(zip(wanted, homes, sides, strict=True)):
        near: list[tuple[int, int, int]] = []
        for place in range(bisect_left(found, min(want, home) - TOLERANCE), len(found)):
            have = found[place]
            drift = min(abs(have - want), abs(have - home))
            if drift <= TOLERANCE and side + accepts[place] != 1:
                near.append((place, drift, have - want))
            elif have > want + TOLERANCE and have > home + TOLERANCE:
                break
        states = _extended(states, index, near)
    matches = [-1] * len(wanted)
    chain = min(states, key=_cost)[3]
    while chain is not None:
        matches[chain[0]] = chain[1]
        chain = chain[2]
    return matches


def _extended(states: list[_State], index: int, near: list[tuple[int, int, int]]) -> list[_State]:
    """The ways to match one column more; kept are those that no other beats both in cost and in room left.

    A row shifts as a whole from some place on, so a change of the shift costs as well as the drift itself.
    """
    grown: list[_State] = [(place, cost + _MISSING, shift, chain) for place, cost, shift, chain in states]
    for place, drift, shift in near:
        best: _State | None = None
        for last, cost, before, chain in states:
            if last < place:
                total = cost + 2 * drift + abs(shift - before)
                if best is None or total < best[1]:
                    best = (place, total, shift, (index, place, chain))
        if best is not None:
            grown.append(best)
    grown.sort(key=_room)
    limit = min(grown, key=_cost)[1] + _HOPELESS
    kept: list[_State] = []
    for state in grown:
        if state[1] < limit:
            limit = state[1]
            kept.append(state)
    return kept


def _cost(state: _State) -> int:
    return state[1]


def _room(state: _State) -> tuple[int, int]:
    return state[0], state[1]
