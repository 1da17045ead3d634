"""What the document says about the selected component, every statement with the line it stands on."""

from collections.abc import Iterable, Iterator
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from studyapp.atlas.layout.tree import BAND, GHOST
from studyapp.atlas.model import Atlas, Component, Fact
from studyapp.cost.model import Rate
from studyapp.cost.money import display_price
from studyapp.pathprice import rates_at
from studyapp.study import Study
from studyapp.ui.atlas.link_label import LinkLabel, breakable
from studyapp.ui.atlas.memory.card_list import CardList
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.atlas.small_things import line_text, scope_name
from studyapp.ui.theme import Theme

MOST_LISTED = 60
LONGEST_TITLE = 300


class ComponentPanel(QScrollArea):
    """Sections of text with links, built anew for each component."""

    source_asked = Signal(object)
    """A line number."""
    component_asked = Signal(object)
    """A component's name."""
    flow_asked = Signal(object)
    """A flow's place in the atlas, and the place of a step in it."""
    card_asked = Signal(object)
    """A card's key."""
    rate_asked = Signal(object)
    """A rate's key."""
    practice_asked = Signal(object)
    """The keys of the cards to practise."""

    def __init__(self, theme: Theme, scene: MapScene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scene = scene
        self._study: Study | None = None
        self._atlas = Atlas((), (), (), ())
        self._component: Component | None = None
        self.card_list: CardList | None = None
        self._body = QFrame()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._on_theme_changed)

    def show_component(self, study: Study, atlas: Atlas, component: Component | None) -> None:
        """Show a component of the map that is drawn, or with None what it holds as a whole."""
        # What has the keyboard is about to go; whoever was reading goes on doing so.
        reader = QApplication.focusWidget()
        is_read = reader is not None and self.isAncestorOf(reader)
        if is_read:
            self.setFocus()
        self._study, self._atlas, self._component = study, atlas, component
        self.card_list = None
        # All that stands in it is its child from the start: Tab goes in the order in which things were made.
        self._body = body = QFrame()
        body.setProperty("role", "panel")
        self._rows = QVBoxLayout(body)
        margin = self._theme.px(20)
        self._rows.setContentsMargins(margin, margin, margin, margin)
        self._rows.setSpacing(self._theme.px(4))
        if component is None:
            self._build_overview(atlas)
        else:
            self._build(study, atlas, component)
        self._rows.addStretch(1)
        self.setWidget(body)
        self.verticalScrollBar().setValue(0)
        if is_read:
            self.focus_first()

    def focus_first(self) -> None:
        """Put the keyboard on the first link."""
        body = self.widget()
        widget = body.nextInFocusChain() if body is not None else None
        while widget is not None and widget is not body:
            is_stop = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not widget.isHidden()
            if is_stop and self.isAncestorOf(widget):
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return
            widget = widget.nextInFocusChain()

    # Sections

    def _build_overview(self, atlas: Atlas) -> None:
        self._add_title(self.tr("The whole map"), "")
        tops = [
            component
            for component in atlas.components
            if component.parent is None and component.instance_of is None
        ]
        parts = [c for c in tops if c.kind in ("component", "instance")]
        self._add_section(self.tr("Outermost"), [self._to_component(one.name) for one in parts])
        flows = [self._to_flow(at, flow.title) for at, flow in enumerate(atlas.flows)]
        self._add_section(self.tr("Flows"), flows)
        drawings = [
            self._with_line(escape(_plain(diagram.path[-1]) if diagram.path else ""), diagram.line)
            for diagram in atlas.diagrams
        ]
        self._add_section(self.tr("Box drawings"), drawings)
        signs = (
            self.tr("── connected"),
            self.tr("╌▸ depends on"),
            self.tr("╌╌ dashed box: stated in general, in the document's own words"),
        )
        self._add_section(self.tr("How to read it"), [escape(sign) for sign in signs])
        self._rows.addSpacing(self._theme.px(10))
        self._add_text(
            self.tr(
                "Click a component to read about it; a double click or Enter goes inside. "
                "The wheel zooms, dragging moves the map."
            )
        )

    def _build(self, study: Study, atlas: Atlas, component: Component) -> None:
        self._add_title(component.name, self._kind(component))
        if component.summary:
            self._add_item(self._with_line(escape(component.summary), _line_of_summary(component)))
        if self._scene.recollection.is_shown:
            self._add_cards(component)
        for label, facts in _by_label(component.facts):
            lines = [
                self._with_line(escape(fact.text), fact.line)
                for fact in facts
                if fact.text != component.summary or len(component.facts) > 1
            ]
            self._add_section(label or self.tr("Facts"), lines)
        self._add_inside(atlas, component)
        self._add_section(self.tr("Connections"), self._relations(atlas, component))
        if not self._scene.recollection.is_shown:
            self._add_cards(component)
        rates = rates_at(study).get(component.name, ())
        self._add_section(self.tr("Prices"), [self._to_rate(rate) for rate in rates])
        self._add_section(self.tr("Flows through it"), self._flows(atlas, component))
        self._add_section(self.tr("Box drawings"), self._drawings(atlas, component))
        where = " · ".join(self._line(line) for line in component.lines[:MOST_LISTED])
        self._add_section(self.tr("In the document"), [where] if where else [])

    def _flows(self, atlas: Atlas, component: Component) -> list[str]:
        """The requests that pass a component, each with the steps at which they do."""
        found: list[str] = []
        muted, said = self._theme.color("muted").name(), self.tr("step {0}: {1}")
        small = f'style="color:{muted}; font-size:{self._theme.px(12)}px; text-decoration:none"'
        for at, flow in enumerate(atlas.flows):
            steps = [
                f'<a href="flow:{at}.{number - 1}" {small}>{said.format(number, escape(step.text))}</a>'
                for number, step in enumerate(flow.steps, start=1)
                if step.component == component.name
            ]
            if steps:
                found.append(f"{self._to_flow(at, flow.title)}<br><span {small}>{' · '.join(steps)}</span>")
        return found

    def _kind(self, component: Component) -> str:
        """What kind of thing it is, and its other names."""
        kinds = {
            "component": "",
            "instance": self.tr("One of: {0}").format(component.instance_of or ""),
            "service": self.tr("Service"),
            "resource": self.tr("Resource"),
        }
        if component.kind == "instance" and not component.instance_of:
            kinds["instance"] = ""
        scopes = {
            "global": self.tr("global"),
            "regional": self.tr("regional"),
            "zonal": self.tr("zonal"),
        }
        aliases = [alias for alias in component.aliases if alias not in component.name]
        words = [kinds.get(component.kind, ""), scopes.get(component.scope or "", ""), *aliases]
        return " · ".join(word for word in words if word)

    def _add_inside(self, atlas: Atlas, component: Component) -> None:
        """What lies in a component as the map draws it: parts, named ones of its kind, services by scope."""
        if component.parent:
            self._add_section(self.tr("Lies in"), [self._to_component(component.parent)])
        parts: list[str] = []
        named: list[str] = []
        services: dict[str, list[str]] = {}
        for other in self._inside(atlas, component.name):
            if other.kind in ("service", "resource"):
                services.setdefault(other.scope or "", []).append(other.name)
            else:
                (named if other.instance_of == component.name else parts).append(other.name)
        self._add_names(self.tr("Inside"), parts)
        self._add_names(self.tr("Named in the document"), named)
        for scope, names in services.items():
            self._add_names(scope_name(scope), names)

    def _inside(self, atlas: Atlas, name: str) -> Iterator[Component]:
        """The components that the map draws directly in one, however their rows are grouped."""
        tree = self._scene.tree()
        at = next(at for at, component in enumerate(atlas.components) if component.name == name)
        node, end = tree.node_of[at] + 1, tree.end[tree.node_of[at]]
        while node < end:
            if tree.kind[node] == BAND:
                node += 1
                continue
            if tree.kind[node] != GHOST:
                yield atlas.components[tree.component[node]]
            node = tree.end[node]

    def _add_names(self, title: str, names: list[str]) -> None:
        text = " · ".join(self._to_component(name) for name in names[:MOST_LISTED])
        more = f" · +{len(names) - MOST_LISTED}" if len(names) > MOST_LISTED else ""
        self._add_section(title, [text + more] if names else [])

    def _relations(self, atlas: Atlas, component: Component) -> list[str]:
        found: list[str] = []
        for relation in atlas.relations:
            if relation.kind == "part_of" or component.name not in (relation.source, relation.target):
                continue
            is_source = relation.source == component.name
            other = self._to_component(relation.target if is_source else relation.source)
            if relation.kind == "connects":
                text = self.tr("connected with {0}").format(other)
            elif is_source:
                text = self.tr("depends on {0}").format(other)
            else:
                text = self.tr("{0} depends on it").format(other)
            found.append(self._with_line(text, relation.line))
        return found

    def _drawings(self, atlas: Atlas, component: Component) -> list[str]:
        names = {component.name.casefold(), *(alias.casefold() for alias in component.aliases)}
        found: list[str] = []
        for diagram in atlas.diagrams:
            if any(box.label.casefold() in names for box in diagram.drawing.boxes):
                title = _plain(diagram.path[-1]) if diagram.path else ""
                found.append(self._with_line(escape(title), diagram.line))
        return found

    def _add_cards(self, component: Component) -> None:
        topics = self._scene.recollection.topics()
        if topics is None or not topics.whole(component.name):
            return
        self._rows.addSpacing(self._theme.px(10))
        remembered = self._scene.recollection.remembered()
        self.card_list = CardList(self._theme, (component.name, topics, remembered), self._body)
        self.card_list.link_activated.connect(self._on_link)
        self.card_list.drill_asked.connect(self.practice_asked)
        self._rows.addWidget(self.card_list)

    # Parts of sections

    def _add_title(self, title: str, below: str) -> None:
        shown = title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1] + "…"
        label = QLabel(breakable(shown), self._body)
        label.setProperty("role", "heading")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._rows.addWidget(label)
        if below:
            self._add_text(below)

    def _add_text(self, text: str, role: str = "small") -> None:
        label = QLabel(breakable(text), self._body)
        label.setProperty("role", "muted" if role == "small" else role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._rows.addWidget(label)

    def _add_section(self, title: str, items: list[str]) -> None:
        """A caption and below it rich text, one paragraph an item; nothing where there are none."""
        if not items:
            return
        self._rows.addSpacing(self._theme.px(10))
        caption = QLabel(breakable(title), self._body)
        caption.setWordWrap(True)
        caption.setProperty("role", "caption")
        self._rows.addWidget(caption)
        for item in items[:MOST_LISTED]:
            self._add_item(item)

    def _add_item(self, html: str) -> None:
        label = LinkLabel(html, self._body)
        label.linkActivated.connect(self._on_link)
        self._rows.addWidget(label)

    def _with_line(self, html: str, line: int) -> str:
        return f"{html} {self._line(line)}" if line else html

    def _line(self, line: int) -> str:
        small = self._theme.px(12)
        text = line_text(line)
        text = text.replace(" ", "\u00a0")
        return f'<a href="line:{line}" style="{self._style()}; font-size:{small}px">{escape(text)}</a>'

    def _style(self) -> str:
        return f"color:{self._theme.color('accent').name()}; text-decoration:none"

    def _to_component(self, name: str) -> str:
        shown = name if len(name) <= 80 else name[:79] + "…"
        return f'<a href="node:{escape(name)}" style="{self._style()}">{escape(shown)}</a>'

    def _to_flow(self, at: int, title: str) -> str:
        return f'<a href="flow:{at}" style="{self._style()}">▶ {escape(title)}</a>'

    def _to_rate(self, rate: Rate) -> str:
        price = next((tier.price for tier in rate.tiers if tier.price is not None), None)
        text = escape(rate.label)
        if price is not None:
            text += f" · {escape(display_price(price, rate.currency))}/{escape(rate.unit)}"
        link = f'<a href="rate:{escape(rate.key)}" style="{self._style()}">{text}</a>'
        return self._with_line(link, rate.lines[0] if rate.lines else 0)

    # What is clicked

    def _on_link(self, link: str) -> None:
        kind, _, value = link.partition(":")
        if kind == "line":
            self.source_asked.emit(int(value))
        elif kind == "node":
            self.component_asked.emit(value)
        elif kind == "flow":
            at, _, step = value.partition(".")
            self.flow_asked.emit((int(at), int(step or 0)))
        elif kind == "card":
            self.card_asked.emit(value)
        elif kind == "rate":
            self.rate_asked.emit(value)

    def _on_theme_changed(self) -> None:
        if self._study is not None:
            self.show_component(self._study, self._atlas, self._component)


def _by_label(facts: Iterable[Fact]) -> list[tuple[str, list[Fact]]]:
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(fact.label, []).append(fact)
    return list(groups.items())


def _line_of_summary(component: Component) -> int:
    """The line that says what a component is: where the same stands as a fact, else the first about it."""
    stated = (fact.line for fact in component.facts if fact.text == component.summary)
    return next(stated, component.lines[0] if component.lines else 0)


def _plain(text: str) -> str:
    return text.strip() or "…"
