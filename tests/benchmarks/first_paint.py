"""How long until the first picture stands, with the first card's text in it, next to an empty window.

Run: python tests/benchmarks/first_paint.py [pairs]. Both are started in turn, each in a process and with a
data folder of its own; times run from before the process is made. The second start is measured as well as
the first: what a start may keep for the next is kept by then. Prints medians in milliseconds, their ratio,
and the program's peak memory.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

BLANK = """
import sys, time
from PySide6.QtWidgets import QApplication, QWidget

class Blank(QWidget):
    def paintEvent(self, event):
        print(time.perf_counter(), 0, 0, flush=True)
        app.quit()

app = QApplication(sys.argv)
window = Blank()
window.resize(1280, 800)
window.show()
app.exec()
"""

PROGRAM = """
import gc, sys, time
gc.disable()
from studyapp import cli
from studyapp.ui import shell

class Timed(shell.App):
    def _on_first_painted(self):
        self.painted = time.perf_counter()
        super()._on_first_painted()
        self.documents.read_whole.connect(self._on_read_whole)

    def _on_read_whole(self, study):
        import resource
        from PySide6.QtCore import QCoreApplication
        from PySide6.QtWidgets import QWidget
        shown = " ".join(
            str(text)
            for widget in self.window.findChildren(QWidget) if widget.isVisible()
            for text in (widget.property("text"), widget.property("plainText"), widget.accessibleName())
            if text
        )
        has_text = any(" ".join(card.front.split()) in " ".join(shown.split()) for card in study.deck.cards)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(self.painted, int(has_text), peak, flush=True)
        QCoreApplication.quit()

shell.App = Timed
sys.exit(cli.main([]))
"""


class Start(NamedTuple):
    """One start: seconds until the first paint, whether a card's text stood in it, peak memory in MiB."""

    seconds: float
    has_text: bool
    memory: float


def start(script: str, data_dir: str) -> Start:
    """Start a process and wait for it; raises CalledProcessError where it fails."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "STUDYAPP_DATA_DIR": data_dir,
        "QT_LOGGING_RULES": "*=false",
    }
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    painted, has_text, memory = done.stdout.split()[-3:]
    return Start(float(painted) - began, has_text == "1", float(memory))


def main() -> None:
    """Measure and print."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    blank: list[Start] = []
    first: list[Start] = []
    later: list[Start] = []
    for _pair in range(pairs):
        with tempfile.TemporaryDirectory() as data_dir:
            first.append(start(PROGRAM, data_dir))
            blank.append(start(BLANK, data_dir))
            later.append(start(PROGRAM, data_dir))
    base = statistics.median(one.seconds for one in blank)
    print(f"blank window        {base * 1000:7.1f} ms")
    for name, starts in (("first start", first), ("later starts", later)):
        median = statistics.median(one.seconds for one in starts)
        print(f"{name:<19} {median * 1000:7.1f} ms   {median / base:.2f} x blank (goal 1.30)")
    print(f"a card's text shown {all(one.has_text for one in first + later)}")
    print(f"peak memory         {max(one.memory for one in first + later):7.1f} MiB (goal 100)")


if __name__ == "__main__":
    main()
