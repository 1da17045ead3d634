"""Beside the estimate: where the money goes, how the cost grows, and the document's rate card."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from studyapp.cost.estimate import Estimate
from studyapp.cost.figures.curve import spent
from studyapp.cost.figures.unpriced import said_without_price
from studyapp.cost.model import RateCard
from studyapp.ui.cost.charts.names import SHARES
from studyapp.ui.cost.charts.small import CostCurve, ShareBars, SmallChart
from studyapp.ui.cost.desk import Desk
from studyapp.ui.cost.rates.listing import RateList
from studyapp.ui.theme import Theme

WIDTH = 380


class SidePanel(QScrollArea):
    """Three sections; the curve follows the rate that is chosen."""

    source_asked = Signal(object)
    """A line number."""
    map_asked = Signal(object)
    """The key of a rate whose paths the map shall show."""
    page_asked = Signal(object)
    """The name of the page that shows a chart large; the desk knows which chart."""

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._card = RateCard((), ())
        self._result: Estimate | None = None
        self._chosen = ""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("costSide")
        body = QFrame()
        body.setProperty("role", "panel")
        self._column = QVBoxLayout(body)
        self.shares = ShareBars(theme, body)
        self.shares.setAccessibleName(self.tr("Where the money goes"))
        self._shares_head = self._head(self.tr("Where the money goes"), self.shares)
        self._column.addWidget(self.shares)
        self.shares.enlarged.connect(self._on_shares_enlarged)
        self.curve = CostCurve(theme, body)
        self.curve.setAccessibleName(self.tr("Cost over volume"))
        self._curve_head = self._head("", self.curve)
        self._column.addWidget(self.curve)
        self.curve.enlarged.connect(self._on_curve_enlarged)
        self._column.addWidget(self._title(self.tr("Rate card")))
        self.rates = RateList(theme, body)
        self.rates.rate_chosen.connect(self.choose)
        self.rates.source_asked.connect(self.source_asked)
        self.rates.map_asked.connect(self.map_asked)
        self._column.addWidget(self.rates)
        self._column.addStretch(1)
        self.setWidget(body)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def set_card(self, card: RateCard) -> None:
        """Show the prices of a document."""
        self._card = card
        tiered = next((rate for rate in card.rates if len(rate.tiers) > 1), None)
        paid = next((rate for rate in card.rates if not rate.free), None)
        self._chosen = (tiered or paid or card.rates[0]).key if card.rates else ""
        self.rates.set_card(card)

    def choose(self, key: str) -> None:
        """Draw the curve of this rate."""
        rate = self._card.rate(key)
        if rate is not None and not rate.free:
            self._chosen = key
            self._show_curve()

    def show_estimate(self, result: Estimate) -> None:
        """Draw an estimate."""
        self._result = result
        self.shares.show_estimate(result)
        self._shares_head.setVisible(bool(result.lines))
        self.shares.setVisible(bool(result.lines))
        self._show_curve()

    def _show_curve(self) -> None:
        rate = self._card.rate(self._chosen)
        if rate is None or self._result is None:
            return
        study = self._desk.study
        said = said_without_price(rate, study.document) if study is not None else {}
        self.curve.show_rate(rate, spent(self._result, rate), self._result.gb_per_tb, said)
        title = self._curve_head.findChild(QLabel)
        if isinstance(title, QLabel):
            title.setText(self.tr("Cost over volume · {0}").format(rate.label))
        has_curve = self.curve.curve is not None
        self.curve.setVisible(has_curve)
        self._curve_head.setVisible(has_curve)

    def _on_shares_enlarged(self) -> None:
        self._enlarge(SHARES)

    def _on_curve_enlarged(self) -> None:
        self._enlarge(self._chosen)

    def _enlarge(self, chart: str) -> None:
        self._desk.chart = chart
        self.page_asked.emit("charts")

    # -- looks

    def _title(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("role", "caption")
        label.setMinimumWidth(1)
        return label

    def _head(self, text: str, chart: SmallChart) -> QWidget:
        """A title with a quiet way to the same in large."""
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._title(text), 1)
        button = QPushButton(self.tr("Enlarge"), head)
        button.setProperty("role", "link")
        button.setToolTip(self.tr("The chart in large, with its table"))
        button.setAccessibleName(f"{chart.accessibleName()}: {button.text()}")
        button.clicked.connect(chart.enlarged)
        row.addWidget(button)
        self._column.addWidget(head)
        return head

    def _take_lengths(self) -> None:
        px, color = self._theme.px, self._theme.color
        self.setFixedWidth(px(WIDTH))
        self._column.setContentsMargins(px(20), px(20), px(20), px(20))
        self._column.setSpacing(px(10))
        self.setStyleSheet(
            f"QScrollArea#costSide {{ background: {color('surface').name()};"
            f" border-left: 1px solid {color('line').name()}; }}"
        )
