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

import csv
import json
import os
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from html import escape
from typing import Any

from studyapp.cost.estimate import Priced, Sum
from studyapp.cost.figures.compare import ComparisonReport, Difference, ReportRow, Side, signed
from studyapp.cost.model import decimal_text
from studyapp.cost.money import display
from studyapp.draft import draft
from studyapp.export.estimates.markdown import escaped
from studyapp.export.markup import readable
from studyapp.export.spreadsheet import harmless

FORMAT = "studyapp.comparison/1"
_SIDE = ("path", "volume", "gb", "directions", "shown", "amount")
COLUMNS: tuple[str, ...] = (
    "kind", "item", *(f"a_{name}" for name in _SIDE), *(f"b_{name}" for name in _SIDE),
    "shown", "difference", "percent", "currency",
)  # fmt: skip
_BLANKS = re.compile(r"\s+")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_RIGHT = (2, 3, 5, 6, 7, 8)


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
    head, *rows = _cells(report, exact=False)
    yield _row([escaped(cell) for cell in head])
    yield "| --- | --- | ---: | ---: | --- | ---: | ---: | ---: |"
    for cells in rows[:-1]:
        yield _row([escaped(cell) for cell in cells])
    yield _row([f"**{escaped(cell)}**" if cell else "" for cell in rows[-1]])
    yield ""
    yield f"{escaped(report.made_shown)} · {escaped(report.document)}"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


# -- tables to paste


def to_tsv(report: ComparisonReport) -> str:
    """The table with its totals, its last column the exact differences; lines end with LF."""
    return "".join("\t".join(cells) + "\n" for cells in _harmless(report))


def to_html(report: ComparisonReport) -> str:
    """The same as a table of HTML."""
    head, *body = _harmless(report)
    rows = "".join(_tr(cells, "td") for cells in body)
    return (
        '<html><head><meta charset="utf-8"></head><body>'
        f'<table border="1" cellspacing="0" cellpadding="4"><thead>{_tr(head, "th")}</thead>'
        f"<tbody>{rows}</tbody></table></body></html>"
    )


def _tr(cells: Sequence[str], tag: str) -> str:
    found = (
        f'<{tag} align="{"right" if place in _RIGHT else "left"}">{escape(cell)}</{tag}>'
        for place, cell in enumerate(cells)
    )
    return f"<tr>{''.join(found)}</tr>"


def _harmless(report: ComparisonReport) -> list[list[str]]:
    cells = _cells(report, exact=True)
    return [[_safe(_BLANKS.sub(" ", cell).strip()) for cell in line] for line in cells]


def _cells(report: ComparisonReport, *, exact: bool) -> list[list[str]]:
    words = report.words
    sides = [f"{mark} · {title}" for mark in "AB" for title in (words.path, words.volume, words.amount)]
    found = [[words.item, *sides, words.difference, words.exact]]
    found += [
        [row.item, *row.a, *row.b, row.difference, _exact(row.compared.difference)] for row in report.rows
    ]
    differences = report.comparison.differences
    only = differences[0].by if len(differences) == 1 else None
    a, b = report.totals
    found.append([words.total, report.size, "", a, "", "", b, report.difference, _exact(only)])
    return found if exact else [line[:-1] for line in found]


def _safe(field: str) -> str:
    """No formula; a plain number stays one, also below zero."""
    return field if _NUMBER.fullmatch(field) else harmless(field)


# -- CSV


def write_csv(path: str, report: ComparisonReport) -> None:
    """Write a comparison to a file, whole or not at all; raises UnwritableFile."""
    path = os.path.abspath(path)
    with draft(path) as new, open(new, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(
            file, COLUMNS, restval="", quoting=csv.QUOTE_ALL, lineterminator="\r\n", extrasaction="raise"
        )
        writer.writeheader()
        for line in _lines(report):
            writer.writerow({name: _safe(field) for name, field in line.items()})


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
    found["difference"], found["currency"] = _exact(pair.difference), pair.currency
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
        "amount": _exact(line.amount),
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
        "a_amount": _priced(difference.a),
        "b_amount": _priced(difference.b),
        "shown": said,
        "difference": _exact(by),
        "percent": _exact(difference.percent),
        "currency": code,
    }


# -- JSON


def write_json(path: str, report: ComparisonReport) -> None:
    """Write a comparison to a file, whole or not at all; raises UnwritableFile."""
    path = os.path.abspath(path)
    with draft(path) as new, open(new, "w", encoding="utf-8", newline="\n") as file:
        json.dump(to_values(report), file, ensure_ascii=False, indent=1)
        file.write("\n")


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
                "a": _or_none(_priced(difference.a)),
                "b": _or_none(_priced(difference.b)),
                "priced_a": decimal_text(difference.a.floor),
                "priced_b": decimal_text(difference.b.floor),
                "difference": _or_none(_exact(difference.by)),
                "percent": _or_none(_exact(difference.percent)),
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
        "difference": _or_none(_exact(pair.difference)),
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
        "amount": _or_none(_exact(line.amount)),
        "priced": decimal_text(line.floor),
    }


def _priced(part: Sum) -> str:
    return "" if part.unpriced_gb else decimal_text(part.floor)


def _exact(value: Decimal | None) -> str:
    return "" if value is None else decimal_text(value)


def _or_none(text: str) -> str | None:
    return text or None
