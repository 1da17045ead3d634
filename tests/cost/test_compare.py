"""Two estimates side by side: pairs, exact differences, and what cannot be told."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cost.estimate import Entry, estimate
from studyapp.cost.figures.compare import (
    DIRECTIONS,
    PATH,
    VOLUME,
    Comparison,
    compare,
    renamed,
    signed,
    signed_percent,
)
from studyapp.cost.model import Quantity, Rate, RateCard, Tier


def rate(key: str, *tiers: tuple[str | None, str | None], currency: str = "USD", directions: int = 1) -> Rate:
    made = tuple(
        Tier(
            None if bound is None else Quantity(Decimal(bound), "GB"),
            None if price is None else Decimal(price),
        )
        for bound, price in tiers
    )
    return Rate(key, key.title(), (), currency, "GB", directions, made, (1,))


CARD = RateCard(
    (
        rate("same", (None, "0")),
        rate("cross", (None, "0.01"), directions=2),
        rate("out", ("100", "0.09"), (None, "0.085")),
        rate("open", ("10", "0.05"), (None, None)),
        rate("won", (None, "30"), currency="KRW"),
    ),
    (),
)


def line(label: str, key: str, gb: str = "10", directions: int = 1, unit: str = "GB") -> Entry:
    return Entry(label, key, Quantity(Decimal(gb), unit), directions)


def compared(a: list[Entry], b: list[Entry], gb_per_tb: int = 1024) -> Comparison:
    return compare(estimate(a, CARD, gb_per_tb), estimate(b, CARD, gb_per_tb))


def pairs(comparison: Comparison) -> list[tuple[int, int]]:
    return [(row.at_a, row.at_b) for row in comparison.rows]


def test_a_difference_of_many_digits_is_shown_with_all_of_them() -> None:
    assert signed(Decimal("-" + "9" * 40), "USD") == f"−${int('9' * 40):,}.00"
    assert signed_percent(Decimal("-" + "9" * 40 + ".9")) == f"−{int('9' * 40):,}.9 %"


labels = st.sampled_from(["DB", "Cache", "Out", "Log"])
volumes = st.decimals("0", "5000", places=2, allow_nan=False).map(lambda value: Quantity(value, "GB"))
priced = st.builds(
    Entry, labels, st.sampled_from(["same", "cross", "out", "won"]), volumes, st.integers(1, 2)
)
some = st.lists(priced, max_size=8)


@settings(max_examples=40)
@given(some)
def test_an_estimate_differs_from_itself_by_nothing(entries: list[Entry]) -> None:
    comparison = compared(entries, entries)
    assert comparison.is_same
    assert pairs(comparison) == [(row, row) for row in range(len(entries))]
    assert all(not row.difference and not row.changed for row in comparison.rows)
    assert all(difference.by == 0 for difference in comparison.differences)


@settings(max_examples=60)
@given(some, some)
def test_every_line_of_both_stands_in_one_pair(a: list[Entry], b: list[Entry]) -> None:
    found = pairs(compared(a, b))
    assert [at_a for at_a, _ in found if at_a >= 0] == list(range(len(a)))
    assert sorted(at_b for _, at_b in found if at_b >= 0) == list(range(len(b)))


@settings(max_examples=60)
@given(some, some)
def test_differences_of_lines_add_up_to_that_of_the_totals(a: list[Entry], b: list[Entry]) -> None:
    comparison = compared(a, b)
    if any(row.difference is None for row in comparison.rows):
        return
    for difference in comparison.differences:
        rows = [row.difference or 0 for row in comparison.rows if row.currency == difference.currency]
        assert sum(rows, Decimal(0)) == difference.by


@settings(max_examples=60)
@given(some, some)
def test_swapping_both_turns_every_sign(a: list[Entry], b: list[Entry]) -> None:
    there, back = compared(a, b), compared(b, a)
    by = {difference.currency: difference.by for difference in back.differences}
    for difference in there.differences:
        assert difference.by is not None
        assert by[difference.currency] == -difference.by
    assert {(at_b, at_a) for at_a, at_b in pairs(there)} == set(pairs(back))
    turned = {(row.at_b, row.at_a): row.difference for row in back.rows}
    for row in there.rows:
        other = turned[row.at_a, row.at_b]
        assert row.difference == (None if other is None else -other)


def test_a_line_on_another_path_stays_in_its_pair() -> None:
    a = [line("Cache", "same"), line("DB", "cross", directions=2)]
    b = [line("Cache", "cross", directions=2), a[1]]
    comparison = compared(a, b)
    assert pairs(comparison) == [(0, 0), (1, 1)]
    assert comparison.rows[0].changed == {PATH}
    assert comparison.rows[0].difference == Decimal("0.2")
    assert not comparison.rows[1].changed


def test_lines_that_are_called_alike_stay_in_their_order_when_one_takes_another_path() -> None:
    a = [line("Node", "same", "5"), line("Node", "cross", "7")]
    b = [line("Node", "cross", "5"), line("Node", "cross", "7")]
    assert pairs(compared(a, b)) == [(0, 0), (1, 1)]


def test_the_label_goes_before_the_rate_and_the_rate_before_nothing() -> None:
    a = [line("DB", "cross"), line("Cache", "same"), line("Egress", "out")]
    b = [line("Traffic", "out"), line("New", "won"), line("Cache", "cross"), line("DB", "cross")]
    assert pairs(compared(a, b)) == [(0, 3), (1, 2), (2, 0), (-1, 1)]


def test_a_line_that_only_one_has_counts_as_nothing_in_the_other() -> None:
    comparison = compared([line("DB", "cross", "100")], [line("Out", "out", "100")])
    assert [row.difference for row in comparison.rows] == [Decimal(9), Decimal(-1)]
    assert comparison.differences[0].by == 8
    assert not comparison.is_same


def test_what_changed_is_told_apart() -> None:
    comparison = compared([line("DB", "cross", "10", 1)], [line("DB", "cross", "12", 2)])
    assert comparison.rows[0].changed == {VOLUME, DIRECTIONS}


def test_the_same_volume_in_another_unit_is_no_change_where_it_is_as_much() -> None:
    a, b = [line("DB", "cross", "1024")], [line("DB", "cross", "1", unit="TB")]
    assert not compared(a, b, 1024).rows[0].changed
    assert compared(a, b, 1000).rows[0].changed == {VOLUME}


def test_where_a_part_has_no_price_there_is_no_difference_but_both_minimums() -> None:
    comparison = compared([line("X", "open", "5")], [line("X", "open", "25")])
    assert comparison.rows[0].difference is None
    (difference,) = comparison.differences
    assert difference.by is None
    assert difference.percent is None
    assert (difference.a.floor, difference.b.floor) == (Decimal("0.25"), Decimal("0.5"))
    assert difference.b.unpriced_gb == 15


def test_a_line_whose_rate_is_gone_leaves_no_total_to_compare() -> None:
    comparison = compared([line("X", "gone")], [line("X", "out")])
    assert comparison.rows[0].difference is None
    assert all(difference.by is None for difference in comparison.differences)


def test_currencies_are_compared_each_for_itself() -> None:
    comparison = compared(
        [line("X", "out"), line("Y", "won")], [line("X", "out", "20"), line("Y", "won", "9")]
    )
    assert {d.currency: d.by for d in comparison.differences} == {"USD": Decimal("0.9"), "KRW": Decimal(-30)}
    crossed = compared([line("X", "out")], [line("X", "won")])
    assert crossed.rows[0].difference is None
    assert {d.currency: d.by for d in crossed.differences} == {"USD": Decimal("-0.9"), "KRW": Decimal(300)}


def test_percents_are_of_a_and_rounded_half_up() -> None:
    comparison = compared([line("X", "cross", "4700")], [line("X", "cross", "6748")])
    assert comparison.differences[0].percent == Decimal("43.6")
    assert signed_percent(Decimal("43.6")) == "+43.6 %"
    assert compared([line("X", "same")], [line("X", "out")]).differences[0].percent is None


def test_a_difference_is_said_with_its_sign() -> None:
    assert signed(Decimal("20.48"), "USD") == "+$20.48"
    assert signed(Decimal("-0.001"), "USD") == "−<$0.01"
    assert signed(Decimal(0), "KRW") == "₩0"


def test_a_line_that_was_called_like_its_path_is_called_like_the_new_one_when_it_is_taken_over() -> None:
    a = [line("Same", "same"), line("Cache", "same")]
    b = [line("Same", "cross"), line("Cache", "cross")]
    assert [entry.label for entry in renamed(compared(a, b))] == ["Cross", "Cache"]
