"""A session: which card comes next, its answer, and the way back.

Order: steps within the day that are due, then reviews by the day they were due, then new cards in the
order of the document, each within the day's limits. Where nothing else is left, a step that is due soon
comes early.
"""

from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime
from heapq import heapify, heappush
from operator import itemgetter
from typing import NamedTuple

from studyapp.cards.history import UNKNOWN, History, Known, OutdatedHistory
from studyapp.cards.model import Card
from studyapp.cards.schedule import Moment, Outcome, Scheduler, State, moment, seed_of

LEARN_AHEAD = 20 * 60
"""Seconds before its time at which a step is shown when nothing else is left, as in Anki."""


class Limits(NamedTuple):
    """How many cards a day brings at most."""

    new: int = 20
    reviews: int = 200


class Counts(NamedTuple):
    """What is left today."""

    new: int
    learning: int
    due: int

    @property
    def total(self) -> int:
        """All that is left today."""
        return self.new + self.learning + self.due


class Answered(NamedTuple):
    """What an answer or its undoing changed."""

    card: Card | None
    """None where the card of an undone answer no longer stands in the document."""
    outcome: Outcome | None
    """None where an answer was taken back."""
    counts: Counts


def local_now() -> datetime:
    """The time on the wall, with its zone."""
    return datetime.now().astimezone()


DAILY_LIMITS = Limits()


class Session:
    """The cards of one page, learned with one history.

    Methods that read or write the history raise StudyappError; what was answered before stays answered.
    """

    def __init__(
        self,
        cards: Sequence[Card],
        page: str,
        history: History,
        scheduler: Scheduler,
        clock: Callable[[], datetime] = local_now,
        limits: Limits = DAILY_LIMITS,
    ) -> None:
        self.cards = tuple(cards)
        self.page = page
        self._history = history
        self._scheduler = scheduler
        self._clock = clock
        self._limits = limits
        self._by_key = {card.key: card for card in self.cards}
        self._chosen: Sequence[Card] = self.cards
        self._known: dict[str, Known] = {}
        self._returned: Card | None = None
        self._current: Card | None = None
        self._queue = _Queue.empty()
        self.reload()

    @property
    def current(self) -> Card | None:
        """The card to answer now; it stays until it is answered, however long that takes."""
        if self._current is None:
            self._current = self._next()
        return self._current

    @property
    def counts(self) -> Counts:
        """What is left today of the chosen cards, the current one included."""
        queue = self._queue
        return Counts(len(queue.new), len(queue.learning), len(queue.due))

    @property
    def done_today(self) -> int:
        """How many of the chosen cards were answered today and are done with for today."""
        today = self._queue.day
        states = [self.state(card) for card in self._chosen]
        return sum(
            state.day == today and state.phase == "review" and state.due_day > today for state in states
        )

    @property
    def new_beyond_limit(self) -> int:
        """How many new cards the chosen ones hold beyond what today's limit lets in."""
        return sum(self.state(card).phase == "new" for card in self._chosen) - len(self._queue.new)

    @property
    def chosen(self) -> Sequence[Card]:
        """The cards of the deck that is learned: all, or those of a section."""
        return self._chosen

    @property
    def today(self) -> int:
        """The study day that the queue is for, as date.toordinal() counts."""
        return self._queue.day

    @property
    def has_reviews(self) -> bool:
        """Whether any card of the document was ever answered and not taken back."""
        return any(state.reps for state in self._learned())

    def state(self, card: Card) -> State:
        """What is known of a card."""
        return self._known.get(card.key, UNKNOWN).state

    def retrievability(self, card: Card) -> float:
        """The probability that a card would be recalled today; 0 for a new one."""
        return self._scheduler.retrievability(self.state(card), self._now().day)

    def preview(self) -> tuple[Outcome, ...]:
        """What each grade would lead to for the current card; nothing where there is none."""
        return self._preview(self._now())

    def _preview(self, now: Moment) -> tuple[Outcome, ...]:
        card = self.current
        return self._scheduler.preview(self.state(card), now, seed_of(card.key)) if card else ()

    def answer(self, grade: int, took: int = 0) -> Answered | None:
        """Grade the current card (1 again to 4 easy, `took` milliseconds); on disk before this returns.

        None where there is no card. Raises OutdatedHistory, with the states read again, where another
        window answered the card meanwhile or the history had to be mended.
        """
        card = self.current
        if card is None:
            return None
        # One look at the clock: the log must hold the very moment that the new state was reckoned from.
        now = self._now()
        outcome = self._preview(now)[grade - 1]
        known = self._known.get(card.key, UNKNOWN)
        try:
            self._known[card.key] = self._history.append(self.page, card, known, outcome, now, took)
        except OutdatedHistory:
            self.reload()
            raise
        returned = self._returned is card
        self._returned = self._current = None
        self._requeue(card, returned)
        return Answered(card, outcome, self.counts)

    def undo(self) -> Answered | None:
        """Take back the last answer, of whatever day or run, and show its card; None where there is none."""
        undone = self._history.undo(self.page, self._now())
        if undone is None:
            return None
        review, known = undone
        self._known[review.key] = known
        self._returned = self._by_key.get(review.key)
        self._current = None
        self._fill()
        return Answered(self._returned, None, self.counts)

    def bring(self, card: Card) -> bool:
        """Show this card next, if it waits today; whether it does."""
        queue = self._queue
        waits = card in queue.due or card in queue.new or any(card is entry[2] for entry in queue.learning)
        if waits:
            self._returned, self._current = card, None
        return waits

    def choose(self, cards: Sequence[Card]) -> None:
        """Go on with these cards only: a section, or all."""
        self._chosen = cards
        self._returned = self._current = None
        self._fill()

    def allow_more(self, new: int) -> None:
        """Let more new cards in today than the limit says."""
        begun = sum(state.first_day == self._queue.day for state in self._learned())
        self._limits = self._limits._replace(new=max(self._limits.new, begun) + new)
        self._returned = self._current = None
        self._fill()

    def reload(self) -> None:
        """Read the states again: another window may have answered."""
        self._known = self._history.states(self.page, self._by_key)
        self._returned = self._current = None
        self._fill()

    def refresh(self) -> bool:
        """Take notice of a new study day or of a step that came due; whether another card is shown."""
        shown, day = self._current, self._queue.day
        if self._now().day != day:
            self._current = None
            self._fill()
        return self.current is not shown or self._queue.day != day

    def next_step(self) -> int | None:
        """Seconds until the next step of a card in learning is due; None where none waits."""
        waiting = self._queue.learning
        return max(0, waiting[0][0] - self._now().time) if waiting else None

    def counts_of(self, cards: Sequence[Card]) -> Counts:
        """What is left today of some of the cards, within the day's limits."""
        queue = self._queued(cards)
        return Counts(len(queue.new), len(queue.learning), len(queue.due))

    def forecast(self, days: int = 7) -> tuple[int, ...]:
        """How many of the chosen cards that were begun come back on each of the next days, today first."""
        today = self._now().day
        falling = [0] * days
        for card in self._chosen:
            state = self.state(card)
            if state.phase != "new" and state.due_day < today + days:
                falling[max(0, state.due_day - today)] += 1
        return tuple(falling)

    def _now(self) -> Moment:
        return moment(self._clock())

    def _fill(self) -> None:
        self._queue = self._queued(self._chosen)

    def _queued(self, cards: Sequence[Card]) -> "_Queue":
        """The day's queue of some cards; the limits count what all cards of the document used up."""
        today = self._now().day
        learning: list[tuple[int, int, Card]] = []
        due: list[tuple[int, int, Card]] = []
        new: list[Card] = []
        for place, card in enumerate(cards):
            state = self.state(card)
            if state.phase == "new":
                new.append(card)
            elif state.phase == "review":
                if state.due_day <= today:
                    due.append((state.due_day, place, card))
            else:
                learning.append((state.due_time, place, card))
        new_left, due_left = self._left(today)
        heapify(learning)
        due.sort(key=itemgetter(0, 1))
        return _Queue(today, learning, deque(card for _, _, card in due[:due_left]), deque(new[:new_left]))

    def _left(self, today: int) -> tuple[int, int]:
        """How many new cards and reviews today's limits still allow."""
        states = self._learned()
        begun = sum(state.first_day == today for state in states)
        reviewed = sum(state.review_day == today for state in states)
        return max(0, self._limits.new - begun), max(0, self._limits.reviews - reviewed)

    def _learned(self) -> list[State]:
        """What is known of this document's cards; another one of the same name has a day of its own."""
        return [known.state for key, known in self._known.items() if key in self._by_key]

    def _next(self) -> Card | None:
        now = self._now()
        if now.day != self._queue.day:
            self._fill()
        queue = self._queue
        if self._returned is not None:
            return self._returned
        if queue.learning and queue.learning[0][0] <= now.time:
            return queue.learning[0][2]
        if queue.due:
            return queue.due[0]
        if queue.new:
            return queue.new[0]
        if queue.learning and queue.learning[0][0] <= now.time + LEARN_AHEAD:
            return queue.learning[0][2]
        return None

    def _requeue(self, card: Card, returned: bool) -> None:
        """Take an answered card out of its place, and back among the steps where one follows today."""
        queue = self._queue
        for waiting in (queue.due, queue.new):
            if waiting and waiting[0] is card:
                waiting.popleft()
            elif returned and card in waiting:
                waiting.remove(card)
        queue.learning[:] = [entry for entry in queue.learning if entry[2] is not card]
        heapify(queue.learning)
        state = self.state(card)
        if state.due_time:
            heappush(queue.learning, (state.due_time, card.line, card))


class _Queue(NamedTuple):
    """What is to be learned on a day; learning is a heap of (due time, place, card)."""

    day: int
    learning: list[tuple[int, int, Card]]
    due: deque[Card]
    new: deque[Card]

    @classmethod
    def empty(cls) -> "_Queue":
        return cls(0, [], deque(), deque())
