"""The window: its parts, and what happens between them."""

import os
from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studyapp.errors import StudyappError
from studyapp.settings import SettingsFile
from studyapp.study import Study
from studyapp.ui.closing import may_close
from studyapp.ui.commands import Command, CommandTable, Target
from studyapp.ui.language import LANGUAGES
from studyapp.ui.look import Look
from studyapp.ui.place import stand_of, take_place
from studyapp.ui.rooms import CARDS, NAMES, OF_KIND, Rooms
from studyapp.ui.source.dock import SourceDock
from studyapp.ui.statusbar import StatusBar
from studyapp.ui.theme import Theme
from studyapp.ui.topbar import TopBar

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QKeyEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
    )

    from studyapp.library.library import Library
    from studyapp.ui.messages import MessageBar
    from studyapp.ui.opening import Opening
    from studyapp.ui.projection import Projection
    from studyapp.ui.sheets import Sheets
    from studyapp.ui.shortcuts import Shortcuts

LEAST_ROOM = (480, 320)
"""What a tab can do with; a wish for more must not make the window grow beyond its screen."""
SOURCE_KEY = "S"
"""In every room it shows the line of what is chosen."""
SOURCE_SCOPE = "source"
"""The commands that can be reached while the source pane is open; they come before the room's."""


class Window(QWidget):
    """Tabs above, the room below them, its source beside it, a quiet line at the bottom."""

    first_painted = Signal()
    """The first picture stands; what it did not need may be done now."""
    file_asked = Signal(object)
    """The path of a document or of a folder of documents to open; that of the open one to read it again."""
    folder_look_asked = Signal()
    """What changed in the open folder is to be read."""
    reading_stop_asked = Signal()

    def __init__(
        self, theme: Theme, look: Look, settings: SettingsFile, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.look = look
        self._settings = settings
        self._painted = False
        self.study: Study | None = None
        self.library: Library | None = None
        """The folder that the open document is a page of."""
        self.unread: Sequence[StudyappError] = ()
        """Why files of the folder could not be read."""
        self._counted: Study | None = None
        """The document that was read whole."""
        self._line_to_show: tuple[str, int] | None = None
        self.table = CommandTable()
        self.top = TopBar(theme, self)
        self.status = StatusBar(theme, self)
        self.stack = QStackedWidget(self)
        self.stack.setMinimumSize(*LEAST_ROOM)
        self.dock = SourceDock(theme, self.stack)
        self.rooms = Rooms(theme, settings, self.table, self.stack)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        for widget in (self.top, self.dock, self.status):
            self._layout.addWidget(widget)
        self._layout.setStretch(1, 1)
        self.status.show_language(LANGUAGES[look.language])
        self.rooms.progress_changed.connect(self._on_progress_changed)
        theme.changed.connect(self._on_theme_changed)
        look.language_changed.connect(self._on_language_changed)
        take_place(self, settings.values.geometry)

    def show_first(self) -> None:
        """Show the window as it stood when it was last closed."""
        if self._settings.values.maximized:
            self.showMaximized()
        else:
            self.show()

    def make_ready(self) -> None:
        """The first picture stands: take up what it did not need, keys, commands and drops."""
        self.setAcceptDrops(True)
        self._add_commands()
        self.rooms.make_ready()
        self.shortcuts.watch()
        self._connect()

    @cached_property
    def shortcuts(self) -> "Shortcuts":
        """Runs commands by their keys."""
        from studyapp.ui.shortcuts import Shortcuts

        return Shortcuts(self.table, self)

    @cached_property
    def sheets(self) -> "Sheets":
        """Opens the palette and the lists."""
        from studyapp.ui.sheets import Sheets

        return Sheets(self)

    @cached_property
    def projection(self) -> "Projection":
        """Shows the window to a class."""
        from studyapp.ui.projection import Projection

        return Projection(self)

    @cached_property
    def opening(self) -> "Opening":
        """Asks what to open."""
        from studyapp.ui.opening import Opening

        return Opening(self, self._settings)

    @cached_property
    def messages(self) -> "MessageBar":
        """The bar that says one sentence."""
        from studyapp.ui.messages import MessageBar

        bar = MessageBar(self.theme, self)
        self._layout.insertWidget(1, bar)
        return bar

    def _connect(self) -> None:
        self.look.failed.connect(self.say_error)
        self.shortcuts.refused.connect(self._on_refused)
        self.top.tab_chosen.connect(self.show_room)
        self.top.finder.clicked.connect(self.sheets.show_palette)
        self.top.menu.clicked.connect(self.show_menu)
        self.status.document_clicked.connect(self.sheets.show_documents)
        self.status.reading_clicked.connect(self.reading_stop_asked)
        self.status.problems_clicked.connect(self.sheets.show_problems)
        self.status.language_clicked.connect(self.look.next_language)
        self.dock.toggled.connect(self._on_source_toggled)
        self.rooms.source_asked.connect(self.show_source)
        self.rooms.message_raised.connect(self.say)
        self.rooms.target_asked.connect(self.show_target)
        self.rooms.entered.connect(self._on_room_entered)
        self._on_room_entered()

    # What is shown

    def set_study(self, study: Study) -> None:
        """Show a document, or the same one read again."""
        is_other = self.study is None or self.study.path != study.path
        self.study = study
        self.rooms.set_study(study)
        if self.rooms.current < 0:
            self.show_room(CARDS)
        if self._line_to_show is not None and self._line_to_show[0] == study.path:
            self._open_source(self._line_to_show[1])
            self._line_to_show = None
        elif self.dock.is_open and self.dock.pane is not None:
            self.dock.show_line(study.text, study.document.page, 1 if is_other else self.dock.pane.line)
        self._name_document()

    def set_library(self, library: "Library | None") -> None:
        """Learn a folder of documents, or the same one after more of it was read; None for one document."""
        self.library = library
        self.unread = library.unread() if library is not None else ()
        self.rooms.set_library(library)
        self._name_document()
        if self.study is not None:
            self._count_problems(self.study)

    def _name_document(self) -> None:
        if self.study is not None:
            page, title = self.study.document.page, self.study.document.title
            folder = f"{self.library.name} › " if self.library is not None else ""
            self.setWindowTitle(folder + title)
            self.status.show_document(folder + page, self.study.path)

    def show_problem_count(self, study: Study) -> None:
        """The open document is read whole: say how many problems there are, and get other rooms ready."""
        if study is self.study:
            self._counted = study
            self._count_problems(study)
            self.rooms.complete_study()
            self.rooms.preload()

    def _count_problems(self, study: Study) -> None:
        """Those of the document once it is read whole, as nobody waits for that, and the folder's."""
        problems = study.problems if study is self._counted else ()
        severities = {problem.severity for problem in problems} | {"error" for _ in self.unread}
        worst = next((level for level in ("error", "warning", "hint") if level in severities), "")
        self.status.show_problems(len(problems) + len(self.unread), worst)

    def show_room(self, at: Any) -> None:
        """Enter a room, by its index, and put the keyboard there."""
        if at != self.rooms.current:
            self.rooms.show(at)
            self.top.tabs.setCurrentIndex(at)
            self._set_scopes()
        self.rooms.focus()

    def show_reading(self, progress: tuple[int, int] | None) -> None:
        """Say how far the reading of the folder is; None when nothing is being read."""
        self.status.show_reading(progress)

    def is_reading(self) -> bool:
        """Whether files of the folder are being read."""
        return not self.status.reading.isHidden()

    def show_target(self, target: Target) -> None:
        """Go to where a thing is shown."""
        if target.kind in OF_KIND:
            self.show_room(OF_KIND[target.kind])
            self.rooms.show_target(target)
        elif target.kind == "line":
            self._open_source(target.value)
        elif target.kind == "document":
            self.file_asked.emit(target.value)
        elif target.kind == "source" and isinstance(target.value, tuple):
            self._show_line_of(*target.value)

    def show_source(self, line: object) -> None:
        """Open the source at a line; asked for the same line again, close it."""
        pane = self.dock.pane
        if self.dock.is_open and pane is not None and pane.line == line:
            self.dock.close_pane()
        else:
            self._open_source(line)

    def _open_source(self, line: object) -> None:
        if self.study is not None and isinstance(line, int):
            self.dock.show_line(self.study.text, self.study.document.page, line)

    def _show_line_of(self, path: str, line: int) -> None:
        """Open the source of a page of the folder at a line; the page first, where another one is open."""
        if self.study is not None and self.study.path == path:
            self._open_source(line)
        else:
            self._line_to_show = path, line
            self.file_asked.emit(path)

    def say(self, text: object) -> None:
        """Say one sentence that goes by itself; one of an error stays until it is closed."""
        if isinstance(text, StudyappError):
            self.say_error(text)
        else:
            self.messages.show_message(str(text))

    def say_error(self, error: StudyappError) -> None:
        """Say what could not be done, and to which file."""
        sentence = QCoreApplication.translate("Error", error.template).format(*error.details)
        name = os.path.basename(error.path) if error.path else ""
        self.messages.show_message(f"{name}: {sentence}" if name else sentence, "error")

    # What a person asks for

    def recent(self) -> tuple[str, ...]:
        """What was opened of late and is still there, and the bundled document; without what is open."""
        return self.opening.recent()

    def reload(self) -> None:
        """Read the open document again, and what changed in its folder."""
        if self.study is not None:
            self.file_asked.emit(self.study.path)
        if self.library is not None:
            self.folder_look_asked.emit()

    def close_source(self) -> None:
        """Close the source."""
        self.dock.close_pane()

    def show_menu(self) -> None:
        """Open the menu below its button."""
        from studyapp.ui.menu import command_menu, open_below
        from studyapp.ui.shell_commands import place_titles

        open_below(self.top.menu, command_menu(self.table, place_titles(), self), self.theme.px(4))

    def is_projecting(self) -> bool:
        """Whether the window is shown to a class."""
        return self.theme.projection

    def toggle_projection(self) -> None:
        """Show the tab to a class, on the whole screen and without chrome; or to one person again."""
        self.sheets.close()
        self.dock.close_pane()
        self.projection.toggle()

    # What happens to the window

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Keys that nothing in the window wanted."""
        if not self.shortcuts.handle(event, left_over=True):
            super().keyPressEvent(event)

    def showEvent(self, event: "QShowEvent") -> None:
        super().showEvent(event)
        self.rooms.focus()

    def paintEvent(self, event: "QPaintEvent") -> None:
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)
        super().paintEvent(event)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        if "sheets" in self.__dict__:
            self.sheets.fit()
        if self.theme.projection:
            self.theme.project_on(self.width(), self.height())
        super().resizeEvent(event)

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.file_asked.emit(paths[0])

    def closeEvent(self, event: "QCloseEvent") -> None:
        if not may_close(self):
            event.ignore()
            return
        self.sheets.close()
        self.rooms.close_down()
        is_projected = self.theme.projection
        place, is_maximized = self.projection.stood if is_projected else stand_of(self)
        values = self._settings.values._replace(geometry=place.getRect(), maximized=is_maximized)
        with suppress(StudyappError):  # the window is going; next time it opens in its usual place
            self._settings.change(values)
        super().closeEvent(event)

    def _add_commands(self) -> None:
        """Take the window's own commands up, titled in the language that is spoken now."""
        from studyapp.ui.shell_commands import shell_commands, source_commands

        self.table.remove("")
        self.table.remove(SOURCE_SCOPE)
        self.table.add(shell_commands(self))
        self.table.add(source_commands(self), SOURCE_SCOPE)

    def _on_room_entered(self) -> None:
        QTimer.singleShot(0, self.status.come_last)

    def _set_scopes(self) -> None:
        room = NAMES[self.rooms.current]
        self.table.active = (SOURCE_SCOPE, room) if self.dock.is_open else (room,)

    def _on_language_changed(self) -> None:
        self.sheets.close()
        self.messages.dismiss()
        self._add_commands()
        self.status.show_language(LANGUAGES[self.look.language])
        self.top.retranslate()
        if self.dock.pane is not None:
            self.dock.pane.retranslate()
        self.rooms.retranslate()
        self.status.retranslate()
        self.rooms.focus()

    def _on_refused(self, command: Command) -> None:
        if command.keys[0] == SOURCE_KEY:
            self.say(self.tr("Nothing is chosen here whose line could be shown."))

    def _on_theme_changed(self) -> None:
        self.top.resize_to_theme()
        self.status.resize_to_theme()

    def _on_source_toggled(self, is_open: object) -> None:
        self._set_scopes()
        if not is_open:
            self.rooms.focus()

    def _on_progress_changed(self, progress: Any) -> None:
        due, text = progress
        self.top.show_count(CARDS, due)
        self.status.show_state(text)
