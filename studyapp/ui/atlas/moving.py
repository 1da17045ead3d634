"""Going about on the map: into things and out again, back and forward, nearer and farther."""

from PySide6.QtCore import QObject, Signal

from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.journey import Journey, Place
from studyapp.ui.atlas.scene import MapScene

ZOOM_STEP = 1.25


class Moving(QObject):
    """Keeps the journey, and the canvas where it leads."""

    moved = Signal()
    """One is elsewhere, or something else is selected."""

    def __init__(self, canvas: MapCanvas, scene: MapScene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._scene = scene
        self.journey = Journey()

    # Questions

    def can_go_back(self) -> bool:
        """Whether one has been elsewhere."""
        return self.journey.can_go_back

    def can_go_forward(self) -> bool:
        """Whether one came back."""
        return self.journey.can_go_forward

    def way(self) -> tuple[str, ...]:
        """The names of what one is inside of, outermost first."""
        return self._scene.way(self._node(self.journey.here.inside))

    # From place to place

    def fit(self) -> None:
        """Show everything."""
        self.visit(Place("", self.journey.here.selected))

    def fit_selection(self) -> None:
        """Fill the screen with what is selected, without going inside."""
        self._canvas.show_node(self._canvas.selected)

    def go_into(self, node: object) -> None:
        """Fly into what stands at a node."""
        name = self._scene.name(node if isinstance(node, int) else 0)
        if name:
            self.visit(Place(name, name))

    def go_into_named(self, name: object) -> None:
        """Fly into a component, or "" out to the whole map."""
        self.visit(Place(str(name), str(name)))

    def go_up(self) -> None:
        """Fly out to what the region one is in lies in."""
        here = self.journey.here.inside
        self.visit(Place(self._scene.name(self._scene.outer(self._node(here))) if here else "", here))

    def go_back(self) -> None:
        """Where one was before."""
        self.look_at(self.journey.back())

    def go_forward(self) -> None:
        """Where one came back from."""
        self.look_at(self.journey.forward())

    def visit(self, place: Place) -> None:
        """Go to a place, the way back being kept."""
        self.journey.go(place)
        self.look_at(place)

    def look_at(self, place: Place) -> None:
        """Look at a place that is already on the journey."""
        selected = self._node(place.selected)
        if selected != self._canvas.selected:
            self._canvas.select(selected)
        else:
            self.moved.emit()
        self._canvas.show_node(self._node(place.inside))

    # Nearer and farther

    def zoom_in(self) -> None:
        """A step nearer."""
        self._canvas.zoom(ZOOM_STEP)

    def zoom_out(self) -> None:
        """A step away."""
        self._canvas.zoom(1 / ZOOM_STEP)

    def _node(self, name: str) -> int:
        return self._scene.node_of.get(name, 0)
