"""The bar over the map: where one is, finding a component, choosing a request."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from studyapp.atlas.model import Atlas
from studyapp.ui.atlas.crumbs import Crumbs
from studyapp.ui.atlas.finder import Finder
from studyapp.ui.atlas.flow_box import FlowBox
from studyapp.ui.atlas.tools import tool_button
from studyapp.ui.theme import Theme

ROOM_FOR_CRUMBS = 160
"""So much is left for the breadcrumbs, in design pixels. Where buttons leave less, they go into a menu."""

SEARCH, NARROW_SEARCH = 190, 124
"""The width of the search, and in a bar that is not `ROOMY`, all in design pixels."""
ROOMY = 900

MARGIN, AIR = 12, 6


class MapBar(QFrame):
    """Back, forward and breadcrumbs; search; flows; fit."""

    back_asked = Signal()
    forward_asked = Signal()
    fit_asked = Signal()
    drawings_asked = Signal()
    price_asked = Signal()
    memory_asked = Signal()
    _more_asked = Signal()
    component_asked = Signal(object)
    """The name of a component, "" for the whole map, that a breadcrumb leads to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 8, MARGIN, 8)
        row.setSpacing(AIR)
        self.back = tool_button("←", self.tr("Back"), "quiet", self.back_asked)
        self.forward = tool_button("→", self.tr("Forward"), "quiet", self.forward_asked)
        self.crumbs = Crumbs(theme)
        self.crumbs.component_asked.connect(self.component_asked)
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
        self._has_drawings = False
        # A window that is made narrow must not be kept wide by what will be hidden then.
        for button in self._dispensable():
            button.setMinimumWidth(1)
        self.more = tool_button("…", self.tr("More"), "quiet", self._more_asked)
        self._more_asked.connect(self._on_more_asked)
        self._fit = tool_button(self.tr("Fit"), self.tr("Show the whole map"), "secondary", self.fit_asked)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addWidget(self.crumbs, 1)
        row.addWidget(self.search)
        row.addWidget(self.flows)
        row.addWidget(self.memory)
        row.addWidget(self.price)
        row.addWidget(self.drawings)
        row.addWidget(self.more)
        row.addWidget(self._fit)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_atlas(self, atlas: Atlas) -> None:
        """Offer this atlas's components and flows."""
        self.search.set_atlas(atlas)
        self.flows.set_atlas(atlas)
        self._has_drawings = bool(atlas.diagrams)
        self.setEnabled(bool(atlas.components))
        self._make_room()

    def show_way(self, way: tuple[str, ...]) -> None:
        """The names of what one is inside of, outermost first."""
        self.crumbs.show_way(way)

    def _dispensable(self) -> tuple[QPushButton, ...]:
        return self.price, self.drawings, self.memory

    def _make_room(self) -> None:
        """Show as many buttons as leave room for where one is."""
        is_wide = self.width() >= self._theme.px(ROOMY)
        self.search.setFixedWidth(self._theme.px(SEARCH if is_wide else NARROW_SEARCH))
        kept = (self.back, self.forward, self.search, self.flows, self._fit)
        taken = 2 * MARGIN + AIR + sum(_width(widget) + AIR for widget in kept if not widget.isHidden())
        left = self.width() - taken - self._theme.px(ROOM_FOR_CRUMBS)
        offered = self._offered()
        if sum(_width(button) + AIR for button in offered) > left:
            left -= _width(self.more) + AIR
        shown: list[QPushButton] = []
        for button in offered:
            left -= _width(button) + AIR
            if left >= 0:
                shown.append(button)
        for button in self._dispensable():
            button.setVisible(button in shown)
        self.more.setVisible(shown != offered)

    def _offered(self) -> list[QPushButton]:
        return [one for one in self._dispensable() if one is not self.drawings or self._has_drawings]

    def more_menu(self) -> QMenu:
        """What there was no room for."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self._offered():
            if button.isHidden():
                menu.addAction(button.text()).triggered.connect(button.click)
        return menu

    def _on_more_asked(self) -> None:
        self.more_menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._make_room()

    def _on_theme_changed(self) -> None:
        self._make_room()


def _width(widget: QWidget) -> int:
    """What a widget wants of the row."""
    wanted = widget.sizeHint().width()
    return min(max(wanted, widget.minimumWidth()), widget.maximumWidth())
