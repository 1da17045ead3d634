"""What is written on a map as it is seen: a request's lines and labels keep clear of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from studyapp.atlas.layout.routing import Rect

TRIES = 9
"""So many heights in a box are tried for the names of steps that happen in it."""

BETWEEN = 0.9
"""From one of these names to the next, in heights of one: the line between them is seen."""

STRIKES = 10
"""A line through words is as bad as one that is so many labels longer."""


class Sheet(NamedTuple):
    """All in the units of the map, as large as it is seen now."""

    names: Mapping[int, Rect]
    """Where the name of a node is written; nothing for a node whose name is not."""
    words: tuple[Rect, ...]
    """Where anything is written."""
    boxes: tuple[Rect, ...]
    """The boxes that are drawn."""
    label: Callable[[str], tuple[float, float]]
    """How wide and high the label of a step is that says a text."""
    disc: float
    """How wide the number of a step is."""

    def words_in(self, rect: Rect) -> list[Rect]:
        """What is written within a box."""
        return [word for word in self.words if _holds(rect, word)]


def places_in(sheet: Sheet, node: int, rect: Rect, texts: Sequence[str]) -> tuple[Rect, ...]:
    """A row of free places in a node's box for labels, right of its name or left of it; () without room."""
    sizes = [sheet.label(text) for text in texts]
    height = max(size[1] for size in sizes)
    gap = BETWEEN * height
    wide = sum(size[0] for size in sizes) + gap * (len(sizes) - 1)
    name = sheet.names.get(node, Rect(rect.left, rect.top, rect.left, rect.top + 2 * height))
    air = height / 8
    top, bottom = rect.top + air, rect.bottom - height - air
    if bottom < top:
        return ()
    level = min(max(name.centre[1] - height / 2, top), bottom)
    taken = [word for word in sheet.words if _meets(rect, word)]
    # Less by a pixel, or the box would stand in itself: it went to the screen and back.
    taken += [box for box in sheet.boxes if _holds(_grown(rect, -1), box)]
    right = Rect(name.right + 1.5 * sheet.disc + gap, rect.top, rect.right - air, rect.bottom)
    left = Rect(rect.left + air, rect.top, name.left - gap, rect.bottom)
    for part, from_right in ((right, False), (left, True)):
        found: list[tuple[float, Rect]] = []
        for y in (level, *(top + (bottom - top) * at / TRIES for at in range(TRIES + 1))):
            row = _free_in_row(y, (wide, height), part, taken, from_right=from_right)
            if row is not None:
                pushed = part.right - row.right if from_right else row.left - part.left
                struck = 0.0 if y == level else _words_between(name, row, taken) * wide * STRIKES
                found.append((pushed + abs(y - level) + struck, row))
        if found:
            return _set_in_row(min(found)[1], sizes, gap, from_right=from_right)
    return ()


def _words_between(name: Rect, row: Rect, taken: Sequence[Rect]) -> int:
    """How much a line from a name to a place in another row would strike through."""
    near, far = (name.right, row.left) if row.left >= name.right else (row.right, name.left)
    between = Rect(near, min(name.centre[1], row.centre[1]), far, max(name.centre[1], row.centre[1]))
    return sum(_meets(between, one) for one in taken if one != name)


def _free_in_row(
    top: float, size: tuple[float, float], part: Rect, taken: Sequence[Rect], *, from_right: bool
) -> Rect | None:
    """The first place at a height of a part of a box where something covers nothing; None without any."""
    air = size[1] / 8
    left = part.right - size[0] if from_right else part.left
    for _ in range(len(taken) + 1):
        row = Rect(left, top, left + size[0], top + size[1])
        if row.right > part.right + 0.01 or row.left < part.left - 0.01:
            return None
        under = [one for one in taken if _meets(_grown(row, air), one)]
        if not under:
            return row
        if from_right:
            left = min(one.left for one in under) - 2 * air - size[0]
        else:
            left = max(one.right for one in under) + 2 * air
    return None


def _set_in_row(
    row: Rect, sizes: Sequence[tuple[float, float]], gap: float, *, from_right: bool
) -> tuple[Rect, ...]:
    found: list[Rect] = []
    at = row.right if from_right else row.left
    for width, height in sizes:
        top = (row.top + row.bottom - height) / 2
        left = at - width if from_right else at
        found.append(Rect(left, top, left + width, top + height))
        at += -(width + gap) if from_right else width + gap
    return tuple(found)


def _grown(rect: Rect, by: float) -> Rect:
    return Rect(rect.left - by, rect.top - by, rect.right + by, rect.bottom + by)


def _meets(one: Rect, other: Rect) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def _holds(outer: Rect, inner: Rect) -> bool:
    return (
        outer.left <= inner.left
        and inner.right <= outer.right
        and outer.top <= inner.top
        and inner.bottom <= outer.bottom
    )
