"""Memory on the map: each component in the colour of how well it would be recalled today."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from studyapp.atlas.layout.layout import GHOST
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.memory.blanks import Blanks
from studyapp.ui.atlas.memory.card_list import percent
from studyapp.ui.atlas.memory.legend import Legend
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme


class MemoryColours(QObject):
    """Colours the map while it is open; a component counts with all that lies inside it."""

    open_changed = Signal(object)
    target_asked = Signal(object)
    message_raised = Signal(object)

    def __init__(self, theme: Theme, canvas: MapCanvas, scene: MapScene, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._canvas = canvas
        self._scene = scene
        self.is_open = False
        self.strip = Legend(theme)
        self.strip.hide()
        self._blanks = Blanks(theme, canvas)
        self.strip.closed.connect(self.close)
        scene.changed.connect(self._colour)
        scene.recollection.changed.connect(self._colour)
        theme.changed.connect(self._colour)

    def toggle(self) -> None:
        """Colour the map, or no longer; says so where nothing is learned of what is on it."""
        if self.is_open:
            self.close()
            return
        topics = self._scene.recollection.topics()
        if topics is None or not any(topics.spoken):
            self.message_raised.emit(self.tr("No card speaks of what is on this map."))
            return
        self._set_open(True)

    def close(self) -> None:
        """Give the map its own colours back."""
        if self.is_open:
            self._set_open(False)

    def drill(self) -> None:
        """Go through the cards of what is selected and of what lies inside it."""
        topics, selected = self._scene.recollection.topics(), self._scene.selected
        cards = topics.whole(selected) if topics is not None else ()
        if cards:
            self.target_asked.emit(Target("cards", tuple(card.key for card in cards)))
        elif selected:
            self.message_raised.emit(self.tr("No card speaks of “{0}”.").format(selected))
        else:
            self.message_raised.emit(
                self.tr("Choose something on the map first: then its cards can be drilled.")
            )

    def _set_open(self, on: bool) -> None:
        self.is_open = on
        self._scene.recollection.is_shown = on
        self.strip.setVisible(on)
        if on:
            self._canvas.layers.insert(0, self._blanks)
        else:
            self._canvas.layers.remove(self._blanks)
            self._canvas.set_colours(None, {})
        self.open_changed.emit(on)
        # The panel puts the cards first while it is open.
        self._scene.recollection.changed.emit()

    def _colour(self) -> None:
        plan = self._scene.plan
        if not self.is_open or plan is None:
            return
        remembered = self._scene.recollection.remembered()
        fills: dict[int, QColor] = {}
        notes: dict[int, str] = {}
        new: set[int] = set()
        colours = [self._theme.color(f"memory_{level}") for level in range(5)]
        nothing = self._theme.color("ground")
        tree, components = plan.tree, self._scene.atlas.components
        for node, at in enumerate(tree.component):
            if at < 0 or tree.kind[node] == GHOST:
                continue
            recall = remembered.whole.get(components[at].name)
            fills[node] = colours[recall.level] if recall is not None else nothing
            if recall is not None and recall.level:
                notes[node] = percent(recall.share)
            elif recall is not None:
                new.add(node)
        self._blanks.show(plan, frozenset(new))
        self._canvas.set_colours(fills, notes)
        self.strip.show_sum(remembered.notes.values())
