"""Long lines and long documents are read in a time that grows as they do; else these would not end."""

import pytest

from studyapp.cost.model import RateCard
from studyapp.cost.reading.rates import read_rates
from studyapp.document.outline import read_document

LONG = 40_000
MANY = 3_000


def read(text: str) -> RateCard:
    return read_rates(read_document(text, "x"))[0]


@pytest.mark.parametrize(
    "run",
    ["0" * LONG, "1,000" * LONG, "1,,000" * LONG, "1." * LONG, " " * LONG + "x", "first 10 " * 2_000],
    ids=["digits", "commas", "double commas", "periods", "blanks", "tiers without unit"],
)
def test_a_price_before_a_long_run_is_still_read(run: str) -> None:
    (rate,) = read(f"- Internet egress: $0.09/GB {run}").rates
    assert rate.key == "internet_out"
    assert f"{rate.tiers[0].price}" == "0.09"


@pytest.mark.parametrize(
    "line",
    ["Moving " + "0" * LONG + " x × $0.01 = $2", "$1 × " + "= " * 4_000, "free" + " " * LONG + "x"],
    ids=["digits", "equals", "blanks"],
)
def test_a_long_line_that_says_nothing_is_no_price(line: str) -> None:
    assert read(f"- {line}").rates == ()


def test_many_sections_that_price_the_same_paths_anew_are_kept_apart() -> None:
    lines = (
        f"- # Area {n}\n\t- Internet out: ${n}.1/GB\n\t- Cross zone: ${n}.2/GB\n" for n in range(1, MANY + 1)
    )
    rates = read("".join(lines)).rates
    assert [rate.key for rate in rates[-2:]] == [f"internet_out-{MANY}", f"cross_az-{MANY}"]


def test_a_price_said_again_joins_its_own_path_also_among_many() -> None:
    lines = [f"\t- Internet out (x{n}): ${n}.1/GB\n" for n in range(1, MANY + 1)]
    card = read("- Prices\n" + "".join(lines) + f"- Later\n\t- Internet out (x{MANY}): ${MANY}.1/GB\n")
    assert len(card.rates) == MANY
    assert card.rates[-1].lines == (MANY + 1, MANY + 3)


def test_many_worked_lines_find_their_rates_among_many() -> None:
    prices = "".join(f"\t- foo{n} line: ${n}.1/GB\n" for n in range(1, MANY + 1))
    worked = "".join(f"\t- bar{n} line: {n} GB × ${n}.1 = $2\n" for n in range(1, MANY + 1))
    card = read(f"- Prices\n{prices}- Example\n{worked}")
    assert [line.rate for line in card.scenarios[0].lines] == [rate.key for rate in card.rates]


def test_many_tiers_are_one_rate() -> None:
    tiers = "".join(f"\t- first {n} GB: ${n}.1/GB\n" for n in range(1, MANY + 1))
    (rate,) = read(f"- Internet out\n{tiers}").rates
    assert len(rate.tiers) == MANY
