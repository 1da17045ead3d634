"""The buttons of the map's bars."""

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QPushButton


def tool_button(text: str, name: str, role: str, signal: SignalInstance) -> QPushButton:
    """A button that a click, or Space after Tab, lets send `signal`; `name` is what it says of itself."""
    button = QPushButton(text)
    button.setProperty("role", role)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(signal)
    return button
