"""A sentence that lies over the map's room for a while: it moves nothing, and goes by itself."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

from studyapp.ui.theme import Theme

WHILE = 5000
"""Milliseconds."""

WIDEST, AIR = 560, 24
"""In design pixels."""


class Notice(QLabel):
    """Stands below in the middle of its parent; a click takes it away."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room = parent
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._timer = QTimer(self)
        self._timer.setInterval(WHILE)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()
        parent.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def say(self, sentence: object) -> None:
        """Show a sentence, in place of the one that was said before."""
        self.setText(str(sentence))
        self._settle()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text()))

    def _settle(self) -> None:
        px = self._theme.px
        self.setMaximumWidth(max(min(px(WIDEST), self._room.width() - 2 * px(AIR)), 1))
        one_line = self.fontMetrics().horizontalAdvance(self.text()) + px(40)
        width = min(one_line, self.maximumWidth())
        self.resize(width, self.heightForWidth(width))
        self.move((self._room.width() - width) // 2, self._room.height() - self.height() - px(AIR))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return False

    def mousePressEvent(self, event: QEvent) -> None:
        self.hide()

    def _on_theme_changed(self) -> None:
        theme = self._theme
        self.setStyleSheet(
            f"background: {theme.color('ink').name()}; color: {theme.color('surface').name()};"
            f"border-radius: {theme.px(8)}px; padding: {theme.px(8)}px {theme.px(16)}px;"
            f"font-size: {theme.px(14)}px;"
        )
