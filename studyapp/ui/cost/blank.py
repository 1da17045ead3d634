"""What stands in the room's place when a document has no prices, and in the table's when it has no lines."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.cost.model import RateCard, Scenario
from studyapp.cost.money import display_price
from studyapp.cost.shelf.lookups import lookups
from studyapp.ui.cost.desk import Desk
from studyapp.ui.cost.wording import Wording
from studyapp.ui.discarding import discard
from studyapp.ui.theme import Theme
from studyapp.ui.wrapping import WrappingRow

MOST_LINKS, MOST_LETTERS = 4, 40


class NoPrices(QWidget):
    """Says what a document needs so that there is something to reckon with."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = QLabel(self.tr("This document has no prices"), self)
        self._title.setProperty("role", "title")
        self._text = QLabel(
            self.tr("A price is a line that names a way, a sum and a unit of volume, for example:"), self
        )
        self._text.setWordWrap(True)
        self.example = QLabel(
            self.tr(
                "Between zones: $0.01/GB (each way)\n"
                "Internet egress\n"
                "- First 10 TB: $0.09/GB\n"
                "- Over 10 TB: $0.085/GB\n"
                "Free:\n"
                "- Internet ingress"
            ),
            self,
        )
        self._after = QLabel(self.tr("Tables, lists, prose and box drawings all work."), self)
        self._after.setProperty("role", "muted")
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        for label in (self._title, self._text, self.example, self._after):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            if label is self.example:
                self._column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
            else:
                self._column.addWidget(label)
        self.example.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(3)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def _take_lengths(self) -> None:
        px, color = self._theme.px, self._theme.color
        self._column.setSpacing(px(16))
        self._text.setFont(self._theme.font("large"))
        self.example.setFont(self._theme.mono())
        self.example.setStyleSheet(
            f"background: {color('surface').name()}; color: {color('ink').name()};"
            f" border: 1px solid {color('line').name()}; border-radius: {px(10)}px;"
            f" padding: {px(16)}px {px(24)}px;"
        )


class NoLines(QFrame):
    """Invites to the first line, or to a worked example of the document, which it shows in small; and to go
    on with what was kept last.
    """

    scenario_chosen = Signal(object)
    """The `Scenario` to open."""
    lookup_asked = Signal(str)
    """An entry that was looked up before."""

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._wording = Wording(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._text)
        self._card: RateCard | None = None
        """The prices of the document that it was looked up for last."""
        self._rows: list[QWidget] = []
        self.buttons: list[QPushButton] = []
        self.links: list[QPushButton] = []
        """The last estimates and look-ups."""
        desk.keeper.opened.connect(self._on_changed)
        desk.card_changed.connect(self._on_card_changed)
        theme.changed.connect(self._on_changed)

    def _show(self) -> None:
        for row in self._rows:
            discard(row)
        self._rows.clear()
        self.buttons.clear()
        self.links.clear()
        said = self.tr("Type a volume and its way above; Enter puts it here.")
        self._card = self._desk.card
        scenarios = self._card.scenarios
        if scenarios:
            said += " " + self.tr("Or start with what the document reckons itself:")
        self._text.setText(said)
        self._text.setFont(self._theme.font("body"))
        for number, scenario in enumerate(scenarios):
            self._add(number, scenario)
        if self._desk.study is not None:
            estimates = self._desk.keeper.shelf.all().estimates
            names = [saved.name for saved in estimates if saved.name and saved.name != self._desk.keeper.name]
            self._add_links(self.tr("Go on with"), names[:MOST_LINKS], self._on_estimate)
            kept = lookups(self._desk.keeper.shelf.folder).kept
            self._add_links(self.tr("Looked up before"), [k.text for k in kept[:MOST_LINKS]], self._on_lookup)
        px = self._theme.px
        self._column.setContentsMargins(px(8), px(12), px(8), px(8))
        self._column.setSpacing(px(12))

    def _add(self, number: int, scenario: Scenario) -> None:
        row = QWidget(self)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(self._theme.px(12))
        button = QPushButton(self._wording.scenario(scenario), row)
        button.setProperty("role", "secondary" if number else "primary")
        button.setProperty("number", number)
        button.clicked.connect(self._on_clicked)
        parts = " + ".join(line.label or str(line.quantity) for line in scenario.lines)
        total = display_price(scenario.computed_total, scenario.currency)
        summary = QLabel(f"{parts} = {total}", row)
        summary.setProperty("role", "muted")
        summary.setWordWrap(True)
        across.addWidget(button)
        across.addWidget(summary, 1)
        self._column.addWidget(row)
        self._rows.append(row)
        self.buttons.append(button)

    def _add_links(self, caption: str, texts: Sequence[str], then: Callable[[], None]) -> None:
        if not texts:
            return
        row = WrappingRow(self._theme, self)
        label = QLabel(caption, row)
        label.setProperty("role", "small")
        row.add(label)
        for text in texts:
            link = QPushButton(_short(text).replace("&", "&&"), row)
            link.setProperty("role", "link")
            link.setProperty("kept", text)
            link.setAccessibleName(f"{caption}: {text}")
            link.clicked.connect(then)
            row.add(link)
            self.links.append(link)
        self._column.addWidget(row)
        self._rows.append(row)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _on_card_changed(self) -> None:
        if self._card is not self._desk.card:
            self._on_changed()

    def _on_changed(self) -> None:
        """What is not in sight is looked up when it is shown."""
        if self.isVisible():
            self._show()

    def _on_estimate(self) -> None:
        self._desk.keeper.open(self.sender().property("kept"))

    def _on_lookup(self) -> None:
        self.lookup_asked.emit(self.sender().property("kept"))

    def _on_clicked(self) -> None:
        self.scenario_chosen.emit(self._desk.card.scenarios[self.sender().property("number")])


def _short(text: str) -> str:
    return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}…"
