"""The map on the screen: one widget that paints what is visible, moves it, and finds what is pointed at."""

from time import perf_counter

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from studyapp.atlas.layout import BAND, GHOST, Plan, Tie
from studyapp.atlas.model import Atlas
from studyapp.atlas.routing import Way, connect, separate
from studyapp.ui.atlas.camera import FARTHEST, Camera, fitting
from studyapp.ui.atlas.overlay import Overlay
from studyapp.ui.atlas.painting import MapPainter
from studyapp.ui.atlas.trail import Trail
from studyapp.ui.theme import Theme

MARGIN = 24
"""Around a fitted region, in design pixels."""

FIT_MOST = 1.6
"""Fitting never shows a small map larger than this: five boxes need not fill a wall."""

FLIGHT = 200
"""How long it takes to fly into a region, in milliseconds."""

REST = 80
"""After a zoom the stretched picture is drawn anew when nothing has moved for this long, in milliseconds."""

QUICK = 0.008
"""A picture that takes no longer than this, in seconds, is drawn anew at every step of a zoom."""

HOVER = 140
"""The pointer must rest this long before the map dims around what it is on."""

WHEEL_STEP = 1.0015
MOST_TIES = 400
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class MapCanvas(QWidget):
    """Paints a plan into one frame and moves that; nothing else on it is a widget or an item."""

    selected_changed = Signal(object)
    """The node that is now selected, 0 for none."""
    entered = Signal(object)
    """A node that somebody wants to go into."""
    left = Signal()
    """Somebody wants to go out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.painter = MapPainter(theme)
        self._overlay = Overlay(theme, self.painter)
        self._plan: Plan | None = None
        self._ties: list[tuple[Tie, Way]] = []
        self._asked: dict[int, list[tuple[Tie, Way]]] = {}
        self.camera = Camera(1.0, 0.0, 0.0)
        self.selected = 0
        self._hovered = 0
        self._is_lit = False
        self._trail: Trail | None = None
        self._trail_at = 0
        self._mark: QPointF | None = None
        self._frame = QPixmap()
        self._frame_camera: Camera | None = None
        self._frame_cost = 0.0
        self._pressed: QPointF | None = None
        self._is_dragging = False
        self._target: QRectF | None = None
        self._flight: tuple[Camera, Camera] | None = None
        self._clock = QElapsedTimer()
        self._flying = QTimer(self, interval=12, timeout=self._on_flying)
        self._resting = QTimer(self, interval=REST, singleShot=True, timeout=self._on_rest)
        self._hovering = QTimer(self, interval=HOVER, singleShot=True, timeout=self._on_hover_rest)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self._on_theme_changed)

    # What is shown

    def set_map(self, atlas: Atlas, plan: Plan) -> None:
        """Show another map, whole."""
        self._plan = plan
        self.painter.set_plan(atlas, plan)
        drawn = [tie for tie in plan.ties if not tie.implied][:MOST_TIES]
        ways = separate([connect(plan, tie.source, tie.target) for tie in drawn])
        self._ties = list(zip(drawn, ways, strict=True))
        self._asked = {}
        self.selected = self._hovered = 0
        self._is_lit = False
        self._trail = self._mark = None
        self._flying.stop()
        self._target = None
        self._fit_now()

    def set_trail(self, trail: Trail | None, at: int = 0) -> None:
        """Show a request's way, which has come to step `at`."""
        self._trail, self._trail_at, self._mark = trail, at, None
        self.update()

    def set_mark(self, mark: QPointF | None) -> None:
        """Move the mark that travels along the way, a point of the map."""
        old, self._mark = self._mark, mark
        radius = self._theme.px(12)
        for point in (old, mark):
            if point is not None:
                x = point.x() * self.camera.scale + self.camera.x
                y = point.y() * self.camera.scale + self.camera.y
                self.update(QRectF(x - radius, y - radius, 2 * radius, 2 * radius).toAlignedRect())

    def select(self, node: int) -> None:
        """Select a node, 0 for none."""
        if node == self.selected:
            return
        self.selected = node
        self.update()
        self.selected_changed.emit(node)

    def describe(self, text: str) -> None:
        """Tell assistive technology what is selected now."""
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # Where one looks from

    def fit(self) -> None:
        """Show everything, actors of a shown flow too."""
        self.fly_to(self._whole())

    def show_node(self, node: int) -> None:
        """Fly so that a node fills the screen."""
        if self._plan is None or node <= 0:
            self.fit()
            return
        plan = self._plan
        self.fly_to(QRectF(plan.x[node], plan.y[node], plan.w[node], plan.h[node]))

    def reveal(self, node: int) -> None:
        """Bring a node into view with as little movement as it takes."""
        rect = self.painter.rect(node, self.camera)
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        if rect.width() > room.width() or rect.height() > room.height() or rect.height() < self._theme.px(14):
            self.show_node(node)
            return
        dx = max(room.left() - rect.left(), 0.0) + min(room.right() - rect.right(), 0.0)
        dy = max(room.top() - rect.top(), 0.0) + min(room.bottom() - rect.bottom(), 0.0)
        self.pan(round(dx), round(dy))

    def fly_to(self, rect: QRectF) -> None:
        """Move to a rectangle of the map: within 200 ms, or at once where motion is reduced."""
        self._target = rect
        end = self._fitting(rect)
        if not self._theme.motion(FLIGHT) or not self.isVisible():
            self._flying.stop()
            self._frame_camera = None
            self._look(end)
            return
        self._flight = (self.camera, end)
        self._clock.start()
        self._flying.start()

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Nearer by a factor, about a point of the screen or its middle."""
        self._flying.stop()
        self._target = None
        middle = about if about is not None else QPointF(self.width() / 2, self.height() / 2)
        self._look(self.camera.zoomed(factor, middle, self._fitting(self._whole()).scale))

    def pan(self, dx: int, dy: int) -> None:
        """Push the map by whole pixels: what stays visible is moved, only the rest is painted."""
        if not dx and not dy:
            return
        self._flying.stop()
        self._target = None
        if self._frame_camera != self.camera or max(abs(dx), abs(dy)) >= min(self.width(), self.height()):
            self._look(self.camera.moved(dx, dy))
            return
        self.camera = self._frame_camera = self.camera.moved(dx, dy)
        ratio = self._frame.devicePixelRatio()
        if ratio != int(ratio):
            self._frame_camera = None
            self.update()
            return
        self._frame.scroll(round(dx * ratio), round(dy * ratio), self._frame.rect())
        width, height = self.width(), self.height()
        painter = QPainter(self._frame)
        if dx:
            self._draw(painter, QRect(0 if dx > 0 else width + dx, 0, abs(dx), height))
        if dy:
            self._draw(painter, QRect(0, 0 if dy > 0 else height + dy, width, abs(dy)))
        painter.end()
        self.update()

    def _whole(self) -> QRectF:
        if self._plan is None:
            return QRectF(0, 0, 1, 1)
        whole = QRectF(0, 0, self._plan.w[0], self._plan.h[0])
        bounds = self._trail.bounds if self._trail else None
        if bounds is not None:
            whole = whole.united(
                QRectF(bounds.left, bounds.top, bounds.right - bounds.left, bounds.bottom - bounds.top)
            )
        return whole

    def _fitting(self, rect: QRectF) -> Camera:
        most = FIT_MOST * self._theme.px(100) / 100
        if rect != self._whole():
            most = max(most, 2.4 * self._theme.px(100) / 100)
        return fitting(rect, QSizeF(self.size()), self._theme.px(MARGIN), most)

    def _fit_now(self) -> None:
        self._target = self._whole()
        self._frame_camera = None
        self._look(self._fitting(self._target))

    def _look(self, camera: Camera) -> None:
        self.camera = camera
        if self._frame_cost <= QUICK:
            self._frame_camera = None
        elif self._frame_camera is not None and self._frame_camera != camera:
            self._resting.start()
        self.update()

    def _on_flying(self) -> None:
        if self._flight is None:
            self._flying.stop()
            return
        share = min(self._clock.elapsed() / FLIGHT, 1.0)
        start, end = self._flight
        self._look(start.toward(end, share * share * (3 - 2 * share), QSizeF(self.size())))
        if share >= 1:
            self._flying.stop()
            self._flight = None
            self._on_rest()

    def _on_rest(self) -> None:
        self._frame_camera = None
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._frame.size() != self.size() * ratio or self._frame.devicePixelRatio() != ratio:
            self._frame = QPixmap(self.size() * ratio)
            self._frame.setDevicePixelRatio(ratio)
            self._frame_camera = None
        if self._frame_camera is None:
            self._redraw()
        painter = QPainter(self)
        if self._frame_camera == self.camera:
            painter.drawPixmap(event.rect(), self._frame, self._in_frame(event.rect(), ratio))
            self._paint_over(painter)
        else:
            self._paint_stretched(painter)
        painter.end()

    def _in_frame(self, rect: QRect, ratio: float) -> QRect:
        return QRectF(
            rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio
        ).toRect()

    def _redraw(self) -> None:
        start = perf_counter()
        painter = QPainter(self._frame)
        self._draw(painter, self.rect())
        painter.end()
        self._frame_camera = self.camera
        self._frame_cost = perf_counter() - start

    def _draw(self, painter: QPainter, area: QRect) -> None:
        """Paint a part of the frame anew."""
        painter.setClipRect(area)
        painter.fillRect(area, self._theme.color("ground"))
        clip = QRectF(area)
        self.painter.paint_nodes(painter, self.camera, clip)
        shown = [one for one in self._ties if self._is_shown(one[1], clip)]
        self._overlay.paint_ties(
            painter, self.camera, shown, self._theme.color("edge"), max(self._theme.px(1.6), 1)
        )

    def _is_shown(self, way: Way, clip: QRectF) -> bool:
        """Whether a line touches a part of the screen, and is long enough there to be seen."""
        camera = self.camera
        xs = [x * camera.scale + camera.x for x, _ in way]
        ys = [y * camera.scale + camera.y for _, y in way]
        margin = self._theme.px(10)
        return (
            min(xs) - margin < clip.right()
            and max(xs) + margin > clip.left()
            and min(ys) - margin < clip.bottom()
            and max(ys) + margin > clip.top()
            and max(xs) - min(xs) + max(ys) - min(ys) > self._theme.px(12)
        )

    def _paint_stretched(self, painter: QPainter) -> None:
        """The last frame where it would be now, until there is time for a crisp one."""
        painter.fillRect(self.rect(), self._theme.color("ground"))
        before = self._frame_camera
        if before is None:
            return
        factor = self.camera.scale / before.scale
        painter.translate(self.camera.x - before.x * factor, self.camera.y - before.y * factor)
        painter.scale(factor, factor)
        painter.drawPixmap(0, 0, self._frame)

    def _paint_over(self, painter: QPainter) -> None:
        size = QRectF(self.rect())
        if self._trail is not None:
            bright = {station.node for station in self._trail.stations if station.node >= 0}
            self._overlay.paint_light(painter, self._frame, size, self.camera, sorted(bright))
            self._overlay.paint_trail(painter, self.camera, self._trail, self._trail_at, self._mark)
        elif self._is_lit and self._hovered:
            ties = self._ties_of(self._hovered)
            if ties:
                bright = {self._hovered, *(node for tie, _ in ties for node in (tie.source, tie.target))}
                self._overlay.paint_light(painter, self._frame, size, self.camera, sorted(bright))
                self._paint_strong(painter, ties)
            self._overlay.paint_outline(painter, self.camera, self._hovered, strong=False)
        if self.selected:
            if self._trail is None and not self._is_lit:
                self._paint_strong(painter, self._ties_of(self.selected))
            self._overlay.paint_outline(painter, self.camera, self.selected, strong=True)

    def _paint_strong(self, painter: QPainter, ties: list[tuple[Tie, Way]]) -> None:
        self._overlay.paint_ties(painter, self.camera, ties, self._theme.color("accent"), self._theme.px(2.2))

    def _ties_of(self, node: int) -> list[tuple[Tie, Way]]:
        """The lines at a node, those too that are not drawn by themselves."""
        plan = self._plan
        if plan is None:
            return []
        found = self._asked.get(node)
        if found is None:
            ways = {(tie.source, tie.target, tie.kind): way for tie, way in self._ties}
            found = []
            for tie in plan.ties:
                if node in (tie.source, tie.target):
                    way = ways.get((tie.source, tie.target, tie.kind))
                    found.append((tie, way or connect(plan, tie.source, tie.target)))
            self._asked[node] = found
        return found

    # Pointer

    def node_at(self, point: QPointF) -> int:
        """The component under a point of the screen, 0 where there is none."""
        plan = self._plan
        if plan is None:
            return 0
        at = self.camera.to_map(point)
        node = plan.node_at(at.x(), at.y())
        while node > 0 and not self._can_be_meant(plan, node):
            node = plan.tree.parent[node]
        return node

    def _can_be_meant(self, plan: Plan, node: int) -> bool:
        """Whether somebody who points at a node sees it as one."""
        if plan.tree.kind[node] in (BAND, GHOST) or min(plan.w[node], plan.h[node]) * self.camera.scale < 6:
            return False
        parent = plan.tree.parent[node]
        return plan.tree.kind[parent] != BAND or not self.painter.is_in_words(parent, self.camera)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = event.position()
            self._is_dragging = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._pressed is None:
            self._hover(self.node_at(here))
            return
        way = here - self._pressed
        if not self._is_dragging and way.manhattanLength() < QApplication.startDragDistance():
            return
        if not self._is_dragging:
            self._is_dragging = True
            self._hover(0)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        dx, dy = round(way.x()), round(way.y())
        self._pressed += QPointF(dx, dy)
        self.pan(dx, dy)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_click = self._pressed is not None and not self._is_dragging
        self._pressed = None
        self._is_dragging = False
        self.unsetCursor()
        if was_click and event.button() == Qt.MouseButton.LeftButton:
            self.select(self.node_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        node = self.node_at(event.position())
        if node:
            self.entered.emit(node)

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels, angle = event.pixelDelta(), event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            step = pixels if not pixels.isNull() else angle / 2
            self.pan(step.x() or step.y(), 0)
        elif angle.y():
            self.zoom(WHEEL_STEP ** angle.y(), event.position())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(0)

    def _hover(self, node: int) -> None:
        if node == self._hovered:
            return
        self._hovered = node
        self.setCursor(Qt.CursorShape.PointingHandCursor if node else Qt.CursorShape.ArrowCursor)
        self._hovering.start()

    def _on_hover_rest(self) -> None:
        self._is_lit = self._hovered > 0
        self.update()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if arrow is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            step = self._theme.px(80)
            self.pan(-arrow[0] * step, -arrow[1] * step)
        elif arrow is not None and self._plan is not None:
            self._select_toward(*arrow)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from component to component in reading order, then on to the next widget."""
        if self._plan is None or not self.hasFocus():
            return super().focusNextPrevChild(forward)
        order = self._plan.tree.order
        if self.selected in order:
            at = order.index(self.selected) + (1 if forward else -1)
        else:
            at = 0 if forward else -1
        if not 0 <= at < len(order):
            return super().focusNextPrevChild(forward)
        self.select(order[at])
        self.reveal(order[at])
        return True

    def _select_toward(self, dx: int, dy: int) -> None:
        """Select the nearest node in a direction: among its neighbours first, then around what it lies in."""
        plan = self._plan
        if plan is None:
            return
        if not self.selected:
            self.select(plan.tree.order[0] if plan.tree.order else 0)
            return
        node = self.selected
        while node > 0:
            found = self._nearest(node, dx, dy)
            if found:
                self.select(found)
                self.reveal(found)
                return
            node = plan.tree.parent[node]

    def _nearest(self, node: int, dx: int, dy: int) -> int:
        plan = self._plan
        if plan is None:
            return 0
        best, least = 0, float("inf")
        here_x, here_y = plan.x[node] + plan.w[node] / 2, plan.y[node] + plan.h[node] / 2
        for other in plan.children(plan.tree.parent[node]):
            if other == node or plan.tree.kind[other] == GHOST:
                continue
            away_x = plan.x[other] + plan.w[other] / 2 - here_x
            away_y = plan.y[other] + plan.h[other] / 2 - here_y
            along = away_x * dx + away_y * dy
            across = abs(away_x * dy) + abs(away_y * dx)
            if along > 1 and along + 2 * across < least and along >= across * 0.2:
                best, least = other, along + 2 * across
        if best and plan.tree.kind[best] == BAND:
            return best + 1 if plan.tree.component[best + 1] >= 0 else 0
        return best

    # Around

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._target is not None:
            self._flying.stop()
            self._frame_camera = None
            self.camera = self._fitting(self._target)

    def _on_theme_changed(self) -> None:
        self.painter.letters.forget()
        self._frame_camera = None
        if self._target is not None:
            self.camera = self._fitting(self._target)
        self.update()


__all__ = ["FARTHEST", "MapCanvas"]
