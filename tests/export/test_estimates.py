"""An estimate read back from what was written: exactly what was shown, whatever its lines are called."""

import csv
import io
import json
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from studyapp.cost.estimate import Entry, estimate
from studyapp.cost.exchange import Exchange
from studyapp.cost.model import Quantity, decimal_text
from studyapp.cost.report import Quote, Report, Row, Second
from studyapp.export.estimates.markdown import to_markdown
from studyapp.export.estimates.sheet import COLUMNS, write_csv
from studyapp.export.estimates.tables import to_html, to_tsv
from studyapp.export.estimates.values import write_json
from studyapp.export.spreadsheet import harmless
from studyapp.study import read_study

TEXT = """- Egress
	- First 10 TB: $0.09/GB
	- Next 40 TB: $0.085/GB
	- Over 50 TB: contact sales
- Cross-zone: $0.01/GB (each way)
- Same zone: free
"""
CARD = read_study(TEXT, "Prices").rates
EGRESS, CROSS, FREE = (rate.key for rate in CARD.rates)
MADE = datetime(2026, 11, 23, 18, 34, 5, tzinfo=UTC)
HOSTILE = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", "a|b", "`code`", "``",
    "**bold** _it_ [x](y) <b> &amp; ~~s~~ ==m== #tag {{q}}", "two\nlines", "$a$ and $b", "\\|", "|", "- a",
    "1. x", "comma, \"quote\"", "https://example.org", "<!-- x -->", "한국어 라벨",
    "www.example.org", "a@b.co", "\ufeff=1", "\u200b+1", "\u3000=1", " -1",
)  # fmt: skip


def report(labels: tuple[str, ...] = ("Cache", "Egress"), volume: int = 60) -> Report:
    keys = [EGRESS, CROSS, FREE]
    entries = [
        Entry(label, keys[place % 3], Quantity(Decimal(volume), "TB"), 1 + place % 3 % 2)
        for place, label in enumerate(labels)
    ]
    result = estimate(entries, CARD)
    rows = tuple(
        Row(line.entry.label, line.rate.label, str(line.entry.quantity), "5 × $1", f"${line.floor:,}", line)
        for line in result.lines
    )
    exchange = Exchange("USD", "KRW", Decimal("1385.5"), date(2026, 11, 1))
    return Report(
        "Plan | A", "Prices.md", MADE, result, rows, "at least $4", "+ 10,240 GB without a price",
        "1 TB = 1024 GB", ("1 × 2 = 2",), ("- both directions",), ("“x” differs",),
        (Quote(2, "- First `10` TB | $0.09"), Quote(3, "")),
        Second("≈ ₩5,542", "1 USD = ₩1,385.5, your rate of 2026-11-01", exchange),
    )  # fmt: skip


def cells(markdown: str) -> list[list[str]]:
    """The cells of a document's only table, as text."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).enable("table").parse(markdown)
    assert sum(token.type == "table_open" for token in tokens) == 1
    rows: list[list[str]] = []
    for token, inner in pairwise(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            parts = inner.children or []
            assert all(p.type in ("text", "text_special", "strong_open", "strong_close") for p in parts), (
                parts
            )
            rows[-1].append("".join(part.content for part in parts))
    return rows


def one_line(text: str) -> str:
    return " ".join(text.split())


label = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs")) | st.sampled_from("|`\\ *"), max_size=20
)


@pytest.mark.parametrize("text", HOSTILE)
def test_any_label_survives_in_markdown(text: str) -> None:
    rows = cells(to_markdown(report((text, "Second"))))
    assert len(rows) == 4
    assert {len(row) for row in rows} == {6}
    assert rows[1][0] == one_line(text)
    assert rows[1][1:3] == ["Egress", "60 TB"]


@given(label)
@example("\\")
@example("a\\|")
@settings(max_examples=60)
def test_whatever_somebody_calls_a_line_is_read_back_from_markdown(text: str) -> None:
    assert cells(to_markdown(report((text,))))[1][0] == one_line(text)


@pytest.mark.parametrize("text", ["www.example.org", "WWW.example.org", "a@b.co", "http://example.org"])
def test_an_address_that_somebody_calls_a_line_is_no_link(text: str) -> None:
    written = to_markdown(report((text,)))
    assert not re.search(r"www\.\w|\w@\w|(?<!\\)://", written, re.IGNORECASE)
    assert cells(written)[1][0] == text


def test_markdown_says_what_the_total_rests_on() -> None:
    text = to_markdown(report())
    assert text.startswith("# Plan \\| A\n\nPrices.md · 2026-11-23 18:34\n")
    html = MarkdownIt().render(text)
    assert "1 TB = 1024 GB" in html
    assert "at least $4 + 10,240 GB without a price" in html
    assert "≈ ₩5,542 · 1 USD = ₩1,385.5, your rate of 2026-11-01" in html
    assert "<li>- both directions</li>" in html
    assert "<li>line 2: <code>- First `10` TB | $0.09</code></li>" in html


@pytest.mark.parametrize("text", HOSTILE)
def test_no_label_becomes_a_formula_in_csv_and_all_can_be_read_back(tmp_path: Path, text: str) -> None:
    path = tmp_path / "plan.csv"
    write_csv(str(path), report((text,)))
    with open(path, encoding="utf-8-sig", newline="") as file:
        first, *_ = rows = list(csv.DictReader(file))
    assert tuple(first) == COLUMNS
    assert first["item"].removeprefix("'") == harmless(text).removeprefix("'")
    assert not any(
        field.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for field in row.values()
    )


def test_csv_has_plain_numbers_and_never_a_zero_for_what_has_no_price(tmp_path: Path) -> None:
    path, made = tmp_path / "plan.csv", report(("Out", "Cross", "Free"))
    write_csv(str(path), made)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    lines = [row for row in rows if row["kind"] == "line"]
    assert [row["shown"] for row in lines] == [row.amount for row in made.rows]
    assert [row["amount"] for row in lines] == ["", "1228.8", "0"]
    assert [row["unpriced_gb"] for row in lines] == ["10240", "", ""]
    assert [row["gb"] for row in lines] == ["61440"] * 3
    assert [row["lines"] for row in lines] == ["2 3 4", "5", "6"]
    (total,) = [row for row in rows if row["kind"] == "total"]
    assert (total["amount"], total["unpriced_gb"], total["currency"]) == ("", "10240", "USD")
    assert total["shown"] == made.whole
    assert total["calculation"] == "1 TB = 1024 GB"
    (exchange,) = [row for row in rows if row["kind"] == "exchange"]
    assert (exchange["shown"], exchange["amount"], exchange["calculation"]) == (
        "≈ ₩5,542",
        "",
        "1 USD = ₩1,385.5",
    )
    assert [row["kind"] for row in rows[3:]] == [
        "total", "size", "exchange", "formula", "assumption", "conflict", "document", "document", "made",
    ]  # fmt: skip


def test_json_has_exact_decimals_as_text(tmp_path: Path) -> None:
    path, made = tmp_path / "plan.json", report(("Out", "Cross", "Free"))
    write_json(str(path), made)
    read = json.loads(path.read_text("utf-8"), parse_float=pytest.fail)
    assert read["format"] == "studyapp.estimate/1"
    assert [line["amount"] for line in read["lines"]] == [None, "1228.8", "0"]
    assert [line["priced"] for line in read["lines"]] == [
        decimal_text(line.floor) for line in made.estimate.lines
    ]
    assert [sum(Decimal(split["gb"]) for split in line["splits"]) for line in read["lines"]] == [61440] * 3
    assert (read["total"], read["display"], read["unpriced"]) == (None, made.whole, "10240")
    assert (read["gb_per_tb"], read["made"]) == (1024, "2026-11-23T18:34:05+00:00")
    assert read["exchange"] == {
        "of": "USD", "per": "1", "currency": "KRW", "rate": "1385.5", "dated": "2026-11-01",
        "display": "≈ ₩5,542",
    }  # fmt: skip
    assert read["document_lines"][0] == {"line": 2, "text": "- First `10` TB | $0.09"}


class Table(HTMLParser):
    """The cells of a table."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "tr":
            self.rows.append([])
        self.inside = tag in ("td", "th")
        if self.inside:
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.rows[-1][-1] += data

    def handle_endtag(self, tag: str) -> None:
        self.inside = False


@given(st.lists(label | st.sampled_from(HOSTILE), min_size=1, max_size=4))
@settings(max_examples=40)
def test_a_pasted_table_has_the_same_cells_as_text_and_as_html(labels: list[str]) -> None:
    made = report(tuple(labels))
    text = [row.split("\t") for row in to_tsv(made).rstrip("\n").split("\n")]
    assert Table(to_html(made)).rows == text
    assert {len(row) for row in text} == {7}
    assert len(text) == len(labels) + 3
    assert [row[0] for row in text[1:-2]] == [harmless(one_line(name)) for name in labels]
    assert not any(
        cell.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) for row in text for cell in row
    )


def test_chosen_rows_go_alone_with_their_head() -> None:
    made = report(("Out", "Cross", "Free"))
    rows = [row.split("\t") for row in to_tsv(made, made.rows[1:2]).splitlines()]
    assert rows == [
        ["Item", "Path", "Volume", "Calculation", "A month", "Amount", "Source"],
        ["Cross", "Cross-zone", "60 TB", "5 × $1", "$1,228.80", "1228.8", "5"],
    ]
