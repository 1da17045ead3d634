"""Where things stand in the map's room: the bar, the map, what lies beside and over it, the strips below."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studyapp.ui.atlas.bar import MapBar
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.corners import Corners
from studyapp.ui.atlas.notice import Notice
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.atlas.side import Side
from studyapp.ui.theme import Theme

LEAST_BETWEEN = 240
"""So much of the map, in design pixels, is left between a list beside it and the panel over it."""


class Arrangement(QObject):
    """Shows of the room what there is place for."""

    def __init__(self, theme: Theme, scene: MapScene, canvas: MapCanvas, room: QWidget) -> None:
        super().__init__(room)
        self._theme = theme
        self._scene = scene
        self._canvas = canvas
        self._room = room
        self._is_projection = False
        self._docks: list[QWidget] = []
        self._page: QWidget | None = None
        # Comes with the first document that has no map.
        self._empty: Any = None
        self.bar = MapBar(theme)
        self.side = Side(theme, scene)
        self.side.hide()
        self._corners = Corners(theme, canvas)
        self._stack = QStackedWidget()
        self._stack.addWidget(canvas)
        self.notice = Notice(theme, self._stack)
        self._middle = QHBoxLayout()
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self._stack, 1)
        self._middle.addWidget(self.side)
        self._column = QVBoxLayout(room)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addLayout(self._middle, 1)

    def place(self, part: Any) -> None:
        """Put what a part shows where it belongs."""
        strip, page, dock = (getattr(part, place, None) for place in ("strip", "page", "dock"))
        if strip is not None:
            self._column.addWidget(strip)
        if page is not None:
            self._stack.addWidget(page)
        if dock is not None:
            self._middle.insertWidget(0, dock)
            self._docks.append(dock)
            dock.installEventFilter(self)
        if hasattr(part, "floating"):
            self._corners.put(part.floating, part.corner)
        if hasattr(part, "noticed"):
            part.noticed.connect(self.notice.say)
        if hasattr(part, "corner_changed"):
            part.corner_changed.connect(self._corners.on_corner_changed)

    def set_front(self, page: QWidget | None) -> None:
        """Show a page instead of the map, or the map again."""
        self._page = page
        self._stack.setCurrentWidget(page or self._ground())

    @property
    def has_page(self) -> bool:
        """Whether a page stands in front of the map."""
        return self._page is not None

    def focus(self) -> None:
        """Put the keyboard on what is in front."""
        (self._stack.currentWidget() or self._canvas).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_projection(self, on: bool) -> None:
        """The map alone, for a class; or with its bar and panel again."""
        self._is_projection = on
        self.settle()

    def settle(self) -> None:
        """Bar and panel are there with a map, but not for a class; in a narrow room it lies over the map."""
        if self._page is None:
            self._stack.setCurrentWidget(self._ground())
        shown = bool(self._scene.atlas.components) and not self._is_projection
        self.bar.setVisible(shown)
        shown = shown and not self._scene.is_blind
        docked = sum(dock.width() for dock in self._docks if not dock.isHidden())
        if self.side.needs_to_lie_over(self._room.width() - docked):
            selected = self._canvas.selected
            left = self._canvas.painter.shown_rect(selected, self._canvas.camera).left()
            self.side.lie_over(self._stack, self._middle, left=left > self._canvas.width() / 2)
            between = self._room.width() - docked - self.side.width()
            shown = shown and selected > 0 and (not docked or between >= self._theme.px(LEAST_BETWEEN))
        else:
            self.side.stand_in(self._middle)
        self.side.setVisible(shown)
        self._canvas.covered = self.side.covers
        self._corners.settle()

    def _ground(self) -> QWidget:
        """The map, or what stands in its place where there is none."""
        if self._scene.atlas.components:
            return self._canvas
        if self._empty is None:
            from studyapp.ui.atlas.empty import EmptyMap

            self._empty = EmptyMap()
            self._stack.addWidget(self._empty)
        return self._empty

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.settle()
        return False
