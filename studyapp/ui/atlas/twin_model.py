"""The map as a tree of rows: every component in what it lies in, whatever the map shows of it."""

from bisect import bisect_left

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studyapp.atlas.layout.tree import BAND, GHOST, Tree, grow
from studyapp.atlas.model import Atlas, Component

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_LONGEST = 400
"""More characters of a name or a description are not shown or read out."""


class TwinModel(QAbstractItemModel):
    """Rows are found in the map's own tree when they are asked for: its size costs nothing.

    An index carries a node of `tree`; bands and general statements are no rows, what is in a band is.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._atlas = Atlas((), (), (), ())
        self._tree = grow(self._atlas)
        self._inside: dict[int, list[int]] = {}
        self._node_of: dict[str, int] = {}

    def set_tree(self, atlas: Atlas, tree: Tree) -> None:
        """Show an atlas by the tree it grows when nothing is collapsed."""
        self.beginResetModel()
        self._atlas, self._tree = atlas, tree
        self._inside = {}
        self._node_of = {}
        self.endResetModel()

    def name(self, index: _Index) -> str:
        """The component in a row, "" for none."""
        component = self._component(index)
        return component.name if component else ""

    def index_of(self, name: str) -> QModelIndex:
        """The row of a component; an invalid index for none."""
        if not self._node_of:
            nodes = self._tree.node_of
            self._node_of = {one.name: nodes[at] for at, one in enumerate(self._atlas.components)}
        return self._index(self._node_of.get(name, 0))

    def index(self, row: int, column: int, parent: _Index = _ROOT) -> QModelIndex:
        children = self._children(int(parent.internalId()) if parent.isValid() else 0)
        if column or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: _Index = _ROOT) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride] – Qt overloads the name
        return self._index(self._outer(int(index.internalId()))) if index.isValid() else QModelIndex()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        if parent.isValid() and parent.column():
            return 0
        return len(self._children(int(parent.internalId()) if parent.isValid() else 0))

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        component = self._component(index)
        if component is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return component.name[:_LONGEST]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._description(index, component)[:_LONGEST]
        if role == Qt.ItemDataRole.ToolTipRole:
            return component.summary[:_LONGEST] or component.name[:_LONGEST]
        return None

    def level(self, index: _Index) -> int:
        """How deep a row is, 1 for the outermost."""
        node, level = int(index.internalId()), 0
        while node > 0:
            node, level = self._outer(node), level + 1
        return level

    def _description(self, index: _Index, component: Component) -> str:
        """What kind of thing it is, how deep it lies, how much it holds, what the document says of it."""
        words = [self._kind(component), self.tr("level {0}").format(self.level(index))]
        count = self.rowCount(index)
        if count:
            words.append(self.tr("%n inside", "", count))
        return ". ".join(
            word for word in (", ".join(word for word in words if word), component.summary) if word
        )

    def _kind(self, component: Component) -> str:
        if component.kind == "instance":
            return self.tr("one of {0}").format(component.instance_of) if component.instance_of else ""
        return {"service": self.tr("service"), "resource": self.tr("resource")}.get(component.kind, "")

    def _component(self, index: _Index) -> Component | None:
        at = self._tree.component[index.internalId()] if index.isValid() else -1
        return self._atlas.components[at] if at >= 0 else None

    def _index(self, node: int) -> QModelIndex:
        if node <= 0:
            return QModelIndex()
        row = bisect_left(self._children(self._outer(node)), node)
        return self.createIndex(row, 0, node)

    def _outer(self, node: int) -> int:
        """The node of the row that a row lies in, 0 for the outermost ones."""
        node = self._tree.parent[node]
        return self._tree.parent[node] if node > 0 and self._tree.kind[node] == BAND else node

    def _children(self, node: int) -> list[int]:
        """The nodes of the rows in a row, in reading order, hence ascending."""
        found = self._inside.get(node)
        if found is not None:
            return found
        kind, end = self._tree.kind, self._tree.end
        found = []
        child, stop = node + 1, end[node]
        while child < stop:
            if kind[child] == BAND:
                child += 1  # what is in it comes next, and stands here
                continue
            if kind[child] != GHOST:
                found.append(child)
            child = end[child]
        self._inside[node] = found
        return found
