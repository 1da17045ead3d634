"""An estimate of 10,000 lines: reckoned, edited, taken back and scrolled, beside plain sums and a plain view.

Run: QT_QPA_PLATFORM=offscreen python tests/benchmarks/cost.py
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView

from studyapp.cost.estimate import Entry, Priced, estimate
from studyapp.cost.model import Quantity, RateCard
from studyapp.paths import bundled_document
from studyapp.settings import SettingsFile
from studyapp.study import open_study
from studyapp.ui.cost.estimate.model import SOURCE, VOLUME, EstimateModel
from studyapp.ui.cost.view import CostView
from studyapp.ui.theme import Theme

LINES, RUNS, STEPS = 10_000, 15, 200


def lines(card: RateCard) -> list[Entry]:
    """Lines of all the card's rates in turn."""
    chance = random.Random(5)
    found: list[Entry] = []
    for number in range(LINES):
        rate = card.rates[number % len(card.rates)]
        volume = Quantity(Decimal(chance.randint(1, 90_000)) / 100, chance.choice(("GB", "GB", "TB", "MB")))
        found.append(Entry(f"{rate.label} {number}", rate.key, volume, rate.directions))
    return found


def took(run: Callable[[], object]) -> float:
    """Seconds of one call."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def median(run: Callable[[], object]) -> float:
    """The median of several runs, in ms."""
    return statistics.median(took(run) for _ in range(RUNS)) * 1e3


class Plain(QAbstractTableModel):
    """The same texts, ready made."""

    def __init__(self, model: EstimateModel) -> None:
        super().__init__()
        self._rows = [
            [str(model.index(row, column).data()) for column in range(SOURCE + 1)]
            for row in range(model.rowCount())
        ]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return SOURCE + 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def scrolled(table: QTableView) -> list[float]:
    """The ms to paint the viewport after each of many steps down, sorted."""
    bar, found = table.verticalScrollBar(), list[float]()
    for step in range(STEPS):
        bar.setValue(step * (bar.maximum() // STEPS) + step % 7)
        found.append(took(table.viewport().repaint) * 1e3)
    return sorted(found)


def say(name: str, milliseconds: float, beside: float | None = None) -> None:
    """One line of the result."""
    ratio = f"   {milliseconds / beside:6.1f} ×" if beside else ""
    sys.stdout.write(f"{name:44}{milliseconds:8.2f} ms{ratio}\n")


def main() -> None:
    """Print medians, and ratios to doing the least in the same run."""
    application = QApplication([])
    study = open_study(bundled_document())
    entries = lines(study.rates)
    result = estimate(entries, study.rates)
    plain = median(lambda: total(result.lines))
    say("sum of ready amounts", plain)
    say("estimate()", median(lambda: estimate(entries, study.rates)), plain)
    model = EstimateModel()
    model.set_card(study.rates, 1024)
    model.add(entries)
    measure("model", model, plain)
    with tempfile.TemporaryDirectory() as folder:
        room = CostView(Theme(), SettingsFile(f"{folder}/settings.toml"))
        room.resize(1280, 800)
        room.set_study(study)
        room.show()
        room.model.add(entries)
        application.processEvents()
        measure("room", room.model, plain)
        other = QTableView()
        other.setModel(Plain(room.model))
        other.resize(room.table.size())
        other.show()
        application.processEvents()
        base = scrolled(other)
        found = scrolled(room.table)
        for name, share in (("median", 0.5), ("p95", 0.95)):
            at = int(share * STEPS)
            say(f"plain table, a scrolled view painted, {name}", base[at])
            say(f"estimate, a scrolled view painted, {name}", found[at], base[at])


def measure(name: str, model: EstimateModel, plain: float) -> None:
    """Edit, take back, make again, add and remove."""
    volumes = iter(range(1, 10_000))
    edit = median(lambda: model.setData(model.index(0, VOLUME), f"{next(volumes)} GB"))
    say(f"{name}: a cell of the first row edited", edit, plain)
    say(f"{name}: undo", median(model.undo_stack.undo), plain)
    say(f"{name}: redo", median(model.undo_stack.redo), plain)
    say(f"{name}: a line added", median(lambda: model.add(model.entries[:1])), plain)
    say(f"{name}: a line removed", median(lambda: model.remove([model.rowCount() - 1])), plain)
    say(f"{name}: the other size of a TB", median(lambda: model.set_gb_per_tb(2024 - model.gb_per_tb)), plain)


def total(found: tuple[Priced, ...]) -> Decimal:
    """The least that has to be done."""
    return sum((line.floor for line in found), Decimal(0))


if __name__ == "__main__":
    main()
