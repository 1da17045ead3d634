"""What a sum buys: the largest volume that costs no more, never a sum beyond what was given."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cost.entry.goal import goal_seek
from studyapp.cost.entry.lookup import LookUp, look_up, look_up_text
from studyapp.cost.estimate import Entry, estimate
from studyapp.cost.figures.shares import shares
from studyapp.cost.model import Quantity, Rate, RateCard, Tier
from studyapp.cost.reading.rates import read_rates
from studyapp.document.outline import read_document

ALLOWANCE = "# Prices\n## Internet outbound\n- First 100 GB / month: free\n"
LEAST = Decimal("0.000001")


def told(text: str, document: str) -> str:
    card, _ = read_rates(read_document(document, "x"))
    return look_up_text(look_up(text, card))


def bought(found: LookUp) -> Decimal:
    assert found.estimate is not None
    assert found.estimate.total is not None
    return found.estimate.total


@pytest.mark.parametrize("money", ["500", "10", "0.0001", "1e-5", "0.07", "4403.2", "921.61", "1e-30"])
@pytest.mark.parametrize("way", ["out", "cross region", "cross az"])
def test_what_a_sum_buys_never_costs_more_than_the_sum(money: str, way: str, card: RateCard) -> None:
    total = bought(look_up(f"${money} {way}", card))
    assert 0 < total <= Decimal(money)
    assert Decimal(money) - total < Decimal(money) / 10000


@pytest.mark.parametrize(
    "text", ["$1e27 cross region", "$999999999999999999999999999999 cross az", "$1e13 cross region"]
)
def test_a_sum_that_buys_more_than_any_volume_says_so(text: str, card: RateCard) -> None:
    assert [problem.code for problem in look_up(text, card).problems] == ["TOO_LARGE"]


def test_the_least_that_a_sum_buys_does_not_read_as_nothing(card: RateCard) -> None:
    assert "buys <0.01 GB (1/9000 GB)" in look_up_text(look_up("$1e-5 out", card))


def test_an_allowance_that_ends_is_not_free_for_ever() -> None:
    card, _ = read_rates(read_document(ALLOWANCE, "x"))
    (rate,) = card.rates
    assert not rate.free
    beyond = look_up("$45 out", card)
    assert [problem.code for problem in beyond.problems] == ["GOAL_UNPRICED"]
    assert beyond.entries[0].entry.quantity == Quantity(Decimal(100), "GB")
    more = look_up("500GB out", card).estimate
    assert more is not None
    assert more.shown == "400 GB without a price"
    assert not shares(more)[0].shares[0].free


def test_no_money_buys_the_free_allowance_and_no_more() -> None:
    document = ALLOWANCE + "- Next 10 TB: $0.09/GB\n- Beyond: negotiable\n"
    assert "$0.00 buys 100.00 GB\n" in told("$0 out", document) + "\n"
    assert "$9.00 buys 200.00 GB\n" in told("$9 out", document) + "\n"


def test_money_beyond_the_prices_says_how_much_of_it_buys_what(card: RateCard) -> None:
    said = look_up_text(look_up("$5000 out", card))
    assert "of $5,000.00, $4,403.20 buys 51,200 GB\n" in said
    assert "$5,000.00 buys" not in said
    assert "above that it gives none" in said


def test_money_that_ends_where_it_goes_on_free_buys_any_volume() -> None:
    free_above = "# Prices\n## Internet outbound\n- First 100 GB: $0.09/GB\n- Beyond: free\n"
    assert "buys any volume" in told("$9 out", free_above)
    assert "$8.99 buys 99.89 GB" in told("$8.99 out", free_above)


PRICES = st.one_of(st.just(Decimal(0)), st.none(), st.decimals(min_value="0.01", max_value=10, places=6))


@st.composite
def rates(draw: st.DrawFn) -> Rate:
    ends = sorted(draw(st.sets(st.integers(1, 5000), max_size=4)))
    tiers = [Tier(Quantity(Decimal(end), draw(st.sampled_from(["GB", "TB"]))), draw(PRICES)) for end in ends]
    open_end = [Tier(None, draw(PRICES))] if draw(st.booleans()) or not tiers else []
    unit = draw(st.sampled_from(["GB", "TB"]))
    return Rate("r", "R", (), "USD", unit, draw(st.sampled_from([1, 2])), (*tiers, *open_end), ())


@settings(max_examples=60)
@given(
    rates(),
    st.decimals(min_value=0, max_value=10**6, places=4),
    st.decimals(min_value=0, max_value=10**4, places=3),
    st.sampled_from([1024, 1000]),
)
def test_no_larger_volume_costs_as_little(rate: Rate, money: Decimal, used: Decimal, size: int) -> None:
    before = Entry("", "r", Quantity(used, "GB"), rate.directions)
    if rate.free:
        return
    try:
        goal = goal_seek(money, rate, rate.directions, size, used)
    except ValueError:
        return  # free from there on

    def cost(gb: Decimal) -> Decimal | None:
        entry = Entry("", "r", Quantity(gb, "GB"), rate.directions)
        return estimate([before, entry], RateCard((rate,), ()), size).lines[1].amount

    paid = cost(goal.quantity.value)
    assert goal.quantity.value == 0 or (paid is not None and paid <= money)
    more = cost(goal.gb + LEAST)
    assert more is None or more > money
    assert not goal.capped or more is None
