"""The small painted parts: buttons that show the key that presses them, and a hairline."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class KeyButton(QAbstractButton):
    """Words and the cap of a key; `kind` is chip (a pill), quiet (bare), primary (filled) or grade."""

    def __init__(self, theme: Theme, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._key = ""
        self._detail = ""
        self.favoured = False
        """Whether it is the usual answer; it wears the accent."""
        # A click must not take the keyboard away from the card.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_words(self, text: str, key: str, detail: str = "") -> None:
        """The words, the key that presses it, and for a grade what stands below: its interval."""
        self.setText(text)
        self._key, self._detail = key, detail
        self.setAccessibleName(f"{text}, {detail}" if detail else text)
        self.setAccessibleDescription(key)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        if self._kind == "grade":
            return QSize(px(140), px(64))
        words = QFontMetrics(self._font()).horizontalAdvance(self.text())
        margins = {"chip": 22, "quiet": 4, "primary": 40}[self._kind]
        height = 48 if self._kind == "primary" else 24
        return QSize(words + self._cap_width() + px(margins), px(height))

    def minimumSizeHint(self) -> QSize:
        if self._kind == "grade":
            return QSize(self._theme.px(72), self._theme.px(64))
        return self.sizeHint()

    def paintEvent(self, event: "QPaintEvent") -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self._kind == "grade":
            self._paint_grade(painter)
        else:
            self._paint_line(painter)

    def _font(self) -> QFont:
        if self._kind in ("chip", "quiet"):
            return self._theme.font("small")
        return self._theme.font("body", 700)

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return self._theme.color("faint")
        if self._kind == "primary":
            return self._theme.color("on_accent")
        return self._theme.color("ink" if self._kind == "grade" or self.underMouse() else "muted")

    def _paint_ground(self, painter: QPainter) -> None:
        color, px = self._theme.color, self._theme.px
        width = px(2) if self.hasFocus() or self.favoured else 1
        edge = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius = edge.height() / 2 if self._kind == "chip" else px(10)
        if self._kind == "quiet":
            if not self.hasFocus():
                return
            radius = px(6)
        ground = color("accent" if self._kind == "primary" else "surface")
        if self._kind != "primary" and (self.underMouse() or self.isDown()):
            ground = color("selection" if self.isDown() else "hover")
        line = color("focus" if self.hasFocus() else "accent" if self.favoured else "line")
        if self._kind == "primary":
            line = color("ink" if self.hasFocus() or self.underMouse() else "accent")
        painter.setPen(QPen(line, width))
        painter.setBrush(ground)
        painter.drawRoundedRect(edge, radius, radius)

    def _paint_line(self, painter: QPainter) -> None:
        """Words, then the key's cap, in the middle."""
        metrics = QFontMetrics(self._font())
        words = metrics.horizontalAdvance(self.text())
        left = (self.width() - words - self._cap_width()) / 2
        painter.setFont(self._font())
        painter.setPen(self._ink())
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(round(left), round(base), self.text())
        self._paint_cap(painter, left + words + self._theme.px(6), self.height() / 2)

    def _paint_grade(self, painter: QPainter) -> None:
        """The grade, and below it the interval with the key's cap."""
        px = self._theme.px
        metrics = QFontMetrics(self._font())
        painter.setFont(self._font())
        painter.setPen(self._ink())
        words = metrics.horizontalAdvance(self.text())
        painter.drawText(round((self.width() - words) / 2), self.height() // 2 - px(4), self.text())
        small = self._theme.font("small")
        detail = QFontMetrics(small).horizontalAdvance(self._detail)
        left = (self.width() - detail - self._cap_width()) / 2
        painter.setFont(small)
        painter.setPen(self._theme.color("muted"))
        middle = self.height() / 2 + px(12)
        base = middle + (QFontMetrics(small).ascent() - QFontMetrics(small).descent()) / 2
        painter.drawText(round(left), round(base), self._detail)
        self._paint_cap(painter, left + detail + px(6), middle)

    def _cap_font(self) -> QFont:
        font = self._theme.font("small")
        font.setPixelSize(max(8, round(font.pixelSize() * 0.92)))
        return font

    def _cap_width(self) -> int:
        """The room the cap takes, with the gap before it."""
        if not self._key:
            return 0
        px = self._theme.px
        return px(6) + max(px(18), QFontMetrics(self._cap_font()).horizontalAdvance(self._key) + px(8))

    def _paint_cap(self, painter: QPainter, left: float, middle: float) -> None:
        if not self._key:
            return
        height = self._theme.px(17)
        cap = QRectF(left, middle - height / 2, self._cap_width() - self._theme.px(6), height)
        on_accent = self._kind == "primary"
        painter.setPen(QPen(self._theme.color("on_accent" if on_accent else "line"), 1))
        painter.setBrush(self._theme.color("accent" if on_accent else "surface"))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), self._theme.px(4), self._theme.px(4))
        painter.setFont(self._cap_font())
        painter.setPen(self._theme.color("on_accent" if on_accent else "faint"))
        metrics = QFontMetrics(self._cap_font())
        words = metrics.horizontalAdvance(self._key)
        base = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(round(left + (cap.width() - words) / 2), round(base), self._key)


class Hairline(QWidget):
    """A line with room above and below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: "QPaintEvent") -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() // 2, self.width(), 1, self._theme.color("line"))
