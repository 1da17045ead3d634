"""The bar above a comparison: what B is, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from studyapp.cost.templates import entries_of
from studyapp.ui.choice_box import ChoiceBox
from studyapp.ui.cost.compare.alternative import COPY, EXAMPLE, OWN, SAVED, Base
from studyapp.ui.cost.desk import Desk
from studyapp.ui.cost.page_head import PageHead
from studyapp.ui.cost.saved.head import LONGEST, NameField
from studyapp.ui.cost.wording import Wording
from studyapp.ui.theme import Theme

_NAME = 14
"""Letters of a name that have room in the choice."""


class CompareHead(QWidget):
    """Says what is compared, and offers what B may be."""

    based = Signal(object)
    """The `Base` that was chosen for B."""
    named = Signal(object)
    """The name that B shall be saved under."""
    left = Signal()
    """No name was given after all."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = Wording(self)
        self._bases: list[Base] = []
        self._bar = PageHead(theme, self.tr("Compare"), self)
        self.back, self.title = self._bar.back, self._bar.title
        self.swap = self.button("⇄", "quiet", self.tr("Swap A and B (W)"))
        self.swap.setAccessibleName(self.tr("Swap A and B"))
        self._mark = QLabel("B", self)
        self._mark.setProperty("role", "caption")
        self.choice = ChoiceBox(self)
        self.choice.setAccessibleName(self.tr("What B is"))
        self.choice.setToolTip(self.tr("A copy of A, a saved estimate, or an example of the document"))
        self.choice.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(_NAME)
        self.anew = self.button(self.tr("Anew"), "quiet", self.tr("Begin B anew as a copy of A (Ctrl+D)"))
        self.chart = self.button(self.tr("Chart"), "quiet", self.tr("Show the chart or the table (T)"))
        self.chart.setCheckable(True)
        self.out = self.button(self.tr("Export…"), "quiet", self.tr("Markdown, CSV or JSON (Ctrl+Shift+S)"))
        self.save = self.button(
            self.tr("Save B…"), "secondary", self.tr("Save B under a name (Ctrl+Shift+B)")
        )
        self.take = self.button(self.tr("Use B"), "primary", self.tr("Make B the open estimate (Ctrl+Enter)"))
        self.field = NameField(self)
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(self.tr("Name of B"))
        self.field.hide()
        self._bar.add(self.swap, self._mark, self.choice, self.anew)
        self._bar.add_space()
        self._bar.add(self.chart, self.out, self.save, self.field, self.take)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._bar)
        self.choice.activated.connect(self._on_chosen)
        self.field.returnPressed.connect(self._on_typed)
        self.field.left.connect(self.leave)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def show_choices(self, desk: Desk, base: Base) -> None:
        """Offer what B may be; `base` is what it is."""
        self._bases = [Base(COPY, "", desk.model.entries)]
        for saved in desk.keeper.shelf.all().estimates:
            if saved.name and saved.name != desk.keeper.name:
                self._bases.append(Base(SAVED, saved.name, saved.entries, saved.labels))
        for scenario in desk.card.scenarios:
            title = self._wording.scenario(scenario)
            self._bases.append(Base(EXAMPLE, title, entries_of(scenario, desk.card)))
        self.choice.clear()
        for choice in self._bases:
            self.choice.addItem(self._titled(choice))
        self.show_base(base)

    def show_base(self, base: Base) -> None:
        """Say what B is."""
        kind = COPY if base.kind == OWN else base.kind
        found = (at for at, other in enumerate(self._bases) if (other.kind, other.name) == (kind, base.name))
        self.choice.setCurrentIndex(next(found, 0))

    def name_of(self, base: Base) -> str:
        """What B is called."""
        return base.name or self.tr("Alternative")

    def edit_name(self, suggested: str) -> None:
        """Let the person type what B shall be saved as."""
        self.save.hide()
        self.field.show()
        self.field.setText(suggested)
        self.field.setFocus()
        self.field.selectAll()

    def set_projection(self, on: bool) -> None:
        """Leave a class what concerns the two."""
        for button in (self.anew, self.out, self.save):
            button.setVisible(not on)

    def leave(self) -> None:
        """Have the buttons again."""
        self.field.hide()
        self.save.setVisible(not self._theme.projection)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.show_title(self.width())

    def _titled(self, base: Base) -> str:
        if base.kind == EXAMPLE:
            return self.tr("Example: {0}").format(base.name)
        return self.name_of(base)

    def _on_chosen(self, at: int) -> None:
        self.based.emit(self._bases[at])

    def _on_typed(self) -> None:
        name = " ".join(self.field.text().split())
        if name:
            self.named.emit(name)

    def button(self, text: str, role: str, tip: str) -> QPushButton:
        """A button of this row."""
        button = QPushButton(text, self)
        button.setProperty("role", role)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _take_lengths(self) -> None:
        px = self._theme.px
        self.field.setFixedWidth(px(200))
