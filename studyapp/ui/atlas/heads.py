"""The titles of the boxes one is inside of, at the edge of the map once their own are out of sight."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel

from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.theme import Theme

HEAD = 14
"""A title that stands nearer to the upper edge of the map, in design pixels, is cut."""

MOST_SHARE = 0.6
"""Of the map's width."""


class Heads(QLabel):
    """One line, outermost first; long names give way to the innermost one."""

    corner = Qt.Corner.TopLeftCorner

    def __init__(self, theme: Theme, canvas: MapCanvas, scene: MapScene) -> None:
        super().__init__(canvas)
        self._theme = theme
        self._canvas = canvas
        self._scene = scene
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._written: tuple[tuple[str, ...], int] = ((), 0)
        self.hide()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def floating(self) -> QLabel:
        """What the room puts into a corner."""
        return self

    def show_way(self, way: tuple[str, ...]) -> None:
        """The names of what one is inside of, outermost first."""
        shown = bool(way) and self._is_cut(way[-1])
        room = round(self._canvas.width() * MOST_SHARE)
        if shown and self._written != (way, room):
            self._written = way, room
            metrics = QFontMetrics(self._theme.font("small", 700))
            self.setText(metrics.elidedText(" › ".join(way), Qt.TextElideMode.ElideLeft, room))
            self.adjustSize()
        self.setVisible(shown)

    def _on_theme_changed(self) -> None:
        theme = self._theme
        self._written = ((), 0)
        self.setStyleSheet(
            f"background: {theme.color('surface').name()}; color: {theme.color('ink').name()};"
            f"border: 1px solid {theme.color('line').name()}; border-radius: {theme.px(6)}px;"
            f"padding: {theme.px(3)}px {theme.px(8)}px; font-size: {theme.px(13)}px; font-weight: 700;"
        )

    def _is_cut(self, name: str) -> bool:
        """Whether a box's own title is above what is on the screen, or left of it."""
        rect = self._canvas.painter.rect(self._scene.node_of.get(name, 0), self._canvas.camera)
        head = -self._theme.px(HEAD)
        return rect.top() < head or rect.left() < self._canvas.covered[0] + head
