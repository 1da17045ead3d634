"""Going about on the map: into things and out again, back and forward, nearer and farther."""

from PySide6.QtCore import QObject, QRectF, Signal

from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.journey import Journey, Place
from studyapp.ui.atlas.scene import MapScene

ZOOM_STEP = 1.25

FILLED = 0.8
"""A box that takes so much of the screen is one that somebody is inside of."""

LEAST_FLIGHT = 1.15
"""Going into an outermost box that would hardly be larger then is no going at all."""


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
        """The names of what one sees the inside of, outermost first; none while names are asked for."""
        return () if self._scene.is_blind else self._scene.way(self._node(self.inside))

    @property
    def inside(self) -> str:
        """The innermost component that fills the screen, whatever led there; "" for the whole map."""
        filled = self._canvas.filled_by
        if filled is not None:
            return filled
        canvas, screen = self._canvas, QRectF(self._canvas.rect())
        left, right = canvas.covered
        screen.adjust(left, 0, -right, 0)
        node = canvas.node_at(screen.center())
        while node > 0:
            seen = canvas.painter.rect(node, canvas.camera).intersected(screen)
            if seen.width() * seen.height() >= FILLED * screen.width() * screen.height():
                return self._scene.name(node)
            node = self._scene.outer(node)
        return ""

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
        if name and self._is_far(self._node(name)):
            self.visit(Place(name, name))
        elif name:
            self._canvas.select(self._node(name))

    def _is_far(self, node: int) -> bool:
        """Whether going there shows more than one sees already."""
        plan = self._scene.plan
        if plan is None or self._scene.outer(node) or self._canvas.filled_by != "":
            return True
        rect = QRectF(plan.x[node], plan.y[node], plan.w[node], plan.h[node])
        return self._canvas.scale_of(rect) >= LEAST_FLIGHT * self._canvas.camera.scale

    def go_into_named(self, name: object) -> None:
        """Fly into a component, or "" out to the whole map."""
        self.visit(Place(str(name), str(name)))

    def go_up(self) -> None:
        """Fly out to what the region one is in lies in."""
        here = self.inside
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
