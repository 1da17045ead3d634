"""What lies on the desk: the session, the card that is shown, and what a person does to it."""

import os
from collections.abc import Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.errors import StudyappError
from studyapp.paths import data_dir
from studyapp.ui.cards.holdings import HISTORY_FILE, Holdings
from studyapp.ui.cards.place import Place, Practice, go_to_deck, place_of, size_of, standing

if TYPE_CHECKING:
    from datetime import datetime

    from studyapp.cards.model import Card
    from studyapp.cards.pool import Pool
    from studyapp.cards.session import Session
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
    """An `Answered` of what was taken back; None where there was nothing."""
    marked = Signal(object)
    """(what was done: bury, suspend, resume or reset; to how many cards)."""
    failed = Signal(object)
    """A `StudyappError`: what was asked for did not happen."""

    def __init__(
        self,
        settings: "SettingsFile | None" = None,
        clock: "Callable[[], datetime] | None" = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(settings, clock, parent)
        self._session: Session | None = None
        self._shown_at = 0.0
        self._is_whole = False
        self.study: Study | None = None
        self.failure: StudyappError | None = None
        """Why there is no session."""
        self.practice: Practice | None = None
        self.is_revealed = False
        self.filled = 0
        """How many gaps of the shown card are filled in before its answer is shown."""

    # What a page may ask for

    @property
    def pool(self) -> "Pool | None":
        """Where the session takes its cards from."""
        return self.session.pool if self.session is not None else None

    @property
    def session(self) -> "Session | None":
        """The session, begun when first asked for; None without a document or where `failure` says why."""
        if self._session is None and self.study is not None and self.failure is None:
            self._session = self._begun(self.study)
        return self._session

    @property
    def card(self) -> "Card | None":
        """The card that is shown."""
        if self.practice is not None:
            return self.practice.cards[self.practice.at]
        if self._session is None and self._is_untouched() and self.study is not None:
            # The first picture need not wait for a session to say which card is the first.
            return self.study.deck.cards[0]
        return self.session.current if self.session is not None else None

    def _is_untouched(self) -> bool:
        """Whether nothing was ever answered, so that the document's first card is the first to learn."""
        return (
            self.failure is None
            and self.study is not None
            and bool(self.study.deck.cards)
            and not (self.learning.cloze_apart and self.study.deck.cards[0].kind == "cloze")
            and self.learning.new_order == "document"
            and self.learning.new_per_day > 0
            and not os.path.exists(data_dir(HISTORY_FILE))
        )

    @property
    def has_cards(self) -> bool:
        """Whether the deck that is learned has any cards."""
        if self.session is None:
            return False
        deck = self.session.deck
        return size_of(self.session.pool, deck) > 0 if isinstance(deck, str) else bool(deck)

    @property
    def has_cards_at_all(self) -> bool:
        """Whether there are any cards to learn."""
        return self.pool is not None and size_of(self.pool, "") > 0

    def path_of(self, card: "Card") -> str:
        """The file that a card stands in; "" for none."""
        study = self.study
        return study.path if study is not None and card.page == study.document.page else ""

    @property
    def can_grade(self) -> bool:
        """Whether a grade is asked for."""
        return self.is_revealed and self.practice is None and self.card is not None

    # What is opened

    def open(self, study: "Study") -> None:
        """Learn this document; in the same one read again a person stays in place."""
        is_same = self.study is not None and self.study.path == study.path
        place = self._place() if is_same else None
        self.study, self._session, self.failure = study, None, None
        if place is None or not self._return_to(place):
            self._go_on()

    def make_whole(self) -> None:
        """Take up what the first picture did not wait for: the document's queries as decks."""
        if not self._is_whole:
            self._is_whole = True
            if self._session is not None:
                self.reload()

    def reload(self) -> None:
        """Begin the session anew where a person is: the history, or how they want to learn, is another."""
        if self.study is not None:
            self.open(self.study)

    def find(self, key: object) -> "Card | None":
        """The card with this key, on the open page or elsewhere; or with this (page, key)."""
        pool = self.pool
        if pool is None or self.study is None:
            return None
        if isinstance(key, tuple):
            page, name = key
            return pool.find((str(page), str(name)))
        for page in (self.study.document.page, *pool.pages):
            card = pool.find((page, str(key)))
            if card is not None:
                return card
        return None

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
            self._step(1)

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
        try:
            answered = session.answer(grade, round((monotonic() - self._shown_at) * 1000))
        except StudyappError as error:
            self._fail(error)
            return
        self._go_on()
        self.answered.emit(answered)

    def undo(self) -> None:
        """Take back what was done last, and show its card."""
        if self.session is None:
            return
        try:
            undone = self.session.undo()
        except StudyappError as error:
            self._fail(error)
            return
        if undone is not None:
            self._go_on()
        self.undone.emit(undone)

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

    def choose(self, deck: "str | Sequence[Card]") -> None:
        """Learn this deck of the pool only, or these cards; "" is all."""
        if self.session is not None:
            self.session.choose(deck)
            self._go_on()

    def allow_more(self, new: int) -> None:
        """Let more new cards in today."""
        if self.session is not None:
            self.session.allow_more(new)
            self._go_on()

    def show_cards(self, keys: "Sequence[object]") -> None:
        """Learn these cards if they wait today; else go through them."""
        cards = [card for key in keys if (card := self.find(key)) is not None]
        if self.session is None or not cards:
            return
        if len(cards) == 1 and self.session.bring(cards[0]):
            self._go_on()
        elif len(cards) > 1 and self.session.counts_of(cards).total:
            self.choose(cards)
        else:
            self._go_on(Practice(tuple(cards), 0))

    def practise(self, cards: "tuple[Card, ...]" = ()) -> None:
        """Go through the deck from the shown card on, or through some cards, without grading."""
        if self.session is None:
            return
        cards = cards or tuple(self.session.chosen)
        if cards:
            card = self.card
            self._go_on(Practice(cards, cards.index(card) if card in cards else 0))

    def stop_practice(self) -> None:
        """Go on learning."""
        if self.practice is not None:
            self._go_on()

    def step_on(self) -> None:
        """Reveal; once revealed, show the deck's next card without grading this one."""
        if self.card is not None and not self.is_revealed:
            self.reveal()
        else:
            self._step(1)

    def step_back(self) -> None:
        """Hide the answer; where it is hidden, show the deck's card before."""
        if self.is_revealed:
            self._go_on(self.practice)
        else:
            self._step(-1)

    def refresh(self) -> None:
        """Take notice of a new day or of a step that came due, unless somebody is thinking."""
        if (
            self.session is not None
            and self.practice is None
            and not self.is_revealed
            and self.session.refresh()
        ):
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
        return place_of(self._session, self.card, self.is_revealed, self.practice)

    def _return_to(self, place: Place) -> bool:
        """Go to the place, as far as its cards still stand; whether there is a session to go on with."""
        session = self.session
        if session is None:
            return False
        go_to_deck(session, place)
        shown = session.pool.find(place.card) if place.card is not None else None
        practised = standing(session.pool, place.practice)
        if practised:
            self._go_on(Practice(practised, practised.index(shown) if shown in practised else 0))
        else:
            if shown is not None:
                session.bring(shown)
            self._go_on()
        if place.is_revealed and shown is not None and self.card == shown:
            self.reveal_all()
        return True

    def _go_on(self, practice: Practice | None = None) -> None:
        self.practice = practice
        self.is_revealed = False
        self.filled = 0
        self._shown_at = monotonic()
        self.changed.emit()

    def _fail(self, error: StudyappError) -> None:
        self.failed.emit(error)
        self._go_on()

    def _step(self, by: int) -> None:
        if self.practice is None:
            self.practise()
        if self.practice is not None:
            at = (self.practice.at + by) % len(self.practice.cards)
            self._go_on(self.practice._replace(at=at))

    def _begun(self, study: "Study") -> "Session | None":
        from studyapp.cards.session import Session
        from studyapp.ui.cards.supply import pool_of

        # A damaged history is set aside by the first try; the second begins a new one.
        for _ in range(2):
            try:
                pool = pool_of(study, self.history, self.learning, self._is_whole)
                session = Session(pool, self.history, self.scheduler, self.clock, self.learning)
            except StudyappError as error:
                self.failure = error
                self.failed.emit(error)
            else:
                self.failure = None
                return session
        return None
