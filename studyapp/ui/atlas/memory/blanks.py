"""The white spots on the map of memory: a dashed line around each component that was never learned."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from studyapp.atlas.layout.layout import BAND, CHIP, Plan
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.theme import Theme

SMALLEST = 10.0
"""Around what is smaller on the screen, in pixels, no line is drawn."""


class Blanks:
    """A layer of the canvas; white alone would not tell never learned from a theme's white."""

    def __init__(self, theme: Theme, canvas: MapCanvas) -> None:
        self._theme = theme
        self._canvas = canvas
        self._plan: Plan | None = None
        self._nodes: frozenset[int] = frozenset()

    def show(self, plan: Plan, nodes: frozenset[int]) -> None:
        """Draw around these nodes of a plan."""
        self._plan, self._nodes = plan, nodes

    def paint_over(self, painter: QPainter, camera: Camera) -> None:
        """Draw around those that are on the screen."""
        plan = self._plan
        if plan is None or not self._nodes:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.color("muted"), self._theme.px(1.4))
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for node in self._seen(plan, camera, QRectF(painter.viewport())):
            if node in self._nodes:
                rect = self._canvas.painter.rect(node, camera)
                is_pill = plan.tree.kind[node] == CHIP
                radius = rect.height() / 2 if is_pill else min(self._theme.px(10), rect.height() / 4)
                painter.drawRoundedRect(rect, radius, radius)
        painter.restore()

    def _seen(self, plan: Plan, camera: Camera, screen: QRectF) -> Iterator[int]:
        """The nodes on the screen that are large enough; what is in none of them is not looked at."""
        corner = camera.to_map(screen.topLeft())
        other = camera.to_map(screen.bottomRight())
        least = SMALLEST / camera.scale
        todo, end = [0], plan.tree.end
        while todo:
            parent = todo.pop()
            node = parent + 1
            while node < end[parent]:
                if (
                    min(plan.w[node], plan.h[node]) >= least
                    and plan.x[node] < other.x()
                    and plan.y[node] < other.y()
                    and plan.x[node] + plan.w[node] > corner.x()
                    and plan.y[node] + plan.h[node] > corner.y()
                ):
                    yield node
                    if plan.tree.kind[node] != BAND or not self._canvas.painter.is_in_words(node, camera):
                        todo.append(node)
                node = end[node]
