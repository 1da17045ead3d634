"""The map on the screen: one widget that paints what is visible, and finds what is pointed at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from studyapp.atlas.layout.layout import BAND, GHOST, Plan, Tie
from studyapp.atlas.model import Atlas
from studyapp.ui.atlas.overlay import Layer
from studyapp.ui.atlas.picture import Line, MapPicture
from studyapp.ui.atlas.viewport import MARGIN, Viewport
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.atlas.flows.trail import Trail

HOVER = 140
"""The pointer must rest this long before the map dims around what it is on, in milliseconds."""

WHEEL_STEP = 1.0015
"""What an eighth of a degree of the wheel zooms by."""

SMALLEST_NAME = 14
"""What is lower on the screen, in design pixels, must be looked at from nearer to be read."""


class MapCanvas(Viewport):
    """Shows a plan; nothing on it is a widget or an item."""

    selected_changed = Signal(object)
    """The node that is now selected, 0 for none."""
    coloured = Signal()
    """Nodes have other colours and notes."""
    clicked = Signal(object)
    """The node that was clicked, 0 where there is none; it is selected by then."""
    entered = Signal(object)
    """A node that somebody wants to go into."""
    left = Signal()
    """Somebody wants to go out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.picture = MapPicture(theme)
        self.painter = self.picture.nodes
        self._overlay = self.picture.overlay
        self._plan: Plan | None = None
        self._filled_by = ""
        self.selected = 0
        self.tie: Tie | None = None
        """The line that is selected."""
        self._hovered = 0
        self._is_lit = False
        self._trail: Trail | None = None
        self._trail_at = 0
        self._mark: QPointF | None = None
        self._under_mark: tuple[int, QPixmap] | None = None
        self._pressed: QPointF | None = None
        self.layers: list[Layer] = []
        """What parts of the room draw over the map, the first one lowest."""
        self.outside: QRectF | None = None
        """What a part has put outside of the map, which fitting shows as well."""
        self.is_quiet = False
        """Whether a part shows lines of its own, and those of what is selected or hovered would disturb."""
        self.ringed: frozenset[int] = frozenset()
        """Nodes that a part draws rings around, which need no other when they are selected."""
        self._is_dragging = False
        self._hovering = QTimer(self)
        self._hovering.setInterval(HOVER)
        self._hovering.setSingleShot(True)
        self._hovering.timeout.connect(self._on_hover_rest)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What is shown

    def set_map(self, atlas: Atlas, plan: Plan) -> None:
        """Show another map, whole."""
        self._plan = plan
        self.picture.set_map(atlas, plan)
        self.selected = self._hovered = 0
        self.tie = None
        self._is_lit = False
        self._trail = self._mark = None
        self.fit_now()

    def set_colours(self, fills: Mapping[int, QColor] | None, notes: Mapping[int, str]) -> None:
        """Fill nodes with other colours than their regions', and write a short note in a corner of some."""
        self.painter.fills, self.painter.notes = fills, notes
        self.repaint_whole()
        self.coloured.emit()

    def set_trail(self, trail: "Trail | None", at: int = 0) -> None:
        """Show a request's way, which has come to step `at`."""
        self._trail, self._trail_at, self._mark = trail, at, None
        self._under_mark = None
        self.update()

    @property
    def trail(self) -> "tuple[Trail, int] | None":
        """The request's way that is shown, and the step that it has come to."""
        return None if self._trail is None else (self._trail, self._trail_at)

    def set_mark(self, mark: QPointF | None) -> None:
        """Move the mark that travels along the way, a point of the map."""
        old, self._mark = self._mark, mark
        radius = self._theme.px(12)
        for point in (old, mark):
            if point is not None:
                x, y = self.camera.point_on_screen(point).toTuple()
                self.update(QRectF(x - radius, y - radius, 2 * radius, 2 * radius).toAlignedRect())

    def select(self, node: int) -> None:
        """Select a node, 0 for none."""
        if node == self.selected and self.tie is None:
            return
        self.tie = None
        self.selected = node
        self.update()
        self.selected_changed.emit(node)

    def describe(self, text: str) -> None:
        """Tell assistive technology what is selected now."""
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        if text and self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def show_node(self, node: int, *, at_once: bool = False) -> None:
        """Fly so that a node fills the screen, 0 for everything."""
        plan, rect = self._plan, self.whole()
        self._filled_by = ""
        if plan is not None and node > 0:
            component = self.painter.component(node)
            self._filled_by = component.name if component is not None else ""
            rect = QRectF(plan.x[node], plan.y[node], plan.w[node], plan.h[node])
        if at_once:
            self.show_now(rect)
        else:
            self.fly_to(rect)

    def fit(self) -> None:
        """Show everything."""
        self.show_node(0)

    @property
    def filled_by(self) -> str | None:
        """The component that fills the screen, "" for the whole map; None since somebody moved."""
        if not self.is_fitted:
            return None
        return "" if self._target == self.whole() else self._filled_by

    def reveal(self, node: int) -> None:
        """Bring a node into view with as little movement as it takes, and near enough to be read."""
        camera = self.destination
        rect = self.painter.shown_rect(node, camera)
        left, right = self.covered
        room = QRectF(self.rect()).adjusted(MARGIN + left, MARGIN, -MARGIN - right, -MARGIN)
        is_hidden = self.painter.seen_as(node, camera) != node
        if is_hidden or rect.width() > room.width() or rect.height() > room.height():
            self.show_node(node)
            return
        if rect.height() < self._theme.px(SMALLEST_NAME):
            camera = camera.zoomed(self._theme.px(100) / 100 / camera.scale, rect.center(), camera.scale)
            rect = self.painter.rect(node, camera)
            camera = camera.moved(*(room.center() - rect.center()).toPoint().toTuple())
        else:
            dx = max(room.left() - rect.left(), 0.0) + min(room.right() - rect.right(), 0.0)
            dy = max(room.top() - rect.top(), 0.0) + min(room.bottom() - rect.bottom(), 0.0)
            camera = camera.moved(round(dx), round(dy))
        if camera != self.destination:
            self.glide_to(camera)

    def whole(self) -> QRectF:
        """The map with the actors of a shown flow."""
        if self._plan is None:
            return QRectF(0, 0, 1, 1)
        whole = QRectF(0, 0, self._plan.w[0], self._plan.h[0])
        if self.outside is not None:
            whole = whole.united(self.outside)
        bounds = self._trail.bounds if self._trail else None
        if bounds is None:
            return whole
        return whole.united(
            QRectF(bounds.left, bounds.top, bounds.right - bounds.left, bounds.bottom - bounds.top)
        )

    # Painting

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Nodes, then the lines between them."""
        painter.setClipRect(area)
        self.picture.paint(painter, QRectF(area), self.camera)

    def draw_over(self, painter: QPainter) -> None:
        """A request's way, or what is connected to where the pointer rests; the selection."""
        if self._trail is not None:
            self._paint_trail(painter, self._trail)
        elif self._is_lit and self._hovered:
            ties = [] if self.is_quiet else self.picture.lines_of(self._hovered)
            if ties:
                self.light(
                    painter, {self._hovered, *(node for tie, _ in ties for node in (tie.source, tie.target))}
                )
                self._paint_strong(painter, ties)
            self._overlay.paint_outline(painter, self.camera, self._hovered, strong=False)
        for layer in self.layers:
            layer.paint_over(painter, self.camera)
        if self.tie is not None:
            self._paint_strong(painter, [self.picture.line_of(self.tie)])
        if self.selected:
            if self._trail is None and not self._is_lit and not self.is_quiet:
                self._paint_strong(painter, self.picture.lines_of(self.selected))
            if self.selected not in self.ringed:
                self._overlay.paint_outline(painter, self.camera, self.selected, strong=True)

    def _paint_trail(self, painter: QPainter, trail: "Trail") -> None:
        """A request's way; while its mark moves, only that is drawn anew, upon a picture of all else."""
        if self._mark is None:
            self._paint_lit(painter, trail)
            return
        if self._under_mark is None or self._under_mark[0] != self._frame.cacheKey():
            picture = QPixmap(self._frame)
            below = QPainter(picture)
            self._paint_lit(below, trail)
            below.end()
            self._under_mark = self._frame.cacheKey(), picture
        painter.drawPixmap(0, 0, self._under_mark[1])
        self.picture.paint_mark(painter, self.camera, self._mark)

    def _paint_lit(self, painter: QPainter, trail: "Trail") -> None:
        self.light(painter, {station.node for station in trail.stations if station.node >= 0})
        self.picture.paint_trail(painter, self.camera, trail, self._trail_at, None)

    def light(self, painter: QPainter, bright: set[int]) -> None:
        """Dim the whole map but some nodes: for a layer, before it draws anything else."""
        size = QRectF(self.rect())
        self._overlay.paint_light(painter, self._frame, size, self.camera, sorted(bright))

    def _paint_strong(self, painter: QPainter, ties: list[Line]) -> None:
        self._overlay.paint_ties(painter, self.camera, ties, self._theme.color("accent"), self._theme.px(2.2))

    # Pointer

    def node_at(self, point: QPointF) -> int:
        """The component under a point of the screen, 0 where there is none."""
        plan = self._plan
        if plan is None:
            return 0
        node = self.painter.node_at(point, self.camera)
        band = node if plan.tree.kind[node] == BAND else plan.tree.parent[node]
        if band > 0 and plan.tree.kind[band] == BAND and self.painter.is_in_words(band, self.camera):
            return self.painter.named_at(band, point, self.camera) or self._meant(plan, band)
        return self._meant(plan, node)

    def tie_at(self, point: QPointF) -> Tie | None:
        """The tie whose line is at a point of the screen, if nothing without an inside is there."""
        node = self.painter.node_at(point, self.camera)
        if node and not self.painter.is_open(node, self.camera):
            return None
        return self.picture.tie_at(point, self.camera, self.selected)

    def select_tie(self, tie: Tie | None) -> None:
        """Select a line in place of a component, None for neither."""
        self.select(0)
        self.tie = tie
        if tie is not None:
            self.describe(self.sentence_of(tie))
        self.update()

    def sentence_of(self, tie: Tie) -> str:
        """What a line says, with the line of the document that it was read from."""
        from studyapp.ui.atlas.lines.words import sentence_of

        ends = [self.painter.component(node) for node in (tie.source, tie.target)]
        source, target = (component.name if component is not None else "" for component in ends)
        return sentence_of(tie, source, target)

    def _meant(self, plan: Plan, node: int) -> int:
        """The component that somebody means who points at a node."""
        while node > 0 and not self._can_be_meant(plan, node):
            node = plan.tree.parent[node]
        return node

    def _can_be_meant(self, plan: Plan, node: int) -> bool:
        """Whether somebody who points at a node sees it as one."""
        is_seen = min(plan.w[node], plan.h[node]) * self.camera.scale >= 6
        return is_seen and plan.tree.kind[node] not in (BAND, GHOST)

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
        if not self._is_dragging:
            if way.manhattanLength() < QApplication.startDragDistance():
                return
            self._is_dragging = True
            self._hover(0)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        dx, dy = round(way.x()), round(way.y())
        self._pressed += QPointF(dx, dy)
        self.pan(dx, dy)

    def let_go(self) -> None:
        """Stop dragging: a second finger came down."""
        self._pressed = None
        self._is_dragging = False
        self.unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_click = self._pressed is not None and not self._is_dragging
        self.let_go()
        if was_click and event.button() == Qt.MouseButton.LeftButton:
            tie = self.tie_at(event.position())
            if tie is not None:
                self.select_tie(tie)
                return
            node = self.node_at(event.position())
            self.select(node)
            self.clicked.emit(node)

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

    def event(self, event: QEvent) -> bool:
        """Say what a line means where the pointer rests on one."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tie = self.tie_at(QPointF(event.pos()))
            if tie is not None:
                QToolTip.showText(event.globalPos(), self.sentence_of(tie), self)
                return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(0)

    def _hover(self, node: int) -> None:
        if node != self._hovered:
            self._hovered = node
            self.setCursor(Qt.CursorShape.PointingHandCursor if node else Qt.CursorShape.ArrowCursor)
            self._hovering.start()

    def _on_hover_rest(self) -> None:
        self._is_lit = self._hovered > 0
        self.update()

    # Keys

    def push(self, dx: int, dy: int) -> None:
        """Push the map so that more of a side comes into sight."""
        step = self._theme.px(80)
        self.pan(-dx * step, -dy * step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_theme_changed(self) -> None:
        self.picture.forget()
        super()._on_theme_changed()
