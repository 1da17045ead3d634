"""The pointer on what stands outside of the map, which is no node of it."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent

from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.pricing.places import BETWEEN, Places

ROOM_OVER = 30.0
"""Over the map, at the size of letters that maps are laid out for."""


class ActorClicks(QObject):
    """Takes from a canvas the clicks that are meant for actors; it belongs to the canvas."""

    clicked = Signal(object)
    """The name of an actor."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._places: Places | None = None
        self._pressed = ""
        canvas.installEventFilter(self)

    def show(self, places: Places | None) -> QRectF | None:
        """Watch for the actors of a map, or (None) for none; what holds them, with air around it."""
        self._places, self._pressed = places, ""
        if places is None:
            return None
        above, below = places.actors.values()
        # Over the map is room for a line between neighbours and its price.
        top = min(-ROOM_OVER * places.size, above.top - BETWEEN / 2)
        return QRectF(
            above.left - BETWEEN / 2,
            top,
            above.right - above.left + BETWEEN,
            below.bottom + BETWEEN / 2 - top,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._places is None or not isinstance(event, QMouseEvent):
            return False
        here = self._canvas.camera.to_map(event.position())
        actor = self._places.actor_at(here.x(), here.y())
        if event.type() == QEvent.Type.MouseMove and not event.buttons() and actor:
            self._canvas.setCursor(Qt.CursorShape.PointingHandCursor)
            return False
        return event.button() == Qt.MouseButton.LeftButton and self._take(event.type(), actor)

    def _take(self, kind: QEvent.Type, actor: str) -> bool:
        """Whether a press or a release of the left button was for an actor."""
        if kind == QEvent.Type.MouseButtonPress:
            self._pressed = actor
            return bool(actor)
        if kind != QEvent.Type.MouseButtonRelease or not self._pressed:
            return False
        pressed, self._pressed = self._pressed, ""
        if actor == pressed:
            self.clicked.emit(actor)
        return True
