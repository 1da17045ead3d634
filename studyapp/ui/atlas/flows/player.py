"""Walking a request through the map, step by step or by itself, along the ways that are chosen."""

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QTimer, Signal

from studyapp.atlas.flows.graph import UNSAID, Edge
from studyapp.atlas.flows.trail import Station, Trail, point_along
from studyapp.ui.theme import Theme

PAUSE = 1600
"""How long a step is shown while playing, in milliseconds at the usual speed, and …"""

READING = 30
"""… how much longer for each letter of it; …"""

LONGEST = 6000
"""… never longer than this."""

TRAVEL = 700
"""How long the mark is on its way, in milliseconds at the usual speed."""

FRAME = 16

SPEEDS = (0.5, 1.0, 2.0)


class FlowPlayer(QObject):
    """Knows which step of the route is shown, and moves on by itself while it plays."""

    moved = Signal(object)
    """The place in the route that is shown now, counted from 0."""
    mark_moved = Signal(object)
    """Where the mark is on its way, a QPointF of the map, or None when it has arrived."""
    playing_changed = Signal(object)
    speed_changed = Signal(object)
    """How many times as fast as usual it plays now."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.trail: Trail | None = None
        self.at = 0
        self.speed = 1.0
        self._chosen: dict[int, int] = {}
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._on_next)
        self._travel = QTimer(self)
        self._travel.setInterval(FRAME)
        self._travel.timeout.connect(self._on_travel)
        self._clock = QElapsedTimer()

    # Questions

    @property
    def is_playing(self) -> bool:
        """Whether it moves on by itself."""
        return self._next.isActive()

    @property
    def last(self) -> int:
        """The last place of the route, -1 without a flow."""
        return len(self.trail.route) - 1 if self.trail else -1

    @property
    def step(self) -> int:
        """The step of the flow that is shown, `UNSAID` where the document says no more, or without a flow."""
        return self.trail.route[self.at] if self.trail is not None and self.at <= self.last else UNSAID

    @property
    def station(self) -> Station | None:
        """Where the step that is shown happens; the one before where the document says no more."""
        if self.trail is None or not self.trail.stations:
            return None
        shown = self.step if self.step != UNSAID else self.trail.route[max(self.at - 1, 0)]
        return self.trail.stations[shown]

    @property
    def fork(self) -> int:
        """The step whose ways can be chosen now: that which is shown or else the one before; -1 for none."""
        if self.trail is None:
            return -1
        for at in (self.at, self.at - 1):
            step = self.trail.route[at] if 0 <= at <= self.last else UNSAID
            if step != UNSAID and len(self.trail.graph.ways[step]) > 1:
                return step
        return -1

    @property
    def ways(self) -> tuple[Edge, ...]:
        """The ways on from here, or those that one could have come by, where there are several."""
        return self.trail.graph.ways[self.fork] if self.trail is not None and self.fork >= 0 else ()

    @property
    def chosen(self) -> int:
        """Which of these ways is taken."""
        if self.trail is None or self.fork < 0:
            return 0
        return self._chosen.get(self.fork, self.trail.graph.default(self.fork))

    # What moves it

    def load(self, trail: Trail | None, step: int = 0) -> None:
        """Stand at a step of a flow, having come by the ways that lead there; or at none."""
        self.pause()
        self._travel.stop()
        self._chosen = trail.graph.ways_to(step) if trail is not None else {}
        self.trail, self.at = trail, 0
        if trail is not None:
            self.trail = trail.by(self._chosen)
            self.at = self.trail.route.index(step)

    def take_over(self, trail: Trail) -> None:
        """Go on where one is: the same flow, placed anew."""
        self._travel.stop()
        self.trail = trail.by(self._chosen)

    def play(self) -> None:
        """Go on by itself, from the start when the end was reached."""
        if self.trail is None:
            return
        if self.at >= self.last:
            self.seek(0)
        self._wait()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stay where it is."""
        if self._next.isActive():
            self._next.stop()
            self.playing_changed.emit(False)

    def go(self, by: int) -> None:
        """Go some steps on or back."""
        self._go(self.at + by, travels=by == 1)

    def seek(self, at: int) -> None:
        """Be at a place of the route, without travelling there."""
        self._go(at, travels=False)

    def choose(self, number: int) -> bool:
        """Take a way on from here, counted from 0, and go; False where there is none of that number.

        One step after a branch the other way is taken in place of the one that one came by.
        """
        if self.trail is None or not 0 <= number < len(self.ways):
            return False
        at = self.trail.route.index(self.fork) + 1
        self._chosen[self.fork] = number
        self.trail = self.trail.by(self._chosen)
        if at == self.at:
            self._travel.stop()
            self.moved.emit(at)
            self.mark_moved.emit(None)
        else:
            self._go(at, travels=True)
        if self.is_playing:
            self._wait()
        return True

    def change_speed(self, by: int) -> None:
        """Play so many of `SPEEDS` faster, or slower."""
        at = min(max(SPEEDS.index(self.speed) + by, 0), len(SPEEDS) - 1)
        self.speed = SPEEDS[at]
        if self.is_playing:
            self._wait()
        self.speed_changed.emit(self.speed)

    # Inside

    def _go(self, at: int, *, travels: bool) -> None:
        at = min(max(at, 0), self.last)
        if self.trail is None or at == self.at:
            return
        self.at = at
        self._travel.stop()
        self.moved.emit(at)
        if travels and self._way() and self._theme.motion(TRAVEL):
            self._clock.start()
            self._travel.start()
            self._on_travel()
        else:
            self.mark_moved.emit(None)

    def _way(self) -> tuple[tuple[float, float], ...]:
        return self.trail.stations[self.step].way if self.trail is not None and self.step != UNSAID else ()

    def _wait(self) -> None:
        """Show the step for as long as it takes to read it."""
        letters = len(self.trail.graph.steps[self.step].text) if self.trail and self.step != UNSAID else 60
        self._next.start(round(min(PAUSE + READING * letters, LONGEST) / self.speed))

    def _on_next(self) -> None:
        self.go(1)
        if self.at < self.last:
            self._wait()
        else:
            self.playing_changed.emit(False)

    def _on_travel(self) -> None:
        share = self._clock.elapsed() * self.speed / TRAVEL
        way = self._way()
        if share >= 1 or not way:
            self._travel.stop()
            self.mark_moved.emit(None)
            return
        self.mark_moved.emit(QPointF(*point_along(way, share)))
