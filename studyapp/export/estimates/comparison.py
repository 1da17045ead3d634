"""Two estimates side by side for other programs: Markdown, a table to paste, CSV, JSON.

Written as single estimates are: no text becomes markup or a formula, amounts stand beside what is shown as
plain numbers. CSV has one line a pair of lines, then one a currency with the totals, then `size`, `made`:

    kind                     line, total, size (of a TB), made
    item                     what the line is called; of other kinds what is said
    a_path, b_path           the path in A and in B, empty where one of both has no such line
    a_volume, b_volume       as it was entered
    a_gb, b_gb               the same in GB
    a_directions, b_directions   1 or 2
    a_shown, b_shown         the amounts as they are shown
    a_amount, b_amount       the exact amounts; empty where any part has no price
    shown, difference        B less A as it is shown, and exact
    percent                  of A, of totals
    currency                 its ISO 4217 code

JSON is format studyapp.comparison/1, with decimals in text.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from studyapp.cost.comparison import ComparisonReport, ReportRow, Side
from studyapp.cost.estimate import Priced, Sum
from studyapp.cost.figures.compare import Difference, signed
from studyapp.cost.model import decimal_text
from studyapp.cost.money import display
from studyapp.export.estimates.markdown import escaped, pipe_row
from studyapp.export.estimates.written import (
    cells,
    csv_file,
    exact,
    exact_or_none,
    html_table,
    json_file,
    tsv,
)
from studyapp.export.markup import readable

FORMAT = "studyapp.comparison/1"
_SIDE = ("path", "volume", "gb", "directions", "shown", "amount")
COLUMNS: tuple[str, ...] = (
    "kind", "item", *(f"a_{name}" for name in _SIDE), *(f"b_{name}" for name in _SIDE),
    "shown", "difference", "percent", "currency",
)  # fmt: skip
_RIGHT = (2, 3, 5, 6, 7, 8)
_EXACT = 8


# -- Markdown


def to_markdown(report: ComparisonReport) -> str:
    """The whole comparison; pipe tables as GitHub has them."""
    return "\n".join(_markdown(report)) + "\n"


def _markdown(report: ComparisonReport) -> Iterator[str]:
    words = report.words
    yield f"# {escaped(report.title)}"
    yield ""
    yield f"A: {escaped(report.names[0])} · B: {escaped(report.names[1])}"
    yield ""
    yield f"**{escaped(words.difference)}: {escaped(report.difference)}** · {escaped(report.size)}"
    yield ""
    head, *rows = (row[:_EXACT] for row in _table(report))
    yield pipe_row([escaped(cell) for cell in head])
    yield "| --- | --- | ---: | ---: | --- | ---: | ---: | ---: |"
    for row in rows[:-1]:
        yield pipe_row([escaped(cell) for cell in row])
    yield pipe_row([f"**{escaped(cell)}**" if cell else "" for cell in rows[-1]])
    yield ""
    yield f"{escaped(report.made_shown)} · {escaped(report.document)}"


# -- tables to paste


def to_tsv(report: ComparisonReport) -> str:
    """The table with its totals, its last column the exact differences; lines end with LF."""
    return tsv(cells(_table(report), (_EXACT,)))


def to_html(report: ComparisonReport) -> str:
    """The same as a table of HTML."""
    return html_table(cells(_table(report), (_EXACT,)), _RIGHT)


def _table(report: ComparisonReport) -> list[list[str]]:
    words = report.words
    sides = [f"{mark} · {title}" for mark in "AB" for title in (words.path, words.volume, words.amount)]
    found = [[words.item, *sides, words.difference, words.exact]]
    found += [
        [row.item, *row.a, *row.b, row.difference, exact(row.compared.difference)] for row in report.rows
    ]
    differences = report.comparison.differences
    only = differences[0].by if len(differences) == 1 else None
    a, b = report.totals
    found.append([words.total, report.size, "", a, "", "", b, report.difference, exact(only)])
    return found


# -- CSV


def write_csv(path: str, report: ComparisonReport) -> None:
    """Write a comparison to a file, whole or not at all; raises UnwritableFile."""
    csv_file(path, COLUMNS, _lines(report), ("difference", "percent"))


def _lines(report: ComparisonReport) -> Iterator[dict[str, str]]:
    yield from (_line(row) for row in report.rows)
    yield from (_total(report, difference) for difference in report.comparison.differences)
    yield {"kind": "size", "item": report.size}
    made = report.made.isoformat(timespec="seconds")
    a, b = report.names
    yield {"kind": "made", "item": report.document, "a_path": a, "b_path": b, "shown": made}


def _line(row: ReportRow) -> dict[str, str]:
    pair = row.compared
    found = {"kind": "line", "item": row.item, "shown": row.difference}
    found["difference"], found["currency"] = exact(pair.difference), pair.currency
    for mark, side, line in (("a", row.a, pair.a), ("b", row.b, pair.b)):
        found |= {f"{mark}_{name}": value for name, value in _side(side, line).items()}
    return found


def _side(side: Side, line: Priced | None) -> dict[str, str]:
    if line is None:
        return {}
    return {
        "path": side.path,
        "volume": side.volume,
        "gb": decimal_text(line.gb),
        "directions": str(line.entry.directions),
        "shown": side.amount,
        "amount": exact(line.amount),
    }


def _total(report: ComparisonReport, difference: Difference) -> dict[str, str]:
    code, by = difference.currency, difference.by
    is_only = len(report.comparison.differences) == 1
    shown = [display(part.floor, code) for part in (difference.a, difference.b)]
    said = report.difference if is_only or by is None else signed(by, code)
    return {
        "kind": "total",
        "item": report.words.total,
        "a_shown": report.totals[0] if is_only else shown[0],
        "b_shown": report.totals[1] if is_only else shown[1],
        "a_amount": exact(_priced(difference.a)),
        "b_amount": exact(_priced(difference.b)),
        "shown": said,
        "difference": exact(by),
        "percent": exact(difference.percent),
        "currency": code,
    }


# -- JSON


def write_json(path: str, report: ComparisonReport) -> None:
    """Write a comparison to a file, whole or not at all; raises UnwritableFile."""
    json_file(path, to_values(report))


def to_values(report: ComparisonReport) -> dict[str, Any]:
    """What is written."""
    return {
        "format": FORMAT,
        "document": readable(report.document),
        "made": report.made.isoformat(timespec="seconds"),
        "gb_per_tb": report.comparison.a.gb_per_tb,
        "gb_per_tb_from": report.size,
        "a": {"name": readable(report.names[0]), "display": report.totals[0]},
        "b": {"name": readable(report.names[1]), "display": report.totals[1]},
        "lines": [_values(row) for row in report.rows],
        "display": report.difference,
        "differences": [
            {
                "currency": difference.currency,
                "a": exact_or_none(_priced(difference.a)),
                "b": exact_or_none(_priced(difference.b)),
                "priced_a": decimal_text(difference.a.floor),
                "priced_b": decimal_text(difference.b.floor),
                "difference": exact_or_none(difference.by),
                "percent": exact_or_none(difference.percent),
            }
            for difference in report.comparison.differences
        ],
    }


def _values(row: ReportRow) -> dict[str, Any]:
    pair = row.compared
    return {
        "item": readable(row.item),
        "a": _side_values(row.a, pair.a),
        "b": _side_values(row.b, pair.b),
        "changed": sorted(pair.changed),
        "display": row.difference,
        "difference": exact_or_none(pair.difference),
        "currency": pair.currency or None,
    }


def _side_values(side: Side, line: Priced | None) -> dict[str, Any] | None:
    if line is None:
        return None
    return {
        "rate": line.rate.key,
        "path": readable(side.path),
        "quantity": str(line.entry.quantity),
        "gb": decimal_text(line.gb),
        "directions": line.entry.directions,
        "display": side.amount,
        "amount": exact_or_none(line.amount),
        "priced": decimal_text(line.floor),
    }


def _priced(part: Sum) -> Decimal | None:
    return None if part.unpriced_gb else part.floor
