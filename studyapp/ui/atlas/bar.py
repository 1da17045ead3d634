"""The bar over the map: where one is, finding a component, choosing a request."""

from html import escape

from PySide6.QtCore import QStringListModel, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from studyapp.atlas.model import Atlas
from studyapp.ui.theme import Theme

MOST_CRUMBS = 5


class MapBar(QFrame):
    """Back, forward and breadcrumbs; search; flows; fit."""

    back_asked = Signal()
    forward_asked = Signal()
    fit_asked = Signal()
    component_asked = Signal(object)
    """The name of a component, "" for the whole map, that a breadcrumb leads to."""
    found = Signal(object)
    """The name of a component that was searched for."""
    flow_chosen = Signal(object)
    """The place of a flow in the atlas, -1 for none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: dict[str, str] = {}
        self._way: tuple[str, ...] = ()
        self._offered = QStringListModel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(6)
        self.back = self._button("←", self.tr("Back"), "quiet", self.back_asked)
        self.forward = self._button("→", self.tr("Forward"), "quiet", self.forward_asked)
        self.crumbs = QLabel()
        self.crumbs.setTextFormat(Qt.TextFormat.RichText)
        self.crumbs.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.crumbs.linkActivated.connect(self._on_crumb)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find on the map"))
        self.search.setAccessibleName(self.tr("Find on the map"))
        self.search.setClearButtonEnabled(True)
        self.search.textEdited.connect(self._on_edited)
        self.search.returnPressed.connect(self._on_return)
        self.flows = QComboBox()
        self.flows.setAccessibleName(self.tr("Flow"))
        self.flows.activated.connect(self._on_flow)
        self._fit = self._button(self.tr("Fit"), self.tr("Show the whole map"), "secondary", self.fit_asked)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addWidget(self.crumbs, 1)
        row.addWidget(self.search)
        row.addWidget(self.flows)
        row.addWidget(self._fit)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _button(self, text: str, name: str, role: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", role)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(signal)
        return button

    def set_atlas(self, atlas: Atlas) -> None:
        """Offer this atlas's components and flows."""
        self._names = {}
        for component in atlas.components:
            self._names.setdefault(component.name, component.name)
        for component in atlas.components:
            for alias in component.aliases:
                self._names.setdefault(alias, component.name)
        self._offered.setStringList([])
        self.search.clear()
        self.flows.clear()
        self.flows.addItem(self.tr("Choose a flow"), -1)
        for at, flow in enumerate(atlas.flows):
            title = flow.title if len(flow.title) <= 48 else flow.title[:47] + "…"
            self.flows.addItem(title, at)
        self.flows.setVisible(bool(atlas.flows))
        self.setEnabled(bool(atlas.components))

    def show_flow(self, at: int) -> None:
        """Name the flow that is shown, -1 for none."""
        self.flows.setCurrentIndex(at + 1)

    def show_way(self, way: tuple[str, ...]) -> None:
        """The names of what one is inside of, outermost first."""
        self._way = way
        accent, muted = self._theme.color("muted").name(), self._theme.color("ink").name()
        shown = list(enumerate(way))
        parts = [self._crumb(-1, self.tr("The whole map"), accent, not way)]
        if len(shown) > MOST_CRUMBS:
            parts.append("…")
            shown = shown[-MOST_CRUMBS:]
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

    def _on_edited(self, text: str) -> None:
        """Offer names from the first letter on; a list of them is made when it is first wanted."""
        if self._offered.rowCount() or not text:
            return
        self._offered.setStringList(list(self._names))
        if self.search.completer() is None:
            completer = QCompleter(self._offered, self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.activated.connect(self._on_completed)
            self.search.setCompleter(completer)

    def _on_completed(self, text: str) -> None:
        self._find(text)

    def _on_return(self) -> None:
        self._find(self.search.text())

    def _find(self, text: str) -> None:
        """Go to the best match: the whole name, its beginning, a part of it."""
        wanted = text.strip().casefold()
        if not wanted:
            return
        for fits in (str.__eq__, str.startswith, str.__contains__):
            for written, name in self._names.items():
                if fits(written.casefold(), wanted):
                    self.found.emit(name)
                    return

    def _on_flow(self, row: int) -> None:
        self.flow_chosen.emit(self.flows.itemData(row))

    def _on_theme_changed(self) -> None:
        self.search.setFixedWidth(self._theme.px(190))
        self.flows.setFixedWidth(self._theme.px(210))
        self.show_way(self._way)
