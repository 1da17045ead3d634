"""Starting the window: which document, then what the first picture needs."""

import gc
import os
import sys
from typing import TYPE_CHECKING

from studyapp.errors import StudyappError
from studyapp.paths import bundled_document
from studyapp.settings import Settings, SettingsFile
from studyapp.study import Study, open_as_chosen, open_study

if TYPE_CHECKING:
    from studyapp.library.library import Library

_X11_LIBRARY = b"libxcb-cursor.so.0"
"""What Qt's X11 windows stand on and a bare system lacks; without it Qt ends the process with no word."""

_LONGEST_START = 3000
"""Milliseconds until garbage is looked for again at the latest: a window in the task bar is never painted."""


def run(path: str | None) -> int:
    """Open the window on a document, a folder of documents, or (None) the last one; returns the exit code.

    Raises UnreadableFile where `path` cannot be opened.
    """
    # Until the first picture stands nothing becomes garbage; looking for it would take a twentieth of it.
    gc.disable()
    _refuse_bare_x11("/etc/ld.so.cache")
    settings = SettingsFile()
    folder = os.path.abspath(path or settings.values.document or bundled_document())
    library, page = _first_page(folder) if os.path.isdir(folder) else (None, path)
    study, error = _first_study(page, settings.values)

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from studyapp.ui.shell import App

    application = QApplication(sys.argv[:1])
    app = App(application, settings, study, library)
    app.crashes.install()
    app.window.show_first()
    QTimer.singleShot(_LONGEST_START, gc.enable)
    if error is not None:
        app.window.say_error(error)
    if os.path.isdir(folder) and library is None:
        app.open(folder)
    try:
        return application.exec()
    finally:
        app.close_down()
        app.crashes.uninstall()


def _refuse_bare_x11(loader_cache: str) -> None:
    """Raise StudyappError where Qt would open an X11 window and the loader knows no libxcb-cursor."""
    variables = os.environ
    by_x11 = sys.platform == "linux" and variables.get("DISPLAY") and not variables.get("WAYLAND_DISPLAY")
    if not by_x11 or variables.get("QT_QPA_PLATFORM", "xcb") != "xcb" or variables.get("LD_LIBRARY_PATH"):
        return
    try:
        with open(loader_cache, "rb") as file:
            known = _X11_LIBRARY in file.read()
    except OSError:
        return  # a system that finds its libraries in another way
    if not known:
        raise StudyappError(
            "the window needs libxcb-cursor; install it (on Debian: sudo apt-get install libxcb-cursor0)"
        )


def _first_page(folder: str) -> "tuple[Library | None, str]":
    """A folder that was read before and the page to begin with; None and "" where it is to be read first."""
    from studyapp.library.library import Library

    library = Library(folder)
    try:
        page = library.open_at()
    except StudyappError:
        return None, ""
    return (library, page) if page is not None and os.path.isfile(page) else (None, "")


def _first_study(path: str | None, settings: Settings) -> tuple[Study, StudyappError | None]:
    """The document asked for, else the last one, else the bundled one; and why the last one is not there."""
    if path:
        return open_as_chosen(os.path.abspath(path), settings.dialects), None
    if settings.document and not os.path.isdir(settings.document):
        try:
            return open_as_chosen(settings.document, settings.dialects), None
        except StudyappError as error:
            return open_study(bundled_document()), error
    return open_study(bundled_document()), None
