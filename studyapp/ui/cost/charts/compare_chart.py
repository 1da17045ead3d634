"""Two estimates side by side, painted: a pair of bars a line, and the difference in a sign and a number."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from studyapp.ui.cost.charts.strokes import RIGHT, bar, hatch, width_of, write
from studyapp.ui.theme import Theme

_ROW, _TOTAL = 56, 60
"""Heights, in design pixels."""
_STUB = 36
_WIDEST_NAME = 0.28
FILLS = ("memory_2", "accent")
"""Of the first and of the second estimate."""


class Pair(NamedTuple):
    """One line in both estimates."""

    label: str
    parts: tuple[float, float]
    """How long the bars are, from 0 to 1."""
    shown: tuple[str, str]
    """What stands behind them."""
    hatched: tuple[bool, bool]
    """Whether one, or a part of it, has no price: how long that is nobody knows."""
    difference: str
    """Sign and number, or words; "" where it cannot be told."""
    turn: int
    """1 where the second is dearer, -1 where it is cheaper, else 0."""


class CompareChart(NamedTuple):
    """All pairs, and the totals."""

    pairs: tuple[Pair, ...] = ()
    total: Pair | None = None


def compare_height(chart: CompareChart, theme: Theme) -> int:
    """How high a chart is."""
    return len(chart.pairs) * theme.px(_ROW) + (theme.px(_TOTAL) if chart.total is not None else 0)


def row_areas(chart: CompareChart, area: QRectF, theme: Theme) -> list[QRectF]:
    """Where each pair stands, the totals last."""
    height = theme.px(_ROW)
    found = [
        QRectF(area.left(), area.top() + place * height, area.width(), height)
        for place in range(len(chart.pairs))
    ]
    if chart.total is not None:
        found.append(QRectF(area.left(), area.top() + len(found) * height, area.width(), theme.px(_TOTAL)))
    return found


def paint_compare(painter: QPainter, area: QRectF, theme: Theme, chart: CompareChart, at: int = -1) -> None:
    """Paint all pairs from the top of an area; `at` is the one that is pointed at."""
    px, color = theme.px, theme.color
    columns = _columns(chart, area, theme)
    all_pairs = chart.pairs if chart.total is None else (*chart.pairs, chart.total)
    for place, (pair, row) in enumerate(zip(all_pairs, row_areas(chart, area, theme), strict=True)):
        if place == at:
            bar(painter, row.adjusted(0, 1, 0, -1), color("hover"), px(6))
        is_total = place == len(chart.pairs)
        if is_total:
            painter.setPen(QPen(color("line"), 1))
            painter.drawLine(QPointF(row.left(), row.top() + px(2)), QPointF(row.right(), row.top() + px(2)))
        _paint_pair(painter, row.adjusted(px(8), 0, -px(8), 0), theme, pair, columns, is_total=is_total)


class _Columns(NamedTuple):
    name: float
    shown: float
    difference: float


def _columns(chart: CompareChart, area: QRectF, theme: Theme) -> _Columns:
    pairs = chart.pairs if chart.total is None else (*chart.pairs, chart.total)
    plain, bold, small = theme.font("body"), theme.font("body", 700), theme.font("small", 700)
    widest = max((width_of(pair.label, plain) for pair in pairs), default=0.0)
    return _Columns(
        min(widest, area.width() * _WIDEST_NAME) + 1,
        max((width_of(text, small) for pair in pairs for text in pair.shown), default=0.0) + 1,
        max((width_of(pair.difference, bold) for pair in pairs), default=0.0) + 1,
    )


def _paint_pair(
    painter: QPainter, row: QRectF, theme: Theme, pair: Pair, columns: _Columns, *, is_total: bool
) -> None:
    px, color = theme.px, theme.color
    gap = px(16)
    weight = 700 if is_total else 400
    name = QRectF(row.left(), row.top(), columns.name, row.height())
    write(painter, name, pair.label, theme.font("body", weight), color("ink"))
    end = QRectF(row.right() - columns.difference, row.top(), columns.difference, row.height())
    role = {1: "notice", -1: "good"}.get(pair.turn, "muted")
    write(painter, end, pair.difference, theme.font("body", 700 if pair.turn else 400), color(role), RIGHT)
    room = end.left() - gap - columns.shown - px(8) - name.right() - gap
    height = px(16)
    for place, fill in enumerate(FILLS):
        top = row.center().y() + (px(2) if place else -px(2) - height)
        track = QRectF(name.right() + gap, top, max(room, 1.0), height)
        stub = px(_STUB) if pair.hatched[place] else 0
        width = pair.parts[place] * (track.width() - px(_STUB))
        if pair.parts[place]:
            width = max(width, float(px(2)))
            bar(painter, QRectF(track.left(), top, width, height), color(fill), px(3))
        if stub:
            gap_before = px(2) if width else 0
            hatched = QRectF(track.left() + width + gap_before, top, stub - gap_before, height)
            hatch(painter, hatched, theme, rimmed=True)
        behind = QRectF(track.left() + width + stub + px(8), top, columns.shown, height)
        if is_total:
            behind.moveLeft(track.left())
        write(
            painter,
            behind,
            pair.shown[place],
            theme.font("small", weight),
            color("ink" if place else "muted"),
        )
