"""The document's arithmetic, line by line: how much it differs by, and whether it follows from its prices."""

from decimal import Decimal

import pytest

from studyapp.cost.figures.checks import FOLLOWS, Check, checks
from studyapp.cost.model import RateCard
from studyapp.cost.reading.rates import read_rates
from studyapp.document.model import Problem
from studyapp.document.outline import read_document

PRICES = """\
- Prices
\t- Cross zone: $0.01/GB (each way)
\t- Cross region: $0.02/GB
\t- Ingress: free
\t- Internet egress
\t\t- First 10 TB: $0.09/GB
\t\t- Next 40 TB: $0.085/GB
\t\t- Above that: contact sales
"""


def read(worked: str, prices: str = PRICES) -> tuple[RateCard, list[Problem]]:
    lines = "".join(f"\t- {line}\n" for line in worked.splitlines())
    return read_rates(read_document(f"{prices}- Example:\n{lines}", "x"))


def check(worked: str, prices: str = PRICES) -> Check:
    (found,) = checks(read(worked, prices)[0])
    assert {line.follows for line in found.lines} <= set(FOLLOWS)
    return found


@pytest.mark.parametrize(
    ("worked", "follows", "amount"),
    [
        ("Cross zone: 100 GB × $0.01 × 2 = $2", "follows", "2"),
        ("Cross zone: 100 GB × $0.01 = $1", "other-directions", "2"),
        ("Cross zone: 100 GB × $0.01 × 4 = $4", "follows", "4"),
        ("Cross zone: 100 GB × $0.01 × 3 = $3", "other-factor", "6"),
        ("Cross region: 100 GB × $0.02 = $2", "follows", "2"),
        ("Cross region: 100 GB × $0.02 × 2 = $4", "other-directions", "2"),
        ("Cross region: 100 GB × $0.02 × 30 = $60", "follows", "60"),
        ("Cross region: 100 GB × $0.03 = $3", "other-price", "2"),
        ("Ingress: 1 TB × $0 = $0", "follows", "0"),
        ("Ingress: 100 GB × $0.01 = $1", "other-price", "0"),
        ("Internet egress: 500 GB × $0.09 = $45", "follows", "45"),
        ("Internet egress: 20 TB × $0.09 = $1843.20", "other-tiers", "1792"),
        ("Internet egress: 60 TB × $0.09 = $5529.60", "no-price", None),
        ("Carrier pigeon: 100 GB × $0.5 = $50", "no-rate", None),
    ],
)
def test_a_line_follows_from_the_prices_or_it_is_said_why_not(
    worked: str, follows: str, amount: str | None
) -> None:
    (line,) = check(worked).lines
    assert line.line.agrees
    assert (line.follows, line.card_amount) == (follows, None if amount is None else Decimal(amount))


def test_a_line_that_is_wrong_says_by_how_much() -> None:
    (line,) = check("Cross region: 100 GB × $0.02 = $2.50").lines
    assert (line.difference, line.line.agrees, line.follows) == (Decimal("0.5"), False, "follows")


@pytest.mark.parametrize(
    ("stated", "tolerance", "agrees"),
    [
        ("~$45.9", "0.1", False),
        ("~$45.1", "0.1", False),
        ("~$45.04", "0.01", False),
        ("~$45", "1", True),
        ("~$46", "1", False),
        ("~$45.99999999999999999999999999999", "0.00000000000000000000000000001", False),
    ],
)
def test_about_is_less_than_one_of_the_last_printed_digit(stated: str, tolerance: str, agrees: bool) -> None:
    (line,) = check(f"Internet egress: 500 GB × $0.09 = {stated}").lines
    assert (line.tolerance, line.line.agrees) == (Decimal(tolerance), agrees)


def test_the_sum_is_checked_too() -> None:
    found = check("Cross region: 100 GB × $0.02 = $2\nInternet egress: 500 GB × $0.09 = $45\nTotal: $48")
    assert found.total is not None
    assert (found.total.computed, found.total.difference, found.total.agrees) == (47, 1, False)
    assert (found.agrees, found.follows) == (False, True)


def test_lines_of_one_path_share_its_tiers() -> None:
    found = check("Internet egress: 10 TB × $0.09 = $921.60\nInternet egress: 1 TB × $0.09 = $92.16")
    assert [line.follows for line in found.lines] == ["follows", "other-tiers"]
    assert found.lines[1].card_amount == Decimal("87.04")


def test_a_price_in_another_currency_does_not_follow() -> None:
    (line,) = check("Cross region: 100 GB × 0.02 € = 2 €").lines
    assert (line.follows, line.card_amount) == ("other-currency", None)


def test_a_price_of_a_rate_a_tb_is_for_a_tb() -> None:
    (line,) = check("Egress: 2 TB × $90 = $180", "- Egress: $90/TB\n").lines
    assert (line.line.agrees, line.follows) == (True, "follows")


def test_the_line_that_reveals_the_size_of_a_tb_is_named() -> None:
    card, _ = read("Cross region: 1 GB × $0.02 = $0.02\nInternet egress: 2 TB × $0.09 = $180\nTotal: $180.02")
    assert (card.gb_per_tb, card.revealed_by) == (1000, 11)


def test_two_lines_that_reveal_different_sizes_are_a_problem_and_neither_is_adopted() -> None:
    card, problems = read("Cross region: 1 TB × $0.02 = $20\nInternet egress: 2 TB × $0.09 = $184.32")
    assert (card.gb_per_tb, card.revealed_by) == (None, None)
    (problem,) = (problem for problem in problems if problem.code == "tb-size-conflict")
    assert (problem.line, problem.details) == (11, ("1000", "10", "1024", "11"))
    (conflict,) = (conflict for conflict in card.conflicts if conflict.kind == "size")
    assert [(side.words, side.lines) for side in conflict.sides] == [("1000", (10,)), ("1024", (11,))]


def test_the_bundled_document_s_contradictions_stand_side_by_side(card: RateCard) -> None:
    direction, headline = card.conflicts
    assert [(side.words, side.lines) for side in direction.sides] == [
        ("각 방향", (147, 224)),
        ("양방향", (179,)),
    ]
    assert (direction.rate, direction.applied, direction.rule) == ("cross_az", 0, "each-direction-counts")
    assert direction.evidence == (288,)
    assert (headline.rate, headline.kind, headline.rule) == ("internet_out", "headline", "tiers-count")
    assert [side.lines for side in headline.sides] == [(157,), (202, 203, 204)]
    assert headline.applied == 1


def test_the_bundled_document_s_example_follows_from_its_prices(card: RateCard) -> None:
    (found,) = checks(card)
    assert found.agrees
    assert found.follows


@pytest.mark.parametrize("zeros", [28, 30, 50])
def test_a_factor_of_any_length_is_checked_like_any_other(zeros: int) -> None:
    lines = check(f"Cross AZ: 100GB × $0.01 × 1{'0' * zeros} = $1").lines
    assert [(line.line.agrees, line.follows) for line in lines] == [(False, "follows")]


def test_a_volume_beyond_an_allowance_does_not_follow_as_free() -> None:
    allowance = "- Internet egress, first 100 GB: free\n"
    (line,) = check("Internet egress: 500 GB × $0 = $0", allowance).lines
    assert (line.follows, line.card_amount) == ("no-price", None)
