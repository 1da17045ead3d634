"""The page one learns on: the card, what is below it, and what stands in its place."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from studyapp.ui.cards.card import CardPanel
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from studyapp.cards.history.undoing import Last
    from studyapp.cards.model import Card
    from studyapp.errors import StudyappError
    from studyapp.ui.cards.arrival import News
    from studyapp.ui.cards.desk import Desk
    from studyapp.ui.cards.grades import GradeBar
    from studyapp.ui.cards.notice import NoticePanel
    from studyapp.ui.cards.strip import Strip
    from studyapp.ui.cards.typed_answer import TypedAnswer
    from studyapp.ui.cards.wording import Wording

NARROW, WIDE, HIGH = 720, 920, 640
"""How wide a card is at least and at most, and how high at most."""
_NO_LIMIT = 16_777_215
BELOW_HEIGHT = 84
AGAIN, HARD, GOOD = 1, 2, 3


class LearnPage(QWidget):
    """What lies on the desk; the first picture needs the question alone, `make_ready` builds all else."""

    deck_asked = Signal(object)
    """The name of a deck."""
    source_asked = Signal()
    map_asked = Signal()
    said = Signal(object)
    """A sentence, while another page stands in this one's place."""

    def __init__(self, theme: Theme, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("focusPolicy", "StrongFocus")
        self._theme = theme
        self._desk = desk
        self.grades: GradeBar | None = None
        self.notice: NoticePanel | None = None
        self.strips: dict[str, Strip] = {}
        self._typed: TypedAnswer | None = None
        self._typed_card: tuple[str, str, str] | None = None
        """Page, key and front of the card that the field asks for."""
        self._suggested = GOOD
        self._batches: tuple[str, ...] = ()
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
        desk.arrived.connect(self._on_arrived)
        desk.undo_asked.connect(self._on_undo_asked)
        desk.undone.connect(self._on_undone)
        self.card.source_clicked.connect(self.source_asked)
        self.card.map_clicked.connect(self.map_asked)
        self.card.undo_clicked.connect(desk.undo)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def make_ready(self) -> None:
        """Build what the first picture did not need."""
        if self.grades is not None:
            return
        from studyapp.ui.cards.grades import GradeBar

        self.card.build_rest()
        self.grades = GradeBar(self._theme, self._below)
        self.grades.reveal_asked.connect(self._on_reveal_asked)
        self.grades.graded.connect(self._on_graded)
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grades)
        self.grades.show()

    def show_card(self) -> None:
        """Show what lies on the desk now: the question, or why there is none."""
        self._take_focus_back()
        if "undo" in self.strips:
            self.strips["undo"].hide()
        card = self._desk.shown
        if card is not None:
            self.card.show_question(card)
        elif self._desk.study is not None:
            self._show_notice()
        self.card.setVisible(card is not None)
        self._below.setVisible(card is not None)
        if self.notice is not None:
            self.notice.setVisible(card is None)
        if "error" in self.strips and self._desk.failure is not None:
            # The notice in the card's place says so already.
            self.strips["error"].hide()
        if self.grades is not None:
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

        session, card = self._desk.session, self._desk.card
        if session is None:
            return
        counts = session.counts
        self._progress.setVisible(self._desk.has_cards and not self._theme.projection)
        done = session.done_today
        self._progress.setMaximum(max(1, done + counts.total))
        self._progress.setValue(done)
        self._ask_to_type(self._desk.shown)
        if card is not None:
            self.card.set_caption(caption(card, session, self._desk.practice))
        self.card.set_undoable(session.has_reviews)
        self.show_way_to_map()
        self._show_below()

    def show_way_to_map(self) -> None:
        """Offer the map where it shows what the card is about; not before the document was read whole."""
        study, card = self._desk.study, self._desk.card
        if study is None or card is None or not study.is_whole:
            self.card.set_on_map(False)
            return
        from studyapp.links import component_of

        is_place = card.origin == "generated" and "place" in card.tags
        self.card.set_on_map(is_place or component_of(study, card) is not None)

    def _show_below(self) -> None:
        grades, session = self.grades, self._desk.session
        if grades is None or session is None:
            return
        if self._desk.is_revealed and self._desk.practice is not None:
            if self._theme.projection:
                grades.show_reveal(self.tr("Next card"), "")
            else:
                grades.show_practice()
        elif self._desk.can_grade:
            grades.show_grades(session.preview(), self._suggested)
        else:
            is_first = not (session.has_reviews or self._theme.projection)
            hint = self.tr("Think of the answer, then look. Your grade decides when the card comes back.")
            gaps = self._desk.gaps
            words = (
                self.tr("Show the next gap") if self._desk.filled + 1 < gaps else self.tr("Show the answer")
            )
            if self.focusProxy() is not None:
                grades.show_reveal(self.tr("Compare"), "", "Enter")
            else:
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
        self._let_go_of_field()
        if self._typed is not None:
            self._typed.finish()
            self._typed.setVisible(self._typed.is_compared)
        self.card.show_answer()
        self._show_below()

    def _on_reveal_asked(self) -> None:
        if self._typed is not None and self.focusProxy() is not None:
            self._on_typed(self._typed.typed)
        else:
            self._desk.reveal()

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

    def _on_answered(self, _answered: object) -> None:
        if "error" in self.strips:
            self.strips["error"].hide()

    # Typed answers

    def _ask_to_type(self, card: "Card | None") -> None:
        """Offer a field for the answer where a person wants to type; what was typed for this card stays."""
        is_asked = self._desk.learning.typed and not self._theme.projection and not self._desk.is_revealed
        if not is_asked or card is None or not card.back:
            if self._typed is not None and not self._desk.is_revealed:
                self._typed.hide()
            self._let_go_of_field()
            return
        if self._typed is None:
            from studyapp.ui.cards.typed_answer import TypedAnswer

            self._typed = TypedAnswer(self._theme, self)
            self._typed.entered.connect(self._on_typed)
            self._typed.left.connect(self._on_field_left)
            self.card.set_typed(self._typed)
        asked = (card.page, card.key, card.front)
        if asked != self._typed_card or self._typed.is_compared:
            self._typed.ask()
        self._typed_card = asked
        self._suggested = GOOD
        self._typed.show()
        is_here = self.hasFocus()
        self.setFocusProxy(self._typed.field)
        if is_here:
            self._typed.field.setFocus()

    def _on_typed(self, text: object) -> None:
        from studyapp.cards.learning.typed import compare, wanted_of
        from studyapp.ui.cards.typed_answer import is_flat

        card, desk, typed = self._desk.shown, self._desk, self._typed
        if typed is None or card is None:
            return
        gap = desk.filled if desk.gaps > 1 else None
        is_last = desk.filled + 1 >= desk.gaps
        if is_last:
            # Before the field goes, or Qt hands its focus on to whatever comes next.
            self._let_go_of_field()
        wanted = compare(str(text), wanted_of(card, gap))
        typed.show_comparison(wanted, is_flat=gap is not None or is_flat(card.back_markdown), is_last=is_last)
        self._suggested = GOOD if typed.is_right else HARD if typed.is_close else AGAIN
        desk.reveal()

    def _on_field_left(self) -> None:
        self._let_go_of_field()
        self.setFocus()
        self._show_below()

    def _let_go_of_field(self) -> None:
        if self.focusProxy() is not None:
            had_focus = self.hasFocus()
            self.setFocusProxy(None)  # type: ignore[arg-type] – Qt takes none, its stub does not say so
            if had_focus:
                self.setFocus()

    # What stays in sight above the card

    def _strip(self, name: str) -> "Strip":
        if name not in self.strips:
            from studyapp.ui.cards.strip import Strip

            strip = self.strips[name] = Strip(self._theme, "error" if name == "error" else "notice", self)
            strip.hide()
            if name in ("undo", "notice"):
                strip.asked.connect(self._desk.undo if name == "undo" else self._on_take_back_asked)
            strip.close_button.clicked.connect(self._desk.let_stand)
            self._column.insertWidget(1, strip)
            self._fit()
        return self.strips[name]

    def _on_undo_asked(self, last: "Last") -> None:
        """What Z would take back is of an earlier day: it is asked first, where a person looks."""
        from studyapp.ui.cards.sentences import undo_question

        session = self._desk.session
        sentence = undo_question(last, session.now.day if session is not None else last.day)
        if not self.isVisible():
            self.said.emit(sentence)
            return
        self._strip("undo").show_text(sentence, action=self.tr("Take it back"))

    def _on_undone(self, _undone: object) -> None:
        """Offer to take back only what still holds."""
        strip = self.strips.get("notice")
        if strip is not None and self._batches:
            self._batches = self._desk.holding(self._batches)
            strip.setVisible(strip.isVisible() and bool(self._batches))

    def offer_strip(self) -> "Strip":
        """Where a copy of the history is offered."""
        return self._strip("offer")

    def _on_failed(self, error: "StudyappError") -> None:
        """Say it here, where it stays: an answer that was not kept must not go by unseen."""
        sentence = QCoreApplication.translate("Error", error.template).format(*error.details)
        self._strip("error").show_text(sentence, error.path or "")

    def _on_arrived(self, news: "News") -> None:
        from studyapp.ui.cards.sentences import told

        self._batches = news.batches
        sentences = told(news)
        if sentences:
            action = self.tr("Take it back") if news.batches else ""
            self._strip("notice").show_text(sentences, action=action)
        elif "notice" in self.strips:
            self.strips["notice"].hide()

    def _on_take_back_asked(self) -> None:
        self._desk.take_back(self._batches)

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
        for part in (self._progress, self.card, self._below, self.notice, *self.strips.values()):
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
