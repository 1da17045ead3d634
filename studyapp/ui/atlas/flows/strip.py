"""What happens at a step of a request, in a sentence, and what moves it on."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from studyapp.atlas.flows.graph import Edge
from studyapp.atlas.flows.trail import Trail
from studyapp.atlas.model import Flow
from studyapp.ui.atlas.flows.scale import FlowScale
from studyapp.ui.atlas.flows.sentences import FlowSentences
from studyapp.ui.atlas.tools import tool_button
from studyapp.ui.theme import Theme

MOST_LETTERS = 34
"""A way on is told in no more; its tip tells it whole."""

MOST_MEASURED = 12
"""So many of the longest sentences are measured; the others are shorter in all likelihood."""

MOST_LINES = 4
"""A longer sentence makes the strip higher when it is told."""


class FlowStrip(QFrame):
    """The sentence of the step that is shown, the ways on from it, and all that a player has."""

    back_asked = Signal()
    on_asked = Signal()
    play_asked = Signal()
    speed_asked = Signal()
    closed = Signal()
    sought = Signal(object)
    """A place of the route."""
    way_chosen = Signal(object)
    """The number of a way on, counted from 0."""
    source_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._says = FlowSentences()
        self._trail: Trail | None = None
        self._route: tuple[Flow, tuple[int, ...]] | None = None
        self.setProperty("role", "bar")
        self._title = self._label("caption")
        self._line = tool_button("", self.tr("Show the line"), "link", self.source_asked)
        self.sentence = self._label("heading")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._ruler = self._label("heading")
        self._ruler.setParent(self)
        self._ruler.hide()
        for label in (self.sentence, self._ruler):
            label.setWordWrap(True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.sentence.installEventFilter(self)
        self._count = self._label("muted")
        self.scale = FlowScale(theme)
        self.scale.valueChanged.connect(self._on_scale)
        self.ways: list[QPushButton] = []
        """A button for each way on, where there are several."""
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addLayout(self._upper())
        self._lower = QHBoxLayout()
        self._lower.addWidget(self.scale, 1)
        column.addLayout(self._lower)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _label(self, role: str) -> QLabel:
        label = QLabel()
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _upper(self) -> QHBoxLayout:
        origin = QHBoxLayout()
        origin.setSpacing(8)
        origin.addWidget(self._title)
        origin.addWidget(self._line)
        origin.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(origin)
        words.addWidget(self.sentence)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addLayout(words, 1)
        self._speed = tool_button("1×", self.tr("Speed"), "quiet", self.speed_asked)
        self._back = tool_button("‹", self.tr("Previous step"), "secondary", self.back_asked)
        self.play = tool_button("▶", self.tr("Play"), "primary", self.play_asked)
        self._on = tool_button("›", self.tr("Next step"), "secondary", self.on_asked)
        self._close = tool_button("✕", self.tr("Close the flow"), "quiet", self.closed)
        for widget in (self._count, self._speed, self._back, self.play, self._on, self._close):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def show_step(self, trail: Trail, at: int, ways: tuple[Edge, ...], chosen: int) -> None:
        """Tell what happens at a place of the route, and which ways lead on; `chosen` is the one taken."""
        self._title.setText(" ".join(trail.flow.title[:200].split()))
        self._line.setText(self.tr("line {0}").format(trail.flow.line))
        self.sentence.setText(self._says.sentence(trail, at))
        if self._route != (trail.flow, trail.route):
            self._route = trail.flow, trail.route
            self._trail = trail
            self._keep_height()
            self._name_steps(trail)
        self._count.setText(f"{at + 1} / {len(trail.route)}")
        self.scale.show_step(at)
        self._back.setEnabled(at > 0)
        self._on.setEnabled(at < len(trail.route) - 1)
        self._show_ways(trail, ways, chosen)

    def _show_ways(self, trail: Trail, ways: tuple[Edge, ...], chosen: int) -> None:
        for button in self.ways:
            self._lower.removeWidget(button)
            button.deleteLater()
        self.ways = []
        for number, edge in enumerate(ways):
            text = f"{number + 1}  {self._says.choice(trail, edge)}"
            button = QPushButton(_shortened(text).replace("&", "&&"))
            button.setProperty("role", "chip")
            button.setProperty("way", number)
            button.setCheckable(True)
            button.setChecked(number == chosen)
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._on_way)
            self._lower.addWidget(button)
            self.ways.append(button)

    def _name_steps(self, trail: Trail) -> None:
        names = tuple(self._says.name(trail, place) for place in range(len(trail.route)))
        forks = frozenset(
            place for place, step in enumerate(trail.route) if step >= 0 and len(trail.graph.ways[step]) > 1
        )
        self.scale.set_route(names, forks)

    def _keep_height(self) -> None:
        """Leave room for the longest sentence of the route: else the map would jump from step to step."""
        if self._trail is None:
            return
        trail = self._trail
        said = [self._says.sentence(trail, place) for place in range(len(trail.route))]
        most = 0
        for sentence in sorted(said, key=len)[-MOST_MEASURED:]:
            self._ruler.setText(sentence)
            most = max(most, self._ruler.heightForWidth(self.sentence.width()))
        self.sentence.setMinimumHeight(min(most, MOST_LINES * self.sentence.fontMetrics().lineSpacing()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._keep_height()
        return False

    def set_playing(self, on: bool) -> None:
        """Show whether it moves by itself."""
        name = self.tr("Pause") if on else self.tr("Play")
        self.play.setText("❚❚" if on else "▶")
        self.play.setToolTip(name)
        self.play.setAccessibleName(name)

    def set_speed(self, speed: float) -> None:
        """Show how many times as fast as usual it plays."""
        self._speed.setText(f"{speed:g}×")
        self._speed.setAccessibleName(self.tr("Speed: {0} times").format(f"{speed:g}"))

    def _on_scale(self, at: int) -> None:
        self.sought.emit(at)

    def _on_way(self) -> None:
        self.way_chosen.emit(self.sender().property("way"))

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        column = self.layout()
        if column is not None:
            column.setContentsMargins(px(20), px(10), px(16), px(6))
        self._lower.setSpacing(px(8))


def _shortened(text: str) -> str:
    return text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1] + "…"
