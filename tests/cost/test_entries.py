"""Quick entries and volumes at their edges: exact results, each bad input its own sentence, all read back."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cost.entry.lookup import LookUp, goal_display, look_up
from studyapp.cost.entry.quick import Places, QuickEntry, QuickError
from studyapp.cost.estimate import Entry, estimate
from studyapp.cost.model import Quantity, Rate, RateCard, Tier
from studyapp.cost.problems import MESSAGES, sentence
from studyapp.cost.quantity import QuantityError, parse_quantity
from studyapp.cost.reading.rates import read_rates
from studyapp.document.outline import read_document
from studyapp.lexicon import words

WORDS = words("cost")


def shown(found: LookUp) -> str:
    return found.estimate.shown if found.estimate else found.problems[0].code


@pytest.mark.parametrize(
    ("text", "with_1024", "with_1000"),
    [
        ("10TB out", "$921.60", "$900.00"),
        ("10TB out + 1GB out", "$921.69", "$900.09"),
        ("10,241GB out", "$921.69", "$920.49"),
        ("5TB out + 5TB out", "$921.60", "$900.00"),
        ("10001 GB out", "$900.09", "$900.09"),
        ("50TB out", "$4,403.20", "$4,300.00"),
        (
            "50TB out + 1GB out",
            "at least $4,403.20 + 1 GB without a price",
            "at least $4,300.00 + 1 GB without a price",
        ),
        (
            "1PB out",
            "at least $4,403.20 + 997,376 GB without a price",
            "at least $4,300.00 + 950,000 GB without a price",
        ),
        ("1TB cross-az one way", "$10.24", "$10.00"),
        ("1TB cross-az both ways", "$20.48", "$20.00"),
        ("100GB 편도 cross az", "$1.00", "$1.00"),
        ("1TB cross-region", "$20.48", "$20.00"),
        ("1TiB cross-region", "$20.48", "$21.99"),
        ("100KB cross-region", "<$0.01", "<$0.01"),
        ("5TB same az", "$0.00", "$0.00"),
        ("１ＴＢ　ｏｕｔ", "$92.16", "$90.00"),
        ("1만 GB out", "$900.00", "$900.00"),
        ("1만 5천 GB out", "$1,326.20", "$1,325.00"),
        ("인터넷으로 500기가", "$45.00", "$45.00"),
        ("500메가 out", "$0.04", "$0.05"),
        ("ap-northeast-2 → us-east-1 100GB", "$2.00", "$2.00"),
        ("500 out", "$45.00", "$45.00"),
        ("$45 out + 1TB cross-az", "$65.48", "$65.00"),
    ],
)
def test_a_line_costs_exactly_this_under_both_sizes(
    text: str, with_1024: str, with_1000: str, card: RateCard, places: Places
) -> None:
    assert shown(look_up(text, card, places, 1024)) == with_1024
    assert shown(look_up(text, card, places, 1000)) == with_1000


@pytest.mark.parametrize(
    ("text", "fraction", "display"),
    [
        ("$0 out", "0", "0.00"),
        ("$0.09 out", "1", "1.00"),
        ("$4,403.20 out", "51200", "51,200.00"),
        ("$5,000 out", "51200", "51,200.00"),
        ("$45 cross az both ways", "2250", "2,250.00"),
        ("$45 cross-az 편도", "4500", "4,500.00"),
        ("$1 cross-region", "50", "50.00"),
        ("45달러어치 인터넷", "500", "500.00"),
        ("$45어치 out", "500", "500.00"),
        ("45 bucks worth of out", "500", "500.00"),
        ("out 45 USD", "500", "500.00"),
        ("$2 thousand cross-region", "100000", "100,000.00"),
    ],
)
def test_a_sum_buys_exactly_this(text: str, fraction: str, display: str, card: RateCard) -> None:
    (one,) = look_up(text, card).entries
    assert one.goal is not None
    assert one.goal.fraction == fraction
    assert goal_display(one.goal.gb) == f"{display} GB"
    assert one.entry.quantity == Quantity(Decimal(fraction), "GB")


def test_a_second_sum_buys_what_the_first_left_of_a_tier(card: RateCard) -> None:
    found = look_up("$921.60 out + $85 out", card)
    assert [one.goal.fraction for one in found.entries if one.goal] == ["10240", "1000"]
    assert shown(found) == "$1,006.60"


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("", "EMPTY", "500GB out"),
        (" + ; ", "EMPTY", "500GB out"),
        ("-5 GB out", "NEGATIVE", "below zero"),
        ("- 5GB out", "NEGATIVE", "below zero"),
        ("−5GB out", "NEGATIVE", "below zero"),
        ("-inf out", "NOT_FINITE", "infinity"),
        ("nan GB out", "NOT_FINITE", "NaN"),
        ("1e400GB out", "TOO_LARGE", "10^12"),
        ("1,00 GB out", "BAD_GROUPING", "1.00 GB"),
        ("1,5TB out", "BAD_GROUPING", "1.5 TB"),
        ("1.000,5 GB out", "BAD_GROUPING", "1000.5 GB"),
        ("1.000.000 GB out", "BAD_GROUPING", "1000000 GB"),
        ("1 000 GB out", "BAD_GROUPING", "1000 GB"),
        ("1'000GB out", "BAD_GROUPING", "1000 GB"),
        ("1,000,00 GB out", "BAD_NUMBER", "groups of three"),
        ("1.2.3 GB out", "BAD_NUMBER", "groups of three"),
        ("1,5,5 GB out", "BAD_NUMBER", "groups of three"),
        ("0,500 GB out", "BAD_GROUPING", "0.500 GB"),
        ("1,000.000,5 GB out", "BAD_NUMBER", "groups of three"),
        ("1e-400 GB out", "TOO_SMALL", "too small"),
        ("$10k out", "BAD_SUM", "$4,500.50"),
        ("10k USD out", "NOT_DIGITS", "in digits"),
        ("1k GB out", "NOT_DIGITS", "in digits"),
        ("$1.000,00 out", "BAD_SUM", "$4,500.50"),
        ("1TB500GB out", "SEVERAL_VOLUMES", "+"),
        ("500Gb out", "UNIT_BITS", "500 GB"),
        ("10 Mbit out", "UNIT_BITS", "10 MB"),
        ("500기가비트 out", "UNIT_BITS", "500 GB"),
        ("5 gigabits out", "UNIT_BITS", "5 GB"),
        ("1만 Gb out", "UNIT_BITS", "1만 GB"),
        ("100Mbps out", "UNIT_RATE", "volume of a month"),
        ("5 GB/s out", "UNIT_RATE", "volume of a month"),
        ("초당 100MB out", "UNIT_RATE", "초당"),
        ("100MB per second out", "UNIT_RATE", "per second"),
        ("10GB/day out", "NOT_MONTHLY", "/day"),
        ("하루 10GB 인터넷", "NOT_MONTHLY", "하루"),
        ("500G out", "UNIT_SHORT", "500 GB"),
        ("500 out GB", "UNIT_APART", "500 GB"),
        ("in 인터넷 5GB", "AMBIGUOUS_PATH", "several"),
        ("1 t out", "UNIT_SHORT", "1 TB"),
        ("5 XB out", "UNKNOWN_UNIT", "KiB"),
        ("5 bytes out", "UNKNOWN_UNIT", "bytes"),
        ("1/2 TB out", "NOT_A_NUMBER", "1/2 TB"),
        ("10-20GB out", "NOT_A_NUMBER", "10-20GB"),
        ("500GB 1TB out", "SEVERAL_VOLUMES", "+"),
        ("-$5 out", "NEGATIVE_SUM", "below zero"),
        ("$1,00 out", "BAD_GROUPING", "1.00"),
        ("$45 out 100GB", "VOLUME_AND_SUM", "not both"),
        ("out", "NO_VOLUME", "500GB"),
        ("500", "NO_PATH", "way"),
        ("서울→도쿄→서울 1GB", "SEVERAL_PLACES", "two places"),
        ("서울→서울 1GB", "UNPRICED_PATH", "서울→서울"),
        ("서울→2b 1GB", "UNPRICED_PATH", "서울→2b"),
        ("S3 endpoint 100GB", "UNPRICED_PATH", "“S3 endpoint”"),
        ("1TB cross-az x2 편도", "DIRECTIONS_DIFFER", "one way or both ways"),
        ("왕복 편도 다른 AZ 1GB", "DIRECTIONS_DIFFER", "one way or both ways"),
        ("서울↔도쿄 1GB", "DIRECTION_NOT_APPLICABLE", "each direction"),
        ("인바운드 아웃바운드 1GB", "AMBIGUOUS_PATH", "several"),
        ("같은 AZ 다른 AZ 1GB", "AMBIGUOUS_PATH", "several"),
        ("500 엔드포인트", "UNPRICED_PATH", "엔드포인트"),
        ("$45 같은 AZ", "FREE_PATH", "$45.00"),
        ("5만원 out", "OTHER_CURRENCY", "USD"),
    ],
)
def test_each_refusal_says_what_is_wrong_and_what_to_write(
    text: str, code: str, said: str, card: RateCard, places: Places
) -> None:
    found = look_up(text, card, places)
    assert found.estimate is None
    (problem,) = found.problems
    assert problem.code == code
    assert said in str(problem)


@pytest.mark.parametrize(
    ("text", "key", "directions"),
    [
        ("서울~도쿄 1GB", "cross_region", 1),
        ("서울 -> 도쿄 1GB", "cross_region", 1),
        ("seoul=>tokyo 1GB", "cross_region", 1),
        ("seoul - tokyo 1GB", "cross_region", 1),
        ("서울 리전에서 도쿄 리전으로 1GB", "cross_region", 1),
        ("2a에서 2b로 1GB", "cross_az", 2),
        ("AZ 2a → AZ 2a 1GB", "same_az", 1),
        ("1a-1b 1GB", "cross_az", 2),
        ("2a->2b 1GB", "cross_az", 2),
        ("2a↔2b 1GB", "cross_az", 2),
        ("1GB cross-az both", "cross_az", 2),
        ("1GB cross-az 1-way", "cross_az", 1),
        ("1GB 다른 AZ 한방향", "cross_az", 1),
        ("cross az 1GB one", "cross_az", 1),
        ("1GB one cross az", "cross_az", 2),
        ("1GB를 인터넷으로 보내면 얼마예요", "internet_out", 1),
        ("1 GB/mo out", "internet_out", 1),
        ("같은 리전의 다른 AZ 간 1GB", "cross_az", 2),
        ("cross-az: 1GB", "cross_az", 2),
        ("crossaz 1GB", "cross_az", 2),
        ("send 1GB from seoul to tokyo", "cross_region", 1),
        ("서울에서 도쿄로 1기가 복제", "cross_region", 1),
        ("AWS에서 인터넷으로 1GB", "internet_out", 1),
        ("AWS→인터넷 1GB", "internet_out", 1),
        ("인터넷1GB", "internet_out", 1),
        ("internet to seoul 1GB", "internet_in", 1),
        ("인터넷→서울 1GB", "internet_in", 1),
        ("서울→인터넷 1GB", "internet_out", 1),
        ("인터넷 인바운드 1GB", "internet_in", 1),
        ("인터넷으로 매달 1기가 나가", "internet_out", 1),
        ("internet_out 1GB", "internet_out", 1),
        ("인터넷에서 AWS로 들어오는 트래픽 1GB", "internet_in", 1),
    ],
)
def test_a_way_can_be_written_in_many_ways(
    text: str, key: str, directions: int, card: RateCard, places: Places
) -> None:
    (one,) = look_up(text, card, places).entries
    assert (one.rate.key, one.entry.directions, one.entry.quantity) == (
        key,
        directions,
        Quantity(Decimal(1), "GB"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "500GB out, 1TB cross-az",
        "500GB out and 1TB cross-az",
        "500GB out; 1TB cross-az",
        "500GB out+1TB cross-az",
        "500GB out,1TB cross-az",
    ],
)
def test_entries_are_joined_as_people_join_them(text: str, card: RateCard) -> None:
    assert shown(look_up(text, card)) == "$65.48"
    assert shown(look_up("서울, 도쿄 200GB", card, Places({"서울": "region", "도쿄": "region"}))) == "$4.00"


def test_every_sentence_takes_its_details() -> None:
    for code in MESSAGES:
        assert "{" not in sentence(code, ("a", "b", "c", "d"))


CARD, _ = read_rates(
    read_document(
        "- Cross-AZ (각 방향): $0.01/GB\n- Same AZ: free\n- Internet egress (Premium): $0.12/GB\n"
        "- Internet egress (Standard): $0.08/GB\n- EC2 to S3 (tier 2): $0.03/GB\n- VPN 왕복 회선: 30원/GB\n"
        "- 인터넷에서 AWS로 들어오는 트래픽: 무료\n- 2a → 2b: $0.07/GB",
        "x",
    )
)
QUICK = QuickEntry(CARD, Places({"2a": "zone", "서울": "region"}), WORDS)
QUANTITIES = st.builds(
    Quantity,
    st.decimals(min_value=0, max_value=10**5, places=4).map(lambda value: value.normalize() + 0),
    st.sampled_from(["KB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB"]),
)
PRICED = st.sampled_from(CARD.rates)


@settings(max_examples=60, deadline=None)
@given(QUANTITIES, PRICED, st.sampled_from([1, 2]), st.sampled_from(["", "DB", "캐시 서버", "s3: 2"]))
def test_a_line_that_is_written_as_an_entry_is_read_as_the_same_line(
    quantity: Quantity, rate: Rate, directions: int, label: str
) -> None:
    line = Entry(label or rate.label, rate.key, quantity, min(directions, rate.directions))
    (one,) = QUICK.read(QUICK.written(line, rate), 1024)
    assert one.entry[1:] == line[1:]
    assert one.entry.label in (line.label, rate.label)


@settings(max_examples=60, deadline=None)
@given(QUANTITIES, PRICED, PRICED)
def test_an_amount_put_on_another_way_is_the_same_amount(quantity: Quantity, one: Rate, other: Rate) -> None:
    before = f"{quantity} {QUICK.way_text(one)}"
    (understood,) = QUICK.read(QUICK.with_rate(before, other), 1024)
    assert (understood.rate, understood.entry.quantity) == (other, quantity)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.decimals(min_value=0, max_value=20000, places=3), min_size=1, max_size=4),
    st.sampled_from([1000, 1024]),
)
def test_a_volume_split_over_joined_entries_costs_the_same(volumes: list[Decimal], size: int) -> None:
    tiers = (Tier(Quantity(Decimal(10), "TB"), Decimal("0.09")), Tier(None, Decimal("0.085")))
    card = RateCard((Rate("internet_out", "Out", (), "USD", "GB", 1, tiers, (1,)),), ())
    split = look_up(" + ".join(f"{volume:f}GB out" for volume in volumes), card, gb_per_tb=size).estimate
    whole = look_up(f"{sum(volumes, Decimal(0)):f}GB out", card, gb_per_tb=size).estimate
    assert split is not None
    assert whole is not None
    assert split.total == whole.total


def sentence_of(read: Callable[[], object]) -> str:
    """Why something cannot be read, nothing where it can; a refusal without a sentence would be its code."""
    try:
        read()
    except (QuickError, QuantityError) as error:
        return "" if str(error) == error.code else str(error)
    return "read"


@settings(max_examples=80, deadline=None)
@given(st.text(st.sampled_from("0159.,eE+-GTMKiBb/s 만천테라기가월→~$€원x×왕복편도outaz:;\n'_"), max_size=18))
def test_a_hostile_entry_is_priced_or_refused_with_a_sentence(text: str) -> None:
    def read() -> None:
        lines = [one.entry for one in QUICK.read(text, 1024)]
        assert lines
        assert all(line.quantity.value >= 0 for line in lines)
        estimate(lines, CARD)

    assert sentence_of(read)


@settings(max_examples=80, deadline=None)
@given(st.text(st.sampled_from("0159.,eE+-GTMKiBb/s 만천테라기가월'_"), max_size=14))
def test_a_hostile_volume_is_read_or_refused_with_a_sentence(text: str) -> None:
    assert sentence_of(partial(parse_quantity, text, WORDS))
