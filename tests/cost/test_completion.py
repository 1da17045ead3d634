"""Completion while typing: what is offered always reads as what it says, and nothing where all is said."""

import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.cost.entry.completion import Completion, complete
from studyapp.cost.entry.places import Places
from studyapp.cost.entry.quick import QuickEntry
from studyapp.cost.model import Rate, RateCard, Tier
from studyapp.cost.quantity import Vocabulary
from studyapp.cost.reading.rates import read_rates
from studyapp.document.outline import read_document
from studyapp.lexicon import words

WORDS = words("cost")
PLACES = Places(
    {
        "seoul": "region",
        "tokyo": "region",
        "서울": "region",
        "도쿄": "region",
        "az-2a": "zone",
        "az-2b": "zone",
        "region (서울)": "region",
    }
)
CARD, _ = read_rates(
    read_document(
        "- 같은 AZ 내부: $0 (무료)\n- 다른 AZ 간: $0.01/GB (각 방향)\n- 다른 Region 간: $0.02/GB\n"
        "- 인터넷으로 나가는 트래픽: $0.09/GB\n- 인터넷에서 AWS로 들어오는 트래픽: 무료\n"
        "- EC2 to S3 (tier 2): $0.03/GB\n- Premium 회선: $0.05/GB\n- 별도 회선: 협상 가능",
        "x",
    )
)
QUICK = QuickEntry(CARD, PLACES, WORDS)


def offered(text: str, kind: str = "") -> list[str]:
    found = complete(text, len(text), CARD, PLACES, WORDS)
    return [one.text for one in found if kind in ("", one.kind)]


def taken(text: str, one: Completion) -> str:
    return f"{text[: one.start]}{one.text}{text[one.end :]}"


@pytest.mark.parametrize(
    "typed", ["다른", "500GB 다른", "cro", "500GB cross", "ㄷㄹ", "달", "다르", "1TB dif"]
)
def test_a_way_is_offered_by_its_beginning_in_both_languages(typed: str) -> None:
    assert offered(typed, "rate")[:2] == ["다른 AZ 간", "다른 Region 간"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("서", "서울"),
        ("서울→도", "도쿄"),
        ("seoul -> t", "tokyo"),
        ("서울에서 도", "도쿄"),
        ("seoul to to", "tokyo"),
        ("2a→2", "az-2b"),
        ("500 t", "TB"),
        ("5테", "테라"),
        ("1만 기", "기가"),
        ("500", "GB"),
        ("out 5 g", "GB"),
        ("1TB cross-az b", "both ways"),
        ("1TB 다른 AZ 편", "편도"),
        ("인터넷 들", "인터넷에서 AWS로 들어오는 트래픽"),
        ("500GB out + 1TB 같", "같은 AZ 내부"),
        ("DB: 1TB 같", "같은 AZ 내부"),
        ("500GB out, 1TB 같", "같은 AZ 내부"),
        ("500GB out,1TB 같", "같은 AZ 내부"),
        ("500GB out and 1TB 같", "같은 AZ 내부"),
        ("500GB out, cross", "다른 AZ 간"),
        ("서울, 도", "도쿄"),
        ("ec2", "EC2 to S3 (tier 2)"),
    ],
)
def test_the_likeliest_comes_first(typed: str, first: str) -> None:
    assert offered(typed)[0] == first


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "500GB out",
        "서울→도쿄 200GB",
        "1TB 다른 AZ 간",
        "1TB 같은 AZ 내부 b",
        "1TB out bo",
        "hello ",
        "-5GB 다",
        "1,00 GB 다",
        "5테라바이트",
        "500GB",
        "$45",
        "별도",
    ],
)
def test_nothing_is_offered_where_all_is_said_or_nothing_fits(typed: str) -> None:
    assert offered(typed) == []


def test_behind_an_arrow_only_places_of_the_same_kind_make_a_way() -> None:
    assert offered("서울→") == ["도쿄", "seoul", "tokyo"]
    assert offered("2a→", "place") == ["az-2b"]


def test_a_sum_is_offered_no_free_way() -> None:
    assert offered("$45 ")
    assert "같은 AZ 내부" not in offered("$45 ")
    assert "같은 AZ 내부" in offered("45GB ")


def test_the_word_that_the_cursor_is_in_is_replaced_and_nothing_else() -> None:
    (one, *_) = complete("DB: 다른 1TB + 500GB out", 5, CARD, PLACES, WORDS)
    assert taken("DB: 다른 1TB + 500GB out", one) == "DB: 다른 AZ 간 1TB + 500GB out"


def test_the_hint_is_a_key_a_kind_or_a_size() -> None:
    hints = {
        one.hint
        for typed in ("다른", "서", "5 t")
        for one in complete(typed, len(typed), CARD, PLACES, WORDS)
    }
    assert {"cross_az", "region", "1024 GB"} <= hints


def test_a_unit_has_the_size_that_is_in_force() -> None:
    for size in (1000, 1024):
        found = complete("5 t", 3, CARD, PLACES, WORDS, gb_per_tb=size)
        assert [one.hint for one in found if one.text == "TB"] == [f"{size} GB"]


RATES = [rate for rate in CARD.rates if rate.tiers[0].price is not None]


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 10**9), st.sampled_from(RATES), st.data())
def test_a_way_that_is_taken_is_read_as_that_very_way(number: int, rate: Rate, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([rate.label, *rate.aliases]))
    typed = f"{number}GB {name[: data.draw(st.integers(1, len(name)))]}"
    for one in complete(typed, len(typed), CARD, PLACES, WORDS):
        if one.kind == "rate":
            (understood,) = QUICK.read(taken(typed, one), 1024)
            assert understood.rate.key == one.hint
            assert understood.entry.quantity.value == number


@settings(max_examples=80, deadline=None)
@given(
    st.text(st.sampled_from("500GBt 다른ㄷㄹ서→+$:az-2bcroutin편ㅇ,.\n"), max_size=14), st.integers(-1, 15)
)
def test_whatever_is_typed_is_answered_with_what_lies_inside(text: str, cursor: int) -> None:
    for one in complete(text, cursor, CARD, PLACES, WORDS):
        assert 0 <= one.start <= one.end <= len(text)
        assert one.text
        assert taken(text, one) != text


def test_ways_with_one_name_are_offered_by_what_tells_them_apart() -> None:
    tier = (Tier(None, Decimal("0.1"), 1),)
    alike = RateCard(
        (
            Rate("line", "회선", (), "USD", "GB", 1, tier, (1,)),
            Rate("line-2", "회선", ("서쪽 회선",), "USD", "GB", 1, tier, (2,)),
            Rate("line-3", "회선", (), "USD", "GB", 1, tier, (3,)),
        ),
        (),
    )
    typed = "5GB 회"
    quick = QuickEntry(alike, PLACES, WORDS)
    found = complete(typed, len(typed), alike, PLACES, WORDS)
    assert [one.text for one in found] == ["line", "서쪽 회선", "line-3"]
    assert [quick.read(taken(typed, one), 1024)[0].rate.key for one in found] == ["line", "line-2", "line-3"]


def test_another_vocabulary_or_card_is_noticed(lexicon: Vocabulary) -> None:
    assert complete("다", 1, RateCard((), ()), PLACES, lexicon) == ()
    assert complete("다", 1, CARD, PLACES, lexicon)


def test_completion_needs_few_modules() -> None:
    program = (
        "import sys; import studyapp.cost.entry.completion; print(*{m.split('.')[0] for m in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not set(done.stdout.split()) & {"tomllib", "rapidfuzz", "markdown_it", "dataclasses", "PySide6"}
