"""The window with its documents, in English and without movement, on the bundled document."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.paths import bundled_document
from studyapp.settings import Settings, SettingsFile
from studyapp.study import open_study
from studyapp.ui.shell import App
from studyapp.ui.window import Window


@pytest.fixture
def app(qapp: QApplication, qtbot: QtBot) -> Iterator[App]:
    SettingsFile().change(Settings(language="en", theme="light", reduced_motion=True))
    app = App(qapp, SettingsFile(), open_study(bundled_document()))
    app.window.resize(1280, 800)
    with qtbot.waitSignal(app.documents.read_whole):
        app.window.show()
    yield app
    app.close_down()
    app.look.forget()
    qapp.sendPostedEvents()


@pytest.fixture
def window(app: App) -> Window:
    return app.window
