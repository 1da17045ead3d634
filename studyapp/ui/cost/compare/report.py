"""A comparison as it goes out: what the screen shows, as a report, as a figure, and into files."""

import os
from decimal import Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from studyapp.cost.comparison import ComparisonReport, ReportRow, ReportWords
from studyapp.cost.estimate import Priced
from studyapp.cost.figures.compare import Compared, Comparison, Difference
from studyapp.draft import draft
from studyapp.errors import StudyappError, UnwritableFile
from studyapp.ui.cost.charts.compare import CompareRow, CompareWords
from studyapp.ui.cost.charts.figure import Figure
from studyapp.ui.cost.compare.wording import CompareTexts
from studyapp.ui.cost.desk import Desk

FORMS = ("md", "csv", "json")
"""The formats of a comparison, as the endings of their names."""
UNKNOWN_ENDING = QT_TRANSLATE_NOOP("Error", "A comparison's name ends in .md, .csv or .json.")
MOST_BARS = 24
"""Pairs of bars in a picture."""
_ZERO = Decimal(0)


class CompareReports(QObject):
    """An object because Qt's tools find strings in an object's `tr`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = CompareTexts(self)
        self._charts = CompareWords(self)

    def size(self, desk: Desk) -> str:
        """How large a TB is, and where that is from."""
        size = self.tr("1 TB = {0} GB").format(desk.gb_per_tb)
        line = desk.revealed_by
        return size if line is None else self.tr("{0}, as line {1} reckons").format(size, line)

    def report(self, desk: Desk, comparison: Comparison, names: tuple[str, str]) -> ComparisonReport:
        """All that is handed out."""
        texts = self._texts
        rows = tuple(
            ReportRow(row.label, texts.side(row.a), texts.side(row.b), texts.turned(row), row)
            for row in comparison.rows
        )
        return ComparisonReport(
            title=self.tr("Comparison of {0} and {1}").format(*names),
            document=_document(desk),
            made=desk.clock(),
            names=names,
            comparison=comparison,
            rows=rows,
            totals=(texts.total(comparison.a), texts.total(comparison.b)),
            difference=texts.whole(comparison),
            size=self.size(desk),
            words=ReportWords(
                self.tr("Item"),
                self.tr("Path"),
                self.tr("Volume"),
                self.tr("A month"),
                self.tr("Difference"),
                self.tr("Difference, exact"),
                self.tr("Total a month"),
            ),
        )

    def figure(
        self, desk: Desk, comparison: Comparison, names: tuple[str, str], most: int = MOST_BARS
    ) -> Figure:
        """The bars of one currency, that of the first difference; of many lines those that differ most."""
        differences = comparison.differences
        shown = next((found for found in differences if found.by), differences[0])
        rows = [row for row in comparison.rows if row.currency in (shown.currency, "")]
        chosen = _most_different(rows, most)
        figure = self._charts.figure(
            [self._bar(row) for row in chosen],
            self._total(shown, comparison),
            shown.currency,
            self.tr("What is different"),
            (f"A {names[0]}", f"B {names[1]}"),
        )
        foot: list[str] = []
        if len(chosen) < len(rows):
            foot.append(self.tr("{0} of {1} lines, those that differ most").format(len(chosen), len(rows)))
        if len(differences) > 1:
            foot.append(self.tr("only what is priced in {0}").format(shown.currency))
        nothing = "" if rows else self.tr("There is nothing to compare yet.")
        about = f"{_document(desk)} · {desk.clock():%Y-%m-%d} · {self.size(desk)}"
        return figure._replace(subtitle=about, foot=tuple(foot), nothing=nothing)

    def _bar(self, row: Compared) -> CompareRow:
        return CompareRow(
            row.label,
            _amount(row.a),
            _amount(row.b),
            self.tr("not in A") if row.a is None else self._minimum(row.a),
            self.tr("not in B") if row.b is None else self._minimum(row.b),
            _ZERO if row.a is None else row.a.floor,
            _ZERO if row.b is None else row.b.floor,
        )

    def _minimum(self, line: Priced) -> str:
        """What a line costs at least that has a part without a price; "" for others."""
        return self._texts.side(line).amount if line.amount is None else ""

    def _total(self, shown: Difference, comparison: Comparison) -> CompareRow:
        if shown.by is not None:
            return CompareRow("", shown.a.floor, shown.b.floor)
        return CompareRow("", None, None, self._texts.total(comparison.a), self._texts.total(comparison.b))


def _document(desk: Desk) -> str:
    study = desk.study
    return "" if study is None else os.path.basename(study.path) or study.document.page


def _amount(line: Priced | None) -> Decimal | None:
    return _ZERO if line is None else line.amount


def _most_different(rows: list[Compared], most: int) -> list[Compared]:
    """The rows that differ most, in their order; what is not known goes before all."""
    if len(rows) <= most:
        return rows
    by = [(row.difference is not None, -abs(row.difference or _ZERO), at) for at, row in enumerate(rows)]
    return [rows[at] for at in sorted(at for _, _, at in sorted(by)[:most])]


def copy_table(report: ComparisonReport) -> None:
    """Put the comparison on the clipboard, as a table for programs that take one."""
    from studyapp.export.estimates.comparison import to_html, to_tsv

    data = QMimeData()
    data.setText(to_tsv(report))
    data.setHtml(to_html(report))
    QGuiApplication.clipboard().setMimeData(data)


def copy_markdown(report: ComparisonReport) -> None:
    """Put the comparison on the clipboard as Markdown."""
    from studyapp.export.estimates.comparison import to_markdown

    QGuiApplication.clipboard().setText(to_markdown(report))


def save(report: ComparisonReport, path: str, document: str = "") -> None:
    """Write a comparison, whole or not at all; never over the `document` it is about.

    Raises StudyappError for another ending, UnwritableFile where it cannot be written.
    """
    from studyapp.export.estimates.comparison import to_markdown, write_csv, write_json

    form = os.path.splitext(path)[1].lower().removeprefix(".")
    if form not in FORMS:
        raise StudyappError(str(UNKNOWN_ENDING), path=path)
    if os.path.exists(path) and os.path.exists(document) and os.path.samefile(path, document):
        raise UnwritableFile("This is the document itself; name another file.", path=path)
    if form == "csv":
        write_csv(path, report)
    elif form == "json":
        write_json(path, report)
    else:
        with draft(os.path.abspath(path)) as new, open(new, "w", encoding="utf-8", newline="\n") as file:
            file.write(to_markdown(report))
