"""A figure: a chart with its title, its legend and what it rests on; the same on screen and in a file."""

from typing import NamedTuple

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from studyapp.ui.cost.charts.compare_chart import CompareChart, compare_height, paint_compare
from studyapp.ui.cost.charts.curve_chart import CurveChart, Point, field, fits, paint_curve
from studyapp.ui.cost.charts.share_chart import ShareChart, paint_shares, shares_height
from studyapp.ui.cost.charts.strokes import Sign, bar, hatch, width_of, write
from studyapp.ui.pictures.picture import Picture
from studyapp.ui.theme import Theme

Chart = ShareChart | CurveChart | CompareChart
WIDTH, CURVE_HEIGHT = 960, 380
"""Of a picture, and of a curve in it, in design pixels."""
_PAD = 24
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class Figure(NamedTuple):
    """All that a figure shows, in words and numbers that are ready to be painted."""

    title: str
    subtitle: str
    """The document, the estimate and the size of a TB."""
    chart: Chart
    legend: tuple[Sign, ...] = ()
    tiers: str = ""
    """All tiers in words, for where a curve has no room for them."""
    foot: tuple[str, ...] = ()
    """What it rests on, a line each; wrapped."""
    said: str = ""
    """The same as a chart says, for those who cannot see it."""
    nothing: str = ""
    """What is said in the chart's place where there is none."""


class Parts(NamedTuple):
    """Where the parts of a figure stand; empty areas for what it has not."""

    title: QRectF
    subtitle: QRectF
    chart: QRectF
    legend: QRectF
    foot: tuple[tuple[QRectF, str], ...]


def parts(figure: Figure, area: QRectF, theme: Theme) -> Parts:
    """Words at the top and the foot, the chart in between."""
    px = theme.px
    title = QRectF(area.left(), area.top(), area.width(), px(30))
    subtitle = QRectF(area.left(), title.bottom(), area.width(), px(20))
    texts = [text for text in (*_tiers(figure, area.width(), theme), *figure.foot) if text]
    heights = [_height(text, area.width(), theme.font("small")) for text in texts]
    below = sum(heights) + (px(8) if texts else 0) + (px(28) if figure.legend else 0)
    chart = QRectF(area.left(), subtitle.bottom() + px(12), area.width(), 0)
    room = max(area.bottom() - below - chart.top(), 1.0)
    chart.setHeight(min(room, _most_height(figure, theme)))
    top = chart.bottom() + px(8)
    legend = QRectF(area.left(), top, area.width(), px(20)) if figure.legend else QRectF()
    top = (legend.bottom() if figure.legend else chart.bottom()) + px(8)
    foot: list[tuple[QRectF, str]] = []
    for text, height in zip(texts, heights, strict=True):
        foot.append((QRectF(area.left(), top, area.width(), height), text))
        top += height
    return Parts(title, subtitle, chart, legend, tuple(foot))


def _most_height(figure: Figure, theme: Theme) -> float:
    """Bars need not fill a page, and what belongs to them stands right below; a curve takes all there is."""
    if figure.nothing:
        return theme.px(60)
    if isinstance(figure.chart, ShareChart):
        return shares_height(figure.chart, theme, highest=True)
    return 1e6 if isinstance(figure.chart, CurveChart) else compare_height(figure.chart, theme)


def _tiers(figure: Figure, width: float, theme: Theme) -> tuple[str, ...]:
    if not isinstance(figure.chart, CurveChart):
        return ()
    room = field(QRectF(0, 0, width, 100), theme, figure.chart)
    return () if fits(figure.chart, room.width(), theme) else (figure.tiers,)


def _height(text: str, width: float, font: QFont) -> float:
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10000), _WRAPPED, text).height() + 2


def paint_figure(
    painter: QPainter,
    area: QRectF,
    theme: Theme,
    figure: Figure,
    at: int = -1,
    point: Point | None = None,
) -> None:
    """Paint it all into an area; `at` is the row and `point` the point of a curve that is pointed at."""
    color = theme.color
    places = parts(figure, area, theme)
    write(painter, places.title, figure.title, theme.font("large", 700), color("ink"))
    write(painter, places.subtitle, figure.subtitle, theme.font("small"), color("muted"))
    chart = figure.chart
    if figure.nothing:
        painter.setFont(theme.font("body"))
        painter.setPen(color("muted"))
        painter.drawText(places.chart, _WRAPPED, figure.nothing)
    elif isinstance(chart, ShareChart):
        paint_shares(painter, places.chart, theme, chart, at)
    elif isinstance(chart, CurveChart):
        paint_curve(painter, places.chart, theme, chart, point)
    else:
        paint_compare(painter, places.chart, theme, chart, at)
    _paint_legend(painter, places.legend, theme, figure.legend)
    painter.setFont(theme.font("small"))
    painter.setPen(color("faint"))
    for room, text in places.foot:
        painter.drawText(room, _WRAPPED, text)


def _paint_legend(painter: QPainter, area: QRectF, theme: Theme, legend: tuple[Sign, ...]) -> None:
    px, font = theme.px, theme.font("small")
    left = area.left()
    for sign in legend:
        mark = QRectF(left, area.center().y() - px(6), px(20), px(12))
        _paint_sign(painter, mark, theme, sign.look)
        width = width_of(sign.said, font) + 2
        room = QRectF(
            mark.right() + px(6), area.top(), min(width, area.right() - mark.right() - px(6)), area.height()
        )
        write(painter, room, sign.said, font, theme.color("muted"))
        left = room.right() + px(20)


def _paint_sign(painter: QPainter, area: QRectF, theme: Theme, look: str) -> None:
    px, accent = theme.px, theme.color("accent")
    middle = area.center()
    if look == "hatch":
        hatch(painter, area, theme, rimmed=True)
    elif look in ("accent", "memory_2"):
        bar(painter, area, theme.color(look), px(3))
    elif look == "line":
        painter.setPen(QPen(accent, px(2.4)))
        painter.drawLine(QPointF(area.left(), middle.y()), QPointF(area.right(), middle.y()))
    else:
        painter.setPen(QPen(accent, px(2)))
        painter.setBrush(theme.color("surface") if look == "ring" else accent)
        painter.drawEllipse(middle, px(4), px(4))


class _Painting(NamedTuple):
    figure: Figure
    theme: Theme
    area: QRectF

    def paint(self, painter: QPainter) -> None:
        paint_figure(painter, self.area, self.theme, self.figure)


def picture_of(figure: Figure, theme: Theme) -> Picture:
    """The figure as a picture for a file or the clipboard, as high as it needs to be."""
    px = theme.px
    width, pad = px(WIDTH), px(_PAD)
    height = round(_height_around(figure, width - 2 * pad, theme) + _chart_height(figure, theme)) + 2 * pad
    return Picture(
        width,
        height,
        figure.title,
        figure.said,
        QLocale().bcp47Name(),
        theme.color("surface"),
        _Painting(figure, theme, QRectF(pad, pad, width - 2 * pad, height - 2 * pad)).paint,
    )


def _height_around(figure: Figure, width: float, theme: Theme) -> float:
    """How high all is that is not the chart, with a pixel to spare."""
    places = parts(figure, QRectF(0, 0, width, 10000), theme)
    ends = [places.chart.bottom(), places.legend.bottom(), *(room.bottom() for room, _ in places.foot)]
    return max(ends) - places.chart.height() + 1


def _chart_height(figure: Figure, theme: Theme) -> int:
    chart = figure.chart
    if figure.nothing:
        return theme.px(60)
    if isinstance(chart, ShareChart):
        return shares_height(chart, theme)
    return theme.px(CURVE_HEIGHT) if isinstance(chart, CurveChart) else compare_height(chart, theme)


def figure_height(figure: Figure, width: float, theme: Theme) -> int:
    """How high a figure is that is so wide and cut nowhere; a curve takes what there is beyond."""
    least = theme.px(200) if isinstance(figure.chart, CurveChart) else _chart_height(figure, theme)
    return round(_height_around(figure, width, theme) + least)


def highest(figure: Figure, width: float, theme: Theme) -> int:
    """How high a figure may be that is so wide, before it has more room than it can use."""
    return round(min(_height_around(figure, width, theme) + _most_height(figure, theme), 1e6))
