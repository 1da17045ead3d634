"""A person opens a document of their own through the dialog."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from studyapp.paths import bundled_document
from studyapp.settings import Settings, SettingsFile
from studyapp.study import open_study
from studyapp.ui.shell import App


@pytest.fixture
def app(qapp: QApplication, qtbot: QtBot) -> Iterator[App]:
    SettingsFile().change(Settings(language="en", theme="light", reduced_motion=True))
    app = App(qapp, SettingsFile(), open_study(bundled_document()))
    with qtbot.waitSignal(app.documents.read_whole):
        app.window.show()
    yield app
    app.close_down()
    app.look.forget()
    qapp.sendPostedEvents()


def test_the_document_chosen_in_the_dialog_opens(app: App, qtbot: QtBot, tmp_path: Path) -> None:
    notes = tmp_path / "notes.md"
    notes.write_text("# Notes\n- Q: What is a zone? #card\n  - A: A place.\n", encoding="utf-8")
    focus = QApplication.focusWidget() or app.window
    qtbot.keyClick(focus, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = app.window.findChildren(QFileDialog)
    with qtbot.waitSignal(app.documents.read_whole):
        dialog.fileSelected.emit(str(notes))
    dialog.reject()
    assert app.window.study is not None
    assert app.window.study.path == str(notes)
