"""The screen made black before a class, whatever is shown: a clicker's B, and B again."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.flows.blank import Blank
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.theme import Theme


class Dark(QObject):
    """A sheet over the whole room; a click, B or Esc takes it away."""

    open_changed = Signal(object)

    def __init__(self, theme: Theme, canvas: MapCanvas, scene: MapScene, parent: QWidget) -> None:
        super().__init__(parent)
        self.sheet = Blank(parent)
        self.sheet.clicked.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Whether the screen is black."""
        return not self.sheet.isHidden()

    def toggle(self) -> None:
        """Make the screen black, or show it again."""
        if self.is_open:
            self.close()
        else:
            self.sheet.show_over()
            self.open_changed.emit(True)

    def close(self) -> None:
        """Show again what is there."""
        if self.is_open:
            self.sheet.hide()
            self.open_changed.emit(False)

    def set_projection(self, on: bool) -> None:
        """What is shown to one person is never black."""
        if not on:
            self.close()
