"""The room of cards: a list of decks, the card, and what is below it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from studyapp.ui.cards.card import CardPanel
from studyapp.ui.cards.desk import Desk
from studyapp.ui.commands import Command, Target
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from studyapp.errors import StudyappError
    from studyapp.study import Study
    from studyapp.ui.cards.decks import DeckPanel
    from studyapp.ui.cards.failure import FailureStrip
    from studyapp.ui.cards.grades import GradeBar
    from studyapp.ui.cards.notice import NoticePanel

SIDE_WIDTH = 248
NARROW, WIDE, HIGH = 720, 920, 640
"""How wide a card is at least and at most, and how high at most."""
_NO_LIMIT = 16_777_215
BELOW_HEIGHT = 84
LOOK_EVERY_MS = 20_000
"""How often a step that came due or a new day is looked for."""
_ORDINAL_TO_JULIAN = 1_721_425


class CardsView(QWidget):
    """The room; the first picture needs the question alone, `make_ready` builds all else."""

    source_asked = Signal(object)
    """A line number."""
    target_asked = Signal(object)
    message_raised = Signal(object)
    """A sentence."""
    progress_changed = Signal(object)
    """(cards left today, the sentence about them)."""
    card_answered = Signal(object)
    """An `Answered`: the card, what its grade led to (None when it was taken back), and what is left."""
    counts_changed = Signal(object)
    """The `Counts` of what is left today of the whole document."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        clock: "Callable[[], datetime] | None" = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("focusPolicy", "StrongFocus")
        self._theme = theme
        self.desk = Desk(clock, self)
        self._decks: DeckPanel | None = None
        self._grades: GradeBar | None = None
        self._notice: NoticePanel | None = None
        self._failure: FailureStrip | None = None
        self._timer: QTimer | None = None
        # Not painted here: PySide's first pen or brush would cost the first picture 15 ms.
        self._side = QFrame(self)
        self._side.setProperty("role", "side")
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._card = CardPanel(theme, self)
        self._below = QWidget(self)
        self._column = QVBoxLayout()
        self._column.addStretch(1)
        self._column.addWidget(self._progress)
        self._column.addWidget(self._card, 1000)
        self._column.addWidget(self._below)
        self._column.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._side)
        self._row.addStretch(1)
        self._row.addLayout(self._column, 1000)
        self._row.addStretch(1)
        self.desk.changed.connect(self._on_changed)
        self.desk.revealed.connect(self._on_revealed)
        self.desk.answered.connect(self._on_answered)
        self.desk.failed.connect(self._on_failed)
        self.desk.nothing_undone.connect(self._on_nothing_undone)
        self._card.source_clicked.connect(self.show_source)
        self._card.map_clicked.connect(self.show_on_map)
        self._card.undo_clicked.connect(self.desk.undo)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    # What the window asks of a room

    def set_study(self, study: "Study") -> None:
        """Learn this document; the same one read again keeps the card that is shown."""
        self.desk.open(study)

    def commands(self) -> tuple[Command, ...]:
        """What can be done here."""
        from studyapp.ui.cards.room_commands import room_commands

        return room_commands(self)

    def set_projection(self, on: bool) -> None:
        """Show the card alone, or all again."""
        self._side.setVisible(not on)
        self._progress.setVisible(not on)
        if not on:
            self.desk.stop_practice()
        self._take_lengths()

    def focus_start(self) -> None:
        """Let keys reach the card."""
        self.setFocus()

    def make_ready(self) -> None:
        """Build what the first picture did not need."""
        if self._grades is not None:
            return
        from studyapp.ui.cards.decks import DeckPanel
        from studyapp.ui.cards.grades import GradeBar

        self._card.build_rest()
        self._grades = GradeBar(self._theme, self._below)
        self._grades.reveal_asked.connect(self.desk.reveal)
        self._grades.graded.connect(self._on_graded)
        _fill(self._below, self._grades)
        self._decks = DeckPanel(self._theme, self._side)
        self._decks.deck_chosen.connect(self._on_deck_chosen)
        _fill(self._side, self._decks)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.desk.refresh)
        self._timer.start(LOOK_EVERY_MS)
        self._on_changed()

    def close_down(self) -> None:
        """Close the history."""
        if self._timer is not None:
            self._timer.stop()
        self.desk.close()

    def state(self) -> object:
        """What `restore` needs to go on in another language."""
        return self.desk.state()

    def restore(self, state: object) -> None:
        """Go on where a room that was thrown away stood."""
        self.desk.restore(state)

    def show_target(self, target: Target) -> None:
        """Learn a card, or several; go through them where they are not due."""
        self.desk.show_cards(target.value if isinstance(target.value, tuple) else (target.value,))

    # What a person does

    def has_card(self) -> bool:
        """Whether a card is shown."""
        return self.desk.card is not None

    def has_cards(self) -> bool:
        """Whether the deck has cards at all."""
        return self.desk.session is not None and bool(self.desk.session.chosen)

    def can_grade(self) -> bool:
        """Whether a grade is asked for."""
        return self.desk.can_grade

    def is_practising(self) -> bool:
        """Whether the cards are gone through without grading."""
        return self.desk.practice is not None

    def can_step(self) -> bool:
        """Whether a clicker goes from card to card."""
        return self.has_cards() and (self._theme.projection or self.is_practising())

    def grade_again(self) -> None:
        """It was not known."""
        self.desk.grade(1)

    def grade_hard(self) -> None:
        """It was known with effort."""
        self.desk.grade(2)

    def grade_good(self) -> None:
        """It was known."""
        self.desk.grade(3)

    def grade_easy(self) -> None:
        """It was known at once."""
        self.desk.grade(4)

    def show_source(self) -> None:
        """Ask for the line the card stands on."""
        if self.desk.card is not None:
            self.source_asked.emit(self.desk.card.line)

    def show_on_map(self) -> None:
        """Ask for the component that the card is about."""
        from studyapp.links import component_of

        card, study = self.desk.card, self.desk.study
        if card is None or study is None:
            return
        name = component_of(study, card)
        if name is None:
            self.message_raised.emit(self.tr("This card names nothing that is on the map."))
        else:
            self.target_asked.emit(Target("component", name))

    # What follows

    def _on_changed(self) -> None:
        self._take_focus_back()
        card = self.desk.card
        if card is not None:
            self._card.show_question(card)
        elif self.desk.study is not None:
            self._show_notice()
        self._card.setVisible(card is not None)
        self._below.setVisible(card is not None)
        if self._notice is not None:
            self._notice.setVisible(card is None)
        if self._failure is not None and self.desk.failure is not None:
            # The notice in the card's place says so already.
            self._failure.hide()
        if self._grades is not None:
            self._show_counts()
            self._show_rest()

    def _on_revealed(self) -> None:
        self.make_ready()
        self._take_focus_back()
        self._card.show_answer()
        self._show_below()

    def _take_focus_back(self) -> None:
        """From a button that goes: Qt would hand it to the next one, where Space would give a grade."""
        focused = self._below.focusWidget()
        if focused is not None and focused.hasFocus():
            self.setFocus()

    def _show_notice(self) -> None:
        from studyapp.ui.cards.notice import NoticePanel
        from studyapp.ui.cards.sentences import notice_of

        if self._notice is None:
            self._notice = NoticePanel(self._theme, self)
            self._notice.action_chosen.connect(self._on_action_chosen)
            self._column.insertWidget(self._column.indexOf(self._card) + 1, self._notice, 1000)
            self._take_lengths()
        self._notice.show_notice(notice_of(self.desk))

    def _show_counts(self) -> None:
        session = self.desk.session
        if session is not None:
            counts = session.counts
            self._progress.setVisible(bool(session.cards) and not self._theme.projection)
            done = session.done_today
            self._progress.setMaximum(max(1, done + counts.total))
            self._progress.setValue(done)
            self.counts_changed.emit(session.counts_of(session.cards))

    def _show_rest(self) -> None:
        """All that the first picture can do without."""
        from studyapp.ui.cards.sentences import caption
        from studyapp.ui.cards.wording import Wording

        session, study, card = self.desk.session, self.desk.study, self.desk.card
        if session is None or study is None:
            return
        if card is not None:
            self._card.set_caption(caption(card, study.document.page, session, self.desk.practice))
        self._card.set_undoable(session.has_reviews)
        self._show_below()
        self._show_decks()
        counts = session.counts_of(session.cards)
        self.progress_changed.emit((counts.total, Wording().progress(counts)))

    def _show_below(self) -> None:
        grades, session = self._grades, self.desk.session
        if grades is None or session is None:
            return
        if self.desk.can_grade:
            grades.show_grades(session.preview())
        elif self.desk.is_revealed:
            grades.show_reveal(self.tr("Next card"), "")
        else:
            is_first = not (session.has_reviews or self._theme.projection)
            hint = self.tr("Think of the answer, then look. Your grade decides when the card comes back.")
            grades.show_reveal(self.tr("Show the answer"), hint if is_first else "")

    def _show_decks(self) -> None:
        from PySide6.QtCore import QDate

        from studyapp.ui.cards.decks import rows_of

        session, study = self.desk.session, self.desk.study
        if session is not None and study is not None and self._decks is not None:
            self._decks.show_rows(rows_of(study.document.page, session), session.chosen)
            today = QDate.fromJulianDay(session.today + _ORDINAL_TO_JULIAN)
            self._decks.show_forecast(session.forecast(), today)

    def _on_graded(self, grade: object) -> None:
        if isinstance(grade, int):
            self.desk.grade(grade)

    def _on_deck_chosen(self, cards: object) -> None:
        if isinstance(cards, tuple):
            self.desk.choose(cards)
            self.setFocus()

    def _on_action_chosen(self, name: object) -> None:
        from studyapp.ui.cards.sentences import MORE_NEW

        if name == "practise":
            self.desk.practise()
        elif name == "more":
            self.desk.allow_more(MORE_NEW)
        elif name == "all" and self.desk.session is not None:
            self.desk.choose(self.desk.session.cards)
        self.setFocus()

    def _on_answered(self, answered: object) -> None:
        if self._failure is not None:
            self._failure.hide()
        self.card_answered.emit(answered)

    def _on_failed(self, error: "StudyappError") -> None:
        """Say it here, where it stays: an answer that was not kept must not go by unseen."""
        from studyapp.ui.cards.failure import FailureStrip

        if self._failure is None:
            self._failure = FailureStrip(self._theme, self)
            self._column.insertWidget(1, self._failure)
            self._fit()
        self._failure.show_error(error)

    def _on_nothing_undone(self, nothing: object) -> None:
        if nothing:
            self.message_raised.emit(self.tr("There is no answer to take back."))
        else:
            self.message_raised.emit(self.tr("Taken back; its card no longer stands in the document."))

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The card grows with the window up to lines that can be read; a class sees nothing else."""
        px = self._theme.px
        width = max(px(NARROW), min(px(WIDE), (self.width() - px(SIDE_WIDTH)) * 6 // 10))
        height = px(HIGH)
        if self._theme.projection:
            width = height = _NO_LIMIT
        for part in (self._progress, self._card, self._below, self._notice, self._failure):
            if part is not None:
                part.setMaximumWidth(width)
        for part in (self._card, self._notice):
            if part is not None:
                part.setMaximumHeight(height)

    def _take_lengths(self) -> None:
        px, is_projected = self._theme.px, self._theme.projection
        self._side.setFixedWidth(px(SIDE_WIDTH))
        self._progress.setFixedHeight(px(4))
        self._below.setFixedHeight(px(BELOW_HEIGHT))
        margin = px(16) if is_projected else px(32)
        self._column.setContentsMargins(margin, margin, margin, px(12))
        self._column.setSpacing(px(20) if is_projected else px(24))
        self._fit()


def _fill(place: QWidget, widget: QWidget) -> None:
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    widget.show()
