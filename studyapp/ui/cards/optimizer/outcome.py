"""What a fit came to: two figures before and after, what they mean, and the choice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.cards.fitting.optimizer import Fit
from studyapp.ui.theme import Theme


class Outcome(QFrame):
    """A table of two rows, a sentence, and buttons to adopt the weights or to leave them."""

    adopted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._theme = theme
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.table = QGridLayout()
        self.cells: dict[tuple[int, int], QLabel] = {}
        for row in range(3):
            for column in range(3):
                cell = QLabel(self)
                cell.setProperty("role", "caption" if row == 0 else "muted" if column == 0 else "heading")
                self.cells[row, column] = cell
                self.table.addWidget(cell, row, column)
        self.table.setColumnStretch(3, 1)
        self.adopt_button = QPushButton(self)
        self.adopt_button.setProperty("role", "primary")
        self.adopt_button.clicked.connect(self.adopted)
        self.leave_button = QPushButton(self)
        self.leave_button.clicked.connect(self.left)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.adopt_button)
        self._buttons.addWidget(self.leave_button)
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.sentence)
        self._column.addLayout(self.table)
        self._column.addLayout(self._buttons)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def show_fit(self, fit: Fit) -> None:
        """Show what a fit came to."""
        self.sentence.setText(self._sentence(fit))
        rows = (
            ("", self.tr("in use"), self.tr("fitted")),
            (
                self.tr("Off on average (RMSE)"),
                f"{100 * fit.before.rmse:.2f} %",
                f"{100 * fit.after.rmse:.2f} %",
            ),
            (self.tr("Log loss"), f"{fit.before.log_loss:.4f}", f"{fit.after.log_loss:.4f}"),
        )
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self.cells[row, column].setText(text)
        for row in (1, 2):
            name, before, after = rows[row]
            self.cells[row, 2].setAccessibleName(
                self.tr("{0}: {1} in use, {2} fitted").format(name, before, after)
            )
        self.adopt_button.setText(self.tr("Adopt"))
        self.adopt_button.setVisible(fit.is_better)
        self.leave_button.setText(self.tr("Leave as it is") if fit.is_better else self.tr("Good to know"))

    def focus_choice(self) -> None:
        """Put the keyboard on what is most likely wanted."""
        (self.leave_button if self.adopt_button.isHidden() else self.adopt_button).setFocus()

    def _sentence(self, fit: Fit) -> str:
        if not fit.judged:
            return self.tr(
                "All reviews are of one day, so there are none to judge a fit by. Try again after a few days."
            )
        judged = self.tr("Judged by your latest %n review(s), which the fit had not seen:", "", fit.judged)
        if fit.is_better:
            verdict = self.tr(
                "fitted weights predict better what you recall, by more than chance. Less is better."
            )
        else:
            verdict = self.tr("your present weights predict them as well, so they stay.")
        return f"{judged} {verdict}"

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(24), px(20), px(24), px(20))
        self._column.setSpacing(px(12))
        self.table.setHorizontalSpacing(px(28))
        self.table.setVerticalSpacing(px(4))
        self._buttons.setSpacing(px(8))
