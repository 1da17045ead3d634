"""Everything that lives as long as the window, and the order in which it comes to life."""

import gc
import os
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from studyapp.errors import StudyappError
from studyapp.paths import bundled_document
from studyapp.settings import SettingsFile
from studyapp.study import Study, open_as_chosen
from studyapp.ui.crash import Crash, Crashes
from studyapp.ui.fonts import load_fonts
from studyapp.ui.language import Translation
from studyapp.ui.look import Look, first_theme
from studyapp.ui.theme import Theme
from studyapp.ui.window import Window

if TYPE_CHECKING:
    from studyapp.library.library import Library
    from studyapp.ui.documents import Documents
    from studyapp.ui.libraries import Libraries


class App(QObject):
    """Everything that lives as long as the window: look, documents, crashes, and the window itself."""

    def __init__(
        self,
        application: QApplication,
        settings: SettingsFile,
        study: Study,
        library: "Library | None" = None,
    ) -> None:
        super().__init__(application)
        application.setApplicationName("studyapp")
        application.setApplicationDisplayName("Studyapp")
        QGuiApplication.setDesktopFileName("io.github.studyapp.Studyapp")
        self._application = application
        self._settings = settings
        self._crash: Crash | None = None
        self._delay = ""
        values = settings.values
        load_fonts()
        self.crashes = Crashes(self)
        self.theme = Theme(
            values.theme or first_theme(), values.scale, self, reduced_motion=values.reduced_motion
        )
        self.theme.apply()
        self.look = Look(self.theme, Translation(self), settings, self)
        self.window = Window(self.theme, self.look, settings)
        if library is not None:
            self.window.set_library(library)
        self.window.set_study(study)
        self.window.file_asked.connect(self.open)
        self.window.first_painted.connect(self._on_first_painted)
        self.crashes.reported.connect(self._on_crash)

    @cached_property
    def documents(self) -> "Documents":
        """Reads documents, and notices when the open one changes."""
        from studyapp.ui.documents import Documents

        documents = Documents(self, self._read)
        documents.opened.connect(self._on_opened)
        documents.failed.connect(self.window.say_error)
        documents.delayed.connect(self._on_delayed)
        documents.vanished.connect(self._on_vanished)
        documents.read_whole.connect(self.window.show_problem_count)
        return documents

    @cached_property
    def libraries(self) -> "Libraries":
        """Reads folders, and notices when something in the open one changes."""
        from studyapp.ui.libraries import Libraries

        libraries = Libraries(self._settings, self)
        libraries.opened.connect(self._on_folder_opened)
        libraries.changed.connect(self._on_folder_changed)
        libraries.progressed.connect(self.window.status.show_reading)
        libraries.stopped.connect(self._on_reading_stopped)
        libraries.nothing_found.connect(self._on_nothing_found)
        libraries.failed.connect(self.window.say_error)
        self.window.folder_look_asked.connect(libraries.look_again)
        self.window.reading_stop_asked.connect(libraries.stop_reading)
        self._application.applicationStateChanged.connect(self._on_state_changed)
        return libraries

    def open(self, path: object) -> None:
        """Open a document or a folder of documents; what is open stays until the other is read."""
        path = os.path.abspath(str(path))
        library, study = self.window.library, self.window.study
        if library is not None and study is not None and path == library.folder:
            self.documents.open(study.path)  # read again, with its folder, where a person is
        elif os.path.isdir(path):
            self.libraries.open(path)
        else:
            self.documents.open(path)

    def _read(self, path: str) -> Study:
        """Read a file as its user said it is written; in a thread of its own."""
        return open_as_chosen(path, self._settings.values.dialects)

    def close_down(self) -> None:
        """Let go of the window, and give up what is under way."""
        if not self.window.close():
            self.window.close()  # it said what could not be kept; nobody is there to read it any more
        self.documents.stop()
        if "libraries" in self.__dict__:
            self.libraries.close()
        self.window.deleteLater()
        self.deleteLater()

    def _on_first_painted(self) -> None:
        gc.enable()
        self.window.make_ready()
        self.look.follow_system()
        self._set_icon()
        if self._settings.set_aside:
            self.window.say(
                self.tr("The settings were damaged and start anew; the old ones are kept in {0}.").format(
                    self._settings.set_aside
                )
            )
        study = self.window.study
        if study is not None:
            self._remember(study)
            self.documents.follow(study)
        if self.window.library is not None:
            self.libraries.follow(self.window.library)

    def _set_icon(self) -> None:
        from PySide6.QtGui import QIcon

        from studyapp.paths import resource

        QGuiApplication.setWindowIcon(QIcon(resource("icons", "studyapp.svg")))

    def _remember(self, study: Study) -> None:
        values = self._settings.values
        library = self.window.library
        if library is not None:
            values = values.opened(library.folder)
        elif study.path == bundled_document():
            values = values._replace(document="")  # it opens by itself, and its place may differ next time
        else:
            values = values.opened(study.path)
        try:
            self._settings.change(values)
        except StudyappError as error:
            self.window.say_error(error)

    def _on_opened(self, study: Study) -> None:
        before = self.window.study
        if before is None or before.path != study.path:
            self.window.messages.dismiss()
        else:  # read again by itself: an error that nobody has seen yet stays
            self.window.messages.withdraw(self._delay)
        if self.window.library is not None:
            self._keep_in_folder(self.window.library, study)
        self.window.set_study(study)
        self._remember(study)

    def _keep_in_folder(self, library: "Library", study: Study) -> None:
        """Remember which page is open, or let the folder go where the document is none of its pages."""
        if not library.holds(study.path):
            self.libraries.close()
            self.window.set_library(None)
            return
        with suppress(StudyappError):  # next time another page is open at first
            library.keep_open(study.path)
        self.libraries.look_again()  # the page may have changed, which its folder does not tell

    def _on_folder_opened(self, library: "Library") -> None:
        """Open the page that was open last; the folder is learned from now on."""
        try:
            path = library.open_at()
            self.window.set_library(library)
        except StudyappError as error:
            self.window.say_error(error)
            return
        if path is None:
            self.window.say(self.tr("No document in {0} can be read.").format(library.name))
        else:
            self.documents.open(path)

    def _on_folder_changed(self, library: "Library") -> None:
        try:
            self.window.set_library(library)
        except StudyappError as error:
            self.window.say_error(error)

    def _on_reading_stopped(self, progress: tuple[int, int]) -> None:
        done, total = (QLocale().toString(number) for number in progress)
        if not progress[1]:
            self.window.say(self.tr("Reading was stopped; F5 goes on."))
            return
        words = self.tr("Reading ended at {0} of {1} files; F5 goes on.")
        self.window.say(words.format(done, total))

    def _on_nothing_found(self, folder: object) -> None:
        name = os.path.basename(str(folder))
        self.window.say(self.tr("There is no Markdown document in {0}.").format(name))

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        """Who comes back from an editor has changed something there."""
        if state == Qt.ApplicationState.ApplicationActive:
            self.libraries.look_again()

    def _on_delayed(self, path: object) -> None:
        name = os.path.basename(str(path))
        self._delay = self.tr("Reading {0} …").format(name)
        self.window.messages.show_message(self._delay, passing=False)

    def _on_vanished(self, path: object) -> None:
        name = os.path.basename(str(path))
        self.window.say(self.tr("{0} is no longer there; what was read of it stays open.").format(name))

    def _on_crash(self, crash: Crash) -> None:
        self._crash = crash
        self.window.messages.show_message(
            self.tr("Something went wrong, but you can go on: {0}").format(crash.title),
            "error",
            self.tr("Copy details"),
            self._copy_crash,
        )

    def _copy_crash(self) -> None:
        if self._crash is not None:
            QGuiApplication.clipboard().setText(self._crash.details)
        self.window.messages.show_message(self.tr("The details are on the clipboard."))
