"""Quick look-ups: any order, Korean and English, several at once; what is not understood is refused with
neighbours.
"""

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.cost.entry.lookup import look_up, look_up_json, look_up_text
from studyapp.cost.entry.quick import Places
from studyapp.cost.model import RateCard
from studyapp.cost.reading.rates import read_rates
from studyapp.document.outline import read_document


def answer(text: str, card: RateCard, places: Places) -> str:
    found = look_up(text, card, places)
    return found.estimate.shown if found.estimate else found.problems[0].code


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("500GB out + 1TB cross-az", "$65.48"),
        ("서울에서 도쿄로 200GB", "$4.00"),
        ("서울→인터넷 1TB", "$92.16"),
        ("1만 GB 인터넷", "$900.00"),
        ("100GB in", "$0.00"),
        ("DB: 100GB cross-az 편도", "$1.00"),
        ("us-east-1a → us-east-1b 3GB", "$0.06"),
        ("us-east-1a -> us-west-2b 3GB", "$0.06"),
        ("europe-west1-b → europe-west1-c 3GB", "$0.06"),
        ("ap-northeast-2 → ap-northeast-1 200GB", "$4.00"),
        ("ap-northeast-2 → ap-northeast-2 200GB", "UNPRICED_PATH"),
        ("2a → 2a 3GB", "$0.00"),
        ("다른 AZ 100GB x2", "$2.00"),
        ("월 500GB 인터넷으로 나가면 얼마", "$45.00"),
        ("１ＴＢ　ｏｕｔ", "$92.16"),
        ("1TB Cross-Region Replication", "$20.48"),
        ("60TB out", "at least $4,403.20 + 10,240 GB without a price"),
        ("45달러 인터넷", "$45.00"),
        ("500GB", "NO_PATH"),
        ("out", "NO_VOLUME"),
        ("hello", "UNPRICED_PATH"),
        ("", "EMPTY"),
        ("S3 500GB out", "UNPRICED_PATH"),
        ("cloudfront 100GB", "UNPRICED_PATH"),
        ("서울→서울 1GB", "UNPRICED_PATH"),
        ("500GB 500GB out", "SEVERAL_VOLUMES"),
        ("1TB cross az x3", "BAD_FACTOR"),
        ("€45 out", "OTHER_CURRENCY"),
        ("$45 같은 AZ", "FREE_PATH"),
        ("5 XB out", "UNKNOWN_UNIT"),
    ],
)
def test_a_line_is_priced_or_refused(text: str, shown: str, card: RateCard, places: Places) -> None:
    assert answer(text, card, places) == shown


def test_the_json_is_the_contract(card: RateCard) -> None:
    assert look_up_json(look_up("500GB out", card)) == {
        "format": "studyapp.cost/1",
        "query": "500GB out",
        "lines": [
            {
                "rate": "internet_out",
                "label": "인터넷으로 나가는 트래픽",
                "quantity": "500 GB",
                "gb": "500",
                "directions": 1,
                "splits": [{"gb": "500", "price": "0.09", "amount": "45"}],
                "amount": "45",
                "lines": [157, 202],
            }
        ],
        "total": "45",
        "sums": [{"currency": "USD", "priced": "45", "unpriced": None}],
        "display": "$45.00",
        "gb_per_tb": 1024,
        "revealed_by": None,
        "unpriced": None,
        "goals": [],
        "assumed": [],
        "problems": [],
        "nearest": [],
    }
    part = look_up_json(look_up("60TB out", card))
    assert (part["total"], part["unpriced"]) == (None, "10240")


def test_the_text_names_formula_lines_and_what_was_assumed(card: RateCard) -> None:
    text = look_up_text(look_up("1TB cross-az", card))
    assert "1,024 GB × $0.01 × 2 = $20.48" in text
    assert "147" in text
    assert "1 TB = 1024 GB" in text
    assert "both directions" in text


def test_what_has_no_price_never_reads_as_an_amount(card: RateCard) -> None:
    part = look_up_text(look_up("60TB out", card))
    assert "10,240 GB without a price = at least $4,403.20  (lines" in part
    allowance, _ = read_rates(read_document("- Internet egress, first 100 GB: free", "x"))
    text = look_up_text(look_up("500GB out", allowance))
    assert "100 GB free + 400 GB without a price  (line 1)" in text
    assert "=" not in text


def test_a_refusal_offers_the_nearest_prices(card: RateCard) -> None:
    found = look_up("NAT 100GB", card)
    assert found.estimate is None
    assert found.nearest
    assert "Priced in the document" in look_up_text(found)


def test_a_sum_beyond_the_prices_says_where_they_end(card: RateCard) -> None:
    found = look_up("$10,000 out", card)
    assert [problem.code for problem in found.problems] == ["GOAL_UNPRICED"]
    assert look_up_json(found)["goals"][0]["gb_exact"] == "51200"


def test_an_entry_that_fits_two_prices_is_not_guessed() -> None:
    card, _ = read_rates(
        read_document("- Internet egress (Premium): $0.12/GB\n- Internet egress (Standard): $0.08/GB", "x")
    )
    found = look_up("500GB out", card)
    assert [problem.code for problem in found.problems] == ["AMBIGUOUS_PATH"]
    assert len(found.nearest) == 2
    assert answer("500GB out standard", card, Places({})) == "$40.00"


def test_the_size_of_a_tb_that_the_document_reveals_is_taken() -> None:
    card, _ = read_rates(read_document("- Egress: $0.09/GB\n- Egress: 2 TB × $0.09 = $180", "x"))
    assert card.gb_per_tb == 1000
    assert answer("1TB out", card, Places({})) == "$90.00"
    found = look_up("1TB out", card)
    assert "1 TB = 1000 GB, as line 2 of the document reckons" in look_up_text(found)
    assert look_up_json(found)["revealed_by"] == 2
    assert look_up_json(look_up("500GB out", card))["revealed_by"] is None
    other = look_up("1TB out", card, gb_per_tb=1024)
    assert look_up_text(other).endswith("1 TB = 1024 GB")
    assert answer("1TB out", RateCard((), ()), Places({})) == "NO_PRICES"


def test_a_look_up_needs_few_modules() -> None:
    program = (
        "import json, sys; from studyapp.cost.entry.lookup import look_up;"
        "from studyapp.cost.stored import card_from_json;"
        "print(json.dumps(sorted(m for m in sys.modules if '.' not in m or m.startswith('studyapp'))))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stdout))
    assert not loaded & {"tomllib", "rapidfuzz", "markdown_it", "dataclasses", "PySide6", "studyapp.document"}


@given(st.text(max_size=30))
def test_any_text_is_answered(text: str) -> None:
    card, _ = read_rates(read_document("- Egress: $0.09/GB\n- Cross-zone: $0.01/GB each way", "x"))
    found = look_up(text, card)
    assert (found.estimate is None) == bool([p for p in found.problems if p.code != "GOAL_UNPRICED"])
    look_up_json(found)
    assert look_up_text(found)
