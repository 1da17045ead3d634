"""Beside the estimate: where the money goes, how the cost grows, and the document's rate card."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from studyapp.cost.estimate import Estimate
from studyapp.cost.model import RateCard
from studyapp.ui.cost.curve import CostCurve
from studyapp.ui.cost.rate_list import RateList
from studyapp.ui.cost.shares import ShareBars
from studyapp.ui.theme import Theme

WIDTH = 380


class SidePanel(QScrollArea):
    """Three sections; the curve follows the rate that is chosen."""

    source_asked = Signal(object)
    """A line number."""
    map_asked = Signal(object)
    """The key of a rate whose paths the map shall show."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
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
        self._shares_title = self._title(self.tr("Where the money goes"))
        self.shares = ShareBars(theme, body)
        self.shares.setAccessibleName(self.tr("Where the money goes"))
        self._column.addWidget(self.shares)
        self._curve_title = self._title("")
        self.curve = CostCurve(theme, body)
        self.curve.setAccessibleName(self.tr("Cost over volume"))
        self._column.addWidget(self.curve)
        self._title(self.tr("Rate card"))
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
        self._shares_title.setVisible(bool(result.lines))
        self.shares.setVisible(bool(result.lines))
        self._show_curve()

    def _show_curve(self) -> None:
        rate = self._card.rate(self._chosen)
        if rate is None or self._result is None:
            return
        lines = [line for line in self._result.lines if line.rate.key == rate.key]
        volume = sum((line.gb for line in lines), Decimal(0))
        directions = lines[0].entry.directions if lines else rate.directions
        self._curve_title.setText(self.tr("Cost over volume · {0}").format(rate.label))
        self.curve.show_rate(rate, volume, directions, self._result.gb_per_tb)
        has_curve = self.curve.curve is not None
        self.curve.setVisible(has_curve)
        self._curve_title.setVisible(has_curve)

    # -- looks

    def _title(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("role", "caption")
        self._column.addWidget(label)
        return label

    def _take_lengths(self) -> None:
        px, color = self._theme.px, self._theme.color
        self.setFixedWidth(px(WIDTH))
        self._column.setContentsMargins(px(20), px(20), px(20), px(20))
        self._column.setSpacing(px(10))
        self.setStyleSheet(
            f"QScrollArea#costSide {{ background: {color('surface').name()};"
            f" border-left: 1px solid {color('line').name()}; }}"
        )
