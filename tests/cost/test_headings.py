"""A price that stands alone is one of the heading above it, however that is numbered."""

from decimal import Decimal

import pytest

from studyapp.cost.model import RateCard
from studyapp.cost.reading.rates import read_rates
from studyapp.document.outline import read_document

DRAWING = """\
- ### Picture
\t- ```
\t  ┌──────────────────────────────────────────┐
\t  │  Inside a location: free                 │
\t  │  ┌──────┐      ┌──────┐                  │
\t  │  Between network areas: €0.004/GB        │
\t  │  ┌──────┐      ┌──────┐                  │
\t  └──────────────────────────────────────────┘
\t  ```
"""
DETAILS = """\
- #### a. Inside a location
\t- ```
\t  Price: €0
\t  ```
- #### b. Between network areas
\t- ```
\t  Price: €0.004/GB, charged to the sender
\t  ```
"""
EXAMPLE = """\
- #### Example
\t- ```
\t  - Inside a location (database): 3 TB × €0 = €0
\t  - Between network areas (backup): 700 GB × €0.004 = €2.80
\t  ```
"""


def read(text: str) -> RateCard:
    return read_rates(read_document(text, "x"))[0]


def test_a_price_below_a_lettered_heading_joins_the_caption_of_a_drawing() -> None:
    rates = read(DRAWING + DETAILS).rates
    assert [(rate.label, rate.lines) for rate in rates] == [
        ("Inside a location", (4, 12)),
        ("Between network areas", (6, 16)),
    ]


@pytest.mark.parametrize("number", ["b.", "B)", "2.", "나.", "②"])
def test_a_heading_s_number_or_letter_is_no_part_of_the_name(number: str) -> None:
    (rate,) = read(f"- #### {number} Between network areas\n\t- Price: €0.004/GB").rates
    assert rate.label == "Between network areas"


def test_worked_lines_with_a_remark_in_brackets_find_their_rates() -> None:
    card = read(DRAWING + DETAILS + EXAMPLE)
    assert [line.rate for line in card.scenarios[0].lines] == [rate.key for rate in card.rates]


@pytest.mark.parametrize("price", ["Charge: none", "Price: none", "요금: 없음", "비용: 없음"])
def test_no_charge_below_a_heading_is_a_price_of_zero(price: str) -> None:
    (rate,) = read(f"- ### Prices\n\t- #### 1. Same zone\n\t\t- ```\n\t\t  {price}\n\t\t  ```\n").rates
    assert (rate.key, rate.tiers[0].price, rate.lines) == ("same_az", Decimal(0), (4,))


def test_a_free_path_is_counted_in_the_unit_of_all_other_prices() -> None:
    rates = read("- Cross zone: $0.01/GiB\n- Egress: $0.09/GiB\n- Ingress: free\n").rates
    assert [rate.unit for rate in rates] == ["GiB", "GiB", "GiB"]


def test_a_free_path_is_counted_in_gb_where_other_prices_differ_in_unit() -> None:
    rates = read("- Cross zone: $0.01/GiB\n- Egress: $90/TB\n- Ingress: free\n").rates
    assert rates[-1].unit == "GB"
