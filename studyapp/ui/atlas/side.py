"""The room for the panel beside the map; the panel itself comes after the first picture."""

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.atlas.model import Atlas, Component
from studyapp.study import Study
from studyapp.ui.commands import Target
from studyapp.ui.theme import Theme

WIDTH = 328

DELAY = 25
"""The map is painted first; then, in milliseconds, the panel is filled: once for several changes."""


class Side(QWidget):
    """Keeps its width from the start, and what is clicked in the panel as signals."""

    source_asked = Signal(object)
    """A line number."""
    component_asked = Signal(object)
    """A component's name."""
    flow_asked = Signal(object)
    """A flow's place in the atlas."""
    target_asked = Signal(object)
    """A `Target` in another room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # Imported with the first thing to show.
        self.panel: Any = None
        self._shown: tuple[Study, Atlas, Component | None] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._filling = QTimer(self)
        self._filling.setInterval(DELAY)
        self._filling.setSingleShot(True)
        self._filling.timeout.connect(self.fill)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_component(self, study: Study, atlas: Atlas, component: Component | None) -> None:
        """Soon show a component, or None for the map as a whole."""
        self._shown = (study, atlas, component)
        self._filling.start()

    def fill(self) -> None:
        """Show now what is to be shown."""
        self._filling.stop()
        if self._shown is None or not self.isVisible():
            return
        if self.panel is None:
            from studyapp.ui.atlas.panel import ComponentPanel

            self.panel = ComponentPanel(self._theme)
            self._column.addWidget(self.panel)
            self.panel.source_asked.connect(self.source_asked)
            self.panel.component_asked.connect(self.component_asked)
            self.panel.flow_asked.connect(self.flow_asked)
            self.panel.card_asked.connect(self._on_card)
            self.panel.rate_asked.connect(self._on_rate)
            self.panel.practice_asked.connect(self._on_practice)
        self.panel.show_component(*self._shown)

    def showEvent(self, event: QShowEvent) -> None:
        self._filling.start()

    def _on_card(self, key: object) -> None:
        self.target_asked.emit(Target("card", key))

    def _on_rate(self, key: object) -> None:
        self.target_asked.emit(Target("rate", key))

    def _on_practice(self, keys: object) -> None:
        self.target_asked.emit(Target("cards", keys))

    def _on_theme_changed(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))
