"""A drawing as the document has it, in letters of one width; with a sentence where it could not be read."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from studyapp.atlas.model import Diagram
from studyapp.atlas.problems import MESSAGES
from studyapp.document.model import Problem
from studyapp.ui.problems import sentence
from studyapp.ui.theme import Theme


class Written(QWidget):
    """The text of a drawing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._notice = QFrame()
        self._notice.setProperty("role", "notice")
        row = QHBoxLayout(self._notice)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self._said)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("The drawing as it is written"))
        card = QFrame()
        card.setProperty("role", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(16, 16, 16, 16)
        inner.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(self._notice)
        column.addWidget(card, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_text(self, diagram: Diagram, problem: Problem | None) -> None:
        """Show a drawing's source, and what could not be read of it."""
        self.text.setPlainText("\n".join(diagram.source))
        self._notice.setVisible(problem is not None)
        if problem is not None:
            self._said.setText(sentence(problem, MESSAGES))

    def _on_theme_changed(self) -> None:
        self.text.setFont(self._theme.mono("body"))
