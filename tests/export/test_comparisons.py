"""A comparison read back from what was written: what was shown, and the exact differences as numbers."""

import csv
import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from studyapp.cost.comparison import ComparisonReport, ReportRow, Side
from studyapp.cost.estimate import Entry, Priced, estimate
from studyapp.cost.figures.compare import compare, signed
from studyapp.cost.model import Quantity
from studyapp.export.estimates.comparison import (
    COLUMNS,
    to_html,
    to_markdown,
    to_tsv,
    write_csv,
    write_json,
)
from studyapp.study import read_study

CARD = read_study("- Egress: $0.09/GB\n- Cross-zone: $0.01/GB\n", "Prices").rates
EGRESS, CROSS = (rate.key for rate in CARD.rates)


def entry(label: str, rate: str, gb: int) -> Entry:
    return Entry(label, rate, Quantity(Decimal(gb), "GB"), 1)


def side(line: Priced | None) -> Side:
    return Side() if line is None else Side(line.rate.label, "100 GB", "$1")


def report(label: str = "Cache") -> ComparisonReport:
    a = estimate([entry(label, EGRESS, 100), entry("Log", CROSS, 10)], CARD)
    b = estimate([entry(label, CROSS, 100)], CARD)
    found = compare(a, b)
    rows = tuple(
        ReportRow(row.label, side(row.a), side(row.b), signed(row.difference or Decimal(0), "USD"), row)
        for row in found.rows
    )
    made = datetime(2026, 11, 23, 18, 34, tzinfo=UTC)
    totals = ("$9.10", "$1.00")
    return ComparisonReport(
        "A and B",
        "Prices.md",
        made,
        ("Now", "=Then"),
        found,
        rows,
        totals,
        "−$8.10 a month",
        "1 TB = 1024 GB",
    )


def test_a_difference_below_zero_is_a_number_and_a_label_is_none_in_a_pasted_table() -> None:
    for label in ("-8", "=1+1", "\u3000=1+1"):
        rows = [row.split("\t") for row in to_tsv(report(label)).splitlines()]
        assert {len(row) for row in rows} == {9}
        assert rows[1][0] == f"'{label.strip()}"
        assert [row[-1] for row in rows[1:]] == ["-8", "-0.1", "-8.1"]
        assert f'<td align="right">{rows[1][-1]}</td></tr>' in to_html(report(label))
        assert to_html(report(label)).count("<tr>") == len(rows)


def test_csv_has_a_line_for_each_pair_with_the_exact_difference(tmp_path: Path) -> None:
    path = tmp_path / "comparison.csv"
    write_csv(str(path), report("-8"))
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert [row["kind"] for row in rows] == ["line", "line", "total", "size", "made"]
    assert [row["item"] for row in rows[:2]] == ["'-8", "Log"]
    assert [row["difference"] for row in rows[:3]] == ["-8", "-0.1", "-8.1"]
    assert (rows[2]["a_amount"], rows[2]["b_amount"], rows[2]["percent"]) == ("9.1", "1", "-89")
    assert rows[-1]["b_path"] == "'=Then"


def test_json_has_null_where_one_of_both_has_no_such_line(tmp_path: Path) -> None:
    path = tmp_path / "comparison.json"
    write_json(str(path), report())
    read = json.loads(path.read_text("utf-8"), parse_float=str)
    assert read["format"] == "studyapp.comparison/1"
    assert [line["difference"] for line in read["lines"]] == ["-8", "-0.1"]
    assert (read["lines"][1]["a"]["amount"], read["lines"][1]["b"]) == ("0.1", None)
    (difference,) = read["differences"]
    assert (difference["a"], difference["b"], difference["difference"]) == ("9.1", "1", "-8.1")


def test_markdown_has_the_table_of_the_screen() -> None:
    text = to_markdown(report("a|b www.x.org"))
    assert "A: Now · B: =Then" in text
    assert "| a\\|b www\\.x.org | Egress | 100 GB | $1 | Cross-zone | 100 GB | $1 | −$8.00 |" in text
    assert text.count("\n|") == 5
