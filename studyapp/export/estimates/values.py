"""An estimate as JSON, format studyapp.estimate/1: what is shown as text, what is exact as decimals in text.

The lines are those of `studyapp cost --json`, with `item`, `path`, `calculation` and `display` as on the
screen. `amount` and `total` are null where any part has no price, or where there are several currencies.
"""

from decimal import Decimal
from typing import Any

from studyapp.cost.model import decimal_text
from studyapp.cost.report import Report, Row, Second
from studyapp.export.estimates.written import exact_or_none, json_file
from studyapp.export.markup import readable

FORMAT = "studyapp.estimate/1"


def write_json(path: str, report: Report) -> None:
    """Write an estimate to a file, whole or not at all; raises UnwritableFile."""
    json_file(path, to_values(report))


def to_values(report: Report) -> dict[str, Any]:
    """What is written."""
    estimate = report.estimate
    return {
        "format": FORMAT,
        "title": readable(report.title),
        "document": readable(report.document),
        "made": report.made.isoformat(timespec="seconds"),
        "gb_per_tb": estimate.gb_per_tb,
        "gb_per_tb_from": report.size,
        "lines": [_line(row) for row in report.rows],
        "total": exact_or_none(estimate.total),
        "display": report.whole,
        "sums": [
            {"currency": part.currency, "priced": decimal_text(part.floor), "unpriced": _gb(part.unpriced_gb)}
            for part in estimate.sums
        ],
        "unpriced": _gb(estimate.unpriced_gb),
        "exchange": _exchange(report.second),
        "formula": list(report.formula),
        "assumed": list(report.assumptions),
        "conflicts": [readable(sentence) for sentence in report.conflicts],
        "document_lines": [{"line": quote.line, "text": readable(quote.text)} for quote in report.quotes],
    }


def _line(row: Row) -> dict[str, Any]:
    priced = row.priced
    return {
        "item": readable(row.item),
        "rate": priced.rate.key,
        "path": readable(row.path),
        "quantity": str(priced.entry.quantity),
        "gb": decimal_text(priced.gb),
        "directions": priced.entry.directions,
        "splits": [
            {"gb": decimal_text(s.gb), "price": exact_or_none(s.price), "amount": exact_or_none(s.amount)}
            for s in priced.splits
        ],
        "calculation": row.calculation,
        "display": row.amount,
        "amount": exact_or_none(priced.amount),
        "priced": decimal_text(priced.floor),
        "unpriced": _gb(priced.unpriced_gb),
        "currency": None if priced.missing else priced.rate.currency,
        "lines": list(row.lines),
    }


def _exchange(second: Second | None) -> dict[str, Any] | None:
    """The second currency: only text, and the rate as the person typed it."""
    if second is None:
        return None
    exchange = second.exchange
    return {
        "of": exchange.of,
        "per": decimal_text(exchange.per),
        "currency": exchange.currency,
        "rate": decimal_text(exchange.rate),
        "dated": exchange.dated.isoformat(),
        "display": second.shown,
    }


def _gb(value: Decimal) -> str | None:
    return decimal_text(value) if value else None
