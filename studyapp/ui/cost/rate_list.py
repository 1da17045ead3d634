"""The document's rate card: each price with its note and the lines that state it."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from studyapp.cost.model import Rate, RateCard
from studyapp.ui.cost.wording import Wording
from studyapp.ui.theme import Theme

MOST_LINES = 4


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


class RateList(QWidget):
    """All rates below one another."""

    rate_chosen = Signal(object)
    """A rate's key."""
    source_asked = Signal(object)
    """A line number."""
    map_asked = Signal(object)
    """The key of a rate whose paths the map shall show."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = Wording(self)
        self._card = RateCard((), ())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.rows: list[RateButton] = []
        self.line_buttons: list[QPushButton] = []
        self.map_buttons: list[QPushButton] = []
        theme.changed.connect(self._build)

    def set_card(self, card: RateCard) -> None:
        """Show these prices."""
        self._card = card
        self._build()

    def _build(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        self.rows.clear()
        self.line_buttons.clear()
        self.map_buttons.clear()
        for rate in self._card.rates:
            row = RateButton(self._theme, rate, self._wording.price(rate), self)
            row.clicked.connect(self._on_rate)
            self.rows.append(row)
            self._column.addWidget(row)
            self._column.addWidget(self._below(rate))

    def _below(self, rate: Rate) -> QWidget:
        """Line links and what stood in brackets behind the price, over a hairline."""
        box = QFrame(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(self._theme.px(2), 0, self._theme.px(4), self._theme.px(6))
        column.setSpacing(self._theme.px(6))
        across = QHBoxLayout()
        across.setSpacing(self._theme.px(2))
        for number in rate.lines[:MOST_LINES]:
            across.addWidget(self._line_button(number))
        across.addWidget(self._map_button(rate))
        across.addStretch(1)
        note = QLabel("" if rate.free else " · ".join(rate.notes), box)
        note.setProperty("role", "caption")
        across.addWidget(note)
        column.addLayout(across)
        rule = QFrame(box)
        rule.setProperty("role", "line")
        rule.setFixedHeight(1)
        column.addWidget(rule)
        return box

    def _line_button(self, number: int) -> QPushButton:
        button = QPushButton(str(number))
        button.setProperty("role", "link")
        button.setProperty("line", number)
        button.setAccessibleName(self.tr("Line {0}").format(number))
        button.clicked.connect(self._on_line)
        self.line_buttons.append(button)
        return button

    def _map_button(self, rate: Rate) -> QPushButton:
        button = QPushButton(self.tr("Map"))
        button.setProperty("role", "link")
        button.setProperty("rate", rate.key)
        name = self.tr("Show on the map which paths this price is for")
        button.setToolTip(name)
        button.setAccessibleName(f"{name}: {rate.label}")
        button.clicked.connect(self._on_map)
        self.map_buttons.append(button)
        return button

    def _on_map(self) -> None:
        self.map_asked.emit(self.sender().property("rate"))

    def _on_rate(self) -> None:
        row = self.sender()
        if isinstance(row, RateButton):
            self.rate_chosen.emit(row.rate.key)

    def _on_line(self) -> None:
        self.source_asked.emit(self.sender().property("line"))
