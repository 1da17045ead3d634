"""One drawing, large: looked at through a camera, its boxes and prices to be clicked or reached by Tab."""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from studyapp.atlas.diagrams.layout import DiagramPlan, lay_out_diagram
from studyapp.atlas.drawings.drawing import Drawing
from studyapp.atlas.layout.routing import Rect
from studyapp.links import DrawnLinks
from studyapp.ui.atlas.fingers import Fingers
from studyapp.ui.atlas.gallery.painting import RADIUS, DiagramPainter, Lit
from studyapp.ui.atlas.gallery.words import edge_words
from studyapp.ui.atlas.viewport import Viewport
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme

WHEEL_STEP = 1.0015
"""What an eighth of a degree of the wheel zooms by."""

CLOSER = 2.0

STEP = 80
"""How far an arrow with Shift pushes the drawing, in design pixels."""

_NEAR_EDGE = 6.0
_RING = 5.0

_ARROWS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class Thing(NamedTuple):
    """A part of a drawing: a box, an edge or a note, by number."""

    kind: str
    at: int


class DiagramCanvas(Viewport):
    """Shows a laid out drawing."""

    target_asked = Signal(object)
    """A `Target`: the component that a box stands for, or the rate that a text states."""
    pointed_at = Signal(object)
    """The `Thing` where the pointer or the keyboard is, None for nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._painter = DiagramPainter(theme)
        self._drawing = Drawing((), (), (), sure=True)
        self._links = DrawnLinks({}, {}, {})
        self._linked = Lit()
        self.plan = lay_out_diagram(self._drawing)
        self._hovered: Thing | None = None
        self.focused: Thing | None = None
        """What the keyboard is at."""
        self._pressed: QPointF | None = None
        self._is_dragging = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._fingers = Fingers(self)
        self._fingers.tapped_twice.connect(self._on_tapped_twice)

    def show_drawing(self, drawing: Drawing, plan: DiagramPlan, links: DrawnLinks) -> None:
        """Show another drawing, whole."""
        self._drawing, self.plan, self._links = drawing, plan, links
        self._linked = Lit(edges=frozenset(links.edges), notes=frozenset(links.notes))
        self._hovered = self.focused = None
        self.fit_now()
        self._tell()

    def target_of(self, thing: Thing | None) -> Target | None:
        """Where a part of the drawing leads."""
        if thing is None:
            return None
        links = {"box": self._links.boxes, "note": self._links.notes, "edge": self._links.edges}[thing.kind]
        name = links.get(thing.at)
        return None if name is None else Target("component" if thing.kind == "box" else "rate", name)

    def words_of(self, thing: Thing) -> str:
        """A part of the drawing in words."""
        if thing.kind == "edge":
            return edge_words(self._drawing, self._drawing.edges[thing.at])
        return (
            self._drawing.boxes[thing.at].label if thing.kind == "box" else self._drawing.notes[thing.at].text
        )

    # Painting

    def whole(self) -> QRectF:
        """The drawing."""
        return QRectF(0, 0, max(self.plan.width, 1), max(self.plan.height, 1))

    def draw(self, painter: QPainter, area: QRect) -> None:
        """The ground and the drawing."""
        painter.setClipRect(area)
        painter.fillRect(area, self._theme.color("ground"))
        self._look_at_plan(painter)
        self._painter.paint_plan(painter, self.plan, self._linked)
        painter.resetTransform()

    def draw_over(self, painter: QPainter) -> None:
        """What is connected to where one points, and a ring around what the keyboard is at."""
        thing = self._hovered or (self.focused if self.hasFocus() else None)
        if thing is None:
            return
        painter.save()
        self._look_at_plan(painter)
        self._painter.paint_lit(painter, self.plan, self._lit(thing))
        rect = self._rect(thing)
        if thing == self.focused and self.hasFocus() and rect is not None:
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                rect.adjusted(-_RING, -_RING, _RING, _RING), RADIUS + _RING, RADIUS + _RING
            )
        painter.restore()

    def _look_at_plan(self, painter: QPainter) -> None:
        painter.translate(self.camera.x, self.camera.y)
        painter.scale(self.camera.scale, self.camera.scale)

    def _lit(self, thing: Thing) -> Lit:
        """A thing with all that it is tied to."""
        if thing.kind == "note":
            return Lit(notes=frozenset((thing.at,)))
        edges = [
            (at, edge)
            for at, edge in enumerate(self._drawing.edges)
            if (at == thing.at if thing.kind == "edge" else thing.at in (edge.source, edge.target))
        ]
        boxes = {box for _, edge in edges for box in (edge.source, edge.target)}
        if thing.kind == "box":
            boxes.add(thing.at)
        return Lit(frozenset(boxes), frozenset(at for at, _ in edges))

    # What is where

    def thing_at(self, point: QPointF) -> Thing | None:
        """The text, edge or box under a point of the screen."""
        at = self.camera.to_map(point)
        x, y = at.x(), at.y()
        for text in self.plan.texts:
            if _holds(text.rect, x, y):
                if text.note is not None:
                    return Thing("note", text.note)
                if text.edge is not None:
                    return Thing("edge", text.edge)
        inner = next((box for box in reversed(self.plan.boxes) if _holds(box.rect, x, y)), None)
        if inner is not None and not inner.holds:
            return Thing("box", inner.id)
        near = _NEAR_EDGE / max(self.camera.scale, 0.1)
        for edge in self.plan.edges:
            for start, end in pairwise(edge.way):
                hull = Rect(
                    min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1])
                )
                if _holds(
                    Rect(hull.left - near, hull.top - near, hull.right + near, hull.bottom + near), x, y
                ):
                    return Thing("edge", edge.at)
        return None if inner is None else Thing("box", inner.id)

    def _rect(self, thing: Thing) -> QRectF | None:
        """The room of a box or a text, in the drawing's pixels."""
        if thing.kind == "box":
            rects = [box.rect for box in self.plan.boxes if box.id == thing.at]
        else:
            rects = [
                text.rect
                for text in self.plan.texts
                if (text.note if thing.kind == "note" else text.edge) == thing.at
            ]
        if not rects:
            return None
        left, top = min(rect.left for rect in rects), min(rect.top for rect in rects)
        right, bottom = max(rect.right for rect in rects), max(rect.bottom for rect in rects)
        return QRectF(left, top, right - left, bottom - top)

    def things(self) -> list[Thing]:
        """All boxes and texts that lead somewhere, in reading order."""
        found: list[tuple[float, float, Thing]] = []
        for kind, links in (
            ("box", self._links.boxes),
            ("note", self._links.notes),
            ("edge", self._links.edges),
        ):
            for at in links:
                rect = self._rect(Thing(kind, at))
                if rect is not None:
                    found.append((rect.top(), rect.left(), Thing(kind, at)))
        return [thing for _, _, thing in sorted(found)]

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = event.position()
            self._is_dragging = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._pressed is None:
            self._hover(self.thing_at(here))
            return
        way = here - self._pressed
        if not self._is_dragging and way.manhattanLength() < QApplication.startDragDistance():
            return
        self._is_dragging = True
        self._hover(None)
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        dx, dy = round(way.x()), round(way.y())
        self._pressed += QPointF(dx, dy)
        self.pan(dx, dy)

    def let_go(self) -> None:
        """Forget the press: two fingers take over."""
        self._pressed = None
        self._is_dragging = False
        self.unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_click = self._pressed is not None and not self._is_dragging
        self.let_go()
        if was_click and event.button() == Qt.MouseButton.LeftButton:
            self._ask(self.thing_at(event.position()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels, angle = event.pixelDelta(), event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            step = pixels if not pixels.isNull() else angle / 2
            self.pan(step.x() or step.y(), 0)
        elif angle.y():
            self.zoom(WHEEL_STEP ** angle.y(), event.position())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def _on_tapped_twice(self, point: QPointF) -> None:
        """Two fingers that tap twice look closer there, or at the whole again."""
        if self.is_fitted:
            self.zoom(CLOSER, point)
        else:
            self.fit()

    def _hover(self, thing: Thing | None) -> None:
        if thing == self._hovered:
            return
        self._hovered = thing
        is_link = self.target_of(thing) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor)
        self._tell()

    def _ask(self, thing: Thing | None) -> None:
        target = self.target_of(thing)
        if target is not None:
            self.target_asked.emit(target)

    def _tell(self) -> None:
        thing = self._hovered or self.focused
        self.pointed_at.emit(thing)
        self.update()

    # Keys

    def follow(self) -> None:
        """Go where the keyboard is at leads; where it is at nothing, it comes to the first link."""
        if self.focused is not None:
            self._ask(self.focused)
            return
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.focused = next(iter(self.things()), None)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if arrow is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            step = self._theme.px(STEP)
            self.pan(arrow[0] * step, arrow[1] * step)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from link to link, then on to the next widget."""
        things = self.things()
        if not self.hasFocus() or not things:
            return super().focusNextPrevChild(forward)
        before = -1 if forward else len(things)
        if self.focused is not None and self.focused in things:
            before = things.index(self.focused)
        at = before + (1 if forward else -1)
        self.focused = things[at] if 0 <= at < len(things) else None
        self._tell()
        return True if self.focused is not None else super().focusNextPrevChild(forward)


def _holds(rect: Rect, x: float, y: float) -> bool:
    return rect.left <= x <= rect.right and rect.top <= y <= rect.bottom
