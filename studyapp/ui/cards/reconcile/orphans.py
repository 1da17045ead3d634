"""The cards that were learned and stand nowhere any more: listed, found by typing, and linked to another."""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.cards.history.known import Registered
from studyapp.cards.identity.likeness import likeness, text_of
from studyapp.cards.model import Card
from studyapp.ui.cards.reconcile.lines import FindField, Line, LineList
from studyapp.ui.cards.reconcile.wording import Wording
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

MOST_ROWS = 6
MOST_CARDS = 40
"""Cards that are offered at once; typing finds the others."""
MOST_COMPARED = 2000
"""Cards up to which those that are most alike are offered first."""


class OrphanPanel(QWidget):
    """The list, and in its place, once a card was chosen, the cards that it may be linked to."""

    linked = Signal(object, object)
    """The registered card, and the card of the document that it is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = Wording(self)
        self._orphans: Sequence[Registered] = ()
        self._cards: Sequence[Card] = ()
        self._gone: Collection[str] = ()
        self.orphan: Registered | None = None
        """The one that is being linked."""
        self.title = QLabel(self)
        self.title.setProperty("role", "heading")
        self.hint = QLabel(self)
        self.hint.setProperty("role", "muted")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.field = FindField(self)
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._fill)
        self.field.entered.connect(self._on_entered)
        self.list = LineList(theme, self.tr("Cards"), self)
        self.field.moved.connect(self.list.step)
        self.list.chosen.connect(self._on_chosen)
        self.nothing = QLabel(self.tr("Nothing is found by this word."), self)
        self.nothing.setProperty("role", "muted")
        self.choose_button = QPushButton(self)
        self.choose_button.clicked.connect(self._on_entered)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.setProperty("role", "quiet")
        self.cancel_button.clicked.connect(self.give_up)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.choose_button)
        self._buttons.addWidget(self.cancel_button)
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.hint, self.field, self.list, self.nothing):
            self._column.addWidget(widget)
        self._column.addLayout(self._buttons)
        self.take_look()

    def show_orphans(
        self, orphans: Sequence[Registered], cards: Sequence[Card], gone: Collection[str] = ()
    ) -> None:
        """List the orphans; `cards` are those they may be linked to, `gone` pages that are no more."""
        self._orphans, self._cards, self._gone = orphans, cards, gone
        self.orphan = None
        self._show_stage()

    def give_up(self) -> None:
        """Go back to the list of orphans."""
        self.orphan = None
        self._show_stage()
        self.field.setFocus()

    def take_look(self) -> None:
        """Follow the scale."""
        self._column.setSpacing(self._theme.px(8))
        self._buttons.setSpacing(self._theme.px(8))
        self._fill()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        if event.key() == Qt.Key.Key_Escape and self.orphan is not None:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def _show_stage(self) -> None:
        """The list of orphans, or the choice of a card for one of them."""
        orphan = self.orphan
        if orphan is None:
            self.title.setText(self._wording.orphans(len(self._orphans)))
            self.hint.setText(self.tr("Their answers are kept. Link a card to the one that took its place."))
            self.field.setPlaceholderText(self.tr("Find a card you learned"))
            self.choose_button.setText(self.tr("Link to…"))
        else:
            self.title.setText(self.tr("Which card is it now?"))
            self.hint.setText(_one_line(f"{orphan.named.front} · {orphan.named.back}"))
            self.field.setPlaceholderText(self.tr("Find a card of the notes"))
            self.choose_button.setText(self.tr("Link to this card"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.list.setAccessibleName(self.title.text())
        self.cancel_button.setVisible(orphan is not None)
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self._fill()

    def _fill(self) -> None:
        lines = list(self._lines(self.field.text()))
        self.list.show_lines(lines, MOST_ROWS)
        self.list.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        self.choose_button.setEnabled(bool(lines))

    def _lines(self, typed: str) -> Iterator[Line]:
        words = typed.casefold().split()
        if self.orphan is None:
            for item in self._orphans:
                named = item.named
                if _holds(words, f"{named.front}\n{named.back}\n{named.section}\n{named.page}"):
                    place = self._wording.place(named.page, named.section)
                    if named.page in self._gone:
                        place = f"{place} · {self._wording.gone()}"
                    yield Line(named.front or named.back, f"{place} · {self._wording.learned(item)}", item)
            return
        for card in self._offered(words):
            place = self._wording.place(card.page, "\n".join(card.path))
            yield Line(card.front, f"{place} · {_one_line(card.back)}" if card.back else place, card)

    def _offered(self, words: Sequence[str]) -> Sequence[Card]:
        """The cards that hold the words, those first that are most like the orphan."""
        found = [card for card in self._cards if _holds(words, f"{card.front}\n{card.back}")]
        orphan = self.orphan
        if orphan is None or len(found) > MOST_COMPARED:
            return found[:MOST_CARDS]
        text = text_of(orphan.named.front, orphan.named.back)
        alike = [likeness(text, text_of(card.front, card.back)).mean for card in found]
        order = sorted(range(len(found)), key=alike.__getitem__, reverse=True)
        return [found[at] for at in order[:MOST_CARDS]]

    def _on_entered(self) -> None:
        value = self.list.current()
        if value is not None:
            self._on_chosen(value)

    def _on_chosen(self, value: object) -> None:
        if isinstance(value, Registered):
            self.orphan = value
            self._show_stage()
            self.field.setFocus()
        elif isinstance(value, Card) and self.orphan is not None:
            self.linked.emit(self.orphan, value)


def _holds(words: Sequence[str], text: str) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)


def _one_line(text: str) -> str:
    return " ".join(text[:300].split())
