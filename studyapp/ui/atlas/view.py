"""The map room: the canvas with its bar, the panel of the selected component, and the parts around them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from studyapp.atlas.model import Atlas, Component
from studyapp.study import Study
from studyapp.ui.atlas.arrangement import Arrangement
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.fingers import Fingers
from studyapp.ui.atlas.heads import Heads
from studyapp.ui.atlas.journey import Journey, Place
from studyapp.ui.atlas.moving import Moving
from studyapp.ui.atlas.parts import Parts
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.atlas.view_commands import commands_of
from studyapp.ui.atlas.widening import Widening
from studyapp.ui.commands import Command, Target
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.settings import SettingsFile

BREATH = 60
"""Milliseconds from the map's first picture to what it did not need."""

MOST_BEFOREHAND = 300
"""A map of up to so many components is laid out and painted before anybody asks for it."""


class AtlasView(QWidget):
    """One document's map. What is shown stands in `scene`; what else can be done with it are `parts`."""

    source_asked = Signal(object)
    """The number of a line."""
    message_raised = Signal(object)
    target_asked = Signal(object)
    """A `Target` that another room shows."""

    history_changed = Signal()
    """What was answered on the map counts as a review."""

    def __init__(
        self, theme: Theme, settings: "SettingsFile | None" = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._study: Study | None = None
        self._is_laid_out = False
        self.scene = MapScene(self, settings)
        self.canvas = MapCanvas(theme)
        self.canvas.setAccessibleName(self.tr("Map"))
        self._fingers = Fingers(self.canvas)
        self.moving = Moving(self.canvas, self.scene, self)
        self._widening = Widening(theme, self.canvas, self.scene)
        self.arrangement = Arrangement(theme, self.scene, self.canvas, self)
        self.bar, self.side = self.arrangement.bar, self.arrangement.side
        self.heads = Heads(theme, self.canvas, self.scene)
        self.arrangement.place(self.heads)
        self._breath = QTimer(self)
        self._breath.setInterval(BREATH)
        self._breath.setSingleShot(True)
        self.scene.changed.connect(self._on_scene_changed)
        self.scene.settled.connect(self._on_scene_settled)
        self.parts = Parts(theme, self.canvas, self.scene, self)
        self._connect()

    def _connect(self) -> None:
        self.bar.back_asked.connect(self.moving.go_back)
        self.bar.forward_asked.connect(self.moving.go_forward)
        self.bar.fit_asked.connect(self.moving.fit)
        self.bar.component_asked.connect(self.moving.go_into_named)
        self.bar.search.found.connect(self._on_found)
        self.bar.search.missed.connect(self._on_missed)
        self.bar.search.left.connect(self.focus_start)
        self.bar.flows.chosen.connect(self._on_flow_chosen)
        self.bar.flows.left.connect(self.focus_start)
        self.bar.drawings_asked.connect(self.show_drawings)
        self.bar.price_asked.connect(self.price_path)
        self.bar.memory_asked.connect(self.show_memory)
        self.bar.flows.source_asked.connect(self.source_asked)
        self.side.source_asked.connect(self.source_asked)
        self.side.component_asked.connect(self.show_component)
        self.side.flow_asked.connect(self.show_flow)
        self.side.target_asked.connect(self._on_target_asked)
        self.side.closed.connect(self._on_side_closed)
        self.side.left.connect(self.focus_start)
        self.scene.recollection.reviewed.connect(self.history_changed)
        self.scene.recollection.failed.connect(self.message_raised)
        self.canvas.selected_changed.connect(self._on_selected)
        self.canvas.clicked.connect(self.parts.take)
        self.canvas.entered.connect(self._on_entered)
        self.canvas.left.connect(self.leave_place)
        self._fingers.tapped_twice.connect(self._on_tapped_twice)
        self.moving.moved.connect(self._tell)
        self.canvas.camera_changed.connect(self._show_way)
        self._breath.timeout.connect(self.parts.build_soon)
        self.parts.built.connect(self._on_part_built)
        self.parts.opened.connect(self._on_part_opened)
        self.parts.source_asked.connect(self.source_asked)
        self.parts.component_asked.connect(self.show_component)
        self.parts.target_asked.connect(self._on_target_asked)
        self.parts.message_raised.connect(self.message_raised)

    # What the window asks of a room

    def set_study(self, study: Study) -> None:
        """Show a document; read again with the same components, everything stays where it was."""
        same = self._study is not None and self._study.path == study.path
        self._study = study
        self._is_laid_out = False
        if not same:
            self.moving.journey = Journey()
            self.canvas.fit_now()
        if self.isVisible():
            self._ensure()

    def get_ready(self) -> Iterator[None]:
        """Do step by step, while the room is hidden, what its first picture would have to wait for.

        Not for a large map, of which a step would make a person wait who does other things.
        """
        atlas = self._study.atlas if self._study is not None else Atlas((), (), (), ())
        if not 0 < len(atlas.components or atlas.outline) <= MOST_BEFOREHAND:
            return
        self._ensure()
        yield
        self.bar.grab()  # before Qt paints what is hidden, it gives everything its place
        yield
        self.canvas.prepare()

    def focus_start(self) -> None:
        """The keyboard goes to the map, or to the page that lies over it."""
        self.arrangement.focus()

    def set_projection(self, on: bool) -> None:
        """The map alone, for a class; or with its bar and panel again."""
        self.parts.set_projection(on)
        self.arrangement.set_projection(on)

    def show_target(self, target: Target) -> None:
        """Show what another room or the palette points at."""
        self._ensure()
        if target.kind == "component":
            self.show_component(target.value)
        else:
            self.parts.show_target(target)

    def commands(self) -> tuple[Command, ...]:
        """What can be done on the map."""
        return commands_of(self)

    def state(self) -> Place:
        """Where one is, to come back to it."""
        return self.moving.journey.here

    def restore(self, state: Place) -> None:
        """Go back to where one was."""
        self._ensure()
        self.moving.look_at(state)

    # Questions

    def has_components(self) -> bool:
        """Whether there is a map."""
        return bool(self.scene.atlas.components)

    def has_selection(self) -> bool:
        """Whether a component is selected."""
        return self.canvas.selected > 0

    def sees_map(self) -> bool:
        """Whether there is a map, and it is in front: keys belong to what is in front."""
        return self.has_components() and not self.arrangement.has_page

    def sees_selection(self) -> bool:
        """Whether a component is selected on the map in front."""
        return self.has_selection() and self.sees_map()

    def sees_way_back(self) -> bool:
        """Whether one has been elsewhere on the map in front."""
        return self.moving.can_go_back() and self.sees_map()

    def sees_way_forward(self) -> bool:
        """Whether one came back on the map in front."""
        return self.moving.can_go_forward() and self.sees_map()

    def is_open_before_class(self) -> bool:
        """Whether Esc has something to close before it leaves the projection."""
        return self._theme.projection and self.parts.is_open()

    # What a person does

    def select(self, name: object) -> None:
        """Select a component by name."""
        self._ensure()
        self.canvas.select(self.scene.node_of.get(str(name), 0))

    def show_component(self, name: object) -> None:
        """Select a component and bring it into view; says so where the map has none of that name."""
        self._ensure()
        node = self._seen(str(name))
        if not node:
            self.message_raised.emit(self.tr("The map has no component “{0}”.").format(name))
            return
        self.parts.close_pages()
        self.canvas.select(node)
        self.canvas.reveal(node)

    def show_flow(self, at: object) -> None:
        """Show a flow by its place in the atlas, -1 for none, or with the place of a step in it."""
        self._ensure()
        self.parts.show_target(Target("flow", at))

    def show_memory(self) -> None:
        """Colour the map by memory, or by its regions again."""
        self.parts.get("memory").toggle()

    def price_path(self) -> None:
        """Begin to choose a path that shall be priced, or leave that."""
        self.parts.get("pricing").toggle()
        self.focus_start()

    def show_drawings(self) -> None:
        """Show the document's drawings, or the map again."""
        self.parts.get("drawings").toggle()

    def go_inside(self) -> None:
        """Fly into the selected component, unless an open part makes use of it."""
        if not self.parts.take(self.canvas.selected):
            self._on_entered(self.canvas.selected)

    def leave_place(self) -> None:
        """Close what was opened last, else go up, else unselect: one thing a press."""
        if self.parts.close_last():
            self.focus_start()
        elif self.moving.journey.here.inside:
            self.moving.go_up()
        else:
            self.canvas.select(0)

    def go_to_panel(self) -> None:
        """Go through what is said of the selected component by keyboard."""
        if self.side.isVisible():
            self.side.take_keyboard()

    def find_component(self) -> None:
        """Type a component's name."""
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def show_source(self) -> None:
        """Show the first line that speaks of the selected component, or say that there is none."""
        component = self.scene.component(self.canvas.selected)
        if self.canvas.tie is not None:
            self.source_asked.emit(self.canvas.tie.line)
        elif component is None:
            self.message_raised.emit(
                self.tr("Choose something on the map first: then its line can be shown.")
            )
        elif component.lines:
            self.source_asked.emit(component.lines[0])

    def _on_found(self, name: object) -> None:
        self.show_component(name)
        self.focus_start()

    def _on_missed(self, text: object) -> None:
        self.message_raised.emit(self.tr("Nothing on the map is called “{0}”.").format(text))

    def _on_flow_chosen(self, at: object) -> None:
        self.show_flow(at)
        self.focus_start()

    def _on_entered(self, node: object) -> None:
        name = self.scene.name(node if isinstance(node, int) else 0)
        if name in self.scene.collapsed:
            self.parts.show_target(Target("expand", name))
        self.moving.go_into(self.scene.node_of.get(name, 0))

    def _on_tapped_twice(self, point: QPointF) -> None:
        """Two fingers go into what they tap, or out of what one is in already."""
        node = self.canvas.node_at(point)
        inside = self.moving.journey.here.inside
        if node == self.scene.node_of.get(inside, 0):
            self.moving.go_up()
        else:
            self._on_entered(node)

    def _on_side_closed(self) -> None:
        self.canvas.select(0)
        self.focus_start()

    # Parts

    def _on_part_built(self, part: Any) -> None:
        """Put what a part shows in its place."""
        self.arrangement.place(part)
        if hasattr(part, "entered"):
            part.entered.connect(self.go_inside)
        if hasattr(part, "left"):
            part.left.connect(self.focus_start)
        if hasattr(part, "shown_changed"):
            part.shown_changed.connect(self.bar.flows.show_flow)

    def _on_part_opened(self, part: object, on: object) -> None:
        """A page stands in front while it is open."""
        page = getattr(part, "page", None)
        if page is not None:
            self.arrangement.set_front(page if on else None)
            self.focus_start()
        self.arrangement.settle()

    def _on_target_asked(self, target: Target) -> None:
        if not self.parts.show_target(target):
            self.target_asked.emit(target)

    # Inside

    def showEvent(self, event: QShowEvent) -> None:
        self._ensure()
        self.scene.recollection.look_again()
        super().showEvent(event)
        self._breath.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrangement.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in what lies around the map is as good as on it."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave_place()
        else:
            super().keyPressEvent(event)

    def _ensure(self) -> None:
        """Lay the map out when it is first looked at."""
        if not self._is_laid_out and self._study is not None:
            self._is_laid_out = True
            self.scene.set_study(self._study)
            self.bar.set_atlas(self.scene.atlas)

    def _seen(self, name: str) -> int:
        """A component's node, after what hides it was expanded."""
        if self.scene.is_hidden(name):
            self.parts.get("collapsing").reveal(name)
        return self.scene.node_of.get(name, 0)

    def _on_scene_changed(self) -> None:
        """Show the map that is new; one looks at the same place as before."""
        plan, node_of = self.scene.plan, self.scene.node_of
        if plan is None:
            return
        filled, camera = self.canvas.filled_by, self.canvas.camera
        self.canvas.set_map(self.scene.atlas, plan)
        self.canvas.select(node_of.get(self.scene.selected, 0))
        if filled is None:
            self.canvas.look_from(camera)
        else:
            self.canvas.show_node(node_of.get(filled, 0), at_once=True)
        self.arrangement.settle()
        self._tell()

    def _on_scene_settled(self) -> None:
        """What stands outside of the map has its new place as well: who saw all of it still does."""
        if self.canvas.filled_by == "":
            self.canvas.show_node(0, at_once=True)

    def _on_selected(self, node: object) -> None:
        self.scene.select(self.scene.name(node if isinstance(node, int) else 0))
        self.arrangement.settle()
        self._tell()

    def _tell(self) -> None:
        """Bar, panel and assistive technology say where one is and what is selected."""
        component = self.scene.component(self.canvas.selected)
        self._show_way()
        self.bar.back.setEnabled(self.moving.can_go_back())
        self.bar.forward.setEnabled(self.moving.can_go_forward())
        if self._study is not None:
            self.side.show_component(self._study, self.scene.atlas, component)
        if not self.scene.is_blind:
            self.canvas.describe(self._describe(component))

    def _show_way(self) -> None:
        """The bar, and the edge of the map where titles are out of sight, say what one is inside of."""
        way = self.moving.way()
        self.bar.show_way(way)
        self.heads.show_way(way)

    def _describe(self, component: Component | None) -> str:
        if component is None:
            count = len(self.scene.atlas.components)
            return self.tr("%n component(s), none selected. L shows them as a list.", "", count)
        way = " › ".join(self.scene.way(self.canvas.selected))
        return f"{way}. {component.summary}".strip()
