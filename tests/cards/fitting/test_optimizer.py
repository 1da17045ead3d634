"""The parameters are fitted to one's own reviews, and offered only where they foretell others better."""

import math
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS, FSRSItem, FSRSReview
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cards.fitting.optimizer import (
    EARLIEST,
    Course,
    TooEarly,
    counted,
    courses,
    first_interval,
    fit,
    retrievability,
    score,
    usable,
)
from studyapp.cards.fitting.workload import RETENTIONS, Habits, habits, workload
from studyapp.cards.history.history import new_batch
from studyapp.cards.history.log import MEMORY, RESET
from studyapp.cards.schedule import AGAIN, EASY, GOOD, HARD, moment
from studyapp.settings import Learning
from tests.cards.exchange.machines import DAY, Machine, card_of
from tests.cards.fitting.memories import QUICK_TO_FORGET, learner


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    made = Machine(tmp_path, "desk")
    yield made
    made.history.close()


def test_who_forgets_faster_gets_weights_that_foretell_it_better() -> None:
    found = fit(learner(QUICK_TO_FORGET, 300, 2), ())
    assert found.is_better
    assert len(found.fitted) == 21
    assert found.after.log_loss < found.before.log_loss
    assert found.after.rmse < found.before.rmse
    assert found.reviews == usable(learner(QUICK_TO_FORGET, 300, 2))
    assert 0.1 < found.judged / found.reviews < 0.3


def test_weights_that_fit_already_are_left() -> None:
    found = learner(QUICK_TO_FORGET, 200, 2)
    best = fit(found, ()).fitted
    again = fit(found, best)
    assert not again.is_better
    assert again.fitted == ()


def at_random(seed: int) -> list[Course]:
    """1,320 reviews whose grades mean nothing."""
    chance = random.Random(seed)
    found: list[Course] = []
    for _ in range(165):
        days = list(accumulate((chance.randrange(1, 20) for _ in range(8)), initial=740_000))
        found.append(Course(tuple(days), tuple(chance.choice((AGAIN, HARD, GOOD, EASY)) for _ in days)))
    return found


@pytest.mark.parametrize("seed", range(6))
def test_weights_are_offered_only_where_both_figures_say_that_they_are_better(seed: int) -> None:
    found = fit(at_random(seed), ())
    assert found.reviews == 1320
    if found.is_better:
        assert found.after.rmse <= found.before.rmse
        assert found.after.log_loss < found.before.log_loss


@pytest.mark.parametrize("seed", range(6))
def test_who_learns_as_most_people_is_offered_nothing_by_chance(seed: int) -> None:
    assert not fit(learner(tuple(DEFAULT_PARAMETERS), 165, seed), ()).is_better


def test_too_few_reviews_are_said_to_be_too_few() -> None:
    some = learner(QUICK_TO_FORGET, 5, 3)
    with pytest.raises(TooEarly, match="It is too early: 24 more reviews on later days are needed") as told:
        fit(some, ())
    assert told.value.missing == EARLIEST - 40
    with pytest.raises(TooEarly):
        fit([], ())


def test_reviews_of_a_single_day_can_be_fitted_but_not_judged() -> None:
    found = fit([Course((740_000, 740_003), (GOOD, GOOD))] * 100, ())
    assert (found.reviews, found.judged, found.is_better) == (100, 0, False)


def test_only_the_first_answer_of_a_later_day_counts() -> None:
    assert usable([Course((1, 1, 1, 4, 4, 9), (1, 3, 3, 1, 3, 3))]) == 2


def test_predictions_and_their_loss_are_the_engines() -> None:
    """The engine weighs the later reviews more: 1/4 to 1, by the cube of their place."""
    reviews = counted(learner(QUICK_TO_FORGET, 40, 4))
    items = [
        FSRSItem(
            [
                FSRSReview(grade, wait)
                for grade, wait in zip(one.course.grades, waits(one.course), strict=True)
            ][: one.at + 1]
        )
        for one in reviews
    ]
    weights = [0.25 + 0.75 * (place / (len(reviews) - 1)) ** 3 for place in range(len(reviews))]
    ours = [
        weight * score(DEFAULT_PARAMETERS, [one]).log_loss
        for weight, one in zip(weights, reviews, strict=True)
    ]
    theirs = FSRS(DEFAULT_PARAMETERS).evaluate(items).log_loss
    assert sum(ours) / sum(weights) == pytest.approx(theirs, rel=1e-5)


def waits(course: Course) -> list[int]:
    return [0, *(after - before for before, after in pairwise(course.days))]


def test_the_score_of_alike_reviews_is_what_a_person_reckons() -> None:
    alike = [Course((1, 6), (GOOD, grade)) for grade in [GOOD] * 45 + [AGAIN] * 15]
    ours = score(DEFAULT_PARAMETERS, counted(alike))
    predicted = retrievability(DEFAULT_PARAMETERS, DEFAULT_PARAMETERS[2], 5)
    by_hand = -(45 * math.log(predicted) + 15 * math.log(1 - predicted)) / 60
    assert ours.log_loss == pytest.approx(by_hand)
    assert ours.rmse == pytest.approx(abs(predicted - 0.75))
    assert score(DEFAULT_PARAMETERS, []) == (0.0, 0.0)


@settings(max_examples=20)
@given(st.floats(0.5, 0.99), st.sampled_from((tuple(DEFAULT_PARAMETERS), QUICK_TO_FORGET)))
def test_the_first_interval_ends_where_the_curve_meets_the_wanted_retention(
    retention: float, weights: tuple[float, ...]
) -> None:
    days = first_interval(weights, retention)
    assert retrievability(weights, weights[2], days) == pytest.approx(retention)


def test_a_course_begins_anew_after_a_reset_and_undone_answers_do_not_count(machine: Machine) -> None:
    for grade in (GOOD, AGAIN):
        machine.answer(1, grade)
        machine.now += timedelta(days=3)
    machine.history.mark([card_of(1)], RESET, moment(machine.now))
    machine.answer(1, EASY)
    machine.now += timedelta(days=5)
    machine.answer(1, HARD)
    machine.answer(1, AGAIN)
    machine.history.undo(moment(machine.now))
    first = DAY.toordinal()
    assert courses(machine.history) == [
        Course((first, first + 3), (GOOD, AGAIN)),
        Course((first + 6, first + 11), (EASY, HARD)),
    ]


def test_a_card_taken_over_from_elsewhere_is_left_out_until_it_is_reset(machine: Machine) -> None:
    day = DAY.toordinal()
    memory = f"[20, 5, {day - 2}, {day + 8}, 4, 0]"
    machine.history.mark([card_of(1)], MEMORY, moment(DAY), memory)
    machine.answer(1)
    machine.answer(2)
    machine.history.mark([card_of(2)], MEMORY, moment(DAY), memory)
    assert courses(machine.history) == [Course((day,), (GOOD,))]
    machine.history.mark([card_of(1)], RESET, moment(DAY))
    machine.answer(1, EASY)
    assert sorted(courses(machine.history)) == [Course((day,), (GOOD,)), Course((day,), (EASY,))]


def test_a_day_that_a_wrong_clock_gave_is_no_wait(machine: Machine) -> None:
    for days in (0, 900, -895):
        machine.now += timedelta(days=days)
        machine.answer(1)
    day = DAY.toordinal()
    assert courses(machine.history) == [Course((day, day + 5, day + 5), (GOOD,) * 3)]


def test_adopted_weights_hold_until_they_are_taken_back(machine: Machine) -> None:
    for _ in range(3):
        machine.answer(1)
        machine.now += timedelta(days=4)
    before = machine.states()
    batch = new_batch()
    machine.history.set_parameters(QUICK_TO_FORGET, moment(machine.now), batch)
    machine.history.rebuild()
    assert machine.history.parameters == QUICK_TO_FORGET
    assert machine.states() != before
    assert machine.history.undo_batch(batch, moment(machine.now)) is not None
    machine.history.rebuild()
    assert machine.history.parameters == ()
    assert machine.states() == before


def test_remembering_more_takes_longer() -> None:
    efforts = workload((), Learning(), 500, Habits())
    assert efforts is not None
    assert [effort.retention for effort in efforts] == list(RETENTIONS)
    assert 0 < efforts[0].minutes < efforts[-1].minutes
    double = workload((), Learning(new_per_day=40), 1000, Habits())
    assert double is not None
    assert double[5].minutes == pytest.approx(2 * efforts[5].minutes)


def test_a_workload_that_takes_too_long_or_of_nothing_is_not_shown() -> None:
    assert workload((), Learning(), 500, Habits(), limit=0.0) is None
    assert workload((), Learning(), 0, Habits()) is None


def test_the_workload_goes_by_ones_own_times_and_grades(machine: Machine) -> None:
    assert habits(machine.history) == Habits()
    for number in range(40):
        for grade in (AGAIN, HARD, GOOD, EASY):
            machine.answer(number, grade)
    own = habits(machine.history)
    assert own.seconds == (4.0,) * 4
    assert own.first[0] > 0.9
    assert sum(own.first) == pytest.approx(1)
    usual = workload((), Learning(), 500, Habits())
    quick = workload((), Learning(), 500, Habits(seconds=(1.0, 1.0, 1.0, 1.0)))
    assert usual is not None
    assert quick is not None
    assert quick[5].minutes < usual[5].minutes


def test_the_days_of_a_course_are_study_days(machine: Machine) -> None:
    machine.now = datetime(2026, 3, 2, 23, tzinfo=UTC)
    machine.answer(1)
    machine.now = datetime(2026, 3, 3, 2, tzinfo=UTC)
    machine.answer(1)
    machine.now = datetime(2026, 3, 3, 8, tzinfo=UTC)
    machine.answer(1)
    [course] = courses(machine.history)
    assert [day - course.days[0] for day in course.days] == [0, 0, 1]
