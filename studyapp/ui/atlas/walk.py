"""A request that is walked through: its way on the canvas, its strip below, its player behind both."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.player import FlowPlayer
from studyapp.ui.atlas.strip import FlowStrip
from studyapp.ui.atlas.trail import Trail
from studyapp.ui.theme import Theme


class Walk(QObject):
    """Keeps canvas and strip at the player's step."""

    closed = Signal()

    def __init__(self, theme: Theme, canvas: MapCanvas, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.player = FlowPlayer(theme, self)
        self.strip = FlowStrip(theme, parent)
        self.player.moved.connect(self._on_moved)
        self.player.mark_moved.connect(canvas.set_mark)
        self.player.playing_changed.connect(self.strip.set_playing)
        self.strip.back_asked.connect(self.back)
        self.strip.on_asked.connect(self.on)
        self.strip.play_asked.connect(self.play)
        self.strip.closed.connect(self.closed)

    @property
    def is_shown(self) -> bool:
        """Whether there is a request to walk through."""
        return self.player.trail is not None

    def show(self, trail: Trail | None) -> None:
        """Stand at the first step of a request, or show none."""
        self.player.load(trail)
        self._canvas.set_trail(trail)
        self.strip.setVisible(trail is not None)
        if trail is not None:
            self._on_moved(0)

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

    def _on_moved(self, at: object) -> None:
        trail = self.player.trail
        if trail is None or not isinstance(at, int):
            return
        self._canvas.set_trail(trail, at)
        self.strip.show_step(trail, at)
        self._canvas.describe(self.strip.sentence.text())
