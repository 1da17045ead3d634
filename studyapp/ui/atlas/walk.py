"""A request that is walked through: its way on the canvas, its strip below, its player behind both."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.atlas.flow_trail import follow
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.player import FlowPlayer
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.atlas.strip import FlowStrip
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme


class Walk(QObject):
    """Keeps canvas and strip at the player's step."""

    open_changed = Signal(object)
    shown_changed = Signal(object)
    """The place in the atlas of the flow that is shown now, -1 for none."""

    def __init__(self, theme: Theme, canvas: MapCanvas, scene: MapScene, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._scene = scene
        self.at = -1
        """The place in the atlas of the flow that is shown, -1 for none."""
        self.player = FlowPlayer(theme, self)
        self.strip = FlowStrip(theme, parent)
        self.strip.hide()
        self.player.moved.connect(self._on_moved)
        self.player.mark_moved.connect(canvas.set_mark)
        self.player.playing_changed.connect(self.strip.set_playing)
        self.strip.back_asked.connect(self.back)
        self.strip.on_asked.connect(self.on)
        self.strip.play_asked.connect(self.play)
        self.strip.closed.connect(self.close)
        scene.changed.connect(self._on_scene_changed)

    @property
    def is_open(self) -> bool:
        """Whether there is a request to walk through."""
        return self.player.trail is not None

    def show_target(self, target: Target) -> None:
        """Show a flow by its place in the atlas."""
        self.show_flow(target.value)

    def show_flow(self, at: object) -> None:
        """Stand at the first step of the flow at a place in the atlas; -1 for none."""
        flows, plan = self._scene.atlas.flows, self._scene.plan
        flow = flows[at] if isinstance(at, int) and 0 <= at < len(flows) else None
        was_open = self.is_open
        self.at = at if flow is not None and isinstance(at, int) else -1
        trail = None
        if flow is not None and flow.steps and plan is not None:
            trail = follow(flow, plan, self._scene.node_of)
        self.player.load(trail)
        if was_open != self.is_open:
            self.open_changed.emit(self.is_open)
        self._canvas.set_trail(trail)
        self.strip.setVisible(trail is not None)
        self.shown_changed.emit(self.at)
        if trail is not None:
            self._on_moved(0)
        self._canvas.fit()

    def next_flow(self) -> None:
        """Show the next flow, after the last none."""
        self.show_flow(self.at + 1 if self.at + 1 < len(self._scene.atlas.flows) else -1)

    def close(self) -> None:
        """Show no flow."""
        if self.at >= 0:
            self.show_flow(-1)

    def play(self) -> None:
        """Go on by itself, or stop doing so."""
        if self.player.is_playing:
            self.player.pause()
        else:
            self.player.play()

    def on(self) -> None:
        """One step on."""
        self.player.pause()
        self.player.step(1)

    def back(self) -> None:
        """One step back."""
        self.player.pause()
        self.player.step(-1)

    def _on_scene_changed(self) -> None:
        self.close()

    def _on_moved(self, at: object) -> None:
        trail = self.player.trail
        if trail is None or not isinstance(at, int):
            return
        self._canvas.set_trail(trail, at)
        self.strip.show_step(trail, at)
        self._canvas.describe(self.strip.sentence.text())
