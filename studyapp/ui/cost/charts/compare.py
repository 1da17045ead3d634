"""The bars that compare two estimates, line by line: the widget, and the figure that it shows."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import QObject

from studyapp.cost.money import display
from studyapp.ui.cost.charts.compare_chart import FILLS, CompareChart, Pair
from studyapp.ui.cost.charts.figure import Figure
from studyapp.ui.cost.charts.strokes import Sign
from studyapp.ui.cost.charts.table import Row, Table
from studyapp.ui.cost.charts.view import FigureView

_ZERO = Decimal(0)


class CompareRow(NamedTuple):
    """A line in two estimates, A and B; None where it has no price, so that no difference can be told.

    A line that only one of them has is zero in the other, with a word for that in `a_said` or `b_said`, which
    stands in place of the amount.
    """

    label: str
    a: Decimal | None
    b: Decimal | None
    a_said: str = ""
    b_said: str = ""
    a_floor: Decimal = _ZERO
    b_floor: Decimal = _ZERO
    """What the priced part comes to where the whole has no price."""

    @property
    def parts(self) -> tuple[Decimal, Decimal]:
        """How much of A and of B can be drawn."""
        return self.a_floor if self.a is None else self.a, self.b_floor if self.b is None else self.b


class CompareWords(QObject):
    """An object because Qt's tools find strings in an object's `tr`."""

    def chart(self, rows: Sequence[CompareRow], total: CompareRow, currency: str) -> CompareChart:
        """All bars on one scale; the totals stand below as numbers."""
        most = max((amount for row in rows for amount in row.parts), default=_ZERO)
        pairs = tuple(self._pair(row, most, currency) for row in rows)
        return CompareChart(pairs, self._pair(total, _ZERO, currency)._replace(hatched=(False, False)))

    def figure(
        self, rows: Sequence[CompareRow], total: CompareRow, currency: str, title: str, names: tuple[str, str]
    ) -> Figure:
        """The chart with its legend; `names` are those of A and B."""
        chart = self.chart(rows, total, currency)
        legend = [Sign(look, name) for look, name in zip(FILLS, names, strict=True)]
        if any(True in pair.hatched for pair in chart.pairs):
            legend.append(Sign("hatch", self.tr("no price in the document")))
        pairs = (*chart.pairs, chart.total) if chart.total is not None else chart.pairs
        said = ", ".join(
            f"{pair.label}: {' → '.join(pair.shown)} {pair.difference}".rstrip() for pair in pairs
        )
        return Figure(title, "", chart, tuple(legend), said=said)

    def table(
        self, rows: Sequence[CompareRow], total: CompareRow, currency: str, names: tuple[str, str]
    ) -> Table:
        """What the chart says."""
        chart = self.chart(rows, total, currency)
        pairs = (*chart.pairs, chart.total) if chart.total is not None else chart.pairs
        return Table(
            (self.tr("Line"), *names, self.tr("Difference")),
            tuple(Row((pair.label, *pair.shown, pair.difference)) for pair in pairs),
        )

    def _pair(self, row: CompareRow, most: Decimal, currency: str) -> Pair:
        a, b = row.a, row.b
        turn = 0 if a is None or b is None else (b > a) - (b < a)
        return Pair(
            row.label or self.tr("Total"),
            (_part(row.parts[0], most), _part(row.parts[1], most)),
            (row.a_said or self._amount(a, currency), row.b_said or self._amount(b, currency)),
            (a is None, b is None),
            "" if a is None or b is None else self._difference(b - a, turn, currency),
            turn,
        )

    def _amount(self, amount: Decimal | None, currency: str) -> str:
        return self.tr("no price") if amount is None else display(amount, currency)

    def _difference(self, by: Decimal, turn: int, currency: str) -> str:
        """Direction, sign and number: none of them says it by colour."""
        if not turn:
            return self.tr("the same")
        return ("▲ +" if turn > 0 else "▼ −") + display(abs(by), currency)


def _part(amount: Decimal, most: Decimal) -> float:
    return float(amount / most) if most else 0.0


class CompareBars(FigureView):
    """Paired bars with the difference labelled; Up and Down walk over the lines."""

    def show_rows(
        self,
        rows: Sequence[CompareRow],
        total: CompareRow,
        currency: str = "USD",
        title: str = "",
        names: tuple[str, str] = ("A", "B"),
    ) -> None:
        """Draw these lines and the totals; `total.label` "" is called that."""
        self.show_figure(CompareWords(self).figure(rows, total, currency, title, names))
