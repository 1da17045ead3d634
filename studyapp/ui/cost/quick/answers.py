"""What the palette answers to a quick entry: its price, before all that can be found by name."""

from PySide6.QtCore import QObject

from studyapp.cost.entry.lookup import LookUp, answer
from studyapp.cost.entry.quick import QuickEntry
from studyapp.cost.estimate import Estimate
from studyapp.cost.quantity import format_quantity
from studyapp.lexicon import words
from studyapp.ui.commands import Target
from studyapp.ui.cost.desk import Desk
from studyapp.ui.cost.wording import Wording
from studyapp.ui.finding import Entry


class Answers(QObject):
    """Prices entries as the room of prices does."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._entry = QuickEntry(desk.card, desk.places, words("cost"))
        self._wording = Wording(self)

    def answer(self, query: str) -> tuple[Entry, ...]:
        """The price of an entry; nothing where the query is none."""
        found = answer(self._entry, query, self._desk.card, self._desk.gb_per_tb)
        if found.estimate is None:
            return ()
        title = self._title(found, found.estimate)
        return (Entry(self.tr("Price"), title, self._how(found), Target("quick", query.strip())),)

    def _title(self, found: LookUp, result: Estimate) -> str:
        total = self._wording.total(result)
        understood = found.entries[0]
        if len(found.entries) == 1 and understood.goal is not None and understood.money is not None:
            return self._wording.bought(result.lines[0], understood.goal, understood.money)
        unpriced = self._wording.unpriced(result)
        return f"{total} {unpriced}" if unpriced else total

    def _how(self, found: LookUp) -> str:
        lines = found.estimate.lines if found.estimate else ()
        if len(lines) > 1:
            return " + ".join(f"{format_quantity(line.entry.quantity)} {line.rate.label}" for line in lines)
        return " · ".join(f"{line.rate.label} · {self._wording.formula(line)}" for line in lines)
