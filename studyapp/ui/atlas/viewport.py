"""A picture larger than its widget: painted once into a frame, moved by blitting, zoomed by stretching."""

from time import perf_counter

from PySide6.QtCore import QElapsedTimer, QPointF, QRect, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.atlas.camera import Camera, fitting
from studyapp.ui.theme import Theme

MARGIN = 24
"""Around a fitted region, in design pixels."""

FIT_MOST, FIT_MOST_INSIDE = 1.6, 2.4
"""Fitting never shows the whole, or a part of it, larger than this: five boxes need not fill a wall."""

FLIGHT = 200
"""How long it takes to fly somewhere, in milliseconds."""

REST = 80
"""After a zoom the stretched picture is drawn anew when nothing has moved for this long, in milliseconds."""

IN_SIGHT = 80
"""Pushed as far as it goes, so much of the picture stays in sight, in design pixels."""

QUICK = 0.008
"""A picture that takes no longer than this, in seconds, is drawn anew at every step of a zoom."""


class Viewport(QWidget):
    """Looks at a picture through a camera; what the picture is, a subclass says."""

    camera_changed = Signal()
    """One looks from elsewhere."""
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._camera = Camera(1.0, 0.0, 0.0)
        self.covered: tuple[int, int] = (0, 0)
        """So many pixels at the left and at the right lie under something else."""
        self._frame = QPixmap()
        self._frame_camera: Camera | None = None
        self._frame_cost = 0.0
        self._target: QRectF | None = None
        self._flight: tuple[Camera, Camera] | None = None
        self._clock = QElapsedTimer()
        self._flying = QTimer(self)
        self._flying.setInterval(12)
        self._flying.timeout.connect(self._on_flying)
        self._resting = QTimer(self)
        self._resting.setInterval(REST)
        self._resting.setSingleShot(True)
        self._resting.timeout.connect(self.repaint_whole)
        theme.changed.connect(self._on_theme_changed)

    # What a subclass says

    def whole(self) -> QRectF:
        """Everything there is to see, in the map's units."""
        raise NotImplementedError

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Paint a part of the frame, the ground too; the same part always looks the same."""
        raise NotImplementedError

    def draw_over(self, painter: QPainter) -> None:
        """Paint what lies over a finished frame."""
        raise NotImplementedError

    def let_go(self) -> None:
        """Forget a press that became something else: two fingers take over."""

    # Where one looks from

    @property
    def camera(self) -> Camera:
        """Where one looks from now."""
        return self._camera

    @camera.setter
    def camera(self, camera: Camera) -> None:
        if camera != self._camera:
            self._camera = camera
            self.camera_changed.emit()

    @property
    def destination(self) -> Camera:
        """Where one will look from when a flight has ended, or looks from already."""
        return self._flight[1] if self._flight is not None and self._flying.isActive() else self._camera

    @property
    def is_fitted(self) -> bool:
        """Whether something fills the screen, until somebody pushes the map or looks closer."""
        return self._target is not None

    def look_from(self, camera: Camera) -> None:
        """Look from elsewhere, at once."""
        self._flying.stop()
        self._target = self._frame_camera = None
        self._look(camera)

    def glide_to(self, camera: Camera) -> None:
        """Look from elsewhere soon: within 200 ms, or at once where motion is reduced."""
        self._target = None
        self._fly(camera)

    def fit(self) -> None:
        """Show everything."""
        self.fly_to(self.whole())

    def fit_now(self) -> None:
        """Show everything, at once."""
        self.show_now(self.whole())

    def show_now(self, rect: QRectF) -> None:
        """Fill the screen with a rectangle of the map, at once."""
        self._flying.stop()
        self._target = rect
        self._frame_camera = None
        self._look(self._fitting(rect))

    def fly_to(self, rect: QRectF) -> None:
        """Move to a rectangle of the map: within 200 ms, or at once where motion is reduced."""
        self._target = rect
        self._fly(self._fitting(rect))

    def _fly(self, end: Camera) -> None:
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
        self._look(self.camera.zoomed(factor, middle, self._fitting(self.whole()).scale))

    def zoom_at(self, point: QPointF, factor: float) -> None:
        """Nearer by a factor, what is at a point of the screen staying there: a wheel, or two fingers."""
        self.zoom(factor, point)

    def pan(self, dx: int, dy: int) -> None:
        """Push the map by whole pixels: what stays visible is moved, only the rest is painted.

        It cannot be pushed wholly out of sight.
        """
        dx, dy = self._kept_in_sight(dx, dy)
        if not dx and not dy:
            return
        self._flying.stop()
        self._target = None
        moved = self.camera.moved(dx, dy)
        ratio = self._frame.devicePixelRatio()
        is_far = abs(dx) >= self.width() or abs(dy) >= self.height()
        if self._frame_camera != self.camera or is_far or ratio != int(ratio):
            self._frame_camera = None if ratio != int(ratio) else self._frame_camera
            self._look(moved)
            return
        self.camera = self._frame_camera = moved
        self._frame.scroll(round(dx * ratio), round(dy * ratio), self._frame.rect())
        width, height = self.width(), self.height()
        painter = QPainter(self._frame)
        if dx:
            self.draw(painter, QRect(0 if dx > 0 else width + dx, 0, abs(dx), height))
        if dy:
            self.draw(painter, QRect(0, 0 if dy > 0 else height + dy, width, abs(dy)))
        painter.end()
        self.update()

    def _kept_in_sight(self, dx: int, dy: int) -> tuple[int, int]:
        shown, (left, right) = self.camera.to_screen(self.whole()), self.covered
        keep = self._theme.px(IN_SIGHT)
        wide, high = min(keep, shown.width()), min(keep, shown.height())
        return (
            _between(dx, left + wide - shown.right(), self.width() - right - wide - shown.left()),
            _between(dy, high - shown.bottom(), self.height() - high - shown.top()),
        )

    def scale_of(self, rect: QRectF) -> float:
        """How large a rectangle of the map is shown when it fills the screen."""
        return self._fitting(rect).scale

    def repaint_whole(self) -> None:
        """Paint the frame anew."""
        self._frame_camera = None
        self.update()

    def _fitting(self, rect: QRectF) -> Camera:
        is_whole = rect == self.whole()
        most = (FIT_MOST if is_whole else FIT_MOST_INSIDE) * self._theme.px(100) / 100
        left, right = (0, 0) if is_whole else self.covered
        size = QSizeF(self.width() - left - right, self.height())
        return fitting(rect, size, self._theme.px(MARGIN), most).moved(left, 0)

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
            self.repaint_whole()

    # Painting

    def prepare(self) -> None:
        """Have a frame of this size: before it is shown, or now that it is."""
        ratio = self.devicePixelRatioF()
        if self._frame.size() != self.size() * ratio or self._frame.devicePixelRatio() != ratio:
            self._frame = QPixmap(self.size() * ratio)
            self._frame.setDevicePixelRatio(ratio)
            self._frame_camera = None
        if self._frame_camera is None:
            self._redraw()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.prepare()
        painter = QPainter(self)
        if self._frame_camera == self.camera:
            painter.setClipRegion(event.region())
            painter.drawPixmap(0, 0, self._frame)
            self.draw_over(painter)
        else:
            self._paint_stretched(painter)
        painter.end()

    def _redraw(self) -> None:
        start = perf_counter()
        painter = QPainter(self._frame)
        self.draw(painter, self.rect())
        painter.end()
        self._frame_camera = self.camera
        self._frame_cost = perf_counter() - start

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

    # Around

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._look_again()
        self.resized.emit()

    def _on_theme_changed(self) -> None:
        self._look_again()
        self.repaint_whole()

    def _look_again(self) -> None:
        """After a change of size, fitted things are fitted again."""
        if self._target is not None:
            self._flying.stop()
            self._frame_camera = None
            self.camera = self._fitting(self._target)


def _between(by: int, least: float, most: float) -> int:
    """A push within its bounds; what is beyond them already may stay or come back."""
    return round(min(max(by, min(least, 0.0)), max(most, 0.0)))
