"""An estimate as CSV for spreadsheets and other programs.

Written as cards are (`studyapp.export.spreadsheet`): UTF-8 with a byte order mark, every field in quotes,
lines ended by CR LF, no field a formula. The columns, named in the first line:

    kind         line, total, size (of a TB), exchange, formula, assumption, conflict, document, made
    item         what the line is called; of other kinds what is said
    path         the path that it is charged for
    volume       as it was entered
    gb           the same in GB, a plain number
    directions   1 or 2
    calculation  how the amount comes about
    shown        the amount as it is shown
    amount       the exact amount, a plain number; empty where any part has no price
    currency     its ISO 4217 code
    unpriced_gb  the GB that the document has no price for, empty where it has one for all
    lines        the lines of the document, parted by blanks

What an estimate comes to in a second currency is only `shown`: it has no exact amount.
"""

from collections.abc import Iterator

from studyapp.cost.estimate import Sum
from studyapp.cost.model import decimal_text
from studyapp.cost.money import display
from studyapp.cost.report import Report, Row
from studyapp.export.estimates.written import csv_file, exact

COLUMNS: tuple[str, ...] = (
    "kind", "item", "path", "volume", "gb", "directions", "calculation", "shown", "amount", "currency",
    "unpriced_gb", "lines",
)  # fmt: skip


def write_csv(path: str, report: Report) -> None:
    """Write an estimate to a file, whole or not at all; raises UnwritableFile."""
    csv_file(path, COLUMNS, rows(report))


def rows(report: Report) -> Iterator[dict[str, str]]:
    """What stands below the columns' names; columns that a row leaves out are empty."""
    yield from (_line(row) for row in report.rows)
    yield from (_total(report, part) for part in report.estimate.sums)
    yield {"kind": "size", "item": report.size, "gb": str(report.estimate.gb_per_tb)}
    if report.second is not None:
        exchange = report.second.exchange
        yield {
            "kind": "exchange",
            "item": report.second.rate,
            "calculation": exchange.text,
            "shown": report.second.shown,
            "currency": exchange.currency,
        }
    for kind, said in (
        ("formula", report.formula),
        ("assumption", report.assumptions),
        ("conflict", report.conflicts),
    ):
        yield from ({"kind": kind, "item": sentence} for sentence in said)
    yield from ({"kind": "document", "item": q.text, "lines": str(q.line)} for q in report.quotes)
    made = report.made.isoformat(timespec="seconds")
    yield {"kind": "made", "item": report.title, "path": report.document, "shown": made}


def _line(row: Row) -> dict[str, str]:
    priced = row.priced
    return {
        "kind": "line",
        "item": row.item,
        "path": row.path,
        "volume": row.volume,
        "gb": decimal_text(priced.gb),
        "directions": str(priced.entry.directions),
        "calculation": row.calculation,
        "shown": row.amount,
        "amount": exact(priced.amount),
        "currency": "" if priced.missing else priced.rate.currency,
        "unpriced_gb": exact(priced.unpriced_gb or None),
        "lines": " ".join(str(number) for number in row.lines),
    }


def _total(report: Report, part: Sum) -> dict[str, str]:
    """Of a single currency as it is shown, of several each for itself."""
    is_only = len(report.estimate.sums) == 1
    without = report.estimate.unpriced_gb if is_only else part.unpriced_gb
    return {
        "kind": "total",
        "item": report.words.total,
        "calculation": report.size,
        "shown": report.whole if is_only else display(part.floor, part.currency),
        "amount": "" if without else decimal_text(part.floor),
        "currency": part.currency,
        "unpriced_gb": exact(without or None),
    }
