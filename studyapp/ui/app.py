"""Starting the window: which document, then what the first picture needs."""

import gc
import os
import sys

from studyapp.errors import StudyappError
from studyapp.paths import bundled_document
from studyapp.settings import SettingsFile
from studyapp.study import Study, open_study


def run(path: str | None) -> int:
    """Open the window on a document, a folder of documents, or (None) the last one; returns the exit code.

    Raises UnreadableFile where `path` cannot be opened.
    """
    # Until the first picture stands nothing becomes garbage; looking for it would take a twentieth of it.
    gc.disable()
    settings = SettingsFile()
    study, error = _first_study("" if path and os.path.isdir(path) else path, settings.values.document)

    from PySide6.QtWidgets import QApplication

    from studyapp.ui.shell import App

    application = QApplication(sys.argv[:1])
    app = App(application, settings, study)
    app.crashes.install()
    app.window.show_first()
    if error is not None:
        app.window.say_error(error)
    if path and os.path.isdir(path):
        app.open(path)
    try:
        return application.exec()
    finally:
        app.close_down()
        app.crashes.uninstall()


def _first_study(path: str | None, last: str) -> tuple[Study, StudyappError | None]:
    """The document asked for, else the last one, else the bundled one; and why the last one is not there."""
    if path:
        return open_study(os.path.abspath(path)), None
    if last:
        try:
            return open_study(last), None
        except StudyappError as error:
            return open_study(bundled_document()), error
    return open_study(bundled_document()), None
