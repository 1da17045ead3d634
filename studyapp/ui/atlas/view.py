"""The map room: the canvas with its bar, the panel of the selected component, and a request's strip."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studyapp.atlas.layout import Plan, lay_out
from studyapp.atlas.layout_tree import BAND, GHOST
from studyapp.atlas.model import Atlas, Component
from studyapp.study import Study
from studyapp.ui.atlas.bar import MapBar
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.journey import Journey, Place
from studyapp.ui.atlas.side import Side
from studyapp.ui.atlas.view_commands import commands_of
from studyapp.ui.commands import Command, Target
from studyapp.ui.theme import Theme

ZOOM_STEP = 1.25


class AtlasView(QWidget):
    """One document's map."""

    source_asked = Signal(object)
    """The number of a line."""
    message_raised = Signal(object)
    target_asked = Signal(object)
    """A `Target` that another room shows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._study: Study | None = None
        self._atlas = Atlas((), (), (), ())
        self._plan: Plan | None = None
        self._is_laid_out = False
        self._node_of: dict[str, int] = {}
        self._journey = Journey()
        self._is_projection = False
        # Comes with the first flow.
        self._walk: Any = None
        self.bar = MapBar(theme)
        self.canvas = MapCanvas(theme)
        self.canvas.setAccessibleName(self.tr("Map"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.canvas)
        self._empty: Any = None
        self._middle = QHBoxLayout()
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self.side = Side(theme)
        self.side.hide()
        self._middle.addWidget(self._stack, 1)
        self._middle.addWidget(self.side)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addLayout(self._middle, 1)
        self._connect()

    def _connect(self) -> None:
        self.bar.back_asked.connect(self.go_back)
        self.bar.forward_asked.connect(self.go_forward)
        self.bar.fit_asked.connect(self.fit)
        self.bar.component_asked.connect(self._on_crumb)
        self.bar.search.found.connect(self._on_found)
        self.bar.search.missed.connect(self._on_missed)
        self.bar.search.left.connect(self.focus_start)
        self.bar.flows.chosen.connect(self._on_flow_chosen)
        self.bar.flows.left.connect(self.focus_start)
        self.side.source_asked.connect(self.source_asked)
        self.side.component_asked.connect(self.show_component)
        self.side.flow_asked.connect(self.show_flow)
        self.side.target_asked.connect(self.target_asked)
        self.side.closed.connect(self._on_side_closed)
        self.canvas.selected_changed.connect(self._on_selected)
        self.canvas.entered.connect(self._on_entered)
        self.canvas.left.connect(self.leave_place)

    # What the window asks of a room

    def set_study(self, study: Study) -> None:
        """Show a document; read again with the same components, everything stays where it was."""
        same = self._study is not None and self._study.path == study.path
        place = self._journey.here if same else Place("", "")
        self._study = study
        self._is_laid_out = False
        if not same:
            self._journey = Journey()
        if self.isVisible():
            self._lay_out(study)
            self._restore(place)

    def focus_start(self) -> None:
        """The keyboard goes to the map."""
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_projection(self, on: bool) -> None:
        """The map alone, for a class; or with its bar and panel again."""
        self._is_projection = on
        self._set_side()

    def show_target(self, target: Target) -> None:
        """Show what another room or the palette points at."""
        if target.kind == "component":
            self.show_component(target.value)

    def commands(self) -> tuple[Command, ...]:
        """What can be done on the map."""
        return commands_of(self)

    def state(self) -> Place:
        """Where one is, to come back to it."""
        return self._journey.here

    def restore(self, state: Place) -> None:
        """Go back to where one was."""
        self._ensure()
        self._restore(state)

    # Questions

    def has_components(self) -> bool:
        """Whether there is a map."""
        return bool(self._atlas.components)

    def has_flows(self) -> bool:
        """Whether the document tells of a request."""
        return bool(self._atlas.flows)

    def has_flow(self) -> bool:
        """Whether a flow is shown."""
        return self._walk is not None and self._walk.is_shown

    def has_selection(self) -> bool:
        """Whether a component is selected."""
        return self.canvas.selected > 0

    def can_go_back(self) -> bool:
        """Whether one has been elsewhere."""
        return self._journey.can_go_back

    def can_go_forward(self) -> bool:
        """Whether one came back."""
        return self._journey.can_go_forward

    # Moving

    def select(self, name: object) -> None:
        """Select a component by name."""
        self._ensure()
        self.canvas.select(self._node_of.get(str(name), 0))

    def show_component(self, name: object) -> None:
        """Select a component and bring it into view; says so where the map has none of that name."""
        self._ensure()
        node = self._node_of.get(str(name), 0)
        if not node:
            self.message_raised.emit(self.tr("The map has no component “{0}”.").format(name))
            return
        self.canvas.select(node)
        self.canvas.reveal(node)

    def fit(self) -> None:
        """Show everything."""
        self._visit(Place("", self._journey.here.selected))

    def go_inside(self) -> None:
        """Fly into the selected component."""
        self._on_entered(self.canvas.selected)

    def go_up(self) -> None:
        """Fly out to what the region one is in lies in."""
        inside = self._node_of.get(self._journey.here.inside, 0)
        self._visit(Place(self._name(self._outer(inside)) if inside else "", self._journey.here.inside))

    def leave_place(self) -> None:
        """Close the flow, else unselect, else go up: one thing a press."""
        if self.has_flow():
            self.show_flow(-1)
        elif self._journey.here.inside:
            self.go_up()
        else:
            self.canvas.select(0)

    def go_back(self) -> None:
        """Where one was before."""
        self._restore(self._journey.back())

    def go_forward(self) -> None:
        """Where one came back from."""
        self._restore(self._journey.forward())

    def zoom_in(self) -> None:
        """A step nearer."""
        self.canvas.zoom(ZOOM_STEP)

    def zoom_out(self) -> None:
        """A step away."""
        self.canvas.zoom(1 / ZOOM_STEP)

    def find_component(self) -> None:
        """Type a component's name."""
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def show_source(self) -> None:
        """Show the first line that speaks of the selected component, or say that there is none."""
        component = self._component(self.canvas.selected)
        if component is None:
            self.message_raised.emit(
                self.tr("Choose something on the map first: then its line can be shown.")
            )
        elif component.lines:
            self.source_asked.emit(component.lines[0])

    # Flows

    def show_flow(self, at: object) -> None:
        """Show a flow by its place in the atlas, -1 for none."""
        self._ensure()
        flow = self._atlas.flows[at] if isinstance(at, int) and 0 <= at < len(self._atlas.flows) else None
        self.bar.flows.show_flow(at if flow is not None and isinstance(at, int) else -1)
        trail = None
        if flow is not None and flow.steps and self._plan is not None:
            from studyapp.ui.atlas.trail import follow

            trail = follow(flow, self._plan, self._node_of)
            self._make_walk()
        if self._walk is not None:
            self._walk.show(trail)
            self.canvas.fit()

    def next_flow(self) -> None:
        """Show the next flow, after the last none."""
        shown = self.bar.flows.at
        self.show_flow(shown + 1 if shown + 1 < len(self._atlas.flows) else -1)

    def play(self) -> None:
        """Play the flow, or pause it."""
        self._walk.play()

    def step_on(self) -> None:
        """One step on."""
        self._walk.on()

    def step_back(self) -> None:
        """One step back."""
        self._walk.back()

    def _make_walk(self) -> None:
        if self._walk is None:
            from studyapp.ui.atlas.walk import Walk

            self._walk = Walk(self._theme, self.canvas, self)
            self._column.addWidget(self._walk.strip)
            self._walk.closed.connect(self._on_flow_closed)

    def _on_found(self, name: object) -> None:
        self.focus_start()
        self.show_component(name)

    def _on_missed(self, text: object) -> None:
        self.message_raised.emit(self.tr("Nothing on the map is called “{0}”.").format(text))

    def _on_flow_chosen(self, at: object) -> None:
        self.focus_start()
        self.show_flow(at)

    def _on_flow_closed(self) -> None:
        self.show_flow(-1)
        self.focus_start()

    # Inside

    def showEvent(self, event: QShowEvent) -> None:
        self._ensure()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_side()

    def _ensure(self) -> None:
        """Lay the map out when it is first looked at."""
        if not self._is_laid_out and self._study is not None:
            self._lay_out(self._study)
            self._restore(self._journey.here)

    def _lay_out(self, study: Study) -> None:
        self._is_laid_out = True
        self._atlas = study.atlas
        if not self._atlas.components:
            self._atlas = self._atlas._replace(components=self._atlas.outline)
        self._plan = lay_out(self._atlas)
        tree = self._plan.tree
        self._node_of = {c.name: tree.node_of[at] for at, c in enumerate(self._atlas.components)}
        self.canvas.set_map(self._atlas, self._plan)
        if self._walk is not None:
            self._walk.show(None)
        self.bar.set_atlas(self._atlas)
        if self._atlas.components:
            self._stack.setCurrentWidget(self.canvas)
        else:
            self._show_empty()
        self._set_side()

    def _show_empty(self) -> None:
        if self._empty is None:
            from studyapp.ui.atlas.empty import EmptyMap

            self._empty = EmptyMap()
            self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    def _set_side(self) -> None:
        """Bar and panel are there with a map, but not for a class; in a narrow room it lies over the map."""
        shown = bool(self._atlas.components) and not self._is_projection
        self.bar.setVisible(shown)
        if self.side.needs_to_lie_over(self.width()):
            left = self.canvas.painter.shown_rect(self.canvas.selected, self.canvas.camera).left()
            self.side.lie_over(self._stack, self._middle, left=left > self.canvas.width() / 2)
            shown = shown and self.has_selection()
        else:
            self.side.stand_in(self._middle)
        self.side.setVisible(shown)
        self.canvas.covered = self.side.covers

    def _visit(self, place: Place) -> None:
        self._journey.go(place)
        self._restore(place)

    def _restore(self, place: Place) -> None:
        """Look at a place that is already on the journey."""
        selected = self._node_of.get(place.selected, 0)
        if selected != self.canvas.selected:
            self.canvas.select(selected)
        else:
            self._tell()
        self.canvas.show_node(self._node_of.get(place.inside, 0))

    def _on_entered(self, node: object) -> None:
        name = self._name(node if isinstance(node, int) else 0)
        if name:
            self._visit(Place(name, name))

    def _on_crumb(self, name: object) -> None:
        self._visit(Place(str(name), str(name)))

    def _on_selected(self, node: object) -> None:
        self._set_side()
        self._tell()

    def _on_side_closed(self) -> None:
        self.canvas.select(0)
        self.focus_start()

    def _tell(self) -> None:
        """Bar, panel and assistive technology say where one is and what is selected."""
        here = self._journey.here
        component = self._component(self.canvas.selected)
        self.bar.show_way(self._way(self._node_of.get(here.inside, 0)))
        self.bar.back.setEnabled(self.can_go_back())
        self.bar.forward.setEnabled(self.can_go_forward())
        if self._study is not None:
            self.side.show_component(self._study, self._atlas, component)
        self.canvas.describe(self._describe(component))

    def _describe(self, component: Component | None) -> str:
        if component is None:
            return self.tr("%n component(s), none selected", "", len(self._atlas.components))
        way = " › ".join(self._way(self.canvas.selected))
        return f"{way}. {component.summary}".strip()

    def _way(self, node: int) -> tuple[str, ...]:
        names: list[str] = []
        while node > 0:
            names.append(self._name(node))
            node = self._outer(node)
        return tuple(reversed(names))

    def _outer(self, node: int) -> int:
        """The component that a node lies in, 0 for none."""
        if self._plan is None:
            return 0
        tree = self._plan.tree
        node = tree.parent[node]
        while node > 0 and tree.kind[node] in (BAND, GHOST):
            node = tree.parent[node]
        return max(node, 0)

    def _component(self, node: int) -> Component | None:
        return self.canvas.painter.component(node) if node > 0 else None

    def _name(self, node: int) -> str:
        component = self._component(node)
        return component.name if component else ""
