"""The overview: the whole map, small, in a corner, with the part of it that is on the screen marked."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget

from studyapp.atlas.layout.layout import BAND, BOX, BUS, GHOST, Plan
from studyapp.ui.atlas.camera import Camera, fitting
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.corners import AIR as CORNER_AIR
from studyapp.ui.atlas.corners import LEFT as _LEFT
from studyapp.ui.atlas.corners import TOP as _TOP
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.theme import Theme

WIDEST, TALLEST, AIR = 208, 148, 6
"""In design pixels."""

SHARE = 0.24
"""The overview is no wider than this part of the map, or it would hide too much of it."""

NARROWEST = 320
"""A map that is no wider, in design pixels, has no room for it."""

SMALLEST = 2.0
"""What is smaller in the overview, in pixels, is not drawn."""

ROOMY = 4
"""In what is not so many times as large nothing can be seen."""

OUTSIDE = 0.38
"""How much of the ground lies over what is not on the screen."""

DEEPEST_FILL = 3

_CORNERS = (
    Qt.Corner.BottomRightCorner,
    Qt.Corner.BottomLeftCorner,
    Qt.Corner.TopRightCorner,
)
_POINTS = 4
"""So many points a row, and rows, of a corner are looked at."""


class Minimap(QWidget):
    """There while a part of the map is out of sight; a press or a drag in it goes there."""

    message_raised = Signal(object)
    corner_changed = Signal(object)
    """It went to another corner of the map."""

    def __init__(self, theme: Theme, canvas: MapCanvas, scene: MapScene, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._canvas = canvas
        self._scene = scene
        self._picture = QPixmap()
        self._camera = Camera(1.0, 0.0, 0.0)
        self._measured = (0, QRectF())
        self.is_wanted = True
        self._is_projection = False
        self.corner = Qt.Corner.BottomRightCorner
        self.setAccessibleName(self.tr("Overview"))
        self.setToolTip(self.tr("The whole map: drag to go there"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        scene.changed.connect(self._on_changed)
        scene.selected_changed.connect(self._on_selected)
        theme.changed.connect(self._on_changed)
        canvas.camera_changed.connect(self._on_camera_changed)
        canvas.resized.connect(self._on_camera_changed)
        self._on_changed()

    @property
    def floating(self) -> QWidget:
        """What the room puts into a corner."""
        return self

    def toggle(self) -> None:
        """Want it, or do not; says so where there is nothing to see of that."""
        self.is_wanted = not self.is_wanted
        self._on_camera_changed()
        if self.is_wanted and self.isHidden():
            self.message_raised.emit(self.tr("The overview appears when a part of the map is out of sight."))

    def set_projection(self, on: bool) -> None:
        """A class sees the map alone."""
        self._is_projection = on
        self._on_camera_changed()

    # When it is there

    def _on_changed(self) -> None:
        """Another map, or another look: measure and draw anew."""
        self._measure()
        self._on_camera_changed()

    def _room(self) -> int:
        """The width of the map that nothing lies over."""
        return self._canvas.width() - sum(self._canvas.covered)

    def _measure(self) -> None:
        """Be as large as there is room for."""
        whole, px = self._canvas.whole(), self._theme.px
        wide = min(px(WIDEST), self._room() * SHARE)
        most = QSizeF(wide, wide * TALLEST / WIDEST)
        size = whole.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        self._measured = (self._room(), whole)
        self._picture = QPixmap()
        self.setFixedSize(size.expandedTo(QSizeF(px(48), px(48))).toSize())
        self._camera = fitting(whole, QSizeF(self.size()), px(AIR), 1e9)

    def _on_camera_changed(self) -> None:
        if self._measured != (self._room(), self._canvas.whole()):
            self._measure()
        self.setVisible(
            self.is_wanted
            and not self._is_projection
            and bool(self._scene.atlas.components)
            and self._room() >= self._theme.px(NARROWEST)
            and not self._shows_everything()
        )
        if self.isVisible() and self._canvas.is_fitted and self._canvas.destination == self._canvas.camera:
            self._find_corner()
        self.update()

    def _find_corner(self) -> None:
        """Stand where the least of what fills the screen is hidden; where people expect it, if all is one."""
        corner = min(_CORNERS, key=self._hidden_in)
        if self._hidden_in(corner) < self._hidden_in(self.corner):
            self.corner = corner
            self.corner_changed.emit(corner)

    def _hidden_in(self, corner: Qt.Corner) -> int:
        """How many boxes in one another lie under the overview in a corner, summed over points of it."""
        canvas, air = self._canvas, self._theme.px(CORNER_AIR)
        left, right = canvas.covered
        x = left + air if corner in _LEFT else canvas.width() - right - air - self.width()
        y = air if corner in _TOP else canvas.height() - air - self.height()
        hidden = 0
        for column in range(_POINTS):
            for row in range(_POINTS):
                share = QPointF(column * self.width(), row * self.height()) / (_POINTS - 1)
                hidden += len(self._scene.way(canvas.node_at(QPointF(x, y) + share)))
        return hidden

    def _on_selected(self, name: object) -> None:
        self.update()

    def _shows_everything(self) -> bool:
        whole = self._canvas.camera.to_screen(self._canvas.whole())
        return QRectF(self._canvas.rect()).adjusted(-1, -1, 1, 1).contains(whole)

    def _seen(self) -> QRectF:
        """The part of the map that is on the screen, in the overview's pixels."""
        camera = self._canvas.camera
        corner = camera.to_map(QPointF(0, 0))
        other = camera.to_map(QPointF(self._canvas.width(), self._canvas.height()))
        return self._camera.to_screen(QRectF(corner, other))

    # Going

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._canvas.zoom(1.0015 ** event.angleDelta().y())
        event.accept()

    def _go(self, point: QPointF) -> None:
        """Let a point of the overview be in the middle of the screen."""
        wanted = self._camera.to_map(point)
        screen = self._canvas.camera.point_on_screen(wanted)
        middle = QPointF(self._canvas.width() / 2, self._canvas.height() / 2)
        by = QPoint((middle - screen).toPoint())
        self._canvas.pan(by.x(), by.y())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._picture.isNull() or self._picture.devicePixelRatio() != ratio:
            self._draw(ratio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(frame, self._theme.px(8), self._theme.px(8))
        painter.setClipPath(path)
        painter.drawPixmap(0, 0, self._picture)
        self._paint_selected(painter)
        seen = self._seen().intersected(frame)
        shade = self._theme.color("ground")
        shade.setAlphaF(OUTSIDE)
        outside = QPainterPath()
        outside.addRect(frame)
        inside = QPainterPath()
        inside.addRect(seen)
        painter.fillPath(outside.subtracted(inside), shade)
        painter.setPen(QPen(self._theme.color("accent"), max(self._theme.px(1.6), 1.6)))
        painter.drawRoundedRect(seen.adjusted(0.8, 0.8, -0.8, -0.8), 2, 2)
        painter.setPen(QPen(self._theme.color("edge"), 1))
        painter.drawPath(path)
        painter.end()

    def _paint_selected(self, painter: QPainter) -> None:
        plan, node = self._scene.plan, self._canvas.selected
        if plan is None or not node:
            return
        rect = self._camera.to_screen(QRectF(plan.x[node], plan.y[node], plan.w[node], plan.h[node]))
        rect = rect.united(QRectF(rect.center() - QPointF(2, 2), QSizeF(4, 4)))
        fill = self._theme.color("accent")
        painter.setPen(QPen(fill, 1))
        fill.setAlphaF(0.15)
        painter.setBrush(fill)
        painter.drawRect(rect)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw(self, ratio: float) -> None:
        """The whole map as boxes without words."""
        self._picture = QPixmap(self.size() * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(self._theme.color("ground"))
        plan = self._scene.plan
        if plan is None:
            return
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = QColor(self._theme.color("edge"))
        border.setAlphaF(0.9)
        painter.setPen(QPen(border, 0.8))
        least = SMALLEST / self._camera.scale
        todo = [(child, 0) for child in reversed(plan.children(0))]
        while todo:
            node, depth = todo.pop()
            least_side = min(plan.w[node], plan.h[node])
            if least_side < least or plan.tree.kind[node] == GHOST:
                continue
            if plan.tree.kind[node] != BAND:
                place = QRectF(plan.x[node], plan.y[node], plan.w[node], plan.h[node])
                painter.setBrush(self._theme.color(_fill(plan, node, depth)))
                painter.drawRoundedRect(self._camera.to_screen(place), 1.5, 1.5)
            if plan.tree.kind[node] == BAND or least_side >= ROOMY * least:
                deeper = depth + (plan.tree.kind[node] == BOX)
                todo.extend((child, deeper) for child in plan.children(node))
        painter.end()


def _fill(plan: Plan, node: int, depth: int) -> str:
    return "backbone" if plan.tree.kind[node] == BUS else f"region_{min(depth, DEEPEST_FILL)}"
