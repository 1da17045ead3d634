"""A session brings the right card next, stops at the day's limits, and goes on after a restart."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.cards.history import History, OutdatedHistory
from studyapp.cards.model import Card
from studyapp.cards.schedule import AGAIN, EASY, GOOD, Scheduler
from studyapp.cards.session import Counts, Limits, Session

START = datetime(2024, 5, 1, 9, 0, tzinfo=timezone(timedelta(hours=9)))


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **time: float) -> None:
        self.now += timedelta(**time)


def cards(count: int) -> list[Card]:
    return [
        Card(f"key {n}", "basic", "written", f"front {n}", "back", ("card",), (), n + 1, n, "", "")
        for n in range(count)
    ]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(str(tmp_path / "history.db"), Scheduler())


def started(history: History, clock: Clock, count: int = 3, limits: Limits | None = None) -> Session:
    return Session(cards(count), "Notes", history, Scheduler(), clock, limits or Limits())


def front(session: Session) -> str | None:
    return session.current.front if session.current else None


def test_new_cards_come_in_the_order_of_the_document(history: History, clock: Clock) -> None:
    session = started(history, clock)
    shown: list[str | None] = []
    for _ in range(4):
        shown.append(front(session))
        session.answer(EASY)
    assert shown == ["front 0", "front 1", "front 2", None]
    assert session.counts == Counts(0, 0, 0)


def test_a_forgotten_card_comes_back_when_its_step_is_due(history: History, clock: Clock) -> None:
    session = started(history, clock)
    session.answer(AGAIN)
    assert front(session) == "front 1"
    clock.forward(minutes=2)
    session.answer(EASY)
    assert front(session) == "front 0"
    assert session.counts == Counts(1, 1, 0)


def test_the_card_that_is_shown_stays_while_another_comes_due(history: History, clock: Clock) -> None:
    session = started(history, clock)
    session.answer(AGAIN)
    assert front(session) == "front 1"
    clock.forward(minutes=5)
    assert front(session) == "front 1"


def test_with_nothing_else_left_a_step_comes_early_but_not_hours_early(
    history: History, clock: Clock
) -> None:
    session = started(history, clock, count=1)
    session.answer(GOOD)
    assert front(session) == "front 0"
    session.answer(EASY)
    assert front(session) is None
    assert session.next_step() is None


def test_the_interval_on_the_button_is_the_interval_given(history: History, clock: Clock) -> None:
    session = started(history, clock, count=1)
    for grade in (GOOD, GOOD, EASY, GOOD, AGAIN, GOOD):
        shown = session.preview()[grade - 1]
        clock.forward(seconds=40)
        given_answer = session.answer(grade)
        assert given_answer is not None
        assert given_answer.outcome is not None
        assert given_answer.outcome.interval == shown.interval
        clock.forward(days=max(1, shown.interval))
    assert len(history.reviews("Notes")) == 6


@pytest.mark.parametrize("step", [0.3, 1.0, 3600.0, 86_400.0])
def test_a_replay_gives_the_same_states_however_the_clock_runs_on(history: History, step: float) -> None:
    class Running(Clock):
        def __call__(self) -> datetime:
            self.forward(seconds=step)
            return self.now

    session = Session(cards(8), "Notes", history, Scheduler(), Running())
    for grade in (GOOD, AGAIN, EASY, GOOD, AGAIN, GOOD, EASY, GOOD):
        session.answer(grade)
    before = history.states("Notes")
    history.rebuild()
    assert history.states("Notes") == before


def test_a_day_brings_no_more_than_its_limits(history: History, clock: Clock) -> None:
    limits = Limits(new=3, reviews=2)
    session = started(history, clock, count=10, limits=limits)
    assert session.counts == Counts(3, 0, 0)
    while session.answer(EASY):
        pass
    assert len(history.reviews("Notes")) == 3
    again = started(history, clock, count=10, limits=limits)
    assert again.current is None
    clock.forward(days=30)
    assert again.refresh()
    assert again.counts == Counts(3, 0, 2)
    again.answer(GOOD)
    assert started(history, clock, count=10, limits=limits).counts == Counts(3, 0, 1)


def test_reviews_come_before_new_cards_and_the_longest_due_first(history: History, clock: Clock) -> None:
    first = started(history, clock, count=3)
    first.choose(first.cards[1:2])
    first.answer(EASY)
    clock.forward(days=1)
    first.choose(first.cards[2:])
    first.answer(EASY)
    clock.forward(days=30)
    session = started(history, clock, count=3)
    shown: list[str | None] = []
    while session.current:
        shown.append(front(session))
        session.answer(EASY)
    assert shown == ["front 1", "front 2", "front 0"]


def test_a_session_goes_on_after_a_restart(history: History, clock: Clock) -> None:
    started(history, clock).answer(EASY)
    history.close()
    session = started(history, clock)
    assert front(session) == "front 1"
    assert session.counts == Counts(2, 0, 0)


def test_undo_shows_the_card_again_also_after_a_restart(history: History, clock: Clock) -> None:
    first = started(history, clock)
    first.answer(EASY)
    first.answer(AGAIN)
    session = started(history, clock)
    undone = session.undo()
    assert undone is not None
    assert undone.card is session.current
    assert front(session) == "front 1"
    session.undo()
    assert front(session) == "front 0"
    assert session.counts == Counts(3, 0, 0)
    assert session.undo() is None
    session.answer(GOOD)
    assert session.counts == Counts(2, 1, 0)


def test_undo_of_a_card_that_left_the_document_shows_no_other_cards_text(
    history: History, clock: Clock
) -> None:
    started(history, clock, count=3).answer(EASY)
    session = Session(cards(3)[1:], "Notes", history, Scheduler(), clock)
    undone = session.undo()
    assert undone is not None
    assert undone.card is None


def test_a_document_that_was_renamed_goes_on_with_what_was_learned(history: History, clock: Clock) -> None:
    first = started(history, clock)
    first.answer(EASY)
    first.answer(AGAIN)
    renamed = Session(cards(3), "Other name", history, Scheduler(), clock)
    assert [renamed.state(card) for card in renamed.cards] == [first.state(card) for card in first.cards]
    assert renamed.counts == first.counts
    assert renamed.undo() is not None
    assert front(renamed) == "front 1"
    renamed.answer(GOOD)
    again = Session(cards(3), "Other name", history, Scheduler(), clock)
    assert again.counts == renamed.counts
    assert len(history.reviews("Other name")) == 2


def test_two_documents_of_one_name_have_each_its_day(history: History, clock: Clock) -> None:
    limits = Limits(new=2)
    here = started(history, clock, count=2, limits=limits)
    while here.answer(EASY):
        pass
    others = [card._replace(key=f"other {card.key}") for card in cards(2)]
    there = Session(others, "Notes", history, Scheduler(), clock, limits)
    assert there.counts == Counts(2, 0, 0)
    assert not there.has_reviews


def test_a_section_can_be_learned_alone(history: History, clock: Clock) -> None:
    session = started(history, clock)
    section = session.cards[2:]
    assert session.counts_of(section) == Counts(1, 0, 0)
    session.choose(section)
    assert front(session) == "front 2"
    session.answer(EASY)
    assert session.current is None
    session.choose(session.cards)
    assert front(session) == "front 0"


def test_a_card_answered_in_another_window_is_not_answered_twice(history: History, clock: Clock) -> None:
    one, other = started(history, clock), started(history, clock)
    one.answer(EASY)
    assert other.current is not None
    with pytest.raises(OutdatedHistory):
        other.answer(EASY)
    assert front(other) == "front 1"
    assert len(history.reviews("Notes")) == 1


def test_more_new_cards_can_be_let_in(history: History, clock: Clock) -> None:
    session = started(history, clock, count=5, limits=Limits(new=2))
    while session.answer(EASY):
        pass
    assert (session.done_today, session.new_beyond_limit) == (2, 3)
    session.allow_more(2)
    assert session.counts == Counts(2, 0, 0)
    assert front(session) == "front 2"
    assert session.new_beyond_limit == 1


def test_the_forecast_counts_what_comes_back_on_each_day(history: History, clock: Clock) -> None:
    session = started(history, clock, count=4)
    session.answer(EASY)
    session.answer(AGAIN)
    ahead = session.forecast(12)
    assert ahead[0] == 1
    assert sum(ahead) == 2


def test_recall_fades_with_the_days(history: History, clock: Clock) -> None:
    session = started(history, clock)
    card = session.cards[0]
    assert session.retrievability(card) == 0
    session.answer(EASY)
    assert session.retrievability(card) == 1
    clock.forward(days=9)
    assert 0.85 < session.retrievability(card) < 0.93


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3000)), max_size=20))
def test_a_restart_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, actions: list[tuple[int, int]]
) -> None:
    clock = Clock()
    history = History(str(tmp_path_factory.mktemp("session") / "history.db"), Scheduler())
    session = started(history, clock, count=5)
    for grade, minutes in actions:
        clock.forward(minutes=minutes)
        session.refresh()
        before = session.counts.total
        if grade == 0:
            session.undo()
        elif session.answer(grade):
            assert session.counts.total <= before
        fresh = started(history, clock, count=5)
        assert [fresh.state(card) for card in fresh.cards] == [session.state(card) for card in session.cards]
        assert fresh.counts == session.counts
    history.close()
