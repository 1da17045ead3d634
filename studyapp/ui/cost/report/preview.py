"""The sheets of a report below one another, as they are printed."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from studyapp.ui.pictures.picture import Picture
from studyapp.ui.theme import Theme

WIDEST = 1.0
"""So many times its size a sheet is shown at most, at 100 %."""


class Preview(QScrollArea):
    """Scrolls over the sheets; paper stays white in every theme."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = Paper(theme)
        self.setWidget(self.paper)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QScrollArea.Shape.NoFrame)

    def show_pages(self, pages: Sequence[Picture]) -> None:
        """Show these from the first on."""
        self.paper.pages = tuple(pages)
        self.setAccessibleDescription("\n".join(page.description for page in pages))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.viewport().width()
        self.paper.resize(width, self.paper.height_for(width))
        self.verticalScrollBar().setSingleStep(40)
        self.paper.update()


class Paper(QWidget):
    """Paints the sheets that are in sight."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.pages: tuple[Picture, ...] = ()
        theme.changed.connect(self.update)

    def height_for(self, width: int) -> int:
        """How high all sheets are together."""
        gap = self._theme.px(20)
        return sum(round(page.height * self._scale(page, width)) + gap for page in self.pages) + gap

    def place(self, number: int) -> QRect:
        """Where a sheet stands."""
        gap, top = self._theme.px(20), self._theme.px(20)
        for page in self.pages[:number]:
            top += round(page.height * self._scale(page, self.width())) + gap
        page = self.pages[number]
        size = QSize(page.width, page.height) * self._scale(page, self.width())
        return QRect((self.width() - size.width()) // 2, top, size.width(), size.height())

    def _scale(self, page: Picture, width: int) -> float:
        most = WIDEST * self._theme.px(1000) / 1000
        return max(0.1, min((width - 2 * self._theme.px(24)) / page.width, most))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        hints = QPainter.RenderHint
        painter.setRenderHints(hints.Antialiasing | hints.TextAntialiasing)
        for number, page in enumerate(self.pages):
            area = self.place(number)
            if not area.intersects(event.rect()):
                continue
            painter.save()
            painter.setClipRect(area)
            painter.translate(area.topLeft())
            scale = area.width() / page.width
            painter.scale(scale, scale)
            painter.fillRect(QRectF(0, 0, page.width, page.height), page.ground)
            page.paint(painter)
            painter.restore()
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area)
        painter.end()
