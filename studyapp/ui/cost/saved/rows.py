"""What stands on the page of estimates: those of the document, its examples, what was looked up before."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDateTime, QLocale, QObject

from studyapp.cost.estimate import Entry, Estimate, estimate
from studyapp.cost.model import Scenario
from studyapp.cost.shelf.estimates import Saved
from studyapp.cost.shelf.lookups import Kept
from studyapp.cost.templates import entries_of
from studyapp.ui.cost.wording import Wording

if TYPE_CHECKING:
    from studyapp.cost.entry.lookup import LookUp
    from studyapp.cost.entry.quick import QuickEntry
    from studyapp.ui.cost.desk import Desk

HEADING, NOTHING, ESTIMATE, REMOVED, EXAMPLE, LOOKUP = (
    "heading", "nothing", "estimate", "removed", "example", "lookup",
)  # fmt: skip


class Row(NamedTuple):
    """A row; `value` is the `Saved`, the `Scenario` or the kept look-up, of a removed one where it lies."""

    kind: str
    name: str
    value: object = None


class Shown(NamedTuple):
    """What a row says beside its name."""

    detail: str = ""
    amount: str = ""
    when: str = ""


class RowReader(QObject):
    """Gathers the rows of a desk, and prices each when it is first shown."""

    def __init__(self, desk: "Desk", parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wording = Wording(self)
        self._locale = QLocale()
        self._shown: dict[int, tuple[Row, Shown]] = {}
        self._quick: QuickEntry | None = None

    def rows(self, saved: Sequence[Saved], kept: Sequence[Kept] | None) -> tuple[Row, ...]:
        """All rows as things stand now, each group below its heading; `kept` None for no such group."""
        self._shown.clear()
        self._quick = None
        return (
            *self._group(
                self.tr("Kept"), self._estimates(saved), self.tr("Estimates are kept here by themselves.")
            ),
            *self._group(
                self.tr("From the document"),
                self._examples(),
                self.tr("The document reckons nothing itself that could be started from."),
            ),
            *(self._lookups(kept) if kept is not None else ()),
        )

    def _lookups(self, kept: Sequence[Kept]) -> tuple[Row, ...]:
        return self._group(
            self.tr("Looked up before"),
            (Row(LOOKUP, each.text, each) for each in kept),
            self.tr("What you look up with Enter or Ctrl+Enter stands here."),
        )

    def _group(self, heading: str, rows: Iterator[Row], nothing: str) -> tuple[Row, ...]:
        found = tuple(rows)
        return (Row(HEADING, heading), *(found or (Row(NOTHING, nothing),)))

    def _estimates(self, saved: Sequence[Saved]) -> Iterator[Row]:
        for each in saved:
            if each.name or each.entries:
                yield Row(ESTIMATE, each.name, each)

    def _examples(self) -> Iterator[Row]:
        for scenario in self._desk.card.scenarios:
            yield Row(EXAMPLE, self._wording.scenario(scenario), scenario)

    def title(self, row: Row) -> str:
        """What the row is called."""
        if row.kind == REMOVED:
            return self.tr("“{0}” is removed.").format(row.name or self.tr("Unnamed estimate"))
        return row.name or self.tr("Unnamed estimate")

    def is_open(self, row: Row) -> bool:
        """Whether it is the estimate that is open."""
        return row.kind == ESTIMATE and row.name == self._desk.keeper.name

    def shown(self, row: Row) -> Shown:
        """What is said of a row, with its price by what the document says now."""
        known = self._shown.get(id(row))
        if known is None:
            known = self._shown[id(row)] = (row, self._made(row))
        return known[1]

    def _made(self, row: Row) -> Shown:
        if isinstance(row.value, Saved):
            result = self._priced(row.value.entries, row.value.gb_per_tb, dict(row.value.labels))
            detail = self.tr("%n line(s)", "", len(row.value.entries))
            if self.is_open(row):
                detail = self.tr("open now · {0}").format(detail)
            return Shown(self._with(detail, result), self._amount(result), self._when(row.value.changed))
        if isinstance(row.value, Scenario):
            entries = entries_of(row.value, self._desk.card)
            parts = " + ".join(line.label or str(line.quantity) for line in row.value.lines)
            result = self._priced(entries, None, {})
            return Shown(self._with(parts, result), self._amount(result), self.tr("start from"))
        if isinstance(row.value, Kept):
            return self._looked_up(row.value)
        return Shown(when=self.tr("Bring back")) if row.kind == REMOVED else Shown()

    def _looked_up(self, kept: Kept) -> Shown:
        found = self._answer(kept.text)
        when = self._when(kept.time)
        if found.estimate is None:
            return Shown(self.tr("not understood by the prices of today"), "", when)
        parts = " + ".join(dict.fromkeys(line.rate.label for line in found.estimate.lines))
        return Shown(self._with(parts, found.estimate), self._amount(found.estimate), when)

    def _answer(self, text: str) -> "LookUp":
        from studyapp.cost.entry.lookup import answer
        from studyapp.cost.entry.quick import QuickEntry
        from studyapp.lexicon import words

        if self._quick is None:
            self._quick = QuickEntry(self._desk.card, self._desk.places, words("cost"))
        return answer(self._quick, text, self._desk.card, self._desk.size_of(None))

    def _priced(self, entries: Sequence[Entry], chosen: int | None, labels: dict[str, str]) -> Estimate:
        return estimate(entries, self._desk.card, self._desk.size_of(chosen), labels)

    def _amount(self, result: Estimate) -> str:
        return self._wording.total(result) if result.lines else ""

    def _with(self, detail: str, result: Estimate) -> str:
        """What a price rests on, behind what it is for."""
        parts = [detail]
        if result.unpriced_gb and result.priced:
            parts.append(self._wording.unpriced(result))
        if result.uses_tb:
            parts.append(self.tr("1 TB = {0} GB").format(result.gb_per_tb))
        return " · ".join(part for part in parts if part)

    def _when(self, time: datetime | None) -> str:
        if time is None:
            return ""
        moment = QDateTime.fromSecsSinceEpoch(int(time.timestamp()))
        now = self._desk.clock()
        if moment.date() == QDateTime.fromSecsSinceEpoch(int(now.timestamp())).date():
            return self._locale.toString(moment.time(), QLocale.FormatType.ShortFormat)
        return self._locale.toString(moment.date(), QLocale.FormatType.ShortFormat)
