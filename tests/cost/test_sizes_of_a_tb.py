"""Both sizes of a TB: bounds that were written as a sum are exact under each, and where the size matters is
said.
"""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cost.entry.lookup import look_up
from studyapp.cost.estimate import Entry, estimate
from studyapp.cost.figures.curve import stretches
from studyapp.cost.model import Quantities, Quantity, Rate, RateCard, Tier
from studyapp.cost.quantity import format_quantity, gigabytes
from studyapp.cost.reading.rates import read_rates
from studyapp.cost.stored import card_from_json, card_to_json
from studyapp.document.outline import read_document

NEXT_BEHIND_GB = """# Prices
## Internet outbound
- First 500 GB: $0.12/GB
- Next 1 TB: $0.10/GB
- Next 500 GB: $0.08/GB
- Beyond: $0.05/GB
"""
FREE_FIRST = """# 요금
## 인터넷으로 나가는 트래픽
- 첫 100GB/월: 무료
- 다음 10TB/월: $0.09/GB
- 다음 40TB/월: $0.085/GB
"""


def read(document: str) -> RateCard:
    return read_rates(read_document(document, "x"))[0]


@pytest.mark.parametrize(
    ("document", "volume", "size", "total"),
    [
        (NEXT_BEHIND_GB, "2000GB", 1024, "200.48"),
        (NEXT_BEHIND_GB, "2000GB", 1000, "200"),
        (NEXT_BEHIND_GB, "1524GB", 1024, "162.4"),
        (NEXT_BEHIND_GB, "3 TB", 1024, "254.8"),
        (FREE_FIRST, "10342 GB", 1024, "921.77"),
        (FREE_FIRST, "10340 GB", 1024, "921.6"),
        (FREE_FIRST, "10101 GB", 1000, "900.085"),
        (FREE_FIRST, "51300 GB", 1024, "4403.2"),
    ],
)
def test_what_is_next_begins_where_the_tier_before_ends(
    document: str, volume: str, size: int, total: str
) -> None:
    found = look_up(f"{volume} out", read(document), gb_per_tb=size).estimate
    assert found is not None
    assert found.total == Decimal(total)


def test_a_bound_that_is_a_sum_is_shown_as_it_was_written() -> None:
    (rate,) = read(FREE_FIRST).rates
    assert [str(tier.up_to) for tier in rate.tiers] == ["100 GB", "100 GB + 10 TB", "100 GB + 50 TB"]
    (rate,) = read(NEXT_BEHIND_GB).rates
    bounds = [format_quantity(tier.up_to) for tier in rate.tiers if tier.up_to]
    assert bounds == ["500 GB", "500 GB + 1 TB", "1,000 GB + 1 TB"]
    found = look_up("60 TB out", read(FREE_FIRST)).estimate
    assert found is not None
    assert found.unpriced_gb == 60 * 1024 - 50 * 1024 - 100


def test_a_bound_in_one_unit_stays_one_volume() -> None:
    (rate,) = read("# Prices\n## Internet outbound\n- First 10 TB: $0.09/GB\n- Next 40 TB: $0.085/GB\n").rates
    assert [tier.up_to for tier in rate.tiers] == [Quantity(Decimal(n), "TB") for n in (10, 50)]


@pytest.mark.parametrize("document", [NEXT_BEHIND_GB, FREE_FIRST])
def test_a_kept_card_has_the_very_same_bounds(document: str) -> None:
    card = read(document)
    assert card_from_json(card_to_json(card)) == card


def test_a_bound_in_json_is_one_volume_and_beside_it_the_sum_that_was_written() -> None:
    _, bound, *_ = card_to_json(read(FREE_FIRST))["rates"][0]["tiers"]
    assert (bound["up_to"], bound["up_to_sum"]) == ("10340 GB", ["100 GB", "10 TB"])


@pytest.mark.parametrize(("size", "ends"), [(1024, [500, 1524, 2024]), (1000, [500, 1500, 2000])])
def test_a_chart_s_stretches_end_there_too(size: int, ends: list[int]) -> None:
    (rate,) = read(NEXT_BEHIND_GB).rates
    assert [part.high for part in stretches(rate, size)] == [*ends, None]


@pytest.mark.parametrize(
    ("document", "volume", "uses_tb"),
    [
        ("- First 100 GB: free\n- Up to 10 TB: $0.09/GB\n- Up to 50 TB: $0.085/GB\n", "10200GB", True),
        ("- First 100 GB: free\n- Up to 10 TB: $0.09/GB\n- Up to 50 TB: $0.085/GB\n", "10000GB", False),
        ("- First 1000 MB: $0.10/GB\n- Beyond: $0.05/GB\n", "1GB", True),
        ("- First 1 TB: free\n", "1010GB", True),
        ("- First 1 TB: free\n", "1000GB", False),
        ("- First 10 TB: free\n- Beyond: $0.09/GB\n", "1 TB", True),
        ("- Up to 10 TB: $90/TB\n- Above 10 TB: $80/TB\n", "1 TB", True),
        ("- Up to 1 TB: free\n- Above 1 TB: free\n", "2 TB", False),
    ],
)
def test_the_size_stands_beside_a_total_exactly_where_it_matters(
    document: str, volume: str, uses_tb: bool
) -> None:
    card = read(f"# Prices\n## Internet outbound\n{document}")
    for size in (1024, 1000):
        found = look_up(f"{volume} out", card, gb_per_tb=size)
        assert found.estimate is not None
        assert found.estimate.uses_tb == uses_tb
        assert [note.code for note in found.notes] == ["TB_SIZE"] * uses_tb


# The same sums a second time, in fractions and without tiers that fill up.

_BYTES = {"K": 1, "M": 2, "G": 3, "T": 4, "P": 5}
_PRICES = st.one_of(st.just(Decimal(0)), st.none(), st.decimals(min_value=0, max_value=10, places=6))
_VOLUMES = st.decimals(min_value=0, max_value=10**4, places=3)
_UNITS = st.sampled_from(["KB", "MB", "GB", "GB", "TB", "PB", "MiB", "GiB", "TiB"])


def plainly(volume: Quantity, size: int) -> Fraction:
    base = 1024 if size == 1024 or "i" in volume.unit else 1000
    return Fraction(volume.value) * base ** _BYTES[volume.unit[0]] / size**3


@st.composite
def rates(draw: st.DrawFn) -> Rate:
    """Tiers each so much wider than the one before, in units as they come."""
    end: dict[str, Decimal] = {}
    tiers: list[Tier] = []
    for unit in draw(st.lists(st.sampled_from(["MB", "GB", "TB", "GiB"]), max_size=4)):
        end[unit] = end.get(unit, Decimal(0)) + draw(st.integers(1, 5000))
        parts = tuple(Quantity(value, unit) for unit, value in end.items())
        tiers.append(Tier(parts[0] if len(parts) == 1 else Quantities(parts), draw(_PRICES)))
    open_end = [Tier(None, draw(_PRICES))] if draw(st.booleans()) or not tiers else []
    return Rate("r", "R", (), "USD", draw(st.sampled_from(["MB", "GB", "TB"])), 1, (*tiers, *open_end), ())


Parts = list[tuple[Fraction, Fraction | None]]


def outcome(entries: list[Entry], rate: Rate, size: int) -> list[Parts]:
    """For each entry the GB in each tier, and what they cost where that has a price."""
    found: list[Parts] = []
    used = Fraction(0)
    per_unit = plainly(Quantity(Decimal(1), rate.unit), size)
    for entry in entries:
        start, used = used, used + plainly(entry.quantity, size)
        low, parts_of = Fraction(0), Parts()
        for tier in (*rate.tiers, Tier(None, None)):
            parts = tier.up_to.parts if isinstance(tier.up_to, Quantities) else (tier.up_to,)
            high = used if tier.up_to is None else sum(plainly(part, size) for part in parts if part)
            part = max(Fraction(0), min(used, high) - max(start, low))
            low = max(low, Fraction(high))
            price = None if tier.price is None else Fraction(tier.price) * entry.directions
            if part:
                parts_of.append((part, None if price is None else part / per_unit * price))
        found.append(parts_of)
    return found


@settings(max_examples=100)
@given(
    rates(),
    st.lists(st.tuples(_VOLUMES, _UNITS, st.sampled_from([1, 2])), min_size=1, max_size=4),
    st.sampled_from([(1024, 1000), (1000, 1024)]),
)
def test_every_line_is_exact_and_says_whether_the_size_matters(
    rate: Rate, volumes: list[tuple[Decimal, str, int]], sizes: tuple[int, int]
) -> None:
    entries = [Entry("", "r", Quantity(value, unit), directions) for value, unit, directions in volumes]
    result = estimate(entries, RateCard((rate,), ()), sizes[0])
    here, there = (outcome(entries, rate, size) for size in sizes)
    for line, parts in zip(result.lines, here, strict=True):
        assert Fraction(line.floor) == sum(amount or 0 for _, amount in parts)
        assert Fraction(line.unpriced_gb) == sum(gb for gb, amount in parts if amount is None)
    assert result.uses_tb == (here != there and not rate.free)


@given(rates(), st.sampled_from([1024, 1000]))
def test_bounds_are_the_sum_of_what_is_written(rate: Rate, size: int) -> None:
    for tier in rate.tiers:
        if isinstance(tier.up_to, Quantities):
            whole = sum(plainly(part, size) for part in tier.up_to.parts)
            assert Fraction(gigabytes(tier.up_to, size)) == whole
