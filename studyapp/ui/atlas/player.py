"""Walking a request through the map, step by step or by itself."""

from itertools import pairwise

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QTimer, Signal

from studyapp.atlas.flow_trail import Trail
from studyapp.atlas.routing import Way
from studyapp.ui.theme import Theme

PAUSE = 1600
"""How long a step is shown while playing, in milliseconds."""

TRAVEL = 700
"""How long the mark is on its way, in milliseconds."""

FRAME = 16


class FlowPlayer(QObject):
    """Knows which step is shown, and moves on by itself while it plays."""

    moved = Signal(object)
    """The step that is shown now, counted from 0."""
    mark_moved = Signal(object)
    """Where the mark is on its way, a QPointF of the map, or None when it has arrived."""
    playing_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.trail: Trail | None = None
        self.at = 0
        self._next = QTimer(self)
        self._next.setInterval(PAUSE)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._on_next)
        self._travel = QTimer(self)
        self._travel.setInterval(FRAME)
        self._travel.timeout.connect(self._on_travel)
        self._clock = QElapsedTimer()

    @property
    def is_playing(self) -> bool:
        """Whether it moves on by itself."""
        return self._next.isActive()

    @property
    def last(self) -> int:
        """The number of the last step, -1 without a flow."""
        return len(self.trail.stations) - 1 if self.trail else -1

    def load(self, trail: Trail | None) -> None:
        """Stand at the first step of a way, or at none."""
        self.pause()
        self._travel.stop()
        self.trail, self.at = trail, 0

    def play(self) -> None:
        """Go on by itself, from the start when the end was reached."""
        if self.trail is None:
            return
        if self.at >= self.last:
            self._go(0)
        self._next.start()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stay where it is."""
        if self._next.isActive():
            self._next.stop()
            self.playing_changed.emit(False)

    def step(self, by: int) -> None:
        """Go some steps on or back."""
        if self.trail is not None:
            self._go(min(max(self.at + by, 0), self.last))

    def _go(self, at: int) -> None:
        forward = at == self.at + 1
        if at == self.at:
            return
        self.at = at
        self.moved.emit(at)
        self._travel.stop()
        way = self.trail.stations[at].way if self.trail else ()
        if forward and way and self._theme.motion(TRAVEL):
            self._clock.start()
            self._travel.start()
        else:
            self.mark_moved.emit(None)

    def _on_next(self) -> None:
        self._go(min(self.at + 1, self.last))
        if self.at < self.last:
            self._next.start()
        else:
            self.playing_changed.emit(False)

    def _on_travel(self) -> None:
        share = min(self._clock.elapsed() / TRAVEL, 1.0)
        if share >= 1 or self.trail is None:
            self._travel.stop()
            self.mark_moved.emit(None)
            return
        self.mark_moved.emit(along(self.trail.stations[self.at].way, share))


def along(way: Way, share: float) -> QPointF:
    """The point at a share of a way's length."""
    legs = [abs(to[0] - start[0]) + abs(to[1] - start[1]) for start, to in pairwise(way)]
    left = sum(legs) * share
    for leg, start, to in zip(legs, way, way[1:], strict=False):
        if left <= leg and leg:
            part = left / leg
            return QPointF(start[0] + (to[0] - start[0]) * part, start[1] + (to[1] - start[1]) * part)
        left -= leg
    return QPointF(*way[-1])
