"""What floats over the map: widgets in its corners, clear of the panel, those of one corner stacked."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.theme import Theme

AIR = 12
LEFT = (Qt.Corner.TopLeftCorner, Qt.Corner.BottomLeftCorner)
TOP = (Qt.Corner.TopLeftCorner, Qt.Corner.TopRightCorner)


class Corners(QObject):
    """Keeps floating widgets, children of the canvas from then on, in their corners at their own size."""

    def __init__(self, theme: Theme, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._theme = theme
        self._canvas = canvas
        self._floating: list[tuple[QWidget, Qt.Corner]] = []
        canvas.installEventFilter(self)

    def put(self, widget: QWidget, corner: Qt.Corner) -> None:
        """Let a widget float; the first one of a corner stands outermost."""
        hidden = widget.isHidden()
        widget.setParent(self._canvas)
        widget.setVisible(not hidden)
        widget.installEventFilter(self)
        self._floating.append((widget, corner))
        self.settle()

    def on_corner_changed(self, corner: object) -> None:
        """Let the widget that says so stand in another corner."""
        self._floating = [
            (widget, corner if widget is self.sender() and isinstance(corner, Qt.Corner) else old)
            for widget, old in self._floating
        ]
        self.settle()

    def settle(self) -> None:
        """Set everything in its place."""
        air = self._theme.px(AIR)
        left, right = self._canvas.covered
        used = dict.fromkeys(Qt.Corner, air)
        for widget, corner in self._floating:
            if widget.isHidden():
                continue
            x = left + air if corner in LEFT else self._canvas.width() - right - air - widget.width()
            height = widget.height()
            y = used[corner] if corner in TOP else self._canvas.height() - used[corner] - height
            used[corner] += height + air
            widget.move(x, y)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self.settle()
        return False
