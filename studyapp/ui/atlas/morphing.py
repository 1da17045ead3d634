"""From one layout to another before one's eyes: every box goes where it will stand."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QElapsedTimer, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studyapp.atlas.layout.layout import Plan
from studyapp.atlas.model import Atlas
from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.painting import MapPainter
from studyapp.ui.theme import Theme

DURATION = 180
"""In milliseconds."""

MOST_NODES = 1500
"""More are shown in their new places at once: moving them would take longer than a frame."""


class Stand(NamedTuple):
    """A layout, where one looks at it from, and its nodes' fills."""

    plan: Plan
    camera: Camera
    fills: Mapping[int, QColor] | None


class _Boxes(NamedTuple):
    """Left, top, width, height and head of each node of a plan."""

    x: list[float]
    y: list[float]
    w: list[float]
    h: list[float]
    head: list[float]


class Morph(QWidget):
    """Lies over the canvas while things move; keys and the pointer reach what is below."""

    ended = Signal()

    def __init__(self, theme: Theme, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._theme = theme
        self._canvas = canvas
        self._painter = MapPainter(theme)
        self._ends: tuple[_Boxes, _Boxes] | None = None
        self._cameras = (Camera(1.0, 0.0, 0.0), Camera(1.0, 0.0, 0.0))
        self._plan: Plan | None = None
        self._clock = QElapsedTimer()
        self._moving = QTimer(self)
        self._moving.setInterval(12)
        self._moving.timeout.connect(self._on_moving)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()

    def play(self, atlas: Atlas, before: Stand, after: Stand) -> bool:
        """Move from one layout to the other; False where motion is reduced or there is too much of it.

        The one with more nodes is drawn; those that the other has not come out of what holds them, or go in.
        """
        self.stop()
        finer, other = (before, after) if len(before.plan.x) >= len(after.plan.x) else (after, before)
        if not self._theme.motion(DURATION) or len(finer.plan.x) > MOST_NODES or not self._canvas.isVisible():
            return False
        own, there = _boxes(finer.plan), _matched(finer.plan, other.plan)
        self._ends = (own, there) if finer is before else (there, own)
        self._cameras = (before.camera, after.camera)
        self._plan = Plan(finer.plan.tree, (), *(list(one) for one in self._ends[0]))
        self._painter.set_plan(atlas, self._plan)
        self._painter.fills = finer.fills
        self.setGeometry(self._canvas.rect())
        self._clock.start()
        self._moving.start()
        self.show()
        self.lower()
        return True

    def stop(self) -> None:
        """Show the map as it is."""
        self._moving.stop()
        self.hide()

    def _on_moving(self) -> None:
        if self._clock.elapsed() >= DURATION:
            self.stop()
            self.ended.emit()
        else:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        plan, ends = self._plan, self._ends
        if plan is None or ends is None:
            return
        share = min(self._clock.elapsed() / DURATION, 1.0)
        share = share * share * (3 - 2 * share)
        for shown, start, end in zip((plan.x, plan.y, plan.w, plan.h, plan.head), *ends, strict=True):
            shown[:] = [one + (other - one) * share for one, other in zip(start, end, strict=True)]
        camera = self._cameras[0].toward(self._cameras[1], share, QSizeF(self.size()))
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("ground"))
        self._painter.paint_nodes(painter, camera, QRectF(self.rect()))
        painter.end()


def _boxes(plan: Plan) -> _Boxes:
    return _Boxes(plan.x, plan.y, plan.w, plan.h, plan.head)


def _matched(plan: Plan, other: Plan) -> _Boxes:
    """Where a plan's nodes stand in another: the same node's place, else a like part of what it lies in."""
    place = {_key(other, node): node for node in range(len(other.x))}
    boxes = _Boxes(*([0.0] * len(plan.x) for _ in range(5)))
    for node in range(len(plan.x)):
        same = place.get(_key(plan, node))
        if same is not None:
            boxes.x[node], boxes.y[node] = other.x[same], other.y[same]
            boxes.w[node], boxes.h[node] = other.w[same], other.h[same]
        else:
            outer = plan.tree.parent[node]
            wide = boxes.w[outer] / plan.w[outer] if plan.w[outer] else 0.0
            tall = boxes.h[outer] / plan.h[outer] if plan.h[outer] else 0.0
            boxes.x[node] = boxes.x[outer] + (plan.x[node] - plan.x[outer]) * wide
            boxes.y[node] = boxes.y[outer] + (plan.y[node] - plan.y[outer]) * tall
            boxes.w[node], boxes.h[node] = plan.w[node] * wide, plan.h[node] * tall
        boxes.head[node] = plan.head[node] * (boxes.h[node] / plan.h[node] if plan.h[node] else 0.0)
    return boxes


def _key(plan: Plan, node: int) -> tuple[int, int, int, str, str]:
    """What makes a node the same in two layouts of one atlas."""
    tree = plan.tree
    outer = tree.component[tree.parent[node]] if node else -1
    return tree.kind[node], tree.component[node], outer, tree.scope[node], tree.text[node]
