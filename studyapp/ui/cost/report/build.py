"""The estimate that is shown as a report: the same strings, and what they rest on."""

import os
from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QObject

from studyapp.cost.estimate import Estimate
from studyapp.cost.money import decimals, display, rounded
from studyapp.cost.problems import MESSAGES, lines_of
from studyapp.cost.quantity import grouped, total
from studyapp.cost.report import Report, Row, Words, quotes
from studyapp.document.model import Problem
from studyapp.ui.cost.desk import Desk
from studyapp.ui.cost.estimate.model import AMOUNT, FORMULA, LABEL, PATH, VOLUME, EstimateModel
from studyapp.ui.cost.wording import Wording

MOST_ADDED = 12
"""So many amounts are written out as a sum."""


def row_of(model: EstimateModel, row: int) -> Row:
    """A row of the table as its cells show it."""
    item, path, volume, calculation, amount = (
        model.text(row, column) for column in (LABEL, PATH, VOLUME, FORMULA, AMOUNT)
    )
    return Row(item, path, volume, calculation, amount, model.line(row))


class ReportBuilder(QObject):
    """An object because Qt's tools find strings in an object's `tr`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = Wording(self)

    def report(self, desk: Desk) -> Report:
        """The report of the estimate that is open."""
        result, study = desk.model.result, desk.study
        rows = tuple(row_of(desk.model, row) for row in range(desk.model.rowCount()))
        problems = [p for p in study.problems if _concerns(p, result)] if study is not None else []
        more = {number for problem in problems for number in lines_of(problem)}
        if desk.revealed_by is not None and result.uses_tb:
            more.add(desk.revealed_by)
        return Report(
            title=desk.keeper.name or self.tr("Cost estimate"),
            document=os.path.basename(study.path) or study.document.page if study is not None else "",
            made=desk.clock(),
            estimate=result,
            rows=rows,
            total=self._wording.total(result),
            unpriced=self._wording.unpriced(result),
            size=self._size(desk),
            formula=tuple(self._formula(result)),
            assumptions=tuple(self._assumptions(desk)),
            conflicts=tuple(_said(problem) for problem in problems),
            quotes=quotes(study.text, rows, tuple(more)) if study is not None else (),
            second=desk.exchange.second(result),
            words=self.words(),
        )

    def words(self) -> Words:
        """What the parts of a report are called."""
        return Words(
            self.tr("Item"),
            self.tr("Path"),
            self.tr("Volume"),
            self.tr("Calculation"),
            self.tr("A month"),
            self.tr("Amount"),
            self.tr("Source"),
            self.tr("Total a month"),
            self.tr("How it is reckoned"),
            self.tr("What it rests on"),
            self.tr("Where the document disagrees with itself"),
            self.tr("From the document"),
            self.tr("Where it goes"),
            self.tr("line {0}"),
        )

    def _size(self, desk: Desk) -> str:
        size = self.tr("1 TB = {0} GB").format(desk.gb_per_tb)
        if desk.revealed_by is None:
            return size
        return self.tr("{0}, as line {1} reckons").format(size, desk.revealed_by)

    def _formula(self, result: Estimate) -> Iterator[str]:
        yield self.tr("Volume in GB × price of a GB × directions that are charged, for each line.")
        rates = [line.rate for line in result.lines if len(line.rate.tiers) > 1]
        if rates:
            yield self.tr("Lines of the same path fill its tiers together, in the order of the table.")
        if len({line.rate.key for line in result.lines}) == len(result.lines) == 1 or len(result.sums) > 1:
            return
        if result.unpriced_gb or len(result.lines) > MOST_ADDED:
            return
        places = decimals(result.currency)
        if total(rounded(line.floor, places) for line in result.lines) == rounded(result.floor, places):
            amounts = " + ".join(display(line.floor, result.currency) for line in result.lines)
            yield f"{amounts} = {display(result.floor, result.currency)}"

    def _assumptions(self, desk: Desk) -> Iterator[str]:
        result = desk.model.result
        if result.uses_tb:
            yield self._size(desk)
        else:
            yield self.tr("{0}; the other size would change nothing here").format(self._size(desk))
        both = [line.entry.label for line in result.lines if line.entry.directions > 1]
        one = [
            line.entry.label
            for line in result.lines
            if line.entry.directions == 1 < line.rate.directions and not line.rate.free
        ]
        if both:
            yield self.tr("both directions charged: {0}").format(_few(both))
        if one:
            yield self.tr("one direction charged: {0}").format(_few(one))
        if result.unpriced_gb:
            said = self.tr("no price in the document for {0} GB; they are in no sum")
            yield said.format(grouped(result.unpriced_gb))
        if any(_is_rounded(line.floor, line.rate.currency) for line in result.lines):
            yield self.tr("amounts are exact, and rounded only where they are shown")


def _few(labels: list[str]) -> str:
    """The first of many names."""
    most = 8
    return ", ".join(labels[:most]) + (", …" if len(labels) > most else "")


def _is_rounded(amount: Decimal, currency: str) -> bool:
    return amount != rounded(amount, decimals(currency))


def _concerns(problem: Problem, result: Estimate) -> bool:
    """Whether a problem is about a price that the estimate is reckoned with."""
    if problem.code not in MESSAGES or problem.severity == "hint":
        return False
    used = {number for line in result.lines for number in line.rate.lines}
    return not used.isdisjoint(lines_of(problem))


def _said(problem: Problem) -> str:
    return QCoreApplication.translate("Problem", MESSAGES[problem.code]).format(*problem.details)
