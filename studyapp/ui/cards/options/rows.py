"""The rows of the options: what is chosen at the left, in words, and at the right the field that holds it."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QValidator, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.cards.options.steps import Unreadable
from studyapp.ui.choice_box import ChoiceBox
from studyapp.ui.theme import Theme

_ERRORS = (QT_TRANSLATE_NOOP("Error", "“{0}” does not do: a whole number from {1} to {2} is needed."),)
FIELD_WIDTH = 216


class Row(QWidget):
    """A title, below it what it means or what is wrong, and a field; a narrow one has the field below."""

    def __init__(self, theme: Theme, title: str, hint: str, field: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint_text = hint
        self.field = field
        self.title = QLabel(title, self)
        self.title.setBuddy(field)
        self.hint = QLabel(hint, self)
        self.hint.setProperty("role", "caption")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.hint.setVisible(bool(hint))
        field.setParent(self)
        field.setAccessibleName(title)
        field.setAccessibleDescription(hint)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.title, 0, 0)
        self._grid.addWidget(self.hint, 1, 0)
        self._grid.addWidget(field, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop)

    def add_below(self, button: QWidget) -> None:
        """Put a button below the field."""
        self._grid.addWidget(button, 2, 1, Qt.AlignmentFlag.AlignRight)

    def say(self, text: str = "") -> None:
        """Say what the choice leads to in the hint's place; "" puts the hint back."""
        self._say(text or self._hint_text, "caption")

    def say_error(self, text: str) -> None:
        """Say why what was typed does not hold."""
        self._say(text, "small")
        self.hint.setStyleSheet(f"color: {self._theme.color('error').name()}")

    def _say(self, text: str, role: str) -> None:
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        self.hint.setStyleSheet("")
        self.hint.setProperty("role", role)
        self.field.setAccessibleDescription(text)

    def take_lengths(self) -> None:
        """Follow the scale."""
        self._grid.setHorizontalSpacing(self._theme.px(24))
        self._grid.setVerticalSpacing(self._theme.px(2))
        if isinstance(self.field, QCheckBox):
            self.field.setFixedSize(self.field.sizeHint())
        else:
            self.field.setFixedWidth(self._theme.px(FIELD_WIDTH))
        if isinstance(self.field, QSpinBox):
            # Of a number field's padding Qt takes the height alone.
            self.field.lineEdit().setTextMargins(self._theme.px(11), 0, self._theme.px(11), 0)


class Group(QFrame):
    """Rows that belong together, under their title."""

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._theme = theme
        self._title = QLabel(title, self)
        self._title.setProperty("role", "heading")
        self.setAccessibleName(title)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self.rows: list[Row] = []

    def add(self, title: str, hint: str, field: QWidget) -> Row:
        """Add a row for a field."""
        row = Row(self._theme, title, hint, field, self)
        self._column.addWidget(row)
        self.rows.append(row)
        return row

    def take_lengths(self) -> None:
        """Follow the scale."""
        px = self._theme.px
        self._column.setContentsMargins(px(28), px(20), px(28), px(24))
        self._column.setSpacing(px(18))
        for row in self.rows:
            row.take_lengths()


class Number(QSpinBox):
    """A number; the wheel moves it only while it has the keyboard, so that a page can be scrolled over it.

    Anything may be typed; what is no number of the range is refused once it is entered or the field is left,
    and the former number holds.
    """

    refused = Signal(object)
    """Why what was typed does not hold: an `Unreadable`."""

    def __init__(self, lowest: int, highest: int, suffix: str = "") -> None:
        super().__init__()
        self.setRange(lowest, highest)
        self.setSuffix(suffix)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Let everything be typed: Qt would leave out the keys that lead beyond the range, unsaid."""
        state, _text, _pos = super().validate(text, pos)
        is_whole = state == QValidator.State.Acceptable
        return (state if is_whole else QValidator.State.Intermediate, text, pos)

    def fixup(self, text: str) -> str:
        """Refuse what was typed; that it is returned as it was lets Qt put the former number back."""
        typed = text.removesuffix(self.suffix()).strip()
        self.refused.emit(
            Unreadable(
                "“{0}” does not do: a whole number from {1} to {2} is needed.",
                typed,
                str(self.minimum()),
                str(self.maximum()),
            )
        )
        return text

    def wheelEvent(self, event: QWheelEvent) -> None:
        _wheel_or_pass(self, event)
        if event.isAccepted():
            super().wheelEvent(event)


class Switch(QCheckBox):
    """On or off, as a knob in its groove; a check box to keys and screen readers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(44), self._theme.px(26))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        px, color = self._theme.px, self._theme.color
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        groove = QRectF(px(3), (self.height() - px(20)) / 2, px(38), px(20))
        if self.hasFocus():
            painter.setPen(QPen(color("focus"), px(2)))
            painter.drawRoundedRect(groove.adjusted(-px(2), -px(2), px(2), px(2)), px(12), px(12))
        on = self.isChecked() and self.isEnabled()
        painter.setPen(QPen(color("accent" if on else "edge"), 1))
        painter.setBrush(color("accent" if on else "surface"))
        painter.drawRoundedRect(groove, px(10), px(10))
        middle = QPointF(
            groove.right() - px(10) if self.isChecked() else groove.left() + px(10), groove.center().y()
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("on_accent" if on else "edge"))
        painter.drawEllipse(middle, px(6), px(6))


class Choices(ChoiceBox):
    """One of a few, each known by a name; the wheel is for the page."""

    def __init__(self, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for name, words in choices:
            self.addItem(words, name)

    def choose(self, name: str) -> None:
        """Show the choice of this name; the first where there is none."""
        self.setCurrentIndex(max(0, self.findData(name)))

    @property
    def chosen(self) -> str:
        """The name of what is chosen."""
        return str(self.currentData())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Slide(QSlider):
    """A number by its place between two others."""

    def __init__(self, lowest: int, highest: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(lowest, highest)
        self.setPageStep(5)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        _wheel_or_pass(self, event)
        if event.isAccepted():
            super().wheelEvent(event)


def _wheel_or_pass(widget: QWidget, event: QWheelEvent) -> None:
    event.setAccepted(widget.hasFocus())
