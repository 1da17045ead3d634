"""One price of the rate card: its name and price, its lines, what stands in brackets, and its tiers."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studyapp.cost.model import Rate
from studyapp.cost.money import display_price
from studyapp.ui.cost.links import LineLink
from studyapp.ui.cost.wording import Wording
from studyapp.ui.theme import Theme

MOST_LINES = 4
NOTE_BESIDE = 150
"""A note that is wider stands below the links."""


class RateButton(QPushButton):
    """A rate's name, cut where there is no room, and its price at the right."""

    def __init__(self, theme: Theme, rate: Rate, price: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._price = price
        self.rate = rate
        self.setAccessibleName(f"{rate.label}: {price}")
        self.setToolTip(", ".join((rate.label, *rate.aliases)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self._theme.color
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color("focus"), 1))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), self._theme.px(4), self._theme.px(4))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._theme.font("body", 500))
        painter.setPen(color("good" if self.rate.free else "ink"))
        space = self._theme.px(4)
        room = self.rect().adjusted(space, 0, -space, 0)
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, self._price)
        width = painter.fontMetrics().horizontalAdvance(self._price) + self._theme.px(12)
        painter.setFont(self._theme.font("body"))
        painter.setPen(color("accent" if self.underMouse() else "ink"))
        left = QRect(room.left(), room.top(), max(room.width() - width, 1), room.height())
        name = painter.fontMetrics().elidedText(self.rate.label, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.end()


class RateEntry(QFrame):
    """A rate over a hairline; tiers can be unfolded. `is_owned`: the person assigned a price to it."""

    rate_chosen = Signal(object)
    """The rate's key."""
    source_asked = Signal(object)
    """A line number."""
    map_asked = Signal(object)
    """The key of the rate whose paths the map shall show."""
    unassign_asked = Signal(object)
    """The `Rate` that the person assigned and takes back."""
    unfolded = Signal(object, bool)
    """The rate's key, and whether its tiers are shown now."""

    def __init__(
        self, theme: Theme, rate: Rate, is_owned: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = Wording(self)
        self.rate = rate
        self.line_buttons: list[QPushButton] = []
        self.tier_button: QPushButton | None = None
        """Folds and unfolds; None where there is one price."""
        self.take_back: QPushButton | None = None
        self._tiers: QWidget | None = None
        self.button = RateButton(theme, rate, self._wording.price(rate), self)
        self.button.clicked.connect(self._on_rate)
        self.map_button = self._link(self.tr("Map"), self._on_map)
        name = self.tr("Show on the map which paths this price is for")
        self.map_button.setToolTip(name)
        self.map_button.setAccessibleName(f"{name}: {rate.label}")
        self._inner = QVBoxLayout()
        self._inner.setContentsMargins(theme.px(2), 0, theme.px(4), theme.px(6))
        self._inner.setSpacing(theme.px(6))
        self._add_links()
        if is_owned:
            self._inner.addLayout(self._own())
        rule = QFrame(self)
        rule.setProperty("role", "line")
        rule.setFixedHeight(1)
        self._inner.addWidget(rule)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button)
        column.addLayout(self._inner)

    @property
    def tiers(self) -> QWidget | None:
        """The table of tiers, once it was unfolded."""
        return self._tiers

    def unfold(self, on: bool) -> None:
        """Show all tiers with their bounds and lines, or fold them."""
        if self.tier_button is None:
            return
        if on and self._tiers is None:
            self._tiers = self._made_tiers()
            self._inner.insertWidget(self._inner.count() - 1, self._tiers)
        if self._tiers is not None:
            self._tiers.setVisible(on)
        self.tier_button.setChecked(on)
        self.tier_button.setText(self.tr("Tiers") + (" ▴" if on else " ▾"))

    # -- parts

    def _add_links(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(self._theme.px(2))
        for number in self.rate.lines[:MOST_LINES]:
            across.addWidget(self._line_button(number))
        across.addWidget(self.map_button)
        if len(self.rate.tiers) > 1:
            self.tier_button = self._link("", self._on_tiers)
            self.tier_button.setCheckable(True)
            self.tier_button.setAccessibleName(self.tr("Tiers of {0}").format(self.rate.label))
            across.addWidget(self.tier_button)
            self.unfold(False)
        across.addStretch(1)
        note = self._note()
        beside = note.sizeHint().width() <= self._theme.px(NOTE_BESIDE)
        if beside:
            across.addWidget(note)
        self._inner.addLayout(across)
        if not beside:
            note.setWordWrap(True)
            self._inner.addWidget(note)

    def _note(self) -> QLabel:
        note = QLabel("" if self.rate.free else " · ".join(self.rate.notes), self)
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setProperty("role", "caption")
        note.ensurePolished()
        return note

    def _own(self) -> QHBoxLayout:
        """Who said what the price is for, and the way back."""
        mark = QLabel(
            self.tr("assigned by you") if self.rate.assigned else self.tr("partly assigned by you"), self
        )
        mark.setFont(self._theme.font("small"))
        mark.setStyleSheet(f"color: {self._theme.color('notice').name()};")
        self.take_back = self._link(self.tr("Take back"), self._on_take_back)
        self.take_back.setAccessibleName(self.tr("Take the assignment to {0} back").format(self.rate.label))
        across = QHBoxLayout()
        across.setSpacing(self._theme.px(8))
        across.addWidget(mark)
        across.addWidget(self.take_back)
        across.addStretch(1)
        return across

    def _made_tiers(self) -> QWidget:
        theme, rate = self._theme, self.rate
        box = QWidget(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(theme.px(12), 0, 0, theme.px(2))
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(0, 1)
        for number, tier in enumerate(rate.tiers):
            price = self.tr("no price given")
            if tier.price is not None:
                price = f"{display_price(tier.price, rate.currency)}/{rate.unit}"
            texts = (self._wording.bound(rate, number), price)
            for column, (text, role) in enumerate(zip(texts, ("muted", "ink"), strict=True)):
                label = QLabel(text, box)
                label.setFont(theme.font("small"))
                label.setStyleSheet(f"color: {theme.color(role).name()};")
                side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                grid.addWidget(label, number, column, side | Qt.AlignmentFlag.AlignVCenter)
            if tier.line:
                grid.addWidget(self._line_button(tier.line), number, 2)
        return box

    def _line_button(self, number: int) -> QPushButton:
        button = LineLink(number, self)
        button.asked.connect(self.source_asked)
        self.line_buttons.append(button)
        return button

    def _link(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(slot)
        return button

    # -- what happens

    def _on_rate(self) -> None:
        self.rate_chosen.emit(self.rate.key)

    def _on_map(self) -> None:
        self.map_asked.emit(self.rate.key)

    def _on_tiers(self) -> None:
        on = self._tiers is None or self._tiers.isHidden()
        self.unfold(on)
        self.unfolded.emit(self.rate.key, on)

    def _on_take_back(self) -> None:
        self.unassign_asked.emit(self.rate)
