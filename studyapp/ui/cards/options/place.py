"""The options that are about the files: which editor opens them, and how this one is written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from studyapp.errors import StudyappError
from studyapp.settings import Settings
from studyapp.ui.cards.editor import guessed_template, open_in_editor
from studyapp.ui.cards.options.rows import Choices, Group
from studyapp.ui.theme import Theme


class PlaceGroup(Group):
    """The editor's command with a button to try it."""

    changed = Signal()
    message_raised = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Files"), parent)
        self._path = ""
        self.editor = QLineEdit()
        self.editor.textEdited.connect(self._on_edited)
        self.editor_row = self.add(
            self.tr("Editor"),
            self.tr("The command that opens a line, with {file} and {line} in it. E opens the card's line."),
            self.editor,
        )
        self.dialect = Choices(
            (
                ("", self.tr("As the file says")),
                ("logseq", "Logseq"),
                ("obsidian-sr", "Obsidian Spaced Repetition"),
                ("anki", self.tr("Anki text")),
                ("hashcards", "hashcards"),
                ("mochi", "Mochi"),
            )
        )
        self.dialect.currentIndexChanged.connect(self._on_edited)
        self.add(
            self.tr("How this file writes its cards"),
            self.tr("Another way reads the document anew; the file stays as it is."),
            self.dialect,
        )
        self.try_button = QPushButton(self.tr("Try it"), self)
        self.try_button.clicked.connect(self._on_tried)
        self.editor_row.add_below(self.try_button)

    def show_settings(self, settings: Settings, path: str) -> None:
        """Show the settings, for the document of this path."""
        from studyapp.cards.dialects.choice import chosen

        self._path = path
        self.dialect.choose(chosen(settings.dialects, path))
        self.dialect.setEnabled(bool(path))
        if self.editor.text() != settings.editor:
            self.editor.setText(settings.editor)
        self.editor.setPlaceholderText(guessed_template() or self.tr("The system's own"))

    def chosen(self, settings: Settings) -> Settings:
        """The settings with what is chosen here."""
        from studyapp.cards.dialects.choice import choose, chosen

        dialects = settings.dialects
        if self._path and chosen(dialects, self._path) != self.dialect.chosen:
            dialects = choose(dialects, self._path, self.dialect.chosen)
        return settings._replace(editor=self.editor.text().strip(), dialects=dialects)

    def _on_edited(self) -> None:
        self.changed.emit()

    def _on_tried(self) -> None:
        try:
            program = open_in_editor(self.editor.text(), self._path, 1)
        except StudyappError as error:
            self.message_raised.emit(error)
            return
        name = program or self.tr("The system's own")
        self.editor_row.say(self.tr("Opened with {0}.").format(name))
