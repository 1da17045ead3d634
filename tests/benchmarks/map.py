"""How fast the map is built, moved and searched, with 100, 10,000 and 50,000 components, and what it weighs.

Run: python tests/benchmarks/map.py [rounds]; without a screen under `QT_QPA_PLATFORM=offscreen` or
`xvfb-run -a`. Every size runs in a process of its own. Prints medians and 95th percentiles in milliseconds,
and the memory over an empty window in MiB; the last lines are of the bundled document, whose time is from
choosing the tab to the end of the map's first picture, five times over.
"""

import gc
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from time import perf_counter

SIZES = (100, 10_000, 50_000)
WIDTH, HEIGHT = 1920, 1080

GOALS = {
    "grow and tie": "",
    "lay out": "200 (50,000)",
    "build": "300 (50,000)",
    "pan": "4",
    "pan zoomed in": "4",
    "zoom gesture": "6",
    "crisp redraw": "40",
    "crisp redraw zoomed in": "40",
    "hit test": "0.5",
    "line hit test": "0.5",
}
"""In milliseconds. To lay out is to give everything its place; to build is all of it: the tree, its ties, the
layout, and the canvas that shows it."""


def synthetic(count: int):
    """An atlas of so many components: 4 to 12 in each, every tenth a service, ties for one in twenty."""
    from studyapp.atlas.model import Atlas, Component, Fact, Relation

    dice = random.Random(7)
    components: list[Component] = []
    todo: list[str | None] = [None]
    while len(components) < count:
        parent = todo.pop(0)
        for _ in range(dice.randint(4, 12)):
            at = len(components)
            if at >= count:
                break
            name, kind = f"Component {at}", "service" if at % 10 == 9 else "component"
            facts = (Fact("About", f"what component {at} does", at + 1),) if at % 3 == 0 else ()
            scope = "regional" if kind == "service" else None
            components.append(Component(name, (), kind, parent, "", facts, scope, (at + 1,)))
            if kind == "component":
                todo.append(name)
    relations = tuple(
        Relation(f"Component {dice.randrange(count)}", f"Component {dice.randrange(count)}", "depends_on", at)
        for at in range(count // 20)
    )
    return Atlas(tuple(components), relations, (), ())


def main() -> None:
    """Measure each size in a process of its own, the bundled document last."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    for size in SIZES:
        print(f"{size:,} components", flush=True)
        subprocess.run([sys.executable, __file__, "size", str(size), str(rounds)], check=True)
    print("bundled document", flush=True)
    for _ in range(5):
        with tempfile.TemporaryDirectory() as folder:
            environment = {**os.environ, "STUDYAPP_DATA_DIR": folder}
            subprocess.run([sys.executable, __file__, "first"], env=environment, check=True)


def measure(size: int, rounds: int) -> None:
    """Print what one size takes."""
    from PySide6.QtCore import QPointF
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    from studyapp.ui.atlas.canvas import MapCanvas
    from studyapp.ui.fonts import load_fonts
    from studyapp.ui.theme import Theme

    load_fonts()
    empty = QWidget()
    empty.resize(WIDTH, HEIGHT)
    empty.show()
    empty.grab()
    app.processEvents()
    blank = memory()
    atlas = synthetic(size)
    from studyapp.atlas.layout.layout import lay_out
    from studyapp.atlas.layout.quick import lay_out_quickly
    from studyapp.atlas.layout.ties import tie
    from studyapp.atlas.layout.tree import grow

    document = memory()
    gc.collect()
    gc.freeze()

    def grow_and_tie() -> None:
        tie(atlas, grow(atlas))

    tree = grow(atlas)
    ties = tie(atlas, tree)
    has_text = [bool(component.facts) for component in atlas.components]

    few = max(rounds // 4, 5)
    show("grow and tie", [timed(grow_and_tie) for _ in range(few)])
    show("lay out", [timed(lambda: lay_out_quickly(tree, ties, has_text)) for _ in range(few)])
    canvas = MapCanvas(Theme("light", reduced_motion=True))
    canvas.resize(WIDTH, HEIGHT)
    show("build", [timed(lambda: canvas.set_map(atlas, lay_out(atlas))) for _ in range(few)])
    canvas.show()
    app.processEvents()
    gestures(canvas, rounds)
    dice = random.Random(1)
    points = [QPointF(dice.random() * WIDTH, dice.random() * HEIGHT) for _ in range(500)]
    show("hit test", [timed(lambda at=at: canvas.node_at(at)) for at in points])
    show("line hit test", [timed(lambda at=at: canvas.tie_at(at)) for at in points])
    print(
        f"  {'memory of the map':<24} {memory() - document:8.1f} MiB (the document's {document - blank:.1f})"
    )
    peak = memory(peak=True) - blank
    print(f"  {'peak over empty window':<24} {peak:8.1f} MiB   goal 150")


def gestures(canvas, rounds: int) -> None:
    """Pan and zoom a shown canvas as a person does, far out and near."""
    from PySide6.QtCore import QPointF

    middle = QPointF(WIDTH / 2, HEIGHT / 2)

    def pan() -> None:
        canvas.pan(-7, 5)
        canvas.repaint()

    def crisp() -> None:
        canvas.repaint_whole()
        canvas.repaint()

    def zoom(factor: float) -> None:
        canvas.zoom_at(middle, factor)
        canvas.repaint()

    for name, nearer in (("", 1.0), (" zoomed in", 4.0)):
        canvas.fit()
        canvas.zoom_at(middle, nearer)
        show(f"crisp redraw{name}", [timed(crisp) for _ in range(rounds)])
        show(f"pan{name}", [timed(pan) for _ in range(3 * rounds)])
        crisp()
        steps = [1.05] * rounds + [1 / 1.05] * rounds
        show(f"zoom gesture{name}", [timed(lambda by=by: zoom(by)) for by in steps])


def first() -> None:
    """Print how long the bundled document's map takes from its tab's command to the end of its first picture.

    The program has shown its cards, read its document and been left alone for a moment by then.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    from PySide6.QtGui import QPaintEvent

    from studyapp.paths import bundled_document
    from studyapp.settings import SettingsFile
    from studyapp.study import open_study
    from studyapp.ui.atlas.canvas import MapCanvas
    from studyapp.ui.shell import App

    painted: list[float] = []
    draw = MapCanvas.paintEvent

    def watched(self: MapCanvas, event: QPaintEvent) -> None:
        draw(self, event)
        painted.append(perf_counter())

    MapCanvas.paintEvent = watched
    settings = SettingsFile()
    settings.values = settings.values._replace(reduced_motion=True)
    window = App(app, settings, open_study(bundled_document())).window
    window.resize(WIDTH, HEIGHT)
    window.show_first()
    loop = QEventLoop()  # unlike QTest.qWait it lets the thread work that reads the document
    QTimer.singleShot(3000, loop.quit)
    loop.exec()
    painted.clear()
    start = perf_counter()
    window.rooms.show(1)
    while not painted:
        app.processEvents()
    print(f"  {'first picture':<24} {(painted[0] - start) * 1000:8.2f} ms    goal 30", flush=True)


def timed(action: Callable[[], object]) -> float:
    """Milliseconds that one call takes."""
    start = perf_counter()
    action()
    return (perf_counter() - start) * 1000


def show(name: str, times: list[float]) -> None:
    """Print the median and the 95th percentile."""
    tail = sorted(times)[min(int(len(times) * 0.95), len(times) - 1)]
    goal = GOALS.get(name, "")
    print(
        f"  {name:<24} {statistics.median(times):8.2f} ms  p95 {tail:8.2f}   {'goal ' + goal if goal else ''}"
    )


def memory(*, peak: bool = False) -> float:
    """This process's memory in MiB, as Linux counts it."""
    key = "VmHWM:" if peak else "VmRSS:"
    with open("/proc/self/status", encoding="ascii") as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith(key))


if __name__ == "__main__":
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
    if sys.argv[1:2] == ["size"]:
        measure(int(sys.argv[2]), int(sys.argv[3]))
    elif sys.argv[1:2] == ["first"]:
        first()
    else:
        main()
