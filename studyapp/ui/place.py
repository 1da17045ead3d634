"""Where the window stands on the screen, now and at the next start."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

FIRST_SIZE = (1280, 800)


def take_place(window: QWidget, geometry: tuple[int, ...]) -> None:
    """Stand where the window stood last (x, y, width, height), if that is still on a screen."""
    place = QRect(*geometry) if geometry else QRect()
    screen = QGuiApplication.primaryScreen().availableGeometry()
    if place.isValid() and any(
        other.availableGeometry().intersects(place) for other in QGuiApplication.screens()
    ):
        window.setGeometry(place)
    else:
        window.resize(min(FIRST_SIZE[0], screen.width()), min(FIRST_SIZE[1], screen.height()))


def stand_of(window: QWidget) -> tuple[QRect, bool]:
    """Where a window stands when it is not maximized, and whether it is."""
    is_maximized = window.isMaximized()
    return window.normalGeometry() if is_maximized else window.geometry(), is_maximized
