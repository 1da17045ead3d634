"""The small mark on a box's head that collapses it or expands it."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton

from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.theme import Theme

SIZE, AIR = 22, 8
LEAST_WIDTH, LEAST_HEIGHT = 72, 30
"""A box that is smaller on the screen, in design pixels, has no mark."""


class CollapseMark(QAbstractButton):
    """Stands on the box under the pointer, else on the selected one, where that holds other things.

    By keyboard the same is done by a command, hence it takes no focus.
    """

    asked = Signal(object)
    """The name of the component whose mark was clicked."""

    def __init__(self, theme: Theme, canvas: MapCanvas, scene: MapScene) -> None:
        super().__init__(canvas)
        self._theme = theme
        self._canvas = canvas
        self._scene = scene
        self._pointed = 0
        self._node = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        self.clicked.connect(self._on_clicked)
        canvas.installEventFilter(self)
        canvas.camera_changed.connect(self.settle)
        canvas.coloured.connect(self.settle)
        canvas.selected_changed.connect(self._on_selected)
        scene.changed.connect(self._on_scene_changed)
        scene.blind_changed.connect(self.settle)
        theme.changed.connect(self.settle)

    def settle(self) -> None:
        """Stand where it belongs now, or nowhere."""
        wanted = () if self._scene.is_blind else (self._pointed, self._canvas.selected)
        self._node = next((node for node in wanted if self._has_room(node)), 0)
        self.setVisible(self._node > 0)
        if not self._node:
            return
        px = self._theme.px
        self.resize(px(SIZE), px(SIZE))
        rect = self._canvas.painter.rect(self._node, self._canvas.camera)
        edge = min(
            self._canvas.painter.note_left(self._node, self._canvas.camera),
            self._canvas.width() - self._canvas.covered[1],
        )
        name = self._scene.name(self._node)
        if edge - rect.left() >= self._name_width(name) + px(SIZE + 3 * AIR):
            self.move(round(edge) - px(SIZE + AIR), round(max(rect.top(), 0.0)) + px(AIR))
        else:  # never over the name: on the corner that is farthest from it
            low = min(rect.bottom(), self._canvas.height())
            self.move(round(edge) - px(SIZE) * 3 // 4, round(low) - px(SIZE) * 3 // 4)
        text = self.tr("Expand {0}") if self._scene.is_collapsed(self._node) else self.tr("Collapse {0}")
        self.setAccessibleName(text.format(name))
        self.setToolTip(text.format(name[:80]))
        self.update()

    def _name_width(self, name: str) -> int:
        return QFontMetrics(self._theme.font("body", 700)).horizontalAdvance(name)

    def _has_room(self, node: int) -> bool:
        if not self._scene.can_collapse(node):
            return False
        rect = self._canvas.painter.rect(node, self._canvas.camera)
        left, right = self._canvas.covered
        shown = rect.intersected(self._canvas.rect().adjusted(left, 0, -right, 0).toRectF())
        px = self._theme.px
        return shown.width() >= px(LEAST_WIDTH) and shown.height() >= px(LEAST_HEIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._point_at(self._canvas.node_at(event.position()) if not event.buttons() else self._pointed)
        elif event.type() == QEvent.Type.Leave and not self.underMouse():
            self._point_at(0)
        elif event.type() == QEvent.Type.Resize:
            self.settle()
        return False

    def _point_at(self, node: int) -> None:
        if node != self._pointed:
            self._pointed = node
            self.settle()

    def _on_selected(self, node: object) -> None:
        self.settle()

    def _on_scene_changed(self) -> None:
        self._pointed = 0
        self.settle()

    def _on_clicked(self) -> None:
        self.asked.emit(self._scene.name(self._node))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        role = "hover" if self.underMouse() else "surface"
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.setBrush(self._theme.color(role))
        painter.drawRoundedRect(frame, self._theme.px(6), self._theme.px(6))
        pen = QPen(self._theme.color("accent" if self.underMouse() else "muted"), self._theme.px(1.8))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        middle, arm = frame.center(), frame.width() * 0.2
        # Points down at what can be seen, to the right where there is more to see.
        if self._scene.is_collapsed(self._node):
            tip, one, other = (arm * 0.5, 0.0), (-arm * 0.5, -arm), (-arm * 0.5, arm)
        else:
            tip, one, other = (0.0, arm * 0.5), (-arm, -arm * 0.5), (arm, -arm * 0.5)
        painter.drawPolyline(QPolygonF([middle + QPointF(*point) for point in (one, tip, other)]))
        painter.end()
