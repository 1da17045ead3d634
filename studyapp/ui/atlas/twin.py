"""The map as a list beside it: the same components, the same selection, for eyes, keys and screen readers."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPolygon, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QTreeView, QVBoxLayout, QWidget

from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.atlas.tools import tool_button
from studyapp.ui.atlas.twin_model import TwinModel
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme

WIDTH, INDENT, ROW = 264, 16, 30
MOST_EXPANDED = 2000
"""A map of so many components is shown with all rows open; of a larger one the outermost alone."""


class TwinTree(QTreeView):
    """Rows as on the map; Enter goes inside, Esc back to the map."""

    entered = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setExpandsOnDoubleClick(False)
        self.doubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A small arrow where a row holds others."""
        if not index.model().hasChildren(index):
            return
        px = self._theme.px
        middle = QPoint(rect.right() - self.indentation() // 2, rect.center().y())
        arm = px(4)
        if self.isExpanded(index.model().index(index.row(), 0, index.parent())):
            points = [QPoint(-arm, -arm // 2), QPoint(0, arm // 2), QPoint(arm, -arm // 2)]
        else:
            points = [QPoint(-arm // 2, -arm), QPoint(arm // 2, 0), QPoint(-arm // 2, arm)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("muted"), px(1.6)))
        painter.drawPolyline(QPolygon([middle + point for point in points]))
        painter.restore()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.entered.emit()

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self.setIndentation(px(INDENT))
        self.setStyleSheet(f"::item {{ height: {px(ROW)}px }}")


class Twin(QFrame):
    """Follows the map, and leads it."""

    component_asked = Signal(object)
    target_asked = Signal(object)
    entered = Signal()
    """Enter at a row: the selected component is to be gone into."""
    left = Signal()
    """The keyboard may go back to the map."""

    def __init__(self, theme: Theme, canvas: MapCanvas, scene: MapScene, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scene = scene
        self._is_following = False
        self._is_wanted = False
        self._is_projection = False
        self._shown: object = None
        self._collapsed: frozenset[str] = frozenset()
        self.setProperty("role", "side")
        self.model = TwinModel(self)
        self.tree = TwinTree(theme)
        self.tree.setModel(self.model)
        self.tree.setAccessibleName(self.tr("The map as a list"))
        self._count = QLabel()
        self._count.setProperty("role", "caption")
        close = tool_button("✕", self.tr("Close the list"), "quiet", self.left)
        close.clicked.connect(self.toggle)
        head = QHBoxLayout()
        head.addWidget(self._count, 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 6, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.tree, 1)
        self.hide()
        self.tree.selectionModel().currentChanged.connect(self._on_current_changed)
        self.tree.expanded.connect(self._on_expanded)
        self.tree.collapsed.connect(self._on_collapsed)
        self.tree.entered.connect(self.entered)
        self.tree.left.connect(self.left)
        scene.changed.connect(self._on_scene_changed)
        scene.selected_changed.connect(self._on_selected)
        scene.blind_changed.connect(self._set_visible)
        theme.changed.connect(self._on_theme_changed)
        QWidget.setTabOrder(self.tree, canvas)
        self._on_theme_changed()

    @property
    def dock(self) -> QWidget:
        """What the room puts beside the map."""
        return self

    def toggle(self) -> None:
        """Show the list and go there, or hide it and go back to the map."""
        self._is_wanted = not self._is_wanted
        self._set_visible()
        if not self.isHidden():
            self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.left.emit()

    def set_projection(self, on: bool) -> None:
        """A class sees the map alone."""
        self._is_projection = on
        self._set_visible()

    def _set_visible(self) -> None:
        self.setVisible(self._is_wanted and not self._is_projection and not self._scene.is_blind)

    # What the map says

    def showEvent(self, event: QShowEvent) -> None:
        self._follow()

    def _on_scene_changed(self) -> None:
        if not self.isHidden():
            self._follow()

    def _on_selected(self, name: object) -> None:
        if not self.isHidden():
            self._follow_selection()

    def _follow(self) -> None:
        """Show what the map shows now; the rows are made anew only for another document."""
        scene = self._scene
        was_following, self._is_following = self._is_following, True
        if self._shown is not scene.atlas:
            self._shown = scene.atlas
            self._collapsed = frozenset()
            self.model.set_tree(scene.atlas, scene.tree())
            self._count.setText(self.tr("%n component(s)", "", len(scene.atlas.components)))
            if len(scene.atlas.components) <= MOST_EXPANDED:
                self.tree.expandAll()
            else:
                self.tree.expandToDepth(0)
        for name in scene.collapsed - self._collapsed:
            self.tree.collapse(self.model.index_of(name))
        for name in self._collapsed - scene.collapsed:
            self.tree.expand(self.model.index_of(name))
        self._collapsed = scene.collapsed
        self._is_following = was_following
        self._follow_selection()

    def _follow_selection(self) -> None:
        name = self._scene.selected
        index = self.model.index_of(name) if name else QModelIndex()
        if self.model.name(self.tree.currentIndex()) == name and index.isValid():
            return
        was_following, self._is_following = self._is_following, True
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
        else:
            self.tree.clearSelection()
            self.tree.setCurrentIndex(QModelIndex())
        self._is_following = was_following

    # What a person does

    def _on_current_changed(self, index: QModelIndex) -> None:
        if not self._is_following and index.isValid():
            self.component_asked.emit(self.model.name(index))

    def _on_expanded(self, index: QModelIndex) -> None:
        self._ask("expand", index)

    def _on_collapsed(self, index: QModelIndex) -> None:
        self._ask("collapse", index)

    def _ask(self, kind: str, index: QModelIndex) -> None:
        name = self.model.name(index)
        if not self._is_following and name and (kind == "collapse") != (name in self._scene.collapsed):
            self.target_asked.emit(Target(kind, name))

    def _on_theme_changed(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))
