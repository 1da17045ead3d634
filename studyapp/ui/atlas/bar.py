"""The bar over the map: where one is, finding a component, choosing a request."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from studyapp.atlas.model import Atlas
from studyapp.ui.atlas.finder import Finder
from studyapp.ui.atlas.flow_box import FlowBox
from studyapp.ui.atlas.tools import tool_button
from studyapp.ui.theme import Theme

MOST_CRUMBS = 5
ROOM_FOR_CRUMBS = 1000
"""In a narrower bar, in design pixels, only the last one is shown."""

ROOM_FOR_MEMORY = 880
"""In a narrower one there is no button for memory; its key and the menu remain."""


class MapBar(QFrame):
    """Back, forward and breadcrumbs; search; flows; fit."""

    back_asked = Signal()
    forward_asked = Signal()
    fit_asked = Signal()
    drawings_asked = Signal()
    price_asked = Signal()
    memory_asked = Signal()
    component_asked = Signal(object)
    """The name of a component, "" for the whole map, that a breadcrumb leads to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._way: tuple[str, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(6)
        self.back = tool_button("←", self.tr("Back"), "quiet", self.back_asked)
        self.forward = tool_button("→", self.tr("Forward"), "quiet", self.forward_asked)
        self.crumbs = QLabel()
        self.crumbs.setTextFormat(Qt.TextFormat.RichText)
        self.crumbs.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.crumbs.setMinimumWidth(1)
        self.crumbs.linkActivated.connect(self._on_crumb)
        self.search = Finder()
        self.flows = FlowBox(theme)
        self.price = tool_button(
            self.tr("Price"), self.tr("What a path between two places costs"), "quiet", self.price_asked
        )
        self.drawings = tool_button(
            self.tr("Drawings"), self.tr("The document's box drawings"), "quiet", self.drawings_asked
        )
        self.memory = tool_button(
            self.tr("Memory"), self.tr("Colour by how well it would be recalled"), "quiet", self.memory_asked
        )
        # A window that is made narrow must not be kept wide by what will be hidden then.
        self.memory.setMinimumWidth(1)
        self._fit = tool_button(self.tr("Fit"), self.tr("Show the whole map"), "secondary", self.fit_asked)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addWidget(self.crumbs, 1)
        row.addWidget(self.search)
        row.addWidget(self.flows)
        row.addWidget(self.memory)
        row.addWidget(self.price)
        row.addWidget(self.drawings)
        row.addWidget(self._fit)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_atlas(self, atlas: Atlas) -> None:
        """Offer this atlas's components and flows."""
        self.search.set_atlas(atlas)
        self.flows.set_atlas(atlas)
        self.drawings.setVisible(bool(atlas.diagrams))
        self.setEnabled(bool(atlas.components))

    def show_way(self, way: tuple[str, ...]) -> None:
        """The names of what one is inside of, outermost first."""
        self._way = way
        accent, muted = self._theme.color("muted").name(), self._theme.color("ink").name()
        shown = list(enumerate(way))
        parts = [self._crumb(-1, self.tr("The whole map"), accent, not way)]
        most = MOST_CRUMBS if self.width() >= self._theme.px(ROOM_FOR_CRUMBS) else 1
        if len(shown) > most:
            parts = ["…"] if most == 1 else [*parts, "…"]
            shown = shown[-most:]
        parts.extend(self._crumb(at, name, accent, at == len(way) - 1) for at, name in shown)
        self.crumbs.setText(f' <span style="color:{muted}">›</span> '.join(parts))

    def _crumb(self, at: int, name: str, color: str, is_last: bool) -> str:
        text = escape(name if len(name) <= 32 else name[:31] + "…")
        if is_last:
            return f"<b>{text}</b>"
        return f'<a href="{at}" style="color:{color}; text-decoration:none">{text}</a>'

    def _on_crumb(self, link: str) -> None:
        at = int(link)
        self.component_asked.emit(self._way[at] if at >= 0 else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.memory.setVisible(self.width() >= self._theme.px(ROOM_FOR_MEMORY))
        self.show_way(self._way)

    def _on_theme_changed(self) -> None:
        self.search.setFixedWidth(self._theme.px(190))
        self.show_way(self._way)
