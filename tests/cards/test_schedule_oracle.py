"""The memory and the intervals of FSRS-6 are those that others reckon."""

from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS
from hypothesis import given
from hypothesis import strategies as st

from studyapp.cards.schedule import NEW, Moment, Scheduler, State

START = datetime(2024, 1, 1, tzinfo=UTC)
FIRST_DAY = 700_000
HISTORIES = st.lists(st.tuples(st.integers(0, 400), st.integers(1, 4)), min_size=1, max_size=12)
FACTORS = st.lists(st.floats(0.8, 1.2), min_size=21, max_size=21)


def on_day(day: int) -> Moment:
    return Moment(day * 86_400, day)


def compared(history: list[tuple[int, int]], retention: float, parameters: tuple[float, ...]) -> None:
    """Learn one card with both, answered on whole days: `fsrs` counts days of 24 hours, not study days."""
    oracle = fsrs.Scheduler(
        parameters, retention, learning_steps=(), relearning_steps=(), enable_fuzzing=False
    )
    ours = Scheduler(retention, parameters, (), ())
    card = fsrs.Card(card_id=1)  # without an id of its own it would wait for a free one
    state, day = NEW, 0
    for gap, grade in history:
        day += gap
        card, _ = oracle.review_card(card, fsrs.Rating(grade), START + timedelta(days=day))
        state = ours.preview(state, on_day(FIRST_DAY + day), 1)[grade - 1].state
        assert card.stability is not None
        assert card.difficulty is not None
        assert state.stability == pytest.approx(card.stability, rel=1e-5)
        assert state.difficulty == pytest.approx(card.difficulty, rel=1e-5)
        assert ours.retrievability(state, FIRST_DAY + day + 10) == pytest.approx(
            oracle.get_card_retrievability(card, START + timedelta(days=day + 10)), rel=1e-5
        )


@given(HISTORIES)
def test_memory_agrees_with_an_independent_implementation(history: list[tuple[int, int]]) -> None:
    compared(history, 0.9, tuple(DEFAULT_PARAMETERS))


@given(HISTORIES, FACTORS, st.sampled_from([0.7, 0.85, 0.97]))
def test_memory_agrees_under_fitted_weights(
    history: list[tuple[int, int]], factors: list[float], retention: float
) -> None:
    # Weights near the defaults, as a fit gives them; the first four (initial stabilities) must rise.
    weights = [default * factor for default, factor in zip(DEFAULT_PARAMETERS, factors, strict=True)]
    weights[:4] = sorted(weights[:4])
    bounded = zip(
        fsrs.scheduler.LOWER_BOUNDS_PARAMETERS, weights, fsrs.scheduler.UPPER_BOUNDS_PARAMETERS, strict=True
    )
    compared(history, retention, tuple(min(max(low, weight), high) for low, weight, high in bounded))


def test_a_button_gives_the_interval_that_the_engine_reckons() -> None:
    state = State("review", 100.0, 5.0, 0, FIRST_DAY, FIRST_DAY + 100, 0, 5, 0, FIRST_DAY, 0)
    good = Scheduler().preview(state, on_day(FIRST_DAY + 100), 7)[2]
    wanted = FSRS(DEFAULT_PARAMETERS).next_interval(good.state.stability, 0.9, 3)
    # Anki's fuzz at this length: a day, 15 % of 4.5 days, 10 % of 13, and 5 % of what is above 20.
    assert abs(good.interval - wanted) <= 1 + 0.675 + 1.3 + 0.05 * (wanted - 20) + 0.5


def test_the_engine_gives_the_known_intervals() -> None:
    engine = FSRS(DEFAULT_PARAMETERS)
    wanted = [round(tenth / 10, 1) for tenth in range(1, 11)]
    intervals = [max(1, round(engine.next_interval(1.0, retention, 3))) for retention in wanted]
    assert intervals == [3116766, 34793, 2508, 387, 90, 27, 9, 3, 1, 1]


@pytest.mark.parametrize(
    ("ease", "interval", "retention", "stability", "difficulty"),
    [
        (2.5, 10, 0.9, 10, 6.9140563),
        (2.5, 10, 0.8, 3.01572, 9.393428),
        (2.5, 10, 0.95, 24.841097, 1.2974405),
        (1.3, 20, 0.9, 20, 10),
    ],
)
def test_the_engine_takes_histories_of_the_older_schedule_over(
    ease: float, interval: float, retention: float, stability: float, difficulty: float
) -> None:
    memory = FSRS(DEFAULT_PARAMETERS).memory_state_from_sm2(ease, interval, retention)
    assert (memory.stability, memory.difficulty) == pytest.approx((stability, difficulty), rel=1e-5)
