"""The room for the panel beside the map; the panel itself comes after the first picture."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout, QWidget

from studyapp.atlas.model import Atlas, Component
from studyapp.study import Study
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme

WIDTH = 328

LEAST_MAP = 560
"""Where less than this is left of the map's width, the panel lies over it, and only for what is selected."""

AIR = 8

DELAY = 25
"""The map is painted first; then, in milliseconds, the panel is filled: once for several changes."""


class Side(QFrame):
    """Keeps its width from the start, and passes on what is clicked in the panel."""

    source_asked = Signal(object)
    """A line number."""
    component_asked = Signal(object)
    """A component's name."""
    flow_asked = Signal(object)
    """A flow's place in the atlas, and the place of a step in it."""
    target_asked = Signal(object)
    """A `Target` in another room."""
    left = Signal()
    """The keyboard may go back to the map."""
    closed = Signal()
    """It lies over the map, and shall not."""

    def __init__(self, theme: Theme, scene: MapScene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scene = scene
        # Imported with the first thing to show.
        self.panel: Any = None
        self._shown: tuple[Study, Atlas, Component | None] | None = None
        self._area: QWidget | None = None
        self.is_left = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.close_button = QPushButton("✕", self)
        self.close_button.setProperty("role", "quiet")
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.closed)
        self.close_button.hide()
        self._filling = QTimer(self)
        self._filling.setInterval(DELAY)
        self._filling.setSingleShot(True)
        self._filling.timeout.connect(self.fill)
        theme.changed.connect(self._on_theme_changed)
        scene.recollection.changed.connect(self._on_recollection_changed)
        self._on_theme_changed()

    def show_component(self, study: Study, atlas: Atlas, component: Component | None) -> None:
        """Soon show a component, or None for the map as a whole."""
        self._shown = (study, atlas, component)
        self._filling.start()

    @property
    def covers(self) -> tuple[int, int]:
        """How much of the map lies under it at the left and at the right."""
        if self._area is None or self.isHidden():
            return 0, 0
        width = self.width() + 2 * self._theme.px(AIR)
        return (width, 0) if self.is_left else (0, width)

    def needs_to_lie_over(self, width: int) -> bool:
        """Whether a room of a width has no place for it beside the map."""
        return width - self._theme.px(WIDTH) < self._theme.px(LEAST_MAP)

    def stand_in(self, row: QBoxLayout) -> None:
        """Stand at the end of a row, beside the map."""
        if self._area is not None:
            self._area.removeEventFilter(self)
            self._area = None
            row.addWidget(self)
            self._set_look("", 0)

    def lie_over(self, area: QWidget, row: QBoxLayout, *, left: bool) -> None:
        """Lie over one side of an area: that where the name of what is selected does not stand."""
        if self._area is None:
            row.removeWidget(self)
            self._area = area
            area.installEventFilter(self)
            self._set_look("card", self._theme.px(AIR))
        self.is_left = left
        self._fit()
        self.raise_()

    def _set_look(self, role: str, air: int) -> None:
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)
        self._column.setContentsMargins(1, air, 1, air)
        self.close_button.setVisible(bool(role))

    def _fit(self) -> None:
        if self._area is None:
            return
        air, area = self._theme.px(AIR), self._area.geometry()
        width = min(self._theme.px(WIDTH), area.width() - 4 * air)
        self.setFixedWidth(width)
        left = area.left() + air if self.is_left else area.right() + 1 - air - width
        self.setGeometry(left, area.top() + air, width, area.height() - 2 * air)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._fit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.close_button.adjustSize()
        air = self._theme.px(AIR)
        self.close_button.move(self.width() - self.close_button.width() - 2 * air, air)

    def fill(self) -> None:
        """Show now what is to be shown."""
        self._filling.stop()
        if self._shown is None or not self.isVisible():
            return
        if self.panel is None:
            from studyapp.ui.atlas.panel import ComponentPanel

            self.panel = ComponentPanel(self._theme, self._scene)
            self._column.addWidget(self.panel)
            self.panel.show()  # a layout would do it a little later, and the keyboard may be wanted there now
            self.panel.source_asked.connect(self.source_asked)
            self.panel.component_asked.connect(self.component_asked)
            self.panel.flow_asked.connect(self.flow_asked)
            self.panel.card_asked.connect(self._on_card)
            self.panel.rate_asked.connect(self._on_rate)
            self.panel.practice_asked.connect(self._on_practice)
        self.panel.show_component(*self._shown)
        self.close_button.raise_()

    def take_keyboard(self) -> None:
        """Put the keyboard on the first thing that can be followed or pressed."""
        self.fill()
        if self.panel is not None:
            self.panel.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the map."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._filling.start()

    def _on_recollection_changed(self) -> None:
        self._filling.start()

    def _on_card(self, key: object) -> None:
        self.target_asked.emit(Target("card", key))

    def _on_rate(self, key: object) -> None:
        self.target_asked.emit(Target("rate", key))

    def _on_practice(self, keys: object) -> None:
        self.target_asked.emit(Target("cards", keys))

    def _on_theme_changed(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))
        self._fit()
