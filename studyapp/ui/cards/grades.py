"""What is below the card: the button that reveals, then the four grades with the intervals they give."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studyapp.cards.schedule import AGAIN, GOOD, GRADES, Outcome
from studyapp.ui.cards.buttons import KeyButton
from studyapp.ui.cards.wording import Wording
from studyapp.ui.theme import Theme


class GradeBar(QWidget):
    """One row: `reveal_asked`, or `graded` with 1 (again) to 4 (easy)."""

    reveal_asked = Signal()
    graded = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.reveal = KeyButton(theme, "primary", self)
        self.reveal.clicked.connect(self.reveal_asked)
        self._hint = QLabel(self)
        self._hint.setProperty("role", "caption")
        self.buttons = tuple(KeyButton(theme, "grade", self) for _ in GRADES)
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        self._row.addWidget(self.reveal)
        for button in self.buttons:
            self._row.addWidget(button, 4)
            button.clicked.connect(self._on_clicked)
        self._row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(self._hint)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self._take_lengths()
        theme.changed.connect(self._take_lengths)
        self.show_reveal("", "")

    def show_reveal(self, words: str, hint: str, key: str = "Space") -> None:
        """Before the answer: the one button, and where it helps a hint below it."""
        self.reveal.set_words(words or self.tr("Show the answer"), key)
        self._show(revealed=False)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def show_grades(self, outcomes: Sequence[Outcome], suggested: int = GOOD) -> None:
        """After it: the grades, each with the interval it gives; the one that is suggested stands out."""
        for button, outcome, name in zip(self.buttons, outcomes, grade_names(), strict=True):
            button.favoured = outcome.grade == suggested
            button.set_words(name, str(outcome.grade), Wording().interval(outcome.interval))
        self._show(revealed=True)
        self._hint.hide()

    def show_practice(self) -> None:
        """After it, where nothing is graded: whether it was known."""
        again, known = self.buttons[AGAIN - 1], self.buttons[GOOD - 1]
        again.set_words(self.tr("Not known"), str(AGAIN), self.tr("comes again soon"))
        known.set_words(self.tr("Known"), str(GOOD), self.tr("done"))
        again.favoured, known.favoured = False, True
        self._show(revealed=True)
        for button in self.buttons:
            button.setVisible(button in (again, known))
        self._hint.hide()

    def _show(self, revealed: bool) -> None:
        self.reveal.setVisible(not revealed)
        for button in self.buttons:
            button.setVisible(revealed)
        for at in (0, self._row.count() - 1):
            self._row.setStretch(at, 0 if revealed else 1)

    def _on_clicked(self) -> None:
        self.graded.emit(self.buttons.index(self.sender()) + 1)

    def _take_lengths(self) -> None:
        self._row.setSpacing(self._theme.px(12))
        self._column.setSpacing(self._theme.px(8))


def grade_names() -> tuple[str, str, str, str]:
    """The four grades in the person's language."""
    return (
        QCoreApplication.translate("Grades", "Again"),
        QCoreApplication.translate("Grades", "Hard"),
        QCoreApplication.translate("Grades", "Good"),
        QCoreApplication.translate("Grades", "Easy"),
    )
