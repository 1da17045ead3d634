"""An estimate as a table to paste: text parted by tabs, and HTML for programs that take real tables.

The columns are those of the screen, and one more with the amount as a plain number; what has no price has
none. No cell becomes a formula (`harmless`).
"""

from collections.abc import Sequence

from studyapp.cost.report import Report, Row
from studyapp.export.estimates.written import cells, exact, html_table, tsv

_RIGHT = (2, 4, 5, 6)


def to_tsv(report: Report, rows: Sequence[Row] | None = None) -> str:
    """The table with its total, or only these of its rows; lines end with LF."""
    return tsv(cells(_table(report, rows)))


def to_html(report: Report, rows: Sequence[Row] | None = None) -> str:
    """The same as a table of HTML."""
    return html_table(cells(_table(report, rows)), _RIGHT)


def _table(report: Report, rows: Sequence[Row] | None) -> list[list[str]]:
    words = report.words
    found = [
        [words.item, words.path, words.volume, words.calculation, words.amount, words.exact, words.source]
    ]
    for row in report.rows if rows is None else rows:
        shown = (row.item, row.path, row.volume, row.calculation, row.amount)
        found.append([*shown, exact(row.priced.amount), row.source])
    if rows is None:
        found.append([words.total, "", "", report.size, report.whole, exact(report.estimate.total), ""])
        if report.second is not None:
            found.append(["", "", "", report.second.rate, report.second.shown, "", ""])
    return found
