"""A person learns from a folder of notes: opens it, goes from page to page, edits a file, and goes on."""

import gc
import os
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from studyapp.library import linking
from studyapp.library.library import Library
from studyapp.paths import bundled_document
from studyapp.settings import SettingsFile
from studyapp.study import open_study
from studyapp.ui.commands import Target
from studyapp.ui.shell import App
from studyapp.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def write(file: Path, *questions: str) -> Path:
    """A file with a card a question; written so that its time tells."""
    file.parent.mkdir(parents=True, exist_ok=True)
    later = file.stat().st_mtime_ns + 10**9 if file.exists() else 0
    file.write_text("".join(f"- Q: {q} #card\n  - A: About {q}\n" for q in questions), encoding="utf-8")
    if later:
        os.utime(file, ns=(later, later))
    return file


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    folder = tmp_path / "graph"
    write(folder / "pages" / "alpha.md", "Alpha one?", "Alpha two?")
    write(folder / "pages" / "beta.md", "Beta one?")
    write(folder / "journals" / "today.md")
    return folder


def open_folder(app: App, qtbot: QtBot, folder: Path) -> None:
    with qtbot.waitSignal(app.libraries.changed), qtbot.waitSignal(app.documents.read_whole):
        app.open(str(folder))


def press(qtbot: QtBot, window: Window, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or window, key)


def shown(window: Window) -> str:
    """The question that is shown."""
    card = window.rooms._rooms[0].desk.card
    return card.front if card is not None else ""


def test_a_folder_is_learned_page_by_page_while_it_is_edited(
    app: App, window: Window, qtbot: QtBot, graph: Path
) -> None:
    open_folder(app, qtbot, graph)
    assert window.status.document.text() == "graph › alpha"
    assert not window.status.reading.isVisible()
    assert shown(window) == "Alpha one?"
    press(qtbot, window, Qt.Key.Key_Space, Qt.Key.Key_4)
    assert shown(window) == "Alpha two?"

    with qtbot.waitSignal(app.documents.read_whole):
        window.show_target(Target("document", str(graph / "pages" / "beta.md")))
    assert window.status.document.text() == "graph › beta"
    assert shown(window) == "Alpha two?"

    with qtbot.waitSignal(app.libraries.changed):
        write(graph / "pages" / "alpha.md", "Zero?", "Alpha one?", "Alpha two?")
    assert shown(window) == "Alpha two?"
    press(qtbot, window, Qt.Key.Key_Space, Qt.Key.Key_4)
    assert {shown(window)} <= {"Zero?", "Beta one?"}
    press(qtbot, window, Qt.Key.Key_Z)
    assert shown(window) == "Alpha two?"


def test_the_source_of_a_card_on_another_page_opens_there(
    app: App, window: Window, qtbot: QtBot, graph: Path
) -> None:
    open_folder(app, qtbot, graph)
    with qtbot.waitSignal(app.documents.read_whole):
        window.show_target(Target("source", (str(graph / "pages" / "beta.md"), 2)))
    assert window.status.document.text() == "graph › beta"
    assert window.dock.is_open
    assert window.dock.pane is not None
    assert window.dock.pane.line == 2
    window.show_target(Target("source", (str(graph / "pages" / "beta.md"), 1)))
    assert window.dock.pane.line == 1


def test_the_folder_is_remembered_and_a_document_elsewhere_leaves_it(
    app: App, window: Window, qtbot: QtBot, graph: Path
) -> None:
    open_folder(app, qtbot, graph)
    assert SettingsFile().values.document == str(graph)
    assert SettingsFile().values.recent == (str(graph),)
    with qtbot.waitSignal(app.documents.read_whole):
        app.open(bundled_document())
    assert window.library is None
    assert window.status.document.text() == "AWS Infrastructure"
    assert str(graph) in window.recent()
    with qtbot.waitSignal(app.documents.read_whole):
        app.open(str(graph))
    assert window.status.document.text() == "graph › alpha"


def test_a_folder_without_notes_is_one_sentence(
    app: App, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    with qtbot.waitSignal(app.libraries.nothing_found):
        app.open(str(tmp_path / "empty"))
    assert window.messages.text.text() == "There is no Markdown document in empty."
    assert window.library is None
    assert window.status.document.text() == "AWS Infrastructure"
    assert SettingsFile().values.document == ""


def test_a_folder_is_chosen_in_the_dialog_or_dropped(
    app: App, window: Window, qtbot: QtBot, graph: Path, tmp_path: Path
) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_O, both)
    (dialog,) = window.findChildren(QFileDialog)
    with qtbot.waitSignal(app.documents.read_whole):
        dialog.fileSelected.emit(str(graph))
    dialog.reject()
    assert window.status.document.text() == "graph › alpha"
    write(tmp_path / "other" / "one.md", "One?")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "other"))])
    copy = Qt.DropAction.CopyAction
    event = QDropEvent(QPointF(5, 5), copy, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(app.documents.read_whole):
        window.dropEvent(event)
    assert window.status.document.text() == "other › one"


def test_a_long_reading_tells_how_far_it_is_and_can_be_ended(
    app: App, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    for number in range(600):
        write(folder / f"{number:03}.md", "What?", "Why?")
    app.open(str(folder))
    qtbot.waitUntil(lambda: window.library is not None and window.status.reading.isVisible())
    assert window.status.reading.text().endswith("of 600 files")
    window.status.reading.click()
    assert not window.status.reading.isVisible()
    assert "of 600 files" in window.messages.text.text()
    qtbot.waitUntil(lambda: window.study is not None and window.study.path == str(folder / "000.md"))
    assert shown(window) == "What?"
    with qtbot.waitSignal(app.libraries.changed):
        window.reload()
    qtbot.waitUntil(lambda: not window.status.reading.isVisible())
    assert window.library is not None
    assert len(window.library.pages()) == 600


def test_files_that_cannot_be_read_are_listed(app: App, window: Window, qtbot: QtBot, graph: Path) -> None:
    (graph / "pages" / "broken.md").write_bytes(b"\x7fELF\x00\x01\x02" * 200)
    open_folder(app, qtbot, graph)
    assert window.status.problems.isVisible()
    window.status.problems.click()
    sheet = window.sheets.sheet
    assert sheet is not None
    texts = [str(sheet.model.index(at).data()) for at in range(sheet.model.rowCount())]
    assert "Files that could not be read" in texts
    sheet.close()


def test_a_card_that_moves_to_a_page_nobody_opened_keeps_its_history(
    app: App, window: Window, qtbot: QtBot, graph: Path
) -> None:
    open_folder(app, qtbot, graph)
    press(qtbot, window, Qt.Key.Key_Space, Qt.Key.Key_4)
    write(graph / "pages" / "gamma.md", "Alpha one?")
    with qtbot.waitSignal(app.libraries.changed):
        write(graph / "pages" / "alpha.md", "Alpha two?")
    qtbot.waitUntil(lambda: not window.status.reading.isVisible())
    session = window.rooms._rooms[0].desk.session
    assert session is not None
    (moved,) = session.pool.cards("page:gamma")
    assert session.state(moved).reps == 1


def test_a_long_history_of_a_large_folder_is_not_waited_for(
    app: App, window: Window, qtbot: QtBot, graph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_folder(app, qtbot, graph)
    desk = window.rooms._rooms[0].desk
    while desk.session.counts.total:
        desk.reveal()
        desk.grade(4)
    with qtbot.waitSignal(app.documents.read_whole):
        app.open(bundled_document())
    monkeypatch.setattr(linking, "MANY", 1)
    gc.collect()  # what other windows left open must not be freed in the thread, where SQLite refuses
    library = Library(str(graph))
    with closing(library.connect()) as cache:  # as if it had never seen the history
        cache.execute("DELETE FROM remarks WHERE name = 'tied'")
    desk.open(open_study(str(graph / "pages" / "alpha.md")))
    with qtbot.waitSignal(desk.tied):
        desk.set_library(library)
        assert {card.page for card in desk.pool.cards("")} == {"alpha"}
        assert (desk.session.counts.total, desk.session.done_today) == (0, 2)
    assert {card.page for card in desk.pool.cards("")} == {"alpha", "beta"}
    assert (desk.session.counts.total, desk.session.done_today) == (0, 3)
