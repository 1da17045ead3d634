"""Small steps by the keyboard: to the component beside, to the next one as one reads, and pushing the map."""

from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.atlas.walking import in_reading_order, toward


class Stride:
    """A step to the nearest component in a direction, or to the first where none is selected.

    `dx` and `dy` are -1, 0 or 1, as for `Push`.
    """

    def __init__(self, canvas: MapCanvas, scene: MapScene, dx: int, dy: int) -> None:
        self._canvas = canvas
        self._scene = scene
        self._dx, self._dy = dx, dy

    def run(self) -> None:
        """Select what is there and bring it into view."""
        plan = self._scene.plan
        if plan is not None:
            start = in_reading_order(plan, 0, forward=True)
            selected = self._canvas.selected
            go_to(self._canvas, toward(plan, selected, self._dx, self._dy) if selected else start)

    def is_possible(self) -> bool:
        """Whether the keyboard is on the map: elsewhere arrows have their own meaning."""
        return self._canvas.hasFocus()


class Turn:
    """A step to the component after the selected one as one reads, or to the one before it."""

    def __init__(self, canvas: MapCanvas, scene: MapScene, *, forward: bool) -> None:
        self._canvas = canvas
        self._scene = scene
        self._forward = forward

    def run(self) -> None:
        """Select it and bring it into view."""
        go_to(self._canvas, self._following())

    def is_possible(self) -> bool:
        """Whether there is one; past the last the keyboard goes on to the next widget."""
        return self._canvas.hasFocus() and self._following() > 0

    def _following(self) -> int:
        plan = self._scene.plan
        return in_reading_order(plan, self._canvas.selected, forward=self._forward) if plan else 0


class Push:
    """The map pushed so that more of a side comes into sight."""

    def __init__(self, canvas: MapCanvas, dx: int, dy: int) -> None:
        self._canvas = canvas
        self._dx, self._dy = dx, dy

    def run(self) -> None:
        """Push it once."""
        self._canvas.push(self._dx, self._dy)

    def is_possible(self) -> bool:
        """Whether the keyboard is on the map."""
        return self._canvas.hasFocus()


def go_to(canvas: MapCanvas, node: int) -> None:
    """Select a node and bring it into view; nothing for 0."""
    if node:
        canvas.select(node)
        canvas.reveal(node)
