"""The map as wide as a projector shows it: letters are large there, and half of the screen would be empty."""

from PySide6.QtCore import QObject, QTimer

from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.atlas.viewport import MARGIN
from studyapp.ui.theme import Theme

WIDEST = 1.8
"""More than so many times as wide a map would not be the same any more."""

STEPS = 10
"""The map grows by tenths: not with every pixel of a window."""


class Widening(QObject):
    """Keeps the scene as wide as the canvas has room for while the theme is that of a projection."""

    def __init__(self, theme: Theme, canvas: MapCanvas, scene: MapScene) -> None:
        super().__init__(canvas)
        self._theme, self._canvas, self._scene = theme, canvas, scene
        self._soon = QTimer(self)
        self._soon.setInterval(0)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._widen)
        canvas.resized.connect(self._soon.start)
        theme.changed.connect(self._soon.start)

    def _widen(self) -> None:
        factor = self._factor() if self._theme.projection else 1.0
        self._scene.widen(min(max(int(factor * STEPS) / STEPS, 1.0), WIDEST))

    def _factor(self) -> float:
        """How many times as wide the map would fill the canvas, with what stands outside of it."""
        plan, canvas = self._scene.plan, self._canvas
        if plan is None or not plan.h[0] or not plan.w[0]:
            return 1.0
        whole, margin = canvas.whole(), 2 * self._theme.px(MARGIN)
        scale = max(canvas.height() - margin, 1) / max(whole.height(), 1.0)
        outside = whole.width() - plan.w[0]
        room = max(canvas.width() - margin, 1) / scale - outside
        return room / (plan.w[0] / self._scene.width)
