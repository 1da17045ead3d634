"""A session: which card comes next, its answer, and the way back.

Order: steps within the day that are due, then reviews and new cards as the pool's agenda has them, then
cards that were forgotten without a step to wait for. Where nothing else is left, a step that is due soon
comes early. An answer costs nothing that grows with the cards of the pool: the agenda is read at the start
of a day or of a deck, and after whatever is not an answer.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from studyapp.cards.history.history import (
    UNKNOWN,
    CardId,
    History,
    Known,
    OutdatedHistory,
    new_batch,
)
from studyapp.cards.history.log import BURY, RESET, RESUME, SUSPEND
from studyapp.cards.learning.ordering import falling, is_done
from studyapp.cards.learning.pool import Agenda, Counts, Pool, id_of
from studyapp.cards.learning.queue import Queue
from studyapp.cards.model import Card
from studyapp.cards.schedule import AGAIN, Moment, Outcome, Scheduler, State, moment, seed_of, seen_from
from studyapp.clock import local_now
from studyapp.settings import Learning

__all__ = ["LEARN_AHEAD", "Answered", "Counts", "Session"]

LEARN_AHEAD = 20 * 60
"""Seconds before its time at which a step is shown when nothing else is left, as in Anki."""
_DAY = 24 * 60 * 60
_DEFAULTS = Learning()


class Answered(NamedTuple):
    """What an answer or its undoing changed."""

    card: Card | None
    """None where what was undone is about several cards, or about one that stands nowhere any more."""
    outcome: Outcome | None
    """None where something was taken back."""
    counts: Counts
    leech: bool = False
    """Whether the card was forgotten so often now that it is called a leech."""
    suspended: bool = False
    """Whether it was suspended for that."""
    cards: int = 1
    """How many cards were changed."""


class Session:
    """The cards of a pool, learned with one history.

    `scheduler` holds the wanted retention, the steps and the fitted weights (`Scheduler.of`); `learning` the
    rest of what a person wants. Where one of them changes, begin a new session.
    Methods that read or write the history raise StudyappError; what was answered before stays answered.
    """

    def __init__(
        self,
        pool: Pool,
        history: History,
        scheduler: Scheduler,
        clock: Callable[[], datetime] = local_now,
        learning: Learning = _DEFAULTS,
    ) -> None:
        self.pool = pool
        self._history = history
        self._scheduler = scheduler
        self._clock = clock
        self._wanted = learning
        self._more = (0, 0)
        """A study day, and the limit of new cards that holds for it alone."""
        self._deck: str | tuple[Card, ...] = ""
        self._known: dict[CardId, Known] = {}
        self._again: dict[CardId, Card] = {}
        """Forgotten cards that come back in this session, though the schedule has them on another day."""
        self._returned: Card | None = None
        self._current: Card | None = None
        self._done = 0
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
        return self._queue.counts

    @property
    def done_today(self) -> int:
        """How many of the chosen cards were answered today and are done with for today."""
        return self._done

    @property
    def new_beyond_limit(self) -> int:
        """How many new cards the chosen ones hold beyond what today's limit lets in."""
        return self._agenda.beyond

    @property
    def deck(self) -> str | tuple[Card, ...]:
        """What is learned: the name of a deck of the pool ("" all), or some cards."""
        return self._deck

    @property
    def chosen(self) -> Sequence[Card]:
        """The cards of the deck that is learned; in a large pool they take their time."""
        return self._deck if isinstance(self._deck, tuple) else tuple(self.pool.cards(self._deck))

    @property
    def cards(self) -> Sequence[Card]:
        """All cards of the pool; in a large one they take their time."""
        return tuple(self.pool.cards(""))

    @property
    def today(self) -> int:
        """The study day that the session is in, as date.toordinal() counts."""
        return self._day

    @property
    def learning(self) -> Learning:
        """What a person wants, with what was let in today beyond the limit."""
        return self._learning_on(self._now().day)

    @property
    def has_reviews(self) -> bool:
        """Whether any card of the pool was ever answered and not taken back."""
        return self._agenda.has_reviews

    def state(self, card: Card) -> State:
        """What is known of a card."""
        identity = id_of(card)
        if identity not in self._known:
            known = self.pool.known((identity,)).get(identity, UNKNOWN)
            self._known[identity] = _seen_from(known, self._day)
        return self._known[identity].state

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
        before = self.state(card)
        outcome = self._preview(now)[grade - 1]
        leech = self._is_leech(before, outcome.state)
        suspended = leech and self._wanted.suspend_leeches
        try:
            self._write(card, outcome, now, took, suspended)
        except OutdatedHistory:
            self.reload()
            raise
        self._agenda = self._agenda._replace(has_reviews=True)
        self._returned = self._current = None
        self._requeue(card, grade)
        return Answered(card, outcome, self.counts, leech, suspended)

    def undo(self) -> Answered | None:
        """Take back what was last done, on whatever day or run, and show its card; None where nothing was."""
        undone = self._history.undo(self._now(), self.pool.pages)
        if undone is None:
            return None
        for identity in undone.known:
            self._again.pop(identity, None)
        self._fill()
        card = self.pool.find(next(iter(undone.known))) if len(undone.known) == 1 else None
        was_answer = any(AGAIN <= kind < SUSPEND for kind in undone.kinds)
        if card is not None and (was_answer or self._queue.holds(card)):
            self._queue.bring_back(card, self.state(card))
            self._returned = card
        return Answered(card, None, self.counts, cards=len(undone.known))

    def bury(self, cards: Sequence[Card] = ()) -> int:
        """Put cards aside until the next study day, without any the current one; how many."""
        return self._mark(cards, BURY)

    def suspend(self, cards: Sequence[Card] = ()) -> int:
        """Put cards aside until they are taken up again, without any the current one; how many."""
        return self._mark(cards, SUSPEND)

    def resume(self, cards: Sequence[Card]) -> int:
        """Take suspended cards up again; how many."""
        return self._mark(cards, RESUME)

    def reset(self, cards: Sequence[Card] = ()) -> int:
        """Make cards new again, without any the current one; their answers stay in the log. How many."""
        return self._mark(cards, RESET)

    def bring(self, card: Card) -> bool:
        """Show this card next, if it waits today; whether it does."""
        waits = self._queue.holds(card)
        if waits:
            self._returned, self._current = card, None
        return waits

    def choose(self, deck: str | Sequence[Card]) -> None:
        """Go on with this deck of the pool, or with these cards only; "" is all."""
        self._deck = deck if isinstance(deck, str) else tuple(deck)
        self._again.clear()
        self._fill()

    def allow_more(self, new: int) -> None:
        """Let more new cards in today than the limit says."""
        now = self._now()
        limit = self._learning_on(now.day).new_per_day
        self._more = (now.day, max(limit, self._agenda_at(now).begun) + new)
        self._fill()

    def reload(self) -> None:
        """Read the states again: another window may have answered."""
        self._known.clear()
        self._fill()

    def refresh(self) -> bool:
        """Take notice of a new study day or of a step that came due; whether another card is shown."""
        shown, day = self._current, self._day
        if self._now().day != day:
            self._current = None
        return self.current is not shown or self._day != day

    def next_step(self) -> int | None:
        """Seconds until the next step of a card in learning is due; None where none waits."""
        due = self._queue.next_step()
        return max(0, due - self._now().time) if due is not None else None

    def counts_of(self, deck: str | Sequence[Card]) -> Counts:
        """What is left today of a deck, or of some of the cards, within the day's limits."""
        if isinstance(deck, str):
            return self.counts_of_decks((deck,))[0]
        now = self._now()
        agenda = self.pool.agenda([id_of(card) for card in deck], now, self._learning_on(now.day))
        return Counts(len(agenda.new), len(agenda.learning), len(agenda.due))

    def counts_of_decks(self, names: Sequence[str]) -> Sequence[Counts]:
        """What is left today of some decks, reckoned in one go."""
        now = self._now()
        return self.pool.counts(names, now, self._learning_on(now.day))

    def forecast(self, days: int = 7) -> tuple[int, ...]:
        """How many of the chosen cards that were begun come back on each of the next days, today first."""
        today = self._now().day
        if isinstance(self._deck, str):
            return tuple(self.pool.forecast(self._deck, today, days))
        known = self.pool.known([id_of(card) for card in self._deck])
        return falling((each.state for each in known.values()), today, days)

    def tomorrow(self) -> int:
        """How many of the chosen cards the next study day brings within its limits, those put off too."""
        now = self._now()
        agenda = self._agenda_at(Moment(now.time + _DAY, now.day + 1))
        return len(agenda.learning) + len(agenda.due) + len(agenda.new)

    @property
    def now(self) -> Moment:
        """The moment by this session's clock, with the study day it is in."""
        return self._now()

    def _now(self) -> Moment:
        return moment(self._clock(), self._wanted.rollover)

    def _learning_on(self, day: int) -> Learning:
        return self._wanted._replace(new_per_day=self._more[1]) if day == self._more[0] else self._wanted

    def _agenda_at(self, now: Moment) -> Agenda:
        deck = self._deck if isinstance(self._deck, str) else [id_of(card) for card in self._deck]
        return self.pool.agenda(deck, now, self._learning_on(now.day))

    def _fill(self) -> None:
        """Read what the day brings."""
        now = self._now()
        self._agenda = agenda = self._agenda_at(now)
        self._day = now.day
        self._returned = self._current = None
        self._take_in(agenda)
        self._queue = Queue(agenda, self._wanted.new_cards, self._known, self._again)
        self._done = agenda.done - len(self._again)

    def _take_in(self, agenda: Agenda) -> None:
        cards: Iterable[Card] = (*agenda.learning, *agenda.due, *agenda.new)
        ids = [id_of(card) for card in cards]
        self._known = {each: _seen_from(agenda.known.get(each, UNKNOWN), self._day) for each in ids}
        # What the day brings anyway need not come back for having been forgotten.
        self._again = {
            identity: card for identity, card in self._again.items() if identity not in self._known
        }

    def _next(self) -> Card | None:
        now = self._now()
        if now.day != self._day:
            self._again.clear()
            self._fill()
        if self._returned is not None:
            return self._returned
        return self._queue.next(now.time, LEARN_AHEAD)

    def _write(self, card: Card, outcome: Outcome, now: Moment, took: int, suspended: bool) -> None:
        """Keep an answer and the suspension that it brings; both are taken back in one go."""
        identity = id_of(card)
        batch = new_batch() if suspended else ""
        known = self._history.append(card, self._known[identity], outcome, now, took, batch)
        if suspended:
            known = self._history.mark((card,), SUSPEND, now, batch=batch)[identity]
        self._known[identity] = known

    def _requeue(self, card: Card, grade: int) -> None:
        """Take an answered card out of its place, and back where it follows today."""
        state = self.state(card)
        self._queue.remove(card)
        if state.suspended:
            return
        if state.due_time:
            self._queue.add_step(card, state.due_time)
        elif grade == AGAIN:
            self._again[id_of(card)] = card
        elif is_done(state, self._day):
            self._done += 1

    def _is_leech(self, before: State, after: State) -> bool:
        """At the wanted number of lapses and at every half of it after, as in Anki."""
        often = self._wanted.leech_lapses
        beyond = after.lapses - often
        return often > 0 and after.lapses > before.lapses and beyond >= 0 and beyond % ((often + 1) // 2) == 0

    def _mark(self, cards: Sequence[Card], kind: int) -> int:
        if not cards:
            cards = () if self.current is None else (self.current,)
        if cards:
            self._history.mark(cards, kind, self._now())
            for card in cards:
                self._again.pop(id_of(card), None)
            self.reload()
        return len(cards)


def _seen_from(known: Known, day: int) -> Known:
    return known._replace(state=seen_from(known.state, day))
