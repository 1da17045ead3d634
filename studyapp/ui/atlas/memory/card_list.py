"""The cards of a component in the panel: how well each would be recalled today, and what drills them."""

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from studyapp.cards.model import Card
from studyapp.recall import Recall, Remembered, Topics
from studyapp.ui.atlas.link_label import LinkLabel
from studyapp.ui.atlas.small_things import line_text
from studyapp.ui.theme import Theme

MOST_CARDS = 60
LONGEST_FRONT = 240


class Meter(QWidget):
    """A small bar and a number: how likely something is recalled today; or that it was never learned."""

    def __init__(self, theme: Theme, recall: Recall, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._recall = recall
        self.text = percent(recall.share) if recall.new < recall.cards else self.tr("not learned")
        self.setAccessibleName(
            self.tr("Recalled today: {0}").format(self.text) if recall.new < recall.cards else self.text
        )
        if 0 < recall.new < recall.cards:
            self.setToolTip(self.tr("%n part(s) of it never learned", "", recall.new))
        else:
            self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self._theme.font("small", 700)).horizontalAdvance(self.text)
        return QSize(max(wide + 2, self._theme.px(56)), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, color = self._theme.px, self._theme.color
        is_new = self._recall.new == self._recall.cards
        painter.setFont(self._theme.font("small", 400 if is_new else 700))
        painter.setPen(color("faint" if is_new else "ink"))
        words = QRectF(0, 0, self.width(), px(18))
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.text)
        high = px(5)
        bar = QRectF(self.width() - px(56) + 0.5, px(20), px(56) - 1, high)
        painter.setPen(color("edge"))
        painter.setBrush(color("surface"))
        painter.drawRoundedRect(bar, high / 2, high / 2)
        if self._recall.share > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("memory_4"))
            filled = QRectF(bar.left(), bar.top(), max(bar.width() * self._recall.share, high), high)
            painter.drawRoundedRect(filled, high / 2, high / 2)
        painter.end()


class CardList(QFrame):
    """What the panel says of a component's cards."""

    link_activated = Signal(str)
    """`card:` and a key, or `line:` and a number."""
    drill_asked = Signal(object)
    """The keys of the cards to go through."""

    def __init__(self, theme: Theme, about: tuple[str, Topics, Remembered], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        component, topics, remembered = about
        self._topics = topics
        self._remembered = remembered
        self._component = component
        self.own = topics.own(component)
        self.whole = topics.whole(component)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.px(4))
        self._build()

    def _build(self) -> None:
        own = self._remembered.own.get(self._component, Recall())
        whole = self._remembered.whole.get(self._component, Recall())
        written = self._topics.written(self._component)
        self._add(self.tr("Cards") + (f" · {len(written)}" if written else ""), "caption")
        if self.own:
            self._add(self._sum_of(own), "muted")
            self.drill = self._button(self.tr("Drill these cards"), "primary", self._on_drill)
        if len(self.whole) > len(self.own):
            inside = self.tr("With what lies inside: %n card(s)", "", len(self.whole))
            self._add(f"{inside} · {self._sum_of(whole)}", "muted")
            role = "secondary" if self.own else "primary"
            self.drill_all = self._button(self.tr("Drill all of them"), role, self._on_drill_all)
        for card in written[:MOST_CARDS]:
            self._add_card(card)
        if len(written) > MOST_CARDS:
            self._add(self.tr("and %n more", "", len(written) - MOST_CARDS), "muted")

    def _sum_of(self, recall: Recall) -> str:
        if recall.new == recall.cards:
            return self.tr("never learned")
        known = self.tr("{0} recalled today").format(percent(recall.share))
        new = self.tr("%n never learned", "", recall.new)
        return f"{known} · {new}" if recall.new else known

    def _add(self, text: str, role: str) -> None:
        label = QLabel(text, self)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._rows.addWidget(label)

    def _button(self, text: str, role: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", role)
        button.clicked.connect(slot)
        self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addSpacing(self._theme.px(4))
        return button

    def _add_card(self, card: Card) -> None:
        px, accent = self._theme.px, self._theme.color("accent").name()
        front = " ".join(card.front.split())
        shown = front if len(front) <= LONGEST_FRONT else front[: LONGEST_FRONT - 1] + "…"
        style = f'style="color:{accent}; text-decoration:none'
        line = line_text(card.line).replace(" ", "\u00a0")
        text = LinkLabel(
            f'<a href="card:{escape(self._asked_of(card))}" {style}">{escape(shown)}</a> '
            f'<a href="line:{card.line}" {style}; font-size:{px(12)}px">{escape(line)}</a>',
            self,
        )
        meter = Meter(self._theme, self._remembered.notes.get(card.key, Recall(1, 1)), self)
        text.setAccessibleName(f"{shown}, {meter.accessibleName()}")
        text.linkActivated.connect(self.link_activated)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(text, 1)
        row.addWidget(meter, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addLayout(row)

    def _asked_of(self, written: Card) -> str:
        """The key of what is asked of a written card: itself, or the part of it that is known least."""
        parts = [card for card in self.own if (card.note or card.key) == written.key]
        states = self._remembered.states
        parts.sort(key=lambda card: states[card.key].stability if card.key in states else 0.0)
        return parts[0].key if parts else written.key

    def _on_drill(self) -> None:
        self.drill_asked.emit(tuple(card.key for card in self.own))

    def _on_drill_all(self) -> None:
        self.drill_asked.emit(tuple(card.key for card in self.whole))


def percent(share: float) -> str:
    """A probability as people read it; what is not quite sure is not called so."""
    return f"{min(round(share * 100), 99 if share < 1 else 100)} %"
