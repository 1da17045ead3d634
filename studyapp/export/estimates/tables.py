"""An estimate as a table to paste: text parted by tabs, and HTML for programs that take real tables.

The columns are those of the screen, and one more with the amount as a plain number; what has no price has
none. No cell becomes a formula (`harmless`).
"""

import re
from collections.abc import Sequence
from html import escape

from studyapp.cost.model import decimal_text
from studyapp.cost.report import Report, Row
from studyapp.export.spreadsheet import harmless

_BLANKS = re.compile(r"\s+")
_RIGHT = (2, 4, 5, 6)


def to_tsv(report: Report, rows: Sequence[Row] | None = None) -> str:
    """The table with its total, or only these of its rows; lines end with LF."""
    return "".join("\t".join(cells) + "\n" for cells in _cells(report, rows))


def to_html(report: Report, rows: Sequence[Row] | None = None) -> str:
    """The same as a table of HTML."""
    head, *body = _cells(report, rows)
    tr = "".join(_tr(cells, "td") for cells in body)
    return (
        '<html><head><meta charset="utf-8"></head><body>'
        f'<table border="1" cellspacing="0" cellpadding="4"><thead>{_tr(head, "th")}</thead>'
        f"<tbody>{tr}</tbody></table></body></html>"
    )


def _cells(report: Report, rows: Sequence[Row] | None) -> list[list[str]]:
    words = report.words
    found = [
        [words.item, words.path, words.volume, words.calculation, words.amount, words.exact, words.source]
    ]
    for row in report.rows if rows is None else rows:
        amount = row.priced.amount
        exact = "" if amount is None else decimal_text(amount)
        found.append([row.item, row.path, row.volume, row.calculation, row.amount, exact, row.source])
    if rows is None:
        total = report.estimate.total
        exact = "" if total is None else decimal_text(total)
        found.append([words.total, "", "", report.size, report.whole, exact, ""])
        if report.second is not None:
            found.append(["", "", "", report.second.rate, report.second.shown, "", ""])
    return [[harmless(_BLANKS.sub(" ", cell).strip()) for cell in cells] for cells in found]


def _tr(cells: Sequence[str], tag: str) -> str:
    return f"<tr>{''.join(_td(cell, place, tag) for place, cell in enumerate(cells))}</tr>"


def _td(cell: str, place: int, tag: str) -> str:
    align = ' align="right"' if place in _RIGHT else ' align="left"'
    return f"<{tag}{align}>{escape(cell)}</{tag}>"
