"""Small steps by the keyboard: to the component beside, to the next one as one reads, and pushing the map."""

from typing import NamedTuple

from studyapp.ui.atlas.canvas import MapCanvas


class Push(NamedTuple):
    """The map pushed so that one sees more of a side: `dx`, `dy` are -1, 0 or 1."""

    canvas: MapCanvas
    dx: int
    dy: int

    def run(self) -> None:
        """Push it once."""
        self.canvas.push(self.dx, self.dy)

    def is_possible(self) -> bool:
        """Whether the keyboard is on the map: elsewhere arrows have their own meaning."""
        return self.canvas.hasFocus()


class Step(NamedTuple):
    """The nearest component that way is selected and brought into view; without a selection the first."""

    canvas: MapCanvas
    dx: int
    dy: int

    def run(self) -> None:
        """Take one step."""
        self.canvas.step(self.dx, self.dy)

    def is_possible(self) -> bool:
        """Whether the keyboard is on the map."""
        return self.canvas.hasFocus()


class Turn(NamedTuple):
    """The component after the selected one as one reads, or before it."""

    canvas: MapCanvas
    forward: bool

    def run(self) -> None:
        """Go there."""
        self.canvas.turn(forward=self.forward)

    def is_possible(self) -> bool:
        """Whether there is one; past the last the keyboard goes on to the next widget."""
        return self.canvas.hasFocus() and self.canvas.following(forward=self.forward) > 0
