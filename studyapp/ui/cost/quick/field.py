"""The field of the quick line: its keys, and the sum at its right end."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from studyapp.ui.cost.quick.offers import OfferList
from studyapp.ui.theme import Theme

MOST_LETTERS = 4000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuickField(QLineEdit):
    """The field, with the sum and the key that takes it at its right end.

    Keys go to the list of offers first, while it is open.
    """

    undo_asked = Signal()
    """Undo, where there is no typing to undo."""
    redo_asked = Signal()
    down_asked = Signal()
    """The arrow down: to the table."""
    left = Signal()
    """Esc: away from the field."""
    older_asked = Signal()
    newer_asked = Signal()
    """The look-up before the one that is shown, and the one after it."""
    keeping_asked = Signal()
    """Keep the entry as a look-up without adding it."""
    written_to = Signal()
    """A person typed, or composes a syllable that is not yet part of the text."""
    clicked_empty = Signal()
    paged = Signal(int)
    """1 for the next page of a long reading, -1 for the one before."""

    def __init__(self, theme: Theme, offers: OfferList, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "quick")
        self.setMaxLength(MOST_LETTERS)
        self._theme = theme
        self._offers = offers
        self._composing = ""
        self._walks = False
        self.sum = QLabel(self)
        self.sum.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.key = QLabel(self)
        self.key.setProperty("role", "key")
        self.key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setToolTip(
            self.tr(
                "Enter adds to the estimate, Ctrl+Enter only keeps the look-up; Alt+Up shows earlier ones."
            )
        )
        self.textEdited.connect(self._on_edited)

    # -- the text

    def written(self) -> str:
        """The text with the syllable that is being composed in it."""
        at, text = self.cursorPosition(), self.text()
        return text[:at] + self._composing + text[at:]

    def written_until(self) -> int:
        """Where typing goes on in what is written."""
        return self.cursorPosition() + len(self._composing)

    def replace(self, text: str, cursor: int | None = None) -> None:
        """Put another text in, which Ctrl+Z takes back; what was being composed was part of the old one."""
        if self._composing:
            from PySide6.QtGui import QGuiApplication

            QGuiApplication.inputMethod().reset()
            self._composing = ""
        self._walks = False
        self.selectAll()
        self.insert(text)
        self.setCursorPosition(len(text) if cursor is None else cursor)

    def empty(self) -> None:
        """Be empty for good: the text was taken, so Ctrl+Z takes back what it did, not the typing."""
        self.setText("")

    def walk_to(self, text: str) -> None:
        """Show an earlier look-up; the arrows go on from it."""
        self.setText(text)
        self._walks = True

    # -- the sum

    def show_sum(self, text: str, *, stale: bool) -> None:
        """The sum of what is typed; of what was typed before where that is not understood."""
        self.sum.setText(text)
        color = self._theme.color("faint" if stale else "ink").name()
        self.sum.setStyleSheet(f"color: {color}; background: transparent;")
        self.sum.setAccessibleName(
            self.tr("{0}, the last sum that was understood").format(text) if stale else text
        )
        self.show_key(self.tr("before") if stale else self.tr("Enter adds"))

    def show_key(self, text: str) -> None:
        """What Enter does, or what the sum is, beside it."""
        self.key.setText(text)
        self.key.setVisible(bool(self.sum.text()))
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

    # -- what is said to who cannot see it

    def tell(self, text: str) -> None:
        """What the list offers, in words; "" where it is closed."""
        self.setAccessibleDescription(text)
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    # -- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if modifiers == Qt.KeyboardModifier.NoModifier:
            done = self._offers.press(key) or self._plain(key)
        elif modifiers == Qt.KeyboardModifier.AltModifier:
            done = self._walk(key)
        else:
            done = modifiers == Qt.KeyboardModifier.ControlModifier and self._controlled(key)
        if not done:
            super().keyPressEvent(event)

    def _plain(self, key: Qt.Key) -> bool:
        if (self._walks or (key == Qt.Key.Key_Up and not self.text())) and self._walk(key):
            return True
        if key == Qt.Key.Key_Down:
            self.down_asked.emit()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.paged.emit(1 if key == Qt.Key.Key_PageDown else -1)
        # Where nothing is typed, Esc ends a projection as it does in the other rooms.
        elif key == Qt.Key.Key_Escape and (self.text() or not self._theme.projection):
            self.left.emit()
        else:
            return False
        return True

    def _walk(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Up:
            self.older_asked.emit()
        elif key == Qt.Key.Key_Down:
            self.newer_asked.emit()
        else:
            return False
        return True

    def _controlled(self, key: Qt.Key) -> bool:
        if key in _ENTER:
            self.keeping_asked.emit()
        elif key == Qt.Key.Key_Z and not self.isUndoAvailable():
            self.undo_asked.emit()
        elif key == Qt.Key.Key_Y and not self.isRedoAvailable():
            self.redo_asked.emit()
        else:
            return False
        return True

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Tab takes an offer while there are any; else it goes to the next part of the room."""
        return (next and self._offers.take()) or super().focusNextPrevChild(next)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        before, self._composing = self._composing, event.preeditString()
        super().inputMethodEvent(event)
        if self._composing != before:
            self.written_to.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.written():
            self.clicked_empty.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._offers.dismiss()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "sum"):
            self.place()

    def _on_edited(self, _text: str) -> None:
        self._walks = False
        self.written_to.emit()
