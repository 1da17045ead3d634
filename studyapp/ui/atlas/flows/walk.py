"""A request that is walked through: its way on the canvas, its strip below, its player behind both."""

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from studyapp.atlas.flows.sheet import Sheet
from studyapp.atlas.flows.trail import Trail, follow
from studyapp.atlas.layout.layout import Plan
from studyapp.atlas.model import Flow
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.flows.blank import Blank
from studyapp.ui.atlas.flows.player import SPEEDS, FlowPlayer
from studyapp.ui.atlas.flows.reading import sheet_of
from studyapp.ui.atlas.flows.strip import FlowStrip
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme

MARGIN = 40
"""A step nearer to the border of the screen, in design pixels, is brought into view."""


SETTLING = 120
"""After a zoom the steps find their places anew when nothing has moved for so long, in milliseconds."""


class Walk(QObject):
    """Keeps canvas and strip at the player's step."""

    open_changed = Signal(object)
    source_asked = Signal(object)
    shown_changed = Signal(object)
    """The place in the atlas of the flow that is shown now, -1 for none."""

    def __init__(self, theme: Theme, canvas: MapCanvas, scene: MapScene, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._canvas = canvas
        self._scene = scene
        self._flow: Flow | None = None
        self._settled = 0.0
        self.at = -1
        """The place in the atlas of the flow that is shown, -1 for none."""
        self.player = FlowPlayer(theme, self)
        self.strip = FlowStrip(theme, parent)
        self.strip.hide()
        self.blank_sheet = Blank(parent)
        self.blank_sheet.clicked.connect(self.blank)
        self.player.moved.connect(self._on_moved)
        self.player.mark_moved.connect(canvas.set_mark)
        self.player.playing_changed.connect(self.strip.set_playing)
        self.player.speed_changed.connect(self.strip.set_speed)
        self.strip.back_asked.connect(self.back)
        self.strip.on_asked.connect(self.on)
        self.strip.play_asked.connect(self.play)
        self.strip.speed_asked.connect(self.next_speed)
        self.strip.sought.connect(self._on_sought)
        self.strip.way_chosen.connect(self._on_way_chosen)
        self.strip.source_asked.connect(self.show_source)
        self.strip.closed.connect(self.close)
        self._settling = QTimer(self)
        self._settling.setInterval(SETTLING)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._settle)
        canvas.camera_changed.connect(self._on_camera_changed)
        canvas.resized.connect(self._settle)
        canvas.selected_changed.connect(self._on_selected)
        scene.changed.connect(self._on_scene_changed)
        theme.changed.connect(self._on_theme_changed)

    @property
    def is_open(self) -> bool:
        """Whether there is a request to walk through."""
        return self.player.trail is not None

    # What is shown

    def show_target(self, target: Target) -> None:
        """Show a flow by its place in the atlas, or by that and the number of one of its steps, from 0."""
        if isinstance(target.value, tuple):
            self.show_flow(*target.value)
        else:
            self.show_flow(target.value)

    def show_flow(self, at: object, step: int = 0) -> None:
        """Stand at a step, counted from 0, of the flow at a place in the atlas; -1 for no flow."""
        flows = self._scene.atlas.flows
        flow = flows[at] if isinstance(at, int) and 0 <= at < len(flows) else None
        was_open = self.is_open
        trail = self._trail_of(flow)
        self._flow = flow
        self._settled = 0.0
        self.at = at if trail is not None and isinstance(at, int) else -1
        self.player.load(trail, step)
        self.blank_sheet.hide()
        if was_open != self.is_open:
            # What was selected before has nothing to do with the flow: it is not framed in it.
            self._canvas.ringed = frozenset({self._canvas.selected} if self.is_open else ())
            self.open_changed.emit(self.is_open)
        self._canvas.set_trail(trail)
        self.strip.setVisible(trail is not None)
        self.shown_changed.emit(self.at)
        if trail is not None:
            self._show()
        self._canvas.fit()
        self._settle()

    def next_flow(self) -> None:
        """Show the next flow, after the last none."""
        self.show_flow(self.at + 1 if self.at + 1 < len(self._scene.atlas.flows) else -1)

    def close(self) -> None:
        """Show no flow; where the screen is blank, only show what is there again."""
        if self.blank_sheet.isVisible():
            self.blank_sheet.hide()
        elif self.at >= 0:
            self.show_flow(-1)
            self._canvas.setFocus()

    def show_source(self) -> None:
        """Show the line that the flow was read from."""
        if self._flow is not None:
            self.source_asked.emit(self._flow.line)

    def blank(self) -> None:
        """Make the screen black, or show the map again."""
        if self.blank_sheet.isVisible():
            self.blank_sheet.hide()
        else:
            self.player.pause()
            self.blank_sheet.show_over()

    # What moves it

    def play(self) -> None:
        """Go on by itself, or stop doing so."""
        if self._is_back():
            return
        if self.player.is_playing:
            self.player.pause()
        else:
            self.player.play()

    def begin(self) -> None:
        """Play from the first step."""
        self.blank_sheet.hide()
        self.player.seek(0)
        self.player.play()

    def on(self) -> None:
        """One step on."""
        self._go(1)

    def back(self) -> None:
        """One step back."""
        self._go(-1)

    def go_to_start(self) -> None:
        """To the first step."""
        self._on_sought(0)

    def go_to_end(self) -> None:
        """To the last step of the route."""
        self._on_sought(self.player.last)

    def first_way(self) -> None:
        """At a branch, take the first way on."""
        self._on_way_chosen(0)

    def second_way(self) -> None:
        """At a branch, take the second way on."""
        self._on_way_chosen(1)

    def third_way(self) -> None:
        """At a branch, take the third way on."""
        self._on_way_chosen(2)

    def faster(self) -> None:
        """Play faster."""
        self.player.change_speed(1)

    def slower(self) -> None:
        """Play slower."""
        self.player.change_speed(-1)

    def next_speed(self) -> None:
        """The next speed, after the highest the lowest."""
        fastest = self.player.speed == SPEEDS[-1]
        self.player.change_speed(-len(SPEEDS) if fastest else 1)

    def _go(self, by: int) -> None:
        if self._is_back():
            return
        self.player.pause()
        self.player.go(by)

    def _is_back(self) -> bool:
        """Whether the screen was blank: then a press shows the map again, and does nothing else."""
        was_blank = self.blank_sheet.isVisible()
        self.blank_sheet.hide()
        return was_blank

    # What follows

    def _trail_of(self, flow: Flow | None) -> Trail | None:
        plan = self._scene.plan
        if flow is None or not flow.steps or plan is None:
            return None
        return follow(flow, plan, self._scene.node_of, self._size(plan), self._sheet())

    def _sheet(self) -> Sheet | None:
        """What is written on the map as it is seen when nothing moves any more."""
        canvas, camera = self._canvas, self._canvas.destination
        writing = canvas.picture.writing(camera, QRectF(canvas.rect()))
        if not writing.words or not canvas.isVisible():
            return None
        return sheet_of(self._theme, canvas.painter.letters, writing, camera)

    def _settle(self) -> None:
        """Find the places anew for how the map is seen now: words have other sizes on it."""
        trail = self._trail_of(self._flow)
        if trail is not None and self._canvas.destination.scale != self._settled:
            self._settled = self._canvas.destination.scale
            self.player.take_over(trail)
            self._canvas.set_trail(self.player.trail, self.player.at)

    def _size(self, plan: Plan) -> float:
        """How much larger than on the map actors are, for their letters to have room when all is seen."""
        width, height = max(self._canvas.width(), 1), max(self._canvas.height(), 1)
        scale = min(width / max(plan.w[0], 1), height / max(plan.h[0], 1), 1.0)
        return max(self._theme.px(100) / 100 / scale, 1.0)

    def _on_scene_changed(self) -> None:
        """Where the flow is told still, stay at its step; the places are new."""
        flows = self._scene.atlas.flows
        same = [
            at for at, flow in enumerate(flows) if self._flow is not None and flow.steps == self._flow.steps
        ]
        trail = self._trail_of(flows[min(same, key=self._distance)]) if same else None
        if trail is None:
            self.show_flow(-1)
            return
        self.at = min(same, key=self._distance)
        self._flow = flows[self.at]
        was_whole = self._canvas.filled_by == ""
        self.player.take_over(trail)
        self.shown_changed.emit(self.at)
        self._show()
        if was_whole:
            self._canvas.fit_now()
            self._settled = 0.0
            self._settle()

    def _on_selected(self) -> None:
        if self.is_open:
            self._canvas.ringed = frozenset()

    def _on_camera_changed(self) -> None:
        if self.is_open and self._canvas.camera.scale != self._settled:
            self._settling.start()

    def _on_theme_changed(self) -> None:
        """Letters may be larger now."""
        trail = self._trail_of(self._flow)
        if trail is not None:
            self.player.take_over(trail)
            self._show()

    def _distance(self, at: int) -> int:
        return abs(at - self.at)

    def _on_sought(self, at: object) -> None:
        if isinstance(at, int):
            self.player.pause()
            self.player.seek(at)

    def _on_way_chosen(self, number: object) -> None:
        if isinstance(number, int) and self.player.choose(number):
            self._canvas.setFocus()

    def _on_moved(self, at: object) -> None:
        self._show()
        self._reveal()

    def _show(self) -> None:
        """Canvas, strip and assistive technology tell of the step that is shown."""
        player = self.player
        if player.trail is None:
            return
        self._canvas.set_trail(player.trail, player.at)
        self.strip.show_step(player.trail, player.at, player.ways, player.chosen)
        said = self.strip.sentence.text()
        self._canvas.describe(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, said))

    def _reveal(self) -> None:
        """Push the map so far that the step can be seen."""
        station = self.player.station
        if station is None:
            return
        x, y = station.way[-1] if station.way else station.rect.centre
        camera, margin = self._canvas.camera, self._theme.px(MARGIN)
        here = QPointF(x * camera.scale + camera.x, y * camera.scale + camera.y)
        dx = max(margin - here.x(), 0.0) + min(self._canvas.width() - margin - here.x(), 0.0)
        dy = max(margin - here.y(), 0.0) + min(self._canvas.height() - margin - here.y(), 0.0)
        if abs(dx) >= margin or abs(dy) >= margin:
            self._canvas.pan(round(dx), round(dy))
