"""One sentence above the card that stays until it is closed, with a button for what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from studyapp.ui.theme import Theme


class Strip(QFrame):
    """In the colours of a notice or of an error, which is its `role`."""

    asked = Signal()
    """The button was pressed."""
    declined = Signal()
    """The other one was."""

    def __init__(self, theme: Theme, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self._theme = theme
        self.text = QLabel(self)
        self.text.setProperty("textFormat", "PlainText")
        self.text.setWordWrap(True)
        self.button = QPushButton(self)
        self.button.setProperty("role", "chip")
        self.button.setProperty("focusPolicy", "TabFocus")
        self.button.clicked.connect(self._on_asked)
        self.other = QPushButton(self)
        self.other.setProperty("role", "quiet")
        self.other.setProperty("focusPolicy", "TabFocus")
        self.other.clicked.connect(self._on_declined)
        self.other.hide()
        self.close_button = QPushButton("✕", self)
        self.close_button.setProperty("role", "quiet")
        self.close_button.setProperty("focusPolicy", "TabFocus")
        self.close_button.setAccessibleName(self.tr("Close the message"))
        self.close_button.setToolTip(self.tr("Close the message"))
        self.close_button.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.text, 1)
        self._row.addWidget(self.button)
        self._row.addWidget(self.other)
        self._row.addWidget(self.close_button)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def show_text(self, sentence: str, hint: str = "", action: str = "", other: str = "") -> None:
        """Say this, with buttons of these words, if any; a screen reader reads it out."""
        self.text.setText(sentence)
        self.text.setToolTip(hint)
        self.setAccessibleName(sentence)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.other.setText(other)
        self.other.setVisible(bool(other))
        self.show()

    def _on_asked(self) -> None:
        self.hide()
        self.asked.emit()

    def _on_declined(self) -> None:
        self.hide()
        self.declined.emit()

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(16), px(8), px(8), px(8))
        self._row.setSpacing(px(8))
