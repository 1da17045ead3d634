"""A paragraph with links, each of which Tab comes to."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QWidget

_LONG = 28
"""A run of so many letters may be wider than the panel."""
_PIECE = 4
_RUN = re.compile(rf"[^\s\u200b]{{{_LONG},}}")
_HTML = re.compile(rf"<[^>]*>|&#?\w+;|[^\s\u200b<&]{{{_LONG},}}")


def breakable(text: str) -> str:
    """Text in which long runs without a blank may be broken, as a label breaks lines nowhere else."""
    return _RUN.sub(_broken, text)


def _broken(match: re.Match[str]) -> str:
    run = match[0]
    if run[0] == "<" or (run[0] == "&" and run[-1] == ";"):
        return run
    return "\u200b".join(run[at : at + _PIECE] for at in range(0, len(run), _PIECE))


class LinkLabel(QLabel):
    """Rich text that wraps; Enter follows the link that has the keyboard."""

    def __init__(self, html: str, parent: QWidget | None = None) -> None:
        super().__init__(_HTML.sub(_broken, html), parent)
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
