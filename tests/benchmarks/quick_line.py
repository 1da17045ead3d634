"""How long a key takes in the quick line, from the press to the total with its offers, in a real window.

Run: python tests/benchmarks/quick_line.py
Beside it a key in an empty QLineEdit in the same run. Shown: median and 95th percentile in milliseconds, to
the total alone and with all of it painted, for the document that is shipped and for a made one with 200 rates
and 500 places.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from studyapp.cost.entry.quick import Places
from studyapp.paths import bundled_document
from studyapp.study import Study, open_study, read_study
from studyapp.ui.cost.view import CostView
from studyapp.ui.theme import Theme

ENTRIES = (
    "500GB out",
    "1TB cross-az both ways",
    "2a->2b 100GB",
    "$45 out",
    "500GB out + 1TB cross-az + 3GB in",
)
MADE = (
    "500GB relay abc to store abj",
    "1TB relay aai to store aap",
    "place-baa -> place-bce 20GB",
    "$45 relay aad to store aak",
    "9GB relay abe to store abl + 3GB cross-region",
)
ROUNDS = 12
RATES, PLACES = 200, 500


def name(number: int) -> str:
    """A word of three letters for a number."""
    return "".join(chr(ord("a") + number // size % 16) for size in (256, 16, 1))


def large() -> Study:
    """A document with 200 rates."""
    lines = (
        f"- Relay {name(at)} to store {name(at + 7)}: ${at / 1000 + 0.001:.3f}/GB" for at in range(RATES - 1)
    )
    return read_study("\n".join((*lines, "- Cross-region: $0.02/GB")) + "\n", "large", "large.md")


def keys(field: QLineEdit, entry: str, shown: Callable[[], object]) -> list[float]:
    """Milliseconds for each key of an entry."""
    taken: list[float] = []
    field.clear()
    QApplication.processEvents()
    for letter in entry:
        start = time.perf_counter()
        QTest.keyClicks(field, letter)
        shown()
        taken.append((time.perf_counter() - start) * 1e3)
    return taken


def measured(field: QLineEdit, entries: tuple[str, ...], shown: Callable[[], object]) -> list[float]:
    """Milliseconds of all keys; the first round makes things ready and is not counted."""
    for entry in entries:
        keys(field, entry, shown)
    return [each for _ in range(ROUNDS) for entry in entries for each in keys(field, entry, shown)]


def shown_in(widget: QWidget) -> QWidget:
    """The widget in a window that is painted."""
    widget.resize(1280, 724)
    widget.show()
    widget.activateWindow()
    QTest.qWaitForWindowExposed(widget)
    return widget


def room_of(study: Study, places: Places | None = None) -> CostView:
    """A room of prices with a document."""
    room = CostView(Theme())
    room.set_study(study)
    if places is not None:
        room.desk.places = places
        room.desk.card_changed.emit()
    shown_in(room)
    room.focus_start()
    return room


def nothing() -> None:
    """What is shown by the time the key's event is done."""


def report(title: str, taken: list[float], empty: float) -> None:
    """One line of figures."""
    low, high = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
    sys.stdout.write(f"{title:<34} median {low:6.2f} ms   p95 {high:6.2f} ms   ratio {low / empty:6.1f}\n")


def main() -> None:
    """Print the figures."""
    application = QApplication([])
    Theme().apply()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["STUDYAPP_DATA_DIR"] = folder
        alone = QLineEdit()
        shown_in(alone)
        plain = measured(alone, ENTRIES, nothing)
        painted = measured(alone, ENTRIES, application.processEvents)
        report("empty field", plain, statistics.median(plain))
        report("empty field, painted", painted, statistics.median(painted))
        places = Places({f"place-{name(number)}": "region" for number in range(PLACES)})
        for title, study, made, entries in (
            ("shipped document", open_study(bundled_document()), None, ENTRIES),
            (f"{RATES} rates, {PLACES} places", large(), places, MADE),
        ):
            room = room_of(study, made)
            field = room.quick.field
            for entry in entries:
                keys(field, entry, nothing)
                if room.quick.found is None:
                    sys.exit(f"no answer to {entry!r}: its figures would mean nothing")
            report(title, measured(field, entries, nothing), statistics.median(plain))
            report(
                f"{title}, painted",
                measured(field, entries, application.processEvents),
                statistics.median(painted),
            )
            room.close()


if __name__ == "__main__":
    main()
