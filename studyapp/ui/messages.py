"""The bar under the tabs that says one plain sentence, in nobody's way."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from studyapp.ui.theme import Theme

PASSING_MILLISECONDS = 8000


class MessageBar(QFrame):
    """Shows the latest message; "notice" goes by itself, "error" stays until it is closed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._theme = theme
        self._action: Callable[[], object] | None = None
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.action_button = QPushButton(self)
        self.action_button.setProperty("role", "link")
        self.action_button.clicked.connect(self._on_action)
        self.close_button = QPushButton("✕", self)
        self.close_button.setProperty("role", "quiet")
        self.close_button.clicked.connect(self.dismiss)
        self._layout = layout = QHBoxLayout(self)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.action_button)
        layout.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    def show_message(
        self,
        text: str,
        level: str = "notice",
        action: str = "",
        run: Callable[[], object] | None = None,
        *,
        passing: bool | None = None,
    ) -> None:
        """Say `text`; `action` names a button that calls `run`."""
        self.close_button.setAccessibleName(self.tr("Close the message"))
        self.close_button.setToolTip(self.tr("Close the message"))
        self.setProperty("role", level)
        self.setAccessibleName(text)
        self.text.setText(text)
        self.action_button.setText(action)
        self.action_button.setVisible(bool(action))
        self._action = run
        for widget in (self, self.text):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        if level == "notice" if passing is None else passing:
            self._timer.start(PASSING_MILLISECONDS)
        else:
            self._timer.stop()
        self.show()
        _announce(self)

    def dismiss(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self._action = None
        self.hide()

    def withdraw(self, text: str) -> None:
        """Take the message away if it is still this one."""
        if self.text.text() == text:
            self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEvent) -> None:
        self._timer.stop()  # who points at it is reading it

    def _on_action(self) -> None:
        if self._action is not None:
            self._action()

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._layout.setContentsMargins(px(16), px(8), px(8), px(8))
        self._layout.setSpacing(px(12))


def _announce(widget: QWidget) -> None:
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
