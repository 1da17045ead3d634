"""Choosing a request: a button that names the one that is shown, and the list of all of them below it."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from studyapp.atlas.model import Atlas, Flow
from studyapp.ui.theme import Theme

WIDTH = 210


class FlowBox(QPushButton):
    """Names the flow that is shown; the list comes when it is first wanted."""

    chosen = Signal(object)
    """The place of a flow in the atlas, -1 for none."""
    source_asked = Signal(object)
    """The line of a flow."""
    left = Signal()
    """Esc: the keyboard may go back to the map."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flows: tuple[Flow, ...] = ()
        self.list: Any = None
        self.at = -1
        """The place of the flow that is shown, -1 for none."""
        self.setStyleSheet("text-align: left")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.open)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_atlas(self, atlas: Atlas) -> None:
        """Offer this atlas's flows."""
        self._flows = atlas.flows
        self.setVisible(bool(atlas.flows))
        self.show_flow(-1)

    def show_flow(self, at: int) -> None:
        """Name the flow that is shown, -1 for none."""
        self.at = at
        title = self._title(at) if at >= 0 else self.tr("Choose a flow")
        self.setAccessibleName(self.tr("Flow: {0}").format(title))
        self.setToolTip(title if at >= 0 else "")
        self._write()

    def _title(self, at: int) -> str:
        return " ".join(self._flows[at].title.split())

    def open(self) -> None:
        """Show the list, with the flow that is shown chosen in it."""
        from studyapp.ui.atlas.flows.list import FlowList, FlowRow

        if self.list is None:
            self.list = FlowList(self._theme, self.window())
            self.list.chosen.connect(self.chosen)
            self.list.source_asked.connect(self.source_asked)
            self.list.left.connect(self.left)
        none = (self.tr("No flow"),) if self.at >= 0 else ()
        rows = tuple(
            FlowRow(self._title(at), len(flow.steps), flow.line) for at, flow in enumerate(self._flows)
        )
        self.list.open(self, none, rows, max(self.at, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        """The title, cut where it is too long, and a sign that there is a list."""
        title = self._title(self.at) if self.at >= 0 else self.tr("Choose a flow")
        room = self.width() - self._theme.px(52)
        cut = QFontMetrics(self._theme.font()).elidedText(title[:200], Qt.TextElideMode.ElideRight, room)
        self.setText(f"{cut}  ▾".replace("&", "&&"))

    def _on_theme_changed(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))
        self._write()
