"""The window: its parts, and what happens between them."""

import os
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studyapp.errors import StudyappError
from studyapp.paths import bundled_document
from studyapp.settings import SettingsFile
from studyapp.study import Study
from studyapp.ui.commands import Command, CommandTable, Target
from studyapp.ui.language import LANGUAGES
from studyapp.ui.look import Look
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

    from studyapp.ui.messages import MessageBar
    from studyapp.ui.sheets import Sheets
    from studyapp.ui.shortcuts import Shortcuts

FIRST_SIZE = (1280, 800)
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

    def __init__(
        self, theme: Theme, look: Look, settings: SettingsFile, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.look = look
        self._settings = settings
        self._painted = False
        self._was_maximized = False
        self._place = QRect()
        self.study: Study | None = None
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
        self._take_place()

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
        if self.dock.is_open and self.dock.pane is not None:
            self.dock.show_line(study.text, study.document.page, 1 if is_other else self.dock.pane.line)
        self.setWindowTitle(study.document.title)
        self.status.show_document(study.document.page, study.path)

    def show_problem_count(self, study: Study) -> None:
        """The open document is read whole: say how many problems there are, and get other rooms ready."""
        if study is self.study:
            severities = {problem.severity for problem in study.problems}
            worst = next((level for level in ("error", "warning", "hint") if level in severities), "")
            self.status.show_problems(len(study.problems), worst)
            self.rooms.preload()

    def show_room(self, at: Any) -> None:
        """Enter a room, by its index, and put the keyboard there."""
        if at != self.rooms.current:
            self.rooms.show(at)
            self.top.tabs.setCurrentIndex(at)
            self._set_scopes()
        self.rooms.focus()

    def show_target(self, target: Target) -> None:
        """Go to where a thing is shown."""
        if target.kind in OF_KIND:
            self.show_room(OF_KIND[target.kind])
            self.rooms.show_target(target)
        elif target.kind == "line":
            self._open_source(target.value)
        elif target.kind == "document":
            self.file_asked.emit(target.value)

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

    def say(self, text: object) -> None:
        """Say one sentence that goes by itself; one of an error stays until it is closed."""
        if isinstance(text, StudyappError):
            self.say_error(text)
        else:
            self.messages.show_message(str(text))

    def say_error(self, error: StudyappError) -> None:
        """Say what could not be done, and to which file."""
        from PySide6.QtCore import QCoreApplication

        sentence = QCoreApplication.translate("Error", error.template).format(*error.details)
        name = os.path.basename(error.path) if error.path else ""
        self.messages.show_message(f"{name}: {sentence}" if name else sentence, "error")

    # What a person asks for

    def recent(self) -> tuple[str, ...]:
        """The documents opened of late that are still there, and the bundled one; without the open one."""
        here = self.study.path if self.study else ""
        known = (*self._settings.values.recent, bundled_document())
        return tuple(path for path in known if path != here and os.path.exists(path))

    def ask_for_file(self) -> None:
        """Let the person choose a document."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QFileDialog

        folder = os.path.dirname(self.study.path) if self.study else ""
        title = self.tr("Open a document")
        dialog = QFileDialog(self, title, folder, self.tr("Markdown (*.md *.markdown *.txt);;All files (*)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    def _on_file_chosen(self, path: str) -> None:
        self.file_asked.emit(path)

    def reload(self) -> None:
        """Read the open document again."""
        if self.study is not None:
            self.file_asked.emit(self.study.path)

    def close_source(self) -> None:
        """Close the source."""
        self.dock.close_pane()

    def show_menu(self) -> None:
        """Open the menu below its button."""
        from studyapp.ui.menu import command_menu
        from studyapp.ui.shell_commands import place_titles

        menu = command_menu(self.table, place_titles(), self)
        button = self.top.menu
        below = button.rect().bottomRight()
        below.setX(below.x() - menu.sizeHint().width())
        below.setY(below.y() + self.theme.px(4))
        menu.popup(button.mapToGlobal(below))

    def is_projecting(self) -> bool:
        """Whether the window is shown to a class."""
        return self.theme.projection

    def toggle_projection(self) -> None:
        """Show the tab to a class, on the whole screen and without chrome; or to one person again."""
        on = not self.theme.projection
        self.top.setVisible(not on)
        self.status.setVisible(not on)
        self.sheets.close()
        self.dock.close_pane()
        if on:
            self._was_maximized = self.isMaximized()
            self._place = self.normalGeometry() if self._was_maximized else self.geometry()
            screen = self.screen().size()
            self.theme.project_on(screen.width(), screen.height())
        self.theme.projection = on
        self.rooms.set_projection(on)
        if on:
            self.showFullScreen()
        elif self._was_maximized:
            self.showMaximized()
        else:
            self.showNormal()
            self.setGeometry(self._place)
        self.rooms.focus()

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
        self.sheets.close()
        self.rooms.close_down()
        place = self.normalGeometry() if self.isMaximized() else self.geometry()
        if self.theme.projection:
            place = self._place
        values = self._settings.values._replace(
            geometry=place.getRect(),
            maximized=self._was_maximized if self.theme.projection else self.isMaximized(),
        )
        with suppress(StudyappError):  # the window is going; next time it opens in its usual place
            self._settings.change(values)
        super().closeEvent(event)

    def _take_place(self) -> None:
        """Stand where the window stood last, if that is still on a screen."""
        geometry = self._settings.values.geometry
        place = QRect(*geometry) if geometry else QRect()
        screen = QGuiApplication.primaryScreen().availableGeometry()
        if place.isValid() and any(
            other.availableGeometry().intersects(place) for other in QGuiApplication.screens()
        ):
            self.setGeometry(place)
        else:
            self.resize(min(FIRST_SIZE[0], screen.width()), min(FIRST_SIZE[1], screen.height()))

    def _add_commands(self) -> None:
        """Take the window's own commands up, titled in the language that is spoken now."""
        from studyapp.ui.shell_commands import shell_commands, source_commands

        self.table.remove("")
        self.table.remove(SOURCE_SCOPE)
        self.table.add(shell_commands(self))
        self.table.add(source_commands(self), SOURCE_SCOPE)

    def _on_room_entered(self) -> None:
        QTimer.singleShot(0, self._order_focus)

    def _order_focus(self) -> None:
        """Tab goes from the top over the room to the bottom; else what was built last would come last."""
        last: QWidget | None = self.previousInFocusChain()
        while last is not None and (not last.focusPolicy().value or self.status.isAncestorOf(last)):
            last = last.previousInFocusChain()
        for button in (self.status.document, self.status.problems, self.status.language):
            if last is not None:
                QWidget.setTabOrder(last, button)
            last = button

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
