"""What lies on the desk: the session, the card that is shown, and what a person does to it."""

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.errors import StudyappError
from studyapp.paths import history_file
from studyapp.ui.cards.holdings import Holdings
from studyapp.ui.cards.place import Place, go_to_deck, place_of, standing

if TYPE_CHECKING:
    from datetime import datetime

    from studyapp.cards.history.undoing import Last
    from studyapp.cards.learning.cram import Cram
    from studyapp.cards.model import Card
    from studyapp.library.library import Library
    from studyapp.settings import SettingsFile
    from studyapp.study import Study


class Desk(Holdings):
    """The learning itself, without a widget: every change is told by a signal."""

    changed = Signal()
    """Another card is shown, or none."""
    uncovered = Signal()
    """One gap more of the shown card is filled in."""
    revealed = Signal()
    """The answer of the shown card is shown."""
    answered = Signal(object)
    """An `Answered`."""
    undone = Signal(object)
    """An `Answered` of what was taken back (`taken_back` says more); None where there was nothing."""
    undo_asked = Signal(object)
    """The `Last` of an earlier day: `undo` takes it back when it is called again."""
    marked = Signal(object)
    """(what was done: bury, suspend, resume or reset; to how many cards)."""
    practised = Signal(object)
    """How often a card was not known when all were gone through."""

    def __init__(
        self,
        settings: "SettingsFile | None" = None,
        clock: "Callable[[], datetime] | None" = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(settings, clock, parent)
        self.tied.connect(self.reload)
        self._shown_at = 0.0
        self._undo_asked = ""
        """The entry of the log of which was asked whether to take it back."""
        self.taken_back: Last | None = None
        """What was taken back last."""
        self.practice: Cram | None = None
        self.is_revealed = False
        self.filled = 0
        """How many gaps of the shown card are filled in before its answer is shown."""

    # What a page may ask for

    @property
    def card(self) -> "Card | None":
        """The card that is shown."""
        if self.practice is not None:
            return self.practice.current
        if self._session is None and self._is_untouched() and self.study is not None:
            # The first picture need not wait for a session to say which card is the first.
            return self.study.deck.cards[0]
        return self.session.current if self.session is not None else None

    def _is_untouched(self) -> bool:
        """Whether nothing was ever answered, so that the document's first card is the first to learn."""
        return (
            self.failure is None
            and self.library is None
            and self.study is not None
            and bool(self.study.deck.cards)
            and not (self.learning.cloze_apart and self.study.deck.cards[0].kind == "cloze")
            and self.learning.new_order == "document"
            and self.learning.new_per_day > 0
            and not os.path.exists(history_file())
        )

    @property
    def shown(self) -> "Card | None":
        """The card as it is shown this time."""
        card, study, session = self.card, self.study, self.session if self._is_whole else None
        if card is None or study is None or session is None or card.origin == "written":
            return card
        from studyapp.ui.cards.supply import as_shown

        answers = self.practice.answers if self.practice is not None else 0
        showing = session.state(card).reps + 1000 * answers
        return as_shown(study, card, showing, self.values.gb_per_tb)

    @property
    def can_grade(self) -> bool:
        """Whether a grade is asked for; while practising whether it was known is one, too."""
        return self.is_revealed and self.card is not None

    # What is opened

    def open(self, study: "Study") -> None:
        """Learn this document; in the same one read again a person stays in place."""
        is_same = self.study is not None and self.study.path == study.path
        is_same = is_same or (self.library is not None and self._session is not None)
        place = self._place() if is_same else None
        self.study, self._session, self.failure = study, None, None
        if place is None or not self._return_to(place):
            self._go_on()

    def set_library(self, library: "Library | None") -> None:
        """Learn a folder, the same one after more of it was read, or (None) the document alone."""
        if library is self.library and library is None:
            return
        is_other = library is not self.library
        self.library = library
        if self.study is None or (self._session is None and not self._is_whole):
            return
        if is_other:
            self._session, self.failure = None, None
            self._go_on()
        else:
            self.reload()

    def make_whole(self) -> None:
        """Take up what the first picture did not wait for: queries, histories from elsewhere, any drills."""
        if not self._is_whole:
            self._is_whole = True
            if self._session is not None:
                self.reload()

    def take_up_drills(self) -> None:
        """The document is read whole, so that drills can be made without a wait."""
        if self._is_whole and self._session is not None and self.learning.drills:
            self.reload()

    def reload(self) -> None:
        """Begin the session anew where a person is: the history, or how they want to learn, is another."""
        if self.study is not None:
            self.open(self.study)

    def look_again(self) -> None:
        """As `reload`, and look anew which cards have a history."""
        if self._arrivals is not None:
            self._arrivals.forget()
        self.reload()

    # What a person does

    def reveal(self) -> None:
        """Show the next gap, or the answer; while practising, then the next card."""
        if self.is_revealed or self.filled + 1 >= self.gaps:
            self.reveal_all()
        else:
            self.filled += 1
            self.uncovered.emit()

    def reveal_all(self) -> None:
        """Show the answer; while practising, then the next card."""
        if self.card is None:
            return
        if not self.is_revealed:
            self.is_revealed = True
            self.revealed.emit()
        elif self.practice is not None:
            self._practised(knew=True)

    @property
    def gaps(self) -> int:
        """How many gaps the shown card has that are filled in one after another."""
        card = self.card
        if card is None or card.kind != "cloze":
            return 0
        from studyapp.cards.items import gaps

        return gaps(card)

    def grade(self, grade: int) -> None:
        """Grade the card, 1 (again) to 4 (easy), and show the next; nothing before its answer was shown."""
        session = self.session
        if session is None or not self.can_grade:
            return
        if self.practice is not None:
            self._practised(knew=grade > 1)
            return
        try:
            answered = session.answer(grade, round((monotonic() - self._shown_at) * 1000))
        except StudyappError as error:
            self._fail(error)
            return
        self._go_on()
        self.answered.emit(answered)

    def undo(self) -> None:
        """Take back what was done last, and show its card; what is of an earlier day, when asked twice."""
        session = self.session
        if session is None:
            return
        from studyapp.cards.history.undoing import last

        try:
            self.taken_back = done = last(self.history, session.pool.pages)
            if done is not None and done.day < session.now.day and done.id != self._undo_asked:
                self._undo_asked = done.id
                self.undo_asked.emit(done)
                return
            undone = session.undo()
        except StudyappError as error:
            self._fail(error)
            return
        if undone is not None:
            self._go_on()
        self.undone.emit(undone)

    def let_stand(self) -> None:
        """Not to take back what was asked about."""
        self._undo_asked = ""

    def holding(self, batches: "Sequence[str]") -> "tuple[str, ...]":
        """Those of some batches that were not taken back."""
        from studyapp.cards.history.undoing import holding

        try:
            return holding(self.history, batches)
        except StudyappError as error:
            self._fail(error)
            return ()

    def mark(self, action: str, cards: "Sequence[Card]") -> None:
        """Bury cards until the next study day, suspend or resume them, or reset them to new ones."""
        session = self.session
        if session is None or not cards:
            return
        marks = {
            "bury": session.bury,
            "suspend": session.suspend,
            "resume": session.resume,
            "reset": session.reset,
        }
        try:
            count = marks[action](cards)
        except StudyappError as error:
            self._fail(error)
            return
        self._go_on()
        self.marked.emit((action, count))

    def take_back(self, batches: "Sequence[str]") -> None:
        """Take back what was done in these batches."""
        from studyapp.cards.schedule import moment

        try:
            for batch in batches:
                self.history.undo_batch(batch, moment(self.clock(), self.learning.rollover))
        except StudyappError as error:
            self._fail(error)
        self.reload()

    def choose(self, deck: "str | Sequence[Card]") -> None:
        """Learn this deck of the pool only, or these cards; "" is all."""
        with self._telling():
            if self.session is not None:
                self.session.choose(deck)
                self._go_on()

    def allow_more(self, new: int) -> None:
        """Let more new cards in today."""
        with self._telling():
            if self.session is not None:
                self.session.allow_more(new)
                self._go_on()

    def show_cards(self, keys: "Sequence[object]") -> None:
        """Learn these cards if they wait today; else go through them."""
        with self._telling():
            cards = [card for key in keys if (card := self.find(key)) is not None]
            if self.session is None or not cards:
                return
            if len(cards) == 1 and self.session.bring(cards[0]):
                self._go_on()
            elif len(cards) > 1 and self.session.counts_of(cards).total:
                self.choose(cards)
            else:
                self.practise(tuple(cards))

    def practise(self, cards: "tuple[Card, ...]" = (), known: int = 0) -> None:
        """Go through the deck from the shown card on, or through some cards, without grading.

        `known` others were known before.
        """
        from studyapp.cards.learning.cram import Cram

        with self._telling():
            cards = (cards or tuple(self.session.chosen)) if self.session is not None else ()
            first = cards.index(self.card) if self.card in cards else 0
            if cards:
                self._go_on(Cram((*cards[first:], *cards[:first]), known))

    def stop_practice(self) -> None:
        """Go on learning."""
        if self.practice is not None:
            self._go_on()

    def step_on(self) -> None:
        """Reveal; once revealed, show the deck's next card without grading this one."""
        if not self.is_revealed:
            self.reveal()
            return
        if self.practice is None:
            self.practise()
        self._practised(knew=True, around=True)

    def step_back(self) -> None:
        """Hide the answer; where it is hidden, show the card before."""
        if not self.is_revealed and self.practice is not None:
            self.practice.back()
        self._go_on(self.practice)

    def _practised(self, *, knew: bool, around: bool = False) -> None:
        """On to the next card; after the last one back to learning, or `around` to the first."""
        cram = self.practice
        if cram is None:
            return
        if cram.answer(knew) is not None:
            self._go_on(cram)
        elif around:
            self._go_on()
            self.practise()
        else:
            self._go_on()
            self.practised.emit(cram.missed)

    def refresh(self) -> None:
        """Take notice of a new day or of a step that came due, unless somebody is thinking."""
        if self.practice is not None or self.is_revealed:
            return
        with self._telling():
            if self.session is not None and self.session.refresh():
                self._go_on()

    # Places

    def state(self) -> object:
        """What `restore` needs to go on in another room."""
        return self._place()

    def restore(self, state: object) -> None:
        """Go on where a room that was thrown away stood."""
        if isinstance(state, Place):
            self._return_to(state)

    def _place(self) -> Place:
        return place_of(self._choices, self._session, self.card, self.is_revealed, self.practice)

    def _return_to(self, place: Place) -> bool:
        """Go to the place, as far as its cards still stand; whether there is a session to go on with."""
        session = self.session
        if session is None:
            return False
        go_to_deck(self.choices, session, place)
        shown = session.pool.find(place.card) if place.card is not None else None
        practised = standing(session.pool, place.practice)
        if practised:
            self.practise(practised, place.known)
        else:
            if shown is not None:
                session.bring(shown)
            self._go_on()
        if place.is_revealed and shown is not None and self.card == shown:
            self.reveal_all()
        return True

    def _go_on(self, practice: "Cram | None" = None) -> None:
        self.practice = practice
        self.is_revealed = False
        self.filled = 0
        self._undo_asked = ""
        self._shown_at = monotonic()
        self.changed.emit()

    @contextmanager
    def _telling(self) -> Generator[None]:
        """Where the history or the folder fails meanwhile, tell it, and begin the session anew."""
        try:
            yield
        except StudyappError as error:
            self._session = None
            self._fail(error)

    def _fail(self, error: StudyappError) -> None:
        self.failed.emit(error)
        self._go_on()
