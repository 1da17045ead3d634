"""The window shown to a class: on the whole screen, without what is around the room."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studyapp.ui.place import stand_of

if TYPE_CHECKING:
    from studyapp.ui.window import Window


class Projection(QObject):
    """Turns the projection on and off."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.stood = stand_of(window)
        """Where the window stood before it was shown to a class, and whether it was maximized."""

    def toggle(self) -> None:
        """Show the room to a class, or to one person again."""
        window = self._window
        on = not window.theme.projection
        window.top.setVisible(not on)
        window.status.setVisible(not on)
        if on:
            self.stood = stand_of(window)
            screen = window.screen().size()
            window.theme.project_on(screen.width(), screen.height())
        window.theme.projection = on
        window.rooms.set_projection(on)
        place, is_maximized = self.stood
        if on:
            window.showFullScreen()
        elif is_maximized:
            window.showMaximized()
        else:
            window.showNormal()
            window.setGeometry(place)
        window.rooms.focus()
