"""A price of which the document does not say what it is for can be given to a path; it is kept and found
again, and never changes a price of the document.
"""

import json
from decimal import Decimal
from pathlib import Path

from studyapp.cost.entry.lookup import look_up
from studyapp.cost.estimate import Entry, estimate
from studyapp.cost.model import Quantity, RateCard
from studyapp.cost.reading.assigned import Assignment, assignment, joined, removed, with_assigned
from studyapp.cost.reading.rates import read_rates
from studyapp.cost.shelf.assignments import FILE, read, write
from studyapp.cost.stored import card_from_json, card_to_json
from studyapp.document.outline import read_document

EGRESS = "- Internet egress: $0.09/GB\n"
ALONE = "- $0.05/GB\n"


def card_of(text: str) -> RateCard:
    return read_rates(read_document(text, "x"))[0]


def given(card: RateCard, label: str, nth: int = 0, key: str = "") -> RateCard:
    return with_assigned(card, [assignment(card, card.unassigned[nth], label, key)])


def test_a_price_without_a_label_is_listed_with_its_line_and_its_text() -> None:
    (price,) = card_of(EGRESS + ALONE).unassigned
    assert (price.line, price.text, price.price, price.currency, price.unit) == (
        2,
        "$0.05/GB",
        Decimal("0.05"),
        "USD",
        "GB",
    )


def test_a_price_that_is_given_to_a_new_path_makes_a_rate_of_its_own() -> None:
    card = given(card_of(EGRESS + ALONE), "VPN link")
    rate = card.rates[-1]
    assert (rate.key, rate.label, rate.lines, rate.assigned) == ("vpn", "VPN link", (2,), True)
    assert card.unassigned == ()
    assert not card.rates[0].assigned
    quantity = Quantity(Decimal(10), "GB")
    assert estimate([Entry("", rate.key, quantity, 1)], card).total == Decimal("0.5")


def test_a_price_that_its_path_has_already_only_adds_its_line() -> None:
    card = given(card_of(EGRESS + "- $0.09/GB\n"), "out to the internet")
    (rate,) = card.rates
    assert (rate.lines, rate.assigned) == ((1, 2), False)
    assert card.conflicts == ()


def test_another_price_of_a_path_becomes_a_second_rate_and_is_said() -> None:
    card = given(card_of(EGRESS + ALONE), "egress")
    assert [(rate.key, rate.tiers[0].price) for rate in card.rates] == [
        ("internet_out", Decimal("0.09")),
        ("internet_out-2", Decimal("0.05")),
    ]
    (conflict,) = card.conflicts
    assert (conflict.rate, conflict.rule, conflict.applied) == ("internet_out-2", "both-kept", None)
    assert [(side.words, side.lines) for side in conflict.sides] == [("$0.09/GB", (1,)), ("$0.05/GB", (2,))]


def test_a_second_price_of_a_path_is_called_after_its_price() -> None:
    card = given(card_of("- Internet out: $0.09/GB\n" + ALONE), "Internet out")
    assert [rate.label for rate in card.rates] == ["Internet out", "Internet out ($0.05/GB)"]
    assert [conflict.rule for conflict in card.conflicts] == ["both-kept"]
    refused = look_up("100GB out", card)
    assert [problem.code for problem in refused.problems] == ["AMBIGUOUS_PATH"]
    assert [rate.label for rate in refused.nearest] == ["Internet out", "Internet out ($0.05/GB)"]
    for text, rate, cost in (
        ("100GB Internet out ($0.05/GB)", "internet_out-2", "5"),
        ("100GB internet_out-2", "internet_out-2", "5"),
    ):
        found = look_up(text, card)
        assert found.estimate is not None, text
        assert (found.entries[0].rate.key, found.estimate.total) == (rate, Decimal(cost))


def test_a_price_in_another_currency_unit_or_number_of_directions_is_another_price() -> None:
    for other in ("€0.09/GB", "$0.09/GiB", "$0.09/GB each way"):
        card = given(card_of(f"{EGRESS}- {other}\n"), "egress")
        assert [rate.key for rate in card.rates] == ["internet_out", "internet_out-2"]


def test_tiers_without_a_label_are_given_together() -> None:
    before = card_of(
        "- Prices:\n\t- first 10 TB: $0.09/GB\n\t- next 40 TB: $0.08/GB\n\t- above: on request\n"
    )
    assert len(before.unassigned) == 1
    (rate,) = given(before, "internet out").rates
    assert [(str(t.up_to), t.price) for t in rate.tiers] == [
        ("10 TB", Decimal("0.09")),
        ("50 TB", Decimal("0.08")),
        ("None", None),
    ]
    assert rate.lines == (2, 3, 4)


def test_an_assignment_holds_after_the_document_was_edited() -> None:
    card = card_of(EGRESS + ALONE)
    said = assignment(card, card.unassigned[0], "VPN link")
    assert with_assigned(card_of("- New\n- Lines\n" + ALONE), [said]).rates[-1].lines == (3,)
    assert with_assigned(card_of("- $0.06/GB\n"), [said]) == card_of("- $0.06/GB\n")


def test_of_prices_alike_only_the_meant_one_is_given() -> None:
    card = given(card_of(ALONE + ALONE), "VPN link", nth=1)
    assert [rate.lines for rate in card.rates] == [(2,)]
    assert [price.line for price in card.unassigned] == [1]


def test_what_was_assigned_comes_back_from_its_file(tmp_path: Path) -> None:
    card = card_of(ALONE + "- ₩30/GB\n")
    kept = tuple(assignment(card, price, f"path of {price.currency}") for price in card.unassigned)
    write(str(tmp_path), kept)
    assert read(str(tmp_path)) == (kept, None)
    assert with_assigned(card, read(str(tmp_path)).assignments).unassigned == ()
    other = kept[-1]._replace(label="other")
    assert joined(kept, other) == (*kept[:-1], other)
    assert removed(kept, other) == kept[:-1]


def test_an_assignment_whose_price_is_gone_stays_in_the_file(tmp_path: Path) -> None:
    card = card_of(ALONE)
    gone = Assignment("another line", Decimal("0.07"), "USD", "GB", "vpn", "VPN")
    write(str(tmp_path), (gone,))
    write(str(tmp_path), joined(read(str(tmp_path)).assignments, assignment(card, card.unassigned[0], "NAT")))
    assert gone in read(str(tmp_path)).assignments


def test_a_damaged_file_is_set_aside_and_said_and_its_good_rows_stay(tmp_path: Path) -> None:
    good = Assignment("a line", Decimal("0.07"), "USD", "GB", "vpn", "VPN")
    path = tmp_path / FILE
    for damaged in ('{"format": 1', "[]", '{"format": 1, "assigned": 3}'):
        path.write_text(damaged, "utf-8")
        kept = read(str(tmp_path))
        assert kept.assignments == ()
        assert kept.problem is not None
        assert not path.exists()
    write(str(tmp_path), (good,))
    stored = json.loads(path.read_text("utf-8"))
    stored["assigned"].append({"text": "x", "price": "NaN"})
    path.write_text(json.dumps(stored), "utf-8")
    kept = read(str(tmp_path))
    assert kept.assignments == (good,)
    assert kept.problem is not None
    assert read(str(tmp_path)) == ((good,), None)
    assert len(list(tmp_path.glob("*.damaged*"))) == 4


def test_without_a_file_nothing_is_assigned(tmp_path: Path) -> None:
    assert read(str(tmp_path / "none")) == ((), None)


def test_a_card_with_assigned_prices_comes_back_from_json_as_it_was() -> None:
    card = given(card_of(EGRESS + ALONE + "- $0.04/GB\n"), "egress")
    assert card_from_json(json.loads(json.dumps(card_to_json(card)))) == card
