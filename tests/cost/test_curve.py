"""The curve of a rate is what an estimate says at every volume, and ends exactly where prices end."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cost.estimate import Entry, estimate
from studyapp.cost.figures.axis import nearest, ticks, volume_shown, volume_step, volume_ticks, walked
from studyapp.cost.figures.curve import (
    Curve,
    average_shown,
    curve,
    reaches,
    reading,
    spent,
    stretches,
    whole_reach,
)
from studyapp.cost.figures.unpriced import said_for_no_price, said_without_price
from studyapp.cost.model import Quantity, Rate, RateCard, Tier
from studyapp.document.outline import read_document
from studyapp.lexicon import words

SIZES = st.sampled_from([1000, 1024])


def rate(*tiers: tuple[str | None, str | None], directions: int = 1) -> Rate:
    """Tiers as (bound in GB, price), both or either left open."""
    return Rate(
        "r",
        "Rate",
        (),
        "USD",
        "GB",
        directions,
        tuple(
            Tier(
                None if bound is None else Quantity(Decimal(bound), "GB"),
                None if price is None else Decimal(price),
                number,
            )
            for number, (bound, price) in enumerate(tiers, start=1)
        ),
        (),
    )


@st.composite
def rates(draw: st.DrawFn) -> Rate:
    """Up to twelve tiers with bounds far apart or near, each with a price, free, or without one."""
    steps = draw(st.lists(st.sampled_from([1, 7, 100, 10_240, 500_000]), min_size=1, max_size=11))
    price = st.none() | st.decimals(min_value=0, max_value=1, places=4)
    bounds = [str(sum(steps[: place + 1])) for place in range(len(steps))]
    tiers: list[tuple[str | None, str | None]] = [(bound, "0.05") for bound in bounds]
    for place in range(1, len(tiers)):
        drawn = draw(price)
        tiers[place] = (bounds[place], None if drawn is None else str(drawn))
    if draw(st.booleans()):
        tiers.append((None, draw(st.sampled_from(["0.01", "0", None]))))
    return rate(*tiers, directions=draw(st.sampled_from([1, 2])))


def end_of_prices(drawn: Curve) -> Decimal | None:
    return [part for part in drawn.stretches if part.price is not None][-1].high


@settings(max_examples=40)
@given(rates(), SIZES, st.decimals(min_value=0, max_value=2_000_000, places=2))
def test_a_curve_never_falls_and_has_a_point_at_every_bound(tiered: Rate, size: int, volume: Decimal) -> None:
    drawn = curve(tiered, volume, tiered.directions, size)
    assert drawn is not None
    volumes, costs = zip(*drawn.points, strict=True)
    assert list(volumes) == sorted(set(volumes))
    assert list(costs) == sorted(costs)
    assert drawn.points[0] == (0, 0)
    prices_end = end_of_prices(drawn)
    end = drawn.reach if prices_end is None else min(prices_end, drawn.reach)
    assert {gb for gb, _ in drawn.marks if gb <= end} <= set(volumes)
    assert volumes[-1] == end
    assert volume <= drawn.reach


@settings(max_examples=40)
@given(rates(), SIZES, st.decimals(min_value=0, max_value=1, places=3))
def test_between_its_points_a_curve_is_what_the_estimate_says(tiered: Rate, size: int, part: Decimal) -> None:
    drawn = curve(tiered, Decimal(0), 1, size)
    assert drawn is not None
    for (low, cheap), (high, dear) in pairwise(drawn.points):
        gb = low + (high - low) * part
        assert drawn.at(gb).floor == cheap + (dear - cheap) * part


@settings(max_examples=40)
@given(rates(), SIZES)
def test_prices_end_exactly_where_the_curve_says(tiered: Rate, size: int) -> None:
    drawn = curve(tiered, Decimal(0), 1, size)
    assert drawn is not None
    prices_end = end_of_prices(drawn)
    if prices_end is None:
        assert tiered.tiers[-1].price is not None
        return
    end, beyond = drawn.at(prices_end), drawn.at(prices_end + 1)
    assert beyond.unpriced_gb == end.unpriced_gb + 1
    assert beyond.floor == end.floor
    assert drawn.at(prices_end * 3).floor == end.floor


@settings(max_examples=30)
@given(rates(), SIZES)
def test_stretches_lie_side_by_side_and_leave_nothing_out(tiered: Rate, size: int) -> None:
    parts = stretches(tiered, size)
    assert parts[0].low == 0
    assert parts[-1].high is None
    assert all(one.high == other.low for one, other in pairwise(parts))
    assert [part.number for part in parts] == list(range(1, len(parts) + 1))


def test_the_document_s_tiers(card: RateCard) -> None:
    tiered = card.rate("internet_out")
    assert tiered is not None
    drawn = curve(tiered, Decimal(500), 1, 1024)
    assert drawn is not None
    assert drawn.points == ((0, 0), (10240, Decimal("921.6")), (51200, Decimal("4403.2")))
    assert drawn.marks == ((10240, "10 TB"), (51200, "50 TB"))
    assert end_of_prices(drawn) == 51200
    thousand = curve(tiered, Decimal(500), 1, 1000)
    assert thousand is not None
    assert thousand.points[-1] == (50000, Decimal(4300))


def test_a_free_first_tier_is_flat_and_no_price_is_not_free() -> None:
    drawn = curve(rate(("100", "0"), ("200", "0.1"), (None, None)), Decimal(0), 1, 1024)
    assert drawn is not None
    assert drawn.points == ((0, 0), (100, 0), (200, 10))
    assert drawn.at(Decimal(50)).average == 0
    assert drawn.at(Decimal(201)).average is None
    assert drawn.at(Decimal(201)).unpriced_gb == 1
    assert curve(rate((None, None)), Decimal(5), 1, 1024) is None


def test_a_last_tier_with_a_bound_ends_the_prices_though_no_tier_says_so() -> None:
    drawn = curve(rate(("100", "0.1")), Decimal(0), 1, 1024)
    assert drawn is not None
    assert end_of_prices(drawn) == 100
    assert [(part.low, part.price, part.line) for part in drawn.unpriced] == [(100, None, 0)]


def test_at_a_bound_the_lower_tier_still_counts() -> None:
    tiered = rate(("100", "0.2"), (None, "0.1"))
    assert reading(tiered, Decimal(100), 1, 1024).stretch == 1
    assert reading(tiered, Decimal("100.01"), 1, 1024).stretch == 2
    assert reading(tiered, Decimal(0), 1, 1024).stretch == 1


def test_both_directions_cost_twice() -> None:
    one, both = (curve(rate((None, "0.01")), Decimal(100), directions, 1024) for directions in (1, 2))
    assert one is not None
    assert both is not None
    assert both.points[-1][1] == 2 * one.points[-1][1]


def test_what_an_estimate_has_of_a_rate_is_the_sum_of_its_lines(card: RateCard) -> None:
    zone = card.rate("cross_az")
    assert zone is not None
    lines = [Entry("", zone.key, Quantity(Decimal(100), "GB"), directions) for directions in (1, 2)]
    used = spent(estimate(lines, card), zone)
    assert (used.gb, used.floor, used.directions, used.is_mixed) == (200, 3, 2, True)
    assert spent(estimate([], card), zone).gb == 0


@settings(max_examples=40)
@given(rates(), st.decimals(min_value=0, max_value=10**9, places=1), SIZES)
def test_one_may_look_nearer_up_to_all_of_it(tiered: Rate, volume: Decimal, size: int) -> None:
    found = reaches(tiered, volume, size)
    assert list(found) == sorted(set(found))
    assert found[-1] == whole_reach(tiered, volume, size)
    assert any(reach >= volume for reach in found)


@pytest.mark.parametrize(
    ("most", "count", "found"),
    [("14", 7, "0 2 4 6 8 10 12 14"), ("0.9", 5, "0 0.2 0.4 0.6 0.8"), ("70", 7, "0 10 20 30 40 50 60 70")],
)
def test_round_numbers_along_an_axis(most: str, count: int, found: str) -> None:
    assert ticks(Decimal(most), count) == tuple(Decimal(part) for part in found.split())


@given(st.decimals(min_value="0.001", max_value=10**12, places=3), st.integers(3, 10))
def test_ticks_are_never_too_many_nor_beyond(most: Decimal, count: int) -> None:
    found = ticks(most, count)
    assert 2 <= len(found) <= count + 1
    assert found[-1] <= most


def test_round_volumes_are_round_in_their_unit() -> None:
    shown = volume_ticks(Decimal(71680), 7, 1024)
    assert shown[0] == (0, "0")
    assert (Decimal(10240), "10 TB") in shown
    assert volume_shown(Decimal(10240), 1024) == "10 TB (10,240 GB)"
    assert volume_shown(Decimal(12000), 1000) == "12 TB (12,000 GB)"
    assert volume_shown(Decimal(12001), 1024) == "12,001 GB"
    assert volume_shown(Decimal("0.5"), 1024) == "0.5 GB"


def test_walking_stops_at_every_bound() -> None:
    drawn = curve(rate(("33", "0.2"), (None, "0.1")), Decimal(0), 1, 1024, Decimal(100))
    assert drawn is not None
    step, stops = volume_step(drawn.reach, 1024), (Decimal(33),)
    way, at = [], Decimal(31)
    for _ in range(4):
        at = walked(at, 1, step, stops, drawn.reach)
        way.append(at)
    assert way == [32, 33, 34, 35]
    assert walked(Decimal(31), 10, step, stops, drawn.reach) == 33
    assert walked(Decimal("33.5"), -1, step, stops, drawn.reach) == 33
    assert walked(Decimal(100), 1, step, stops, drawn.reach) == 100
    assert walked(Decimal(0), -1, step, stops, drawn.reach) == 0
    assert nearest(Decimal("33.4"), step, stops, drawn.reach) == 33
    assert nearest(Decimal("50.7"), step, stops, drawn.reach) == 51


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("그 이상: 협상 가능", "협상 가능"),
        ("| above 150 TB | contact sales |", "contact sales"),
        ("- Above 150 TB: please contact sales, they will make you an individual offer", "individual offer"),
        ("Above 150 TB: $0.05/GB", ""),
    ],
)
def test_in_a_price_s_place_stands_what_the_document_says(line: str, said: str) -> None:
    assert said_for_no_price(line, words("cost")) == said


def test_what_a_document_says_is_found_by_its_line(card: RateCard, bundled_text: str) -> None:
    tiered = card.rate("internet_out")
    assert tiered is not None
    document = read_document(bundled_text, "x")
    assert said_without_price(tiered, document) == {204: "협상 가능"}
    assert said_without_price(rate((None, "1")), document) == {}


def test_an_average_says_whether_it_is_rounded() -> None:
    assert average_shown(Decimal("0.09")) == (Decimal("0.09"), True)
    assert average_shown(Decimal(1) / Decimal(3)) == (Decimal("0.3333"), False)
    assert average_shown(Decimal(0)) == (0, True)
