"""What is asked below the map, what came of it, and how the round stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.atlas.memory.asking import Round
from studyapp.ui.atlas.tools import tool_button
from studyapp.ui.theme import Theme

MOST_NAMED = 6
"""So many that were missed are named at the end."""


class QuestionStrip(QFrame):
    """Two lines and at most two buttons, the first of which is what one mostly wants."""

    go_on_asked = Signal()
    show_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "bar")
        self._caption = QLabel()
        self._caption.setProperty("role", "caption")
        self.sentence = QLabel()
        self.sentence.setProperty("role", "heading")
        for label in (self._caption, self.sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = QVBoxLayout()
        self._words.addWidget(self._caption)
        self._words.addWidget(self.sentence)
        self.show_it = tool_button(
            self.tr("Show it"), self.tr("Show where it is (Page Down)"), "secondary", self.show_asked
        )
        self.go_on = tool_button("", "", "primary", self.go_on_asked)
        self._close = tool_button("✕", self.tr("End the questions"), "quiet", self.closed)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._words, 1)
        for button in (self.show_it, self.go_on, self._close):
            self._row.addWidget(button)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def ask(self, game: Round, name: str, *, counts: bool) -> None:
        """Ask for a component; `counts` says whether the answer is a review."""
        how = self.tr("counts as a review") if counts else self.tr("practice")
        hint = self.tr("Click it, or go there with the arrow keys and press Enter.")
        self._tell(f"{self._standing(game)} · {how} · {hint}", self.tr("Where is “{0}”?").format(name))
        self.show_it.show()
        self.go_on.hide()

    def answer(self, game: Round, sentence: str) -> None:
        """Say what came of it."""
        self._tell(self._standing(game), sentence)
        self.show_it.hide()
        if len(game.questions) == 1:
            self._offer(self.tr("Done"))
        else:
            is_last = game.at + 1 == len(game.questions)
            self._offer(self.tr("Result") if is_last else self.tr("Next"))

    def finish(self, game: Round) -> None:
        """Say how the round went."""
        found = self.tr("{0} of {1} found.").format(len(game.found), len(game.questions))
        named = ", ".join(game.missed[:MOST_NAMED])
        if len(game.missed) > MOST_NAMED:
            named = f"{named}, +{len(game.missed) - MOST_NAMED}"
        missed = self.tr("Not found: {0}").format(named) if game.missed else self.tr("Nothing was missed.")
        self._tell(missed, found)
        self.show_it.hide()
        if game.later:
            self._offer(self.tr("Go on: %n more", "", len(game.later)))
        else:
            self._offer(self.tr("Ask for those again") if game.missed else self.tr("Once more"))

    def _standing(self, game: Round) -> str:
        where = f"{game.at + 1} / {len(game.questions)}"
        found = self.tr("%n found", "", len(game.found))
        missed = self.tr("%n missed", "", len(game.missed))
        return " · ".join((where, found, missed) if game.missed else (where, found))

    def _tell(self, caption: str, sentence: str) -> None:
        self._caption.setText(caption)
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(caption)

    def _offer(self, text: str) -> None:
        self.go_on.setText(text)
        self.go_on.setAccessibleName(text)
        self.go_on.setToolTip(self.tr("{0} (Space)").format(text))
        self.go_on.show()

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(20), px(8), px(12), px(10))
        self._row.setSpacing(px(8))
        self._words.setSpacing(px(2))
