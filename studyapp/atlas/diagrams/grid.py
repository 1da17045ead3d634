"""What a container of a diagram holds, set in rows and columns as the source arranged it, only tidily.

Every size is the least that all has room in; what fills its room in the source fills it here as well.
"""

from collections.abc import Sequence
from itertools import combinations, product
from typing import Final, NamedTuple

from studyapp.atlas.diagrams.tracks import Span, by_length, length, shared, tracks

# Two boxes drawn as large as each other within this are meant to be.
_ALIKE: Final = 2
# With more things than this side by side nobody drew them alike; some of them tell how they stand.
_MOST_EVENED: Final = 200
_MOST_COMPARED: Final = 40
# What takes this share of the room it was drawn in fills it.
_FILLS: Final = 0.7
# What stands within so many columns of the middle was meant to.
_CENTRED: Final = 3

GAP_ACROSS, GAP_DOWN = 28.0, 24.0
"""Between things that nothing ties, in pixels."""

UNDER_CAPTION = 8.0
EDGE_ACROSS, EDGE_DOWN = 56.0, 44.0
"""Between things that an edge ties."""

LANE = 22.0
"""For a line that goes around below, above or beside."""

# The sides of lines that go around.
_AROUND = (("bottom", "bottom"), ("top", "top"))


class Item(NamedTuple):
    """A thing to be set: where it was drawn, in columns and rows of the source, and the pixels it needs."""

    across: Span
    down: Span
    width: float
    height: float
    is_text: bool = False


class Link(NamedTuple):
    """An edge between two of the items, by their places, with the size of its label and the sides drawn."""

    source: int
    target: int
    width: float
    height: float
    sides: tuple[str, str]


class Place(NamedTuple):
    """Where an item stands, in pixels from the corner of what holds it."""

    left: float
    top: float
    width: float
    height: float


class Setting(NamedTuple):
    """The places of all items, and the size that they take together."""

    places: tuple[Place, ...]
    width: float
    height: float


class _Group(NamedTuple):
    """Items that share a cell, set by themselves; mostly one."""

    members: tuple[int, ...]
    item: Item
    inner: Setting


def arrange(items: Sequence[Item], links: Sequence[Link]) -> Setting:
    """Set the items; none overlaps another, and each has at least the size that it needs."""
    if not items:
        return Setting((), 0.0, 0.0)
    items = _evened(items) if len(items) <= _MOST_EVENED else items
    groups = [_Group((at,), item, _alone(item)) for at, item in enumerate(items)]
    columns, rows = _grid(items)
    while len(cells := _shared_cells(columns, rows)) < len(groups):
        groups = [_merged([groups[at] for at in cell], items, links) for cell in cells]
        columns, rows = _grid([group.item for group in groups])
    return _set(groups, (columns, rows), _lifted(links, groups), len(items))


def _grid(items: Sequence[Item]) -> tuple[list[Span], list[Span]]:
    """The columns and the rows that the items take."""
    across, down = [item.across for item in items], [item.down for item in items]
    return tracks(across, down), tracks(down, across)


def _alone(item: Item) -> Setting:
    return Setting((Place(0, 0, item.width, item.height),), item.width, item.height)


def _evened(items: Sequence[Item]) -> list[Item]:
    """Boxes side by side or one below the other that were drawn alike become equally large."""
    sizes = [(item.width, item.height) for item in items]
    for one, other in combinations(range(len(items)), 2):
        mine, its = items[one], items[other]
        if mine.is_text or its.is_text or not (mine.down.meets(its.down) or mine.across.meets(its.across)):
            continue
        width = length(mine.across) - length(its.across)
        if abs(width) <= _ALIKE:
            sizes[one] = sizes[other] = (max(sizes[one][0], sizes[other][0]), sizes[one][1])
    return [
        item._replace(width=width, height=item.height) for item, (width, _) in zip(items, sizes, strict=True)
    ]


def _shared_cells(columns: list[Span], rows: list[Span]) -> list[list[int]]:
    """All places, those together that would stand in one cell."""
    first: dict[tuple[int, int], int] = {}
    joined = list(range(len(columns)))
    for at, (column, row) in enumerate(zip(columns, rows, strict=True)):
        for cell in product(range(column.first, column.last + 1), range(row.first, row.last + 1)):
            one, other = _root(joined, first.setdefault(cell, at)), _root(joined, at)
            joined[max(one, other)] = min(one, other)
    cells: dict[int, list[int]] = {}
    for at in range(len(columns)):
        cells.setdefault(_root(joined, at), []).append(at)
    return list(cells.values())


def _root(joined: list[int], at: int) -> int:
    while joined[at] != at:
        joined[at] = joined[joined[at]]
        at = joined[at]
    return at


def _merged(groups: list[_Group], items: Sequence[Item], links: Sequence[Link]) -> _Group:
    """Groups made one: side by side, or one below the other where they were drawn so."""
    if len(groups) == 1:
        return groups[0]
    members = tuple(at for group in groups for at in group.members)
    place_of = {at: place for place, at in enumerate(members)}
    parts = [items[at] for at in members]
    own = [
        link._replace(source=place_of[link.source], target=place_of[link.target])
        for link in links
        if link.source in place_of and link.target in place_of
    ]
    inner = _in_line(parts, own)
    across, down = _hull([part.across for part in parts]), _hull([part.down for part in parts])
    return _Group(members, Item(across, down, inner.width, inner.height), inner)


def _in_line(parts: list[Item], links: list[Link]) -> Setting:
    """Set parts that no grid parts in one row, or in one column: whichever they overlap less in."""
    pairs = list(combinations(parts[:_MOST_COMPARED], 2))
    across = sum(max(shared(a.across, b.across), 0) / length(a.across) for a, b in pairs)
    down = sum(max(shared(a.down, b.down), 0) / length(a.down) for a, b in pairs)
    middles = [sum(part.across if across <= down else part.down) for part in parts]
    order = sorted(range(len(parts)), key=middles.__getitem__)
    own = [Span(place, place) for _, place in sorted(zip(order, range(len(parts)), strict=True))]
    whole = [Span(0, 0)] * len(parts)
    groups = [_Group((at,), part, _alone(part)) for at, part in enumerate(parts)]
    return _set(groups, (own, whole) if across <= down else (whole, own), links, len(parts))


def _lifted(links: Sequence[Link], groups: list[_Group]) -> list[Link]:
    """The links as between groups."""
    group_of = {at: number for number, group in enumerate(groups) for at in group.members}
    lifted = [link._replace(source=group_of[link.source], target=group_of[link.target]) for link in links]
    return [link for link in lifted if link.source != link.target]


# Sizes


def _set(
    groups: list[_Group], spans: tuple[list[Span], list[Span]], links: list[Link], count: int
) -> Setting:
    columns, rows = spans
    items = [group.item for group in groups]
    widths, spaces = _widths(items, columns, rows, links)
    heights, gaps = _heights(items, columns, rows, links)
    lefts, tops = _starts(widths, spaces), _starts(heights, gaps)
    places: list[Place] = [Place(0, 0, 0, 0)] * count
    right, bottom = lefts[-1] + widths[-1], tops[-1] + heights[-1]
    across, down = [item.across for item in items], [item.down for item in items]
    areas, levels = _areas(items, columns, across), _areas(items, rows, down)
    for at, group in enumerate(groups):
        room = Place(
            lefts[columns[at].first],
            tops[rows[at].first],
            lefts[columns[at].last] + widths[columns[at].last] - lefts[columns[at].first],
            tops[rows[at].last] + heights[rows[at].last] - tops[rows[at].first],
        )
        item = group.item
        left, width = _fit(across[at], areas[columns[at]], (room.left, room.width), item.width, item.is_text)
        top, height = _fit(down[at], levels[rows[at]], (room.top, room.height), item.height, item.is_text)
        if item.is_text:
            top = room.top + (room.height - item.height) / 2
        right, bottom = max(right, left + width), max(bottom, top + height)
        if len(group.members) == 1:
            places[group.members[0]] = Place(left, top, width, height)
            continue
        left += (width - group.inner.width) / 2
        for member, place in zip(group.members, group.inner.places, strict=True):
            places[member] = place._replace(left=place.left + left, top=place.top + top)
    return Setting(tuple(places), right + spaces[-1], bottom + gaps[-1])


def _starts(sizes: list[float], gaps: list[float]) -> list[float]:
    starts: list[float] = []
    place = 0.0
    for size, gap in zip(sizes, gaps, strict=False):
        place += gap
        starts.append(place)
        place += size
    return starts


def _widths(
    items: list[Item], columns: list[Span], rows: list[Span], links: list[Link]
) -> tuple[list[float], list[float]]:
    """The width of each column, and the gap before each and after the last."""
    count = max(column.last for column in columns) + 1
    gaps = [0.0, *([GAP_ACROSS] * (count - 1)), 0.0]
    needs = [(columns[at], item.width, item.is_text) for at, item in enumerate(items)]
    for link in links:
        one, other = sorted((columns[link.source], columns[link.target]))
        for side, gap in (("left", 0), ("right", count)):
            if link.sides == (side, side) and one.meets(other):
                gaps[gap] = max(gaps[gap], LANE + link.width)
        if one.meets(other):
            needs.append((min(one, other, key=by_length), link.width + 16, False))
            continue
        if link.sides in _AROUND:
            continue
        for gap in range(one.last + 1, other.first + 1):
            gaps[gap] = max(gaps[gap], EDGE_ACROSS)
        if not link.width or not rows[link.source].meets(rows[link.target]):
            continue
        if other.first == one.last + 1:
            gaps[other.first] = max(gaps[other.first], link.width + 44)
        else:
            needs.append((Span(one.last + 1, other.first - 1), link.width, False))
    return _sized(needs, gaps, count), gaps


def _heights(
    items: list[Item], columns: list[Span], rows: list[Span], links: list[Link]
) -> tuple[list[float], list[float]]:
    """The height of each row, and the gap before each and after the last."""
    count = max(row.last for row in rows) + 1
    gaps = [0.0, *([GAP_DOWN] * (count - 1)), 0.0]
    for gap in range(1, count):
        above = [item for at, item in enumerate(items) if rows[at].last == gap - 1]
        if above and all(item.is_text for item in above):
            gaps[gap] = UNDER_CAPTION
    for link in links:
        _open_rows(gaps, link, rows, columns)
    return _sized([(rows[at], item.height, False) for at, item in enumerate(items)], gaps, count), gaps


def _open_rows(gaps: list[float], link: Link, rows: list[Span], columns: list[Span]) -> None:
    """Make the gaps between rows large enough for an edge."""
    one, other = sorted((rows[link.source], rows[link.target]))
    low, high = sorted((columns[link.source], columns[link.target]))
    is_around = link.sides == ("bottom", "bottom") or (one.meets(other) and high.first > low.last + 1)
    if link.sides == ("top", "top"):
        gaps[one.first] = max(gaps[one.first], _lane(one.first > 0))
    elif is_around:
        after = max(one.last, other.last) + 1
        gaps[after] = max(gaps[after], _lane(after < len(gaps) - 1))
    if not one.meets(other):
        for gap in range(one.last + 1, other.first + 1):
            gaps[gap] = max(gaps[gap], EDGE_DOWN + link.height)


def _lane(is_between: bool) -> float:
    """The room for a line that goes around; outside of all there is the padding of what holds it as well."""
    return EDGE_DOWN if is_between else LANE


def _sized(needs: list[tuple[Span, float, bool]], gaps: list[float], count: int) -> list[float]:
    """The least sizes of tracks in which all has room; text may go on beyond the last one."""
    sizes = [0.0] * count
    for span, size, is_text in sorted(needs, key=_by_span):
        lacking = size - sum(sizes[span.first : span.last + 1]) - sum(gaps[span.first + 1 : span.last + 1])
        if lacking <= 0:
            continue
        if is_text and span.last == count - 1 and sizes[-1]:
            continue
        share = lacking / length(span)
        for track in range(span.first, span.last + 1):
            sizes[track] += share
    return sizes


def _by_span(need: tuple[Span, float, bool]) -> tuple[bool, int, Span, float]:
    return need[2], length(need[0]), need[0], -need[1]


def _areas(items: list[Item], spans: list[Span], drawn: list[Span]) -> dict[Span, Span]:
    """For tracks that are taken together, the stretch of the source that what lies in them took."""
    areas: dict[Span, Span] = {}
    for span in set(spans):
        inside = [at for at, other in enumerate(spans) if _holds(span, other)]
        boxes = [at for at in inside if not items[at].is_text]
        areas[span] = _hull([drawn[at] for at in boxes or inside])
    return areas


def _holds(outer: Span, inner: Span) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def _hull(spans: list[Span]) -> Span:
    return Span(min(span.first for span in spans), max(span.last for span in spans))


def _fit(
    drawn: Span, area: Span, room: tuple[float, float], size: float, is_text: bool
) -> tuple[float, float]:
    """Start and size in a room: filling it, in its middle, or at the side where it was drawn."""
    start, whole = room
    if size >= whole:
        return start, size
    if not is_text and length(drawn) >= _FILLS * length(area):
        return start, whole
    before, after = drawn.first - area.first, area.last - drawn.last
    if is_text and min(before, after) > _CENTRED:
        return start + (whole - size) / 2, size
    if abs(before - after) <= _CENTRED and not is_text:
        return start + (whole - size) / 2, size
    return (start, size) if before < after or is_text else (start + whole - size, size)
