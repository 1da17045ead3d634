"""A key does what it says on it, whatever the keyboard types at that moment."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.commands import Command, CommandTable
from studyapp.ui.shortcuts import Shortcuts, key_names

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Recorder:
    """Commands that note that they were run."""

    def __init__(self, *keys: str) -> None:
        self.ran: list[str] = []
        self.commands = tuple(Command(key, key, (key,), "", self.note(key)) for key in keys)

    def note(self, key: str):
        def run() -> None:
            self.ran.append(key)

        return run


def _names(key: int, text: str = "", modifiers: Qt.KeyboardModifier = NONE, place: int = 0) -> list[str]:
    return list(key_names(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, place, 0, 0, text)))


def test_a_command_is_declared_once() -> None:
    table = CommandTable()
    table.add(Recorder("A").commands)
    with pytest.raises(ValueError, match="declared twice"):
        table.add(Recorder("A").commands)


def test_a_room_goes_before_the_window_and_only_while_it_is_shown() -> None:
    table = CommandTable()
    table.add((Command("all", "", ("Z",), "", print),))
    table.add((Command("room", "", ("Z",), "", print),), "cards")
    assert table.for_key("Z") == table.find("all")
    table.active = ("cards",)
    assert table.for_key("Z") == table.find("room")
    table.remove("cards")
    assert table.for_key("Z") == table.find("all")


def test_what_cannot_be_done_now_leaves_its_key_to_the_next() -> None:
    table = CommandTable()
    table.add((Command("up", "", ("Esc",), "", print, bool), Command("leave", "", ("Esc",), "", print)))
    assert table.for_key("Esc") == table.find("leave")


@pytest.mark.parametrize(
    ("key", "text", "modifiers", "name"),
    [
        (Qt.Key.Key_S, "s", NONE, "S"),
        (Qt.Key.Key_1, "1", NONE, "1"),
        (Qt.Key.Key_1, "1", Qt.KeyboardModifier.KeypadModifier, "1"),
        (Qt.Key.Key_K, "\x0b", CTRL, "Ctrl+K"),
        (Qt.Key.Key_Question, "?", SHIFT, "?"),
        (Qt.Key.Key_Plus, "+", CTRL | SHIFT, "Ctrl++"),
        (Qt.Key.Key_Minus, "-", CTRL, "Ctrl+-"),
        (Qt.Key.Key_Space, " ", NONE, "Space"),
        (Qt.Key.Key_Enter, "\r", NONE, "Enter"),
        (Qt.Key.Key_F11, "", NONE, "F11"),
        (Qt.Key.Key_Z, "Z", SHIFT, "Shift+Z"),
    ],
)
def test_a_key_is_called_by_its_name(
    key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier, name: str
) -> None:
    assert _names(key, text, modifiers)[0] == name


@pytest.mark.parametrize(
    ("jamo", "letter"), [("ㄴ", "S"), ("ㅋ", "Z"), ("ㅡ", "M"), ("ㅃ", "Q"), ("ㅕ", "U")]
)
def test_a_hangul_keyboard_reaches_the_letter_on_the_key(jamo: str, letter: str) -> None:
    assert letter in _names(ord(jamo), jamo)
    assert letter in _names(0, jamo)


def test_a_key_that_types_nothing_is_known_by_its_place() -> None:
    assert _names(0, "", place=31 + 8) == ["S"]
    assert _names(0x1000, "я", place=44 + 8) == ["Z"]


def test_a_french_keyboard_answers_with_its_digit_row() -> None:
    assert "3" in _names(Qt.Key.Key_QuoteDbl, '"', place=4 + 8)


def test_a_german_keyboard_does_not_swap_its_letters() -> None:
    assert _names(Qt.Key.Key_Y, "y", place=44 + 8) == ["Y"]


class Bench(QWidget):
    """A window with something of each kind that wants keys."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.note, self.check, self.list = (
            QLineEdit(),
            QPlainTextEdit(),
            QCheckBox(),
            QListWidget(),
        )
        self.list.addItems(["one", "two"])
        layout = QVBoxLayout(self)
        for widget in (self.field, self.note, self.check, self.list):
            layout.addWidget(widget)
        self.table = CommandTable()
        self.shortcuts = Shortcuts(self.table, self)
        self.shortcuts.watch()


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    bench = Bench()
    qtbot.addWidget(bench)
    bench.show()
    qtbot.waitExposed(bench)
    return bench


def test_letters_typed_into_a_field_stay_text(bench: Bench, qtbot: QtBot) -> None:
    recorder = Recorder("S", "1", "Space", "Ctrl+K", "F1")
    bench.table.add(recorder.commands)
    bench.field.setFocus()
    qtbot.keyClicks(bench.field, "s 1")
    assert bench.field.text() == "s 1"
    assert recorder.ran == []
    qtbot.keyClick(bench.field, Qt.Key.Key_K, CTRL)
    qtbot.keyClick(bench.field, Qt.Key.Key_F1)
    assert recorder.ran == ["Ctrl+K", "F1"]


def test_a_text_that_is_only_shown_takes_no_letters(bench: Bench, qtbot: QtBot) -> None:
    recorder = Recorder("S")
    bench.table.add(recorder.commands)
    bench.note.setReadOnly(True)
    bench.note.setFocus()
    qtbot.keyClick(bench.note, Qt.Key.Key_S)
    assert recorder.ran == ["S"]


def test_space_presses_the_button_that_has_the_focus(bench: Bench, qtbot: QtBot) -> None:
    recorder = Recorder("Space", "2")
    bench.table.add(recorder.commands)
    bench.check.setFocus()
    qtbot.keyClick(bench.check, Qt.Key.Key_Space)
    qtbot.keyClick(bench.check, Qt.Key.Key_2)
    assert bench.check.isChecked()
    assert recorder.ran == ["2"]


def test_arrows_move_in_a_list(bench: Bench, qtbot: QtBot) -> None:
    recorder = Recorder("Down", "D")
    bench.table.add(recorder.commands)
    bench.list.setCurrentRow(0)
    bench.list.setFocus()
    qtbot.keyClick(bench.list, Qt.Key.Key_Down)
    assert bench.list.currentRow() == 1
    qtbot.keyClick(bench.list, Qt.Key.Key_D)
    assert recorder.ran == ["D"]


def test_a_key_that_is_held_down_gives_one_grade(bench: Bench) -> None:
    recorder = Recorder("3", "Down")
    bench.table.add(recorder.commands)
    bench.check.setFocus()
    for repeated in (False, True, True):
        for key, text in ((Qt.Key.Key_3, "3"), (Qt.Key.Key_Down, "")):
            bench.shortcuts.handle(QKeyEvent(QEvent.Type.KeyPress, key, NONE, text, repeated))
    assert recorder.ran == ["3", "Down", "Down", "Down"]


def test_what_lies_over_the_window_has_the_keys_to_itself(bench: Bench) -> None:
    recorder = Recorder("3")
    bench.table.add(recorder.commands)
    bench.check.setFocus()
    bench.shortcuts.suspended = True
    assert not bench.shortcuts.handle(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_3, NONE, "3"))
    assert recorder.ran == []
