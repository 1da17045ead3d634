"""A study day begins at its hour on the wall, whatever clocks do: none is lost, none comes twice."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.cards.schedule import moment

HOUR = 3600


def wall(time: int, offset: float) -> datetime:
    """What a clock shows that is so many hours ahead of UTC, with a fixed zone, as a machine gives it."""
    return datetime.fromtimestamp(time, timezone(timedelta(hours=offset)))


def berlin(time: int) -> float:
    """How many hours Berlin is ahead: summer time from 31 March to 27 October 2024, both at 1:00 UTC."""
    spring = datetime(2024, 3, 31, 1, tzinfo=UTC).timestamp()
    autumn = datetime(2024, 10, 27, 1, tzinfo=UTC).timestamp()
    return 2 if spring <= time < autumn else 1


def new_york(time: int) -> float:
    spring = datetime(2024, 3, 10, 7, tzinfo=UTC).timestamp()
    autumn = datetime(2024, 11, 3, 6, tzinfo=UTC).timestamp()
    return -4 if spring <= time < autumn else -5


@pytest.mark.parametrize("place", [berlin, new_york])
@pytest.mark.parametrize("rollover", [0, 1, 2, 3, 4, 12, 23])
def test_in_a_whole_year_every_day_comes_once(place: Callable[[int], float], rollover: int) -> None:
    start = int(datetime(2024, 1, 1, tzinfo=UTC).timestamp())
    times = range(start, start + 366 * 24 * HOUR, HOUR // 2)
    days = [moment(wall(time, place(time)), rollover).day for time in times]
    steps = [later - earlier for earlier, later in pairwise(days)]
    assert set(steps) == {0, 1}
    hours = [days.count(day) / 2 for day in sorted(set(days))[1:-1]]
    assert min(hours) == 23
    assert max(hours) == 25
    assert hours.count(24) == len(hours) - 2


@pytest.mark.parametrize(("month", "day"), [(3, 31), (10, 27)])
def test_an_evening_and_the_morning_after_the_clocks_change_are_a_day_apart(month: int, day: int) -> None:
    evening = int(datetime(2024, month, day, tzinfo=UTC).timestamp()) - 3 * HOUR
    morning = evening + 10 * HOUR
    before, after = (moment(wall(time, berlin(time))) for time in (evening, morning))
    assert after.day - before.day == 1


def test_an_evening_and_the_next_morning_are_a_day_apart() -> None:
    seoul = timezone(timedelta(hours=9))
    evening = moment(datetime(2024, 5, 1, 22, 0, tzinfo=seoul))
    night = moment(datetime(2024, 5, 2, 3, 59, tzinfo=seoul))
    morning = moment(datetime(2024, 5, 2, 8, 0, tzinfo=seoul))
    assert evening.day == night.day == morning.day - 1


def test_a_flight_eastwards_or_westwards_moves_the_day_by_one_at_most() -> None:
    takeoff = int(datetime(2024, 5, 2, 5, 0, tzinfo=UTC).timestamp())
    seoul = moment(wall(takeoff, 9))
    los_angeles = moment(wall(takeoff + 11 * HOUR, -7))
    assert seoul.day - los_angeles.day in (0, 1)
    back = moment(wall(takeoff + 48 * HOUR, 9))
    assert back.day - seoul.day == 2


@given(st.integers(0, 4 * 10**9), st.integers(-12, 14), st.integers(-12, 14), st.integers(0, 23))
def test_no_two_places_are_more_than_two_days_apart(time: int, here: int, there: int, rollover: int) -> None:
    one, other = moment(wall(time, here), rollover), moment(wall(time, there), rollover)
    assert one.time == other.time == time
    assert abs(one.day - other.day) <= 2
