"""A paragraph with links, each of which Tab comes to."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QWidget


class LinkLabel(QLabel):
    """Rich text that wraps; Enter follows the link that has the keyboard."""

    def __init__(self, html: str, parent: QWidget | None = None) -> None:
        super().__init__(html, parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go to the first link at once, or backwards to the last: Qt would first stop at none of them."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.heightForWidth(self.width())  # one that was never laid out has no links yet
            self.focusNextPrevChild(event.reason() == Qt.FocusReason.TabFocusReason)
