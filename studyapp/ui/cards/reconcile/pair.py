"""One question: a card as it was learned beside one that stands in the notes; is it the same?"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.cards.identity.matching import Pair
from studyapp.ui.cards.reconcile.difference import marked
from studyapp.ui.cards.reconcile.wording import Wording
from studyapp.ui.theme import Theme


class _Text(QFrame):
    """One of the two cards: what it is, its question and its answer, and where it stands."""

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._theme = theme
        self._title = title
        self.caption = QLabel(title, self)
        self.caption.setProperty("role", "caption")
        self.front = _label(self)
        self.back = _label(self)
        self._line = QFrame(self)
        self._line.setProperty("role", "line")
        self._line.setFixedHeight(1)
        self.place = QLabel(self)
        self.place.setProperty("role", "caption")
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setWordWrap(True)
        self._column = QVBoxLayout(self)
        for widget in (self.caption, self.front, self._line, self.back):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._column.addWidget(self.place)

    def show_text(self, sides: tuple[str, str], plain: tuple[str, str], place: str) -> None:
        """Show both sides as rich text; `plain` is what a screen reader says."""
        self.front.setText(sides[0])
        self.back.setText(sides[1])
        self._line.setVisible(bool(plain[1]))
        self.back.setVisible(bool(plain[1]))
        self.place.setText(place)
        self.setAccessibleName(f"{self._title}: {plain[0]}")
        self.setAccessibleDescription("\n".join(text for text in (plain[1], place) if text))

    def take_look(self) -> None:
        """Follow the theme and the scale."""
        px = self._theme.px
        self._column.setContentsMargins(px(20), px(16), px(20), px(16))
        self._column.setSpacing(px(12))
        muted = self._theme.color("muted").name()
        for label, size, weight in ((self.front, "large", 700), (self.back, "body", 400)):
            label.setFont(self._theme.font(size, weight))
            pixels = self._theme.font(size).pixelSize()
            label.setStyleSheet(f"color: {muted}; font-size: {pixels}px; font-weight: {weight};")


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label


class PairPanel(QWidget):
    """Both texts with what differs marked, and the two answers."""

    joined = Signal()
    parted = Signal()
    undone = Signal()
    source_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pair: Pair | None = None
        self._wording = Wording(self)
        self.question = QLabel(self.tr("Is this the same card?"), self)
        self.question.setProperty("role", "heading")
        self.hint = QLabel(self)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self._old = _Text(theme, self.tr("As you learned it"), self)
        self._new = _Text(theme, self.tr("As it stands in the notes"), self)
        self.same = QPushButton(self.tr("The same card"), self)
        self.same.setProperty("role", "primary")
        self.same.setToolTip("1")
        self.same.clicked.connect(self.joined)
        self.other = QPushButton(self.tr("A different card"), self)
        self.other.setToolTip("2")
        self.other.clicked.connect(self.parted)
        self.source = QPushButton(self.tr("Show its source"), self)
        self.source.setProperty("role", "quiet")
        self.source.clicked.connect(self.source_clicked)
        self.back = QPushButton(self.tr("Take back"), self)
        self.back.setProperty("role", "quiet")
        self.back.setToolTip("Z")
        self.back.clicked.connect(self.undone)
        self._texts = QGridLayout()
        self._texts.setColumnStretch(0, 1)
        self._texts.setColumnStretch(1, 1)
        self._texts.addWidget(self._old, 0, 0)
        self._texts.addWidget(self._new, 0, 1)
        self._buttons = QHBoxLayout()
        for key, button in (("1", self.same), ("2", self.other), ("", self.source)):
            button.setProperty("focusPolicy", "TabFocus")
            self._buttons.addWidget(button)
            if key:
                self._buttons.addWidget(_key(key, self), 0, Qt.AlignmentFlag.AlignVCenter)
        self._buttons.addStretch(1)
        self.back.setProperty("focusPolicy", "TabFocus")
        self._above = QHBoxLayout()
        self._above.addWidget(self.hint, 1)
        self._above.addWidget(self.back)
        self._above.addWidget(_key("Z", self), 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.question)
        self._column.addLayout(self._above)
        self._column.addLayout(self._texts)
        self._column.addLayout(self._buttons)
        self.take_look()

    def show_pair(self, pair: Pair | None, left: int, *, can_undo: bool) -> None:
        """Ask about a pair, the first of `left`; None shows only the way back."""
        self._pair = pair
        for widget in (self.question, self._old, self._new, self.same, self.other, self.source):
            widget.setVisible(pair is not None)
        for label in self.findChildren(QLabel):
            if label.property("role") == "key":
                label.setVisible(can_undo if label.text() == "Z" else pair is not None)
        self.back.setVisible(can_undo)
        self.hint.setText(self._hint(pair, left))
        self._show_texts()

    def take_look(self) -> None:
        """Follow the theme and the scale."""
        px = self._theme.px
        self._column.setSpacing(px(12))
        self._texts.setHorizontalSpacing(px(16))
        self._buttons.setSpacing(px(8))
        self._above.setSpacing(px(8))
        self._old.take_look()
        self._new.take_look()
        self._show_texts()

    def _hint(self, pair: Pair | None, left: int) -> str:
        if pair is None:
            return self.tr("All is decided.")
        reasons = {
            "front": self.tr("The question is the same, the answer is another"),
            "back": self.tr("The answer is the same, the question is another"),
            "likeness": self.tr("They are {0} % alike").format(round(pair.score)),
        }
        reason = reasons.get(pair.reason, reasons["likeness"])
        return f"{self._wording.left(left)} · {reason}"

    def _show_texts(self) -> None:
        pair = self._pair
        if pair is None:
            return
        named, card = pair.registered.named, pair.card
        front = marked(named.front, card.front, self._theme)
        back = marked(named.back, card.back, self._theme)
        was = self._wording.place(named.page, named.section)
        learned = f"{was} · {self._wording.learned(pair.registered)}"
        self._old.show_text((front[0], back[0]), (named.front, named.back), learned)
        now = self._wording.place(card.page, "\n".join(card.path))
        self._new.show_text((front[1], back[1]), (card.front, card.back), now)


def _key(name: str, parent: QWidget) -> QLabel:
    label = QLabel(name, parent)
    label.setProperty("role", "key")
    return label
