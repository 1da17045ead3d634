"""A comparison of two estimates as it goes out: what the screen shows, word for word."""

from datetime import datetime
from typing import NamedTuple

from studyapp.cost.figures.compare import Compared, Comparison


class Side(NamedTuple):
    """A line in one of both estimates as it is shown; all "" where it has none."""

    path: str = ""
    volume: str = ""
    amount: str = ""


class ReportRow(NamedTuple):
    """A pair as it is shown, and what it comes from."""

    item: str
    a: Side
    b: Side
    difference: str
    compared: Compared


class ReportWords(NamedTuple):
    """What the columns are called, in the language of the report."""

    item: str = "Item"
    path: str = "Path"
    volume: str = "Volume"
    amount: str = "A month"
    difference: str = "Difference"
    exact: str = "Difference, exact"
    total: str = "Total a month"


class ComparisonReport(NamedTuple):
    """All that is handed out of a comparison; texts are in the person's language."""

    title: str
    document: str
    """The name of the document's file, without its folder."""
    made: datetime
    names: tuple[str, str]
    """What A and B are called."""
    comparison: Comparison
    rows: tuple[ReportRow, ...]
    totals: tuple[str, str]
    """With what has no price."""
    difference: str
    """`+$20.48 a month, +43.6 %`, or a sentence that says why there is none."""
    size: str
    """How large a TB is and where that is from."""
    words: ReportWords = ReportWords()

    @property
    def made_shown(self) -> str:
        """When it was made, `2026-11-23 18:34`."""
        return f"{self.made:%Y-%m-%d %H:%M}"
