"""What could not be done, above the card: it stays until it is closed or an answer was kept."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from studyapp.errors import StudyappError
from studyapp.ui.theme import Theme


class FailureStrip(QFrame):
    """One sentence, in the colours of an error."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "error")
        self._theme = theme
        self.text = QLabel(self)
        self.text.setProperty("textFormat", "PlainText")
        self.text.setWordWrap(True)
        self.close_button = QPushButton("✕", self)
        self.close_button.setProperty("role", "quiet")
        self.close_button.setProperty("focusPolicy", "TabFocus")
        self.close_button.setAccessibleName(self.tr("Close the message"))
        self.close_button.setToolTip(self.tr("Close the message"))
        self.close_button.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.text, 1)
        self._row.addWidget(self.close_button)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def show_error(self, error: StudyappError) -> None:
        """Say what could not be done; a screen reader reads it out."""
        sentence = QCoreApplication.translate("Error", error.template).format(*error.details)
        self.text.setText(sentence)
        self.text.setToolTip(error.path or "")
        self.setAccessibleName(sentence)
        self.show()

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(16), px(8), px(8), px(8))
        self._row.setSpacing(px(8))
