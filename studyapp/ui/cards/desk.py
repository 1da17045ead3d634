"""What lies on the desk: the session, the card that is shown, and what a person does to it."""

import os
from itertools import takewhile
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from studyapp.errors import StudyappError
from studyapp.paths import data_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from studyapp.cards.history import History
    from studyapp.cards.model import Card
    from studyapp.cards.session import Session
    from studyapp.settings import Learning, Settings, SettingsFile
    from studyapp.study import Study

HISTORY_FILE = "history.db"
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4


class Practice(NamedTuple):
    """Cards gone through without grading: the schedule does not change."""

    cards: "tuple[Card, ...]"
    at: int


class Place(NamedTuple):
    """Where a person is, in keys of cards, so that it holds for the document read again."""

    chosen: tuple[str, ...]
    """The cards that are learned."""
    headings: tuple[str, ...] | None
    """Where those are just the cards under these headings, the headings."""
    card: str
    is_revealed: bool
    practice: tuple[str, ...]


class Desk(QObject):
    """The learning itself, without a widget: every change is told by a signal."""

    changed = Signal()
    """Another card is shown, or none."""
    revealed = Signal()
    """The answer of the shown card is shown."""
    answered = Signal(object)
    """An `Answered`."""
    failed = Signal(object)
    """A `StudyappError`: what was asked for did not happen."""
    nothing_undone = Signal(object)
    """True where there was no answer to take back, False where the card of the answer is gone."""

    def __init__(
        self,
        settings: "SettingsFile | None" = None,
        clock: "Callable[[], datetime] | None" = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self._values: Settings | None = None
        self._clock = clock
        self._history: History | None = None
        self._session: Session | None = None
        self._shown_at = 0.0
        self.study: Study | None = None
        self.failure: StudyappError | None = None
        """Why there is no session."""
        self.practice: Practice | None = None
        self.is_revealed = False

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
        if (
            self._session is None
            and self.study is not None
            and self.study.deck.cards
            and self._is_untouched()
        ):
            # The first picture need not wait for a session to say which card is the first.
            return self.study.deck.cards[0]
        return self.session.current if self.session is not None else None

    def _is_untouched(self) -> bool:
        """Whether nothing was ever answered."""
        return self.failure is None and not os.path.exists(data_dir(HISTORY_FILE))

    @property
    def values(self) -> "Settings":
        """The settings as they hold now."""
        from studyapp.settings import Settings

        return self.settings.values if self.settings is not None else self._values or Settings()

    def keep(self, values: "Settings") -> None:
        """Let settings hold from now on; raises UnwritableFile where they hold but could not be kept."""
        self._values = values
        if self.settings is not None:
            self.settings.change(values)

    @property
    def learning(self) -> "Learning":
        """How the person wants to learn."""
        return self.values.learning

    @property
    def clock(self) -> "Callable[[], datetime]":
        """What tells the time."""
        from studyapp.cards.session import local_now

        return self._clock or local_now

    @property
    def parameters(self) -> tuple[float, ...]:
        """The weights that the schedule is reckoned with."""
        from studyapp.cards.schedule import Scheduler

        return Scheduler().parameters

    @property
    def can_grade(self) -> bool:
        """Whether a grade is asked for."""
        return self.is_revealed and self.practice is None and self.card is not None

    def open(self, study: "Study") -> None:
        """Learn this document; in the same one read again a person stays in place."""
        is_same = self.study is not None and self.study.path == study.path
        place = self._place() if is_same else None
        self.study, self._session, self.failure = study, None, None
        if place is None or not self._return_to(place):
            self._go_on()

    def find(self, key: object) -> "Card | None":
        """The card of the document with this key."""
        cards = self.session.cards if self.session is not None else ()
        return next((card for card in cards if card.key == key), None)

    def reveal(self) -> None:
        """Show the answer; while practising, then the next card."""
        if self.card is None:
            return
        if not self.is_revealed:
            self.is_revealed = True
            self.revealed.emit()
        elif self.practice is not None:
            self._step(1)

    def grade(self, grade: int) -> None:
        """Grade the card, 1 (again) to 4 (easy), and show the next; nothing before its answer was shown."""
        session = self.session
        if session is None or not self.can_grade:
            return
        try:
            answered = session.answer(grade, round((monotonic() - self._shown_at) * 1000))
        except StudyappError as error:
            self.failed.emit(error)
            self._go_on()
            return
        self._go_on()
        self.answered.emit(answered)

    def grade_again(self) -> None:
        """It was not known."""
        self.grade(AGAIN)

    def grade_hard(self) -> None:
        """It was known with effort."""
        self.grade(HARD)

    def grade_good(self) -> None:
        """It was known."""
        self.grade(GOOD)

    def grade_easy(self) -> None:
        """It was known at once."""
        self.grade(EASY)

    def undo(self) -> None:
        """Take the last answer back and show its card."""
        if self.session is None:
            return
        try:
            undone = self.session.undo()
        except StudyappError as error:
            self.failed.emit(error)
            return
        if undone is None or undone.card is None:
            self.nothing_undone.emit(undone is None)
        if undone is not None:
            self._go_on()
            self.answered.emit(undone)

    def choose(self, cards: "Sequence[Card]") -> None:
        """Learn these cards only."""
        if self.session is not None:
            self.session.choose(cards)
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
        if self.session is None or not (cards or self.session.chosen):
            return
        cards = cards or tuple(self.session.chosen)
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

    def reload(self) -> None:
        """Begin the session anew where a person is: the history, or how they want to learn, is another."""
        if self.study is not None:
            self.open(self.study)

    def state(self) -> object:
        """What `restore` needs to go on in another room."""
        return self._place()

    def restore(self, state: object) -> None:
        """Go on where a room that was thrown away stood."""
        if isinstance(state, Place):
            self._return_to(state)

    def close(self) -> None:
        """Close the history."""
        if self._history is not None:
            self._history.close()

    def _place(self) -> Place:
        card = self.card
        chosen = self._session.chosen if self._session is not None else ()
        return Place(
            tuple(card.key for card in chosen),
            _headings(self._session) if self._session is not None else (),
            card.key if card is not None else "",
            self.is_revealed,
            tuple(card.key for card in self.practice.cards) if self.practice is not None else (),
        )

    def _return_to(self, place: Place) -> bool:
        """Go to the place, as far as its cards still stand; whether there is a session to go on with."""
        session = self.session
        if session is None:
            return False
        by_key = {card.key: card for card in session.cards}
        under = _under(session.cards, place.headings) if place.headings is not None else ()
        session.choose(under or tuple(_named(by_key, place.chosen)) or session.cards)
        shown = by_key.get(place.card)
        practised = tuple(_named(by_key, place.practice))
        if practised:
            self._go_on(Practice(practised, practised.index(shown) if shown in practised else 0))
        else:
            if shown is not None:
                session.bring(shown)
            self._go_on()
        if place.is_revealed and shown is not None and self.card is shown:
            self.reveal()
        return True

    def _go_on(self, practice: Practice | None = None) -> None:
        self.practice = practice
        self.is_revealed = False
        self._shown_at = monotonic()
        self.changed.emit()

    def _step(self, by: int) -> None:
        if self.practice is None:
            self.practise()
        if self.practice is not None:
            at = (self.practice.at + by) % len(self.practice.cards)
            self._go_on(self.practice._replace(at=at))

    def _begun(self, study: "Study") -> "Session | None":
        from studyapp.cards.document_pool import DocumentPool
        from studyapp.cards.history import History
        from studyapp.cards.schedule import Scheduler
        from studyapp.cards.session import Session, local_now

        if self._history is None:
            self._history = History(data_dir(HISTORY_FILE), self._clock or local_now)
        # A damaged history is set aside by the first try; the second begins a new one.
        for _ in range(2):
            try:
                session = Session(
                    DocumentPool(study.document.page, study.deck.cards, self._history),
                    self._history,
                    Scheduler.of(self.learning, self._history.parameters),
                    self._clock or local_now,
                    self.learning,
                )
            except StudyappError as error:
                self.failure = error
                self.failed.emit(error)
            else:
                self.failure = None
                return session
        return None


def _headings(session: "Session") -> tuple[str, ...] | None:
    """The headings under which just the chosen cards stand; None where no headings say which they are."""
    if len(session.chosen) == len(session.cards):
        return ()
    paths = sorted(card.path for card in session.chosen)
    # What the first and the last of them in order share, all share.
    pairs = zip(paths[0], paths[-1], strict=False)
    headings = tuple(name for name, _ in takewhile(_is_same, pairs))
    return headings if _under(session.cards, headings) == tuple(session.chosen) else None


def _is_same(names: tuple[str, str]) -> bool:
    return names[0] == names[1]


def _under(cards: "Sequence[Card]", headings: tuple[str, ...]) -> "tuple[Card, ...]":
    return tuple(card for card in cards if card.path[: len(headings)] == headings)


def _named(by_key: "dict[str, Card]", keys: "Sequence[str]") -> "list[Card]":
    return [by_key[key] for key in keys if key in by_key]
