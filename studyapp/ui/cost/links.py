"""Links of the room of prices: in the text of a label, and to a line of the document."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from studyapp.ui.theme import Theme


def linked(html: str, theme: Theme) -> str:
    """A label's HTML with its links in the colour of links, not underlined."""
    return html.replace("<a ", f'<a style="color: {theme.color("accent").name()}; text-decoration: none" ')


class LineLink(QPushButton):
    """The number of a line, to jump to; `text` is what stands there, for screen readers."""

    asked = Signal(object)
    """The line number."""

    def __init__(self, line: int, parent: QWidget, text: str = "") -> None:
        super().__init__(str(line), parent)
        self.line = line
        self.setProperty("role", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(QCoreApplication.translate("LineLink", "Line {0}").format(line))
        self.setAccessibleDescription(text)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.asked.emit(self.line)
