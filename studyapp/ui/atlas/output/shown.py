"""Pictures of the map as it is shown: with the flow, the path or the memory that lies on it."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from studyapp.ui.atlas.camera import Camera
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.flows.sentences import FlowSentences
from studyapp.ui.atlas.memory.legend import Scale
from studyapp.ui.atlas.output.pictures import MARGIN, description_of_map, title_of_map
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.pictures.picture import Picture
from studyapp.ui.theme import Theme

USUAL_SCALE = 1.25
"""Of the whole map: near enough to read all that is written on its larger boxes."""

LARGEST = 8000
"""A side of a picture, in pixels at 100 %; a larger map is drawn from farther off."""

FOOT = 44
"""The height of the legend below a map of memory, in design pixels."""

AIR = 14
"""Over and under the words below a flow, in design pixels."""


_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Shown:
    """Makes the pictures; asks the canvas what is shown when it is painted."""

    def __init__(self, theme: Theme, canvas: MapCanvas, scene: MapScene) -> None:
        self._theme = theme
        self._canvas = canvas
        self._scene = scene

    def in_sight(self) -> Picture:
        """The part of the map that is on the screen, what lies under the panel left out."""
        canvas = self._canvas
        left, right = canvas.covered
        area = QRectF(0, 0, max(canvas.width() - left - right, 1), canvas.height())
        return self._picture(area, canvas.camera.moved(-left, 0))

    def whole(self) -> Picture:
        """All of the map, as large as it takes to read it."""
        whole, margin = self._canvas.whole(), self._theme.px(MARGIN)
        nearest = self._theme.px(100) / 100 * USUAL_SCALE
        scale = min(nearest, (LARGEST - 2 * margin) / max(whole.width(), whole.height(), 1.0))
        area = QRectF(0, 0, whole.width() * scale + 2 * margin, whole.height() * scale + 2 * margin)
        return self._picture(area, Camera(scale, margin - whole.x() * scale, margin - whole.y() * scale))

    def _picture(self, area: QRectF, camera: Camera) -> Picture:
        study = self._scene.study
        is_of_memory = self._canvas.painter.fills is not None
        foot = self._theme.px(FOOT) if is_of_memory else 0
        area = QRectF(area.toAlignedRect())
        words = self._words(area.width())
        painting = _Painting(self._canvas, self._theme, area, camera, foot, words)
        return Picture(
            round(area.width()),
            round(area.height()) + foot + (words.height if words is not None else 0),
            self._title(title_of_map(study) if study is not None else ""),
            description_of_map(self._scene.atlas),
            QLocale().bcp47Name(),
            self._theme.color("ground"),
            painting.paint,
        )

    def _words(self, width: float) -> "_Words | None":
        """What the strip of a flow says: which flow it is, and what happens at its step."""
        if self._canvas.trail is None:
            return None
        trail, at = self._canvas.trail
        title, said = " ".join(trail.flow.title.split()), FlowSentences().sentence(trail, at)
        room = QRectF(0, 0, max(width - 2 * self._theme.px(MARGIN), 1), LARGEST)
        heights = [
            QFontMetricsF(font).boundingRect(room, _WRAPPED, text).height()
            for font, text in zip(_fonts(self._theme), (title, said), strict=True)
        ]
        return _Words(title, said, ceil(heights[0]), ceil(sum(heights)) + 2 * self._theme.px(AIR))

    def _title(self, title: str) -> str:
        trail = self._canvas.trail
        return title if trail is None else f"{title} – {trail[0].flow.title}"


class _Words(NamedTuple):
    """What is written below a flow, how high its title is, and how high all of it."""

    title: str
    said: str
    title_height: int
    height: int


class _Painting(NamedTuple):
    """Paints the map from a camera into an area, the words of a flow and the legend of memory below it."""

    canvas: MapCanvas
    theme: Theme
    area: QRectF
    camera: Camera
    foot: int
    words: _Words | None

    def paint(self, painter: QPainter) -> None:
        canvas, overlay = self.canvas, self.canvas.picture.overlay
        painter.save()
        painter.setClipRect(self.area)
        overlay.outlook = self.area, self.camera
        try:
            canvas.picture.paint(painter, self.area, self.camera)
            if canvas.trail is not None:
                trail, at = canvas.trail
                canvas.light(painter, {one.node for one in trail.stations if one.node >= 0})
                canvas.picture.paint_trail(painter, self.camera, trail, at, None)
            for layer in canvas.layers:
                layer.paint_over(painter, self.camera)
        finally:
            overlay.outlook = None
        painter.restore()
        if self.words is not None:
            self._paint_words(painter, self.words)
        if self.foot:
            self._paint_legend(painter)

    def _paint_words(self, painter: QPainter, words: _Words) -> None:
        theme, margin, air = self.theme, self.theme.px(MARGIN), self.theme.px(AIR)
        below = QRectF(0, self.area.bottom(), self.area.width(), words.height)
        painter.fillRect(below, theme.color("surface"))
        painter.fillRect(
            QRectF(below.topLeft(), QPointF(below.right(), below.top() + 1)), theme.color("line")
        )
        room = below.adjusted(margin, air, -margin, -air)
        caption, heading = _fonts(theme)
        painter.setFont(caption)
        painter.setPen(theme.color("muted"))
        painter.drawText(room, _WRAPPED, words.title)
        painter.setFont(heading)
        painter.setPen(theme.color("ink"))
        painter.drawText(room.adjusted(0, words.title_height, 0, 0), _WRAPPED, words.said)

    def _paint_legend(self, painter: QPainter) -> None:
        theme = self.theme
        top = self.area.bottom() + (self.words.height if self.words is not None else 0)
        foot = QRectF(0, top, self.area.width(), self.foot)
        painter.fillRect(foot, theme.color("surface"))
        painter.fillRect(QRectF(foot.topLeft(), QPointF(foot.right(), foot.top() + 1)), theme.color("line"))
        scale = Scale(theme)
        scale.resize(scale.sizeHint())
        left = foot.right() - scale.width() - theme.px(MARGIN)
        painter.save()
        painter.translate(left, foot.center().y() - scale.height() / 2)
        scale.render(painter, QPoint(), renderFlags=scale.RenderFlag.DrawChildren)
        painter.restore()
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted"))
        text = QCoreApplication.translate("MapOutput", "Recalled today")
        width = painter.fontMetrics().horizontalAdvance(text)
        if left - width > 2 * theme.px(MARGIN):
            middle = foot.center().y() + painter.fontMetrics().ascent() / 2 - 2
            painter.drawText(QPointF(left - width - theme.px(16), middle), text)


def _fonts(theme: Theme) -> tuple[QFont, QFont]:
    """Of a flow's title and of what happens at its step."""
    return theme.font("small"), theme.font("large", 700)
