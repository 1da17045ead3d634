"""Cards come back when FSRS-6 says so, in whole study days, and when the button said so."""

import math
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import fsrs
import pytest
from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS
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
    moment,
    seed_of,
)

SCHEDULER = Scheduler()
DAY = 86_400
HISTORIES = st.lists(st.tuples(st.integers(0, 400), st.integers(1, 4)), min_size=1, max_size=12)


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


def test_the_engine_gives_the_known_intervals() -> None:
    engine = FSRS(DEFAULT_PARAMETERS)
    wanted = [round(tenth / 10, 1) for tenth in range(1, 11)]
    intervals = [max(1, round(engine.next_interval(1.0, retention, 3))) for retention in wanted]
    assert intervals == [3116766, 34793, 2508, 387, 90, 27, 9, 3, 1, 1]


def test_the_engine_takes_histories_of_the_older_schedule_over() -> None:
    engine = FSRS(DEFAULT_PARAMETERS)
    known = {(2.5, 10, 0.9): (10, 6.9140563), (2.5, 10, 0.8): (3.01572, 9.393428), (1.3, 20, 0.9): (20, 10)}
    for given_history, (stability, difficulty) in known.items():
        memory = engine.memory_state_from_sm2(*given_history)
        assert (memory.stability, memory.difficulty) == pytest.approx((stability, difficulty), rel=1e-5)


@given(HISTORIES)
def test_memory_agrees_with_an_independent_implementation(history: list[tuple[int, int]]) -> None:
    oracle = fsrs.Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())
    card = fsrs.Card(card_id=1)
    state, day = NEW, 700_000
    start = datetime(2024, 1, 1, tzinfo=UTC)
    for gap, grade in history:
        day += gap
        card, _ = oracle.review_card(card, fsrs.Rating(grade), start + timedelta(days=day - 700_000))
        state = SCHEDULER.preview(state, on_day(day), 1)[grade - 1].state
        assert card.stability is not None
        assert card.difficulty is not None
        assert state.stability == pytest.approx(card.stability, rel=1e-4)
        assert state.difficulty == pytest.approx(card.difficulty, rel=1e-4)


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


@given(HISTORIES, st.integers(0, 2**32 - 1))
def test_better_grades_never_come_back_sooner_and_every_state_is_sound(
    history: list[tuple[int, int]], seed: int
) -> None:
    state, day = NEW, 700_000
    for gap, grade in history:
        day += gap
        outcomes = SCHEDULER.preview(state, on_day(day), seed)
        days = [outcome.interval for outcome in outcomes if outcome.interval > 0]
        assert days == sorted(set(days))
        assert all(0 < outcome.interval <= 36_510 or -86_400 < outcome.interval < 0 for outcome in outcomes)
        assert outcomes == SCHEDULER.preview(state, on_day(day), seed)
        given_outcome = outcomes[grade - 1]
        assert SCHEDULER.replayed(state, grade, on_day(day), given_outcome.interval) == given_outcome.state
        state = given_outcome.state
        assert math.isfinite(state.stability)
        assert 1 <= state.difficulty <= 10


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


def test_an_evening_and_the_next_morning_are_a_day_apart() -> None:
    seoul = ZoneInfo("Asia/Seoul")
    evening = moment(datetime(2024, 5, 1, 22, 0, tzinfo=seoul))
    night = moment(datetime(2024, 5, 2, 3, 59, tzinfo=seoul))
    morning = moment(datetime(2024, 5, 2, 8, 0, tzinfo=seoul))
    assert evening.day == night.day == morning.day - 1


@pytest.mark.parametrize("date", [(2024, 3, 31), (2024, 10, 27)])
def test_the_night_in_which_clocks_change_is_one_day(date: tuple[int, int, int]) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    midnight = datetime(*date, tzinfo=berlin)
    before = moment(midnight.replace(hour=3, minute=59))
    after = moment(midnight.replace(hour=4, minute=1))
    assert after.day - before.day == 1


def test_a_clock_set_back_makes_nothing_run_backwards() -> None:
    state = learned([EASY], [0])
    earlier = SCHEDULER.preview(state, on_day(699_990), 1)[GOOD - 1].state
    same_day = SCHEDULER.preview(state, on_day(700_000), 1)[GOOD - 1].state
    assert (earlier.stability, earlier.difficulty) == (same_day.stability, same_day.difficulty)
    assert earlier.day == 700_000


def test_a_journey_to_another_time_zone_loses_no_day() -> None:
    there = moment(datetime(2024, 5, 1, 23, 0, tzinfo=timezone(timedelta(hours=9))))
    back = moment(datetime(2024, 5, 1, 16, 0, tzinfo=timezone(timedelta(hours=2))))
    assert there.day == back.day
