"""Where the money goes, painted: a bar a line, what has no price hatched, what is free in words."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from studyapp.ui.cost.charts.strokes import RIGHT, bar, hatch, readable_on, width_of, write
from studyapp.ui.theme import Theme

_FILLS = ("accent", "memory_3", "memory_4", "memory_2")
_TIGHT, _ROOMY, _HEADING = 30, 44, 34
"""Heights of a row and of a group's heading, in design pixels."""
_HIGHEST = 72
"""A row of a large chart is no higher."""
_STUB = 36
"""How long what has no price is drawn, which nobody knows."""
_WIDEST_NAME = 0.3
"""Of the whole width, at most."""


class ShareBar(NamedTuple):
    """A line's share and the words beside it."""

    label: str
    shown: str
    """Its percentage, or in words that it is free or has no price."""
    amount: str = ""
    part: float = 0.0
    """How long its bar is, from 0 to 1."""
    is_hatched: bool = False
    """Whether a part of it, or all, has no price."""


class ShareGroup(NamedTuple):
    """The bars of one currency; a heading where there are several or where it is said what 100 % is."""

    heading: str
    bars: tuple[ShareBar, ...]


class ShareChart(NamedTuple):
    """All groups."""

    groups: tuple[ShareGroup, ...] = ()
    roomy: bool = False
    """With names and amounts in columns of their own, or all in and beside the bars."""

    @property
    def bars(self) -> tuple[ShareBar, ...]:
        """The bars of all groups."""
        return tuple(bar for group in self.groups for bar in group.bars)


class Row(NamedTuple):
    """A heading or a bar, and where it stands; `place` counts bars within their group."""

    area: QRectF
    heading: str
    bar: ShareBar | None
    place: int


def shares_height(chart: ShareChart, theme: Theme, *, highest: bool = False) -> int:
    """How high a chart is at least, or at most."""
    room = QRectF(0, 0, 100, 1e6 if highest else 0)
    return round(sum(row.area.height() for row in rows(chart, room, theme)))


def rows(chart: ShareChart, area: QRectF, theme: Theme) -> list[Row]:
    """What stands below one another; with much room the bars of a large chart are higher."""
    height = float(theme.px(_ROOMY if chart.roomy else _TIGHT))
    if chart.roomy and chart.bars:
        headings = len(chart.groups) * theme.px(_HEADING + 10)
        height = max(height, min(theme.px(_HIGHEST), (area.height() - headings) / len(chart.bars)))
    found: list[Row] = []
    top = area.top()
    for number, group in enumerate(chart.groups):
        if group.heading:
            above = theme.px(_HEADING) if not number else theme.px(_HEADING + 10)
            found.append(Row(QRectF(area.left(), top, area.width(), above), group.heading, None, 0))
            top += above
        for place, shown in enumerate(group.bars):
            found.append(Row(QRectF(area.left(), top, area.width(), height), "", shown, place))
            top += height
    return found


def paint_shares(painter: QPainter, area: QRectF, theme: Theme, chart: ShareChart, at: int = -1) -> None:
    """Paint all bars from the top of an area; `at` is the one that is pointed at."""
    columns = _columns(chart, area, theme) if chart.roomy else None
    number = 0
    for row in rows(chart, area, theme):
        if row.bar is None:
            below = row.area.adjusted(0, row.area.height() - theme.px(_HEADING), 0, 0)
            write(painter, below, row.heading, theme.font("small"), theme.color("muted"))
            continue
        if number == at:
            bar(painter, row.area.adjusted(0, 1, 0, -1), theme.color("hover"), theme.px(6))
        if columns is None:
            _paint_tight(painter, row, row.bar, theme)
        else:
            _paint_roomy(painter, row, row.bar, theme, columns)
        number += 1


class _Columns(NamedTuple):
    name: float
    shown: float
    amount: float


def _columns(chart: ShareChart, area: QRectF, theme: Theme) -> _Columns:
    """Names take what they need, up to a part of the width; numbers what they need."""
    name, number = theme.font("body"), theme.font("body", 700)
    widest = max((width_of(bar.label, name) for bar in chart.bars), default=0.0)
    return _Columns(
        min(widest, area.width() * _WIDEST_NAME),
        max((width_of(bar.shown, number) for bar in chart.bars), default=0.0),
        max((width_of(bar.amount, name) for bar in chart.bars), default=0.0),
    )


def _fill(row: Row) -> str:
    return _FILLS[min(row.place, len(_FILLS) - 1)]


def _draw(painter: QPainter, track: QRectF, row: Row, shown: ShareBar, theme: Theme) -> tuple[float, float]:
    """The bar in its track; returns where its priced part ends, and where all of it does."""
    stub = theme.px(_STUB) if shown.is_hatched else 0
    width = shown.part * (track.width() - stub)
    if shown.part:
        solid = QRectF(track.left(), track.top(), max(width, float(theme.px(2))), track.height())
        bar(painter, solid, theme.color(_fill(row)), theme.px(4))
        width = solid.width()
    priced = track.left() + width
    if shown.is_hatched:
        gap = theme.px(2) if shown.part else 0
        hatch(
            painter,
            QRectF(track.left() + width + gap, track.top(), stub - gap, track.height()),
            theme,
            rimmed=True,
        )
        width += stub
    return priced, track.left() + width


def _paint_roomy(painter: QPainter, row: Row, shown: ShareBar, theme: Theme, columns: _Columns) -> None:
    px, color = theme.px, theme.color
    pad, gap = px(8), px(16)
    area = row.area.adjusted(pad, 0, -pad, 0)
    name = QRectF(area.left(), area.top(), columns.name, area.height())
    amount = QRectF(area.right() - columns.amount, area.top(), columns.amount, area.height())
    percent = QRectF(amount.left() - gap - columns.shown, area.top(), columns.shown, area.height())
    inset = area.height() * 0.22
    track = QRectF(
        name.right() + gap,
        area.top() + inset,
        percent.left() - name.right() - 2 * gap,
        area.height() - 2 * inset,
    )
    write(painter, name, shown.label, theme.font("body"), color("ink"))
    if shown.part:
        bar(painter, track, color("hover"), px(4))
    _draw(painter, track, row, shown, theme)
    role = "notice" if shown.is_hatched and not shown.part else "ink" if shown.part else "muted"
    write(painter, percent, shown.shown, theme.font("body", 700 if shown.part else 400), color(role), RIGHT)
    write(painter, amount, shown.amount, theme.font("body"), color("muted"), RIGHT)


def _paint_tight(painter: QPainter, row: Row, shown: ShareBar, theme: Theme) -> None:
    px, color = theme.px, theme.color
    inset, space = px(4), px(8)
    track = row.area.adjusted(0, inset, 0, -inset)
    font = theme.font("small", 500)
    if not shown.part and not shown.is_hatched:
        bar(painter, QRectF(track.left(), track.top(), px(2), track.height()), color("memory_2"), 1)
    priced, end = _draw(painter, track, row, shown, theme)
    end = max(end, track.left() + px(2))
    beside = QRectF(end + space, track.top(), track.right() - end - space, track.height())
    inside = QRectF(track.left() + space, track.top(), priced - track.left() - 2 * space, track.height())
    needed = width_of(f"{shown.label}  {shown.shown}", font)
    is_inside = needed <= inside.width() or inside.width() > beside.width()
    room = inside if is_inside else beside
    ink = readable_on(color(_fill(row)), theme) if is_inside else color("ink")
    write(painter, room, _fitted(shown, font, room.width()), font, ink)


def _fitted(shown: ShareBar, font: QFont, width: float) -> str:
    """A name, cut if it must be, with what is said of it, which is not cut."""
    left = width - width_of(f"  {shown.shown}", font)
    label = QFontMetricsF(font).elidedText(shown.label, Qt.TextElideMode.ElideMiddle, left)
    return f"{label}  {shown.shown}"
