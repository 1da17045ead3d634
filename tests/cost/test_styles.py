"""One price says the same in every way that people write it: in prose, lists, tables, fences and boxes."""

from decimal import Decimal
from itertools import product

import pytest

from studyapp.cost.model import Rate
from studyapp.cost.reading.rates import read_rates
from studyapp.document.outline import read_document

LABELS = {
    "cross_az": "Cross-zone",
    "cross_region": "리전 간 통신",
    "internet_out": "인터넷 아웃바운드",
    "internet_in": "Ingress",
    "nat": "NAT gateway",
}
PRICES = {
    "$0.02/GB": ("0.02", "USD", "GB"),
    "$0.02 / GB": ("0.02", "USD", "GB"),
    "$0.02 per GB": ("0.02", "USD", "GB"),
    "USD 0.02/GB": ("0.02", "USD", "GB"),
    "0.02 USD per gigabyte": ("0.02", "USD", "GB"),
    "2¢/GB": ("0.02", "USD", "GB"),
    "2 cents per GB": ("0.02", "USD", "GB"),
    "€0,02 per GB": ("0.02", "EUR", "GB"),
    "0.02 €/GB": ("0.02", "EUR", "GB"),
    "30원/GB": ("30", "KRW", "GB"),
    "GB당 30원": ("30", "KRW", "GB"),
    "GB당 ₩1,200": ("1200", "KRW", "GB"),
    "기가바이트당 30원": ("30", "KRW", "GB"),
    "1GB당 0.02달러": ("0.02", "USD", "GB"),
    "$20/TB": ("20", "USD", "TB"),
    "**$0.02**/GB": ("0.02", "USD", "GB"),
}
PLACES = {
    "list": "- {label}: {price}",
    "dash": "- {label} — {price}",
    "star": "* {label}: {price}",
    "number": "1. {label}: {price}",
    "bold": "- **{label}**: {price}",
    "code": "- `{label}`: {price}",
    "link": "- [{label}](https://example.org/$9/GB): {price}",
    "line": "{label}: {price}",
    "heading": "## {label}\n\n{price}",
    "child": "- {label}\n\t- {price}",
    "cost below": "- {label}\n\t- Cost: {price}",
    "비용": "- #### 1. **{label}**\n\t- ```\n\t  비용: {price}\n\t  ```",
    "fence": "```\n{label}: {price}\n```",
    "box": "```\n┌────────────────┐\n│ {label}: {price} │\n└────────────────┘\n```",
    "table": "| Path | Price |\n|---|---|\n| {label} | {price} |",
    "three columns": "| Path | Note | Price |\n|---|---|---|\n| {label} | a note | {price} |",
    "column": "| {label} |\n|---|\n| {price} |",
    "quote": "> {label}: {price}",
}


def read(text: str) -> tuple[Rate, ...]:
    return read_rates(read_document(text, "x"))[0].rates


@pytest.mark.parametrize("place", PLACES)
def test_a_price_is_read_from_every_place(place: str) -> None:
    wrong: list[str] = []
    for (key, label), (price, said) in product(LABELS.items(), PRICES.items()):
        written = price.replace("**", "") if place in ("fence", "비용", "box") else price
        text = PLACES[place].format(label=label, price=written)
        got = [(r.key, r.tiers[0].price, r.currency, r.unit, len(r.tiers)) for r in read(text)]
        if got != [(key, Decimal(said[0]), said[1], said[2], 1)]:
            wrong.append(f"{text!r}: {got}")
    assert not wrong


BOUNDS = {
    "by size": ("first 10 TB", "next 40 TB", "above that"),
    "by range": ("0–10 TB", "10–50 TB", ">50 TB"),
    "with blanks": ("0 - 10 TB", "10 - 50 TB", "50 TB +"),
    "up to": ("up to 10 TB", "up to 50 TB", "over 50 TB"),
    "signs": ("≤ 10 TB", "≤ 50 TB", "> 50 TB"),
    "plus": ("0-10TB", "10-50TB", "50+ TB"),
    "month": ("First 10 TB / month", "Next 40 TB / month", "Over 50 TB / month"),
    "over and up to": ("up to 10 TB", "over 10 TB and up to 50 TB", "over 50 TB"),
    "처음": ("첫 10TB/월", "다음 40TB/월", "그 이상"),
    "이하": ("10TB 이하", "10TB 초과 50TB 이하", "50TB 초과"),
    "미만": ("10TB 미만", "10TB 이상 50TB 미만", "50TB 이상"),
    "까지": ("10TB까지", "50TB까지", "50TB 초과"),
    "물결": ("~10TB", "10TB~50TB", "50TB~"),
}
LISTS = {
    "list": "- Internet egress\n\t- {0}: {3}\n\t- {1}: {4}\n\t- {2}: {5}",
    "heading": "# 인터넷 아웃바운드\n- {0}: {3}\n- {1}: {4}\n- {2}: {5}",
    "fence": "- ## Egress\n\t- ```\n\t  Cost:\n\t  - {0}: {3}\n\t  - {1}: {4}\n\t  - {2}: {5}\n\t  ```",
    "table": "# Internet egress\n\n| Usage | Price |\n|---|---|\n| {0} | {3} |\n| {1} | {4} |\n| {2} | {5} |",
    "labels": "| Path | Price |\n|---|---|\n| Egress {0} | {3} |\n| Egress {1} | {4} |\n| Egress {2} | {5} |",
    "columns": "| Path | {0} | {1} | {2} |\n|---|---|---|---|\n| Internet egress | {3} | {4} | {5} |",
    "caption": "Internet egress:\n- {0}: {3}\n- {1}: {4}\n- {2}: {5}",
}
ENDS = {
    "$0.07/GB": Decimal("0.07"),
    "contact sales": None,
    "negotiable": None,
    "협상 가능": None,
    "별도 문의": None,
}


@pytest.mark.parametrize("place", LISTS)
def test_tiers_are_read_however_they_are_bounded(place: str) -> None:
    wrong: list[str] = []
    for bounds, (first, free), (end, price) in product(
        BOUNDS.values(), {"$0.09/GB": Decimal("0.09"), "Free": Decimal(0)}.items(), ENDS.items()
    ):
        text = LISTS[place].format(*bounds, first, "$0.085/GB", end)
        got = [(r.key, [(str(t.up_to), t.price) for t in r.tiers]) for r in read(text)]
        tiers = [("10 TB", free), ("50 TB", Decimal("0.085")), ("None", price)]
        if got != [("internet_out", tiers)]:
            wrong.append(f"{text!r}: {got}")
    assert not wrong
