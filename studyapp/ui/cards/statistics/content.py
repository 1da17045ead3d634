"""What a panel shows: its words, its marks, and the same as a table."""

from typing import NamedTuple

from studyapp.cards.figures.values import Listed
from studyapp.ui.cards.statistics.chart import Chart, Mark
from studyapp.ui.cards.statistics.table import Table


class Content(NamedTuple):
    """All that a panel needs."""

    title: str
    sentence: str
    """What the chart shows, in plain words."""
    chart: type[Chart]
    marks: tuple[Mark, ...]
    table: Table
    empty: str = ""
    """What is said in the chart's place where there is nothing to draw yet."""
    base: float = 0.0
    """What the marks are measured by: the first day of a calendar, the wanted share of a line."""
    cards: tuple[Listed, ...] = ()
    """The cards that the marks stand for."""
    spans: tuple[tuple[int, str], ...] = ()
    """Days that can be chosen to be shown, and their words; the chosen one is `span`."""
    span: int = 0
    is_wide: bool = False
    """Whether it takes a whole row."""

    @property
    def has_marks(self) -> bool:
        """Whether there is anything to draw."""
        return any(mark.value for mark in self.marks)
