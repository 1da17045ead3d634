"""The chosen card, question and answer, as it is learned."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from studyapp.ui.cards.buttons import Hairline
from studyapp.ui.rich import RichText
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.cards.model import Card


class Preview(QFrame):
    """A card to be read, not answered; above it `head`, what can be done to it."""

    def __init__(self, theme: Theme, head: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._theme = theme
        inside = QWidget()
        self._caption = QLabel(inside)
        self._caption.setProperty("role", "caption")
        self._caption.setWordWrap(True)
        self._question = RichText(theme, "large", 700, inside)
        self._question.setAccessibleName(self.tr("Question"))
        self._line = Hairline(theme, inside)
        self._answer = RichText(theme, "body", parent=inside)
        self._answer.setAccessibleName(self.tr("Answer"))
        self.nothing = QLabel(self.tr("Choose a card to read it here. Enter learns it."), inside)
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column = QVBoxLayout(inside)
        self._column.addWidget(self.nothing, 1)
        for part in (self._caption, self._question, self._line, self._answer):
            self._column.addWidget(part)
        self._column.addStretch(0)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._head = QVBoxLayout()
        self._head.addWidget(head)
        row.addLayout(self._head)
        row.addWidget(scroll)
        theme.changed.connect(self._take_lengths)
        self._take_lengths()
        self.show_card(None)

    def show_card(self, card: "Card | None") -> None:
        """Show a card; for None say how to choose one."""
        self.nothing.setVisible(card is None)
        for part in (self._caption, self._question, self._line, self._answer):
            part.setVisible(card is not None)
        if card is None:
            return
        self._caption.setText(" › ".join((card.page, *card.path)))
        self._question.set_markdown(card.front_markdown, card.front)
        self._line.setVisible(bool(card.back))
        self._answer.setVisible(bool(card.back))
        if card.back:
            self._answer.set_markdown(card.back_markdown, card.back)

    def _take_lengths(self) -> None:
        px = self._theme.px
        self._head.setContentsMargins(px(24), px(12), px(20), 0)
        self._column.setContentsMargins(px(24), px(12), px(20), px(20))
        self._column.setSpacing(px(8))
        self._line.setFixedHeight(px(17))
