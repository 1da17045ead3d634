"""The legend of the map of memory: the colours with their numbers, and how much of all is known."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from studyapp.recall import Recall
from studyapp.ui.atlas.colouring import readable_on
from studyapp.ui.atlas.memory.card_list import percent
from studyapp.ui.atlas.tools import tool_button
from studyapp.ui.theme import Theme


class Scale(QWidget):
    """Swatches side by side, each with what it stands for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = (
            self.tr("no cards"),
            self.tr("not learned"),
            "< 50 %",
            "50 – 74 %",
            "75 – 89 %",
            "≥ 90 %",
        )
        self._roles = ("ground", *(f"memory_{level}" for level in range(5)))
        self.setAccessibleName(", ".join(self._texts))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _wide(self) -> int:
        metrics = QFontMetrics(self._theme.font("small", 400))
        return max(metrics.horizontalAdvance(text) for text in self._texts) + self._theme.px(18)

    def sizeHint(self) -> QSize:
        return QSize(self._wide() * len(self._texts), self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, wide = self._theme.px, self._wide()
        painter.setFont(self._theme.font("small", 400))
        for at, (text, role) in enumerate(zip(self._texts, self._roles, strict=True)):
            fill = QColor(self._theme.color(role))
            swatch = QRectF(at * wide + 1, 1, wide - px(4), self.height() - 2)
            pen = QPen(self._theme.color("muted" if role == "memory_0" else "edge"), 1)
            if role == "memory_0":
                pen.setDashPattern([3, 3])
            painter.setPen(pen)
            painter.setBrush(fill)
            painter.drawRoundedRect(swatch, px(6), px(6))
            painter.setPen(self._theme.color(readable_on(fill, self._theme)))
            painter.drawText(swatch, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


class Legend(QFrame):
    """A strip below the map."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "bar")
        self._title = QLabel(self.tr("Recalled today"))
        self._title.setProperty("role", "caption")
        self._sum = QLabel()
        self._sum.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._scale = Scale(theme)
        close = tool_button("✕", self.tr("Back to the map's own colours"), "quiet", self.closed)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title)
        self._row.addWidget(self._sum, 1)
        self._row.addWidget(self._scale)
        self._row.addWidget(close)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_sum(self, recalls: Iterable[Recall]) -> None:
        """Say how much of all that is learned here would be recalled."""
        total = Recall()
        for recall in recalls:
            total = total.plus(recall)
        cards = self.tr("%n card(s)", "", total.cards)
        new = self.tr("%n never learned", "", total.new)
        said = (percent(total.share), cards, new) if total.new else (percent(total.share), cards)
        self._sum.setText(" · ".join(said))
        self.setAccessibleName(f"{self._title.text()}: {self._sum.text()}")

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(20), px(4), px(12), px(4))
        self._row.setSpacing(px(10))
        self._scale.updateGeometry()
