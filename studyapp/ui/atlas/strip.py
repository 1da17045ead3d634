"""What happens at a step of a request, in a sentence, and what moves it on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from studyapp.atlas.flow_trail import Trail
from studyapp.atlas.model import Step
from studyapp.ui.atlas.tools import tool_button
from studyapp.ui.theme import Theme


class FlowStrip(QFrame):
    """The sentence of the step that is shown, and buttons to go on and back."""

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
        self._back = tool_button("‹", self.tr("Previous step"), "secondary", self.back_asked)
        self.play = tool_button("▶", self.tr("Play"), "primary", self.play_asked)
        self._on = tool_button("›", self.tr("Next step"), "secondary", self.on_asked)
        self._close = tool_button("✕", self.tr("Close the flow"), "quiet", self.closed)
        for button in (self._back, self.play, self._on, self._close):
            row.addWidget(button)

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
