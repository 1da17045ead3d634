"""Opening the sheets: the palette, the problems, the shortcuts, the documents."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studyapp.errors import StudyappError
from studyapp.ui.commands import Command, Target
from studyapp.ui.finding import Entry

if TYPE_CHECKING:
    from studyapp.ui.cost.quick.answers import Answers
    from studyapp.ui.sheet import Sheet
    from studyapp.ui.window import Window


class Sheets(QObject):
    """Opens one sheet at a time over the window, and does what is chosen there."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.sheet: Sheet | None = None
        self._answers: Answers | None = None

    def show_palette(self) -> None:
        """Everything that can be done or found; at first the commands and the documents used of late."""
        from studyapp.ui import entries

        window = self._window
        commands = [
            entry
            for entry in entries.command_entries(window.table, self.tr("Commands"))
            if not (isinstance(entry.target, Command) and entry.target.id == "view.find")
        ]
        recent = entries.document_entries(window.recent(), self.tr("Recent documents"))
        found = list(entries.study_entries(window.study)) if window.study else []
        found += self._pages()
        hint = self.tr("Find cards, components, prices, headings, commands")
        start = [*recent[:3], *commands]
        self._open(self.tr("Find anything"), hint, [*commands, *found, *recent], start)
        if self.sheet is not None:
            self._answers = None
            self.sheet.answers = self._answer

    def _answer(self, query: str) -> Sequence[Entry]:
        """What the palette answers itself: the price of a quick entry, as the room of prices reckons it."""
        if self._window.study is None or not any(map(str.isdigit, query)):
            return ()
        if self._answers is None:
            from studyapp.ui.cost.quick.answers import Answers

            self._answers = Answers(self._window.rooms.desk())
        return self._answers.answer(query)

    def show_problems(self) -> None:
        """What the reading could not take as it stands; choosing one shows its line."""
        from studyapp.ui import entries

        window = self._window
        found = entries.problem_entries(window.study) if window.study else []
        found += entries.unread_entries(window.unread)
        if found:
            self._open(self.tr("Reading notes"), self.tr("Find a note"), found, wraps=True)
        else:
            window.say(self.tr("The document was read without a note."))

    def show_shortcuts(self) -> None:
        """Every command that has a key."""
        from studyapp.ui import entries
        from studyapp.ui.shell_commands import place_titles

        found = entries.shortcut_entries(self._window.table, place_titles())
        self._open(self.tr("Shortcuts"), self.tr("Find a shortcut"), found)

    def show_documents(self) -> None:
        """The documents used of late, and a way to others."""
        from studyapp.ui import entries

        window = self._window
        other = entries.command_entries(window.table, self.tr("Commands"))
        recent = entries.document_entries(window.recent(), self.tr("Recent documents"))
        ways = [
            entry for entry in other if isinstance(entry.target, Command) and entry.target.place == "file"
        ]
        self._open(self.tr("Documents"), self.tr("Find a document"), [*self._pages(), *recent, *ways])

    def _pages(self) -> list[Entry]:
        """The pages of the open folder."""
        from studyapp.ui import entries

        library = self._window.library
        if library is None:
            return []
        try:
            return entries.page_entries(library, self.tr("Pages"))
        except StudyappError as error:
            self._window.say_error(error)
            return []

    def fit(self) -> None:
        """Fit the sheet to the window, which has another size now."""
        if self.sheet is not None:
            self.sheet.place()

    def close(self) -> None:
        """Take the sheet away."""
        if self.sheet is not None:
            self.sheet.close()

    def _open(
        self,
        title: str,
        hint: str,
        found: Sequence[Entry],
        start: Sequence[Entry] | None = None,
        *,
        wraps: bool = False,
    ) -> None:
        from studyapp.ui.sheet import Sheet

        window = self._window
        self.close()
        self.sheet = Sheet(window.theme, (title, hint), found, window, start=start, wraps=wraps)
        self.sheet.chosen.connect(self._on_chosen)
        self.sheet.closed.connect(self._on_closed)
        window.shortcuts.suspended = True
        self.sheet.open()

    def _on_closed(self) -> None:
        self.sheet = None
        self._window.shortcuts.suspended = False

    def _on_chosen(self, target: object) -> None:
        if isinstance(target, Command):
            if target.is_enabled:
                target.run()
        elif isinstance(target, Target):
            self._window.show_target(target)
