"""What stands in place of a map where a document has none."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class EmptyMap(QWidget):
    """Says what a document needs for a map."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("This document has no map yet"))
        title.setProperty("role", "heading")
        text = QLabel(
            self.tr(
                "A map grows from headings, from tables of components, from sentences such as "
                "“A consists of B”, and from box drawings. Add one of these, and it appears here."
            )
        )
        text.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 0, 40, 0)
        column.setSpacing(10)
        column.addStretch(2)
        for label in (title, text):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(3)
