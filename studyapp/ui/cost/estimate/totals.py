"""Below the table: the total with the size of a TB, how it stands to the document, and its worked
examples.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.cost.estimate import Estimate
from studyapp.cost.model import Scenario
from studyapp.ui.cost.pages import PAGES
from studyapp.ui.cost.wording import Wording
from studyapp.ui.theme import Theme

COMPARE, REPORT = "compare", "report"
"""The pages that the buttons open."""


class TotalPanel(QWidget):
    """The sum, large; what it rests on, small; the chip that compares it with the document."""

    tb_size_asked = Signal()
    """The other size of a TB."""
    source_asked = Signal(object)
    """A line number."""
    scenario_chosen = Signal(object)
    """The `Scenario` to open."""
    page_asked = Signal(object)
    """The name of a page of the room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = Wording(self)
        self._scenarios: tuple[Scenario, ...] = ()
        self._agreement_line = 0
        self._agrees = True
        self._is_long = False
        self._beside = "", ""
        self.caption = QLabel(self)
        self.caption.setProperty("role", "caption")
        self.tb_size = QPushButton(self.tr("Change"), self)
        self.tb_size.setProperty("role", "link")
        self.total = QLabel(self)
        self.total.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.unpriced = QLabel(self)
        self.unpriced.setProperty("role", "small")
        for label in (self.total, self.unpriced):
            label.setWordWrap(True)
        self.agreement = QPushButton(self)
        self.agreement.setObjectName("agreement")
        self.template = QPushButton(self)
        self.template.setProperty("role", "secondary")
        self.compare = self._page_button(self.tr("Compare"), COMPARE)
        self.export = self._page_button(self.tr("Export"), REPORT)
        above = QHBoxLayout()
        above.addWidget(self.caption)
        above.addWidget(self.tb_size)
        above.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(above)
        left.addWidget(self.total)
        left.addWidget(self.unpriced)
        self._buttons = QHBoxLayout()
        for button in (self.agreement, self.template, self.compare, self.export):
            self._buttons.addWidget(button)
        self._left = left
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(left, 1)
        self._row.addLayout(self._buttons)
        self.tb_size.clicked.connect(self.tb_size_asked)
        self.agreement.clicked.connect(self._on_agreement)
        self.template.clicked.connect(self.open_template)
        self.compare.clicked.connect(self._on_compare)
        self.export.clicked.connect(self._on_export)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def _page_button(self, text: str, page: str) -> QPushButton:
        """A button to a page, hidden where the room has none of that name."""
        button = QPushButton(text, self)
        button.setProperty("role", "secondary")
        button.setVisible(any(known.name == page for known in PAGES))
        return button

    def set_scenarios(self, scenarios: Sequence[Scenario]) -> None:
        """Offer these worked examples."""
        self._scenarios = tuple(scenarios)
        first = scenarios[0] if scenarios else None
        self.template.setVisible(first is not None)
        self.template.setText(self.tr("The document's example"))
        self.template.setToolTip(self._wording.scenario(first) if first else "")

    def show_estimate(self, result: Estimate, revealed_by: int | None, scenario: Scenario | None) -> None:
        """Show a total; `revealed_by` is the line whose arithmetic says how large a TB is, `scenario` the
        worked
        example that these lines are.
        """
        size = self.tr("1 TB = {0} GB").format(result.gb_per_tb)
        if revealed_by is not None:
            size = self.tr("{0}, as line {1} reckons").format(size, revealed_by)
        self.caption.setText(self.tr("Total a month · {0}").format(size))
        self.total.setText(self._wording.total(result))
        self.total.setAccessibleName(self.tr("Total"))
        self._beside = self._wording.unpriced(result), self._wording.allowance(result)
        self.unpriced.setVisible(any(self._beside))
        self.unpriced.setAccessibleName(" ".join(filter(None, self._beside)))
        self._is_long = bool(result.unpriced_gb) or len(result.sums) > 1
        self._show_agreement(result, scenario)
        self._take_lengths()

    def _beside_html(self) -> str:
        """What has no price and what is free, in one line: they are not to take the table's room."""
        parts = zip(self._beside, ("notice", "muted"), strict=True)
        return " · ".join(
            f'<span style="color: {self._theme.color(role).name()}">{text}</span>'
            for text, role in parts
            if text
        )

    def _show_agreement(self, result: Estimate, scenario: Scenario | None) -> None:
        self.agreement.setVisible(scenario is not None)
        if scenario is not None:
            self._agreement_line = scenario.line
            self._agrees = scenario.agrees and scenario.computed_total == result.total
            self.agreement.setText(self._wording.agreement(scenario, result))
        self.template.setVisible(bool(self._scenarios) and scenario is None)

    def open_template(self) -> None:
        """Open the next of the document's worked examples."""
        if self._scenarios:
            self.scenario_chosen.emit(self._scenarios[0])
            self._scenarios = (*self._scenarios[1:], self._scenarios[0])

    # -- size

    def minimumSizeHint(self) -> QSize:
        """As narrow as its wider part: the chip goes below the sum where there is no room beside it."""
        wider = max(self._left_width(), self._buttons.minimumSize().width())
        margins = self._row.contentsMargins()
        return QSize(wider + margins.left() + margins.right(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _left_width(self) -> int:
        """What the left side needs: of a total in one currency all, of a longer one a word."""
        if self._is_long:
            return self._left.minimumSize().width()
        return max(
            self._left.minimumSize().width(), self.total.fontMetrics().horizontalAdvance(self.total.text())
        )

    def _turn(self) -> None:
        margins = self._row.contentsMargins()
        side_by_side = self._left_width() + self._buttons.minimumSize().width()
        side_by_side += self._row.spacing() + margins.left() + margins.right()
        beside = side_by_side <= self.width()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        edge = Qt.AlignmentFlag.AlignBottom if beside else Qt.AlignmentFlag.AlignLeft
        self._row.setAlignment(self._buttons, edge)

    def _on_compare(self) -> None:
        self.page_asked.emit(COMPARE)

    def _on_export(self) -> None:
        self.page_asked.emit(REPORT)

    def _on_agreement(self) -> None:
        self.source_asked.emit(self._agreement_line)

    def _take_lengths(self) -> None:
        px, color = self._theme.px, self._theme.color
        self._row.setContentsMargins(px(8), px(14), px(8), px(4))
        self._row.setSpacing(px(12))
        self._buttons.setSpacing(px(8))
        self.total.setFont(self._theme.font("title" if self._is_long else "display", 700))
        self.unpriced.setText(self._beside_html())
        # A label that wraps would else give way in height to the table, and show half a line.
        for label in (self.total, self.unpriced):
            label.ensurePolished()
            label.setMinimumHeight(label.fontMetrics().height())
        role = "good" if self._agrees else "notice"
        letters, ground = color(role).name(), color(role + "_soft").name()
        self.agreement.setStyleSheet(
            f"QPushButton#agreement {{ color: {letters}; background: {ground}; font-size: {px(12)}px;"
            f" border: 1px solid {letters}; border-radius: {px(13)}px; padding: {px(4)}px {px(12)}px; }}"
            f"QPushButton#agreement:focus {{ border: 2px solid {color('focus').name()}; }}"
        )
        self._turn()
