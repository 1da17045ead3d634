"""What two fingers do on the map or on a drawing: pinch to look closer, push it on a touchpad, tap twice."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

from studyapp.ui.atlas.viewport import Viewport


class Fingers(QObject):
    """Watches the canvas: native gestures of touchpads (macOS, Wayland), pinches on touch screens.

    A wheel without phases is a mouse's and zooms, which the canvas does; one with phases is a touchpad's and
    pushes the map, or zooms while Ctrl is held.
    """

    tapped_twice = Signal(object)
    """The point of the canvas that two fingers tapped twice at."""

    def __init__(self, canvas: Viewport) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        canvas.grabGesture(Qt.GestureType.PinchGesture)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            return self._native(event)
        if isinstance(event, QWheelEvent):
            return self._scroll(event)
        if event.type() in (QEvent.Type.Gesture, QEvent.Type.GestureOverride) and isinstance(
            event, QGestureEvent
        ):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                event.accept(pinch)
                self._pinch(pinch)
                return True
        return False

    def _native(self, event: QNativeGestureEvent) -> bool:
        kind = event.gestureType()
        if kind == Qt.NativeGestureType.ZoomNativeGesture:
            self._canvas.zoom_at(event.position(), max(1 + event.value(), 0.1))
        elif kind == Qt.NativeGestureType.PanNativeGesture:
            self._push(event.delta())
        elif kind == Qt.NativeGestureType.SmartZoomNativeGesture:
            self.tapped_twice.emit(event.position())
        else:
            return False
        event.accept()
        return True

    def _scroll(self, event: QWheelEvent) -> bool:
        is_touchpad = event.phase() != Qt.ScrollPhase.NoScrollPhase
        if not is_touchpad or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        pixels = event.pixelDelta()
        self._push(QPointF(pixels if not pixels.isNull() else event.angleDelta() / 2))
        event.accept()
        return True

    def _pinch(self, pinch: QPinchGesture) -> None:
        self._canvas.let_go()
        here = QPointF(self._canvas.mapFromGlobal(pinch.centerPoint()))
        before = QPointF(self._canvas.mapFromGlobal(pinch.lastCenterPoint()))
        if pinch.state() != Qt.GestureState.GestureStarted:
            self._push(here - before)
        if pinch.changeFlags() & QPinchGesture.ChangeFlag.ScaleFactorChanged:
            self._canvas.zoom_at(here, pinch.scaleFactor())

    def _push(self, by: QPointF) -> None:
        self._canvas.pan(round(by.x()), round(by.y()))
