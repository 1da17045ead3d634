"""Walking a request through the map, step by step or by itself; the strip that tells what happens."""

from itertools import pairwise

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from studyapp.atlas.model import Step
from studyapp.atlas.routing import Way
from studyapp.ui.atlas.trail import Trail
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
        self._next = QTimer(self, interval=PAUSE, singleShot=True, timeout=self._on_next)
        self._travel = QTimer(self, interval=FRAME, timeout=self._on_travel)
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


class FlowStrip(QFrame):
    """The steps in a row, the sentence of the one that is shown, and what moves it."""

    back_asked = Signal()
    on_asked = Signal()
    play_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._trail: Trail | None = None
        self._at = 0
        self.setProperty("role", "bar")
        self._title = QLabel()
        self._title.setProperty("role", "caption")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence = QLabel()
        self.sentence.setProperty("role", "heading")
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        for label in (self._title, self.sentence):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self.sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 16, 12)
        row.addLayout(words, 1)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        row.addWidget(self._count)
        self._back = self._button("‹", self.tr("Previous step"), "secondary", self.back_asked)
        self.play = self._button("▶", self.tr("Play"), "primary", self.play_asked)
        self._on = self._button("›", self.tr("Next step"), "secondary", self.on_asked)
        self._close = self._button("✕", self.tr("Close the flow"), "quiet", self.closed)
        for button in (self._back, self.play, self._on, self._close):
            row.addWidget(button)

    def _button(self, text: str, name: str, role: str, signal: Signal) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", role)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(signal)
        return button

    def show_step(self, trail: Trail, at: int) -> None:
        """Tell what happens at a step."""
        self._trail, self._at = trail, at
        steps = trail.flow.steps
        self._title.setText(trail.flow.title)
        self.sentence.setText(self._sentence(steps[at - 1] if at else None, steps[at], at == len(steps) - 1))
        self._count.setText(f"{at + 1} / {len(steps)}")
        self._back.setEnabled(at > 0)
        self._on.setEnabled(at < len(steps) - 1)

    def _sentence(self, before: Step | None, step: Step, is_last: bool) -> str:
        if before is None:
            return self.tr("It starts with “{0}”.").format(step.text)
        if step.condition:
            return self.tr("In the case “{0}”: after “{1}” comes “{2}”.").format(
                step.condition, before.text, step.text
            )
        if is_last:
            return self.tr("From “{0}” it arrives: “{1}”.").format(before.text, step.text)
        return self.tr("After “{0}” comes “{1}”.").format(before.text, step.text)

    def set_playing(self, on: bool) -> None:
        """Show whether it moves by itself."""
        name = self.tr("Pause") if on else self.tr("Play")
        self.play.setText("❚❚" if on else "▶")
        self.play.setToolTip(name)
        self.play.setAccessibleName(name)
