"""Estimates add up: pooled tiers, exact sums, a floor where a part has no price."""

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.cost.estimate import Entry, estimate, formula
from studyapp.cost.model import Quantity, Rate, RateCard, Tier
from studyapp.cost.money import display
from studyapp.cost.quantity import (
    Quantity as SameQuantity,
)
from studyapp.cost.quantity import QuantityError, format_quantity, gigabytes, parse_quantity
from studyapp.lexicon import words

GB = st.decimals(min_value=0, max_value=60000, places=3)
CARD = RateCard(
    (
        Rate(
            "out",
            "Out",
            (),
            "USD",
            "GB",
            1,
            (
                Tier(Quantity(Decimal(10), "TB"), Decimal("0.09"), 2),
                Tier(Quantity(Decimal(50), "TB"), Decimal("0.085"), 3),
                Tier(None, None, 4),
            ),
            (1, 2, 3, 4),
        ),
        Rate("zone", "Zone", (), "USD", "GB", 2, (Tier(None, Decimal("0.01"), 5),), (5,)),
        Rate("won", "Won", (), "KRW", "TB", 1, (Tier(None, Decimal(1000), 6),), (6,)),
    ),
    (),
)


def out(*volumes: Decimal) -> list[Entry]:
    return [Entry("", "out", Quantity(volume, "GB"), 1) for volume in volumes]


@given(st.lists(GB, min_size=1, max_size=6), st.sampled_from([1000, 1024]))
def test_splitting_a_volume_over_lines_changes_nothing(volumes: list[Decimal], step: int) -> None:
    whole, parts = estimate(out(sum(volumes, Decimal(0))), CARD, step), estimate(out(*volumes), CARD, step)
    assert (whole.floor, whole.unpriced_gb) == (parts.floor, parts.unpriced_gb)


@given(GB, GB)
def test_more_never_costs_less(one: Decimal, other: Decimal) -> None:
    small, large = sorted((one, other))
    assert estimate(out(small), CARD).floor <= estimate(out(large), CARD).floor


@given(st.lists(GB, min_size=1, max_size=5))
def test_the_splits_of_all_lines_add_up_to_volume_and_sum(volumes: list[Decimal]) -> None:
    result = estimate(out(*volumes), CARD)
    splits = [split for line in result.lines for split in line.splits]
    assert sum((split.gb for split in splits), Decimal(0)) == sum(volumes, Decimal(0))
    assert sum((split.amount or Decimal(0) for split in splits), Decimal(0)) == result.floor


@given(st.decimals(min_value=0, max_value=1000, places=4))
def test_below_a_terabyte_both_sizes_of_a_tb_agree(volume: Decimal) -> None:
    assert estimate(out(volume), CARD, 1024).total == estimate(out(volume), CARD, 1000).total


def test_nothing_without_a_price_is_ever_zero() -> None:
    result = estimate(out(Decimal(51201)), CARD)
    assert result.total is None
    assert result.lines[0].amount is None
    assert result.shown == "at least $4,403.20 + 1 GB without a price"
    assert formula(result.lines[0]).endswith("1 GB without a price")


def won(volume: str) -> Entry:
    return Entry("", "won", Quantity(Decimal(volume), "TB"), 1)


def test_two_currencies_stand_side_by_side_and_are_never_added_up() -> None:
    result = estimate([*out(Decimal(500)), won("30")], CARD)
    assert result.total is None
    assert [(s.currency, s.floor, s.unpriced_gb) for s in result.sums] == [("USD", 45, 0), ("KRW", 30000, 0)]
    assert result.shown == "$45.00 + ₩30,000"
    part = estimate([*out(Decimal(51201)), won("30")], CARD)
    assert part.shown == "at least $4,403.20 + ₩30,000 + 1 GB without a price"


def test_a_line_whose_price_is_gone_stays_without_one_and_gets_it_back() -> None:
    entries = [*out(Decimal(500)), won("30")]
    fewer = CARD._replace(rates=CARD.rates[:1])
    result = estimate(entries, fewer, 1000, {"won": "Won"})
    assert [line.entry for line in result.lines] == entries
    assert (result.lines[1].rate.label, result.lines[1].missing) == ("Won", True)
    assert result.lines[1].amount is None
    assert result.shown == "at least $45.00 + 30,000 GB without a price"
    assert estimate(entries, fewer, 1000).lines[1].rate.label == "won"
    assert estimate(entries, CARD, 1000).shown == "$45.00 + ₩30,000"
    zero = estimate([Entry("", "gone", Quantity(Decimal(0), "GB"), 1)], CARD)
    assert (zero.total, zero.lines[0].amount, zero.shown) == (None, None, "0 GB without a price")
    nothing = estimate(entries, RateCard((), ()), 1000)
    assert nothing.shown == "30,500 GB without a price"
    assert nothing.total is None


def test_a_free_first_tier_is_said_to_be_free() -> None:
    tiers = (Tier(Quantity(Decimal(100), "GB"), Decimal(0), 1), Tier(None, Decimal("0.09"), 2))
    card = RateCard((Rate("out", "Out", (), "USD", "GB", 1, tiers, (1, 2)),), ())
    (line,) = estimate(out(Decimal(500)), card).lines
    assert formula(line) == "100 GB free + 400 GB × $0.09"
    assert line.amount == 36
    below, above = estimate(out(Decimal(60), Decimal(60)), card).lines
    assert (formula(below), formula(above)) == ("60 GB free", "40 GB free + 20 GB × $0.09")
    assert (above.used_gb, above.amount) == (60, Decimal("1.8"))


@given(st.lists(st.tuples(st.sampled_from(["out", "zone", "won", "gone"]), GB), max_size=6), st.randoms())
def test_the_order_of_lines_changes_no_sum(lines: list[tuple[str, Decimal]], chance: Random) -> None:
    entries = [Entry("", key, Quantity(volume, "GB"), 1) for key, volume in lines]
    mixed = chance.sample(entries, len(entries))
    one, other = estimate(entries, CARD), estimate(mixed, CARD)
    assert set(one.sums) == set(other.sums)
    assert one.unpriced_gb == other.unpriced_gb
    priced = {code: Decimal(0) for code in ("USD", "KRW")}
    for line in one.lines:
        priced[line.rate.currency] += line.floor
    assert {s.currency: s.floor for s in one.sums if s.floor} == {c: p for c, p in priced.items() if p}


def test_a_price_per_tb_is_for_a_tb() -> None:
    entries = [Entry("", "won", Quantity(Decimal(512), "GB"), 1)]
    assert estimate(entries, CARD, 1024).total == Decimal(500)
    assert estimate(entries, CARD, 1000).total == Decimal(512)


def test_the_size_of_a_tb_is_named_only_where_it_matters() -> None:
    assert not estimate(out(Decimal(500)), CARD).uses_tb
    assert estimate(out(Decimal(10240)), CARD).uses_tb
    assert estimate([Entry("", "zone", Quantity(Decimal(1), "TB"), 2)], CARD).uses_tb


@pytest.mark.parametrize(
    ("amount", "currency", "shown"),
    [
        ("45", "USD", "$45.00"),
        ("899.955", "USD", "$899.96"),
        ("4403.2", "USD", "$4,403.20"),
        ("0.004", "USD", "<$0.01"),
        ("0", "USD", "$0.00"),
        ("30000", "KRW", "₩30,000"),
        ("0.4", "JPY", "<¥1"),
        ("12.5", "CHF", "CHF 12.50"),
    ],
)
def test_money_is_shown_rounded_half_up(amount: str, currency: str, shown: str) -> None:
    assert display(Decimal(amount), currency) == shown


UNITS = st.sampled_from(["KB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB", "PiB"])


@given(st.builds(SameQuantity, st.decimals(min_value=0, max_value=900, places=6), UNITS))
def test_what_is_formatted_is_read_as_the_same_amount(quantity: Quantity) -> None:
    assert parse_quantity(format_quantity(quantity), words("cost")) == quantity


@given(st.text(max_size=20))
def test_a_volume_is_read_or_refused_with_a_sentence(text: str) -> None:
    quantity, refusal = None, ""
    try:
        quantity = parse_quantity(text, words("cost"))
    except QuantityError as error:
        refusal = str(error)
    assert refusal or (quantity and 0 <= gigabytes(quantity, 1024) <= Decimal(10) ** 12)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1만 GB", "10000", "GB"),
        ("1만 5천GB", "15000", "GB"),
        ("５００ＧＢ", "500", "GB"),
        ("1,024.5 gb", "1024.5", "GB"),
        ("2테라바이트", "2", "TB"),
        ("10 GB per month", "10", "GB"),
        ("500GB/월", "500", "GB"),
        (".5TiB", "0.5", "TiB"),
    ],
)
def test_volumes_in_many_words(text: str, value: str, unit: str) -> None:
    assert parse_quantity(text, words("cost")) == Quantity(Decimal(value), unit)
