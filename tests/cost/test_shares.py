"""Shares add up to exactly 100.0 %, and what has no price is neither zero nor free."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from studyapp.cost.estimate import Entry, Estimate, estimate
from studyapp.cost.figures.shares import percent, shares, tenths
from studyapp.cost.model import Quantity, Rate, RateCard, Tier


def flat(key: str, price: str | None, currency: str = "USD", bound: str | None = None) -> Rate:
    up_to = None if bound is None else Quantity(Decimal(bound), "GB")
    tier = Tier(up_to, None if price is None else Decimal(price), 7)
    return Rate(key, key.title(), (), currency, "GB", 1, (tier,), (7,))


CARD = RateCard(
    (
        flat("out", "0.1"),
        flat("in", "0"),
        flat("asked", None),
        flat("won", "30", "KRW"),
        flat("bounded", "0.1", bound="100"),
    ),
    (),
)


def of(*lines: tuple[str, str]) -> Estimate:
    """An estimate of (rate, GB) lines, each called by its place."""
    return estimate(
        [
            Entry(f"{place} {key}", key, Quantity(Decimal(gb), "GB"), 1)
            for place, (key, gb) in enumerate(lines)
        ],
        CARD,
    )


@given(st.lists(st.decimals(min_value=0, max_value=10**6, places=5), max_size=30))
def test_percentages_add_up_to_a_hundred(amounts: list[Decimal]) -> None:
    found = tenths(amounts)
    assert sum(found) == (1000 if sum(amounts) else 0)
    total = sum(amounts, Decimal(0))
    assert all(
        abs(part - amount * 1000 / total) < 1 for part, amount in zip(found, amounts, strict=True) if total
    )


@given(
    st.lists(st.tuples(st.sampled_from(["out", "in", "asked", "bounded"]), st.integers(0, 5000)), max_size=40)
)
def test_no_line_and_no_amount_is_lost_among_many(lines: list[tuple[str, int]]) -> None:
    result = of(*((key, str(gb)) for key, gb in lines))
    groups = shares(result)
    found = [share for group in groups for share in group.shares]
    assert sum(share.lines for share in found) == len(lines)
    assert sum((share.amount for share in found), Decimal(0)) == result.floor
    assert sum((share.unpriced_gb for share in found), Decimal(0)) == result.unpriced_gb
    assert len(found) <= 8 + 4 + 4
    for group in groups:
        assert sum(share.tenths for share in group.shares) == (1000 if group.total else 0)


def test_thirds_are_shown_so_that_they_add_up() -> None:
    group = shares(of(("out", "1"), ("out", "1"), ("out", "1")))[0]
    assert [percent(share) for share in group.shares] == ["33.4%", "33.3%", "33.3%"]


def test_the_largest_comes_first_then_what_has_no_price_then_what_is_free() -> None:
    group = shares(of(("in", "9"), ("asked", "5"), ("out", "1"), ("out", "30")))[0]
    assert [share.label for share in group.shares] == ["3 out", "2 out", "1 asked", "0 in"]
    assert [share.free for share in group.shares] == [False, False, False, True]
    assert group.shares[2].unpriced_gb == 5


def test_a_part_without_a_price_stays_visible_beside_the_priced_part() -> None:
    share = shares(of(("bounded", "150")))[0].shares[0]
    assert (share.amount, share.unpriced_gb, share.tenths) == (10, 50, 1000)


def test_what_is_almost_nothing_is_not_shown_as_nothing() -> None:
    group = shares(of(("out", "1"), ("out", "100000")))[0]
    assert [percent(share) for share in group.shares] == ["100.0%", "<0.1%"]


def test_each_currency_is_a_whole_of_its_own() -> None:
    groups = shares(of(("out", "10"), ("won", "10"), ("out", "30")))
    assert [(group.currency, group.total) for group in groups] == [("USD", 4), ("KRW", 300)]
    assert [[share.tenths for share in group.shares] for group in groups] == [[750, 250], [1000]]


def test_a_line_whose_price_is_gone_stands_with_the_others() -> None:
    groups = shares(of(("won", "10"), ("gone", "10")))
    assert [[share.label for share in group.shares] for group in groups] == [["0 won", "1 gone"]]
    assert groups[0].shares[1].unpriced_gb == 10


def test_by_rate_all_lines_of_a_rate_are_one_bar() -> None:
    group = shares(of(("out", "10"), ("in", "1"), ("out", "30"), ("in", "2")), by_rate=True)[0]
    assert [(share.label, share.lines, share.line) for share in group.shares] == [("Out", 2, 7), ("In", 2, 7)]


def test_the_rest_of_many_is_one_bar_that_knows_how_many() -> None:
    group = shares(of(*(("out", str(gb)) for gb in range(1, 21))), most=5)[0]
    assert [share.lines for share in group.shares] == [1, 1, 1, 1, 1, 15]
    assert group.shares[-1].label == ""


def test_no_lines_have_no_shares() -> None:
    assert shares(of()) == ()
