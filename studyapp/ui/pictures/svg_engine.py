"""A paint device that writes SVG: whatever a view paints, with clipping, its text in one piece a line."""

from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainterPath,
    QPolygonF,
)

from studyapp.ui.pictures.svg_drawing import SvgDrawing
from studyapp.ui.pictures.svg_styles import Ink


class SvgDevice(QPaintDevice):
    """What a QPainter paints on; the outcome is in `drawing`."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.drawing = SvgDrawing(QRectF(0, 0, width, height))
        self._engine = SvgEngine(self.drawing)
        metric = QPaintDevice.PaintDeviceMetric
        self._metrics = {
            metric.PdmWidth: width,
            metric.PdmHeight: height,
            metric.PdmWidthMM: round(width * 25.4 / 96),
            metric.PdmHeightMM: round(height * 25.4 / 96),
            metric.PdmNumColors: 2**31 - 1,
            metric.PdmDepth: 32,
            metric.PdmDpiX: 96,
            metric.PdmDpiY: 96,
            metric.PdmPhysicalDpiX: 96,
            metric.PdmPhysicalDpiY: 96,
            metric.PdmDevicePixelRatio: 1,
            metric.PdmDevicePixelRatioScaled: 1 << 16,  # QPaintDevice::devicePixelRatioFScale()
        }

    def paintEngine(self) -> QPaintEngine:
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 0)


class SvgEngine(QPaintEngine):
    """Hands each thing that is painted to the drawing, with the state that it is painted in."""

    def __init__(self, drawing: SvgDrawing) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self._drawing = drawing
        self._clip: QPainterPath | None = None
        self._is_clipping = False

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def updateState(self, state: QPaintEngineState) -> None:
        """Keep the clip in pixels of the device; all else is asked of the painter when something is drawn."""
        dirty, flags = state.state(), QPaintEngine.DirtyFlag
        if dirty & flags.DirtyClipEnabled:
            self._is_clipping = state.isClipEnabled()
        if dirty & flags.DirtyClipPath:
            self._take_clip(state, state.clipPath())
        elif dirty & flags.DirtyClipRegion:
            path = QPainterPath()
            path.addRegion(state.clipRegion())
            self._take_clip(state, path)

    def _take_clip(self, state: QPaintEngineState, path: QPainterPath) -> None:
        operation = state.clipOperation()
        self._is_clipping = operation != operation.NoClip
        if operation == operation.NoClip:
            self._clip = None
            return
        path = state.transform().map(path)
        joined = operation == operation.IntersectClip and self._clip is not None
        self._clip = self._clip.intersected(path) if joined and self._clip is not None else path

    def _ink(self) -> Ink:
        """How what comes now is drawn, and within what: a widget's own rectangle, and the painter's clip."""
        painter = self.painter()
        clip = self._clip if self._is_clipping else None
        within = self.systemClip()
        if not within.isEmpty():
            path = QPainterPath()
            path.addRegion(within)
            clip = path if clip is None else clip.intersected(path)
        return Ink(
            painter.pen(),
            painter.brush(),
            painter.deviceTransform(),
            painter.opacity(),
            clip,
            painter.brushOrigin(),
        )

    def drawPath(self, path: QPainterPath) -> None:
        self._drawing.add_path(path, self._ink())

    # What Qt hands over as an array, whole numbers or not, arrives as a list.

    def drawPolygon(self, *arguments: Any) -> None:
        points, mode = arguments
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(point) for point in points]))
        ink = self._ink()
        if mode == QPaintEngine.PolygonDrawMode.PolylineMode:
            ink = ink.without_brush()
        else:
            path.closeSubpath()
            is_winding = mode == QPaintEngine.PolygonDrawMode.WindingMode
            path.setFillRule(Qt.FillRule.WindingFill if is_winding else Qt.FillRule.OddEvenFill)
        self._drawing.add_path(path, ink)

    def drawRects(self, *arguments: Any) -> None:
        ink = self._ink()
        for rect in arguments[0]:
            self._drawing.add_rect(QRectF(rect), ink)

    def drawLines(self, *arguments: Any) -> None:
        ink = self._ink().without_brush()
        for line in arguments[0]:
            path = QPainterPath(QLineF(line).p1())
            path.lineTo(QLineF(line).p2())
            self._drawing.add_path(path, ink)

    def drawPoints(self, *arguments: Any) -> None:
        ink = self._ink().without_brush()
        for point in arguments[0]:
            path = QPainterPath(QPointF(point))
            path.lineTo(QPointF(point))
            self._drawing.add_path(path, ink)

    def drawEllipse(self, *arguments: Any) -> None:
        self._drawing.add_ellipse(QRectF(arguments[0]), self._ink())

    def drawTextItem(self, *arguments: Any) -> None:
        place, item = arguments
        self._drawing.add_text(QPointF(place), item, self._ink())

    def drawPixmap(self, *arguments: Any) -> None:
        rect, pixmap, source = arguments
        self._drawing.add_image(
            QRectF(rect), pixmap.copy(QRectF(source).toAlignedRect()).toImage(), self._ink()
        )

    def drawImage(self, rect: Any, image: Any, source: Any, flags: Any = None) -> None:
        self._drawing.add_image(QRectF(rect), image.copy(QRectF(source).toAlignedRect()), self._ink())
