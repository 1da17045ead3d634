"""Lines side by side: stretches that would lie on one another a lane apart, clear of what stands there."""

from collections.abc import Sequence

from studyapp.atlas.layout.routing import Point, Rect, Way, overlap

LANE = 8.0
"""Between lines that run side by side."""

MOST_LANES = 7
"""So many lanes beside a stretch are looked at for obstacles."""

_SIDEWAYS, _UPRIGHT = 0, 1


def separate(ways: list[Way]) -> list[Way]:
    """The same ways with the stretches that would lie on one another moved a lane apart."""
    lanes = Lanes()
    return [lanes.place(way) for way in ways]


class Lanes:
    """Which stretches of ways are taken; each new way keeps clear of those before."""

    def __init__(self) -> None:
        self._taken: dict[tuple[int, int], list[list[tuple[float, float]]]] = {}

    def place(self, way: Way, obstacles: Sequence[Rect] = ()) -> Way:
        """A way with the stretches that would lie on others moved a lane aside, not into an obstacle."""
        points = list(way)
        for axis in (_SIDEWAYS, _UPRIGHT):
            across = 1 - axis
            for at in range(len(points) - 1):
                if points[at][across] != points[at + 1][across] or points[at] == points[at + 1]:
                    continue
                start, stop = sorted((points[at][axis], points[at + 1][axis]))
                lanes = self._taken.setdefault((axis, round(points[at][across])), [])
                shut = _shut_lanes(axis, points[at][across], (start, stop), obstacles)
                shift = _shift_of(_free_lane(lanes, (start, stop), shut))
                points[at] = _moved(points[at], across, shift)
                points[at + 1] = _moved(points[at + 1], across, shift)
        return tuple(points)


def _shift_of(lane: int) -> float:
    return LANE * ((lane + 1) // 2) * (1 if lane % 2 else -1)


def _shut_lanes(axis: int, at: float, span: tuple[float, float], obstacles: Sequence[Rect]) -> set[int]:
    """The lanes beside a stretch in which it would run into an obstacle."""
    shut: set[int] = set()
    for lane in range(1, MOST_LANES):
        level = at + _shift_of(lane)
        stretch = (
            Rect(span[0], level, span[1], level)
            if axis == _SIDEWAYS
            else Rect(level, span[0], level, span[1])
        )
        if any(overlap(_grown(stretch, 1.0), rect) for rect in obstacles):
            shut.add(lane)
    return shut


def _grown(rect: Rect, by: float) -> Rect:
    return Rect(rect.left - by, rect.top - by, rect.right + by, rect.bottom + by)


def _free_lane(lanes: list[list[tuple[float, float]]], span: tuple[float, float], shut: set[int]) -> int:
    """The first lane that no other way takes: where two met end to end they would read as one."""
    for number in range(len(lanes) + MOST_LANES):
        if number == len(lanes):
            lanes.append([])
        taken = lanes[number]
        if number not in shut and all(span[1] < start or span[0] > stop for start, stop in taken):
            taken.append(span)
            return number
    return 0


def _moved(point: Point, axis: int, shift: float) -> Point:
    return (point[0] + shift, point[1]) if axis == _SIDEWAYS else (point[0], point[1] + shift)
