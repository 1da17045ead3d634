"""A comparison in the words of the person's language: sides, differences, totals."""

from PySide6.QtCore import QObject

from studyapp.cost.comparison import Side
from studyapp.cost.estimate import Estimate, Priced
from studyapp.cost.figures.compare import Compared, Comparison, signed, signed_percent
from studyapp.cost.quantity import format_quantity
from studyapp.ui.cost.wording import Wording


class CompareTexts(QObject):
    """An object because Qt's tools find strings in an object's `tr`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = Wording(self)

    def side(self, line: Priced | None) -> Side:
        """A line in one of both; nothing where it has none."""
        if line is None:
            return Side()
        return Side(line.rate.label, self.volume(line), self._wording.amount(line))

    def volume(self, line: Priced) -> str:
        """`500 GB`, `1 TB × 2` where both directions are charged."""
        factor = f" × {line.entry.directions}" if line.entry.directions > 1 else ""
        return format_quantity(line.entry.quantity) + factor

    def difference(self, row: Compared) -> str:
        """`+$20.48`, or why there is none."""
        if row.difference is not None:
            return signed(row.difference, row.currency) if row.difference else self.tr("the same")
        lines = [line for line in (row.a, row.b) if line is not None]
        if any(line.amount is None for line in lines):
            return self.tr("not known")
        return self.tr("another currency")

    def turned(self, row: Compared) -> str:
        """The same with an arrow, so that no colour is needed to see which way it goes."""
        text = self.difference(row)
        return f"{'▲' if row.difference > 0 else '▼'} {text}" if row.difference else text

    def total(self, result: Estimate) -> str:
        """A total with what has no price."""
        return f"{self._wording.total(result)} {self._wording.unpriced(result)}".strip()

    def priced(self, result: Estimate) -> str:
        """A total, or its priced minimum."""
        return self._wording.total(result)

    def unpriced(self, result: Estimate) -> str:
        """The volume without a price; "" where all is priced."""
        return self._wording.unpriced(result)

    def whole(self, comparison: Comparison) -> str:
        """`+$20.48 a month, +43.6 %`; several currencies side by side."""
        if all(difference.by is None for difference in comparison.differences):
            return self.tr("not known: a part has no price")
        if not any(difference.by or difference.by is None for difference in comparison.differences):
            return self.tr("no difference")
        said: list[str] = []
        for difference in comparison.differences:
            if difference.by is None:
                said.append(self.tr("{0}: not known").format(difference.currency))
                continue
            if not difference.by:
                continue
            text = self.tr("{0} a month").format(signed(difference.by, difference.currency))
            percent = difference.percent
            said.append(text if percent is None else f"{text}, {signed_percent(percent)}")
        return " · ".join(said)
