"""How the window looks and speaks, as the person chose it or as the system says."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from studyapp.errors import StudyappError
from studyapp.settings import SettingsFile
from studyapp.ui.language import LANGUAGES, Translation, system_language
from studyapp.ui.theme import Theme


class Look(QObject):
    """Changes theme, scale, movement and language at once, and keeps what was chosen."""

    language_changed = Signal()
    failed = Signal(object)
    """A `StudyappError`: the choice holds, but could not be kept."""

    def __init__(
        self, theme: Theme, translation: Translation, settings: SettingsFile, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._translation = translation
        self._settings = settings
        chosen = settings.values
        translation.install(chosen.language if chosen.language in LANGUAGES else system_language())
        theme.changed.connect(theme.apply)

    def follow_system(self) -> None:
        """Notice when the system turns dark or light."""
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def language(self) -> str:
        """The language that is spoken."""
        return self._translation.language

    def set_theme(self, name: object) -> None:
        """Take a theme by its name; "" follows the system."""
        self._keep(theme=str(name))
        self._theme.name = str(name) or system_theme()

    def zoom(self, factor: object) -> None:
        """Make everything larger or smaller by a factor; 0 goes back to the normal size."""
        if isinstance(factor, float):
            self._theme.scale = self._theme.scale * factor if factor else 1.0
            self._keep(scale=self._theme.scale)

    def toggle_motion(self) -> None:
        """Move, or do not move, what need not move."""
        self._theme.reduced_motion = not self._theme.reduced_motion
        self._keep(reduced_motion=self._theme.reduced_motion)

    def set_language(self, code: object) -> None:
        """Speak a language, by its code."""
        self._keep(language=str(code))
        if code != self._translation.language:
            self._translation.install(str(code))
            self.language_changed.emit()

    def next_language(self) -> None:
        """Speak the language after the one that is spoken."""
        codes = list(LANGUAGES)
        self.set_language(codes[(codes.index(self.language) + 1) % len(codes)])

    def forget(self) -> None:
        """Leave the application without look and language, as it was before."""
        self._translation.remove()
        self._theme.changed.disconnect(self._theme.apply)

    def _keep(self, **changes: Any) -> None:
        try:
            self._settings.change(self._settings.values._replace(**changes))
        except StudyappError as error:
            self.failed.emit(error)

    def _on_system_changed(self, _scheme: object) -> None:
        if not self._settings.values.theme:
            self._theme.name = system_theme()


def first_theme() -> str:
    """The theme that goes with the system's look, asked before the program has one of its own."""
    is_dark = QGuiApplication.palette().window().color().lightness() < 128
    return "dark" if is_dark else "light"


def system_theme() -> str:
    """The theme that goes with the system's look."""
    from PySide6.QtCore import Qt  # late, as everywhere before the first picture: a seventh of the start

    is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if is_dark else "light"
