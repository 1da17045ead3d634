"""Where the money goes: a bar for each line of an estimate."""

from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.cost.estimate import Estimate
from studyapp.ui.theme import Theme

MOST_BARS = 7
_FILLS = ("accent", "memory_3", "memory_4", "memory_2")


class Bar(NamedTuple):
    """A line's share of the total, from 0 to 1, and how it is labelled."""

    label: str
    share: float
    shown: str


def bars(result: Estimate, free: str, others: str) -> list[Bar]:
    """The shares of an estimate's lines, the largest first; the smallest of many are one bar."""
    total = result.floor
    found = [
        Bar(
            line.entry.label,
            float(line.floor / total) if total else 0.0,
            free if line.rate.free else _percent(line.floor, total),
        )
        for line in result.lines
    ]
    found.sort(key=_share, reverse=True)
    if len(found) <= MOST_BARS:
        return found
    rest = sum(bar.share for bar in found[MOST_BARS - 1 :])
    return [*found[: MOST_BARS - 1], Bar(others, rest, f"{rest * 100:.1f}%")]


def _percent(part: Decimal, total: Decimal) -> str:
    """`95.7%`; what would round to nothing is `<0.1%`."""
    percent = part * 100 / total if total else Decimal(0)
    return "<0.1%" if 0 < percent < Decimal("0.05") else f"{percent:.1f}%"


def _share(bar: Bar) -> float:
    return bar.share


class ShareBars(QWidget):
    """Where the money goes: a bar a line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.bars: list[Bar] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_estimate(self, result: Estimate) -> None:
        """Draw the shares of these lines."""
        self.bars = bars(result, self.tr("free"), self.tr("others"))
        self.setAccessibleDescription(", ".join(f"{bar.label} {bar.shown}" for bar in self.bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), max(1, len(self.bars)) * self._theme.px(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font("small", 500)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        for place, bar in enumerate(self.bars):
            self._paint_bar(painter, metrics, place, bar)
        painter.end()

    def _paint_bar(self, painter: QPainter, metrics: QFontMetricsF, place: int, bar: Bar) -> None:
        px = self._theme.px
        top, height = place * px(30) + px(3), px(22)
        width = max(bar.share * self.width(), float(px(2)))
        radius = min(px(4), width / 2)
        fill = self._theme.color(_FILLS[min(place, len(_FILLS) - 1)])
        if not bar.share:
            fill = self._theme.color("memory_2")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(0, top, width, height), radius, radius)
        text, space = f"{bar.label}  {bar.shown}", px(8)
        inside = metrics.horizontalAdvance(text) + 2 * space <= width
        painter.setPen(_readable(fill, self._theme) if inside else self._theme.color("ink"))
        left = space if inside else width + space
        area = QRectF(left, top, self.width() - left, height)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _readable(fill: QColor, theme: Theme) -> QColor:
    """Whichever of ink and surface stands out more on a fill."""
    ink, surface = theme.color("ink"), theme.color("surface")
    light = fill.lightnessF()
    return ink if abs(ink.lightnessF() - light) > abs(surface.lightnessF() - light) else surface
