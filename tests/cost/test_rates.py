"""Prices are read from boxes, lists, tables and prose, in Korean and English, with their lines, and
nothing else is.
"""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.cost.model import RateCard
from studyapp.cost.problems import MESSAGES, sentence
from studyapp.cost.quantity import gigabytes
from studyapp.cost.reading.rates import read_rates
from studyapp.cost.stored import card_from_json, card_to_json
from studyapp.document.model import Problem
from studyapp.document.outline import read_document

FIXTURES = Path(__file__).parent.parent / "fixtures/cost"
READINGS = sorted(path.stem for path in (FIXTURES / "readings").glob("*.md"))


def read(text: str) -> RateCard:
    return read_rates(read_document(text, "x"))[0]


def prices(text: str) -> dict[str, list[Any]]:
    return {
        rate.key: [
            (str(t.up_to) if t.up_to else None, None if t.price is None else f"{t.price:f}")
            for t in rate.tiers
        ]
        for rate in read(text).rates
    }


@pytest.mark.parametrize("name", READINGS)
def test_documents_of_many_styles_are_read_as_expected(name: str) -> None:
    text = (FIXTURES / "readings" / f"{name}.md").read_text("utf-8")
    expected = json.loads((FIXTURES / "readings" / f"{name}.json").read_text("utf-8"))
    card, problems = read_rates(read_document(text, name))
    assert card_to_json(card) | {"problems": [[p.line, p.severity, p.code] for p in problems]} == expected


def test_line_endings_change_nothing() -> None:
    for name in READINGS:
        text = (FIXTURES / "readings" / f"{name}.md").read_text("utf-8")
        assert read(text.replace("\n", "\r\n")) == read(text)


def test_the_bundled_document_has_the_rates_a_careful_reader_finds(card: RateCard) -> None:
    expected = json.loads((FIXTURES / "bundled.json").read_text("utf-8"))
    got = card_to_json(card)
    assert [rate["key"] for rate in got["rates"]] == [rate["key"] for rate in expected["rates"]]
    for rate, wanted in zip(got["rates"], expected["rates"], strict=True):
        for key in ("label", "currency", "unit", "directions"):
            assert rate[key] == wanted[key]
        assert [(t["up_to"], t["price"]) for t in rate["tiers"]] == [
            (t["up_to"], t["price"]) for t in wanted["tiers"]
        ]
        assert set(wanted["lines"]) <= set(rate["lines"])
        assert set(rate["lines"]) <= {*wanted["lines"], *wanted.get("optional_lines", [])}
        assert not set(rate["lines"]) & set(expected["decoys"])
    (scenario,) = got["scenarios"]
    (wanted,) = expected["scenarios"]
    assert {key: scenario[key] for key in wanted} == wanted


def test_what_contradicts_itself_is_reported_with_its_lines(bundled: tuple[RateCard, list[Problem]]) -> None:
    problems = {problem.code: problem for problem in bundled[1]}
    conflict = problems["rate-direction-conflict"]
    assert conflict.line == 179
    assert "147" in sentence(conflict.code, conflict.details)
    assert problems["rate-tiers-over-headline"].line == 157
    assert "224" in sentence(conflict.code, conflict.details)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- 존 간: 30원/GB", {"cross_az": [(None, "30")]}),
        ("- Between zones: $0.02 per GB", {"cross_az": [(None, "0.02")]}),
        ("- Traffic between regions costs €0.02 per GB.", {"cross_region": [(None, "0.02")]}),
        ("- Internet egress: 0,09 €/GB", {"internet_out": [(None, "0.09")]}),
        ("- 인터넷으로 나가는 트래픽은 GB당 ₩1,200입니다.", {"internet_out": [(None, "1200")]}),
        ("- Ingress is free of charge.", {"internet_in": [(None, "0")]}),
        ("- Free:\n\t- Ingress\n\t- Same zone", {"internet_in": [(None, "0")], "same_az": [(None, "0")]}),
        ("- 무료: 인바운드, 같은 존 내부", {"internet_in": [(None, "0")], "same_az": [(None, "0")]}),
        (
            "- Egress: first 10 TB $0.09/GB, next 40 TB $0.085/GB, then $0.07/GB",
            {"internet_out": [("10 TB", "0.09"), ("50 TB", "0.085"), (None, "0.07")]},
        ),
        (
            "- Internet egress costs $0.09/GB for the first 10 TB and $0.07/GB above that.",
            {"internet_out": [("10 TB", "0.09"), (None, "0.07")]},
        ),
        (
            "- 인터넷 아웃바운드\n\t- 월 100GB까지 무료\n\t- 이후: 100원/GB",
            {"internet_out": [("100 GB", "0"), (None, "100")]},
        ),
        (
            "- Internet egress\n\t- 0-10 TB: $0.09/GB\n\t- 50 TB+: $0.05/GB",
            {"internet_out": [("10 TB", "0.09"), ("50 TB", None), (None, "0.05")]},
        ),
    ],
)
def test_one_price_in_many_words(text: str, expected: dict[str, list[Any]]) -> None:
    assert prices(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "- Feel free to use the internet.",
        "- The same zone holds 100 GB of cache.",
        "- Moving 100GB × $0.01 × 2 = $2",
        "- Total: $47 a month",
        "- A gateway costs $0.045/hour.",
        "- Storage: $0.023 per GB-month",
        "- Internet: $NaN/GB",
        "- 인터넷 아웃바운드는 무료인가요?",
        "- Requests cost $0.40 per million.",
        "- VPC endpoint\n\t- 데이터 전송 비용 절감",
    ],
)
def test_what_is_no_price_by_volume_is_no_rate(text: str) -> None:
    assert read(text).rates == ()


def test_a_document_without_prices_has_an_empty_card() -> None:
    assert read_rates(read_document("- nothing\n\t- at all", "x")) == (RateCard((), ()), [])


def test_a_price_without_a_label_is_reported_and_not_guessed() -> None:
    card, problems = read_rates(read_document("- $0.05/GB", "x"))
    assert card.rates == ()
    assert [(problem.code, problem.line) for problem in problems] == [("rate-unassigned", 1)]


def test_two_places_with_different_prices_are_reported() -> None:
    card, problems = read_rates(
        read_document("- Cross-zone: $0.01/GB\n- # Later\n\t- Cross-zone: $0.02/GB", "x")
    )
    assert [rate.tiers[0].price for rate in card.rates] == [Decimal("0.01")]
    assert [problem.code for problem in problems] == ["rate-price-conflict"]


def test_a_price_in_each_direction_counts_twice_and_one_way_once() -> None:
    card = read("- Cross-zone: $0.01/GB (each way)\n- Cross-region: $0.02/GB (one way)")
    assert [(rate.key, rate.directions) for rate in card.rates] == [("cross_az", 2), ("cross_region", 1)]


def test_every_problem_has_a_sentence_that_its_details_fill() -> None:
    for name in READINGS:
        text = (FIXTURES / "readings" / f"{name}.md").read_text("utf-8")
        for problem in read_rates(read_document(text, name))[1]:
            assert problem.code in MESSAGES
            assert "{" not in sentence(problem.code, problem.details)


def test_a_card_comes_back_from_json_as_it_was(card: RateCard) -> None:
    assert card_from_json(json.loads(json.dumps(card_to_json(card)))) == card


WORDS = """$0.01 /GB per·GB 무료 free 첫·10TB next·40·TB × = $ : ↵ ↵⇥-· ↵-· | --- ``` 존·간 cross-zone 인터넷
€ NaN 1,00 ( ) 총 Total · │ ┌──┐ ~ # 1TB 2TB·× =·$2 A:·B
from up·to 50·TB+ |·In·| was GB당 30원 5~20TB ~~ free·tier A$ Gb €/TB"""
PIECES = st.sampled_from([word.translate({0xB7: " ", 0x21B5: "\n", 0x21E5: "\t"}) for word in WORDS.split()])


@given(st.lists(PIECES, max_size=40).map("".join))
def test_reading_never_raises(text: str) -> None:
    document = read_document(text, "x")
    card, problems = read_rates(document)
    assert all(1 <= line <= document.lines for rate in card.rates for line in rate.lines)
    assert all(1 <= problem.line <= document.lines for problem in problems)
    assert len({rate.key for rate in card.rates}) == len(card.rates)
    for rate in card.rates:
        ends = [gigabytes(tier.up_to, 1024) for tier in rate.tiers if tier.up_to is not None]
        assert ends == sorted(set(ends))
        assert all(tier.up_to is not None for tier in rate.tiers[:-1])
    assert card_from_json(json.loads(json.dumps(card_to_json(card)))) == card


@given(st.text(max_size=200))
def test_reading_arbitrary_text_never_raises(text: str) -> None:
    read_rates(read_document(text, "x"))


@pytest.mark.parametrize(
    "old", [{"rates": [], "scenarios": []}, {"rates": [], "scenarios": [], "unassigned": []}]
)
def test_a_card_that_an_older_program_kept_is_no_card(old: dict[str, Any]) -> None:
    with pytest.raises(LookupError):
        card_from_json(old)


def test_a_price_that_may_not_hold_is_left_to_the_person() -> None:
    card, problems = read_rates(read_document("- Egress: from $0.05/GB", "x"))
    assert card.rates == ()
    assert [(price.line, price.price) for price in card.unassigned] == [(1, Decimal("0.05"))]
    assert [problem.code for problem in problems] == ["rate-doubtful"]


def test_a_price_that_may_not_hold_but_is_said_elsewhere_joins_it() -> None:
    (rate,) = read("- Egress: from $0.05/GB\n- # Details\n\t- Egress: $0.05/GB").rates
    assert rate.lines == (1, 3)


def test_tiers_that_contradict_one_another_have_no_price() -> None:
    text = "- Internet egress\n\t- 0-10 TB: $0.09/GB\n\t- 5-50 TB: $0.08/GB\n\t- above that: €0.07/GB"
    assert prices(text) == {"internet_out": [("10 TB", "0.09"), ("50 TB", None), (None, None)]}
