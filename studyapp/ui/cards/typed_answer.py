"""A field to type the answer into, and what was typed beside what is wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from studyapp.cards.learning.typed import Part
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.cards.learning.typed import Comparison

LIKE = 0.5
"""The share of the same characters from which on a difference says more than both answers."""

_SIGNS = {"missing": "+", "extra": "−", "near": "≈"}


class TypedAnswer(QWidget):
    """First the field; once it is entered the difference in its place."""

    entered = Signal(object)
    """What was typed."""
    left = Signal()
    """Somebody would rather think than type."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = QLineEdit(self)
        self.field.setProperty("role", "quick")
        self.field.setPlaceholderText(self.tr("Type the answer, then Enter"))
        self.field.setAccessibleName(self.tr("Your answer"))
        self.field.returnPressed.connect(self._on_entered)
        self._difference = QLabel(self)
        self._difference.setTextFormat(Qt.TextFormat.RichText)
        self._difference.setWordWrap(True)
        self._verdict = QLabel(self)
        self._verdict.setProperty("role", "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.field, self._difference, self._verdict):
            self._column.addWidget(part)
        self._comparison: Comparison | None = None
        theme.changed.connect(self._take_lengths)
        self._take_lengths()

    @property
    def typed(self) -> str:
        """What was typed, with the syllable that an input method still composes."""
        if self.field.hasFocus():
            QGuiApplication.inputMethod().commit()
        return self.field.text()

    @property
    def is_compared(self) -> bool:
        """Whether the difference stands in the field's place."""
        return self._comparison is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the field did not want."""
        if event.key() == Qt.Key.Key_Escape and self.field.isVisible():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def ask(self) -> None:
        """Offer an empty field."""
        self._comparison = None
        self.field.clear()
        self.field.show()
        self._difference.hide()
        self._verdict.hide()

    def show_comparison(self, comparison: "Comparison") -> None:
        """Show where what was typed and what is wanted differ."""
        self._comparison = comparison
        self.field.hide()
        parts = comparison.parts
        if not comparison.is_close and comparison.share < LIKE:
            typed, wanted = self.field.text(), comparison.wanted
            parts = (Part("extra", typed, ""), Part("same", " ", " "), Part("missing", "", wanted))
        self._difference.setText("".join(map(self._marked, parts)))
        self._difference.setAccessibleName(self._spoken(comparison))
        if comparison.is_right:
            verdict = self.tr("Right.")
        elif comparison.is_close:
            verdict = self.tr("Nearly: a slip of the keys. The grade is yours.")
        else:
            verdict = self.tr("Not what is wanted. The grade is yours.")
        self._verdict.setText(verdict)
        self._difference.show()
        self._verdict.show()

    def _marked(self, part: "Part") -> str:
        """A part in its colour, and with a mark that is seen without colours."""
        from html import escape

        color = self._theme.color
        typed, wanted = escape(part.typed), escape(part.wanted)
        if part.kind == "same":
            return f'<span style="color:{color("good").name()}">{typed}</span>'
        if part.kind == "near":
            return (
                f'<span style="color:{color("notice").name()}; background:{color("notice_soft").name()}">'
                f"<s>{typed}</s> {_SIGNS['near']} <b>{wanted}</b></span>"
            )
        if part.kind == "missing":
            return (
                f'<span style="color:{color("notice").name()}; background:{color("notice_soft").name()}">'
                f"{_SIGNS['missing']}<u>{wanted}</u></span>"
            )
        return (
            f'<span style="color:{color("error").name()}; background:{color("error_soft").name()}">'
            f"{_SIGNS['extra']}<s>{typed}</s></span>"
        )

    def _spoken(self, comparison: "Comparison") -> str:
        words = {
            "same": self.tr("right: {0}"),
            "near": self.tr("nearly: {0} instead of {1}"),
            "missing": self.tr("missing: {1}"),
            "extra": self.tr("too much: {0}"),
        }
        return ", ".join(words[part.kind].format(part.typed, part.wanted) for part in comparison.parts)

    def _on_entered(self) -> None:
        self.entered.emit(self.typed)

    def _take_lengths(self) -> None:
        self._column.setSpacing(self._theme.px(8))
        self._difference.setFont(self._theme.font("large"))
        if self._comparison is not None:
            self.show_comparison(self._comparison)
