"""A session brings the right card next, stops at the day's limits, and goes on after a restart."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cards.history.history import History, OutdatedHistory
from studyapp.cards.learning.session import Counts
from studyapp.cards.schedule import AGAIN, EASY, GOOD
from studyapp.settings import Learning
from tests.cards.learning.learners import PAGE, Clock, cards, front, kept, learned, shown_until_done, started

NO_STEPS = Learning(learning_steps=(), relearning_steps=())


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def history(tmp_path: Path, clock: Clock) -> History:
    return kept(tmp_path, clock)


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

    session = learned(history, Running(), cards(8))
    for grade in (GOOD, AGAIN, EASY, GOOD, AGAIN, GOOD, EASY, GOOD):
        session.answer(grade)
    before = history.states("Notes")
    history.rebuild()
    assert history.states("Notes") == before


def test_a_day_brings_no_more_than_its_limits(history: History, clock: Clock) -> None:
    limits = Learning(new_per_day=3, reviews_per_day=2)
    session = started(history, clock, count=10, learning=limits)
    assert session.counts == Counts(3, 0, 0)
    while session.answer(EASY):
        pass
    assert len(history.reviews("Notes")) == 3
    again = started(history, clock, count=10, learning=limits)
    assert again.current is None
    clock.forward(days=30)
    assert again.refresh()
    assert again.counts == Counts(3, 0, 2)
    again.answer(GOOD)
    assert started(history, clock, count=10, learning=limits).counts == Counts(3, 0, 1)


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
    session = learned(history, clock, cards(3)[1:])
    undone = session.undo()
    assert undone is not None
    assert undone.card is None


def test_a_document_that_was_renamed_goes_on_with_what_was_learned(history: History, clock: Clock) -> None:
    first = started(history, clock)
    first.answer(EASY)
    first.answer(AGAIN)
    renamed = learned(history, clock, cards(3, "Other name"), page="Other name")
    assert [renamed.state(card) for card in renamed.cards] == [first.state(card) for card in first.cards]
    assert renamed.counts == first.counts
    assert renamed.undo() is not None
    assert front(renamed) == "front 1"
    renamed.answer(GOOD)
    again = learned(history, clock, cards(3, "Other name"), page="Other name")
    assert again.counts == renamed.counts
    assert len(history.reviews("Other name")) == 2


def test_two_documents_of_one_name_have_each_its_day(history: History, clock: Clock) -> None:
    limits = Learning(new_per_day=2)
    here = started(history, clock, count=2, learning=limits)
    while here.answer(EASY):
        pass
    others = [card._replace(key=f"other {card.key}") for card in cards(2)]
    there = learned(history, clock, others, limits)
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
    session = started(history, clock, count=5, learning=Learning(new_per_day=2))
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


def test_a_forgotten_card_comes_back_in_the_session_even_without_steps(
    history: History, clock: Clock
) -> None:
    session = started(history, clock, learning=NO_STEPS)
    assert [outcome.interval > 0 for outcome in session.preview()] == [True] * 4
    session.answer(AGAIN)
    assert session.counts == Counts(2, 1, 0)
    assert front(session) == "front 1"
    session.answer(GOOD)
    session.answer(EASY)
    assert front(session) == "front 0"
    assert session.done_today == 2
    session.answer(AGAIN)
    assert front(session) == "front 0"
    session.answer(GOOD)
    assert session.current is None
    assert session.done_today == 3
    assert session.counts == Counts(0, 0, 0)


def test_a_card_that_stays_forgotten_on_a_day_has_lapsed_once(history: History, clock: Clock) -> None:
    session = started(history, clock, 1, NO_STEPS)
    session.answer(EASY)
    clock.forward(days=20)
    for _ in range(3):
        session.answer(AGAIN)
    assert session.state(session.cards[0]).lapses == 1


def test_a_review_that_a_wrong_clock_dated_years_ahead_hides_no_card(history: History, clock: Clock) -> None:
    session = started(history, clock)
    clock.forward(days=4000)
    session.answer(EASY)
    clock.forward(days=-4000)
    again = started(history, clock)
    assert again.counts == Counts(2, 0, 1)
    assert front(again) == "front 0"
    answered = again.answer(GOOD)
    assert answered is not None
    assert answered.outcome is not None
    assert again.state(again.cards[0]) == answered.outcome.state
    assert again.state(again.cards[0]).due_day < again.today + 100
    assert again.counts == Counts(2, 0, 0)


def test_a_step_that_a_wrong_clock_dated_years_ahead_is_due(history: History, clock: Clock) -> None:
    session = started(history, clock, 1)
    clock.forward(days=4000)
    session.answer(AGAIN)
    clock.forward(days=-4000)
    again = started(history, clock, 1)
    assert again.counts == Counts(0, 1, 0)
    assert front(again) == "front 0"
    again.answer(EASY)
    stored = history.states(PAGE)
    history.rebuild()
    assert history.states(PAGE) == stored


def test_a_journey_westwards_doubles_no_days_cards(history: History, clock: Clock) -> None:
    wanted = Learning(new_per_day=2)
    for _ in range(2):
        assert len(shown_until_done(started(history, clock, 9, wanted), EASY)) == 2
        clock.forward(days=1)
    clock.forward(hours=-19)
    clock.now = clock.now.astimezone(timezone(timedelta(hours=-7)))
    session = started(history, clock, 9, wanted)
    assert session.counts == Counts(0, 0, 0)
    clock.forward(days=1)
    assert session.refresh()
    assert session.counts.new == 0
    clock.forward(days=1)
    assert session.refresh()
    assert session.counts.new == 2


def test_the_day_begins_at_the_hour_that_a_person_wants(history: History, clock: Clock) -> None:
    late = Learning(rollover=10)
    session = started(history, clock, 1, late)
    session.answer(EASY)
    clock.forward(hours=2)
    assert session.refresh()
    assert session.today == started(history, clock, 1).today
    assert session.state(session.cards[0]).day == session.today - 1


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 3000)), max_size=15), st.booleans())
def test_a_restart_changes_nothing_and_all_can_be_taken_back(
    tmp_path_factory: pytest.TempPathFactory, actions: list[tuple[int, int]], steps: bool
) -> None:
    clock = Clock()
    history = kept(tmp_path_factory.mktemp("session"), clock)
    wanted = Learning(leech_lapses=1, suspend_leeches=True)
    if not steps:
        wanted = wanted._replace(relearning_steps=())
    session = started(history, clock, 5, wanted)
    first = [session.state(card) for card in session.cards]
    for action, minutes in actions:
        clock.forward(minutes=minutes)
        session.refresh()
        before = session.counts.total
        shown = session.preview()
        if action == 0:
            session.undo()
        elif action <= EASY:
            answered = session.answer(action)
            assert session.counts.total <= before
            assert (answered.outcome if answered else None) == (shown[action - 1] if shown else None)
        else:
            (session.bury, session.suspend, session.reset, session.reload)[action - 5]()
        fresh = started(history, clock, 5, wanted)
        assert [fresh.state(card) for card in fresh.cards] == [session.state(card) for card in session.cards]
        if steps:
            assert fresh.counts == session.counts
    stored = history.states(PAGE)
    history.rebuild()
    assert history.states(PAGE) == stored
    while session.undo() is not None:
        pass
    assert [session.state(card) for card in session.cards] == first
    history.close()
