"""What a frame costs while a request is on its way over the map: only what is around its mark is painted.

Run: python tests/benchmarks/flow.py [frames]; without a screen under `QT_QPA_PLATFORM=offscreen` or
`xvfb-run -a`. At 1920 × 1080, for the longest flow of the bundled document and for one of 500 steps over a
synthetic map of 10,000 components. Prints the median and the 95th percentile of a frame with its share of
the event loop, and how long it takes to place a flow, to show its first step and to go a step on, all in
milliseconds.
"""

import gc
import statistics
import sys
from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.atlas.flows.trail import follow, point_along
from studyapp.atlas.model import Flow, Step
from studyapp.paths import bundled_document
from studyapp.study import Study, open_study, read_study
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.flows.walk import Walk
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.fonts import load_fonts
from studyapp.ui.theme import Theme

GOAL = 2.0
"""A frame of the mark may take so long, in milliseconds."""

WIDTH, HEIGHT = 1920, 1080


def synthetic(components: int, steps: int) -> Study:
    """A document of nested headings, and a flow that visits some of them, in no order, again and again."""
    lines: list[str] = []
    for at in range(components):
        depth = 0 if at % 100 == 0 else 1 if at % 10 == 0 else 2
        lines.append("\t" * depth + f"- {'#' * (depth + 1)} Part {at}")
    way = " → ".join(f"Part {at * 7919 % components}" for at in range(steps))
    lines.append(f"- # Ways\n\t- | Case | Flow |\n\t  |---|---|\n\t  | Long | {way} |")
    return read_study("\n".join(lines), "synthetic")


def timed(action: Callable[[], object], rounds: int = 5) -> float:
    """The median of some runs, in milliseconds."""
    found: list[float] = []
    for _ in range(rounds):
        start = perf_counter()
        action()
        found.append((perf_counter() - start) * 1000)
    return statistics.median(found)


def measure(name: str, study: Study, frames: int) -> None:
    """Walk through a study's longest flow, and print what it took."""
    theme, parent = Theme("light"), QWidget()
    scene, canvas = MapScene(), MapCanvas(theme, parent)
    scene.set_study(study)
    plan, flows = scene.plan, scene.atlas.flows
    assert plan is not None, "every document has a plan"
    if not flows:
        flows = (made_up(scene, 500),)
        scene.atlas = scene.atlas._replace(flows=flows)
    at = max(range(len(flows)), key=lambda at: len(flows[at].steps))
    parent.resize(WIDTH, HEIGHT)
    canvas.setGeometry(0, 0, WIDTH, HEIGHT)
    canvas.set_map(scene.atlas, plan)
    parent.show()
    walk = Walk(theme, canvas, scene, parent)
    QApplication.processEvents()
    gc.disable()
    print(f"{name}: {len(scene.atlas.components)} components, {len(flows[at].steps)} steps")
    print(f"  place the flow   {timed(lambda: follow(flows[at], plan, scene.node_of)):8.2f}")
    print(f"  show the flow    {timed(lambda: (walk.show_flow(at), QApplication.processEvents())):8.2f}")
    canvas.fit_now()
    walk.player.seek(len(flows[at].steps) // 2)
    print(f"  a step on        {timed(lambda: (walk.on(), QApplication.processEvents()), 3):8.2f}")
    walk.player.seek(1)
    QApplication.processEvents()
    trail = walk.player.trail
    way = next(station.way for station in trail.stations if station.way) if trail else ()
    found: list[float] = []
    for frame in range(frames):
        start = perf_counter()
        canvas.set_mark(QPointF(*point_along(way, frame / frames)))
        QApplication.processEvents()
        found.append((perf_counter() - start) * 1000)
    found.sort()
    print(
        f"  a frame          {statistics.median(found):8.2f}, 95th percentile {found[frames * 95 // 100]:.2f}"
        f" (goal {GOAL:g})"
    )
    gc.enable()
    parent.close()


def made_up(scene: MapScene, steps: int) -> Flow:
    """A flow over a map whose document tells of none."""
    names = [component.name for component in scene.atlas.components]
    picked = [names[at * 7919 % len(names)] for at in range(steps)]
    return Flow("Long", tuple(Step(name, name, None) for name in picked), 1)


def main() -> None:
    """Measure both maps."""
    frames = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    QApplication(sys.argv)
    load_fonts()
    measure("bundled document", open_study(bundled_document()), frames)
    measure("synthetic", synthetic(10_000, 500), frames)


if __name__ == "__main__":
    main()
