"""Collapsing what holds other things, and expanding it again, without losing one's place."""

from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtWidgets import QWidget

from studyapp.atlas.layout.layout import Plan
from studyapp.atlas.layout.tree import BOX
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.collapse_mark import CollapseMark
from studyapp.ui.atlas.morphing import Morph, Stand
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme


class _Anchor(NamedTuple):
    """A component, and the point of the screen at which its upper left corner shall stay."""

    name: str
    corner: QPointF


class Collapsing(QObject):
    """Changes what is collapsed; the box that is meant stays where it is on the screen, at the same scale.

    Where something filled the screen before, it does so after.
    """

    message_raised = Signal(object)

    def __init__(self, theme: Theme, canvas: MapCanvas, scene: MapScene, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._scene = scene
        self._morph = Morph(theme, canvas)
        self.mark = CollapseMark(theme, canvas, scene)
        self.mark.asked.connect(self.toggle_named)
        self._morph.ended.connect(self.mark.settle)

    def toggle(self) -> None:
        """Collapse what is selected, or what it lies in where it holds nothing; or expand it."""
        node = self._canvas.selected
        if node and not self._scene.can_collapse(node):
            node = self._scene.outer(node)
        if not node:
            self.message_raised.emit(
                self.tr("Choose something that holds other things: it can be collapsed.")
            )
            return
        self._canvas.select(node)
        self.toggle_named(self._scene.name(node))

    def toggle_named(self, name: object) -> None:
        """Collapse a component or expand it."""
        names = self._scene.collapsed
        self._change(names ^ {str(name)}, str(name))

    def show_target(self, target: Target) -> None:
        """Expand ("expand") or collapse ("collapse") a component by name; nothing where it is so already."""
        name = str(target.value)
        names = self._scene.collapsed
        self._change(names - {name} if target.kind == "expand" else names | {name}, name)

    def collapse_all(self) -> None:
        """Collapse everything; a single outermost component stays open, or one would see nothing else."""
        tree = self._scene.tree()
        holding = [
            node for node in range(1, len(tree.kind)) if tree.kind[node] == BOX and tree.end[node] > node + 1
        ]
        if holding and tree.end[holding[0]] == len(tree.kind) and holding[0] == 1:
            holding = holding[1:] or holding
        components = self._scene.atlas.components
        self._change(frozenset(components[tree.component[node]].name for node in holding))
        self._canvas.show_node(0, at_once=True)

    def expand_all(self) -> None:
        """Show everything; who had looked closer at a box still sees that."""
        canvas = self._canvas
        node = 0 if canvas.is_fitted else canvas.node_at(canvas.rect().center().toPointF())
        name = self._scene.name(node)
        self._change(frozenset())
        if name:
            canvas.show_node(self._scene.node_of[name], at_once=True)

    def reveal(self, name: str) -> None:
        """Expand whatever hides a component."""
        tree, scene = self._scene.tree(), self._scene
        components = scene.atlas.components
        node = next((tree.node_of[at] for at, one in enumerate(components) if one.name == name), 0)
        outer: set[str] = set()
        while node > 0:
            node = tree.parent[node]
            if tree.component[node] >= 0:
                outer.add(components[tree.component[node]].name)
        self._change(scene.collapsed - outer, name)

    def _change(self, names: frozenset[str], about: str = "") -> None:
        scene, canvas = self._scene, self._canvas
        if names == scene.collapsed or scene.plan is None:
            return
        before = Stand(scene.plan, canvas.camera, canvas.painter.fills)
        anchor = self._anchor(scene.plan, about or scene.selected)
        fitted = canvas.is_fitted
        scene.collapse(names)
        if not fitted and anchor is not None:
            canvas.look_from(self._held(scene.plan, anchor))
        if self._morph.play(scene.atlas, before, Stand(scene.plan, canvas.camera, canvas.painter.fills)):
            self.mark.hide()
        else:
            self.mark.settle()

    def _anchor(self, plan: Plan, name: str) -> _Anchor | None:
        node = self._scene.node_of.get(name, 0)
        corner = self._canvas.camera.point_on_screen(_corner(plan, node)) if node else None
        return _Anchor(name, corner) if corner is not None else None

    def _held(self, plan: Plan, anchor: _Anchor) -> Camera:
        """The camera of now, pushed so that a component's corner stands where it stood."""
        camera = self._canvas.camera
        node = self._scene.node_of.get(anchor.name, 0)
        by = anchor.corner - camera.point_on_screen(_corner(plan, node))
        return camera.moved(round(by.x()), round(by.y()))


def _corner(plan: Plan, node: int) -> QPointF:
    return QPointF(plan.x[node], plan.y[node])
