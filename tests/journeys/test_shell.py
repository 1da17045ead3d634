"""A person finds their way in the window by keyboard: tabs, palette, projection, language, mishaps."""

import gc
import os
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studyapp.errors import UnreadableFile
from studyapp.paths import bundled_document
from studyapp.settings import SettingsFile
from studyapp.ui.commands import Command, Target
from studyapp.ui.rooms import CARDS, COST, MAP
from studyapp.ui.sheet import Sheet
from studyapp.ui.shell import App
from studyapp.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CTRL = Qt.KeyboardModifier.ControlModifier
NOTES = "# Notes\n- Q: What is a zone? #card\n  - A: A place.\n- ## Prices\n  - Internet out: $0.09/GB\n"


def press(qtbot: QtBot, window: Window, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press keys where the focus is."""
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or window, key, modifier or Qt.KeyboardModifier.NoModifier)


def type_words(qtbot: QtBot, words: str) -> None:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    if words.isascii():
        qtbot.keyClicks(focus, words)
    else:
        focus.insert(words)  # as an input method does


def sheet_of(window: Window) -> Sheet:
    assert window.sheets.sheet is not None
    return window.sheets.sheet


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.md"
    path.write_text(NOTES, encoding="utf-8")
    return path


def test_the_first_picture_has_the_document_and_waits_for_keys(window: Window) -> None:
    assert window.rooms.current == CARDS
    assert window.status.document.text() == "AWS Infrastructure"
    assert window.top.tabs.currentIndex() == CARDS
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.stack.isAncestorOf(focus)


def test_the_rooms_are_entered_by_keys(window: Window, qtbot: QtBot) -> None:
    for key, room in ((Qt.Key.Key_2, MAP), (Qt.Key.Key_3, COST), (Qt.Key.Key_1, CARDS)):
        press(qtbot, window, key, modifier=CTRL)
        assert window.rooms.current == window.top.tabs.currentIndex() == room
        focus = QApplication.focusWidget()
        assert focus is not None
        shown = window.stack.currentWidget()
        assert shown is not None
        assert shown.isAncestorOf(focus) or focus is shown
    press(qtbot, window, Qt.Key.Key_2, modifier=Qt.KeyboardModifier.AltModifier)
    assert window.rooms.current == MAP


def test_a_room_is_built_when_it_is_first_entered(window: Window, qtbot: QtBot) -> None:
    assert window.stack.count() == 1
    press(qtbot, window, Qt.Key.Key_2, modifier=CTRL)
    press(qtbot, window, Qt.Key.Key_1, modifier=CTRL)
    press(qtbot, window, Qt.Key.Key_2, modifier=CTRL)
    assert window.stack.count() == 2


def test_the_palette_finds_a_command_and_runs_it(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_K, modifier=CTRL)
    type_words(qtbot, "go to the cost")
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.rooms.current == COST
    assert window.sheets.sheet is None


def test_the_palette_finds_a_component_and_shows_it_on_the_map(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_K, modifier=CTRL)
    type_words(qtbot, "local zone")
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.rooms.current == MAP


def test_the_palette_finds_a_heading_and_opens_its_line(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_K, modifier=CTRL)
    type_words(qtbot, "상세 과금 정책")
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.dock.pane is not None
    assert window.dock.pane.text.textCursor().block().text().endswith("상세 과금 정책")


def test_the_palette_goes_away_as_it_came(window: Window, qtbot: QtBot) -> None:
    before = QApplication.focusWidget()
    for key, modifier in ((Qt.Key.Key_Escape, None), (Qt.Key.Key_K, CTRL)):
        press(qtbot, window, Qt.Key.Key_K, modifier=CTRL)
        assert sheet_of(window).isVisible()
        press(qtbot, window, key, modifier=modifier)
        assert window.sheets.sheet is None
        assert QApplication.focusWidget() is before


def test_arrows_pass_over_the_titles_of_groups(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_K, modifier=CTRL)
    type_words(qtbot, "zone")
    sheet = sheet_of(window)
    rows = {sheet.list.currentIndex().row()}
    for _step in range(sheet.model.rowCount()):
        press(qtbot, window, Qt.Key.Key_Down)
        assert not isinstance(sheet.model.row(sheet.list.currentIndex()), str)
        rows.add(sheet.list.currentIndex().row())
    titles = sum(
        isinstance(sheet.model.row(sheet.model.index(at)), str) for at in range(sheet.model.rowCount())
    )
    assert len(rows) == sheet.model.rowCount() - titles
    press(qtbot, window, Qt.Key.Key_Escape)


def test_what_is_not_there_is_said_not_to_be(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_K, modifier=CTRL)
    type_words(qtbot, "qqqqxxxx")
    press(qtbot, window, Qt.Key.Key_Return)
    assert sheet_of(window).list.isHidden()
    press(qtbot, window, Qt.Key.Key_Escape)


def test_every_key_stands_in_the_list_of_shortcuts(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_F1)
    listed = {row.target for row in sheet_of(window).model._rows if not isinstance(row, str)}
    assert listed == {command for command in window.table.available() if command.keys}
    press(qtbot, window, Qt.Key.Key_Escape)


def test_no_two_commands_want_the_same_key(window: Window, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        press(qtbot, window, key, modifier=CTRL)
        now = [command for command in window.table.available() if command.is_enabled]
        keys = [key for command in now for key in command.keys if key != "Esc"]
        assert len(keys) == len(set(keys)), sorted(keys)


def test_a_reading_note_leads_to_its_line(window: Window, app: App, qtbot: QtBot) -> None:
    assert window.study is not None
    assert str(len(window.study.problems)) in window.status.problems.text()
    window.status.problems.click()
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.dock.is_open
    assert window.dock.pane is not None
    assert window.dock.pane.line in {problem.line for problem in window.study.problems}


def test_the_source_opens_and_closes_beside_every_tab(window: Window, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        press(qtbot, window, key, modifier=CTRL)
        window.rooms.source_asked.emit(70)
        assert window.dock.is_open
        assert window.dock.pane is not None
        assert window.dock.pane.isVisible()
        assert window.dock.pane.line == 70
        if isinstance(QApplication.focusWidget(), QLineEdit):
            press(qtbot, window, Qt.Key.Key_Escape)  # leaves the line first: one thing a press
        press(qtbot, window, Qt.Key.Key_Escape)
        assert not window.dock.is_open
        assert not window.dock.pane.isVisible()


def test_another_document_opens_and_is_remembered(
    window: Window, app: App, qtbot: QtBot, notes: Path
) -> None:
    with qtbot.waitSignal(app.documents.read_whole):
        window.file_asked.emit(str(notes))
    assert window.status.document.text() == "notes"
    assert SettingsFile().values.document == str(notes)
    assert bundled_document() in window.recent()


def test_a_document_is_dropped_on_the_window(window: Window, app: App, qtbot: QtBot, notes: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(notes))])
    copy = Qt.DropAction.CopyAction
    event = QDropEvent(QPointF(5, 5), copy, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(app.documents.read_whole):
        window.dropEvent(event)
    assert window.status.document.text() == "notes"


@pytest.mark.parametrize("content", [None, b"\x7fELF\x00\x01\x02" * 200])
def test_a_wrong_file_is_one_sentence_and_what_was_open_stays(
    content: bytes | None, window: Window, app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "wrong.md"
    if content is not None:
        path.write_bytes(content)
    with qtbot.waitSignal(app.documents.failed):
        app.open(str(path))
    assert window.messages.isVisible()
    assert "wrong.md" in window.messages.text.text()
    assert "Traceback" not in window.messages.text.text()
    assert QApplication.activeModalWidget() is None
    assert window.status.document.text() == "AWS Infrastructure"
    assert SettingsFile().values.document == ""


def test_a_folder_opens_at_its_first_page(window: Window, app: App, qtbot: QtBot, tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    (graph / "pages").mkdir(parents=True)
    (graph / "pages" / "zones.md").write_text(NOTES, encoding="utf-8")
    with qtbot.waitSignal(app.documents.read_whole):
        app.open(str(graph))
    assert window.status.document.text() == "graph › zones"


def test_a_change_on_disk_is_read(window: Window, app: App, qtbot: QtBot, notes: Path) -> None:
    with qtbot.waitSignal(app.documents.read_whole):
        app.open(str(notes))
    for number, way in enumerate((_write, _replace)):
        text = NOTES + f"- Q: One more, number {number}? #card\n  - A: Yes.\n"
        with qtbot.waitSignal(app.documents.read_whole):
            way(notes, text)
        assert window.study is not None
        assert window.study.text == text


def test_the_bundled_document_stays_open_when_the_one_before_is_saved(
    window: Window, app: App, qtbot: QtBot, notes: Path
) -> None:
    for path in (str(notes), bundled_document()):
        with qtbot.waitSignal(app.documents.read_whole):
            app.open(path)
    _write(notes, NOTES + "- more\n")
    qtbot.wait(500)
    assert window.study is not None
    assert window.study.path == bundled_document()


def test_an_error_stays_while_the_document_is_read_again(
    window: Window, app: App, qtbot: QtBot, notes: Path
) -> None:
    with qtbot.waitSignal(app.documents.read_whole):
        app.open(str(notes))
    window.say_error(UnreadableFile("There is no such file; check the name.", path="/somewhere/else.md"))
    with qtbot.waitSignal(app.documents.read_whole):
        _write(notes, NOTES + "- more\n")
    assert window.messages.isVisible()
    assert "else.md" in window.messages.text.text()


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _replace(path: Path, text: str) -> None:
    """As many editors do: a new file in the old one's place."""
    draft = path.with_suffix(".new")
    draft.write_text(text + "\n", encoding="utf-8")
    draft.write_text(text, encoding="utf-8")
    os.replace(draft, path)


def test_an_error_in_a_command_is_told_and_the_window_lives_on(
    window: Window, app: App, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise RuntimeError("boom")

    window.table.add((Command("test.fail", "Fail", ("F9",), "", fail),))
    app.crashes.install()
    try:
        with qtbot.waitSignal(app.crashes.reported):
            press(qtbot, window, Qt.Key.Key_F9)
    finally:
        app.crashes.uninstall()
    assert "boom" in window.messages.text.text()
    window.messages.action_button.click()
    assert "Traceback" in QGuiApplication.clipboard().text()
    press(qtbot, window, Qt.Key.Key_2, modifier=CTRL)
    assert window.rooms.current == MAP


class Sick(QWidget):
    """Fails at every paint."""

    painted = 0

    def paintEvent(self, event: object) -> None:
        self.painted += 1
        raise RuntimeError("cannot paint")


def test_an_error_in_every_paint_is_told_once(
    window: Window, app: App, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[object] = []
    app.crashes.reported.connect(told.append)
    app.crashes.install()
    try:
        sick = Sick(window)
        sick.resize(20, 20)
        sick.show()
        for frame in range(1, 6):
            sick.update()
            qtbot.waitUntil(lambda frame=frame: sick.painted >= frame)
        sick.hide()
        qtbot.waitUntil(lambda: bool(told))
    finally:
        app.crashes.uninstall()
    assert sick.painted >= 5
    assert len(told) == 1
    assert window.messages.isVisible()


def test_closed_sheets_and_thrown_away_rooms_are_freed(window: Window, app: App, qtbot: QtBot) -> None:
    gone = [weakref.ref(window.stack.currentWidget())]
    for _time in range(3):
        press(qtbot, window, Qt.Key.Key_K, modifier=CTRL)
        gone.append(weakref.ref(sheet_of(window)))
        press(qtbot, window, Qt.Key.Key_Escape)
    app.look.set_language("ko")
    qtbot.wait(10)
    gc.collect()
    left = [ref() for ref in gone if ref() is not None]
    assert left == []


def test_everything_that_can_be_pressed_has_a_name(window: Window, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        press(qtbot, window, key, modifier=CTRL)
        window.rooms.source_asked.emit(7)
        for widget in (*window.findChildren(QAbstractButton), *window.findChildren(QLineEdit)):
            if widget.isVisible():
                name = widget.accessibleName() or (
                    widget.text() if isinstance(widget, QAbstractButton) else ""
                )
                assert name or widget.property("placeholderText"), widget


def test_a_target_of_no_known_kind_does_no_harm(window: Window) -> None:
    window.show_target(Target("ghost", None))
    window.show_source("no line")
    assert not window.dock.is_open


def test_an_error_of_the_surroundings_names_its_file(window: Window) -> None:
    window.say_error(UnreadableFile("There is no such file; check the name.", path="/somewhere/notes.md"))
    assert window.messages.text.text() == "notes.md: There is no such file; check the name."
    assert window.messages.isVisible()


def test_an_error_that_a_room_tells_stays_as_one(window: Window) -> None:
    window.rooms.message_raised.emit(UnreadableFile("There is no such file; check the name.", path="/a/b.md"))
    assert window.messages.text.text() == "b.md: There is no such file; check the name."
    assert window.messages.property("role") == "error"
    assert not window.messages._timer.isActive()


def test_tab_goes_from_the_top_over_the_room_to_the_bottom(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_2, modifier=CTRL)
    qtbot.wait(10)
    window.top.tabs.setFocus()
    parts: list[QWidget] = []
    for _step in range(60):
        press(qtbot, window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        part = next(
            (part for part in (window.top, window.stack, window.status) if part.isAncestorOf(focus)), None
        )
        assert part is not None, focus
        if not parts or parts[-1] is not part:
            parts.append(part)
        if focus is window.top.tabs:
            break
    assert parts == [window.top, window.stack, window.status, window.top]
