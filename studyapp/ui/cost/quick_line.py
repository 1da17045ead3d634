"""The large line for quick entries: what was understood and what it costs, while it is typed."""

from collections.abc import Sequence
from decimal import Decimal
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from studyapp.cost.lookup import LookUp, answer, goal_display, source_lines
from studyapp.cost.model import Rate, RateCard
from studyapp.cost.money import display, display_price
from studyapp.cost.quick import Places, QuickEntry
from studyapp.lexicon import words
from studyapp.ui.cost.chips import HEIGHT, ChipRow
from studyapp.ui.cost.wording import Wording, told
from studyapp.ui.theme import Theme

_TRY = "try:"
_UNPLACED = ("UNPRICED_PATH", "NO_PATH", "AMBIGUOUS_PATH")


class QuickField(QLineEdit):
    """The field, with the sum and the key that takes it at its right end."""

    undo_asked = Signal()
    """Undo, where there is no typing to undo."""
    redo_asked = Signal()
    down_asked = Signal()
    """The arrow down, or Esc: to the table."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "quick")
        self.setMaxLength(400)
        self._theme = theme
        self.sum = QLabel(self)
        self.sum.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.key = QLabel(self)
        self.key.setProperty("role", "key")
        self.key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_sum(self, text: str, *, stale: bool) -> None:
        """The sum of what is typed; of what was typed before where that is not understood."""
        self.sum.setText(text)
        color = self._theme.color("faint" if stale else "ink").name()
        self.sum.setStyleSheet(f"color: {color}; background: transparent;")
        self.sum.setToolTip(self.tr("the last sum that was understood") if stale else "")
        self.key.setText(self.tr("before") if stale else self.tr("Enter adds"))
        self.key.setVisible(bool(text))
        self.place()

    def place(self) -> None:
        """Put the sum and the key where they belong, and keep the text clear of them."""
        self.sum.setFont(self._theme.font("large", 700))
        self.key.setFont(self._theme.font("small"))
        right = self.width() - self._theme.px(20)
        for label in (self.key, self.sum):
            label.adjustSize()
            if label.text() and (label is self.sum or not self.key.isHidden()):
                right -= label.width()
                label.move(right, (self.height() - label.height()) // 2)
                right -= self._theme.px(10)
        self.setTextMargins(0, 0, self.width() - right, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        # Where nothing is typed, Esc ends a projection as it does in the other rooms.
        leaves = event.key() == Qt.Key.Key_Escape and (self.text() or not self._theme.projection)
        if event.key() == Qt.Key.Key_Down or leaves:
            self.down_asked.emit()
        elif control and event.key() == Qt.Key.Key_Z and not self.isUndoAvailable():
            self.undo_asked.emit()
        elif control and event.key() == Qt.Key.Key_Y and not self.isRedoAvailable():
            self.redo_asked.emit()
        else:
            super().keyPressEvent(event)


class QuickLine(QWidget):
    """The field, below it the reading or one sentence why there is none, and the prices that may be meant."""

    submitted = Signal(object)
    """The entries that Enter takes, as a tuple of `Entry`."""
    source_asked = Signal(object)
    """A line number."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = Wording(self)
        self._card = RateCard((), ())
        self._entry: QuickEntry | None = None
        self._gb_per_tb = 1024
        self._places = Places({})
        self.found: LookUp | None = None
        self.field = QuickField(theme, self)
        self.field.setAccessibleName(self.tr("Quick look-up"))
        self.reading = QLabel(self)
        self.reading.setTextFormat(Qt.TextFormat.RichText)
        self.reading.setWordWrap(True)
        self.reading.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.reading.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chip_row = ChipRow(theme, self)
        # Reading and suggestions share one area of two lines: what is below stays while somebody types.
        self._answers = QWidget(self)
        self._in_answers = QVBoxLayout(self._answers)
        self._in_answers.addWidget(self.reading)
        self._in_answers.addWidget(self.chip_row)
        self._in_answers.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.field)
        self._column.addWidget(self._answers)
        self.field.textChanged.connect(self._on_changed)
        self.field.returnPressed.connect(self._on_return)
        self.chip_row.chosen.connect(self._on_chip)
        self.reading.linkActivated.connect(self._on_link)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    def set_prices(self, card: RateCard, places: Places, gb_per_tb: int) -> None:
        """Answer from these prices from now on."""
        self._card, self._places, self._gb_per_tb = card, places, gb_per_tb
        self._entry = None
        example = next((rate for rate in card.rates if not rate.free), None)
        shown = f"500GB {example.label}" if example else "500GB"
        self.field.setPlaceholderText(self.tr("A volume and its way, such as {0}").format(shown))
        self._answer()

    def set_gb_per_tb(self, gb_per_tb: int) -> None:
        """Reckon with 1024 or 1000 GB a TB."""
        self._gb_per_tb = gb_per_tb
        self._answer()

    # -- answering

    def _on_changed(self, _text: str) -> None:
        self._answer()

    def _answer(self) -> None:
        text = self.field.text().strip()
        if not text:
            self.found = None
            self.field.show_sum("", stale=False)
            self._show_reading(self._examples())
            self._show_chips(())
            return
        if self._entry is None:
            self._entry = QuickEntry(self._card, self._places, words("cost"))
        found = answer(self._entry, text, self._card, self._gb_per_tb)
        if found.estimate is None:
            self.found = None
            self.field.show_sum(self.field.sum.text(), stale=True)
            code = found.problems[0].code
            self._show_reading(self._colored(escape(told(found.problems[0])), "error"))
            self._show_chips(found.nearest if code in _UNPLACED else ())
            return
        self.found = found
        self.field.show_sum(self._wording.total(found.estimate), stale=False)
        self._show_reading(self._reading(found))
        self._show_chips(())

    def _examples(self) -> str:
        """Entries that this document has an answer to, to click."""
        paid = [rate for rate in self._card.rates if any(tier.price for tier in rate.tiers)]
        tries = [f"{amount} {rate.label}" for amount, rate in zip(("1TB", "200GB"), paid, strict=False)]
        tries += [f"{display_price(Decimal(100), rate.currency)} {rate.label}" for rate in paid[-1:]]
        links = " · ".join(f'<a href="{_TRY}{escape(text)}">{escape(text)}</a>' for text in tries)
        return self._colored(self.tr("Try {0}").format(links), "muted") if tries else ""

    def _reading(self, found: LookUp) -> str:
        result = found.estimate
        rows: list[str] = []
        for line, understood in zip(result.lines if result else (), found.entries, strict=False):
            amount = f"<b>{escape(self._wording.amount(line))}</b>"
            label = escape(line.rate.label)
            parts = [f"{label} · {escape(self._wording.formula(line))} = {amount}"]
            if understood.goal is not None and understood.money is not None:
                money = display(understood.money, line.rate.currency)
                goal = goal_display(understood.goal.gb)
                said = self.tr("{0} buys {1}").format(money, goal)
                parts.insert(0, f"<b>{escape(said)}</b>")
            rows.append("&nbsp;&nbsp; ".join((*parts, self._wording.lines(source_lines(line)))))
        said = [told(note) for note in (*found.notes, *found.problems)]
        if said:
            rows[-1] += "&nbsp;&nbsp; " + self._colored(escape(" · ".join(said)), "muted")
        return "<br>".join(rows)

    def _colored(self, html: str, role: str) -> str:
        return f'<span style="color: {self._theme.color(role).name()}">{html}</span>'

    def _show_reading(self, html: str) -> None:
        link = self._theme.color("accent").name()
        self.reading.setText(html.replace("<a ", f'<a style="color: {link}; text-decoration: none" '))
        self.reading.setAccessibleName(self.reading.text() and _plain(html))

    # -- the prices that may be meant

    @property
    def chips(self) -> list[QPushButton]:
        """The suggestions, likeliest first."""
        return self.chip_row.chips

    def _show_chips(self, rates: Sequence[Rate]) -> None:
        self.chip_row.setVisible(bool(rates))
        self.chip_row.show_rates(rates)

    def _on_chip(self, key: str) -> None:
        rate = self._card.rate(key)
        if rate is not None and self._entry is not None:
            self.field.setText(self._entry.with_rate(self.field.text(), rate))
            self.field.setFocus()

    def _on_return(self) -> None:
        if self.found is not None:
            self.submitted.emit(tuple(understood.entry for understood in self.found.entries))
            self.field.clear()

    def _on_link(self, link: str) -> None:
        if link.startswith(_TRY):
            self.field.setText(link.removeprefix(_TRY))
            self.field.setFocus()
        else:
            self.source_asked.emit(int(link))

    # -- looks

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.field.place()

    def _take_lengths(self) -> None:
        px = self._theme.px
        large = self._theme.projection
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self._in_answers.setContentsMargins(0, 0, 0, 0)
        self._in_answers.setSpacing(px(4))
        reading = px(30 if large else 26)
        self._answers.setMinimumHeight(reading + px(4) + px(HEIGHT))
        self.field.setFixedHeight(px(56))
        self.reading.setFont(self._theme.font("body"))
        self.reading.setContentsMargins(px(4), px(2), px(4), 0)
        self.reading.setMinimumHeight(reading)
        self.field.place()
        self._answer()


def _plain(html: str) -> str:
    import re

    return re.sub(r"<[^>]*>|&nbsp;", " ", html)
