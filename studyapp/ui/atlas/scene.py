"""The map that is shown, for all who take part in showing it: what is on it, and where each thing stands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.atlas.layout import Plan, lay_out
from studyapp.atlas.layout_tree import BAND, GHOST
from studyapp.atlas.model import Atlas, Component

if TYPE_CHECKING:
    from studyapp.study import Study


class MapScene(QObject):
    """One document's map. Read its attributes when you need them; never keep a node over `changed`.

    Nodes are numbers of `plan.tree`, 0 for none; components are known by name. A component that lies in a
    collapsed one has that one's node.
    """

    changed = Signal()
    """Another document or a changed one, or something was collapsed or expanded: all nodes are new."""
    selected_changed = Signal(object)
    """The name of the component that is selected now, "" for none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.study: Study | None = None
        self.atlas = Atlas((), (), (), ())
        """With the headings as components where the document names none."""
        self.plan: Plan | None = None
        self.node_of: dict[str, int] = {}
        """The node of each component."""
        self.collapsed: frozenset[str] = frozenset()
        """The components that are shown without what lies in them."""
        self.selected = ""
        """The component that is selected, "" for none."""

    def set_study(self, study: "Study") -> None:
        """Lay out a document's map; what was collapsed stays so where it is there still."""
        same = self.study is not None and self.study.path == study.path
        self.study = study
        atlas = study.atlas
        self.atlas = atlas if atlas.components else atlas._replace(components=atlas.outline)
        if not same:
            self.selected = ""
        self.collapse(self.collapsed if same else frozenset())

    def collapse(self, names: frozenset[str]) -> None:
        """Show these components, and no others, without what lies in them."""
        self.collapsed = names
        self.plan = lay_out(self.atlas, names)
        nodes = self.plan.tree.node_of
        self.node_of = {component.name: nodes[at] for at, component in enumerate(self.atlas.components)}
        self.changed.emit()

    def select(self, name: str) -> None:
        """Say what is selected now."""
        if name != self.selected:
            self.selected = name
            self.selected_changed.emit(name)

    # Questions

    def component(self, node: int) -> Component | None:
        """The component that a node stands for."""
        at = self.plan.tree.component[node] if self.plan is not None and node > 0 else -1
        return self.atlas.components[at] if at >= 0 else None

    def name(self, node: int) -> str:
        """The name of a node's component, "" where it stands for none."""
        component = self.component(node)
        return component.name if component else ""

    def outer(self, node: int) -> int:
        """The node of the component that a node lies in, 0 for none."""
        if self.plan is None or node <= 0:
            return 0
        tree = self.plan.tree
        node = tree.parent[node]
        while node > 0 and tree.kind[node] in (BAND, GHOST):
            node = tree.parent[node]
        return max(node, 0)

    def way(self, node: int) -> tuple[str, ...]:
        """The names of what a node lies in, outermost first, its own last."""
        names: list[str] = []
        while node > 0:
            names.append(self.name(node))
            node = self.outer(node)
        return tuple(reversed(names))
