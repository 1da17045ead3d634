"""Cards come back when FSRS-6 says so, in whole study days, and when the button said so."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.cards.schedule import (
    AGAIN,
    EASY,
    GOOD,
    HARD,
    NEW,
    Moment,
    Scheduler,
    State,
    seed_of,
    seen_from,
)
from studyapp.settings import Learning

SCHEDULER = Scheduler()
DAY = 86_400
HISTORIES = st.lists(st.tuples(st.integers(0, 400), st.integers(1, 4)), min_size=1, max_size=12)
STEPS = st.lists(st.integers(1, DAY - 1), max_size=4)


def on_day(day: int) -> Moment:
    return Moment(day * DAY, day)


def learned(grades: list[int], gaps: list[int]) -> State:
    state, day = NEW, 700_000
    for grade, gap in zip(grades, gaps, strict=True):
        day += gap
        state = SCHEDULER.preview(state, on_day(day), 1)[grade - 1].state
    return state


@pytest.mark.parametrize(
    ("grade", "stability", "difficulty"),
    [(AGAIN, 0.212, 6.4133), (HARD, 1.2931, 5.11217071), (GOOD, 2.3065, 2.11810397), (EASY, 8.2956, 1.0)],
)
def test_the_first_answer_gives_the_known_memory(grade: int, stability: float, difficulty: float) -> None:
    state = learned([grade], [0])
    assert state.stability == pytest.approx(stability, rel=1e-4)
    assert state.difficulty == pytest.approx(difficulty, rel=1e-4)


def test_a_known_history_gives_the_known_memory() -> None:
    state = learned([1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21])
    assert state.stability == pytest.approx(53.62691, rel=1e-4)
    assert state.difficulty == pytest.approx(6.3574867, rel=1e-4)


def test_a_new_card_is_learned_in_steps_within_the_day() -> None:
    now = on_day(700_000)
    assert [outcome.interval for outcome in SCHEDULER.preview(NEW, now, 1)][:3] == [-60, -330, -600]
    second = SCHEDULER.preview(NEW, now, 1)[GOOD - 1].state
    again, hard, good, easy = SCHEDULER.preview(second, now, 1)
    assert (again.interval, hard.interval) == (-60, -600)
    assert good.state.phase == easy.state.phase == "review"
    assert 0 < good.interval < easy.interval


def test_an_easy_new_card_needs_no_steps() -> None:
    outcome = SCHEDULER.preview(NEW, on_day(700_000), 1)[EASY - 1]
    assert outcome.state.phase == "review"
    assert 7 <= outcome.interval <= 10


def test_a_forgotten_card_is_relearned_and_counts_a_lapse() -> None:
    state = learned([EASY], [0])
    forgotten = SCHEDULER.preview(state, on_day(700_008), 1)[AGAIN - 1]
    assert forgotten.interval == -600
    assert (forgotten.state.phase, forgotten.state.lapses) == ("relearning", 1)
    back = SCHEDULER.preview(forgotten.state, on_day(700_008), 1)
    assert [outcome.interval < 0 for outcome in back] == [True, True, False, False]
    assert back[GOOD - 1].state.lapses == 1


@given(HISTORIES, st.integers(0, 2**32 - 1), STEPS, STEPS, st.sampled_from([0.70, 0.9, 0.97]))
def test_better_grades_come_back_later_and_every_state_is_sound(
    history: list[tuple[int, int]], seed: int, steps: list[int], relearning: list[int], retention: float
) -> None:
    scheduler = Scheduler(retention, (), steps, relearning)
    state, day = NEW, 700_000
    for gap, grade in history:
        day += gap
        outcomes = scheduler.preview(state, on_day(day), seed)
        waits = [each.interval * DAY if each.interval > 0 else -each.interval for each in outcomes]
        assert waits == sorted(set(waits))
        assert all(0 < each.interval <= 36_500 or -DAY < each.interval < 0 for each in outcomes)
        assert outcomes == scheduler.preview(state, on_day(day), seed)
        given_outcome = outcomes[grade - 1]
        # What the log holds is enough: neither the steps nor the retention of that day.
        assert SCHEDULER.replayed(state, grade, on_day(day), given_outcome.interval) == given_outcome.state
        state = given_outcome.state
        assert math.isfinite(state.stability)
        assert 1 <= state.difficulty <= 10


@given(st.floats(0.001, 36_500), st.floats(1, 10), st.integers(0, 100_000), st.integers(0, 100))
def test_the_four_intervals_keep_their_order_up_to_the_longest(
    stability: float, difficulty: float, ago: int, seed: int
) -> None:
    state = State("review", stability, difficulty, 0, 600_000, 600_001, 0, 3, 0, 600_000, 0)
    scheduler = Scheduler(0.7, (), (), ())
    days = [each.interval for each in scheduler.preview(state, on_day(600_000 + ago), seed)]
    assert days == sorted(set(days))
    assert days[0] > 0
    assert days[-1] <= 36_500


def test_steps_are_those_that_a_person_wants() -> None:
    wanted = Learning(retention=0.8, learning_steps=(30, 300, 3000), relearning_steps=(60, 120))
    scheduler = Scheduler.of(wanted)
    now, state = on_day(700_000), NEW
    seen = []
    for grade in (GOOD, HARD, GOOD, AGAIN, GOOD, GOOD):
        outcome = scheduler.preview(state, now, 1)[grade - 1]
        seen.append(outcome.interval)
        state = outcome.state
    assert seen == [-300, -300, -3000, -30, -300, -3000]
    learned_state = scheduler.preview(state, now, 1)[GOOD - 1].state
    assert learned_state.phase == "review"
    forgotten = scheduler.preview(learned_state, on_day(700_003), 1)[AGAIN - 1]
    assert (forgotten.interval, forgotten.state.phase) == (-60, "relearning")
    again, hard, good, easy = scheduler.preview(forgotten.state, on_day(700_003), 1)
    assert (again.interval, hard.interval, good.interval) == (-60, -90, -120)
    assert easy.interval > 0


def test_one_step_is_waited_half_again_for_hard() -> None:
    scheduler = Scheduler(learning_steps=(600,))
    assert [each.interval for each in scheduler.preview(NEW, on_day(700_000), 1)][:2] == [-600, -900]


def test_without_steps_every_answer_gives_days() -> None:
    scheduler = Scheduler(learning_steps=(), relearning_steps=())
    first = scheduler.preview(NEW, on_day(700_000), 1)
    assert [each.state.phase for each in first] == ["review"] * 4
    assert [each.interval for each in first][:3] == [1, 2, 3]
    forgotten = scheduler.preview(first[3].state, on_day(700_009), 1)[AGAIN - 1]
    assert (forgotten.state.phase, forgotten.state.lapses) == ("review", 1)
    assert forgotten.interval >= 1


def test_who_wants_to_recall_more_sees_cards_sooner() -> None:
    state = learned([3, 3, 3, 3], [0, 0, 3, 12])
    now = on_day(700_060)
    intervals = [
        Scheduler(retention).preview(state, now, 1)[GOOD - 1].interval for retention in (0.7, 0.8, 0.9, 0.97)
    ]
    assert intervals == sorted(intervals, reverse=True)
    assert intervals[0] > 4 * intervals[-1]


def test_cards_of_one_day_do_not_all_come_back_on_one_day() -> None:
    state = learned([3, 3, 3, 3], [0, 0, 3, 12])
    now = on_day(700_060)
    intervals = {SCHEDULER.preview(state, now, seed_of(f"card {n}"))[GOOD - 1].interval for n in range(50)}
    assert len(intervals) > 3


def test_recall_is_ninety_percent_after_the_stability() -> None:
    state = State("review", 10.0, 5.0, 0, 100, 110, 0, 1, 0, 100, 0)
    assert SCHEDULER.retrievability(state, 100) == 1.0
    assert SCHEDULER.retrievability(state, 110) == pytest.approx(0.9)
    assert SCHEDULER.retrievability(state, 90) == 1.0
    assert SCHEDULER.retrievability(NEW, 110) == 0.0


def test_a_clock_set_back_makes_nothing_run_backwards() -> None:
    state = learned([EASY], [0])
    earlier = SCHEDULER.preview(state, on_day(699_990), 1)[GOOD - 1].state
    same_day = SCHEDULER.preview(state, on_day(700_000), 1)[GOOD - 1].state
    assert (earlier.stability, earlier.difficulty) == (same_day.stability, same_day.difficulty)


def test_a_review_from_the_future_is_due_today() -> None:
    state = learned([EASY], [0])
    assert seen_from(state, 700_000) == seen_from(state, 699_999) == state
    seen = seen_from(state, 690_000)
    assert (seen.day, seen.due_day, seen.due_time) == (690_000, 690_000, 0)
    assert (seen.stability, seen.reps) == (state.stability, state.reps)
    answered = SCHEDULER.preview(state, on_day(690_000), 1)[GOOD - 1]
    assert answered.state.day == 690_000
    assert answered.state.due_day < 690_100
    assert SCHEDULER.replayed(state, GOOD, on_day(690_000), answered.interval) == answered.state


def test_what_a_wrong_clock_gave_counts_towards_no_day() -> None:
    state = NEW._replace(
        phase="review",
        stability=9.0,
        difficulty=5.0,
        day=700_000,
        reps=2,
        first_day=699_990,
        review_day=700_000,
    )
    seen = seen_from(state, 690_000)
    assert (seen.first_day, seen.review_day) == (689_999, 689_999)
    again = Scheduler().preview(state, Moment(0, 690_000), 1)[GOOD - 1].state
    assert (again.first_day, again.review_day) == (689_999, 690_000)


def test_a_step_from_the_future_is_due_at_once() -> None:
    state = SCHEDULER.preview(NEW, on_day(700_000), 1)[AGAIN - 1].state
    seen = seen_from(state, 690_000)
    assert seen.phase == "learning"
    assert 0 < seen.due_time < on_day(690_000).time


@given(HISTORIES, st.integers(0, 800_000))
def test_no_state_hides_from_any_day_for_longer_than_its_interval(
    history: list[tuple[int, int]], day: int
) -> None:
    state, at = NEW, 700_000
    for gap, grade in history:
        at += gap
        state = SCHEDULER.preview(state, on_day(at), 1)[grade - 1].state
    seen = seen_from(state, day)
    assert seen.day <= day + 1
    assert seen.due_day - day <= max(1, state.due_day - state.day) + 1
    assert seen_from(seen, day) == seen
