"""The map that is shown, for all who take part in showing it: what is on it, and where each thing stands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.atlas.layout.layout import Plan, lay_out
from studyapp.atlas.layout.plan import widened
from studyapp.atlas.layout.tree import BAND, GHOST, Tree, grow
from studyapp.atlas.model import Atlas, Component
from studyapp.ui.atlas.memory.recollection import Recollection

if TYPE_CHECKING:
    from studyapp.settings import SettingsFile
    from studyapp.study import Study


class MapScene(QObject):
    """One document's map. Read its attributes when you need them; never keep a node over `changed`.

    Nodes are numbers of `plan.tree`, 0 for none; components are known by name. A component that lies in a
    collapsed one has that one's node.
    """

    changed = Signal()
    """Another document or a changed one, or something was collapsed or expanded: all nodes are new."""
    settled = Signal()
    """All who show the map have heard of `changed` and found the new places."""
    selected_changed = Signal(object)
    """The name of the component that is selected now, "" for none."""
    blind_changed = Signal()
    """Names may not be told any more, or may be again."""

    def __init__(self, parent: QObject | None = None, settings: "SettingsFile | None" = None) -> None:
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
        self._is_blind = False
        self.settings = settings
        self.recollection = Recollection(self, settings)
        self._tree: Tree | None = None
        self.width = 1.0
        """How many times as wide as it is laid out the map is shown."""
        self._laid_out: Plan | None = None

    @property
    def is_blind(self) -> bool:
        """Names are asked for, so nobody may tell them."""
        return self._is_blind

    @is_blind.setter
    def is_blind(self, on: bool) -> None:
        if on != self._is_blind:
            self._is_blind = on
            self.blind_changed.emit()

    def set_study(self, study: "Study") -> None:
        """Lay out a document's map; what was collapsed stays so where it is there still."""
        same = self.study is not None and self.study.path == study.path
        self.study = study
        self._tree = None
        atlas = study.atlas
        self.atlas = atlas if atlas.components else atlas._replace(components=atlas.outline)
        if not same:
            self.select("")
        self.collapse(self.collapsed if same else frozenset())

    def collapse(self, names: frozenset[str]) -> None:
        """Show these components, and no others, without what lies in them.

        What was selected and is not seen any more gives way to what it lies in.
        """
        self.collapsed = names
        self._laid_out = lay_out(self.atlas, names)
        self.plan = widened(self._laid_out, self.width)
        nodes = self.plan.tree.node_of
        self.node_of = {component.name: nodes[at] for at, component in enumerate(self.atlas.components)}
        self.select(self.name(self.node_of.get(self.selected, 0)))
        self.changed.emit()
        self.settled.emit()

    def widen(self, factor: float) -> None:
        """Show the map so many times as wide as it is laid out; its places are new."""
        if factor != self.width and self._laid_out is not None:
            self.width = factor
            self.plan = widened(self._laid_out, factor)
            self.changed.emit()
            self.settled.emit()

    def select(self, name: str) -> None:
        """Say what is selected now."""
        if name != self.selected:
            self.selected = name
            self.selected_changed.emit(name)

    # Questions

    def tree(self) -> Tree:
        """The nodes as they are when nothing is collapsed; their numbers are not those of `plan`."""
        if self._tree is None:
            is_whole = self.plan is not None and not self.collapsed
            self._tree = self.plan.tree if self.plan is not None and is_whole else grow(self.atlas)
        return self._tree

    def is_collapsed(self, node: int) -> bool:
        """Whether a node stands for what lies in it."""
        return self.plan is not None and node in self.plan.tree.hidden

    def can_collapse(self, node: int) -> bool:
        """Whether there is something in a node that could be seen apart from it."""
        if self.plan is None or node <= 0 or self.plan.tree.kind[node] == BAND:
            return False
        return self.plan.tree.end[node] > node + 1 or self.is_collapsed(node)

    def is_hidden(self, name: str) -> bool:
        """Whether a component lies in a collapsed one."""
        return name in self.node_of and self.name(self.node_of[name]) != name

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
