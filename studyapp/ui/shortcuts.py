"""From a key press to a command: by letter, by Hangul jamo or by the key's place, whatever is typed with."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from studyapp.ui.commands import Command, CommandTable

# The Korean keyboard (KS X 5002): which letter's key a jamo stands on.
_JAMO = dict(
    zip("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", "QWERTYUIOPASDFGHJKLZXCVBNM", strict=True)
)
_JAMO |= {"ㅃ": "Q", "ㅉ": "W", "ㄸ": "E", "ㄲ": "R", "ㅆ": "T", "ㅒ": "O", "ㅖ": "P"}

# Linux (input-event-codes.h) and Windows (scan code set 1) number the main block's keys alike, row by row.
_PLACES = {
    first + offset: key
    for first, row in {2: "1234567890-=", 16: "QWERTYUIOP[]", 30: "ASDFGHJKL;'`", 44: "ZXCVBNM,./"}.items()
    for offset, key in enumerate(row)
}
_X11_OFFSET = 8

_NAMED = {
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Tab",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Insert: "Insert",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_PageUp: "PageUp",
    Qt.Key.Key_PageDown: "PageDown",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
} | {getattr(Qt.Key, f"Key_F{number}"): f"F{number}" for number in range(1, 13)}

_MODIFIERS = (
    (Qt.KeyboardModifier.ControlModifier, "Ctrl+"),
    (Qt.KeyboardModifier.AltModifier, "Alt+"),
    (Qt.KeyboardModifier.MetaModifier, "Meta+"),
)

# What a widget with the focus keeps for itself: these choose, press and move in it.
_WIDGET_KEYS = frozenset(
    ("Space", "Enter", "Tab", "Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown")
)
# What may be held down; a grade, for one, must not be given ten times.
_REPEATED = _WIDGET_KEYS - {"Space", "Enter"} | {"Shift+Tab", "Ctrl++", "Ctrl+=", "Ctrl+-"}
_REPEATED |= {"Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down", "+", "=", "-"}
_TEXT_KEYS = frozenset(
    ("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Y", "Ctrl+Z", "Ctrl+Left", "Ctrl+Right")
)


def key_names(event: QKeyEvent) -> Iterator[str]:
    """What a pressed key may be called in the command table, the likeliest name first."""
    modifiers = event.modifiers()
    prefix = "".join(name for flag, name in _MODIFIERS if modifiers & flag)
    shift = "Shift+" if modifiers & Qt.KeyboardModifier.ShiftModifier else ""
    for key in _keys(event):
        if len(key) == 1 and not key.isalnum():
            yield prefix + key  # Shift only helps to reach the sign
        else:
            yield prefix + shift + key


def _keys(event: QKeyEvent) -> Iterator[str]:
    code = event.key()
    if code in _NAMED:
        yield _NAMED[Qt.Key(code)]
        return
    place = _place(event.nativeScanCode())
    if 0x21 <= code <= 0x7E:
        yield chr(code)
        # Where digits need Shift (a French keyboard) the sign on the key stands for its digit; letters are
        # where they are printed, or Z and Y would change places on a German one.
        if not chr(code).isalnum() and place.isdigit():
            yield place
        return
    for character in (event.text(), chr(code) if 0x3130 < code < 0x3190 else ""):
        if character in _JAMO:
            yield _JAMO[character]
    if place:
        yield place


def _place(scan_code: int) -> str:
    if QGuiApplication.platformName() != "windows":
        scan_code -= _X11_OFFSET
    return _PLACES.get(scan_code, "")


class Shortcuts(QObject):
    """The one filter, always on the widget with the focus: it runs a key's command before the widget acts."""

    matched = Signal(object)
    """A `Command` to run: in a slot, so that its error ends there and not amid Qt's delivery of keys."""
    refused = Signal(object)
    """A `Command` whose key was pressed when it could not be done."""

    def __init__(self, table: CommandTable, window: QWidget) -> None:
        super().__init__(window)
        self._table = table
        self._window = window
        self._watched: QWidget | None = None
        self.suspended = False
        """True while something over the window has the keys to itself."""
        self.matched.connect(self._on_matched)

    def watch(self) -> None:
        """Follow the focus from now on."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        self._on_focus_changed(None, QApplication.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self.handle(event)
        return False

    def handle(self, event: QKeyEvent, *, left_over: bool = False) -> bool:
        """Run the command of this key; False where there is none, or where the focus needs the key itself.

        A key that is `left_over` was offered to the widget with the focus, which did not want it.
        """
        if self.suspended:
            return False
        focus = QApplication.focusWidget()
        for name in key_names(event):
            if focus is not None and not left_over and _keeps(focus, name):
                return False
            command = self._table.for_key(name)
            if command is not None:
                if not event.isAutoRepeat() or name in _REPEATED:
                    self.matched.emit(command)
                return True
            refused = self._table.refused_by(name)
            if refused is not None:
                self.refused.emit(refused)
        return False

    def _on_matched(self, command: Command) -> None:
        command.run()

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):  # an editor may be gone by now
            self._watched.removeEventFilter(self)
        self._watched = now if now is not None and now.window() is self._window else None
        if self._watched is not None:
            self._watched.installEventFilter(self)


def takes_text(widget: QWidget) -> bool:
    """Whether letters typed at this widget are text."""
    if isinstance(widget, (QLineEdit, QTextEdit, QPlainTextEdit)):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox) or (isinstance(widget, QComboBox) and widget.isEditable())


def _keeps(widget: QWidget, name: str) -> bool:
    if takes_text(widget):
        return name in _TEXT_KEYS or (
            "Ctrl+" not in name and "Alt+" not in name and not _is_function_key(name)
        )
    if isinstance(widget, QAbstractButton):
        return name in ("Space", "Enter")
    if isinstance(widget, QLabel):
        return name == "Enter"  # it has the focus for its links
    if isinstance(widget, QTabBar):
        return name in ("Left", "Right", "Home", "End")
    return isinstance(widget, (QAbstractItemView, QComboBox)) and name in _WIDGET_KEYS


def _is_function_key(name: str) -> bool:
    return name[0] == "F" and name[1:].isdigit()
