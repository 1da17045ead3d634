"""Before the window closes: what could not be kept is said, and lost only by who closes all the same."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from studyapp.ui.window import Window


def may_close(window: "Window") -> bool:
    """Whether closing loses nothing, or the person was told just now what it loses and closes again."""
    unkept = window.rooms.unkept()
    if not unkept:
        return True
    again = QCoreApplication.translate("Closing", "Close again to leave without it.")
    said = "\n".join((*unkept, again))
    messages = window.messages
    if messages.isVisible() and messages.text.text() == said:
        return True
    action = QCoreApplication.translate("Closing", "Close all the same")
    messages.show_message(said, "error", action, window.close)
    return False
