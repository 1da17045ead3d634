"""The week ahead: how many cards come back on each day, and how many days in a row were learned."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from studyapp.ui.cards.wording import Wording
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Forecast(QWidget):
    """A bar a day for what comes back: today in the accent, its number above and its day below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: tuple[int, ...] = ()
        self._today = QDate.currentDate()

    def set_days(self, days: Sequence[int], today: QDate) -> None:
        """How many cards come back on each day from today on."""
        self._days = tuple(days)
        self._today = today
        sentence = ", ".join(
            f"{self._day_name(at, short=False)}: {Wording().cards(n)}" for at, n in enumerate(days)
        )
        self.setAccessibleName(self.tr("The next 7 days"))
        self.setAccessibleDescription(sentence)
        self.setToolTip(sentence.replace(", ", "\n"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(208), self._theme.px(96))

    def paintEvent(self, event: "QPaintEvent") -> None:
        if not self._days:
            return
        px, color = self._theme.px, self._theme.color
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font("small")
        font.setPixelSize(max(8, round(font.pixelSize() * 0.92)))
        painter.setFont(font)
        letters = QFontMetrics(font).height()
        gap, margin = px(8), px(12)
        width = (self.width() - 2 * margin - gap * (len(self._days) - 1)) / len(self._days)
        floor = self.height() - letters - px(4)
        most = max(*self._days, 1)
        for at, count in enumerate(self._days):
            left = margin + at * (width + gap)
            height = max(px(2), round((floor - letters - px(4)) * count / most))
            bar = QRectF(left, floor - height, width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("line" if not count else "accent" if at == 0 else "memory_3"))
            painter.drawRoundedRect(bar, min(px(3), height / 2), min(px(3), height / 2))
            painter.setPen(color("ink" if at == 0 else "muted"))
            above = QRectF(left - gap, bar.top() - letters - px(2), width + 2 * gap, letters)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(count) if count else "")
            painter.setPen(color("ink" if at == 0 else "faint"))
            below = QRectF(left - gap, floor + px(4), width + 2 * gap, letters)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._day_name(at, short=True))

    def _day_name(self, at: int, short: bool) -> str:
        date = self._today.addDays(at)
        form = QLocale.FormatType.NarrowFormat if short else QLocale.FormatType.LongFormat
        return QLocale().dayName(date.dayOfWeek(), form)
