"""The card below the map: the two ends, the volume, what it costs, why, and where the document says so."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studyapp.cost.model import Rate
from studyapp.ui.atlas.tools import tool_button
from studyapp.ui.cost.quick.chips import Chip, ChipRow
from studyapp.ui.cost.wording import Wording
from studyapp.ui.theme import Theme

VOLUME_WIDTH = 128


class VolumeField(QLineEdit):
    """Keeps Enter to itself: on the map it would choose what is selected."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class PriceCard(QFrame):
    """Says what it is told to; knows nothing of paths."""

    internet_asked = Signal()
    user_asked = Signal()
    swap_asked = Signal()
    one_way_asked = Signal()
    both_ways_asked = Signal()
    estimate_asked = Signal()
    size_asked = Signal()
    closed = Signal()
    volume_changed = Signal()
    volume_left = Signal()
    """Enter: the keyboard may go back to the map."""
    source_asked = Signal(object)
    """A line."""
    rate_chosen = Signal(object)
    """The key of an offered price."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = Wording(self)
        self.setProperty("role", "bar")
        self.setAccessibleName(self.tr("The price of a path"))
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._upper())
        self._column.addLayout(self._middle())
        self._column.addLayout(self._lower())
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def _upper(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.title = self._label("heading")
        self.kind = self._label("muted")
        self.internet = tool_button(
            self.tr("Internet"), self.tr("The internet (I)"), "chip", self.internet_asked
        )
        self.user = tool_button(self.tr("User"), self.tr("A user outside (U)"), "chip", self.user_asked)
        self.swap = tool_button("⇄", self.tr("Swap start and end"), "quiet", self.swap_asked)
        close = tool_button("✕", self.tr("Close"), "quiet", self.closed)
        row.addWidget(self.title)
        row.addWidget(self.swap)
        row.addWidget(self.kind)
        row.addStretch(1)
        for button in (self.internet, self.user, close):
            row.addWidget(button)
        return row

    def _middle(self) -> QHBoxLayout:
        row = self._across = QHBoxLayout()
        self.volume = VolumeField("100 GB")
        self.volume.setMaxLength(60)
        self.volume.setAccessibleName(self.tr("Volume a month"))
        self.volume.setToolTip(self.tr("Volume a month (V)"))
        self.volume.textEdited.connect(self.volume_changed)
        self.volume.returnPressed.connect(self.volume_left)
        self.one_way = tool_button(self.tr("One way"), self.tr("One way (B)"), "chip", self.one_way_asked)
        self.both_ways = tool_button(
            self.tr("Both ways"), self.tr("Both ways (B)"), "chip", self.both_ways_asked
        )
        for button in (self.one_way, self.both_ways):
            button.setCheckable(True)
        self.sum = self._label("title")
        self.formula = QLabel()
        self.formula.setTextFormat(Qt.TextFormat.RichText)
        self.formula.setWordWrap(True)
        self.formula.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.formula.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.formula.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.formula.linkActivated.connect(self._on_link)
        self.estimate = tool_button(
            self.tr("To the estimate"), self.tr("Add to the estimate (E)"), "primary", self.estimate_asked
        )
        for widget in (self.volume, self.one_way, self.both_ways, self.sum):
            row.addWidget(widget)
        row.addWidget(self.formula, 1)
        row.addWidget(self.estimate)
        return row

    def _lower(self) -> QHBoxLayout:
        row = self._below = QHBoxLayout()
        self.assumed = self._label("caption")
        self.assumed.setWordWrap(True)
        self.assumed.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.size_button = tool_button(
            "", self.tr("Reckon with the other size of a TB"), "link", self.size_asked
        )
        self.chips = ChipRow(self._theme, self)
        self.chips.chosen.connect(self.rate_chosen)
        row.addWidget(self.size_button)
        row.addWidget(self.assumed, 3)
        row.addWidget(self.chips, 2)
        return row

    def _label(self, role: str) -> QLabel:
        label = QLabel()
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    # What it says

    def ask(self, sentence: str, *, has_volume: bool = True) -> None:
        """Ask for an end, or say something else, while nothing is priced."""
        self.title.setText(sentence)
        self.kind.setText("")
        self.show_sum("", is_stale=False)
        self.show_formula("", ())
        self.show_assumed((), "")
        self._show_parts(is_path=False, has_volume=has_volume)

    def show_path(self, title: str, kind: str) -> None:
        """Name a path and its class."""
        self.title.setText(title)
        self.kind.setText(kind)
        self._show_parts(is_path=True, has_volume=True)

    def _show_parts(self, *, is_path: bool, has_volume: bool) -> None:
        self.volume.setVisible(has_volume)
        for widget in (self.swap, self.one_way, self.both_ways, self.sum, self.estimate):
            widget.setVisible(is_path)

    def show_ways(self, *, both: bool) -> None:
        """Say for which ways the volume is charged."""
        self.one_way.setChecked(not both)
        self.both_ways.setChecked(both)

    def show_sum(self, text: str, *, is_stale: bool) -> None:
        """The sum; the last good one where what is typed is no volume."""
        self.sum.setText(text)
        color = self._theme.color("faint" if is_stale else "ink").name()
        self.sum.setStyleSheet(f"color: {color};")
        self.sum.setToolTip(self.tr("the last volume that was understood") if is_stale else "")
        self.estimate.setEnabled(bool(text) and not is_stale)

    def show_formula(self, text: str, lines: Sequence[int], *, is_error: bool = False) -> None:
        """How the sum comes about, or what is wrong, and the lines of the document."""
        color, link = (
            self._theme.color("error" if is_error else "ink").name(),
            self._theme.color("accent").name(),
        )
        html = f'<span style="color: {color}">{escape(text)}</span>'
        if lines:
            said = self._wording.lines(lines)
            html += "&nbsp;&nbsp; " + said.replace("<a ", f'<a style="color: {link}; text-decoration: none" ')
        self.formula.setText(html)
        self.formula.setAccessibleName(text)

    def show_hint(self, text: str) -> None:
        """How to go on."""
        color = self._theme.color("muted").name()
        self.formula.setText(f'<span style="color: {color}">{escape(text)}</span>')
        self.formula.setAccessibleName(text)

    def show_assumed(self, said: Sequence[str], size: str) -> None:
        """What was assumed, and the size of a TB where it matters."""
        self.assumed.setText(" · ".join(said))
        self.size_button.setText(size)
        self.size_button.setVisible(bool(size))

    def offer(self, rates: Sequence[Rate]) -> None:
        """Offer other prices."""
        self.chips.setVisible(bool(rates))
        self.chips.offer(
            [Chip(rate.label, f"{rate.label}: {self._wording.price(rate)}", rate.key) for rate in rates]
        )

    def _on_link(self, line: str) -> None:
        self.source_asked.emit(int(line))

    def minimumSizeHint(self) -> QSize:
        """No window need be wide for it."""
        return QSize(0, super().minimumSizeHint().height())

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(20), px(10), px(16), px(10))
        self._column.setSpacing(px(6))
        self._across.setSpacing(px(8))
        self._below.setSpacing(px(12))
        self.volume.setFixedWidth(px(VOLUME_WIDTH))
        self.assumed.setMinimumHeight(px(30))
        self.formula.setMinimumHeight(px(32))
