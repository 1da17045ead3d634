"""The curve of a rate as a chart, and the same as a table, in the person's language."""

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QObject

from studyapp.cost.figures.axis import ticks, volume_shown, volume_ticks
from studyapp.cost.figures.curve import Curve, Reading, Spent, Stretch, average_shown
from studyapp.cost.money import display, display_price
from studyapp.cost.quantity import format_quantity
from studyapp.ui.cost.charts.curve_chart import Band, CurveChart, Point
from studyapp.ui.cost.charts.strokes import Sign
from studyapp.ui.cost.charts.table import Row, Table

_ACROSS, _UPWARD, _FEW_ACROSS = 7, 5, 3
"""So many round volumes and costs, at most, beside zero."""
_AIR = Decimal("1.06")
"""So much higher than the curve is the chart."""


class CurveWords(QObject):
    """An object because Qt's tools find strings in an object's `tr`."""

    def chart(self, curve: Curve, spent: Spent, said: Mapping[int, str], *, roomy: bool) -> CurveChart:
        """All of a curve; `said` is what the document says on a line in a price's place."""
        top = self.top(curve, spent, roomy=roomy)
        costs = dict(curve.points)
        marks = [(gb, text) for gb, text in curve.marks if gb in costs]
        here = self._here(curve, spent, top)
        return CurveChart(
            tuple(self.point(curve, gb, cost, top) for gb, cost in curve.points),
            tuple(self._bands(curve, said)),
            tuple((float(gb / curve.reach), text) for gb, text in curve.marks),
            self._across(curve, roomy=roomy),
            self._upward(curve, marks, top, roomy=roomy),
            tuple(
                self.point(curve, gb, costs[gb], top)._replace(said=display(costs[gb], curve.rate.currency))
                for gb, _ in marks
            )
            if roomy
            else (),
            here,
            roomy,
        )

    def top(self, curve: Curve, spent: Spent, *, roomy: bool) -> Decimal:
        """The cost at the upper end of the chart."""
        most = curve.points[-1][1]
        if spent.gb <= curve.reach:
            most = max(most, spent.floor)
        return (most * _AIR if roomy else most) or Decimal(1)

    def point(self, curve: Curve, gb: Decimal, cost: Decimal, top: Decimal) -> Point:
        """Where a volume and its cost lie."""
        return Point(float(gb / curve.reach), float(cost / top))

    def pointed(self, curve: Curve, gb: Decimal, top: Decimal, said: Mapping[int, str]) -> Point:
        """What a volume costs, its place and its words, a line each."""
        reading = curve.at(gb)
        parts = (self.cost(curve, reading), self._average(curve, reading, named=True))
        lines = (volume_shown(gb, curve.gb_per_tb), *parts, self._next(curve, reading, said))
        shown = self.point(curve, gb, reading.floor, top)
        return shown._replace(
            said="\n".join(line for line in lines if line), is_floor=bool(reading.unpriced_gb)
        )

    def table(self, curve: Curve, spent: Spent, said: Mapping[int, str]) -> Table:
        """A row for each volume that the chart names: round ones, bounds, and the estimate's own."""
        rows = {
            gb: volume_shown(gb, curve.gb_per_tb)
            for gb, _ in volume_ticks(curve.reach, _ACROSS, curve.gb_per_tb)
        }
        rows |= {
            gb: self.tr("{0}, end of a tier").format(volume_shown(gb, curve.gb_per_tb))
            for gb, _ in curve.marks
        }
        if spent.gb and not spent.is_mixed and spent.gb <= curve.reach:
            rows[spent.gb] = self.tr("{0}, the estimate").format(volume_shown(spent.gb, curve.gb_per_tb))
        return Table(
            (
                self.tr("Volume a month"),
                self.tr("Cost a month"),
                self.tr("A GB on average"),
                self.tr("Price there"),
                self.tr("Source"),
            ),
            tuple(self._row(curve, gb, rows[gb], spent, said) for gb in sorted(rows)),
            (0,),
        )

    def cost(self, curve: Curve, reading: Reading) -> str:
        """What a volume costs, or at least costs."""
        shown = display(reading.floor, curve.rate.currency)
        if not reading.unpriced_gb:
            return shown
        return self.tr("at least {0}").format(shown) if reading.floor else self.tr("no price")

    def price(self, curve: Curve, stretch: Stretch, said: Mapping[int, str]) -> str:
        """The price of a tier, or what stands in its place."""
        if stretch.price is None:
            return said.get(stretch.line) or self.tr("no price in the document")
        if not stretch.price:
            return self.tr("free")
        text = f"{display_price(stretch.price, curve.rate.currency)}/{curve.rate.unit}"
        return f"{text} × {curve.directions}" if curve.directions > 1 else text

    def tiers(self, curve: Curve, said: Mapping[int, str]) -> str:
        """All tiers in reach with their numbers."""
        shown = (part for part in curve.stretches if part.low < curve.reach)
        return " · ".join(f"{s.number}) {self._volumes(s)}: {self.price(curve, s, said)}" for s in shown)

    def said(self, curve: Curve, said: Mapping[int, str]) -> str:
        """The curve in words: its tiers, and the cost at their ends."""
        ends = [
            f"{volume_shown(gb, curve.gb_per_tb)}: {display(cost, curve.rate.currency)}"
            for gb, cost in curve.points
            if gb
        ]
        return ", ".join([self.tiers(curve, said), *ends])

    def title(self, curve: Curve) -> str:
        """What the chart is called."""
        return self.tr("Cost over volume · {0}").format(curve.rate.label)

    def legend(self, curve: Curve, spent: Spent) -> tuple[Sign, ...]:
        """What is drawn."""
        signs = [Sign("line", self.tr("cost a month"))]
        if spent.gb and spent.gb <= curve.reach:
            look = "ring" if spent.unpriced_gb else "dot"
            signs.append(Sign(look, self.tr("the estimate's volume")))
        if any(part.low < curve.reach for part in curve.unpriced):
            signs.append(Sign("hatch", self.tr("no price in the document")))
        return tuple(signs)

    def foot(self, curve: Curve, spent: Spent) -> tuple[str, ...]:
        """What the chart rests on."""
        lines = ", ".join(str(number) for number in curve.rate.lines)
        found = [self.tr("Lines of the document: {0}").format(lines)] if lines else []
        if curve.directions > 1:
            found.append(self.tr("Charged in both directions."))
        if spent.is_mixed:
            found.append(
                self.tr(
                    "Some lines of the estimate are charged in one direction, so its dot is off the curve."
                )
            )
        return (" · ".join(found),) if found else ()

    # -- parts of the chart

    def _here(self, curve: Curve, spent: Spent, top: Decimal) -> Point | None:
        if not spent.gb or spent.gb > curve.reach:
            return None
        reading = Reading(spent.gb, spent.floor, spent.unpriced_gb, 0)
        said = f"{volume_shown(spent.gb, curve.gb_per_tb)} · {self.cost(curve, reading)}"
        place = self.point(curve, spent.gb, spent.floor, top)
        return place._replace(said=said, is_floor=bool(spent.unpriced_gb))

    def _bands(self, curve: Curve, said: Mapping[int, str]) -> list[Band]:
        bands: list[Band] = []
        for part in curve.stretches:
            if part.low >= curve.reach:
                break
            end = 1.0 if part.high is None else min(1.0, float(part.high / curve.reach))
            start = float(part.low / curve.reach)
            words = self.price(curve, part, said)
            bands.append(Band(start, end, str(part.number), words, part.price is not None))
        return bands

    def _across(self, curve: Curve, *, roomy: bool) -> tuple[tuple[float, str], ...]:
        if not roomy and curve.marks:
            return ()
        count = _ACROSS if roomy else _FEW_ACROSS
        found = volume_ticks(curve.reach, count, curve.gb_per_tb)
        return tuple((float(gb / curve.reach), text) for gb, text in found)

    def _upward(
        self, curve: Curve, marks: list[tuple[Decimal, str]], top: Decimal, *, roomy: bool
    ) -> tuple[tuple[float, str], ...]:
        """Round costs; in little room those at the ends of tiers, or at the end of the line."""
        currency = curve.rate.currency
        if roomy:
            return tuple((float(cost / top), display_price(cost, currency)) for cost in ticks(top, _UPWARD))
        costs = dict(curve.points)
        wanted = [costs[gb] for gb, _ in marks if costs[gb]] or [curve.points[-1][1]]
        return tuple((float(cost / top), display(cost, currency)) for cost in wanted)

    # -- words

    def _row(self, curve: Curve, gb: Decimal, volume: str, spent: Spent, said: Mapping[int, str]) -> Row:
        reading = curve.at(gb)
        part = curve.stretches[reading.stretch - 1]
        cells = (
            volume,
            self.cost(curve, reading),
            self._average(curve, reading),
            self.price(curve, part, said),
            str(part.line or ""),
        )
        return Row(cells, part.line, gb == spent.gb)

    def _average(self, curve: Curve, reading: Reading, *, named: bool = False) -> str:
        if reading.average is None:
            return ""
        value, is_exact = average_shown(reading.average)
        text = ("" if is_exact else "≈ ") + display_price(value, curve.rate.currency)
        return self.tr("{0} a GB on average").format(text) if named else text

    def _next(self, curve: Curve, reading: Reading, said: Mapping[int, str]) -> str:
        if len(curve.stretches) == 1:
            return ""
        part = curve.stretches[reading.stretch - 1]
        return f"{self._volumes(part)}: {self.price(curve, part, said)}"

    def _volumes(self, part: Stretch) -> str:
        """`up to 10 TB`, `above 50 TB`."""
        if part.until is not None:
            return self.tr("up to {0}").format(format_quantity(part.until))
        return (
            self.tr("above {0}").format(format_quantity(part.since))
            if part.since is not None
            else self.tr("any volume")
        )
