"""A field to type the answer into, gap by gap if there are several, and how it stands to what is wanted."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from studyapp.cards.learning.typed import Part
from studyapp.document.markdown import DRAWING
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.cards.learning.typed import Comparison

LIKE = 0.5
"""The share of the same characters from which on a difference says more than both answers."""

_SIGNS = {"missing": "+", "extra": "−", "near": "≈"}


class _Compared(NamedTuple):
    typed: str
    comparison: "Comparison"
    is_flat: bool


class TypedAnswer(QWidget):
    """First the field; once it is entered the difference in its place, or above it while gaps are left."""

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
        for part in (self._difference, self.field, self._verdict):
            self._column.addWidget(part)
        self._compared: list[_Compared] = []
        self._is_whole = False
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
        """Whether there is a difference to be seen."""
        return bool(self._compared)

    @property
    def is_right(self) -> bool:
        """Whether all that was typed is right."""
        return all(each.comparison.is_right for each in self._compared)

    @property
    def is_close(self) -> bool:
        """Whether all that was typed is right but for slips."""
        return all(each.comparison.is_close for each in self._compared)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the field did not want."""
        if event.key() == Qt.Key.Key_Escape and self.field.isVisible():
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # The field has taken it and lets it pass on still: to the room it would ask for the whole answer.
            event.accept()
        else:
            super().keyPressEvent(event)

    def ask(self) -> None:
        """Offer an empty field."""
        self._compared.clear()
        self._is_whole = False
        self.field.clear()
        self.field.show()
        self._difference.hide()
        self._verdict.hide()

    def show_comparison(
        self, comparison: "Comparison", *, is_flat: bool = True, is_last: bool = True
    ) -> None:
        """Show where what was typed and what is wanted differ, a line a gap; the field goes with the last.

        What is not flat, code for instance, is not set into one line: there the verdict says it.
        """
        self._compared.append(_Compared(self.typed, comparison, is_flat))
        self._is_whole = is_last
        self.field.clear()
        self.field.setVisible(not is_last)
        self._show()

    def finish(self) -> None:
        """Ask no more: the answer is shown."""
        self.field.hide()
        if self._compared and not self._is_whole:
            self._is_whole = True
            self._show()

    def _show(self) -> None:
        lines = ["".join(map(self._marked, _parts(each))) for each in self._compared]
        self._difference.setText("<br>".join(line for line in lines if line))
        spoken = (self._spoken(each) for each in self._compared)
        self._difference.setAccessibleName("\n".join(line for line in spoken if line))
        self._difference.setVisible(bool(self._difference.text()))
        self._verdict.setText(self._judged())
        self._verdict.setVisible(self._is_whole)

    def _judged(self) -> str:
        if not any(each.typed.strip() for each in self._compared):
            return self.tr("Nothing was typed. The grade is yours.")
        if self.is_right:
            return self.tr("Right.")
        if self.is_close:
            return self.tr("Nearly: a slip of the keys. The grade is yours.")
        return self.tr("Not what is wanted. The grade is yours.")

    def _marked(self, part: "Part") -> str:
        """A part in its colour, and with a mark that is seen without colours."""
        from html import escape

        color = self._theme.color
        typed, wanted = escape(part.typed), escape(part.wanted)
        if part.kind == "answer":
            return f"<b>{wanted}</b>"
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

    def _spoken(self, compared: "_Compared") -> str:
        words = {
            "same": self.tr("right: {0}"),
            "near": self.tr("nearly: {0} instead of {1}"),
            "missing": self.tr("missing: {1}"),
            "answer": self.tr("the answer: {1}"),
            "extra": self.tr("too much: {0}"),
        }
        return ", ".join(words[part.kind].format(part.typed, part.wanted) for part in _parts(compared))

    def _on_entered(self) -> None:
        self.entered.emit(self.typed)

    def _take_lengths(self) -> None:
        self._column.setSpacing(self._theme.px(8))
        self._difference.setFont(self._theme.font("large"))
        if self._compared:
            self._show()


def _parts(compared: _Compared) -> tuple[Part, ...]:
    """What is shown of a comparison; where little is alike, both answers whole."""
    typed, comparison, is_flat = compared
    mine = (Part("extra", typed, ""),) if typed.strip() else ()
    if not is_flat:
        return () if comparison.is_right else mine
    if not mine:
        return (Part("answer", "", comparison.wanted),)
    if not comparison.is_close and comparison.share < LIKE:
        return (*mine, Part("same", " ", " "), Part("missing", "", comparison.wanted))
    return comparison.parts


def is_flat(markdown: str) -> bool:
    """Whether an answer can stand in one line: neither code nor a drawing nor a table."""
    return not ("```" in markdown or "~~~" in markdown or DRAWING.search(markdown) or "\n|" in markdown)
