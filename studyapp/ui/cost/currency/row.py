"""Below the total: the same sum in a second currency, and a line to type its rate."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from studyapp.errors import StudyappError
from studyapp.lexicon import words
from studyapp.ui.choice_box import ChoiceBox
from studyapp.ui.cost.desk import Desk
from studyapp.ui.theme import Theme


class CurrencyRow(QWidget):
    """A quiet line; a link turns it into fields for the rate and its day, Enter keeps them, Esc leaves."""

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._is_open = False
        self._of = ""
        """The currency whose rate is being typed."""
        self.shown = QLabel(self)
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rate = QLabel(self)
        self.rate.setProperty("role", "caption")
        self.link = QPushButton(self)
        self.link.setProperty("role", "link")
        self.field = QLineEdit(self)
        self.field.setMaxLength(80)
        self.choice = ChoiceBox(self)
        self.day = QLineEdit(self)
        self.day.setMaxLength(20)
        self.keep = QPushButton(self)
        self.keep.setProperty("role", "secondary")
        self.remove = QPushButton(self)
        self.remove.setProperty("role", "quiet")
        self.problem = QLabel(self)
        self.problem.setProperty("role", "small")
        self.problem.setWordWrap(True)
        self._lay_out()
        self._connect()
        self._take_words()
        self._take_lengths()
        self.refresh()

    def _lay_out(self) -> None:
        self._line = QHBoxLayout()
        for widget in (self.shown, self.rate, self.link):
            self._line.addWidget(widget)
        self._line.addStretch(1)
        self._editor = QHBoxLayout()
        for widget in (self.field, self.choice, self.day, self.keep, self.remove):
            self._editor.addWidget(widget)
        self._editor.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._line)
        self._column.addLayout(self._editor)
        self._column.addWidget(self.problem)

    def _connect(self) -> None:
        self._desk.model.estimate_changed.connect(self.refresh)
        self._desk.exchange.changed.connect(self.refresh)
        self.link.clicked.connect(self.edit)
        self.field.returnPressed.connect(self._on_keep)
        self.day.returnPressed.connect(self._on_keep)
        self.keep.clicked.connect(self._on_keep)
        self.remove.clicked.connect(self._on_remove)
        self.field.textEdited.connect(self._on_edited)
        self.day.textEdited.connect(self._on_edited)
        self._theme.changed.connect(self._take_lengths)

    # -- what is shown

    def refresh(self) -> None:
        """Show the sum as it is now; nothing where there is none."""
        result = self._desk.model.result
        second = self._desk.exchange.second(result)
        has_rate = self._desk.exchange.rate(result.currency) is not None
        if not result.lines or result.currency != self._of:
            self._is_open = False  # what is typed is the rate of another document's currency
        self.shown.setText(second.shown if second else "")
        self.rate.setText(second.rate if second else "")
        self.link.setText(self.tr("Change") if has_rate else self.tr("Show in another currency"))
        for widget in (self.shown, self.rate):
            widget.setVisible(second is not None and not self._is_open)
        self.link.setVisible(not self._is_open and not self._theme.projection)
        for widget in (self.field, self.choice, self.day, self.keep):
            widget.setVisible(self._is_open)
        self.remove.setVisible(self._is_open and has_rate)
        self.problem.setVisible(self._is_open and bool(self.problem.text()))
        self.setVisible(bool(result.lines) and (second is not None or not self._theme.projection))

    # -- the rate

    def edit(self) -> None:
        """Let the person type the rate and its day."""
        result = self._desk.model.result
        if not result.lines:
            return
        rates, of = self._desk.exchange, result.currency
        rate = rates.rate(of)
        codes = [code for code in words("cost")["currencies"] if code != of]
        codes.sort(key=("KRW", "USD").__contains__, reverse=True)
        if rate is not None and rate.currency not in codes:
            codes.append(rate.currency)
        self.choice.clear()
        self.choice.addItems(codes)
        if rate is not None:
            self.choice.setCurrentText(rate.currency)
        self.field.setPlaceholderText(f"1 {of} = …")
        self.field.setText(rate.text if rate is not None else "")
        self.day.setPlaceholderText(rates.today.isoformat())
        self.day.setText((rate.dated if rate is not None else rates.today).isoformat())
        self.problem.clear()
        self._is_open, self._of = True, of
        self.refresh()
        self.field.setFocus()
        self.field.selectAll()

    def leave(self) -> None:
        """Close the fields and change nothing."""
        self._is_open = False
        self.refresh()
        self.link.setFocus()

    def _on_keep(self) -> None:
        if not self._is_open:
            return
        try:
            self._desk.exchange.take(self.field.text(), self.day.text(), self._of, self.choice.currentText())
        except StudyappError as error:
            said = QCoreApplication.translate("Error", error.template).format(*error.details)
            self.problem.setText(said)
            self.refresh()
        else:
            self.leave()

    def _on_remove(self) -> None:
        self._desk.exchange.remove(self._of)
        self.leave()

    def _on_edited(self, _text: str) -> None:
        if self.problem.text():
            self.problem.clear()
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_open:
            self.leave()
        else:
            super().keyPressEvent(event)

    # -- looks

    def _take_words(self) -> None:
        self.shown.setAccessibleName(self.tr("Total in another currency"))
        self.field.setAccessibleName(self.tr("Rate of exchange"))
        self.choice.setAccessibleName(self.tr("Currency"))
        self.choice.setToolTip(self.tr("Meant where the rate names no currency"))
        self.day.setAccessibleName(self.tr("Day of the rate"))
        self.day.setToolTip(self.tr("Day of the rate"))
        self.keep.setText(self.tr("Show"))
        self.remove.setText(self.tr("Remove"))

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(8), 0, px(8), px(4))
        self._column.setSpacing(px(4))
        self._line.setSpacing(px(8))
        self._editor.setSpacing(px(6))
        self.field.setFixedWidth(px(200))
        self.choice.setFixedWidth(px(92))
        self.day.setFixedWidth(px(112))
        self.shown.setFont(self._theme.font("body", 600))
        self.problem.setStyleSheet(f"color: {self._theme.color('error').name()};")
        self.refresh()
