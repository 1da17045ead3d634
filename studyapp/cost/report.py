"""An estimate as it goes out: what the screen shows, word for word, with the exact numbers behind it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from studyapp.cost.estimate import Estimate, Priced, source_lines
from studyapp.cost.exchange import Exchange

_FRAME = " \t\r│┃║"


class Row(NamedTuple):
    """A line of the estimate: its cells as they are shown, and the priced line they come from."""

    item: str
    path: str
    volume: str
    calculation: str
    amount: str
    priced: Priced

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines of the document that its price comes from."""
        return source_lines(self.priced)

    @property
    def source(self) -> str:
        """Their numbers, `147, 179`."""
        return ", ".join(str(number) for number in self.lines)


class Quote(NamedTuple):
    """A line of the document, counted from 1, as it stands there."""

    line: int
    text: str


class Second(NamedTuple):
    """The sum in another currency, by a rate that the person typed: only shown, never reckoned with."""

    shown: str
    """`≈ ₩65,119`."""
    rate: str
    """The rate with its day, in words."""
    exchange: Exchange


class Words(NamedTuple):
    """What the parts of a report are called, in the language of the report."""

    item: str = "Item"
    path: str = "Path"
    volume: str = "Volume"
    calculation: str = "Calculation"
    amount: str = "A month"
    exact: str = "Amount"
    source: str = "Source"
    total: str = "Total a month"
    formula: str = "How it is reckoned"
    assumptions: str = "Assumed"
    conflicts: str = "Where the document disagrees with itself"
    document: str = "From the document"
    shares: str = "Where it goes"
    line: str = "line {0}"


class Report(NamedTuple):
    """All that is handed out of one estimate; texts are in the person's language."""

    title: str
    document: str
    """The name of the document's file, without its folder."""
    made: datetime
    estimate: Estimate
    rows: tuple[Row, ...]
    total: str
    unpriced: str
    """The volume without a price in words, "" where all is priced."""
    size: str
    """How large a TB is and where that is from."""
    formula: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    second: Second | None = None
    words: Words = Words()

    @property
    def day(self) -> date:
        """The day on which it was made."""
        return self.made.date()

    @property
    def made_shown(self) -> str:
        """When it was made, `2026-11-23 18:34`."""
        return f"{self.made:%Y-%m-%d %H:%M}"

    @property
    def whole(self) -> str:
        """The total with what has no price."""
        return f"{self.total} {self.unpriced}".strip()


def quotes(text: str, rows: Sequence[Row], more: Sequence[int] = ()) -> tuple[Quote, ...]:
    """The lines of a document's `text` that the rows' prices come from, and `more`, in their order; without
    indents and the frame of a box they stand in.
    """
    lines = text.removeprefix("\ufeff").split("\n")
    numbers = sorted({number for row in rows for number in row.lines} | set(more))
    return tuple(Quote(n, lines[n - 1].strip(_FRAME)) for n in numbers if 0 < n <= len(lines))
