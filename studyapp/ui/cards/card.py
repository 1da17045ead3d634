"""The card on its surface: where it stands in the notes, the question, and once revealed the answer."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.cards.model import Card
    from studyapp.ui.cards.buttons import Hairline
    from studyapp.ui.rich import RichText

_HEADING = re.compile(r"\A#{1,6}[ \t]+")
LONG_QUESTION = 160
"""Characters above which a question is set in smaller type."""


class CardPanel(QFrame):
    """One card; what the question does not need is built by `build_rest`."""

    source_clicked = Signal()
    map_clicked = Signal()
    undo_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._theme = theme
        self._card: Card | None = None
        self._line: Hairline | None = None
        self._answer: RichText | None = None
        self._rich_question: RichText | None = None
        self._footer: _Footer | None = None
        self._scroll = QScrollArea(self)
        self._scroll.setProperty("focusPolicy", "NoFocus")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._caption = QLabel(self._inside)
        self._caption.setProperty("role", "caption")
        self._question = QLabel(self._inside)
        self._question.setWordWrap(True)
        self._column.addWidget(self._caption)
        self._column.addWidget(self._question)
        self._column.addStretch(1)
        self._scroll.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._scroll, 1)
        theme.changed.connect(self._on_theme_changed)
        self._take_lengths()

    def show_question(self, card: "Card") -> None:
        """Show a card's question, its answer hidden."""
        self._card = card
        self._caption.setText(card.path[-1] if card.path else " ")
        self._set_question(card)
        for part in (self._line, self._answer):
            if part is not None:
                part.hide()
        if self._footer is not None:
            self._footer.show_card(card)
            # Not before the rest is built: the first part of a widget that Qt made itself costs PySide 20 ms.
            self._scroll.verticalScrollBar().setValue(0)

    def set_caption(self, caption: str) -> None:
        """Say anew where the card stands and how well it is known."""
        self._caption.setText(caption)

    def show_answer(self) -> None:
        """Show the answer below the question; where that was filled in gap by gap, all of it filled in."""
        card = self._card
        if card is None:
            return
        below = self._fill_gaps(card) if card.kind == "cloze" else None
        markdown, plain = (below, below) if below is not None else (card.back_markdown, card.back)
        self.build_rest()
        if self._line is None or self._answer is None:
            return
        self._line.setVisible(bool(plain))
        self._answer.setVisible(bool(plain))
        if plain:
            self._answer.set_markdown(markdown, plain)

    def show_gaps(self, filled: int) -> None:
        """Fill the first gaps of the question in."""
        from studyapp.cards.gaps import opened

        card = self._card
        if card is not None:
            self.build_rest()
            plain, markdown = opened(card.clozed, filled), opened(card.clozed, filled, is_marked=True)
            self._set_question(card._replace(front=plain, front_markdown=markdown))

    def _fill_gaps(self, card: "Card") -> str | None:
        """Fill all gaps in; what is to be read below then, None for the whole back."""
        from studyapp.cards.items import beyond_gaps, gaps

        count, beyond = gaps(card), beyond_gaps(card)
        if count > 1 or (count and beyond is not None):
            self.show_gaps(count)
            return beyond or ""
        return None

    def build_rest(self) -> None:
        """Build what the first picture did not need: the answer's place, the chips, a question's markup."""
        if self._answer is not None:
            return
        from studyapp.ui.cards.buttons import Hairline
        from studyapp.ui.rich import RichText

        self._line = Hairline(self._theme, self._inside)
        self._answer = RichText(self._theme, "large", parent=self._inside)
        self._answer.setAccessibleName(self.tr("Answer"))
        self._column.insertWidget(self._column.count() - 1, self._line)
        self._column.insertWidget(self._column.count() - 1, self._answer)
        self._line.hide()
        self._answer.hide()
        self._footer = _Footer(self._theme, self)
        self._footer.source.clicked.connect(self.source_clicked)
        self._footer.map.clicked.connect(self.map_clicked)
        self._footer.undo.clicked.connect(self.undo_clicked)
        self._layout.addWidget(self._footer)
        self._footer.setVisible(not self._theme.projection)
        self._take_lengths()
        if self._card is not None:
            self._footer.show_card(self._card)
            self._set_question(self._card)

    def set_typed(self, typed: QWidget) -> None:
        """Put a place for a typed answer below the question."""
        self.build_rest()
        if self._line is not None:
            self._column.insertWidget(self._column.indexOf(self._line), typed)

    def set_undoable(self, on: bool) -> None:
        """Whether there is an answer to take back."""
        if self._footer is not None:
            self._footer.undo.setVisible(on)

    def set_on_map(self, on: bool) -> None:
        """Whether the card is about something that the map shows."""
        if self._footer is not None:
            self._footer.map.setVisible(on)

    def _set_question(self, card: "Card") -> None:
        """Plain text at once; markup as soon as the rest is built. A heading is a question like others."""
        card = card._replace(front_markdown=_HEADING.sub("", card.front_markdown))
        self._question.setProperty("textFormat", "PlainText")
        self._question.setText(card.front)
        self._set_question_font(card)
        is_rich = self._answer is not None and "\n".join(card.front_markdown.splitlines()) != card.front
        self._question.setVisible(not is_rich)
        if not is_rich:
            if self._rich_question is not None:
                self._rich_question.hide()
            return
        if self._rich_question is None:
            from studyapp.ui.rich import RichText

            self._rich_question = RichText(self._theme, "title", 700, self._inside)
            self._column.insertWidget(2, self._rich_question)
        self._rich_question.set_markdown(card.front_markdown, card.front, _size_of(card))
        self._rich_question.show()

    def _set_question_font(self, card: "Card") -> None:
        self._question.setFont(self._theme.font(_size_of(card), 700))

    def _take_lengths(self) -> None:
        px = self._theme.px
        if self._theme.projection:
            self._layout.setContentsMargins(px(28), px(20), px(8), px(12))
        else:
            self._layout.setContentsMargins(px(44), px(36), px(24), px(32))
        self._layout.setSpacing(px(16))
        # The scroll bar, where there is one, stands in the margin.
        self._column.setContentsMargins(0, 0, px(20), 0)
        self._column.setSpacing(px(12))
        if self._line is not None:
            self._line.setFixedHeight(px(32))

    def _on_theme_changed(self) -> None:
        self._take_lengths()
        if self._footer is not None:
            self._footer.setVisible(not self._theme.projection)
        if self._card is not None:
            self._set_question_font(self._card)


def _size_of(card: "Card") -> str:
    return "title" if len(card.front) <= LONG_QUESTION else "large"


class _Footer(QWidget):
    """The row below the card: where it comes from, where it lies, and the way back."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        from studyapp.ui.cards.buttons import KeyButton

        super().__init__(parent)
        self.source: KeyButton = KeyButton(theme, "chip", self)
        self.map: KeyButton = KeyButton(theme, "chip", self)
        self.undo: KeyButton = KeyButton(theme, "quiet", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.px(20), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.source)
        row.addWidget(self.map)
        row.addStretch(1)
        row.addWidget(self.undo)
        self.map.set_words(self.tr("Show on the map"), "M")
        self.map.hide()
        self.undo.set_words(self.tr("Undo"), "Z")
        self.undo.hide()

    def show_card(self, card: "Card") -> None:
        """Name the line of this card."""
        self.source.set_words(self.tr("Source, line {0}").format(card.line), "S")
