"""The page one learns on: the card, what is below it, and what stands in its place."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from studyapp.ui.cards.card import CardPanel
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from studyapp.errors import StudyappError
    from studyapp.ui.cards.desk import Desk
    from studyapp.ui.cards.failure import FailureStrip
    from studyapp.ui.cards.grades import GradeBar
    from studyapp.ui.cards.notice import NoticePanel
    from studyapp.ui.cards.wording import Wording

NARROW, WIDE, HIGH = 720, 920, 640
"""How wide a card is at least and at most, and how high at most."""
_NO_LIMIT = 16_777_215
BELOW_HEIGHT = 84


class LearnPage(QWidget):
    """What lies on the desk; the first picture needs the question alone, `make_ready` builds all else."""

    deck_asked = Signal(object)
    """The name of a deck."""
    source_asked = Signal()
    map_asked = Signal()

    def __init__(self, theme: Theme, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("focusPolicy", "StrongFocus")
        self._theme = theme
        self._desk = desk
        self._grades: GradeBar | None = None
        self.notice: NoticePanel | None = None
        self._failure: FailureStrip | None = None
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self.card = CardPanel(theme, self)
        self._below = QWidget(self)
        self._column = QVBoxLayout()
        self._column.addStretch(1)
        self._column.addWidget(self._progress)
        self._column.addWidget(self.card, 1000)
        self._column.addWidget(self._below)
        self._column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addStretch(1)
        row.addLayout(self._column, 1000)
        row.addStretch(1)
        desk.uncovered.connect(self._on_uncovered)
        desk.revealed.connect(self._on_revealed)
        desk.answered.connect(self._on_answered)
        desk.failed.connect(self._on_failed)
        self.card.source_clicked.connect(self.source_asked)
        self.card.map_clicked.connect(self.map_asked)
        self.card.undo_clicked.connect(desk.undo)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    @property
    def is_ready(self) -> bool:
        """Whether all is built."""
        return self._grades is not None

    def make_ready(self) -> None:
        """Build what the first picture did not need."""
        if self._grades is not None:
            return
        from studyapp.ui.cards.grades import GradeBar

        self.card.build_rest()
        self._grades = GradeBar(self._theme, self._below)
        self._grades.reveal_asked.connect(self._desk.reveal)
        self._grades.graded.connect(self._on_graded)
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._grades)
        self._grades.show()

    def show_card(self) -> None:
        """Show what lies on the desk now: the question, or why there is none."""
        self._take_focus_back()
        card = self._desk.card
        if card is not None:
            self.card.show_question(card)
        elif self._desk.study is not None:
            self._show_notice()
        self.card.setVisible(card is not None)
        self._below.setVisible(card is not None)
        if self.notice is not None:
            self.notice.setVisible(card is None)
        if self._failure is not None and self._desk.failure is not None:
            # The notice in the card's place says so already.
            self._failure.hide()
        if self._grades is not None:
            self._show_rest()

    @cached_property
    def wording(self) -> "Wording":
        """Counts and intervals in words."""
        from studyapp.ui.cards.wording import Wording

        return Wording(self)

    def set_projection(self, on: bool) -> None:
        """Show the card alone, or all again."""
        self._progress.setVisible(not on)
        self._take_lengths()

    def _show_rest(self) -> None:
        """All that the first picture can do without."""
        from studyapp.ui.cards.sentences import caption

        session, study, card = self._desk.session, self._desk.study, self._desk.card
        if session is None or study is None:
            return
        counts = session.counts
        self._progress.setVisible(self._desk.has_cards and not self._theme.projection)
        done = session.done_today
        self._progress.setMaximum(max(1, done + counts.total))
        self._progress.setValue(done)
        if card is not None:
            self.card.set_caption(caption(card, study.document.page, session, self._desk.practice))
        self.card.set_undoable(session.has_reviews)
        self._show_below()

    def _show_below(self) -> None:
        grades, session = self._grades, self._desk.session
        if grades is None or session is None:
            return
        if self._desk.can_grade:
            grades.show_grades(session.preview())
        elif self._desk.is_revealed:
            grades.show_reveal(self.tr("Next card"), "")
        else:
            is_first = not (session.has_reviews or self._theme.projection)
            hint = self.tr("Think of the answer, then look. Your grade decides when the card comes back.")
            gaps = self._desk.gaps
            words = (
                self.tr("Show the next gap") if self._desk.filled + 1 < gaps else self.tr("Show the answer")
            )
            grades.show_reveal(words, hint if is_first else "")

    def _show_notice(self) -> None:
        from studyapp.ui.cards.notice import NoticePanel
        from studyapp.ui.cards.sentences import notice_of

        if self.notice is None:
            self.notice = NoticePanel(self._theme, self)
            self.notice.action_chosen.connect(self._on_action_chosen)
            self._column.insertWidget(self._column.indexOf(self.card) + 1, self.notice, 1000)
            self._take_lengths()
        self.notice.show_notice(notice_of(self._desk))

    def _take_focus_back(self) -> None:
        """From a button that goes: Qt would hand it to the next one, where Space would give a grade."""
        focused = self._below.focusWidget()
        if focused is not None and focused.hasFocus():
            self.setFocus()

    def _on_uncovered(self) -> None:
        self.make_ready()
        self._take_focus_back()
        self.card.show_gaps(self._desk.filled)
        self._show_below()

    def _on_revealed(self) -> None:
        self.make_ready()
        self._take_focus_back()
        self.card.show_answer()
        self._show_below()

    def _on_graded(self, grade: object) -> None:
        if isinstance(grade, int):
            self._desk.grade(grade)

    def _on_action_chosen(self, name: object) -> None:
        from studyapp.ui.cards.sentences import MORE_NEW

        if name == "practise":
            self._desk.practise()
        elif name == "more":
            self._desk.allow_more(MORE_NEW)
        elif name == "all":
            self.deck_asked.emit("")
        self.setFocus()

    def _on_answered(self, answered: object) -> None:
        if self._failure is not None:
            self._failure.hide()

    def _on_failed(self, error: "StudyappError") -> None:
        """Say it here, where it stays: an answer that was not kept must not go by unseen."""
        from studyapp.ui.cards.failure import FailureStrip

        if self._failure is None:
            self._failure = FailureStrip(self._theme, self)
            self._column.insertWidget(1, self._failure)
            self._fit()
        self._failure.show_error(error)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The card grows with the window up to lines that can be read; a class sees nothing else."""
        px = self._theme.px
        width = max(px(NARROW), min(px(WIDE), self.width() * 6 // 10))
        height = px(HIGH)
        if self._theme.projection:
            width = height = _NO_LIMIT
        for part in (self._progress, self.card, self._below, self.notice, self._failure):
            if part is not None:
                part.setMaximumWidth(width)
        for part in (self.card, self.notice):
            if part is not None:
                part.setMaximumHeight(height)

    def _take_lengths(self) -> None:
        px, is_projected = self._theme.px, self._theme.projection
        self._progress.setFixedHeight(px(4))
        self._below.setFixedHeight(px(BELOW_HEIGHT))
        margin = px(16) if is_projected else px(32)
        self._column.setContentsMargins(margin, margin, margin, px(12))
        self._column.setSpacing(px(20) if is_projected else px(24))
        self._fit()
